//! IPv4 planning: reading a CIDR, judging it as a VPC's range, and cutting it into subnets.

mod layout;

pub use layout::{NoRoom, ZoneSubnets, layout};

use ipnet::Ipv4Net;

use crate::text::{Problem, decimal};

/// The largest VPC that AWS allows.
pub const LARGEST_VPC: u8 = 16;
/// The smallest VPC that holds two zones with a load balancer: four subnets of /27.
pub const SMALLEST_VPC: u8 = 25;
/// The smallest subnet that a load balancer accepts. Source: Elastic Load Balancing, "Subnets for your load
/// balancer": at least a /27 and eight free addresses.
pub const SMALLEST_PUBLIC_SUBNET: u8 = 27;
/// The smallest subnet that AWS allows.
pub const SMALLEST_SUBNET: u8 = 28;
/// Addresses that AWS keeps in every subnet: the first four and the last.
pub const RESERVED_ADDRESSES: u64 = 5;

/// Reads an IPv4 CIDR without host bits.
///
/// # Errors
/// The problem with the text: malformed, IPv6, or bits behind the prefix.
pub fn parse(text: &str) -> Result<Ipv4Net, Problem> {
    let value = text.trim();
    let Some(net) = read(value) else {
        // Every IPv6 range has two colons at least, and nothing else that a person would type here does.
        return Err(match value.split(':').nth(2) {
            Some(_) => Problem::CidrIpv6 { value: value.into() },
            None => Problem::CidrMalformed { value: value.into() },
        });
    };
    if net != net.trunc() {
        return Err(Problem::CidrHostBits { value: value.into(), network: net.trunc() });
    }
    Ok(net)
}

/// Reads `10.0.0.0/16`. In place of the type's own parser, whose code is larger and reads IPv6 too.
fn read(text: &str) -> Option<Ipv4Net> {
    let (address, prefix) = text.split_once('/')?;
    let mut parts = address.split('.');
    let mut octets = [0; 4];
    for octet in &mut octets {
        *octet = number(parts.next()?, 3)?;
    }
    if parts.next().is_some() {
        return None;
    }
    Ipv4Net::new(octets.into(), number(prefix, 2)?).ok()
}

fn number(digits: &str, most: usize) -> Option<u8> {
    // A sign is no digit, but the standard library reads it.
    if digits.len() > most || digits.starts_with('+') { None } else { digits.parse().ok() }
}

/// Reads a VPC's CIDR: an IPv4 CIDR of /16 to /25 outside the ranges that no VPC can use.
///
/// # Errors
/// The problem with the text.
pub fn parse_vpc(text: &str) -> Result<Ipv4Net, Problem> {
    let net = parse(text)?;
    let prefix = net.prefix_len();
    if prefix < LARGEST_VPC {
        return Err(Problem::CidrTooLarge { prefix });
    }
    if prefix > SMALLEST_VPC {
        return Err(Problem::CidrTooSmall { prefix });
    }
    usable(net)
}

/// Reads a range that VPCs lie in: one that holds a VPC of two zones, outside the ranges that no VPC can use.
///
/// # Errors
/// The problem with the text.
pub(crate) fn parse_pool(text: &str) -> Result<Ipv4Net, Problem> {
    let net = parse(text)?;
    let prefix = net.prefix_len();
    if prefix > SMALLEST_VPC { Err(Problem::CidrTooSmall { prefix }) } else { usable(net) }
}

/// A range, where no address of it is one that no host can have.
fn usable(net: Ipv4Net) -> Result<Ipv4Net, Problem> {
    match UNUSABLE.into_iter().map(range).find(|unusable| overlap(*unusable, net)) {
        Some(range) => Err(Problem::CidrReserved { cidr: net, range }),
        None => Ok(net),
    }
}

/// Ranges that no host can have: "this network", loopback, link-local (AWS's metadata and DNS), multicast and
/// class E. Source: RFC 6890; AWS, "VPC CIDR blocks".
const UNUSABLE: [([u8; 4], u8); 5] = [
    ([0, 0, 0, 0], 8),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
];

/// Ranges that the public internet does not route: RFC 1918, and RFC 6598's shared space.
const PRIVATE: [([u8; 4], u8); 4] =
    [([10, 0, 0, 0], 8), ([172, 16, 0, 0], 12), ([192, 168, 0, 0], 16), ([100, 64, 0, 0], 10)];

/// The range that Docker's bridge uses inside hosts. Source: AWS, "VPC CIDR blocks".
const DOCKER: ([u8; 4], u8) = ([172, 17, 0, 0], 16);

/// What is worth knowing about the range of a VPC that could be created.
pub fn remarks(net: Ipv4Net) -> Vec<Problem> {
    let mut remarks = Vec::new();
    if !PRIVATE.into_iter().any(|private| range(private).contains(&net)) {
        remarks.push(Problem::CidrPublic { cidr: net });
    }
    if overlap(range(DOCKER), net) {
        remarks.push(Problem::CidrDocker { cidr: net });
    }
    remarks
}

/// Whether two ranges share an address.
pub fn overlap(one: Ipv4Net, other: Ipv4Net) -> bool {
    one.contains(&other) || other.contains(&one)
}

/// A range as people write it: `10.0.0.0/16`. In place of the type's own `Display`, whose padding costs the page
/// bytes.
pub fn text(net: Ipv4Net) -> String {
    let [a, b, c, d] = net.addr().octets().map(|octet| decimal(octet.into()));
    [&a, ".", &b, ".", &c, ".", &d, "/", &decimal(net.prefix_len().into())].concat()
}

/// Addresses in a range.
pub fn addresses(net: Ipv4Net) -> u64 {
    1 << (32 - u32::from(net.prefix_len()))
}

/// Addresses of a subnet that can be used, after AWS's five.
pub fn usable_addresses(subnet: Ipv4Net) -> u64 {
    addresses(subnet).saturating_sub(RESERVED_ADDRESSES)
}

fn range((octets, prefix): ([u8; 4], u8)) -> Ipv4Net {
    Ipv4Net::new_assert(octets.into(), prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn net(text: &str) -> Ipv4Net {
        text.parse().unwrap()
    }

    #[test]
    fn reads_a_plain_cidr() {
        assert_eq!(parse_vpc(" 10.0.0.0/16 "), Ok(net("10.0.0.0/16")));
    }

    #[test]
    fn names_what_is_wrong() {
        let cases = [
            ("", Problem::CidrMalformed { value: String::new() }),
            ("10.0.0.0", Problem::CidrMalformed { value: "10.0.0.0".into() }),
            ("10.0.0.256/16", Problem::CidrMalformed { value: "10.0.0.256/16".into() }),
            ("10.0.0.0/33", Problem::CidrMalformed { value: "10.0.0.0/33".into() }),
            ("fd00::/8", Problem::CidrIpv6 { value: "fd00::/8".into() }),
            (
                "10.0.0.1/16",
                Problem::CidrHostBits { value: "10.0.0.1/16".into(), network: net("10.0.0.0/16") },
            ),
            ("10.0.0.0/15", Problem::CidrTooLarge { prefix: 15 }),
            ("0.0.0.0/0", Problem::CidrTooLarge { prefix: 0 }),
            ("10.0.0.0/26", Problem::CidrTooSmall { prefix: 26 }),
            ("10.0.0.0/28", Problem::CidrTooSmall { prefix: 28 }),
            (
                "169.254.0.0/20",
                Problem::CidrReserved { cidr: net("169.254.0.0/20"), range: net("169.254.0.0/16") },
            ),
            ("224.0.0.0/16", Problem::CidrReserved { cidr: net("224.0.0.0/16"), range: net("224.0.0.0/4") }),
        ];
        for (text, problem) in cases {
            assert_eq!(parse_vpc(text), Err(problem), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn reads_what_the_type_reads(text in "[0-9]{1,4}(\\.[0-9+]{0,4}){2,4}/[0-9+]{0,3}") {
            proptest::prop_assert_eq!(read(&text), text.parse().ok());
        }

        #[test]
        fn reads_every_range(address in proptest::prelude::any::<[u8; 4]>(), prefix in 0_u8..=32) {
            let net = Ipv4Net::new(address.into(), prefix).unwrap();
            proptest::prop_assert_eq!(read(&text(net)), Some(net));
        }
    }

    #[test]
    fn remarks_on_public_and_docker_ranges() {
        assert_eq!(remarks(net("10.0.0.0/16")), []);
        assert_eq!(remarks(net("100.64.0.0/16")), []);
        assert_eq!(remarks(net("8.8.0.0/16")), [Problem::CidrPublic { cidr: net("8.8.0.0/16") }]);
        assert_eq!(remarks(net("172.17.128.0/20")), [Problem::CidrDocker { cidr: net("172.17.128.0/20") }]);
        assert_eq!(remarks(net("172.32.0.0/16")), [Problem::CidrPublic { cidr: net("172.32.0.0/16") }]);
    }

    #[test]
    fn counts_addresses() {
        assert_eq!(addresses(net("10.0.0.0/16")), 65_536);
        assert_eq!(usable_addresses(net("10.0.0.0/28")), 11);
        assert_eq!(addresses(net("0.0.0.0/0")), 1 << 32);
    }
}

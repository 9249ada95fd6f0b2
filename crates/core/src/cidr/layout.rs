//! The subnet rule: where the subnets of each zone lie in the VPC's range.
//!
//! A VPC of /21 or larger is cut in eight equal blocks: block 0 is cut in eight again for the public subnets,
//! blocks 1 to 6 are the private ones; a zone's slot is its letter, a to f; block 7 stays free. So adding or
//! removing a zone never moves another. A smaller VPC gets the tightest fit: /27 for each public subnet, then
//! the largest equal private subnets that fit behind them, in the order of the zones.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;

use super::SMALLEST_PUBLIC_SUBNET;

/// The smallest VPC whose zones have fixed slots.
const SMALLEST_WITH_SLOTS: u8 = 21;
/// Prefix bits that eight equal parts take.
const EIGHTH: u8 = 3;
/// Slots for zones: the letters a to f.
const SLOTS: u32 = 6;

/// The two subnets of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZoneSubnets {
    /// For load balancer and NAT gateway.
    pub public: Ipv4Net,
    /// For tasks and interface endpoints.
    pub private: Ipv4Net,
}

/// The zones do not fit into the VPC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoom {
    /// Prefix length of the smallest VPC that would do.
    pub needed: u8,
}

/// The subnets of the zones with these letters, in the same order.
///
/// # Errors
/// [`NoRoom`] where they do not fit. `letters` are a to f, as all of the catalog's are; another has no slot.
pub fn layout(vpc: Ipv4Net, letters: &[char]) -> Result<Vec<ZoneSubnets>, NoRoom> {
    let prefix = vpc.prefix_len();
    let mut zones = Vec::with_capacity(letters.len());
    if prefix <= SMALLEST_WITH_SLOTS {
        let private = prefix + EIGHTH;
        for letter in letters {
            let slot = u32::from(*letter).checked_sub(u32::from('a')).filter(|slot| *slot < SLOTS);
            let slot = slot.ok_or(NoRoom { needed: prefix })?;
            zones.push(ZoneSubnets {
                public: nth(vpc, private + EIGHTH, slot),
                private: nth(vpc, private, slot + 1),
            });
        }
    } else {
        let count = u32::try_from(letters.len()).unwrap_or(u32::MAX);
        let private = private_prefix(prefix, count).ok_or_else(|| NoRoom { needed: needed_prefix(count) })?;
        let first = first_private(private, count);
        for zone in 0..count {
            zones.push(ZoneSubnets {
                public: nth(vpc, SMALLEST_PUBLIC_SUBNET, zone),
                private: nth(vpc, private, first + zone),
            });
        }
    }
    Ok(zones)
}

/// The prefix of the largest equal private subnets that fit behind the public ones.
fn private_prefix(vpc: u8, zones: u32) -> Option<u8> {
    (vpc + 1..=SMALLEST_PUBLIC_SUBNET)
        .find(|prefix| first_private(*prefix, zones) + zones <= 1 << (prefix - vpc))
}

/// The index of the first private subnet among the VPC's parts of that prefix: the public subnets come first.
fn first_private(prefix: u8, zones: u32) -> u32 {
    zones.div_ceil(1 << (SMALLEST_PUBLIC_SUBNET - prefix))
}

/// The smallest VPC that holds so many zones.
fn needed_prefix(zones: u32) -> u8 {
    (SMALLEST_WITH_SLOTS..SMALLEST_PUBLIC_SUBNET)
        .rev()
        .find(|prefix| zones <= SLOTS && private_prefix(*prefix, zones).is_some())
        .unwrap_or(SMALLEST_WITH_SLOTS)
}

/// Part `index` of the VPC cut into parts of that prefix, which is longer than the VPC's.
fn nth(vpc: Ipv4Net, prefix: u8, index: u32) -> Ipv4Net {
    let address = u32::from(vpc.network()) | index << (32 - u32::from(prefix));
    Ipv4Net::new_assert(Ipv4Addr::from(address), prefix)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cidr::{overlap, parse_vpc};

    fn texts(vpc: &str, letters: &str) -> Vec<(String, String)> {
        let letters: Vec<char> = letters.chars().collect();
        layout(vpc.parse().unwrap(), &letters)
            .unwrap()
            .into_iter()
            .map(|zone| (zone.public.to_string(), zone.private.to_string()))
            .collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(public, private)| ((*public).into(), (*private).into())).collect()
    }

    #[test]
    fn a_large_vpc_gives_each_letter_its_slot() {
        assert_eq!(
            texts("10.0.0.0/16", "ac"),
            pairs(&[("10.0.0.0/22", "10.0.32.0/19"), ("10.0.8.0/22", "10.0.96.0/19")])
        );
        assert_eq!(texts("10.0.0.0/21", "f"), pairs(&[("10.0.0.160/27", "10.0.6.0/24")]));
    }

    #[test]
    fn a_small_vpc_is_cut_tightly() {
        assert_eq!(
            texts("10.0.0.0/25", "ab"),
            pairs(&[("10.0.0.0/27", "10.0.0.64/27"), ("10.0.0.32/27", "10.0.0.96/27")])
        );
        assert_eq!(
            texts("10.0.0.0/24", "ac"),
            pairs(&[("10.0.0.0/27", "10.0.0.64/26"), ("10.0.0.32/27", "10.0.0.128/26")])
        );
        assert_eq!(
            texts("10.0.0.0/22", "ab"),
            pairs(&[("10.0.0.0/27", "10.0.1.0/24"), ("10.0.0.32/27", "10.0.2.0/24")])
        );
    }

    #[test]
    fn says_how_large_a_vpc_must_be() {
        let no_room = |vpc: &str, zones: usize| {
            let letters: Vec<char> = ('a'..='f').take(zones).collect();
            layout(vpc.parse().unwrap(), &letters).unwrap_err().needed
        };
        assert_eq!(no_room("10.0.0.0/25", 3), 24);
        assert_eq!(no_room("10.0.0.0/24", 5), 23);
        assert_eq!(no_room("10.0.0.0/25", 6), 23);
    }

    proptest! {
        #[test]
        fn subnets_lie_inside_and_apart(base in any::<u32>(), prefix in 16_u8..=25, zones in prop::collection::btree_set(0_u8..6, 2..=6)) {
            let vpc = Ipv4Net::new(Ipv4Addr::from(base), prefix).unwrap().trunc();
            let letters: Vec<char> = zones.iter().map(|slot| char::from(b'a' + slot)).collect();
            match layout(vpc, &letters) {
                Ok(zones) => {
                    let subnets: Vec<Ipv4Net> = zones.iter().flat_map(|zone| [zone.public, zone.private]).collect();
                    for (index, subnet) in subnets.iter().enumerate() {
                        prop_assert!(vpc.contains(subnet));
                        prop_assert_eq!(*subnet, subnet.trunc());
                        for other in &subnets[..index] {
                            prop_assert!(!overlap(*subnet, *other));
                        }
                    }
                    for zone in &zones {
                        prop_assert!(zone.public.prefix_len() <= SMALLEST_PUBLIC_SUBNET);
                        prop_assert!(zone.private.prefix_len() <= SMALLEST_PUBLIC_SUBNET);
                    }
                }
                Err(NoRoom { needed }) => {
                    prop_assert!(needed < prefix);
                    let larger = Ipv4Net::new(vpc.network(), needed).unwrap().trunc();
                    prop_assert!(layout(larger, &letters).is_ok());
                    let smaller = Ipv4Net::new(vpc.network(), needed + 1).unwrap().trunc();
                    prop_assert!(layout(smaller, &letters).is_err());
                }
            }
        }

        #[test]
        fn a_zone_more_moves_nothing_in_a_large_vpc(prefix in 16_u8..=21, slots in prop::collection::btree_set(0_u8..6, 1..=5), more in 0_u8..6) {
            let vpc = Ipv4Net::new([10, 0, 0, 0].into(), prefix).unwrap();
            let letter = |slot: &u8| char::from(b'a' + slot);
            let before: Vec<char> = slots.iter().map(letter).collect();
            let mut after = before.clone();
            after.push(letter(&more));
            let (few, many) = (layout(vpc, &before).unwrap(), layout(vpc, &after).unwrap());
            prop_assert_eq!(&few[..], &many[..few.len()]);
        }

        #[test]
        fn any_text_is_judged_without_panic(text in ".*") {
            let _judged = parse_vpc(&text);
        }
    }
}

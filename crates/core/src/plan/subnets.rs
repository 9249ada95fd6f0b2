use ipnet::Ipv4Net;

use super::AvailabilityZone;
use crate::catalog::{Region, Zone};
use crate::cidr::{self, NoRoom, SMALLEST_PUBLIC_SUBNET, SMALLEST_SUBNET, ZoneSubnets, layout};
use crate::config::{Config, Nat, Scheme, SubnetOverride};
use crate::finding::{Field, Findings};
use crate::map::SortedMap;
use crate::text::Problem;

const CIDR: Field = Field::fixed("network.cidr");

/// Which of a zone's two subnets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Public,
    Private,
}

/// One subnet, with the field of the Config where a person would change it.
struct Placed {
    zone: String,
    side: Side,
    net: Ipv4Net,
    overridden: bool,
}

impl Side {
    fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }

    /// The longest prefix of a subnet, which is shorter where the load balancer stands in it.
    fn smallest(self, scheme: Scheme) -> u8 {
        match (self, scheme) {
            (Self::Public, _) | (Self::Private, Scheme::Internal) => SMALLEST_PUBLIC_SUBNET,
            (Self::Private, Scheme::InternetFacing) => SMALLEST_SUBNET,
        }
    }
}

/// The VPC's CIDR.
pub(super) fn vpc(text: &str, findings: &mut Findings) -> Option<Ipv4Net> {
    match cidr::parse_vpc(text) {
        Ok(net) => {
            for remark in cidr::remarks(net) {
                findings.warning(CIDR, remark);
            }
            Some(net)
        }
        Err(problem) => {
            findings.invalid(CIDR, problem);
            None
        }
    }
}

/// Each zone with its subnets: computed, or overridden and checked.
pub(super) fn resolve(
    region: &'static Region,
    zones: &[&'static Zone],
    vpc: Ipv4Net,
    config: &Config,
    findings: &mut Findings,
) -> Option<Vec<AvailabilityZone>> {
    let (overrides, scheme) = (&config.network.subnets, config.load_balancer.scheme);
    let names: Vec<String> = zones.iter().map(|zone| region.zone_name(zone)).collect();
    for zone in overrides.keys().filter(|zone| !names.contains(zone)) {
        let problem = Problem::SubnetZoneNotChosen { zone: zone.clone() };
        findings.invalid(Field::entry("network.subnets", zone), problem);
    }
    let letters: Vec<char> = zones.iter().map(|zone| zone.letter).collect();
    let computed = layout(vpc, &letters);
    let subnets = place(&names, computed.as_deref().ok(), overrides, findings);
    let all_read = subnets.len() == 2 * names.len();
    if let (false, Err(NoRoom { needed })) = (all_read, computed) {
        let problem = Problem::CidrNoRoom { cidr: vpc, zones: zones.len(), needed };
        findings.invalid(CIDR, problem);
    }
    let apart = judge(&subnets, vpc, scheme, findings);
    if scheme == Scheme::Internal && config.network.nat == Nat::None {
        remark_on_public(overrides, findings);
    }
    if !all_read || !apart {
        return None;
    }
    if overrides.is_empty() {
        remark_on_growth(region, zones, vpc, &subnets, findings);
    }
    Some(availability_zones(config.network.nat, &subnets))
}

/// Every subnet that could be read: the override where there is one, else the computed one.
fn place(
    names: &[String],
    computed: Option<&[ZoneSubnets]>,
    overrides: &SortedMap<SubnetOverride>,
    findings: &mut Findings,
) -> Vec<Placed> {
    let mut subnets = Vec::with_capacity(2 * names.len());
    for (index, zone) in names.iter().enumerate() {
        let own = overrides.get(zone);
        let rule = computed.and_then(|zones| zones.get(index));
        let sides = [
            (Side::Public, own.and_then(|own| own.public.as_deref()), rule.map(|rule| rule.public)),
            (Side::Private, own.and_then(|own| own.private.as_deref()), rule.map(|rule| rule.private)),
        ];
        for (side, typed, rule) in sides {
            let net = match typed {
                Some(text) => cidr::parse(text).map_err(|problem| {
                    findings.invalid(field(zone, side), problem);
                }),
                None => rule.ok_or(()),
            };
            if let Ok(net) = net {
                subnets.push(Placed { zone: zone.clone(), side, net, overridden: typed.is_some() });
            }
        }
    }
    subnets
}

/// Whether every subnet lies inside the VPC, is large enough and shares no address with another.
fn judge(subnets: &[Placed], vpc: Ipv4Net, scheme: Scheme, findings: &mut Findings) -> bool {
    let before = findings.len();
    for (index, subnet) in subnets.iter().enumerate() {
        let field = || field(&subnet.zone, subnet.side);
        if !vpc.contains(&subnet.net) {
            findings.invalid(field(), Problem::SubnetOutside { subnet: subnet.net, vpc });
        }
        let smallest = subnet.side.smallest(scheme);
        if subnet.net.prefix_len() > smallest {
            let problem = Problem::SubnetTooSmall { subnet: subnet.net, smallest };
            findings.invalid(field(), problem);
        }
        for other in subnets.iter().take(index).filter(|other| cidr::overlap(other.net, subnet.net)) {
            // The person can only mend the one that was typed.
            let (mine, theirs) = if subnet.overridden { (subnet, other) } else { (other, subnet) };
            let problem = Problem::SubnetOverlap {
                subnet: mine.net,
                other: theirs.net,
                other_zone: theirs.zone.clone(),
            };
            findings.invalid(self::field(&mine.zone, mine.side), problem);
        }
    }
    findings.len() == before
}

/// Says which subnets were typed that the design does not have.
fn remark_on_public(overrides: &SortedMap<SubnetOverride>, findings: &mut Findings) {
    for (zone, _) in overrides.iter().filter(|(_, own)| own.public.is_some()) {
        let problem = Problem::PublicSubnetUnused { zone: zone.clone() };
        findings.note(field(zone, Side::Public), problem);
    }
}

/// Says what adding the next zone would move in a tightly cut VPC.
fn remark_on_growth(
    region: &'static Region,
    zones: &[&'static Zone],
    vpc: Ipv4Net,
    subnets: &[Placed],
    findings: &mut Findings,
) {
    let Some(next) = region.zones.iter().find(|zone| !zones.contains(zone)) else { return };
    let zone = region.zone_name(next);
    let grown: Vec<&Zone> =
        region.zones.iter().filter(|zone| *zone == next || zones.contains(zone)).collect();
    let letters: Vec<char> = grown.iter().map(|zone| zone.letter).collect();
    let then = match layout(vpc, &letters) {
        Ok(then) => then,
        Err(NoRoom { needed }) => {
            findings.note(CIDR, Problem::CidrFull { zone, needed });
            return;
        }
    };
    let moves: Vec<(String, Ipv4Net, Ipv4Net)> = subnets
        .iter()
        .filter_map(|subnet| {
            let index = grown.iter().position(|zone| region.zone_name(zone) == subnet.zone)?;
            let moved = match subnet.side {
                Side::Public => then.get(index)?.public,
                Side::Private => then.get(index)?.private,
            };
            (moved != subnet.net)
                .then(|| ([subnet.zone.as_str(), " ", subnet.side.key()].concat(), subnet.net, moved))
        })
        .collect();
    if !moves.is_empty() {
        findings.note(CIDR, Problem::CidrTight { zone, moves });
    }
}

/// Puts the two subnets of each zone together, places the NAT gateways, and says which one carries each zone's traffic.
fn availability_zones(nat: Nat, subnets: &[Placed]) -> Vec<AvailabilityZone> {
    let mut zones = Vec::with_capacity(subnets.len() / 2);
    for pair in subnets.chunks_exact(2) {
        let [public, private] = pair else { continue };
        let nat_zone = match nat {
            Nat::None => None,
            Nat::Single => subnets.first().map(|first| first.zone.clone()),
            Nat::PerZone => Some(public.zone.clone()),
        };
        zones.push(AvailabilityZone {
            name: public.zone.clone(),
            public: public.net,
            private: private.net,
            has_nat_gateway: nat_zone.as_ref() == Some(&public.zone),
            nat_zone,
        });
    }
    zones
}

fn field(zone: &str, side: Side) -> Field {
    Field::entry("network.subnets", &[zone, ".", side.key()].concat())
}

use ipnet::Ipv4Net;

use super::address;
use crate::cidr;
use crate::finding::{Field, Findings};
use crate::text::Problem;

const PEERS: Field = Field::fixed("network.peer_cidrs");

/// The ranges of networks that the VPC will be joined to: none may share an address with it.
/// Source: Amazon VPC, "VPC peering limitations": no peering between VPCs with overlapping ranges.
pub(super) fn resolve(peers: &[String], vpc: Option<Ipv4Net>, findings: &mut Findings) -> Vec<Ipv4Net> {
    let mut resolved = Vec::with_capacity(peers.len());
    for text in peers {
        match cidr::parse(text) {
            Ok(peer) => {
                if let Some(vpc) = vpc.filter(|vpc| cidr::overlap(peer, *vpc)) {
                    let problem = Problem::PeerOverlap { cidr: vpc, peer };
                    findings.fails(PEERS, problem, vec![address::VPC.into()]);
                }
                resolved.push(peer);
            }
            Err(problem) => findings.invalid(PEERS, problem),
        }
    }
    resolved
}

#[cfg(test)]
mod tests {
    use crate::plan::tests::{assert_blocked, codes, with};
    use crate::text::Language;

    #[test]
    fn an_overlap_names_both_ranges() {
        let peers = |cidrs: &[&str]| {
            with(|config| config.network.peer_cidrs = cidrs.iter().map(|&cidr| cidr.into()).collect())
        };
        assert_eq!(codes(&peers(&["10.1.0.0/16", "192.168.0.0/16"])), []);
        let overlapping = peers(&["10.1.0.0/16", "10.0.128.0/20", "10.0.0.0/8"]);
        assert_eq!(codes(&overlapping), [("KAK027", "network.peer_cidrs"); 2]);
        assert!(overlapping.plan.is_some(), "the design itself can be made");
        for language in Language::ALL {
            let message = overlapping.findings[0].message(language);
            assert!(message.contains("10.0.0.0/16") && message.contains("10.0.128.0/20"), "{message}");
        }
        assert_blocked(&peers(&["10.1.0.1/16"]), "KAK022", "network.peer_cidrs");
        assert_blocked(&peers(&["office"]), "KAK020", "network.peer_cidrs");
        assert_blocked(&peers(&["fd00::/8"]), "KAK021", "network.peer_cidrs");
    }
}

//! What is there before any design: the region with its names and its services' addresses.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;
use serde_json::Value;

use super::resources::{Resource, text};

/// An account in a region.
#[derive(Clone, Debug)]
pub(crate) struct Aws {
    pub(crate) partition: String,
    pub(crate) region: String,
    pub(crate) account: String,
    /// Ids of the lists of public addresses of services, with the services.
    pub(crate) prefix_lists: Vec<(String, String)>,
}

impl Aws {
    /// The account and the region in which resources stand, by whom their roles trust: ECS there.
    pub(crate) fn of(resources: &[Resource]) -> Self {
        let role = resources.iter().find(|role| role.name() == "aws_iam_role.execution").unwrap();
        let trust: Value = serde_json::from_str(&text(&role.values["assume_role_policy"])).unwrap();
        let source = text(&trust["Statement"][0]["Condition"]["ArnLike"]["aws:SourceArn"]);
        let [_, partition, _, region, account, _] =
            source.split(':').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("{trust}"));
        let gateways = resources.iter().filter(|it| it.values["vpc_endpoint_type"] == "Gateway");
        let prefix_lists = gateways.map(|gateway| {
            let name = text(&gateway.values["service_name"]);
            (text(&gateway.values["prefix_list_id"]), name.rsplit('.').next().unwrap().to_owned())
        });
        Self {
            partition: partition.into(),
            region: region.into(),
            account: account.into(),
            prefix_lists: prefix_lists.collect(),
        }
    }

    /// The host at which a service of the region is called. Source: AWS General Reference, "Service endpoints and quotas".
    pub(crate) fn host(&self, service: &str) -> String {
        format!("{service}.{}.{}", self.region, suffix(&self.partition))
    }

    /// What follows the region in the name of the endpoint service whose private DNS holds a host, or whose gateway
    /// endpoint leads to it. Source: Amazon ECR, "Amazon ECR interface VPC endpoints"; AWS `PrivateLink`, "Access AWS
    /// services": the private name is the service's own.
    pub(crate) fn endpoint_of(&self, host: &str) -> Option<String> {
        let own = host.strip_suffix(&format!(".{}.{}", self.region, suffix(&self.partition)))?;
        match own.split('.').rev().collect::<Vec<_>>()[..] {
            ["ecr", "api"] => Some("ecr.api".into()),
            ["ecr", "dkr", ..] => Some("ecr.dkr".into()),
            ["s3", ..] => Some("s3".into()),
            [service] => Some(service.into()),
            _ => None,
        }
    }

    /// The ARN of a thing of the account in the region.
    pub(crate) fn arn(&self, service: &str, resource: &str) -> String {
        let Self { partition, region, account, .. } = self;
        format!("arn:{partition}:{service}:{region}:{account}:{resource}")
    }

    /// Whether another region is of the same partition.
    pub(crate) fn is_of_partition(&self, region: &str) -> bool {
        partition(region) == self.partition
    }
}

/// The partition of a region. Source: IAM, "Amazon Resource Names"; the beginning of a region's code tells it.
fn partition(region: &str) -> &'static str {
    match region.split('-').take(2).collect::<Vec<_>>()[..] {
        ["cn", ..] => "aws-cn",
        ["us", "gov"] => "aws-us-gov",
        _ => "aws",
    }
}

fn suffix(partition: &str) -> &'static str {
    if partition == "aws-cn" { "amazonaws.com.cn" } else { "amazonaws.com" }
}

/// An address on the internet, for whatever has no known one.
pub(crate) const SOMEWHERE: Ipv4Addr = Ipv4Addr::new(198, 41, 0, 4);

/// Whether a range holds an address from which something comes over the internet, tried with its ends and with some
/// addresses of every kind.
pub(crate) fn holds_public_address(range: Ipv4Net) -> bool {
    let others = [Ipv4Addr::new(8, 8, 8, 8), SOMEWHERE, Ipv4Addr::new(203, 0, 114, 1)];
    let tried = [range.network(), range.broadcast()].into_iter().chain(others);
    tried.filter(|address| range.contains(address)).any(|address| {
        let [first, second, ..] = address.octets();
        let is_shared = first == 100 && (64..128).contains(&second);
        !(address.is_private() || address.is_loopback() || address.is_link_local() || is_shared)
            && first != 0
            && first < 224
    })
}

#[test]
fn only_public_addresses_come_over_the_internet() {
    for range in ["0.0.0.0/0", "203.0.113.0/24", "198.51.100.7/32", "8.0.0.0/5"] {
        assert!(holds_public_address(range.parse().unwrap()), "{range}");
    }
    for range in ["10.0.0.0/8", "192.168.4.0/24", "100.64.0.0/10", "172.16.0.0/12", "127.0.0.0/8"] {
        assert!(!holds_public_address(range.parse().unwrap()), "{range}");
    }
}

use ipnet::Ipv4Net;

use super::family::Family;
use super::number::decimal;
use super::template::{Between, Sentence, list};
use super::{Flow, Language, Reason, en};
use crate::cidr;

/// What a finding says. Each variant is a rule with a stable code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Problem {
    /// The form's number field holds something else.
    NotANumber { value: String },

    /// A project or environment name is empty.
    NameEmpty,
    /// A name holds something other than lower-case letters, digits and single hyphens inside.
    NameCharacters { value: String },
    /// `project-environment` is longer than AWS's names allow once their suffixes are added.
    NameTooLong { name: String, limit: usize },
    /// The names built from it may not begin so.
    NameReserved { name: String, prefix: &'static str },
    /// A tag that AWS refuses.
    TagInvalid { key: String },
    /// More tags than a resource can have.
    TagsTooMany { count: usize, most: usize },
    /// A tag that Kakoi sets itself.
    TagReserved { key: String },

    /// The settings ask for a tag. The values that it may have; empty for any. The value that new designs begin with.
    TagMissing { key: String, allowed: Vec<String>, default: Option<String> },
    /// The settings ask for another value of a tag.
    TagNotAllowed { key: String, value: String, allowed: Vec<String>, default: Option<String> },
    /// The settings do not allow the region.
    RegionNotAllowed { region: String, allowed: Vec<String> },
    /// The settings ask for a range in another one.
    CidrOutsidePool { cidr: Ipv4Net, pool: Ipv4Net },
    /// The settings do not allow the image's registry.
    ImageHostNotAllowed { host: String, allowed: Vec<String> },
    /// The settings ask for the state in a bucket.
    StateElsewhere { bucket: String, region: String },

    /// No region of that code is known.
    RegionUnknown { region: String },
    /// The region has to be switched on in the account first.
    RegionOptIn { region: &'static str },
    /// Fewer than two zones.
    ZonesTooFew { count: usize },
    /// The zone belongs to another region.
    ZoneOfOtherRegion { zone: String, region: &'static str },
    /// The region has no such zone.
    ZoneUnknown { zone: String, region: &'static str },
    /// The zone is chosen twice.
    ZoneTwice { zone: String },
    /// The zone was seen, but not every account can use it.
    ZoneNotRecommended { zone: String },
    /// Which letters exist differs from account to account.
    ZonesDifferByAccount { region: &'static str },

    /// Not an IPv4 CIDR.
    CidrMalformed { value: String },
    /// An IPv6 CIDR.
    CidrIpv6 { value: String },
    /// Bits are set behind the prefix.
    CidrHostBits { value: String, network: Ipv4Net },
    /// Larger than a VPC may be.
    CidrTooLarge { prefix: u8 },
    /// Too small for two zones with a load balancer.
    CidrTooSmall { prefix: u8 },
    /// The zones do not fit; the largest prefix that would do, where one does.
    CidrNoRoom { cidr: Ipv4Net, zones: usize, needed: u8 },
    /// A range that cannot be used in a VPC.
    CidrReserved { cidr: Ipv4Net, range: Ipv4Net },
    /// A range of the public internet.
    CidrPublic { cidr: Ipv4Net },
    /// Overlaps the range that Docker uses.
    CidrDocker { cidr: Ipv4Net },
    /// Adding a zone would move these subnets: zone, today's CIDR, the CIDR then.
    CidrTight { zone: String, moves: Vec<(String, Ipv4Net, Ipv4Net)> },
    /// Another zone would not fit.
    CidrFull { zone: String, needed: u8 },

    /// An override for a zone that is not chosen.
    SubnetZoneNotChosen { zone: String },
    /// The subnet is not inside the VPC.
    SubnetOutside { subnet: Ipv4Net, vpc: Ipv4Net },
    /// Two subnets share addresses.
    SubnetOverlap { subnet: Ipv4Net, other: Ipv4Net, other_zone: String },
    /// A public subnet needs room for a load balancer, a private one at least /28.
    SubnetTooSmall { subnet: Ipv4Net, smallest: u8 },

    /// No endpoint service of that name is known.
    EndpointUnknown { name: String },
    /// The endpoint is of no use to a Fargate service.
    EndpointNotOffered { name: &'static str },
    /// AWS does not offer the endpoint in this region.
    EndpointAbsent { name: &'static str, region: &'static str },
    /// Something needs the endpoint and there is no NAT gateway instead.
    EndpointMissing { name: &'static str, reason: Reason },
    /// The endpoint costs money and nothing in the design uses it.
    EndpointUnused { name: &'static str },

    /// HTTPS has no certificate yet.
    CertificateStillNeeded,
    /// Not the ARN of an ACM certificate.
    CertificateMalformed { value: String },
    /// The certificate is of another region.
    CertificateRegion { found: String, region: &'static str },
    /// The certificate is of another partition.
    CertificatePartition { found: String, partition: &'static str },
    /// A certificate is given but the listener is HTTP.
    CertificateUnused,
    /// HTTP only, open to the internet.
    HttpOnly,
    /// The health check's path is not a path.
    HealthPath { value: String },
    /// The health check's status codes are not codes.
    HealthCodes { value: String },
    /// The health check's timeout is not shorter than its interval.
    HealthTimeout { timeout: i64, interval: i64 },
    /// A number is outside what AWS allows.
    NumberRange { value: i64, least: i64, most: i64 },

    /// No image is named.
    ImageEmpty,
    /// Not an image reference.
    ImageMalformed { value: String },
    /// The image's registry is on the internet and there is no NAT gateway.
    ImageNeedsInternet { registry: String },
    /// The image is in another region's ECR and there is no NAT gateway.
    ImageOfOtherRegion { found: String, region: &'static str },
    /// Fargate has no task of that size; the memory sizes for that CPU, or the CPU sizes where that is wrong.
    SizeInvalid { cpu: i64, memory: i64, allowed: Vec<u32>, cpu_is_valid: bool },
    /// Fewer tasks than zones.
    CountBelowZones { count: u32, zones: usize },
    /// Not the name of an environment variable.
    VariableName { value: String },
    /// A value that holds a NUL character.
    VariableValue { name: String },
    /// The same name among variables and secrets.
    VariableTwice { name: String },
    /// Not the ARN of a secret or parameter.
    SecretMalformed { value: String },
    /// The secret is kept in another region.
    SecretRegion { found: String, region: &'static str },
    /// The secret is kept in another partition.
    SecretPartition { found: String, partition: &'static str },
    /// No service of that name can be called.
    CallUnknown { name: String },
    /// The permission for it cannot be written exactly.
    CallNotExact { name: &'static str },
    /// The same service is named twice.
    CallTwice { name: String },

    /// Not a retention that CloudWatch Logs has.
    LogDays { value: i64, allowed: &'static [u32] },

    /// A network that the VPC will be joined to shares addresses with it.
    PeerOverlap { cidr: Ipv4Net, peer: Ipv4Net },
    /// An endpoint service that the catalog does not hold.
    EndpointNotKnown { name: String, region: &'static str },
    /// Both a certificate that exists and a name for a new one.
    CertificateTwice,
    /// A name for a new certificate without the zone that it lies in.
    CertificateZoneMissing { name: String },
    /// A zone for a new certificate without the name that it is for.
    CertificateNameMissing { zone: String },
    /// Not a domain name.
    DomainMalformed { value: String },
    /// A domain name that is too long for a certificate.
    DomainTooLong { name: String, limit: usize },
    /// The name does not lie in the zone.
    DomainOutsideZone { name: String, zone: String },
    /// Nobody may connect.
    AllowedNone,
    /// More inbound rules than a security group has at first.
    AllowedMany { rules: usize, most: usize },
    /// Not the name of a bucket.
    BucketName { value: String },
    /// HTTP only, over the internet, open to some ranges.
    HttpFromSome,
    /// WAF before a load balancer that is not on the internet.
    WafInternal,
    /// A public subnet was typed, and the design has none.
    PublicSubnetUnused { zone: String },
    /// Not the ARN of a KMS key.
    KeyMalformed { value: String },
    /// The key is of another region.
    KeyRegion { found: String, region: &'static str },
    /// The key is of another partition.
    KeyPartition { found: String, partition: &'static str },
    /// Not the ARN of an SNS topic.
    TopicMalformed { value: String },
    /// The topic is of another region.
    TopicRegion { found: String, region: &'static str },
    /// The topic is of another partition.
    TopicPartition { found: String, partition: &'static str },
    /// Scaling without anything to keep to.
    ScalingWithoutTarget,
    /// The fewest tasks are more than the most.
    ScalingMinAboveMax { min: u32, max: u32 },
    /// Requests per target cannot be tracked beside `CodeDeploy`.
    ScalingRequestsBlueGreen,
    /// The state has no bucket.
    StateBucketMissing,
    /// Not the name of a bucket.
    StateBucketName { value: String },
    /// Not a path that Terraform takes.
    StateKey { value: String },
    /// ECS Exec needs to write where nothing may be written.
    ReadOnlyRootWithExec,
    /// There is no repository of the applying account to create.
    RepositoryElsewhere,
    /// Without tasks nothing is measured.
    ScalingFromZero,
    /// The number to begin with is not one that scaling allows.
    ScalingCountOutside { count: i64, min: u32, max: u32 },
    /// All tasks may be taken away at once.
    SpotOnly,
    /// The `AppSpec` of every deployment has to repeat the strategy.
    SpotWithCodeDeploy,
    /// Blue/green has a pipeline deploy, whoever is chosen.
    BlueGreenByPipeline,
    /// A traffic shift without blue/green.
    TrafficShiftUnused,
    /// A key for secrets, and no secrets.
    SecretsKeyUnused,
    /// Without Container Insights there is no number of tasks to watch.
    TaskAlarmLeftOut,
    /// Alarms that nobody hears.
    AlarmsSilent,
    /// A topic, and no alarms.
    AlarmTopicUnused,
    /// A bucket for the state, which is kept in a file.
    StateBucketUnused,
    /// No request can come from an address that may connect.
    NobodyAllowed { internal: bool },
    /// The image is in ECR of another partition.
    ImageOfOtherPartition { found: String },
    /// The image's registry answers on a port that the tasks' security group keeps closed.
    RegistryPort { registry: String, port: u16 },
    /// The endpoint's private DNS names do not hold the image's host, and there is no NAT gateway.
    ImageHostWithoutEndpoint { host: String },
    /// AWS lists Fargate in some zones of the region only, and this is not known to be one.
    ZoneWithoutFargate { zone: String, region: &'static str, ids: &'static [&'static str] },
    /// A private subnet has no room for what is left to it once a zone is lost, in the middle of a deployment.
    PrivateSubnetTight { zone: String, subnet: Ipv4Net, addresses: u64, needed: u64 },
    /// The private subnets together have no room for the tasks.
    TasksWithoutRoom { tasks: u32, free: u64 },
    /// One NAT gateway for all zones.
    SingleNat { zone: String },
    /// The image is one of a pull-through cache, whose first pull goes over the internet.
    PullThroughCache { repository: String, upstream: &'static str },
    /// The grace period ends before a task that was found unhealthy can be found healthy again.
    GraceInVain { grace: u32, unhealthy_after: u32, healthy_after: u32 },
    /// A task has very little time for its first answer.
    StartTooShort { seconds: u32 },
    /// What answers on the port does not speak HTTP.
    PortNotHttp { port: u16, protocol: &'static str },
    /// In production, and anybody who may can delete the load balancer.
    DeletionProtectionOff { environment: String },
    /// In production, and logs are gone soon.
    LogsShort { environment: String, days: u32 },
    /// A variable in clear that looks like a secret.
    VariableLooksSecret { name: String },

    /// No usage of that name is known.
    UsageUnknown { name: String },
    /// A usage is no amount.
    UsageMalformed { value: String },
    /// No price of that name is known.
    PriceUnknown { name: String },
    /// A price is no amount of dollars.
    PriceMalformed { value: String },
    /// The rate of the yen is no rate.
    RateMalformed { value: String },
}

impl Problem {
    /// The stable code of the rule. 0xx: the value cannot be used; 1xx: it can, but look at it.
    #[expect(clippy::too_many_lines, reason = "a line for each problem")]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotANumber { .. } => "KAK001",
            Self::NameEmpty => "KAK002",
            Self::NameCharacters { .. } => "KAK003",
            Self::NameTooLong { .. } => "KAK004",
            Self::NameReserved { .. } => "KAK005",
            Self::TagInvalid { .. } => "KAK006",
            Self::TagReserved { .. } => "KAK007",
            Self::TagsTooMany { .. } => "KAK008",
            Self::RegionUnknown { .. } => "KAK010",
            Self::ZonesTooFew { .. } => "KAK011",
            Self::ZoneOfOtherRegion { .. } => "KAK012",
            Self::ZoneUnknown { .. } => "KAK013",
            Self::ZoneTwice { .. } => "KAK014",
            Self::CidrMalformed { .. } => "KAK020",
            Self::CidrIpv6 { .. } => "KAK021",
            Self::CidrHostBits { .. } => "KAK022",
            Self::CidrTooLarge { .. } => "KAK023",
            Self::CidrTooSmall { .. } => "KAK024",
            Self::CidrNoRoom { .. } => "KAK025",
            Self::CidrReserved { .. } => "KAK026",
            Self::SubnetZoneNotChosen { .. } => "KAK030",
            Self::SubnetOutside { .. } => "KAK031",
            Self::SubnetOverlap { .. } => "KAK032",
            Self::SubnetTooSmall { .. } => "KAK033",
            Self::EndpointUnknown { .. } => "KAK040",
            Self::EndpointNotOffered { .. } => "KAK041",
            Self::EndpointAbsent { .. } => "KAK042",
            Self::CertificateMalformed { .. } => "KAK050",
            Self::CertificateRegion { .. } => "KAK051",
            Self::CertificatePartition { .. } => "KAK052",
            Self::HealthPath { .. } => "KAK053",
            Self::HealthCodes { .. } => "KAK054",
            Self::HealthTimeout { .. } => "KAK055",
            Self::NumberRange { .. } => "KAK056",
            Self::ImageEmpty => "KAK060",
            Self::ImageMalformed { .. } => "KAK061",
            Self::SizeInvalid { .. } => "KAK062",
            Self::VariableName { .. } => "KAK063",
            Self::VariableValue { .. } => "KAK064",
            Self::VariableTwice { .. } => "KAK065",
            Self::SecretMalformed { .. } => "KAK066",
            Self::SecretRegion { .. } => "KAK067",
            Self::SecretPartition { .. } => "KAK068",
            Self::CallUnknown { .. } => "KAK069",
            Self::CallNotExact { .. } => "KAK070",
            Self::CallTwice { .. } => "KAK071",
            Self::LogDays { .. } => "KAK080",
            Self::KeyMalformed { .. } => "KAK085",
            Self::KeyRegion { .. } => "KAK086",
            Self::KeyPartition { .. } => "KAK087",
            Self::TopicMalformed { .. } => "KAK088",
            Self::TopicRegion { .. } => "KAK089",
            Self::TopicPartition { .. } => "KAK090",
            Self::ScalingWithoutTarget => "KAK091",
            Self::ScalingMinAboveMax { .. } => "KAK092",
            Self::ScalingRequestsBlueGreen => "KAK093",
            Self::StateBucketMissing => "KAK094",
            Self::StateBucketName { .. } => "KAK095",
            Self::StateKey { .. } => "KAK096",
            Self::RegionOptIn { .. } => "KAK101",
            Self::ZoneNotRecommended { .. } => "KAK102",
            Self::ZonesDifferByAccount { .. } => "KAK103",
            Self::CidrPublic { .. } => "KAK110",
            Self::CidrDocker { .. } => "KAK111",
            Self::CidrTight { .. } => "KAK112",
            Self::CidrFull { .. } => "KAK113",
            Self::EndpointMissing { .. } => "KAK120",
            Self::EndpointUnused { .. } => "KAK121",
            Self::CertificateStillNeeded => "KAK130",
            Self::CertificateUnused => "KAK131",
            Self::HttpOnly => "KAK132",
            Self::ImageNeedsInternet { .. } => "KAK140",
            Self::ImageOfOtherRegion { .. } => "KAK141",
            Self::CountBelowZones { .. } => "KAK142",
            Self::PeerOverlap { .. } => "KAK027",
            Self::CertificateTwice => "KAK057",
            Self::CertificateZoneMissing { .. } => "KAK058",
            Self::CertificateNameMissing { .. } => "KAK059",
            Self::DomainMalformed { .. } => "KAK072",
            Self::DomainTooLong { .. } => "KAK073",
            Self::DomainOutsideZone { .. } => "KAK074",
            Self::AllowedNone => "KAK075",
            Self::BucketName { .. } => "KAK076",
            Self::PublicSubnetUnused { .. } => "KAK114",
            Self::EndpointNotKnown { .. } => "KAK122",
            Self::HttpFromSome => "KAK133",
            Self::WafInternal => "KAK134",
            Self::AllowedMany { .. } => "KAK135",
            Self::ReadOnlyRootWithExec => "KAK150",
            Self::RepositoryElsewhere => "KAK151",
            Self::ScalingFromZero => "KAK152",
            Self::ScalingCountOutside { .. } => "KAK153",
            Self::SpotOnly => "KAK154",
            Self::SpotWithCodeDeploy => "KAK155",
            Self::BlueGreenByPipeline => "KAK156",
            Self::TrafficShiftUnused => "KAK157",
            Self::SecretsKeyUnused => "KAK158",
            Self::TaskAlarmLeftOut => "KAK159",
            Self::AlarmsSilent => "KAK160",
            Self::AlarmTopicUnused => "KAK161",
            Self::StateBucketUnused => "KAK162",
            Self::NobodyAllowed { .. } => "KAK136",
            Self::ImageOfOtherPartition { .. } => "KAK143",
            Self::RegistryPort { .. } => "KAK144",
            Self::ImageHostWithoutEndpoint { .. } => "KAK145",
            Self::ZoneWithoutFargate { .. } => "KAK104",
            Self::PrivateSubnetTight { .. } => "KAK115",
            Self::TasksWithoutRoom { .. } => "KAK116",
            Self::SingleNat { .. } => "KAK123",
            Self::PullThroughCache { .. } => "KAK146",
            Self::GraceInVain { .. } => "KAK137",
            Self::StartTooShort { .. } => "KAK138",
            Self::PortNotHttp { .. } => "KAK139",
            Self::DeletionProtectionOff { .. } => "KAK163",
            Self::LogsShort { .. } => "KAK164",
            Self::VariableLooksSecret { .. } => "KAK165",
            Self::UsageUnknown { .. } => "KAK170",
            Self::UsageMalformed { .. } => "KAK171",
            Self::PriceUnknown { .. } => "KAK172",
            Self::PriceMalformed { .. } => "KAK173",
            Self::RateMalformed { .. } => "KAK174",
            Self::TagMissing { .. } => "KAK180",
            Self::TagNotAllowed { .. } => "KAK181",
            Self::RegionNotAllowed { .. } => "KAK182",
            Self::CidrOutsidePool { .. } => "KAK183",
            Self::ImageHostNotAllowed { .. } => "KAK184",
            Self::StateElsewhere { .. } => "KAK185",
        }
    }

    /// Where its sentence stands among those of all problems.
    pub(crate) fn position(&self) -> usize {
        en::problem::position(self)
    }

    /// One or two sentences: what is wrong and what to do.
    pub fn say(&self, language: Language) -> String {
        self.sentence(language).fill().into_owned()
    }

    /// The sentence and what stands in its places.
    #[expect(clippy::too_many_lines, reason = "an arm for each shape of values, and nothing else")]
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Problem, en::problem::position(self));
        match self {
            Self::NotANumber { value: text }
            | Self::NameCharacters { value: text }
            | Self::TagInvalid { key: text }
            | Self::TagReserved { key: text }
            | Self::RegionUnknown { region: text }
            | Self::ZoneTwice { zone: text }
            | Self::ZoneNotRecommended { zone: text }
            | Self::CidrMalformed { value: text }
            | Self::CidrIpv6 { value: text }
            | Self::SubnetZoneNotChosen { zone: text }
            | Self::EndpointUnknown { name: text }
            | Self::CertificateMalformed { value: text }
            | Self::HealthPath { value: text }
            | Self::HealthCodes { value: text }
            | Self::ImageMalformed { value: text }
            | Self::ImageNeedsInternet { registry: text }
            | Self::VariableName { value: text }
            | Self::VariableValue { name: text }
            | Self::VariableTwice { name: text }
            | Self::SecretMalformed { value: text }
            | Self::CallUnknown { name: text }
            | Self::CallTwice { name: text }
            | Self::CertificateZoneMissing { name: text }
            | Self::CertificateNameMissing { zone: text }
            | Self::DomainMalformed { value: text }
            | Self::BucketName { value: text }
            | Self::PublicSubnetUnused { zone: text }
            | Self::KeyMalformed { value: text }
            | Self::TopicMalformed { value: text }
            | Self::StateBucketName { value: text }
            | Self::StateKey { value: text }
            | Self::ImageOfOtherPartition { found: text }
            | Self::ImageHostWithoutEndpoint { host: text }
            | Self::SingleNat { zone: text }
            | Self::DeletionProtectionOff { environment: text }
            | Self::VariableLooksSecret { name: text }
            | Self::UsageUnknown { name: text }
            | Self::UsageMalformed { value: text }
            | Self::PriceUnknown { name: text }
            | Self::PriceMalformed { value: text }
            | Self::RateMalformed { value: text } => sentence.text(text),
            Self::NobodyAllowed { internal } => sentence.choose((*internal).into()),
            Self::RegistryPort { registry, port } => sentence.text(registry).number((*port).into()),
            Self::RegionOptIn { region: text }
            | Self::ZonesDifferByAccount { region: text }
            | Self::EndpointNotOffered { name: text }
            | Self::EndpointUnused { name: text }
            | Self::CallNotExact { name: text } => sentence.text(text),
            Self::NameReserved { name: first, prefix: second }
            | Self::EndpointNotKnown { name: first, region: second }
            | Self::ZoneOfOtherRegion { zone: first, region: second }
            | Self::ZoneUnknown { zone: first, region: second }
            | Self::CertificateRegion { found: first, region: second }
            | Self::CertificatePartition { found: first, partition: second }
            | Self::ImageOfOtherRegion { found: first, region: second }
            | Self::SecretRegion { found: first, region: second }
            | Self::SecretPartition { found: first, partition: second }
            | Self::KeyRegion { found: first, region: second }
            | Self::KeyPartition { found: first, partition: second }
            | Self::TopicRegion { found: first, region: second }
            | Self::TopicPartition { found: first, partition: second } => sentence.text(first).text(second),
            Self::DomainOutsideZone { name, zone } => sentence.text(name).text(zone),
            Self::StateElsewhere { bucket, region } => sentence.text(bucket).text(region),
            Self::TagMissing { key, allowed, .. } => sentence
                .choose(usize::from(!allowed.is_empty()))
                .text(key)
                .text(&list(allowed, Between::Words, language)),
            Self::TagNotAllowed { key, value, allowed, .. } => {
                sentence.text(key).text(value).text(&list(allowed, Between::Words, language))
            }
            Self::RegionNotAllowed { region: found, allowed }
            | Self::ImageHostNotAllowed { host: found, allowed } => {
                sentence.text(found).text(&list(allowed, Between::Words, language))
            }
            Self::EndpointAbsent { name, region } => sentence.text(name).text(region),
            Self::NameTooLong { name, limit } | Self::DomainTooLong { name, limit } => {
                sentence.text(name).count(*limit).count(name.len())
            }
            Self::TagsTooMany { count: found, most } | Self::AllowedMany { rules: found, most } => {
                sentence.count(*found).count(*most)
            }
            Self::ZonesTooFew { count: zones } => sentence.count(*zones),
            Self::CidrHostBits { value, network } => sentence.text(value).range(*network),
            Self::CidrTooLarge { prefix } | Self::CidrTooSmall { prefix } => {
                sentence.number((*prefix).into())
            }
            Self::CidrNoRoom { cidr, zones, needed } => {
                sentence.range(*cidr).count(*zones).number((*needed).into())
            }
            Self::CidrReserved { cidr: first, range: second }
            | Self::PeerOverlap { cidr: first, peer: second }
            | Self::CidrOutsidePool { cidr: first, pool: second }
            | Self::SubnetOutside { subnet: first, vpc: second } => sentence.range(*first).range(*second),
            Self::CidrPublic { cidr } | Self::CidrDocker { cidr } => sentence.range(*cidr),
            Self::CidrTight { zone, moves } => {
                let moves: Vec<String> = moves
                    .iter()
                    .map(|(name, today, then)| {
                        [name, " ", &cidr::text(*today), " → ", &cidr::text(*then)].concat()
                    })
                    .collect();
                sentence.text(zone).text(&list(&moves, Between::Phrases, language))
            }
            Self::CidrFull { zone, needed } => sentence.text(zone).number((*needed).into()),
            Self::SubnetOverlap { subnet, other, other_zone } => {
                sentence.range(*subnet).range(*other).text(other_zone)
            }
            Self::SubnetTooSmall { subnet, smallest } => {
                let addresses = 1 << (32 - i64::from(*smallest));
                sentence.range(*subnet).number((*smallest).into()).number(addresses)
            }
            Self::EndpointMissing { name, reason } => {
                let failure = without_endpoint(name, reason).say(language);
                sentence.text(name).text(&reason.say(language)).text(&failure)
            }
            Self::HealthTimeout { timeout, interval } => sentence.number(*timeout).number(*interval),
            Self::NumberRange { value, least, most } => sentence.number(*value).number(*least).number(*most),
            Self::SizeInvalid { cpu, memory, allowed, cpu_is_valid } => sentence
                .choose((*cpu_is_valid).into())
                .number(*cpu)
                .number(*memory)
                .text(&numbers(allowed, language)),
            Self::CountBelowZones { count: tasks, zones } => {
                sentence.choose_plural((*tasks).into()).number((*tasks).into()).count(*zones)
            }
            Self::LogDays { value, allowed } => sentence.number(*value).text(&numbers(allowed, language)),
            Self::ScalingMinAboveMax { min, max } => sentence.number((*min).into()).number((*max).into()),
            Self::ScalingCountOutside { count: tasks, min, max } => {
                sentence.number(*tasks).number((*min).into()).number((*max).into())
            }
            Self::ZoneWithoutFargate { zone, region, ids } => {
                let ids: Vec<String> = ids.iter().map(|&id| id.to_owned()).collect();
                sentence.text(zone).text(region).text(&list(&ids, Between::Words, language))
            }
            Self::PrivateSubnetTight { zone, subnet, addresses, needed } => {
                sentence.text(zone).range(*subnet).grouped(*addresses).grouped(*needed)
            }
            Self::TasksWithoutRoom { tasks, free } => sentence.grouped((*tasks).into()).grouped(*free),
            Self::PullThroughCache { repository, upstream } => sentence.text(repository).text(upstream),
            Self::GraceInVain { grace, unhealthy_after, healthy_after } => sentence
                .number((*grace).into())
                .number((*unhealthy_after).into())
                .number((*healthy_after).into()),
            Self::StartTooShort { seconds } => sentence.number((*seconds).into()),
            Self::PortNotHttp { port, protocol } => sentence.number((*port).into()).text(protocol),
            Self::LogsShort { environment, days } => sentence.text(environment).number((*days).into()),
            _ => &mut sentence,
        };
        sentence
    }
}

fn numbers(numbers: &[u32], language: Language) -> String {
    let numbers: Vec<String> = numbers.iter().map(|number| decimal((*number).into())).collect();
    list(&numbers, Between::Words, language)
}

/// What a person sees at run time when the endpoint of a service is missing that is needed for that reason.
fn without_endpoint(service: &str, reason: &Reason) -> Flow<'static> {
    match reason {
        Reason::ImagePull if service == "ecr.api" => Flow::RegistryAuthError,
        Reason::ImagePull => Flow::ManifestError,
        Reason::ImageLayers => Flow::LayersError,
        Reason::Logs => Flow::LogError,
        Reason::Exec => Flow::SessionError,
        Reason::Secrets(_) => Flow::SecretError,
        Reason::Parameters(_) => Flow::ParameterError,
        Reason::Call | Reason::Buckets(_) | Reason::Free => Flow::TimeoutError,
        Reason::ExecLog => Flow::SessionLogError,
        Reason::ExecKey => Flow::SessionKeyError,
    }
}

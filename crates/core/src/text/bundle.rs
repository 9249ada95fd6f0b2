use std::borrow::Cow;

use super::late::Family;
use super::template::Sentence;
use super::{Language, en};

/// The generated files: comments in the code and the READMEs.
///
/// A value in a variant is put into the sentence as it is: whoever gives it has escaped it for Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a field is the value that the variant's sentence mentions")]
pub enum Bundle {
    /// The first line of every Terraform file.
    Header,

    /// Above the VPC's DNS settings.
    VpcDns,
    /// Why nothing in a public subnet gets a public address by itself.
    NoPublicAddresses,
    /// Why every zone has a private route table of its own.
    PrivateRouteTables,
    /// Why the load balancer waits for the internet route.
    PublicSubnetsReady,
    /// Why tasks wait for the routes and endpoints of their subnets.
    PrivateSubnetsReady,
    /// What one NAT gateway for all zones means.
    NatSingle,
    /// What a NAT gateway in each zone means.
    NatPerZone,
    /// Why NAT gateways wait for the internet route.
    NatReady,
    /// What the interface endpoints are for where there is no NAT gateway.
    InterfaceEndpoints,
    /// What the interface endpoints are for beside a NAT gateway.
    InterfaceEndpointsBesideNat,
    /// Why service names begin differently in China.
    ChinaServiceNames,
    /// Why the endpoints' group has no rule of its own.
    EndpointGroup,
    /// What passes the S3 gateway endpoint where it carries image layers.
    ImageLayers,
    /// What passes the S3 gateway endpoint where nothing in the design needs it.
    OwnBuckets,
    /// What passes the `DynamoDB` gateway endpoint.
    OwnTables,

    /// Why malformed headers are dropped.
    InvalidHeaders,
    /// Why the target group has a name prefix and is made before its predecessor is removed.
    TargetGroupName,
    /// Why the deregistration delay is short.
    DeregistrationDelay,
    /// What port 80 does beside HTTPS.
    Redirect,
    /// What the TLS policy admits.
    TlsPolicy,
    /// Why the service waits for the listeners.
    TargetGroupReady,

    /// Why the platform version is pinned.
    PlatformVersion,
    /// Why the container has an init process.
    InitProcess,
    /// What the circuit breaker does.
    CircuitBreaker,
    /// What the deployment percentages mean.
    DeploymentPercent,
    /// Why zones are kept even.
    ZoneRebalancing,
    /// Why a service waits for policies and rules.
    ServiceReady,
    /// Who may use the roles.
    Trust,
    /// Why the execution role has no managed policy.
    ExecutionPolicy,
    /// What the task role may do.
    TaskPolicy,
    /// Why the rules between load balancer, tasks and endpoints stand in `ecs/`.
    RulesHere,
    /// Why tasks may reach the whole internet on 443.
    InternetEgress,

    /// What to put into `terraform.tfvars`.
    CertificateWanted,

    /// What the network module holds.
    NetworkModule,
    /// What the load balancer's module holds.
    AlbModule,
    /// What the ECS module holds.
    EcsModule,
    /// Heading of a module's inputs.
    Inputs,
    /// Heading of a module's outputs.
    Outputs,
    /// Column: name.
    Name,
    /// Column: type.
    Type,
    /// Column: description.
    Description,

    /// The README's first sentence: region name, number of zones.
    Introduction { region: &'static str, zones: usize },
    /// Alternative text of the picture.
    Picture,
    /// Heading of the errors.
    Errors,
    /// Heading of the warnings.
    Warnings,

    /// Heading of the table of choices.
    Chosen,
    /// Column: what is chosen.
    Setting,
    /// Column: the choice.
    Choice,
    /// Row: region.
    Region,
    /// Row: VPC.
    Vpc,
    /// A zone's subnets, as Markdown code.
    Subnets { public: String, private: String },
    /// Row: NAT gateways.
    NatGateways,
    /// No NAT gateway.
    NatNone,
    /// One NAT gateway, in this zone.
    NatIn { zone: String },
    /// One in each zone.
    NatInEach,
    /// Row: load balancer.
    LoadBalancer,
    /// HTTP on port 80.
    ListensHttp,
    /// HTTPS on port 443, with a redirect.
    ListensHttps,
    /// Row: health check.
    HealthCheck,
    /// The health check in words; path and codes as Markdown code.
    Health { path: String, codes: String, interval_s: u32, timeout_s: u32 },
    /// Row: image.
    Image,
    /// Row: container port.
    Port,
    /// Row: task size.
    Size,
    /// The task size in words.
    TaskSize { cpu: u32, memory: u32, architecture: &'static str },
    /// Row: number of tasks.
    Tasks,
    /// Row: environment variables.
    Environment,
    /// Row: secrets.
    Secrets,
    /// Row: services that the application calls.
    Calls,
    /// Row: ECS Exec.
    Exec,
    /// On.
    On,
    /// Off.
    Off,
    /// Row: log retention.
    LogRetention,
    /// A number of days.
    Days { days: u32 },
    /// Heading of the endpoint table.
    Endpoints,
    /// Column: endpoint.
    Endpoint,
    /// Column: kind of endpoint.
    Kind,
    /// Column: why it is there.
    Why,
    /// An interface endpoint.
    InterfaceKind,
    /// A gateway endpoint.
    GatewayKind,
    /// An endpoint that was switched on by hand.
    ByHand,

    /// Heading of the first steps.
    FirstSteps,
    /// What is needed before the first step, without an image to push.
    Prerequisites,
    /// What is needed besides, to push an image.
    PrerequisiteDocker,
    /// Step: make the repository and push an image named by a tag.
    PushImage { repository: String },
    /// Step: make the repository and push an image named by its digest.
    PushDigest { repository: String, digest: String },
    /// Comment in the shell: build from a Dockerfile.
    BuildImage,
    /// Comment in the shell: copy an image that exists.
    CopyImage,
    /// The image has to be in another account's or region's repository.
    ImageElsewhere { image: String },
    /// The image comes from the internet.
    ImageOnInternet { image: String },
    /// Step: give the certificate.
    GiveCertificate,
    /// Step: fill the secrets.
    SecretsExist,
    /// Step: apply.
    Apply,
    /// Where the state is.
    State,
    /// Step: wait and open, over HTTP.
    OpenHttp,
    /// Step: wait, point the domain at the load balancer and open, over HTTPS.
    OpenHttps,
    /// Heading: logs and what to look at when tasks do not start.
    Logs,
    /// Where the log is.
    LogsWhere,
    /// What to look at when tasks do not start.
    NotStarting,
    /// How to start a new deployment once the cause is gone.
    StartAgain,
    /// Heading: a shell in a running task.
    Shell,
    /// What is needed for it.
    ShellPrerequisites { cluster: String },
    /// Only tasks started after enabling have it.
    ShellNewTasks,
    /// Heading: how to change it.
    Change,
    /// How to change the design.
    ChangeDesign,
    /// How to roll out an image of the own repository by tag.
    ChangeTag,
    /// How to roll out any other image.
    ChangeImage { argument: &'static str },
    /// What the application may call, and how to name things so that it can.
    CallNames { name: String, project: String, environment: String },
    /// Heading: how to remove it.
    Remove,
    /// How to remove it.
    RemoveAll,
    /// The repository stays.
    RemoveRepository,
    /// Secrets encrypted with a customer key need one more permission.
    SecretKeys,

    /// Why the bundle's test runs without an account.
    TestMock,
    /// Why another region is refused.
    TestRegion,
    /// Why the test looks at the network alone.
    TestNetwork,

    // Why a check of Checkov does not fit. Each names the choice that makes it pass, where there is one.
    /// No access logs.
    SkipAccessLogs,
    /// No deletion protection.
    SkipDeletionProtection,
    /// A root file system that Exec writes to.
    SkipExecRoot,
    /// No flow logs.
    SkipFlowLogs,
    /// HTTP only.
    SkipHttps,
    /// No Container Insights.
    SkipInsights,
    /// No event notifications of the log bucket.
    SkipLogBucketEvents,
    /// SSE-S3 in the log bucket.
    SkipLogBucketKey,
    /// No access logs of the log bucket.
    SkipLogBucketLogs,
    /// No replica of the log bucket.
    SkipLogBucketReplica,
    /// No customer key for logs.
    SkipLogKey,
    /// Less than a year of logs.
    SkipLogYear,
    /// Less than a year of flow logs.
    SkipFlowLogYear,
    /// Port 80 serves.
    SkipPort80,
    /// Port 80 redirects.
    SkipPort80Redirects,
    /// Port 80 of the tasks.
    SkipPort80OfTasks,
    /// No customer key for the repository.
    SkipRepositoryKey,
    /// HTTP to the tasks.
    SkipTargetHttp,
    /// HTTP to the tasks behind HTTPS.
    SkipTargetTls,
    /// No WAF.
    SkipWaf,
    /// No anonymous-IP list.
    SkipWafAnonymous,
    /// A writable root file system.
    SkipWritableRoot,
    /// Why the VPC's default security group stands in the code.
    DefaultGroup,
    /// Who may use the role of the flow logs.
    FlowLogsTrust,
    /// What that role may do.
    FlowLogsPolicy,
    /// Who passes the interface endpoints.
    EndpointPolicies,
    /// What passes the S3 gateway endpoint where it carries image layers and the application's objects.
    ImageLayersAndBuckets,
    /// What passes it where it carries the application's objects only.
    NamedBuckets,
    /// What deletion protection means for `terraform destroy`.
    DeletionProtection,
    /// Why the load balancer waits for the policy of its log bucket.
    LogPolicyFirst,
    /// What the restricted TLS policy admits.
    TlsPolicyRestricted,
    /// What the TLS policy of TLS 1.3 alone admits.
    TlsPolicyNewest,
    /// What the validation record is for.
    ValidationRecord,
    /// Why the log bucket is encrypted with S3's own keys.
    LogEncryption,
    /// Why the log bucket keeps versions.
    LogVersions,
    /// Who may write to the log bucket.
    LogDelivery,
    /// What AWS WAF looks for.
    WafRules,
    /// Why WAF's log group is called so, and who lets WAF write to it.
    WafLogs,
    /// What is left out of WAF's logs.
    WafRedacted,
    /// Why the repository has to be filled before the service comes.
    Repository,
    /// Why tags are immutable.
    ImmutableTags,
    /// What several targets mean.
    SeveralTargets,
    /// Who may use the key of the sessions.
    ExecKey,
    /// What the session log holds.
    ExecLog,
    /// Why the role of `CodeDeploy` has no managed policy.
    DeployPolicy,
    /// How long the earlier version stays.
    TerminationWait,
    /// Why the deployment group waits for the policy.
    DeployReady,
    /// What the alarm on the number of tasks says.
    TaskAlarm,
    /// Why missing data is no alarm.
    NothingIsFine,
    /// What errors of the load balancer's own mean.
    LoadBalancerErrors,
    /// What the second target group is for.
    GreenTargetGroup,
    /// What the test listener is for.
    TestListener,
    /// What `CodeDeploy` changes at a listener.
    CodeDeployMoves,
    /// What the policy of the key must allow.
    LogKey,
    /// What Fargate Spot does.
    SpotShare,
    /// What scaling changes at the service.
    ScalingMoves,
    /// What a pipeline changes at the service.
    PipelineMoves,
    /// What `CodeDeploy` changes at the service.
    ServiceMoves,
    /// What the bucket needs.
    StateBucket,
    /// What is put into the `AppSpec`.
    AppSpec,
}

impl Bundle {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Bundle, en::bundle::position(self));
        match self {
            Self::Introduction { region, zones } => sentence.text(region).count(*zones),
            Self::Subnets { public: first, private: second }
            | Self::PushDigest { repository: first, digest: second } => sentence.text(first).text(second),
            Self::NatIn { zone: text }
            | Self::PushImage { repository: text }
            | Self::ImageElsewhere { image: text }
            | Self::ImageOnInternet { image: text }
            | Self::ShellPrerequisites { cluster: text } => sentence.text(text),
            Self::ChangeImage { argument } => sentence.text(argument),
            Self::Health { path, codes, interval_s, timeout_s } => {
                sentence.text(path).text(codes).number((*interval_s).into()).number((*timeout_s).into())
            }
            Self::TaskSize { cpu, memory, architecture } => {
                sentence.grouped((*cpu).into()).grouped((*memory).into()).text(architecture)
            }
            Self::Days { days } => sentence.choose_plural((*days).into()).grouped((*days).into()),
            Self::CallNames { name, project, environment } => {
                sentence.text(name).text(project).text(environment)
            }
            _ => &mut sentence,
        };
        sentence
    }
}

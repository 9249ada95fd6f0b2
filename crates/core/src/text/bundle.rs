use std::borrow::Cow;

use super::family::Family;
use super::template::Sentence;
use super::{Language, en};
use crate::late::Files;

/// The generated files: comments in the code and the READMEs.
///
/// A sentence names the values that it mentions, as in `{region}`, and keeps the names: what writes the file knows what
/// they stand for (`terraform::readme`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// The README's first sentence, of a load balancer on the internet.
    Introduction,
    /// The README's first sentence, of an internal load balancer.
    IntroductionInternal,
    /// What the link of the design is for.
    Link,
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
    /// Row: NAT gateways.
    NatGateways,
    /// No NAT gateway.
    NatNone,
    /// One NAT gateway for all zones.
    NatIn,
    /// One in each zone.
    NatInEach,
    /// Row: flow logs.
    FlowLogs,
    /// Where flow logs are kept.
    ChosenFlowLogs,
    /// Row: load balancer.
    LoadBalancer,
    /// A load balancer on the internet.
    InternetFacing,
    /// An internal load balancer.
    Internal,
    /// Row: listeners.
    Listens,
    /// HTTP on port 80.
    ListensHttp,
    /// HTTPS on port 443, with a redirect.
    ListensHttps,
    /// Row: TLS policy.
    ChosenTlsPolicy,
    /// Row: domain name.
    Domain,
    /// A name with a certificate of its own.
    ChosenDomain,
    /// Row: certificate.
    Certificate,
    /// A certificate that is still to be given.
    CertificateStillNeeded,
    /// Row: who may connect.
    Allowed,
    /// Row: idle timeout.
    IdleTimeout,
    /// What the idle timeout does.
    ChosenIdleTimeout,
    /// Row: access logs.
    AccessLogs,
    /// Where access logs are kept.
    ChosenAccessLogs,
    /// Row: deletion protection.
    ProtectedFromDeletion,
    /// What deletion protection does.
    ChosenDeletionProtection,
    /// Row: WAF.
    Waf,
    /// What WAF does.
    ChosenWaf,
    /// Row: health check.
    HealthCheck,
    /// The health check in words.
    Health,
    /// Row: image.
    Image,
    /// Row: repository.
    ImageRepository,
    /// What a created repository does.
    ChosenRepository,
    /// Row: container port.
    Port,
    /// Row: task size.
    Size,
    /// The task size in words.
    TaskSize,
    /// Row: ephemeral storage.
    Ephemeral,
    /// Row: number of tasks.
    Tasks,
    /// A number of tasks that scaling changes.
    ScaledTasks,
    /// Row: a target of scaling.
    Scaling,
    /// Scaling by CPU.
    ScalingCpu,
    /// Scaling by memory.
    ScalingMemory,
    /// Scaling by requests.
    ScalingRequests,
    /// Row: Fargate Spot.
    Spot,
    /// What the share of Spot means.
    ChosenSpot,
    /// Row: grace period.
    Grace,
    /// What the grace period does.
    ChosenGrace,
    /// Row: stop timeout.
    StopTimeout,
    /// What the stop timeout does.
    ChosenStopTimeout,
    /// Row: read-only root file system.
    ReadOnlyRoot,
    /// What a read-only root file system means.
    ChosenReadOnlyRoot,
    /// Row: environment variables.
    Environment,
    /// Row: secrets.
    Secrets,
    /// Row: key of the secrets.
    SecretsKey,
    /// Row: services that the application calls.
    Calls,
    /// Row: buckets of the application.
    Buckets,
    /// Row: ECS Exec.
    Exec,
    /// Off.
    Off,
    /// ECS Exec that is on.
    ExecOn,
    /// ECS Exec that is audited.
    ExecAudited,
    /// Row: deployment.
    Deployment,
    /// A rolling deployment by Terraform.
    RollingByTerraform,
    /// A rolling deployment by a pipeline.
    RollingByPipeline,
    /// A blue/green deployment, all at once.
    BlueGreenAtOnce,
    /// A blue/green deployment, a tenth first.
    BlueGreenCanary,
    /// A blue/green deployment, a tenth each minute.
    BlueGreenLinear,
    /// Row: log retention.
    LogRetention,
    /// Row: key of the log groups.
    LogsKey,
    /// Row: Container Insights.
    Insights,
    /// What Container Insights does.
    ChosenInsights,
    /// Row: alarms.
    Alarms,
    /// What the alarms watch.
    ChosenAlarms,
    /// The alarm on the number of tasks.
    TaskAlarms,
    /// Row: where alarms go.
    AlarmTopic,
    /// Alarms without a topic.
    AlarmNowhere,
    /// Row: tags.
    Tags,
    /// Row: state.
    StateRow,
    /// A state in a file.
    StateLocal,
    /// A state in a bucket.
    StateInBucket,
    /// Heading of the table of subnets.
    Subnets,
    /// Column: availability zone.
    Zone,
    /// Column: public subnet.
    Public,
    /// Column: public subnet of NAT gateways.
    PublicNat,
    /// Column: private subnet.
    Private,
    /// Heading of the endpoint table.
    Endpoints,
    /// Heading of the bill.
    MonthlyCost,
    /// What stands before the sources of the prices.
    PriceSources,
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
    /// Step: terraform test.
    SelfTest,
    /// What Checkov says.
    SelfCheck,
    /// Step: make the bucket of the state.
    MakeStateBucket,
    /// Step: give the certificate.
    GiveCertificate,
    /// Step: check the hosted zone.
    CheckZone,
    /// Step: let the log service use the key.
    AllowLogKey,
    /// Step: let alarms publish to the topic.
    AllowAlarms,
    /// Step: fill the secrets.
    SecretsExist,
    /// The commands that make the parameters of this account.
    MakeParameters,
    /// Secrets encrypted with a customer key need one more permission.
    SecretKeys,
    /// The key of the secrets.
    SecretsKeyOfOthers,
    /// Step: check the buckets.
    BucketsExist,
    /// Without a NAT gateway the key takes an endpoint.
    BucketsKeyEndpoint,
    /// Step: check endpoints that the catalogue does not know.
    OtherEndpoints,
    /// Step: make the repository with Terraform, alone.
    MakeRepository,
    /// Step: make the repository by hand.
    MakeRepositoryByHand,
    /// Step: push an image.
    PushImage,
    /// The image is named by its digest.
    PushDigest,
    /// Tags are immutable.
    ImmutableTag,
    /// Comment in the shell: build from a Dockerfile.
    BuildImage,
    /// Comment in the shell: copy an image that exists.
    CopyImage,
    /// The image has to be in another account's or region's repository.
    ImageElsewhere,
    /// The image comes from the internet.
    ImageOnInternet,
    /// Step: apply.
    Apply,
    /// Where the state is, in a file.
    State,
    /// Where the state is, in a bucket.
    StateKept,
    /// Step: wait and open.
    WaitAndOpen,
    /// How the domain of a given certificate leads to the load balancer.
    PointDomain,
    /// The load balancer has private addresses.
    OpenInside,
    /// Not everybody may connect.
    OnlyAllowed,
    /// Heading: logs and what to look at when tasks do not start.
    Logs,
    /// Where the log is.
    LogsWhere,
    /// Where access logs are.
    AccessLogsWhere,
    /// Where the log of WAF is.
    WafLogsWhere,
    /// Where flow logs are.
    FlowLogsWhere,
    /// What to look at when tasks do not start.
    NotStarting,
    /// How to start a new deployment once the cause is gone.
    StartAgain,
    /// A service under CodeDeploy cannot start a deployment by itself.
    NotStartingBlueGreen,
    /// Heading: a shell in a running task.
    Shell,
    /// What is needed for it.
    ShellPrerequisites,
    /// What an audited session takes besides.
    ShellAudited,
    /// Only tasks started after enabling have it.
    ShellNewTasks,
    /// Heading: how a new version comes.
    NewVersions,
    /// How to roll out an image of the own repository by tag.
    ChangeTag,
    /// How to roll out an image by its digest.
    ChangeDigest,
    /// How to roll out any other image.
    ChangeImage,
    /// A pipeline rolls.
    PipelineDeploys,
    /// A pipeline has CodeDeploy shift.
    CodeDeployDeploys,
    /// Then the task definition is read.
    ReadTaskDefinition,
    /// Then it is registered, and the service updated.
    RegisterAndUpdate,
    /// Then it is deployed by CodeDeploy.
    DeployByCodeDeploy,
    /// What the pipeline's role may do.
    PipelineMay,
    /// What the pipeline's role may do with CodeDeploy.
    CodeDeployPipelineMay,
    /// Terraform still registers what else a task definition holds.
    TerraformRegisters,
    /// What a blue/green deployment shows before users see it.
    TestTraffic,
    /// What appspec.yaml repeats.
    AppSpecRepeats,
    /// And the share of Spot.
    AppSpecSpot,
    /// Heading: how to change it.
    Change,
    /// How to change the design.
    ChangeDesign,
    /// What the application may call, and how to name things so that it can.
    CallNames,
    /// Heading: how to remove it.
    Remove,
    /// Deletion protection first.
    RemoveProtection,
    /// The log bucket is emptied.
    RemoveLogs,
    /// The created repository is removed with its images.
    RemoveCreatedRepository,
    /// How to remove it.
    RemoveAll,
    /// The repository stays.
    RemoveRepository,
    /// Which DNS records go.
    RemoveDomain,
    /// A record that was made by hand.
    RemovePointer,
    /// The key waits.
    RemoveKey,
    /// Task definitions of the pipeline stay.
    RemoveRevisions,
    /// The state stays.
    RemoveState,

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
    /// The remark that a template calls by the name of its variant.
    pub(crate) fn named(name: &str, language: Language) -> Cow<'static, str> {
        let position = Files::Remarks.position(name);
        debug_assert!(position.is_some(), "no remark is called {name}");
        position
            .map_or(Cow::Borrowed(""), |position| Sentence::new(language, Family::Bundle, position).fill())
    }

    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        Sentence::new(language, Family::Bundle, en::bundle::position(self)).fill()
    }
}

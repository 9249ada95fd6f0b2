use super::late::Family;
use super::template::Sentence;
use super::{Language, en};

/// What a flow is, what its legs do, which way they go, where one stops and what a person sees then. A `…Flow` is a
/// title, a `…Leg` a clause without its full stop, a `Through…` the way that the clause is put together with by `Step`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the values that a sentence mentions")]
pub enum Flow<'a> {
    RequestFlow,
    PrivateRequestFlow,
    HealthCheckFlow,
    ImagePullFlow,
    LogsFlow,
    SecretsFlow,
    ExecFlow,
    CallFlow {
        service: &'a str,
    },
    BucketFlow {
        bucket: &'a str,
    },
    InternetFlow,

    RequestLeg {
        port: u16,
    },
    PrivateRequestLeg {
        port: u16,
    },
    ForwardLeg {
        port: u16,
    },
    HealthCheckLeg {
        path: &'a str,
        port: u16,
    },
    TokenLeg,
    ManifestLeg,
    LayersLeg,
    RegistryLeg {
        registry: &'a str,
    },
    LogsLeg,
    SecretsLeg,
    ParametersLeg,
    SecretsKeyLeg {
        service: &'a str,
    },
    SessionLeg,
    SessionKeyLeg,
    SessionLogLeg,
    CallLeg {
        service: &'a str,
    },
    BucketLeg {
        bucket: &'a str,
    },
    InternetLeg,

    /// A leg, and the way that it goes.
    Step {
        leg: &'a str,
        way: &'a str,
    },
    /// A leg that goes no way of which there is anything to say.
    PlainStep {
        leg: &'a str,
    },
    ThroughInterfaceEndpoint {
        name: &'a str,
    },
    ThroughGatewayEndpoint {
        service: &'a str,
    },
    ThroughNat,
    ThroughNatOf {
        zone: &'a str,
    },

    /// The zones that a step is about, where it is not about all of them.
    InZones {
        zones: &'a str,
        sentence: &'a str,
    },

    NoEndpoint {
        name: &'a str,
    },
    NoInternet,
    OtherRegion {
        found: &'a str,
        region: &'a str,
    },
    OtherPartition {
        found: &'a str,
    },
    NoInternetGateway,
    Egress {
        group: &'a str,
        port: u16,
    },
    Ingress {
        group: &'a str,
        port: u16,
    },
    NobodyAllowed,
    NobodyAllowedInside,
    Policy {
        name: &'a str,
        action: &'a str,
    },
    ExecutionPermission {
        action: &'a str,
    },
    TaskPermission {
        action: &'a str,
    },
    NoTasks,
    ReadOnlyRoot,
    LoadBalancerGroup,
    TasksGroup,
    EndpointsGroup,

    /// A user waits for a connection.
    NoConnectionError,
    /// No task to forward to.
    UnavailableError,
    /// A task does not answer the load balancer.
    GatewayTimeoutError,
    /// No task becomes healthy.
    UnhealthyError,
    /// No token for the registry.
    RegistryAuthError,
    /// No manifest.
    ManifestError,
    /// No layers.
    LayersError,
    /// No log stream.
    LogError,
    /// No secret.
    SecretError,
    /// No parameter.
    ParameterError,
    /// No channel.
    SessionError,
    /// No key for the session.
    SessionKeyError,
    /// No log of the session.
    SessionLogError,
    /// The application waits for an answer.
    TimeoutError,
    /// The application is refused.
    DeniedError,
}

impl Flow<'_> {
    /// The sentence.
    pub fn say(self, language: Language) -> std::borrow::Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Flow, en::flow::position(&self));
        match self {
            Self::CallFlow { service: text }
            | Self::BucketFlow { bucket: text }
            | Self::RegistryLeg { registry: text }
            | Self::SecretsKeyLeg { service: text }
            | Self::CallLeg { service: text }
            | Self::BucketLeg { bucket: text }
            | Self::PlainStep { leg: text }
            | Self::ThroughInterfaceEndpoint { name: text }
            | Self::ThroughGatewayEndpoint { service: text }
            | Self::ThroughNatOf { zone: text }
            | Self::NoEndpoint { name: text }
            | Self::OtherPartition { found: text }
            | Self::ExecutionPermission { action: text }
            | Self::TaskPermission { action: text } => sentence.text(text),
            Self::Step { leg: first, way: second }
            | Self::InZones { zones: first, sentence: second }
            | Self::OtherRegion { found: first, region: second }
            | Self::Policy { name: first, action: second } => sentence.text(first).text(second),
            Self::RequestLeg { port } | Self::PrivateRequestLeg { port } | Self::ForwardLeg { port } => {
                sentence.number(port.into())
            }
            Self::HealthCheckLeg { path: text, port }
            | Self::Egress { group: text, port }
            | Self::Ingress { group: text, port } => sentence.text(text).number(port.into()),
            _ => &mut sentence,
        };
        sentence
    }
}

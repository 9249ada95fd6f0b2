use crate::text::Flow;
use crate::text::template::sentences;

sentences! {
    Flow first

    RequestFlow => "A user's request",
    PrivateRequestFlow => "A request from a joined network",
    HealthCheckFlow => "Health checks",
    ImagePullFlow => "Image pull",
    LogsFlow => "Log shipping",
    SecretsFlow => "Secrets at start",
    ExecFlow => "ECS Exec",
    CallFlow => "Calls to {0}",
    BucketFlow => "The bucket {0}",
    InternetFlow => "The internet",

    RequestLeg => "Users connect to the load balancer on port {0}, through the internet gateway",
    PrivateRequestLeg => "Clients in the VPC or a network joined to it connect to the load balancer on port {0}",
    ForwardLeg => "The load balancer forwards the request to a task on port {0}",
    HealthCheckLeg => "The load balancer requests {0} of each task on port {1}",
    TokenLeg => "Fargate asks the ECR API for a token, with the execution role",
    ManifestLeg => "Fargate reads the image's manifest from the ECR registry",
    LayersLeg => "Fargate downloads the image's layers from the bucket in S3 where ECR keeps them",
    RegistryLeg => "Fargate pulls the image from {0}",
    LogsLeg => "The log driver sends the application's log to CloudWatch Logs, with the execution role",
    SecretsLeg => "ECS reads the secrets from Secrets Manager, with the execution role",
    ParametersLeg => "ECS reads the parameters from Parameter Store, with the execution role",
    SecretsKeyLeg => "{0} decrypts the values with the key that is named, in the name of the execution role",
    SessionLeg => "The agent in the task opens its channels to Session Manager, with the task role",
    SessionKeyLeg => "The agent has AWS KMS decrypt the session's key, with the task role",
    SessionLogLeg => "The agent writes the session to its log group, with the task role",
    CallLeg => "The application calls {0}, with the task role",
    BucketLeg => "The application uses {0} and its objects, with the task role",
    InternetLeg => "The application connects to a host on the internet on port 443",

    Step => "{0}, {1}.",
    PlainStep => "{0}.",
    ThroughInterfaceEndpoint =>
        "through the interface endpoint {0}: its private DNS gives the name a private address",
    ThroughGatewayEndpoint => "through the gateway endpoint of {0}: a route of the private subnet leads there",
    ThroughNat => "through the NAT gateway of its zone and the internet gateway",
    ThroughNatOf => "through the NAT gateway in {0} and the internet gateway",

    InZones => "In {0}: {1}",

    NoEndpoint =>
        "The endpoint {0} is off, so the name leads to public addresses, and the private subnet has no route \
         there: there is no NAT gateway.",
    NoInternet =>
        "The name leads to public addresses, and the private subnet has no route there: there is no NAT gateway.",
    OtherRegion =>
        "The image is kept in ECR of {0}. Endpoints in {1} lead to {1} only, and there is no NAT gateway.",
    OtherPartition =>
        "The image is kept in ECR of {0}, another AWS partition, where nobody knows this account's roles.",
    NoInternetGateway => "The public subnet has no route to the internet gateway.",
    Egress => "The security group of {0} lets nothing out to there on port {1}.",
    Ingress => "The security group of {0} lets nothing in from there on port {1}.",
    NobodyAllowed =>
        "The ranges that may connect hold private addresses only, and no request over the internet comes from one.",
    NobodyAllowedInside =>
        "The ranges that may connect hold no address of the VPC or of the networks joined to it.",
    Policy => "The policy of the endpoint {0} does not allow {1}.",
    ExecutionPermission => "The execution role may not {0}.",
    TaskPermission => "The task role may not {0}.",
    NoTasks => "No task runs.",
    ReadOnlyRoot => "The agent needs to write into the container's root file system, which is read-only.",
    LoadBalancerGroup => "the load balancer",
    TasksGroup => "the tasks",
    EndpointsGroup => "the interface endpoints",

    NoConnectionError => "The browser waits until it gives up: the connection times out.",
    UnavailableError => "The load balancer answers 503 Service Temporarily Unavailable.",
    GatewayTimeoutError => "The load balancer answers 504 Gateway Time-out.",
    UnhealthyError => "ECS stops each task with “Task failed ELB health checks” and starts another.",
    RegistryAuthError =>
        "Tasks stop with “ResourceInitializationError: unable to pull secrets or registry auth: execution resource \
         retrieval failed: unable to retrieve ecr registry auth”.",
    ManifestError =>
        "Tasks stop with “CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to \
         resolve ref”.",
    LayersError =>
        "Tasks stop with “CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: \
         httpReadSeeker: failed open”.",
    LogError =>
        "Tasks stop with “ResourceInitializationError: failed to validate logger args: create stream has been \
         retried 1 times: failed to create Cloudwatch log stream”.",
    SecretError =>
        "Tasks stop with “ResourceInitializationError: unable to pull secrets or registry auth: execution resource \
         retrieval failed: unable to retrieve secret from asm”.",
    ParameterError =>
        "Tasks stop with “ResourceInitializationError: unable to pull secrets or registry auth: execution resource \
         retrieval failed: unable to retrieve secrets from ssm”.",
    SessionError =>
        "aws ecs execute-command ends with “TargetNotConnectedException: The execute command failed due to an \
         internal error. Try again later.”",
    SessionKeyError =>
        "aws ecs execute-command ends with “Encountered error while initiating handshake. Fetching data key failed: \
         Unable to retrieve data key”.",
    SessionLogError => "What is done in the session does not come into its log.",
    TimeoutError => "The application's calls time out.",
    DeniedError => "The application's calls are answered with AccessDenied.",
}

use crate::catalog::{Area, Partition};
use crate::config::{Architecture, Exec, Nat, Preset, Protocol};
use crate::finding::Severity;
use crate::text::form::Why;
use crate::text::template::sentences;
use crate::text::{Control, Form, Group, Section};

sentences! {
    Form first

    Heading(Group) => {
        Project => "Project",
        Network => "Network",
        Endpoints => "VPC endpoints",
        Service => "Service",
        LoadBalancer => "Load balancer",
    },
    Section(Section) => {
        Naming => "Naming",
        Subnets => "Subnets",
        OtherEndpoints => "Other services",
        Container => "Container",
        HealthCheck => "Health check",
        Logs => "Logs",
    },
    Label(Control) => {
        ProjectName => "Project name",
        Environment => "Environment",
        Tags => "Tags",
        Region => "Region",
        Zones => "Availability zones",
        Cidr => "VPC CIDR",
        Subnets => "Subnet CIDRs",
        Nat => "Way out to the internet",
        Endpoints => "Private ways to AWS services",
        Image => "Container image",
        Port => "Container port",
        Size => "Task size",
        Count => "Tasks",
        Exec => "ECS Exec",
        Architecture => "Processor",
        Variables => "Environment variables",
        Secrets => "Secrets and parameters",
        Calls => "AWS services the application calls",
        Grace => "Grace period, seconds",
        Protocol => "Protocol",
        Certificate => "Certificate ARN",
        HealthPath => "Path",
        HealthCodes => "Healthy status codes",
        HealthInterval => "Interval, seconds",
        HealthTimeout => "Timeout, seconds",
        Healthy => "Passes to healthy",
        Unhealthy => "Failures to unhealthy",
        LogDays => "Keep logs for",
    },
    About(Control) => {
        ProjectName => "Every AWS name begins with it.",
        Environment => "Follows the project’s name, so several fit in one account.",
        Tags => "Set on every resource, beside Project, Environment and ManagedBy.",
        Region => "Where everything is built. Type a place or a code.",
        Zones => "At least two: a load balancer needs them, and one may fail.",
        Cidr => "The network’s private range, /16 to /25. It cannot be changed later.",
        Subnets => "Leave empty for the computed range.",
        Nat => "Only for images or services outside AWS; endpoints cover the rest.",
        Endpoints => "Tasks reach these without the internet. What needs one switches it on.",
        Image => "ecr:NAME:TAG for ECR in this account and region, or a full URI.",
        Port => "Where the container listens.",
        Size => "CPU and memory of each task.",
        Count => "Copies that run at once; one for each zone survives a failure.",
        Exec => "A shell in a running task, for those whom IAM allows.",
        Architecture => "What the image is built for.",
        Variables => "In clear in the task definition; keep secrets out.",
        Secrets => "Filled at start from Secrets Manager or Parameter Store, by ARN.",
        Calls => "Each gets its permission and, without NAT, its endpoint.",
        Grace => "After start, failing checks do not stop a task for so long.",
        Protocol => "HTTPS answers on 443 and redirects from 80.",
        Certificate => "Of AWS Certificate Manager, in the same region.",
        HealthPath => "The load balancer asks for this on every task.",
        HealthCodes => "Answers that count as healthy, such as 200 or 200-399.",
        HealthInterval => "Between two checks, 5 to 300.",
        HealthTimeout => "Shorter than the interval.",
        Healthy => "In a row, 2 to 10.",
        Unhealthy => "In a row, 2 to 10.",
        LogDays => "CloudWatch Logs deletes what is older.",
    },
    NamingNow => "{0}, no tags of your own|{0}, {1} tag|{0}, {1} tags",
    SubnetsNow => "computed from the VPC CIDR|{0} set by hand",
    OtherEndpointsNow => "none on|{0} on",
    ContainerNow => "{0}, {1}, {2}, {3}",
    Variables => "no variables|{0} variable|{0} variables",
    Secrets => "no secrets|{0} secret|{0} secrets",
    Calls => "calls nothing|calls {0}",
    HealthCheckNow => "{0} answers {1}, every {2} s",
    LogsNow => "kept for {0} day|kept for {0} days",
    EndpointCounts => "{0} interface, {1} gateway",
    ListensFor(Protocol) => {
        Http => "HTTP on port 80",
        Https => "HTTPS on port 443",
    },
    Nat(Nat) => {
        None => "None",
        Single => "One NAT",
        PerZone => "NAT per zone",
    },
    Protocol(Protocol) => {
        Http => "HTTP",
        Https => "HTTPS",
    },
    Exec(Exec) => {
        Off => "Off",
        On => "On",
        Audited => "Audited",
    },
    Architecture(Architecture) => {
        X86_64 => "x86-64",
        Arm64 => "Arm (Graviton)",
    },
    Size => "{0} vCPU, {1} GB",
    Cpu => "{0} vCPU",
    SizeUnknown => "{0} CPU units, {1} MiB (not a Fargate size)",
    Days => "{0} day|{0} days",
    Addresses => "{0} addresses, {1} subnets; public {2} usable each, private {3} usable each",
    Span => "{0} to {1}|{0}",
    Partition(Partition) => {
        Aws => "AWS",
        AwsCn => "AWS China",
        AwsUsGov => "AWS GovCloud (US)",
    },
    Area(Area) => {
        NorthAmerica => "North America",
        SouthAmerica => "South America",
        Europe => "Europe",
        AsiaPacific => "Asia Pacific",
        MiddleEast => "Middle East",
        Africa => "Africa",
        China => "China",
        GovCloud => "GovCloud",
    },
    OptIn => "opt-in",
    NoRegion => "No region matches “{0}”.",
    Zone => "{0}, not in every account|{0}",
    SubnetOf => "{0}, private|{0}, public",
    EndpointFor =>
        "\
         ecr.api=Signs tasks in to ECR.\
         |ecr.dkr=Serves image manifests.\
         |s3=Serves image layers. A route, free of charge.\
         |logs=Takes the tasks’ logs.\
         |secretsmanager=Hands out secrets.\
         |ssm=Hands out parameters.\
         |ssmmessages=Carries ECS Exec’s sessions.\
         |kms=Decrypts with keys of your own.\
         |sts=Hands out credentials of other roles.\
         |monitoring=Takes metrics.\
         |sqs=Queues.\
         |sns=Notifications.\
         |events=Event buses.\
         |xray=Takes traces.\
         |ecs-agent=ECS’s agent, on instances of your own.\
         |dynamodb=Tables. A route, free of charge.",
    EndpointWhy(Why) => {
        On => "On because {0}.",
        OnByHandUnused => "Switched on by hand; nothing here needs it.",
        OnByHand => "Switched on by hand; {0}.",
        OffByHandUnused => "Switched off by hand; nothing here needs it.",
        OffUnused => "Off: nothing here needs it.",
        OffThroughNat => "Off: NAT carries it, though {0}.",
        OffByHand => "Switched off by hand, but {0}.",
        Off => "Off, but {0}.",
    },
    BackToAutomatic => "Back to automatic",
    BackToAutomaticFor => "{0}: back to automatic",
    Name => "Name",
    Value => "Value",
    Arn => "ARN",
    AddRow => "Add a tag|Add a secret or parameter|Add a variable",
    RemoveRow => "Remove {0}",
    NameTwice => "{0} already stands above; only the first counts.",
    StartFrom => "Start from…",
    PresetName(Preset) => {
        Article => "The article’s design",
        Cheapest => "Cheapest",
        Production => "Production",
        Sealed => "Sealed",
        PublicImages => "Public images",
    },
    PresetFor(Preset) => {
        Article => "The smallest complete design: a public load balancer, and a task that reaches AWS through VPC endpoints.",
        Cheapest => "A small bill: one NAT gateway in place of interface endpoints, and tasks on Fargate Spot.",
        Production =>
            "What a platform team asks for: HTTPS, WAF, access and flow logs, logs kept for a year, alarms, scaling in three zones, audited Exec.",
        Sealed => "No route to the internet: an internal load balancer, and AWS through VPC endpoints only.",
        PublicImages => "Images from Docker Hub, GHCR or any other registry, through a NAT gateway.",
    },
    PresetGivesUp(Preset) => {
        Article => "Gives up HTTPS, and is down for minutes when its one task or that task’s zone fails.",
        Cheapest => "Gives up HTTPS and steadiness: AWS may stop a Spot task with two minutes’ notice, and a failing zone may stop the service.",
        Production =>
            "Gives up a small bill and a quick end: deletion protection has to be switched off before anything is destroyed.",
        Sealed => "Gives up users on the internet, and images from anywhere but ECR in the same region.",
        PublicImages => "Gives up HTTPS and the enclosure: tasks reach the whole internet, all through one zone’s gateway.",
    },
    PresetChange => "{0}: {1} → {2}",
    LeftOut => "none",
    PresetUnchanged => "The design is already like this.",
    PresetNeeds => "Still needed from you: {0}.",
    PresetApply => "Start from this",
    LanguageSwitch => "Language of this page and of the generated comments and README",
    ThemeSystem => "Colours follow the system. Switch to light.",
    ThemeLight => "Light colours. Switch to dark.",
    ThemeDark => "Dark colours. Follow the system.",
    Download => "Download .zip",
    Stale => "The picture and code show the last good design. See the findings.",
    Views => "Views",
    Design => "Design",
    Picture => "Picture",
    Code => "Code",
    Findings => "Findings",
    FindingCount => "{0} finding|{0} findings",
    PictureHint => "Choose a part to see its code.",
    Files => "Files",
    Changed => "changed by the last edit",
    Copy => "Copy",
    Copied => "Copied",
    CopyBlocked => "The browser blocks copying here. Select the text and copy it by hand.",
    Severity(Severity) => {
        Note => "Note",
        Warning => "Warning",
        Error => "Error",
    },
    ShowField => "Go to the field|Go to {0}",
    NoFindings => "Nothing to report: the design is complete.",
}

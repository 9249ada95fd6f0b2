use crate::text::Problem;
use crate::text::template::sentences;

sentences! {
    Problem first

    NotANumber => "“{0}” is not a whole number.",
    NameEmpty => "A name is needed: everything in AWS is named after it.",
    NameCharacters =>
        "“{0}” cannot begin AWS names. Use lower-case letters, digits and single hyphens, beginning with \
         a letter and ending with a letter or digit, such as my-shop.",
    NameTooLong =>
        "“{0}” has {2} characters; project and environment together may have {1}, because AWS allows 38 \
         for the prefix of a role's name and the role's purpose is added. Shorten one of them.",
    NameReserved =>
        "“{0}” begins with “{1}”, which AWS refuses for load balancers, security groups or buckets. Choose \
         another name.",
    TagInvalid =>
        "AWS refuses the tag “{0}”: keys have 1 to 128 characters, values up to 256, letters, digits, \
         spaces and _ . : / = + - @ only, and keys do not begin with “aws:”.",
    TagsTooMany => "{0} tags are too many: {1} fit beside those that the generated code sets.",
    TagReserved => "The tag “{0}” is already set by the generated code.",
    TagMissing =>
        "Your company asks for the tag {0} on everything, and the design has not got it. Add it.\
         |Your company asks for the tag {0} on everything, and the design has not got it. Add it with one of these values: {1}.",
    TagNotAllowed =>
        "Your company does not know the value “{1}” of the tag {0}. Choose one of these: {2}.",
    RegionNotAllowed =>
        "Your company does not allow the region {0}. Choose one of these: {1}.",
    CidrOutsidePool =>
        "{0} lies outside {1}, from which your company gives ranges to VPCs: it may be in use elsewhere. Choose a range \
         inside it.",
    ImageHostNotAllowed =>
        "Your company does not allow images from {0}. Take the image from one of these registries: {1}.",
    StateElsewhere =>
        "Your company keeps Terraform’s state in the bucket {0} in {1}, and this design does not: others neither see it \
         nor are kept from applying at the same time. Keep it there.",
    RegionUnknown => "“{0}” is not a region known here. Choose one from the list, such as ap-northeast-1.",
    RegionOptIn =>
        "{0} is off in a new account: an administrator enables it under Account, AWS Regions, before \
         the first apply.",
    ZonesTooFew => "A load balancer needs at least two availability zones; {0} chosen. Choose another.",
    ZoneOfOtherRegion => "{0} is not a zone of {1}. Choose zones of the same region.",
    ZoneUnknown => "{1} has no zone “{0}” that anyone has seen. Choose one of those listed.",
    ZoneTwice => "{0} is listed twice. Remove one.",
    ZoneNotRecommended =>
        "{0} exists, but not every account can use it for every service. Check it in your account, or \
         choose another zone.",
    ZonesDifferByAccount =>
        "Which zone letters exist in {0} differs from account to account. Compare with \
         `aws ec2 describe-availability-zones --region {0}` before you apply.",
    CidrMalformed => "“{0}” is not a CIDR. Write four numbers and a prefix, such as 10.0.0.0/16.",
    CidrIpv6 => "“{0}” is IPv6. Write the IPv4 range here, such as 10.0.0.0/16.",
    CidrHostBits => "“{0}” has bits set behind its prefix. The network is {1}.",
    CidrTooLarge => "/{0} is too large: a VPC has /16 at most. Choose /16 to /25.",
    CidrTooSmall =>
        "/{0} cannot hold two zones with a load balancer: each zone needs a public and a private \
         subnet of /27. Choose /25 or larger.",
    CidrNoRoom => "{0} has no room for {1} zones. Choose /{2} or larger, or fewer zones.",
    CidrReserved =>
        "{0} lies in {1}, which cannot be used in a VPC. Choose a private range such as 10.0.0.0/16.",
    CidrPublic =>
        "{0} belongs to the public internet: its real owners become unreachable from the VPC. Use \
         10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
    CidrDocker =>
        "{0} overlaps 172.17.0.0/16, which Docker and some AWS services use inside hosts. Choose \
         another range if you can.",
    CidrTight =>
        "The range is cut tightly. Adding {0} later would move, and so replace: {1}. A /21 or larger \
         never moves a subnet.",
    CidrFull =>
        "The range is full: {0} could not be added later. That would take a /{1}, and a /21 or \
         larger never moves a subnet.",
    SubnetZoneNotChosen =>
        "A subnet is given for {0}, which is not chosen. Choose the zone or remove the subnet.",
    SubnetOutside => "{0} is not inside the VPC's {1}.",
    SubnetOverlap => "{0} overlaps {1} of {2}. Every subnet needs addresses of its own.",
    SubnetTooSmall => "{0} is too small: this subnet needs /{1} or larger ({2} addresses).",
    EndpointUnknown => "“{0}” is not an endpoint service known here. Remove it or correct the name.",
    EndpointNotOffered =>
        "An endpoint for {0} is of no use to a Fargate service (it serves EC2 instances, or AWS creates \
         it itself). Remove it.",
    EndpointAbsent => "AWS does not offer the endpoint {0} in {1}. Remove it.",
    EndpointMissing =>
        "The endpoint {0} is off and there is no NAT gateway, but {1}. {2} Switch the endpoint on, or add \
         a NAT gateway.",
    EndpointUnused => "Nothing in this design uses the endpoint {0}, and it is charged by the hour.",
    CertificateStillNeeded =>
        "Still needed from you: the ARN of an ACM certificate. Until then \
         terraform.tfvars keeps a place for it.",
    CertificateMalformed =>
        "“{0}” is not the ARN of an ACM certificate. It looks like \
         arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-…",
    CertificateRegion => "The certificate is of {0}; a load balancer in {1} takes only certificates of {1}.",
    CertificatePartition => "The certificate's ARN begins arn:{0}; in this region it begins arn:{1}.",
    CertificateUnused =>
        "A certificate is given, but the load balancer listens for HTTP only. Choose HTTPS to use it.",
    HttpOnly =>
        "The load balancer serves plain HTTP to the whole internet: anyone on the way can \
         read and change the traffic. Choose HTTPS before real users come.",
    HealthPath =>
        "“{0}” is not a path: write up to 1,024 visible ASCII characters beginning with /, such as \
         /health.",
    HealthCodes => "“{0}” are not HTTP status codes: write 200 to 499, as 200, 200,302 or 200-399.",
    HealthTimeout => "The timeout of {0} s must be shorter than the interval of {1} s.",
    NumberRange => "{0} is outside what AWS allows: {1} to {2}.",
    ImageEmpty => "Name an image, such as ecr:nginx:1.29.",
    ImageMalformed =>
        "“{0}” is not an image. Write ecr:NAME:TAG for a repository of your own account, or a full URI \
         such as 123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/nginx:1.29; no spaces.",
    ImageNeedsInternet =>
        "{0} is on the internet, and there is no NAT gateway: the task stops with \
         CannotPullContainerError. Push the image to ECR, or add a NAT gateway.",
    ImageOfOtherRegion =>
        "The image is kept in ECR of {0}; endpoints in {1} reach {1} only, and there is no \
         NAT gateway: the task stops with ResourceInitializationError, because it gets no token for the registry. \
         Replicate the image, or add a NAT gateway.",
    SizeInvalid =>
        "Fargate has no task of {0} CPU units. Choose {2}.\
         |Fargate has no task of {0} CPU units with {1} MiB. Memory for {0}: {2}.",
    CountBelowZones =>
        "{0} task in {1} zones: a zone without a task cannot take over at once when another fails. \
         Run at least {1}.\
         |{0} tasks in {1} zones: a zone without a task cannot take over at once when another fails. \
         Run at least {1}.",
    VariableName =>
        "“{0}” cannot name an environment variable. Use letters, digits and _, not beginning with a digit.",
    VariableValue => "The value of {0} holds a NUL character, which no environment variable can hold.",
    VariableTwice => "{0} is both a variable and a secret; ECS refuses that. Remove one.",
    SecretMalformed =>
        "“{0}” is not the ARN of a Secrets Manager secret (arn:aws:secretsmanager:…:secret:NAME-AbCdEf) or of an \
         SSM parameter (arn:aws:ssm:…:parameter/…), nor ssm:/path/NAME for a parameter of this account and region.",
    SecretRegion =>
        "The value is kept in {0}, and the tasks run in {1}. Replicate it to {1} and give \
         that ARN.",
    SecretPartition => "The ARN begins arn:{0}; in this region it begins arn:{1}.",
    CallUnknown => "“{0}” is not a service known here. Remove it or correct the name.",
    CallNotExact =>
        "The permission to call {0} cannot be written exactly here. Remove it and add the permission to \
         the task role yourself; its endpoint can still be switched on.",
    CallTwice => "{0} is listed twice. Remove one.",
    LogDays => "CloudWatch Logs cannot keep logs for {0} days. It can for {1}.",
    PeerOverlap =>
        "The VPC's {0} and the other network's {1} share addresses: they cannot be joined, because no route \
         could tell them apart. Choose another range for the VPC.",
    EndpointNotKnown =>
        "The endpoint service {0} is not known here. Check with aws ec2 describe-vpc-endpoint-services \
         that AWS has com.amazonaws.{1}.{0} with private DNS; otherwise terraform apply fails. Its endpoint \
         gets no policy.",
    CertificateTwice =>
        "Give either the ARN of a certificate that exists, or zone and name for a new one, not both.",
    CertificateZoneMissing =>
        "Which Route 53 hosted zone does {0} lie in? Give it, such as example.com.",
    CertificateNameMissing =>
        "Which name in {0} should lead to the load balancer? Give it, such as app.{0}.",
    DomainMalformed =>
        "“{0}” is not a domain name. Write it in lower case and without a final dot, such as app.example.com.",
    DomainTooLong =>
        "{0} has {2} characters; a certificate's first name may have {1}. Choose a shorter one.",
    DomainOutsideZone =>
        "{0} does not lie in the zone {1}. Choose a name that ends in .{1}, or the zone that it lies in.",
    AllowedNone =>
        "Nobody may connect to the load balancer. Name at least one range, such as 0.0.0.0/0 for everybody.",
    AllowedMany =>
        "The ranges make {0} inbound rules; a security group may have {1} unless AWS has raised your quota. \
         Join ranges, or ask for more.",
    BucketName =>
        "“{0}” cannot be a bucket's name. Write the name alone, without s3://: 3 to 63 lower-case letters, \
         digits, dots and hyphens.",
    HttpFromSome =>
        "The load balancer serves plain HTTP over the internet. Only the allowed ranges can connect, but anyone \
         on the way can read and change the traffic. Choose HTTPS.",
    WafInternal =>
        "AWS WAF before an internal load balancer works, but its address lists are about the internet: what it \
         still stops is harmful requests from inside your own networks.",
    PublicSubnetUnused =>
        "With an internal load balancer and no NAT gateway there are no public subnets, so the one of {0} is not \
         made.",
    KeyMalformed =>
        "“{0}” is not the ARN of a KMS key. It looks like \
         arn:aws:kms:ap-northeast-1:123456789012:key/12345678-…; an alias will not do.",
    KeyRegion =>
        "The key is of {0}; what it encrypts is in {1}, and KMS keys do not leave their region.",
    KeyPartition => "The key's ARN begins arn:{0}; in this region it begins arn:{1}.",
    TopicMalformed =>
        "“{0}” is not the ARN of a standard SNS topic. It looks like \
         arn:aws:sns:ap-northeast-1:123456789012:on-call.",
    TopicRegion =>
        "The topic is of {0}; alarms in {1} report to topics of {1} only.",
    TopicPartition => "The topic's ARN begins arn:{0}; in this region it begins arn:{1}.",
    ScalingWithoutTarget =>
        "Scaling has nothing to keep to. Give a target for CPU, memory or requests, or choose a fixed number of tasks.",
    ScalingMinAboveMax => "The fewest tasks, {0}, are more than the most, {1}.",
    ScalingRequestsBlueGreen =>
        "Requests per task cannot be tracked with blue/green: AWS counts them for one of the two target groups \
         only. Track CPU or memory, or choose the rolling deployment.",
    StateBucketMissing =>
        "Name the S3 bucket that keeps the state. It must exist before terraform init.",
    StateBucketName =>
        "“{0}” cannot be the name of a bucket: 3 to 63 lower-case letters, digits, hyphens and dots, with a letter or \
         digit at both ends.",
    StateKey =>
        "“{0}” is not a path that Terraform takes: up to 1,024 letters, digits and ! - _ . * ' ( ), parted by \
         single slashes, with none at either end.",
    ReadOnlyRootWithExec =>
        "ECS Exec writes into the container, and the root file system is read-only: no shell will open. \
         Switch one of the two off.",
    RepositoryElsewhere =>
        "No repository is created: the image is not named as one of this account. Write it as ecr:NAME:TAG, or \
         switch this off.",
    ScalingFromZero =>
        "With no task running nothing is measured, so scaling never starts the first one. Choose at least 1.",
    ScalingCountOutside =>
        "The service starts with {0} tasks, outside the {1} to {2} that scaling allows, and is moved there at \
         once. Begin within them.",
    SpotOnly =>
        "All tasks run on Fargate Spot: AWS may stop them all with two minutes' notice, and start none while it has \
         no spare capacity. Keep a share off Spot.",
    SpotWithCodeDeploy =>
        "With CodeDeploy every deployment must repeat the share of Spot in its AppSpec, or its tasks run without. \
         The generated appspec.yaml does.",
    BlueGreenByPipeline =>
        "With blue/green it is a pipeline, or a person with the AWS CLI, that deploys new versions; Terraform leaves \
         them alone.",
    TrafficShiftUnused => "The traffic shift has no effect: only blue/green moves traffic.",
    SecretsKeyUnused => "The key has no effect: no variable comes from a secret.",
    TaskAlarmLeftOut =>
        "The alarm on the number of running tasks is left out: only Container Insights measures it.",
    AlarmsSilent =>
        "The alarms show in the console and tell nobody. Give an SNS topic to be told.",
    AlarmTopicUnused => "The topic has no effect: the alarms are off.",
    StateBucketUnused => "The bucket has no effect: the state is kept in a file. Choose S3 to use it.",
    NobodyAllowed =>
        "Nobody can connect: the ranges hold private addresses only, and no request over the internet comes from \
         one. Add the clients' public range, or make the load balancer internal.\
         |Nobody can connect: the ranges hold no address of the VPC or of the networks that it is joined to. Add \
         the range of the clients.",
    ImageOfOtherPartition =>
        "The image is kept in ECR of {0}, another AWS partition, where no role of this account is known: the task \
         stops with ResourceInitializationError. Copy the image to ECR of this partition.",
    RegistryPort =>
        "{0} answers on port {1}, and the tasks' security group lets out only HTTPS on 443: the task stops with \
         CannotPullContainerError. Use a registry on port 443, or push the image to ECR.",
    ImageHostWithoutEndpoint =>
        "The endpoint ecr.dkr does not answer for {0}, whose addresses stay public, and there is no NAT gateway: the \
         task stops with CannotPullContainerError. Name the host with dkr.ecr, or add a NAT gateway.",
    ZoneWithoutFargate =>
        "{0} is not known to run Fargate: of {1}, AWS lists only the zones with the ids {2}, and letters stand for \
         other zones in other accounts. Compare with `aws ec2 describe-availability-zones --region {1}`, or choose \
         another zone: in one without Fargate no task starts.",
    PrivateSubnetTight =>
        "The private subnet {1} of {0} has {2} addresses and may need {3}: once a zone is lost, a deployment runs \
         old and new tasks side by side in the others, beside the endpoints and the five addresses that AWS keeps. A \
         task without an address stops with InsufficientFreeAddressesInSubnet. Choose larger subnets, more zones or \
         fewer tasks.",
    TasksWithoutRoom =>
        "{0} tasks have no room: the private subnets have {1} addresses left for tasks, and each task takes one. The \
         rest stop with InsufficientFreeAddressesInSubnet. Choose larger subnets or fewer tasks.",
    SingleNat =>
        "One NAT gateway in {0} serves every zone: when that zone is down, tasks in the others lose the internet too, \
         and with it every AWS service that has no endpoint. New tasks then stop with CannotPullContainerError or \
         ResourceInitializationError. Put one in each zone.",
    PullThroughCache =>
        "{0} looks like a repository of a pull-through cache of {1}. The first pull of each image goes to {1}, and \
         there is no NAT gateway: the task stops with CannotPullContainerError until the image is cached. Pull it once \
         from elsewhere, or add a NAT gateway; to import, whoever pulls needs ecr:BatchImportUpstreamImage.",
    GraceInVain =>
        "The grace period of {0} s helps no task that starts slowly: after {1} s without an answer it is unhealthy, and \
         takes {2} s of answers to be healthy again, by when the grace period is over. ECS stops it with “Task failed \
         ELB health checks”. Choose a longer grace period.",
    StartTooShort =>
        "A new task has only {0} s to answer its first health check. One that needs longer is stopped with “Task failed \
         ELB health checks” and started again, for ever. Choose a longer grace period.",
    PortNotHttp =>
        "Port {0} is {1}'s, and the load balancer speaks plain HTTP to the tasks: a server of {1} answers no health \
         check, and ECS stops each task with “Task failed ELB health checks”. Give the port on which the container \
         serves HTTP.",
    DeletionProtectionOff =>
        "The environment {0} looks like production, and one terraform destroy or a click deletes the load balancer: \
         users see nothing, and its DNS name never comes back. Switch deletion protection on.",
    LogsShort =>
        "The environment {0} looks like production, and its log is deleted after {1} days: what happened before cannot \
         be read any more when somebody asks. Keep it for at least 30 days.",
    VariableLooksSecret =>
        "{0} looks like a secret and stands in clear: everybody who may call ecs:DescribeTaskDefinition reads it, and \
         so does who gets the code, the state or the link of this design. Keep it in Parameter Store or Secrets Manager.",
    UsageUnknown => "“{0}” is no usage that the estimate knows. Remove it or correct its name.",
    UsageMalformed =>
        "“{0}” is no amount. Write a number from 0 to 1,000,000,000,000,000 with at most three decimals, such as 12.5; \
         a share goes to 100 percent.",
    PriceUnknown => "“{0}” is no price that the estimate knows. Remove it or correct its name.",
    PriceMalformed =>
        "“{0}” is no price. Write US dollars from 0 to below 1000 with at most nine decimals, such as 0.0243.",
    RateMalformed =>
        "“{0}” is no exchange rate. Write how many yen a dollar is, above 0 and below 100,000 with at most four decimals, \
         such as 150.25.",
}

use crate::text::Problem;

pub(in crate::text) fn say(problem: &Problem) -> String {
    match problem {
        Problem::NotANumber { value } => format!("“{value}” is not a whole number."),
        Problem::NameEmpty => "A name is needed: everything in AWS is named after it.".into(),
        Problem::NameCharacters { value } => format!(
            "“{value}” cannot begin AWS names. Use lower-case letters, digits and single hyphens, beginning with \
             a letter and ending with a letter or digit, such as my-shop."
        ),
        Problem::NameTooLong { name, limit } => format!(
            "“{name}” has {} characters; project and environment together may have {limit}, because AWS allows 38 \
             for the prefix of a role's name and the role's purpose is added. Shorten one of them.",
            name.len()
        ),
        Problem::NameReserved { name, prefix } => format!(
            "“{name}” begins with “{prefix}”, which AWS refuses for load balancers or security groups. Choose \
             another name."
        ),
        Problem::TagInvalid { key } => format!(
            "AWS refuses the tag “{key}”: keys have 1 to 128 characters, values up to 256, letters, digits, \
             spaces and _ . : / = + - @ only, and keys do not begin with “aws:”."
        ),
        Problem::TagReserved { key } => format!("The tag “{key}” is already set by the generated code."),
        Problem::TagsTooMany { count, most } => {
            format!("{count} tags are too many: {most} fit beside those that the generated code sets.")
        }
        Problem::RegionUnknown { region } => {
            format!(
                "“{region}” is not a region known here. Choose one from the list, such as ap-northeast-1."
            )
        }
        Problem::RegionOptIn { region } => format!(
            "{region} is off in a new account: an administrator enables it under Account, AWS Regions, before \
             the first apply."
        ),
        Problem::ZonesTooFew { count } => {
            format!("A load balancer needs at least two availability zones; {count} chosen. Choose another.")
        }
        Problem::ZoneOfOtherRegion { zone, region } => {
            format!("{zone} is not a zone of {region}. Choose zones of the same region.")
        }
        Problem::ZoneUnknown { zone, region } => {
            format!("{region} has no zone “{zone}” that anyone has seen. Choose one of those listed.")
        }
        Problem::ZoneTwice { zone } => format!("{zone} is listed twice. Remove one."),
        Problem::ZoneNotRecommended { zone } => format!(
            "{zone} exists, but not every account can use it for every service. Check it in your account, or \
             choose another zone."
        ),
        Problem::ZonesDifferByAccount { region } => format!(
            "Which zone letters exist in {region} differs from account to account. Compare with \
             `aws ec2 describe-availability-zones --region {region}` before you apply."
        ),
        Problem::CidrMalformed { value } => {
            format!("“{value}” is not a CIDR. Write four numbers and a prefix, such as 10.0.0.0/16.")
        }
        Problem::CidrIpv6 { value } => {
            format!("“{value}” is IPv6. Write the IPv4 range here, such as 10.0.0.0/16.")
        }
        Problem::CidrHostBits { value, network } => {
            format!("“{value}” has bits set behind its prefix. The network is {network}.")
        }
        Problem::CidrTooLarge { prefix } => {
            format!("/{prefix} is too large: a VPC has /16 at most. Choose /16 to /25.")
        }
        Problem::CidrTooSmall { prefix } => format!(
            "/{prefix} cannot hold two zones with a load balancer: each zone needs a public and a private \
             subnet of /27. Choose /25 or larger."
        ),
        Problem::CidrNoRoom { cidr, zones, needed } => {
            format!("{cidr} has no room for {zones} zones. Choose /{needed} or larger, or fewer zones.")
        }
        Problem::CidrReserved { cidr, range } => format!(
            "{cidr} lies in {range}, which cannot be used in a VPC. Choose a private range such as 10.0.0.0/16."
        ),
        Problem::CidrPublic { cidr } => format!(
            "{cidr} belongs to the public internet: its real owners become unreachable from the VPC. Use \
             10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."
        ),
        Problem::CidrDocker { cidr } => format!(
            "{cidr} overlaps 172.17.0.0/16, which Docker and some AWS services use inside hosts. Choose \
             another range if you can."
        ),
        Problem::CidrTight { zone, moves } => {
            let moves: Vec<String> =
                moves.iter().map(|(name, today, then)| format!("{name} {today} → {then}")).collect();
            format!(
                "The range is cut tightly. Adding {zone} later would move, and so replace: {}. A /21 or larger \
                 never moves a subnet.",
                moves.join("; ")
            )
        }
        Problem::CidrFull { zone, needed } => format!(
            "The range is full: {zone} could not be added later. That would take a /{needed}, and a /21 or \
             larger never moves a subnet."
        ),
        Problem::SubnetZoneNotChosen { zone } => {
            format!(
                "A subnet is given for {zone}, which is not chosen. Choose the zone or remove the subnet."
            )
        }
        Problem::SubnetOutside { subnet, vpc } => {
            format!("{subnet} is not inside the VPC's {vpc}.")
        }
        Problem::SubnetOverlap { subnet, other, other_zone } => {
            format!("{subnet} overlaps {other} of {other_zone}. Every subnet needs addresses of its own.")
        }
        Problem::SubnetTooSmall { subnet, smallest } => format!(
            "{subnet} is too small: this subnet needs /{smallest} or larger ({} addresses).",
            1_u64 << (32 - u32::from(*smallest))
        ),
        Problem::EndpointUnknown { name } => {
            format!("“{name}” is not an endpoint service known here. Remove it or correct the name.")
        }
        Problem::EndpointNotOffered { name } => format!(
            "An endpoint for {name} is of no use to a Fargate service (it serves EC2 instances, or AWS creates \
             it itself). Remove it."
        ),
        Problem::EndpointAbsent { name, region } => {
            format!("AWS does not offer the endpoint {name} in {region}. Remove it.")
        }
        Problem::EndpointMissing { name, reason } => format!(
            "The endpoint {name} is off and there is no NAT gateway, but {}. {} Switch the endpoint on, or add \
             a NAT gateway.",
            reason.say(crate::text::Language::En),
            consequence(name)
        ),
        Problem::EndpointUnused { name } => {
            format!("Nothing in this design uses the endpoint {name}, and it is charged by the hour.")
        }
        Problem::CertificateStillNeeded => {
            "Still needed from you: the ARN of an ACM certificate. Until then \
             terraform.tfvars keeps a place for it."
                .into()
        }
        Problem::CertificateMalformed { value } => format!(
            "“{value}” is not the ARN of an ACM certificate. It looks like \
             arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-…"
        ),
        Problem::CertificateRegion { found, region } => format!(
            "The certificate is of {found}; a load balancer in {region} takes only certificates of {region}."
        ),
        Problem::CertificatePartition { found, partition } => {
            format!("The certificate's ARN begins arn:{found}; in this region it begins arn:{partition}.")
        }
        Problem::CertificateUnused => {
            "A certificate is given, but the load balancer listens for HTTP only. Choose HTTPS to use it."
                .into()
        }
        Problem::HttpOnly => {
            "The load balancer serves plain HTTP to the whole internet: anyone on the way can \
             read and change the traffic. Choose HTTPS before real users come."
                .into()
        }
        Problem::HealthPath { value } => format!(
            "“{value}” is not a path: write up to 1,024 visible ASCII characters beginning with /, such as \
             /health."
        ),
        Problem::HealthCodes { value } => {
            format!("“{value}” are not HTTP status codes: write 200 to 499, as 200, 200,302 or 200-399.")
        }
        Problem::HealthTimeout { timeout, interval } => {
            format!("The timeout of {timeout} s must be shorter than the interval of {interval} s.")
        }
        Problem::NumberRange { value, least, most } => {
            format!("{value} is outside what AWS allows: {least} to {most}.")
        }
        Problem::ImageEmpty => "Name an image, such as ecr:nginx:1.29.".into(),
        Problem::ImageMalformed { value } => format!(
            "“{value}” is not an image. Write ecr:NAME:TAG for a repository of your own account, or a full URI \
             such as 123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/nginx:1.29; no spaces."
        ),
        Problem::ImageNeedsInternet { registry } => format!(
            "{registry} is on the internet, and there is no NAT gateway: the task stops with \
             CannotPullContainerError. Push the image to ECR, or add a NAT gateway."
        ),
        Problem::ImageOfOtherRegion { found, region } => format!(
            "The image is kept in ECR of {found}; endpoints in {region} reach {region} only, and there is no \
             NAT gateway: the task stops with CannotPullContainerError. Replicate the image, or add a NAT gateway."
        ),
        Problem::SizeInvalid { cpu, memory, allowed, cpu_is_valid } => {
            if *cpu_is_valid {
                format!(
                    "Fargate has no task of {cpu} CPU units with {memory} MiB. Memory for {cpu}: {}.",
                    numbers(allowed)
                )
            } else {
                format!("Fargate has no task of {cpu} CPU units. Choose {}.", numbers(allowed))
            }
        }
        Problem::CountBelowZones { count, zones } => {
            let tasks = if *count == 1 { "1 task".into() } else { format!("{count} tasks") };
            format!(
                "{tasks} in {zones} zones: a zone without a task cannot take over at once when another fails. \
                 Run at least {zones}."
            )
        }
        Problem::VariableName { value } => format!(
            "“{value}” cannot name an environment variable. Use letters, digits and _, not beginning with a digit."
        ),
        Problem::VariableValue { name } => {
            format!("The value of {name} holds a NUL character, which no environment variable can hold.")
        }
        Problem::VariableTwice { name } => {
            format!("{name} is both a variable and a secret; ECS refuses that. Remove one.")
        }
        Problem::SecretMalformed { value } => format!(
            "“{value}” is not the ARN of a Secrets Manager secret (arn:aws:secretsmanager:…:secret:NAME-AbCdEf) or of an \
             SSM parameter (arn:aws:ssm:…:parameter/…)."
        ),
        Problem::SecretRegion { found, region } => format!(
            "The value is kept in {found}, and the tasks run in {region}. Replicate it to {region} and give \
             that ARN."
        ),
        Problem::SecretPartition { found, partition } => {
            format!("The ARN begins arn:{found}; in this region it begins arn:{partition}.")
        }
        Problem::CallUnknown { name } => {
            format!("“{name}” is not a service known here. Remove it or correct the name.")
        }
        Problem::CallNotExact { name } => format!(
            "The permission to call {name} cannot be written exactly here. Remove it and add the permission to \
             the task role yourself; its endpoint can still be switched on."
        ),
        Problem::CallTwice { name } => format!("{name} is listed twice. Remove one."),
        Problem::LogDays { value, allowed } => {
            format!("CloudWatch Logs cannot keep logs for {value} days. It can for {}.", numbers(allowed))
        }
    }
}

/// What a person sees at run time when the endpoint of a service is missing.
fn consequence(service: &str) -> &'static str {
    match service {
        "ecr.api" | "secretsmanager" | "ssm" => "Tasks stop with ResourceInitializationError.",
        "ecr.dkr" | "s3" => "Tasks stop with CannotPullContainerError.",
        "logs" => "Tasks stop with ResourceInitializationError, because the log driver cannot start.",
        "ssmmessages" => "aws ecs execute-command fails with TargetNotConnectedException.",
        _ => "The application's calls time out.",
    }
}

fn numbers(values: &[u32]) -> String {
    let values: Vec<String> = values.iter().map(u32::to_string).collect();
    values.join(", ")
}

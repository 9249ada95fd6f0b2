//! What users, the platform and the application of a design do: read from its task definition, service, cluster and
//! listeners. What the application itself calls stands in no resource; that is taken from what a person chose.

use ipnet::Ipv4Net;
use kakoi_core::config::Config;
use serde_json::Value;

use super::aws::Aws;
use super::calls;
use super::policy::Ask;
use super::resources::{Resource, list, text, texts};
use super::search::Role;

/// Whether something arrives and is answered.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// What it is, such as `layers` or `call sqs`.
    pub(crate) title: String,
    pub(crate) from: Start,
    /// What is called, by the short name of its endpoint or in a word.
    pub(crate) goal: String,
    /// Its host.
    pub(crate) host: Option<String>,
    pub(crate) port: u64,
    /// What is asked for there, and by whom; nobody in particular asks with an address that another has signed.
    pub(crate) asks: Vec<Ask>,
    pub(crate) role: Option<Role>,
    pub(crate) is_of_other_partition: bool,
    /// Whether the agent in the task has to write into a file system that is read-only.
    pub(crate) needs_writable_root: bool,
    /// The networks from which an internal load balancer is reached; any, where there are none.
    networks: Vec<Ipv4Net>,
}

/// From where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// Those who use the service.
    Outside,
    Balancer,
    Task,
    /// A store of secrets, which asks in the name of the role that asked it.
    Store(String),
}

impl Question {
    fn new(title: &str, from: Start, goal: &str, port: u64) -> Self {
        Self {
            title: title.into(),
            from,
            goal: goal.into(),
            host: None,
            port,
            asks: Vec::new(),
            role: None,
            is_of_other_partition: false,
            needs_writable_root: false,
            networks: Vec::new(),
        }
    }

    /// Whether somebody in one of the networks has an address in the range.
    pub(crate) fn may_come_from(&self, range: Ipv4Net) -> bool {
        let meet = |network: &Ipv4Net| network.contains(&range) || range.contains(network);
        self.networks.is_empty() || self.networks.iter().any(meet)
    }
}

/// The resources of a design and what a person chose, to read questions from.
struct Design<'a> {
    aws: &'a Aws,
    resources: &'a [Resource],
    config: &'a Config,
}

/// Every question of a design.
pub(crate) fn of(aws: &Aws, resources: &[Resource], config: &Config) -> Vec<Question> {
    let design = Design { aws, resources, config };
    let parts = [design.outside(), design.image(), design.platform(), design.exec(), design.application()];
    parts.into_iter().flatten().collect()
}

impl Design<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.resources.iter().find(|resource| resource.name() == name).map(|resource| &resource.values)
    }

    fn service(&self) -> &Value {
        self.value("aws_ecs_service.this").unwrap()
    }

    fn container(&self) -> Value {
        let definitions = text(&self.value("aws_ecs_task_definition.this").unwrap()["container_definitions"]);
        let [container] = serde_json::from_str::<Vec<Value>>(&definitions).unwrap().try_into().unwrap();
        container
    }

    /// From a task to a service of the region.
    fn to_service(&self, title: &str, service: &str, role: Role, asks: &[(&str, &[&str])]) -> Question {
        let host = self.aws.host(service);
        self.to_host(title, service, &host, role, asks)
    }

    fn to_host(&self, title: &str, goal: &str, host: &str, role: Role, asks: &[(&str, &[&str])]) -> Question {
        let asks = asks.iter().flat_map(|(resource, actions)| {
            actions.iter().map(|action| Ask {
                action: (*action).into(),
                resource: (*resource).into(),
                caller: self.aws.account.clone(),
            })
        });
        Question {
            host: Some(host.into()),
            asks: asks.collect(),
            role: Some(role),
            ..Question::new(title, Start::Task, goal, 443)
        }
    }

    /// Users use the listener that forwards to the service; the one on which a new version is tried is not theirs.
    fn outside(&self) -> Vec<Question> {
        let balancer = &list(self.service(), "load_balancer")[0];
        let deployment = self.value("aws_codedeploy_deployment_group.this");
        let tried: Vec<String> = deployment.map_or(Vec::new(), |group| {
            let pair = &group["load_balancer_info"][0]["target_group_pair_info"][0];
            texts(&pair["test_traffic_route"][0]["listener_arns"])
        });
        let ports: Vec<u64> = self
            .resources
            .iter()
            .filter(|resource| resource.kind == "aws_lb_listener")
            .map(|resource| &resource.values)
            .filter(|listener| {
                let action = &list(listener, "default_action")[0];
                action["type"] == "forward" && !tried.contains(&text(&listener["arn"]))
            })
            .map(|listener| listener["port"].as_u64().unwrap())
            .collect();
        let [port] = ports.try_into().unwrap();
        let mut networks: Vec<Ipv4Net> =
            self.config.network.peer_cidrs.iter().map(|network| network.parse().unwrap()).collect();
        if !networks.is_empty() {
            networks.push(text(&self.value("aws_vpc.this").unwrap()["cidr_block"]).parse().unwrap());
        }
        let of_container = balancer["container_port"].as_u64().unwrap();
        vec![
            Question { networks, ..Question::new("request", Start::Outside, "balancer", port) },
            Question::new("forward", Start::Balancer, "task", of_container),
            Question::new("health check", Start::Balancer, "task", of_container),
        ]
    }

    /// Source: Amazon ECR, "Amazon ECR interface VPC endpoints" (hosts, and the bucket of layers, which is ECR's own and
    /// is read with addresses that ECR signed).
    fn image(&self) -> Vec<Question> {
        let image = text(&self.container()["image"]);
        let (host, path) = image.split_once('/').unwrap_or(("docker.io", &image));
        let labels: Vec<&str> = host.split('.').collect();
        let [account, "dkr", ecr @ ("ecr" | "ecr-fips"), region, ..] = labels[..] else {
            let is_host = host.contains(['.', ':']);
            let port =
                host.split_once(':').filter(|_| is_host).map_or(443, |(_, port)| port.parse().unwrap());
            return vec![Question {
                host: Some(host.into()),
                ..Question::new("registry", Start::Task, "registry", port)
            }];
        };
        let suffix = labels[4..].join(".");
        let is_here = region == self.aws.region;
        let goal = |service: &'static str| if is_here { service } else { "other region" };
        let repository = path.split([':', '@']).next().unwrap();
        let repository = format!("arn:{}:ecr:{region}:{account}:repository/{repository}", self.aws.partition);
        let pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
        let bucket = format!("prod-{region}-starport-layer-bucket");
        let (api, s3) = (format!("api.ecr.{region}.{suffix}"), format!("{bucket}.s3.{region}.{suffix}"));
        let token: [(&str, &[&str]); 1] = [("*", &["ecr:GetAuthorizationToken"])];
        assert!(["ecr", "ecr-fips"].contains(&ecr));
        let layer = Ask {
            action: "s3:GetObject".into(),
            resource: format!("arn:{}:s3:::{bucket}/0123", self.aws.partition),
            caller: "of ECR".into(),
        };
        let mut questions = vec![
            self.to_host("token", goal("ecr.api"), &api, Role::Execution, &token),
            self.to_host("manifest", goal("ecr.dkr"), host, Role::Execution, &[(&repository, &pull)]),
            Question {
                host: Some(s3),
                asks: vec![layer],
                ..Question::new("layers", Start::Task, goal("s3"), 443)
            },
        ];
        for question in &mut questions {
            question.is_of_other_partition = !self.aws.is_of_partition(region);
        }
        questions
    }

    /// What ECS does before and while a task runs, with the execution role.
    fn platform(&self) -> Vec<Question> {
        let container = self.container();
        let options = &container["logConfiguration"]["options"];
        assert_eq!(options["awslogs-region"], self.aws.region.as_str());
        let stream = format!("log-group:{}:log-stream:ecs/web/1", text(&options["awslogs-group"]));
        let stream = self.aws.arn("logs", &stream);
        let write: [(&str, &[&str]); 1] = [(&stream, &["logs:CreateLogStream", "logs:PutLogEvents"])];
        let mut questions = vec![self.to_service("logs", "logs", Role::Execution, &write)];
        let arns: Vec<String> =
            list(&container, "secrets").iter().map(|secret| text(&secret["valueFrom"])).collect();
        let mut stores = Vec::new();
        for (store, action) in
            [("secretsmanager", "secretsmanager:GetSecretValue"), ("ssm", "ssm:GetParameters")]
        {
            let kept = arns.iter().filter(|arn| arn.split(':').nth(2) == Some(store));
            // Behind the seventh part stand the JSON key, the stage and the version of a secret's value.
            let read: Vec<String> =
                kept.map(|arn| arn.split(':').take(7).collect::<Vec<_>>().join(":")).collect();
            let asks: Vec<(&str, [&str; 1])> = read.iter().map(|arn| (arn.as_str(), [action])).collect();
            let asks: Vec<(&str, &[&str])> =
                asks.iter().map(|(arn, action)| (*arn, action.as_slice())).collect();
            if !asks.is_empty() {
                stores.push(store);
                questions.push(self.to_service(
                    &format!("secrets in {store}"),
                    store,
                    Role::Execution,
                    &asks,
                ));
            }
        }
        if let (Some(key), Some(store)) = (&self.config.service.secrets_key_arn, stores.first()) {
            let decrypt = self.to_service("secrets' key", "kms", Role::Execution, &[(key, &["kms:Decrypt"])]);
            questions.push(Question { from: Start::Store((*store).into()), ..decrypt });
        }
        questions
    }

    /// Source: Amazon ECS, "Monitor Amazon ECS containers with ECS Exec", "Permissions required for ECS Exec".
    fn exec(&self) -> Vec<Question> {
        if self.service()["enable_execute_command"] != true {
            return Vec::new();
        }
        let channels = [
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel",
        ];
        let session = self.to_service("session", "ssmmessages", Role::Task, &[("*", &channels)]);
        let needs_writable_root = self.container()["readonlyRootFilesystem"] == true;
        let mut questions = vec![Question { needs_writable_root, ..session }];
        let cluster = self.value("aws_ecs_cluster.this").unwrap();
        for configuration in list(cluster, "configuration") {
            let configuration = &list(configuration, "execute_command_configuration")[0];
            let key = text(&configuration["kms_key_id"]);
            questions.push(self.to_service("session's key", "kms", Role::Task, &[(&key, &["kms:Decrypt"])]));
            let group = text(&list(configuration, "log_configuration")[0]["cloud_watch_log_group_name"]);
            let streams = self.aws.arn("logs", &format!("log-group:{group}:log-stream:1"));
            let log: [(&str, &[&str]); 2] = [
                ("*", &["logs:DescribeLogGroups"]),
                (&streams, &["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]),
            ];
            questions.push(self.to_service("session's log", "logs", Role::Task, &log));
        }
        questions
    }

    /// What the application does, with the task role.
    fn application(&self) -> Vec<Question> {
        let project = &self.config.project;
        let mut questions = Vec::new();
        for service in &self.config.service.calls {
            let asks = calls::asks(self.aws, &project.name, &project.environment, service);
            let call = self.to_service(&format!("call {service}"), service, Role::Task, &[]);
            questions.push(Question { asks, ..call });
        }
        let partition = &self.aws.partition;
        for (index, bucket) in self.config.service.buckets.iter().enumerate() {
            let arn = format!("arn:{partition}:s3:::{bucket}");
            let object = format!("{arn}/a/b");
            let asks: [(&str, &[&str]); 2] = [
                (&object, &["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"]),
                (&arn, &["s3:ListBucket"]),
            ];
            let host = format!("{bucket}.{}", self.aws.host("s3"));
            questions.push(self.to_host(&format!("bucket {index}"), "s3", &host, Role::Task, &asks));
        }
        if self.resources.iter().any(|resource| resource.kind == "aws_nat_gateway") {
            let host = Some("www.example.com".into());
            questions.push(Question { host, ..Question::new("internet", Start::Task, "internet", 443) });
        }
        questions
    }
}

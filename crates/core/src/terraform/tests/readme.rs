//! What a README tells a person to do.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{designs, written};
use crate::config::{
    Architecture, Config, DeployedBy, Deployment, Exec, Nat, Scaling, Scheme, TlsPolicy, TrafficShift,
};
use crate::terraform::fixture::{blue_green, guarded, pipeline, sealed};
use crate::text::Language;

fn readme(config: &Config) -> String {
    written(config).file("README.md").unwrap().text.clone()
}

/// Every design in every language.
fn readmes() -> impl Iterator<Item = (String, String)> {
    designs().into_iter().flat_map(|(name, config)| {
        Language::ALL
            .map(|language| (format!("{name} {language:?}"), readme(&Config { language, ..config.clone() })))
    })
}

/// The commands of a README, in their order.
fn commands(readme: &str) -> Vec<&str> {
    readme.split("```sh\n").skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect()
}

/// Asserts that the texts stand in a README in this order.
fn assert_order(readme: &str, texts: &[&str]) {
    let mut rest = readme;
    for text in texts {
        let found = rest.split_once(text);
        assert!(found.is_some(), "{text} is missing or too early:\n{readme}");
        rest = found.unwrap().1;
    }
}

#[test]
fn nothing_is_left_to_fill_in() {
    for (name, readme) in readmes() {
        let prose = readme.split("```").step_by(2);
        for line in prose.flat_map(str::lines) {
            assert!(!line.contains(['{', '}']), "{name}: {line}");
            let is_empty = line.contains("``") || line.contains("|  |") || line.contains(" ,");
            assert!(!is_empty, "{name}: {line}");
        }
        for commands in commands(&readme) {
            assert!(commands.lines().all(|line| !line.trim().is_empty() || line.is_empty()), "{name}");
        }
    }
}

/// `sh` reads every command, and shellcheck, where it is installed, has nothing against any.
#[test]
fn a_shell_understands_every_command() {
    let reads = |program: &str, arguments: &[&str], script: &str| {
        let child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let Ok(mut child) = child else { return None };
        child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        Some((output.status.success(), String::from_utf8(said).unwrap()))
    };
    for (name, readme) in readmes() {
        let script = commands(&readme).join("\n");
        let (good, said) = reads("sh", &["-n"], &script).expect("there is a POSIX shell");
        assert!(good, "{name}: {said}\n{script}");
        if let Some((good, said)) = reads("shellcheck", &["--shell=sh", "-"], &script) {
            assert!(good, "{name}: {said}\n{script}");
        }
    }
}

#[test]
fn each_step_has_what_it_needs_from_the_ones_before() {
    let created = readme(&blue_green());
    assert_order(
        &created,
        &[
            "terraform init -backend=false",
            "create-bucket --region ap-northeast-1 --bucket acme-terraform-state \\\n  --create-bucket-configuration",
            "put-bucket-versioning",
            "logs.ap-northeast-1.amazonaws.com",
            "terraform init\nterraform apply -target=module.ecs.aws_ecr_repository.this",
            "docker push",
            "terraform plan -out=plan.tfplan",
            "aws ecs wait services-stable",
            "aws ecs deploy ",
            "aws ecr delete-repository",
            "terraform destroy",
        ],
    );
    assert!(!created.contains("aws ecr create-repository") && !created.contains("update-service --region"));
    let by_hand = readme(&Config::default());
    assert_order(
        &by_hand,
        &[
            "terraform test",
            "create-repository",
            "docker push",
            "terraform plan",
            "terraform destroy",
            "delete-repository",
        ],
    );
    assert_order(
        &readme(&guarded()),
        &[
            "nslookup -type=NS example.com",
            "terraform apply plan.tfplan",
            "enable_deletion_protection = false",
            "terraform apply\n",
            "terraform destroy -target=module.alb.aws_lb.this",
            "delete-objects",
            "terraform destroy\n",
        ],
    );
}

#[test]
fn a_pipeline_is_told_its_calls() {
    assert_order(
        &readme(&pipeline()),
        &[
            "describe-task-definition",
            "jq --arg image",
            "register-task-definition",
            "update-service --region ap-northeast-1 --cluster web-dev",
            "iam:PassRole",
        ],
    );
    assert!(!readme(&Config::default()).contains("register-task-definition"));
}

#[test]
fn an_internal_design_is_not_opened_from_anywhere() {
    let text = readme(&sealed());
    assert!(!text.contains("curl") && !text.contains("10.0.0.0/22"), "{text}");
    let mut open = sealed();
    open.load_balancer.scheme = Scheme::InternetFacing;
    assert!(readme(&open).contains("curl -i"));
}

#[test]
fn the_link_opens_the_design() {
    let config = blue_green();
    let text = readme(&config);
    let link = text.split("```text\n").nth(1).unwrap().lines().next().unwrap();
    assert_eq!(crate::share::open(link), Ok(config));
}

/// What a design says beside its link.
fn without_link(config: &Config) -> String {
    let text = readme(config);
    let (before, link) = text.split_once("```text\n").unwrap();
    [before, link.split_once('\n').unwrap().1].concat()
}

type Change = fn(&mut Config);

#[test]
fn every_choice_is_told() {
    let of_default: &[Change] = &[
        |c| c.project.tags.insert("Team".into(), "a".into()).map_or((), drop),
        |c| c.network.cidr = "10.1.0.0/16".into(),
        |c| c.network.zones.push("ap-northeast-1d".into()),
        |c| c.network.nat = Nat::Single,
        |c| c.network.endpoints.insert("athena".into(), true).map_or((), drop),
        |c| c.network.flow_logs_days = Some(7),
        |c| c.load_balancer.scheme = Scheme::Internal,
        |c| c.load_balancer.allowed_cidrs = vec!["192.0.2.0/24".into()],
        |c| c.load_balancer.health_check.path = "/up".into(),
        |c| c.load_balancer.health_check.codes = "204".into(),
        |c| c.load_balancer.health_check.interval_s = 20,
        |c| c.load_balancer.health_check.timeout_s = 4,
        |c| c.load_balancer.health_check.healthy = 4,
        |c| c.load_balancer.health_check.unhealthy = 4,
        |c| c.load_balancer.idle_timeout_s = 90,
        |c| c.load_balancer.access_logs = true,
        |c| c.load_balancer.deletion_protection = true,
        |c| c.load_balancer.waf = true,
        |c| c.service.image = "ecr:nginx:2".into(),
        |c| c.service.create_repository = true,
        |c| c.service.port = 8080,
        |c| (c.service.cpu, c.service.memory) = (512, 1024),
        |c| c.service.memory = 1024,
        |c| c.service.architecture = Architecture::Arm64,
        |c| c.service.ephemeral_gib = 30,
        |c| c.service.count = 3,
        |c| c.service.spot_percent = 50,
        |c| c.service.environment.insert("A".into(), "b".into()).map_or((), drop),
        |c| c.service.calls.clear(),
        |c| c.service.buckets.push("acme-files".into()),
        |c| c.service.exec = Exec::Off,
        |c| c.service.exec = Exec::Audited,
        |c| c.service.deployment = Deployment::BlueGreen,
        |c| c.service.deployed_by = DeployedBy::Pipeline,
        |c| c.service.grace_s = 90,
        |c| c.service.stop_timeout_s = 60,
        |c| c.observability.log_days = 30,
        |c| c.observability.insights = true,
        |c| c.observability.alarms = true,
    ];
    let of_blue_green: &[Change] = &[
        |c| c.load_balancer.tls_policy = TlsPolicy::Tls13,
        |c| c.load_balancer.certificate = None,
        |c| c.service.scaling = None,
        |c| c.service.scaling = Some(Scaling { max: 8, ..c.service.scaling.take().unwrap() }),
        |c| c.service.scaling = Some(Scaling { cpu: Some(50), ..c.service.scaling.take().unwrap() }),
        |c| c.service.scaling = Some(Scaling { memory: None, ..c.service.scaling.take().unwrap() }),
        |c| c.service.traffic_shift = TrafficShift::Linear,
        |c| c.service.traffic_shift = TrafficShift::AllAtOnce,
        |c| c.service.secrets.remove("API_KEY").map_or((), drop),
        |c| c.service.secrets_key_arn = None,
        |c| c.observability.log_key_arn = None,
        |c| c.observability.alarm_topic_arn = None,
        |c| c.state.key = "elsewhere".into(),
        |c| c.state.region = "us-east-1".into(),
    ];
    let read_only: Change = |c| c.service.read_only_root = true;
    let requests: Change =
        |c| c.service.scaling = Some(Scaling { requests: Some(9), ..c.service.scaling.take().unwrap() });
    let changes = of_default.iter().map(|change| (Config::default(), change));
    let changes = changes.chain(of_blue_green.iter().map(|change| (blue_green(), change)));
    for (number, (config, change)) in
        changes.chain([(sealed(), &read_only), (pipeline(), &requests)]).enumerate()
    {
        let mut changed = config.clone();
        change(&mut changed);
        assert_ne!(changed, config, "change {number}");
        assert!(crate::plan::plan(&changed).plan.is_some(), "change {number}");
        assert_ne!(without_link(&changed), without_link(&config), "change {number}");
    }
}

//! What a README tells a person to do.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{designs, written};
use crate::config::{Config, Scheme};
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

//! What holds for every bundle.

mod golden;
mod readme;
mod safety;

use std::collections::BTreeSet;
use std::path::Path;

use crate::advice::advise;
use crate::config::{Config, Exec, Nat, Protocol, Scheme, TlsPolicy, to_json};
use crate::flows::flows;
use crate::plan::{address, plan};
use crate::share::link;
use crate::terraform::fixture::{
    blue_green, default, guarded, in_region, pipeline, planned, rich, rich_in_japanese, sealed,
};
use crate::terraform::{Bundle, File, bundle};
use crate::text::Language;

fn written(config: &Config) -> Bundle {
    let planned = plan(config);
    let plan = planned.plan.unwrap();
    let mut findings = planned.findings;
    advise(&plan, &flows(&plan), &mut findings);
    let bill = crate::design::bill(&plan, &crate::cost::estimate(&plan));
    bundle(&plan, &findings, &bill, &link(config), to_json(config), "<svg/>\n".into())
}

/// Configs that differ in what they leave out and put in.
fn designs() -> Vec<(&'static str, Config)> {
    let mut internet = Config::default();
    internet.network.nat = Nat::Single;
    internet.service.image = "ghcr.io/acme/app:1".into();
    internet.service.calls.clear();
    internet.service.exec = Exec::Off;
    let mut bare = internet.clone();
    for service in ["ecr.api", "ecr.dkr", "logs", "ssm", "ssmmessages", "s3"] {
        bare.network.endpoints.insert(service.into(), false);
    }
    let mut own_buckets = bare.clone();
    own_buckets.network.endpoints.insert("s3".into(), true);
    let mut to_fill_in = Config::default();
    to_fill_in.load_balancer.protocol = Protocol::Https;
    let mut digest = Config::default();
    digest.service.image = ["ecr:team/web@sha256:", &"a".repeat(64)].concat();
    let mut inside = guarded();
    inside.load_balancer.scheme = Scheme::Internal;
    inside.network.nat = Nat::Single;
    inside.service.image = "ghcr.io/acme/app:1".into();
    inside.load_balancer.tls_policy = TlsPolicy::Tls13;
    let mut others = bare.clone();
    others.network.endpoints.insert("athena".into(), true);
    let mut china = in_region("cn-north-1");
    china.service.calls = ["secretsmanager", "ssm", "sts", "sqs", "sns", "events", "xray", "dynamodb"]
        .map(str::to_owned)
        .into();
    vec![
        ("default", Config::default()),
        ("rich", rich()),
        ("rich-ja", rich_in_japanese()),
        ("internet", internet),
        ("bare", bare),
        ("own-buckets", own_buckets),
        ("to-fill-in", to_fill_in),
        ("digest", digest),
        ("china", china),
        ("govcloud", in_region("us-gov-west-1")),
        ("guarded", guarded()),
        ("guarded-inside", inside),
        ("sealed", sealed()),
        ("other-endpoints", others),
        ("blue-green", blue_green()),
        ("blue-green-ja", Config { language: Language::Ja, ..blue_green() }),
        ("pipeline", pipeline()),
    ]
}

/// What stands in quotes behind `block` in a file, such as the names of all variables.
fn labels<'a>(file: &'a File, block: &str) -> BTreeSet<&'a str> {
    file.text
        .lines()
        .filter_map(|line| line.strip_prefix(block)?.strip_prefix(" \"")?.split('"').next())
        .collect()
}

/// The names that follow `prefix` anywhere in the files.
fn uses<'a>(files: impl Iterator<Item = &'a File>, prefix: &str) -> BTreeSet<&'a str> {
    files
        .flat_map(|file| file.text.split(prefix).skip(1))
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next())
        .collect()
}

fn code_of<'a>(bundle: &'a Bundle, folder: &'a str) -> impl Iterator<Item = &'a File> {
    bundle.files.iter().filter(move |file| {
        let (parent, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        parent == folder && Path::new(name).extension().is_some_and(|extension| extension == "tf")
    })
}

#[test]
fn every_variable_is_declared_set_and_read() {
    for (name, config) in designs() {
        let bundle = written(&config);
        for module in ["", "network", "alb", "ecs"] {
            let path =
                if module.is_empty() { "variables.tf".into() } else { format!("{module}/variables.tf") };
            let declared = labels(bundle.file(&path).unwrap(), "variable");
            let code = code_of(&bundle, module).filter(|file| file.path != path);
            assert_eq!(declared, uses(code, "var."), "{name} {path}");
        }
    }
}

#[test]
fn every_output_of_a_module_is_read_by_root() {
    for (name, config) in designs() {
        let bundle = written(&config);
        for module in ["network", "alb", "ecs"] {
            let declared = labels(bundle.file(&format!("{module}/outputs.tf")).unwrap(), "output");
            let read = uses(code_of(&bundle, ""), &format!("module.{module}."));
            assert_eq!(declared, read, "{name} {module}");
        }
    }
}

/// Every output of root is for a person: the README says where to use it, or the bundle's own test reads it.
#[test]
fn every_output_of_root_is_used() {
    for (name, config) in designs() {
        let bundle = written(&config);
        let readers = ["README.md", "tests/plan.tftest.hcl"].map(|path| &bundle.file(path).unwrap().text);
        for output in labels(bundle.file("outputs.tf").unwrap(), "output") {
            assert!(readers.iter().any(|text| text.contains(output)), "{name}: {output}");
        }
    }
}

/// Every line counts, blank ones and remarks too.
#[test]
fn the_default_is_a_small_program() {
    let bundle = written(&Config::default());
    let code = bundle.files.iter().filter(|file| !file.tokens.is_empty());
    let (terraform, test): (Vec<_>, Vec<_>) = code.partition(|file| !file.path.ends_with(".tftest.hcl"));
    let lines = |files: Vec<&File>| files.iter().flat_map(|file| file.text.lines()).count();
    let (terraform, test) = (lines(terraform), lines(test));
    assert!((500..900).contains(&terraform), "{terraform}");
    assert!((40..80).contains(&test), "{test}");
}

#[test]
fn module_readmes_name_the_inputs_and_outputs_of_the_code() {
    let bundle = written(&rich());
    for module in ["network", "alb", "ecs"] {
        let readme = bundle.file(&format!("{module}/README.md")).unwrap();
        let rows: BTreeSet<&str> =
            readme.text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        let variables = labels(bundle.file(&format!("{module}/variables.tf")).unwrap(), "variable");
        let outputs = labels(bundle.file(&format!("{module}/outputs.tf")).unwrap(), "output");
        assert_eq!(rows, variables.union(&outputs).copied().collect(), "{module}");
    }
}

#[test]
fn resources_stand_where_the_bundle_says() {
    for (name, config) in designs() {
        let bundle = written(&config);
        let mut found = 0;
        for resource in &bundle.resources {
            let lines: Vec<&str> = bundle.file(&resource.file).unwrap().text.lines().collect();
            let block = &lines[resource.first_line as usize - 1..resource.last_line as usize];
            let local =
                resource.address.trim_start_matches("module.network.").trim_start_matches("module.alb.");
            let local = local.trim_start_matches("module.ecs.");
            let (word, local) =
                local.strip_prefix("data.").map_or(("resource", local), |rest| ("data", rest));
            let (kind, label) = local.split_once('.').unwrap();
            let opening = format!("{word} \"{kind}\" \"{label}\" {{");
            let first = block.iter().find(|line| !line.starts_with('#')).unwrap();
            assert!(first.starts_with(&opening), "{name} {}: {first}", resource.address);
            assert!(block.last().unwrap().ends_with('}'), "{name} {}", resource.address);
            found += 1;
        }
        let written: usize = bundle
            .files
            .iter()
            .flat_map(|file| file.text.lines())
            .filter(|line| line.starts_with("resource \"") || line.starts_with("data \""))
            .count();
        assert_eq!(found, written, "{name}");
    }
}

#[test]
fn the_addresses_that_other_outputs_name_are_in_the_bundle() {
    let bundle = written(&rich());
    for known in [
        address::VPC,
        address::INTERNET_GATEWAY,
        address::PUBLIC_SUBNETS,
        address::PRIVATE_SUBNETS,
        address::NAT_GATEWAYS,
        address::INTERFACE_ENDPOINTS,
        address::S3_ENDPOINT,
        address::DYNAMODB_ENDPOINT,
        address::ENDPOINT_SECURITY_GROUP,
        address::LOAD_BALANCER,
        address::LOAD_BALANCER_SECURITY_GROUP,
        address::HTTP_LISTENER,
        address::HTTPS_LISTENER,
        address::TARGET_GROUP,
        address::CLUSTER,
        address::SERVICE,
        address::TASK_DEFINITION,
        address::TASK_SECURITY_GROUP,
        address::EXECUTION_ROLE,
        address::TASK_ROLE,
        address::LOG_GROUP,
    ] {
        assert!(bundle.resource(known).is_some(), "{known}");
        assert!(bundle.resource(&address::instance(known, "ap-northeast-1a")).is_some(), "{known}");
    }
    assert!(bundle.resource("data.aws_partition.current").is_some());
    assert!(bundle.resource("module.network.aws_vpc.other").is_none());
}

#[test]
fn tokens_cover_the_code_and_text_has_none() {
    for file in &written(&rich()).files {
        let covered: usize = file.tokens.iter().map(|token| token.length as usize).sum();
        let is_code = matches!(file.path.rsplit_once('.'), Some((_, "tf" | "tfvars" | "hcl")));
        assert_eq!(covered, if is_code { file.text.len() } else { 0 }, "{}", file.path);
    }
}

#[test]
fn files_stand_in_the_order_of_a_file_tree() {
    let bundle = written(&Config::default());
    let folders: Vec<&str> =
        bundle.files.iter().map(|file| file.path.rsplit_once('/').map_or("", |(folder, _)| folder)).collect();
    let mut seen = folders.clone();
    seen.dedup();
    assert_eq!(seen, ["", "tests", "network", "alb", "ecs"]);
}

#[test]
fn every_code_file_begins_with_the_same_line() {
    for config in [rich(), rich_in_japanese()] {
        let bundle = written(&config);
        let first: BTreeSet<&str> = bundle
            .files
            .iter()
            .filter(|file| !file.tokens.is_empty())
            .filter_map(|file| file.text.lines().next())
            .collect();
        assert_eq!(first.len(), 1, "{first:?}");
        assert!(first.iter().all(|line| line.starts_with("# ")), "{first:?}");
    }
}

#[test]
fn only_what_was_chosen_is_written() {
    let bare = designs().into_iter().find(|(name, _)| *name == "bare").unwrap().1;
    let bundle = written(&bare);
    assert!(bundle.file("network/endpoints.tf").is_none());
    assert!(bundle.file("network/nat.tf").is_some());
    assert!(bundle.file("terraform.tfvars").is_none());
    for absent in [
        "count =",
        "enable_execute_command",
        "ssmmessages",
        "\"aws_iam_role_policy\" \"task\"",
        "aws_vpc_endpoint",
    ] {
        let holder = bundle.files.iter().find(|file| !file.tokens.is_empty() && file.text.contains(absent));
        assert_eq!(holder.map(|file| &file.path), None, "{absent}");
    }
    assert!(written(&Config::default()).file("network/nat.tf").is_none());
}

#[test]
fn a_missing_certificate_is_asked_for() {
    let mut config = Config::default();
    config.load_balancer.protocol = Protocol::Https;
    let bundle = written(&config);
    assert!(bundle.file("terraform.tfvars").unwrap().text.contains("certificate_arn = \"\""));
    assert!(bundle.file("variables.tf").unwrap().text.contains("variable \"certificate_arn\""));
    assert!(bundle.file("README.md").unwrap().text.contains("terraform.tfvars"));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert_eq!(written(&rich()), written(&rich()));
    assert_ne!(default(), planned(&rich()));
}

#[test]
fn the_longest_names_stay_within_awss_limits() {
    let config = guarded();
    let name = planned(&config).name;
    assert_eq!(name.len(), crate::plan::NAME_LIMIT);
    let mut seen = 0;
    for file in &written(&config).files {
        let mut kind = "";
        for line in file.text.lines() {
            kind = line.strip_prefix("resource \"").and_then(|rest| rest.split('"').next()).unwrap_or(kind);
            let limit = match kind {
                "aws_iam_role" if line.contains(" name_prefix ") => 38,
                "aws_s3_bucket" if line.contains("bucket_prefix ") => 37,
                "aws_lb" if line.starts_with("  name ") => 32,
                "aws_wafv2_web_acl" if line.contains(" metric_name ") || line.starts_with("  name ") => 128,
                _ => continue,
            };
            let value =
                line.split_once("= ").unwrap().1.replace("${var.name}", &name).replace("var.name", &name);
            assert!(value.trim_matches('"').len() <= limit, "{kind}: {value}");
            seen += 1;
        }
    }
    assert!(seen >= 10, "{seen}");
}

#[test]
fn a_sealed_design_has_no_way_to_the_internet() {
    let bundle = written(&sealed());
    let code = bundle.files.iter().filter(|file| !file.tokens.is_empty());
    for file in code {
        for absent in ["internet_gateway", "public", "0.0.0.0/0", "from the internet"] {
            let found = file.text.lines().find(|line| {
                line.contains(absent)
                    && !line.contains("map_public_ip")
                    && !line.contains("gives a public address")
                    && !line.contains("assign_public_ip")
            });
            assert_eq!(found, None, "{} {absent}", file.path);
        }
    }
    let main = &bundle.file("alb/main.tf").unwrap().text;
    assert!(main.contains("internal           = true"), "{main}");
    assert!(bundle.file("main.tf").unwrap().text.contains("module.network.private_subnet_ids"));
}

#[test]
fn the_s3_endpoint_and_the_task_role_name_the_same_buckets() {
    let bundle = written(&guarded());
    for path in ["network/endpoints.tf", "ecs/iam.tf"] {
        let text = &bundle.file(path).unwrap().text;
        for bucket in ["app-uploads", "app-reports"] {
            for arn in [bucket.to_owned(), [bucket, "/*"].concat()] {
                assert!(text.contains(&format!("s3:::{arn}\"")), "{path} {arn}");
            }
        }
        assert!(!text.contains("s3:::*"), "{path}");
    }
}

/// The arguments that a resource leaves to others.
fn ignored(bundle: &Bundle, address: &str) -> Vec<String> {
    let resource = bundle.resource(address).unwrap();
    let lines: Vec<&str> = bundle.file(&resource.file).unwrap().text.lines().collect();
    let block = lines[resource.first_line as usize - 1..resource.last_line as usize].join(" ");
    let list = block.split_once("ignore_changes = [").and_then(|(_, rest)| rest.split_once(']'));
    let list = list.map_or("", |(list, _)| list);
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn terraform_leaves_alone_what_others_move_and_nothing_else() {
    let of_service = |config: &Config| ignored(&written(config), address::SERVICE);
    assert_eq!(of_service(&Config::default()), [""; 0]);
    assert_eq!(of_service(&pipeline()), ["desired_count", "task_definition"]);
    let spot = ["desired_count", "task_definition", "load_balancer", "capacity_provider_strategy"];
    assert_eq!(of_service(&blue_green()), spot);
    let mut fixed = blue_green();
    fixed.service.scaling = None;
    fixed.service.spot_percent = 0;
    assert_eq!(of_service(&fixed), ["task_definition", "load_balancer"]);

    let bundle = written(&blue_green());
    assert_eq!(ignored(&bundle, address::HTTPS_LISTENER), ["default_action"]);
    assert_eq!(ignored(&bundle, "module.alb.aws_lb_listener.test"), ["default_action"]);
    assert_eq!(ignored(&bundle, address::HTTP_LISTENER), [""; 0]);
    assert_eq!(ignored(&written(&pipeline()), address::HTTP_LISTENER), [""; 0]);
}

#[test]
fn spot_stands_beside_no_launch_type() {
    for (name, config) in designs() {
        let bundle = written(&config);
        let text = &bundle.file("ecs/main.tf").unwrap().text;
        assert_ne!(text.contains("launch_type "), text.contains("capacity_provider_strategy"), "{name}");
    }
}

#[test]
fn a_backend_takes_a_terraform_that_locks_it() {
    let local = &written(&Config::default()).file("versions.tf").unwrap().text.clone();
    assert!(local.contains("\">= 1.7\"") && !local.contains("backend"), "{local}");
    let s3 = &written(&blue_green()).file("versions.tf").unwrap().text.clone();
    for part in
        ["\">= 1.10\"", "use_lockfile = true", "encrypt      = true", "\"shop-prod/terraform.tfstate\""]
    {
        assert!(s3.contains(part), "{part}: {s3}");
    }
}

#[test]
fn alarms_watch_what_is_measured() {
    let alarms = |config: &Config| -> Vec<String> {
        let bundle = written(config);
        let addresses = bundle.resources.into_iter().map(|resource| resource.address);
        addresses.filter(|address| address.contains("metric_alarm")).collect()
    };
    assert_eq!(alarms(&Config::default()), [""; 0]);
    let of_alb = ["target_5xx", "load_balancer_5xx", "unhealthy_hosts"]
        .map(|name| format!("module.alb.aws_cloudwatch_metric_alarm.{name}"));
    assert_eq!(alarms(&pipeline()), of_alb);
    let all = alarms(&blue_green());
    assert_eq!(all[..3], of_alb);
    assert_eq!(
        all[3..],
        [
            "module.alb.aws_cloudwatch_metric_alarm.unhealthy_green_hosts",
            "module.ecs.aws_cloudwatch_metric_alarm.running_tasks"
        ]
    );
}

#[test]
fn a_line_stands_in_its_resource_and_that_names_what_it_reads() {
    let bundle = written(&Config::default());
    for resource in &bundle.resources {
        for line in [resource.first_line, resource.last_line] {
            assert_eq!(bundle.resource_at(&resource.file, line), Some(resource));
        }
    }
    assert_eq!(bundle.resource_at("network/main.tf", 1), None);
    let read = |address: &str| bundle.read_by(bundle.resource(address).unwrap());
    assert!(read(address::HTTP_LISTENER).contains(&address::LOAD_BALANCER));
    assert_eq!(read(address::INTERNET_GATEWAY), [address::VPC]);
    assert!(read(address::VPC).is_empty());
}

//! The command as a person runs it.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use kakoi_core::config::Config;
use kakoi_core::design::design;
use kakoi_core::topology::{drawio, standalone_svg};
use serde_json::Value;

/// Runs `kakoi` with `input` on standard input.
fn kakoi(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_kakoi"))
        .args(arguments)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads no input may have closed it already.
    let _closed = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn default_config() -> String {
    text(&kakoi(&["init"], "").stdout)
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn generate(config: &str, folder: &Path, options: &[&str]) -> Output {
    let folder = folder.to_str().unwrap();
    kakoi(&[&["generate", "-", "--out", folder], options].concat(), config)
}

#[test]
fn init_prints_a_config_of_the_region() {
    assert_eq!(json(&kakoi(&["init"], ""))["network"]["region"], "ap-northeast-1");
    let config = json(&kakoi(&["init", "--region", "us-west-1", "--lang", "ja"], ""));
    assert_eq!(config["network"]["zones"], serde_json::json!(["us-west-1a", "us-west-1b"]));
    assert_eq!(config["language"], "ja");
    assert_eq!(kakoi(&["init", "--region", "moon-1"], "").status.code(), Some(2));
}

#[test]
fn init_starts_from_a_preset_and_says_what_it_still_needs() {
    let output = kakoi(&["init", "--preset", "production", "--region", "eu-west-1"], "");
    assert_eq!(output.status.code(), Some(0));
    let config = json(&output);
    assert_eq!(config["load_balancer"]["protocol"], "https");
    assert_eq!(config["network"]["zones"], serde_json::json!(["eu-west-1a", "eu-west-1b", "eu-west-1c"]));
    let needs = text(&output.stderr);
    assert_eq!(needs.lines().count(), 1, "{needs}");
    assert!(needs.starts_with("kakoi: still needed from you: load_balancer.certificate, "), "{needs}");
    assert_eq!(kakoi(&["check", "-"], &text(&output.stdout)).status.code(), Some(0));
    for quiet in ["article", "cheapest", "sealed"] {
        assert_eq!(text(&kakoi(&["init", "--preset", quiet], "").stderr), "", "{quiet}");
    }
    assert_eq!(text(&kakoi(&["init", "--preset", "article"], "").stdout), default_config());
    assert_eq!(kakoi(&["init", "--preset", "gold"], "").status.code(), Some(2));
    let help = text(&kakoi(&["init", "--help", "--lang", "ja"], "").stdout);
    assert!(help.contains("public-images: Docker Hub や GHCR"), "{help}");
}

#[test]
fn a_link_opens_to_the_design_that_it_was_made_of() {
    for preset in ["article", "production", "sealed"] {
        let config = text(&kakoi(&["init", "--preset", preset, "--lang", "ja"], "").stdout);
        let link = text(&kakoi(&["link", "-"], &config).stdout);
        assert!(link.starts_with("#v1.") && link.ends_with('\n'), "{link}");
        let address = ["https://kakoi.example.com/tool/", link.trim_end()].concat();
        for opened in [
            kakoi(&["open", &address], ""),
            kakoi(&["open", link.trim_end()], ""),
            kakoi(&["open", link.trim_start_matches('#').trim_end()], ""),
            kakoi(&["open", "-"], &link),
        ] {
            assert_eq!(opened.status.code(), Some(0));
            assert_eq!(text(&opened.stdout), config);
        }
    }
}

#[test]
fn an_unreadable_link_ends_with_one_line() {
    let link = text(&kakoi(&["link", "-"], &default_config()).stdout);
    let (half, _) = link.split_at(link.len() / 2);
    let large = ["#v1.", &"A".repeat(40_000)].concat();
    for (link, english, japanese) in [
        ("https://example.com/#top", "no link of Kakoi", "Kakoi のリンクではありません"),
        (half, "incomplete", "途中で切れている"),
        (&large, "longer", "長すぎる"),
        ("#v2.AAAA", "later version", "新しいバージョン"),
    ] {
        for (language, expected) in [("en", english), ("ja", japanese)] {
            let output = kakoi(&["open", link, "--lang", language], "");
            assert_eq!(output.status.code(), Some(2), "{link}");
            assert_eq!(text(&output.stdout), "");
            let line = text(&output.stderr);
            assert_eq!(line.lines().count(), 1, "{line}");
            assert!(line.contains(expected), "{line}");
        }
    }
    assert_eq!(kakoi(&["link", "-"], "[]").status.code(), Some(2));
}

#[test]
fn check_on_the_default_has_two_warnings() {
    let output = kakoi(&["check", "-"], &default_config());
    assert_eq!(output.status.code(), Some(0));
    let text = text(&output.stdout);
    assert!(text.contains("warning KAK132 load_balancer.protocol: "), "{text}");
    assert!(text.contains("warning KAK142 service.count: "), "{text}");
    assert!(text.ends_with("0 errors, 2 warnings, 0 notes\n"), "{text}");
    assert!(
        text.contains("\n  fix: choose HTTPS\n    + load_balancer.protocol = https\n  see: https://docs.aws"),
        "{text}"
    );
}

#[test]
fn check_prints_a_fix_that_mends_and_no_secret() {
    let bad = r#"{ "service": { "environment": { "DB_PASSWORD": "hunter22" } } }"#;
    let path = "service.secrets.DB_PASSWORD";
    for format in ["text", "json", "sarif"] {
        let report = text(&kakoi(&["check", "-", "--format", format], bad).stdout);
        assert!(report.contains("ssm:/web/dev/DB_PASSWORD") && !report.contains("hunter22"), "{report}");
    }
    let report = json(&kakoi(&["check", "-", "--format", "json"], bad));
    let found =
        report["findings"].as_array().unwrap().iter().find(|found| found["code"] == "KAK165").unwrap();
    assert_eq!(found["addresses"][0], "module.ecs.aws_ecs_task_definition.this");
    assert_eq!(found["fix"]["changes"][0]["to"], "");
    assert_eq!(found["fix"]["changes"][1]["path"], path);
    let sarif = json(&kakoi(&["check", "-", "--format", "sarif"], bad));
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(
        rules
            .iter()
            .all(|rule| rule["helpUri"].as_str().unwrap().starts_with("https://docs.aws.amazon.com/"))
    );
    let result =
        run["results"].as_array().unwrap().iter().find(|result| result["ruleId"] == "KAK165").unwrap();
    assert_eq!(result["properties"]["fix"]["changes"][1]["path"], path);
    assert_eq!(
        result["locations"][0]["logicalLocations"][1]["fullyQualifiedName"],
        "module.ecs.aws_ecs_task_definition.this"
    );
}

#[test]
fn check_fails_on_errors_in_every_format() {
    let bad = r#"{ "network": { "cidr": "10.0.0.1/16" } }"#;
    for format in ["text", "json", "sarif"] {
        let output = kakoi(&["check", "-", "--format", format], bad);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stdout).contains("KAK022"));
    }
    let report = json(&kakoi(&["check", "-", "--format", "json"], bad));
    assert_eq!(report["errors"], 1);
    assert_eq!(report["findings"][0]["field"], "network.cidr");
    let sarif = json(&kakoi(&["check", "-", "--format", "sarif"], bad));
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(sarif["runs"][0]["results"][0]["level"], "error");
    assert_eq!(sarif["runs"][0]["tool"]["driver"]["rules"][0]["id"], "KAK022");
}

#[test]
fn check_speaks_japanese() {
    let output = kakoi(&["check", "-", "--lang", "ja"], &default_config());
    assert!(text(&output.stdout).contains("エラー 0 件、警告 2 件"));
}

#[test]
fn unusable_input_ends_with_one_line() {
    for (input, expected) in [
        (r#"{"netwrok": {}}"#, "unknown field `netwrok`"),
        (r#"{"version": 1,"#, "line 1"),
        (r#"{"version": 9}"#, "version 9"),
        ("", "line 1"),
        ("[]", ""),
    ] {
        for command in ["check", "diagram"] {
            let output = kakoi(&[command, "-"], input);
            assert_eq!(output.status.code(), Some(2), "{input}");
            let line = text(&output.stderr);
            assert_eq!(line.lines().count(), 1, "{line}");
            assert!(line.contains(expected), "{line}");
        }
    }
    assert_eq!(kakoi(&["check", "no-such-file.json"], "").status.code(), Some(2));
}

#[test]
fn diagram_prints_the_picture_that_core_draws() {
    let design = design(&Config::default()).design.unwrap();
    for (arguments, expected) in [
        (&["diagram", "-"][..], standalone_svg(&design.scene)),
        (&["diagram", "-", "--format", "drawio"], drawio(&design.scene)),
    ] {
        let output = kakoi(arguments, &default_config());
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(text(&output.stdout), expected);
    }
}

#[test]
fn schema_names_every_key() {
    let schema = json(&kakoi(&["schema"], ""));
    let config: Value = serde_json::from_str(&default_config()).unwrap();
    for key in config.as_object().unwrap().keys() {
        assert!(schema["properties"].get(key).is_some(), "{key}");
    }
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn generate_writes_the_bundle_and_follows_a_change() {
    let folder = tempfile::tempdir().unwrap();
    let with_nat = default_config().replace(r#""nat": "none""#, r#""nat": "single""#);
    assert_eq!(generate(&with_nat, folder.path(), &[]).status.code(), Some(0));
    let network = || {
        let mut all = String::new();
        for file in fs::read_dir(folder.path().join("network")).unwrap() {
            all += &fs::read_to_string(file.unwrap().path()).unwrap();
        }
        all
    };
    assert!(network().contains("aws_nat_gateway"));
    assert_eq!(generate(&default_config(), folder.path(), &[]).status.code(), Some(0));
    assert!(!network().contains("aws_nat_gateway"));
}

#[test]
fn generate_keeps_what_was_changed_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    generate(&default_config(), folder.path(), &[]);
    let main = folder.path().join("main.tf");
    fs::write(&main, "mine").unwrap();
    let refused = generate(&default_config(), folder.path(), &[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("main.tf"));
    assert_eq!(fs::read_to_string(&main).unwrap(), "mine");
    assert_eq!(generate(&default_config(), folder.path(), &["--force"]).status.code(), Some(0));
    assert_ne!(fs::read_to_string(&main).unwrap(), "mine");
}

#[test]
fn generate_writes_nothing_where_there_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    let broken = default_config().replace(r#""endpoints": {}"#, r#""endpoints": { "logs": false }"#);
    assert_eq!(generate(&broken, folder.path(), &[]).status.code(), Some(1));
    assert!(!folder.path().join("main.tf").exists());
    assert_eq!(generate(&broken, folder.path(), &["--allow-errors"]).status.code(), Some(1));
    assert!(folder.path().join("main.tf").exists());
}

/// Compares with a file that a person reads; `KAKOI_UPDATE_GOLDEN=1` rewrites it.
fn expect_file(name: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/cost").join(name);
    if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, found).unwrap();
    }
    assert_eq!(fs::read_to_string(&file).unwrap_or_default(), found, "{name}");
}

#[test]
fn cost_prints_the_bill_in_both_languages() {
    let nat = default_config().replace(r#""nat": "none""#, r#""nat": "per_zone""#);
    let nat = nat.replace(r#""jpy_per_usd": null"#, r#""jpy_per_usd": "150.25""#);
    let china = text(&kakoi(&["init", "--region", "cn-north-1"], "").stdout);
    for (name, config) in [("default", default_config()), ("nat", nat), ("china", china)] {
        for language in ["en", "ja"] {
            let printed = kakoi(&["cost", "-", "--lang", language], &config);
            assert_eq!(printed.status.code(), Some(0));
            expect_file(&format!("{name}-{language}.txt"), &text(&printed.stdout));
            let printed = kakoi(&["cost", "-", "--lang", language, "--format", "json"], &config);
            expect_file(&format!("{name}-{language}.json"), &text(&printed.stdout));
        }
    }
}

#[test]
fn cost_gives_numbers_that_programs_read() {
    let printed = json(&kakoi(&["cost", "-", "--format", "json"], &default_config()));
    let lines = printed["lines"].as_array().unwrap();
    let endpoints = &lines[0];
    assert_eq!(endpoints["amount_month"], "102.20");
    assert_eq!(endpoints["price_key"], "vpce_interface_az_hour");
    assert_eq!(endpoints["source"]["as_of"], "2025-11-04");
    assert_eq!(printed["total_year"], "1759.14");
    assert_eq!(printed["excluded"], serde_json::json!(["log_storage_gb_month"]));
    assert_eq!(printed["suggestion"]["changes"][0]["path"], "network.nat");
}

#[test]
fn cost_says_what_is_wrong_with_what_was_entered() {
    let broken = default_config().replace(r#""prices": {}"#, r#""prices": { "alb_hour": "cheap" }"#);
    let output = kakoi(&["cost", "-"], &broken);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("KAK173 cost.prices.alb_hour"));
    assert_eq!(text(&output.stdout), text(&kakoi(&["cost", "-"], &default_config()).stdout));
    let failing = default_config().replace(r#""endpoints": {}"#, r#""endpoints": { "logs": false }"#);
    let output = kakoi(&["cost", "-"], &failing);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("4 endpoints"));
    assert_eq!(kakoi(&["cost", "-"], "{").status.code(), Some(2));
}

const SETTINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/settings/example.json");
/// What is said of the design that those settings begin with: the page's tests hold the page against it.
const ANSWERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/settings/answers.json");

fn begun() -> String {
    text(&kakoi(&["init", "--settings", SETTINGS, "--lang", "en"], "").stdout)
}

#[test]
fn init_begins_with_what_settings_lay_down() {
    let config: Value = serde_json::from_str(&begun()).unwrap();
    assert_eq!(config["network"]["cidr"], "10.64.0.0/16");
    assert_eq!(config["state"]["bucket"], "example-terraform-state");
    assert_eq!(
        config["project"]["tags"],
        serde_json::json!({ "CostCenter": "shared", "DataClass": "internal" })
    );
    assert_eq!(config["language"], "en");
    // Nothing asks for a language here but the settings.
    assert_eq!(json(&kakoi(&["init", "--settings", SETTINGS], ""))["language"], "ja");
    let own = kakoi(&["init", "--settings", SETTINGS, "--preset", "internal-web"], "");
    assert_eq!(json(&own)["load_balancer"]["scheme"], "internal");
    let unknown = kakoi(&["init", "--settings", SETTINGS, "--preset", "gold", "--lang", "en"], "");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("public-images, internal-web"), "{}", text(&unknown.stderr));
}

#[test]
fn settings_judge_and_price_a_design() {
    let report = json(&kakoi(&["check", "-", "--settings", SETTINGS, "--format", "json"], &begun()));
    let cost = json(&kakoi(&["cost", "-", "--settings", SETTINGS, "--format", "json"], &begun()));
    let findings = report["findings"].as_array().unwrap().iter();
    let answers = serde_json::json!({
        "findings": findings.map(|finding| &finding["message"]).collect::<Vec<_>>(),
        "total_month": cost["total_month"],
    });
    let answers = serde_json::to_string_pretty(&answers).unwrap() + "\n";
    if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
        fs::write(ANSWERS, &answers).unwrap();
    }
    assert_eq!(fs::read_to_string(ANSWERS).unwrap(), answers);
    let task = cost["lines"].as_array().unwrap().iter();
    let task = task.clone().find(|line| line["price_key"] == "fargate_linux_x86_vcpu_hour").unwrap();
    assert_eq!((&task["price"], &task["price_note"]), (&"0.04045".into(), &"company settings".into()));
    assert_eq!(task["price_is_of_settings"], true);
    let elsewhere = kakoi(&["check", "-", "--settings", SETTINGS], &default_config());
    assert_eq!(elsewhere.status.code(), Some(1));
    for code in ["KAK180", "KAK183", "KAK185"] {
        assert!(text(&elsewhere.stdout).contains(code), "{code}");
    }
    assert_eq!(kakoi(&["diagram", "-", "--settings", SETTINGS], &begun()).status.code(), Some(0));
}

#[test]
fn settings_with_mistakes_are_refused_with_each_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.json");
    let bad = r#"{ "titel": "x", "cidr_pool": "10.0.0.0", "help": { "url": "javascript:alert(1)" } }"#;
    fs::write(&file, bad).unwrap();
    let path = file.to_str().unwrap();
    for command in ["check", "cost", "diagram"] {
        let output = kakoi(&[command, "-", "--settings", path], &default_config());
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), String::new()));
        let said = text(&output.stderr);
        assert_eq!(said.lines().count(), 4, "{said}");
        for key in ["titel", "cidr_pool", "help.url"] {
            assert!(said.contains(&format!("settings.json: {key}: ")), "{said}");
        }
    }
    assert_eq!(kakoi(&["init", "--settings", path], "").status.code(), Some(2));
    assert_eq!(kakoi(&["init", "--settings", "/nowhere/settings.json"], "").status.code(), Some(2));
}

#[test]
fn settings_that_come_or_go_are_no_change_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let under = ["--settings", SETTINGS, "--allow-errors"];
    assert_eq!(generate(&default_config(), folder.path(), &[]).status.code(), Some(0));
    assert_eq!(generate(&default_config(), folder.path(), &under).status.code(), Some(1));
    let readme = || fs::read_to_string(folder.path().join("README.md")).unwrap();
    let first = readme();
    assert!(first.contains("KAK183") && first.contains("company settings"), "{first}");
    let again = generate(&default_config(), folder.path(), &under);
    assert!(!text(&again.stderr).contains("by hand"), "{}", text(&again.stderr));
    assert_eq!(readme(), first);
    fs::write(folder.path().join("README.md"), "mine").unwrap();
    assert!(text(&generate(&default_config(), folder.path(), &under).stderr).contains("by hand"));
}

#[test]
fn the_schema_of_settings_is_printed() {
    let schema = json(&kakoi(&["schema", "--settings"], ""));
    assert!(schema["properties"]["cidr_pool"].is_object() && schema["$defs"]["Config"].is_object());
    assert_eq!(json(&kakoi(&["schema"], ""))["title"], "Config");
}

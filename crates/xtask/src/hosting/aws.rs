//! What `deploy/aws` does, held against what this machine's server does. tests/terraform plans it.

// The upload is a script for sh.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

use super::sample::Sample;
use crate::command::root;
use crate::{headers, site};

/// A stand-in for AWS's command line, which writes down what it is asked for and knows of no object, or of each.
const AWS: &str = "#!/bin/sh\n\
    [ \"$1\" = s3api ] && exit \"$KNOWS_OF_NONE\"\n\
    for word; do printf '%s\\t' \"$word\" >> calls; done; echo >> calls\n";

/// What upload.sh uploads of a sample, in order: name, type and caching.
fn uploaded(knows_settings: bool) -> Vec<[String; 3]> {
    let (sample, program) = (Sample::write().unwrap(), Sample::write().unwrap());
    let aws = program.folder().join("aws");
    fs::write(&aws, AWS.replace("calls", &program.folder().join("calls").display().to_string())).unwrap();
    assert!(Command::new("chmod").arg("+x").arg(&aws).status().unwrap().success());
    let path = std::env::join_paths(
        std::iter::once(program.folder().to_path_buf())
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let mut upload = Command::new("sh");
    upload.arg(root().join("deploy/aws/upload.sh")).arg("example-kakoi").arg(sample.folder());
    upload.env("PATH", path.unwrap()).env("KNOWS_OF_NONE", if knows_settings { "0" } else { "1" });
    assert!(upload.status().unwrap().success());
    let calls = fs::read_to_string(program.folder().join("calls")).unwrap();
    calls.lines().map(call).collect()
}

/// A call of the stand-in, which has to be an upload of a file under its own name.
fn call(line: &str) -> [String; 3] {
    let words: Vec<_> = line.trim_end().split('\t').collect();
    let [
        "s3",
        "cp",
        name,
        target,
        "--content-type",
        media_type,
        "--cache-control",
        caching,
        "--only-show-errors",
    ] = words[..]
    else {
        panic!("{line}")
    };
    assert_eq!(target, format!("s3://example-kakoi/{name}"));
    [name, media_type, caching].map(str::to_owned)
}

#[test]
fn every_file_is_uploaded_with_its_type_and_caching() {
    let uploaded = uploaded(false);
    for [name, media_type, caching] in &uploaded {
        assert_eq!(media_type, site::media_type(Path::new(name)), "{name}");
        assert_eq!(caching, headers::caching(Path::new(name)), "{name}");
    }
    let mut names: Vec<_> = uploaded.iter().map(|[name, ..]| name.as_str()).collect();
    names.sort_unstable();
    let sample = Sample::write().unwrap();
    let mut plain: Vec<_> =
        fs::read_dir(sample.folder()).unwrap().map(|file| file.unwrap().file_name()).collect();
    plain.retain(|name| {
        !matches!(Path::new(name).extension().and_then(|one| one.to_str()), Some("br" | "gz"))
    });
    plain.sort_unstable();
    assert_eq!(names, plain);
}

#[test]
fn what_is_named_comes_before_what_names_it() {
    let uploaded = uploaded(false);
    let names: Vec<_> = uploaded.iter().map(|[name, ..]| name.as_str()).collect();
    assert_eq!(names[names.len() - 3..], ["index.html", "worker.js", "settings.json"]);
}

#[test]
fn the_settings_of_a_company_stay() {
    assert!(uploaded(true).iter().all(|[name, ..]| name != "settings.json"));
}

#[test]
fn cloudfront_sends_the_headers() {
    let text = fs::read_to_string(root().join("deploy/aws/headers.tf")).unwrap();
    let lines: Vec<_> =
        text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for (name, value) in headers::always() {
        let line = match name {
            "Content-Security-Policy" => format!("content_security_policy = \"{value}\""),
            "Referrer-Policy" => format!("referrer_policy = \"{value}\""),
            // It has no other value.
            "X-Content-Type-Options" => "content_type_options {".to_owned(),
            _ => format!("{name} = \"{value}\""),
        };
        assert_eq!(lines.iter().filter(|this| **this == line).count(), 1, "{line}");
    }
    let others = lines.iter().skip_while(|line| *line != "other_headers = {").skip(1);
    assert_eq!(others.take_while(|line| *line != "}").count(), headers::always().len() - 3);
}

//! The AWS provider can be had, and a folder costs no copy of it.

use std::fs;
use std::path::Path;

use kakoi_terraform_tests::terraform::Terraform;

const CONFIGURATION: &str = r#"terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
}
"#;

/// The bytes of all files under a folder; links count nothing.
fn bytes_in(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| {
            let entry = entry.unwrap();
            let file_type = entry.file_type().unwrap();
            match (file_type.is_dir(), file_type.is_file()) {
                (true, _) => bytes_in(&entry.path()),
                (_, true) => entry.metadata().unwrap().len(),
                _ => 0,
            }
        })
        .sum()
}

#[test]
fn init_links_the_provider_and_validate_knows_its_resources() {
    let folder = std::env::temp_dir().join(format!("kakoi-provider-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let terraform = Terraform::in_folder(&folder).unwrap();
    let validate = |text: &str| {
        fs::write(folder.join("main.tf"), text).unwrap();
        terraform.validate().unwrap()
    };

    fs::write(folder.join("main.tf"), CONFIGURATION).unwrap();
    let format = terraform.check_format().unwrap();
    let init = terraform.init().unwrap();
    let size = bytes_in(&folder);
    let good = validate(CONFIGURATION);
    let bad = validate(&CONFIGURATION.replace("cidr_block", "cider_block"));
    fs::remove_dir_all(&folder).unwrap();

    assert!(format.success, "{format}");
    assert!(init.success, "{init}");
    assert!(size < 1_000_000, "init copied {size} bytes");
    assert!(good.success, "{good}");
    assert!(!bad.success && bad.stdout.contains("Unsupported argument"), "{bad}");
}

//! The AWS provider can be had, and a folder costs no copy of it.

use std::fs;
use std::io;
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
fn bytes_in(folder: &Path) -> io::Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            bytes += bytes_in(&entry.path())?;
        } else if kind.is_file() {
            bytes += entry.metadata()?.len();
        }
    }
    Ok(bytes)
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
    let size = bytes_in(&folder).unwrap();
    let good = validate(CONFIGURATION);
    let bad = validate(&CONFIGURATION.replace("cidr_block", "cider_block"));
    fs::remove_dir_all(&folder).unwrap();

    assert!(format.success, "{format}");
    assert!(init.success, "{init}");
    assert!(size < 1_000_000, "init copied {size} bytes");
    assert!(good.success, "{good}");
    assert!(!bad.success && bad.stdout.contains("Unsupported argument"), "{bad}");
}

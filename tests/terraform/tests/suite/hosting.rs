//! The Terraform in `deploy/aws`, which hosts the page, is formatted, valid and plans as its own test says, without an account.

use std::fs;
use std::io;
use std::path::Path;

use kakoi_terraform_tests::terraform::Terraform;

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        // What a person's own terraform left there, and may be large.
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(name))?;
        } else {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

#[test]
fn what_hosts_the_page_on_aws_plans_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/aws"), folder.path()).unwrap();
    let terraform = Terraform::in_folder(folder.path()).unwrap();

    let format = terraform.check_format().unwrap();
    assert!(format.success, "{format}");
    let init = terraform.init().unwrap();
    assert!(init.success, "{init}");
    let validate = terraform.validate().unwrap();
    assert!(validate.success && validate.stdout.contains("\"warning_count\": 0"), "{validate}");
    let test = terraform.run(["test"]).unwrap();
    assert!(test.success && test.stdout.contains("8 passed, 0 failed"), "{test}");
}

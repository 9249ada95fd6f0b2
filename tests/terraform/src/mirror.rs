//! Where terraform gets its providers from: a mirror on this machine where there is one, else the public registry.
//!
//! A provider is 700 MB. From a mirror laid out as folders (or from the plugin cache) `terraform init` links it
//! rather than copying it.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The provider by whose folder a mirror is known.
const PROVIDER: [&str; 3] = ["registry.terraform.io", "hashicorp", "aws"];

/// The first filesystem mirror there is: `$KAKOI_TF_MIRROR`, terraform's own places, or a folder of the system's.
pub fn find() -> Option<PathBuf> {
    candidates().into_iter().find(|folder| is_mirror(folder))
}

fn candidates() -> Vec<PathBuf> {
    let mut candidates = Vec::new();
    candidates.extend(std::env::var_os("KAKOI_TF_MIRROR").map(PathBuf::from));
    candidates.extend(std::env::home_dir().map(|home| home.join(".terraform.d").join("plugins")));
    candidates.push(PathBuf::from("terraform.d").join("plugins"));
    for system in ["/opt", "/usr/share", "/usr/local/share"] {
        candidates.extend(folders_in(Path::new(system)));
    }
    candidates
}

/// Whether the folder holds `registry.terraform.io/hashicorp/aws/VERSION/OS_ARCH/` for this machine.
fn is_mirror(folder: &Path) -> bool {
    let provider = PROVIDER.iter().fold(folder.to_path_buf(), |path, part| path.join(part));
    folders_in(&provider).iter().any(|version| version.join(platform()).is_dir())
}

/// This machine, in the words of Go, in which terraform names platforms.
fn platform() -> String {
    let os = match std::env::consts::OS {
        "macos" => "darwin",
        other => other,
    };
    let architecture = match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        "x86" => "386",
        other => other,
    };
    format!("{os}_{architecture}")
}

/// The folders directly in a folder, in order of name; none where it cannot be read.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut folders: Vec<_> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Writes terraform's CLI configuration into a folder and gives its path. A mirror serves the AWS provider alone;
/// other providers come from the registry.
///
/// # Errors
///
/// Where the folder or the file cannot be written.
pub fn write_cli_config(mirror: Option<&Path>, folder: &Path) -> io::Result<PathBuf> {
    static WRITTEN: AtomicU32 = AtomicU32::new(0);
    fs::create_dir_all(folder)?;
    let file = folder.join(if mirror.is_some() { "mirror.tfrc" } else { "registry.tfrc" });
    // Tests run side by side, in this process and in others: a reader must never see half a file, and each writes its own.
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let unfinished = folder.join(format!("{}-{number}.tfrc", std::process::id()));
    fs::write(&unfinished, cli_config(mirror))?;
    fs::rename(&unfinished, &file)?;
    Ok(file)
}

fn cli_config(mirror: Option<&Path>) -> String {
    let mut config = String::from("disable_checkpoint = true\n");
    if let Some(mirror) = mirror {
        let provider = PROVIDER.join("/");
        let path = mirror.display().to_string().replace('\\', "/");
        let _ = write!(
            config,
            "provider_installation {{\n  \
               filesystem_mirror {{\n    path    = \"{path}\"\n    include = [\"{provider}\"]\n  }}\n  \
               direct {{\n    exclude = [\"{provider}\"]\n  }}\n}}\n"
        );
    }
    config
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_is_known_by_its_layout() {
        let folder = std::env::temp_dir().join(format!("kakoi-mirror-{}", std::process::id()));
        let version = folder.join("registry.terraform.io/hashicorp/aws/5.100.0");
        fs::create_dir_all(version.join("plan9_mips")).unwrap();
        let other_platform = is_mirror(&folder);
        fs::create_dir_all(version.join(platform())).unwrap();
        let this_platform = is_mirror(&folder);
        fs::remove_dir_all(&folder).unwrap();

        assert!(!other_platform);
        assert!(this_platform);
        assert!(!is_mirror(&folder));
    }

    #[test]
    fn a_mirror_serves_the_aws_provider_alone() {
        let expected = "\
disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path    = \"/mirror\"
    include = [\"registry.terraform.io/hashicorp/aws\"]
  }
  direct {
    exclude = [\"registry.terraform.io/hashicorp/aws\"]
  }
}
";
        assert_eq!(cli_config(Some(Path::new("/mirror"))), expected);
        assert!(!cli_config(None).contains("provider_installation"));
    }

    #[test]
    fn the_configuration_is_written_by_many_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let write = || write_cli_config(None, folder.path()).unwrap();
        let files: Vec<PathBuf> = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..50).map(|_| scope.spawn(write)).collect();
            writers.into_iter().map(|writer| writer.join().unwrap()).collect()
        });
        assert!(files.iter().all(|file| fs::read_to_string(file).unwrap() == cli_config(None)));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");
    }
}

//! What the image in `deploy/container` is made of. The image itself is not built here: that wants a registry.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::command::root;

/// The Containerfile, from the workspace's root.
const CONTAINERFILE: &str = "deploy/container/Containerfile";

/// The files and folders that the image copies, from the workspace's root.
pub(crate) fn copied() -> Result<Vec<String>> {
    let text = fs::read_to_string(root().join(CONTAINERFILE)).context("cannot read the Containerfile")?;
    Ok(copies(&text).flat_map(|(sources, _)| sources).collect())
}

/// What each COPY copies, and where to.
fn copies(containerfile: &str) -> impl Iterator<Item = (Vec<String>, String)> {
    containerfile.lines().filter_map(|line| {
        let mut words: Vec<_> = line.strip_prefix("COPY ")?.split(' ').map(str::to_owned).collect();
        let target = words.pop()?;
        Some((words, target))
    })
}

/// Checks that all that the image copies is there.
pub(crate) fn check() -> Result<()> {
    let copied = copied()?;
    ensure!(copied.len() > 3, "the Containerfile copies {copied:?} only");
    for source in copied {
        ensure!(root().join(&source).exists(), "the Containerfile copies {source}, which is not there");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn containerfile() -> String {
        fs::read_to_string(root().join(CONTAINERFILE)).unwrap()
    }

    #[test]
    fn the_files_stand_where_the_configuration_looks_for_them() {
        let copies: Vec<_> = copies(&containerfile()).collect();
        let target = |source: &str| {
            copies
                .iter()
                .find(|(sources, _)| sources.iter().any(|one| one == source))
                .map(|(_, target)| target.as_str())
        };
        for name in ["http.conf", "headers.conf", "files.conf"] {
            assert_eq!(target(&format!("deploy/nginx/{name}")), Some("/etc/nginx/kakoi/"), "{name}");
        }
        // The base's own nginx.conf includes conf.d/*.conf, of which it brings this one.
        assert_eq!(target("deploy/container/site.conf"), Some("/etc/nginx/conf.d/default.conf"));
        assert_eq!(target("dist/"), Some("/srv/kakoi/"));
    }

    #[test]
    fn all_that_is_copied_is_handed_to_the_build() {
        let ignored = fs::read_to_string(root().join(".dockerignore")).unwrap();
        let kept: Vec<_> = ignored.lines().filter_map(|line| line.strip_prefix('!')).collect();
        for source in copied().unwrap() {
            assert!(kept.contains(&source.split('/').next().unwrap()), "{source}");
        }
    }

    #[test]
    fn the_base_has_a_version_and_no_user_is_root() {
        let text = containerfile();
        let base = text.lines().find_map(|line| line.strip_prefix("FROM ")).unwrap();
        let (image, version) = base.rsplit_once(':').unwrap();
        assert_eq!(image, "docker.io/nginxinc/nginx-unprivileged");
        assert!(version.starts_with(|letter: char| letter.is_ascii_digit()), "{version}");
        assert!(!text.contains("USER"), "the base's user is an unprivileged one");
    }

    #[test]
    fn the_container_listens_where_an_unprivileged_user_may() {
        let read = |name: &str| fs::read_to_string(root().join("deploy").join(name)).unwrap();
        let rules = |text: String| {
            text.lines()
                .filter(|line| !line.starts_with('#'))
                .map(str::to_owned)
                .collect::<Vec<_>>()
                .join("\n")
        };
        let site = rules(read("nginx/site.conf")).replace("listen 80;", "listen 8080;");
        assert_eq!(rules(read("container/site.conf")), site);
        assert!(containerfile().contains("\nEXPOSE 8080\n"));
        assert!(containerfile().contains("http://127.0.0.1:8080/"));
    }
}

//! What a person brings back, from a disk, a drop or the clipboard: designs to open, and Terraform to compare with.

use crate::archive::{Limits, Refusal, unzip};
use crate::kept::{self, NotImportable, import};
use crate::share::{Unreadable, find};

/// What is read of a zip or a folder at most: many times what a bundle has.
pub const LIMITS: Limits = Limits { files: 2_000, bytes: 4_000_000 };

/// What something brought holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// What the file or folder is called; empty for a text.
    pub name: String,
    /// The designs, and what was to be one and is none.
    pub designs: kept::Brought,
    /// Files by their paths in the folder, in the order of the paths; none where a design alone was brought.
    pub files: Vec<(String, String)>,
}

/// Why nothing was brought. [`crate::text::Bring`] words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotBrought {
    /// A zip that is not unpacked.
    Zip(Refusal),
    /// JSON that is no design.
    Json(NotImportable),
    /// A link that cannot be opened.
    Link(Unreadable),
    /// No text.
    NotText,
    /// More than [`LIMITS`].
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// Neither a design nor Terraform.
    Nothing,
}

/// Whether a file of a zip or folder is read, by its path: Terraform, its tests, and where a bundle holds its design. Never
/// state, values, or what Terraform keeps for itself: they may hold secrets.
pub fn is_wanted(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or_default();
    // Terraform reads names in lower case alone.
    let is_kind = name == "README.md" || name == "kakoi.json" || ends_in(name, &["tf", "tftest.hcl"]);
    is_kind && !name.starts_with('.') && parts.all(|folder| !folder.starts_with('.'))
}

/// Whether what stands behind a dot at the end of a name is one of these.
fn ends_in(name: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| name.strip_suffix(ending).is_some_and(|name| name.ends_with('.')))
}

/// Reads a file, or a text without a name: a zip, an export, a `kakoi.json`, a README, a Terraform file, a link.
///
/// # Errors
/// [`NotBrought`] where there is nothing of use in it.
pub fn bring(name: &str, bytes: Vec<u8>) -> Result<Brought, NotBrought> {
    if bytes.starts_with(b"PK") {
        let files = unzip(&bytes, LIMITS, is_wanted).map_err(NotBrought::Zip)?;
        return folder(name, files);
    }
    if bytes.len() > LIMITS.bytes {
        return Err(NotBrought::TooLarge);
    }
    let text = String::from_utf8(bytes).map_err(|_| NotBrought::NotText)?;
    let mut brought = Brought { name: name.to_owned(), ..Brought::default() };
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with(['{', '[']) {
        brought.designs = import(&text).map_err(NotBrought::Json)?;
    } else if is_wanted(name) && !ends_in(name, &["md"]) {
        brought.files.push((name.to_owned(), text));
    } else {
        brought.designs.designs.push(linked(&text).map_err(|reason| match reason {
            Unreadable::Foreign => NotBrought::Nothing,
            reason => NotBrought::Link(reason),
        })?);
    }
    Ok(brought)
}

/// Reads the files of a folder by their paths. What is not wanted or is no text is left out; folders above all files are too.
///
/// # Errors
/// [`NotBrought`] where there is nothing of use in it.
pub fn folder(name: &str, files: Vec<(String, Vec<u8>)>) -> Result<Brought, NotBrought> {
    let mut brought = Brought { name: name.to_owned(), ..Brought::default() };
    let mut total = 0_usize;
    for (path, content) in files {
        total = total.saturating_add(content.len());
        if total > LIMITS.bytes || brought.files.len() >= LIMITS.files {
            return Err(NotBrought::TooLarge);
        }
        let text = String::from_utf8(content).ok().filter(|_| is_wanted(&path));
        if let Some(text) = text {
            let place = brought.files.iter().take_while(|(other, _)| *other < path).count();
            brought.files.insert(place, (path, text));
        }
    }
    let shared = shared_folders(&brought.files);
    for (path, _) in &mut brought.files {
        *path = path.get(shared..).unwrap_or_default().to_owned();
    }
    let file = |path: &str| brought.files.iter().find(|(known, _)| known == path).map(|(_, text)| &**text);
    brought.designs = match (file("kakoi.json").map(import), file("README.md").map(linked)) {
        (Some(Ok(designs)), _) => designs,
        (_, Some(Ok(design))) => kept::Brought { designs: vec![design], ..kept::Brought::default() },
        (Some(Err(reason)), _) if brought.files.len() == 1 => return Err(NotBrought::Json(reason)),
        (Some(Err(NotImportable::Unusable(unusable))), _) => {
            kept::Brought { unusable: vec![("kakoi.json".to_owned(), unusable)], ..kept::Brought::default() }
        }
        _ => kept::Brought::default(),
    };
    let is_terraform = |(path, _): &(String, String)| !ends_in(path, &["md", "json"]);
    if brought.designs == kept::Brought::default() && !brought.files.iter().any(is_terraform) {
        return Err(NotBrought::Nothing);
    }
    Ok(brought)
}

/// How many bytes of each path are the folders that all files stand in.
fn shared_folders(files: &[(String, String)]) -> usize {
    let Some(((first, _), rest)) = files.split_first() else { return 0 };
    let shared = rest.iter().fold(first.len(), |shared, (path, _)| {
        first.bytes().zip(path.bytes()).take(shared).take_while(|(one, other)| one == other).count()
    });
    let folders = first.as_bytes().get(..shared).unwrap_or_default();
    folders.iter().rposition(|byte| *byte == b'/').map_or(0, |last| last + 1)
}

/// The design of the link in a text.
fn linked(text: &str) -> Result<kept::Kept, Unreadable> {
    Ok(kept::Kept { name: String::new(), changed: 0, config: find(text)? })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::archive::zip;
    use crate::config::{Config, to_json};
    use crate::design::design;
    use crate::kept::{Kept, export};
    use crate::share::link;
    use crate::terraform::Bundle;

    fn config() -> Config {
        let mut config = Config::default();
        config.project.name = "shop".into();
        config
    }

    fn bundle() -> Bundle {
        Bundle::clone(&design(&config()).design.unwrap().bundle)
    }

    fn configs(brought: &Brought) -> Vec<&Config> {
        brought.designs.designs.iter().map(|kept| &kept.config).collect()
    }

    #[test]
    fn a_bundle_comes_back_as_a_zip_or_by_any_file_that_holds_the_design() {
        let bundle = bundle();
        let paths: Vec<String> = bundle.files.iter().map(|file| ["shop-dev/", &file.path].concat()).collect();
        let zipped = zip(paths.iter().zip(&bundle.files).map(|(path, file)| (&**path, file.text.as_bytes())));
        let brought = bring("shop-dev.zip", zipped).unwrap();
        assert_eq!((configs(&brought), &*brought.name), (vec![&config()], "shop-dev.zip"));
        assert!(brought.files.iter().any(|(path, text)| {
            path == "network/main.tf" && *text == bundle.file("network/main.tf").unwrap().text
        }));
        assert!(!brought.files.iter().any(|(path, _)| path == "topology.svg" || path == ".gitignore"));
        for path in ["kakoi.json", "README.md"] {
            let brought = bring(path, bundle.file(path).unwrap().text.clone().into_bytes()).unwrap();
            assert_eq!(configs(&brought), [&config()], "{path}");
            assert!(brought.files.is_empty());
        }
        let link = ["See <https://example.com/kakoi/", &link(&config()), ">."].concat();
        assert_eq!(configs(&bring("", link.into_bytes()).unwrap()), [&config()]);
        let all = export(&[Kept { name: "One".into(), changed: 1, config: config() }]);
        assert_eq!(configs(&bring("kakoi.json", all.into_bytes()).unwrap()), [&config()]);
    }

    #[test]
    fn terraform_of_another_hand_can_be_compared_with() {
        let files =
            [("infra/main.tf", "a"), ("infra/terraform.tfstate", "{}"), ("infra/.terraform/x.tf", "b")];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let brought = folder("infra", files.to_vec()).unwrap();
        assert_eq!(brought.files, [("main.tf".to_owned(), "a".to_owned())]);
        assert!(configs(&brought).is_empty());
        assert_eq!(bring("main.tf", b"a".to_vec()).unwrap().files, brought.files);
    }

    #[test]
    fn folders_above_all_files_are_left_out_however_many() {
        let paths = |paths: &[&str]| {
            let files = paths.iter().map(|path| ((*path).to_owned(), b"a".to_vec())).collect();
            let files = folder("", files).unwrap().files;
            files.into_iter().map(|(path, _)| path).collect::<Vec<_>>()
        };
        assert_eq!(paths(&["a/b/c.tf", "a/b/d/c.tf"]), ["c.tf", "d/c.tf"]);
        assert_eq!(paths(&["a/b/c.tf", "a/bc/d.tf"]), ["b/c.tf", "bc/d.tf"]);
        assert_eq!(paths(&["a/b.tf", "ab.tf"]), ["a/b.tf", "ab.tf"]);
        assert_eq!(paths(&["日/本.tf", "日/木.tf"]), ["木.tf", "本.tf"]);
        let deep = "a/".repeat(30_000);
        let many: Vec<String> = (0..60).map(|number| format!("{deep}{number:02}.tf")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(paths(&many).first().map(String::as_str), Some("00.tf"));
    }

    #[test]
    fn where_the_json_is_damaged_the_readme_has_the_design_too() {
        let readme = bundle().file("README.md").unwrap().text.clone();
        let files = |readme: &str| {
            let files = [("kakoi.json", "{"), ("README.md", readme), ("main.tf", "a")];
            files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).to_vec()
        };
        assert_eq!(configs(&folder("", files(&readme)).unwrap()), [&config()]);
        let brought = folder("", files("no link")).unwrap();
        assert_eq!((brought.designs.unusable.len(), brought.files.len()), (1, 3));
    }

    #[test]
    fn what_is_of_no_use_says_why() {
        let text = |text: &str| bring("", text.as_bytes().to_vec());
        assert_eq!(text("hello"), Err(NotBrought::Nothing));
        assert_eq!(text(""), Err(NotBrought::Nothing));
        assert!(matches!(text("{"), Err(NotBrought::Json(_))));
        assert!(matches!(text("[1]"), Err(NotBrought::Json(_))));
        assert_eq!(text("https://example.com/#v1.AAAA"), Err(NotBrought::Link(Unreadable::Damaged)));
        assert_eq!(bring("cat.png", vec![0x89, b'P', b'N', b'G', 0xff]), Err(NotBrought::NotText));
        assert_eq!(bring("a.zip", b"PK\x03\x04".to_vec()), Err(NotBrought::Zip(Refusal::Damaged)));
        assert_eq!(bring("a.zip", zip([("notes.txt", &b"x"[..])])), Err(NotBrought::Nothing));
        let out = zip([("../main.tf", &b"x"[..])]);
        assert_eq!(bring("a.zip", out), Err(NotBrought::Zip(Refusal::Name("../main.tf".into()))));
        assert_eq!(bring("", vec![b' '; LIMITS.bytes + 1]), Err(NotBrought::TooLarge));
        let large = (0..3).map(|file| (format!("{file}.tf"), vec![b' '; LIMITS.bytes / 2])).collect();
        assert_eq!(folder("", large), Err(NotBrought::TooLarge));
        assert_eq!(folder("", Vec::new()), Err(NotBrought::Nothing));
        assert_eq!(
            folder("", vec![("kakoi.json".into(), to_json(&config()).into_bytes())]).unwrap().files.len(),
            1
        );
    }

    #[test]
    fn state_and_secrets_are_never_read() {
        for path in [
            "terraform.tfstate",
            "a/terraform.tfstate.backup",
            "terraform.tfvars",
            ".env",
            ".terraform/modules/m.tf",
            "main.tf/x",
            "a/.git/x.tf",
        ] {
            assert!(!is_wanted(path), "{path}");
        }
        for path in ["main.tf", "ecs/main.tf", "tests/plan.tftest.hcl", "a/README.md", "kakoi.json"] {
            assert!(is_wanted(path), "{path}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_brought_is_too_odd(name in ".{0,12}", bytes in prop::collection::vec(any::<u8>(), 0..60), is_zip: bool) {
            let bytes = if is_zip { [b"PK", &bytes[..]].concat() } else { bytes };
            let _ = bring(&name, bytes.clone());
            let _ = folder("", vec![(name, bytes)]);
        }
    }
}

use kakoi_core::archive::{self, unzip};
use kakoi_core::bring::{LIMITS, bring, folder, is_wanted};

/// Bytes as a zip and as any other file that a person brings; and their lines as the names of a zip that is whole.
pub(crate) fn zip(bytes: &[u8]) {
    unzipped(bytes);
    for name in ["", "bundle.zip", "kakoi.json", "README.md", "main.tf"] {
        let _ = bring(name, bytes.to_vec());
    }
    let text = String::from_utf8_lossy(bytes);
    let whole = archive::zip(text.split('\n').map(|name| (name, bytes)));
    unzipped(&whole);
    let _ = bring("", whole);
    let _ = folder("", text.split('\n').map(|path| (path.to_owned(), bytes.to_vec())).collect());
}

/// What is unpacked stays in its folder and within the limits.
fn unzipped(bytes: &[u8]) {
    let Ok(files) = unzip(bytes, LIMITS, is_wanted) else { return };
    assert!(files.len() <= LIMITS.files);
    assert!(files.iter().map(|(_, content)| content.len()).sum::<usize>() <= LIMITS.bytes);
    for (path, _) in &files {
        assert!(is_wanted(path), "{path}");
        assert!(path.split('/').all(|part| !matches!(part, "" | "." | "..")), "{path}");
        assert!(!path.contains(['\\', ':', '\0', '\n']), "{path}");
    }
}

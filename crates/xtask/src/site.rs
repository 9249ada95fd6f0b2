//! Which file of a folder a request names, and of what media type it is.

use std::path::{Component, Path, PathBuf};

/// The file that a request's target names. The folder is canonical; links that lead out of it are not followed.
pub(crate) fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = folder.join(relative_path(target)?);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.canonicalize().ok().filter(|path| path.starts_with(folder) && path.is_file())
}

/// The path below the folder that a request's target names, or nothing where it tries to leave it.
fn relative_path(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let path = percent_decoded(path.strip_prefix('/')?)?;
    // On Windows a backslash separates folders and a colon names a drive or a stream.
    if path.contains(['\\', ':', '\0']) {
        return None;
    }
    let path = PathBuf::from(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// Undoes percent-encoding. Nothing where it is broken or is not UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut decoded = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            decoded.push(u8::try_from(value).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

/// The media type of a file, by its ending. Under `nosniff` a wrong one keeps a script or style from loading.
pub(crate) fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_names_a_path_below_the_folder() {
        let path = |target| relative_path(target);
        assert_eq!(path("/"), Some(PathBuf::new()));
        assert_eq!(path("/a/b.js"), Some(PathBuf::from("a/b.js")));
        assert_eq!(path("/a%20b.svg?x=1#y"), Some(PathBuf::from("a b.svg")));
    }

    #[test]
    fn a_target_cannot_leave_the_folder() {
        let targets = [
            "",
            "a",
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "/..%2fb",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/a\\..\\b",
            "/c:/b",
            "/a%00",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
        ];
        for target in targets {
            assert_eq!(relative_path(target), None, "{target}");
        }
    }

    #[test]
    fn scripts_styles_and_wasm_have_the_types_that_browsers_insist_on() {
        let media_type = |name| media_type(Path::new(name));
        assert_eq!(media_type("a.wasm"), "application/wasm");
        assert_eq!(media_type("a.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("a.css"), "text/css; charset=utf-8");
        assert_eq!(media_type("a.svg"), "image/svg+xml");
        assert_eq!(media_type("index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("a.webmanifest"), "application/manifest+json");
        assert_eq!(media_type("LICENSE"), "application/octet-stream");
    }

    #[test]
    fn a_folder_is_its_index_and_nothing_outside_is_found() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").canonicalize().unwrap();
        assert_eq!(file(&source, "/main.rs"), Some(source.join("main.rs")));
        assert_eq!(file(&source, "/"), None, "there is no index.html");
        assert_eq!(file(&source, "/../Cargo.toml"), None);
    }
}

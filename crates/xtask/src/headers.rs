//! The headers that the page is hosted with: the one source of them. This machine's server sends them, and tests hold
//! the configurations in `deploy/` against them.

use std::path::Path;

/// What the page may do: load from its own origin, run its own scripts and wasm, and nothing else. `kakoi` is the one
/// policy for Trusted Types: it lets the page name its service worker.
const CONTENT_SECURITY_POLICY: [&str; 12] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    FRAME_ANCESTORS,
    "require-trusted-types-for 'script'",
    "trusted-types kakoi",
];

/// Who may show the page in a frame: nobody. A policy in a meta element may not say it (CSP Level 3, 3.3).
const FRAME_ANCESTORS: &str = "frame-ancestors 'none'";

/// What the page uses of what browsers ask a permission for: it copies texts, and shows its picture on the whole screen.
const OPEN_FEATURES: [&str; 2] = ["clipboard-write", "fullscreen"];

/// What else Chromium knows, on every system. What only some know (Bluetooth, sharing) is left out: the others would write a
/// warning to the console at every load. So are the ways to advertise, which are being taken out of browsers.
const CLOSED_FEATURES: [&str; 30] = [
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// How long a browser may keep a file without asking, where its name holds a hash of what is in it: a year.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// What a browser may keep but has to ask for each time.
pub(crate) const ASK_EACH_TIME: &str = "no-cache";

/// The headers of every answer, whatever it answers; see [`caching`] for the one that follows the file.
pub(crate) fn always() -> [(&'static str, String); 7] {
    [
        ("Content-Security-Policy", CONTENT_SECURITY_POLICY.join("; ")),
        ("Permissions-Policy", permissions_policy()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
}

/// The policy as a meta element may carry it.
pub(crate) fn policy_of_meta() -> String {
    let mut directives = CONTENT_SECURITY_POLICY.to_vec();
    directives.retain(|directive| *directive != FRAME_ANCESTORS);
    directives.join("; ")
}

/// What stands in `Cache-Control` with a file: a name with a hash is kept, every other name (index.html, worker.js,
/// settings.json) is asked for each time. Answers without a file are [`ASK_EACH_TIME`].
pub(crate) fn caching(file: &Path) -> &'static str {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if has_hash(name) { FOREVER } else { ASK_EACH_TIME }
}

/// Whether a name ends in a dash, sixteen hexadecimal digits of a hash and the ending.
fn has_hash(name: &str) -> bool {
    let Some((stem, _)) = name.split_once('.') else { return false };
    let Some((_, hash)) = stem.rsplit_once('-') else { return false };
    hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn permissions_policy() -> String {
    let closed = CLOSED_FEATURES.iter().map(|feature| format!("{feature}=()"));
    let open = OPEN_FEATURES.iter().map(|feature| format!("{feature}=(self)"));
    closed.chain(open).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_hash_is_kept_and_every_other_is_asked_for() {
        for name in [
            "kakoi-web-580b4b906457a615.js",
            "late-cef613809d1925d2.wasm",
            "styles-890e968253b73434.css",
            "first-ja-e5f60267e8fcd23a.txt.br",
        ] {
            assert_eq!(caching(Path::new(name)), FOREVER, "{name}");
        }
        for name in [
            "index.html",
            "worker.js",
            "settings.json",
            "boot.js",
            "kakoi-web-580b4b906457a615_bg.wasm",
            "a-580b4b906457a61.js",
            "a-580b4b906457A615.js",
            "580b4b906457a615.js",
            "a-580b4b906457a615",
            "",
        ] {
            assert_eq!(caching(Path::new(name)), ASK_EACH_TIME, "{name}");
        }
    }

    #[test]
    fn a_feature_is_listed_once() {
        let mut features = [&CLOSED_FEATURES[..], &OPEN_FEATURES[..]].concat();
        features.sort_unstable();
        features.dedup();
        assert_eq!(features.len(), CLOSED_FEATURES.len() + OPEN_FEATURES.len());
        assert!(
            permissions_policy()
                .ends_with("xr-spatial-tracking=(), clipboard-write=(self), fullscreen=(self)")
        );
    }

    #[test]
    fn the_meta_element_says_all_but_what_it_may_not() {
        let [(_, header), ..] = always();
        assert_eq!(header.replace("frame-ancestors 'none'; ", ""), policy_of_meta());
        assert_ne!(header, policy_of_meta());
    }

    #[test]
    fn no_answer_sets_a_cookie() {
        assert!(always().iter().all(|(name, _)| !name.eq_ignore_ascii_case("Set-Cookie")));
    }
}

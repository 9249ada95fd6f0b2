use kakoi_core::config::Config;
use kakoi_core::finding::Finding;
use kakoi_core::settings::{MOST_BYTES, Settings, begin, plan_under, read};
use kakoi_core::text::{Language, Mistake};

use crate::design;

/// A text as the settings of a company. What is read leads to designs like any others; what is refused says why, and where.
pub(crate) fn settings(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match read(&text) {
        Ok(settings) => {
            let json = text.strip_prefix('\u{feff}').unwrap_or(&text);
            assert!(serde_json::from_str::<serde_json::Value>(json).is_ok());
            shown(&settings);
            applied(&settings);
        }
        Err(mistakes) => {
            assert!(!mistakes.is_empty());
            for mistake in mistakes {
                told(&mistake, &text);
            }
        }
    }
}

/// What stands in the header is a line, and leads to a page or a mailbox.
fn shown(settings: &Settings) {
    let Settings { title, help, .. } = settings;
    assert!(!title.contains(char::is_control), "{title:?}");
    if let Some(help) = help {
        assert!(!help.text.contains(char::is_control), "{:?}", help.text);
        assert!(
            ["https:", "http:", "mailto:"].iter().any(|scheme| help.url.starts_with(scheme)),
            "{}",
            help.url
        );
    }
}

/// A new design and each preset are whole under the settings, and the design of someone else is judged.
fn applied(settings: &Settings) {
    for language in Language::ALL {
        let new = begin(settings, language);
        let findings = plan_under(&new, settings).findings.into_list();
        // Of the rules, those that no default can keep: tags that are the person's to give, and the registries.
        let broken = findings
            .iter()
            .map(Finding::code)
            .find(|code| ["KAK181", "KAK182", "KAK183", "KAK185"].contains(code));
        assert_eq!(broken, None);
    }
    design::whole(&begin(settings, Language::En), settings);
    for preset in &settings.presets {
        let config = preset.apply(&begin(settings, Language::En));
        assert_eq!(preset.apply(&config), config, "{}", preset.id);
        assert!(plan_under(&config, settings).plan.is_some(), "{}", preset.id);
    }
    design::judged(&Config::default(), settings, Language::Ja);
}

/// A mistake can be said, and its line and column lie in the text.
fn told(mistake: &Mistake, text: &str) {
    for language in Language::ALL {
        assert!(!mistake.say(language).is_empty());
    }
    match mistake {
        Mistake::NotJson { line, column, .. } => {
            let line = text.split('\n').nth(line - 1).expect("a line of the text");
            assert!((1..=line.chars().count() + 1).contains(column), "{column} in {line:?}");
        }
        Mistake::TooLarge { .. } => assert!(text.len() > MOST_BYTES),
        _ => {}
    }
}

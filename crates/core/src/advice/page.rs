//! The documentation of the rules, made of what they say of the designs that break them.

use std::fs;
use std::path::Path;

use super::cases::{CASES, good};
use crate::advice::fix;
use crate::text::{Cli, Form, Language};

/// The page in a language: a section a code, with what the rule says, its fix and AWS's page.
fn page(language: Language) -> String {
    let mut parts =
        vec![format!("# {}", Cli::RulesTitle.say(language)), Cli::RulesAbout.say(language).into_owned()];
    let mut code = "";
    for case in CASES {
        let mut config = good();
        (case.bad)(&mut config);
        let finding =
            case.judged(&config).findings.into_iter().find(|finding| finding.code() == case.code).unwrap();
        if case.code != code {
            code = case.code;
            parts.push(format!("## {code}"));
        }
        let severity = Form::Severity(finding.severity).say(language);
        parts.push(format!("**{severity}** `{}`: {}", finding.field.path(), finding.message(language)));
        let fix = fix(&config, &finding).map(|fix| {
            let label = fix.remedy.say(language).into_owned();
            format!("- {}", Form::Fix { label }.say(language))
        });
        let document = finding.problem.document();
        let document = document.map(|url| format!("- [{}]({url})", Form::Document.say(language)));
        let list: Vec<String> = [fix, document].into_iter().flatten().collect();
        if !list.is_empty() {
            parts.push(list.join("\n"));
        }
    }
    parts.join("\n\n") + "\n"
}

/// `KAKOI_UPDATE_GOLDEN=1 cargo test -p kakoi-core` rewrites the pages.
#[test]
fn the_pages_show_what_the_rules_say() {
    for (language, name) in [(Language::En, "rules.md"), (Language::Ja, "rules.ja.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name);
        let page = page(language);
        if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
            fs::write(&path, &page).unwrap();
        }
        assert!(fs::read_to_string(&path).unwrap() == page, "{name}: KAKOI_UPDATE_GOLDEN=1 rewrites it");
    }
}

#[test]
fn codes_stand_in_their_order() {
    assert!(CASES.is_sorted_by_key(|case| case.code));
}

//! What index.html says where the page's code does not run: in a `noscript`, and in the templates of
//! `web/static/failure.js`, each in every language.

use std::path::Path;

use anyhow::Result;
use kakoi_core::text::{Failure, Language};

use super::{put_in_body, template};

/// Writes all of it into index.html.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let pages = Language::ALL.into_iter().map(|language| template("failure", language, &page(language)));
    put_in_body(folder, &[no_script(), unstarted(), pages.collect()].concat())
}

/// What comes into sight after some seconds where not even the page's script came. That takes it away. The link is another
/// address to a cache that holds an old page whose files are gone, and the same to a server.
fn unstarted() -> String {
    let sentences = Language::ALL.into_iter().map(|language| {
        let (tag, lost, reload) =
            (language.tag(), Failure::Lost.say(language), Failure::Reload.say(language));
        format!("<p lang=\"{tag}\">{lost} <a href=\"?new\">{reload}</a></p>")
    });
    format!("<main class=\"unstarted\"><h1>Kakoi</h1>{}</main>\n", sentences.collect::<String>())
}

fn no_script() -> String {
    let sentences = Language::ALL
        .into_iter()
        .map(|language| format!("<p lang=\"{}\">{}</p>", language.tag(), Failure::NoScript.say(language)));
    format!("<noscript>{}</noscript>\n", sentences.collect::<String>())
}

/// The page in the place of the page. Scripts find what they fill by `data-part`, and show the sentence of the reason.
fn page(language: Language) -> String {
    let say = |sentence: Failure| sentence.say(language);
    let reason = |name: &str, sentence| format!("<p data-reason=\"{name}\">{}</p>", say(sentence));
    let button = |part: &str, class: &str, sentence| {
        format!("<button type=\"button\" class=\"{class}\" data-part=\"{part}\">{}</button>", say(sentence))
    };
    let heading = |reasons: &str, sentence| {
        format!("<h1 tabindex=\"-1\" data-reason=\"{reasons}\">{}</h1>", say(sentence))
    };
    let headings = [heading("stopped", Failure::HasStopped), heading("lost unable", Failure::CannotStart)];
    let reasons = [
        reason("stopped", Failure::Stopped),
        reason("lost", Failure::Lost),
        reason("unable", Failure::Unable),
    ];
    let design = [
        format!("<section data-part=\"design\"><h2>{}</h2>", say(Failure::Design)),
        format!("<p>{}</p>", say(Failure::DesignAbout)),
        format!("<input readonly aria-label=\"{}\" data-part=\"link\">", say(Failure::Link)),
        button("copyLink", "", Failure::CopyLink),
        button("save", "", Failure::Save),
        "</section>".to_owned(),
    ];
    let ways = [
        button("reload", "primary", Failure::Reload),
        format!("<section data-part=\"anew\"><p>{}</p>", say(Failure::StartAnewAbout)),
        button("startAnew", "", Failure::StartAnew),
        "</section>".to_owned(),
    ];
    let report = [
        format!("<section><h2>{}</h2><p>{}</p>", say(Failure::Report), say(Failure::ReportAbout)),
        format!(
            "<textarea readonly rows=\"6\" aria-label=\"{}\" data-version=\"{}\" data-part=\"report\"></textarea>",
            say(Failure::ReportText),
            env!("CARGO_PKG_VERSION"),
        ),
        format!("<label><input type=\"checkbox\" data-part=\"withLink\"> {}</label>", say(Failure::WithLink)),
        button("copyReport", "", Failure::CopyReport),
        "</section>".to_owned(),
    ];
    let said = format!(
        "<p role=\"status\" data-part=\"said\" data-copied=\"{}\" data-selected=\"{}\"></p>",
        say(Failure::Copied),
        say(Failure::Selected),
    );
    let parts = [headings.concat(), reasons.concat(), ways.concat(), design.concat(), report.concat(), said];
    format!("<main class=\"failure\">{}</main>", parts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scripts_look_for_is_there_in_every_language() {
        let script = include_str!("../../../../web/static/failure.js");
        let names = script.match_indices("part(\"").map(|(at, found)| {
            let name = &script[at + found.len()..];
            &name[..name.find('"').expect("a string ends")]
        });
        let names: Vec<&str> = names.collect();
        assert!(names.len() > 8);
        for language in Language::ALL {
            let page = page(language);
            for name in &names {
                assert_eq!(page.matches(&format!("data-part=\"{name}\"")).count(), 1, "{name}");
            }
            assert!(page.matches("<section").count() == page.matches("</section>").count());
        }
    }

    #[test]
    fn no_sentence_is_markup() {
        for language in Language::ALL {
            let texts = page(language);
            let outside = texts.split('<').filter_map(|part| part.split_once('>'));
            assert!(outside.clone().count() > 30);
            assert!(outside.map(|(_, text)| text).all(|text| !text.contains(['>', '&', '"'])));
        }
    }

    #[test]
    fn without_scripts_every_language_says_what_is_needed() {
        let html = no_script();
        assert!(html.contains("<p lang=\"en\">") && html.contains("<p lang=\"ja\">"), "{html}");
        assert!(html.matches("16.4").count() == 2 && html.matches("113").count() == 2);
    }
}

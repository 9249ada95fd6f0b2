use super::{CHOICES, Choice, FENCE, README, fill, names};
use crate::plan::Plan;
use crate::terraform::fixture::{blue_green, default, guarded, planned};
use crate::text::{Bundle as Text, Language};

/// Asks for each name of a template; an unknown one ends the test.
fn ask(plan: &Plan, template: &str) {
    fill(template, &|name| names::value(plan, name));
}

#[test]
fn every_name_is_known() {
    for plan in [default(), planned(&guarded()), planned(&blue_green())] {
        let conditions = CHOICES
            .iter()
            .map(|row| row.0)
            .chain(README.text().lines().filter_map(|line| line.strip_prefix("# if ")));
        for name in conditions.flat_map(|condition| condition.split(' ')).filter(|name| !name.is_empty()) {
            names::value(&plan, name.trim_start_matches('!'));
        }
        for language in Language::ALL {
            let say = |text: Text| ask(&plan, &text.say(language));
            for (_, label, choice) in CHOICES {
                say(*label);
                match choice {
                    Choice::Words(text) => say(*text),
                    Choice::Value(template) => ask(&plan, template),
                }
            }
            for (position, part) in README.text().split(FENCE).enumerate() {
                if position % 2 == 1 {
                    ask(&plan, part);
                    continue;
                }
                for line in part.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()) {
                    match line {
                        "link" | "- secrets" | "- other_endpoints" => {}
                        name => {
                            let text = Text::named(name.trim_start_matches("## "), language);
                            assert!(!text.is_empty(), "{name}");
                            ask(&plan, &text);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn names_hold_or_do_not() {
    let plan = planned(&blue_green());
    assert!(names::holds(&plan, ""));
    assert!(names::holds(&plan, "blue_green scaling !pipeline"));
    assert!(!names::holds(&plan, "blue_green pipeline"));
    assert!(!names::holds(&plan, "!blue_green"));
}

#[test]
fn only_names_are_filled_in() {
    let value = |name: &str| Some(["<", name, ">"].concat());
    assert_eq!(fill("{a_b} ${A%%/*} {c: d}{e} {} {", &value), "<a_b> ${A%%/*} {c: d}<e> {} {");
    assert_eq!(fill("{x}", &|_| None), "");
}

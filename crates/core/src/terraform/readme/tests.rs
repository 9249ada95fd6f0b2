use super::{CHOICES, Choice, Part, Section, afterwards, fill, names, steps};
use crate::plan::Plan;
use crate::terraform::fixture::{blue_green, default, guarded, planned};
use crate::text::{Bundle as Text, Language};

fn parts() -> impl Iterator<Item = &'static (&'static str, Part)> {
    [steps::SECTIONS, afterwards::SECTIONS].into_iter().flatten().flat_map(|section: &Section| section.parts)
}

/// Asks for each name of a template; an unknown one ends the test.
fn ask(plan: &Plan, template: &str) {
    fill(template, &|name| names::value(plan, name));
}

#[test]
fn every_name_is_known() {
    for plan in [default(), planned(&guarded()), planned(&blue_green())] {
        let conditions = CHOICES.iter().map(|row| row.0).chain(parts().map(|part| part.0));
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
            for (_, part) in parts() {
                match part {
                    Part::Say(text) => say(*text),
                    Part::Run(commands) => ask(&plan, commands),
                    Part::List(_) | Part::Link => {}
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

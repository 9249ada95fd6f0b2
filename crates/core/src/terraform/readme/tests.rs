use super::{FENCE, README, fill, names};
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
        let conditions = README.text().lines().filter_map(|line| line.strip_prefix("# if "));
        for name in conditions.flat_map(|condition| condition.split(' ')).filter(|name| !name.is_empty()) {
            names::value(&plan, name.trim_start_matches('!'));
        }
        for language in Language::ALL {
            for (position, part) in README.text().split(FENCE).enumerate() {
                if position % 2 == 1 {
                    ask(&plan, part);
                    continue;
                }
                for line in part.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()) {
                    if [
                        "link",
                        "- secrets",
                        "- other_endpoints",
                        "subnets",
                        "endpoints",
                        "bill",
                        "parameters",
                    ]
                    .contains(&line)
                    {
                        continue;
                    }
                    let cells = line.trim_start_matches("## ").trim_start_matches("| ").split(" | ");
                    for cell in cells {
                        let text = if cell.contains('{') { cell.into() } else { Text::named(cell, language) };
                        assert!(!text.is_empty(), "{cell}");
                        ask(&plan, &text);
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

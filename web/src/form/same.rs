//! Whether a part of the form would be drawn alike from two models. Only what would not is drawn again: the whole form takes
//! longer than everything else that a key asks for.

use kakoi_core::config::{Config, Setting, Value};
use kakoi_core::finding::Finding;
use kakoi_core::learn::Explained;
use kakoi_core::text::{Control, Section};

use super::field::is_about;
use crate::state::{Alternative, Model, Part, Shared, is_shown};

/// Whether a part would be drawn alike. What it says of its own controls is compared, and whole what a change of any other
/// part may touch.
pub(crate) fn is_same(part: &Part, one: &Model, other: &Model) -> bool {
    let are_same = |control| is_same_control(control, one, other);
    one.late == other.late
        && one.languages() == other.languages()
        && choices(one) == choices(other)
        && one.settings == other.settings
        && section(part).is_none_or(|section| is_same_section(section, one, other))
        && controls(part).all(are_same)
        && are_same_findings(part, one, other)
}

/// What other choices would cost.
fn choices(model: &Model) -> Option<&Shared<Vec<Alternative>>> {
    model.outlook.as_ref().map(|outlook| &outlook.choices)
}

/// The section that a part is. The endpoints have one among them.
fn section(part: &Part) -> Option<Section> {
    match part {
        Part::Row(row) => row.contains(&Control::Endpoints).then_some(Section::OtherEndpoints),
        Part::Fold(section, _) => Some(*section),
    }
}

/// The controls of a part. The certificate is drawn with the protocol.
fn controls(part: &Part) -> impl Iterator<Item = Control> {
    let (row, rows) = match part {
        Part::Row(row) => (*row, &[][..]),
        Part::Fold(_, rows) => (&[][..], *rows),
    };
    let certificate = row.contains(&Control::Protocol).then_some(Control::Certificate);
    row.iter().chain(rows.iter().copied().flatten()).copied().chain(certificate)
}

fn is_same_section(section: Section, one: &Model, other: &Model) -> bool {
    let is_open = |model: &Model| model.unfolded.contains(&section);
    let is_explained = |model: &Model| model.learning.open.contains(&Explained::Section(section));
    is_open(one) == is_open(other)
        && is_explained(one) == is_explained(other)
        // An explanation says what the design's prices are, and where in the picture it stands.
        && (!is_explained(one) || one.design == other.design)
}

fn is_same_control(control: Control, one: &Model, other: &Model) -> bool {
    let (here, there) = (&*one.config, &*other.config);
    let is_same = match control {
        Control::Region | Control::Zones => here.network == there.network,
        Control::Cidr | Control::Subnets => here.network == there.network && are_same_subnets(one, other),
        Control::Endpoints => here.network == there.network && one.endpoints == other.endpoints,
        Control::Size => here.service.memory == there.service.memory,
        _ => is_same_table(control, here, there),
    };
    is_same
        && here.text(control.path()) == there.text(control.path())
        && one.typed(control) == other.typed(control)
        && is_shown(here, control) == is_shown(there, control)
        && one.rows.of(control) == other.rows.of(control)
}

fn are_same_subnets(one: &Model, other: &Model) -> bool {
    one.stale == other.stale
        && match (&one.design, &other.design) {
            (Some(one), Some(other)) => {
                one.plan.cidr == other.plan.cidr && one.plan.zones == other.plan.zones
            }
            (one, other) => one.is_none() && other.is_none(),
        }
}

/// Tables have no text of one line.
fn is_same_table(control: Control, one: &Config, other: &Config) -> bool {
    let table = |config| match Setting::of(control.path())?.value(config) {
        Value::Table(table) => Some(table),
        _ => None,
    };
    table(one) == table(other)
}

/// What mends a finding may be anywhere in the Config.
fn are_same_findings(part: &Part, one: &Model, other: &Model) -> bool {
    let is_here = |finding: &&Finding| controls(part).any(|control| is_about(control.path(), &finding.field));
    let here = one.findings.iter().filter(is_here).map(|finding| (finding, one.fix(finding)));
    here.eq(other.findings.iter().filter(is_here).map(|finding| (finding, other.fix(finding))))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::rc::Rc;

    use kakoi_core::config::{Preset, SETTINGS};
    use kakoi_core::text::{Language, Topic};
    use yew::Reducible as _;
    use yew::virtual_dom::{VNode, VTag};

    use super::*;
    use crate::form::part;
    use crate::page::Page;
    use crate::prerender::attributes;
    use crate::state::{Action, Dispatch, Edit, FORM, Late, Lesson, RowEdit, SubnetKind, Theme};

    /// A part as it would be drawn, but for its components, which compare for themselves what they are given.
    fn drawn(model: &Model, of: &Part) -> String {
        let mut out = String::new();
        let page = Page { model, dispatch: &Dispatch::of_nobody() };
        if let Some(tag) = part(page, of) {
            print(&mut out, &tag.into());
        }
        out
    }

    fn print(out: &mut String, node: &VNode) {
        match node {
            VNode::VTag(tag) => print_element(out, tag),
            VNode::VText(text) => out.push_str(&text.text),
            VNode::VList(list) => list.iter().for_each(|node| print(out, node)),
            _ => {}
        }
    }

    fn print_element(out: &mut String, tag: &VTag) {
        let named = attributes(&tag.attributes);
        let written = write!(out, "<{} {named:?} {:?} {:?}>", tag.tag(), tag.value(), tag.checked());
        written.expect("a String takes all that is written");
        if let Some(children) = tag.children() {
            print(out, children);
        }
        out.push_str("</>");
    }

    fn parts() -> impl Iterator<Item = &'static Part> {
        FORM.iter().flat_map(|(_, parts)| *parts)
    }

    /// An action of every kind that the form follows, and texts for every control that are right, wrong or nothing.
    fn actions() -> Vec<Action> {
        let row = |table, row| Action::Edit(Edit::Row(table, row));
        let mut all = Vec::new();
        for control in Control::ALL {
            for text in ["", "1", "90", "x", "true", "10.1.0.0/16", "https", "alb", "ja"] {
                all.push(Action::Edit(Edit::Type(control, text.into())));
                all.push(Action::Edit(Edit::Choose(control, text.into())));
            }
        }
        for setting in SETTINGS {
            if let (Value::Choice(choice), Some(control)) = (
                setting.value(&Config::default()),
                Control::ALL.into_iter().find(|it| it.path() == setting.path),
            ) {
                let names = choice.names().iter();
                all.extend(names.map(|name| Action::Edit(Edit::Choose(control, (*name).into()))));
            }
        }
        for table in [Control::Tags, Control::Variables, Control::Secrets, Control::Endpoints] {
            all.push(row(table, RowEdit::Add));
            all.extend(["", "MODE", "athena", "kms"].map(|name| row(table, RowEdit::Name(0, name.into()))));
            all.push(row(table, RowEdit::Add));
            all.push(row(table, RowEdit::Name(1, "MODE".into())));
            all.push(row(table, RowEdit::Value(1, "b".into())));
            all.push(row(table, RowEdit::Remove(0)));
        }
        for preset in Preset::ALL {
            all.push(Action::Edit(Edit::Preset(preset)));
            all.extend([Action::Settle, Action::LookAhead]);
            for (region, zone) in [("us-east-1", "us-east-1a"), ("ap-northeast-1", "ap-northeast-1d")] {
                all.push(Action::Edit(Edit::Region(region)));
                all.push(Action::Edit(Edit::Zone(zone.into())));
                for cidr in ["10.0.9.0/24", "10.0.9.0/2", ""] {
                    all.push(Action::Edit(Edit::Subnet(zone.into(), SubnetKind::Public, cidr.into())));
                }
            }
        }
        for service in ["kms", "sqs", "logs", "s3"] {
            all.push(Action::Edit(Edit::Call(service, true)));
            all.extend([Some(true), Some(false), None].map(|on| Action::Edit(Edit::Endpoint(service, on))));
        }
        all.extend(["256/512", "512/4096", "1/1"].map(|size| Action::Edit(Edit::Size(size.into()))));
        let folds = parts().filter_map(|part| match part {
            Part::Fold(section, _) => Some(*section),
            Part::Row(_) => None,
        });
        for section in folds.chain([Section::OtherEndpoints]) {
            all.push(Action::Unfold(section, true));
            all.push(Action::Learn(Lesson::Explain(Explained::Section(section))));
            all.push(Action::Edit(Edit::Choose(Control::Nat, "single".into())));
            all.push(Action::Write);
            all.push(Action::Edit(Edit::Choose(Control::Nat, "none".into())));
        }
        all.push(Action::Learn(Lesson::Show(Topic::ALL[0])));
        all.extend([Action::Undo, Action::Undo, Action::Redo, Action::Settle, Action::LookAhead]);
        all.extend([Language::Ja, Language::En].map(Action::SetLanguage));
        all.extend([Late::Failed, Late::Awaited, Late::There].map(Action::Late));
        all
    }

    #[test]
    fn a_part_that_is_the_same_is_drawn_alike() {
        let mut model = Rc::new(Model::new(Language::En, Theme::System));
        let (mut kept, mut drawn_again) = (0, 0);
        let mut before: Vec<String> = parts().map(|part| drawn(&model, part)).collect();
        for action in actions() {
            let what = format!("{action:?}");
            let next = Rc::clone(&model).reduce(action.into());
            for (part, before) in parts().zip(&mut before) {
                if is_same(part, &model, &next) {
                    assert_eq!(*before, drawn(&next, part), "{what}");
                    kept += 1;
                } else {
                    *before = drawn(&next, part);
                    drawn_again += 1;
                }
            }
            model = next;
        }
        assert!(kept > 5 * drawn_again, "{kept} kept, {drawn_again} drawn again");
    }

    #[test]
    fn a_key_draws_one_part() {
        let first = Rc::new(Model::new(Language::En, Theme::System));
        for (control, text) in
            [(Control::ProjectName, "shop"), (Control::HealthPath, "/up"), (Control::Grace, "9")]
        {
            let next = Rc::clone(&first).reduce(Action::Edit(Edit::Type(control, text.into())).into());
            let changed = parts().filter(|part| !is_same(part, &first, &next));
            assert_eq!(changed.count(), 1, "{control:?}");
        }
    }
}

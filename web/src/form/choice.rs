use kakoi_core::config::{
    Architecture, Backend, DeployedBy, Deployment, Exec, Nat, Protocol, Scheme, Setting, TlsPolicy,
    TrafficShift, Value,
};
use kakoi_core::text::{Control, Form, Language};
use yew::AttrValue;

use super::field::{described_by, is_invalid, labelled};
use super::input::Typing;
use crate::cost::of_option;
use crate::page::Page;
use crate::state::{Action, Edit};
use crate::tag::{On, Tag, button, tag};

/// The names of what a control can choose, in the order of its values.
const OPTIONS: &[(Control, &[Form])] = &[
    (Control::Nat, &[Form::Nat(Nat::None), Form::Nat(Nat::Single), Form::Nat(Nat::PerZone)]),
    (Control::Protocol, &[Form::Protocol(Protocol::Http), Form::Protocol(Protocol::Https)]),
    (
        Control::Architecture,
        &[Form::Architecture(Architecture::X86_64), Form::Architecture(Architecture::Arm64)],
    ),
    (Control::Exec, &[Form::Exec(Exec::Off), Form::Exec(Exec::On), Form::Exec(Exec::Audited)]),
    (Control::TextLanguage, &[Form::TextLanguage(Language::En), Form::TextLanguage(Language::Ja)]),
    (Control::StateBackend, &[Form::Backend(Backend::Local), Form::Backend(Backend::S3)]),
    (Control::Scheme, &[Form::Scheme(Scheme::InternetFacing), Form::Scheme(Scheme::Internal)]),
    (
        Control::TlsPolicy,
        &[
            Form::TlsPolicy(TlsPolicy::Tls12),
            Form::TlsPolicy(TlsPolicy::Tls12Restricted),
            Form::TlsPolicy(TlsPolicy::Tls13),
        ],
    ),
    (Control::Deployment, &[Form::Deployment(Deployment::Rolling), Form::Deployment(Deployment::BlueGreen)]),
    (
        Control::TrafficShift,
        &[
            Form::TrafficShift(TrafficShift::AllAtOnce),
            Form::TrafficShift(TrafficShift::Canary),
            Form::TrafficShift(TrafficShift::Linear),
        ],
    ),
    (Control::DeployedBy, &[Form::DeployedBy(DeployedBy::Terraform), Form::DeployedBy(DeployedBy::Pipeline)]),
];

/// The names of what a control can choose.
fn names(control: Control) -> &'static [Form] {
    OPTIONS.iter().find(|(of, _)| *of == control).map_or(&[], |(_, names)| names)
}

/// The name of what is chosen, by its position.
pub(crate) fn chosen(control: Control, position: usize) -> Option<&'static Form> {
    names(control).get(position)
}

/// A choice among a few, side by side: radio buttons drawn as one segmented bar.
pub(super) fn segments(page: Page<'_>, control: Control) -> Tag {
    let path = control.path();
    let mut bar = tag("div", "segments");
    let value = Setting::of(path).map(|setting| setting.value(&page.model.config));
    if let Some(Value::Choice(choice)) = value {
        for (position, (value, name)) in choice.names().iter().zip(names(control)).enumerate() {
            let edit = Edit::Choose(control, (*value).to_owned());
            let radio = tag("input", "")
                .with("type", "radio")
                .with("name", path)
                .checked(position == choice.position())
                .set("aria-describedby", described_by(path))
                .on(On::Change, page.act(Action::Edit(edit)));
            bar = bar.child(tag("label", "segment").child(radio).child(tag("span", "").text(page.say(name))));
        }
    }
    bar
}

/// A button that stays pressed. Its name says more than there is room for.
pub(super) fn chip(page: Page<'_>, short: &str, name: AttrValue, pressed: bool, edit: Edit) -> Tag {
    button("chip", page.act(Action::Edit(edit)))
        .key(short)
        .named(name)
        .state("aria-pressed", pressed)
        .text(short.to_owned())
}

/// A choice among many.
pub(super) fn select(page: Page<'_>, control: Control, options: Vec<Tag>, edit: Typing) -> Tag {
    let path = control.path();
    let select = tag("select", "")
        .with("id", path)
        .set("aria-describedby", described_by(path))
        .state("aria-invalid", is_invalid(page, path))
        .on(On::Change, page.edit(edit))
        .children(options);
    labelled(page, control, select)
}

/// An option of a control's long list, with what it would change in a month as soon as that is known.
pub(super) fn costed(page: Page<'_>, control: Control, value: String, selected: bool, text: &Form) -> Tag {
    let text = page.say(text);
    let costed = of_option(page, control, &value, &text).filter(|_| !selected);
    option(value, selected, costed.unwrap_or(text))
}

/// An option of a select. Whether it is selected is set as a property: the attribute only says what was selected at
/// first.
pub(super) fn option(value: String, selected: bool, text: AttrValue) -> Tag {
    tag("option", "").key(&value).set("value", value).property("selected", selected).text(text)
}

#[cfg(test)]
mod tests {
    use kakoi_core::config::Config;

    use super::*;

    #[test]
    fn every_value_of_a_choice_has_its_name() {
        let config = Config::default();
        for control in Control::ALL {
            let Some(Value::Choice(choice)) = Setting::of(control.path()).map(|it| it.value(&config)) else {
                continue;
            };
            assert_eq!(names(control).len(), choice.names().len(), "{control:?}");
        }
    }
}

use super::{Control, Form, Language};
use crate::config::{
    Architecture, Backend, DeployedBy, Deployment, Exec, Nat, Protocol, Scheme, TlsPolicy, TrafficShift,
};

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

impl Control {
    /// The names of what it can choose, in the order of the values; none where it is no choice among a few.
    pub fn options(self) -> &'static [Form] {
        OPTIONS.iter().find(|(of, _)| *of == self).map_or(&[], |(_, names)| names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Setting, Value};

    #[test]
    fn every_value_of_a_choice_has_its_name() {
        let config = Config::default();
        for control in Control::ALL {
            let count = match Setting::of(control.path()).map(|it| it.value(&config)) {
                Some(Value::Choice(choice)) => choice.names().len(),
                _ => 0,
            };
            assert_eq!(control.options().len(), count, "{control:?}");
        }
    }
}

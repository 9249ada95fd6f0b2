use kakoi_core::config::{
    Architecture, Certificate, Config, Exec, Nat, Protocol, SubnetOverride, change_region,
};
use kakoi_core::text::Control;

use super::{NumberField, Rows, Table};

/// One change of the design.
#[derive(Debug)]
pub(crate) enum Edit {
    /// Types into a text field.
    Text(TextField, String),
    /// Types into a number field.
    Number(NumberField, String),
    /// Types the CIDR of a zone's subnet; empty for the computed one.
    Subnet(String, SubnetKind, String),
    /// Changes a table of names and values.
    Row(Table, RowEdit),
    /// Chooses a region, by code.
    Region(&'static str),
    /// Chooses a zone or lets it go.
    Zone(String),
    /// Chooses NAT gateways.
    Nat(Nat),
    /// Switches an endpoint by hand, or leaves it to what needs it.
    Endpoint(&'static str, Option<bool>),
    /// Chooses what the load balancer listens for.
    Protocol(Protocol),
    /// Switches ECS Exec.
    Exec(Exec),
    /// Chooses the processor.
    Architecture(Architecture),
    /// Chooses CPU units and MiB of memory.
    Size(i64, i64),
    /// Chooses how many days logs are kept.
    LogDays(i64),
    /// Says whether the application calls a service.
    Call(&'static str, bool),
}

/// A field that holds text as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextField {
    ProjectName,
    Environment,
    Cidr,
    Image,
    Certificate,
    HealthPath,
    HealthCodes,
}

/// Which of a zone's two subnets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SubnetKind {
    Public,
    Private,
}

/// A change of a table of names and values. Rows are counted from 0.
#[derive(Debug)]
pub(crate) enum RowEdit {
    Add,
    Remove(usize),
    Name(usize, String),
    Value(usize, String),
}

impl TextField {
    /// The control that it is typed into.
    pub(crate) fn control(self) -> Control {
        match self {
            Self::ProjectName => Control::ProjectName,
            Self::Environment => Control::Environment,
            Self::Cidr => Control::Cidr,
            Self::Image => Control::Image,
            Self::Certificate => Control::Certificate,
            Self::HealthPath => Control::HealthPath,
            Self::HealthCodes => Control::HealthCodes,
        }
    }

    /// The text of a Config.
    pub(crate) fn of(self, config: &Config) -> &str {
        match self {
            Self::ProjectName => &config.project.name,
            Self::Environment => &config.project.environment,
            Self::Cidr => &config.network.cidr,
            Self::Image => &config.service.image,
            Self::Certificate => {
                config.load_balancer.certificate.as_ref().map_or("", |certificate| &certificate.arn)
            }
            Self::HealthPath => &config.load_balancer.health_check.path,
            Self::HealthCodes => &config.load_balancer.health_check.codes,
        }
    }

    fn set(self, config: &mut Config, text: &str) {
        let place = match self {
            Self::ProjectName => &mut config.project.name,
            Self::Environment => &mut config.project.environment,
            Self::Cidr => &mut config.network.cidr,
            Self::Image => &mut config.service.image,
            Self::Certificate => {
                config.load_balancer.certificate = (!text.is_empty())
                    .then(|| Certificate { arn: text.to_owned(), ..Certificate::default() });
                return;
            }
            Self::HealthPath => &mut config.load_balancer.health_check.path,
            Self::HealthCodes => &mut config.load_balancer.health_check.codes,
        };
        text.clone_into(place);
    }
}

impl SubnetKind {
    /// The last key of the field's path.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }

    /// The CIDR that an override gives.
    pub(crate) fn of(self, subnets: &SubnetOverride) -> Option<&str> {
        match self {
            Self::Public => subnets.public.as_deref(),
            Self::Private => subnets.private.as_deref(),
        }
    }
}

impl Edit {
    /// The Config after the edit. `rows` are the tables as they stand after it.
    pub(super) fn apply(&self, config: &Config, rows: &Rows) -> Config {
        let mut config = config.clone();
        match self {
            Self::Text(field, text) => field.set(&mut config, text),
            Self::Number(field, text) => {
                if let Some(number) = super::whole_number(text) {
                    *field.place(&mut config) = number;
                }
            }
            Self::Subnet(zone, kind, text) => set_subnet(&mut config, zone, *kind, text),
            Self::Row(table, _) => *table.place(&mut config) = rows.map(*table),
            Self::Region(code) => return change_region(&config, code),
            Self::Zone(zone) => toggle_zone(&mut config, zone),
            Self::Nat(nat) => config.network.nat = *nat,
            Self::Endpoint(service, Some(on)) => {
                config.network.endpoints.insert((*service).to_owned(), *on);
            }
            Self::Endpoint(service, None) => {
                config.network.endpoints.remove(service);
            }
            Self::Protocol(protocol) => config.load_balancer.protocol = *protocol,
            Self::Exec(exec) => config.service.exec = *exec,
            Self::Architecture(architecture) => config.service.architecture = *architecture,
            Self::Size(cpu, memory) => (config.service.cpu, config.service.memory) = (*cpu, *memory),
            Self::LogDays(days) => config.observability.log_days = *days,
            Self::Call(service, called) => {
                config.service.calls.retain(|name| name != service);
                if *called {
                    config.service.calls.push((*service).to_owned());
                }
            }
        }
        config
    }

    /// Whether both edits type into the same field, so that they count as one change.
    pub(super) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Text(here, _), Self::Text(there, _)) => here == there,
            (Self::Number(here, _), Self::Number(there, _)) => here == there,
            (Self::Subnet(zone, kind, _), Self::Subnet(other, other_kind, _)) => {
                zone == other && kind == other_kind
            }
            (Self::Row(table, RowEdit::Name(row, _)), Self::Row(other, RowEdit::Name(other_row, _)))
            | (Self::Row(table, RowEdit::Value(row, _)), Self::Row(other, RowEdit::Value(other_row, _))) => {
                table == other && row == other_row
            }
            _ => false,
        }
    }
}

fn set_subnet(config: &mut Config, zone: &str, kind: SubnetKind, text: &str) {
    let mut subnets = config.network.subnets.get(zone).cloned().unwrap_or_default();
    let place = match kind {
        SubnetKind::Public => &mut subnets.public,
        SubnetKind::Private => &mut subnets.private,
    };
    *place = (!text.is_empty()).then(|| text.to_owned());
    if subnets == SubnetOverride::default() {
        config.network.subnets.remove(zone);
    } else {
        config.network.subnets.insert(zone.to_owned(), subnets);
    }
}

/// A zone that is let go takes its subnets' CIDRs along: nothing on the page would show them.
fn toggle_zone(config: &mut Config, zone: &str) {
    let zones = &mut config.network.zones;
    if zones.iter().any(|chosen| chosen == zone) {
        zones.retain(|chosen| chosen != zone);
        config.network.subnets.remove(zone);
    } else {
        let place = zones.iter().position(|chosen| chosen.as_str() > zone).unwrap_or(zones.len());
        zones.insert(place, zone.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(edits: &[Edit]) -> Config {
        let rows = Rows::default();
        edits.iter().fold(Config::default(), |config, edit| edit.apply(&config, &rows))
    }

    #[test]
    fn every_text_field_gives_what_was_typed() {
        use TextField::{Certificate, Cidr, Environment, HealthCodes, HealthPath, Image, ProjectName};
        for field in [ProjectName, Environment, Cidr, Image, Certificate, HealthPath, HealthCodes] {
            let config = after(&[Edit::Text(field, "typed".into())]);
            assert_eq!(field.of(&config), "typed", "{field:?}");
            assert_eq!(field.of(&after(&[Edit::Text(field, String::new())])), "", "{field:?}");
        }
    }

    #[test]
    fn an_empty_certificate_is_none() {
        let config = after(&[Edit::Text(TextField::Certificate, String::new())]);
        assert_eq!(config.load_balancer.certificate, None);
    }

    #[test]
    fn a_zone_is_chosen_in_order_and_let_go_with_its_subnets() {
        let zone = |letter: &str| ["ap-northeast-1", letter].concat();
        let subnet = || Edit::Subnet(zone("d"), SubnetKind::Public, "10.0.9.0/24".into());
        let config = after(&[Edit::Zone(zone("d")), Edit::Zone(zone("a")), Edit::Zone(zone("a")), subnet()]);
        assert_eq!(config.network.zones, [zone("a"), zone("c"), zone("d")]);
        assert_eq!(
            SubnetKind::Public.of(config.network.subnets.get(&zone("d")).unwrap()),
            Some("10.0.9.0/24")
        );
        assert_eq!(after(&[Edit::Zone(zone("d")), subnet(), Edit::Zone(zone("d"))]), Config::default());
    }

    #[test]
    fn an_emptied_subnet_is_computed_again() {
        let typed = |text: &str| Edit::Subnet("ap-northeast-1a".into(), SubnetKind::Private, text.into());
        assert_eq!(after(&[typed("10.0.16.0/20"), typed("")]), Config::default());
    }

    #[test]
    fn an_endpoint_goes_back_to_automatic() {
        let config = after(&[Edit::Endpoint("kms", Some(true))]);
        assert_eq!(config.network.endpoints.get("kms"), Some(&true));
        assert_eq!(
            after(&[Edit::Endpoint("kms", Some(true)), Edit::Endpoint("kms", None)]),
            Config::default()
        );
    }

    #[test]
    fn a_call_is_listed_once() {
        let config = after(&[Edit::Call("sqs", true), Edit::Call("sqs", true)]);
        assert_eq!(config.service.calls, ["ssm", "sqs"]);
        assert!(after(&[Edit::Call("ssm", false)]).service.calls.is_empty());
    }

    #[test]
    fn choices_are_taken() {
        let config = after(&[
            Edit::Nat(Nat::PerZone),
            Edit::Protocol(Protocol::Https),
            Edit::Exec(Exec::Off),
            Edit::Architecture(Architecture::Arm64),
            Edit::Size(1024, 2048),
            Edit::LogDays(30),
            Edit::Region("us-east-1"),
        ]);
        assert_eq!(config.network.nat, Nat::PerZone);
        assert_eq!(config.load_balancer.protocol, Protocol::Https);
        assert_eq!(config.service.exec, Exec::Off);
        assert_eq!(config.service.architecture, Architecture::Arm64);
        assert_eq!((config.service.cpu, config.service.memory), (1024, 2048));
        assert_eq!(config.observability.log_days, 30);
        assert_eq!(config.network.zones, ["us-east-1a", "us-east-1b"]);
    }

    #[test]
    fn keystrokes_in_one_field_are_one_change() {
        let text = |field, text: &str| Edit::Text(field, text.into());
        assert!(text(TextField::Cidr, "1").continues(&text(TextField::Cidr, "")));
        assert!(!text(TextField::Cidr, "1").continues(&text(TextField::Image, "")));
        assert!(!Edit::Nat(Nat::None).continues(&Edit::Nat(Nat::Single)));
    }
}

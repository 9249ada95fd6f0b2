use kakoi_core::config::Config;
use kakoi_core::text::Control;

/// A field that holds a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberField {
    Port,
    Count,
    Grace,
    HealthInterval,
    HealthTimeout,
    Healthy,
    Unhealthy,
}

impl NumberField {
    /// The control that it is typed into.
    pub(crate) fn control(self) -> Control {
        match self {
            Self::Port => Control::Port,
            Self::Count => Control::Count,
            Self::Grace => Control::Grace,
            Self::HealthInterval => Control::HealthInterval,
            Self::HealthTimeout => Control::HealthTimeout,
            Self::Healthy => Control::Healthy,
            Self::Unhealthy => Control::Unhealthy,
        }
    }

    /// The number of a Config.
    pub(crate) fn of(self, config: &Config) -> i64 {
        let check = &config.load_balancer.health_check;
        match self {
            Self::Port => config.service.port,
            Self::Count => config.service.count,
            Self::Grace => config.service.grace_s,
            Self::HealthInterval => check.interval_s,
            Self::HealthTimeout => check.timeout_s,
            Self::Healthy => check.healthy,
            Self::Unhealthy => check.unhealthy,
        }
    }

    pub(super) fn place(self, config: &mut Config) -> &mut i64 {
        let check = &mut config.load_balancer.health_check;
        match self {
            Self::Port => &mut config.service.port,
            Self::Count => &mut config.service.count,
            Self::Grace => &mut config.service.grace_s,
            Self::HealthInterval => &mut check.interval_s,
            Self::HealthTimeout => &mut check.timeout_s,
            Self::Healthy => &mut check.healthy,
            Self::Unhealthy => &mut check.unhealthy,
        }
    }
}

/// The whole number that was typed, also in the full-width digits of a Japanese keyboard.
pub(crate) fn whole_number(text: &str) -> Option<i64> {
    let ascii: String = text
        .trim()
        .chars()
        .map(|typed| match typed {
            '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(typed) - 0xff10, 10).unwrap_or(typed),
            '\u{ff0d}' | '\u{2212}' => '-',
            _ => typed,
        })
        .collect();
    ascii.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, number) in [
            ("80", Some(80)),
            (" 080 ", Some(80)),
            ("-1", Some(-1)),
            ("８０", Some(80)),
            ("", None),
            ("8o", None),
            ("8.5", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(whole_number(typed), number, "{typed}");
        }
    }

    #[test]
    fn each_field_has_its_own_place() {
        use NumberField::{Count, Grace, HealthInterval, HealthTimeout, Healthy, Port, Unhealthy};
        let fields = [Port, Count, Grace, HealthInterval, HealthTimeout, Healthy, Unhealthy];
        let mut config = Config::default();
        for (number, field) in (100..).zip(fields) {
            *field.place(&mut config) = number;
        }
        assert_eq!(fields.map(|field| field.of(&config)), [100, 101, 102, 103, 104, 105, 106]);
    }
}

//! Health checks that cannot pass, or hardly.
//!
//! A new target is healthy with its first passed check. Until then it is unhealthy after so many failed checks in a row as
//! make a target unhealthy, and from then on it takes as many passed ones as make one healthy. ECS stops an unhealthy task
//! once its grace period is over. Source: Amazon ECS, "Optimize load balancer health check parameters for Amazon ECS";
//! `CreateService`, `healthCheckGracePeriodSeconds`.

use super::Fix;
use crate::config::Config;
use crate::finding::{Field, Findings};
use crate::plan::{HealthCheck, Plan, address};
use crate::text::{Problem, Remedy, decimal};

const GRACE: &str = "service.grace_s";
/// The shortest time that a task should have for its first answer: one interval of a load balancer's default.
const SHORTEST_START: u32 = 30;

/// Ports of servers that do not speak HTTP, or not in clear. Source: IANA, "Service Name and Transport Protocol Port
/// Number Registry".
const NOT_HTTP: [(u16, &str); 13] = [
    (22, "SSH"),
    (25, "SMTP"),
    (53, "DNS"),
    (443, "HTTPS"),
    (1433, "SQL Server"),
    (1521, "Oracle"),
    (3306, "MySQL"),
    (5432, "PostgreSQL"),
    (5672, "AMQP"),
    (6379, "Redis"),
    (8443, "HTTPS"),
    (11211, "memcached"),
    (27017, "MongoDB"),
];

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let (grace, check, port) = (plan.service.grace_s, &plan.health_check, plan.service.port);
    let unhealthy_after = unhealthy_after(check.interval_s, check.unhealthy);
    let healthy_after = check.interval_s.saturating_mul(check.healthy);
    let start = grace.max(unhealthy_after);
    let addresses = || vec![address::TARGET_GROUP.into(), address::SERVICE.into()];
    if start < SHORTEST_START {
        let problem = Problem::StartTooShort { seconds: start };
        findings.warning_about(Field::fixed(GRACE), problem, addresses());
    } else if grace > unhealthy_after && grace < needed_grace(check) {
        let problem = Problem::GraceInVain { grace, unhealthy_after, healthy_after };
        findings.warning_about(Field::fixed(GRACE), problem, addresses());
    }
    if let Some((_, protocol)) = NOT_HTTP.into_iter().find(|(known, _)| *known == port) {
        let problem = Problem::PortNotHttp { port, protocol };
        findings.warning_about(Field::fixed("service.port"), problem, addresses());
    }
}

/// Seconds without an answer after which a new target is unhealthy.
fn unhealthy_after(interval: u32, checks: u32) -> u32 {
    interval.saturating_mul(checks)
}

/// Seconds that let a task be found unhealthy and healthy again.
fn needed_grace(check: &HealthCheck) -> u32 {
    check.interval_s.saturating_mul(check.unhealthy.saturating_add(check.healthy))
}

/// A grace period in which a task can be found unhealthy and healthy again, and no less than the usual.
pub(super) fn fix(config: &Config) -> Option<Fix> {
    let check = &config.load_balancer.health_check;
    let checks = check.unhealthy.checked_add(check.healthy)?;
    let seconds = u32::try_from(check.interval_s.checked_mul(checks)?).ok()?.max(60);
    Some(Fix::one(Remedy::Grace { seconds }, GRACE, &decimal(seconds.into())))
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::{codes, fixed};
    use crate::config::Config;

    fn checked(interval: i64, unhealthy: i64, healthy: i64, grace: i64) -> impl Fn(&mut Config) {
        move |config| {
            let check = &mut config.load_balancer.health_check;
            (check.interval_s, check.unhealthy, check.healthy) = (interval, unhealthy, healthy);
            check.timeout_s = 2;
            config.service.grace_s = grace;
        }
    }

    #[test]
    fn a_task_has_time_to_start() {
        assert_eq!(codes(checked(5, 2, 2, 0)), ["KAK138"]);
        assert_eq!(codes(checked(5, 2, 2, 29)), ["KAK138"]);
        assert_eq!(codes(checked(5, 2, 2, 30)), [""; 0]);
        // Three checks of ten seconds are as long.
        assert_eq!(codes(checked(10, 3, 2, 0)), [""; 0]);
    }

    #[test]
    fn a_grace_period_lets_a_slow_task_become_healthy_again() {
        assert_eq!(codes(checked(10, 2, 5, 60)), ["KAK137"]);
        assert_eq!(codes(checked(10, 2, 5, 70)), [""; 0]);
        // What ends before the task is unhealthy promises nothing.
        assert_eq!(codes(checked(30, 3, 3, 60)), [""; 0]);
        assert_eq!(fixed("KAK137", checked(10, 2, 5, 60)).service.grace_s, 70);
    }

    #[test]
    fn a_port_of_another_protocol_answers_no_health_check() {
        let on = |port| codes(|config| config.service.port = port);
        assert_eq!(on(443), ["KAK139"]);
        assert_eq!(on(5432), ["KAK139"]);
        for port in [80, 3000, 8080, 9090] {
            assert_eq!(on(port), [""; 0]);
        }
    }
}

//! Fewer tasks than zones: what the loss of a zone does.

use super::{Change, Fix};
use crate::config::Config;
use crate::finding::{Field, Findings};
use crate::plan::{Plan, address};
use crate::text::{Problem, Remedy, decimal};

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let (count, zones) = (plan.service.fewest_tasks(), plan.zones.len());
    let field = if plan.service.scaling.is_some() { "service.scaling.min" } else { "service.count" };
    if usize::try_from(count).is_ok_and(|count| count < zones) {
        let problem = Problem::CountBelowZones { count, zones };
        findings.warning_about(Field::fixed(field), problem, vec![address::SERVICE.into()]);
    }
}

/// One task a zone; where they scale, so many at the least, and the other numbers no less.
pub(super) fn fix(config: &Config, zones: usize) -> Option<Fix> {
    let count = u32::try_from(zones).ok()?;
    let least = i64::from(count);
    let service = &config.service;
    let mut numbers = vec![("service.count", service.count)];
    if let Some(scaling) = &service.scaling {
        numbers.extend([("service.scaling.min", scaling.min), ("service.scaling.max", scaling.max)]);
    }
    let low = numbers.into_iter().filter(|(_, number)| *number < least);
    let changes = low.map(|(path, _)| Change { path: path.into(), to: decimal(least) }).collect();
    Some(Fix { remedy: Remedy::Tasks { count }, changes })
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::{codes, fixed};
    use crate::config::{Config, Scaling};

    #[test]
    fn each_zone_wants_a_task() {
        let count = |count| codes(|config| config.service.count = count);
        assert_eq!(count(1), ["KAK142"]);
        assert_eq!(count(0), ["KAK142"]);
        assert_eq!(count(2), [""; 0]);
    }

    #[test]
    fn where_tasks_scale_the_fewest_count() {
        let scaled = |min, max| {
            move |config: &mut Config| {
                config.service.count = min;
                config.service.scaling = Some(Scaling { min, max, cpu: Some(60), ..Scaling::default() });
            }
        };
        assert_eq!(codes(scaled(1, 9)), ["KAK142"]);
        assert_eq!(codes(scaled(2, 9)), [""; 0]);
        let fixed = fixed("KAK142", scaled(1, 1));
        let scaling = fixed.service.scaling.unwrap();
        assert_eq!((fixed.service.count, scaling.min, scaling.max), (2, 2, 2));
    }
}

use super::{Alarms, arn};
use crate::catalog::Region;
use crate::config::Observability;
use crate::finding::{Field, Findings};
use crate::text::Problem;

const TOPIC: Field = Field::fixed("observability.alarm_topic_arn");

/// The key of the log groups.
pub(super) fn log_key(
    region: &'static Region,
    observability: &Observability,
    findings: &mut Findings,
) -> Option<String> {
    let typed = observability.log_key_arn.as_deref()?;
    arn::kms_key(region, typed)
        .map_err(|problem| {
            findings.invalid(Field::fixed("observability.log_key_arn"), problem);
        })
        .ok()
}

/// The alarms, and what they cannot do.
pub(super) fn alarms(
    region: &'static Region,
    observability: &Observability,
    findings: &mut Findings,
) -> Option<Alarms> {
    let typed = observability.alarm_topic_arn.as_deref();
    if !observability.alarms {
        if typed.is_some() {
            findings.note(TOPIC, Problem::AlarmTopicUnused);
        }
        return None;
    }
    if !observability.insights {
        let field = Field::fixed("observability.insights");
        findings.warning(field, Problem::TaskAlarmLeftOut);
    }
    let topic_arn = match typed.map(|text| arn::sns_topic(region, text)) {
        Some(Ok(arn)) => Some(arn),
        Some(Err(problem)) => {
            findings.invalid(TOPIC, problem);
            None
        }
        None => {
            findings.note(TOPIC, Problem::AlarmsSilent);
            None
        }
    };
    Some(Alarms { topic_arn })
}

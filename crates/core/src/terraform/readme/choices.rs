//! The table of what was chosen, in the order of the form.

use crate::text::Bundle as Text;

/// How a choice is written.
pub(super) enum Choice {
    /// A sentence.
    Words(Text),
    /// Names and units that are the same in every language.
    Value(&'static str),
}
use Choice::{Value, Words};

/// Condition, setting and choice of each row.
pub(super) const CHOICES: &[(&str, Text, Choice)] = &[
    ("", Text::Region, Value("{region_name} `{region}`")),
    ("", Text::Vpc, Value("`{cidr}`")),
    ("no_nat", Text::NatGateways, Words(Text::NatNone)),
    ("nat_single", Text::NatGateways, Words(Text::NatIn)),
    ("nat_per_zone", Text::NatGateways, Words(Text::NatInEach)),
    ("flow_logs", Text::FlowLogs, Words(Text::ChosenFlowLogs)),
    ("!internal", Text::LoadBalancer, Words(Text::InternetFacing)),
    ("internal", Text::LoadBalancer, Words(Text::Internal)),
    ("http", Text::Listens, Words(Text::ListensHttp)),
    ("https", Text::Listens, Words(Text::ListensHttps)),
    ("https", Text::ChosenTlsPolicy, Value("`{tls_policy}`")),
    ("domain", Text::Domain, Words(Text::ChosenDomain)),
    ("certificate_code", Text::Certificate, Value("{certificate_code}")),
    ("certificate_wanted", Text::Certificate, Words(Text::CertificateStillNeeded)),
    ("", Text::Allowed, Value("{allowed_code}")),
    ("idle_timeout", Text::IdleTimeout, Words(Text::ChosenIdleTimeout)),
    ("access_logs", Text::AccessLogs, Words(Text::ChosenAccessLogs)),
    ("deletion_protection", Text::ProtectedFromDeletion, Words(Text::ChosenDeletionProtection)),
    ("waf", Text::Waf, Words(Text::ChosenWaf)),
    ("", Text::HealthCheck, Words(Text::Health)),
    ("", Text::Image, Value("{image_code}")),
    ("create_repository", Text::ImageRepository, Words(Text::ChosenRepository)),
    ("", Text::Port, Value("{port}")),
    ("", Text::Size, Words(Text::TaskSize)),
    ("ephemeral_gib", Text::Ephemeral, Value("{ephemeral_gib} GiB")),
    ("!scaling", Text::Tasks, Value("{count}")),
    ("scaling", Text::Tasks, Words(Text::ScaledTasks)),
    ("scaling_cpu", Text::Scaling, Words(Text::ScalingCpu)),
    ("scaling_memory", Text::Scaling, Words(Text::ScalingMemory)),
    ("scaling_requests", Text::Scaling, Words(Text::ScalingRequests)),
    ("spot_percent", Text::Spot, Words(Text::ChosenSpot)),
    ("", Text::Grace, Words(Text::ChosenGrace)),
    ("stop_timeout", Text::StopTimeout, Words(Text::ChosenStopTimeout)),
    ("read_only_root", Text::ReadOnlyRoot, Words(Text::ChosenReadOnlyRoot)),
    ("environment_code", Text::Environment, Value("{environment_code}")),
    ("secrets", Text::Secrets, Value("{secrets_code}")),
    ("secrets_key_arn", Text::SecretsKey, Value("`{secrets_key_arn}`")),
    ("calls", Text::Calls, Value("{calls}")),
    ("buckets", Text::Buckets, Value("{buckets_code}")),
    ("!exec", Text::Exec, Words(Text::Off)),
    ("exec !exec_audited", Text::Exec, Words(Text::ExecOn)),
    ("exec_audited", Text::Exec, Words(Text::ExecAudited)),
    ("rolling !pipeline", Text::Deployment, Words(Text::RollingByTerraform)),
    ("pipeline", Text::Deployment, Words(Text::RollingByPipeline)),
    ("all_at_once", Text::Deployment, Words(Text::BlueGreenAtOnce)),
    ("canary", Text::Deployment, Words(Text::BlueGreenCanary)),
    ("linear", Text::Deployment, Words(Text::BlueGreenLinear)),
    ("", Text::LogRetention, Value("{log_days}")),
    ("log_key_arn", Text::LogsKey, Value("`{log_key_arn}`")),
    ("insights", Text::Insights, Words(Text::ChosenInsights)),
    ("alarms", Text::Alarms, Words(Text::ChosenAlarms)),
    ("task_alarm", Text::Alarms, Words(Text::TaskAlarms)),
    ("alarm_topic_arn", Text::AlarmTopic, Value("`{alarm_topic_arn}`")),
    ("alarms !alarm_topic_arn", Text::AlarmTopic, Words(Text::AlarmNowhere)),
    ("tags_code", Text::Tags, Value("{tags_code}")),
    ("!state_bucket", Text::StateRow, Words(Text::StateLocal)),
    ("state_bucket", Text::StateRow, Words(Text::StateInBucket)),
];

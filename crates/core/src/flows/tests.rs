use super::*;
use crate::config::Config;
use crate::plan::plan;

#[test]
fn the_article_arrives_everywhere() {
    let plan = plan(&Config::default()).plan.unwrap();
    let flows = flows(&plan);
    let kinds: Vec<FlowKind> = flows.iter().map(|flow| flow.kind).collect();
    assert_eq!(
        kinds,
        [
            FlowKind::Request,
            FlowKind::HealthCheck,
            FlowKind::ImagePull,
            FlowKind::Logs,
            FlowKind::Exec,
            FlowKind::Call("ssm")
        ]
    );
    assert!(flows.iter().all(|flow| flow.stop().is_none()), "{flows:#?}");
}

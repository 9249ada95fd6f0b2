//! `appspec.yaml`: what CodeDeploy is to deploy.

use crate::plan::{Deployment, Plan};
use crate::text::{Bundle as Text, decimal};

/// The `AppSpec` of a blue/green deployment; `None` without one. What it does not name, CodeDeploy does not take from the
/// service: the platform version and the share of Spot are repeated.
/// Source: AWS `CodeDeploy`, "`AppSpec` 'resources' section (Amazon ECS and AWS Lambda deployments only)".
pub(super) fn appspec(plan: &Plan) -> Option<String> {
    let Deployment::BlueGreen(_) = plan.service.deployment else { return None };
    let mut lines = Vec::new();
    for sentence in [Text::Header, Text::AppSpec] {
        let sentence = sentence.say(plan.language);
        lines.extend(sentence.lines().map(|line| ["# ", line].concat()));
    }
    lines.push(
        "version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:"
            .into(),
    );
    // The name holds lower-case letters, digits and hyphens only, but it may be a word that YAML reads otherwise: no.
    lines.push(["          ContainerName: \"", &plan.project, "\""].concat());
    lines.push(["          ContainerPort: ", &decimal(plan.service.port.into())].concat());
    lines.push("        PlatformVersion: 1.4.0".into());
    let spot = plan.service.spot_percent;
    if spot > 0 {
        lines.push("        CapacityProviderStrategy:".into());
        let shares = [("FARGATE", 100_u32.saturating_sub(spot)), ("FARGATE_SPOT", spot)];
        for (provider, weight) in shares.into_iter().filter(|(_, weight)| *weight > 0) {
            lines.push(["          - CapacityProvider: ", provider].concat());
            lines.push("            Base: 0".into());
            lines.push(["            Weight: ", &decimal(weight.into())].concat());
        }
    }
    lines.push(String::new());
    Some(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::appspec;
    use crate::config::{Config, Deployment};
    use crate::terraform::fixture;

    #[test]
    fn only_blue_green_has_one() {
        assert_eq!(appspec(&fixture::default()), None);
    }

    #[test]
    fn it_repeats_what_codedeploy_would_not_take_from_the_service() {
        let mut config = Config::default();
        config.service.deployment = Deployment::BlueGreen;
        let text = |config: &Config| appspec(&fixture::planned(config)).unwrap();
        let plain = text(&config);
        assert!(plain.ends_with(
            "        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: \"web\"
          ContainerPort: 80
        PlatformVersion: 1.4.0
"
        ));
        config.service.spot_percent = 70;
        let spot = "        CapacityProviderStrategy:
          - CapacityProvider: FARGATE
            Base: 0
            Weight: 30
          - CapacityProvider: FARGATE_SPOT
            Base: 0
            Weight: 70
";
        assert!(text(&config).ends_with(spot));
        config.service.spot_percent = 100;
        assert!(!text(&config).contains("CapacityProvider: FARGATE\n"));
    }
}

//! What a person does with a running service: read its logs, open a shell, bring new versions, remove it.

use super::Part::{Link, Run, Say};
use super::Section;
use crate::text::Bundle as Text;

pub(super) const SECTIONS: &[Section] = &[
    Section {
        heading: Text::Logs,
        parts: &[
            ("", Say(Text::LogsWhere)),
            (
                "",
                Run(r#"aws logs tail --region {region} --follow "$(terraform output -raw log_group_name)""#),
            ),
            ("", Say(Text::NotStarting)),
            (
                "",
                Run(r"aws ecs describe-services --region {region} --cluster {name} --services {name} \
  --query 'services[0].events[:5].message' --output text"),
            ),
            ("rolling", Say(Text::StartAgain)),
            (
                "rolling",
                Run(
                    "aws ecs update-service --region {region} --cluster {name} --service {name} --force-new-deployment",
                ),
            ),
            ("blue_green", Say(Text::NotStartingBlueGreen)),
            ("access_logs", Say(Text::AccessLogsWhere)),
            (
                "access_logs",
                Run(
                    r#"aws s3 ls --region {region} --recursive "s3://$(terraform output -raw log_bucket_name)/AWSLogs/""#,
                ),
            ),
            ("waf", Say(Text::WafLogsWhere)),
            ("waf", Run("aws logs tail --region {region} aws-waf-logs-{name}")),
            ("flow_logs", Say(Text::FlowLogsWhere)),
            ("flow_logs", Run("aws logs tail --region {region} --filter-pattern REJECT /vpc/{name}")),
        ],
    },
    Section {
        heading: Text::Shell,
        parts: &[
            ("exec", Say(Text::ShellPrerequisites)),
            ("exec_audited", Say(Text::ShellAudited)),
            ("exec", Run("eval \"$(terraform output -raw exec_command)\"")),
            ("exec", Say(Text::ShellNewTasks)),
        ],
    },
    Section {
        heading: Text::NewVersions,
        parts: &[
            ("rolling !pipeline image_tag", Say(Text::ChangeTag)),
            ("rolling !pipeline image_digest", Say(Text::ChangeDigest)),
            ("rolling !pipeline image", Say(Text::ChangeImage)),
            ("pipeline", Say(Text::PipelineDeploys)),
            ("blue_green", Say(Text::CodeDeployDeploys)),
            (
                "deployed_elsewhere repository",
                Run(r#"ACCOUNT="$(aws sts get-caller-identity --query Account --output text)"
IMAGE="$ACCOUNT".dkr.ecr.{region}.{dns_suffix}/{repository}:NEW-TAG"#),
            ),
            ("deployed_elsewhere !repository", Run("IMAGE=URI-OF-THE-NEW-IMAGE")),
            ("deployed_elsewhere", Say(Text::ReadTaskDefinition)),
            // What a task definition does not have comes as null, which registering it refuses.
            (
                "deployed_elsewhere",
                Run(r#"aws ecs describe-task-definition --region {region} --task-definition {name} \
  --query taskDefinition --output json |
  jq --arg image "$IMAGE" '.containerDefinitions[0].image = $image
    | {family, taskRoleArn, executionRoleArn, networkMode, containerDefinitions, volumes,
       requiresCompatibilities, cpu, memory, runtimePlatform, ephemeralStorage}
    | with_entries(select(.value != null))' > task-definition.json"#),
            ),
            ("pipeline", Say(Text::RegisterAndUpdate)),
            (
                "pipeline",
                Run(r#"TASK_DEFINITION="$(aws ecs register-task-definition --region {region} \
  --cli-input-json file://task-definition.json --query taskDefinition.taskDefinitionArn --output text)"
aws ecs update-service --region {region} --cluster {name} --service {name} --task-definition "$TASK_DEFINITION"
aws ecs wait services-stable --region {region} --cluster {name} --services {name}
test "$TASK_DEFINITION" = "$(aws ecs describe-services --region {region} --cluster {name} --services {name} \
  --query 'services[0].taskDefinition' --output text)""#),
            ),
            ("blue_green", Say(Text::DeployByCodeDeploy)),
            (
                "blue_green",
                Run(r"aws ecs deploy --region {region} --cluster {name} --service {name} \
  --codedeploy-application {name} --codedeploy-deployment-group {name} \
  --task-definition task-definition.json --codedeploy-appspec appspec.yaml"),
            ),
            ("pipeline", Say(Text::PipelineMay)),
            ("blue_green", Say(Text::CodeDeployPipelineMay)),
            ("deployed_elsewhere", Say(Text::TerraformRegisters)),
            ("blue_green", Say(Text::TestTraffic)),
            (
                "blue_green",
                Run(
                    "aws deploy stop-deployment --region {region} --auto-rollback-enabled --deployment-id ID",
                ),
            ),
            ("blue_green", Say(Text::AppSpecRepeats)),
            ("blue_green spot_percent", Say(Text::AppSpecSpot)),
        ],
    },
    Section {
        heading: Text::Change,
        parts: &[
            ("", Say(Text::ChangeDesign)),
            ("calls", Say(Text::CallNames)),
            ("", Say(Text::Link)),
            ("", Link),
        ],
    },
    Section {
        heading: Text::Remove,
        parts: &[
            ("deletion_protection", Say(Text::RemoveProtection)),
            ("deletion_protection", Run("terraform apply")),
            ("access_logs", Say(Text::RemoveLogs)),
            // A page of a listing holds no more versions than one deletion takes: 1,000.
            (
                "access_logs",
                Run(r#"LOG_BUCKET="$(terraform output -raw log_bucket_name)"
terraform destroy -target=module.alb.aws_lb.this
while aws s3api list-object-versions --region {region} --bucket "$LOG_BUCKET" --no-paginate --output json \
  --query '{Objects: [Versions, DeleteMarkers][].{Key: Key, VersionId: VersionId}}' > versions.json &&
  grep -q VersionId versions.json; do
  ERROR="$(aws s3api delete-objects --region {region} --bucket "$LOG_BUCKET" --delete file://versions.json \
    --query 'Errors[0].Message' --output text)"
  test "$ERROR" = None || { echo "$ERROR"; break; }
done
rm versions.json"#),
            ),
            ("create_repository", Say(Text::RemoveCreatedRepository)),
            ("create_repository", Run(DELETE_REPOSITORY)),
            ("", Say(Text::RemoveAll)),
            ("", Run("terraform destroy")),
            ("repository !create_repository", Say(Text::RemoveRepository)),
            ("repository !create_repository", Run(DELETE_REPOSITORY)),
            ("domain", Say(Text::RemoveDomain)),
            ("!url", Say(Text::RemovePointer)),
            ("exec_audited", Say(Text::RemoveKey)),
            ("deployed_elsewhere", Say(Text::RemoveRevisions)),
            ("state_bucket", Say(Text::RemoveState)),
        ],
    },
];

const DELETE_REPOSITORY: &str =
    "aws ecr delete-repository --region {region} --force --repository-name {repository}";

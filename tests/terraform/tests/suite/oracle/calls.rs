//! What an application does with the services that it calls, with things of its own name.
//! Source: Service Authorization Reference, each service's actions and the resources that they are about.

use super::aws::Aws;
use super::policy::Ask;

/// All that an application of a project and an environment asks of a service.
pub(crate) fn asks(aws: &Aws, project: &str, environment: &str, service: &str) -> Vec<Ask> {
    let (path, name) = (format!("{project}/{environment}"), format!("{project}-{environment}"));
    let ask = |resource: &str, actions: &[&str]| -> Vec<Ask> {
        let ask = |action: &&str| Ask {
            action: format!("{service}:{action}"),
            resource: resource.into(),
            caller: aws.account.clone(),
        };
        actions.iter().map(ask).collect()
    };
    match service {
        "secretsmanager" => {
            ask(&aws.arn(service, &format!("secret:{path}/db-AbCdEf")), &["DescribeSecret", "GetSecretValue"])
        }
        "ssm" => {
            let one =
                ask(&aws.arn(service, &format!("parameter/{path}/key")), &["GetParameter", "GetParameters"]);
            let all = ask(&aws.arn(service, &format!("parameter/{path}")), &["GetParametersByPath"]);
            [one, all].concat()
        }
        "sts" => {
            let Aws { partition, account, .. } = aws;
            ask(&format!("arn:{partition}:iam::{account}:role/{name}-reader"), &["AssumeRole"])
        }
        "sqs" => ask(
            &aws.arn(service, &format!("{name}-jobs")),
            &[
                "ChangeMessageVisibility",
                "DeleteMessage",
                "GetQueueAttributes",
                "GetQueueUrl",
                "ReceiveMessage",
                "SendMessage",
            ],
        ),
        "sns" => ask(&aws.arn(service, &format!("{name}-news")), &["Publish"]),
        "events" => {
            let own = ask(&aws.arn(service, &format!("event-bus/{name}-own")), &["PutEvents"]);
            [ask(&aws.arn(service, "event-bus/default"), &["PutEvents"]), own].concat()
        }
        "xray" => {
            ask("*", &["GetSamplingRules", "GetSamplingTargets", "PutTelemetryRecords", "PutTraceSegments"])
        }
        "dynamodb" => {
            let table = aws.arn(service, &format!("table/{name}-orders"));
            let items = [
                "BatchGetItem",
                "BatchWriteItem",
                "ConditionCheckItem",
                "DeleteItem",
                "DescribeTable",
                "GetItem",
                "PutItem",
                "Query",
                "Scan",
                "UpdateItem",
            ];
            [ask(&table, &items), ask(&format!("{table}/index/by-day"), &["Query", "Scan"])].concat()
        }
        _ => panic!("the oracle does not know how {service} is called"),
    }
}

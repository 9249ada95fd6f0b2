use std::borrow::Cow;

use crate::text::Reason;

pub(in crate::text) fn say(reason: &Reason) -> Cow<'static, str> {
    match reason {
        Reason::ImagePull => "the image comes from ECR".into(),
        Reason::ImageLayers => "ECR keeps image layers in S3".into(),
        Reason::Logs => "the task sends its log to CloudWatch".into(),
        Reason::Exec => "ECS Exec is on".into(),
        Reason::Secrets(names) => format!("a secret fills {}", names.join(", ")).into(),
        Reason::Parameters(names) => format!("a parameter fills {}", names.join(", ")).into(),
        Reason::Call => "the application calls it".into(),
    }
}

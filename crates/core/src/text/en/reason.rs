use crate::text::Reason;
use crate::text::template::sentences;

sentences! {
    pub(in crate::text) fn template(reason: &Reason) of En

    Reason::ImagePull => "the image comes from ECR",
    Reason::ImageLayers => "ECR keeps image layers in S3",
    Reason::Logs => "the task sends its log to CloudWatch",
    Reason::Exec => "ECS Exec is on",
    Reason::Secrets(_) => "a secret fills {0}",
    Reason::Parameters(_) => "a parameter fills {0}",
    Reason::Call => "the application calls it",
    Reason::Buckets(_) => "the application uses {0}",
    Reason::ExecLog => "ECS Exec logs its sessions",
    Reason::ExecKey => "ECS Exec encrypts its sessions with a key",
}

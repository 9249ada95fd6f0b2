use crate::text::Reason;
use crate::text::template::sentences;

sentences! {
    Reason first

    ImagePull => "the image comes from ECR",
    ImageLayers => "ECR keeps image layers in S3",
    Logs => "the task sends its log to CloudWatch",
    Exec => "ECS Exec is on",
    Secrets => "a secret fills {0}",
    Parameters => "a parameter fills {0}",
    Call => "the application calls it",
    Buckets => "the application uses {0}",
    ExecLog => "ECS Exec logs its sessions",
    ExecKey => "ECS Exec encrypts its sessions with a key",
    Free => "it costs nothing",
}

use std::borrow::Cow;

use super::family::Family;
use super::template::Sentence;
use super::{Language, Reason, en};

/// What a person sees at run time when the endpoint of a service is missing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Failure {
    /// The task does not start.
    Start,
    /// The image cannot be pulled.
    Pull,
    /// The log driver does not start.
    Log,
    /// No shell opens.
    Exec,
    /// The application's calls are not answered.
    Call,
    /// A shell opens and closes.
    Session,
}

impl Failure {
    pub(super) fn without_endpoint(service: &str, reason: &Reason) -> Self {
        match service {
            "s3" if matches!(reason, Reason::Buckets(_)) => Self::Call,
            "ecr.api" | "secretsmanager" | "ssm" => Self::Start,
            "ecr.dkr" | "s3" => Self::Pull,
            "logs" => Self::Log,
            "ssmmessages" => Self::Exec,
            "kms" => Self::Session,
            _ => Self::Call,
        }
    }

    pub(super) fn say(self, language: Language) -> Cow<'static, str> {
        Sentence::new(language, Family::Failure, en::failure::position(&self)).fill()
    }
}

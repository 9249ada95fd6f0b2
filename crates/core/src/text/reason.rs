use std::borrow::Cow;

use super::family::Family;
use super::template::{Between, Sentence, list};
use super::{Language, en};

/// Why a design needs a VPC endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Fargate asks ECR for a token and the image's manifest.
    ImagePull,
    /// The layers of an ECR image come from S3.
    ImageLayers,
    /// The awslogs driver ships the application's log.
    Logs,
    /// ECS Exec opens its session through Session Manager.
    Exec,
    /// Secrets Manager secrets are injected at start; these variables.
    Secrets(Vec<String>),
    /// SSM parameters are injected at start; these variables.
    Parameters(Vec<String>),
    /// The application calls the service itself.
    Call,
    /// The application uses S3 buckets; their names.
    Buckets(Vec<String>),
    /// ECS Exec logs its sessions.
    ExecLog,
    /// ECS Exec encrypts its sessions with a key of its own.
    ExecKey,
    /// Nothing needs it, and it costs nothing.
    Free,
}

impl Reason {
    /// A short clause that completes "on because …".
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Reason, en::reason::position(self));
        match self {
            Self::Secrets(names) | Self::Parameters(names) | Self::Buckets(names) => {
                sentence.text(&list(names, Between::Words, language))
            }
            Self::ImagePull
            | Self::ImageLayers
            | Self::Logs
            | Self::Exec
            | Self::Call
            | Self::ExecLog
            | Self::ExecKey
            | Self::Free => &mut sentence,
        };
        sentence
    }
}

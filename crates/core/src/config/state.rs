use serde::{Deserialize, Serialize};

/// Where Terraform keeps its state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct State {
    /// A file, or an S3 bucket.
    pub backend: Backend,
    /// Name of the bucket.
    pub bucket: String,
    /// Path of the state in the bucket.
    pub key: String,
    /// Region of the bucket; empty for the region of the service.
    pub region: String,
}

/// What keeps Terraform's state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Backend {
    /// A file beside the code.
    #[default]
    Local,
    /// An S3 bucket, with a lock file in it.
    S3,
}

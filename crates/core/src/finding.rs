//! What is wrong or worth knowing about a Config: data, worded by [`crate::text`].

use std::borrow::Cow;

use crate::text::{Language, Problem};

/// How much a finding matters, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Works, but most people would not want it.
    Warning,
    /// Cannot be generated, or will not work at run time.
    Error,
}

impl Severity {
    /// The word used in every output format: `note`, `warning`, `error` (SARIF's own levels).
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The place in a Config that a finding is about, as a dotted path of JSON keys such as `network.cidr` or
/// `network.subnets.ap-northeast-1a.private`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(Cow<'static, str>);

impl Field {
    /// A field that every Config has.
    pub const fn fixed(path: &'static str) -> Self {
        Self(Cow::Borrowed(path))
    }

    /// The entry `key` below the field `parent`.
    pub fn entry(parent: &str, key: &str) -> Self {
        Self(Cow::Owned([parent, ".", key].concat()))
    }

    /// The dotted path.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// Whether this field is `path` or lies below it.
    pub fn is_within(&self, path: &str) -> bool {
        self.0.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// One thing to know about a Config.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Whether it leaves no Plan; only an error can.
    pub blocks: bool,
    /// Where it is, in the Config.
    pub field: Field,
    /// What it is.
    pub problem: Problem,
    /// Terraform resource addresses that it is about; empty where there is no Plan.
    pub addresses: Vec<String>,
}

impl Finding {
    /// An error that leaves nothing to generate.
    pub fn invalid(field: Field, problem: Problem) -> Self {
        Self { severity: Severity::Error, blocks: true, field, problem, addresses: Vec::new() }
    }

    /// An error that can be generated but will not work at run time.
    pub fn fails(field: Field, problem: Problem, addresses: Vec<String>) -> Self {
        Self { severity: Severity::Error, blocks: false, field, problem, addresses }
    }

    /// Something that works but that most people would not want.
    pub fn warning(field: Field, problem: Problem) -> Self {
        Self { severity: Severity::Warning, blocks: false, field, problem, addresses: Vec::new() }
    }

    /// Something worth knowing.
    pub fn note(field: Field, problem: Problem) -> Self {
        Self { severity: Severity::Note, blocks: false, field, problem, addresses: Vec::new() }
    }

    /// The same finding, naming the resources that it is about.
    #[must_use]
    pub fn about(mut self, addresses: Vec<String>) -> Self {
        self.addresses = addresses;
        self
    }

    /// The stable code of the rule, such as `KAK101`.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// One or two sentences: what is wrong and what to do.
    pub fn message(&self, language: Language) -> String {
        self.problem.say(language)
    }
}

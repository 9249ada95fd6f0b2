//! What is wrong or worth knowing about a Config: data, worded by [`crate::text`].

use std::borrow::Cow;
use std::ops::Deref;

use crate::text::{Language, Problem};

/// How much a finding matters, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Works, but most people would not want it.
    Warning,
    /// Cannot be generated, or will not work at run time, or makes the bill another than was meant.
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

/// Address of a Terraform resource.
pub type Address = Cow<'static, str>;

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
    /// Addresses of the Terraform resources that it is about; none where it is about none, or there is no Plan.
    pub addresses: Vec<Address>,
}

impl Finding {
    /// An error that leaves nothing to generate.
    pub fn invalid(field: Field, problem: Problem) -> Self {
        Self { severity: Severity::Error, blocks: true, field, problem, addresses: Vec::new() }
    }

    /// Whether it is about what the bill takes for granted, and says nothing of what AWS will hold.
    pub fn is_of_the_bill(&self) -> bool {
        self.field.is_within("cost")
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

/// Findings while they are collected: the most severe first, those of one severity in the order in which they were
/// found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// An error that leaves nothing to generate.
    pub fn invalid(&mut self, field: Field, problem: Problem) {
        self.add(Finding::invalid(field, problem));
    }

    /// An error of what was said for the bill alone, which goes on without it.
    pub fn misleads(&mut self, field: Field, problem: Problem) {
        self.fails(field, problem, Vec::new());
    }

    /// An error that can be generated but will not work at run time.
    pub fn fails(&mut self, field: Field, problem: Problem, addresses: Vec<Address>) {
        self.add(Finding { severity: Severity::Error, blocks: false, field, problem, addresses });
    }

    /// Something that works but that most people would not want.
    pub fn warning(&mut self, field: Field, problem: Problem) {
        self.warning_about(field, problem, Vec::new());
    }

    /// The same about resources.
    pub fn warning_about(&mut self, field: Field, problem: Problem, addresses: Vec<Address>) {
        self.add(Finding { severity: Severity::Warning, blocks: false, field, problem, addresses });
    }

    /// Something worth knowing.
    pub fn note(&mut self, field: Field, problem: Problem) {
        self.add(Finding { severity: Severity::Note, blocks: false, field, problem, addresses: Vec::new() });
    }

    /// Inserts, because each sort of the standard library costs the page 4 kB.
    fn add(&mut self, finding: Finding) {
        let place = self.0.iter().take_while(|earlier| earlier.severity >= finding.severity).count();
        self.0.insert(place, finding);
    }

    /// Whether one of them leaves no Plan.
    pub fn block(&self) -> bool {
        self.0.iter().any(|finding| finding.blocks)
    }

    /// Gives addresses to the findings that have none yet.
    pub fn address(&mut self, addresses: impl Fn(&Problem) -> Vec<Address>) {
        for finding in self.0.iter_mut().filter(|finding| finding.addresses.is_empty()) {
            finding.addresses = addresses(&finding.problem);
        }
    }

    /// The findings in their order.
    pub fn into_list(self) -> Vec<Finding> {
        self.0
    }
}

impl Deref for Findings {
    type Target = [Finding];

    fn deref(&self) -> &[Finding] {
        &self.0
    }
}

//! What the names in conditions, sentences and commands stand for.

use crate::config::{Architecture, TrafficShift};
use crate::hcl::{Expression, Part, Values as _};
use crate::plan::{Certificate, Deployment, Image, Listener, Plan};
use crate::terraform::markdown::code;
use crate::text::{Bundle as Text, Language, decimal, grouped};

/// How a value comes from a Plan; `None` where there is none.
type Value = fn(&Plan) -> Option<String>;

/// What a README needs besides the names of the Terraform templates, or in other words. Those whose name ends in `_code`
/// are Markdown.
const NAMES: &[(&str, Value)] = &[
    ("all_at_once", |plan| is(plan.service.deployment == Deployment::BlueGreen(TrafficShift::AllAtOnce))),
    ("allowed_code", |plan| codes(plan.load_balancer.allowed.iter().map(|range| crate::cidr::text(*range)))),
    ("architecture_name", |plan| Some(if is_arm(plan) { "Arm64" } else { "x86-64" }.into())),
    ("buckets_code", |plan| codes(plan.service.buckets.iter())),
    ("build_image", |plan| Some(Text::BuildImage.say(plan.language).into_owned())),
    ("calls", |plan| {
        let labels: Vec<&str> = plan.service.calls.iter().map(|service| service.label).collect();
        some(labels.join(", "))
    }),
    ("canary", |plan| is(plan.service.deployment == Deployment::BlueGreen(TrafficShift::Canary))),
    ("certificate_code", |plan| match &plan.listener {
        Listener::Https { certificate: Certificate::Existing { arn } } => Some(code(arn)),
        Listener::Https { .. } | Listener::Http => None,
    }),
    ("copy_image", |plan| Some(Text::CopyImage.say(plan.language).into_owned())),
    ("cpu_units", |plan| Some(grouped(plan.service.cpu.into()))),
    ("ecr_image", |plan| is(matches!(plan.service.image, Image::Ecr { .. }))),
    ("environment_code", |plan| codes(plan.service.environment.keys())),
    ("health_codes_code", |plan| Some(code(&plan.health_check.codes))),
    ("health_path_code", |plan| Some(code(&plan.health_check.path))),
    ("image_code", |plan| Some(code(&plan.service.image.short()))),
    ("internet_image", |plan| is(matches!(plan.service.image, Image::Internet { .. }))),
    ("linear", |plan| is(plan.service.deployment == Deployment::BlueGreen(TrafficShift::Linear))),
    ("memory_mib", |plan| Some(grouped(plan.service.memory.into()))),
    ("nat_gateway_zone", |plan| {
        plan.zones.iter().find(|zone| zone.has_nat_gateway).map(|zone| zone.name.clone())
    }),
    ("other_endpoints", |plan| codes(plan.other_endpoints.iter())),
    ("own_parameters", |plan| is(plan.service.secrets.iter().any(|secret| secret.own))),
    ("platform", |plan| Some(if is_arm(plan) { "linux/arm64" } else { "linux/amd64" }.into())),
    ("region_name", |plan| {
        let name = match plan.language {
            Language::En => plan.region.name_en,
            Language::Ja => plan.region.name_ja,
        };
        Some(name.into())
    }),
    ("secrets_code", |plan| codes(plan.service.secrets.iter().map(|secret| &secret.variable))),
    ("spot_percent", |plan| {
        let percent = plan.service.spot_percent;
        (percent > 0).then(|| decimal(percent.into()))
    }),
    // Source: Amazon S3, `CreateBucket`: no location constraint names us-east-1.
    ("state_location", |plan| {
        plan.state.as_ref().filter(|state| state.region != "us-east-1").map(|state| state.region.clone())
    }),
    // An image that is named by its digest is pushed under a tag that nothing else uses.
    ("tag", |plan| {
        version(plan).map(|version| if version.starts_with('@') { ":pushed" } else { version }.into())
    }),
    ("tags_code", |plan| codes(plan.tags.iter().map(|(key, value)| [key.as_str(), "=", value].concat()))),
    ("terraform", |plan| Some(if plan.state.is_some() { "1.10" } else { "1.7" }.into())),
    ("url", |plan| is(plan.listener == Listener::Http || plan.domain().is_some())),
    ("version", |plan| version(plan).map(str::to_owned)),
    ("zone_count", |plan| i64::try_from(plan.zones.len()).ok().map(decimal)),
];

/// Whether a condition holds.
pub(super) fn holds(plan: &Plan, condition: &str) -> bool {
    condition.split(' ').filter(|name| !name.is_empty()).all(|name| match name.strip_prefix('!') {
        Some(name) => value(plan, name).is_none(),
        None => value(plan, name).is_some(),
    })
}

/// What a name stands for: nothing where there is no such thing in the design, an empty text where there is nothing to
/// be said of it.
pub(super) fn value(plan: &Plan, name: &str) -> Option<String> {
    if let Some((_, value)) = NAMES.iter().find(|(known, _)| *known == name) {
        return value(plan);
    }
    match plan.value(name) {
        Expression::Null | Expression::Bool(false) => None,
        Expression::Number(number) => Some(decimal(number)),
        Expression::Template(parts) => Some(parts.iter().filter_map(literal).collect()),
        _ => Some(String::new()),
    }
}

fn literal(part: &Part) -> Option<&str> {
    match part {
        Part::Literal(text) => Some(text),
        Part::Interpolation(_) => None,
    }
}

fn is(holds: bool) -> Option<String> {
    holds.then(String::new)
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn is_arm(plan: &Plan) -> bool {
    plan.service.architecture == Architecture::Arm64
}

/// `:TAG` or `@DIGEST` of an image in a repository of the account.
fn version(plan: &Plan) -> Option<&str> {
    match &plan.service.image {
        Image::OwnRepository { reference, .. } => Some(reference),
        Image::Ecr { .. } | Image::Internet { .. } => None,
    }
}

fn codes<T: AsRef<str>>(names: impl Iterator<Item = T>) -> Option<String> {
    some(names.map(|name| code(name.as_ref())).collect::<Vec<_>>().join(", "))
}

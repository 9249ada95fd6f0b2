use crate::config::Project;
use crate::finding::{Field, Findings};
use crate::map::SortedMap;
use crate::text::Problem;

/// The longest `project-environment`: IAM allows 38 characters for a role's name prefix, and `-execution-` or
/// `-flow-logs-` follows; S3 allows 37 for a bucket's, and `-alb-logs-` follows.
pub const NAME_LIMIT: usize = 27;

/// Load balancer names may not begin with the first, security group names with the second, bucket names with the
/// others. Source: Elastic Load Balancing, `CreateLoadBalancer`; Amazon EC2, `CreateSecurityGroup`; Amazon S3,
/// "General purpose bucket naming rules".
const RESERVED_PREFIXES: [&str; 4] = ["internal-", "sg-", "sthree-", "amzn-s3-demo-"];

/// Tags that the generated code sets itself.
const OWN_TAGS: [&str; 4] = ["Environment", "ManagedBy", "Name", "Project"];

/// AWS allows 50 tags on a resource; four are our own.
const MOST_TAGS: usize = 46;

/// The name that every AWS name begins with: `project-environment`.
pub(super) fn resolve(project: &Project, findings: &mut Findings) -> Option<String> {
    let mut good = true;
    for (field, value) in [("project.name", &project.name), ("project.environment", &project.environment)] {
        if let Some(problem) = problem_of(value) {
            findings.invalid(Field::fixed(field), problem);
            good = false;
        }
    }
    judge_tags(&project.tags, findings);
    if !good {
        return None;
    }
    let name = [project.name.as_str(), "-", &project.environment].concat();
    if name.len() > NAME_LIMIT {
        let problem = Problem::NameTooLong { name, limit: NAME_LIMIT };
        findings.invalid(Field::fixed("project.name"), problem);
        return None;
    }
    if let Some(prefix) = RESERVED_PREFIXES.into_iter().find(|prefix| name.starts_with(prefix)) {
        let problem = Problem::NameReserved { name, prefix };
        findings.invalid(Field::fixed("project.name"), problem);
        return None;
    }
    Some(name)
}

/// Names are as strict as the strictest AWS name they enter: the load balancer's allows letters, digits and
/// hyphens, the S3 bucket's and the ECR repository's only lower case.
fn problem_of(value: &str) -> Option<Problem> {
    if value.is_empty() {
        return Some(Problem::NameEmpty);
    }
    let fits = value.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && value.starts_with(|first: char| first.is_ascii_lowercase())
        && value.split('-').all(|word| !word.is_empty());
    (!fits).then(|| Problem::NameCharacters { value: value.into() })
}

/// Source: AWS, "Tag naming limits and requirements".
fn judge_tags(tags: &SortedMap<String>, findings: &mut Findings) {
    if tags.len() > MOST_TAGS {
        let problem = Problem::TagsTooMany { count: tags.len(), most: MOST_TAGS };
        findings.invalid(Field::fixed("project.tags"), problem);
    }
    for (key, value) in tags {
        if let Some(problem) = tag_problem(key, value) {
            findings.invalid(Field::entry("project.tags", key), problem);
        }
    }
}

/// What is wrong with a tag.
pub(crate) fn tag_problem(key: &str, value: &str) -> Option<Problem> {
    if OWN_TAGS.iter().any(|own| own.eq_ignore_ascii_case(key)) {
        return Some(Problem::TagReserved { key: key.to_owned() });
    }
    (!tag_fits(key, value)).then(|| Problem::TagInvalid { key: key.to_owned() })
}

fn tag_fits(key: &str, value: &str) -> bool {
    let allowed = |character: char| {
        character.is_alphanumeric()
            || matches!(character, ' ' | '_' | '.' | ':' | '/' | '=' | '+' | '-' | '@')
    };
    (1..=128).contains(&key.chars().count())
        && value.chars().count() <= 256
        && key.chars().chain(value.chars()).all(allowed)
        && !key.to_ascii_lowercase().starts_with("aws:")
        && key.trim() == key
}

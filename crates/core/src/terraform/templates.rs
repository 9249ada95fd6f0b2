//! The Terraform files as templates; `hcl::template` says how they are written, `values` what their names mean.

use crate::late::Files;
use crate::text::position;

// `PATHS` and `TEXTS`: the templates by their paths, without indentation and alignment.
include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// A template, by its position among all.
#[derive(Clone, Copy)]
pub(crate) struct Template(usize);

impl Template {
    /// What it says; nothing where it is not there yet (see [`crate::late`]).
    pub(super) fn text(self) -> &'static str {
        Files::Templates.texts().get(self.0).copied().unwrap_or_default()
    }
}

/// The template of a path; the compiler looks for it.
macro_rules! template {
    ($path:literal) => {
        Template(const { position(PATHS, $path) })
    };
}

/// The templates of root or of a module.
pub(super) struct Templates {
    /// Name of the module and of its folder; empty for root.
    pub(super) name: &'static str,
    /// The files with what it makes, in the order of the file tree.
    pub(super) files: &'static [(&'static str, Template)],
    pub(super) variables: Template,
    pub(super) outputs: Template,
}

pub(super) const ROOT: Templates = Templates {
    name: "",
    files: &[("main.tf", template!("root/main.tf"))],
    variables: template!("root/variables.tf"),
    outputs: template!("root/outputs.tf"),
};

pub(super) const MODULES: [Templates; 3] = [
    Templates {
        name: "network",
        files: &[
            ("main.tf", template!("network/main.tf")),
            ("endpoints.tf", template!("network/endpoints.tf")),
            ("nat.tf", template!("network/nat.tf")),
            ("flow_logs.tf", template!("network/flow_logs.tf")),
        ],
        variables: template!("network/variables.tf"),
        outputs: template!("network/outputs.tf"),
    },
    Templates {
        name: "alb",
        files: &[
            ("main.tf", template!("alb/main.tf")),
            ("certificate.tf", template!("alb/certificate.tf")),
            ("logs.tf", template!("alb/logs.tf")),
            ("waf.tf", template!("alb/waf.tf")),
            ("blue_green.tf", template!("alb/blue_green.tf")),
            ("alarms.tf", template!("alb/alarms.tf")),
        ],
        variables: template!("alb/variables.tf"),
        outputs: template!("alb/outputs.tf"),
    },
    Templates {
        name: "ecs",
        files: &[
            ("main.tf", template!("ecs/main.tf")),
            ("iam.tf", template!("ecs/iam.tf")),
            ("security.tf", template!("ecs/security.tf")),
            ("repository.tf", template!("ecs/repository.tf")),
            ("scaling.tf", template!("ecs/scaling.tf")),
            ("codedeploy.tf", template!("ecs/codedeploy.tf")),
            ("exec.tf", template!("ecs/exec.tf")),
            ("alarms.tf", template!("ecs/alarms.tf")),
        ],
        variables: template!("ecs/variables.tf"),
        outputs: template!("ecs/outputs.tf"),
    },
];

/// `versions.tf` of root, which says where the state is kept.
pub(super) const ROOT_VERSIONS: Template = template!("root/versions.tf");

/// `versions.tf` of every module.
pub(super) const VERSIONS: Template = template!("versions.tf");

/// `terraform.tfvars`: what is left for a person to fill in.
pub(super) const VALUES_TO_FILL_IN: Template = template!("root/terraform.tfvars");

/// `tests/plan.tftest.hcl`: what a person may check without an account.
pub(super) const PLAN_TEST: Template = template!("root/tests/plan.tftest.hcl");

/// `README.md` below what was chosen; `readme` says how it is written.
pub(super) const README: Template = template!("root/README.md");

/// `.gitignore`: state and plans can hold values that are nobody else's business. The lock file is kept.
pub(super) const GIT_IGNORE: &str = ".terraform/\n*.tfstate\n*.tfstate.*\n*.tfplan\ncrash.log\n";

#[cfg(test)]
mod tests {
    use super::{MODULES, PATHS, PLAN_TEST, README, ROOT, ROOT_VERSIONS, TEXTS, VALUES_TO_FILL_IN, VERSIONS};

    #[test]
    fn templates_are_terraform() {
        for (path, template) in PATHS.iter().zip(TEXTS).filter(|(path, _)| **path != "root/README.md") {
            let parsed = hcl::edit::parser::parse_body(template);
            assert!(parsed.is_ok(), "{path}: {}", parsed.unwrap_err());
        }
    }

    #[test]
    fn every_template_is_used() {
        let mut used = vec![VERSIONS, ROOT_VERSIONS, VALUES_TO_FILL_IN, PLAN_TEST, README];
        for module in [ROOT].iter().chain(&MODULES) {
            used.extend(module.files.iter().map(|(_, template)| *template));
            used.extend([module.variables, module.outputs]);
        }
        let mut used: Vec<usize> = used.iter().map(|template| template.0).collect();
        used.sort_unstable();
        assert_eq!(used, (0..PATHS.len()).collect::<Vec<_>>());
    }
}

//! The Terraform files as templates; `hcl::template` says how they are written, `values` what their names mean.

/// A template, as the build script wrote it: without indentation and alignment.
macro_rules! template {
    ($path:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/templates/", $path))
    };
}

/// The templates of root or of a module.
pub(super) struct Templates {
    /// Name of the module and of its folder; empty for root.
    pub(super) name: &'static str,
    /// The files with what it makes, in the order of the file tree.
    pub(super) files: &'static [(&'static str, &'static str)],
    pub(super) variables: &'static str,
    pub(super) outputs: &'static str,
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
pub(super) const ROOT_VERSIONS: &str = template!("root/versions.tf");

/// `versions.tf` of every module.
pub(super) const VERSIONS: &str = template!("versions.tf");

/// `terraform.tfvars`: what is left for a person to fill in.
pub(super) const VALUES_TO_FILL_IN: &str = template!("root/terraform.tfvars");

/// `tests/plan.tftest.hcl`: what a person may check without an account.
pub(super) const PLAN_TEST: &str = template!("root/tests/plan.tftest.hcl");

/// `.gitignore`: state and plans can hold values that are nobody else's business. The lock file is kept.
pub(super) const GIT_IGNORE: &str = ".terraform/\n*.tfstate\n*.tfstate.*\n*.tfplan\ncrash.log\n";

#[cfg(test)]
mod tests {
    use super::{MODULES, PLAN_TEST, ROOT, ROOT_VERSIONS, VALUES_TO_FILL_IN, VERSIONS};

    #[test]
    fn templates_are_terraform() {
        let mut templates = vec![VERSIONS, ROOT_VERSIONS, VALUES_TO_FILL_IN, PLAN_TEST];
        for module in [ROOT].iter().chain(&MODULES) {
            templates.extend(module.files.iter().map(|(_, template)| *template));
            templates.extend([module.variables, module.outputs]);
        }
        for template in templates {
            let parsed = hcl::edit::parser::parse_body(template);
            assert!(parsed.is_ok(), "{}", parsed.unwrap_err());
        }
    }
}

//! The Terraform files as templates; `hcl::template` says how they are written, `values` what their names mean.

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
    files: &[("main.tf", include_str!("templates/root/main.tf"))],
    variables: include_str!("templates/root/variables.tf"),
    outputs: include_str!("templates/root/outputs.tf"),
};

pub(super) const MODULES: [Templates; 3] = [
    Templates {
        name: "network",
        files: &[
            ("main.tf", include_str!("templates/network/main.tf")),
            ("endpoints.tf", include_str!("templates/network/endpoints.tf")),
            ("nat.tf", include_str!("templates/network/nat.tf")),
            ("flow_logs.tf", include_str!("templates/network/flow_logs.tf")),
        ],
        variables: include_str!("templates/network/variables.tf"),
        outputs: include_str!("templates/network/outputs.tf"),
    },
    Templates {
        name: "alb",
        files: &[
            ("main.tf", include_str!("templates/alb/main.tf")),
            ("certificate.tf", include_str!("templates/alb/certificate.tf")),
            ("logs.tf", include_str!("templates/alb/logs.tf")),
            ("waf.tf", include_str!("templates/alb/waf.tf")),
            ("blue_green.tf", include_str!("templates/alb/blue_green.tf")),
            ("alarms.tf", include_str!("templates/alb/alarms.tf")),
        ],
        variables: include_str!("templates/alb/variables.tf"),
        outputs: include_str!("templates/alb/outputs.tf"),
    },
    Templates {
        name: "ecs",
        files: &[
            ("main.tf", include_str!("templates/ecs/main.tf")),
            ("iam.tf", include_str!("templates/ecs/iam.tf")),
            ("security.tf", include_str!("templates/ecs/security.tf")),
            ("repository.tf", include_str!("templates/ecs/repository.tf")),
            ("scaling.tf", include_str!("templates/ecs/scaling.tf")),
            ("codedeploy.tf", include_str!("templates/ecs/codedeploy.tf")),
            ("exec.tf", include_str!("templates/ecs/exec.tf")),
            ("alarms.tf", include_str!("templates/ecs/alarms.tf")),
        ],
        variables: include_str!("templates/ecs/variables.tf"),
        outputs: include_str!("templates/ecs/outputs.tf"),
    },
];

/// `versions.tf` of root, which says where the state is kept.
pub(super) const ROOT_VERSIONS: &str = include_str!("templates/root/versions.tf");

/// `versions.tf` of every module.
pub(super) const VERSIONS: &str = include_str!("templates/versions.tf");

/// `terraform.tfvars`: what is left for a person to fill in.
pub(super) const VALUES_TO_FILL_IN: &str = include_str!("templates/root/terraform.tfvars");

/// `tests/plan.tftest.hcl`: what a person may check without an account.
pub(super) const PLAN_TEST: &str = include_str!("templates/root/tests/plan.tftest.hcl");

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

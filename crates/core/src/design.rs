//! The whole way from a Config to every output.

use crate::advice::advise;
use crate::config::{Config, to_json};
use crate::finding::Finding;
use crate::flows::{Flow, flows};
use crate::late;
use crate::plan::{Plan, Planned, plan};
use crate::share::link;
use crate::terraform::{Bundle, bundle};
use crate::topology::{Scene, scene, standalone_svg};

/// Everything that is read off one Plan. Equal Configs give equal Designs, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// What AWS will hold.
    pub plan: Plan,
    /// What its users, tasks and platform do over the network, and where that stops; none as long as there are no files.
    pub flows: Vec<Flow>,
    /// The picture.
    pub scene: Scene,
    /// The files; none until the page has the late data that they are made of (see [`late`]).
    pub bundle: Bundle,
}

/// What became of a Config.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The design; `None` where a finding blocks it.
    pub design: Option<Design>,
    /// What is wrong or worth knowing, most severe first, then in the order of the Config's fields.
    pub findings: Vec<Finding>,
}

/// Turns a Config into its design and findings. Any Config is allowed; nothing here fails or panics.
pub fn design(config: &Config) -> Outcome {
    let Planned { plan, mut findings } = plan(config);
    let is_complete = late::is_complete(config.language);
    let flows = plan.as_ref().filter(|_| is_complete).map_or_else(Vec::new, flows);
    if let Some(plan) = &plan {
        advise(plan, &flows, &mut findings);
    }
    let findings = findings.into_list();
    let design = plan.map(|plan| {
        let scene = scene(&plan, plan.language);
        let bundle = if is_complete {
            bundle(&plan, &findings, &link(config), to_json(config), standalone_svg(&scene))
        } else {
            Bundle::default()
        };
        Design { plan, flows, scene, bundle }
    });
    Outcome { design, findings }
}

//! The whole way from a Config to every output.

use std::rc::Rc;

use crate::advice::advise;
use crate::config::{Config, to_json};
use crate::cost::{self, Estimate};
use crate::finding::Finding;
use crate::flows::{Flow, flows};
use crate::late;
use crate::plan::{Plan, Planned};
use crate::settings::{Settings, plan_under};
use crate::share::link;
use crate::terraform::{self, Bill, Bundle};
use crate::text::Language;
use crate::topology::{self, Scene, scene, standalone_svg};

/// Everything that is read off one Plan. Equal Configs give equal Designs, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// What AWS will hold.
    pub plan: Plan,
    /// What its users, tasks and platform do over the network, and where that stops; none as long as there are no files.
    pub flows: Vec<Flow>,
    /// The picture, in the language of who looks at it. That of the files is drawn anew where theirs is another. Shared, because
    /// most changes leave it as it was.
    pub scene: Rc<Scene>,
    /// What a month costs; nothing as long as there are no files.
    pub estimate: Estimate,
    /// The files; none until the page has the late data that they are made of (see [`late`]), in their language. Shared,
    /// because the page shows those of an earlier design until it has made these (see [`drawn_for`]).
    pub bundle: Rc<Bundle>,
}

impl Design {
    /// The nodes of the picture that stand for a resource. One that is not drawn is seen in what it reads and in what reads
    /// it.
    pub fn drawn_for(&self, address: &str) -> Vec<usize> {
        let Self { scene, bundle, .. } = self;
        let nodes = scene.nodes_of(address);
        let Some(resource) = bundle.resource(address).filter(|_| nodes.is_empty()) else { return nodes };
        let read = bundle.read_by(resource);
        let mut seen = Vec::new();
        for other in &bundle.resources {
            let nodes = scene.nodes_of(&other.address);
            let is_tied = |address: &str| {
                read.contains(&address) || bundle.read_by(other).contains(&&*resource.address)
            };
            if !nodes.is_empty() && is_tied(&other.address) {
                seen.extend(nodes);
            }
        }
        seen
    }
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
    design_for(config, &Settings::default(), config.language)
}

/// The same under a company's settings and for a person who reads `language`, in which the picture speaks; the files speak
/// the Config's.
pub fn design_for(config: &Config, settings: &Settings, language: Language) -> Outcome {
    let mut outcome = drawn_for(config, settings, language);
    if let Some(design) = &mut outcome.design {
        design.bundle = Rc::new(files_of(config, design, &outcome.findings));
    }
    outcome
}

/// The same without the files, which take most of the time: [`files_of`] makes them.
pub fn drawn_for(config: &Config, settings: &Settings, language: Language) -> Outcome {
    let is_complete = late::is_complete(language);
    let walk = |plan: &Plan| if is_complete { flows(plan) } else { Vec::new() };
    let Judged { plan, findings } = judge(config, settings, walk);
    let design = plan.map(|(plan, flows)| {
        let scene = Rc::new(scene(&plan, language));
        let estimate = if is_complete { estimate(&plan) } else { Estimate::default() };
        Design { plan, flows, scene, estimate, bundle: Rc::default() }
    });
    Outcome { design, findings }
}

/// The files of a Config's design, which has these findings; none before all that they are made of is there.
pub fn files_of(config: &Config, design: &Design, findings: &[Finding]) -> Bundle {
    let is_complete = late::is_complete(design.scene.language) && late::is_complete(design.plan.language);
    if is_complete { written(config, design, findings) } else { Bundle::default() }
}

/// What there is to know of a Config before anything is made of it.
pub(crate) struct Judged<F> {
    /// What AWS will hold, and its flows; `None` where a finding blocks it.
    pub(crate) plan: Option<(Plan, F)>,
    /// What is wrong or worth knowing, most severe first, then in the order of the Config's fields.
    pub(crate) findings: Vec<Finding>,
}

/// Plans a Config under settings and advises on it. `walk` has the flows of its Plan: they are walked, or known already.
pub(crate) fn judge<F: AsRef<[Flow]>>(
    config: &Config,
    settings: &Settings,
    walk: impl FnOnce(&Plan) -> F,
) -> Judged<F> {
    let Planned { plan, mut findings } = plan_under(config, settings);
    let plan = plan.map(|plan| {
        let flows = walk(&plan);
        advise(&plan, flows.as_ref(), &mut findings);
        (plan, flows)
    });
    Judged { plan, findings: findings.into_list() }
}

/// What a month costs. Late code.
#[inline(never)]
fn estimate(plan: &Plan) -> Estimate {
    cost::estimate(plan)
}

/// The files. Late code.
#[inline(never)]
fn written(config: &Config, design: &Design, findings: &[Finding]) -> Bundle {
    let Design { plan, scene, estimate, .. } = design;
    let bill = bill(plan, estimate);
    let picture = if scene.language == plan.language {
        standalone_svg(scene)
    } else {
        standalone_svg(&topology::scene(plan, plan.language))
    };
    terraform::bundle(plan, findings, &bill, &link(config), to_json(config), picture)
}

/// What a month of a Config costs, with the Plan that it is read off, and its findings. It is the short way to the bill
/// where nothing but usage and prices changed since the flows were walked. Late code.
#[inline(never)]
pub fn bill_of(
    config: &Config,
    settings: &Settings,
    flows: &[Flow],
) -> (Option<(Plan, Estimate)>, Vec<Finding>) {
    let Judged { plan, findings } = judge(config, settings, |_| flows);
    let estimated = plan.map(|(plan, _)| {
        let estimate = cost::estimate(&plan);
        (plan, estimate)
    });
    (estimated, findings)
}

/// The estimate as the README prints it.
pub(crate) fn bill(plan: &Plan, estimate: &Estimate) -> Bill {
    let language = plan.language;
    Bill {
        rows: cost::rows(estimate, language),
        notes: cost::notes(plan, estimate, language),
        sources: cost::dated_sources(estimate, language),
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Offer, endpoint_services, region};
    use crate::config::parse;
    use crate::finding::Severity;

    use super::*;

    #[test]
    fn the_files_speak_their_own_language_whoever_looks_at_the_picture() {
        for [read, written] in [[Language::En, Language::Ja], [Language::Ja, Language::En]] {
            let config = Config { language: written, ..Config::default() };
            let [shown, plain] = [read, written]
                .map(|language| design_for(&config, &Settings::default(), language).design.unwrap());
            assert_eq!(shown.bundle, plain.bundle);
            let own = Config { language: read, ..Config::default() };
            assert_eq!(shown.scene, design(&own).design.unwrap().scene);
        }
    }

    #[test]
    fn the_largest_design_has_every_zone_and_endpoint_and_no_error() {
        let config = parse(include_str!("../benches/largest.json")).unwrap();
        assert_eq!(config.network.zones.len(), region("us-east-1").unwrap().zones.len());
        for service in endpoint_services() {
            let is_possible = !matches!(service.offered, Offer::Never(_));
            assert_eq!(config.network.endpoints.get(service.name).is_some(), is_possible, "{}", service.name);
        }
        let Outcome { design, findings } = design(&config);
        assert!(findings.iter().all(|finding| finding.severity != Severity::Error), "{findings:?}");
        assert!(design.is_some());
    }

    #[test]
    fn the_files_can_be_made_after_the_rest() {
        let config = Config::default();
        let Outcome { design: Some(drawn), findings } =
            drawn_for(&config, &Settings::default(), Language::Ja)
        else {
            panic!()
        };
        let whole = design_for(&config, &Settings::default(), Language::Ja).design.unwrap();
        assert!(drawn.bundle.files.is_empty() && !whole.bundle.files.is_empty());
        assert_eq!(files_of(&config, &drawn, &findings), *whole.bundle);
        assert_eq!(Design { bundle: Rc::clone(&whole.bundle), ..drawn }, whole);
    }

    #[test]
    fn the_short_way_to_the_bill_leads_to_the_same() {
        let before = design(&Config::default()).design.unwrap();
        let mut config = Config::default();
        config.cost.usage.insert("log_gb".into(), "250".into());
        config.cost.prices.insert("alb_hour".into(), "0.03".into());
        let outcome = design(&config);
        let (estimated, findings) = bill_of(&config, &Settings::default(), &before.flows);
        let design = outcome.design.unwrap();
        assert_eq!(estimated, Some((design.plan, design.estimate)));
        assert_eq!(findings, outcome.findings);
        config.cost.usage.insert("log_gb".into(), "much".into());
        let (estimated, findings) = bill_of(&config, &Settings::default(), &before.flows);
        let errors: Vec<&str> =
            findings.iter().filter(|finding| finding.is_of_the_bill()).map(Finding::code).collect();
        assert_eq!((estimated.is_some(), &*errors), (true, &["KAK171"][..]));
    }
}

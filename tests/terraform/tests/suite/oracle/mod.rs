//! Core's walk against an independent oracle: a naive search over what terraform says that AWS holds. No answer of the
//! oracle's comes from core's Plan, flows or catalog; what a person chose is all that both know.
//!
//! [`resources`] reads a state and [`planned`] a plan, [`network`] makes a network of either, [`questions`] says what has
//! to arrive, [`search`] finds whether it does. [`mutants`] takes one thing away at a time, [`in_core`] the same from
//! core's network.

#![allow(clippy::unwrap_used, reason = "a test's helpers may fail the test")]

mod aws;
mod by_hand;
mod calls;
mod covering;
mod in_core;
mod mutants;
mod network;
mod planned;
mod policy;
mod questions;
mod resources;
mod search;

use kakoi_core::config::{Config, Nat, Protocol};
use kakoi_core::flows;
use kakoi_core::plan::{Plan, plan};
use serde_json::Value;

use aws::Aws;
use mutants::Mutant;
use network::Network;
use questions::Question;
use resources::Resource;
use search::{Found, Place};

/// Asserts that core and the oracle agree on every leg of every flow of an applied design, and of it with any one thing
/// less, or any two of its resources; and that each thing less is noticed, but for what nobody needs.
pub(crate) fn expect_agreement(config: &Config, shown: &str) {
    let shown: Value = serde_json::from_str(shown).unwrap();
    let resources = resources::under(&shown["values"]["root_module"]);
    let both = Both::of(config, &resources);
    expect_none(&both.disagreements(&[]));
    let mutants = mutants::of(&resources);
    let mut tried = 0;
    for (index, first) in mutants.iter().enumerate() {
        expect_none(&both.disagreements(&[first]));
        let is_noticed = both.is_noticed(first);
        assert!(is_noticed || is_needless(first, config), "{first:?} is missed by nobody");
        let others = mutants[index + 1..].iter().filter(|_| first.is_of_resources());
        for second in others.filter(|second| second.is_of_resources() && !second.is_part_of(first)) {
            expect_none(&both.disagreements(&[first, second]));
            tried += 1;
        }
    }
    assert!(mutants.len() >= 44 && tried >= 150, "{} and {tried}", mutants.len());
}

fn expect_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} disagreements:\n{}", wrong.len(), wrong.join("\n"));
}

/// What nobody needs: a policy of an endpoint that admits all that comes (without it, AWS does); the redirect, and the
/// listener for a new version, which are not walked; a rule beside one to everywhere; and S3 where nothing is kept there.
fn is_needless(mutant: &Mutant, config: &Config) -> bool {
    let uses_s3 = config.service.image.starts_with("ecr:") || !config.service.buckets.is_empty();
    let is_of_s3 = |address: &str| address.ends_with("aws_vpc_endpoint.s3");
    match mutant {
        Mutant::Resource(address) => {
            let is_rule = |name: &str| address.contains(&format!("gress_rule.{name}"));
            address.contains("aws_vpc_endpoint_policy.")
                || is_rule("http[") && config.load_balancer.protocol == Protocol::Https
                || is_rule("test[")
                || (is_rule("tasks_to_s3") || is_rule("tasks_to_dynamodb")) && config.network.nat != Nat::None
                || is_of_s3(address) && !uses_s3
        }
        Mutant::GatewayRoute { endpoint: holder, .. }
        | Mutant::Statement { resource: holder, .. }
        | Mutant::Action { resource: holder, .. } => is_of_s3(holder) && !uses_s3,
    }
}

/// A design as core and as the oracle see it.
struct Both<'a> {
    plan: Plan,
    resources: &'a [Resource],
    aws: Aws,
    questions: Vec<Question>,
    core: flows::Network,
}

impl<'a> Both<'a> {
    fn of(config: &Config, resources: &'a [Resource]) -> Self {
        let plan = plan(config).plan.unwrap();
        let aws = Aws::of(resources);
        let questions = questions::of(&aws, resources, config);
        let core = flows::Network::of(&plan);
        Self { plan, resources, aws, questions, core }
    }

    /// What core and the oracle do not agree on where these are gone.
    fn disagreements(&self, gone: &[&Mutant]) -> Vec<String> {
        let mut core = self.core.clone();
        for mutant in gone {
            in_core::remove(&self.plan, &mut core, mutant, self.resources);
        }
        let wrong = self.compare(&core, &self.oracle(gone));
        wrong.into_iter().map(|line| format!("without {gone:?}: {line}")).collect()
    }

    /// Whether core's whole network and the oracle's without this give other answers.
    fn is_noticed(&self, gone: &Mutant) -> bool {
        !self.compare(&self.core, &self.oracle(&[gone])).is_empty()
    }

    fn oracle(&self, gone: &[&Mutant]) -> Network {
        let left = gone.iter().fold(self.resources.to_vec(), |left, mutant| mutant.less(&left));
        Network::of(&self.aws, &left)
    }

    /// What core's and the oracle's answers differ in.
    fn compare(&self, core: &flows::Network, oracle: &Network) -> Vec<String> {
        let flows = flows::walk(&self.plan, core);
        let steps: Vec<(String, &flows::Step)> =
            flows.iter().flat_map(|flow| &flow.steps).map(|step| (in_core::title(step.leg), step)).collect();
        let is_asked = |title: &String| self.questions.iter().any(|question| question.title == *title);
        let only_core = steps.iter().filter(|(title, _)| !is_asked(title));
        let mut wrong: Vec<String> =
            only_core.map(|(title, _)| format!("only core asks about {title}")).collect();
        for question in &self.questions {
            for (index, zone) in self.plan.zones.iter().enumerate() {
                let found = search::ask(oracle, question, &zone.name);
                let mut of_leg = steps.iter().filter(|(title, _)| *title == question.title);
                let step = of_leg.find(|(_, step)| step.zones.contains(&index)).map(|(_, step)| *step);
                if !step.is_some_and(|step| self.agree(step, index, oracle, question, &found)) {
                    let found = said(oracle, &found);
                    let leg = format!("{} in {}", question.title, zone.name);
                    wrong.push(format!("{leg}: the oracle finds {found}, core {step:?}"));
                }
            }
        }
        wrong
    }

    /// The same way, or the same stop.
    fn agree(
        &self,
        step: &flows::Step,
        zone: usize,
        oracle: &Network,
        question: &Question,
        (way, stop): &Found,
    ) -> bool {
        match (step.stop, stop) {
            (None, None) => in_core::way(&self.plan, step, zone) == in_words(oracle, way),
            (Some(core), Some(oracle)) => in_core::is_same(core.reason, oracle, question.port),
            _ => false,
        }
    }
}

fn in_words(network: &Network, way: &[Place]) -> Vec<String> {
    let places = way.iter().map(|place| match place {
        Place::Users => "users".into(),
        Place::Networks => "networks".into(),
        Place::InternetGateway => "internet gateway".into(),
        Place::Balancer => "balancer".into(),
        Place::Task => "task".into(),
        Place::Nat(id) => format!("NAT in {}", network.nat_gateways[id].zone),
        Place::Interface(service) => format!("interface {service}"),
        Place::Gateway(service) => format!("gateway {service}"),
        Place::Goal(goal) => goal.clone(),
        Place::Answer => "answer".into(),
    });
    places.collect()
}

fn said(network: &Network, (way, stop): &Found) -> String {
    format!("{} {stop:?}", in_words(network, way).join(" > "))
}

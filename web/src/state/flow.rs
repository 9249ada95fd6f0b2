//! The flow that the picture shows, and the step of it that is looked at.

use kakoi_core::flows::{Flow, FlowKind, Step};

/// A flow that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ChosenFlow {
    /// Which. A design may not have it.
    pub(crate) kind: FlowKind,
    /// Number of the step that is looked at.
    pub(crate) step: Option<i32>,
    /// Whether the next step follows by itself.
    pub(crate) plays: bool,
}

/// What a person does with flows.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Watch {
    /// Chooses a flow, or none.
    Flow(Option<FlowKind>),
    /// Looks at a step, or at all of them.
    Step(Option<i32>),
    /// Looks at one step after the other, from the first.
    Play,
    /// Goes on to the next step; after the last one all are looked at.
    Next,
}

/// What is chosen after that.
pub(super) fn watched(chosen: Option<ChosenFlow>, watch: Watch, flow: Option<&Flow>) -> Option<ChosenFlow> {
    let last = flow.map_or(0, |flow| numbered(flow).map(|(number, _)| number).max().unwrap_or_default());
    match (watch, chosen) {
        (Watch::Flow(kind), _) => kind.map(|kind| ChosenFlow { kind, step: None, plays: false }),
        (Watch::Step(step), Some(chosen)) => Some(ChosenFlow { step, plays: false, ..chosen }),
        (Watch::Play, Some(chosen)) => Some(ChosenFlow { step: Some(1), plays: true, ..chosen }),
        (Watch::Next, Some(chosen @ ChosenFlow { step: Some(step), plays: true, .. })) => {
            let step = (step < last).then_some(step + 1);
            Some(ChosenFlow { step, plays: step.is_some(), ..chosen })
        }
        (_, chosen) => chosen,
    }
}

/// The steps with their numbers, as in the picture: those of one leg, which differ in their zones, share one.
pub(crate) fn numbered(flow: &Flow) -> impl Iterator<Item = (i32, &Step)> {
    (1..)
        .zip(flow.steps.chunk_by(|one, other| one.leg == other.leg))
        .flat_map(|(number, steps)| steps.iter().map(move |step| (number, step)))
}

#[cfg(test)]
mod tests {
    use kakoi_core::config::Config;
    use kakoi_core::design::design;
    use kakoi_core::flows::flows;
    use kakoi_core::text::Language;
    use kakoi_core::topology::{Shown, scene_showing};

    use super::*;

    fn pull() -> Flow {
        let plan = design(&Config::default()).design.unwrap().plan;
        flows(&plan).into_iter().find(|flow| flow.kind == FlowKind::ImagePull).unwrap()
    }

    #[test]
    fn a_flow_plays_to_its_last_step_and_ends() {
        let flow = pull();
        let watch = |chosen, watch| watched(chosen, watch, Some(&flow));
        let mut chosen = watch(watch(None, Watch::Flow(Some(flow.kind))), Watch::Play);
        let mut steps = Vec::new();
        while let Some(ChosenFlow { step: Some(step), plays: true, .. }) = chosen {
            steps.push(step);
            chosen = watch(chosen, Watch::Next);
        }
        assert_eq!(steps, [1, 2, 3]);
        assert_eq!(chosen, Some(ChosenFlow { kind: FlowKind::ImagePull, step: None, plays: false }));
        assert_eq!(watch(chosen, Watch::Next), chosen);
        assert_eq!(watch(None, Watch::Play), None);
        assert_eq!(watch(chosen, Watch::Flow(None)), None);
    }

    #[test]
    fn a_step_that_is_looked_at_stays() {
        let flow = pull();
        let chosen = watched(None, Watch::Flow(Some(flow.kind)), Some(&flow));
        let chosen = watched(chosen, Watch::Step(Some(2)), Some(&flow));
        assert_eq!(watched(chosen, Watch::Next, Some(&flow)), chosen);
        assert_eq!(chosen.and_then(|chosen| chosen.step), Some(2));
    }

    #[test]
    fn numbers_are_those_of_the_picture() {
        let plan = design(&Config::default()).design.unwrap().plan;
        for flow in flows(&plan) {
            let drawn = scene_showing(&plan, Language::En, Shown { flow: Some(&flow), ..Shown::default() })
                .flow
                .unwrap()
                .steps;
            let drawn: Vec<i32> = drawn.iter().map(|step| step.number).collect();
            assert_eq!(
                numbered(&flow).map(|(number, _)| number).collect::<Vec<_>>(),
                drawn,
                "{:?}",
                flow.kind
            );
        }
    }
}

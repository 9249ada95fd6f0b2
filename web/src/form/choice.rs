use yew::prelude::*;

use super::field::described_by;

#[derive(Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    /// Path of the field; names the group of radio buttons.
    pub(crate) path: &'static str,
    /// What can be chosen.
    pub(crate) labels: Vec<AttrValue>,
    /// Position of what is chosen.
    pub(crate) chosen: usize,
    pub(crate) onchoose: Callback<usize>,
}

/// A choice among a few, side by side: radio buttons drawn as one segmented bar.
#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let segment = |position: usize, label: &AttrValue| {
        let onchange = props.onchoose.reform(move |_: Event| position);
        html! {
            <label key={position} class="segment">
                <input
                    type="radio"
                    name={props.path}
                    checked={position == props.chosen}
                    aria-describedby={described_by(props.path)}
                    {onchange}
                />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <div class="segments">
            { for props.labels.iter().enumerate().map(|(position, label)| segment(position, label)) }
        </div>
    }
}

/// The labels of a choice, and where the chosen one stands among them.
pub(crate) fn options<T: Copy + PartialEq>(
    all: &[T],
    chosen: T,
    label: impl Fn(T) -> AttrValue,
) -> (Vec<AttrValue>, usize) {
    let position = all.iter().position(|one| *one == chosen).unwrap_or(all.len());
    (all.iter().map(|one| label(*one)).collect(), position)
}

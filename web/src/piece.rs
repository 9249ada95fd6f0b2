//! Pieces of the page that are drawn again only where they have changed: a key leaves most of the page as it is.

use yew::prelude::*;

use crate::app::side;
use crate::form::{is_same, part};
use crate::page::Page;
use crate::state::{Dispatch, Model, Part, Shared, View};

/// Which piece it is.
#[derive(Clone, Copy)]
pub(crate) enum Piece {
    /// A part of the form.
    Form(&'static Part),
    /// What a view at the side shows.
    Side(View),
}

#[derive(Properties)]
struct DrawnProps {
    piece: Piece,
    /// As it is now: the reducer's own handle always shows the latest one, and would equal itself.
    model: Shared<Model>,
    dispatch: Dispatch,
}

impl PartialEq for DrawnProps {
    fn eq(&self, other: &Self) -> bool {
        match (self.piece, other.piece) {
            (Piece::Form(one), Piece::Form(another)) => {
                std::ptr::eq(one, another) && is_same(one, &self.model, &other.model)
            }
            (Piece::Side(view), Piece::Side(another)) => {
                view == another && may_wait(view, &self.model) && may_wait(view, &other.model)
            }
            _ => false,
        }
    }
}

/// Whether a view at the side is out of sight while the design changes: then it follows when that rests. Paper shows them all.
fn may_wait(view: View, model: &Model) -> bool {
    model.side != view && !model.rests && !model.screen.is_paper
}

/// A component for all pieces: each further one costs a few kB of the page's code.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let DrawnProps { piece, model, dispatch } = props;
    let page = Page { model, dispatch };
    match piece {
        Piece::Form(of) => part(page, of).map_or_else(Html::default, Html::from),
        Piece::Side(view) => side(page, *view).into(),
    }
}

/// What makes pieces of a page, which share it.
pub(crate) fn pieces(page: Page<'_>) -> impl Fn(Piece) -> Html {
    let (model, dispatch) = (Shared::new(page.model.clone()), page.dispatch.clone());
    move |piece| html! { <Drawn {piece} model={model.clone()} dispatch={dispatch.clone()} /> }
}

//! Pieces of the page that are drawn again only where they have changed: a key leaves most of the page as it is.

use yew::prelude::*;

use crate::app::side;
use crate::diagram::{drawn, is_same_drawing};
use crate::form::{is_same, part};
use crate::page::Page;
use crate::state::{Dispatch, Model, Part, Shared, View};
use crate::tag::Tag;

/// Which piece it is.
#[derive(Clone, Copy)]
pub(crate) enum Piece {
    /// A part of the form.
    Form(&'static Part),
    /// The picture.
    Picture,
    /// What a view at the side shows.
    Side(View),
}

impl Piece {
    /// Whether it is out of sight while the design changes: then it follows when that rests.
    fn may_wait(self, model: &Model) -> bool {
        let view = match self {
            Self::Form(_) => View::Design,
            Self::Picture => View::Picture,
            Self::Side(view) => view,
        };
        !model.rests && model.is_hidden(view)
    }

    /// Whether it has never been in sight: then it is not drawn before the rest of the page is.
    fn is_put_off(self, model: &Model) -> bool {
        model.settled == 0 && self.may_wait(model)
    }

    /// Whether it would be drawn alike. `one` is what was drawn last.
    fn is_same(self, one: &Model, other: &Model) -> bool {
        if self.may_wait(other) {
            return true;
        }
        !self.is_put_off(one)
            && match self {
                Self::Form(of) => is_same(of, one, other),
                Self::Picture => is_same_drawing(one, other),
                Self::Side(_) => false,
            }
    }

    fn draw(self, page: Page<'_>) -> Option<Tag> {
        if self.is_put_off(page.model) {
            return None;
        }
        match self {
            Self::Form(of) => part(page, of),
            Self::Picture => drawn(page.model),
            Self::Side(view) => Some(side(page, view)),
        }
    }
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
        other.piece.is_same(&self.model, &other.model)
    }
}

/// A component for all pieces: each further one costs a few kB of the page's code.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let DrawnProps { piece, model, dispatch } = props;
    piece.draw(Page { model, dispatch }).map_or_else(Html::default, Html::from)
}

/// What makes pieces of a page, which share it.
pub(crate) fn pieces(page: Page<'_>) -> impl Fn(Piece) -> Html {
    let (model, dispatch) = (Shared::new(page.model.clone()), page.dispatch.clone());
    move |piece| html! { <Drawn {piece} model={model.clone()} dispatch={dispatch.clone()} /> }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use kakoi_core::text::{Control, Language};

    use super::*;
    use crate::state::{Action, Edit, Screen, Theme};

    const COST: Piece = Piece::Side(View::Cost);
    const CODE: Piece = Piece::Side(View::Code);

    fn first() -> Rc<Model> {
        Rc::new(Model::new(Language::En, Theme::System))
    }

    fn after(model: &Rc<Model>, action: Action) -> Rc<Model> {
        Rc::clone(model).reduce(action.into())
    }

    fn nat(model: &Rc<Model>) -> Rc<Model> {
        after(model, Action::Edit(Edit::Choose(Control::Nat, "single".into())))
    }

    fn is_drawn(piece: Piece, model: &Model) -> bool {
        piece.draw(Page { model, dispatch: &Dispatch::of_nobody() }).is_some()
    }

    #[test]
    fn what_is_out_of_sight_comes_after_the_rest_of_the_page() {
        let first = first();
        assert!(is_drawn(CODE, &first) && is_drawn(Piece::Picture, &first) && !is_drawn(COST, &first));
        let settled = after(&first, Action::Settle);
        assert!(is_drawn(COST, &settled) && !COST.is_same(&first, &settled));
        let shown = after(&first, Action::Show(View::Cost));
        assert!(is_drawn(COST, &shown) && !COST.is_same(&first, &shown));
    }

    #[test]
    fn what_is_out_of_sight_waits_for_the_design_to_rest() {
        let settled = after(&first(), Action::Settle);
        let edited = nat(&settled);
        assert!(COST.is_same(&settled, &edited) && is_drawn(COST, &edited));
        assert!(!CODE.is_same(&settled, &edited) && !Piece::Picture.is_same(&settled, &edited));
        // Its last state is the settled one, whatever came between.
        for action in [Action::Show(View::Cost), Action::Settle] {
            assert!(!COST.is_same(&settled, &after(&edited, action)));
        }
        assert!(!CODE.is_same(&edited, &after(&edited, Action::Settle)));
    }

    #[test]
    fn a_narrow_screen_draws_the_view_that_it_shows() {
        let screen = |is_narrow, is_paper| Action::Screen(Screen { is_narrow, is_paper });
        let narrow = after(&first(), screen(true, false));
        let form = Piece::Form(crate::state::FORM.first().and_then(|(_, parts)| parts.first()).unwrap());
        assert!(is_drawn(form, &narrow) && !is_drawn(Piece::Picture, &narrow) && !is_drawn(CODE, &narrow));
        let edited = nat(&after(&narrow, Action::Settle));
        let shown = after(&edited, Action::Show(View::Picture));
        assert!(Piece::Picture.is_same(&narrow, &edited) && !Piece::Picture.is_same(&narrow, &shown));
        let paper = after(&narrow, screen(true, true));
        assert!([Piece::Picture, CODE, COST].into_iter().all(|piece| is_drawn(piece, &paper)));
    }
}

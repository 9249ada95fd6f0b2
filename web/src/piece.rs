//! Pieces of the page that are drawn again only where they have changed: a key leaves most of the page as it is.
//!
//! Where all of them change, at the start, when the late data come and when it is first known what other choices would cost,
//! they take turns, each in a task of its own: a person may type or scroll between two.

use yew::prelude::*;

use crate::app::side;
use crate::diagram::{drawn, is_same_drawing};
use crate::form::{is_same, part, whole_group};
use crate::page::Page;
use crate::state::{Dispatch, Model, Part, Shared, TURNS, View};
use crate::tag::Tag;

/// Which piece it is.
#[derive(Clone, Copy)]
pub(crate) enum Piece {
    /// The picture.
    Picture,
    /// A group of the form, by its position.
    Group(usize),
    /// A part of a group, which follows it.
    Part(&'static Part),
    /// What a view at the side shows.
    Side(View),
}

impl Piece {
    /// Whether it stays as it is, or empty where it has never been drawn: it has to wait for its turn, which comes for what is
    /// out of sight when the design rests.
    fn waits(self, model: &Model) -> bool {
        let (turn, view) = match self {
            Self::Picture => (0, View::Picture),
            Self::Group(position) => (1 + position, View::Design),
            Self::Part(_) => return false,
            Self::Side(view) => (TURNS - 1, view),
        };
        let may_follow = || model.followed.is_some_and(|followed| (view as usize) < followed);
        // Paper has everything at once.
        (turn >= model.turns && !model.screen.is_paper) || (model.is_hidden(view) && !may_follow())
    }

    /// Whether it would be drawn alike. `one` is what was drawn last.
    fn is_same(self, one: &Model, other: &Model) -> bool {
        if self.waits(other) {
            return true;
        }
        let is_same = || match self {
            Self::Picture => is_same_drawing(one, other),
            Self::Part(of) => is_same(of, one, other),
            Self::Group(_) | Self::Side(_) => false,
        };
        !self.waits(one) && (one.changes == other.changes || is_same())
    }

    fn draw(self, page: Page<'_>, piece: &dyn Fn(Self) -> Html) -> Option<Tag> {
        if self.waits(page.model) {
            return None;
        }
        match self {
            Self::Picture => drawn(page.model),
            Self::Group(position) => whole_group(page, position, piece),
            Self::Part(of) => part(page, of),
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
    let drawn = piece.draw(Page { model, dispatch }, &pieces(model, dispatch));
    drawn.map_or_else(Html::default, Html::from)
}

/// What makes pieces of a model.
pub(crate) fn pieces(model: &Shared<Model>, dispatch: &Dispatch) -> impl Fn(Piece) -> Html {
    move |piece| html! { <Drawn {piece} model={model.clone()} dispatch={dispatch.clone()} /> }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use kakoi_core::finding::Field;
    use kakoi_core::text::{Control, Language};

    use super::*;
    use crate::state::{Action, Edit, FORM, Late, Screen, Theme};

    const FINDINGS: Piece = Piece::Side(View::Findings);
    const CODE: Piece = Piece::Side(View::Code);

    /// The first screen, once all have had their turn.
    fn first() -> Rc<Model> {
        let start = Rc::new(Model::new(Language::En, Theme::System));
        (0..TURNS).fold(start, |model, _| after(&model, Action::NextTurn))
    }

    fn after(model: &Rc<Model>, action: Action) -> Rc<Model> {
        Rc::clone(model).reduce(action.into())
    }

    /// The same once it has rested and all has followed.
    fn rested(model: &Rc<Model>) -> Rc<Model> {
        turned(after(&after(model, Action::Settle), Action::LookAhead))
    }

    /// The same once all have had their turn.
    fn turned(mut model: Rc<Model>) -> Rc<Model> {
        while model.is_taking_turns() {
            model = after(&model, Action::NextTurn);
        }
        model
    }

    fn nat(model: &Rc<Model>) -> Rc<Model> {
        after(model, Action::Edit(Edit::Choose(Control::Nat, "single".into())))
    }

    fn is_drawn(piece: Piece, model: &Model) -> bool {
        piece.draw(Page { model, dispatch: &Dispatch::of_nobody() }, &|_| Html::default()).is_some()
    }

    #[test]
    fn pieces_take_turns() {
        let start = Rc::new(Model::new(Language::En, Theme::System));
        let pieces = [Piece::Picture].into_iter().chain((0..FORM.len()).map(Piece::Group)).chain([CODE]);
        let pieces: Vec<Piece> = pieces.collect();
        let count = |model: &Model| pieces.iter().filter(|piece| is_drawn(**piece, model)).count();
        assert_eq!(count(&start), 2);
        let mut model = Rc::clone(&start);
        for turn in 2..TURNS {
            assert_eq!(count(&model), turn);
            model = after(&model, Action::NextTurn);
        }
        assert_eq!((count(&model), pieces.len()), (TURNS, TURNS));
        // The late data are told by turns too, and nothing goes meanwhile.
        let late = after(&model, Action::Late(Late::There));
        assert!(pieces.iter().all(|piece| piece.is_same(&model, &late)));
        let next = (0..2).fold(late, |model, _| after(&model, Action::NextTurn));
        let follows = pieces.iter().map(|piece| !piece.is_same(&model, &next));
        // Late data leave the picture as it is.
        let first_group = (0..TURNS).map(|turn| turn == 1);
        assert!(follows.eq(first_group));
    }

    #[test]
    fn what_is_out_of_sight_comes_after_the_rest_of_the_page() {
        let first = first();
        assert!(is_drawn(CODE, &first) && is_drawn(Piece::Picture, &first) && !is_drawn(FINDINGS, &first));
        let rested = rested(&first);
        assert!(is_drawn(FINDINGS, &rested) && !FINDINGS.is_same(&first, &rested));
        let shown = after(&first, Action::Show(View::Findings));
        assert!(is_drawn(FINDINGS, &shown) && !FINDINGS.is_same(&first, &shown));
    }

    #[test]
    fn what_is_out_of_sight_waits_for_the_design_to_rest() {
        let before = rested(&first());
        let edited = nat(&before);
        assert!(FINDINGS.is_same(&before, &edited));
        assert!(!CODE.is_same(&before, &edited) && !Piece::Picture.is_same(&before, &edited));
        // Its last state is that from before, whatever came between.
        for shown in [after(&edited, Action::Show(View::Findings)), rested(&edited)] {
            assert!(!FINDINGS.is_same(&before, &shown));
        }
        let settled = after(&edited, Action::Settle);
        assert!(FINDINGS.is_same(&before, &settled) && !CODE.is_same(&edited, &settled));
    }

    #[test]
    fn what_is_out_of_sight_follows_one_view_after_the_other() {
        const VIEWS: [Piece; 4] = [Piece::Picture, CODE, Piece::Side(View::Cost), FINDINGS];
        let narrow = after(&first(), Action::Screen(Screen { is_narrow: true, is_paper: false }));
        let ahead = [Action::Settle, Action::LookAhead]
            .into_iter()
            .fold(narrow, |model, action| after(&model, action));
        // The first time, what other choices would cost comes to the form.
        let mut model = (0..TURNS).fold(ahead, |model, _| after(&model, Action::NextTurn));
        for turn in 0..VIEWS.len() {
            assert!(model.is_taking_turns());
            let next = after(&model, Action::NextTurn);
            let follow = VIEWS.map(|piece| !piece.is_same(&model, &next));
            assert_eq!(follow, std::array::from_fn(|view| view == turn));
            // What is there already is not drawn again.
            assert!(Piece::Group(0).is_same(&model, &next));
            model = next;
        }
        assert!(!model.is_taking_turns());
        // The files' language may come when all has followed.
        let late = after(&model, Action::Late(Late::There));
        assert!(VIEWS.iter().all(|piece| piece.is_same(&model, &late)));
        assert!(!CODE.is_same(&model, &turned(late)));
        let edited = nat(&model);
        assert!(!edited.is_taking_turns() && VIEWS.iter().all(|piece| piece.is_same(&model, &edited)));
    }

    #[test]
    fn what_is_asked_for_and_paper_wait_for_no_turn() {
        let late = after(&first(), Action::Late(Late::There));
        for action in [
            Action::Show(View::Findings),
            Action::GoTo(Field::fixed("network.cidr")),
            Action::Screen(Screen { is_narrow: false, is_paper: true }),
        ] {
            let asked = after(&late, action);
            assert!((0..FORM.len()).all(|group| !Piece::Group(group).waits(&asked)));
            assert!(!Piece::Side(asked.side).waits(&asked));
        }
        let paper = after(&late, Action::Print);
        assert!([Piece::Picture, CODE, FINDINGS].into_iter().all(|piece| is_drawn(piece, &paper)));
    }

    #[test]
    fn looking_ahead_to_nothing_new_is_no_change() {
        let settled = after(&first(), Action::Settle);
        let mut bare = Model::clone(&settled);
        bare.bill = None;
        let bare = Rc::new(bare);
        assert!(Piece::Group(0).is_same(&bare, &after(&bare, Action::LookAhead)));
        assert!(!Piece::Group(0).is_same(&settled, &turned(after(&settled, Action::LookAhead))));
    }

    #[test]
    fn a_narrow_screen_draws_the_view_that_it_shows() {
        let screen = |is_narrow, is_paper| Action::Screen(Screen { is_narrow, is_paper });
        let narrow = after(&first(), screen(true, false));
        assert!(
            is_drawn(Piece::Group(0), &narrow)
                && !is_drawn(Piece::Picture, &narrow)
                && !is_drawn(CODE, &narrow)
        );
        let edited = nat(&rested(&narrow));
        let shown = after(&edited, Action::Show(View::Picture));
        assert!(Piece::Picture.is_same(&narrow, &edited) && !Piece::Picture.is_same(&narrow, &shown));
        let paper = after(&narrow, screen(true, true));
        assert!([Piece::Picture, CODE, FINDINGS].into_iter().all(|piece| is_drawn(piece, &paper)));
    }
}

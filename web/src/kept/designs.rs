//! The list of kept designs, and what can be done with each.

use std::rc::Rc;

use kakoi_core::kept::{Kept, duplicate, free_name};
use kakoi_core::share::Unreadable;
use kakoi_core::text::{self, Language};

use super::link::fragment;
use super::notice::said;
use super::{home, open, step};
use crate::browser;
use crate::cost::month_of;
use crate::dialog::opener;
use crate::page::Page;
use crate::state::{Action, Base, Dialog, Dispatch, Model, Notice, Offer, Opening, Removed, Step};
use crate::tag::{Act, On, Tag, button, tag, text_field};

/// A kept design with its id.
type Entry = (Rc<str>, Kept);

/// The list, and what can be done with all. What the browser keeps is read anew each time that it is drawn.
pub(crate) fn contents(page: Page<'_>) -> Tag {
    let (entries, damaged) = all();
    let model = page.model;
    let dispatch = page.dispatch.clone();
    let new = act(page, move |model| begin(model, &dispatch));
    let tools = tag("div", "designs-tools")
        .child(button("", new).text(page.keep(&text::Kept::New)))
        .child(opener(page, Dialog::Bring, "").text(page.bring(&text::Bring::Title)))
        .child(button("", act(page, export)).text(page.keep(&text::Kept::ExportAll)));
    let is_said = model.work.notice.is_some() || model.work.is_outdated;
    let notice = is_said.then(|| said(page));
    let is_kept = model.work.id.is_some();
    let list = tag("ul", "designs-list")
        .maybe((!is_kept).then(|| unkept(page)))
        .children(entries.iter().map(|(id, kept)| entry(page, id, kept)));
    let none = entries.is_empty().then(|| tag("p", "").text(page.keep(&text::Kept::KeepsNothing)));
    tag("div", "designs")
        .child(tag("div", "").with("role", "status").maybe(notice))
        .child(tag("p", "").text(page.keep(&text::Kept::About)))
        .child(tools)
        .child(list)
        .maybe(none)
        .maybe((!damaged.is_empty()).then(|| unreadable(page, &damaged)))
}

/// What the browser keeps, the newest first, and what of it cannot be read.
fn all() -> (Vec<Entry>, Vec<(String, Unreadable)>) {
    let (mut entries, mut damaged): (Vec<Entry>, Vec<_>) = (Vec::new(), Vec::new());
    for (id, text) in browser::all_kept() {
        match Kept::read(&text) {
            Ok(kept) => {
                // An id begins with the time of its making.
                let place = entries.iter().take_while(|(other, _)| **other > *id).count();
                entries.insert(place, (id.into(), kept));
            }
            Err(reason) => damaged.push((id, reason)),
        }
    }
    (entries, damaged)
}

/// The kept designs with their ids, the newest first.
pub(super) fn entries() -> Vec<Entry> {
    all().0
}

/// The kept designs alone.
pub(super) fn readable() -> Vec<Kept> {
    entries().into_iter().map(|(_, kept)| kept).collect()
}

/// The kept design that was made last, else a default one.
fn most_recent(language: Language) -> Opening {
    let newest = entries().into_iter().next();
    newest.map_or_else(|| Opening::default_in(language), |(id, kept)| Opening::kept(&id, kept))
}

fn entry(page: Page<'_>, id: &Rc<str>, kept: &Kept) -> Tag {
    let model = page.model;
    let is_open = model.work.id.as_ref() == Some(id);
    let title = kept.title();
    let named = |class, act: Act, text: text::Kept, name: text::Kept| {
        button(class, act).set("aria-label", page.keep(&name)).text(page.keep(&text))
    };
    let date = browser::date(kept.changed, model.language);
    let changed = (!date.is_empty()).then(|| tag("span", "").text(page.keep(&text::Kept::Changed { date })));
    let opener = (!is_open).then(|| {
        let (id, dispatch) = (id.clone(), page.dispatch.clone());
        let open = move |_: &_| {
            if enter(&id, &dispatch) {
                dispatch.dispatch(Action::Close.into());
            }
        };
        let name = text::Kept::OpenItOf { title: title.clone() };
        named("primary", Box::new(open), text::Kept::OpenIt, name)
    });
    let (source, dispatch) = (kept.clone(), page.dispatch.clone());
    let next = act(page, move |_| make_next(&source, &dispatch));
    let (removed, dispatch) = (id.clone(), page.dispatch.clone());
    let delete = act(page, move |model| remove(model, &removed, &dispatch));
    let compare = (!is_open).then(|| {
        let base = Base::Config(Box::new(kept.config.clone()), title.clone());
        let name = text::Kept::CompareOf { title: title.clone() };
        named("", page.act(Action::Compare(base)), text::Kept::Compare, name)
    });
    let actions = tag("div", "design-actions")
        .maybe(opener)
        .maybe(compare)
        .child(named("", next, text::Kept::Duplicate, text::Kept::DuplicateOf { title: title.clone() }))
        .child(named("", delete, text::Kept::Delete, text::Kept::DeleteOf { title: title.clone() }));
    design(page, kept, is_open, name_field(page, id, title)).maybe(changed).child(actions).key(id)
}

/// Where a design gets another name, once that is typed and confirmed or left.
fn name_field(page: Page<'_>, id: &Rc<str>, title: String) -> Tag {
    let (typed, dispatch) = (id.clone(), page.dispatch.clone());
    let typed = act_of(page, move |_, event| {
        step(&dispatch, Step::Rename(Some((typed.clone(), browser::value(event).into()))));
    });
    let (renamed, dispatch) = (id.clone(), page.dispatch.clone());
    let rename = act_of(page, move |model, event| {
        step(&dispatch, Step::Rename(None));
        rename(model, &renamed, &browser::value(event), &dispatch);
    });
    let dispatch = page.dispatch.clone();
    let left = act(page, move |_| step(&dispatch, Step::Rename(None)));
    // The list may be drawn anew at any moment, which must not undo what is being typed.
    let renaming = page.model.work.renaming.as_ref().filter(|(renaming, _)| renaming == id);
    text_field("design-name")
        .set("aria-label", page.keep(&text::Kept::NameOf { title: title.clone() }))
        .value(renaming.map_or_else(|| title, |(_, typed)| typed.to_string()))
        .on(On::Input, typed)
        .on(On::Change, rename)
        .on(On::Blur, left)
}

/// The open design, as long as it is not kept.
fn unkept(page: Page<'_>) -> Tag {
    let open = open_design(page.model);
    let name = tag("strong", "design-name").text(open.title());
    let dispatch = page.dispatch.clone();
    let keep = act(page, move |_| {
        home();
        step(&dispatch, Step::Keep);
    });
    let actions =
        tag("div", "design-actions").child(button("primary", keep).text(page.keep(&text::Kept::Keep)));
    design(page, &open, true, name)
        .child(tag("span", "").text(page.keep(&text::Kept::NotYetKept)))
        .child(actions)
        .key("")
}

/// What is shown of every design.
fn design(page: Page<'_>, kept: &Kept, is_open: bool, name: Tag) -> Tag {
    let cost = month_of(page, &kept.config).unwrap_or_else(|| page.keep(&text::Kept::NoCost));
    let state = is_open.then(|| tag("span", "chip").text(page.keep(&text::Kept::IsOpen)));
    let item = if is_open { tag("li", "design").with("aria-current", "true") } else { tag("li", "design") };
    item.child(name)
        .maybe(state)
        .child(tag("code", "").text(kept.config.network.region.clone()))
        .child(tag("span", "money").text(cost))
}

fn unreadable(page: Page<'_>, damaged: &[(String, Unreadable)]) -> Tag {
    let entries = damaged.iter().map(|(key, reason)| {
        let entry = text::Kept::DamagedEntry { key: key.clone(), reason: *reason };
        tag("li", "").text(page.keep(&entry))
    });
    tag("section", "designs-damaged")
        .child(tag("p", "").text(page.keep(&text::Kept::Damaged)))
        .child(tag("ul", "").children(entries))
}

/// What a button does with the model as it is drawn.
fn act(page: Page<'_>, act: impl Fn(&Model) + 'static) -> Act {
    act_of(page, move |model, _| act(model))
}

fn act_of(page: Page<'_>, act: impl Fn(&Model, &yew::Event) + 'static) -> Act {
    let model = page.model.clone();
    Box::new(move |event| act(&model, event))
}

/// The open design as it would be kept now.
pub(super) fn open_design(model: &Model) -> Kept {
    Kept { name: model.work.name.to_string(), changed: browser::now(), config: (*model.config).clone() }
}

/// Opens a kept design in an entry of its own in the history. Whether it could be read.
fn enter(id: &str, dispatch: &Dispatch) -> bool {
    browser::rest_now(true);
    let Some(opening) = super::kept(id) else { return false };
    browser::enter_address(Some(id), &fragment(&opening.config).unwrap_or_default());
    open(dispatch, opening);
    true
}

/// Opens a default design.
fn begin(model: &Model, dispatch: &Dispatch) {
    browser::rest_now(true);
    let opening = Opening::default_in(model.language);
    browser::enter_address(None, &fragment(&opening.config).unwrap_or_default());
    open(dispatch, opening);
    dispatch.dispatch(Action::Close.into());
}

/// Makes the next environment of a design, and opens it.
fn make_next(kept: &Kept, dispatch: &Dispatch) {
    browser::rest_now(true);
    let others = readable();
    let configs: Vec<_> = others.iter().map(|other| other.config.clone()).collect();
    let titles: Vec<_> = others.iter().map(Kept::title).collect();
    let mut next =
        Kept { name: kept.name.clone(), changed: browser::now(), config: duplicate(&kept.config, &configs) };
    let (title, free) = (next.title(), free_name(&next.title(), &titles));
    if free != title {
        next.name.clone_from(&free);
    }
    add(
        next,
        |next| text::Kept::Duplicated { title: free, cidr: next.config.network.cidr.clone() },
        dispatch,
    );
    dispatch.dispatch(Action::Close.into());
}

/// Keeps a design and opens it; says something of it where it is kept, else that it is not.
pub(super) fn add(kept: Kept, said: impl FnOnce(&Kept) -> text::Kept, dispatch: &Dispatch) {
    let id = browser::fresh_id();
    let is_kept = browser::keep(&id, &kept.text());
    let notice = match is_kept {
        Ok(()) => Notice::of(said(&kept)),
        Err(trouble) => Notice::offering(text::Kept::NotKept(trouble), Offer::Export),
    };
    let id = is_kept.ok().map(|()| id);
    browser::enter_address(id.as_deref(), &fragment(&kept.config).unwrap_or_default());
    let opening = match id {
        Some(id) => Opening::kept(&id, kept),
        None => Opening::unkept(kept.config),
    };
    open(dispatch, Opening { notice: Some(notice), ..opening });
}

/// Gives a design a name of its own; one that is empty, or what it is called without, takes that away.
fn rename(model: &Model, id: &Rc<str>, name: &str, dispatch: &Dispatch) {
    let rename = |kept: &mut Kept| {
        kept.name.clear();
        if name.trim() != kept.title() {
            name.trim().clone_into(&mut kept.name);
        }
    };
    if model.work.id.as_ref() == Some(id) {
        let mut open = open_design(model);
        rename(&mut open);
        return step(dispatch, Step::Name(open.name));
    }
    let Some(mut kept) = browser::kept(id).and_then(|text| Kept::read(&text).ok()) else { return };
    rename(&mut kept);
    let next = match browser::keep(id, &kept.text()) {
        Ok(()) => Step::Turn,
        Err(trouble) => Step::NotKept(trouble),
    };
    step(dispatch, next);
}

/// Deletes a design, which the notice can bring back. Where it was open, the newest of the others opens.
fn remove(model: &Model, id: &Rc<str>, dispatch: &Dispatch) {
    browser::rest_now(true);
    let was_open = model.work.id.as_ref() == Some(id);
    let kept = browser::kept(id);
    let open = was_open.then(|| open_design(model));
    // Of the open design the browser may have an older state, where it has no room for the present one.
    let unkept = open.as_ref().filter(|_| model.is_unsaved()).map(Kept::text);
    let Some(text) = unkept.or(kept) else { return };
    let title = Kept::read(&text).map_or_else(|_| id.to_string(), |kept| kept.title());
    browser::forget(id);
    home();
    let removed = Removed { id: id.clone(), text: text.into(), was_open };
    let notice = Notice::offering(text::Kept::Deleted { title }, Offer::Restore(removed));
    if !was_open {
        return step(dispatch, Step::Say(notice));
    }
    let opening = most_recent(model.language);
    replace(Opening { notice: Some(notice), ..opening }, dispatch);
}

/// Opens a design in the present entry of the history.
fn replace(opening: Opening, dispatch: &Dispatch) {
    let fragment = opening.id.is_some().then(|| fragment(&opening.config)).flatten();
    browser::note_address(opening.id.as_deref(), &fragment.unwrap_or_default());
    open(dispatch, opening);
}

/// Brings a deleted design back.
pub(super) fn restore(removed: &Removed, dispatch: &Dispatch) {
    home();
    let Removed { id, text, was_open } = removed;
    if let Err(trouble) = browser::keep(id, text) {
        return step(dispatch, Step::NotKept(trouble));
    }
    let Some(opening) = super::kept(id) else { return step(dispatch, Step::Hush) };
    let title = kakoi_core::kept::title(&opening.name, &opening.config);
    let notice = Notice::of(text::Kept::Restored { title });
    if *was_open {
        browser::rest_now(true);
        replace(Opening { notice: Some(notice), ..opening }, dispatch);
    } else {
        step(dispatch, Step::Say(notice));
    }
}

/// Hands every design over as one file, the open one as it is now.
pub(super) fn export(model: &Model) {
    let mut all = entries();
    let open = open_design(model);
    match all.iter_mut().find(|(id, _)| model.work.id.as_ref() == Some(id)) {
        Some((_, kept)) if kept.config == open.config => {}
        Some((_, kept)) => *kept = open,
        None => all.insert(0, ("".into(), open)),
    }
    let designs: Vec<Kept> = all.into_iter().map(|(_, kept)| kept).collect();
    let json = kakoi_core::kept::export(&designs);
    browser::download("kakoi-designs.json", "application/json", json.as_bytes());
}

//! Elements of the page, put together by calls. `html!` writes every attribute, listener and child out in line, which
//! came to twice the code; it stays where a component is placed.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Event;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VList, VTag, VText};

/// What an event does.
pub(crate) type Act = Box<dyn Fn(&Event)>;

/// An element that is being put together.
pub(crate) struct Tag(Box<Draft>);

struct Draft {
    tag: VTag,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

/// An element of a class; of none where that is empty.
pub(crate) fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Box::new(Draft { tag: VTag::new(name), names: Vec::new(), values: Vec::new() }));
    if class.is_empty() { tag } else { tag.with("class", class) }
}

/// Elements side by side, without one around them. What comes and goes leaves its place empty: Yew takes elements
/// without keys for the same by their places.
pub(crate) fn fragment<const N: usize>(children: [Option<Tag>; N]) -> Html {
    let mut list = VList::new();
    for child in children {
        list.add_child(child.map_or_else(Html::default, Html::from));
    }
    list.into()
}

/// A button of a class.
pub(crate) fn button(class: &'static str, act: Act) -> Tag {
    tag("button", class).with("type", "button").on(On::Click, act)
}

/// A field for one line of text. What is pasted is cut at a length beyond which AWS takes no text of a design: a task definition
/// has 64 kB in all. Source: Amazon ECS, "Amazon ECS service quotas".
pub(crate) fn text_field(class: &'static str) -> Tag {
    tag("input", class).with("type", "text").with("autocomplete", "off").with("maxlength", "65536")
}

impl Tag {
    /// With an attribute that is always the same.
    pub(crate) fn with(self, name: &'static str, value: &'static str) -> Self {
        self.put(name, AttributeOrProperty::Static(value))
    }

    /// With an attribute.
    pub(crate) fn set(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.put(name, AttributeOrProperty::Attribute(value.into()))
    }

    /// The last value of a name counts.
    fn put(mut self, name: &'static str, value: AttributeOrProperty) -> Self {
        self.0.names.push(name);
        self.0.values.push(Some(value));
        self
    }

    /// With an ARIA state.
    pub(crate) fn state(self, name: &'static str, state: bool) -> Self {
        self.with(name, if state { "true" } else { "false" })
    }

    /// With an attribute that stands there or does not.
    pub(crate) fn flag(self, name: &'static str, is_set: bool) -> Self {
        if is_set { self.with(name, "") } else { self }
    }

    /// With a name for those who hear it, which the pointer shows too.
    pub(crate) fn named(self, name: AttrValue) -> Self {
        self.set("aria-label", name.clone()).set("title", name)
    }

    /// With a key among its siblings.
    pub(crate) fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// With what an event does.
    pub(crate) fn on(mut self, on: On, act: Act) -> Self {
        self.0.tag.add_listener(Rc::new(Listening { on, act }));
        self
    }

    /// With what stands in an input.
    pub(crate) fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.0.tag.set_value(value.into());
        self
    }

    /// Checked or not.
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// With a property instead of an attribute.
    pub(crate) fn property(self, name: &'static str, value: bool) -> Self {
        self.put(name, AttributeOrProperty::Property(value.into()))
    }

    /// With a text in it.
    pub(crate) fn text(self, text: impl Into<AttrValue>) -> Self {
        self.node(VText::new(text).into())
    }

    /// With an element in it.
    pub(crate) fn child(self, child: Tag) -> Self {
        self.node(child.into())
    }

    /// With an element in it, or with nothing in its place.
    pub(crate) fn maybe(self, child: Option<Tag>) -> Self {
        self.node(child.map_or_else(Html::default, Html::from))
    }

    /// With elements in it.
    pub(crate) fn children(self, children: impl IntoIterator<Item = Tag>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Puts an element in it.
    pub(crate) fn push(&mut self, child: Tag) {
        self.0.tag.add_child(child.into());
    }

    /// With a node in it.
    pub(crate) fn node(mut self, node: Html) -> Self {
        self.0.tag.add_child(node);
        self
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Self {
        let Draft { mut tag, names, values } = *tag.0;
        tag.set_attributes(Attributes::Dynamic { keys: shared(names), values: values.into() });
        tag.into()
    }
}

thread_local! {
    static SHARED: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The one list that equal lists of names are: by it Yew knows that an element still has the same attributes. There
/// are a few dozen, which live as long as the page; the map that Yew would make of each element's costs more code.
fn shared(names: Vec<&'static str>) -> &'static [&'static str] {
    SHARED.with_borrow_mut(|all| {
        if let Some(same) = all.iter().find(|other| **other == names) {
            return *same;
        }
        all.push(names.leak());
        all.last().copied().unwrap_or_default()
    })
}

/// The events that the page listens for.
#[derive(Clone, Copy)]
pub(crate) enum On {
    Blur,
    Change,
    Click,
    Close,
    Focus,
    FocusIn,
    FocusOut,
    Input,
    KeyDown,
    MouseDown,
    MouseOver,
    PointerDown,
    PointerMove,
    Submit,
    Toggle,
    TouchMove,
    TouchStart,
    Wheel,
}

struct Listening {
    on: On,
    act: Act,
}

impl Listener for Listening {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Blur => ListenerKind::onblur,
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::Close => ListenerKind::onclose,
            On::Focus => ListenerKind::onfocus,
            On::FocusIn => ListenerKind::onfocusin,
            On::FocusOut => ListenerKind::onfocusout,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            On::MouseDown => ListenerKind::onmousedown,
            On::MouseOver => ListenerKind::onmouseover,
            On::PointerDown => ListenerKind::onpointerdown,
            On::PointerMove => ListenerKind::onpointermove,
            On::Submit => ListenerKind::onsubmit,
            On::Toggle => ListenerKind::ontoggle,
            On::TouchMove => ListenerKind::ontouchmove,
            On::TouchStart => ListenerKind::ontouchstart,
            On::Wheel => ListenerKind::onwheel,
        }
    }

    fn handle(&self, event: Event) {
        (self.act)(&event);
    }

    fn passive(&self) -> bool {
        false
    }
}

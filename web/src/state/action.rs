use std::rc::Rc;

use kakoi_core::advice::Fix;
use kakoi_core::bring::{Brought, NotBrought};
use kakoi_core::catalog::PriceKey;
use kakoi_core::commands::{Command, Target};
use kakoi_core::cost::Item;
use kakoi_core::finding::Field;
use kakoi_core::text::{Language, Section};

use super::{Base, Edit, Late, Lesson, Screen, Search, Shared, Step, Theme, Watch};

/// Everything that a person can do on the page.
#[derive(Debug)]
pub(crate) enum Action {
    /// Changes the design.
    Edit(Edit),
    /// Undoes the last step.
    Undo,
    /// Does the step again that was undone last.
    Redo,
    /// Goes to a state of the history, by its position.
    Jump(usize),
    /// Compares the design with another one, in a dialog.
    Compare(Base),
    /// Shows a file of a comparison side by side.
    OpenCompared(String),
    /// Changes the language of the page.
    SetLanguage(Language),
    /// Changes the colours.
    SetTheme(Theme),
    /// Draws the page for paper, and prints it then.
    Print,
    /// The page is shown on something else.
    Screen(Screen),
    /// What became of the data that come after the first screen.
    Late(Late),
    /// Shows a view.
    Show(View),
    /// Opens or closes a section of the form.
    Unfold(Section, bool),
    /// Opens a dialog in the place of any other.
    Open(Dialog),
    /// Closes the dialog.
    Close,
    /// Shows what came of something that was brought.
    Bring(Shared<Outcome>),
    /// Shows or hides what a preset would change.
    Consider(Rc<str>),
    /// Opens and closes explanations, and looks through the glossary.
    Learn(Lesson),
    /// Shows a node of the picture, and focuses it.
    ShowNode(usize),
    /// Looks for something in the palette.
    Search(Search),
    /// Goes to what was chosen in the palette.
    Choose(Target),
    /// Does a command.
    Command(Command),
    /// Opens a file in the code view.
    OpenFile(String),
    /// Shows the code of a resource address.
    ShowResource(String),
    /// Marks the resource that a line of the open file is of, counted from 1.
    Mark(usize),
    /// Points at something that the picture shows.
    Point(Pointed),
    /// Looks at a flow in the picture.
    Watch(Watch),
    /// Shows the picture as a list, or as a picture again.
    ShowList(bool),
    /// Shows the control of a field.
    GoTo(Field),
    /// Mends a finding, and focuses a field then.
    Mend(Fix, Field),
    /// Makes the files, where they are due.
    Write,
    /// Does what can wait until the design has stood still for a moment.
    Settle,
    /// Works out what other choices would cost, and then has what is out of sight follow.
    LookAhead,
    /// Has the next pieces of the page show what there is now.
    NextTurn,
    /// Opens or closes a line of the bill.
    OpenLine(LineId, bool),
    /// Something happens to the open design, or to those that are kept.
    Work(Box<Step>),
    /// Shows in the picture what things cost, or no longer.
    ShowCosts(bool),
}

/// What came of something that was brought, with its name; a text has none.
pub(crate) type Outcome = (String, Result<Brought, NotBrought>);

/// What stands before the page until it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialog {
    /// The designs to start from.
    Presets,
    /// The picture as a file.
    Export,
    /// The files, taken along.
    Take,
    /// A design or files, brought back.
    Bring,
    /// The kept designs.
    Designs,
    /// The states that the design went through.
    History,
    /// The design beside another one.
    Compare,
    /// What things are.
    Glossary,
    /// Everything that the page leads to.
    Palette,
    /// What keys do.
    Shortcuts,
}

/// What a person points at: the picture lights up what has to do with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Pointed {
    /// Nothing.
    #[default]
    Nothing,
    /// A node of the Scene, by its index.
    Node(usize),
    /// A line of the Scene, by its index.
    Relation(usize),
    /// A line of the open file, counted from 1.
    Line(usize),
    /// A resource, by its address.
    Resource(Rc<str>),
    /// A line of the bill, by its index.
    BillLine(usize),
}

/// A line of the bill: no two are of one thing at one price.
pub(crate) type LineId = (Item, PriceKey);

/// A part of the page that a narrow screen shows alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The form.
    Design,
    /// The picture.
    Picture,
    /// The files.
    Code,
    /// The bill.
    Cost,
    /// The findings.
    Findings,
}

impl View {
    /// All of them, in the order of the variants.
    pub(crate) const ALL: [Self; 5] = [Self::Design, Self::Picture, Self::Code, Self::Cost, Self::Findings];

    /// The id of its panel.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Design => "design",
            Self::Picture => "picture",
            Self::Code => "code",
            Self::Cost => "cost",
            Self::Findings => "findings",
        }
    }
}

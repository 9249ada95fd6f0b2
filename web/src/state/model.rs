use std::rc::Rc;

use kakoi_core::advice::{Fix, fix};
use kakoi_core::commands::Target;
use kakoi_core::config::Config;
use kakoi_core::design::Design;
use kakoi_core::finding::{Field, Finding};
use kakoi_core::flows::Flow;
use kakoi_core::late;
use kakoi_core::plan::EndpointChoice;
use kakoi_core::settings::Settings;
use kakoi_core::text::{Control, Language, Remedy, Section};
use yew::Reducible;

use super::bill::{Bill, Outlook};
use super::commands::LISTING;
use super::flow::watched;
use super::{
    Action, ChosenFlow, Comparing, Dialog, Edit, Learning, LineId, Opening, Outcome, Past, Pointed, Rows,
    Screen, Search, Shared, TURNS, Theme, Travel, View, Work, section_of,
};

/// Everything that the page shows.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is so or not, whatever the others are")]
pub(crate) struct Model {
    /// What was chosen.
    pub(crate) config: Shared<Config>,
    /// The tables of names and values as typed.
    pub(crate) rows: Shared<Rows>,
    /// What was typed where it is no value, such as a number's field without a number, or not written as the value is.
    pub(crate) drafts: Shared<Vec<(Control, String)>>,
    /// What the company lays down that hosts the page.
    pub(crate) settings: Shared<Settings>,
    /// What is wrong or worth knowing.
    pub(crate) findings: Shared<Vec<Finding>>,
    /// The endpoint services, and why each is on or off.
    pub(crate) endpoints: Shared<Vec<EndpointChoice>>,
    /// The last good design; `None` until there is one.
    pub(crate) design: Option<Shared<Design>>,
    /// Whether the form has moved on from that design.
    pub(crate) stale: bool,
    /// The design before the last change, which the code is compared with.
    pub(crate) before: Option<Shared<Design>>,
    /// How it is kept.
    pub(crate) work: Work,
    /// The states that it went through.
    pub(crate) past: Past,
    /// The last change.
    pub(super) last_edit: Option<Rc<Action>>,
    /// What a month costs; `None` until the page has all its data. It is never behind usage and prices, as the files of
    /// the design may be.
    pub(crate) bill: Option<Shared<Bill>>,
    /// What takes longer to work out, of the Config as it stood still last.
    pub(crate) outlook: Option<Shared<Outlook>>,
    /// What of the design is behind the form.
    pub(crate) due: Due,
    /// Whether the design has stood still for a moment since it was changed.
    pub(crate) rests: bool,
    /// How often it came to stand still.
    pub(crate) settled: u32,
    /// How many pieces of the page may show what there is now (see `piece.rs`).
    pub(crate) turns: usize,
    /// How often they had to take turns.
    pub(crate) rounds: u32,
    /// How many of [`View::ALL`] may do so out of sight; `None` as long as that waits for the design to rest, and for what comes
    /// first then.
    pub(crate) followed: Option<usize>,
    /// How often anything changed but whose turn it is.
    pub(crate) changes: u32,
    /// Whether the last edit went on with the one before, as the next key in a field does.
    pub(crate) continues: bool,

    /// Whether the page has all its data.
    pub(crate) late: Late,
    /// Whether the sentences of the files' language could not be had.
    have_files_failed: bool,
    /// Language of the page.
    pub(crate) language: Language,
    /// Colours.
    pub(crate) theme: Theme,
    /// What the page is shown on.
    pub(crate) screen: Screen,
    /// How often the page was asked to print itself.
    pub(crate) prints: u32,
    /// The view of a narrow screen.
    pub(crate) view: View,
    /// Which of the views at the side of a wide screen is shown.
    pub(crate) side: View,
    /// The lines of the bill that are open.
    pub(crate) open_lines: Shared<Vec<LineId>>,
    /// Whether the picture shows what things cost.
    pub(crate) shows_costs: bool,
    /// The dialog that is open.
    pub(crate) dialog: Option<Dialog>,
    /// How often one was opened where none was.
    pub(crate) openings: u32,
    /// What came of what was brought last.
    pub(crate) brought: Option<Shared<Outcome>>,
    /// What the dialog of comparisons shows.
    pub(crate) comparing: Comparing,
    /// The preset of which the dialog shows what it would change.
    pub(crate) considered: Option<Rc<str>>,
    /// What was chosen lately in the palette, the latest first.
    pub(crate) recent: Shared<Vec<Target>>,
    /// What is looked for there.
    pub(crate) search: Shared<Search>,
    /// What is explained.
    pub(crate) learning: Shared<Learning>,
    /// The sections of the form that are open.
    pub(crate) unfolded: Shared<Vec<Section>>,
    /// Path of the open file.
    pub(crate) open_file: Rc<str>,
    /// The resource address whose code is marked.
    pub(crate) marked: Option<Rc<str>>,
    /// Whether the marked code has to come into view: it was not in the code that it was chosen.
    pub(crate) reveal: bool,
    /// What is pointed at. A line stands for its resource.
    pub(crate) pointed: Pointed,
    /// Whether the picture is shown as a list.
    pub(crate) as_list: bool,
    /// The flow that was chosen last.
    flow: Option<ChosenFlow>,
    /// The control that was last asked for.
    pub(crate) focus: Option<Focus>,
    /// What the last change mended, where it was a fix.
    pub(crate) mended: Option<Remedy>,
}

/// What of a design is made later than the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// All of it is there.
    Nothing,
    /// Its files are those of an earlier one, or not there yet.
    Files,
    /// Usage or prices changed, which only the bill has followed.
    Design,
}

/// Asks for something to be focused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Focus {
    /// What it is.
    pub(crate) aim: Aim,
    /// How often anything was asked for: the same thing may be asked for again.
    pub(crate) asked: u32,
}

/// What can be focused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// The control of a field, or another element, by its id.
    Field(Field),
    /// A node of the picture.
    Node(usize),
}

/// What has become of the data that come after the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Late {
    /// They are on their way.
    Awaited,
    /// They could not be had.
    Failed,
    /// They are there.
    There,
}

impl Model {
    /// The default design in a language.
    #[cfg(test)]
    pub(crate) fn new(language: Language, theme: Theme) -> Self {
        Self::starting(
            &Opening::default_in(language, &Settings::default()),
            &Shared::default(),
            language,
            theme,
        )
    }

    /// A design under settings, in a language of the page.
    pub(crate) fn starting(
        opening: &Opening,
        settings: &Shared<Settings>,
        language: Language,
        theme: Theme,
    ) -> Self {
        let config = Shared::new(opening.config.clone());
        let mut model = Self {
            work: Work::of(opening, &config, 0),
            past: Past::new(Config::clone(&config)),
            rows: Shared::new(Rows::of_config(&config)),
            config,
            drafts: Shared::default(),
            settings: settings.clone(),
            findings: Shared::default(),
            endpoints: Shared::default(),
            design: None,
            stale: false,
            before: None,
            last_edit: None,
            bill: None,
            outlook: None,
            due: Due::Nothing,
            rests: false,
            settled: 0,
            // The picture, and the first group of the form.
            turns: 2,
            rounds: 0,
            followed: None,
            changes: 0,
            continues: false,
            late: if late::is_complete(language) { Late::There } else { Late::Awaited },
            have_files_failed: false,
            language,
            theme,
            screen: Screen::default(),
            prints: 0,
            view: View::Design,
            side: View::Code,
            open_lines: Shared::default(),
            shows_costs: false,
            dialog: None,
            openings: 0,
            brought: None,
            comparing: Comparing::default(),
            considered: None,
            recent: Shared::default(),
            search: Shared::default(),
            learning: Shared::default(),
            unfolded: Shared::default(),
            open_file: "main.tf".into(),
            marked: None,
            reveal: false,
            pointed: Pointed::Nothing,
            as_list: false,
            flow: None,
            focus: None,
            mended: None,
        };
        model.redesign();
        model.before.clone_from(&model.design);
        model
    }

    /// The languages of the page and of the generated files.
    pub(crate) fn languages(&self) -> [Language; 2] {
        [self.language, self.config.language]
    }

    /// What has become of the data that the files are made of, whose language may be another than the page's, and of the first
    /// of them.
    pub(crate) fn late_for_files(&self) -> Late {
        let is_complete = late::is_complete(self.config.language);
        let are_first_due = || {
            self.due == Due::Files
                && self.design.as_ref().is_some_and(|design| design.bundle.files.is_empty())
        };
        match self.late {
            Late::There if !is_complete && self.have_files_failed => Late::Failed,
            Late::There if !is_complete || are_first_due() => Late::Awaited,
            late => late,
        }
    }

    /// Whether a view is out of sight. Paper shows them all.
    pub(crate) fn is_hidden(&self, view: View) -> bool {
        let shown = if self.screen.is_narrow { self.view } else { self.side };
        // A wide screen shows the form and the picture always.
        let has_its_place = !self.screen.is_narrow && matches!(view, View::Design | View::Picture);
        view != shown && !has_its_place && !self.screen.is_paper
    }

    /// What mends a finding, where a change of the design does; none before that code is there.
    pub(crate) fn fix(&self, finding: &Finding) -> Option<Fix> {
        if self.late != Late::There {
            return None;
        }
        fix(&self.config, finding)
    }

    /// What stands in the field of a control.
    pub(crate) fn typed(&self, control: Control) -> String {
        let draft = self.drafts.iter().find(|(of, _)| *of == control);
        draft.map_or_else(|| self.config.text(control.path()), |(_, text)| text.clone())
    }

    /// Has something focused, which has to be there for that.
    pub(super) fn ask_for(&mut self, aim: Aim) {
        self.turns = TURNS;
        let asked = self.focus.as_ref().map_or(0, |focus| focus.asked).wrapping_add(1);
        self.focus = Some(Focus { aim, asked });
    }

    /// Shows a view. Whether that changed anything.
    pub(super) fn show(&mut self, view: View) -> bool {
        let shown = (self.view, self.side);
        self.view = view;
        if !matches!(view, View::Design | View::Picture) {
            self.side = view;
        }
        let is_other = shown != (self.view, self.side);
        if is_other {
            self.turns = TURNS;
        }
        is_other
    }

    /// Opens or closes a section. Whether that changed anything.
    fn unfold(&mut self, section: Section, open: bool) -> bool {
        put(&mut self.unfolded, section, open)
    }

    /// Opens or closes a line of the bill. Whether that changed anything.
    fn open_line(&mut self, line: LineId, open: bool) -> bool {
        put(&mut self.open_lines, line, open)
    }

    /// Shows the control of a field.
    pub(super) fn go_to(&mut self, field: &Field) {
        if field.is_within("cost") {
            self.show(View::Cost);
            // A price's field stands in the lines of that price.
            let bill = self.bill.clone();
            for line in bill.iter().flat_map(|bill| &bill.estimate.lines) {
                if field.path().strip_prefix("cost.prices.") == Some(line.price.key.name()) {
                    self.open_line((line.item, line.price.key), true);
                }
            }
        } else {
            self.view = View::Design;
        }
        if let Some(section) = section_of(field) {
            self.unfold(section, true);
        }
        self.ask_for(Aim::Field(field.clone()));
    }

    /// Shows a node of the picture.
    fn show_node(&mut self, node: usize) {
        self.dialog = None;
        self.as_list = false;
        self.show(View::Picture);
        self.ask_for(Aim::Node(node));
    }

    /// Shows the code of a resource. Whether there is such a one.
    pub(super) fn show_resource(&mut self, address: &str) -> bool {
        let Some(resource) = self.design.as_ref().and_then(|design| design.bundle.resource(address)) else {
            return false;
        };
        self.open_file = resource.file.as_str().into();
        self.marked = Some(address.into());
        self.reveal = true;
        self.show(View::Code);
        if self.screen.is_narrow {
            // What was pressed is not in sight any more.
            self.ask_for(Aim::Field(Field::fixed(LISTING)));
        }
        true
    }

    /// Address of the resource that a line of the open file is of.
    fn resource_at(&self, line: usize) -> Option<Rc<str>> {
        let resource =
            self.design.as_ref()?.bundle.resource_at(&self.open_file, u32::try_from(line).ok()?)?;
        Some(resource.address.as_str().into())
    }

    /// Points at something. Whether that is another thing than before.
    fn point(&mut self, pointed: &Pointed) -> bool {
        let pointed = match pointed {
            Pointed::Line(line) => self.resource_at(*line).map_or(Pointed::Nothing, Pointed::Resource),
            pointed => pointed.clone(),
        };
        let is_other = pointed != self.pointed;
        self.pointed = pointed;
        is_other
    }

    /// The flow that is shown, and how.
    pub(crate) fn shown_flow(&self) -> Option<(&Flow, ChosenFlow)> {
        let chosen = self.flow?;
        self.design.as_ref()?.flows.iter().find(|flow| flow.kind == chosen.kind).map(|flow| (flow, chosen))
    }

    /// What the picture shows costs by; `None` where it shows none.
    pub(crate) fn costs_in_picture(&self) -> Option<Shared<Bill>> {
        self.bill.clone().filter(|_| self.shows_costs)
    }

    /// The nodes of the picture that stand for the marked resource.
    pub(crate) fn marked_nodes(&self) -> Vec<usize> {
        match (&self.marked, &self.design) {
            (Some(address), Some(design)) => design.scene.nodes_of(address),
            _ => Vec::new(),
        }
    }

    /// The nodes of the picture that are pointed at.
    pub(crate) fn pointed_nodes(&self) -> Vec<usize> {
        match (&self.pointed, &self.design) {
            (Pointed::Node(node), _) => vec![*node],
            (Pointed::Resource(address), Some(design)) => design.drawn_for(address),
            (Pointed::BillLine(line), Some(design)) => {
                let line = self.bill.as_ref().and_then(|bill| bill.estimate.lines.get(*line));
                let addresses = line.map_or(&[][..], |line| &line.addresses);
                addresses.iter().flat_map(|address| design.drawn_for(address)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The line of the picture that is pointed at.
    pub(crate) fn pointed_line(&self) -> Option<usize> {
        if let Pointed::Relation(line) = self.pointed { Some(line) } else { None }
    }

    /// Does what a person asked for. Whether that changed anything.
    fn act(&mut self, action: &Rc<Action>) -> bool {
        match &**action {
            Action::Edit(edit) => {
                let changed = self.edit(edit);
                self.mended = match edit {
                    Edit::Fix(fix) => Some(fix.remedy.clone()),
                    _ => None,
                };
                if changed {
                    self.last_edit = Some(Rc::clone(action));
                }
                return changed;
            }
            Action::Undo => return self.travel(Travel::Undo),
            Action::Redo => return self.travel(Travel::Redo),
            Action::Jump(to) => return self.travel(Travel::To(*to)),
            Action::Show(view) => return self.show(*view),
            Action::Unfold(section, open) => return self.unfold(*section, *open),
            Action::ShowResource(address) => return self.show_resource(address),
            Action::Point(pointed) => return self.point(pointed),
            Action::Watch(watch) => {
                let chosen = watched(self.flow, *watch, self.shown_flow().map(|(flow, _)| flow));
                if chosen == self.flow {
                    return false;
                }
                self.flow = chosen;
            }
            Action::Work(step) => return self.step(step),
            Action::Write => return self.write(),
            Action::Settle => return self.settle(),
            Action::LookAhead => return self.look_ahead(),
            Action::NextTurn => self.next_turn(),
            Action::OpenLine(line, open) => return self.open_line(*line, *open),
            Action::ShowCosts(shows_costs) => self.shows_costs = *shows_costs,
            Action::ShowList(as_list) => self.as_list = *as_list,
            Action::Mark(line) => {
                let marked = self.resource_at(*line);
                if marked == self.marked {
                    return false;
                }
                self.marked = marked;
                self.reveal = false;
            }
            Action::Open(Dialog::Compare) => self.compare(None),
            Action::Compare(base) => self.compare(Some(base)),
            Action::OpenCompared(path) => self.comparing.file = Some(path.as_str().into()),
            Action::Open(dialog) => {
                (self.dialog, self.brought) = (Some(*dialog), None);
                self.search = Shared::default();
            }
            Action::Close => {
                self.work.renaming = None;
                return self.dialog.take().is_some();
            }
            Action::Bring(outcome) => {
                (self.dialog, self.brought) = (Some(Dialog::Bring), Some(outcome.clone()));
            }
            Action::Learn(lesson) => self.learn(lesson),
            Action::Search(search) => self.search = Shared::new(search.clone()),
            Action::Choose(target) => self.choose(target),
            Action::Command(command) => self.command(*command),
            Action::ShowNode(node) => self.show_node(*node),
            Action::Consider(preset) => {
                let is_other = self.considered.as_ref() != Some(preset);
                self.considered = is_other.then(|| preset.clone());
            }
            Action::SetTheme(theme) => self.theme = *theme,
            Action::Print => {
                self.screen.is_paper = true;
                self.prints = self.prints.wrapping_add(1);
            }
            Action::Screen(screen) => {
                let is_other = self.screen != *screen;
                self.screen = *screen;
                return is_other;
            }
            Action::SetLanguage(language) => {
                self.write_before_the_next();
                self.language = *language;
                self.redesign();
            }
            Action::Late(late) => {
                self.late = if late::is_complete(self.language) { Late::There } else { *late };
                self.have_files_failed = *late == Late::Failed;
                self.begin_turns();
                self.draw();
                self.keep_as_before();
            }
            Action::OpenFile(path) => {
                self.open_file = path.as_str().into();
                self.marked = None;
            }
            Action::Mend(fix, field) => {
                let edit = Rc::new(Action::Edit(Edit::Fix(fix.clone())));
                self.act(&edit);
                // Its button goes with the finding.
                self.ask_for(Aim::Field(field.clone()));
            }
            Action::GoTo(field) => self.go_to(field),
        }
        true
    }
}

/// Puts something into a list or takes it out. Whether that changed anything.
fn put<T: Clone + PartialEq>(list: &mut Shared<Vec<T>>, item: T, is_in: bool) -> bool {
    if is_in == list.contains(&item) {
        return false;
    }
    let list = list.change();
    list.retain(|other| *other != item);
    if is_in {
        list.push(item);
    }
    true
}

impl Reducible for Model {
    /// Shared, so that what a control does and what was done last need no copy.
    type Action = Rc<Action>;

    fn reduce(self: Rc<Self>, action: Rc<Action>) -> Rc<Self> {
        let mut model = Self::clone(&self);
        if !model.act(&action) {
            // The same Rc keeps Yew from drawing anything.
            return self;
        }
        let is_turn = match *action {
            Action::NextTurn => true,
            Action::LookAhead => model.outlook == self.outlook,
            _ => false,
        };
        if !is_turn {
            model.changes = model.changes.wrapping_add(1);
        }
        if self.dialog.is_none() && model.dialog.is_some() {
            model.openings = model.openings.wrapping_add(1);
        }
        Rc::new(model)
    }
}

#[cfg(test)]
mod tests;

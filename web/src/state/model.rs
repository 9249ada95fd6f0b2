use std::rc::Rc;

use kakoi_core::config::{Config, Preset};
use kakoi_core::design::{Design, design};
use kakoi_core::finding::{Field, Finding};
use kakoi_core::flows::Flow;
use kakoi_core::late;
use kakoi_core::plan::{EndpointChoice, endpoint_choices};
use kakoi_core::text::{Control, Language, Problem, Remedy, Section};
use yew::Reducible;

use super::flow::watched;
use super::{Action, ChosenFlow, Edit, Pointed, Rows, Shared, View, is_shown, section_of};

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
    /// The last change.
    last_edit: Option<Rc<Action>>,

    /// Whether the page has all its data.
    pub(crate) late: Late,
    /// Language of the page.
    pub(crate) language: Language,
    /// Colours.
    pub(crate) theme: Theme,
    /// The view of a narrow screen.
    pub(crate) view: View,
    /// Whether the findings stand where a wide screen otherwise shows the code.
    pub(crate) findings_in_side: bool,
    /// The preset of which the menu shows what it would change.
    pub(crate) considered: Option<Preset>,
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

/// Asks for a control, or another element by its id, to be focused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Focus {
    /// The field, whose path is the id.
    pub(crate) field: Field,
    /// How often any control was asked for: the same one may be asked for again.
    pub(crate) asked: u32,
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

/// The page's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has them.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The name under which it is stored and styled.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::System, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }

    /// The theme that the header's button leads to.
    pub(crate) fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

impl Model {
    /// The default design in a language.
    pub(crate) fn new(language: Language, theme: Theme) -> Self {
        let config = Config { language, ..Config::default() };
        let mut model = Self {
            config: Shared::new(config),
            rows: Shared::default(),
            drafts: Shared::default(),
            findings: Shared::default(),
            endpoints: Shared::default(),
            design: None,
            stale: false,
            before: None,
            last_edit: None,
            late: if late::is_complete(language) { Late::There } else { Late::Awaited },
            language,
            theme,
            view: View::Design,
            findings_in_side: false,
            considered: None,
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

    /// What stands in the field of a control.
    pub(crate) fn typed(&self, control: Control) -> String {
        let draft = self.drafts.iter().find(|(of, _)| *of == control);
        draft.map_or_else(|| self.config.text(control.path()), |(_, text)| text.clone())
    }

    /// Makes an edit. Whether it changed anything.
    fn edit(&mut self, edit: &Edit) -> bool {
        let mut drafts = Vec::clone(&self.drafts);
        if let Edit::Type(control, text) = edit {
            drafts.retain(|(of, _)| of != control);
            drafts.push((*control, text.clone()));
        }
        if let Edit::Preset(_) = edit {
            drafts.clear();
        }
        if let Edit::Row(table, row) = edit {
            self.rows = Shared::new(self.rows.edited(*table, row));
        }
        let config = edit.apply(&self.config, &self.rows);
        if let Edit::Fix(fix) = edit {
            drafts.retain(|(control, _)| fix.changes.iter().all(|change| change.path != control.path()));
            self.rows = Shared::new(self.rows.following(&config));
        }
        drafts.retain(|(control, text)| *text != config.text(control.path()) && is_shown(&config, *control));
        if config == *self.config && drafts == *self.drafts {
            return matches!(edit, Edit::Row(..));
        }
        self.config = Shared::new(config);
        self.drafts = Shared::new(drafts);
        let continues = matches!(self.last_edit.as_deref(), Some(Action::Edit(last)) if edit.continues(last));
        if !continues {
            self.before.clone_from(&self.design);
        }
        self.redesign();
        true
    }

    /// Reads everything off the Config anew.
    fn redesign(&mut self) {
        let outcome = design(&self.config);
        let mut findings = self.drafted();
        let drafted = findings.len();
        for finding in outcome.findings {
            if !findings.iter().take(drafted).any(|draft| draft.field == finding.field) {
                findings.push(finding);
            }
        }
        self.findings = Shared::new(findings);
        self.endpoints = Shared::new(endpoint_choices(&self.config));
        match outcome.design {
            Some(design) if drafted == 0 => {
                self.stale = false;
                self.design = Some(Shared::new(design));
                self.keep_open_file();
            }
            _ => self.stale = true,
        }
    }

    /// The same where only the words change, or more of the design is known: nothing of it was changed by an edit.
    fn redesign_unchanged(&mut self) {
        self.redesign();
        self.before.clone_from(&self.design);
        self.last_edit = None;
    }

    /// A file that a change took away gives way to the first one.
    fn keep_open_file(&mut self) {
        let Some(design) = &self.design else { return };
        let files = &design.bundle.files;
        if !files.iter().any(|file| *file.path == *self.open_file)
            && let Some(first) = files.first()
        {
            self.open_file = first.path.as_str().into();
        }
    }

    /// The findings of drafts that are no value: all are of numbers, since any text is a text or a list.
    fn drafted(&self) -> Vec<Finding> {
        self.drafts
            .iter()
            .filter(|(control, text)| !Config::clone(&self.config).set(control.path(), text))
            .map(|(control, text)| {
                let field = Field::fixed(control.path());
                Finding::invalid(field, Problem::NotANumber { value: text.clone() })
            })
            .collect()
    }

    /// Has a field focused.
    fn ask_for(&mut self, field: &Field) {
        let asked = self.focus.as_ref().map_or(0, |focus| focus.asked).wrapping_add(1);
        self.focus = Some(Focus { field: field.clone(), asked });
    }

    /// Shows a view. Whether that changed anything.
    fn show(&mut self, view: View) -> bool {
        let shown = (self.view, self.findings_in_side);
        self.view = view;
        match view {
            View::Code => self.findings_in_side = false,
            View::Findings => self.findings_in_side = true,
            View::Design | View::Picture => {}
        }
        shown != (self.view, self.findings_in_side)
    }

    /// Opens or closes a section. Whether that changed anything.
    fn unfold(&mut self, section: Section, open: bool) -> bool {
        if open == self.unfolded.contains(&section) {
            return false;
        }
        let unfolded = self.unfolded.change();
        unfolded.retain(|other| *other != section);
        if open {
            unfolded.push(section);
        }
        true
    }

    /// Shows the code of a resource. Whether there is such a one.
    fn show_resource(&mut self, address: &str) -> bool {
        let Some(resource) = self.design.as_ref().and_then(|design| design.bundle.resource(address)) else {
            return false;
        };
        self.open_file = resource.file.as_str().into();
        self.marked = Some(address.into());
        self.reveal = true;
        self.show(View::Code);
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

    /// The nodes of the picture that are pointed at.
    pub(crate) fn pointed_nodes(&self) -> Vec<usize> {
        match (&self.pointed, &self.design) {
            (Pointed::Node(node), _) => vec![*node],
            (Pointed::Resource(address), Some(design)) => drawn_for(design, address),
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
            Action::ShowList(as_list) => self.as_list = *as_list,
            Action::Mark(line) => {
                let marked = self.resource_at(*line);
                if marked == self.marked {
                    return false;
                }
                self.marked = marked;
                self.reveal = false;
            }
            Action::Consider(preset) => {
                let is_other = self.considered != Some(*preset);
                self.considered = is_other.then_some(*preset);
            }
            Action::SetTheme(theme) => self.theme = *theme,
            Action::SetLanguage(language) => {
                self.language = *language;
                self.config.change().language = *language;
                self.redesign_unchanged();
            }
            Action::Late(late) => {
                self.late = *late;
                self.redesign_unchanged();
            }
            Action::OpenFile(path) => {
                self.open_file = path.as_str().into();
                self.marked = None;
            }
            Action::Mend(fix, field) => {
                let edit = Rc::new(Action::Edit(Edit::Fix(fix.clone())));
                self.act(&edit);
                // Its button goes with the finding.
                self.ask_for(field);
            }
            Action::GoTo(field) => {
                if let Some(section) = section_of(field) {
                    self.unfold(section, true);
                }
                self.view = View::Design;
                self.ask_for(field);
            }
        }
        true
    }
}

/// The nodes that stand for a resource. One that is not drawn is seen in what it reads and in what reads it.
fn drawn_for(design: &Design, address: &str) -> Vec<usize> {
    let Design { scene, bundle, .. } = design;
    let nodes = scene.nodes_of(address);
    let Some(resource) = bundle.resource(address).filter(|_| nodes.is_empty()) else { return nodes };
    let read = bundle.read_by(resource);
    let mut seen = Vec::new();
    for other in &bundle.resources {
        let nodes = scene.nodes_of(&other.address);
        let is_tied =
            |address: &str| read.contains(&address) || bundle.read_by(other).contains(&&*resource.address);
        if !nodes.is_empty() && is_tied(&other.address) {
            seen.extend(nodes);
        }
    }
    seen
}

impl Reducible for Model {
    /// Shared, so that what a control does and what was done last need no copy.
    type Action = Rc<Action>;

    fn reduce(self: Rc<Self>, action: Rc<Action>) -> Rc<Self> {
        let mut model = Self::clone(&self);
        // The same Rc keeps Yew from drawing anything.
        if model.act(&action) { Rc::new(model) } else { self }
    }
}

#[cfg(test)]
mod tests {
    use kakoi_core::advice;
    use kakoi_core::finding::Severity;

    use super::*;
    use crate::state::RowEdit;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        let first = Rc::new(Model::new(Language::En, Theme::System));
        actions.into_iter().fold(first, |model, action| model.reduce(action.into()))
    }

    fn typed(control: Control, text: &str) -> Action {
        Action::Edit(Edit::Type(control, text.into()))
    }

    fn choice(control: Control, name: &str) -> Action {
        Action::Edit(Edit::Choose(control, name.into()))
    }

    fn nat(name: &str) -> Action {
        choice(Control::Nat, name)
    }

    #[test]
    fn the_first_screen_shows_a_complete_design() {
        let model = after([]);
        let design = model.design.as_ref().unwrap();
        assert!(!model.stale);
        assert!(model.findings.iter().all(|finding| finding.severity < Severity::Error));
        assert!(design.bundle.file(&model.open_file).is_some());
        assert!(model.before == model.design);
    }

    #[test]
    fn a_preset_is_one_change_and_takes_away_what_was_half_typed() {
        let model = after([
            typed(Control::ProjectName, "shop"),
            typed(Control::Count, "x"),
            Action::Consider(Preset::Sealed),
            Action::Edit(Edit::Preset(Preset::Production)),
        ]);
        assert_eq!(model.config.project.name, "shop");
        assert_eq!(model.typed(Control::Count), "3");
        assert!(!model.stale && model.before != model.design);
        assert_eq!(model.considered, Some(Preset::Sealed));
        assert_eq!(model.reduce(Action::Consider(Preset::Sealed).into()).considered, None);
    }

    #[test]
    fn what_cannot_be_drawn_keeps_the_last_good_design() {
        let good = after([]);
        let model = Rc::clone(&good).reduce(typed(Control::Cidr, "10.0.0.0/33").into());
        assert!(model.stale);
        assert!(model.design == good.design);
        assert_eq!(model.config.network.cidr, "10.0.0.0/33");
        assert!(
            model.findings.iter().any(|finding| finding.field.path() == "network.cidr" && finding.blocks)
        );
        let model = model.reduce(typed(Control::Cidr, "10.1.0.0/16").into());
        assert!(!model.stale);
        assert!(model.design != good.design);
    }

    #[test]
    fn a_draft_that_is_no_number_is_kept_with_its_finding() {
        let model = after([typed(Control::Port, "8o")]);
        assert_eq!(model.typed(Control::Port), "8o");
        assert_eq!(model.config.service.port, 80);
        assert!(model.stale);
        let first = model.findings.first().unwrap();
        assert_eq!((first.field.path(), first.code()), ("service.port", "KAK001"));

        let model = model.reduce(typed(Control::Port, "8080").into());
        assert!(model.drafts.is_empty() && !model.stale);
        assert_eq!(model.config.service.port, 8080);
    }

    #[test]
    fn a_draft_hides_the_findings_of_the_number_it_replaces() {
        let model = after([typed(Control::Port, "70000"), typed(Control::Port, "70000x")]);
        let codes: Vec<_> = model
            .findings
            .iter()
            .filter(|finding| finding.field.path() == "service.port")
            .map(Finding::code)
            .collect();
        assert_eq!(codes, ["KAK001"]);
    }

    #[test]
    fn a_list_stays_as_typed_and_is_no_number() {
        let model = after([typed(Control::PeerCidrs, "10.1.0.0/16,")]);
        assert_eq!(model.typed(Control::PeerCidrs), "10.1.0.0/16,");
        assert_eq!(model.config.network.peer_cidrs, ["10.1.0.0/16"]);
        assert!(!model.stale);
        let model = model.reduce(typed(Control::PeerCidrs, "10.1.0.0/16, 10.2.0.0/16").into());
        assert!(model.drafts.is_empty());
        assert_eq!(model.config.network.peer_cidrs.len(), 2);
    }

    #[test]
    fn an_optional_number_may_be_emptied_but_not_be_a_word() {
        let model = after([choice(Control::Scaling, "true"), typed(Control::ScalingMemory, "much")]);
        assert!(model.stale && model.findings.iter().any(|finding| finding.code() == "KAK001"));
        let model = model.reduce(typed(Control::ScalingMemory, "70").into());
        let model = model.reduce(typed(Control::ScalingCpu, "").into());
        assert!(!model.stale);
        let scaling = model.config.service.scaling.as_ref().unwrap();
        assert_eq!((scaling.cpu, scaling.memory), (None, Some(70)));
    }

    #[test]
    fn a_draft_goes_with_the_choice_that_it_was_typed_under() {
        let model = after([choice(Control::Scaling, "true"), typed(Control::ScalingMin, "few")]);
        assert!(model.stale);
        let model = model.reduce(choice(Control::Scaling, "false").into());
        assert!(model.drafts.is_empty() && !model.stale);
    }

    #[test]
    fn a_number_in_wide_digits_counts_and_stays_as_typed() {
        let model = after([typed(Control::Count, "\u{ff13}")]);
        assert_eq!(model.config.service.count, 3);
        assert_eq!(model.typed(Control::Count), "\u{ff13}");
        assert!(!model.stale);
    }

    #[test]
    fn keystrokes_in_one_field_are_compared_with_the_design_before_them() {
        let first = after([]);
        let model = Rc::clone(&first).reduce(typed(Control::ProjectName, "s").into());
        let model = model.reduce(typed(Control::ProjectName, "sh").into());
        assert!(model.before == first.design);
        let typed = model.design.clone();
        let model = model.reduce(nat("single").into());
        assert!(model.before == typed);
    }

    #[test]
    fn an_action_that_changes_nothing_gives_the_same_model() {
        let model = after([]);
        let again = Rc::clone(&model).reduce(nat("none").into());
        let unfolded = Rc::clone(&again).reduce(Action::Unfold(Section::Logs, false).into());
        assert!(Rc::ptr_eq(&again, &unfolded));
        assert!(Rc::ptr_eq(&model, &again));
    }

    #[test]
    fn the_language_is_that_of_the_page_and_of_the_files() {
        let model = after([Action::SetLanguage(Language::Ja)]);
        assert_eq!((model.language, model.config.language), (Language::Ja, Language::Ja));
        let design = model.design.as_ref().unwrap();
        assert_eq!(design.plan.language, Language::Ja);
        assert!(model.before.as_ref() == Some(design));
    }

    #[test]
    fn a_resource_leads_to_its_file() {
        let address = "module.network.aws_subnet.private[\"ap-northeast-1a\"]";
        let model = after([Action::Show(View::Findings), Action::ShowResource(address.into())]);
        assert_eq!(&*model.open_file, "network/main.tf");
        assert_eq!(model.marked.as_deref(), Some(address));
        assert_eq!((model.view, model.findings_in_side), (View::Code, false));
        let unknown = Rc::clone(&model).reduce(Action::ShowResource("aws_moon.this".into()).into());
        assert!(Rc::ptr_eq(&unknown, &model));
    }

    #[test]
    fn a_line_points_at_its_resource_and_marks_it_where_it_stands() {
        let model = after([Action::ShowResource("module.network.aws_vpc.this".into())]);
        let design = model.design.as_ref().unwrap();
        let line = usize::try_from(design.bundle.resource("module.network.aws_vpc.this").unwrap().last_line)
            .unwrap();
        let pointed = Rc::clone(&model).reduce(Action::Point(Pointed::Line(line)).into());
        assert_eq!(pointed.pointed, Pointed::Resource("module.network.aws_vpc.this".into()));
        assert_eq!(pointed.pointed_nodes(), design.scene.nodes_of("module.network.aws_vpc.this"));
        let again = Rc::clone(&pointed).reduce(Action::Point(Pointed::Line(line)).into());
        assert!(Rc::ptr_eq(&again, &pointed));
        let away = pointed.reduce(Action::Point(Pointed::Line(1)).into());
        assert!(away.pointed == Pointed::Nothing && away.pointed_nodes().is_empty());
        let line = away.reduce(Action::Point(Pointed::Relation(3)).into());
        assert_eq!((line.pointed_line(), line.pointed_nodes()), (Some(3), Vec::new()));

        let gateway = design.bundle.resource("module.network.aws_internet_gateway.this").unwrap();
        let marked = model.clone().reduce(Action::Mark(usize::try_from(gateway.first_line).unwrap()).into());
        assert_eq!(marked.marked.as_deref(), Some("module.network.aws_internet_gateway.this"));
        assert!(model.reveal && !marked.reveal);
    }

    #[test]
    fn what_is_not_drawn_is_seen_in_what_it_reads_or_is_read_by() {
        for (hidden, drawn) in [
            ("module.alb.aws_lb_listener.http", "module.alb.aws_lb.this"),
            ("module.ecs.aws_ecs_task_definition.this", "module.ecs.aws_ecs_service.this"),
        ] {
            let model = after([Action::Point(Pointed::Resource(hidden.into()))]);
            let nodes = model.design.as_ref().unwrap().scene.nodes_of(drawn);
            assert!(
                !nodes.is_empty() && nodes.iter().all(|node| model.pointed_nodes().contains(node)),
                "{hidden}"
            );
        }
    }

    #[test]
    fn a_finding_leads_to_its_field_again_and_again() {
        let field = Field::fixed("observability.log_days");
        let model = after([Action::Show(View::Findings), Action::GoTo(field.clone())]);
        assert!(model.unfolded.contains(&Section::Logs));
        assert_eq!(model.view, View::Design);
        let asked = |model: &Model| model.focus.as_ref().map(|focus| focus.asked);
        assert_eq!(asked(&model), Some(1));
        assert_eq!(asked(&model.reduce(Action::GoTo(field).into())), Some(2));
    }

    #[test]
    fn a_fix_changes_the_design_and_leads_the_focus_on() {
        let model = after([typed(Control::AllowedCidrs, "203.0.113.1/24,")]);
        let finding = model.findings.first().unwrap();
        assert_eq!(finding.code(), "KAK022");
        let fix = advice::fix(&model.config, finding).unwrap();
        let remedy = fix.remedy.clone();
        let mended = Rc::clone(&model).reduce(Action::Mend(fix, finding.field.clone()).into());
        assert_eq!(mended.config.load_balancer.allowed_cidrs, ["203.0.113.0/24"]);
        assert_eq!(mended.typed(Control::AllowedCidrs), "203.0.113.0/24");
        assert_eq!(mended.mended, Some(remedy));
        assert_eq!(mended.focus.as_ref().unwrap().field, finding.field);
        assert_eq!(mended.reduce(nat("single").into()).mended, None);
    }

    #[test]
    fn rows_become_the_configs_map() {
        let row = |edit| Action::Edit(Edit::Row(Control::Variables, edit));
        let model = after([row(RowEdit::Add), row(RowEdit::Name(0, "MODE".into())), row(RowEdit::Add)]);
        assert_eq!(model.rows.of(Control::Variables).len(), 2);
        assert_eq!(model.config.service.environment.keys().collect::<Vec<_>>(), ["MODE"]);
    }

    #[test]
    fn the_theme_goes_around_and_is_stored_by_name() {
        let theme = Theme::System;
        assert_eq!(theme.next().next().next(), theme);
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            assert_eq!(Theme::named(theme.name()), Some(theme));
        }
        assert_eq!(Theme::named("sepia"), None);
    }
}

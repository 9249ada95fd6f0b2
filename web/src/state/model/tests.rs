use kakoi_core::advice;
use kakoi_core::catalog::PriceKey;
use kakoi_core::config::{Nat, Preset};
use kakoi_core::cost::Item;
use kakoi_core::finding::Severity;

use super::*;
use crate::state::RowEdit;

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
    let opening = Opening::unkept(Config::default());
    let first = Rc::new(Model::starting(&opening, &Shared::default(), Language::En, Theme::System));
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
        Action::Consider("sealed".into()),
        Action::Edit(Edit::Preset(Preset::Production)),
    ]);
    assert_eq!(model.config.project.name, "shop");
    assert_eq!(model.typed(Control::Count), "3");
    assert!(!model.stale && model.before != model.design);
    assert_eq!(model.considered.as_deref(), Some("sealed"));
    assert_eq!(model.reduce(Action::Consider("sealed".into()).into()).considered, None);
}

#[test]
fn what_cannot_be_drawn_keeps_the_last_good_design() {
    let good = after([]);
    let model = Rc::clone(&good).reduce(typed(Control::Cidr, "10.0.0.0/33").into());
    assert!(model.stale);
    assert!(model.design == good.design);
    assert_eq!(model.config.network.cidr, "10.0.0.0/33");
    assert!(model.findings.iter().any(|finding| finding.field.path() == "network.cidr" && finding.blocks));
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
    let model = model.reduce(Action::Write.into());
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
fn page_and_files_have_a_language_each() {
    let first = after([]);
    let model = Rc::clone(&first).reduce(Action::SetLanguage(Language::Ja).into());
    assert_eq!((model.language, model.config.language), (Language::Ja, Language::En));
    let design = model.design.as_ref().unwrap();
    assert_eq!(design.scene.language, Language::Ja);
    assert_eq!(design.bundle, first.design.as_ref().unwrap().bundle);
    let written = Edit::Choose(Control::TextLanguage, "ja".into());
    let model = first.reduce(Action::Edit(written).into());
    assert_eq!((model.language, model.config.language), (Language::En, Language::Ja));
    let design = model.design.as_ref().unwrap();
    assert_eq!((design.scene.language, design.plan.language), (Language::En, Language::Ja));
    let own = Model::new(Language::Ja, Theme::System);
    assert_eq!(own.config.language, Language::Ja, "what is written begins in the language that is read");
}

#[test]
fn a_picture_that_is_as_it_was_is_the_same() {
    let first = after([]);
    let scene = |model: &Model| Rc::clone(&model.design.as_ref().unwrap().scene);
    let logged = Rc::clone(&first).reduce(typed(Control::HealthPath, "/health").into());
    let written = Rc::clone(&logged).reduce(Action::Write.into());
    assert!(logged.config != first.config && written.design != logged.design);
    assert!(Rc::ptr_eq(&scene(&first), &scene(&logged)) && Rc::ptr_eq(&scene(&first), &scene(&written)));
    assert!(!Rc::ptr_eq(&scene(&first), &scene(&first.reduce(nat("per_zone").into()))));
}

#[test]
fn a_resource_leads_to_its_file() {
    let address = "module.network.aws_subnet.private[\"ap-northeast-1a\"]";
    let model = after([Action::Show(View::Findings), Action::ShowResource(address.into())]);
    assert_eq!(&*model.open_file, "network/main.tf");
    assert_eq!(model.marked.as_deref(), Some(address));
    assert_eq!((model.view, model.side), (View::Code, View::Code));
    let unknown = Rc::clone(&model).reduce(Action::ShowResource("aws_moon.this".into()).into());
    assert!(Rc::ptr_eq(&unknown, &model));
}

#[test]
fn a_line_points_at_its_resource_and_marks_it_where_it_stands() {
    let model = after([Action::ShowResource("module.network.aws_vpc.this".into())]);
    let design = model.design.as_ref().unwrap();
    let line =
        usize::try_from(design.bundle.resource("module.network.aws_vpc.this").unwrap().last_line).unwrap();
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
    assert_eq!(mended.focus.as_ref().unwrap().aim, Aim::Field(finding.field.clone()));
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

fn usage(name: &str, text: &str) -> Action {
    Action::Edit(Edit::Usage(name.into(), text.into()))
}

#[test]
fn the_bill_follows_at_once_and_the_files_when_it_rests() {
    let first = after([]);
    let moved = Rc::clone(&first).reduce(usage("log_gb", "200").into());
    assert!(moved.bill != first.bill && moved.design == first.design && moved.due == Due::Design);
    let total = |model: &Model| model.bill.as_ref().unwrap().estimate.total_month;
    assert!(total(&moved) > total(&first));
    let settled = Rc::clone(&moved).reduce(Action::Settle.into()).reduce(Action::LookAhead.into());
    assert!(settled.due == Due::Nothing && settled.before == first.design);
    let design = settled.design.as_ref().unwrap();
    assert_eq!(design.estimate.total_month, total(&moved));
    assert!(design.bundle.file("kakoi.json").unwrap().text.contains("\"log_gb\": \"200\""));
    let outlook = settled.outlook.as_ref().unwrap();
    assert!(outlook.config == settled.config && outlook.total == total(&moved));
}

#[test]
fn picture_and_bill_follow_at_once_and_the_files_after_them() {
    let text = |design: &Option<Shared<Design>>| {
        design.as_ref().unwrap().bundle.file("kakoi.json").unwrap().text.contains("\"single\"")
    };
    let first = after([]);
    let edited = Rc::clone(&first).reduce(nat("single").into());
    assert!(edited.due == Due::Files && !text(&edited.design));
    assert_eq!(edited.design.as_ref().unwrap().plan.nat, Nat::Single);
    let written = Rc::clone(&edited).reduce(Action::Write.into());
    assert!(written.due == Due::Nothing && text(&written.design) && written.before == first.design);
    assert!(Rc::ptr_eq(&Rc::clone(&written).reduce(Action::Write.into()), &written));
    // Another edit in the same frame is compared with the files that were never shown, and so is one that is nonsense.
    for next in [typed(Control::Count, "2"), typed(Control::Cidr, "10.0.0.0/99")] {
        let next = Rc::clone(&edited).reduce(next.into());
        assert!(text(&next.before) && text(&next.design));
    }
}

#[test]
fn a_dialog_that_is_opened_again_is_told_from_one_that_stayed() {
    let open = || Action::Open(Dialog::Palette);
    let count = |actions: Vec<Action>| after(actions).openings;
    assert_eq!(count(vec![open(), Action::Open(Dialog::Presets)]), 1);
    assert_eq!(count(vec![open(), Action::Close, open()]), 2);
}

#[test]
fn the_page_prints_what_paper_shows() {
    let model = after([Action::Print]);
    assert!(model.screen.is_paper && model.prints == 1);
    assert!([View::Picture, View::Cost, View::Findings].into_iter().all(|view| !model.is_hidden(view)));
    let again = model.reduce(Action::Screen(Screen::default()).into());
    assert!(!again.screen.is_paper && again.prints == 1 && again.is_hidden(View::Cost));
}

#[test]
fn files_that_come_late_are_no_change() {
    let first = after([Action::Late(Late::There)]);
    assert!(first.due == Due::Files && first.before == first.design);
    let written = Rc::clone(&first).reduce(Action::Write.into());
    assert!(written.due == Due::Nothing && written.before == written.design);
    // An edit before they are there is compared with them all the same.
    let edited = first.reduce(nat("single").into());
    assert!(edited.before != edited.design);
    assert_eq!(edited.before.as_ref().unwrap().bundle, written.design.as_ref().unwrap().bundle);
}

#[test]
fn files_wait_for_the_last_key_in_a_field() {
    let holds = |design: &Option<Shared<Design>>, text: &str| {
        design.as_ref().unwrap().bundle.file("kakoi.json").unwrap().text.contains(text)
    };
    let first = after([]);
    let model = after([typed(Control::HealthPath, "/up")]);
    assert!(!model.continues && model.due == Due::Files);
    let more = Rc::clone(&model).reduce(typed(Control::HealthPath, "/ups").into());
    assert!(more.continues && more.due == Due::Files && !holds(&more.design, "/up"));
    assert!(!holds(&more.before, "/up"));
    let written = Rc::clone(&more).reduce(Action::Write.into());
    assert!(written.due == Due::Nothing && holds(&written.design, "\"/ups\""));
    assert_eq!(**written.before.as_ref().unwrap(), **first.design.as_ref().unwrap());
    // Nonsense leaves the files of the last key that was none.
    let wrong = model.reduce(typed(Control::HealthPath, "up").into());
    assert!(wrong.stale && wrong.due == Due::Nothing && holds(&wrong.design, "\"/up\""));
}

#[test]
fn a_bill_goes_on_without_nonsense_and_so_does_the_design() {
    let first = after([usage("log_gb", "20"), Action::Settle, Action::LookAhead]);
    let wrong = Rc::clone(&first).reduce(usage("log_gb", "much").into());
    let total = |model: &Model| model.bill.as_ref().unwrap().estimate.total_month;
    assert!(!wrong.stale && total(&wrong) == total(&after([])));
    assert_eq!(wrong.findings.first().map(Finding::code), Some("KAK171"));
    let model = wrong.reduce(nat("single").into());
    assert!(!model.stale && model.due == Due::Files);
    assert_eq!(model.design.as_ref().unwrap().plan.nat, Nat::Single);
    assert_eq!(model.bill.as_ref().unwrap().plan.nat, Nat::Single);
}

#[test]
fn a_suggestion_that_is_taken_costs_what_it_said() {
    let model = after([nat("per_zone"), Action::Settle, Action::LookAhead]);
    let offer = model.outlook.as_ref().unwrap().suggestion.as_ref().unwrap();
    let (config, total) = (offer.config.clone(), offer.estimate.total_month);
    let taken = Rc::clone(&model).reduce(Action::Edit(Edit::Adopt(Box::new(config))).into());
    assert_eq!(taken.bill.as_ref().unwrap().estimate.total_month, total);
    assert!(taken.before == model.design);
}

#[test]
fn a_finding_about_a_price_opens_its_line_in_the_bill() {
    let model = after([Action::GoTo(Field::entry("cost.prices", "vpce_interface_az_hour"))]);
    assert_eq!((model.view, model.side), (View::Cost, View::Cost));
    assert_eq!(*model.open_lines, [(Item::EndpointHours, PriceKey::EndpointHour)]);
    let id = (Item::EndpointHours, PriceKey::EndpointHour);
    let closed = Rc::clone(&model).reduce(Action::OpenLine(id, false).into());
    assert!(closed.open_lines.is_empty());
    let again = Rc::clone(&closed).reduce(Action::OpenLine(id, false).into());
    assert!(Rc::ptr_eq(&again, &closed));
}

#[test]
fn a_line_of_the_bill_points_at_all_that_it_pays_for() {
    let model = after([]);
    let lines = &model.bill.as_ref().unwrap().estimate.lines;
    let place = lines.iter().position(|line| line.item == Item::EndpointHours).unwrap();
    let pointed = Rc::clone(&model).reduce(Action::Point(Pointed::BillLine(place)).into());
    assert_eq!(pointed.pointed_nodes().len(), 5);
    let beyond = model.reduce(Action::Point(Pointed::BillLine(usize::MAX)).into());
    assert!(beyond.pointed_nodes().is_empty());
}

#[test]
fn the_picture_shows_costs_where_it_is_asked_to() {
    let model = after([]);
    assert_eq!(model.costs_in_picture(), None);
    let shown = model.reduce(Action::ShowCosts(true).into());
    assert!(shown.costs_in_picture() == shown.bill && shown.bill.is_some());
}

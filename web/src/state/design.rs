//! How the design follows the Config: at once what an edit shows, and what takes longer once it rests.

use std::rc::Rc;

use kakoi_core::config::Config;
use kakoi_core::design::{Design, bill_of, drawn_for, files_of};
use kakoi_core::finding::{Field, Finding};
use kakoi_core::late;
use kakoi_core::plan::endpoint_choices;
use kakoi_core::text::Problem;

use super::bill::{Bill, outlook};
use super::{Action, Due, Edit, Model, Past, Pointed, Rows, Shared, is_shown};

impl Model {
    /// Takes another design in the place of this one. How the page is looked at stays.
    pub(super) fn take(&mut self, config: Config) {
        self.rows = Shared::new(Rows::of_config(&config));
        self.past = Past::new(config.clone());
        self.config = Shared::new(config);
        self.drafts = Shared::default();
        (self.design, self.bill, self.outlook) = (None, None, None);
        (self.considered, self.marked, self.mended) = (None, None, None);
        self.pointed = Pointed::Nothing;
        self.redesign_unchanged();
    }

    /// Makes an edit. Whether it changed anything.
    pub(super) fn edit(&mut self, edit: &Edit) -> bool {
        let mut drafts = Vec::clone(&self.drafts);
        if let Edit::Type(control, text) = edit {
            drafts.retain(|(of, _)| of != control);
            drafts.push((*control, text.clone()));
        }
        if let Edit::Row(table, row) = edit {
            self.rows = Shared::new(self.rows.edited(*table, row));
        }
        let config = edit.apply(&self.config, &self.rows);
        match edit {
            Edit::Fix(fix) => {
                drafts.retain(|(control, _)| fix.changes.iter().all(|change| change.path != control.path()));
                self.rows = Shared::new(self.rows.following(&config));
            }
            Edit::Preset(_) | Edit::Adopt(_) => {
                drafts.clear();
                self.rows = Shared::new(self.rows.following(&config));
            }
            _ => {}
        }
        drafts.retain(|(control, text)| *text != config.text(control.path()) && is_shown(&config, *control));
        if config == *self.config && drafts == *self.drafts {
            return matches!(edit, Edit::Row(..));
        }
        (self.rests, self.followed) = (false, None);
        let continues = matches!(self.last_edit.as_deref(), Some(Action::Edit(last)) if edit.continues(last));
        self.continues = continues;
        if !continues {
            self.write_before_the_next();
        }
        let unwritten =
            (self.due == Due::Files).then(|| (self.config.clone(), Shared::clone(&self.findings)));
        if config != *self.config {
            self.past.keep(&config, edit, continues);
            self.config = Shared::new(config);
        }
        self.drafts.set(drafts);
        if !continues {
            self.before.clone_from(&self.design);
        }
        if !(edit.is_of_the_bill() && self.rebill()) {
            self.draw();
        }
        // Where the change is nonsense, the design before it is what stays.
        if let Some((config, findings)) = unwritten.filter(|_| self.stale) {
            self.write_for(&config, &findings);
        }
        true
    }

    /// Reads everything off the Config anew.
    pub(super) fn redesign(&mut self) {
        self.draw();
        self.write();
    }

    /// Reads everything but the files off the Config anew: they take most of the time, and a person who types looks at
    /// the field.
    pub(super) fn draw(&mut self) {
        let outcome = drawn_for(&self.config, &self.settings, self.language);
        self.stale = !self.judge(outcome.findings) || outcome.design.is_none();
        self.endpoints.set(endpoint_choices(&self.config));
        self.due = Due::Nothing;
        if let Some(mut design) = outcome.design.filter(|_| !self.stale) {
            let bill = || Shared::new(Bill { plan: design.plan.clone(), estimate: design.estimate.clone() });
            self.bill = late::is_complete(self.language).then(bill);
            if let Some(earlier) = &self.design {
                design.bundle = Rc::clone(&earlier.bundle);
                if earlier.scene == design.scene {
                    design.scene = Rc::clone(&earlier.scene);
                }
            }
            self.design = Some(Shared::new(design));
            self.due = Due::Files;
        }
    }

    /// Makes the files that are due before the design changes again: it is compared with what was there before. What goes on
    /// with the last change, as the next key in a field does, is compared with what was there before that, and need not wait.
    pub(super) fn write_before_the_next(&mut self) {
        if self.due == Due::Files {
            self.write();
        }
    }

    /// Makes what is due. Whether that was anything.
    pub(super) fn write(&mut self) -> bool {
        if self.due == Due::Design {
            self.draw();
        }
        if self.due != Due::Files {
            return false;
        }
        let (config, findings) = (self.config.clone(), self.findings.clone());
        self.write_for(&config, &findings)
    }

    /// Makes the files of the design, which was read off a Config with findings. Whether there is a design.
    fn write_for(&mut self, config: &Config, findings: &[Finding]) -> bool {
        let Some(design) = &self.design else { return false };
        let bundle = files_of(config, design, findings);
        let written = Some(Shared::new(Design { bundle: Rc::new(bundle), ..Design::clone(design) }));
        if self.before == self.design {
            self.before.clone_from(&written);
        }
        self.design = written;
        self.due = Due::Nothing;
        self.keep_open_file();
        true
    }

    /// Reads the bill alone off the Config, of which nothing but usage and prices changed: a slider is followed from
    /// frame to frame, and the files come when it rests. Whether that was possible.
    fn rebill(&mut self) -> bool {
        let Some(design) = self.design.clone().filter(|_| self.bill.is_some() && !self.stale) else {
            return false;
        };
        let (estimated, findings) = bill_of(&self.config, &self.settings, &design.flows);
        self.due = Due::Design;
        self.stale = !self.judge(findings) || estimated.is_none();
        if let Some((plan, estimate)) = estimated.filter(|_| !self.stale) {
            self.bill = Some(Shared::new(Bill { plan, estimate }));
        }
        true
    }

    /// Takes findings over, with those of drafts in the place of others of the same fields. Whether there is no draft.
    fn judge(&mut self, others: Vec<Finding>) -> bool {
        let mut findings = self.drafted();
        let drafted = findings.len();
        for finding in others {
            if !findings.iter().take(drafted).any(|draft| draft.field == finding.field) {
                findings.push(finding);
            }
        }
        self.findings = Shared::new(findings);
        drafted == 0
    }

    /// Does what can wait until the Config has stood still for a moment. What takes longest comes after that has been drawn.
    pub(super) fn settle(&mut self) -> bool {
        self.write();
        (self.rests, self.followed) = (true, None);
        self.settled = self.settled.wrapping_add(1);
        true
    }

    /// Works out what other choices would cost, and has what is out of sight follow, where the design rests. Whether it does.
    pub(super) fn look_ahead(&mut self) -> bool {
        if !self.rests {
            return false;
        }
        if let Some(bill) = self.bill.clone().filter(|_| !self.stale) {
            // The first time it changes all of the form.
            if self.outlook.is_none() {
                self.begin_turns();
            }
            let choices = self.outlook.as_ref().map(|earlier| earlier.choices.clone()).unwrap_or_default();
            let outlook = outlook(&self.config, &self.settings, &bill.estimate, choices);
            self.outlook = Some(Shared::new(outlook));
        }
        self.followed = Some(0);
        true
    }

    /// The same where only the words change, or more of the design is known: nothing of it was changed by an edit.
    pub(super) fn redesign_unchanged(&mut self) {
        self.redesign();
        self.keep_as_before();
    }

    /// Takes the design as it is for what the next change is compared with.
    pub(super) fn keep_as_before(&mut self) {
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
}

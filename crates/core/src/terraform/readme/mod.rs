//! The bundle's README: what was chosen, from zero to a running task, and how to remove it again.
//!
//! What stands below its picture is the template `README.md`. In it
//!
//! - `## Name` is a heading, which stands only where something below it does;
//! - `Name` is a paragraph, and what stands between two lines of three backticks are commands for a shell, in one block
//!   with those right before and behind;
//! - `| Name | Name` is a row of a table, and so is `| Name | {name}`, of which the second cell reads the same in every
//!   language; `subnets` and `endpoints` are tables of their own, `bill` is what a month costs, `parameters` are commands;
//! - `- secrets` and `- other_endpoints` are lists, `link` is the link that opens the design;
//! - `# if a !b` keeps what stands below it only where `a` holds and `b` does not.
//!
//! The same names, in braces, stand for values in sentences and commands. They are the names of the Terraform templates,
//! and a few of [`names`].

mod names;
mod shell;
#[cfg(test)]
mod tests;

use super::Bill;
use super::markdown::{Markdown, code, escaped};
use super::templates::README;
use crate::catalog::EndpointKind;
use crate::cidr;
use crate::config::Scheme;
use crate::finding::{Finding, Severity};
use crate::plan::{Plan, Secret};
use crate::text::Bundle as Text;
use names::{holds, value};

/// What stands before and behind commands.
const FENCE: &str = "```";

/// Writes the README of a design; `link` opens it again.
pub(super) fn readme(plan: &Plan, findings: &[Finding], bill: &Bill, link: &str) -> String {
    let mut readme = Readme { plan, bill, link, markdown: Markdown::default() };
    readme.markdown.title(&escaped(&plan.name));
    let is_internal = plan.load_balancer.scheme == Scheme::Internal;
    readme.say(if is_internal { Text::IntroductionInternal } else { Text::Introduction });
    let fails = |finding: &Finding| finding.severity == Severity::Error && !finding.is_of_the_bill();
    let is_doubtful = |finding: &Finding| finding.severity >= Severity::Warning && !fails(finding);
    readme.findings(findings.iter().filter(|finding| fails(finding)), Text::Errors);
    readme.findings(findings.iter().filter(|finding| is_doubtful(finding)), Text::Warnings);
    let picture = ["![", &readme.text(Text::Picture), "](topology.svg)"].concat();
    readme.markdown.paragraph(&picture);
    readme.sections(README.text());
    readme.markdown.finish()
}

/// A sentence or other Markdown of our own, its `{names}` filled in.
fn filled(plan: &Plan, template: &str) -> String {
    fill(template, &|name| value(plan, name))
}

/// A template with the value of each `{name}` in its place; other braces stay as they are.
fn fill(template: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::with_capacity(2 * template.len());
    let mut pieces = template.split('{');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let end = piece.bytes().position(|byte| !(byte.is_ascii_lowercase() || byte == b'_'));
        let (name, rest) = piece.split_at_checked(end.unwrap_or(piece.len())).unwrap_or_default();
        match rest.strip_prefix('}') {
            Some(rest) if !name.is_empty() => {
                text.push_str(&value(name).unwrap_or_default());
                text.push_str(rest);
            }
            _ => {
                text.push('{');
                text.push_str(piece);
            }
        }
    }
    text
}

struct Readme<'a> {
    plan: &'a Plan,
    bill: &'a Bill,
    link: &'a str,
    markdown: Markdown,
}

impl Readme<'_> {
    fn text(&self, text: Text) -> String {
        filled(self.plan, &text.say(self.plan.language))
    }

    fn heading(&mut self, heading: Text) {
        let heading = self.text(heading);
        self.markdown.heading(&heading);
    }

    fn say(&mut self, sentence: Text) {
        let sentence = self.text(sentence);
        self.markdown.paragraph(&sentence);
    }

    fn row(&mut self, cells: &[String]) {
        self.markdown.row(cells);
    }

    /// What the template holds.
    fn sections(&mut self, template: &str) {
        let mut heading = None;
        let mut keep = true;
        let mut lines = template.lines();
        while let Some(line) = lines.next() {
            if let Some(condition) = line.strip_prefix("# if ") {
                keep = holds(self.plan, condition);
                continue;
            }
            if let Some(name) = line.strip_prefix("## ") {
                heading = Some(name);
                continue;
            }
            let commands: Vec<&str> = if line == FENCE {
                lines.by_ref().take_while(|line| *line != FENCE).collect()
            } else {
                Vec::new()
            };
            if !std::mem::replace(&mut keep, true) || line.is_empty() {
                continue;
            }
            if let Some(heading) = heading.take() {
                self.markdown.heading(&self.named(heading));
            }
            match line {
                FENCE => self.markdown.fenced("sh", &shell::filled(self.plan, &commands.join("\n"))),
                "link" => self.markdown.fenced("text", self.link),
                "subnets" => self.subnets(),
                "endpoints" => self.endpoints(),
                "bill" => self.bill(),
                "parameters" => self.parameters(),
                _ => {
                    if let Some(cells) = line.strip_prefix("| ") {
                        self.cells(cells);
                    } else if let Some(list) = line.strip_prefix("- ") {
                        self.items(list);
                    } else {
                        self.markdown.paragraph(&self.named(line));
                    }
                }
            }
        }
    }

    /// The sentence of that name.
    fn named(&self, name: &str) -> String {
        filled(self.plan, &Text::named(name, self.plan.language))
    }

    /// A row of two cells.
    fn cells(&mut self, cells: &str) {
        let mut cells = cells.split('|').map(|cell| cell.trim_matches(' '));
        let name = cells.next().unwrap_or_default();
        let cell = cells.next().unwrap_or_default();
        let cell =
            if cell.bytes().any(|byte| byte == b'{') { filled(self.plan, cell) } else { self.named(cell) };
        self.row(&[self.named(name), cell]);
    }

    /// The list of that name.
    fn items(&mut self, name: &str) {
        let plan = self.plan;
        if name == "secrets" {
            for secret in &plan.service.secrets {
                let kept = secret.own_parameter().unwrap_or(&secret.resource);
                self.markdown.item(&[&code(&secret.variable), ": ", &code(kept)].concat());
            }
        } else {
            for service in &plan.other_endpoints {
                self.markdown.item(&code(service));
            }
        }
    }

    /// The commands that make the parameters of this account, each once.
    fn parameters(&mut self) {
        let mut made: Vec<&str> = Vec::new();
        let mut commands = Vec::new();
        for name in self.plan.service.secrets.iter().filter_map(Secret::own_parameter) {
            if !made.contains(&name) {
                made.push(name);
                let command = [
                    "aws ssm put-parameter --region {region} --type SecureString --name ",
                    name,
                    " --value VALUE",
                ];
                commands.push(command.concat());
            }
        }
        self.markdown.fenced("sh", &shell::filled(self.plan, &commands.join("\n")));
    }

    fn findings<'a>(&mut self, findings: impl Iterator<Item = &'a Finding>, heading: Text) {
        let language = self.plan.language;
        let mut is_first = true;
        for finding in findings {
            if is_first {
                self.heading(heading);
            }
            is_first = false;
            let field = code(finding.field.path());
            let message = escaped(&finding.message(language));
            self.markdown.item(&[finding.code(), ", ", &field, ": ", &message].concat());
        }
    }

    fn subnets(&mut self) {
        let plan = self.plan;
        let public = match plan.load_balancer.scheme {
            Scheme::InternetFacing => Text::Public,
            Scheme::Internal => Text::PublicNat,
        };
        let mut rows = vec![[Text::Zone, public, Text::Private].map(|text| self.text(text))];
        rows.extend(
            plan.zones.iter().map(|zone| {
                [code(&zone.name), code(&cidr::text(zone.public)), code(&cidr::text(zone.private))]
            }),
        );
        self.heading(Text::Subnets);
        for [zone, public, private] in rows {
            if plan.has_public_subnets() {
                self.row(&[zone, public, private]);
            } else {
                self.row(&[zone, private]);
            }
        }
    }

    fn bill(&mut self) {
        let bill = self.bill;
        for row in &bill.rows {
            self.row(&row.each_ref().map(|cell| escaped(cell)));
        }
        for note in &bill.notes {
            self.markdown.paragraph(&escaped(note));
        }
        if !bill.sources.is_empty() {
            self.say(Text::PriceSources);
        }
        for source in &bill.sources {
            self.markdown.item(&escaped(source));
        }
    }

    fn endpoints(&mut self) {
        let plan = self.plan;
        if plan.endpoints.is_empty() && plan.other_endpoints.is_empty() {
            return;
        }
        self.heading(Text::Endpoints);
        self.row(&[Text::Endpoint, Text::Kind, Text::Why].map(|text| self.text(text)));
        for endpoint in &plan.endpoints {
            let kind = match endpoint.service.kind {
                EndpointKind::Interface => Text::InterfaceKind,
                EndpointKind::Gateway => Text::GatewayKind,
            };
            let reasons = endpoint.reasons.iter().map(|reason| escaped(&reason.say(plan.language)));
            let reasons: Vec<String> = reasons.collect();
            let why = if reasons.is_empty() { self.text(Text::ByHand) } else { reasons.join("; ") };
            self.row(&[code(endpoint.service.name), self.text(kind), why]);
        }
        for name in &plan.other_endpoints {
            self.row(&[code(name), self.text(Text::InterfaceKind), self.text(Text::ByHand)]);
        }
    }
}

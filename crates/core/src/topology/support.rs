//! What guards, watches and replaces the service: marks on what it belongs to, and boxes below the VPC.

use crate::plan::address;
use crate::text::Diagram;

use super::columns;
use super::layout::{BOX, BOX_SECOND_NOTE, Drawing, Place};
use super::rows::{self, Rows};
use super::scene::{Glyph, Kind, Rect, Style};

/// Size of the mark in the load balancer's upper right corner, and how far from its sides it stands.
const FIREWALL: (i32, i32) = (18, 4);
const FLOW_LOGS_HEIGHT: i32 = 20;
const FLOW_LOGS: Place = Place::middle(Style::Note, 14, 8);

impl Drawing<'_> {
    /// AWS WAF, on the load balancer.
    pub(super) fn firewall(&mut self, balancer: Rect, parent: usize) {
        let (size, inset) = FIREWALL;
        let x = balancer.right() - size - inset;
        let frame = Rect { x, y: balancer.y + inset, width: size, height: size };
        let title = self.say(Diagram::FirewallTitle);
        self.push(Kind::Mark, frame, Some(parent), title);
        if let Some(cost) = self.address(address::FIREWALL) {
            self.entitle(&cost);
        }
        self.glyph(Glyph::Shield, size / 2 - 8, size / 2 - 8);
    }

    /// Flow logs in the VPC's corner, and a row of boxes below the VPC: each has a place of its own there, so none
    /// moves when another comes or goes.
    pub(super) fn support(&mut self, rows: &Rows, region: usize, vpc: usize) {
        if let Some(days) = self.plan.flow_logs_days {
            let title = self.say(Diagram::FlowLogsTitle { days });
            self.push(
                Kind::Mark,
                columns::FLOW_LOGS.rect(rows.vpc_top + 5, FLOW_LOGS_HEIGHT),
                Some(vpc),
                title,
            );
            self.address(address::FLOW_LOGS);
            self.write_said(&FLOW_LOGS, Diagram::FlowLogs);
        }
        let alarms = self.plan.alarms.as_ref();
        let report = alarms.is_some_and(|alarms| alarms.topic_arn.is_some());
        // Names of AWS services are the same in every language.
        let [access_logs, code_deploy, watch] = [
            (self.say(Diagram::AccessLogs), "Amazon S3".into()),
            ("CodeDeploy".into(), self.say(Diagram::BlueGreen)),
            (self.say(Diagram::Alarms), if report { "CloudWatch → SNS" } else { "CloudWatch" }.into()),
        ];
        for (there, column, glyph, address, title, (name, note)) in [
            (
                self.plan.load_balancer.access_logs,
                columns::SUPPORT[0],
                Glyph::Bucket,
                address::ACCESS_LOGS,
                Diagram::AccessLogsTitle,
                access_logs,
            ),
            (
                rows::is_blue_green(self.plan),
                columns::SUPPORT[1],
                Glyph::Exchange,
                address::DEPLOYMENT_GROUP,
                Diagram::BlueGreenTitle,
                code_deploy,
            ),
            (
                alarms.is_some(),
                columns::SUPPORT[2],
                Glyph::Bell,
                address::ALARMS,
                Diagram::AlarmsTitle { report },
                watch,
            ),
        ] {
            if there {
                let title = self.say(title);
                self.push(
                    Kind::Service,
                    column.rect(rows.support, rows::SUPPORT_HEIGHT),
                    Some(region),
                    title,
                );
                let cost = self.address(address);
                self.glyph(glyph, 8, rows::SUPPORT_HEIGHT / 2 - 8);
                self.write(&BOX, name);
                self.write_with(&BOX_SECOND_NOTE, cost, note);
            }
        }
    }
}

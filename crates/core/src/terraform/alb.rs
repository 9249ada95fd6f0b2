//! `alb/`: the Application Load Balancer, its listeners and its target group.

use super::module::{Input, Kind, Module, Output, create_before_destroy, name_tag, named, resource};
use super::security_group::{Direction, Port, Rule, security_group};
use crate::hcl::{Block, Document, Expression, list, reference};
use crate::plan::{Listener, Plan};
use crate::text::Bundle as Text;

/// TLS 1.3 and 1.2; every partition has it.
const TLS_POLICY: &str = "ELBSecurityPolicy-TLS13-1-2-2021-06";

pub(super) fn module(plan: &Plan) -> Module {
    Module { name: "alb", files: vec![("main.tf", main(plan))], inputs: inputs(plan), outputs: outputs(plan) }
}

fn main(plan: &Plan) -> Document {
    let https = matches!(plan.listener, Listener::Https { .. });
    let document = Document::new()
        .block(security_group("this", "-alb", "Load balancer", "var.vpc_id"))
        .block(from_internet("http", 80, "HTTP from the internet", "-alb-http"));
    let document = if https {
        document.block(from_internet("https", 443, "HTTPS from the internet", "-alb-https"))
    } else {
        document
    };
    let document = document
        .block(
            resource("aws_lb", "this")
                .attribute("name", reference("var.name"))
                .attribute("load_balancer_type", "application")
                .attribute("internal", false)
                .attribute("security_groups", list([reference("aws_security_group.this.id")]))
                .attribute("subnets", reference("var.public_subnet_ids"))
                .blank()
                .comment(Text::InvalidHeaders.say(plan.language))
                .attribute("drop_invalid_header_fields", true)
                .blank()
                .item(name_tag(reference("var.name"))),
        )
        .comment(Text::TargetGroupName.say(plan.language))
        .block(target_group(plan));
    if https {
        document
            .comment(Text::Redirect.say(plan.language))
            .block(listener("http", 80, "HTTP", redirect()))
            .block(https_listener(plan))
    } else {
        document.block(listener("http", 80, "HTTP", forward()))
    }
}

fn from_internet(name: &'static str, port: u16, description: &'static str, suffix: &'static str) -> Block {
    Rule {
        direction: Direction::Ingress,
        name,
        description,
        group: reference("aws_security_group.this.id"),
        peer: ("cidr_ipv4", "0.0.0.0/0".into()),
        port: Port::Fixed(port),
        suffix,
    }
    .block()
}

fn target_group(plan: &Plan) -> Block {
    let check = &plan.health_check;
    resource("aws_lb_target_group", "this")
        .attribute("name_prefix", target_group_prefix(&plan.project))
        .attribute("target_type", "ip")
        .attribute("vpc_id", reference("var.vpc_id"))
        .attribute("protocol", "HTTP")
        .attribute("port", reference("var.container_port"))
        .blank()
        .comment(Text::DeregistrationDelay.say(plan.language))
        .attribute("deregistration_delay", 30)
        .block(
            Block::new("health_check", [])
                .attribute("path", &check.path)
                .attribute("matcher", &check.codes)
                .attribute("interval", check.interval_s)
                .attribute("timeout", check.timeout_s)
                .attribute("healthy_threshold", check.healthy)
                .attribute("unhealthy_threshold", check.unhealthy),
        )
        .blank()
        .item(name_tag(reference("var.name")))
        .block(create_before_destroy())
}

/// The first characters of the project's name and a hyphen: six at most, which is AWS's limit.
fn target_group_prefix(project: &str) -> String {
    let start: String = project.chars().take(5).collect();
    [start.trim_end_matches('-'), "-"].concat()
}

fn listener(name: &str, port: u16, protocol: &str, action: Block) -> Block {
    listener_head(name, port, protocol).block(action).blank().item(name_tag(named(&["-", name].concat())))
}

fn listener_head(name: &str, port: u16, protocol: &str) -> Block {
    resource("aws_lb_listener", name)
        .attribute("load_balancer_arn", reference("aws_lb.this.arn"))
        .attribute("port", port)
        .attribute("protocol", protocol)
}

fn https_listener(plan: &Plan) -> Block {
    listener_head("https", 443, "HTTPS")
        .attribute("certificate_arn", reference("var.certificate_arn"))
        .blank()
        .comment(Text::TlsPolicy.say(plan.language))
        .attribute("ssl_policy", TLS_POLICY)
        .block(forward())
        .blank()
        .item(name_tag(named("-https")))
}

fn forward() -> Block {
    Block::new("default_action", [])
        .attribute("type", "forward")
        .attribute("target_group_arn", reference("aws_lb_target_group.this.arn"))
}

fn redirect() -> Block {
    Block::new("default_action", []).attribute("type", "redirect").block(
        Block::new("redirect", [])
            .attribute("protocol", "HTTPS")
            .attribute("port", "443")
            .attribute("status_code", "HTTP_301"),
    )
}

fn inputs(plan: &Plan) -> Vec<Input> {
    let certificate: Expression = match &plan.listener {
        Listener::Https { certificate_arn: Some(arn) } => arn.into(),
        Listener::Https { certificate_arn: None } | Listener::Http => reference("var.certificate_arn"),
    };
    vec![
        Input::new("name", Kind::Text, "Prefix of the names of all resources", reference("local.name")),
        Input::new("vpc_id", Kind::Text, "Id of the VPC", reference("module.network.vpc_id")),
        Input::new(
            "public_subnet_ids",
            Kind::Texts,
            "Ids of the subnets of the load balancer, one a zone",
            reference("module.network.public_subnet_ids"),
        ),
        super::ecs::container_port(),
        Input::new(
            "certificate_arn",
            Kind::Text,
            "ARN of the certificate of the HTTPS listener",
            certificate,
        ),
    ]
}

fn outputs(plan: &Plan) -> Vec<Output> {
    let mut listeners = vec!["aws_lb_listener.http"];
    if matches!(plan.listener, Listener::Https { .. }) {
        listeners.push("aws_lb_listener.https");
    }
    vec![
        Output::new(
            "security_group_id",
            "Id of the security group of the load balancer",
            reference("aws_security_group.this.id"),
        ),
        Output::new("target_group_arn", "ARN of the target group", reference("aws_lb_target_group.this.arn"))
            .after(Text::TargetGroupReady.say(plan.language), listeners),
        Output::new("dns_name", "Host name of the load balancer", reference("aws_lb.this.dns_name")),
        Output::new(
            "zone_id",
            "Id of the Route 53 hosted zone of the host name, for alias records",
            reference("aws_lb.this.zone_id"),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::target_group_prefix;

    #[test]
    fn target_group_prefixes_have_six_characters_at_most() {
        assert_eq!(target_group_prefix("web"), "web-");
        assert_eq!(target_group_prefix("my-shop"), "my-sh-");
        assert_eq!(target_group_prefix("shop-front"), "shop-");
        assert_eq!(target_group_prefix("a"), "a-");
    }
}

//! The generated Terraform, read back: routes, rules, endpoints and policies are those that the walk goes through.

use std::collections::{BTreeMap, BTreeSet};

use hcl::expr::TemplateExpr;
use hcl::{Expression, ObjectKey};

use super::cases::cases;
use super::*;
use crate::catalog::endpoint_service;
use crate::plan::Image;
use crate::terraform::Bundle;

/// The attributes of a block, each as texts: one for a value, several for a list.
type Attributes = BTreeMap<String, Expression>;

/// The Terraform of a design.
struct Code {
    /// Resources by their addresses.
    resources: BTreeMap<String, Attributes>,
    /// What root hands to each module.
    inputs: BTreeMap<String, Attributes>,
    locals: Attributes,
}

fn read(bundle: &Bundle) -> Code {
    let mut code = Code { resources: BTreeMap::new(), inputs: BTreeMap::new(), locals: BTreeMap::new() };
    for file in bundle.files.iter().filter(|file| file.path.rsplit('.').next() == Some("tf")) {
        let module =
            file.path.split_once('/').map_or(String::new(), |(module, _)| format!("module.{module}."));
        for block in hcl::parse(&file.text).unwrap().blocks() {
            let attributes = block.body().attributes();
            let attributes = attributes.map(|it| (it.key().to_owned(), it.expr().clone())).collect();
            let labels: Vec<&str> = block.labels().iter().map(hcl::BlockLabel::as_str).collect();
            match (block.identifier(), module.as_str()) {
                ("resource", _) => {
                    code.resources.insert(format!("{module}{}", labels.join(".")), attributes);
                }
                ("module", "") => {
                    code.inputs.insert(labels[0].to_owned(), attributes);
                }
                ("locals", "") => code.locals = attributes,
                _ => {}
            }
        }
    }
    code
}

/// The elements of a list, or the one value.
fn texts(expression: &Expression) -> Vec<String> {
    match expression {
        Expression::Array(elements) => elements.iter().flat_map(texts).collect(),
        Expression::String(text) => vec![text.clone()],
        Expression::TemplateExpr(template) => match &**template {
            TemplateExpr::QuotedString(text) => vec![text.clone()],
            TemplateExpr::Heredoc(_) => panic!("{template:?}"),
        },
        Expression::FuncCall(call) if call.name.name.as_str() == "toset" => texts(&call.args[0]),
        other => vec![hcl::format::to_string(other).unwrap()],
    }
}

/// The entries of an object.
fn entries(expression: &Expression) -> Vec<(String, &Expression)> {
    let Expression::Object(object) = expression else { panic!("{expression:?}") };
    object
        .iter()
        .map(|(key, value)| match key {
            ObjectKey::Identifier(name) => (name.as_str().to_owned(), value),
            ObjectKey::Expression(key) => (texts(key).concat(), value),
            other => panic!("{other:?}"),
        })
        .collect()
}

fn entry<'a>(expression: &'a Expression, name: &str) -> Option<&'a Expression> {
    entries(expression).into_iter().find_map(|(key, value)| (key == name).then_some(value))
}

impl Code {
    /// The resources whose address, without its module, begins so.
    fn of_type<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = (&'a str, &'a Attributes)> {
        let found = self.resources.iter().map(|(address, attributes)| (address.as_str(), attributes));
        found.filter(move |(address, _)| address.split('.').any(|part| part == kind))
    }

    fn port(&self, expression: &Expression) -> u16 {
        match texts(expression).concat().as_str() {
            "var.container_port" => self.port(&self.locals["container_port"]),
            "aws_lb_listener.test.port" => {
                self.port(&self.resources["module.alb.aws_lb_listener.test"]["port"])
            }
            number => number.parse().unwrap(),
        }
    }

    fn rules(&self) -> Vec<String> {
        let mut rules = Vec::new();
        for (address, rule) in self.of_type("aws_vpc_security_group_ingress_rule") {
            rules.extend(self.rule(address, rule, Direction::In));
        }
        for (address, rule) in self.of_type("aws_vpc_security_group_egress_rule") {
            rules.extend(self.rule(address, rule, Direction::Out));
        }
        rules
    }

    fn rule(&self, address: &str, rule: &Attributes, direction: Direction) -> Vec<String> {
        let group = |attribute: &str| match (texts(&rule[attribute]).concat().as_str(), address) {
            ("aws_security_group.tasks.id", _) => Group::Tasks,
            ("var.alb_security_group_id", _) => Group::LoadBalancer,
            ("aws_security_group.this.id", address) if address.starts_with("module.alb.") => {
                Group::LoadBalancer
            }
            ("var.endpoint_security_group_id", _) => Group::Endpoints,
            other => panic!("{other:?}"),
        };
        assert_eq!(texts(&rule["ip_protocol"]), ["tcp"]);
        let port = self.port(&rule["from_port"]);
        assert_eq!(self.port(&rule["to_port"]), port);
        let peers = if rule.contains_key("referenced_security_group_id") {
            vec![Peer::Group(group("referenced_security_group_id"))]
        } else if let Some(list) = rule.get("prefix_list_id") {
            match texts(list).concat().as_str() {
                "var.s3_prefix_list_id" => vec![Peer::Prefixes("s3")],
                "var.dynamodb_prefix_list_id" => vec![Peer::Prefixes("dynamodb")],
                other => panic!("{other}"),
            }
        } else {
            let ranges = match texts(&rule["cidr_ipv4"]).concat().as_str() {
                "each.key" => texts(&self.inputs["alb"]["allowed_cidrs"]),
                range => vec![range.to_owned()],
            };
            ranges.iter().map(|range| Peer::Range(range.parse().unwrap())).collect()
        };
        let group = group("security_group_id");
        peers.into_iter().map(|peer| format!("{:?}", Rule { group, direction, peer, port })).collect()
    }

    fn routes(&self, plan: &Plan) -> Vec<Vec<Route>> {
        let mut shared = Vec::new();
        for name in ["s3", "dynamodb"] {
            if let Some(endpoint) = self.resources.get(&format!("module.network.aws_vpc_endpoint.{name}")) {
                let tables = texts(&endpoint["route_table_ids"]).concat();
                assert!(tables.contains("in aws_route_table.private"), "{tables}");
                shared.push(Route::Gateway(name));
            }
        }
        let nat = self.resources.get("module.network.aws_route.nat");
        let gateway = nat.map(|route| {
            assert_eq!(texts(&route["for_each"]), ["aws_route_table.private"]);
            assert_eq!(texts(&route["destination_cidr_block"]), ["0.0.0.0/0"]);
            texts(&route["nat_gateway_id"]).concat()
        });
        let zone_of = |name: &str| plan.zones.iter().position(|zone| zone.name == name).unwrap();
        (0..plan.zones.len())
            .map(|zone| {
                let nat = match gateway.as_deref() {
                    None => None,
                    Some("aws_nat_gateway.this[each.key].id") => Some(zone),
                    Some("aws_nat_gateway.this[var.nat_zone].id") => {
                        Some(zone_of(&texts(&self.inputs["network"]["nat_zone"]).concat()))
                    }
                    Some(other) => panic!("{other}"),
                };
                shared.iter().copied().chain(nat.map(Route::Nat)).collect()
            })
            .collect()
    }

    /// Short names of the interface endpoints that the catalog holds.
    fn interfaces(&self) -> BTreeSet<&'static str> {
        let Some(endpoints) = self.resources.get("module.network.aws_vpc_endpoint.interface") else {
            return BTreeSet::new();
        };
        assert_eq!(texts(&endpoints["private_dns_enabled"]), ["true"]);
        let names = entries(&endpoints["for_each"]);
        names.iter().filter_map(|(name, _)| Some(endpoint_service(name)?.name)).collect()
    }

    /// Each statement of the endpoints' and roles' policies: whom, which actions, on what.
    fn statements(&self, plan: &Plan) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let mut add = |holder: Holder, policy: &Expression| {
            let Expression::FuncCall(call) = policy else { panic!("{policy:?}") };
            let Some(Expression::Array(statements)) = entry(&call.args[0], "Statement") else { panic!() };
            for statement in statements {
                assert_eq!(texts(entry(statement, "Effect").unwrap()), ["Allow"]);
                let actions = texts(entry(statement, "Action").unwrap());
                let resource = resource(plan, &actions, statement);
                all.insert(format!("{holder:?} {actions:?} {resource:?}"));
            }
        };
        for (name, holder) in [("execution", Holder::ExecutionRole), ("task", Holder::TaskRole)] {
            if let Some(policy) = self.resources.get(&format!("module.ecs.aws_iam_role_policy.{name}")) {
                add(holder, &policy["policy"]);
            }
        }
        for name in ["s3", "dynamodb"] {
            if let Some(endpoint) = self.resources.get(&format!("module.network.aws_vpc_endpoint.{name}")) {
                add(Holder::Endpoint(name), &endpoint["policy"]);
            }
        }
        if let Some(policies) = self.resources.get("module.network.aws_vpc_endpoint_policy.interface") {
            for name in texts(&policies["for_each"]) {
                add(Holder::Endpoint(endpoint_service(&name).unwrap().name), &policies["policy"]);
            }
        }
        all
    }
}

/// What a statement is about.
fn resource(plan: &Plan, actions: &[String], statement: &Expression) -> Resource {
    let resources = texts(entry(statement, "Resource").unwrap());
    let condition = entry(statement, "Condition").map(|it| hcl::format::to_string(it).unwrap());
    for service in endpoint_services() {
        let Some(call) = service.call else { continue };
        let filled = call.resources.iter().map(|template| {
            let project = template.replace("${plan.project}", &plan.project);
            project.replace("${plan.environment_name}", &plan.environment)
        });
        if call.actions == actions && filled.eq(resources.iter().cloned()) {
            return Resource::Call(service.name);
        }
    }
    let of_buckets = |behind: &str| -> Vec<String> {
        let buckets = plan.service.buckets.iter();
        buckets.map(|bucket| format!("arn:${{var.partition}}:s3:::{bucket}{behind}")).collect()
    };
    let of_store = |store: SecretStore| -> Vec<String> {
        let secrets = plan.service.secrets.iter().filter(|secret| secret.store == store);
        secrets.map(|secret| secret.resource.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    };
    let of_image = match &plan.service.image {
        Image::Ecr { region, account, repository, .. } => {
            format!("arn:${{var.partition}}:ecr:{region}:{account}:repository/{repository}")
        }
        _ => "arn:${var.partition}:ecr:${var.region}:${var.account_id}:repository/${var.repository}".into(),
    };
    let first = resources[0].as_str();
    if resources == ["*"] {
        let of_account = condition.is_none_or(|condition| condition.contains("aws:PrincipalAccount"));
        assert!(of_account);
        return Resource::Everything;
    }
    if resources == ["arn:${var.partition}:s3:::*"] {
        assert!(condition.unwrap().contains("aws:ResourceAccount"));
        return Resource::OwnBuckets;
    }
    assert_eq!(condition, None);
    match first {
        "arn:${var.partition}:s3:::prod-${var.region}-starport-layer-bucket/*" => Resource::Layers,
        "aws_ecr_repository.this.arn" if plan.service.create_repository => Resource::Repository,
        _ if first == of_image => Resource::Repository,
        "${aws_cloudwatch_log_group.this.arn}:*" => Resource::LogGroup,
        "${aws_cloudwatch_log_group.exec.arn}:*" => Resource::ExecLogGroup,
        "aws_kms_key.exec.arn" => Resource::ExecKey,
        _ if plan.service.secrets_key_arn.as_deref() == Some(first) => Resource::SecretsKey,
        _ if resources == of_buckets("") => Resource::Buckets,
        _ if resources == of_buckets("/*") => Resource::BucketObjects,
        _ if resources == of_store(SecretStore::SecretsManager) => {
            Resource::Secrets(SecretStore::SecretsManager)
        }
        _ if resources == of_store(SecretStore::ParameterStore) => {
            Resource::Secrets(SecretStore::ParameterStore)
        }
        _ => panic!("{resources:?}"),
    }
}

fn expect_agreement(config: &Config, title: &str) {
    let design = design(config).design.unwrap();
    let (plan, code) = (&design.plan, read(&design.bundle));
    let network = Network::of(plan);
    assert_eq!(code.routes(plan), network.routes, "{title}");
    assert_eq!(
        code.resources.contains_key("module.network.aws_route.internet"),
        network.public_route,
        "{title}"
    );
    let mut rules: Vec<String> = network.rules.iter().map(|rule| format!("{rule:?}")).collect();
    let mut written = code.rules();
    rules.sort_unstable();
    written.sort_unstable();
    assert_eq!(written, rules, "{title}");
    assert_eq!(code.interfaces(), network.interfaces.iter().copied().collect(), "{title}");
    let statements = network.statements.iter();
    let statements: BTreeSet<String> =
        statements.map(|it| format!("{:?} {:?} {:?}", it.holder, it.actions, it.resource)).collect();
    assert_eq!(code.statements(plan), statements, "{title}");
    let with_policy: BTreeSet<String> = statements
        .iter()
        .filter_map(|statement| {
            statement.strip_prefix("Endpoint(\"").and_then(|rest| Some(rest.split_once('"')?.0.to_owned()))
        })
        .collect();
    assert_eq!(with_policy, network.policies.iter().map(|&name| name.to_owned()).collect(), "{title}");
}

#[test]
fn the_code_says_what_the_walk_goes_through() {
    for case in cases() {
        expect_agreement(&case.config, case.title);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_code_of_any_design_says_what_the_walk_goes_through(config in any_design()) {
        expect_agreement(&config, "any");
    }
}

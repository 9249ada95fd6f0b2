use super::line::{Amount, Estimate, Factor, HOURS, Item, Line, Price, Unit};
use super::traffic::{Carried, carried, through_endpoints};
use super::usage::amount;
use crate::catalog::{EndpointKind, PriceKey};
use crate::config::{Architecture, Exec, Nat, Scheme};
use crate::decimal::MILLI;
use crate::plan::{Deployment, Plan, SecretStore, UsageKind, address};

/// The rules of the generated web ACL. A test counts them in the template.
pub(super) const WAF_RULES: i64 = 3;

/// Requests in an hour that one LCU is enough for, where each comes on a connection of its own: 25 new connections a
/// second. Source: Elastic Load Balancing pricing, the same page for 1 GB an hour.
const CONNECTIONS: i64 = 25 * 3600;

/// GiB of ephemeral storage that cost nothing. Source: AWS Fargate pricing.
const FREE_STORAGE: u32 = 20;

/// Alarms that Application Auto Scaling makes for a target: one to scale out, one to scale in. Source: Application Auto
/// Scaling, "How target tracking scaling works".
const ALARMS_A_TARGET: i64 = 2;

/// What a month of a Plan costs. Until the page has the late data, every price that nobody entered is unknown.
pub fn estimate(plan: &Plan) -> Estimate {
    let mut lines = Lines { plan, lines: Vec::new() };
    let carried = carried(plan);
    lines.nat(carried);
    lines.endpoints(carried);
    lines.load_balancer();
    lines.tasks();
    lines.logs();
    lines.kept();
    Estimate::of(lines.lines, plan.cost.jpy_per_usd)
}

/// MB a month from which one more endpoint in one zone costs less than the same traffic through a NAT gateway that is
/// there anyway; `None` where it never does, or a price is unknown.
pub fn pays_off(plan: &Plan) -> Option<i64> {
    let nano = |key| Price::of(plan, key).nano();
    let saved = nano(PriceKey::NatGb)? - nano(PriceKey::EndpointGb1)?;
    let hours = i128::from(nano(PriceKey::EndpointHour)?) * i128::from(HOURS * MILLI);
    (saved > 0).then(|| i64::try_from((hours + i128::from(saved) - 1) / i128::from(saved)).ok()).flatten()
}

struct Lines<'a> {
    plan: &'a Plan,
    lines: Vec<Line>,
}

/// Thousandths of something.
fn of(value: i64, unit: Unit) -> Factor {
    Factor { value, unit }
}

fn count(things: usize, unit: Unit) -> Factor {
    Factor::whole(i64::try_from(things).unwrap_or(i64::MAX), unit)
}

fn hours() -> Factor {
    Factor::whole(HOURS, Unit::Hours)
}

fn addresses(all: &[&str]) -> Vec<String> {
    all.iter().map(|&address| address.to_owned()).collect()
}

impl Lines<'_> {
    fn add(&mut self, item: Item, factors: Vec<Factor>, key: PriceKey, addresses: Vec<String>) {
        self.lines.push(Line::of(self.plan, item, factors, key, addresses));
    }

    /// A line a tier that an amount of MB reaches; one of nothing for nothing.
    fn tiers(&mut self, item: Item, mb: i64, key: PriceKey, addresses: &[String]) {
        let Some(tiers) = key.tiers() else {
            return self.add(item, vec![of(mb, Unit::Gb)], key, addresses.to_vec());
        };
        // The allowance stands in the commercial price list only.
        let is_commercial = self.plan.region.partition == crate::catalog::Partition::Aws;
        let free = if is_commercial { tiers.free_gb * MILLI } else { 0 };
        let paid = (mb - free).max(0);
        let mut below = 0;
        for (place, key) in tiers.keys.iter().enumerate() {
            let end = tiers.up_to_gb.get(place).map_or(i64::MAX, |gb| gb * MILLI);
            let part = paid.min(end) - below;
            if let Some(key) = PriceKey::ALL.get(*key)
                && (part > 0 || below == 0)
            {
                self.add(item, vec![of(part, Unit::Gb)], *key, addresses.to_vec());
            }
            below += part;
            if below >= paid {
                return;
            }
        }
    }

    fn nat(&mut self, carried: Carried) {
        let plan = self.plan;
        let zones: Vec<&str> =
            plan.zones.iter().filter(|zone| zone.has_nat_gateway).map(|zone| zone.name.as_str()).collect();
        if zones.is_empty() {
            return;
        }
        let each = |resource| zones.iter().map(|zone| address::instance(resource, zone)).collect::<Vec<_>>();
        let gateways = each(address::NAT_GATEWAYS);
        let factors = vec![count(zones.len(), Unit::Gateways), hours()];
        self.add(Item::NatHours, factors, PriceKey::NatHour, gateways.clone());
        let factors = vec![count(zones.len(), Unit::Addresses), hours()];
        self.add(Item::NatAddresses, factors, PriceKey::Ipv4Hour, each(address::NAT_ADDRESSES));
        self.add(Item::NatData, vec![of(carried.nat, Unit::Gb)], PriceKey::NatGb, gateways.clone());
        if plan.nat == Nat::Single {
            let share = of(amount(plan, UsageKind::CrossZone), Unit::Percent);
            let factors = vec![of(carried.nat, Unit::Gb), share];
            self.add(Item::CrossZone, factors, PriceKey::CrossZoneGb, gateways);
        }
    }

    fn endpoints(&mut self, carried: Carried) {
        let plan = self.plan;
        let names = plan.interface_endpoints().map(|endpoint| endpoint.service.name);
        let names: Vec<&str> = names.chain(plan.other_endpoints.iter().map(String::as_str)).collect();
        if names.is_empty() {
            return;
        }
        let all: Vec<String> =
            names.iter().map(|name| address::instance(address::INTERFACE_ENDPOINTS, name)).collect();
        let factors =
            vec![count(names.len(), Unit::Endpoints), count(plan.zones.len(), Unit::Zones), hours()];
        self.add(Item::EndpointHours, factors, PriceKey::EndpointHour, all.clone());
        self.tiers(Item::EndpointData, carried.endpoints, PriceKey::EndpointGb1, &all);
        let shares = through_endpoints(plan, &names);
        for line in self.lines.iter_mut().filter(|line| line.item == Item::EndpointData) {
            line.shares.clone_from(&shares);
        }
    }

    fn load_balancer(&mut self) {
        let plan = self.plan;
        let balancer = &plan.load_balancer;
        let is_public = balancer.scheme == Scheme::InternetFacing;
        let own = || addresses(&[address::LOAD_BALANCER]);
        let [requests, out] = [UsageKind::Requests, UsageKind::OutGb].map(|kind| amount(plan, kind));
        let factors = vec![Factor::whole(1, Unit::LoadBalancers), hours()];
        self.add(Item::AlbHours, factors, PriceKey::AlbHour, own());
        if is_public {
            // It has at least one public address a zone, which is charged as any other. Source: Amazon VPC pricing,
            // "Public IPv4 addresses": those of AWS services that are in your VPC too.
            let factors = vec![count(plan.zones.len(), Unit::Addresses), hours()];
            self.add(Item::AlbAddresses, factors, PriceKey::Ipv4Hour, own());
        }
        let capacity = out.max(requests / CONNECTIONS);
        self.add(Item::AlbCapacity, vec![of(capacity, Unit::CapacityHours)], PriceKey::LcuHour, own());
        if is_public {
            self.tiers(Item::OutData, out, PriceKey::OutGb1, &own());
        }
        if balancer.access_logs {
            let kept = of(amount(plan, UsageKind::AccessLogsGb), Unit::Gb);
            self.add(Item::AccessLogs, vec![kept], PriceKey::S3Gb, addresses(&[address::ACCESS_LOGS]));
        }
        if balancer.waf {
            let firewall = || addresses(&[address::FIREWALL]);
            self.add(Item::WafAcl, vec![Factor::whole(1, Unit::WebAcls)], PriceKey::WafAcl, firewall());
            self.add(
                Item::WafRules,
                vec![Factor::whole(WAF_RULES, Unit::Rules)],
                PriceKey::WafRule,
                firewall(),
            );
            let millions = of(requests / 1_000_000, Unit::MillionRequests);
            self.add(Item::WafRequests, vec![millions], PriceKey::WafRequests, firewall());
        }
    }

    fn tasks(&mut self) {
        let service = &self.plan.service;
        let tasks = of(tasks(self.plan), Unit::Tasks);
        let vcpu = of(i64::from(service.cpu) * MILLI / 1024, Unit::Vcpu);
        let memory = of(i64::from(service.memory) * MILLI / 1024, Unit::GbOfMemory);
        let is_arm = service.architecture == Architecture::Arm64;
        let on_demand = if is_arm {
            [PriceKey::ArmVcpu, PriceKey::ArmMemory]
        } else {
            [PriceKey::X86Vcpu, PriceKey::X86Memory]
        };
        let spot = if is_arm {
            [PriceKey::SpotArmVcpu, PriceKey::SpotArmMemory]
        } else {
            [PriceKey::SpotX86Vcpu, PriceKey::SpotX86Memory]
        };
        let percent = i64::from(service.spot_percent);
        for (percent, keys, items) in [
            (100 - percent, on_demand, [Item::TaskVcpu, Item::TaskMemory]),
            (percent, spot, [Item::SpotVcpu, Item::SpotMemory]),
        ] {
            for ((key, item), size) in keys.into_iter().zip(items).zip([vcpu, memory]) {
                let mut factors = vec![tasks, size, hours()];
                if percent < 100 {
                    factors.insert(1, Factor::whole(percent, Unit::Percent));
                }
                if percent > 0 {
                    self.add(item, factors, key, addresses(&[address::SERVICE]));
                }
            }
        }
        let more = i64::from(service.ephemeral_gib.saturating_sub(FREE_STORAGE));
        if more > 0 {
            let factors = vec![tasks, Factor::whole(more, Unit::GbOfStorage), hours()];
            self.add(Item::TaskStorage, factors, PriceKey::Ephemeral, addresses(&[address::SERVICE]));
        }
    }

    fn logs(&mut self) {
        let plan = self.plan;
        let written = of(amount(plan, UsageKind::LogGb), Unit::Gb);
        let mut groups = addresses(&[address::LOG_GROUP]);
        if plan.service.exec == Exec::Audited {
            groups.push(address::EXEC_LOG_GROUP.to_owned());
        }
        self.add(Item::Logs, vec![written], PriceKey::LogGb, groups.clone());
        let months = of(i64::from(plan.log_days) * MILLI / 30, Unit::Months);
        self.add(Item::LogStorage, vec![written, months], PriceKey::LogStorage, groups);
        let mut vended = Vec::new();
        if plan.flow_logs_days.is_some() {
            vended.push(address::FLOW_LOG_GROUP.to_owned());
        }
        if plan.load_balancer.waf {
            vended.push(address::FIREWALL_LOG_GROUP.to_owned());
        }
        if !vended.is_empty() {
            let written = of(amount(plan, UsageKind::VendedLogGb), Unit::Gb);
            // Nobody says which of the two writes how much, so all of it is kept as long as the one that is kept longest.
            let firewall_days = if plan.load_balancer.waf { plan.log_days } else { 0 };
            let days = plan.flow_logs_days.unwrap_or_default().max(firewall_days);
            let months = of(i64::from(days) * MILLI / 30, Unit::Months);
            self.add(Item::VendedLogs, vec![written], PriceKey::VendedLogGb, vended.clone());
            self.add(Item::VendedStorage, vec![written, months], PriceKey::LogStorage, vended);
        }
    }

    /// What is paid for by the month.
    fn kept(&mut self) {
        let plan = self.plan;
        let service = &plan.service;
        if service.create_repository {
            let size = of(amount(plan, UsageKind::ImageGb), Unit::Gb);
            self.add(Item::Images, vec![size], PriceKey::EcrGb, addresses(&[address::REPOSITORY]));
        }
        if service.exec == Exec::Audited {
            let key = Factor::whole(1, Unit::Keys);
            self.add(Item::Key, vec![key], PriceKey::KmsKey, addresses(&[address::EXEC_KEY]));
        }
        let mut secrets: Vec<&str> = Vec::new();
        for secret in service.secrets.iter().filter(|secret| secret.store == SecretStore::SecretsManager) {
            if !secrets.contains(&secret.resource.as_str()) {
                secrets.push(&secret.resource);
            }
        }
        if !secrets.is_empty() {
            let secrets = count(secrets.len(), Unit::Secrets);
            self.add(Item::Secrets, vec![secrets], PriceKey::SecretMonth, Vec::new());
        }
        let (alarms, of) = alarms(plan);
        if alarms > 0 {
            self.add(Item::Alarms, vec![Factor::whole(alarms, Unit::Alarms)], PriceKey::AlarmMonth, of);
        }
        if plan.insights {
            let month = Factor::whole(1, Unit::Months);
            self.add(Item::Insights, vec![month], PriceKey::Insights, addresses(&[address::CLUSTER]));
        }
    }
}

/// Tasks that run on average, in thousandths.
fn tasks(plan: &Plan) -> i64 {
    match plan.service.scaling {
        Some(_) => amount(plan, UsageKind::Tasks),
        None => i64::from(plan.service.count) * MILLI,
    }
}

/// How many alarms there are, and what makes them.
fn alarms(plan: &Plan) -> (i64, Vec<String>) {
    let mut alarms = 0;
    let mut of = Vec::new();
    let mut add = |number: i64, address: &str| {
        alarms += number;
        of.push(address.to_owned());
    };
    if plan.alarms.is_some() {
        for name in [address::ALARMS, address::LOAD_BALANCER_ALARM, address::HOST_ALARM] {
            add(1, name);
        }
        if matches!(plan.service.deployment, Deployment::BlueGreen(_)) {
            add(1, address::GREEN_HOST_ALARM);
        }
        if plan.has_task_alarm() {
            add(1, address::TASK_ALARM);
        }
    }
    if let Some(scaling) = &plan.service.scaling {
        let targets = [
            (scaling.cpu, address::CPU_POLICY),
            (scaling.memory, address::MEMORY_POLICY),
            (scaling.requests, address::REQUESTS_POLICY),
        ];
        for (_, policy) in targets.into_iter().filter(|(target, _)| target.is_some()) {
            add(ALARMS_A_TARGET, policy);
        }
    }
    (alarms, of)
}

/// The interface endpoints that something in the design needs, by name.
pub(crate) fn needed_endpoints(plan: &Plan) -> Vec<&'static str> {
    let needs = crate::plan::Needs::of_plan(plan);
    let services = crate::catalog::endpoint_services().iter().filter(|service| {
        service.kind == EndpointKind::Interface
            && !matches!(service.offered, crate::catalog::Offer::Never(_))
            && !needs.reasons(service).is_empty()
    });
    services.map(|service| service.name).collect()
}

/// The price of hours of things in a month.
pub(super) fn hourly(plan: &Plan, things: i64, key: PriceKey) -> Option<Amount> {
    Some(Amount::from(Price::of(plan, key).nano()?) * Amount::from(things * HOURS))
}

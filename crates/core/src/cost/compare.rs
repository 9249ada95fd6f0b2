//! The ways out of the private subnets, as functions of what tasks exchange with AWS services in a month.
//!
//! Each is piecewise linear. It is computed in billionths of a dollar times [`SCALE`], so that every whole number of MB has
//! an exact cost and crossing points are found in closed form.

use super::estimate::{hourly, needed_endpoints};
use super::line::{Amount, Price};
use super::traffic::Traffic;
use crate::catalog::PriceKey;
use crate::config::Nat;
use crate::decimal::{MILLI, MOST};
use crate::plan::Plan;

/// The most traffic that is compared, in MB a month.
pub const MOST_MB: i64 = MOST * MILLI;

/// Parts of a whole.
pub const PPM: i64 = 1_000_000;

/// Parts of a billionth of a dollar: prices are of a GB, and shares in parts of a million.
const SCALE: Amount = 1_000_000_000;

/// A way in which private tasks reach AWS services.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One NAT gateway, and nothing else.
    NatSingle,
    /// One NAT gateway a zone, and nothing else.
    NatPerZone,
    /// Endpoints only.
    Endpoints,
    /// NAT with the free gateway endpoint of S3.
    NatAndGateway,
    /// NAT for the internet, endpoints for AWS services.
    Both,
}

/// What a way costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayCost {
    /// Which way.
    pub way: Way,
    /// NAT gateways that it takes.
    pub gateways: i64,
    /// Interface endpoints that it takes, in each zone.
    pub endpoints: i64,
    /// MB a month of today's traffic that it cannot carry.
    pub unreached_mb: i64,
    /// Its price; `None` where a part of that is unknown.
    function: Option<Function>,
}

/// Cost as a function of traffic.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Function {
    /// A month without traffic, in billionths.
    fixed: Amount,
    /// Share of the traffic that goes through NAT, and its price of a GB.
    nat_ppm: i64,
    nat: i64,
    /// Share that goes through interface endpoints, and the tiers of its price: where each ends, in MB.
    endpoint_ppm: i64,
    tiers: Vec<(i64, i64)>,
}

/// Where the cheaper of two ways changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The two.
    pub ways: [Way; 2],
    /// The one that costs less before the first point; `None` where both always cost the same.
    pub first_cheaper: Option<Way>,
    /// The first whole MB a month from which the other costs as little or less, and so on in turn. Empty: they never
    /// cross.
    pub at_mb: Vec<i64>,
}

/// Every way beside the others, for the same tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The ways, in a fixed order.
    pub ways: Vec<WayCost>,
    /// Share of the traffic that S3 and DynamoDB have, which gateway endpoints carry for nothing.
    pub gateway_ppm: i64,
    /// Today's traffic with AWS services, in MB a month.
    pub present_mb: i64,
    /// The way that the design takes.
    pub present: Way,
    /// Each pair of ways whose prices are known.
    pub crossings: Vec<Crossing>,
}

impl Way {
    /// Every way, in the order of a comparison.
    pub const ALL: [Self; 5] =
        [Self::NatSingle, Self::NatPerZone, Self::Endpoints, Self::NatAndGateway, Self::Both];

    /// The way that a Plan takes.
    pub fn of(plan: &Plan) -> Self {
        let has_interface = plan.interface_endpoints().next().is_some() || !plan.other_endpoints.is_empty();
        match plan.nat {
            Nat::None => Self::Endpoints,
            Nat::Single | Nat::PerZone if has_interface => Self::Both,
            Nat::Single | Nat::PerZone if plan.endpoint("s3").is_some() => Self::NatAndGateway,
            Nat::Single => Self::NatSingle,
            Nat::PerZone => Self::NatPerZone,
        }
    }
}

/// Compares the ways for what a Plan's tasks need, at the shares that its traffic has today.
pub fn compare(plan: &Plan) -> Comparison {
    let traffic = Traffic::of(plan);
    let services = traffic.services();
    let gateway_ppm = if services == 0 {
        0
    } else {
        i64::try_from(i128::from(traffic.gateway) * i128::from(PPM) / i128::from(services)).unwrap_or(PPM)
    };
    let ways: Vec<WayCost> =
        Way::ALL.iter().map(|way| way_cost(plan, *way, gateway_ppm, traffic.internet)).collect();
    let mut crossings = Vec::new();
    for (place, one) in ways.iter().enumerate() {
        for other in ways.iter().skip(place + 1) {
            if let (Some(left), Some(right)) = (&one.function, &other.function) {
                crossings.push(crossing([one.way, other.way], left, right));
            }
        }
    }
    Comparison { ways, gateway_ppm, present_mb: services.min(MOST_MB), present: Way::of(plan), crossings }
}

fn way_cost(plan: &Plan, way: Way, gateway_ppm: i64, internet: i64) -> WayCost {
    let zones = i64::try_from(plan.zones.len()).unwrap_or(1);
    let as_chosen = if plan.nat == Nat::PerZone { zones } else { 1 };
    let gateways = match way {
        Way::NatSingle => 1,
        Way::NatPerZone => zones,
        Way::Endpoints => 0,
        Way::NatAndGateway | Way::Both => as_chosen,
    };
    let endpoints = match way {
        Way::Endpoints | Way::Both => {
            // What a person made an endpoint for is called too.
            let by_hand = plan.interface_endpoints().filter(|endpoint| endpoint.reasons.is_empty()).count();
            let needed = needed_endpoints(plan).len() + by_hand + plan.other_endpoints.len();
            i64::try_from(needed).unwrap_or(0)
        }
        Way::NatSingle | Way::NatPerZone | Way::NatAndGateway => 0,
    };
    let interface_ppm = PPM - gateway_ppm;
    let (nat_ppm, endpoint_ppm) = match way {
        Way::NatSingle | Way::NatPerZone => (PPM, 0),
        Way::NatAndGateway => (interface_ppm, 0),
        Way::Endpoints | Way::Both => (0, interface_ppm),
    };
    let unreached_mb = if gateways == 0 { internet } else { 0 };
    let function = function(plan, gateways, endpoints * zones, nat_ppm, endpoint_ppm);
    WayCost { way, gateways, endpoints, unreached_mb, function }
}

fn function(plan: &Plan, gateways: i64, endpoints: i64, nat_ppm: i64, endpoint_ppm: i64) -> Option<Function> {
    let mut fixed = 0;
    let mut nat = 0;
    if gateways > 0 {
        fixed += hourly(plan, gateways, PriceKey::NatHour)? + hourly(plan, gateways, PriceKey::Ipv4Hour)?;
        nat = Price::of(plan, PriceKey::NatGb).nano()?;
    }
    let mut tiers = Vec::new();
    if endpoints > 0 {
        fixed += hourly(plan, endpoints, PriceKey::EndpointHour)?;
        let of = PriceKey::EndpointGb1.tiers()?;
        for (place, key) in of.keys.iter().enumerate() {
            let nano = Price::of(plan, *PriceKey::ALL.get(*key)?).nano()?;
            tiers.push((of.up_to_gb.get(place).map_or(MOST_MB, |gb| gb * MILLI), nano));
        }
    }
    Some(Function { fixed, nat_ppm, nat, endpoint_ppm, tiers })
}

impl WayCost {
    /// What a month costs with that many MB of traffic with AWS services; `None` where a price is unknown. It leaves out
    /// what all ways with NAT have alike: traffic with the internet.
    pub fn at(&self, mb: i64) -> Option<Amount> {
        self.function.as_ref().map(|function| (function.at(mb) + SCALE / 2) / SCALE)
    }

    /// Where its slope changes, in MB a month, up to a bound.
    pub fn bends(&self, up_to: i64) -> Vec<i64> {
        let bends = self.function.as_ref().map(Function::bends).unwrap_or_default();
        bends.into_iter().filter(|mb| *mb < up_to).collect()
    }
}

impl Function {
    /// The cost of a month in parts of a billionth, exact.
    fn at(&self, mb: i64) -> Amount {
        let mb = Amount::from(mb.clamp(0, MOST_MB));
        let mut cost = self.fixed * SCALE + mb * Amount::from(self.nat_ppm) * Amount::from(self.nat);
        let through = mb * Amount::from(self.endpoint_ppm);
        let mut below = 0;
        for (end, nano) in &self.tiers {
            let part = through.min(Amount::from(*end) * Amount::from(PPM)) - below;
            cost += part * Amount::from(*nano);
            below += part;
        }
        cost
    }

    /// The last whole MB before each bend.
    fn bends(&self) -> Vec<i64> {
        if self.endpoint_ppm == 0 {
            return Vec::new();
        }
        let bend = |end: i64| Amount::from(end) * Amount::from(PPM) / Amount::from(self.endpoint_ppm);
        let inner = self.tiers.iter().rev().skip(1).rev();
        let all = inner.filter_map(|(end, _)| i64::try_from(bend(*end)).ok());
        all.filter(|mb| *mb < MOST_MB).collect()
    }
}

/// Walks from bend to bend; between two neighbours both functions are straight lines.
fn crossing(ways: [Way; 2], left: &Function, right: &Function) -> Crossing {
    let mut marks = vec![0, MOST_MB];
    for bend in left.bends().into_iter().chain(right.bends()) {
        for mark in [bend, bend + 1] {
            let place = marks.iter().take_while(|earlier| **earlier < mark).count();
            if marks.get(place) != Some(&mark) {
                marks.insert(place, mark);
            }
        }
    }
    let difference = |mb| left.at(mb) - right.at(mb);
    let mut sign = marks.iter().map(|mark| difference(*mark).signum()).find(|sign| *sign != 0).unwrap_or(0);
    let [one, other] = ways;
    let first_cheaper = match sign {
        0 => None,
        1 => Some(other),
        _ => Some(one),
    };
    let mut at_mb = Vec::new();
    for pair in marks.windows(2) {
        let [from, to] = *pair else { continue };
        let (start, end) = (difference(from), difference(to));
        if start.signum() == sign && end.signum() != sign && sign != 0 {
            // The slope is a whole number: both lines are straight here.
            let slope = (end - start) / Amount::from(to - from);
            let steps = (start.abs() + slope.abs() - 1) / slope.abs().max(1);
            at_mb.push(from.saturating_add(i64::try_from(steps).unwrap_or(i64::MAX)));
            sign = -sign;
        }
    }
    Crossing { ways, first_cheaper, at_mb }
}

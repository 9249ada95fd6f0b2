use std::borrow::Cow;

use super::family::Family;
use super::template::{Between, Sentence, list};
use super::{Language, en};
use crate::catalog::{Confidence, PriceKey};
use crate::cost::{Band, Item, Unit, Way};
use crate::plan::UsageKind;

/// What an estimate says: its lines, what it takes for granted, and the ways that it compares.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Bill {
    /// What a line pays for.
    Item(Item),
    /// A number of things other than one.
    Many {
        unit: Unit,
        value: String,
    },
    /// One thing.
    One {
        unit: Unit,
    },
    /// A price in a formula, in dollars.
    Price {
        usd: String,
    },
    /// A price in a formula that is not known.
    PriceUnknown,
    /// A sum of dollars.
    Dollars {
        usd: String,
    },
    /// A sum of yen.
    Yen {
        jpy: String,
    },
    /// In the place of a sum that is not known.
    AmountUnknown,

    /// The name of a usage.
    Usage(UsageKind),
    /// What a usage counts, and what the estimate does with it.
    AboutUsage(UsageKind),
    /// The name of the usage of a service that is called.
    UsageOf {
        service: String,
    },
    /// The name of a price, with what it is the price of.
    PriceOf(PriceKey),
    /// How well a price is known.
    Known(Confidence),
    /// Where a price comes from.
    ListedPrice {
        source: String,
        date: String,
        known: Confidence,
    },
    /// A price that the person gave.
    EnteredPrice,
    /// Where a price comes from that the settings of a company have.
    CompanyPrice,
    /// A price that has to be entered.
    MissingPrice,

    /// The name of a way out.
    Way(Way),
    /// What tasks reach on it.
    Reaches(Way),
    /// What they do not.
    CannotReach(Way),
    /// The same behind what they reach.
    Not {
        what: String,
    },
    /// Who carries and sees the traffic.
    SeenBy(Way),
    /// What it takes to run.
    Effort(Way),
    /// The traffic that it leaves where it is.
    Unreached {
        gb: String,
    },
    /// Two ways cross.
    Crosses {
        first: Way,
        then: Way,
        gb: String,
    },
    /// One of two ways is always cheaper.
    NeverCrosses {
        cheaper: Way,
        other: Way,
    },
    /// Two ways always cost the same.
    Same {
        one: Way,
        other: Way,
    },
    /// The present design.
    Present {
        gb: String,
        way: Way,
    },
    /// One endpoint more against NAT.
    PaysOff {
        gb: String,
    },
    ChartTitle,
    /// The chart in words: from where to where, and its shares.
    ChartAbout {
        gb: String,
        percent: String,
    },
    /// The axes.
    AxisTraffic,
    AxisCost,

    /// Headings.
    What,
    Formula,
    Amount,
    Month,
    Year,
    WayHeading,
    CostHeading,
    ReachHeading,
    SeenHeading,
    EffortHeading,
    Comparison,
    Sources,
    /// In the place of a sum's formula.
    Sum,
    /// In the place of a date that a source does not give.
    DateUnknown,
    /// A date, as far as it is given.
    Date {
        year: String,
        month: Option<usize>,
        day: Option<String>,
    },
    /// The name of a month, from 0.
    MonthName(usize),
    /// What the total leaves out.
    Excludes {
        items: Vec<String>,
    },
    /// What the total does not hold because it stands elsewhere or depends on the account.
    LeftOut,
    /// What the estimate takes for granted of usage.
    Assumes {
        usages: Vec<String>,
    },
    /// A usage with its amount.
    Assumed {
        usage: String,
        amount: String,
    },
    /// A source of prices.
    Source {
        what: String,
        dates: Vec<String>,
    },
    /// A cheaper design.
    Cheaper {
        saving: String,
        total: String,
    },
    /// It opens a way to the internet.
    OpensInternet,
    /// It pays for traffic that the present design does not carry.
    CountsInternet {
        gb: String,
    },
    /// It has one NAT gateway instead of one a zone.
    LosesGateways,
    /// No cheaper one.
    Cheapest,

    /// A sum by the month.
    AMonth {
        sum: String,
    },
    /// What the total comes to, for those who hear it.
    TotalNow {
        sum: String,
    },
    /// Before what the total leaves out.
    LeavesOut,
    /// Takes a suggestion.
    Apply,
    /// A difference of which no price is known.
    MoreUnknown,
    /// What each other choice would change.
    ChoicesCost {
        choices: Vec<String>,
    },
    /// An option of a long list with what it would change.
    WithCost {
        option: String,
        sum: String,
    },
    /// What one more zone would cost.
    FurtherZone {
        sum: String,
    },
    /// What one more task would cost.
    FurtherTask {
        sum: String,
    },
    /// What one more GiB of storage would cost.
    FurtherGib {
        sum: String,
    },
    /// What one more secret of Secrets Manager would cost.
    FurtherSecret {
        sum: String,
    },
    /// What one more bucket would cost.
    FurtherBucket {
        sum: String,
    },
    /// What an endpoint costs, and by how much the bill would change without it, where that is not the same.
    OwnAndWithout {
        own: String,
        without: String,
    },
    /// What the usage is of.
    UsageHeading,
    /// A mark of a usage's slider.
    Band(Band),
    /// The rate's field.
    Rate,
    /// A price's field.
    OwnPrice,
    /// Goes back to the catalog's price.
    ListPrice,
    /// Before what a line pays for.
    PaysFor,
    /// A line pays for what is no part of the design.
    Outside,
    /// Before what was entered and changes nothing here.
    EnteredUnused,
    /// A column of amounts at so much traffic.
    AtGb {
        gb: String,
    },
    /// Marks the way that the design takes.
    ThisDesign,
    /// In the place of a chart.
    NothingToCompare,
}

impl Bill {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Bill, en::bill::position(self));
        let way = |way: &Way| Self::Way(*way).say(language);
        match self {
            Self::Item(item) => sentence.choose(*item as usize),
            Self::Many { unit, value } => sentence.choose(*unit as usize).text(value),
            Self::One { unit } => sentence.choose(*unit as usize),
            Self::Price { usd: text }
            | Self::Dollars { usd: text }
            | Self::Yen { jpy: text }
            | Self::UsageOf { service: text }
            | Self::Not { what: text }
            | Self::Unreached { gb: text }
            | Self::PaysOff { gb: text }
            | Self::CountsInternet { gb: text }
            | Self::AMonth { sum: text }
            | Self::TotalNow { sum: text }
            | Self::FurtherZone { sum: text }
            | Self::FurtherTask { sum: text }
            | Self::FurtherGib { sum: text }
            | Self::FurtherSecret { sum: text }
            | Self::FurtherBucket { sum: text }
            | Self::AtGb { gb: text } => sentence.text(text),
            Self::MonthName(month) => sentence.choose(*month),
            Self::Date { year, month, day } => {
                let parts =
                    [month.map(|month| Self::MonthName(month).say(language)), day.as_deref().map(Into::into)];
                let form = usize::from(month.is_some()) + usize::from(day.is_some());
                let sentence = sentence.choose(form).text(year);
                parts.into_iter().flatten().fold(sentence, |sentence, part| sentence.text(&part))
            }
            Self::Band(band) => sentence.choose(*band as usize),
            Self::Usage(kind) | Self::AboutUsage(kind) => sentence.choose(*kind as usize),
            Self::PriceOf(key) => sentence.choose(*key as usize),
            Self::Known(known) => sentence.choose(*known as usize),
            Self::ListedPrice { source, date, known } => {
                sentence.text(source).text(date).text(&Self::Known(*known).say(language))
            }
            Self::Way(way)
            | Self::Reaches(way)
            | Self::CannotReach(way)
            | Self::SeenBy(way)
            | Self::Effort(way) => sentence.choose(*way as usize),
            Self::Crosses { first, then, gb } => sentence.text(&way(first)).text(&way(then)).text(gb),
            Self::NeverCrosses { cheaper: one, other } | Self::Same { one, other } => {
                sentence.text(&way(one)).text(&way(other))
            }
            Self::Present { gb, way: of } => sentence.text(gb).text(&way(of)),
            Self::ChartAbout { gb: one, percent: other }
            | Self::Assumed { usage: one, amount: other }
            | Self::WithCost { option: one, sum: other }
            | Self::OwnAndWithout { own: one, without: other }
            | Self::Cheaper { saving: one, total: other } => sentence.text(one).text(other),
            Self::Excludes { items } | Self::ChoicesCost { choices: items } => {
                sentence.text(&list(items, Between::Phrases, language))
            }
            Self::Assumes { usages } => sentence.text(&list(usages, Between::Phrases, language)),
            Self::Source { what, dates } => sentence.text(what).text(&list(dates, Between::Words, language)),
            _ => &mut sentence,
        };
        sentence
    }
}

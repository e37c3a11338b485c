//! The second half of [`super::resolve`]: cost lines, investments, the efficiency potential and discounting.

use crate::model::{
    id::Id,
    investments::{Effect, EffectChange, Investment, InvestmentAmount, Kroner, MoneySaving, PhaseIn, SavingSize},
    numbers::{Months, Persons, Share},
    rules::{Discount, Timing},
    spending::{Area, Basis, CostLine, Efficiency, Range, Refund, Size},
};
use {
    super::{
        laid::Thing,
        resolve::{View, list, number},
    },
    crate::scenario::figure::Value,
};

impl View<'_> {
    pub(super) fn cost_line(&self, line: Thing, id: &Id) -> Option<CostLine> {
        let index = line.word("index");
        let size = match line.word("group").and_then(|group| self.group_index(group)) {
            Some(group) => Size::PerPerson { group, price: self.kr_by(line, "per_person", index).unwrap_or_default() },
            None => Size::Yearly(self.by_year(line, "yearly", index)),
        };
        let basis = if line.word("basis") == Some("net") { Basis::Net } else { Basis::Gross };
        Some(CostLine {
            id: id.clone(),
            size,
            area: Area::named(line.word("area")?)?,
            department: line.word("department").map(Id::from),
            refund: refund(line, basis),
            basis,
        })
    }

    pub(super) fn investment(&self, investment: Thing, id: &Id) -> Investment {
        let [amounts, savings, effects] = ["amounts", "savings", "effects"].map(|parts| investment.ids(parts));
        Investment {
            id: id.clone(),
            amounts: amounts.iter().filter_map(|amount| self.amount(investment, amount)).collect(),
            savings: savings.iter().filter_map(|saving| self.saving(investment, saving)).collect(),
            effects: effects.iter().filter_map(|effect| self.effect(investment, effect)).collect(),
        }
    }

    fn amount(&self, investment: Thing, id: &Id) -> Option<InvestmentAmount> {
        let at = |field: &str| ["amounts/", id, "/", field].concat();
        Some(InvestmentAmount {
            id: id.clone(),
            area: Area::named(investment.word(&at("area"))?)?,
            refund: Share(number(investment, &at("refund"))),
            kroner: self.kroner(investment, &["amounts/", id].concat()),
        })
    }

    /// Kroner of an amount or a saving, and when they fall.
    fn kroner(&self, investment: Thing, part: &str) -> Kroner {
        let at = |field: &str| [part, "/", field].concat();
        let index = investment.word(&at("index"));
        match investment.word(&at("years")) {
            Some("unknown") => Kroner::Undated(self.kr_by(investment, &at("total"), index).unwrap_or_default()),
            _ => Kroner::ByYear(self.by_year(investment, &at("by_year"), index)),
        }
    }

    fn saving(&self, investment: Thing, id: &Id) -> Option<MoneySaving> {
        let part = ["savings/", id].concat();
        let at = |field: &str| [&part, "/", field].concat();
        let optional = |field: &str| investment.value(&at(field)).and_then(Value::number);
        let size = match optional("persons") {
            Some(persons) => SavingSize::PerPerson {
                persons: Persons(persons),
                price: self.kr_by(investment, &at("price"), investment.word(&at("index"))).unwrap_or_default(),
                months: match investment.word(&at("lasting")) {
                    Some("yes") => None,
                    _ => Some(u32::try_from(number(investment, &at("months"))).unwrap_or_default()),
                },
                phase_in: phase_in(investment, &part),
            },
            None => SavingSize::Kroner(self.kroner(investment, &part)),
        };
        let (area, refund) = (Area::named(investment.word(&at("area"))?)?, number(investment, &at("refund")));
        Some(MoneySaving { id: id.clone(), area, refund: Share(refund), size })
    }

    fn effect(&self, investment: Thing, id: &Id) -> Option<Effect> {
        let at = |field: &str| ["effects/", id, "/", field].concat();
        let optional = |field: &str| investment.value(&at(field)).and_then(Value::number);
        let group_of = |field: &str| self.group_index(investment.word(&at(field))?);
        let ends = group_of("from").zip(group_of("to"));
        let change = if let Some(mean) = optional("mean_stay") {
            EffectChange::MeanStay(Months(mean))
        } else if let Some(persons) = optional("persons") {
            let (from, to) = ends?;
            EffectChange::PersonsPerYear { persons: Persons(persons), from, to }
        } else {
            let (from, to) = ends?;
            EffectChange::Points { points: Share(number(investment, &at("points"))), from, to }
        };
        let phase_in = phase_in(investment, &["effects/", id].concat());
        Some(Effect { id: id.clone(), group: group_of("group")?, change, phase_in })
    }

    pub(super) fn efficiency(&self) -> Option<Efficiency> {
        let efficiency = self.whole_period("efficiency");
        let range =
            |low: &str, high: &str| Some(Range { low: self.kr(efficiency, low)?, high: self.kr(efficiency, high)? });
        let line = self.thing(&["costs/", efficiency.word("refund_of")?].concat());
        let refund = match refund(line, Basis::Gross) {
            Refund::Share(share) => share,
            Refund::Ladder | Refund::Unknown => Share::ZERO,
        };
        Some(Efficiency {
            potential: range("potential/low", "potential/high")?,
            bought: range("bought/low", "bought/high")?,
            months: u32::try_from(number(efficiency, "months")).unwrap_or_default(),
            refund,
        })
    }

    pub(super) fn discount(&self) -> Discount {
        let discount = self.whole_period("discount");
        let rates = match discount.word("schedule") {
            Some("finance_ministry_2021") => Discount::finance_ministry_2021().rates,
            Some("finance_ministry_2018") => Discount::finance_ministry_2018().rates,
            Some("own") => own_rates(discount),
            _ => Vec::new(),
        };
        let timing = match discount.word("timing") {
            Some("start") => Timing::Start,
            Some("middle") => Timing::Middle,
            _ => Timing::End,
        };
        Discount { rates, timing }
    }
}

/// The phase-in of an effect or a saving.
fn phase_in(investment: Thing, part: &str) -> PhaseIn {
    let at = |field: &str| [part, "/", field].concat();
    let shares = investment.figure(&at("phase_in")).map(list).unwrap_or_default();
    PhaseIn {
        first_year: i32::try_from(number(investment, &at("first_year"))).unwrap_or_default(),
        shares: shares.iter().copied().map(Share).collect(),
        and_on: investment.word(&at("and_on")) == Some("yes"),
    }
}

/// The refund of a line; left out it is none on a gross line and unknown on a net one.
fn refund(line: Thing, basis: Basis) -> Refund {
    match line.value("refund") {
        Some(Value::Word(word)) if &**word == "ladder" => Refund::Ladder,
        Some(Value::Word(word)) if &**word == "unknown" => Refund::Unknown,
        None | Some(Value::None) if basis == Basis::Net => Refund::Unknown,
        refund => Refund::Share(Share(refund.and_then(Value::number).unwrap_or_default())),
    }
}

fn own_rates(discount: Thing) -> Vec<(u32, Share)> {
    let rate = |year: &str| {
        let rate = discount.value(&["rates/", year].concat())?.number()?;
        Some((year.parse().ok()?, Share(rate)))
    };
    discount.leaves("rates").filter_map(rate).collect()
}

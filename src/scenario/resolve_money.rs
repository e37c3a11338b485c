//! The second half of [`super::resolve`]: cost lines, investments, the efficiency potential and discounting.

use super::resolve::{View, list};
use crate::model::{
    numbers::{Months, Persons, Share},
    rules::{
        Area, Basis, CostLine, Discount, Effect, EffectChange, Efficiency, Id, Investment, InvestmentAmount, PhaseIn,
        Range, Refund, Size, Timing,
    },
};

impl View<'_> {
    pub(super) fn cost_line(&self, id: &Id) -> Option<CostLine> {
        let at = format!("costs/{id}");
        let group = self.word(&format!("{at}/group")).and_then(|group| self.group_index(group));
        let size = match group {
            Some(group) => Size::PerPerson { group, price: self.kr(&format!("{at}/per_person")).unwrap_or_default() },
            None => Size::Yearly(self.by_year(&format!("{at}/yearly"))),
        };
        let basis = if self.word(&format!("{at}/basis")) == Some("net") { Basis::Net } else { Basis::Gross };
        Some(CostLine {
            id: id.clone(),
            size,
            area: Area::named(self.word(&format!("{at}/area"))?)?,
            department: self.word(&format!("{at}/department")).map(Id::from),
            refund: self.refund(&format!("{at}/refund"), basis),
            basis,
        })
    }

    /// The refund of a line; left out it is none on a gross line and unknown on a net one.
    fn refund(&self, path: &str, basis: Basis) -> Refund {
        match (self.word(path), self.optional(path)) {
            (Some("ladder"), _) => Refund::Ladder,
            (None, None) if basis == Basis::Net => Refund::Unknown,
            (Some(_) | None, share) => Refund::Share(Share(share.unwrap_or_default())),
        }
    }

    pub(super) fn investment(&self, id: &Id) -> Investment {
        let at = format!("investments/{id}");
        let amounts = self.layers.ids(&format!("{at}/amounts"));
        let effects = self.layers.ids(&format!("{at}/effects"));
        Investment {
            id: id.clone(),
            amounts: amounts.iter().filter_map(|amount| self.amount(&at, amount)).collect(),
            effects: effects.iter().filter_map(|effect| self.effect(&at, effect)).collect(),
        }
    }

    fn amount(&self, investment: &str, id: &Id) -> Option<InvestmentAmount> {
        let at = format!("{investment}/amounts/{id}");
        Some(InvestmentAmount {
            id: id.clone(),
            area: Area::named(self.word(&format!("{at}/area"))?)?,
            refund: Share(self.number(&format!("{at}/refund"))),
            by_year: self.by_year(&format!("{at}/by_year")),
        })
    }

    fn effect(&self, investment: &str, id: &Id) -> Option<Effect> {
        let at = format!("{investment}/effects/{id}");
        let group_of = |field: &str| self.group_index(self.word(&format!("{at}/{field}"))?);
        let ends = group_of("from").zip(group_of("to"));
        let change = if let Some(mean) = self.optional(&format!("{at}/mean_stay")) {
            EffectChange::MeanStay(Months(mean))
        } else if let Some(persons) = self.optional(&format!("{at}/persons")) {
            let (from, to) = ends?;
            EffectChange::PersonsPerYear { persons: Persons(persons), from, to }
        } else {
            let (from, to) = ends?;
            EffectChange::Points { points: Share(self.number(&format!("{at}/points"))), from, to }
        };
        let shares = self.figure(&format!("{at}/phase_in")).map(list).unwrap_or_default();
        let phase_in = PhaseIn {
            first_year: i32::try_from(self.number(&format!("{at}/first_year"))).unwrap_or_default(),
            shares: shares.into_iter().map(Share).collect(),
            and_on: self.word(&format!("{at}/and_on")) == Some("yes"),
        };
        Some(Effect { id: id.clone(), group: group_of("group")?, change, phase_in })
    }

    pub(super) fn efficiency(&self) -> Option<Efficiency> {
        let range = |field: &str| {
            let end = |end: &str| self.kr(&format!("efficiency/{field}/{end}"));
            Some(Range { low: end("low")?, high: end("high")? })
        };
        let line = self.word("efficiency/refund_of")?;
        let refund = match self.refund(&format!("costs/{line}/refund"), Basis::Gross) {
            Refund::Share(share) => share,
            Refund::Ladder | Refund::Unknown => Share::ZERO,
        };
        Some(Efficiency {
            potential: range("potential")?,
            bought: range("bought")?,
            months: u32::try_from(self.number("efficiency/months")).unwrap_or_default(),
            refund,
        })
    }

    pub(super) fn discount(&self) -> Discount {
        let rates = match self.word("discount/schedule") {
            Some("finance_ministry_2021") => Discount::finance_ministry_2021().rates,
            Some("finance_ministry_2018") => Discount::finance_ministry_2018().rates,
            Some("own") => self.own_rates(),
            _ => Vec::new(),
        };
        let timing = match self.word("discount/timing") {
            Some("start") => Timing::Start,
            Some("middle") => Timing::Middle,
            _ => Timing::End,
        };
        Discount { rates, timing }
    }

    fn own_rates(&self) -> Vec<(u32, Share)> {
        let years = self.layers.ids("discount/rates");
        let rates = years
            .iter()
            .filter_map(|year| Some((year.parse().ok()?, Share(self.optional(&format!("discount/rates/{year}"))?))));
        rates.collect()
    }
}

//! The third part of [`super::resolve`]: the state's compensation, the table of municipalities, the spending of a year. All
//! of it holds for the whole period.

use rust_decimal::{Decimal, dec};

use crate::model::{
    accounts_year::{AccountsYear, Department},
    compensation::{Carried, Compensation, Given, Key, Line},
    coverage::{Coverage, Municipality},
    id::Id,
    numbers::{Amount, Kr, Persons, Share},
    spending::{Area, ByYear},
    time::Month,
};
use {
    super::{
        laid::Thing,
        resolve::{View, number},
    },
    crate::scenario::figure::Value,
};

impl View<'_> {
    /// The keys and lines; `None` where the scenario has neither.
    pub(super) fn compensation(&self) -> Option<Compensation> {
        let terms = self.whole_period("compensation");
        let lines: Vec<Line> = self.things.lines.iter().filter_map(|(index, id)| self.line(*index, id)).collect();
        terms.figure("keys/compensation")?;
        let key = |field: &str, area: Area| Key::named(terms.word(&[field, "/", area.name()].concat())?);
        Some(Compensation {
            keys: Key::ALL.map(|key| share(terms, &["keys/", key.name()].concat())),
            received_by: Area::NAMED.map(|area| key("received_by", area).unwrap_or(Key::Compensation)),
            own_cost_by: Area::NAMED.map(|area| key("own_cost_by", area)),
            lines: lines.into(),
        })
    }

    fn line(&self, index: usize, id: &Id) -> Option<Line> {
        let line = self.things.laid.at(index, Month(i32::MAX));
        let carried = line
            .word("carried_by")
            .map(|path| if path.starts_with("investments/") { Carried::Investment } else { Carried::Input });
        Some(Line {
            id: id.clone(),
            area: Area::named(line.word("area")?)?,
            received: self.given(line, "received", "received_key"),
            own_cost: self.given(line, "own_cost", "own_cost_key"),
            own_cost_by: line.word("own_cost_by").and_then(Key::named),
            carried,
            is_numbered: line.word("number").is_some(),
        })
    }

    /// The municipality's own amounts of a line, else the national ones.
    fn given(&self, line: Thing, field: &'static str, key: &str) -> Given {
        let index = line.word("index");
        let stated = line.leaves(field).next().is_some();
        let listed: &'static str = if stated { field } else { "national" };
        let kr = self.by_year(line, listed, index);
        let half = self.halves(line, listed, index);
        if stated {
            let key = share(line, key).map(|share| [share, half_of(line, key)]);
            return Given::Own { kr, half, key };
        }
        if line.leaves("national").next().is_some() { Given::National { kr, half } } else { Given::Nothing }
    }

    /// Half of what the amounts of a list were rounded to, in the scenario's prices.
    fn halves(&self, line: Thing, field: &'static str, index: Option<&str>) -> ByYear {
        let half = |year: &str| {
            let path = [field, "/", year].concat();
            let rounded_to = line.figure(&path)?.rounded_to.unwrap_or_default();
            let half = self.in_prices(Kr(rounded_to.times(dec!(0.5))), line.figure(&path)?, index)?;
            Some((year.parse().ok()?, half))
        };
        ByYear::new(line.leaves(field).filter_map(half).collect())
    }

    /// The table of municipalities; `None` where the scenario has no row.
    pub(super) fn coverage(&self) -> Option<Coverage> {
        let municipalities = &self.things.municipalities;
        let terms = self.whole_period("coverage_terms");
        let row = |(index, id): &(usize, Id)| {
            let row = self.things.laid.at(*index, Month(i32::MAX));
            let is_hidden = row.word("hidden") == Some("yes");
            Municipality {
                id: id.clone(),
                persons: persons(row, "persons").filter(|_| !is_hidden),
                share: Share(number(row, "share")),
            }
        };
        let or = |field: &str, default: Decimal| optional(terms, field).unwrap_or(default);
        (!municipalities.is_empty()).then(|| Coverage {
            rows: municipalities.iter().map(row).collect(),
            persons: persons(terms, "persons"),
            share: share(terms, "share"),
            hidden_below: Persons(or("hidden_below", dec!(3))),
            rounded_to: Share(or("rounded_to", dec!(0.01))),
            ceiling: share(terms, "ceiling"),
            price: self.kr(terms, "price"),
            area: terms.word("area").and_then(Area::named).unwrap_or(Area::Effort),
            refund: Share(number(terms, "refund")),
        })
    }

    /// The spending of a year.
    pub(super) fn accounts_year(&self) -> Option<AccountsYear> {
        let spending = self.whole_period("spending");
        let kr = |field: &str| optional(spending, field).map(Kr);
        let department = |id: Id| {
            let at = |field: &str| ["departments/", &id, "/", field].concat();
            Department { share: Share(number(spending, &at("share"))), average: kr(&at("average")), id: id.clone() }
        };
        Some(AccountsYear {
            year: i32::try_from(optional(spending, "year")?).unwrap_or_default(),
            persons: persons(spending, "persons"),
            total: kr("total"),
            average: kr("average"),
            departments: spending.ids("departments").into_iter().map(department).collect(),
        })
    }
}

fn optional(thing: Thing, field: &str) -> Option<Decimal> {
    thing.value(field).and_then(Value::number)
}

fn share(thing: Thing, field: &str) -> Option<Share> {
    optional(thing, field).map(Share)
}

fn persons(thing: Thing, field: &str) -> Option<Persons> {
    optional(thing, field).map(Persons)
}

/// Half of what a figure was rounded to.
fn half_of(thing: Thing, field: &str) -> Share {
    let rounded_to = thing.figure(field).and_then(|figure| figure.rounded_to);
    Share(rounded_to.unwrap_or_default().times(dec!(0.5)))
}

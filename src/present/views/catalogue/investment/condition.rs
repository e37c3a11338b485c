//! What an answer of *Investering* rests on, and what it was at the mark.

use crate::{
    model::spending::Account,
    present::{
        facts::{
            fact::Fact,
            money, moved, saving,
            shared::{free, left_the_model, two_scenarios},
        },
        words::facts::Telling,
    },
};
use {
    super::asked::{self, Asked},
    crate::present::views::{
        Question, Shown, catalogue::unit_cost::words::left_out, shared::changes::sentence_since_mark,
    },
};

/// What the answer rests on: the effects, the years it is asked over, what the last of them brings, and what is left out.
pub(in crate::present::views) fn condition(shown: Shown, asked: &Asked, account: Account) -> Vec<Fact> {
    let sides = shown.sides;
    let mut facts: Vec<Fact> = Vec::new();
    if asked.question == Question::Reform {
        facts.extend(two_scenarios(sides).into_iter().map(Fact::from));
    }
    facts.extend(saving::outlay(sides, account).map(Fact::from));
    facts.extend(saving::effects_beside(sides, &saving::headline(sides, asked, account)));
    let period = money::Fact::Period { first: asked.period.first_year, last: asked.period.last_year() };
    facts.push(period.into());
    facts.extend(saving::dearest_year(sides, asked, account).map(Fact::from));
    facts.extend(saving::last_year(sides, asked, account).map(Fact::from));
    facts.extend(saving::coincide(sides, asked).map(Fact::from));
    facts.extend(saving::undated(asked, account).map(Fact::from));
    facts.extend(left_the_model(sides).map(Fact::from));
    facts.extend(free(sides).map(Fact::from));
    facts.extend(left_out(sides, account).into_iter().map(Fact::from));
    facts.push(money::Fact::LeftOut { account }.into());
    facts
}

/// *Siden mærket: … Tilbagebetalingen i kommunekassen går fra juli 2027 til marts 2029.*; else what it does to the saving.
pub(in crate::present::views) fn since_mark(shown: Shown, asked: &Asked, account: Account) -> Option<String> {
    let since = sentence_since_mark(shown)?;
    let marked = asked::asked(shown.marked?, asked.question);
    let moved = marked.and_then(|marked| moved::moved(shown.sides, &marked, asked, account));
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    Some(std::iter::once(since).chain(moved.map(|moved| telling.sentence(moved))).collect::<Vec<_>>().join(" "))
}

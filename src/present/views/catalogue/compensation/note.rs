//! The lines in the shape of a budget note: all budget areas, then each of them, in thousands of kroner with income as minus.

use super::{
    compared::Compared,
    rows::{contradictions, is_rounded, lines_of},
};
use crate::{
    evaluation::reconcile::Reconciled,
    model::{
        compensation::Block,
        measures::{Kind, find, names::Name},
        numbers::Kr,
        spending::Area,
    },
    present::{
        facts::compensation::{Fact, What},
        formats::Scale,
        table::{Cell, Column, Row, Table},
        views::{Shown, shared::tools::year_columns},
        words::facts::compensation::{NoteTable, NoteText, level, note_text, note_title},
    },
    scenario::{layers::Layers, scenario::Published},
};

const SCALE: Scale = Scale::Thousands;

/// The budget areas in the order of a note; capital is in neither of the two and stands by itself.
const BLOCKS: [Block; 3] = [Block::Area(Area::Service), Block::Transfers, Block::Area(Area::Capital)];

/// The tables of the note.
pub(super) fn tables(shown: Shown, compared: &Compared, reconciled: &[Reconciled]) -> Vec<Table> {
    let note = Note { shown, compared, reconciled };
    let blocks: Vec<Block> = BLOCKS.into_iter().filter(|block| note.has(*block)).collect();
    let parts = blocks.iter().map(|block| note.of_block(*block));
    std::iter::once(note.overview(&blocks)).chain(parts).collect()
}

struct Note<'a> {
    shown: Shown<'a>,
    compared: &'a Compared<'a>,
    reconciled: &'a [Reconciled],
}

impl Note<'_> {
    fn has(&self, block: Block) -> bool {
        self.compared.areas.iter().any(|area| block.holds(*area))
    }

    fn text(&self, text: NoteText) -> String {
        note_text(text, self.shown.formats).to_owned()
    }

    /// A text of the file.
    fn stated(&self, block: Block, field: &str) -> Option<String> {
        let side = self.compared.main;
        let area = match block {
            Block::Transfers => "transfers",
            Block::Area(Area::Service) => "service",
            Block::Area(_) | Block::Total => return None,
        };
        let layers = Layers::new(&side.scenario, &side.rule_set);
        let figure = layers.at_end(&format!("compensation/budget_note/{area}/{field}"))?;
        figure.value.word().map(str::to_owned)
    }

    fn own_cost(&self, block: Block) -> String {
        self.stated(block, "own_cost").unwrap_or_else(|| self.text(NoteText::OwnCost(block)))
    }

    fn received(&self, block: Block) -> String {
        self.stated(block, "received").unwrap_or_else(|| self.text(NoteText::Received(block)))
    }

    /// The years of an amount; what is received is income and has a minus.
    fn years(&self, what: What, block: Block) -> impl Iterator<Item = Cell> {
        let formats = self.shown.formats;
        self.compared.years.iter().map(move |year| {
            let kr = self.compared.shown(what, &Name::Block(block), *year);
            let kr = if what == What::Received { Kr::ZERO - kr } else { kr };
            Cell::number(formats.scaled(kr.0, SCALE), kr.0.checked_div(SCALE.kr()).unwrap_or_default())
        })
    }

    fn head(&self, between: impl IntoIterator<Item = NoteText>) -> Vec<Column> {
        let formats = self.shown.formats;
        let first = format!("{}, {}", SCALE.unit(formats), level(self.compared.main.scenario.price_level(), formats));
        let between = between.into_iter().map(|text| Column::text(self.text(text)));
        std::iter::once(Column::text(first))
            .chain(between)
            .chain(year_columns(&self.compared.years, self.shown))
            .collect()
    }

    fn overview(&self, blocks: &[Block]) -> Table {
        let row = |label: String, what: What, block: Block| {
            let area = Cell::Text(self.text(NoteText::Area(block)));
            Row::new(label, std::iter::once(area).chain(self.years(what, block)).collect())
        };
        let own = blocks.iter().map(|block| row(self.own_cost(*block), What::OwnCost, *block));
        let received = blocks.iter().map(|block| row(self.received(*block), What::Received, *block));
        let nothing = std::iter::once(Cell::Text(String::new()));
        let net = nothing.chain(self.years(What::Shortfall, Block::Total)).collect();
        let net = Row::new(self.text(NoteText::Net), net).bold();
        Table {
            title: note_title(NoteTable::Overview, self.shown.formats),
            head: self.head([NoteText::Areas]),
            rows: own.chain(received).chain([net]).collect(),
            note: self.note(Block::Total),
        }
    }

    fn of_block(&self, block: Block) -> Table {
        let word = |field: &str| self.stated(block, field).unwrap_or_else(|| self.text(NoteText::NotStated));
        let row = |label: String, what: What, income: &str| {
            let words = [word("committee"), word("appropriation"), income.to_owned()].map(Cell::Text);
            Row::new(label, words.into_iter().chain(self.years(what, block)).collect())
        };
        let nothing = vec![Cell::Text(String::new()); 3].into_iter();
        let sum = nothing.chain(self.years(What::Shortfall, block)).collect();
        Table {
            title: note_title(NoteTable::Of(block), self.shown.formats),
            head: self.head([NoteText::Committee, NoteText::Appropriation, NoteText::IncomeOrCost]),
            rows: vec![
                row(self.own_cost(block), What::OwnCost, "U"),
                row(self.received(block), What::Received, "I"),
                Row::new(self.text(NoteText::Sum), sum).bold(),
            ],
            note: self.note(block),
        }
    }

    /// Where the source contradicts itself in a figure that stands in the table as the table has it: to the thousand.
    fn note(&self, block: Block) -> Option<String> {
        let is_in = |kind: Kind, published: &Published| {
            let of = find(&published.measure).and_then(|measure| measure.names.block());
            // The overview has the rows of each budget area too; where they contradict, their own table says so.
            let is_row = matches!(kind, Kind::Received | Kind::OwnCost) && block != Block::Total;
            let is_amount = is_row || kind == Kind::Shortfall;
            is_amount && of == Some(block) && published.rounded_to <= SCALE.kr()
        };
        let mut facts = contradictions(self.shown, self.compared, self.reconciled, is_in);
        facts.extend(is_rounded(self.compared, false).then_some(Fact::Rounded));
        let note = lines_of(self.shown, facts);
        (!note.is_empty()).then_some(note)
    }
}

//! One of every widget with made-up numbers, for pictures and for tests by names and roles.

use eframe::egui::{CentralPanel, Frame, Id, Margin, ScrollArea, Ui, vec2};
use rust_decimal::Decimal;
use sidestil::{
    model::spending::{Account, Area},
    present::{
        chart::{Axis, Chart, Format, Mark, Point, Role, Series, Shape, Side, calendar_x, layout::share_axes},
        formats::Scale,
        table::{Cell, Column, Row, Table, Tone},
    },
    ui::{
        theme,
        widgets::{
            Card, Change, ChartOptions, TableOptions, card_ui, chart_ui, dot_ui, headline_ui, paragraph_ui,
            segmented_ui, status_ui, table_ui,
        },
    },
};

use crate::support::DANISH;

const WHEN: f64 = 2022.0;

fn persons(after: bool) -> impl Iterator<Item = (f64, f64)> {
    (0..180).map(move |month| {
        let x = calendar_x(2017, month);
        let rise = (x - 2017.0).min(2.5) * 440.0 + 1_693.0 - (x - 2019.5).clamp(0.0, 2.0) * 75.0;
        let fall = if after { (x - 2025.0).clamp(0.0, 2.0) * 433.0 } else { 0.0 };
        (x, rise - fall)
    })
}

fn target(title: &str, role: Role, is_marked: bool) -> Chart {
    let (own, other) = (role == Role::After, role == Role::Before);
    let mut series = vec![
        Series::new("Den anden side", Role::Other, Shape::Line, persons(other)),
        Series::new(if own { "Efter" } else { "Før" }, role, Shape::Line, persons(own)),
    ];
    if is_marked && own {
        let points = persons(true).map(|(x, y)| (x, y - (x - 2025.0).clamp(0.0, 2.0) * 120.0));
        series.insert(1, Series::new("Ved mærket", Role::MarkedAfter, Shape::Line, points));
    }
    let (label, level) = if own { ("1.777", 1_777.0) } else { ("2.643", 2_643.0) };
    Chart {
        title: title.into(),
        x: Axis::calendar_months(2017, 2031),
        y: Axis::values(Format::Persons),
        series,
        marks: vec![
            Mark::At { x: WHEN, label: "Nye regler 1.1.2022".into() },
            Mark::Point {
                x: 2031.0,
                y: level,
                label: label.into(),
                role,
                side: if own { Side::Below } else { Side::Above },
            },
            Mark::Point {
                x: 2017.0,
                y: 1_693.0,
                label: "1.693 i 2017".into(),
                role: Role::Difference,
                side: Side::BelowRight,
            },
        ],
        sentence: "Målgruppen stiger fra 1.693 til 2.643 helårspersoner.".into(),
        ..Chart::default()
    }
    .fit()
}

/// Both sides with common axes.
pub(crate) fn targets() -> [Chart; 2] {
    let mut charts =
        [target("Før: højst 5 år", Role::Before, true), target("Efter: højst 3 år for nye forløb", Role::After, true)];
    share_axes(&mut charts);
    charts
}

/// Three accounts, named at their ends.
pub(crate) fn saving() -> Chart {
    let curve = |slope: f64, bend: f64| {
        (0..180).map(move |month| {
            let x = calendar_x(2017, month);
            let years = (x - WHEN).max(0.0);
            (x, (slope * years + bend * years * years) * 1e6)
        })
    };
    let account = |name: &str, account, shape, slope, bend| {
        Series::new(name, Role::Account(account), shape, curve(slope, bend)).ending(name)
    };
    Chart {
        title: "Akkumuleret besparelse".into(),
        unit: "mio. kr. (2023 p/l)".into(),
        x: Axis::calendar_months(2017, 2031),
        y: Axis::values(Format::Money(Scale::Millions)),
        series: vec![
            account("Stat og kommune", Account::Public, Shape::Dashed, -9.0, 1.8),
            account("Servicerammen", Account::ServiceCeiling, Shape::DashDot, -8.5, 0.0),
            account("Kommunekassen", Account::Municipality, Shape::Line, -9.6, 1.45),
        ],
        marks: vec![
            Mark::At { x: WHEN, label: "Nye regler 1.1.2022".into() },
            Mark::Point {
                x: 2028.62,
                y: 0.0,
                label: "tilbagebetalt efter 7 år".into(),
                role: Role::Account(Account::Municipality),
                side: Side::BelowRight,
            },
        ],
        sentence: "Besparelsen er tjent hjem i kommunekassen efter 7 år, men aldrig i servicerammen.".into(),
        ..Chart::default()
    }
    .fit()
}

/// Stacked bars before and after, side by side.
pub(crate) fn areas() -> Chart {
    let area = |name: &str, area, column, values: [f64; 3]| {
        let points = values.into_iter().enumerate().map(|(x, y)| (f64::from(u8::try_from(x).unwrap_or(0)), y));
        Series::new(name, Role::Area(area), Shape::Bars { column }, points)
    };
    let mut chart = Chart {
        title: "Udgift pr. helårsperson".into(),
        unit: "kr. (2023 p/l)".into(),
        x: Axis::categories(["Ressourceforløb", "Kontanthjælp, aktivitetsparate", "Førtidspension"]),
        y: Axis::values(Format::Money(Scale::Kr)),
        series: Vec::new(),
        marks: vec![Mark::Level { y: 185_000.0, label: "Førtidspension, netto 185.000 kr.".into() }],
        sentence: "Udgiften pr. helårsperson fordelt på service, indsats og forsørgelse.".into(),
        ..Chart::default()
    };
    for (column, more) in [(0, 1.0), (1, 1.25)] {
        chart.series.push(area("Service", Area::Service, column, [7_724.0 * more, 9_000.0, 0.0]));
        chart.series.push(area("Indsats", Area::Effort, column, [46_268.0 * more, 30_000.0, 2_000.0]));
        chart.series.push(area("Forsørgelse", Area::Support, column, [95_000.0, 98_000.0 * more, 183_000.0]));
    }
    chart.fit()
}

/// A bridge with ranges.
pub(crate) fn bridge() -> Chart {
    let mut series = Series::new("Potentiale", Role::Before, Shape::Bars { column: 0 }, []);
    series.points = vec![
        Point::new(0.0, 28e6),
        Point::step(1.0, 28e6, 14e6, 20e6),
        Point::step(2.0, 17e6, 9e6, 13e6),
        Point::step(3.0, 0.0, 4e6, 7e6),
    ];
    Chart {
        title: "Fra køb til frigjort service".into(),
        unit: "mio. kr.".into(),
        horizontal: true,
        bar_labels: true,
        x: Axis::categories(["Køb i dag", "Heraf egnet til omlægning", "Frigjort servicemåltal", "Ekstra refusion"]),
        y: Axis::values(Format::Money(Scale::Millions)),
        series: vec![series],
        sentence: "Af 28 mio. kr. kan 8–14 mio. kr. flyttes.".into(),
        ..Chart::default()
    }
    .fit()
}

/// Two rows and their difference.
pub(crate) fn years() -> Table {
    let number = |text: &str| {
        let plain = text.replace('.', "").replace('\u{2212}', "-");
        Cell::number(text, plain.parse::<Decimal>().unwrap_or_default())
    };
    let row = |label: &str, texts: [&str; 8]| Row::new(label, texts.into_iter().map(number).collect());
    Table {
        title: "Helårspersoner pr. år".into(),
        head: std::iter::once(Column::text("Helårspersoner"))
            .chain(
                ["2017", "2019", "2021", "2023", "2025", "2027", "2031", "Fuld indfasning"]
                    .map(|year| Column::number(year, "")),
            )
            .collect(),
        rows: vec![
            row("Før", ["1.953", "2.734", "2.652", "2.645", "2.645", "2.645", "2.645", "2.645"]).of(Role::Before),
            row("Efter", ["1.953", "2.734", "2.652", "2.645", "2.391", "1.778", "1.778", "1.778"]).of(Role::After),
            row("Forskel", ["0", "0", "0", "0", "−254", "−868", "−868", "−868"]).bold(),
        ],
        note: Some("Fuld indfasning er tilgang gange gennemsnitlig varighed.".into()),
    }
}

/// Words that must wrap, and judgements.
pub(crate) fn sources() -> Table {
    let row = |label: &str, source: &str, tone, text: &str, value: Option<&str>| {
        let value = value.map_or(Cell::Empty, |value| {
            Cell::number(value, value.replace('.', "").parse::<Decimal>().unwrap_or_default())
        });
        Row::new(label, vec![Cell::Text(source.into()), Cell::Status { text: text.into(), tone }, value])
    };
    Table {
        title: "Kilder".into(),
        head: vec![
            Column::text("Figur"),
            Column::text("Kilde"),
            Column::text("Status"),
            Column::number("Beløb", "kr."),
        ],
        rows: vec![
            row(
                "Indsats",
                "Københavns Kommunes analyse fra 2017, tabel 2: udgift til indsats pr. helårsperson, omregnet til 2023 p/l",
                Tone::Good,
                "stemmer",
                Some("46.268"),
            ),
            row("Gennemsnitlig varighed", "Antagelse mellem analysens 3 og 5 år", Tone::Assumed, "antagelse", None),
            row("Sum af rækkerne", "Aarhus 2022", Tone::Bad, "modsiger sig selv", Some("149.000")),
        ],
        note: None,
    }
}

/// What the gallery remembers.
#[derive(Default)]
pub(crate) struct Chosen {
    /// The segment.
    pub(crate) segment: u8,
}

/// Draws all of it.
pub(crate) fn gallery_ui(ui: &mut Ui, chosen: &mut Chosen) {
    let frame = Frame::new().fill(theme::tokens(ui).ground).inner_margin(Margin::same(20));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().show(ui, |ui| contents(ui, chosen));
    });
}

fn contents(ui: &mut Ui, chosen: &mut Chosen) {
    let width = ui.available_width();
    let half = (width - 24.0) / 2.0;
    ui.horizontal(|ui| {
        let options = [(0, "Side om side"), (1, "Samlet"), (2, "Forskel"), (3, "Indeks")];
        segmented_ui(ui, "Visning", &mut chosen.segment, &options);
        dot_ui(ui, Tone::Good, "med kilde");
        dot_ui(ui, Tone::Assumed, "antagelse");
        status_ui(ui, Tone::Bad, "modsiger sig selv");
    });
    let parts = [("Målgruppen falder fra 2.645 til 1.778", true), (", når reformen er fuldt indfaset i 2027.", false)];
    paragraph_ui(ui, parts, 17.0);
    headline_ui(ui, "Målgruppen falder med en tredjedel, men først fra 2025", "Loftet gælder nye forløb fra 2022.");
    ui.horizontal(|ui| {
        let marked = Change { before: Some("2.645"), marked: Some("1.778"), after: "2.238" };
        let plain = Change { before: Some("30.858"), marked: None, after: "53.992 kr." };
        card_ui(
            ui,
            &Card {
                title: "Fuld indfasning, helårspersoner", change: marked, note: "−15,4 pct. · siden mærket +461"
            },
            300.0,
            92.0,
            DANISH,
        );
        card_ui(
            ui,
            &Card { title: "Udgift pr. borger, kommunen", change: plain, note: "+23.134 kr." },
            300.0,
            92.0,
            DANISH,
        );
    });
    ui.add_space(theme::BLOCK);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        let options = ChartOptions::new(vec2(half, 330.0), DANISH).in_group(Id::unique("targets"));
        for (index, chart) in targets().iter().enumerate() {
            chart_ui(ui, chart, ("target", index), &options);
        }
    });
    table_ui(ui, &years(), "years", &TableOptions::new(DANISH));
    ui.add_space(theme::BLOCK);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        chart_ui(ui, &saving(), "saving", &ChartOptions::new(vec2(half, 330.0), DANISH));
        chart_ui(ui, &areas(), "areas", &ChartOptions::new(vec2(half, 330.0), DANISH));
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        chart_ui(ui, &bridge(), "bridge", &ChartOptions::new(vec2(half, 220.0), DANISH));
        ui.vertical(|ui| {
            ui.set_width(half);
            table_ui(ui, &sources(), "sources", &TableOptions::new(DANISH).clickable());
        });
    });
}

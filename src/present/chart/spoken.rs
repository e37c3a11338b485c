//! What a chart says to those who cannot see it, and to all of an axis that does not show 0.

use super::{Chart, range::Range};
use crate::present::{
    formats::Formats,
    words::axis::{self as words, End},
};

impl Chart {
    /// What says that an axis of values from where to where does not show 0; nothing where it does.
    #[must_use]
    pub fn broken_axis(&self, values: Range, formats: Formats) -> Option<String> {
        let end = broken_end(values)?;
        let value = match end {
            End::First => values.min,
            End::Last => values.max,
        };
        Some(words::ends_at(end, &self.format().tick(value, values.step, formats), formats))
    }

    /// What a screen reader says of the whole chart: title, sentence, and that its axis does not begin at 0.
    #[must_use]
    pub fn spoken(&self, formats: Formats) -> String {
        let broken = broken_end(self.y.range).map(|_| words::shows_no_zero(formats));
        let title = if self.title.is_empty() || self.sentence.is_empty() && broken.is_none() {
            self.title.clone()
        } else {
            format!("{}.", self.title.trim_end_matches('.'))
        };
        let parts = [title.as_str(), &self.sentence, broken.unwrap_or_default()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The end of an axis that lies nearest to 0, where it does not show 0.
fn broken_end(values: Range) -> Option<End> {
    if values.min > values.step * 1e-6 {
        Some(End::First)
    } else if values.max < -values.step * 1e-6 {
        Some(End::Last)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::{
        chart::{Axis, Format, Role, Series, Shape},
        words::language::Language,
    };

    const DANISH: Formats = Formats::new(Language::Danish);

    fn chart(x: Axis, format: Format) -> Chart {
        Chart { x, y: Axis::values(format), ..Chart::default() }
    }

    #[test]
    fn an_axis_without_0_says_so() {
        let mut index = chart(Axis::years(2017, 2019), Format::Index);
        index.title = "Indeks".into();
        index.sentence = "Fra 156 til 105.".into();
        index.series = vec![Series::new("l", Role::Before, Shape::Line, [(2017.0, 156.0), (2018.0, 105.0)])];
        let index = index.fit();
        // 100 belongs to an index: 56 ÷ 6 = 9,3 → 10; from 100 to 160.
        assert_eq!((index.y.range.min, index.y.range.max), (100.0, 160.0));
        assert_eq!(index.broken_axis(index.y.range, DANISH).as_deref(), Some("aksen begynder ved 100"));
        assert_eq!(index.spoken(DANISH), "Indeks. Fra 156 til 105. Aksen viser ikke 0.");
        let money = Chart { series: index.series.clone(), ..chart(Axis::years(2017, 2019), Format::Persons) }.fit();
        assert_eq!(money.broken_axis(money.y.range, DANISH), None);
        let below = Range { min: -80.0, max: -20.0, step: 20.0 };
        assert_eq!(money.broken_axis(below, DANISH).as_deref(), Some("aksen ender ved \u{2212}20"));
    }
}

//! Which part of a time axis is shown: all of it, until the user looks closer.

use eframe::egui::{Id, Response, Ui};

use crate::present::chart::{Chart, Kind, range::Range};

/// The nearest one can look: a part of the whole.
const NEAREST: f64 = 0.08;

/// The part of the x axis to show in this frame; charts of one group share it.
pub(super) fn part(ui: &Ui, chart: &Chart, response: &Response, group: Id) -> Range {
    let whole = chart.x.range;
    let is_time = matches!(chart.x.kind, Kind::Years | Kind::CalendarMonths | Kind::MonthEnds | Kind::Months)
        && !chart.horizontal;
    if !is_time {
        return whole;
    }
    let key = group.with("part of the x axis");
    let mut part = ui.data(|data| data.get_temp::<(f64, f64)>(key)).map_or(whole, |(min, max)| Range::exact(min, max));
    let before = part;
    if let Some(pointer) = response.hover_pos() {
        let zoom = f64::from(ui.input(eframe::egui::InputState::zoom_delta));
        let place = f64::from((pointer.x - response.rect.left()) / response.rect.width().max(1.0));
        part = closer(part, whole, zoom, place);
    }
    if response.dragged() && part != whole {
        let way = f64::from(response.drag_delta().x / response.rect.width().max(1.0)) * part.span();
        part = within(part.min - way, part.span(), whole);
    }
    if response.double_clicked() {
        part = whole;
    }
    if part != before {
        ui.data_mut(|data| {
            if part == whole {
                data.remove::<(f64, f64)>(key);
            } else {
                data.insert_temp(key, (part.min, part.max));
            }
        });
    }
    // The scenario may have become shorter meanwhile.
    within(part.min, part.span(), whole)
}

/// Nearer by a factor around a place from 0 to 1.
fn closer(part: Range, whole: Range, zoom: f64, place: f64) -> Range {
    if (zoom - 1.0).abs() < 1e-6 {
        return part;
    }
    let span = (part.span() / zoom).clamp(whole.span() * NEAREST, whole.span());
    within(part.min + (part.span() - span) * place.clamp(0.0, 1.0), span, whole)
}

fn within(min: f64, span: f64, whole: Range) -> Range {
    if span >= whole.span() - 1e-9 {
        return whole;
    }
    let min = min.clamp(whole.min, whole.max - span);
    Range::exact(min, min + span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_closer_keeps_the_place_under_the_pointer_and_stays_inside() {
        let whole = Range::exact(2017.0, 2032.0);
        let part = closer(whole, whole, 2.0, 0.5);
        assert_eq!((part.min, part.max), (2020.75, 2028.25), "half of 15 years around the middle");
        assert_eq!(closer(part, whole, 0.1, 0.5), whole, "never more than the whole");
        assert!((closer(whole, whole, 1e9, 0.0).span() - 15.0 * NEAREST).abs() < 1e-9);
        assert_eq!(within(1990.0, 5.0, whole), Range::exact(2017.0, 2022.0));
        assert_eq!(within(2031.0, 5.0, whole), Range::exact(2027.0, 2032.0));
    }
}

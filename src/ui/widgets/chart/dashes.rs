//! Dashes along a curve, each as long as the next however many points the curve has: a dash goes round a corner rather than
//! beginning anew at it.

use eframe::egui::Pos2;

/// The dashes of a curve, each a curve of its own: as long as `pattern` says and as far apart, in turn.
pub(super) fn dashes(curve: &[Pos2], pattern: &[f32]) -> Vec<Vec<Pos2>> {
    let mut dashes = Vec::new();
    let mut dash: Vec<Pos2> = curve.first().copied().into_iter().collect();
    let mut lengths = pattern.iter().copied().filter(|length| *length > 0.0).cycle();
    let (mut is_on, Some(mut left)) = (true, lengths.next()) else { return dashes };
    for ends in curve.windows(2) {
        let (mut from, to) = (ends[0], ends[1]);
        let mut length = from.distance(to);
        while length > left {
            from = from.lerp(to, left / length);
            length -= left;
            dash.push(from);
            if is_on {
                dashes.push(std::mem::take(&mut dash));
            }
            is_on = !is_on;
            left = lengths.next().unwrap_or(f32::INFINITY);
        }
        left -= length;
        if is_on {
            dash.push(to);
        }
    }
    dashes.extend((is_on && dash.len() > 1).then_some(dash));
    dashes
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::pos2;

    /// Where each dash begins and ends on a level curve.
    fn ends(curve: &[Pos2]) -> Vec<(f32, f32)> {
        let of = |dash: &Vec<Pos2>| (dash[0].x.round(), dash[dash.len() - 1].x.round());
        dashes(curve, &[6.0, 4.0]).iter().map(of).collect()
    }

    #[test]
    fn many_points_make_no_other_dashes_than_two() {
        let two = ends(&[pos2(0.0, 5.0), pos2(28.0, 5.0)]);
        assert_eq!(two, [(0.0, 6.0), (10.0, 16.0), (20.0, 26.0)]);
        // 0,35 points apart: 28 in 80 steps.
        let many: Vec<Pos2> = (0_u8..=80).map(|step| pos2(f32::from(step) * 0.35, 5.0)).collect();
        assert_eq!(ends(&many), two);
    }

    #[test]
    fn dashes_and_dots_take_turns() {
        let dashes = dashes(&[pos2(0.0, 5.0), pos2(30.0, 5.0)], &[10.0, 4.0, 2.0, 4.0]);
        let ends: Vec<(f32, f32)> = dashes.iter().map(|dash| (dash[0].x.round(), dash[1].x.round())).collect();
        assert_eq!(ends, [(0.0, 10.0), (14.0, 16.0), (20.0, 30.0)]);
    }

    #[test]
    fn a_dash_goes_round_a_corner() {
        let corner = [pos2(0.0, 0.0), pos2(4.0, 0.0), pos2(4.0, 10.0)];
        assert_eq!(dashes(&corner, &[6.0, 4.0])[0], [pos2(0.0, 0.0), pos2(4.0, 0.0), pos2(4.0, 2.0)]);
    }
}

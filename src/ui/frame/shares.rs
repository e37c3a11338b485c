//! How the names of the two rule sets share the room of the top bar.

/// The least room of a name.
const LEAST: f32 = 110.0;

/// How two names share the room, each by what its whole text and its shortest take: both whole where there is room, then
/// the shorter one whole and the other as much of it as is left, and both cut only where each needs more than half.
pub(super) fn shares([before, after]: [[f32; 2]; 2], room: f32) -> [f32; 2] {
    let room = room.max(2.0 * LEAST).floor();
    let [whole_before, short_before] = before.map(f32::ceil);
    let [whole_after, short_after] = after.map(f32::ceil);
    if whole_before + short_after <= room {
        return [whole_before, (room - whole_before).min(whole_after)];
    }
    if short_before + short_after <= room {
        return [room - short_after, short_after];
    }
    let half = room / 2.0;
    if short_before <= half {
        [short_before, room - short_before]
    } else if short_after <= half {
        [room - short_after, short_after]
    } else {
        [half, half]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_share_the_room_and_the_shorter_one_stands_whole() {
        // In whole points.
        #[expect(clippy::cast_possible_truncation, reason = "widths of some hundred points")]
        let shares = |texts, room| shares(texts, room).map(|width| width.round() as i32);
        let [short, long] = [[150.0, 120.0], [400.0, 360.0]];
        assert_eq!(shares([short, long], 600.0), [150, 400], "both whole: 550");
        assert_eq!(shares([short, long], 520.0), [150, 370], "the other has room for its shorter text");
        assert_eq!(shares([short, long], 490.0), [130, 360], "150 + 360 is too much, 120 + 360 is not");
        assert_eq!(shares([short, long], 400.0), [120, 280], "and all that is left");
        assert_eq!(shares([long, short], 400.0), [280, 120]);
        assert_eq!(shares([long, long], 400.0), [200, 200]);
        assert_eq!(shares([long, long], 100.0), [110, 110], "never nothing");
    }
}

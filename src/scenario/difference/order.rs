//! What has to move so that a row of things comes into another order: as little as can be.

/// For things in their new order, each with its old place: which of them move, so that the others keep their order.
pub(in crate::scenario) fn moved(old_places: &[usize]) -> Vec<bool> {
    if old_places.is_sorted() {
        return vec![false; old_places.len()];
    }
    // The longest ascending run stays: for each length, where the one that ends lowest ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(old_places.len());
    for (index, place) in old_places.iter().enumerate() {
        let length = ends.partition_point(|end| old_places[*end] < *place);
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        if let Some(end) = ends.get_mut(length) {
            *end = index;
        } else {
            ends.push(index);
        }
    }
    let mut moved = vec![true; old_places.len()];
    let mut stays = ends.last().copied();
    while let Some(index) = stays {
        moved[index] = false;
        stays = before[index];
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn as_little_moves_as_can_be() {
        let places = |all: &[usize]| {
            let moved = moved(all).into_iter().zip(all).filter(|(moved, _)| *moved);
            moved.map(|(_, place)| *place).collect::<Vec<_>>()
        };
        assert_eq!(places(&[0, 1, 2]), [0; 0]);
        assert_eq!(places(&[3, 0, 1, 2]), [3]);
        assert_eq!(places(&[1, 2, 3, 0]), [0]);
        assert_eq!(places(&[4, 5, 0, 1, 2]), [4, 5]);
        assert_eq!(places(&[2, 1, 0]), [2, 1]);
    }
}

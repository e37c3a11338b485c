//! What a misspelt word was probably meant to be.

/// How many candidates are looked at: a hostile file must not make the search long.
const MOST: usize = 2_000;

/// The candidate nearest to `found` by edit distance, if one is near enough to be meant.
pub(crate) fn nearest<'a>(found: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters: Vec<char> = found.chars().collect();
    let farthest = (letters.len() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates.take(MOST) {
        let others: Vec<char> = candidate.chars().collect();
        if others.len().abs_diff(letters.len()) > farthest || candidate == found {
            continue;
        }
        let distance = distance(&letters, &others);
        if distance <= farthest && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How many letters must be changed, added, removed or swapped with their neighbour to turn one word into the other.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, &letter) in from.iter().enumerate() {
        let mut next = vec![i + 1; to.len() + 1];
        for (j, &other) in to.iter().enumerate() {
            let mut least = (row[j] + usize::from(letter != other)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && letter == to[j - 1] && from[i - 1] == other {
                least = least.min(before[j - 1] + 1);
            }
            next[j + 1] = least;
        }
        before = std::mem::replace(&mut row, next);
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_misspelt_word_finds_the_one_that_was_meant() {
        let known = ["persons", "seniority", "over", "weeks", "ressourceforløb"];
        let cases = [
            ("perosns", Some("persons")),
            ("person", Some("persons")),
            ("senority", Some("seniority")),
            ("ressourceforlob", Some("ressourceforløb")),
            ("ovr", Some("over")),
            ("income", None),
            ("x", None),
        ];
        for (found, expected) in cases {
            assert_eq!(nearest(found, known.into_iter()), expected, "{found}");
        }
    }
}

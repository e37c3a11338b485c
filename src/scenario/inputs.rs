//! Inputs by path, in the file's order. What two versions of a scenario say alike they share: a copy costs nothing until
//! it is changed, and then a pointer a figure; what is shared is equal without a look at it.
//!
//! The later figures of an input stand right behind its first one, by their months, whatever the order in which they came.

use std::{collections::BTreeMap, hash::Hash, iter, ops::Index, sync::Arc};

use indexmap::{Equivalent, IndexMap, map};
use rustc_hash::FxBuildHasher;

use super::{
    figure::Figure,
    path::{Path, undated},
};

/// Inputs by path, in the file's order; equal where they say the same in any order.
#[derive(Debug, Clone, Default)]
pub struct Inputs(Arc<IndexMap<Path, Arc<Figure>, FxBuildHasher>>);

/// The inputs, one after the other.
pub type Iter<'a> =
    iter::Map<map::Iter<'a, Path, Arc<Figure>>, fn((&'a Path, &'a Arc<Figure>)) -> (&'a Path, &'a Figure)>;

impl Inputs {
    /// None, with room for so many.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self(Arc::new(IndexMap::with_capacity_and_hasher(capacity, FxBuildHasher)))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether they are the very same, known without a look at any.
    #[must_use]
    pub fn is_shared_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The figure at a path.
    #[must_use]
    pub fn get<Q: ?Sized + Hash + Equivalent<Path>>(&self, path: &Q) -> Option<&Figure> {
        self.0.get(path).map(|figure| &**figure)
    }

    /// The figure at a path, with its place.
    #[must_use]
    pub fn placed<Q: ?Sized + Hash + Equivalent<Path>>(&self, path: &Q) -> Option<(usize, &Arc<Figure>)> {
        self.0.get_full(path).map(|(place, _, figure)| (place, figure))
    }

    /// The figure at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<(&Path, &Arc<Figure>)> {
        self.0.get_index(place)
    }

    /// The place of a path.
    #[must_use]
    pub fn place<Q: ?Sized + Hash + Equivalent<Path>>(&self, path: &Q) -> Option<usize> {
        self.0.get_index_of(path)
    }

    /// Whether there is a figure at a path.
    #[must_use]
    pub fn contains_key<Q: ?Sized + Hash + Equivalent<Path>>(&self, path: &Q) -> bool {
        self.0.contains_key(path)
    }

    /// The figure at a path, to be changed.
    #[must_use]
    pub fn get_mut(&mut self, path: &Path) -> Option<&mut Figure> {
        let place = self.place(path)?;
        let (_, figure) = Arc::make_mut(&mut self.0).get_index_mut(place)?;
        Some(Arc::make_mut(figure))
    }

    /// The inputs in order.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(|(path, figure)| (path, &**figure))
    }

    /// The paths in order.
    #[must_use]
    pub fn keys(&self) -> map::Keys<'_, Path, Arc<Figure>> {
        self.0.keys()
    }

    /// The figures in order.
    #[must_use]
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Figure> {
        self.0.values().map(|figure| &**figure)
    }

    /// The inputs in order, each to be shared.
    #[must_use]
    pub fn shared(&self) -> impl DoubleEndedIterator<Item = (&Path, &Arc<Figure>)> {
        self.0.iter()
    }

    /// The later figures of an input, in the order of their months.
    #[must_use]
    pub fn dates<'a>(&'a self, input: &str) -> impl DoubleEndedIterator<Item = (&'a Path, &'a Arc<Figure>)> + use<'a> {
        let first = self.0.get_index_of(input).map_or(self.len(), |place| place + 1);
        let rest = self.0.get_range(first..);
        let count = rest.map_or(0, |rest| rest.keys().take_while(|path| is_date_of(path, input)).count());
        self.0.get_range(first..first + count).into_iter().flat_map(|dates| dates.iter())
    }

    /// The last of an input's later figures that holds in a month which `is_reached` knows, else its first one.
    #[must_use]
    pub fn reached(&self, input: &str, is_reached: impl Fn(&Figure) -> bool) -> Option<&Figure> {
        let (mut place, _, mut figure) = self.0.get_full(input)?;
        let is_next = |(path, later): &(&Path, &Arc<Figure>)| is_date_of(path, input) && is_reached(later);
        while let Some((_, later)) = self.0.get_index(place + 1).filter(is_next) {
            (place, figure) = (place + 1, later);
        }
        Some(figure)
    }

    /// States a figure in the place of the one at its path, else behind all others; a later figure of an input among its
    /// dates.
    pub fn insert(&mut self, path: Path, figure: impl Into<Arc<Figure>>) {
        let all = Arc::make_mut(&mut self.0);
        if path.is_dated()
            && !all.contains_key(&path)
            && let Some(first) = all.get_index_of(path.undated())
        {
            let earlier = |before: &&Path| is_date_of(before, path.undated()) && **before < path;
            let rest = all.get_range(first + 1..);
            let place = first + 1 + rest.map_or(0, |rest| rest.keys().take_while(earlier).count());
            all.shift_insert(place, path, figure.into());
            return;
        }
        all.insert(path, figure.into());
    }

    /// States no figure at a path any more; those behind it close up.
    pub fn shift_remove(&mut self, path: &Path) -> Option<Arc<Figure>> {
        if self.contains_key(path) { Arc::make_mut(&mut self.0).shift_remove(path) } else { None }
    }
}

impl Inputs {
    /// States an input no more, with all its dates; or one date of it.
    pub fn lift(&mut self, path: &Path) {
        let mut gone: Vec<Path> = vec![path.clone()];
        if !path.is_dated() {
            gone.extend(self.dates(path.as_str()).map(|(date, _)| date.clone()));
        }
        for path in &gone {
            self.shift_remove(path);
        }
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        // Most often they stand in the same order too, which is quickly seen.
        Arc::ptr_eq(&self.0, &other.0)
            || (self.len() == other.len() && (self.0.iter().eq(other.0.iter()) || self.0 == other.0))
    }
}

impl Eq for Inputs {}

impl FromIterator<(Path, Arc<Figure>)> for Inputs {
    fn from_iter<I: IntoIterator<Item = (Path, Arc<Figure>)>>(inputs: I) -> Self {
        let all: IndexMap<Path, Arc<Figure>, FxBuildHasher> = inputs.into_iter().collect();
        Self(Arc::new(if are_in_place(&all) { all } else { settled(&all) }))
    }
}

fn is_date_of(path: &Path, input: &str) -> bool {
    path.is_dated() && path.undated() == input
}

/// Whether all later figures stand behind the first ones of their inputs, by their months.
fn are_in_place(all: &IndexMap<Path, Arc<Figure>, FxBuildHasher>) -> bool {
    let mut last: Option<&Path> = None;
    all.keys().all(|path| {
        let is_behind = |last: &Path| last.undated() == path.undated() && (!last.is_dated() || last < path);
        let is_in_place = !path.is_dated() || last.is_some_and(is_behind);
        last = Some(path);
        is_in_place
    })
}

/// The same with each later figure in its place; what has no first one comes last.
fn settled(all: &IndexMap<Path, Arc<Figure>, FxBuildHasher>) -> IndexMap<Path, Arc<Figure>, FxBuildHasher> {
    let owned = |(path, figure): (&Path, &Arc<Figure>)| (path.clone(), Arc::clone(figure));
    let mut dates: BTreeMap<&str, Vec<(Path, Arc<Figure>)>> = BTreeMap::new();
    for (path, figure) in all.iter().filter(|(path, _)| path.is_dated()) {
        dates.entry(undated(path.as_str())).or_default().push(owned((path, figure)));
    }
    for dates in dates.values_mut() {
        dates.sort_by(|one, other| one.0.cmp(&other.0));
    }
    let mut settled = IndexMap::with_capacity_and_hasher(all.len(), FxBuildHasher);
    for (path, figure) in all.iter().filter(|(path, _)| !path.is_dated()) {
        settled.extend([owned((path, figure))]);
        settled.extend(dates.remove(path.as_str()).unwrap_or_default());
    }
    settled.extend(dates.into_values().flatten());
    settled
}

impl<'a> IntoIterator for &'a Inputs {
    type Item = (&'a Path, &'a Figure);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<Q: ?Sized + Hash + Equivalent<Path>> Index<&Q> for Inputs {
    type Output = Figure;

    fn index(&self, path: &Q) -> &Figure {
        &self.0[path]
    }
}

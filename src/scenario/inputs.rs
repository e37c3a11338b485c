//! Inputs by path, in the file's order. What two versions of a scenario say alike they share: a copy costs nothing until
//! it is changed, and then a pointer a figure; what is shared is equal without a look at it.

use std::{hash::Hash, iter, ops::Index, sync::Arc};

use indexmap::{Equivalent, IndexMap, map};
use rustc_hash::FxBuildHasher;

use super::{figure::Figure, path::Path};

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

    /// States a figure in the place of the one at its path, else behind all others.
    pub fn insert(&mut self, path: Path, figure: impl Into<Arc<Figure>>) {
        Arc::make_mut(&mut self.0).insert(path, figure.into());
    }

    /// States a figure at a place, as far as there are so many.
    pub fn insert_at(&mut self, place: usize, path: Path, figure: impl Into<Arc<Figure>>) {
        let place = place.min(self.len());
        Arc::make_mut(&mut self.0).shift_insert(place, path, figure.into());
    }

    /// States no figure at a path any more; those behind it close up.
    pub fn shift_remove(&mut self, path: &Path) -> Option<Arc<Figure>> {
        if self.contains_key(path) { Arc::make_mut(&mut self.0).shift_remove(path) } else { None }
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
        Self(Arc::new(inputs.into_iter().collect()))
    }
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

//! How a chart is shown, and the room around its plot.

use eframe::egui::{Id, Vec2};

use crate::present::formats::Formats;

/// How a chart is shown.
#[derive(Debug, Clone, Copy)]
pub struct ChartOptions {
    /// Width and height with title, legend and ticks.
    pub size: Vec2,
    /// Language and numbers.
    pub formats: Formats,
    /// Whether a legend may stand below the title. It does where several series are not named at their ends.
    pub legend: bool,
    /// Charts with the same group show the same part of their time axis, and the same place under the pointer.
    pub group: Option<Id>,
    /// The least room around the plot, for charts whose plots are to be of one size.
    pub room: Room,
    /// Whether it is read without the view around it: then its legend names all.
    pub(super) is_alone: bool,
}

impl ChartOptions {
    /// A chart of this size, alone, with a legend where it needs one.
    #[must_use]
    pub fn new(size: Vec2, formats: Formats) -> Self {
        Self { size, formats, legend: true, group: None, room: Room::default(), is_alone: false }
    }

    /// The same without a legend: the view names the series itself.
    #[must_use]
    pub fn without_legend(mut self) -> Self {
        self.legend = false;
        self
    }

    /// The same with as much room around the plot as the others beside it.
    #[must_use]
    pub fn with_room(mut self, room: Room) -> Self {
        self.room = room;
        self
    }

    /// The same as one of a group of charts side by side.
    #[must_use]
    pub fn in_group(mut self, group: Id) -> Self {
        self.group = Some(group);
        self
    }
}

/// The room around a plot in points, but for what all charts of one size leave alike.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Room {
    /// Of the legend and the gap below it.
    pub(super) legend: f32,
    /// Left of the plot.
    pub(super) left: f32,
    /// Right of the plot.
    pub(super) right: f32,
}

impl Room {
    /// The more of both at each side.
    pub(super) fn most(self, other: Self) -> Self {
        Self {
            legend: self.legend.max(other.legend),
            left: self.left.max(other.left),
            right: self.right.max(other.right),
        }
    }
}

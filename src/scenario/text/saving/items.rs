//! A piece of a file that is written anew: values and groups of them, laid out as the shipped scenarios are.

/// The longest group that stands in one line, in bytes.
const SHORT: usize = 100;

/// Something to be written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// A value; a figure with all its parts is no short one and gets a line of its own.
    Leaf {
        /// How it is written.
        text: String,
        /// Whether it may share its line with others.
        is_short: bool,
    },
    /// Members in brackets.
    Group(Brackets, Vec<Member>),
}

/// A member of a group: its key as written and its value. In a list a key is not written; figures by month are known by it.
pub(super) type Member = (Option<String>, Item);

/// Which brackets a group has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Brackets {
    /// `( … )`: named fields.
    Struct,
    /// The same of a row of a table, which stands in one line, however long.
    Row,
    /// `{ … }`: keys.
    Map,
    /// `[ … ]`: one after the other.
    List,
}

/// How lines are laid out where a piece is to stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout<'t> {
    /// What a line ends with.
    pub(super) line_end: &'t str,
    /// What a deeper line begins with in addition.
    pub(super) step: &'t str,
}

impl Item {
    /// A short value.
    pub(super) fn short(text: String) -> Self {
        Self::Leaf { text, is_short: true }
    }

    /// A group with named fields.
    pub(super) fn fields(members: Vec<(&str, Option<Self>)>) -> Self {
        Self::named(Brackets::Struct, members)
    }

    /// The same, as a row of a table.
    pub(super) fn row(members: Vec<(&str, Option<Self>)>) -> Self {
        Self::named(Brackets::Row, members)
    }

    fn named(brackets: Brackets, members: Vec<(&str, Option<Self>)>) -> Self {
        let there = members.into_iter().filter_map(|(name, item)| Some((Some(name.to_owned()), item?)));
        Self::Group(brackets, there.collect())
    }

    /// In one line, however long.
    pub(super) fn in_line(&self) -> String {
        let (brackets, members) = match self {
            Self::Leaf { text, .. } => return text.clone(),
            Self::Group(brackets, members) => (brackets, members),
        };
        let name = |key: &Option<String>| key.clone().filter(|_| *brackets != Brackets::List);
        let member = |(key, item): &Member| keyed(name(key).as_deref(), &item.in_line());
        let members: Vec<String> = members.iter().map(member).collect();
        let (open, close) = brackets.both();
        let space = if *brackets == Brackets::Map && !members.is_empty() { " " } else { "" };
        format!("{open}{space}{}{space}{close}", members.join(", "))
    }

    /// Over as many lines as it takes; those after the first begin with `indentation`.
    pub(super) fn laid_out(&self, indentation: &str, layout: Layout<'_>) -> String {
        let Self::Group(brackets, members) = self else { return self.in_line() };
        let is_short = |(_, item): &Member| matches!(item, Self::Leaf { is_short: true, .. });
        if members.iter().all(is_short) {
            let line = self.in_line();
            if line.len() <= SHORT {
                return line;
            }
        }
        if *brackets == Brackets::Row {
            return self.in_line();
        }
        let (open, close) = brackets.both();
        let mut text = open.to_owned();
        let deeper = [indentation, layout.step].concat();
        for (key, item) in members {
            text.push_str(layout.line_end);
            text.push_str(&deeper);
            let key = key.as_deref().filter(|_| *brackets != Brackets::List);
            text.push_str(&keyed(key, &item.laid_out(&deeper, layout)));
            text.push(',');
        }
        [&text, layout.line_end, indentation, close].concat()
    }
}

impl Brackets {
    /// Whether its members are fields, which have their names and their order from the format.
    pub(super) fn have_fields(self) -> bool {
        matches!(self, Self::Struct | Self::Row)
    }

    /// The opening and the closing one.
    fn both(self) -> (&'static str, &'static str) {
        match self {
            Self::Struct | Self::Row => ("(", ")"),
            Self::Map => ("{", "}"),
            Self::List => ("[", "]"),
        }
    }
}

/// A value with its key before it.
pub(super) fn keyed(key: Option<&str>, value: &str) -> String {
    key.map_or_else(|| value.to_owned(), |key| format!("{key}: {value}"))
}

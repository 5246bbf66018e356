//! Which row of a list is selected, and which rows are seen.

use std::ops::Range;

use crate::tui::keymap::Command;

/// A selection in a list that has at least one row whenever it is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Select {
    /// The selected row, from 0.
    pub row: usize,
    /// How many rows there are.
    pub len: usize,
}

impl Select {
    /// The first of `len` rows.
    #[must_use]
    pub fn new(len: usize) -> Self {
        Self { row: 0, len }
    }

    /// Moves by a command; `page` rows are seen at once. Says whether it moved. Up and down do
    /// not wrap round, so that the end of a list is felt.
    pub fn command(&mut self, command: Command, page: usize) -> bool {
        let last = self.len.saturating_sub(1);
        let row = match command {
            Command::Up | Command::ScrollUp => self.row.saturating_sub(1),
            Command::Down | Command::ScrollDown => self.row + 1,
            Command::PageUp => self.row.saturating_sub(page.max(1)),
            Command::PageDown => self.row + page.max(1),
            Command::First => 0,
            Command::Last => last,
            Command::Pick(digit) => match usize::from(digit).checked_sub(1) {
                Some(row) if row < self.len => row,
                _ => return false,
            },
            Command::Select(row) if row < self.len => row,
            _ => return false,
        };
        let moved = row.min(last) != self.row;
        self.row = row.min(last);
        moved
    }

    /// The rows seen in `height` lines: the selected one in the middle where that is possible.
    #[must_use]
    pub fn window(&self, height: usize) -> Range<usize> {
        let height = height.min(self.len);
        let start = self.row.saturating_sub(height / 2).min(self.len - height);
        start..start + height
    }
}

/// What is seen of a list where the first line says how many rows there are above, and the last how
/// many there are below, as far as there are any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The rows that are seen.
    pub rows: Range<usize>,
    /// Whether the first line tells of rows above.
    pub above: bool,
}

impl Select {
    /// The rows seen in `height` lines with those that tell of others: no line tells of a single
    /// row, which stands there itself.
    #[must_use]
    pub fn told(&self, height: usize) -> Told {
        let (one, both) = (height.saturating_sub(1), height.saturating_sub(2));
        let rows = self.window(both);
        let rows = match (rows.start < 2, self.len < rows.end + 2) {
            _ if self.len <= height => 0..self.len,
            (true, _) => 0..one,
            (false, true) => self.len - one..self.len,
            (false, false) => rows,
        };
        Told { above: rows.start > 0, rows }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn commands() -> impl Strategy<Value = Command> {
        prop_oneof![
            Just(Command::Up),
            Just(Command::Down),
            Just(Command::PageUp),
            Just(Command::PageDown),
            Just(Command::First),
            Just(Command::Last),
            (0u8..12).prop_map(Command::Pick),
        ]
    }

    proptest! {
        #[test]
        fn whatever_is_pressed_a_row_that_exists_is_selected_and_seen(
            len in 1usize..40,
            height in 1usize..20,
            pressed in proptest::collection::vec(commands(), 0..30),
        ) {
            let mut select = Select::new(len);
            for command in pressed {
                let before = select;
                let moved = select.command(command, height);
                prop_assert_eq!(moved, before != select);
                prop_assert!(select.row < len);
                let window = select.window(height);
                prop_assert!(window.contains(&select.row));
                prop_assert!(window.end <= len && window.len() == height.min(len));
            }
        }
    }

    proptest! {
        #[test]
        fn rows_and_what_tells_of_others_fill_the_lines(
            len in 1usize..60, height in 3usize..30, row in 0usize..60,
        ) {
            let select = Select { row: row % len, len };
            let Told { rows, above } = select.told(height);
            prop_assert!(rows.contains(&select.row) && rows.end <= len);
            prop_assert_eq!(above, rows.start > 0);
            let below = rows.end < len;
            let lines = rows.len() + usize::from(above) + usize::from(below);
            prop_assert_eq!(lines, height.min(len));
            prop_assert!(rows.start != 1 && rows.end + 1 != len, "no line tells of a single row");
        }
    }

    #[test]
    fn an_empty_list_has_nothing_to_show() {
        let mut select = Select::new(0);
        assert!(!select.command(Command::Down, 5));
        assert_eq!(select.window(5), 0..0);
    }
}

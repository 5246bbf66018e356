//! A value over the run as a line of box characters: read without colour, and beside it the
//! timeline says the same in figures.

use ratatui::text::{Line, Span};

use crate::tui::model::Look;
use crate::tui::text::{pad, width};
use crate::tui::theme::Tone;

/// The values at which a row stands, from above.
const LEVELS: [usize; 6] = [100, 80, 60, 40, 20, 0];
/// Columns of the scale.
const SCALE: usize = 4;
/// More columns a value make a short run look like a long one.
const WIDEST: usize = 6;

/// A value from 0 to 100 at one moment, with the number of the line that led to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The value.
    pub value: u8,
    /// The line of the run; `None` at the start and where nobody answered.
    pub number: Option<usize>,
}

/// The chart, each line exactly `room` cells wide, with `tone` saying what a level means.
pub fn lines(
    points: &[Point],
    tone: impl Fn(usize) -> Tone,
    look: Look,
    room: usize,
) -> Vec<Line<'static>> {
    let columns = room.saturating_sub(SCALE).min(points.len() * WIDEST);
    let rest = look.theme.tone(Tone::Rest);
    let mut lines: Vec<Line<'static>> = curve(points, columns)
        .into_iter()
        .zip(LEVELS)
        .map(|(row, level)| {
            Line::from(vec![
                Span::styled(format!("{level:>3}┤"), rest),
                Span::styled(pad(&row, room.saturating_sub(SCALE)), look.theme.tone(tone(level))),
            ])
        })
        .collect();
    let axis = format!("   └{}", "─".repeat(columns));
    let numbers = format!("{}{}", " ".repeat(SCALE), numbers(points, columns));
    lines.extend([axis, numbers].map(|line| Line::styled(pad(&line, room), rest)));
    lines
}

/// The point that a column shows: all of them share the columns evenly.
fn at(column: usize, columns: usize, points: usize) -> usize {
    column * points / columns.max(1)
}

fn row_of(point: Point) -> usize {
    (100 - usize::from(point.value.min(100)) + 10) / 20
}

/// One text a row: a line that runs level and steps where the next point begins.
fn curve(points: &[Point], columns: usize) -> Vec<String> {
    let mut rows = vec![String::new(); LEVELS.len()];
    let mut before = None;
    for column in 0..columns {
        let now = row_of(points[at(column, columns, points.len())]);
        let from = before.replace(now).unwrap_or(now);
        for (row, text) in rows.iter_mut().enumerate() {
            text.push(step(from, now, row));
        }
    }
    rows
}

/// What stands in `row` where the line goes from one row to another; 0 is the highest.
fn step(from: usize, to: usize, row: usize) -> char {
    let up = to < from;
    match row {
        _ if from == to => [' ', '─'][usize::from(row == to)],
        _ if row == from => ['╮', '╯'][usize::from(up)],
        _ if row == to => ['╰', '╭'][usize::from(up)],
        _ if (from.min(to)..from.max(to)).contains(&row) => '│',
        _ => ' ',
    }
}

/// The numbers of the lines below the columns where they begin, as many as have room.
fn numbers(points: &[Point], columns: usize) -> String {
    let mut text = String::new();
    let mut shown = None;
    for column in 0..columns {
        let point = at(column, columns, points.len());
        if shown.replace(point) == Some(point) {
            continue;
        }
        let Some(number) = points[point].number.map(|number| number.to_string()) else { continue };
        let free = width(&text) == 0 || width(&text) < column;
        if free && column + width(&number) <= columns {
            text = format!("{}{number}", pad(&text, column));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(values: &[u8], room: usize) -> Vec<String> {
        let points: Vec<Point> = values
            .iter()
            .enumerate()
            .map(|(number, value)| Point { value: *value, number: (number > 0).then_some(number) })
            .collect();
        lines(&points, |_| Tone::Text, Look::default(), room).iter().map(Line::to_string).collect()
    }

    #[test]
    fn a_line_steps_where_the_next_point_begins() {
        assert_eq!(
            drawn(&[50, 100, 20, 20], 16),
            [
                "100┤   ╭──╮     ",
                " 80┤   │  │     ",
                " 60┤   │  │     ",
                " 40┤───╯  │     ",
                " 20┤      ╰─────",
                "  0┤            ",
                "   └────────────",
                "       1  2  3  ",
            ]
        );
    }

    #[test]
    fn of_more_points_than_columns_no_number_runs_into_another() {
        let drawn = drawn(&[50; 60], 34);
        let numbers: Vec<&str> = drawn[7].split_whitespace().collect();
        assert!(numbers.len() > 5);
        assert!(numbers.iter().all(|number| number.parse::<usize>().is_ok_and(|it| it < 60)));
    }

    proptest! {
        #[test]
        fn it_is_as_wide_as_asked(values in prop::collection::vec(0u8..=100, 1..80), room in 8usize..60) {
            for line in drawn(&values, room) {
                prop_assert_eq!(width(&line), room);
            }
        }
    }
}

//! A value over the run as a curve: fine where the terminal has the signs, a line of box
//! characters where not and there is height enough. Below it the mines stand on the axis; the list
//! of decisions beside it says the same in figures.

use ratatui::text::{Line, Span};

use super::raster::{DOTS, Raster, Stroke};
use crate::tui::model::Look;
use crate::tui::text::pad;
use crate::tui::theme::{BAD, Glyphs, Tone};

/// Columns of the scale.
const SCALE: usize = 4;
/// More columns a value make a short run look like a long one.
const WIDEST: usize = 8;
/// The other run where there is nothing finer.
const DOT: &str = "•";
/// Where two runs part, on the axis.
pub const PARTING: &str = "┼";
/// A level stands on the scale where the middle of a row is its height within so many dots.
const NEAR: usize = 1;
/// In so many rows half a row is near enough.
const HIGH: usize = 8;
/// The upper dot of the middle of a row.
const TOP: usize = 1;

/// A value from 0 to 100 after one line; the first point of a run is its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The value.
    pub value: u8,
    /// Whether that line was a mine.
    pub mine: bool,
}

/// What is drawn.
pub struct Chart<'c> {
    /// The run.
    pub points: &'c [Point],
    /// The run it was taken up from, and how many points both have in common.
    pub earlier: Option<(&'c [Point], usize)>,
    /// The number of the line that is talked about.
    pub selected: Option<usize>,
    /// The values named on the scale, from above; that of the axis is 0.
    pub levels: &'static [u8],
    /// What a value means.
    pub tone: fn(u8) -> Tone,
}

impl Chart<'_> {
    /// The chart with `rows` rows of curve, each line exactly `room` cells wide.
    #[must_use]
    pub fn lines(&self, look: Look, rows: usize, room: usize) -> Vec<Line<'static>> {
        let columns = self.columns(room.saturating_sub(SCALE));
        let grid = if fine(look) {
            self.dots(look, rows, columns)
        } else {
            self.boxes(look, rows, columns)
        };
        let rest = look.theme.tone(Tone::Rest);
        let mut lines: Vec<Line<'static>> = grid
            .into_iter()
            .enumerate()
            .map(|(row, curve)| {
                let level = self.levels.iter().find(|level| is_level(**level, row, rows));
                let scale = level.map_or_else(|| "   │".to_owned(), |it| format!("{it:>3}┤"));
                let mut spans = vec![Span::styled(scale, rest)];
                spans.extend(curve);
                Line::from(spans)
            })
            .collect();
        lines.extend([self.axis(look, columns), self.numbers(look, columns)]);
        for line in &mut lines {
            let missing = room.saturating_sub(line.width());
            line.push_span(" ".repeat(missing));
        }
        lines
    }

    /// How many moments share the columns.
    fn moments(&self) -> usize {
        let earlier = self.earlier.map_or(0, |(points, _)| points.len());
        self.points.len().max(earlier).max(1)
    }

    /// The columns used of those there are: equally many from each moment to the next, where there
    /// is at least one for each.
    fn columns(&self, room: usize) -> usize {
        let steps = (self.moments() - 1).max(1);
        // A number of two digits still stands whole below the last.
        match room.saturating_sub(2) / steps {
            0 => room,
            each => (each.min(WIDEST) * steps + 2).min(room),
        }
    }

    /// The column of a moment: all of them share the columns evenly, so that two runs stand over
    /// each other as long as they go the same way.
    fn column(&self, at: usize, columns: usize) -> usize {
        at * columns.saturating_sub(2) / (self.moments() - 1).max(1)
    }

    fn dots(&self, look: Look, rows: usize, columns: usize) -> Vec<Vec<Span<'static>>> {
        let mut raster = Raster::new(columns, rows);
        let places = |points: &[Point]| -> Vec<(usize, usize)> {
            let place = |(at, point): (usize, &Point)| {
                (self.column(at, columns) * DOTS.0, dot_of(point.value, rows))
            };
            points.iter().enumerate().map(place).collect()
        };
        // The other run first, so that it lies behind, on the same scale.
        if let Some((earlier, shared)) = self.earlier {
            let places = places(earlier);
            for pair in places.get(shared.saturating_sub(1)..).unwrap_or_default().windows(2) {
                let style = look.theme.tone(Tone::Text);
                raster.line(pair[0], pair[1], Stroke::Dotted, |_| style);
            }
        }
        let places = places(self.points);
        for (at, to) in places.iter().enumerate() {
            raster.line(places[at.saturating_sub(1)], *to, Stroke::Solid, |(_, y)| {
                look.theme.tone((self.tone)(value_of(y, rows))).patch(look.theme.title())
            });
        }
        (0..rows).map(|row| raster.row(row)).collect()
    }

    /// The same with a cell a step; the other run in the cells that are left.
    fn boxes(&self, look: Look, rows: usize, columns: usize) -> Vec<Vec<Span<'static>>> {
        let mut grid = vec![vec![Span::raw(" "); columns]; rows];
        let row_at = |points: &[Point], column: usize| {
            let reached = (0..points.len()).rev().find(|at| self.column(*at, columns) <= column)?;
            let over = reached + 1 == points.len() && self.column(reached, columns) < column;
            (!over).then(|| points.get(reached).map(|point| row_of(point.value, rows)))?
        };
        let (earlier, shared) = self.earlier.unwrap_or_default();
        let parting = self.column(shared.saturating_sub(1), columns);
        let mut before = None;
        for column in 0..columns {
            let then = row_at(earlier, column).filter(|_| column > parting);
            if let Some(cell) = then.and_then(|row| grid.get_mut(row)?.get_mut(column)) {
                *cell = Span::styled(DOT, look.theme.tone(Tone::Text));
            }
            let Some(now) = row_at(self.points, column) else { continue };
            let from = before.replace(now).unwrap_or(now);
            for row in from.min(now)..=from.max(now) {
                let tone = (self.tone)(value_of(row * DOTS.1 + DOTS.1 / 2, rows));
                let style = look.theme.tone(tone).patch(look.theme.title());
                if let Some(cell) = grid.get_mut(row).and_then(|cells| cells.get_mut(column)) {
                    *cell = Span::styled(step(from, now, row), style);
                }
            }
        }
        grid
    }

    /// The axis, which is 0, with the mines on it, and the place where two runs part.
    fn axis(&self, look: Look, columns: usize) -> Line<'static> {
        let rest = look.theme.tone(Tone::Rest);
        let mut cells = vec![Span::styled("─", rest); columns];
        if let Some((_, shared)) = self.earlier
            && let Some(cell) = cells.get_mut(self.column(shared.saturating_sub(1), columns))
        {
            *cell = Span::styled(PARTING, look.theme.title());
        }
        for (at, _) in self.points.iter().enumerate().filter(|(_, point)| point.mine) {
            if let Some(cell) = cells.get_mut(self.column(at, columns)) {
                *cell = Span::styled(BAD, look.theme.tone(Tone::Angry));
            }
        }
        let mut line = Line::from(Span::styled(format!("{:>1$}└", 0, SCALE - 1), rest));
        line.extend(cells);
        line
    }

    /// The numbers of the lines below their columns: every one, or every second or third where
    /// there is no room for more, and always the selected one.
    fn numbers(&self, look: Look, columns: usize) -> Line<'static> {
        let last = self.moments() - 1;
        let free = last.to_string().len() + 1;
        let each = self.column(1.min(last), columns).max(1);
        let every = free.div_ceil(each);
        let mut text = vec![' '; columns];
        let mut place = |number: usize| {
            let word = number.to_string();
            let start = self.column(number, columns).min(columns.saturating_sub(word.len()));
            let around = start.saturating_sub(1)..(start + word.len() + 1).min(columns);
            if text.get(around).is_some_and(|cells| cells.iter().all(|cell| *cell == ' ')) {
                for (cell, sign) in text[start..].iter_mut().zip(word.chars()) {
                    *cell = sign;
                }
                return Some((start, word.len()));
            }
            None
        };
        let selected = self.selected.filter(|number| (1..=last).contains(number));
        let marked = selected.and_then(&mut place);
        for number in (1..=last).step_by(every) {
            place(number);
        }
        let part = |cells: &[char]| cells.iter().collect::<String>();
        let rest = look.theme.tone(Tone::Rest);
        let mut line = Line::from(Span::raw(" ".repeat(SCALE)));
        let (start, length) = marked.unwrap_or((columns, 0));
        line.push_span(Span::styled(part(&text[..start]), rest));
        line.push_span(Span::styled(part(&text[start..start + length]), look.theme.selected()));
        line.push_span(Span::styled(part(&text[start + length..]), rest));
        line
    }
}

/// Whether the terminal has signs finer than a cell.
#[must_use]
pub fn fine(look: Look) -> bool {
    look.theme.glyphs == Glyphs::Unicode
}

/// The dot of a value, counted from above; a line is two dots thick. 100 is the middle of the first
/// row, and 0 lies on the axis.
fn dot_of(value: u8, rows: usize) -> usize {
    let span = (rows * DOTS.1).saturating_sub(TOP + 2);
    TOP + (usize::from(100 - value.min(100)) * span + 50) / 100
}

/// The value of a dot.
fn value_of(dot: usize, rows: usize) -> u8 {
    let span = (rows * DOTS.1).saturating_sub(TOP + 2).max(1);
    let dot = dot.saturating_sub(TOP).min(span);
    u8::try_from(100 - (dot * 100 + span / 2) / span).unwrap_or(0)
}

fn row_of(value: u8, rows: usize) -> usize {
    dot_of(value, rows) / DOTS.1
}

/// Whether this row is where the level stands; 0 is the axis, and no row.
fn is_level(level: u8, row: usize, rows: usize) -> bool {
    let dot = dot_of(level, rows);
    let near = rows >= HIGH || dot.abs_diff(row * DOTS.1 + TOP) <= NEAR;
    level > 0 && near && row == (dot + DOTS.1 / 2 - TOP) / DOTS.1
}

/// What stands in `row` where the line goes from one row to another; 0 is the highest.
fn step(from: usize, to: usize, row: usize) -> &'static str {
    let up = to < from;
    match row {
        _ if from == to => "─",
        _ if row == from => ["╮", "╯"][usize::from(up)],
        _ if row == to => ["╰", "╭"][usize::from(up)],
        _ => "│",
    }
}

/// A heading over a chart: what it shows, from where to where, and where the other run ended.
#[must_use]
pub fn title(
    look: Look,
    name: &str,
    (points, earlier): (&[Point], Option<&[Point]>),
    room: usize,
) -> Line<'static> {
    let value = |point: Option<&Point>| point.map_or(0, |point| point.value);
    let args = [
        ("name", look.say(name).into()),
        ("from", value(points.first()).into()),
        ("to", value(points.last()).into()),
        ("was", value(earlier.and_then(<[Point]>::last)).into()),
    ];
    let id = if earlier.is_some() { "report-curve-both" } else { "report-curve" };
    Line::styled(pad(&look.say_with(id, &args), room), look.theme.title())
}

/// Two blocks of lines side by side, `between` cells apart.
#[must_use]
pub fn beside(
    left: Vec<Line<'static>>,
    mut right: Vec<Line<'static>>,
    between: usize,
) -> Vec<Line<'static>> {
    let broad = left.iter().map(Line::width).max().unwrap_or(0);
    let rows = left.len().max(right.len());
    right.resize(rows, Line::default());
    let mut left = left;
    left.resize(rows, Line::default());
    // Each side brings its own style; a styled line would colour the other one, too.
    let own = |line: Line<'static>| {
        let style = line.style;
        line.spans.into_iter().map(move |span| Span::styled(span.content, style.patch(span.style)))
    };
    let join = |(left, right): (Line<'static>, Line<'static>)| {
        let gap = broad.saturating_sub(left.width()) + between;
        let mut spans: Vec<Span<'static>> = own(left).collect();
        spans.push(Span::raw(" ".repeat(gap)));
        spans.extend(own(right));
        Line::from(spans)
    };
    left.into_iter().zip(right).map(join).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tui::text::width;
    use crate::tui::theme::Theme;

    fn points(values: &[u8]) -> Vec<Point> {
        let point = |(at, value): (usize, &u8)| Point { value: *value, mine: at == 2 };
        values.iter().enumerate().map(point).collect()
    }

    fn chart<'c>(points: &'c [Point], earlier: Option<(&'c [Point], usize)>) -> Chart<'c> {
        Chart { points, earlier, selected: None, levels: &[100, 50, 0], tone: |_| Tone::Text }
    }

    fn boxes() -> Look {
        Look { theme: Theme { glyphs: Glyphs::Ascii, ..Theme::default() }, ..Look::default() }
    }

    fn drawn(chart: &Chart<'_>, look: Look, room: usize) -> Vec<String> {
        chart.lines(look, 4, room).iter().map(Line::to_string).collect()
    }

    #[test]
    fn a_mine_stands_on_the_axis_which_is_0_above_its_number() {
        let points = points(&[50, 100, 0, 0]);
        assert_eq!(
            drawn(&chart(&points, None), boxes(), 18),
            [
                "100┤    ╭───╮     ",
                "   │    │   │     ",
                " 50┤────╯   │     ",
                "   │        ╰──── ",
                "  0└────────✗─────",
                "        1   2   3 ",
            ]
        );
    }

    /// The rows a picture has something in, column by column.
    fn filled(lines: &[String], from: usize) -> Vec<Vec<usize>> {
        let cells: Vec<Vec<char>> = lines.iter().map(|line| line.chars().collect()).collect();
        let has = |row: &usize, column: usize| cells[*row].get(column).is_some_and(|it| *it != ' ');
        let columns = from..cells[0].len();
        columns.map(|column| (0..4).filter(|row| has(row, column)).collect()).collect()
    }

    #[test]
    fn the_other_run_lies_on_the_scale_of_the_curve() {
        // The new run ends where they part, so that what follows is the old one alone.
        let old = points(&[50, 60, 70, 69, 54, 23, 36, 36]);
        let new = points(&[50, 60]);
        for look in [Look::default(), boxes()] {
            let both = drawn(&chart(&new, Some((&old, 2))), look, 60);
            let alone = drawn(&chart(&old, None), look, 60);
            let parting = both[4].chars().position(|c| c == '┼').unwrap() + 2;
            for (column, (both, alone)) in
                filled(&both, parting).into_iter().zip(filled(&alone, parting)).enumerate()
            {
                assert!(both.iter().all(|row| alone.contains(row)), "{column}: {both:?} {alone:?}");
                assert_eq!(both.is_empty(), alone.is_empty(), "they end where they end: {column}");
            }
        }
    }

    #[test]
    fn two_runs_lie_over_each_other_until_they_part() {
        let (new, old) = (points(&[50, 60, 0, 0]), points(&[50, 60, 100, 100, 100]));
        for look in [Look::default(), boxes()] {
            let both = drawn(&chart(&new, Some((&old, 2))), look, 37);
            let one = drawn(&chart(&old, None), look, 37);
            let parting = both[4].chars().position(|c| c == '┼').unwrap();
            let before = |lines: &[String]| -> Vec<String> {
                lines[..4].iter().map(|line| line.chars().take(parting).collect()).collect()
            };
            assert_eq!(before(&both), before(&one), "the same as far as they are the same");
            assert_ne!(both[..4], one[..4]);
        }
    }

    #[test]
    fn a_level_stands_at_its_height_or_not_at_all() {
        for rows in 3..20 {
            for level in 1..=100 {
                for row in (0..rows).filter(|row| is_level(level, *row, rows)) {
                    let value = value_of(row * DOTS.1 + TOP, rows);
                    let dot = if rows < HIGH { 150 } else { 250 } / (rows * DOTS.1 - 3) + 1;
                    assert!(usize::from(value.abs_diff(level)) <= dot, "{rows}: {level} {value}");
                }
            }
            assert!(is_level(100, 0, rows));
        }
    }

    #[test]
    fn numbers_leave_out_every_second_rather_than_one_somewhere() {
        let points = points(&[50; 14]);
        let numbers = |selected, room| {
            let chart = Chart { selected, ..chart(&points, None) };
            let line = drawn(&chart, Look::default(), room).pop().unwrap();
            line.split_whitespace().map(|it| it.parse().unwrap()).collect::<Vec<usize>>()
        };
        assert_eq!(numbers(None, 60), (1..=13).collect::<Vec<_>>());
        assert_eq!(numbers(None, 37), [1, 3, 5, 7, 9, 11, 13]);
        assert!(numbers(Some(12), 37).contains(&12), "always the one that is talked about");
    }

    proptest! {
        #[test]
        fn it_is_as_wide_as_asked(
            values in prop::collection::vec(0u8..=100, 1..80),
            others in prop::collection::vec(0u8..=100, 1..80),
            room in 8usize..90, rows in 3usize..12,
        ) {
            let (new, old) = (points(&values), points(&others));
            for look in [Look::default(), boxes()] {
                let chart = Chart { selected: Some(3), ..chart(&new, Some((&old, 1))) };
                let lines = chart.lines(look, rows, room);
                prop_assert_eq!(lines.len(), rows + 2);
                for line in lines {
                    prop_assert_eq!(width(&line.to_string()), room);
                }
            }
        }

        #[test]
        fn no_number_runs_into_another(count in 1usize..90, room in 8usize..90, at in 1usize..90) {
            let points = points(&vec![50; count]);
            let chart = Chart { selected: Some(at), ..chart(&points, None) };
            let numbers = drawn(&chart, Look::default(), room).pop().unwrap();
            let numbers: Vec<usize> =
                numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
            prop_assert!(numbers.is_sorted() && numbers.iter().all(|number| *number < count));
            prop_assert_eq!(numbers.contains(&at), at < count);
        }
    }
}

//! A value over the run as a curve: fine where the terminal has the signs, a line of box
//! characters where not and there is height enough. The mines stand on the axis; the list of
//! decisions below it says the same in figures. The axis is the height of 0, and a curve that lies
//! there lies on it; one of box characters would not be told from it and stands a row above. Another run lies behind it at its own height:
//! one sparse dot a cell, so that the two are never taken for each other, and where both share a cell
//! only the line is seen, which stays whole, or where there are no finer signs the other in every
//! second column. The line goes through its own values alone; whatever stands in a whole cell stands
//! in the row of its value, or nowhere.

use ratatui::text::{Line, Span};

use super::raster::{DOTS, Raster, Stroke, dots};
use super::scale::{dot_of, is_level, row_of, stands_at, thin_dot_of, value_of};
use crate::tui::model::Look;
use crate::tui::text::pad;
use crate::tui::theme::{BAD, Glyphs, Tone};

/// Columns of the scale.
const SCALE: usize = 4;
/// More columns a value make a short run look like a long one.
const WIDEST: usize = 8;
/// Cells behind the last moment: a number of two digits still stands whole below it.
const TAIL: usize = 2;
/// Where another run ended there: its mark, an empty one, its value; one of three digits stands
/// right behind the mark.
const TOLD_TAIL: usize = 5;
/// The other run where there is nothing finer.
const DOT: &str = "•";
/// The other run beside a line of fine dots.
const SPARSE: &str = "·";
/// Where two runs part, on the curve.
pub const PARTING: &str = "◆";
/// The axis where nothing stands on it.
const AXIS: &str = "─";

/// A value from 0 to 100 after one line; the first point of a run is its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The value.
    pub value: u8,
    /// Whether that line was a mine.
    pub mine: bool,
}

/// The cells of a curve, row by row.
type Grid = Vec<Vec<Span<'static>>>;

/// What is drawn.
pub struct Chart<'c> {
    /// The run.
    pub points: &'c [Point],
    /// The run it was taken up from, and how many points both have in common from the start on: the
    /// curves part behind the last of these.
    pub earlier: Option<(&'c [Point], usize)>,
    /// The number of the line that is talked about.
    pub selected: Option<usize>,
    /// The values named on the scale where a row stands at just that height.
    pub levels: &'static [u8],
    /// What a value means.
    pub tone: fn(u8) -> Tone,
}

impl Chart<'_> {
    /// The rows of a chart with `rows` rows of curve.
    #[must_use]
    pub fn height(look: Look, rows: usize) -> usize {
        rows + if fine(look) { 1 } else { 2 }
    }

    /// The chart with `rows` rows of curve, each line exactly `room` cells wide.
    #[must_use]
    pub fn lines(&self, look: Look, rows: usize, room: usize) -> Vec<Line<'static>> {
        let columns = self.columns(room.saturating_sub(SCALE));
        let mut grid = if fine(look) {
            self.dots(look, rows, columns)
        } else {
            self.boxes(look, rows, columns)
        };
        self.part(look, &mut grid, rows, columns);
        if !fine(look) {
            grid.push(vec![Span::raw(" "); columns]);
        }
        if let Some(lowest) = grid.last_mut() {
            self.axis(look, lowest, columns);
        }
        self.tell_end(look, &mut grid, rows, columns);
        let (rest, low) = (look.theme.tone(Tone::Rest), grid.len().saturating_sub(1));
        let mut lines: Vec<Line<'static>> = grid
            .into_iter()
            .enumerate()
            .map(|(row, curve)| {
                let level = self.levels.iter().find(|level| is_level(**level, row, rows));
                let level = level.map_or_else(String::new, ToString::to_string);
                let tick = match (level.is_empty(), row == low) {
                    (_, true) => "└",
                    (true, false) => "│",
                    (false, false) => "┤",
                };
                let mut spans = vec![Span::styled(format!("{level:>3}{tick}"), rest)];
                spans.extend(curve);
                Line::from(spans)
            })
            .collect();
        lines.push(self.numbers(look, columns));
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
        match room.saturating_sub(self.tail()) / steps {
            0 => room,
            each => (each.min(WIDEST) * steps + self.tail()).min(room),
        }
    }

    /// The cells behind the last moment.
    fn tail(&self) -> usize {
        let ends_last = self.earlier.is_some_and(|(points, _)| points.len() == self.moments());
        if ends_last && self.other_end().is_some() { TOLD_TAIL } else { TAIL }
    }

    /// The column of a moment: all of them share the columns evenly, so that two runs stand over
    /// each other as long as they go the same way.
    fn column(&self, at: usize, columns: usize) -> usize {
        at * columns.saturating_sub(self.tail()) / (self.moments() - 1).max(1)
    }

    fn dots(&self, look: Look, rows: usize, columns: usize) -> Grid {
        let places = |points: &[Point], dot: fn(u8, usize) -> usize| -> Vec<(usize, usize)> {
            let place = |(at, point): (usize, &Point)| {
                (self.column(at, columns) * DOTS.0, dot(point.value, rows))
            };
            points.iter().enumerate().map(place).collect()
        };
        let mut raster = Raster::new(columns, rows);
        let now = places(self.points, dot_of);
        for (at, to) in now.iter().enumerate() {
            raster.line(now[at.saturating_sub(1)], *to, Stroke::Solid, |(_, y)| {
                look.theme.tone((self.tone)(value_of(y, rows))).patch(look.theme.title())
            });
        }
        let mut grid: Grid = (0..rows).map(|row| raster.row(row)).collect();
        self.sparse(look, &mut grid, &places);
        grid
    }

    /// The other run, a dot a cell, as far as the line leaves it free.
    fn sparse(
        &self,
        look: Look,
        grid: &mut Grid,
        places: &impl Fn(&[Point], fn(u8, usize) -> usize) -> Vec<(usize, usize)>,
    ) {
        let style = look.theme.tone(Tone::Text);
        let (earlier, shared) = self.earlier.unwrap_or_default();
        let mut then = places(earlier, thin_dot_of);
        if let (Some(_), Some((x, y))) = (self.other_end(), then.last().copied()) {
            then.push((x + DOTS.0, y));
        }
        let values = |points: &[Point], at: usize| {
            points.get(at..at + 2).map(|pair| [pair[0].value, pair[1].value])
        };
        for (at, pair) in then.windows(2).enumerate().skip(shared.saturating_sub(1)) {
            if values(earlier, at).is_some_and(|it| Some(it) == values(self.points, at)) {
                continue;
            }
            for (row, column) in cells_of(pair[0], pair[1]) {
                let cell = grid.get_mut(row).and_then(|cells| cells.get_mut(column));
                if let Some(cell) = cell.filter(|cell| is_free(cell)) {
                    *cell = Span::styled(SPARSE, style);
                }
            }
        }
    }

    /// Another run into the cells that are free, and in every second column into the others.
    fn lay_under(&self, grid: &mut Grid, behind: &Grid, columns: usize) {
        let shared = self.earlier.map_or(0, |(_, shared)| shared);
        let parting = self.column(shared.saturating_sub(1), columns);
        for (cells, behind) in grid.iter_mut().zip(behind) {
            for (column, (cell, other)) in cells.iter_mut().zip(behind).enumerate() {
                let turn = column > parting && (column - parting) % 2 == 1;
                if !is_free(other) && (turn || is_free(cell)) {
                    *cell = other.clone();
                }
            }
        }
    }

    /// Where the other run ended, if not where this one did: marked behind its last line, so that it
    /// is seen even where both part with that line.
    fn other_end(&self) -> Option<u8> {
        let last = |points: &[Point]| points.last().map(|point| (points.len(), point.value));
        let (earlier, _) = self.earlier?;
        last(earlier).filter(|end| Some(*end) != last(self.points)).map(|(_, value)| value)
    }

    /// The same with a cell a step.
    fn boxes(&self, look: Look, rows: usize, columns: usize) -> Grid {
        let empty = || vec![vec![Span::raw(" "); columns]; rows];
        let row_at = |points: &[Point], column: usize| {
            let reached = (0..points.len()).rev().find(|at| self.column(*at, columns) <= column)?;
            let over = reached + 1 == points.len() && self.column(reached, columns) < column;
            (!over).then(|| points.get(reached).map(|point| row_of(point.value, rows)))?
        };
        let (mut grid, mut behind) = (empty(), empty());
        let (earlier, shared) = self.earlier.unwrap_or_default();
        let parting = self.column(shared.saturating_sub(1), columns);
        let mut before = None;
        let end = self.column(earlier.len().saturating_sub(1), columns) + 1;
        for column in 0..columns {
            let mark = self.other_end().filter(|_| column == end);
            let mark = mark.map(|value| row_of(value, rows));
            let then = row_at(earlier, column).or(mark).filter(|_| column > parting);
            if let Some(cell) = then.and_then(|row| behind.get_mut(row)?.get_mut(column)) {
                *cell = Span::styled(DOT, look.theme.tone(Tone::Text));
            }
            let Some(now) = row_at(self.points, column) else { continue };
            let from = before.replace(now).unwrap_or(now);
            for row in from.min(now)..=from.max(now) {
                let tone = (self.tone)(value_of(row * DOTS.1 + 1, rows));
                let style = look.theme.tone(tone).patch(look.theme.title());
                if let Some(cell) = grid.get_mut(row).and_then(|cells| cells.get_mut(column)) {
                    *cell = Span::styled(step(from, now, row), style);
                }
            }
        }
        self.lay_under(&mut grid, &behind, columns);
        grid
    }

    /// The moment both runs are together for the last time.
    fn last_shared(&self) -> Option<(usize, Point)> {
        let last = self.earlier?.1.checked_sub(1)?;
        self.points.get(last).map(|point| (last, *point))
    }

    /// Where two runs part: a sign on the curve where both are together for the last time.
    fn part(&self, look: Look, grid: &mut Grid, rows: usize, columns: usize) {
        let Some((last, point)) = self.last_shared() else { return };
        let (row, column) = (row_of(point.value, rows), self.column(last, columns));
        if !self.marks_parting(look, rows) {
            return;
        }
        if let Some(cell) = grid.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *cell = Span::styled(PARTING, look.theme.title());
        }
    }

    /// Whether that sign is drawn in so many rows. Beside a curve that is finer than it, it would be
    /// read as another value wherever no row stands at its height; and a mine on the axis keeps its
    /// cell.
    #[must_use]
    pub fn marks_parting(&self, look: Look, rows: usize) -> bool {
        let Some((_, point)) = self.last_shared() else { return false };
        let row = row_of(point.value, rows);
        !fine(look) || (stands_at(point.value, row, rows) && !(point.mine && row + 1 == rows))
    }

    /// The value the other run ended with, behind the mark of its end: at its own height, but not on
    /// the axis, where it would be read as the end of that; the title tells it in any case.
    fn tell_end(&self, look: Look, grid: &mut Grid, rows: usize, columns: usize) {
        let (Some(value), Some((earlier, _))) = (self.other_end(), self.earlier) else { return };
        let word = value.to_string();
        let mark = self.column(earlier.len().saturating_sub(1), columns) + 1;
        let free = mark + 1;
        let start = if free + 1 + word.len() > columns { free } else { free + 1 };
        let (end, at) = (start + word.len(), row_of(value, rows));
        if at + 1 >= grid.len() || end > columns {
            return;
        }
        let marked = grid[at].get(mark).is_some_and(|cell| [SPARSE, DOT].contains(&&*cell.content));
        let around = grid[at].get(free..columns.min(end + 1));
        if !marked || !around.is_some_and(|cells| cells.iter().all(is_free)) {
            return;
        }
        for (cell, digit) in grid[at][start..].iter_mut().zip(word.chars()) {
            *cell = Span::styled(digit.to_string(), look.theme.tone(Tone::Text));
        }
    }

    /// The axis where no curve lies, and on it the mines: where both meet, a cell of curve is less
    /// than a mine.
    fn axis(&self, look: Look, cells: &mut [Span<'static>], columns: usize) {
        for cell in cells.iter_mut().filter(|cell| is_free(cell)) {
            *cell = Span::styled(AXIS, look.theme.tone(Tone::Rest));
        }
        for (at, _) in self.points.iter().enumerate().filter(|(_, point)| point.mine) {
            if let Some(cell) = cells.get_mut(self.column(at, columns)) {
                *cell = Span::styled(BAD, look.theme.tone(Tone::Angry));
            }
        }
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
        if let Some(shared) = self.earlier.map(|(_, shared)| shared).filter(|shared| *shared > 1) {
            place(shared - 1);
        }
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

/// The cells a line between two dots goes through, by row and column: one in every column, or where
/// it is steep in every row.
fn cells_of(from: (usize, usize), to: (usize, usize)) -> Vec<(usize, usize)> {
    let cell = |dot: (usize, usize)| (dot.1 / DOTS.1, dot.0 / DOTS.0);
    let (start, end) = (cell(from), cell(to));
    let steep = start.0.abs_diff(end.0) > start.1.abs_diff(end.1);
    let mut cells: Vec<_> = dots(from, to).map(|(dot, _)| cell(dot)).collect();
    cells.dedup_by_key(|(row, column)| if steep { *row } else { *column });
    cells
}

fn is_free(cell: &Span<'_>) -> bool {
    cell.content == " "
}

/// Whether the terminal has signs finer than a cell.
#[must_use]
pub fn fine(look: Look) -> bool {
    look.theme.glyphs == Glyphs::Unicode
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
        drawn_in(chart, look, (4, room))
    }

    fn drawn_in(chart: &Chart<'_>, look: Look, (rows, room): (usize, usize)) -> Vec<String> {
        chart.lines(look, rows, room).iter().map(Line::to_string).collect()
    }

    #[test]
    fn a_mine_stands_on_the_axis_above_its_number() {
        let points = points(&[50, 100, 0, 0]);
        let lines = chart(&points, None).lines(boxes(), 5, 18);
        assert_eq!(
            lines.iter().map(Line::to_string).collect::<Vec<_>>(),
            [
                "100┤    ╭───╮     ",
                "   │    │   │     ",
                " 50┤────╯   │     ",
                "   │        │     ",
                "  0┤        ╰──── ",
                "   └────────✗─────",
                "        1   2   3 ",
            ]
        );
    }

    /// The dots of a fine picture: how far from the top those in a column of cells stand.
    fn heights(lines: &[String], column: usize) -> Vec<usize> {
        let at = |row: usize| lines[row].chars().nth(column).map_or(0, u32::from);
        let bits = [0x09, 0x12, 0x24, 0xc0];
        let is_set = |row: usize, dot: usize| {
            (0x2800..0x2900).contains(&at(row)) && (at(row) - 0x2800) & bits[dot] > 0
        };
        let dots = (0..lines.len() - 1).flat_map(|row| (0..DOTS.1).map(move |dot| (row, dot)));
        let set = dots.filter(|(row, dot)| is_set(*row, *dot));
        set.map(|(row, dot)| row * DOTS.1 + dot).collect()
    }

    #[test]
    fn a_value_is_drawn_where_the_scale_says_it_is_however_low_the_chart() {
        for rows in 3..14 {
            for value in 0..=100u8 {
                let points = points(&[value, value]);
                let lines: Vec<String> = chart(&points, None)
                    .lines(Look::default(), rows, 20)
                    .iter()
                    .map(Line::to_string)
                    .collect();
                let named = |level: &str| {
                    let row = lines.iter().position(|line| line.starts_with(level));
                    i32::try_from(row.unwrap_or_else(|| panic!("{level}: {lines:?}"))).unwrap()
                };
                // In quarters of a row, so that the middle of a line two dots thick is whole.
                let (top, low) = (named("100┤") * 8 + 4, named("  0└") * 8 + 4);
                let dots = heights(&lines, SCALE + 1);
                assert_eq!(dots.len(), 2, "{lines:?}");
                let middle = i32::try_from(dots[0] + dots[1] + 1).unwrap();
                let height = f64::from(low) - f64::from(value) * f64::from(low - top) / 100.0;
                assert!((f64::from(middle) - height).abs() <= 1.0, "{value} in {rows}: {lines:?}");
                if let Some(row) = lines.iter().position(|line| line.starts_with(" 50┤")) {
                    assert_eq!(i32::try_from(row).unwrap() * 8 + 4, i32::midpoint(top, low));
                }
            }
        }
    }

    /// The field of a chart, without scale and numbers.
    fn field(lines: &[String]) -> Vec<Vec<char>> {
        let curves = lines[..lines.len() - 1].iter();
        curves.map(|line| line.chars().skip(SCALE).collect()).collect()
    }

    /// Where a sign stands, by row and column.
    fn find(lines: &[String], sign: &str) -> Option<(usize, usize)> {
        let mut rows = lines.iter().enumerate();
        rows.find_map(|(row, line)| Some((row, line.chars().position(|c| sign.contains(c))?)))
    }

    #[test]
    fn runs_part_where_both_are_together_for_the_last_time() {
        let old = points(&[50, 60, 20, 20, 20]);
        let new = points(&[50, 60, 90, 90]);
        for look in [Look::default(), boxes()] {
            let alone = drawn(&chart(&new, None), look, 37);
            for (shared, number, value) in [(2, '1', 60), (1, ' ', 50)] {
                let chart = chart(&new, Some((&old, shared)));
                let lines = drawn_in(&chart, look, (11, 37));
                let (row, column) = find(&lines, PARTING).expect("it is there");
                assert_eq!(row, row_of(value, 11), "on the curve: {lines:?}");
                assert_eq!(column, SCALE + chart.column(shared - 1, chart.columns(37 - SCALE)));
                let numbers: Vec<char> = lines.last().unwrap().chars().collect();
                assert_eq!(numbers[column], number, "{lines:?}");
            }
            assert!(find(&alone, "✗").is_some() && find(&alone, PARTING).is_none(), "{alone:?}");
        }
    }

    #[test]
    fn the_other_run_says_with_what_it_ended() {
        let new = points(&[38, 48, 68, 55, 63, 73, 98]);
        let high = points(&[38, 48, 68, 78, 96]);
        let low = points(&[38, 48, 68, 29]);
        let pairs =
            [(&new, &high, "96"), (&new, &low, "29"), (&high, &new, "98"), (&low, &new, "98")];
        for (one, other, ends) in pairs {
            for (look, rows) in [(Look::default(), 5), (boxes(), 9), (Look::default(), 13)] {
                let lines = drawn_in(&chart(one, Some((other, 3))), look, (rows, 50));
                let field = field(&lines).into_iter().map(String::from_iter).collect::<Vec<_>>();
                let words = field.iter().flat_map(|row| row.split(' '));
                assert_eq!(
                    words
                        .filter(|word| word.trim_matches(|c: char| !c.is_ascii_digit()) == ends)
                        .count(),
                    1,
                    "{field:#?}"
                );
            }
        }
    }

    #[test]
    fn mark_end_and_number_stand_in_the_row_of_their_value_and_no_number_on_the_axis() {
        for end in 0..=100u8 {
            for at in 0..=100u8 {
                let old = points(&[50, at, at, end]);
                let new = points(&[50, at, 100 - at]);
                for rows in [3, 5, 7] {
                    let lines =
                        drawn_in(&chart(&new, Some((&old, 2))), Look::default(), (rows, 40));
                    let mark = find(&lines, PARTING).map(|(row, _)| row);
                    let level = stands_at(at, row_of(at, rows), rows);
                    assert_eq!(mark, level.then(|| row_of(at, rows)), "{at} in {rows}: {lines:#?}");
                    let field: Vec<String> =
                        field(&lines).into_iter().map(String::from_iter).collect();
                    let told = field.iter().position(|row| row.contains(|c: char| c.is_numeric()));
                    let row = row_of(end, rows);
                    assert_eq!(
                        told,
                        (row + 1 < rows).then_some(row),
                        "{end} in {rows}: {lines:#?}"
                    );
                    let ends = field[row].chars().rfind(|c| SPARSE.contains(*c));
                    assert!(ends.is_some(), "{end} in {rows}: {lines:#?}");
                }
            }
        }
    }

    #[test]
    fn where_runs_part_the_line_is_what_it_is_alone() {
        let look = Look::default();
        for value in 0..=100u8 {
            let (old, new) = (points(&[50, value, 0, 100]), points(&[50, value, value, value]));
            for rows in [3, 5, 9, 13] {
                let both = field(&drawn_in(&chart(&new, Some((&old, 2))), look, (rows, 40)));
                // The same run behind itself changes nothing but the columns.
                let alone = field(&drawn_in(&chart(&new, Some((&new, 2))), look, (rows, 40)));
                let mut cells = both.iter().flatten().zip(alone.iter().flatten());
                let same = |(one, two): (&char, &char)| {
                    one == two || "◆·─".contains(*one) || one.is_ascii_digit()
                };
                assert!(cells.all(same), "{value} in {rows}: {both:#?}");
            }
        }
    }

    #[test]
    fn the_other_run_ends_at_its_own_height() {
        let old = points(&[50, 60, 70, 69, 54, 23, 36, 0]);
        let new = points(&[50, 60]);
        for look in [Look::default(), boxes()] {
            let chart_of_both = chart(&new, Some((&old, 2)));
            let end = chart_of_both.column(7, chart_of_both.columns(60 - SCALE));
            let both = field(&drawn(&chart_of_both, look, 60));
            let alone = field(&drawn(&chart(&old, None), look, 60));
            for (rows, (one, two)) in both.iter().zip(&alone).enumerate() {
                for (column, (both, alone)) in one.iter().zip(two).enumerate() {
                    // Behind its last line the end is marked.
                    let other = !" ◆─".contains(*both) && column <= end;
                    assert!(!other || *alone != ' ', "{rows}, {column}: {both} {alone}");
                }
            }
        }
    }

    #[test]
    fn two_runs_lie_over_each_other_until_they_part() {
        let (new, old) = (points(&[50, 60, 0, 0]), points(&[50, 60, 100, 100, 100]));
        for look in [Look::default(), boxes()] {
            let chart_of_both = chart(&new, Some((&old, 2)));
            let both = drawn(&chart_of_both, look, 45);
            let one = drawn(&chart(&old, None), look, 45);
            // Wide enough for as many columns from moment to moment in both.
            let parting = SCALE + chart_of_both.column(1, chart_of_both.columns(45 - SCALE));
            let before = |lines: &[String]| -> Vec<String> {
                lines[..4].iter().map(|line| line.chars().take(parting).collect()).collect()
            };
            assert_eq!(before(&both), before(&one), "the same as far as they are the same");
            assert_ne!(both[..4], one[..4]);
        }
    }

    #[test]
    fn the_other_run_is_seen_however_little_it_differs() {
        // Thirteen lines, the last four of them another way, by three points.
        let old: Vec<u8> = vec![58, 55, 60, 66, 62, 57, 50, 44, 40, 36, 30, 28, 25, 23];
        let mut new = old.clone();
        new.iter_mut().skip(10).for_each(|value| *value += 3);
        let (old, new) = (points(&old), points(&new));
        let shared = [10, 13];
        for (room, shared) in [27, 37, 47, 58].into_iter().flat_map(|it| shared.map(|at| (it, at)))
        {
            let new = [&old[..shared], &new[shared..]].concat();
            for look in [Look::default(), boxes()] {
                let lines = drawn(&chart(&new, Some((&old, shared))), look, room);
                let alone = drawn(&chart(&new, None), look, room);
                let differs = |(one, two): (&Vec<char>, &Vec<char>)| {
                    let cells = one.iter().zip(two);
                    cells.filter(|(one, two)| one != two && !"◆─".contains(**one)).count()
                };
                let seen: usize = field(&lines).iter().zip(&field(&alone)).map(differs).sum();
                assert!(seen > 0, "in {room}: {lines:#?}");
            }
        }
    }

    #[test]
    fn the_line_of_this_run_stays_whole_beside_the_other() {
        // Both rise along each other; the first run crosses this one, and ends earlier.
        let new = points(&[40, 45, 50, 52, 55, 58, 60, 61, 65]);
        for old in [[40, 45, 50, 51, 53, 55, 57, 58], [40, 45, 50, 60, 50, 70, 40, 61]] {
            let old = points(&old);
            for (rows, room) in [(4, 37), (6, 60), (9, 74)] {
                let picture = |earlier| {
                    let lines = chart(&new, earlier).lines(Look::default(), rows, room);
                    lines.iter().map(Line::to_string).collect::<Vec<_>>()
                };
                let (both, alone) = (picture(Some((&old, 3))), picture(Some((&new, 3))));
                for (row, (both, alone)) in field(&both).iter().zip(field(&alone)).enumerate() {
                    for (column, (both, alone)) in both.iter().zip(alone).enumerate() {
                        let bits = |sign: char| u32::from(sign).saturating_sub(0x2800) & 0xff;
                        let own = if alone == ' ' { 0 } else { bits(alone) };
                        let whole = "◆".contains(*both) || bits(*both) & own == own;
                        assert!(whole, "{row}, {column}: {both} for {alone}");
                    }
                }
            }
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
        fn no_other_number_is_told_than_the_one_the_other_run_ended_with(
            values in prop::collection::vec(0u8..=100, 2..20),
            others in prop::collection::vec(0u8..=100, 2..20),
            room in 20usize..90, rows in 3usize..15,
        ) {
            let (new, old) = (points(&values), points(&others));
            for look in [Look::default(), boxes()] {
                let lines = drawn_in(&chart(&new, Some((&old, 1))), look, (rows, room));
                let field = field(&lines).into_iter().map(String::from_iter).collect::<Vec<_>>();
                let told = field.iter().flat_map(|row| row.split(|c: char| !c.is_ascii_digit()));
                let told: Vec<u8> = told.filter_map(|word| word.parse().ok()).collect();
                prop_assert!(told.len() < 2, "{field:#?}");
                prop_assert!(told.iter().all(|it| Some(it) == others.last()), "{field:#?}");
            }
        }

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
                prop_assert_eq!(lines.len(), Chart::height(look, rows));
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

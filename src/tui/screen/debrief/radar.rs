//! The five dimensions as a radar: the shape of a run at a glance, where there is room for it. The
//! bars beside it say the same in figures.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::chart::fine;
use super::raster::{DOTS, Raster, Stroke};
use crate::engine::score::Score;
use crate::rulebook::Dimension;
use crate::tui::model::Look;
use crate::tui::text::width;
use crate::tui::theme::Tone;

/// Fewer corners are no shape: more than one side of it would be guessed.
const FEWEST: usize = 4;
/// The rings that give the scale, numbered below their lowest side.
const RINGS: [i32; 2] = [50, 100];
/// Directions of the axes, the first one up, each 72 degrees on: sine and cosine in thousandths,
/// so that the picture is the same on every machine.
const AXES: [(i32, i32); 5] = [(0, -1000), (951, -309), (588, 809), (-588, 809), (-951, -309)];
/// The figure of an axis that did not come up.
const UNMET: &str = "--";
/// A smaller one cannot be read.
const SMALLEST: usize = 14;

/// The radar in at most `rows` rows, each `room` cells wide; `None` where it cannot be drawn, or has no
/// shape.
pub fn lines(score: &Score, look: Look, rows: usize, room: usize) -> Option<Vec<Line<'static>>> {
    let values = Dimension::ALL.map(|dimension| score.of(dimension).map(i32::from));
    if !fine(look) || values.iter().flatten().count() < FEWEST {
        return None;
    }
    let names = Dimension::ALL.map(|it| named(it, score, look));
    let (left, far) =
        (width(&names[3]).max(width(&names[4])), width(&names[1]).max(width(&names[2])));
    // From the tip to the lower corners it is 1.81 times as high as its radius; the first row is
    // the name of the tip, the last the figure of the outer ring.
    let high = rows.saturating_sub(2) * DOTS.1 * 100 / 182;
    let broad = room.checked_sub(left + far + 3)?;
    let radius = high.min(broad);
    if radius < SMALLEST {
        return None;
    }
    let field = Field { radius, columns: radius + 1 };
    let raster = field.drawn(&values, look);
    let rest = look.theme.tone(Tone::Rest);
    let style = |axis: usize| if values[axis].is_some() { Style::new() } else { rest };
    let mut lines = vec![Line::from(Span::styled(field.tip(&names[0], left), style(0)))];
    for row in 0..field.rows() {
        let mut cells = vec![Span::raw(" "); left + 1];
        cells.extend(raster.row(row));
        cells.extend(vec![Span::raw(" "); far + 1]);
        for axis in (1..AXES.len()).filter(|axis| field.row_of(*axis) == row) {
            let corner = left + 1 + field.dot(axis, 100).0 / DOTS.0;
            let from = if AXES[axis].0 > 0 {
                corner + 2
            } else {
                corner.saturating_sub(width(&names[axis]) + 1)
            };
            write(&mut cells, from, &names[axis], style(axis));
        }
        for ring in RINGS.into_iter().filter(|ring| field.side(*ring) + 1 == row) {
            let figure = ring.to_string();
            let from = left + 1 + field.columns / 2 - figure.len() / 2;
            // The shape itself is not drawn over.
            let around = cells.iter().skip(from).take(figure.len());
            if around.into_iter().all(|cell| cell.style == rest || cell.content == " ") {
                write(&mut cells, from, &figure, rest);
            }
        }
        lines.push(Line::from(cells));
    }
    Some(lines)
}

/// An axis with its figure: one that did not come up has none.
fn named(dimension: Dimension, score: &Score, look: Look) -> String {
    let name = look.say(&format!("rule-dimension-{}", dimension.id()));
    let figure = score.of(dimension).map_or_else(|| UNMET.to_owned(), |value| value.to_string());
    format!("{name} {figure}")
}

/// Puts a word over the cells from there on, a cell each; the second half of a wide sign has none.
fn write(cells: &mut [Span<'static>], from: usize, word: &str, style: Style) {
    let mut at = from;
    for sign in word.chars() {
        let sign = sign.to_string();
        let broad = width(&sign);
        for (extra, cell) in cells.iter_mut().skip(at).take(broad).enumerate() {
            let text = if extra == 0 { sign.clone() } else { String::new() };
            *cell = Span::styled(text, style);
        }
        at += broad;
    }
}

/// Where dots go.
struct Field {
    /// In dots.
    radius: usize,
    columns: usize,
}

impl Field {
    /// The dot of a value on an axis.
    fn dot(&self, axis: usize, value: i32) -> (usize, usize) {
        let radius = i32::try_from(self.radius).unwrap_or(0);
        let place = |direction: i32| {
            let along = direction * radius * value;
            usize::try_from(radius + (along + along.signum() * 50_000) / 100_000).unwrap_or(0)
        };
        (place(AXES[axis].0), place(AXES[axis].1))
    }

    /// The dot above or below, whichever is nearer to the middle.
    fn inner(&self, (x, y): (usize, usize)) -> (usize, usize) {
        (x, if y < self.radius { y + 1 } else { y.saturating_sub(1).max(self.radius) })
    }

    fn row_of(&self, axis: usize) -> usize {
        self.dot(axis, 100).1 / DOTS.1
    }

    /// The row of the lowest side of a ring.
    fn side(&self, ring: i32) -> usize {
        self.dot(2, ring).1 / DOTS.1
    }

    /// Down to the figure below the outer ring.
    fn rows(&self) -> usize {
        self.side(100) + 2
    }

    /// The name above the tip.
    fn tip(&self, name: &str, left: usize) -> String {
        let middle = left + 1 + self.columns / 2;
        format!("{}{name}", " ".repeat(middle.saturating_sub(width(name) / 2)))
    }

    fn drawn(&self, values: &[Option<i32>; 5], look: Look) -> Raster {
        let mut raster = Raster::new(self.columns, self.rows());
        let rest = look.theme.tone(Tone::Rest);
        for axis in 0..AXES.len() {
            raster.line(self.dot(axis, 0), self.dot(axis, 100), Stroke::Dotted, |_| rest);
            for ring in RINGS {
                let corners = (self.dot(axis, ring), self.dot((axis + 1) % AXES.len(), ring));
                raster.line(corners.0, corners.1, Stroke::Dotted, |_| rest);
            }
        }
        let style = look.theme.tone(Tone::Trainee).patch(look.theme.title());
        let place = |axis: usize| values[axis].map(|value| self.dot(axis, value));
        for axis in 0..AXES.len() {
            // What never came up has no corner: a thinner line leads past it, so that the shape is
            // whole.
            let Some(here) = place(axis) else { continue };
            let after = |by: usize| place((axis + by) % AXES.len());
            match (after(1), after(2)) {
                (Some(next), _) => {
                    // Two dots thick towards the middle, so that no corner is passed.
                    raster.line(here, next, Stroke::Thin, |_| style);
                    raster.line(self.inner(here), self.inner(next), Stroke::Thin, |_| style);
                }
                (None, Some(past)) => raster.line(here, past, Stroke::Thin, |_| style),
                (None, None) => {}
            }
        }
        raster
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(points: [u16; 5], decisions: [u16; 5]) -> Score {
        Score { points, decisions }
    }

    #[test]
    fn a_full_score_fills_the_outer_ring_and_every_axis_has_its_name() {
        let full = score([3; 5], [1; 5]);
        let lines = lines(&full, Look::default(), 12, 60).unwrap();
        let text: Vec<String> = lines.iter().map(Line::to_string).collect();
        assert!(text.len() <= 12, "{text:?}");
        assert!(text.last().is_some_and(|line| line.trim() == "100"), "nothing empty below it");
        for dimension in Dimension::ALL {
            let name = Look::default().say(&format!("rule-dimension-{}", dimension.id()));
            assert_eq!(text.iter().filter(|line| line.contains(&name)).count(), 1, "{name}");
        }
        assert!(text.iter().all(|line| width(line) <= 60));
    }

    #[test]
    fn the_rings_are_numbered_and_every_name_touches_its_corner() {
        let full = score([3; 5], [1; 5]);
        let none = lines(&score([0; 5], [1; 5]), Look::default(), 16, 66).unwrap();
        let whole = none.iter().map(Line::to_string).collect::<Vec<_>>().join("\n");
        assert!(whole.contains("50") && whole.contains("100"), "{whole}");
        let lines = lines(&full, Look::default(), 16, 66).unwrap();
        let text: Vec<String> = lines.iter().map(Line::to_string).collect();
        let whole = text.join("\n");
        assert_eq!(whole.matches("100").count(), 6, "every axis and the ring: {whole}");
        let figure = |cells: &str| cells.trim() == "100";
        assert_eq!(text.iter().filter(|row| figure(row)).count(), 1, "off the outline: {whole}");
        for axis in 1..5 {
            let dimension = Dimension::ALL[axis];
            let name = Look::default().say(&format!("rule-dimension-{}", dimension.id()));
            let row = text.iter().find(|row| row.contains(&name)).unwrap();
            let (before, behind) = row.split_once(&name).unwrap();
            let drawn = |c: &char| ('\u{2801}'..='\u{28ff}').contains(c);
            let gap = if axis < 3 {
                before.chars().rev().position(|c| drawn(&c))
            } else {
                behind.chars().position(|c| drawn(&c))
            };
            let figure = if axis < 3 { 0 } else { " 100".len() };
            assert!(gap.is_some_and(|cells| cells <= 2 + figure), "{name}: {row}");
        }
    }

    #[test]
    fn what_never_came_up_has_no_corner() {
        let shape = |decisions: [u16; 5], points: [u16; 5]| {
            let lines = lines(&score(points, decisions), Look::default(), 16, 66).unwrap();
            let raster = lines.iter().flat_map(|line| line.spans.iter());
            let tone = Look::default().theme.tone(Tone::Trainee).fg;
            raster.filter(|span| span.style.fg == tone && span.content.trim() != "").count()
        };
        let (none, zero) =
            (shape([0, 1, 1, 1, 1], [0, 3, 3, 3, 3]), shape([1; 5], [0, 3, 3, 3, 3]));
        assert!(none < zero, "a spoke of no length is a failure: {none} {zero}");
    }

    #[test]
    fn without_room_or_shape_there_is_none() {
        let (full, three) = (score([3; 5], [1; 5]), score([3; 5], [1, 1, 1, 0, 0]));
        assert!(lines(&full, Look::default(), 12, 30).is_none());
        assert!(lines(&full, Look::default(), 5, 80).is_none());
        assert!(lines(&three, Look::default(), 12, 80).is_none());
    }
}

//! The five dimensions as a radar: the shape of a run at a glance, where there is room for it. The
//! bars beside it say the same in figures.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::chart::fine;
use super::raster::{DOTS, Raster, Stroke};
use crate::engine::score::Score;
use crate::rulebook::Dimension;
use crate::tui::model::Look;
use crate::tui::text::{pad, right, width};
use crate::tui::theme::Tone;

/// Fewer corners are no shape.
const FEWEST: usize = 3;
/// The rings that give the scale.
const RINGS: [i32; 2] = [50, 100];
/// Directions of the axes, the first one up, each 72 degrees on: sine and cosine in thousandths,
/// so that the picture is the same on every machine.
const AXES: [(i32, i32); 5] = [(0, -1000), (951, -309), (588, 809), (-588, 809), (-951, -309)];
/// A smaller one cannot be read.
const SMALLEST: usize = 14;

/// The radar in `rows` rows, each `room` cells wide; `None` where it cannot be drawn, or has no
/// shape.
pub fn lines(score: &Score, look: Look, rows: usize, room: usize) -> Option<Vec<Line<'static>>> {
    let values = Dimension::ALL.map(|dimension| score.of(dimension).map(i32::from));
    if !fine(look) || values.iter().flatten().count() < FEWEST {
        return None;
    }
    let names = Dimension::ALL.map(|it| look.say(&format!("rule-dimension-{}", it.id())));
    let (left, far) =
        (width(&names[3]).max(width(&names[4])), width(&names[1]).max(width(&names[2])));
    // From the tip to the lower corners it is 1.81 times as high as its radius; the first row is
    // the name of the tip.
    let high = rows.saturating_sub(1) * DOTS.1 * 100 / 182;
    let broad = room.checked_sub(left + far + 3)?;
    let radius = high.min(broad);
    if radius < SMALLEST {
        return None;
    }
    let field = Field { radius, columns: radius + 1, rows: rows - 1 };
    let raster = field.drawn(&values, look);
    let mut lines = vec![Line::from(field.tip(&names[0], left))];
    for row in 0..field.rows {
        let name = |axes: [usize; 2]| {
            let here = axes.into_iter().find(|axis| field.row_of(*axis) == row);
            here.map_or("", |axis| names[axis].as_str())
        };
        let mut line = Line::from(Span::raw(format!("{} ", right(name([4, 3]), left))));
        line.extend(raster.row(row));
        line.push_span(Span::raw(format!(" {}", pad(name([1, 2]), far))));
        lines.push(line);
    }
    Some(lines)
}

/// Where dots go.
struct Field {
    /// In dots.
    radius: usize,
    columns: usize,
    rows: usize,
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

    fn row_of(&self, axis: usize) -> usize {
        (self.dot(axis, 100).1 / DOTS.1).min(self.rows - 1)
    }

    /// The name above the tip.
    fn tip(&self, name: &str, left: usize) -> String {
        let middle = left + 1 + self.columns / 2;
        format!("{}{name}", " ".repeat(middle.saturating_sub(width(name) / 2)))
    }

    fn drawn(&self, values: &[Option<i32>; 5], look: Look) -> Raster {
        let mut raster = Raster::new(self.columns, self.rows);
        let mut shape = |corners: &[(usize, usize)], stroke, style: Style| {
            for (at, corner) in corners.iter().enumerate() {
                raster.line(*corner, corners[(at + 1) % corners.len()], stroke, |_| style);
            }
        };
        for ring in RINGS {
            let corners: Vec<_> = (0..AXES.len()).map(|axis| self.dot(axis, ring)).collect();
            shape(&corners, Stroke::Dotted, look.theme.tone(Tone::Rest));
        }
        let met = values.iter().enumerate();
        let corners: Vec<_> =
            met.filter_map(|(axis, value)| Some(self.dot(axis, (*value)?))).collect();
        shape(&corners, Stroke::Solid, look.theme.tone(Tone::Trainee).patch(look.theme.title()));
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
        assert_eq!(text.len(), 12);
        for dimension in Dimension::ALL {
            let name = Look::default().say(&format!("rule-dimension-{}", dimension.id()));
            assert_eq!(text.iter().filter(|line| line.contains(&name)).count(), 1, "{name}");
        }
        assert!(text.iter().all(|line| width(line) <= 60));
    }

    #[test]
    fn without_room_or_shape_there_is_none() {
        let (full, two) = (score([3; 5], [1; 5]), score([3; 5], [1, 1, 0, 0, 0]));
        assert!(lines(&full, Look::default(), 12, 30).is_none());
        assert!(lines(&full, Look::default(), 5, 80).is_none());
        assert!(lines(&two, Look::default(), 12, 80).is_none());
    }
}

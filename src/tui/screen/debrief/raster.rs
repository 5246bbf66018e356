//! Lines finer than a cell: a field of Braille dots, two by four in every cell, each cell with the
//! style of what was drawn in it last. For terminals that have these signs; elsewhere the screens
//! draw the same with whole cells or leave it out.

use ratatui::style::Style;
use ratatui::text::Span;

/// Dots of a cell across and down.
pub const DOTS: (usize, usize) = (2, 4);
/// Of a dotted line, one dot in so many is drawn.
const GAP: usize = 2;
/// The Braille pattern without a dot.
const BLANK: u32 = 0x2800;
/// The bit of each dot: by column, then by row.
const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Dot at dot.
    Solid,
    /// Dot at dot, and only one thick.
    Thin,
    /// With gaps, so that it is another line even without colour.
    Dotted,
}

/// The field.
#[derive(Clone, Debug)]
pub struct Raster {
    columns: usize,
    cells: Vec<(u8, Style)>,
}

impl Raster {
    /// An empty field of these cells.
    #[must_use]
    pub fn new(columns: usize, rows: usize) -> Self {
        Self { columns, cells: vec![(0, Style::new()); columns * rows] }
    }

    /// Sets the dot at these places from the left and from above; outside nothing is set.
    pub fn dot(&mut self, (x, y): (usize, usize), style: Style) {
        let (column, row) = (x / DOTS.0, y / DOTS.1);
        if column < self.columns
            && let Some(cell) = self.cells.get_mut(row * self.columns + column)
        {
            *cell = (cell.0 | BITS[x % DOTS.0][y % DOTS.1], style);
        }
    }

    /// A straight line from dot to dot, each with the style of its place.
    pub fn line(
        &mut self,
        from: (usize, usize),
        to: (usize, usize),
        stroke: Stroke,
        style: impl Fn((usize, usize)) -> Style,
    ) {
        for (dot, along) in dots(from, to) {
            if stroke != Stroke::Dotted || along.is_multiple_of(GAP) {
                self.dot(dot, style(dot));
            }
            // Two dots thick, so that it is the one that is seen first.
            if stroke == Stroke::Solid {
                self.dot((dot.0, dot.1 + 1), style(dot));
            }
        }
    }

    /// One row of the field, a span a cell.
    #[must_use]
    pub fn row(&self, row: usize) -> Vec<Span<'static>> {
        let cells = self.cells.iter().skip(row * self.columns).take(self.columns);
        cells.map(|(bits, style)| Span::styled(sign(*bits).to_string(), *style)).collect()
    }
}

/// The dots of a straight line, and how far along each lies: counted by place, so that gaps go on
/// evenly from one line to the next.
pub fn dots(
    from: (usize, usize),
    to: (usize, usize),
) -> impl Iterator<Item = ((usize, usize), usize)> {
    let steps = from.0.abs_diff(to.0).max(from.1.abs_diff(to.1));
    (0..=steps).map(move |step| {
        // In between, rounded to the nearest dot.
        let between = |from: usize, to: usize| match steps {
            0 => from,
            _ => (from * (steps - step) + to * step + steps / 2) / steps,
        };
        let dot = (between(from.0, to.0), between(from.1, to.1));
        (dot, if steps == from.0.abs_diff(to.0) { dot.0 } else { dot.1 })
    })
}

fn sign(bits: u8) -> char {
    match bits {
        0 => ' ',
        bits => char::from_u32(BLANK + u32::from(bits)).unwrap_or(' '),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(raster: &Raster, rows: usize) -> Vec<String> {
        let text = |row| raster.row(row).iter().map(|span| span.content.as_ref()).collect();
        (0..rows).map(text).collect()
    }

    #[test]
    fn a_line_goes_from_corner_to_corner() {
        let mut raster = Raster::new(4, 2);
        raster.line((0, 7), (7, 0), Stroke::Solid, |_| Style::new());
        assert_eq!(drawn(&raster, 2), ["  ⣠⠞", "⣠⠞⠁ "]);
    }

    #[test]
    fn a_dotted_line_is_another_one_even_without_colour() {
        let mut raster = Raster::new(6, 1);
        raster.line((0, 0), (11, 0), Stroke::Dotted, |_| Style::new());
        assert_eq!(drawn(&raster, 1), ["⠁⠁⠁⠁⠁⠁"]);
    }

    proptest! {
        #[test]
        fn nothing_is_drawn_outside(
            from in (0usize..40, 0usize..40), to in (0usize..40, 0usize..40),
        ) {
            let mut raster = Raster::new(5, 3);
            raster.line(from, to, Stroke::Solid, |_| Style::new());
            for row in drawn(&raster, 3) {
                prop_assert_eq!(row.chars().count(), 5);
            }
        }
    }
}

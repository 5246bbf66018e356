//! Where a value stands in a chart of so many rows: 100 in the middle of the highest, 0 in the
//! middle of the lowest, all others evenly between. A row is named by a value only where it stands
//! at just that height.

use super::raster::DOTS;

/// The upper dot of the middle of a row; a line is two dots thick.
const MIDDLE: usize = 1;

/// The dots from 100 down to 0.
fn span(rows: usize) -> usize {
    (rows.saturating_sub(1) * DOTS.1).max(1)
}

/// The upper dot of a value, counted from above.
#[must_use]
pub fn dot_of(value: u8, rows: usize) -> usize {
    MIDDLE + (usize::from(100 - value.min(100)) * span(rows) + 50) / 100
}

/// The dot of a value where a line is one dot thick, the one of the two of a thick line that lies in
/// the row the value is nearest to.
#[must_use]
pub fn thin_dot_of(value: u8, rows: usize) -> usize {
    MIDDLE + (usize::from(100 - value.min(100)) * span(rows)).div_ceil(100)
}

/// The value of a dot.
#[must_use]
pub fn value_of(dot: usize, rows: usize) -> u8 {
    let span = span(rows);
    let dot = dot.saturating_sub(MIDDLE).min(span);
    u8::try_from(100 - (dot * 100 + span / 2) / span).unwrap_or(0)
}

/// The row a value is nearest to, the higher of two: whatever stands in a whole cell stands there.
#[must_use]
pub fn row_of(value: u8, rows: usize) -> usize {
    (thin_dot_of(value, rows) / DOTS.1).min(rows.saturating_sub(1))
}

/// Points a sign of a whole cell may stand beside its value without being read as another one.
const NEAR: usize = 5;

/// Whether this row stands at the height of this value, as nearly as a sign of a whole cell tells: it
/// covers the line there, which is within a dot of its middle.
#[must_use]
pub fn stands_at(value: u8, row: usize, rows: usize) -> bool {
    let last = rows.saturating_sub(1);
    let off = (usize::from(100 - value.min(100)) * last).abs_diff(row * 100);
    off <= (100 / DOTS.1).min(NEAR * last)
}

/// Whether this row stands at just the height of this value.
#[must_use]
pub fn is_level(value: u8, row: usize, rows: usize) -> bool {
    usize::from(100 - value.min(100)) * rows.saturating_sub(1) == row * 100
}

/// At most so many rows of curve, and such a number that one of them is 50.
#[must_use]
pub fn halved(rows: usize) -> usize {
    rows - usize::from(rows.is_multiple_of(2) && rows > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_scale_are_the_ends_of_the_curve() {
        for rows in 2..20 {
            assert_eq!((row_of(100, rows), row_of(0, rows)), (0, rows - 1));
            assert!(is_level(100, 0, rows) && is_level(0, rows - 1, rows), "{rows}");
            let half = is_level(50, halved(rows) / 2, halved(rows));
            assert!(half, "the middle of {} is 50", halved(rows));
        }
    }

    #[test]
    fn a_row_is_named_only_by_the_value_that_is_drawn_in_its_middle() {
        for rows in 2..20 {
            for value in 0..=100 {
                for row in (0..rows).filter(|row| is_level(value, *row, rows)) {
                    assert_eq!(dot_of(value, rows), row * DOTS.1 + MIDDLE, "{value} in {rows}");
                }
            }
        }
    }

    #[test]
    fn every_value_stands_in_the_nearest_row_and_a_mark_at_no_other_height() {
        for rows in 2u16..20 {
            for value in 0..=100u8 {
                let height = f64::from(100 - value) * f64::from(rows - 1) / 100.0;
                let row = row_of(value, rows.into());
                let off = f64::from(u32::try_from(row).unwrap()) - height;
                assert!((-0.5..0.5).contains(&off), "{value} in {rows}: {row}");
                let points = off.abs() * 100.0 / f64::from(rows - 1);
                let near = stands_at(value, row, rows.into());
                assert_eq!(near, points < 5.001 && off.abs() < 0.251, "{value} in {rows}");
                let dot = dot_of(value, rows.into());
                let covered = (dot / DOTS.1, (dot + 1) / DOTS.1) == (row, row);
                assert!(!near || covered, "{value} in {rows}");
            }
        }
    }

    #[test]
    fn a_value_is_drawn_at_its_height_within_half_a_dot() {
        for rows in 2u16..20 {
            for value in 0..=100u8 {
                let dots = f64::from(rows - 1) * 4.0;
                let height = 1.0 + f64::from(100 - value) * dots / 100.0;
                let drawn = u32::try_from(dot_of(value, rows.into())).unwrap();
                assert!((f64::from(drawn) - height).abs() <= 0.5, "{value} in {rows}");
            }
        }
    }
}

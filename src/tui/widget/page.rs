//! The frame of mind of every screen: a heading above, the keys below, calm between.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::select::Told;
use super::{key_hints, plain_line};
use crate::tui::keymap::{Binding, Command};
use crate::tui::model::Look;
use crate::tui::text::{truncate, width, wrap};
use crate::tui::theme::{DOWN, SELECTED, Tone, UNSELECTED, UP};

/// What every screen uses at most, so that they all begin at the same column; a wider window gets
/// space at both sides.
pub const WIDER: u16 = 122;
/// Longer lines are hard to read.
const LONGEST: u16 = 76;

/// Heading row, empty row, and below the body an empty row and the keys.
const AROUND: u16 = 4;

/// The rows between heading and keys in a window of this height.
#[must_use]
pub fn body_height(window: (u16, u16)) -> usize {
    usize::from(window.1.saturating_sub(AROUND))
}

/// Draws the heading, left and right, and returns the body between it and the keys.
pub fn page(look: Look, frame: &mut Frame<'_>, area: Rect, heading: (&str, &str)) -> Rect {
    put_heading(look, frame, inside(area), heading);
    body(area)
}

/// Draws the heading, left and right, into the first row of these columns.
pub fn put_heading(look: Look, frame: &mut Frame<'_>, inside: Rect, heading: (&str, &str)) {
    put_heading_in(look, frame, inside, heading, Tone::Rest);
}

/// The same, what stands at the right in this tone.
pub fn put_heading_in(
    look: Look,
    frame: &mut Frame<'_>,
    inside: Rect,
    heading: (&str, &str),
    tone: Tone,
) {
    let columns = inside.width;
    let room = usize::from(columns);
    let right = truncate(heading.1, room / 2);
    let left = truncate(heading.0, room.saturating_sub(width(&right) + 2));
    let gap = room.saturating_sub(width(&left) + width(&right));
    let line = Line::from(vec![
        Span::styled(left, look.theme.title()),
        Span::raw(" ".repeat(gap)),
        Span::styled(right, look.theme.tone(tone)),
    ]);
    put(frame, inside, 0, line);
}

/// The rows between heading and keys.
#[must_use]
pub fn body(area: Rect) -> Rect {
    let inside = inside(area);
    Rect { y: inside.y + 2, height: inside.height.saturating_sub(AROUND), ..inside }
}

/// Draws the keys that count into the last row of the columns a screen uses.
pub fn put_footer(look: Look, frame: &mut Frame<'_>, inside: Rect, table: &[Binding]) {
    let keys = key_hints::footer(table, look, usize::from(inside.width));
    put(frame, inside, inside.height.saturating_sub(1), keys);
}

/// What the key named at this place of the last row of these columns does.
#[must_use]
pub fn footer_at(table: &[Binding], look: Look, inside: Rect, at: (u16, u16)) -> Option<Command> {
    if at.1 + 1 != inside.bottom() {
        return None;
    }
    let column = usize::from(at.0.checked_sub(inside.x)?);
    key_hints::footer_at(table, look, usize::from(inside.width), column)
}

/// The columns screens use: one free at each side, more in a window that is too wide to read.
#[must_use]
pub fn inside(area: Rect) -> Rect {
    within(area, WIDER)
}

/// The same for a screen that uses up to `widest` columns.
#[must_use]
pub fn within(area: Rect, widest: u16) -> Rect {
    let columns = area.width.min(widest).saturating_sub(2);
    Rect { x: area.x + (area.width - columns) / 2, width: columns, ..area }
}

/// Draws a line in a row of the area, if the area has that row.
pub fn put<'a>(frame: &mut Frame<'_>, area: Rect, row: u16, line: impl Into<Line<'a>>) {
    draw(frame, area, row, &line.into());
}

/// The same with a line that is kept.
pub fn draw(frame: &mut Frame<'_>, area: Rect, row: u16, line: &Line<'_>) {
    if row < area.height {
        let place = Rect { y: area.y + row, height: 1, ..area };
        plain_line::draw(line, place, frame.buffer_mut());
    }
}

/// A row that can be selected: its sign before it, all of it bold if it is, and the cursor on the sign, for
/// screen readers follow the cursor. `spans` are drawn behind the sign.
pub fn put_row(
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
    row: u16,
    selected: bool,
    spans: Vec<Span<'static>>,
) {
    if row >= area.height {
        return;
    }
    let mut line = Line::from(Span::raw(if selected { SELECTED } else { UNSELECTED }));
    line.spans.extend(spans);
    if selected {
        for span in &mut line.spans {
            span.style = look.theme.selected();
        }
        frame.set_cursor_position((area.x, area.y + row));
    }
    put(frame, area, row, line);
}

/// What stands where a list would, were there anything in it; the cursor stands before it.
pub fn put_sentence(frame: &mut Frame<'_>, area: Rect, sentence: &str) {
    for (row, line) in (0..).zip(wrap(sentence, readable(area).saturating_sub(4))) {
        put(frame, area, row, format!("{UNSELECTED}{line}"));
    }
    frame.set_cursor_position((area.x, area.y));
}

/// The cursor beside a text that is only read: as far before it as the sign of a row stands before
/// the row, so that it covers nothing and marks nothing.
pub fn park(frame: &mut Frame<'_>, text: Rect) {
    let before = u16::try_from(width(SELECTED)).unwrap_or(0);
    frame.set_cursor_position((text.x.saturating_sub(before), text.y));
}

/// Below a list of which only some rows are seen: how many there are above and below those.
pub fn put_more(
    look: Look,
    frame: &mut Frame<'_>,
    (area, row): (Rect, u16),
    seen: &Range<usize>,
    len: usize,
) {
    let mut parts = Vec::new();
    if seen.start > 0 {
        let count = [("count", seen.start.into())];
        parts.push(format!("{UP} {}", look.say_with("list-above", &count)));
    }
    if len > seen.end {
        let count = [("count", (len - seen.end).into())];
        parts.push(format!("{DOWN} {}", look.say_with("list-below", &count)));
    }
    let line = format!("{UNSELECTED}{}", parts.join("  "));
    put(frame, area, row, Line::styled(line, look.theme.tone(Tone::Rest)));
}

/// Says above and below the rows of a list how many others there are, and gives the area between.
pub fn put_told(look: Look, frame: &mut Frame<'_>, area: Rect, told: &Told, len: usize) -> Rect {
    if told.above {
        put_more(look, frame, (area, 0), &(told.rows.start..len), len);
    }
    if told.rows.end < len {
        put_more(look, frame, (area, area.height.saturating_sub(1)), &(0..told.rows.end), len);
    }
    let above = u16::from(told.above);
    Rect { y: area.y + above, height: area.height.saturating_sub(above), ..area }
}

/// As many columns of an area as a sentence may have.
#[must_use]
pub fn readable(area: Rect) -> usize {
    usize::from(area.width.min(LONGEST))
}

/// A thin line from top to bottom, in the first column of the area.
pub fn put_upright(look: Look, frame: &mut Frame<'_>, area: Rect) {
    for row in 0..area.height {
        put(frame, Rect { width: 1, ..area }, row, Line::styled("│", look.theme.frame()));
    }
}

/// A thin line from edge to edge.
pub fn put_rule(look: Look, frame: &mut Frame<'_>, area: Rect, row: u16) {
    let rule = "─".repeat(usize::from(area.width));
    put(frame, area, row, Line::styled(rule, look.theme.frame()));
}

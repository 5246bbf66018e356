//! Rows of several lines each, of which one is selected: which lines of them are seen.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::model::Look;
use crate::tui::widget::choice_list::ChoiceLines;
use crate::tui::widget::page::{put, put_more};

/// The first line to show in `height` rows: the selected row stands in the middle where that can be,
/// and is seen from its beginning.
pub(super) fn top(drawn: &ChoiceLines, selected: usize, height: usize) -> usize {
    let all = drawn.lines.len();
    let block = block(drawn, selected);
    let middle = usize::midpoint(block.start, block.end);
    let lowest = all.saturating_sub(height);
    let top = middle.saturating_sub(height / 2).min(lowest);
    // Ahead of the first row stands what belongs to all of them.
    if selected == 0 && block.end <= height { 0 } else { top.min(block.start) }
}

/// The lines of a row.
pub(super) fn block(drawn: &ChoiceLines, row: usize) -> Range<usize> {
    let all = drawn.lines.len();
    let start = drawn.starts.get(row).copied().unwrap_or(all);
    start..drawn.starts.get(row + 1).copied().unwrap_or(all)
}

/// The area that lines are seen in: below it, where not all are, it is said how many rows there are
/// more.
pub(super) fn shown(drawn: &ChoiceLines, area: Rect) -> Rect {
    let cut = drawn.lines.len() > usize::from(area.height);
    Rect { height: area.height.saturating_sub(u16::from(cut)), ..area }
}

/// Draws the lines that are seen, with the cursor on the selected row.
pub(super) fn view(
    drawn: &ChoiceLines,
    selected: usize,
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let place = shown(drawn, area);
    let height = usize::from(place.height);
    let top = top(drawn, selected, height);
    for (row, line) in (0..).zip(drawn.lines.iter().skip(top).take(height)) {
        put(frame, place, row, line.clone());
    }
    if place.height < area.height {
        let rows = drawn.starts.len();
        let above = (0..rows).take_while(|row| block(drawn, *row).start < top).count();
        let end = top + height;
        let seen = (0..rows).take_while(|row| text_end(drawn, *row) <= end).count();
        put_more(look, frame, (area, place.height), &(above..seen.max(above)), rows);
    }
    let row = block(drawn, selected).start.saturating_sub(top);
    let row = u16::try_from(row).unwrap_or(0).min(place.height.saturating_sub(1));
    frame.set_cursor_position((area.x, area.y + row));
}

/// Where the text of a row ends, without the empty line behind it.
fn text_end(drawn: &ChoiceLines, row: usize) -> usize {
    let mut block = block(drawn, row);
    while block.end > block.start && drawn.lines[block.end - 1].width() == 0 {
        block.end -= 1;
    }
    block.end
}

/// The row that lies at this place.
pub(super) fn row_at(
    drawn: &ChoiceLines,
    selected: usize,
    area: Rect,
    at: (u16, u16),
) -> Option<usize> {
    let place = shown(drawn, area);
    if !place.contains(at.into()) {
        return None;
    }
    let line = top(drawn, selected, usize::from(place.height)) + usize::from(at.1 - place.y);
    (0..drawn.starts.len())
        .find(|row| (block(drawn, *row).start..text_end(drawn, *row)).contains(&line))
}

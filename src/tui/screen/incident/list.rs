//! Rows of several lines each, of which one is selected: which lines of them are seen.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::model::Look;
use crate::tui::widget::choice_list::ChoiceLines;
use crate::tui::widget::page::{put, put_more};

/// What is seen of the rows.
struct Seen {
    /// The rows, each of them whole.
    rows: Range<usize>,
    /// The first line of them.
    top: usize,
    /// Where their lines stand: below a row that says how many there are above, and above one that
    /// says how many there are below, where there are.
    place: Rect,
}

/// The rows to show in an area: the selected one stands in the middle where that can be.
fn seen(drawn: &ChoiceLines, selected: usize, area: Rect) -> Seen {
    let (rows, all) = (drawn.starts.len(), drawn.lines.len());
    let height = usize::from(area.height);
    if all <= height {
        return Seen { rows: 0..rows, top: 0, place: area };
    }
    // Ahead of the first row stands what belongs to all of them.
    let begin = |first: usize| if first == 0 { 0 } else { block(drawn, first).start };
    let room = |first: usize, last: usize| {
        height.saturating_sub(usize::from(first > 0) + usize::from(last + 1 < rows))
    };
    let fits =
        |first: usize, last: usize| text_end(drawn, last) - begin(first) <= room(first, last);
    let chosen = block(drawn, selected);
    let middle = usize::midpoint(chosen.start, chosen.end);
    let least = height.saturating_sub(2);
    let from = middle.saturating_sub(least / 2).min(all.saturating_sub(least));
    let first = (0..=selected)
        .find(|first| begin(*first) >= from && fits(*first, selected))
        .unwrap_or(selected);
    let last = (selected..rows).rev().find(|last| fits(first, *last)).unwrap_or(selected);
    let (above, height) = (u16::from(first > 0), u16::try_from(room(first, last)).unwrap_or(0));
    Seen {
        rows: first..last + 1,
        top: begin(first),
        place: Rect { y: area.y + above, height, ..area },
    }
}

/// The lines of a row.
pub(super) fn block(drawn: &ChoiceLines, row: usize) -> Range<usize> {
    let all = drawn.lines.len();
    let start = drawn.starts.get(row).copied().unwrap_or(all);
    start..drawn.starts.get(row + 1).copied().unwrap_or(all)
}

/// Draws the lines that are seen, with the cursor on the selected row.
pub(super) fn view(
    drawn: &ChoiceLines,
    selected: usize,
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let Seen { rows, top, place } = seen(drawn, selected, area);
    let end = rows.end.checked_sub(1).map_or(top, |last| text_end(drawn, last));
    let lines = drawn.lines.iter().take(end).skip(top).take(place.height.into());
    for (row, line) in (0..).zip(lines) {
        put(frame, place, row, line.clone());
    }
    let len = drawn.starts.len();
    if rows.start > 0 {
        put_more(look, frame, (area, 0), &(rows.start..len), len);
    }
    if rows.end < len {
        put_more(look, frame, (area, area.height.saturating_sub(1)), &(0..rows.end), len);
    }
    let row = block(drawn, selected).start.saturating_sub(top);
    let row = u16::try_from(row).unwrap_or(0).min(place.height.saturating_sub(1));
    frame.set_cursor_position((place.x, place.y + row));
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
    let Seen { rows, top, place } = seen(drawn, selected, area);
    if !place.contains(at.into()) {
        return None;
    }
    let line = top + usize::from(at.1 - place.y);
    let mut rows = rows;
    rows.find(|row| (block(drawn, *row).start..text_end(drawn, *row)).contains(&line))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::text::Line;

    use super::*;

    proptest! {
        #[test]
        fn rows_are_seen_whole_and_the_selected_one_is_among_them(
            heights in prop::collection::vec(1usize..4, 1..20), at in 0usize..20, room in 6u16..30,
        ) {
            let mut drawn = ChoiceLines::default();
            drawn.lines.extend(["basis".into(), Line::default()]);
            for height in heights {
                drawn.starts.push(drawn.lines.len());
                drawn.lines.extend((0..height).map(|_| Line::from("text")));
            }
            let selected = at % drawn.starts.len();
            let area = Rect { x: 0, y: 2, width: 20, height: room };
            let Seen { rows, top, place } = seen(&drawn, selected, area);
            prop_assert!(rows.contains(&selected));
            let end = block(&drawn, rows.end - 1).end;
            prop_assert!(end - top <= usize::from(place.height), "the last row is whole");
            prop_assert!(top == 0 || top == block(&drawn, rows.start).start, "and the first");
            prop_assert_eq!(place.y > area.y, rows.start > 0, "above the first row it is told");
            let told = rows.end < drawn.starts.len();
            prop_assert_eq!(place.bottom() < area.bottom(), told, "below the last one, too");
        }
    }
}

//! A talk whose beginning has no room: what is seen of the first utterance says whose it is, and
//! that it does not begin there.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::tui::model::Look;
use crate::tui::text::{CUT, width};
use crate::tui::widget::bubble::{Bubble, Side, named};

/// Names what is cut by a window that begins with the line `first`.
pub fn name_cut<'b>(
    said: &mut [Line<'static>],
    first: usize,
    (look, room): (Look, usize),
    mut bubbles: impl Iterator<Item = (&'b Bubble, &'b Range<usize>)>,
) {
    let begun = |it: &Bubble, start: usize| start < first || it.side == Side::Remark;
    let cut = bubbles.find(|(it, lines)| lines.contains(&first) && begun(it, lines.start));
    let Some((bubble, lines)) = cut.filter(|(it, _)| it.typed.is_none()) else { return };
    match bubble.side {
        Side::Narrator if bubble.name.is_empty() => {}
        Side::Narrator => write(&mut said[first], 0, format!("{} {CUT}", bubble.name)),
        Side::Trainee => {
            let margin = said[first].spans.first().map_or(0, Span::width);
            if let Some(before) = margin.checked_sub(width(CUT)) {
                write(&mut said[first], 0, format!("{}{CUT}", " ".repeat(before)));
            }
        }
        // The words it is about are not seen.
        Side::Remark => said[first] = Line::default(),
        Side::Other => other(said, first, lines, room, named(bubble, look)),
    }
}

/// A row of what somebody else said: the name stands above the rest, or before the last row.
fn other(
    said: &mut [Line<'static>],
    first: usize,
    lines: &Range<usize>,
    room: usize,
    named: Line<'static>,
) {
    if first + 1 < lines.end {
        said[first] = named;
        return write_edge(&mut said[first + 1]);
    }
    let alone = lines.start + 1 == first;
    let between = if alone { "  ".to_owned() } else { format!(" {CUT}") };
    match named.spans.into_iter().nth(2) {
        Some(name) if said[first].width() + name.width() + width(&between) <= room => {
            said[first].spans.splice(2..2, [name, Span::raw(between)]);
        }
        _ => write_edge(&mut said[first]),
    }
}

/// The sign in place of the space after the edge, the second part of such a row.
fn write_edge(line: &mut Line<'static>) {
    let edge = line.spans.get(1).map(|edge| edge.content.trim_end().to_owned());
    if let Some(edge) = edge {
        write(line, 1, format!("{edge}{CUT}"));
    }
}

fn write(line: &mut Line<'static>, part: usize, text: String) {
    if let Some(span) = line.spans.get_mut(part) {
        span.content = text.into();
    }
}

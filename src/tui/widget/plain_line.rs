//! A line drawn as [`Line`] draws itself, at a third of its cost: nearly every line is made of
//! characters of which each is a cell, or two, by itself, and need not be taken apart for graphemes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::tui::text::plain_width;

/// Draws the line into the first row of the area.
pub fn draw(line: &Line<'_>, area: Rect, buffer: &mut Buffer) {
    let mut characters = line.spans.iter().flat_map(|span| span.content.chars());
    if line.alignment.is_some() || !characters.all(|c| plain_width(c).is_some()) {
        return line.render(area, buffer);
    }
    let area = area.intersection(buffer.area);
    if area.is_empty() || line.spans.iter().all(|span| span.content.is_empty()) {
        return;
    }
    buffer.set_style(Rect { height: 1, ..area }, line.style);
    let mut x = area.x;
    for span in &line.spans {
        for c in span.content.chars() {
            let next = x + plain_width(c).unwrap_or(1);
            if next > area.right() {
                return;
            }
            buffer[(x, area.y)].set_char(c).set_style(span.style);
            for hidden in x + 1..next {
                buffer[(hidden, area.y)].reset();
            }
            x = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::style::{Modifier, Style};
    use ratatui::text::Span;

    use super::*;

    proptest! {
        #[test]
        fn every_line_is_drawn_as_it_draws_itself(
            parts in proptest::collection::vec("[ a~一，Ａ▓│é…e\u{301}]{0,9}", 0..4),
            width in 1_u16..24,
            bold: bool,
        ) {
            let style = if bold { Style::new().bold() } else { Style::new().red() };
            let mut line = Line::default().style(Modifier::ITALIC);
            for (at, part) in parts.into_iter().enumerate() {
                line.push_span(if at % 2 == 0 { Span::styled(part, style) } else { Span::raw(part) });
            }
            let area = Rect::new(1, 0, width, 1);
            let mut ours = Buffer::with_lines(["一二三四五六七八九十一二三"]);
            let mut theirs = ours.clone();
            draw(&line, area, &mut ours);
            line.render(area, &mut theirs);
            prop_assert_eq!(ours, theirs);
        }
    }
}

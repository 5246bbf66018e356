//! A conversation: what was said, the customer at the left, the trainee at the right.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::tui::model::Look;
use crate::tui::text::{width, wrap};
use crate::tui::theme::Tone;

/// Who says it, which decides where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The customer or somebody besides, at the left.
    Other,
    /// The trainee, at the right.
    Trainee,
    /// Nobody: what is seen and heard, across.
    Narrator,
    /// The program: a remark on the line above, see [`Bubble::tone`].
    Remark,
}

/// One utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bubble {
    /// Where it stands.
    pub side: Side,
    /// The speaker's name; empty when the speaker is the same as before.
    pub name: String,
    /// What is said; may hold line breaks.
    pub text: String,
    /// What it means.
    pub tone: Tone,
}

/// The conversation in lines of `room` cells, with an empty line between speakers.
#[must_use]
pub fn lines(bubbles: &[Bubble], look: Look, room: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for bubble in bubbles {
        if !lines.is_empty() && bubble.side != Side::Remark {
            lines.push(Line::default());
        }
        draw(bubble, look, room, &mut lines);
    }
    lines
}

fn draw(bubble: &Bubble, look: Look, room: usize, lines: &mut Vec<Line<'static>>) {
    let style = look.theme.tone(bubble.tone);
    // About three quarters, so that the sides are told apart by place alone.
    let own = match bubble.side {
        Side::Narrator => room,
        Side::Other | Side::Trainee | Side::Remark => (room * 3 / 4).max(20).min(room),
    };
    let text = wrap(&bubble.text, own);
    let widest = text.iter().map(|line| width(line)).max().unwrap_or(0).max(width(&bubble.name));
    let indent = match bubble.side {
        Side::Trainee | Side::Remark => room.saturating_sub(widest),
        Side::Other | Side::Narrator => 0,
    };
    let margin = " ".repeat(indent);
    if !bubble.name.is_empty() {
        let name = Span::styled(bubble.name.clone(), look.theme.tone(Tone::Rest));
        lines.push(Line::from(vec![Span::raw(margin.clone()), name]));
    }
    for line in text {
        lines.push(Line::from(vec![Span::raw(margin.clone()), Span::styled(line, style)]));
    }
}

/// The lines seen in `height` rows when scrolled `back` rows from the end, and how far back one
/// can scroll at all.
#[must_use]
pub fn window(total: usize, height: usize, back: usize) -> (Range<usize>, usize) {
    let farthest = total.saturating_sub(height);
    let start = farthest - back.min(farthest);
    (start..(start + height).min(total), farthest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(side: Side, name: &str, text: &str) -> Bubble {
        Bubble { side, name: name.to_owned(), text: text.to_owned(), tone: Tone::Text }
    }

    #[test]
    fn the_customer_speaks_at_the_left_and_the_trainee_at_the_right() {
        let talk = [
            said(Side::Other, "沈女士", "我就带了这一件正装。两点，楼上会议厅，我要上台讲话。"),
            said(Side::Trainee, "我", "您两点要上台，只带了这一件，是这样吗？"),
            said(Side::Remark, "", "✓ 扫雷"),
        ];
        let drawn: Vec<String> =
            lines(&talk, Look::default(), 36).iter().map(Line::to_string).collect();
        assert_eq!(
            drawn,
            [
                "沈女士",
                "我就带了这一件正装。两点，",
                "楼上会议厅，我要上台讲话。",
                "",
                "            我",
                "            您两点要上台，只带了这一",
                "            件，是这样吗？",
                "                              ✓ 扫雷",
            ]
        );
    }

    #[test]
    fn scrolling_stops_at_both_ends() {
        assert_eq!(window(10, 4, 0), (6..10, 6));
        assert_eq!(window(10, 4, 3), (3..7, 6));
        assert_eq!(window(10, 4, 99), (0..4, 6));
        assert_eq!(window(3, 4, 2), (0..3, 0));
    }
}

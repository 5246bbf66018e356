//! A conversation: what was said, the customer at the left, the trainee at the right, each turn held
//! together by a bar at its outer edge. What was just said stands out, what is older recedes.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::tui::model::Look;
use crate::tui::text::{width, wrap_at_stops, wrap_even};
use crate::tui::theme::Tone;

/// Lines of more cells are hard to read: thirty-four Chinese characters.
const WIDEST: usize = 68;
/// The edge of what somebody says now, and of what was said before.
pub const EDGE: (&str, &str) = ("┃", "│");

/// What stands between steps said in one go.
const BETWEEN: &str = "  ";

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
    /// The speaker's name.
    pub name: String,
    /// What stands beside the name.
    pub mark: String,
    /// What is said; may hold line breaks.
    pub text: String,
    /// What it means.
    pub tone: Tone,
    /// Said since the trainee last had to answer.
    pub fresh: bool,
    /// Cells it is moved in, as a reply under what it replies to.
    pub indent: usize,
    /// Steps with their numbers, set apart by blanks: none of them is divided where it has room
    /// in a line.
    pub steps: bool,
    /// The dots seen in its place while it is being typed; 0: nothing is seen yet.
    pub typed: Option<usize>,
}

impl Bubble {
    /// Something said just now.
    #[must_use]
    pub fn new(side: Side, name: String, text: String, tone: Tone) -> Self {
        let (mark, indent) = (String::new(), 0);
        Self { side, name, mark, text, tone, fresh: true, indent, steps: false, typed: None }
    }
}

/// The conversation in lines of `room` cells, with an empty line between speakers, and the lines
/// each utterance covers.
#[must_use]
pub fn lines(
    bubbles: &[Bubble],
    look: Look,
    room: usize,
) -> (Vec<Line<'static>>, Vec<Range<usize>>) {
    let mut lines = Vec::new();
    let mut covered = Vec::with_capacity(bubbles.len());
    for bubble in bubbles {
        if !lines.is_empty() && bubble.side != Side::Remark {
            lines.push(Line::default());
        }
        let from = lines.len();
        match bubble.side {
            Side::Narrator => across(bubble, look, room, &mut lines),
            Side::Other => left(bubble, look, room, &mut lines),
            Side::Trainee | Side::Remark => right(bubble, look, room, &mut lines),
        }
        if let Some(dots) = bubble.typed {
            hide(bubble, look, dots, &mut lines[from..]);
        }
        covered.push(from..lines.len());
    }
    (lines, covered)
}

/// What is still being typed has its place already, so that nothing moves when it is there.
fn hide(bubble: &Bubble, look: Look, dots: usize, lines: &mut [Line<'static>]) {
    for (row, line) in lines.iter_mut().enumerate() {
        *line = match (dots, row) {
            (1.., 0) => continue,
            (1.., 1) => Line::from(vec![
                Span::raw(" ".repeat(bubble.indent)),
                Span::styled(format!("{} ", edge_of(bubble)), edge_style(bubble, look)),
                Span::styled("⋯".repeat(dots), look.theme.title()),
            ]),
            _ => Line::default(),
        };
    }
}

/// The cells a line of text has in a bubble.
fn own(room: usize, indent: usize) -> usize {
    room.saturating_sub(indent).clamp(20.min(room), WIDEST)
}

fn across(bubble: &Bubble, look: Look, room: usize, lines: &mut Vec<Line<'static>>) {
    let name = if bubble.name.is_empty() { String::new() } else { format!("{}  ", bubble.name) };
    let indent = width(&name);
    let quiet = look.theme.tone(Tone::Rest);
    let text = wrap_even(&bubble.text, room.saturating_sub(indent).clamp(2, WIDEST));
    for (row, text) in text.into_iter().enumerate() {
        let name = if row == 0 { name.clone() } else { " ".repeat(indent) };
        let text = Span::styled(text, text_style(bubble, look));
        lines.push(Line::from(vec![Span::styled(name, quiet), text]));
    }
}

/// Where a row at the left begins: how far it is moved in, and its edge.
fn left_edge(bubble: &Bubble, look: Look) -> Vec<Span<'static>> {
    vec![
        Span::raw(" ".repeat(bubble.indent)),
        Span::styled(format!("{} ", edge_of(bubble)), edge_style(bubble, look)),
    ]
}

/// The row that says who speaks at the left.
#[must_use]
pub fn named(bubble: &Bubble, look: Look) -> Line<'static> {
    let mut line = left_edge(bubble, look);
    line.push(Span::styled(bubble.name.clone(), name_style(bubble, look)));
    if !bubble.mark.is_empty() {
        line.push(Span::styled(format!("  {}", bubble.mark), look.theme.tone(Tone::Rest)));
    }
    Line::from(line)
}

fn left(bubble: &Bubble, look: Look, room: usize, lines: &mut Vec<Line<'static>>) {
    if !bubble.name.is_empty() {
        lines.push(named(bubble, look));
    }
    for text in wrap_even(&bubble.text, own(room, bubble.indent + 2)) {
        let mut line = left_edge(bubble, look);
        line.push(Span::styled(text, text_style(bubble, look)));
        lines.push(Line::from(line));
    }
}

fn right(bubble: &Bubble, look: Look, room: usize, lines: &mut Vec<Line<'static>>) {
    let edge = || Span::styled(format!(" {}", edge_of(bubble)), edge_style(bubble, look));
    let inside = room.saturating_sub(2);
    if !bubble.name.is_empty() {
        let mark =
            if bubble.mark.is_empty() { String::new() } else { format!("{}  ", bubble.mark) };
        let margin = inside.saturating_sub(width(&mark) + width(&bubble.name));
        lines.push(Line::from(vec![
            Span::raw(" ".repeat(margin)),
            Span::styled(mark, look.theme.tone(Tone::Rest)),
            Span::styled(bubble.name.clone(), name_style(bubble, look)),
            edge(),
        ]));
    }
    // The words of an answer, broken as they were when it was chosen.
    let own = own(room, 2);
    let text =
        if bubble.steps { in_steps(&bubble.text, own) } else { wrap_at_stops(&bubble.text, own) };
    let widest = text.iter().map(|line| width(line)).max().unwrap_or(0);
    for line in text {
        let margin = inside.saturating_sub(widest);
        let after = widest.saturating_sub(width(&line));
        lines.push(Line::from(vec![
            Span::raw(" ".repeat(margin)),
            Span::styled(line, text_style(bubble, look)),
            Span::raw(" ".repeat(after)),
            edge(),
        ]));
    }
}

/// As many steps in a line as it has room for; only one that is longer than a line is divided.
fn in_steps(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for step in text.split(BETWEEN) {
        match lines.last_mut() {
            Some(last) if width(last) + width(BETWEEN) + width(step) <= room => {
                last.push_str(BETWEEN);
                last.push_str(step);
            }
            _ => lines.extend(wrap_at_stops(step, room)),
        }
    }
    lines
}

fn text_style(bubble: &Bubble, look: Look) -> Style {
    match (bubble.fresh, bubble.side) {
        (true, Side::Remark) => look.theme.tone(bubble.tone),
        (false, Side::Remark) => look.theme.tone(Tone::Rest),
        // What was said before is read as well; only its name and edge are quieter.
        _ => look.theme.tone(Tone::Text),
    }
}

fn name_style(bubble: &Bubble, look: Look) -> Style {
    if bubble.fresh {
        look.theme.tone(bubble.tone).patch(look.theme.title())
    } else {
        look.theme.tone(Tone::Rest)
    }
}

fn edge_of(bubble: &Bubble) -> &'static str {
    if bubble.fresh { EDGE.0 } else { EDGE.1 }
}

fn edge_style(bubble: &Bubble, look: Look) -> Style {
    let said = if bubble.side == Side::Remark { Tone::Trainee } else { bubble.tone };
    look.theme.tone(if bubble.fresh { said } else { Tone::Rest })
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
        Bubble::new(side, name.to_owned(), text.to_owned(), Tone::Text)
    }

    #[test]
    fn the_customer_speaks_at_the_left_and_the_trainee_at_the_right() {
        let talk = [
            said(Side::Narrator, "旁白", "前台，一点十分，大堂里有人回头。"),
            said(Side::Other, "沈女士", "我就带了这一件正装。两点，楼上会议厅，我要上台讲话。"),
            said(Side::Trainee, "我", "您两点要上台，只带了这一件，是这样吗？"),
            said(Side::Remark, "", "✓ 扫雷"),
        ];
        let drawn: Vec<String> =
            lines(&talk, Look::default(), 36).0.iter().map(Line::to_string).collect();
        assert_eq!(
            drawn,
            [
                "旁白  前台，一点十分，",
                "      大堂里有人回头。",
                "",
                "┃ 沈女士",
                "┃ 我就带了这一件正装。两点，楼上会议",
                "┃ 厅，我要上台讲话。",
                "",
                "                                我 ┃",
                "      您两点要上台，只带了这一件， ┃",
                "      是这样吗？                   ┃",
                "                            ✓ 扫雷 ┃",
            ]
        );
    }

    #[test]
    fn no_line_is_longer_than_can_be_read() {
        let long = "一".repeat(200);
        for side in [Side::Other, Side::Trainee, Side::Narrator] {
            for line in lines(&[said(side, "沈女士", &long)], Look::default(), 120).0 {
                let text = line.to_string();
                let words = text.chars().filter(|c| *c == '一').count();
                assert!(words <= 36, "{side:?}: {words}");
                assert!(width(&text) <= 120);
            }
        }
    }

    #[test]
    fn a_line_of_steps_breaks_before_a_number_only() {
        let steps = ["1. 回楼下的人", "2. 响两声挂断，再打一遍", "3. 说楼下来的是谁", "4. 记"];
        let said = said(Side::Trainee, "我", &steps.join(BETWEEN));
        let said = [Bubble { steps: true, ..said }];
        for room in 30..70 {
            let drawn = lines(&said, Look::default(), room).0;
            let drawn: Vec<String> = drawn.iter().map(Line::to_string).collect();
            for step in steps {
                assert!(
                    drawn.iter().any(|line| line.contains(step)),
                    "{step} in {room}: {drawn:?}"
                );
            }
        }
        assert!(in_steps(&steps.join(BETWEEN), 12).iter().all(|line| width(line) <= 12));
    }

    #[test]
    fn scrolling_stops_at_both_ends() {
        assert_eq!(window(10, 4, 0), (6..10, 6));
        assert_eq!(window(10, 4, 3), (3..7, 6));
        assert_eq!(window(10, 4, 99), (0..4, 6));
        assert_eq!(window(3, 4, 2), (0..3, 0));
    }
}

//! Where everything goes. The conversation gives way first; what can be answered is never cut, it
//! scrolls with the selection where there is no room for all of it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::below::{answers, ask, read_on, remark, why};
use super::{Play, talk};
use crate::tui::model::Look;
use crate::tui::text::wrap;
use crate::tui::theme::BAD;
use crate::tui::widget::bubble::{Bubble, Side, lines, window};
use crate::tui::widget::choice_list::ChoiceLines;
use crate::tui::widget::page::body;

/// Cells of the column at the right.
pub const SIDE: u16 = 25;
/// Cells between conversation and column.
const GAP: u16 = 3;
/// A narrower body has a line instead of the column.
const WIDE: u16 = 76;
/// Where the conversation has more rows than this, answers are set off by an empty one.
const ROOMY: u16 = 9;
/// Rows a conversation has that has just begun, where there is room.
const SHORT: u16 = 16;
/// Rows the conversation keeps whatever else is to be shown.
const TALK: u16 = 3;

/// Everything in lines, and how many rows each part has.
pub struct Layout {
    pub banner: Vec<String>,
    pub folded: bool,
    pub talk: Rect,
    pub said: Vec<Line<'static>>,
    /// Rows it is scrolled back from its end.
    pub back: usize,
    pub below: Rect,
    pub head: Vec<Line<'static>>,
    pub rows: ChoiceLines,
    pub top: usize,
    pub shown: u16,
}

impl Layout {
    /// The parts of a run in this window.
    pub fn of(play: &Play, look: Look, area: Rect) -> Self {
        Self::with(play, look, area, !play.is_reading())
    }

    /// The same with what can be answered, or with all the room for what is read.
    pub fn with(play: &Play, look: Look, area: Rect, asks: bool) -> Self {
        let mut body = body(area);
        let room = usize::from(body.width);
        let banner = banner(play, room);
        // Its first row is the empty one below the title.
        let more = rows_of(banner.len().saturating_sub(1)).min(body.height);
        body = Rect { y: body.y + more, height: body.height - more, ..body };
        let folded = body.width < WIDE;
        if folded {
            body = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
        }
        let mut head = remark(play, look, room);
        let (ask, rows) = if asks {
            (ask(play, look, room), answers(play, look, room))
        } else {
            (vec![Line::default()], ChoiceLines::default())
        };
        let all = rows_of(rows.lines.len());
        let free = body.height.saturating_sub(1 + rows_of(head.len() + ask.len()) + all);
        let reason = why(play, look, room);
        if free > ROOMY + rows_of(reason.len()) {
            head.extend(reason);
        }
        if free > ROOMY && !head.is_empty() {
            head.push(Line::default());
        }
        head.extend(ask);
        let shown = all.min(body.height.saturating_sub(TALK + 1 + rows_of(head.len())));
        let top = rows.first_shown(play.asked.select.row, usize::from(shown));
        let height = (1 + rows_of(head.len()) + shown).min(body.height);
        let columns = if folded { body.width } else { body.width - SIDE - GAP };
        let bubbles = talk::bubbles(play, look);
        let said = lines(&bubbles, look, usize::from(columns));
        // In a tall window the answers follow what was said and do not stand far below it.
        let wanted = rows_of(said.len()).saturating_add(1).max(SHORT);
        let rows_left = body.height - height;
        let talk = Rect { width: columns, height: rows_left.min(wanted), ..body };
        let below = Rect { y: talk.bottom(), height, ..body };
        let old = |bubble: &Bubble| matches!(bubble.side, Side::Trainee | Side::Remark);
        let old = bubbles.iter().rposition(old).map_or(0, |last| last + 1);
        let old = lines(&bubbles[..old], look, usize::from(columns)).len();
        let farthest = said.len().saturating_sub(usize::from(talk.height));
        // The empty line before what is new need not be seen.
        let back = play.back.unwrap_or(farthest.saturating_sub(old + usize::from(old > 0)));
        let back = back.min(farthest);
        if let (false, Some(line)) = (asks, head.last_mut()) {
            *line = read_on(look, back > 0);
        }
        Self { banner, folded, talk, said, back, below, head, rows, top, shown }
    }

    /// Rows of the conversation that are seen, how far it is scrolled back, and how far it can be.
    pub fn scrolling(&self) -> (usize, usize, usize) {
        let seen = usize::from(self.talk.height);
        (seen, self.back, window(self.said.len(), seen, 0).1)
    }

    /// Whether the last line is seen.
    pub fn shows_end(&self) -> bool {
        self.back == 0
    }
}

/// As rows of a window.
pub fn rows_of(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX)
}

fn banner(play: &Play, room: usize) -> Vec<String> {
    let text = play.banner.as_ref().map(|why| format!("{BAD} {why}"));
    text.map_or_else(Vec::new, |text| wrap(&text, room))
}

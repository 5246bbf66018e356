//! Where everything goes. The conversation gives way first; what can be answered is never cut, it
//! scrolls with the selection where there is no room for all of it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::below::{answers, ask, read_on, remark};
use super::{Play, talk};
use crate::tui::model::Look;
use crate::tui::text::wrap;
use crate::tui::theme::BAD;
use crate::tui::widget::bubble::{Bubble, Side, lines, window};
use crate::tui::widget::choice_list::ChoiceLines;
use crate::tui::widget::page::{WIDER, within};

/// Cells of the column at the right, at least and at most.
const SIDE: (u16, u16) = (25, 36);
/// Cells between conversation and column.
const GAP: u16 = 2;
/// A narrower window has a line instead of the column.
const WIDE: u16 = 76;
/// Where the conversation has more rows than this, answers are set off by an empty one.
const ROOMY: u16 = 11;
/// Rows kept below the conversation, so that its frame and the meters stand still: enough for a
/// remark and four answers of two lines,
const BELOW: u16 = 11;
/// but no more than so many of a hundred.
const SHARE: u16 = 36;
/// Rows the conversation keeps whatever else is to be shown.
const TALK: u16 = 3;
/// Rows of a frame that are not inside it.
const FRAME: u16 = 2;
/// The most cells of a line of answers.
const ANSWER: usize = 96;

/// Everything in lines, and how many rows each part has.
pub struct Layout {
    /// The columns that are used.
    pub inside: Rect,
    pub banner: Vec<String>,
    /// The line that stands for the column where there is none.
    pub folded: Option<Rect>,
    pub frame: Rect,
    pub talk: Rect,
    pub side: Rect,
    pub said: Vec<Line<'static>>,
    /// Rows at the top that would show a mark alone, without the words it is about.
    pub lone: usize,
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
        let inside = within(area, WIDER);
        let room = usize::from(inside.width).min(ANSWER);
        let banner = banner(play, usize::from(inside.width));
        // Between the heading and an empty row above the keys.
        let above = (1 + rows_of(banner.len())).min(inside.height);
        let mut body =
            Rect { y: inside.y + above, height: inside.height.saturating_sub(above + 2), ..inside };
        let folded = (inside.width < WIDE).then_some(Rect { height: 1, ..body });
        if folded.is_some() {
            body = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
        }
        let mut head = remark(play, look, room);
        let (ask, mut rows) = if asks {
            (ask(play, look, usize::from(inside.width)), answers(play, look, room))
        } else {
            (vec![Line::default()], ChoiceLines::default())
        };
        let bubbles = talk::bubbles(play, look);
        let (frame, side) = columns(body, folded.is_some());
        let cells = usize::from(frame.width.saturating_sub(4));
        let said = lines(&bubbles, look, cells);
        let old = Old::of(&bubbles, look, cells);
        // What is new is to be seen whole: other rows give way to that, where it helps.
        let needed = rows_of(said.len().saturating_sub(old.start_of_new())).saturating_add(FRAME);
        let all = rows_of(rows.lines.len());
        let free = body.height.saturating_sub(rows_of(head.len() + ask.len()) + all);
        if free > ROOMY + FRAME && !head.is_empty() && free != needed {
            head.push(Line::default());
        }
        head.extend(ask);
        let kept = BELOW.min(body.height.saturating_mul(SHARE) / 100);
        let set_apart = rows_of(head.len() + rows.starts.len().saturating_sub(1)) + all;
        if set_apart <= kept && body.height - kept >= needed {
            rows.set_apart();
        }
        let all = rows_of(rows.lines.len());
        let least = FRAME + TALK + rows_of(head.len());
        let shown = all.min(body.height.saturating_sub(least));
        let top = rows.first_shown(play.asked.select.row, usize::from(shown));
        let height = (rows_of(head.len()) + shown).min(body.height);
        let mut frame = Rect { height: body.height - height.max(kept), ..frame };
        if needed <= body.height - height {
            frame.height = frame.height.max(needed);
        }
        let talk = Rect {
            x: frame.x + 2,
            y: frame.y + 1,
            width: frame.width.saturating_sub(4),
            height: frame.height.saturating_sub(FRAME),
        };
        let below = Rect { y: frame.bottom(), height, ..body };
        let farthest = said.len().saturating_sub(usize::from(talk.height));
        let back = play.back.unwrap_or(farthest.saturating_sub(old.start_of_new()));
        let back = back.min(farthest);
        let lone = if play.back.is_none() { old.lone_from(farthest - back) } else { 0 };
        if let (false, Some(line)) = (asks, head.last_mut()) {
            *line = read_on(look, back > 0);
        }
        let side = Rect { height: frame.height, ..side };
        Self {
            inside,
            banner,
            folded,
            frame,
            talk,
            side,
            said,
            lone,
            back,
            below,
            head,
            rows,
            top,
            shown,
        }
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

    /// Where the answers begin.
    pub fn first_row(&self) -> u16 {
        self.below.y + rows_of(self.head.len())
    }

    /// How many answers stand above those that are seen, and how many below, cut ones counted.
    pub fn hidden(&self) -> (usize, usize) {
        let end = self.top + usize::from(self.shown);
        let ends = self.rows.starts.iter().skip(1).copied().chain([self.rows.lines.len()]);
        let above = self.rows.starts.iter().filter(|start| **start < self.top).count();
        let below = ends.filter(|last| *last > end).count();
        (above, below)
    }
}

/// How far the conversation is old: up to the trainee's last words and what was remarked on them.
struct Old {
    /// Lines up to the end of those words.
    words: usize,
    /// Lines up to the end of the remarks.
    remarks: usize,
}

impl Old {
    fn of(bubbles: &[Bubble], look: Look, cells: usize) -> Self {
        let until =
            |old: fn(&Bubble) -> bool| bubbles.iter().rposition(old).map_or(0, |last| last + 1);
        let words = until(|it| it.side == Side::Trainee);
        let remarks = until(|it| matches!(it.side, Side::Trainee | Side::Remark));
        let [words, remarks] = [words, remarks].map(|to| lines(&bubbles[..to], look, cells).len());
        Self { words, remarks }
    }

    /// The first line of what is new; the empty one before it need not be seen.
    fn start_of_new(&self) -> usize {
        self.remarks + usize::from(self.remarks > 0)
    }

    /// The lines from this one on that are remarks on words above it.
    fn lone_from(&self, first: usize) -> usize {
        if first < self.words { 0 } else { self.remarks.saturating_sub(first) }
    }
}

/// The frame of the conversation and the column beside it.
fn columns(body: Rect, folded: bool) -> (Rect, Rect) {
    if folded {
        return (body, Rect { width: 0, ..body });
    }
    let side = (body.width * 3 / 10).clamp(SIDE.0, SIDE.1);
    let frame = Rect { width: body.width - side - GAP, ..body };
    (frame, Rect { x: body.right() - side, width: side, ..body })
}

/// As rows of a window.
pub fn rows_of(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX)
}

fn banner(play: &Play, room: usize) -> Vec<String> {
    let text = play.banner.as_ref().map(|why| format!("{BAD} {why}"));
    text.map_or_else(Vec::new, |text| wrap(&text, room))
}

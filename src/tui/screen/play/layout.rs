//! Where everything goes. The conversation gives way first; what can be answered is never cut, it
//! scrolls with the selection where there is no room for all of it.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;

use super::below::{answers, ask, band, hand_in, judged, read_on, remark};
use super::cut::name_cut;
use super::share::{Below, FRAME, Need, Share};
use super::{Play, author, talk};
use crate::tui::model::Look;
use crate::tui::text::wrap;
use crate::tui::theme::{BAD, Tone};
use crate::tui::widget::bubble::{Bubble, Side, lines, window};
use crate::tui::widget::choice_list::ChoiceLines;
use crate::tui::widget::page::{WIDER, within};

/// Cells of the column at the right, at least and at most.
const SIDE: (u16, u16) = (25, 36);
/// Cells between conversation and column.
const GAP: u16 = 2;
/// A narrower window has a line instead of the column.
const WIDE: u16 = 76;
/// A window of so many rows has an empty one below the heading.
const TALL: u16 = 28;

/// Everything in lines, and how many rows each part has.
pub struct Layout {
    /// The columns that are used.
    pub inside: Rect,
    pub banner: Vec<Line<'static>>,
    /// The line that stands for the column where there is none.
    pub folded: Option<Rect>,
    pub frame: Rect,
    pub talk: Rect,
    pub side: Rect,
    pub said: Vec<Line<'static>>,
    /// Rows it is scrolled back from its end.
    pub back: usize,
    pub below: Rect,
    pub head: Vec<Line<'static>>,
    pub rows: ChoiceLines,
    /// What hands a list in, which does not scroll with it, and an empty row before.
    pub foot: Vec<Line<'static>>,
    /// Rows of the body, however the parts share them.
    pub window: u16,
    pub top: usize,
    pub shown: u16,
}

/// What lies between the heading and an empty row above the keys.
fn body_of(inside: Rect, window: u16, banner: usize) -> Rect {
    let air = u16::from(window >= TALL);
    let above = (1 + air + rows_of(banner)).min(inside.height);
    Rect { y: inside.y + above, height: inside.height.saturating_sub(above + 2), ..inside }
}

/// Where the words stand in the frame around the talk.
fn within_frame(frame: Rect) -> Rect {
    Rect {
        x: frame.x + 2,
        y: frame.y + 1,
        width: frame.width.saturating_sub(4),
        height: frame.height.saturating_sub(FRAME),
    }
}

impl Layout {
    /// The parts of a run in this window.
    pub fn of(play: &Play, look: Look, area: Rect) -> Self {
        Self::with(play, look, area, !play.is_reading())
    }

    /// The same with what can be answered, or with all the room for what is read.
    pub fn with(play: &Play, look: Look, area: Rect, asks: bool) -> Self {
        let inside = within(area, WIDER);
        let room = usize::from(inside.width);
        let banner = banner(play, look, usize::from(inside.width), area.height);
        let mut body = body_of(inside, area.height, banner.len());
        let folded = (inside.width < WIDE).then_some(Rect { height: 1, ..body });
        if folded.is_some() {
            body = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
        }
        let bubbles = talk::bubbles(play, look);
        let (frame, side) = columns(body, folded.is_some());
        let cells = usize::from(frame.width.saturating_sub(4));
        let (mut said, covered) = lines(&bubbles, look, cells);
        let turn = LastTurn::of(&bubbles, &covered);
        let need = turn.need(said.len());
        let Share { frame: height, mut head, rows, foot, shown, .. } =
            share(play, look, room, asks, body.height, need);
        let frame = Rect { height, ..frame };
        let top = rows.first_shown(play.asked.select.row, usize::from(shown));
        let height = (rows_of(head.len() + foot.len()) + shown).min(body.height);
        let talk = within_frame(frame);
        let below = Rect { y: frame.bottom(), height, ..body };
        let farthest = said.len().saturating_sub(usize::from(talk.height));
        let types = play.dots(look).is_some();
        let first = turn.first_seen(usize::from(talk.height), said.len(), !asks, types);
        // What was seen to its end stays there, whatever is said below it since.
        let ended = asks && play.seen.end && !play.held;
        let begin = if ended { 0 } else { farthest.saturating_sub(first) };
        let back = play.back.unwrap_or(begin).min(farthest);
        let first = farthest - back;
        let begins = if back == 0 && (asks || play.back.is_none()) {
            let recalled = turn.recall(&mut said, first, talk::recalled(play, look, cells));
            Some(recalled.map_or(first, |row| row + 1))
        } else {
            // Pages have a row in common, so that what gives way to a name is seen on another.
            (!asks || talk.height > 1).then_some(first)
        };
        if let Some(begins) = begins {
            name_cut(&mut said, begins, (look, cells), bubbles.iter().zip(&covered));
        }
        let next = farthest - back + usize::from(talk.height);
        // No page that is read ends in a name without a word of its own. Looked back at, pages are
        // full.
        let named = !asks && back > 0 && turn.names.contains(&(next - 1));
        let talk = Rect { height: talk.height - u16::from(named), ..talk };
        if let (false, false, Some(line)) = (asks, types, head.last_mut()) {
            *line = read_on(play, look, back > 0);
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
            back,
            below,
            head,
            rows,
            foot,
            window: body.height,
            top,
            shown,
        }
    }

    /// Rows of the conversation that are seen, how far it is scrolled back, and how far it can be.
    pub fn scrolling(&self) -> (usize, usize, usize) {
        let seen = usize::from(self.talk.height);
        let rows = usize::from(self.frame.height.saturating_sub(FRAME));
        (seen, self.back, window(self.said.len(), rows, 0).1)
    }

    /// Whether the last line is seen.
    pub fn shows_end(&self) -> bool {
        self.back == 0
    }

    /// Where the answers begin.
    pub fn first_row(&self) -> u16 {
        self.below.y + rows_of(self.head.len())
    }

    /// The row below the answers that are seen, which says how many more there are.
    pub fn after_rows(&self) -> u16 {
        self.first_row() + self.shown
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

/// The lines of the last turn: the trainee's own words, the remarks on them, and what is new.
struct LastTurn {
    /// Where the trainee's words begin; before the first of them, where all begins.
    own: usize,
    /// Where what is new begins; the empty line before it need not be seen.
    new: usize,
    /// Lines that are names, with what they said below.
    names: Vec<usize>,
}

impl LastTurn {
    fn of(bubbles: &[Bubble], covered: &[Range<usize>]) -> Self {
        let all = covered.last().map_or(0, |last| last.end);
        let start = |at: usize| covered.get(at).map_or(all, |lines| lines.start);
        let spoken = |it: &Bubble| matches!(it.side, Side::Other | Side::Trainee);
        let names = bubbles.iter().zip(covered).filter(|(it, _)| spoken(it) && !it.name.is_empty());
        let names = names.map(|(_, lines)| lines.start).collect();
        let first = bubbles.iter().position(|it| it.fresh).unwrap_or(0);
        if bubbles.get(first).is_none_or(|it| it.side != Side::Trainee) {
            let own = start(first);
            return Self { own, new: own, names };
        }
        let remarks = bubbles[first + 1..].iter().take_while(|it| it.side == Side::Remark).count();
        let new = first + 1 + remarks;
        Self { own: start(first), new: start(new), names }
    }

    /// The first line that has to be seen where there is no room for the trainee's words: what is
    /// new, and a row that recalls them.
    fn least(&self) -> usize {
        if self.own < self.new { self.new - 1 } else { self.new }
    }

    /// The same with an empty line after the row that recalls them.
    fn set_off(&self) -> usize {
        self.least().saturating_sub(1).max(self.own)
    }

    /// The rows it needs, if all of them are so many.
    fn need(&self, all: usize) -> Need {
        let from = |line: usize| rows_of(all.saturating_sub(line)).saturating_add(FRAME);
        let [whole, air, least] = [self.own, self.set_off(), self.least()].map(from);
        Need { whole, air, least }
    }

    /// The line a window of so many rows begins with, if nobody scrolled it: the trainee's words
    /// where all the rest has room below them, or is read page by page, or is not there yet.
    fn first_seen(&self, rows: usize, all: usize, reads: bool, types: bool) -> usize {
        let typed = types && self.new + 2 <= self.own + rows;
        let fits = |first: usize| all <= first + rows;
        if reads || typed || fits(self.own) {
            self.own
        } else if fits(self.set_off()) {
            self.set_off()
        } else {
            self.least()
        }
    }

    /// Where a window that begins with this line does not show the words of the trainee from their
    /// beginning, one of its rows recalls them; which one.
    fn recall(
        &self,
        said: &mut [Line<'static>],
        first: usize,
        words: Option<Line<'static>>,
    ) -> Option<usize> {
        let words = words.filter(|_| self.own < self.new && first > self.own)?;
        if first < self.new {
            said[first..self.new].fill(Line::default());
        }
        let row = first.max(self.new.saturating_sub(2));
        *said.get_mut(row)? = words;
        Some(row)
    }
}

/// What is said below the conversation, and the rows both have.
fn share(play: &Play, look: Look, room: usize, asks: bool, body: u16, need: Need) -> Share {
    if play.held {
        return Share::held(band(play, look, room), body, need);
    }
    let remark = remark(play, look, room);
    if !asks {
        // Its only row is written when it is known what is read.
        let ask = vec![Line::default()];
        return Below { remark, ask, rows: ChoiceLines::default(), foot: Vec::new() }
            .share(body, need);
    }
    let (ask, rows) = (ask(play, look, room), answers(play, look, room));
    let below = |remark| Below { remark, ask, rows, foot: hand_in(play, look) };
    match judged(play, look, room) {
        Some(judged) => below(judged).share(body, need).remarked(remark),
        None => below(remark).share(body, need),
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

/// What stands above everything else: why it is not saved, and what an author wants to see.
fn banner(play: &Play, look: Look, room: usize, rows: u16) -> Vec<Line<'static>> {
    let style = look.theme.tone(Tone::Angry).add_modifier(Modifier::BOLD);
    let text = play.banner.as_ref().map(|why| format!("{BAD} {why}"));
    let lines = text.map_or_else(Vec::new, |text| wrap(&text, room));
    let lines = lines.into_iter().map(|line| Line::styled(line, style));
    lines.chain(author::rows(play, look, room, rows)).collect()
}

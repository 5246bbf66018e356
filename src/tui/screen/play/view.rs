//! A run, drawn.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::below::countdown;
use super::dress::{Stand, dress};
use super::layout::{Layout, rows_of};
use super::{Play, side};
use crate::tui::model::Look;
use crate::tui::text::{truncate, width};
use crate::tui::theme::{DOWN, Tone, UP};
use crate::tui::widget::bubble::window;
use crate::tui::widget::page::{put, put_heading};

/// Cells of an edge that nothing stands in.
const AROUND: usize = 8;

/// Draws a run.
pub fn view(play: &Play, look: Look, frame: &mut Frame<'_>, area: Rect) {
    let layout = Layout::of(play, look, area);
    let room = usize::from(layout.inside.width);
    let (title, right) = heading(play, look, layout.folded.is_some(), room);
    put_heading(look, frame, layout.inside, (&title, &right));
    for (row, line) in (1..).zip(&layout.banner) {
        put(frame, layout.inside, row, line.clone());
    }
    if let Some(place) = layout.folded {
        put(frame, place, 0, side::folded(play, look, usize::from(place.width)));
    } else {
        let place = layout.side;
        // What is seen while it is read is what is seen when there is something to choose.
        let kept = if play.is_reading() {
            Layout::with(play, look, area, true).side.height
        } else {
            place.height
        };
        let rows = Rect { height: kept.min(place.height), ..place };
        let lines = side::column(play, look, rows, layout.window);
        for (row, line) in (0..).zip(lines) {
            put(frame, place, row, line);
        }
    }
    view_frame(play, &layout, look, frame);
    view_talk(&layout, frame);
    view_below(play, &layout, look, frame);
}

/// Title and place, and how far it is; the industry is left out whole where it has no room.
fn heading(play: &Play, look: Look, folded: bool, room: usize) -> (String, String) {
    let head = &play.prepared.scenario().head;
    let sign = dress(head.channel).sign();
    let place = look.word("domain", &head.domain);
    let scene = play.session.answered().count() + usize::from(!play.is_over());
    let scene = look.say_with("home-resume-state", &[("scene", scene.into())]);
    let right = match play.clock.minutes() {
        0 => scene,
        minutes => {
            format!("{scene}  {}", look.say_with("play-minutes", &[("minutes", minutes.into())]))
        }
    };
    // Where there is no column for it.
    let right =
        if folded { format!("{}  {right}", side::solved_of_all(play, look)) } else { right };
    let again = play.again.map_or_else(String::new, |taken_over| {
        format!("  {}", look.say_with("play-again", &[("number", (taken_over + 1).into())]))
    });
    let title = format!("{sign} {}{again}", head.title);
    let whole = format!("{title}  {place}");
    let fits = width(&whole) + 2 + width(&right).min(room / 2) <= room;
    (if fits { whole } else { title }, right)
}

/// An edge of a frame with something standing in it at the left and at the right.
fn edge(
    corners: [&'static str; 3],
    width: u16,
    look: Look,
    (left, right): (Vec<Span<'static>>, Vec<Span<'static>>),
) -> Line<'static> {
    let style = look.theme.frame();
    let [from, fill, to] = corners;
    let room = usize::from(width).saturating_sub(2);
    let cells = |spans: &[Span<'_>]| spans.iter().map(Span::width).sum::<usize>();
    // One of the edge before it, and a space at both sides.
    let around = |spans: &[Span<'_>]| if spans.is_empty() { 0 } else { cells(spans) + 3 };
    let right = if around(&left) + around(&right) > room { Vec::new() } else { right };
    let left = if around(&left) > room { fit(left, room.saturating_sub(3)) } else { left };
    let between = room.saturating_sub(around(&left) + around(&right));
    let mut line = Line::from(Span::styled(from, style));
    if !left.is_empty() {
        line.push_span(Span::styled(format!("{fill} "), style));
        line.spans.extend(left);
        line.push_span(Span::raw(" "));
    }
    line.push_span(Span::styled(fill.repeat(between), style));
    if !right.is_empty() {
        line.push_span(Span::raw(" "));
        line.spans.extend(right);
        line.push_span(Span::styled(format!(" {fill}"), style));
    }
    line.push_span(Span::styled(to, style));
    line
}

/// As much as fits.
fn fit(spans: Vec<Span<'static>>, room: usize) -> Vec<Span<'static>> {
    let mut left = room;
    let cut = spans.into_iter().map(|span| {
        let text = truncate(&span.content, left);
        let span = Span::styled(text, span.style);
        left -= span.width();
        span
    });
    cut.collect()
}

fn view_frame(play: &Play, layout: &Layout, look: Look, frame: &mut Frame<'_>) {
    let dress = dress(play.prepared.scenario().head.channel);
    let [tl, t, tr, l, r, bl, b, br] = dress.frame();
    let place = layout.frame;
    let time = countdown(play, look);
    let taken = AROUND + time.as_ref().map_or(0, |time| time.width() + 2);
    let room = usize::from(place.width).saturating_sub(taken);
    let stand = Stand { room, ..side::stand(play, look) };
    let head = timed(dress.head(&stand), time, usize::from(place.width));
    put(frame, place, 0, edge([tl, t, tr], place.width, look, head));
    for row in 1..place.height.saturating_sub(1) {
        put(frame, Rect { width: 1, ..place }, row, Line::styled(l, look.theme.frame()));
        let right = Rect { x: place.right().saturating_sub(1), width: 1, ..place };
        put(frame, right, row, Line::styled(r, look.theme.frame()));
    }
    let inside = news(play, layout, look);
    let last = place.height.saturating_sub(1);
    put(frame, place, last, edge([bl, b, br], place.width, look, inside));
}

/// What stands in the upper edge, with the time that runs at its right end, which nothing else
/// drives out.
fn timed(
    (left, mut right): (Vec<Span<'static>>, Vec<Span<'static>>),
    time: Option<Span<'static>>,
    width: usize,
) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
    let Some(time) = time else { return (left, right) };
    let cells = |spans: &[Span<'_>]| spans.iter().map(Span::width).sum::<usize>();
    // Corners, and what an edge keeps free around both.
    let room = width.saturating_sub(AROUND + time.width());
    if right.is_empty() || cells(&left) + cells(&right) + 2 > room {
        return (fit(left, room), vec![time]);
    }
    right.extend([Span::raw("  "), time]);
    (left, right)
}

/// What stands in the lower edge: that there is more to read, and more to choose.
fn news(play: &Play, layout: &Layout, look: Look) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
    let mut left = Vec::new();
    let mut right = Vec::new();
    let (seen, back, farthest) = layout.scrolling();
    let before = || format!("{UP} {}", look.say("turn-before"));
    if back > 0 {
        if back < farthest && !play.is_reading() {
            left.push(Span::styled(format!("{}  ", before()), look.theme.title()));
        }
        // What is read page by page goes on by the key that is named below.
        let later = if play.is_reading() { "turn-later" } else { "play-later" };
        let more = format!("{DOWN} {}", look.say(later));
        left.push(Span::styled(more, look.theme.title()));
    } else if farthest > 0 && seen > 0 {
        left.push(Span::styled(before(), look.theme.tone(Tone::Rest)));
    }
    if let (above @ 1.., _) = layout.hidden() {
        let words = look.say_with("stage-above", &[("count", above.into())]);
        right.push(Span::styled(format!("{UP} {words}"), look.theme.title()));
    }
    (left, right)
}

fn view_talk(layout: &Layout, frame: &mut Frame<'_>) {
    let seen = usize::from(layout.frame.height).saturating_sub(2);
    let (range, _) = window(layout.said.len(), seen, layout.back);
    let range = range.start..range.end.min(range.start + usize::from(layout.talk.height));
    // A conversation that is short stands at the top, with air above it.
    let first = u16::from(layout.said.len() < seen);
    for (row, line) in (first..).zip(&layout.said[range]) {
        put(frame, layout.talk, row, line.clone());
    }
}

fn view_below(play: &Play, layout: &Layout, look: Look, frame: &mut Frame<'_>) {
    let area = layout.below;
    for (row, line) in (0..).zip(&layout.head) {
        put(frame, area, row, line.clone());
    }
    let first = rows_of(layout.head.len());
    let rows = layout.rows.lines.iter().skip(layout.top).take(usize::from(layout.shown));
    for (row, line) in (first..).zip(rows) {
        put(frame, area, row, line.clone());
    }
    for (row, line) in (layout.after_rows() - area.y..).zip(&layout.foot) {
        put(frame, area, row, line.clone());
    }
    if let (_, below @ 1..) = layout.hidden() {
        let words = look.say_with("stage-below", &[("count", below.into())]);
        let sign = Line::styled(format!("  {DOWN} {words}"), look.theme.title());
        let row = layout.after_rows() - area.y;
        put(frame, Rect { height: area.height + 1, ..area }, row, sign);
    }
    let selected = layout.rows.starts.get(play.asked.select.row);
    let row = match selected {
        _ if play.asked.hands_in() => area.height.saturating_sub(1),
        Some(start) if !play.held => first + rows_of(start.saturating_sub(layout.top)),
        _ => first.saturating_sub(1),
    };
    frame.set_cursor_position((area.x, (area.y + row).min(area.bottom().saturating_sub(1))));
}

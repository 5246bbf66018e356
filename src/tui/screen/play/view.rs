//! A run, drawn.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::asked::Hand;
use super::below::CALL;
use super::layout::{Layout, SIDE, rows_of};
use super::{Play, side};
use crate::scenario::model::Channel;
use crate::tui::model::Look;
use crate::tui::text::width;
use crate::tui::theme::{DOWN, Tone, UP};
use crate::tui::widget::bubble::window;
use crate::tui::widget::page::{page, put};

/// Draws a run.
pub fn view(play: &Play, look: Look, frame: &mut Frame<'_>, area: Rect) {
    let layout = Layout::of(play, look, area);
    let (title, right) = heading(play, look);
    let whole = page(look, frame, area, (&title, &right));
    let above = Rect { y: whole.y - 1, height: whole.height + 1, ..whole };
    for (row, line) in (0..).zip(&layout.banner) {
        let style = look.theme.tone(Tone::Angry).add_modifier(Modifier::BOLD);
        put(frame, above, row, Line::styled(line.as_str(), style));
    }
    view_talk(&layout, frame);
    if layout.folded {
        let line = Rect { y: layout.talk.y - 1, height: 1, ..whole };
        put(frame, line, 0, side::folded(play, look, usize::from(line.width)));
    } else {
        let place = Rect { x: whole.right() - SIDE, width: SIDE, ..layout.talk };
        let lines = side::column(play, look, usize::from(SIDE), usize::from(place.height));
        for (row, line) in (0..).zip(lines) {
            put(frame, place, row, line);
        }
    }
    view_below(play, &layout, look, frame);
}

fn heading(play: &Play, look: Look) -> (String, String) {
    let head = &play.prepared.scenario().head;
    let sign = if head.channel == Channel::Phone { format!("{CALL} ") } else { String::new() };
    let place = format!(
        "{} {}",
        look.word("domain", &head.domain),
        look.word("channel", head.channel.id())
    );
    let scene = play.session.answered().count() + usize::from(!play.is_over());
    let scene = look.say_with("home-resume-state", &[("scene", scene.into())]);
    let right = match play.clock.minutes() {
        0 => scene,
        minutes => {
            format!("{scene}  {}", look.say_with("play-minutes", &[("minutes", minutes.into())]))
        }
    };
    (format!("{sign}{}  {place}", head.title), right)
}

fn view_talk(layout: &Layout, frame: &mut Frame<'_>) {
    let seen = usize::from(layout.talk.height);
    let (range, _) = window(layout.said.len(), seen, layout.back);
    // A conversation that is short stands at the top.
    for (row, line) in (0..).zip(&layout.said[range]) {
        put(frame, layout.talk, row, line.clone());
    }
}

fn view_below(play: &Play, layout: &Layout, look: Look, frame: &mut Frame<'_>) {
    let area = layout.below;
    put(frame, area, 0, rule(play, layout, look));
    for (row, line) in (1..).zip(&layout.head) {
        put(frame, area, row, line.clone());
    }
    let first = 1 + rows_of(layout.head.len());
    let rows = layout.rows.lines.iter().skip(layout.top).take(usize::from(layout.shown));
    for (row, line) in (first..).zip(rows) {
        put(frame, area, row, line.clone());
    }
    let hidden = layout.rows.lines.len() - layout.top.min(layout.rows.lines.len());
    if hidden > usize::from(layout.shown) {
        let sign = Line::styled(
            format!("  {DOWN} {}", look.say("play-more")),
            look.theme.tone(Tone::Rest),
        );
        put(frame, Rect { height: area.height + 1, ..area }, area.height, sign);
    }
    let selected = layout.rows.starts.get(play.asked.select.row);
    let row = match selected {
        Some(start) if !play.held => first + rows_of(start.saturating_sub(layout.top)),
        _ => first.saturating_sub(1),
    };
    frame.set_cursor_position((area.x, (area.y + row).min(area.bottom().saturating_sub(1))));
}

/// The line between conversation and answers; time and what is hidden stand in it.
fn rule(play: &Play, layout: &Layout, look: Look) -> Line<'static> {
    let room = usize::from(layout.below.width);
    let mut left = String::new();
    let mut right = String::new();
    if layout.back > 0 {
        left = format!("─ {DOWN} {} ", look.say("play-later"));
    }
    if let (Some(Hand::Left(seconds)), false) = (play.asked.hand(play.clock.asked()), play.held) {
        right = format!(" {} ─", look.say_with("play-silence", &[("seconds", seconds.into())]));
    } else if layout.top > 0 {
        right = format!(" {UP} {} ─", look.say("play-more"));
    }
    let dashes = "─".repeat(room.saturating_sub(width(&left) + width(&right)));
    let frame = look.theme.frame();
    let right_style = if play.held { frame } else { look.theme.title() };
    Line::from(vec![
        Span::styled(left, frame),
        Span::styled(dashes, frame),
        Span::styled(right, right_style),
    ])
}

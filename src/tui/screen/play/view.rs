//! Where everything goes. The conversation gives way first; what can be answered is never cut, it
//! scrolls with the selection where there is no room for all of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::asked::{Asked, Hand, Kind};
use super::{Play, feedback, side, talk};
use crate::scenario::model::Channel;
use crate::tui::model::Look;
use crate::tui::text::{pad, width, wrap};
use crate::tui::theme::{BAD, DOWN, SELECTED, Tone, UP};
use crate::tui::widget::bubble::{Bubble, Side, lines, window};
use crate::tui::widget::choice_list::{ChoiceLines, labelled_lines};
use crate::tui::widget::page::{body, page, put};

/// A telephone.
const CALL: &str = "☎";
/// Cells of the column at the right.
const SIDE: u16 = 25;
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
    banner: Vec<String>,
    folded: bool,
    talk: Rect,
    said: Vec<Line<'static>>,
    /// Rows it is scrolled back from its end.
    back: usize,
    below: Rect,
    head: Vec<Line<'static>>,
    rows: ChoiceLines,
    top: usize,
    shown: u16,
}

impl Layout {
    /// The parts of a run in this window.
    pub fn of(play: &Play, look: Look, area: Rect) -> Self {
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
        let (mut head, ask) = (remark(play, look, room), ask(play, look, room));
        let rows = answers(play, look, room);
        let all = rows_of(rows.lines.len());
        let free = body.height.saturating_sub(1 + rows_of(head.len() + ask.len()) + all);
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

fn rows_of(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX)
}

fn banner(play: &Play, room: usize) -> Vec<String> {
    let text = play.banner.as_ref().map(|why| format!("{BAD} {why}"));
    text.map_or_else(Vec::new, |text| wrap(&text, room))
}

/// What there is to say of the last answer.
fn remark(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let Some((text, tone)) = feedback::line(play, look).filter(|_| !play.held) else {
        return Vec::new();
    };
    let lines = wrap(&text, room).into_iter();
    lines.map(|line| Line::styled(line, look.theme.tone(tone))).collect()
}

/// What stands right above the answers.
fn ask(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    if play.held {
        return band(play, look, room);
    }
    let mut head = Vec::new();
    match play.asked.kind {
        Kind::Nothing => head.extend(end(play, look, room)),
        Kind::Ring { gives_up, .. } => head.extend(ring(play, look, gives_up)),
        Kind::One | Kind::Order | Kind::Form if !play.asked.ask.is_empty() => {
            let lines = wrap(&play.asked.ask, room).into_iter();
            head.extend(lines.map(|line| Line::styled(line, look.theme.title())));
        }
        _ => {}
    }
    if play.asked.unsure {
        head.push(Line::styled(unsure(&play.asked, look), look.theme.tone(Tone::Irritated)));
    }
    head
}

fn unsure(asked: &Asked, look: Look) -> String {
    let left = asked.rows.len() - asked.picked.len();
    match asked.kind {
        Kind::Order => look.say_with("play-unsure-order", &[("left", left.into())]),
        _ => look.say("play-unsure-form"),
    }
}

/// The band that holds a scene after a red line.
fn band(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (number, (text, tone)) in feedback::red_line(play, look).into_iter().enumerate() {
        let style = match number {
            0 => look.theme.tone(tone).add_modifier(Modifier::REVERSED | Modifier::BOLD),
            _ => look.theme.tone(tone),
        };
        let text = wrap(&text, room).into_iter();
        lines.extend(text.map(|line| Line::styled(pad(&line, room), style)));
    }
    lines
        .push(Line::styled(format!("{SELECTED}{}", look.say("play-go-on")), look.theme.selected()));
    lines
}

fn ring(play: &Play, look: Look, gives_up: u8) -> Vec<Line<'static>> {
    let Some(Hand::Ring(ring, sounds)) = play.asked.hand(play.clock.asked()) else {
        return Vec::new();
    };
    let args = [("ring", ring.into()), ("all", gives_up.into())];
    let style = if sounds { look.theme.title() } else { look.theme.tone(Tone::Rest) };
    let tone = if sounds { "  ))) " } else { "" };
    vec![
        Line::styled(format!("{CALL} {}{tone}", look.say_with("play-ring", &args)), style),
        Line::styled(format!("{SELECTED}{}", look.say("play-ring-take")), look.theme.selected()),
    ]
}

fn end(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if let Some(ending) = play.session.ended() {
        let result = play.prepared.scenario().ending(ending).result;
        let result = look.say(&format!("outcome-{}", result.id()));
        let over = look.say_with("play-over", &[("outcome", result.into())]);
        lines.push(Line::styled(over, look.theme.title()));
    }
    if play.session.state().red_line {
        for line in wrap(&look.say("debrief-red-line"), room) {
            lines.push(Line::styled(line, look.theme.tone(Tone::Angry)));
        }
    }
    if play.banner.is_none() {
        lines.push(Line::styled(look.say("play-over-kept"), look.theme.tone(Tone::Rest)));
    }
    let go = format!("{SELECTED}{}", look.say("play-debrief"));
    lines.push(Line::styled(go, look.theme.selected()));
    lines
}

/// The rows that can be answered with.
fn answers(play: &Play, look: Look, room: usize) -> ChoiceLines {
    if play.held {
        return ChoiceLines::default();
    }
    let asked = &play.asked;
    let marked = |at: usize, text: &str| {
        let place = asked.picked.iter().position(|picked| *picked == at);
        match (asked.kind, place) {
            (Kind::Order, Some(place)) => format!("[{}] {text}", place + 1),
            (Kind::Form, Some(_)) => format!("[x] {text}"),
            (Kind::Order | Kind::Form, None) => format!("[ ] {text}"),
            _ => text.to_owned(),
        }
    };
    let texts: Vec<(String, String)> = (0..)
        .zip(&asked.rows)
        .map(|(at, row)| {
            let label = if row.zero { "0".to_owned() } else { (at + 1).to_string() };
            (label, marked(at, &row.text))
        })
        .collect();
    let texts: Vec<(String, &str)> =
        texts.iter().map(|(label, text)| (label.clone(), text.as_str())).collect();
    labelled_lines(&texts, asked.select.row, look, room)
}

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

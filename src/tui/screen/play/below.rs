//! What stands below the conversation: the last judgement, the question, the answers.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::alive::NEAR;
use super::asked::{Asked, Hand, Kind};
use super::dress::CALL;
use super::{Play, feedback};
use crate::tui::model::Look;
use crate::tui::text::{pad, width, wrap};
use crate::tui::theme::{BAD, Bell, SELECTED, Tone};
use crate::tui::widget::choice_list::{ChoiceLines, labelled_lines};

/// A window of so many rows can give one to the key for the rules.
const ROWS: u16 = 24;

/// What there is to say of the last answer. The customer answers first: while the line is being
/// typed its place is empty.
pub fn remark(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let Some(told) = feedback::line(play, look).filter(|_| !play.held) else {
        return Vec::new();
    };
    let style = look.theme.tone(told.tone);
    let mut lines: Vec<Line<'static>> =
        wrap(&told.text, room).into_iter().map(|line| Line::styled(line, style)).collect();
    if told.more {
        let hint = Span::styled(look.say("stage-see-rule"), look.theme.tone(Tone::Rest));
        match lines.last_mut() {
            Some(last) if last.width() + 2 + width(&hint.content) <= room => {
                last.push_span(Span::raw("  "));
                last.push_span(hint);
            }
            // In a low window a row is dear, and the keys below name it as well.
            _ if play.size.1 < ROWS => {}
            _ => lines.push(Line::from(hint)),
        }
    }
    if play.dots(look).is_some() {
        lines.fill(Line::default());
    }
    lines
}

/// What stands right above the answers.
pub fn ask(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
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
    head.extend(countdown(play, look, room));
    if let Some(how) = how(&play.asked) {
        let lines = wrap(&look.say(how), room).into_iter();
        head.extend(lines.map(|line| Line::styled(line, look.theme.tone(Tone::Rest))));
    }
    if play.asked.unsure {
        let style = look.theme.tone(Tone::Irritated);
        let lines = wrap(&unsure(&play.asked, look), room).into_iter();
        head.extend(lines.map(|line| Line::styled(line, style)));
    }
    head
}

/// What stands in place of the answers while what is new has no room beside them.
pub fn read_on(look: Look, more: bool) -> Line<'static> {
    go(look, if more { "play-read-on" } else { "play-read" })
}

/// The one thing that Enter does.
fn go(look: Look, message: &str) -> Line<'static> {
    Line::styled(format!("{SELECTED}{}", look.say(message)), look.theme.selected())
}

/// Time that runs, what may be done at once instead, and the first time how it is stretched.
fn countdown(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let hand = play.asked.hand(play.clock.asked(), look.motion);
    let Some(Hand::Left(seconds)) = hand else { return Vec::new() };
    let near = seconds <= NEAR;
    let tone = if near { Tone::Angry } else { Tone::Irritated };
    let mut style = look.theme.tone(tone).patch(look.theme.title());
    if near && look.bell == Bell::Visual {
        style = style.add_modifier(Modifier::REVERSED);
    }
    let words = look.say_with("play-silence", &[("seconds", seconds.into())]);
    let now = look.say("play-silence-now");
    let mut first = Line::from(Span::styled(words, style));
    let mut lines = Vec::new();
    if first.width() + 2 + width(&now) <= room {
        first.push_span(Span::raw(format!("  {now}")));
        lines.push(first);
    } else {
        lines.extend([first, Line::raw(now)]);
    }
    if play.is_first_limit() {
        let how = wrap(&look.say("play-silence-first"), room);
        lines.extend(how.into_iter().map(Line::raw));
    }
    lines
}

/// How a list is answered.
fn how(asked: &Asked) -> Option<&'static str> {
    match asked.kind {
        Kind::Order => Some("play-how-order"),
        Kind::Form => Some("play-how-form"),
        _ => None,
    }
}

/// The row that hands a list in, and how far it is.
fn hand_in(asked: &Asked, look: Look) -> Option<String> {
    let picked = ("picked", asked.picked.len().into());
    match asked.kind {
        Kind::Order => {
            Some(look.say_with("play-hand-in-order", &[picked, ("all", asked.rows.len().into())]))
        }
        Kind::Form => Some(look.say_with("play-hand-in-form", &[picked])),
        _ => None,
    }
}

fn unsure(asked: &Asked, look: Look) -> String {
    let left = asked.rows.len() - asked.picked.len();
    match asked.kind {
        Kind::Order => look.say_with("play-unsure-order", &[("left", left.into())]),
        _ => look.say("play-unsure-form"),
    }
}

/// The band that holds a scene after a red line: what happened, why, and what to do.
fn band(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let loud = look.theme.tone(Tone::Angry).add_modifier(Modifier::REVERSED | Modifier::BOLD);
    let crossed = format!("{BAD} {}", look.say("red-line-crossed"));
    let inside = room.saturating_sub(2);
    let mut lines: Vec<Line<'static>> = wrap(&crossed, inside)
        .into_iter()
        .map(|line| Line::styled(pad(&format!(" {line}"), room), loud))
        .collect();
    let why = feedback::red_line(play, look).unwrap_or_default();
    lines.extend(wrap(&why, inside).into_iter().map(|line| Line::raw(format!(" {line}"))));
    let mut last = go(look, "play-go-on");
    last.push_span(Span::styled(
        format!("  {}", look.say("stage-see-rule")),
        look.theme.tone(Tone::Rest).remove_modifier(Modifier::BOLD),
    ));
    lines.push(last);
    lines
}

fn ring(play: &Play, look: Look, gives_up: u8) -> Vec<Line<'static>> {
    let Some(Hand::Ring(ring, waves)) = play.asked.hand(play.clock.asked(), look.motion) else {
        return Vec::new();
    };
    let args = [("ring", ring.into()), ("all", gives_up.into())];
    let mut style = if waves > 0 { look.theme.title() } else { look.theme.tone(Tone::Rest) };
    if waves > 0 && look.bell == Bell::Visual {
        style = style.add_modifier(Modifier::REVERSED);
    }
    let waves = ")".repeat(waves.into());
    let told = format!("{CALL} {} {waves}", look.say_with("play-ring", &args));
    vec![Line::styled(told.trim_end().to_owned(), style), go(look, "play-ring-take")]
}

fn end(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if let Some(ending) = play.session.ended() {
        let result = play.prepared.scenario().ending(ending).result;
        let mut result = look.say(&format!("outcome-{}", result.id()));
        if play.session.state().red_line {
            result = look.say_with("moment-outcome-failed", &[("outcome", result.into())]);
        }
        let over = look.say_with("play-over", &[("outcome", result.into())]);
        lines.push(Line::styled(over, look.theme.title()));
    }
    if play.session.state().red_line {
        for line in wrap(&look.say("debrief-red-line"), room) {
            lines.push(Line::styled(line, look.theme.tone(Tone::Angry)));
        }
    }
    if play.banner.is_none() && !play.rehearsal {
        lines.push(Line::styled(look.say("play-over-kept"), look.theme.tone(Tone::Rest)));
    }
    let next = if play.rehearsal { "tutorial-go-on" } else { "play-debrief" };
    lines.push(go(look, next));
    lines
}

/// The rows that can be answered with.
pub fn answers(play: &Play, look: Look, room: usize) -> ChoiceLines {
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
        .chain(hand_in(asked, look).map(|words| (String::new(), words)))
        .collect();
    let texts: Vec<(String, &str)> =
        texts.iter().map(|(label, text)| (label.clone(), text.as_str())).collect();
    let mut drawn = labelled_lines(&texts, asked.select.row, look, room);
    if play.dots(look).is_some() {
        // Nobody answers what is still being typed; the answers have their place already.
        drawn.lines.fill(Line::default());
    }
    drawn
}

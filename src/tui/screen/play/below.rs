//! What stands below the conversation: the last judgement, the question, the answers.

use ratatui::style::Modifier;
use ratatui::text::Line;

use super::asked::{Asked, Hand, Kind};
use super::{Play, feedback};
use crate::tui::model::Look;
use crate::tui::text::{pad, wrap};
use crate::tui::theme::{SELECTED, Tone};
use crate::tui::widget::choice_list::{ChoiceLines, labelled_lines};

/// A telephone.
pub const CALL: &str = "☎";

/// What there is to say of the last answer.
pub fn remark(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let Some((text, tone)) = feedback::line(play, look).filter(|_| !play.held) else {
        return Vec::new();
    };
    let lines = wrap(&text, room).into_iter();
    lines.map(|line| Line::styled(line, look.theme.tone(tone))).collect()
}

/// What to learn from the last answer.
pub fn why(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let Some(why) = feedback::why(play, look).filter(|_| !play.held) else { return Vec::new() };
    let lines = wrap(&why, room).into_iter();
    lines.map(|line| Line::styled(line, look.theme.tone(Tone::Rest))).collect()
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
    if play.asked.unsure {
        head.push(Line::styled(unsure(&play.asked, look), look.theme.tone(Tone::Irritated)));
    }
    head
}

/// What stands in place of the answers while what is new has no room beside them.
pub fn read_on(look: Look, more: bool) -> Line<'static> {
    let go = look.say(if more { "play-read-on" } else { "play-read" });
    Line::styled(format!("{SELECTED}{go}"), look.theme.selected())
}

fn unsure(asked: &Asked, look: Look) -> String {
    let left = asked.rows.len() - asked.picked.len();
    match asked.kind {
        Kind::Order => look.say_with("play-unsure-order", &[("left", left.into())]),
        _ => look.say_with("play-unsure-form", &[("picked", asked.picked.len().into())]),
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
    if play.banner.is_none() && !play.rehearsal {
        lines.push(Line::styled(look.say("play-over-kept"), look.theme.tone(Tone::Rest)));
    }
    let go = if play.rehearsal { "tutorial-go-on" } else { "play-debrief" };
    let go = format!("{SELECTED}{}", look.say(go));
    lines.push(Line::styled(go, look.theme.selected()));
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
        .collect();
    let texts: Vec<(String, &str)> =
        texts.iter().map(|(label, text)| (label.clone(), text.as_str())).collect();
    labelled_lines(&texts, asked.select.row, look, room)
}

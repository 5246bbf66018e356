//! What stands below the conversation: the last judgement, the question, the answers.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::alive::NEAR;
use super::asked::{Asked, Hand, Kind};
use super::feedback::{self, Told};
use super::{Play, author};
use crate::tui::data::Purpose;
use crate::tui::model::Look;
use crate::tui::text::{pad, width, wrap, wrap_even, wrap_hanging};
use crate::tui::theme::{BAD, Bell, SELECTED, Tone, UNSELECTED};
use crate::tui::widget::choice_list::{ChoiceLines, labelled_lines};

/// What there is to say of the last answer. The customer answers first: while the line is being
/// typed its place is empty.
pub fn remark(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let told = feedback::line(play, look).filter(|_| !play.held);
    remarked(play, look, room, told)
}

/// What there was to say of it where now something else stands.
pub fn judged(play: &Play, look: Look, room: usize) -> Option<Vec<Line<'static>>> {
    feedback::is_other(play).then(|| remarked(play, look, room, feedback::judged(play, look)))
}

/// Cells of the sign before a judgement, with the space after it.
const SIGN: usize = 2;

/// In rows that hang under what is said, or under the word before it where that takes fewer.
fn remarked(play: &Play, look: Look, room: usize, told: Option<Told>) -> Vec<Line<'static>> {
    let Some(told) = told else { return Vec::new() };
    let label = width(&told.label);
    let under = hang(look, room, &told, label);
    let shorter = hang(look, room, &told, SIGN.min(label));
    let mut lines = if shorter.len() < under.len() { shorter } else { under };
    if play.dots(look).is_some() {
        lines.fill(Line::default());
    }
    lines
}

fn hang(look: Look, room: usize, told: &Told, indent: usize) -> Vec<Line<'static>> {
    let Told { label, text, also, tone, more } = told;
    let style = look.theme.tone(*tone);
    let before = " ".repeat(indent);
    let lines = if indent == width(label) {
        let told = wrap_even(text, room.saturating_sub(indent)).into_iter().enumerate();
        told.map(|(row, line)| format!("{}{line}", if row == 0 { label } else { &before }))
            .collect()
    } else {
        wrap_hanging(text, label, &before, room)
    };
    let lines = lines.into_iter().map(|line: String| line.trim_end().to_owned());
    let mut lines: Vec<Line<'static>> = lines.map(|line| Line::styled(line, style)).collect();
    let mut whole: Vec<Span<'static>> =
        also.iter().map(|also| Span::styled(also.clone(), style)).collect();
    if *more {
        let hint = look.say("stage-see-rule");
        whole.push(Span::styled(hint, look.theme.tone(Tone::Rest)));
    }
    if !whole.is_empty() {
        beside(&mut lines, whole, &before, room);
    }
    lines
}

/// Puts words behind the last line, each in one piece: all of them below it where it has no room for
/// them, and in a row of its own what has no room behind the others there.
fn beside(lines: &mut Vec<Line<'static>>, words: Vec<Span<'static>>, indent: &str, room: usize) {
    let cells: usize = words.iter().map(|word| word.width() + 2).sum();
    let mut line = match lines.pop() {
        Some(last) if last.width() + cells <= room => last,
        last => {
            lines.extend(last);
            Line::raw(indent.to_owned())
        }
    };
    for word in words {
        if line.spans.iter().any(|it| !it.content.trim().is_empty()) {
            if line.width() + 2 + word.width() > room {
                lines.push(std::mem::replace(&mut line, Line::raw(indent.to_owned())));
            } else {
                line.push_span(Span::raw("  "));
            }
        }
        line.push_span(word);
    }
    lines.push(line);
}

/// What stands right above the answers.
pub fn ask(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let mut head = first_limit(play, look, room);
    match play.asked.kind {
        Kind::Nothing => head.extend(end(play, look, room)),
        Kind::Ring { .. } => head.push(go(look, "play-ring-take")),
        Kind::One | Kind::Order | Kind::Form if !play.asked.ask.is_empty() => {
            let lines = wrap_even(&play.asked.ask, room).into_iter();
            head.extend(lines.map(|line| Line::styled(line, look.theme.title())));
        }
        _ => {}
    }
    if let Some(how) = how(&play.asked) {
        let (how, quiet) = (look.say(how), look.theme.tone(Tone::Rest));
        match head.last_mut() {
            Some(ask) if ask.width() + 2 + width(&how) <= room => {
                ask.push_span(Span::raw("  "));
                ask.push_span(Span::styled(how, quiet.remove_modifier(Modifier::BOLD)));
            }
            _ => head.extend(wrap(&how, room).into_iter().map(|it| Line::styled(it, quiet))),
        }
    }
    if play.asked.unsure {
        let style = look.theme.tone(Tone::Irritated);
        let lines = wrap(&unsure(&play.asked, look), room).into_iter();
        head.extend(lines.map(|line| Line::styled(line, style)));
    }
    head
}

/// What stands in place of the answers while what is new has no room beside them, or a clock waits
/// for it to be read. A key that came too early is answered in the same row: nothing moves.
pub fn read_on(play: &Play, look: Look, more: bool) -> Line<'static> {
    let [plain, early] = if more {
        ["play-read-on", "turn-read-first"]
    } else {
        ["play-read", "turn-answers-first"]
    };
    if !play.early {
        let mut line = go(look, plain);
        let passing = play.passing().map(|remark| format!("  {}", look.say(remark)));
        line.spans.extend(passing.map(|it| Span::styled(it, look.theme.tone(Tone::Rest))));
        return line;
    }
    let style = look.theme.tone(Tone::Irritated).patch(look.theme.title());
    Line::styled(format!("{SELECTED}{}", look.say(early)), style)
}

/// The one thing that Enter does.
fn go(look: Look, message: &str) -> Line<'static> {
    Line::styled(format!("{SELECTED}{}", look.say(message)), look.theme.selected())
}

/// Time that runs, which stands in the upper edge of the frame.
pub fn countdown(play: &Play, look: Look) -> Option<Span<'static>> {
    let seconds = seconds_left(play, look).filter(|_| play.dots(look).is_none())?;
    let near = seconds <= NEAR;
    let tone = if near { Tone::Angry } else { Tone::Irritated };
    let mut style = look.theme.tone(tone).patch(look.theme.title());
    if near && look.bell == Bell::Visual {
        style = style.add_modifier(Modifier::REVERSED);
    }
    let words = look.say_with("play-silence", &[("seconds", seconds.into())]);
    // As wide as it is with two figures, so that nothing moves when one is left.
    let space = if seconds < 10 { " " } else { "" };
    Some(Span::styled(format!("{space}{words}"), style))
}

fn seconds_left(play: &Play, look: Look) -> Option<u64> {
    let hand = play.asked.hand(play.clock.asked(), look.motion).filter(|_| !play.held);
    match hand? {
        Hand::Left(seconds) if !play.is_reading() => Some(seconds),
        _ => None,
    }
}

/// The first time, how the time that runs is stretched. It has its rows already while what is new is
/// read: whether that fits beside the answers is asked with them.
fn first_limit(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let limited = matches!(play.asked.hand(play.clock.asked(), look.motion), Some(Hand::Left(_)));
    let told = limited && play.is_first_limit();
    let how = told.then(|| wrap(&look.say("play-silence-first"), room));
    let style = look.theme.tone(Tone::Rest);
    let mut lines: Vec<Line<'static>> =
        how.into_iter().flatten().map(|line| Line::styled(line, style)).collect();
    if play.dots(look).is_some() {
        lines.fill(Line::default());
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

/// The row that hands a list in, and how far it is, set off by an empty one.
pub fn hand_in(play: &Play, look: Look) -> Vec<Line<'static>> {
    let asked = &play.asked;
    let picked = ("picked", asked.picked.len().into());
    let words = match asked.kind {
        _ if play.held => return Vec::new(),
        Kind::Order => {
            look.say_with("play-hand-in-order", &[picked, ("all", asked.rows.len().into())])
        }
        Kind::Form => look.say_with("play-hand-in-form", &[picked]),
        _ => return Vec::new(),
    };
    let (sign, style) = if asked.hands_in() {
        (SELECTED, look.theme.selected())
    } else {
        (UNSELECTED, look.theme.title())
    };
    let button = Line::styled(format!("{sign}[ {words} ]"), style);
    let typed = play.dots(look).is_some();
    vec![Line::default(), if typed { Line::default() } else { button }]
}

fn unsure(asked: &Asked, look: Look) -> String {
    let left = asked.rows.len() - asked.picked.len();
    match asked.kind {
        Kind::Order => look.say_with("play-unsure-order", &[("left", left.into())]),
        _ => look.say("play-unsure-form"),
    }
}

/// The band that holds a scene after a red line, what is told of it under labels, and what to do,
/// all in the same column and each in rows of its own.
pub fn band(play: &Play, look: Look, room: usize) -> Vec<Vec<Line<'static>>> {
    let loud = look.theme.tone(Tone::Angry).add_modifier(Modifier::REVERSED | Modifier::BOLD);
    let crossed = format!("{BAD} {}", look.say("red-line-crossed"));
    let inside = room.saturating_sub(width(UNSELECTED));
    let crossed = wrap_hanging(&crossed, UNSELECTED, "    ", inside).into_iter();
    let mut groups = vec![crossed.map(|line| Line::styled(pad(&line, room), loud)).collect()];
    let told: Vec<(String, String)> = feedback::red_line(play, look)
        .into_iter()
        .map(|(label, told)| (look.say(label), told))
        .collect();
    let column = told.iter().map(|(label, _)| width(label)).max().unwrap_or(0) + 2;
    let quiet = look.theme.tone(Tone::Rest);
    groups.extend(told.into_iter().map(|(label, told)| {
        let wrapped = wrap_even(&told, inside.saturating_sub(width(UNSELECTED) + column));
        let lines = wrapped.into_iter().enumerate().map(|(row, line)| {
            let label = if row == 0 { label.as_str() } else { "" };
            let label = format!("{UNSELECTED}{}", pad(label, column));
            Line::from(vec![Span::styled(label, quiet), Span::raw(line)])
        });
        lines.collect()
    }));
    let mut last = go(look, "play-go-on");
    last.push_span(Span::styled(
        format!("  {}", look.say("stage-see-rule")),
        look.theme.tone(Tone::Rest).remove_modifier(Modifier::BOLD),
    ));
    groups.push(vec![last]);
    groups
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
        let why = play.teller(look).why_over(play.session.steps());
        let why = why.map(|why| wrap(&why, room)).unwrap_or_default();
        lines.extend(why.into_iter().map(Line::raw));
    }
    if play.session.state().red_line {
        for line in wrap(&look.say("debrief-red-line"), room) {
            lines.push(Line::styled(line, look.theme.tone(Tone::Angry)));
        }
    }
    if play.banner.is_none() && play.purpose == Purpose::Kept {
        lines.push(Line::styled(look.say("play-over-kept"), look.theme.tone(Tone::Rest)));
    }
    let next = match play.purpose {
        Purpose::Kept => "play-debrief",
        Purpose::Tutorial => "tutorial-go-on",
        Purpose::Rehearsal { .. } => "rehearsal-over-again",
    };
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
            (label, marked(at, &author::tagged(play, row)))
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Lang, say};

    #[test]
    fn what_is_said_beside_a_judgement_is_never_cut() {
        for lang in [Lang::Zh, Lang::En] {
            let words = ["turn-flatters", "stage-see-rule"].map(|id| say(lang, id));
            for room in 56..80 {
                for indent in ["  ", "            "] {
                    let mut lines = vec![Line::raw("x".repeat(room / 2))];
                    let spans = words.iter().map(|it| Span::raw(it.clone())).collect();
                    beside(&mut lines, spans, indent, room);
                    assert!(lines.iter().all(|line| line.width() <= room), "{room}: {lines:?}");
                    for word in &words {
                        let whole = lines.iter().any(|line| line.to_string().contains(word));
                        assert!(whole, "{word} in {room}: {lines:?}");
                    }
                }
            }
        }
    }
}

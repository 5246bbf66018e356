//! How the customer stands: words, numbers and bars, with what changed and why.

use ratatui::text::{Line, Span};

use super::Play;
use crate::engine::mood::{Band, Cause, Mood};
use crate::engine::session::Step;
use crate::plain::tell::{band_message, cause_message};
use crate::tui::model::Look;
use crate::tui::text::{truncate, width, wrap_hanging};
use crate::tui::theme::{GOOD, Tone};
use crate::tui::widget::meter::Meter;

/// Since the last answer: the mood before, and every reason for the change.
struct Change {
    before: Mood,
    causes: Vec<Cause>,
}

fn change(play: &Play) -> Change {
    let customer = &play.prepared.scenario().customer;
    let mut change = Change {
        before: Mood::new(customer.heat, customer.trust, customer.patience),
        causes: Vec::new(),
    };
    for step in play.session.steps() {
        match step {
            Step::Answered(answered) => {
                change = Change { before: answered.before, causes: answered.causes.clone() };
            }
            Step::Happened { causes, .. } => change.causes.extend(causes),
            _ => {}
        }
    }
    change
}

/// The reason that did most of a change, of those whose word fits into the room.
fn reason(
    look: Look,
    causes: &[Cause],
    by: i32,
    of: impl Fn(&Cause) -> i32,
    room: usize,
) -> String {
    let causes = causes.iter().filter(|cause| by != 0 && of(cause).signum() == by.signum());
    let words = causes.map(|cause| (of(cause).abs(), look.say(&cause_message(cause.why))));
    let most = words.filter(|(_, word)| width(word) <= room).max_by_key(|(by, _)| *by);
    most.map_or_else(String::new, |(_, word)| word)
}

fn meters(play: &Play, look: Look, room: usize) -> [Meter; 2] {
    let Change { before, causes } = change(play);
    let mood = play.session.mood();
    let meter = |label, now: u8, was: u8, of: fn(&Cause) -> i32, tone| {
        let by = i16::from(now) - i16::from(was);
        let label = look.say(label);
        let mut meter = Meter { label, value: now, change: by, reason: String::new(), tone };
        let room = room.saturating_sub(meter.words(look).width() + 1);
        meter.reason = reason(look, &causes, by.into(), of, room);
        meter
    };
    [
        meter("mood-heat", mood.heat, before.heat, |cause| cause.heat, tone(mood.band())),
        meter("mood-trust", mood.trust, before.trust, |cause| cause.trust, Tone::Calm),
    ]
}

fn tone(band: Band) -> Tone {
    match band {
        Band::Calm => Tone::Calm,
        Band::Irritated => Tone::Irritated,
        Band::Angry => Tone::Angry,
    }
}

fn face(band: Band) -> &'static str {
    match band {
        Band::Calm => "(^_^)",
        Band::Irritated => "(-_-)",
        Band::Angry => "(>_<)",
    }
}

fn face_and_band(play: &Play, look: Look) -> Span<'static> {
    let band = play.session.mood().band();
    let words = format!("{} {}", face(band), look.say(band_message(band)));
    Span::styled(words, look.theme.tone(tone(band)))
}

fn patience(play: &Play, look: Look) -> String {
    format!("{} {}", look.say("mood-patience"), play.session.mood().patience)
}

fn solved_count(play: &Play, look: Look) -> String {
    let (solved, all) = solved(play);
    let args = [("solved", solved.into()), ("all", all.into())];
    look.say_with("play-solved", &args)
}

fn solved(play: &Play) -> (usize, usize) {
    let facts = &play.prepared.scenario().facts;
    let is_solved = |at: &usize| play.session.state().is_solved((*at).into());
    ((0..facts.len()).filter(is_solved).count(), facts.len())
}

/// A column of so many cells and rows; what is less needed is left out where there is no room.
pub fn column(play: &Play, look: Look, room: usize, height: usize) -> Vec<Line<'static>> {
    let customer = &play.prepared.scenario().customer;
    let temperament = look.say(&format!("temperament-{}", customer.temperament.id()));
    let name = truncate(&customer.name, room.saturating_sub(10));
    let [heat, trust] = meters(play, look, room);
    let mut lines = vec![
        Line::from(vec![
            Span::styled(name, look.theme.title()),
            Span::styled(format!("  {temperament}"), look.theme.tone(Tone::Rest)),
        ]),
        Line::from(face_and_band(play, look)),
        heat.words(look),
        trust.words(look),
        Line::raw(patience(play, look)),
        Line::raw(solved_count(play, look)),
    ];
    // From here on: bars, then what is solved, then air.
    if lines.len() + 2 <= height {
        lines.insert(4, trust.bar(look, room));
        lines.insert(3, heat.bar(look, room));
    }
    let facts = facts(play, look, room);
    if lines.len() + facts.len() <= height {
        lines.extend(facts);
        if lines.len() + 3 <= height && height > 10 {
            for at in [6, 4, 2] {
                lines.insert(at, Line::default());
            }
        }
    }
    lines.truncate(height);
    lines
}

fn facts(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let facts = play.prepared.scenario().facts.iter().enumerate();
    let solved = facts.filter(|(at, _)| play.session.state().is_solved((*at).into()));
    let first = format!("{GOOD} ");
    solved
        .flat_map(|(_, fact)| wrap_hanging(&fact.text, &first, "  ", room))
        .map(|line| Line::styled(line, look.theme.tone(Tone::Calm)))
        .collect()
}

/// The same in one line.
pub fn folded(play: &Play, look: Look, room: usize) -> Line<'static> {
    let [heat, trust] = meters(play, look, room);
    let short = |meter: &Meter| Meter { reason: String::new(), ..meter.clone() }.words(look);
    let mut parts = vec![
        Line::from(face_and_band(play, look)),
        heat.words(look),
        short(&trust),
        Line::raw(patience(play, look)),
        Line::raw(solved_count(play, look)),
    ];
    let cells = |parts: &[Line<'_>]| parts.iter().map(|part| part.width() + 2).sum::<usize>();
    if cells(&parts) > room + 2 {
        parts[1] = short(&heat);
    }
    while cells(&parts) > room + 2 && parts.len() > 2 {
        parts.pop();
    }
    let mut line = Line::default();
    for (number, part) in parts.into_iter().enumerate() {
        if number > 0 {
            line.push_span("  ");
        }
        line.spans.extend(part.spans);
    }
    line
}

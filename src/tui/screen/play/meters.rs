//! Heat, trust and patience: how they stand, and what the last answer changed.

use std::time::Duration;

use ratatui::text::{Line, Span};

use super::Play;
use super::face::Face;
use crate::engine::mood::{Cause, Mood, Why};
use crate::engine::session::{Origin, Step};
use crate::plain::tell::{cause_message, origin};
use crate::scenario::moves::Move;
use crate::tui::model::Look;
use crate::tui::text::{truncate, width};
use crate::tui::theme::Tone;
use crate::tui::widget::meter::{Meter, moved};

/// What an answer changed, and what happened after it.
struct Change {
    before: Mood,
    after: Mood,
    causes: Vec<Cause>,
    since: Since,
}

/// What has happened since the last answer without its doing.
#[derive(Default)]
struct Since {
    after: Option<Mood>,
    causes: Vec<Cause>,
    /// The lines it comes from.
    origins: Vec<Option<Origin>>,
}

/// A meter as it is shown.
pub struct Shown {
    /// Word, number, change and reason.
    pub meter: Meter,
    /// Where the bar is on its way.
    pub bar: u8,
}

/// What the last answer changed, and apart from it what happened since. What an answer before it did
/// is gone: it would pass for the doing of the last.
fn last_change(play: &Play, look: Look) -> Change {
    let customer = &play.prepared.scenario().customer;
    let start = Mood::new(customer.heat, customer.trust, customer.patience);
    let still =
        |mood| Change { before: mood, after: mood, causes: Vec::new(), since: Since::default() };
    if play.dots(look).is_some() {
        return still(play.shown_mood(look));
    }
    let mut change = still(start);
    for step in play.session.steps() {
        match step {
            Step::Answered(answered) => {
                change = Change {
                    before: answered.before,
                    after: answered.after,
                    causes: answered.causes.clone(),
                    since: Since::default(),
                }
            }
            Step::Happened { after, causes, origin } => {
                change.since.after = Some(*after);
                change.since.causes.extend(causes);
                change.since.origins.push(*origin);
            }
            _ => {}
        }
    }
    change
}

/// The reason that did most of a change, of those whose word fits into the room.
fn reason(look: Look, causes: &[Cause], by: i16, of: fn(&Cause) -> i32, room: usize) -> String {
    let by = i32::from(by);
    let causes = causes.iter().filter(|cause| of(cause).signum() == by.signum());
    let words = causes.map(|cause| (of(cause).abs(), look.say(&cause_message(cause.why))));
    let most = words.filter(|(_, word)| width(word) <= room).max_by_key(|(by, _)| *by);
    most.map_or_else(String::new, |(_, word)| word)
}

/// Heat, trust and patience in lines of `room` cells, so long after the last answer. A change is all
/// of it since then, so that it agrees with the number; [`since`] tells the part without its doing.
pub fn meters(play: &Play, look: Look, room: usize, since: Option<Duration>) -> [Shown; 3] {
    let Change { before, after, mut causes, since: then } = last_change(play, look);
    causes.extend(then.causes);
    let after = then.after.unwrap_or(after);
    let sum = Change { before, after, causes, since: Since::default() };
    told(play, look, room, since, &sum)
}

fn told(
    play: &Play,
    look: Look,
    room: usize,
    since: Option<Duration>,
    last: &Change,
) -> [Shown; 3] {
    let mood = play.shown_mood(look);
    let shown = |label: &str, get: fn(Mood) -> u8, of: fn(&Cause) -> i32, tone| {
        let value = get(mood);
        let change = i16::from(get(last.after)) - i16::from(get(last.before));
        let label = look.say(label);
        let mut meter = Meter { label, value, change, reason: String::new(), tone };
        let room = room.saturating_sub(meter.words(look).width() + 1);
        if change != 0 {
            meter.reason = reason(look, &last.causes, change, of, room);
        }
        let from = get(last.before);
        let bar = since.map_or(value, |since| look.motion.slide(from, value, since));
        Shown { meter, bar }
    };
    let tone = Face::of(mood).tone();
    [
        shown("mood-heat", |mood| mood.heat, |cause| cause.heat, tone),
        shown("mood-trust", |mood| mood.trust, |cause| cause.trust, Tone::Trainee),
        shown("mood-patience", |mood| mood.patience, |cause| cause.patience, Tone::Text),
    ]
}

/// What has moved the customer since the last answer without its doing, in two lines: what it was,
/// and how far it went. None where nothing did.
pub fn since(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let last = last_change(play, look);
    let Some(after) = last.since.after else { return Vec::new() };
    let Since { causes, origins, .. } = &last.since;
    let lapsed = causes.iter().any(|cause| cause.why == Why::Move(Move::Lapse));
    let generic = || look.say(if lapsed { "since-lapse" } else { "since-event" });
    let what = if lapsed && of_last(play, origins) {
        look.say("since-lapse-now")
    } else {
        origin(look.lang, origins, causes).unwrap_or_else(generic)
    };
    let mut line = Line::default();
    for (label, get) in MEASURES {
        let change = i16::from(get(after)) - i16::from(get(last.after));
        if change != 0 {
            let between = if line.spans.is_empty() { "" } else { "  " };
            line.push_span(Span::raw(format!("{between}{} ", look.say(label))));
            line.push_span(Span::styled(moved(change), look.theme.tone(Tone::Irritated)));
        }
    }
    if line.spans.is_empty() {
        return Vec::new();
    }
    vec![Line::styled(truncate(&what, room), look.theme.tone(Tone::Irritated)), line]
}

/// Whether it comes from what the last answer promised, or there is no other it could come from.
fn of_last(play: &Play, origins: &[Option<Origin>]) -> bool {
    let answers = play.session.answered().count();
    let last = |it: &Origin| it.promised && it.place + 1 == answers;
    answers == 1 || origins.iter().all(|origin| origin.as_ref().is_some_and(last))
}

/// The message of its name, and its value.
type Measure = (&'static str, fn(Mood) -> u8);

/// What is measured, and where it stands in a mood.
const MEASURES: [Measure; 3] = [
    ("mood-heat", |mood| mood.heat),
    ("mood-trust", |mood| mood.trust),
    ("mood-patience", |mood| mood.patience),
];

/// The heat after every turn, the start first.
pub fn course(play: &Play, look: Look) -> Vec<u8> {
    let start = play.prepared.scenario().customer.heat;
    let mut course = vec![start];
    for step in play.session.steps() {
        match step {
            Step::Answered(answered) => course.push(answered.after.heat),
            Step::Happened { after, .. } => {
                if let Some(last) = course.last_mut() {
                    *last = after.heat;
                }
            }
            _ => {}
        }
    }
    if play.dots(look).is_some() {
        course.pop();
    }
    course
}

/// Whether the last answer made the customer hotter.
pub fn is_hotter(play: &Play, look: Look) -> bool {
    let last = last_change(play, look);
    last.since.after.unwrap_or(last.after).heat > last.before.heat
}

//! Heat, trust and patience: how they stand, and what the last answer changed.

use std::time::Duration;

use super::Play;
use super::face::Face;
use crate::engine::mood::{Cause, Mood, Why};
use crate::engine::session::Step;
use crate::plain::tell::cause_message;
use crate::scenario::moves::Move;
use crate::tui::model::Look;
use crate::tui::text::width;
use crate::tui::theme::Tone;
use crate::tui::widget::meter::Meter;

/// What an answer, and whatever happened after it, changed.
struct Change {
    before: Mood,
    after: Mood,
    causes: Vec<Cause>,
    /// Why it changed further afterwards: what was said earlier had consequences.
    late: Vec<Cause>,
}

/// A meter as it is shown.
pub struct Shown {
    /// Word, number, change and reason.
    pub meter: Meter,
    /// Where the bar is on its way.
    pub bar: u8,
}

/// What the last answer changed, and what happened since. What an answer before it did is gone: it
/// would pass for the doing of the last.
fn last_change(play: &Play, look: Look) -> Change {
    let customer = &play.prepared.scenario().customer;
    let start = Mood::new(customer.heat, customer.trust, customer.patience);
    let still = |mood| Change { before: mood, after: mood, causes: Vec::new(), late: Vec::new() };
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
                    late: Vec::new(),
                }
            }
            Step::Happened { after, causes } => {
                change.after = *after;
                change.late.extend(causes);
            }
            _ => {}
        }
    }
    change
}

/// The reason that did most of a change, of those whose word fits into the room.
/// What comes of an earlier line is told as such.
fn reason(look: Look, change: &Change, by: i16, of: fn(&Cause) -> i32, room: usize) -> String {
    let by = i32::from(by);
    let did = |cause: &&Cause| of(cause).signum() == by.signum();
    let size = |cause: &Cause| of(cause).abs();
    let word = |cause: &Cause| look.say(&cause_message(cause.why));
    let now = change.causes.iter().filter(did).map(|cause| (size(cause), vec![word(cause)]));
    let late = change.late.iter().filter(did).map(|cause| {
        // What was promised and not done was promised earlier; the rest comes after the last line.
        let (whole, short) = match cause.why {
            Why::Move(Move::Lapse) => ("turn-earlier", "turn-earlier-short"),
            _ => ("turn-after", "turn-after-short"),
        };
        let whole = look.say_with(whole, &[("cause", word(cause).into())]);
        (size(cause), vec![whole, look.say(short)])
    });
    let fits = |words: Vec<String>| words.into_iter().find(|word| width(word) <= room);
    let words = now.chain(late).filter_map(|(by, words)| Some((by, fits(words)?)));
    words.max_by_key(|(by, _)| *by).map_or_else(String::new, |(_, word)| word)
}

/// Heat, trust and patience in lines of `room` cells, so long after the last answer.
pub fn meters(play: &Play, look: Look, room: usize, since: Option<Duration>) -> [Shown; 3] {
    let mood = play.shown_mood(look);
    let last = last_change(play, look);
    let shown = |label: &str, get: fn(Mood) -> u8, of: fn(&Cause) -> i32, tone| {
        let value = get(mood);
        let change = i16::from(get(last.after)) - i16::from(get(last.before));
        let label = look.say(label);
        let mut meter = Meter { label, value, change, reason: String::new(), tone };
        let room = room.saturating_sub(meter.words(look).width() + 1);
        if change != 0 {
            meter.reason = reason(look, &last, change, of, room);
        }
        let from = get(last.before);
        let bar = since.map_or(value, |since| look.motion.slide(from, value, since));
        Shown { meter, bar }
    };
    let tone = Face::of(mood, false).tone();
    [
        shown("mood-heat", |mood| mood.heat, |cause| cause.heat, tone),
        shown("mood-trust", |mood| mood.trust, |cause| cause.trust, Tone::Trainee),
        shown("mood-patience", |mood| mood.patience, |cause| cause.patience, Tone::Text),
    ]
}

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
    last.after.heat > last.before.heat
}

//! What there is to say of the last answer: a line below the conversation, and a band where a red
//! line was crossed. A better wording is not told here: it can still be found
//! by taking the answer back, and the debrief tells it.

use super::Play;
use super::talk::{sign, word};
use crate::engine::session::{Answered, Step};
use crate::plain::tell::{Reason, Teller, leading};
use crate::rulebook::Rule;
use crate::scenario::model::RuleIdx;
use crate::tui::model::Look;
use crate::tui::theme::Tone;

/// The remark below the conversation.
pub struct Told {
    /// What kind of remark it is, in a word, with the space after it.
    pub label: String,
    /// What is said.
    pub text: String,
    /// What is to be said with it, in one piece.
    pub also: Option<String>,
    /// What it means.
    pub tone: Tone,
    /// Whether there is a page with more.
    pub more: bool,
}

impl Told {
    /// A remark that no rule stands behind.
    fn plain(label: String, text: String, tone: Tone) -> Self {
        Self { label, text, also: None, tone, more: false }
    }
}

/// Whether something else is said now than how the last answer was judged.
pub fn is_other(play: &Play) -> bool {
    let told = |step: &&Step| matches!(step, Step::Answered(_) | Step::Hinted(_));
    let last = play.session.steps().iter().rev().find(told);
    last.is_some_and(|step| matches!(step, Step::Hinted(_))) || play.passing().is_some()
}

/// How the last answer was judged, whatever else is said now.
pub fn judged(play: &Play, look: Look) -> Option<Told> {
    judgement(play, look, play.last()?)
}

/// The remark below the conversation: what happened last that deserves one.
pub fn line(play: &Play, look: Look) -> Option<Told> {
    // While something is read, a passing remark stands beside what Enter does.
    if let Some(remark) = play.remark.filter(|_| !play.is_reading() || play.passing().is_none()) {
        return Some(Told::plain(String::new(), look.say(remark), Tone::Rest));
    }
    let steps = play.session.steps();
    let told = |step: &&Step| matches!(step, Step::Answered(_) | Step::Hinted(_));
    match steps.iter().rev().find(told)? {
        Step::Hinted(rule) => {
            let label = look.say_with("hint-line", &[("rule", "".into())]);
            Some(Told::plain(label, sentence(play, look, *rule), Tone::Irritated))
        }
        Step::Answered(answered) => judgement(play, look, answered),
        _ => None,
    }
}

/// Sign, word, and what it was judged for.
fn judgement(play: &Play, look: Look, answered: &Answered) -> Option<Told> {
    let grade = answered.grade?;
    let (sign, tone) = sign(grade);
    let word = word(look, answered, grade);
    let teller = teller(play, look);
    let told = match teller.reason(answered) {
        Some(Reason::Broken(rule) | Reason::Kept(rule)) => sentence(play, look, rule),
        Some(Reason::Why(why)) => why,
        None => String::new(),
    };
    let label = format!("{sign} {word}  ");
    Some(Told { label, text: told, also: teller.flattery(answered), tone, more: true })
}

fn teller(play: &Play, look: Look) -> Teller<'_> {
    Teller { lang: look.lang, stage: &play.prepared.stage, rules: &play.prepared.rules }
}

fn rule_of(play: &Play, rule: RuleIdx) -> Option<&Rule> {
    play.prepared.rules.get(play.prepared.scenario().rule(rule))
}

/// The rule in the language of the program.
fn sentence(play: &Play, look: Look, rule: RuleIdx) -> String {
    let id = play.prepared.scenario().rule(rule);
    rule_of(play, rule).map_or_else(|| id.to_owned(), |rule| rule.sentence(look.lang).to_owned())
}

/// What is told of a red line, each with the message of its label: which rule was broken, that it
/// pleased all the same, and why it is one.
pub fn red_line(play: &Play, look: Look) -> Vec<(&'static str, String)> {
    let Some(last) = play.last() else { return Vec::new() };
    let rule = leading(&play.prepared.stage, last).map(|rule| sentence(play, look, rule));
    let pleased = teller(play, look).flattery(last);
    let told =
        [("review-broken", rule), ("review-pleased", pleased), ("review-why", last.why.clone())];
    told.into_iter().filter_map(|(label, told)| Some((label, told?))).collect()
}

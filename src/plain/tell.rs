//! A run in lines of text: every step said in words, nothing by colour or place. Plain mode, replay
//! and reports all read from here, so the same run gives the same text everywhere.
//!
//! - `rules`: the rules behind an answer, and the better one
//! - `review`: what there is to say of a run that is over

mod review;
mod rules;

pub use review::{ahead_of, changed, guessed, outcome};
pub use rules::{Reason, leading, source_title};

use super::standing::before;
use crate::engine::input::Given;
use crate::engine::mood::{Cause, Mood, Temper, Why};
use crate::engine::session::{Answered, Origin, Step};
use crate::engine::stage::Stage;
use crate::message::{Lang, listed, say, say_with, set_apart};
use crate::rulebook::Active;
use crate::scenario::model::{FactIdx, Grade, Speaker};
use crate::scenario::moves::Move;

/// Says what happened in one run.
#[derive(Clone, Copy)]
pub struct Teller<'t> {
    /// The language of the program's own words.
    pub lang: Lang,
    /// What is played.
    pub stage: &'t Stage,
    /// The rules it is judged by.
    pub rules: &'t Active,
}

/// Whether a run goes on, or is looked back at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It goes on: an answer can be taken back, so the better wording is not told yet.
    Playing,
    /// It is over, and nothing is held back.
    Over,
    /// It is over, and the debrief that follows explains every line that lost points.
    BeforeDebrief,
}

impl Teller<'_> {
    /// The lines of one step; a question has none, for plain mode numbers what it offers.
    #[must_use]
    pub fn step(&self, step: &Step, when: When) -> Vec<String> {
        match step {
            Step::Scene { .. } => vec![String::new()],
            Step::Heard { speaker, text } => vec![self.spoken(&self.name(*speaker), text)],
            Step::Happened { causes, .. } if causes.is_empty() => Vec::new(),
            Step::Happened { after, causes, origin } => {
                let told = self.causes(causes);
                let what = self::origin(self.lang, &[*origin], causes);
                let id = if what.is_some() { "sight-happened" } else { "happened-line" };
                let args = [("what", what.unwrap_or_default().into()), ("causes", told.into())];
                vec![
                    say_with(self.lang, id, &args),
                    self.moved_mood(before(*after, causes), *after, after.temper()),
                ]
            }
            Step::Answered(answered) => self.answered(answered, when),
            Step::Hinted(rule) => {
                let rule = self.kept_rule(*rule);
                vec![say_with(self.lang, "hint-line", &[("rule", rule.into())])]
            }
            Step::Reacted(_) | Step::Asked(_) => Vec::new(),
            Step::Ended { text, .. } => vec![String::new(), text.clone()],
        }
    }

    /// The name a speaker is shown by.
    #[must_use]
    pub fn name(&self, speaker: Speaker) -> String {
        match self.stage.scenario.name_of(speaker) {
            Some(name) => name.to_owned(),
            None if speaker == Speaker::Narrator => say(self.lang, "narrator"),
            None => say(self.lang, "trainee"),
        }
    }

    fn spoken(&self, who: &str, text: &str) -> String {
        say_with(self.lang, "spoken-line", &[("who", who.into()), ("text", text.into())])
    }

    /// What the trainee said, in one line.
    #[must_use]
    pub fn said(&self, answered: &Answered) -> String {
        match answered.given {
            Given::Choice(_) => answered.said.join(" "),
            Given::Silence => say(self.lang, "said-silence"),
            Given::Missed => say(self.lang, "said-missed"),
            Given::Ring(rings) => say_with(self.lang, "said-ring", &[("rings", rings.into())]),
            Given::Order(_) | Given::Form(_) if answered.said.is_empty() => {
                say(self.lang, "said-nothing")
            }
            Given::Order(_) => self.numbered(&answered.said),
            Given::Form(_) => set_apart(self.lang, &answered.said),
        }
    }

    pub(super) fn numbered(&self, items: &[String]) -> String {
        let items = items.iter().enumerate().map(|(at, text)| {
            say_with(self.lang, "order-item", &[("number", (at + 1).into()), ("text", text.into())])
        });
        items.collect::<Vec<_>>().join("  ")
    }

    fn answered(&self, answered: &Answered, when: When) -> Vec<String> {
        let mut lines = vec![self.spoken(&say(self.lang, "trainee"), &self.said(answered))];
        if let Some(grade) = answered.grade {
            lines.push(self.judgement(answered, grade));
            lines.extend(self.flattery(answered));
            if answered.red_line {
                lines.push(say(self.lang, "red-line-crossed"));
            }
            let lost = answered.counted.is_some() && grade < Grade::Best;
            let later = when == When::BeforeDebrief && (lost || answered.red_line);
            lines.extend(self.cited(answered));
            if when != When::Playing && !later {
                lines.extend(self.why(answered));
                lines.extend(self.better(answered));
            }
        }
        for fact in &answered.solved {
            let fact = self.fact(*fact);
            lines.push(say_with(self.lang, "solved-line", &[("fact", fact.into())]));
        }
        if answered.causes.is_empty() && answered.grade.is_some() {
            lines.push(say(self.lang, "moment-unmoved"));
        }
        if !answered.causes.is_empty() {
            let shown = answered.shown(answered.after);
            lines.push(self.moved_mood(answered.before, answered.after, shown));
            lines.push(self.causes(&answered.causes));
        }
        lines
    }

    /// Why it was judged so, where the scenario says it.
    #[must_use]
    pub fn why(&self, answered: &Answered) -> Option<String> {
        let why = answered.why.as_ref()?;
        Some(say_with(self.lang, "why-line", &[("why", why.into())]))
    }

    /// How an answer was judged, in a word: its red line, which fails the whole run, before its
    /// grade.
    #[must_use]
    pub fn grade(&self, answered: &Answered) -> String {
        match answered.grade {
            _ if answered.red_line => say(self.lang, "turn-red-line"),
            Some(grade) => say(self.lang, &format!("grade-{}", grade.id())),
            None => say(self.lang, "report-ungraded"),
        }
    }

    /// The grade and its points.
    #[must_use]
    pub fn judgement(&self, answered: &Answered, grade: Grade) -> String {
        let word = self.grade(answered);
        let id = if answered.counted.is_some() { "graded" } else { "graded-again" };
        say_with(self.lang, id, &[("grade", word.into()), ("points", grade.points().into())])
    }

    /// That a mine pleased, and what of it: so much easier a customer is no praise.
    #[must_use]
    pub fn flattery(&self, answered: &Answered) -> Option<String> {
        answered.flatters().then(|| say(self.lang, "turn-flatters"))
    }

    /// How the customer stands, and how that shows.
    #[must_use]
    pub fn mood(&self, mood: Mood, shown: Temper) -> String {
        let args = [
            ("heat", mood.heat.into()),
            ("band", say(self.lang, temper_message(shown)).into()),
            ("trust", mood.trust.into()),
            ("patience", mood.patience.into()),
        ];
        say_with(self.lang, "mood-line", &args)
    }

    /// Why the mood changed, in one line.
    #[must_use]
    pub fn causes(&self, causes: &[Cause]) -> String {
        let parts = causes.iter().map(|cause| {
            let change = |id: &str, by: i32| {
                let by = if by > 0 { format!("+{by}") } else { by.to_string() };
                say_with(self.lang, id, &[("change", by.into())])
            };
            let changes = [
                ("cause-heat", cause.heat),
                ("cause-trust", cause.trust),
                ("cause-patience", cause.patience),
            ];
            let changes = changes.into_iter().filter(|(_, by)| *by != 0);
            let changes: Vec<String> = changes.map(|(id, by)| change(id, by)).collect();
            let args = [
                ("cause", say(self.lang, &cause_message(cause.why)).into()),
                ("changes", listed(self.lang, &changes).into()),
            ];
            say_with(self.lang, "cause-line", &args)
        });
        set_apart(self.lang, &parts.collect::<Vec<_>>())
    }

    pub(super) fn fact(&self, fact: FactIdx) -> String {
        self.stage.scenario.facts[fact.at()].text.clone()
    }
}

/// Which line brought about what happened without an answer: a promise that was not kept, or what
/// else came of it; `None` where not all of it comes from a line.
#[must_use]
pub fn origin(lang: Lang, origins: &[Option<Origin>], causes: &[Cause]) -> Option<String> {
    let origins = origins.iter().copied().collect::<Option<Vec<Origin>>>()?;
    let lapsed = causes.iter().any(|cause| cause.why == Why::Move(Move::Lapse));
    let promised = lapsed && origins.iter().all(|origin| origin.promised);
    let mut numbers: Vec<usize> = origins.iter().map(|origin| origin.place + 1).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let id = if promised { "sight-origin-promise" } else { "sight-origin" };
    (!numbers.is_empty()).then(|| say_with(lang, id, &[("number", listed(lang, &numbers).into())]))
}

/// The message of the word for how a mood shows, the same in play, in the debrief and in plain.
#[must_use]
pub const fn temper_message(temper: Temper) -> &'static str {
    match temper {
        Temper::Glad => "face-glad",
        Temper::Calm => "face-calm",
        Temper::Irritated => "face-irritated",
        Temper::Angry => "face-angry",
        Temper::Furious => "face-furious",
    }
}

/// The message of a reason.
#[must_use]
pub fn cause_message(why: Why) -> String {
    match why {
        Why::Move(one) => format!("move-{}", one.id()),
        Why::Severity(level) => format!("cause-severity-{level}"),
        Why::Spoilt => "cause-spoilt".to_owned(),
        Why::Stays(_) => "cause-stays".to_owned(),
        Why::CalmAlready => "cause-calm-already".to_owned(),
        Why::TooMuch => "cause-too-much".to_owned(),
        Why::Settles => "cause-settles".to_owned(),
        Why::Idle => "cause-idle".to_owned(),
        Why::End => "cause-end".to_owned(),
    }
}

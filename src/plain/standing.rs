//! How things stand, in words: what the screens show by meters, lines of text have to say.

use super::tell::{Teller, temper_message};
use crate::engine::debrief::Debrief;
use crate::engine::limit::Limit;
use crate::engine::mood::{Cause, Mood, Temper};
use crate::engine::session::{Answered, Session, Step};
use crate::message::{Arg, say, say_with, set_apart};
use crate::scenario::model::FactIdx;

impl Teller<'_> {
    /// Who is there, how they stand, and, where it all begins, what the figures mean: `at` counts the
    /// steps told already.
    pub(super) fn opening(&self, session: &Session, at: usize) -> Vec<String> {
        let customer = &self.stage.scenario.customer;
        let temperament = say(self.lang, &format!("temperament-{}", customer.temperament.id()));
        let args = [("name", (&customer.name).into()), ("temperament", temperament.into())];
        let mut lines = vec![say_with(self.lang, "lines-customer", &args)];
        lines.extend(self.standing(session, at));
        // Whoever goes on has heard them, and ? tells them again.
        if session.answered().next().is_none() {
            lines.push(say(self.lang, "lines-figures"));
            lines.extend(self.limit());
            lines.push(say(self.lang, "lines-grades"));
        }
        lines
    }

    /// Mood and progress as they were after so many steps.
    pub(super) fn standing(&self, session: &Session, at: usize) -> Vec<String> {
        let steps = &session.steps()[..at];
        let mood = self.mood_after(steps);
        let last = steps.iter().rev().find_map(|step| match step {
            Step::Answered(answered) => Some(answered),
            _ => None,
        });
        let shown = last.map_or(mood.temper(), |last| last.shown(mood));
        vec![self.mood(mood, shown), self.progress(steps)]
    }

    fn mood_after(&self, steps: &[Step]) -> Mood {
        let customer = &self.stage.scenario.customer;
        let moved = steps.iter().rev().find_map(|step| match step {
            Step::Answered(answered) => Some(answered.after),
            Step::Happened { after, .. } => Some(*after),
            _ => None,
        });
        moved.unwrap_or_else(|| Mood::new(customer.heat, customer.trust, customer.patience))
    }

    /// What of the customer's matter is solved after these steps, by name, and how much is open.
    pub(super) fn progress(&self, steps: &[Step]) -> String {
        let facts = &self.stage.scenario.facts;
        let answered = steps.iter().filter_map(|step| match step {
            Step::Answered(answered) => Some(&answered.solved),
            _ => None,
        });
        let before = self.stage.solved().iter();
        let solved: Vec<FactIdx> = before.chain(answered.flatten()).copied().collect();
        let names: Vec<&str> = solved.iter().map(|fact| facts[fact.at()].text.as_str()).collect();
        let args = [
            ("solved", names.len().into()),
            ("all", facts.len().into()),
            ("facts", set_apart(self.lang, &names).into()),
        ];
        say_with(self.lang, if names.is_empty() { "lines-unsolved" } else { "lines-solved" }, &args)
    }

    /// Who reads what is said in a scene that begins here, where that has changed or where the
    /// telling begins with it. What is said privately while the customer is away is no message.
    pub(super) fn turned(&self, steps: &[Step], at: usize, from: usize) -> Option<String> {
        let scenes = &self.stage.scenario.scenes;
        let private = |step: &Step| {
            let Step::Scene { scene, .. } = step else { return None };
            let scene = &scenes[scene.at()];
            scene.turns_private().filter(|private| !(*private && scene.absent))
        };
        let now = private(steps.get(at)?)?;
        let before = steps[..at].iter().rev().find_map(private).unwrap_or(false);
        let anew = at == from && at > 0 && scenes.iter().any(|scene| scene.private);
        let id = if now { "turn-goes-private" } else { "turn-goes-public" };
        (now != before || anew).then(|| say(self.lang, id))
    }

    /// How the customer stands, how that shows and what changed, each figure with its way.
    pub(super) fn moved_mood(&self, before: Mood, after: Mood, shown: Temper) -> String {
        let figure = |name: &str, was: u8, is: u8| {
            let id = match is.cmp(&was) {
                std::cmp::Ordering::Greater => "lines-figure-up",
                std::cmp::Ordering::Less => "lines-figure-down",
                std::cmp::Ordering::Equal => "lines-figure",
            };
            let name = say(self.lang, name).into();
            let by = is.abs_diff(was).into();
            say_with(self.lang, id, &[("name", name), ("now", is.into()), ("by", by)])
        };
        let args = [
            ("heat", figure("mood-heat", before.heat, after.heat).into()),
            ("band", say(self.lang, temper_message(shown)).into()),
            ("trust", figure("lines-trust", before.trust, after.trust).into()),
            ("patience", figure("lines-patience", before.patience, after.patience).into()),
        ];
        say_with(self.lang, "lines-mood", &args)
    }

    /// What the last line was judged by, with all that is known of its rules.
    pub(super) fn rules_of_last(&self, session: &Session) -> Vec<String> {
        let Some(last) = session.answered().last() else {
            return vec![say(self.lang, "lines-no-line-yet")];
        };
        let lines = self.ruled(last);
        if lines.is_empty() { vec![say(self.lang, "lines-no-rule")] } else { lines }
    }

    /// Why a run ended before its matter did, where the customer ended it.
    #[must_use]
    pub fn why_over(&self, steps: &[Step]) -> Option<String> {
        let last = steps.iter().rposition(|step| matches!(step, Step::Answered(_)))?;
        let reacted = steps[last..].iter().any(|step| matches!(step, Step::Reacted(_)));
        self.broke_off(reacted, self.mood_after(steps))
    }

    /// The same of a run that is over.
    #[must_use]
    pub fn why_ended(&self, debrief: &Debrief) -> Option<String> {
        self.broke_off(debrief.reacted, debrief.end())
    }

    fn broke_off(&self, reacted: bool, mood: Mood) -> Option<String> {
        if !reacted {
            return None;
        }
        if mood.patience == 0 {
            return Some(say(self.lang, "lines-over-patience"));
        }
        let limit = Limit::of(&self.stage.scenario).filter(|limit| limit.is_reached(mood))?;
        let args = [("heat", mood.heat.into()), ("trust", mood.trust.into())];
        let args = args.into_iter().chain(figures(limit)).collect::<Vec<_>>();
        let id = if limit.below.is_some() { "sight-over-trust" } else { "sight-over" };
        Some(say_with(self.lang, id, &args))
    }

    /// From which heat on this customer breaks off; `None` where heat ends nothing.
    #[must_use]
    pub fn limit(&self) -> Option<String> {
        let limit = Limit::of(&self.stage.scenario)?;
        let id = if limit.below.is_some() { "sight-leaves-trust" } else { "sight-leaves" };
        Some(say_with(self.lang, id, &figures(limit)))
    }

    /// What was answered there before, when a run is taken up again from one of its lines.
    #[must_use]
    pub fn before(&self, answered: &Answered) -> String {
        let args = [("text", self.said(answered).into()), ("grade", self.grade(answered).into())];
        say_with(self.lang, "lines-said-before", &args)
    }
}

/// The figures of a limit.
fn figures(limit: Limit) -> [(&'static str, Arg); 2] {
    [("limit", limit.heat.into()), ("below", limit.below.unwrap_or(0).into())]
}

/// The mood before `causes` worked on it.
pub(super) fn before(after: Mood, causes: &[Cause]) -> Mood {
    let back = |is: u8, by: fn(&Cause) -> i32| {
        let was = i32::from(is) - causes.iter().map(by).sum::<i32>();
        u8::try_from(was.clamp(0, 255)).unwrap_or(is)
    };
    Mood {
        heat: back(after.heat, |cause| cause.heat),
        trust: back(after.trust, |cause| cause.trust),
        patience: back(after.patience, |cause| cause.patience),
        ..after
    }
}

//! What there is to say after a run: facts first, then where points were lost and why.

use super::mood::{Cause, Mood};
use super::run::Timed;
use super::score::Score;
use super::session::{Answered, HINT, Origin, Session, Step, UNDO};
use crate::scenario::model::{EndingIdx, FactIdx, Grade};

/// A finished run, ready to be talked about.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// How it ended.
    pub ending: EndingIdx,
    /// What was seen at the end.
    pub ending_text: String,
    /// Whether the last answer made the customer react, which is how most break off.
    pub reacted: bool,
    /// Points by dimension.
    pub score: Score,
    /// Whether a red line was crossed in any answer that stands.
    pub red_line: bool,
    /// The answers that stand, in order.
    pub answers: Vec<Answered>,
    /// The mood at the start.
    pub start: Mood,
    /// How the mood went from there, through every answer and event.
    pub course: Vec<Moment>,
    /// Facts solved, in the scenario's order.
    pub solved: Vec<FactIdx>,
    /// How long the answers took, in milliseconds.
    pub took_ms: u64,
    /// How often an answer was taken back.
    pub undone: usize,
    /// How often a hint was asked for.
    pub hints: usize,
}

/// One step of the mood.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Which of [`Debrief::answers`]; `None` where something happened without one.
    pub answer: Option<usize>,
    /// The mood before.
    pub before: Mood,
    /// The mood after.
    pub after: Mood,
    /// Why it changed; sums to the change.
    pub causes: Vec<Cause>,
    /// The line before it that it comes from, where nobody answered and it comes from one.
    pub origin: Option<Origin>,
}

impl Debrief {
    /// The debrief of a run that is over; `None` while it goes on.
    #[must_use]
    pub fn of(session: &Session) -> Option<Debrief> {
        let ending = session.ended()?;
        let scenario = &session.stage().scenario;
        let customer = &scenario.customer;
        let start = Mood::new(customer.heat, customer.trust, customer.patience);
        let mut course: Vec<Moment> = Vec::new();
        let (mut ending_text, mut answers) = (String::new(), 0);
        for step in session.steps() {
            let (answer, after, causes, origin) = match step {
                Step::Answered(answered) => {
                    answers += 1;
                    (Some(answers - 1), answered.after, answered.causes.clone(), None)
                }
                Step::Happened { after, causes, origin } => (None, *after, causes.clone(), *origin),
                Step::Ended { text, .. } => {
                    ending_text.clone_from(text);
                    continue;
                }
                _ => continue,
            };
            let before = course.last().map_or(start, |moment| moment.after);
            course.push(Moment { answer, before, after, causes, origin });
        }
        let last = session.steps().iter().rposition(|step| matches!(step, Step::Answered(_)));
        let after = &session.steps()[last.unwrap_or(0)..];
        let asked = |word: &str| session.inputs().iter().filter(|it| it.input == word).count();
        Some(Debrief {
            ending,
            ending_text,
            reacted: after.iter().any(|step| matches!(step, Step::Reacted(_))),
            score: session.score(),
            red_line: session.state().red_line,
            answers: session.answered().cloned().collect(),
            start,
            course,
            undone: asked(UNDO),
            hints: asked(HINT),
            solved: (0..scenario.facts.len())
                .map(FactIdx::from)
                .filter(|fact| session.state().is_solved(*fact))
                .collect(),
            took_ms: session.inputs().iter().fold(0, |all, input| all.saturating_add(input.ms)),
        })
    }

    /// How long it took without its first answers, where those were taken over from another run.
    #[must_use]
    pub fn took_from(&self, place: usize) -> u64 {
        let before =
            self.answers.iter().take(place).fold(0u64, |all, it| all.saturating_add(it.ms));
        self.took_ms.saturating_sub(before)
    }

    /// The mood at the end.
    #[must_use]
    pub fn end(&self) -> Mood {
        self.course.last().map_or(self.start, |moment| moment.after)
    }

    /// The mood in which the first question was asked.
    #[must_use]
    pub fn first_asked(&self) -> Mood {
        self.answers.first().map_or(self.start, |answer| answer.before)
    }

    /// What happened after the answer at this place, before the next question or the end.
    pub fn aftermath(&self, place: usize) -> impl Iterator<Item = &Moment> {
        let answered = self.course.iter().position(|moment| moment.answer == Some(place));
        let after = answered.map_or(self.course.len(), |at| at + 1);
        self.course[after..].iter().take_while(|moment| moment.answer.is_none())
    }

    /// The mood the answer at this place led to, with all that happened before the next question:
    /// what the next answer begins with.
    #[must_use]
    pub fn settled(&self, place: usize) -> Mood {
        let after = self.answers.get(place).map_or(self.start, |answer| answer.after);
        self.aftermath(place).last().map_or(after, |moment| moment.after)
    }

    /// The mood before the answer at this place.
    #[must_use]
    pub fn before(&self, place: usize) -> Mood {
        place.checked_sub(1).map_or_else(|| self.first_asked(), |last| self.settled(last))
    }

    /// The answers before the one at this place as inputs that lead to its scene: what was taken
    /// back and the hints on the way are left out.
    #[must_use]
    pub fn inputs_before(&self, place: usize) -> Vec<Timed> {
        let answers = self.answers.iter().take(place);
        answers.map(|answer| Timed { input: answer.input.clone(), ms: answer.ms }).collect()
    }

    /// How many steps of the course lie before the answer at this place, where a run that has the
    /// same answers before it begins to differ; all of them where there is no such answer.
    #[must_use]
    pub fn steps_before(&self, place: usize) -> usize {
        let answered = |moment: &Moment| moment.answer == Some(place);
        self.course.iter().position(answered).unwrap_or(self.course.len())
    }

    /// The answers that lost points or crossed a red line, in order.
    pub fn losses(&self) -> impl Iterator<Item = &Answered> {
        self.answers.iter().filter(|answer| answer.red_line || loses(answer))
    }

    /// How many answers lost points.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.answers.iter().filter(|answer| loses(answer)).count()
    }

    /// The answers to a scene that had been judged before, by place: they count for nothing more.
    pub fn repeated(&self) -> impl Iterator<Item = usize> {
        let answers = self.answers.iter().enumerate();
        let repeated = answers.filter(|(_, it)| it.grade.is_some() && it.counted.is_none());
        repeated.map(|(at, _)| at)
    }
}

/// Whether an answer lost points.
fn loses(answer: &Answered) -> bool {
    answer.counted.is_some() && answer.grade.is_some_and(|grade| grade < Grade::Best)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bank::Bank;
    use crate::library::Library;

    /// A seed for a generator of its own, so that a run can be played again.
    fn draw(state: &mut u64, of: usize) -> usize {
        *state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(*state >> 33).unwrap_or(0) % of.max(1)
    }

    #[test]
    fn every_line_settles_where_the_customer_stood_when_the_next_was_asked() {
        let bank = Bank::new(Library::built_in());
        let mut between = 0;
        for id in ["hotel/shrunk-cuff", "express/a-pair-of-bowls", "weather/nine-sheds"] {
            let prepared = bank.prepare(id).unwrap();
            for seed in 0..40 {
                let mut state = seed + 1;
                let mut session = Session::start(Arc::clone(&prepared.stage), seed);
                let mut shown = vec![session.mood()];
                while let Some(question) = session.question() {
                    let choices = match question {
                        crate::engine::session::Question::Choices { offers, .. } => offers.len(),
                        _ => 1,
                    };
                    let number = (draw(&mut state, choices) + 1).to_string();
                    let input = crate::plain::understand(question, &number);
                    session.answer(&input, 1000).unwrap();
                    shown.push(session.mood());
                }
                let debrief = Debrief::of(&session).unwrap();
                between += debrief.course.iter().filter(|it| it.answer.is_none()).count();
                for at in 0..debrief.answers.len() {
                    let (before, after) = (debrief.before(at), debrief.settled(at));
                    assert_eq!((before, after), (shown[at], shown[at + 1]), "{id} {seed} {at}");
                    let sum = |of: fn(&Cause) -> i32| -> i32 {
                        let answer = debrief.answers[at].causes.iter().map(of).sum::<i32>();
                        let then = debrief.aftermath(at).flat_map(|it| &it.causes).map(of);
                        answer + then.sum::<i32>()
                    };
                    let change = |of: fn(Mood) -> u8| i32::from(of(after)) - i32::from(of(before));
                    assert_eq!(sum(|it| it.heat), change(|it| it.heat), "{id} {seed} {at}");
                    assert_eq!(sum(|it| it.trust), change(|it| it.trust), "{id} {seed} {at}");
                }
            }
        }
        assert!(between > 0, "in some of them a promise is not kept");
    }
}

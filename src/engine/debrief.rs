//! What there is to say after a run: facts first, then where points were lost and why.

use super::mood::{Cause, Mood};
use super::run::Timed;
use super::score::Score;
use super::session::{Answered, HINT, Session, Step, UNDO};
use crate::scenario::model::{EndingIdx, FactIdx, Grade};

/// A finished run, ready to be talked about.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// How it ended.
    pub ending: EndingIdx,
    /// What was seen at the end.
    pub ending_text: String,
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
            let (answer, after, causes) = match step {
                Step::Answered(answered) => {
                    answers += 1;
                    (Some(answers - 1), answered.after, answered.causes.clone())
                }
                Step::Happened { after, causes } => (None, *after, causes.clone()),
                Step::Ended { text, .. } => {
                    ending_text.clone_from(text);
                    continue;
                }
                _ => continue,
            };
            let before = course.last().map_or(start, |moment| moment.after);
            course.push(Moment { answer, before, after, causes });
        }
        let asked = |word: &str| session.inputs().iter().filter(|it| it.input == word).count();
        Some(Debrief {
            ending,
            ending_text,
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

    /// The mood at the end.
    #[must_use]
    pub fn end(&self) -> Mood {
        self.course.last().map_or(self.start, |moment| moment.after)
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
        self.answers.iter().filter(|answer| {
            let lost = answer.grade.is_some_and(|grade| grade < Grade::Best);
            answer.red_line || (answer.counted.is_some() && lost)
        })
    }
}

//! What there is to say after a run: facts first, then where points were lost and why.

use super::mood::Mood;
use super::score::Score;
use super::session::{Answered, Session, Step};
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
    /// The mood at the start and after each answer and event.
    pub curve: Vec<Mood>,
    /// Facts solved, in the scenario's order.
    pub solved: Vec<FactIdx>,
    /// How long the answers took, in milliseconds.
    pub took_ms: u64,
}

impl Debrief {
    /// The debrief of a run that is over; `None` while it goes on.
    #[must_use]
    pub fn of(session: &Session) -> Option<Debrief> {
        let ending = session.ended()?;
        let scenario = &session.stage().scenario;
        let customer = &scenario.customer;
        let mut curve = vec![Mood::new(customer.heat, customer.trust, customer.patience)];
        let mut ending_text = String::new();
        for step in session.steps() {
            match step {
                Step::Answered(answered) => curve.push(answered.after),
                Step::Happened { after, .. } => curve.push(*after),
                Step::Ended { text, .. } => ending_text.clone_from(text),
                _ => {}
            }
        }
        Some(Debrief {
            ending,
            ending_text,
            score: session.score(),
            red_line: session.state().red_line,
            answers: session.answered().cloned().collect(),
            curve,
            solved: (0..scenario.facts.len())
                .map(FactIdx::from)
                .filter(|fact| session.state().is_solved(*fact))
                .collect(),
            took_ms: session.inputs().iter().fold(0, |all, input| all.saturating_add(input.ms)),
        })
    }

    /// The answers that lost points or crossed a red line, in order.
    pub fn losses(&self) -> impl Iterator<Item = &Answered> {
        self.answers.iter().filter(|answer| {
            let lost = answer.grade.is_some_and(|grade| grade < Grade::Best);
            answer.red_line || (answer.counted.is_some() && lost)
        })
    }
}

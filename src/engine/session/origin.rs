//! Which line an event comes from: a promise that is not kept was made somewhere.

use super::step::{Answered, Step};
use crate::engine::input::Given;
use crate::scenario::cond::Operand;
use crate::scenario::model::{Answer, Ask, Effect, Event, Scenario};
use crate::scenario::moves::{Move, Moves};

/// The line an event comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its place among the answers that stand, from 0.
    pub place: usize,
    /// Whether something was promised in it.
    pub promised: bool,
}

impl Origin {
    /// The answer that the event's condition asks for, a promise before others and the last of
    /// several; `None` where it asks for none that was given.
    pub(super) fn of(scenario: &Scenario, event: &Event, steps: &[Step]) -> Option<Origin> {
        let when = event.when.as_ref()?;
        let asks = |operand| when.tests().any(|test| [test.left, test.right].contains(&operand));
        let answered = steps.iter().filter_map(|step| match step {
            Step::Answered(answered) => Some(&**answered),
            _ => None,
        });
        let led = answered.enumerate().filter_map(|(place, answered)| {
            let (moves, effects) = brought(scenario, answered);
            let chosen = matches!(answered.given, Given::Choice(it) if asks(Operand::Chose(it)));
            let set = effects.iter().any(|it| it.value > 0 && asks(Operand::Var(it.var)));
            let leads = chosen || set || asks(Operand::Grade(answered.scene));
            leads.then(|| Origin { place, promised: moves.has(Move::Promise) })
        });
        led.max_by_key(|it| (it.promised, it.place))
    }
}

/// What an answer brought with it.
fn brought<'s>(scenario: &'s Scenario, answered: &Answered) -> (Moves, &'s [Effect]) {
    let of = |answer: &'s Answer| (answer.moves, answer.effects.as_slice());
    match (answered.given, &scenario.scene(answered.scene).ask) {
        (Given::Choice(choice), _) => of(&scenario.choice(choice).answer),
        (Given::Silence, Ask::Choices { silence: Some(silence), .. }) => of(&silence.answer),
        (Given::Ring(rings), Ask::Ring(ring)) if rings <= ring.in_time => of(&ring.answered),
        (Given::Ring(_), Ask::Ring(ring)) => of(&ring.late),
        (Given::Missed, Ask::Ring(ring)) => of(&ring.missed),
        (Given::Order(_), Ask::Order(order)) => (order.then.moves, &order.then.effects),
        (Given::Form(_), Ask::Form(form)) => (form.then.moves, &form.then.effects),
        _ => (Moves::NONE, &[]),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bank::Bank;
    use crate::engine::session::Session;
    use crate::library::Library;

    /// The events of a run in which always the choice with one of these ids is made, else the first.
    fn origins(id: &str, wanted: &[&str]) -> Vec<(String, Option<Origin>)> {
        let prepared = Bank::new(Library::built_in()).prepare(id).unwrap();
        let mut session = Session::start(Arc::clone(&prepared.stage), 7);
        while let Some(question) = session.question() {
            let input = match question {
                crate::engine::session::Question::Choices { offers, .. } => {
                    let found = offers.iter().find(|it| wanted.contains(&it.id.as_str()));
                    found.unwrap_or(&offers[0]).id.clone()
                }
                _ => crate::plain::understand(question, "1"),
            };
            session.answer(&input, 0).unwrap();
        }
        let inputs: Vec<String> = session.answered().map(|it| it.input.clone()).collect();
        let events = session.steps().iter().filter_map(|step| match step {
            Step::Happened { origin, .. } => Some(*origin),
            _ => None,
        });
        let input = |origin: Option<Origin>| {
            origin.map_or_else(String::new, |origin| inputs[origin.place].clone())
        };
        events.map(|origin| (input(origin), origin)).collect()
    }

    #[test]
    fn a_promise_that_is_not_kept_is_traced_to_its_line() {
        let found = origins("restaurant/number-forty-seven", &["five-minutes"]);
        let promise = found.iter().find(|(input, _)| input == "five-minutes");
        assert!(promise.is_some_and(|(_, origin)| origin.unwrap().promised), "{found:?}");
        // By a variable that the line sets.
        let found = origins("hotel/shrunk-cuff", &["three-note"]);
        assert!(found.iter().any(|(input, _)| input == "three-note"), "{found:?}");
    }
}

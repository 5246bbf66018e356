//! A run as a whole: whatever is answered, it is a pure function of its inputs.

#[path = "support/walk.rs"]
mod walk;

use std::collections::HashMap;

use proptest::prelude::*;
use saolei::engine::debrief::Debrief;
use saolei::engine::machine::Unwatched;
use saolei::engine::session::{Question, Session, Step, UNDO};

use walk::{Picks, answer, begin, plans, show, walked};

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_inputs_alone_bring_the_run_back(plan in plans(), undo in any::<bool>()) {
        let session = walked(&plan, undo);
        let again = Session::replay(session.stage().clone(), plan.seed, session.inputs());
        let again = again.map_err(|(at, why)| TestCaseError::fail(format!("{at}: {why}")))?;
        prop_assert_eq!(show(&again), show(&session));
        prop_assert_eq!(again.state(), session.state());
        prop_assert_eq!(again.inputs(), session.inputs());
        let total = |session: &Session| Debrief::of(session).map(|debrief| debrief.score.total());
        prop_assert_eq!(total(&again), total(&session));
    }

    #[test]
    fn an_answer_taken_back_and_given_again_changes_nothing(plan in plans()) {
        let mut session = begin(&plan);
        for pick in &plan.picks {
            let Some(question) = session.question().cloned() else { break };
            let input = answer(&question, *pick);
            session.answer(&input, 7).expect("what is on offer is taken");
            let (steps, state) = (show(&session), session.state().clone());
            session.answer(UNDO, 0).expect("there is an answer to take back");
            prop_assert_eq!(session.question(), Some(&question), "undo asks the same again");
            session.answer(&input, 7).expect("what was on offer still is");
            prop_assert_eq!(show(&session), steps);
            prop_assert_eq!(session.state(), &state);
        }
    }

    #[test]
    fn the_machine_without_words_comes_to_the_same(plan in plans()) {
        let session = walked(&plan, true);
        let stage = session.stage();
        let mut state = stage.state();
        stage.open(&mut state, &mut Unwatched);
        for answered in session.answered() {
            prop_assert!(stage.accepts(&state, answered.given));
            stage.answer(&mut state, answered.given, &mut Unwatched);
        }
        prop_assert_eq!(&state, session.state());
    }

    #[test]
    fn figures_stay_within_their_range(plan in plans()) {
        let mut session = begin(&plan);
        for pick in &plan.picks {
            let Some(question) = session.question() else { break };
            let input = answer(question, *pick);
            session.answer(&input, 0).expect("what is on offer is taken");
            let mood = session.mood();
            prop_assert!(mood.heat <= 100 && mood.trust <= 100, "{mood:?}");
            prop_assert!(session.score().total().is_none_or(|total| total <= 100));
        }
        for answered in session.answered() {
            let heat: i32 = answered.causes.iter().map(|cause| cause.heat).sum();
            let changed = i32::from(answered.after.heat) - i32::from(answered.before.heat);
            prop_assert_eq!(heat, changed, "causes sum to the change: {:?}", answered.causes);
        }
    }

    #[test]
    fn a_run_either_asks_what_can_be_answered_or_is_over(plan in plans()) {
        let session = walked(&plan, false);
        prop_assert_eq!(session.question().is_some(), session.ended().is_none());
        match session.question() {
            Some(Question::Choices { offers, .. }) => prop_assert!(!offers.is_empty()),
            Some(_) => {}
            None => {
                let ended = matches!(session.steps().last(), Some(Step::Ended { .. }));
                prop_assert!(ended, "nothing is asked, so it is over");
            },
        }
    }

    #[test]
    fn a_seed_offers_the_same_order_whatever_was_answered(plan in plans(), other in any::<Picks>()) {
        let orders = |session: &Session| -> HashMap<usize, Vec<String>> { walk::orders(session) };
        let (one, two) = (walked(&plan, false), walked(&walk::Plan { picks: other.0, ..plan }, false));
        let two = orders(&two);
        for (scene, order) in orders(&one) {
            let Some(other) = two.get(&scene) else { continue };
            let common = |of: &[String], with: &[String]| -> Vec<String> {
                of.iter().filter(|id| with.contains(id)).cloned().collect()
            };
            prop_assert_eq!(common(&order, other), common(other, &order));
        }
    }

    #[test]
    fn what_is_not_on_offer_changes_nothing(plan in plans(), junk in ".{0,12}") {
        let mut session = begin(&plan);
        let scenario = session.stage().scenario.clone();
        for pick in &plan.picks {
            let Some(question) = session.question().cloned() else { break };
            let choices = scenario.choices.iter().cycle().skip(*pick as usize % 97);
            let foreign = choices.take(8).map(|choice| choice.id.clone());
            let odd = ["silence", "ring:0", "ring:255", "ring:missed", "order:,", "form:x", &junk];
            for input in foreign.chain(odd.map(str::to_owned)) {
                let (steps, state) = (show(&session), session.state().clone());
                let inputs = session.inputs().len();
                if session.answer(&input, 0).is_ok() {
                    session.answer(UNDO, 0).expect("there is an answer to take back");
                    prop_assert!(walk::is_offered(&question, &input), "{input} was taken");
                } else {
                    prop_assert_eq!(session.inputs().len(), inputs);
                }
                prop_assert_eq!(show(&session), steps);
                prop_assert_eq!(session.state(), &state);
            }
            session.answer(&answer(&question, *pick), 0).expect("what is on offer is taken");
        }
    }
}

#[test]
fn a_run_that_is_over_takes_nothing_but_undo() {
    for stage in 0..walk::stages().len() {
        let plan = walk::Plan { stage, seed: 7, picks: vec![0; walk::BOUND] };
        let mut session = walked(&plan, false);
        assert!(session.ended().is_some(), "always the first leads to an ending");
        assert!(session.answer("silence", 0).is_err());
        session.answer(UNDO, 0).expect("the last answer is taken back");
        assert!(session.ended().is_none());
    }
}

use std::sync::Arc;

use super::*;
use crate::bank::Bank;
use crate::engine::input::Given;
use crate::library::Library;

fn piece(id: &str) -> Piece {
    Bank::new(Library::built_in()).piece(id).unwrap()
}

#[test]
fn every_bot_comes_to_an_end_and_plays_the_same_run_again() {
    let Piece::RolePlay(prepared) = piece("hotel/shrunk-cuff") else { panic!("a role-play") };
    for habit in Habit::ALL {
        let run = || play::session(&prepared.stage, 7, habit, &mut Used::default());
        let (session, again) = (run(), run());
        assert!(session.ended().is_some(), "{habit:?}");
        let inputs = |session: &crate::engine::session::Session| {
            session.inputs().iter().map(|it| it.input.clone()).collect::<Vec<_>>()
        };
        assert_eq!(inputs(&session), inputs(&again), "{habit:?}");
    }
}

#[test]
fn one_that_takes_what_it_took_least_has_soon_said_everything_at_the_first_question() {
    let Piece::RolePlay(prepared) = piece("hotel/shrunk-cuff") else { panic!("a role-play") };
    let mut used = Used::default();
    let mut first = std::collections::BTreeSet::new();
    for seed in 1..=8 {
        let session = play::session(&prepared.stage, seed, Habit::LeastUsed, &mut used);
        let answered = session.answered().find(|it| matches!(it.given, Given::Choice(_))).unwrap();
        first.insert(answered.input.clone());
    }
    let scene = Arc::clone(prepared.scenario());
    let offered = scene.choices.iter().filter(|it| first.contains(&it.id)).count();
    assert!(offered >= 3, "{first:?}");
}

#[test]
fn one_that_marks_a_third_of_a_record_hands_in_a_whole_reading() {
    let Piece::Review(docket) = piece("power/one-repair-slip") else { panic!("a case review") };
    for habit in Habit::ALL {
        let reading = play::reading(docket.start(3), habit, &mut Used::default());
        assert_eq!(reading.marks().len(), docket.review.lines.len() / 3, "{habit:?}");
        assert!(reading.verdict().is_some(), "{habit:?}");
    }
}

#[test]
fn what_was_said_and_which_side_of_a_condition_was_met_is_counted() {
    let outcome = Outcome::of(&piece("hotel/shrunk-cuff"), 20);
    let cover = outcome.cover.unwrap();
    let ends: u32 = outcome.endings.values().sum();
    assert_eq!(usize::try_from(ends).unwrap(), 20 * Habit::ALL.len(), "every run came to an end");
    assert!(cover.choices.iter().any(|said| *said > 0));
    assert!(cover.sides.iter().any(|side| side.held > 0 && side.not > 0), "{:?}", cover.sides);
}

#[test]
fn a_bank_that_misses_the_bar_is_told_by_whom_and_where() {
    let mut tally = tally::Tally::default();
    tally.add(100);
    let outcome = Outcome {
        id: "a/b".to_owned(),
        difficulty: bar::HARD,
        tallies: vec![tally; Habit::ALL.len()],
        endings: BTreeMap::new(),
        cover: None,
        tells: Tells { decisions: 10, chance: 3.0, longest: 4.1, ..Tells::default() },
    };
    let misses = bar::misses(&[outcome]);
    let means = misses.iter().filter(|it| matches!(it, bar::Miss::Mean { .. })).count();
    let scenarios = misses.iter().filter(|it| matches!(it, bar::Miss::Scenario { .. })).count();
    assert_eq!((means, scenarios), (Habit::ALL.len(), Habit::ALL.len()));
    assert!(misses.iter().any(|it| matches!(it, bar::Miss::Luck { .. })));
    assert!(misses.iter().any(|it| matches!(it, bar::Miss::Told { by: "longest", .. })));
    assert!(!misses.iter().any(|it| matches!(it, bar::Miss::Told { by: "politest", .. })));
}

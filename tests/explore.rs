//! What the explorer says of a scenario is so: counted on the story of other engines, replayed on
//! every scenario of the bank, and found in scenarios that were broken on purpose.

#[path = "support/story.rs"]
#[allow(dead_code)]
mod story;

use std::sync::Arc;

use saolei::bank::Bank;
use saolei::engine::session::Session;
use saolei::engine::stage::{RuleFacts, Stage};
use saolei::explore::{Explored, MOST_STATES, Prospect, outlook};
use saolei::library::{Entry, Library};
use saolei::rulebook::{Dimension, Felt};
use saolei::scenario::check::{self, AnyRule};
use saolei::scenario::model::VarIdx;

/// States searched of each scenario of the bank: enough for all the claims, and soon done.
const FEW: usize = 20_000;

#[test]
fn the_story_has_as_many_ways_and_the_same_ends_as_in_a_search_by_hand() {
    let stage = Stage::new(story::scenario(), |_| None);
    let found = Explored::of(&stage, MOST_STATES).unwrap();
    assert_eq!((found.complete, found.ways), (true, Some(12_744_932)));
    assert_eq!(found.extent(&stage, VarIdx(2)), Some((-14, 38)));
}

#[test]
fn every_witness_replays_to_what_it_claims() {
    let bank = Bank::new(Library::built_in());
    let entries: Vec<Entry> = bank.library.entries();
    let ids = entries.iter().filter(|entry| entry.is_playable()).map(|entry| &entry.id);
    for id in ids {
        let stage = bank.prepare(id).unwrap().stage;
        let found = Explored::of(&stage, FEW).unwrap();
        // Where the search was cut before any ending there is nothing to claim.
        let ends = [&found.least, &found.most].into_iter().filter(|end| end.total.is_some());
        for end in ends {
            let session = played(&stage, &end.way);
            let came = (session.score().total(), session.ended(), session.state().red_line);
            assert_eq!(came, (end.total, Some(end.ending), end.red_line), "{id}");
        }
        for (at, way) in found.endings.iter().enumerate() {
            let Some(way) = way else { continue };
            let ended = played(&stage, way).ended().unwrap();
            assert_eq!(ended.at(), at, "{id}");
        }
    }
}

#[test]
fn the_best_end_from_a_decision_is_what_the_best_run_comes_to_and_no_answer_raises_it() {
    let stage = Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap().stage;
    let found = Explored::of(&stage, MOST_STATES).unwrap();
    assert!(found.complete);
    let mut session = Session::start(Arc::clone(&stage), 7);
    let mut before = found.best_from(session.state());
    assert_eq!(before, found.most.total);
    for input in &found.least.way {
        session.answer(input, 0).unwrap();
        let Some(best) = found.best_from(session.state()) else { break };
        assert!(Some(best) <= before, "{input}");
        before = Some(best);
    }
    assert!(session.ended().is_some());
}

#[test]
fn what_was_open_before_each_answer_begins_with_the_best_run_and_ends_with_this_one() {
    let stage = Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap().stage;
    let found = Explored::of(&stage, MOST_STATES).unwrap();
    let open = outlook(&stage, &found.least.way, MOST_STATES);
    assert_eq!(open.len(), found.least.way.len() + 1);
    assert_eq!(open.first().unwrap().total, found.most.total);
    let last = open.last().unwrap();
    assert_eq!(last.total, found.least.total);
    assert_eq!(last.outcome, stage.scenario.ending(found.least.ending).result);
    let falls =
        |pair: &[Prospect]| pair[0].total >= pair[1].total && pair[0].outcome <= pair[1].outcome;
    assert!(open.windows(2).all(falls), "{open:?}");
    assert_eq!(outlook(&stage, &found.least.way, 10), [], "a search that was cut says nothing");
    assert_eq!(outlook(&stage, &["nobody-says-this".to_owned()], MOST_STATES), []);
}

#[test]
fn a_scene_without_a_way_on_is_found_with_the_way_there() {
    let (stage, found) = broken(include_str!("broken/dead-end.toml"));
    let [(scene, way)] = &found.trapped[..] else { panic!("{:?}", found.trapped) };
    assert_eq!(stage.scenario.scene(*scene).id, "room");
    assert_eq!(way, &["brush-off"]);
}

#[test]
fn a_mine_that_nobody_can_touch_is_found() {
    let (stage, found) = broken(include_str!("broken/unreachable-mine.toml"));
    let unsaid: Vec<&str> =
        found.unsaid.iter().map(|choice| stage.scenario.choice(*choice).id.as_str()).collect();
    assert_eq!(unsaid, ["blame"]);
}

#[test]
fn a_red_line_that_every_run_crosses_is_found() {
    let (_, found) = broken(include_str!("broken/forced-red-line.toml"));
    assert!(found.red_line_forced);
    let (_, other) = broken(include_str!("broken/luck-only.toml"));
    assert!(!other.red_line_forced);
}

#[test]
fn a_pass_that_only_luck_can_reach_is_found() {
    let (_, found) = broken(include_str!("broken/luck-only.toml"));
    assert!(found.luck && found.most.way[0] == "slip", "{:?}", found.most);
    let (_, other) = broken(include_str!("broken/unreachable-mine.toml"));
    assert!(!other.luck);
}

/// A scenario whose rule `red` is a red line.
fn broken(text: &str) -> (Arc<Stage>, Explored) {
    let checked = check::scenario("tests/broken", text, &|_| None, &AnyRule, &[]);
    let scenario =
        Arc::new(checked.scenario.unwrap_or_else(|| panic!("{:?}", checked.diagnostics)));
    let facts = |rule: &str| RuleFacts {
        severity: if rule == "red" { 4 } else { 2 },
        dimension: Dimension::Resolution,
        felt: Felt::Now,
    };
    let stage = Arc::new(Stage::new(scenario, |rule| Some(facts(rule))));
    let found = Explored::of(&stage, MOST_STATES).expect("it asks something");
    assert!(found.complete);
    (stage, found)
}

fn played(stage: &Arc<Stage>, way: &[String]) -> Session {
    let mut session = Session::start(Arc::clone(stage), 7);
    for input in way {
        session.answer(input, 0).expect("a witness is on offer");
    }
    session
}

//! What the explorer says of a scenario is so: counted on the story of other engines, and replayed
//! on every scenario of the bank.

#[path = "support/story.rs"]
mod story;

use saolei::bank::Bank;
use saolei::engine::session::Session;
use saolei::engine::stage::Stage;
use saolei::explore::{Explored, MOST_STATES};
use saolei::library::Library;
use saolei::scenario::model::VarIdx;

#[test]
fn the_story_has_as_many_ways_and_the_same_ends_as_in_the_search_by_hand() {
    let stage = Stage::new(story::scenario(), |_| None);
    let found = Explored::of(&stage, MOST_STATES).unwrap();
    assert_eq!((found.complete, found.ways), (true, Some(12_744_932)));
    assert_eq!(found.extent(&stage, VarIdx(2)), Some((-14, 38)));
}

#[test]
fn every_witness_replays_to_what_it_claims() {
    let bank = Bank::new(Library::built_in());
    let ids: Vec<String> = bank.library.entries().iter().filter(|e| e.is_playable()).map(|e| e.id.clone()).collect();
    assert!(!ids.is_empty());
    for id in ids {
        let stage = bank.prepare(&id).unwrap().stage;
        let start = std::time::Instant::now();
        let found = Explored::of(&stage, MOST_STATES).unwrap();
        println!("{id}: {} states, complete {}, ways {:?}, {:?}..{:?} in {:?}", found.states, found.complete, found.ways, found.least.total, found.most.total, start.elapsed());
        println!("   unsaid {} unfired {:?} trapped {} unforgiving {:?} forced {} luck {} shortcut {:?}", found.unsaid.len(), found.unfired, found.trapped.len(), found.unforgiving, found.red_line_forced, found.luck, found.shortcut);
        for end in [&found.least, &found.most] {
            let session = played(&stage, &end.way);
            assert_eq!((session.score().total(), session.ended()), (end.total, Some(end.ending)), "{id}");
        }
    }
}

fn played(stage: &std::sync::Arc<Stage>, way: &[String]) -> Session {
    let mut session = Session::start(std::sync::Arc::clone(stage), 7);
    for input in way {
        session.answer(input, 0).unwrap();
    }
    session
}

//! What the explorer says of a scenario is so: counted on the story of other engines, replayed on
//! every scenario of the bank, and found in scenarios that were broken on purpose.

#[path = "support/story.rs"]
#[allow(dead_code)]
mod story;

use std::sync::Arc;

use saolei::bank::Bank;
use saolei::bots::agent;
use saolei::engine::opening::Opening;
use saolei::engine::session::{Question, Session};
use saolei::engine::stage::{RuleFacts, Stage};
use saolei::explore::{Explored, Extreme, MOST_STATES, Proof, Prospect, prospects};
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
    assert_eq!((found.is_complete(), found.ways), (true, Some(12_744_932)));
    assert_eq!(found.extent(&stage, VarIdx(2)), Some((-14, 38)));
}

#[test]
fn ways_are_counted_however_many_they_are_as_far_as_there_are_numbers() {
    let ways = |forks| broken(&forking(forks)).1.ways;
    assert_eq!(ways(3), Some(8));
    assert_eq!(ways(64), Some(1 << 64));
    assert_eq!(ways(127), Some(1 << 127));
    assert_eq!(ways(128), None);
}

#[test]
fn turns_without_progress_count_where_only_the_trust_is_read() {
    let idle = ["hold", "handover"].map(|word| (word, word, ""));
    let feels = [("feels", "empathise", "")];
    let trusts = [("trusts", "", "trust >= 52"), ("does-not", "", "")];
    let scenes: [&[Said]; 5] = [&idle, &idle, &idle, &feels, &trusts];
    // After two idle turns in a row empathy is worth nothing: two ways of eight.
    assert_eq!(broken(&in_turn(&scenes)).1.ways, Some(6 * 2 + 2));
}

/// Scenes one after the other, in each of which there are two answers that lead to the next.
fn forking(scenes: usize) -> String {
    in_turn(&vec![[("left", "", ""), ("right", "", "")].as_slice(); scenes])
}

/// What is said: a word for it, the move it makes, if any, and what has to hold, if anything.
type Said = (&'static str, &'static str, &'static str);

/// Scenes one after the other, all of whose answers lead to the next.
fn in_turn(scenes: &[&[Said]]) -> String {
    let scene = |(at, said): (usize, &&[Said])| {
        let to = if at + 1 < scenes.len() { format!("s{}", at + 1) } else { "over".to_owned() };
        let choice = |(word, made, when): &Said| {
            let id = format!("{word}-{at}");
            let moves = if made.is_empty() { "[]".to_owned() } else { format!("['{made}']") };
            let when = if when.is_empty() { String::new() } else { format!("when = '{when}'\n") };
            format!(
                "[[scene.choice]]\nid = '{id}'\ntext = '{id}'\nmoves = {moves}\n{when}to = '{to}'\n"
            )
        };
        let choices: String = said.iter().map(choice).collect();
        format!("[[scene]]\nid = 's{at}'\nscript = '旁白：问了。'\n{choices}")
    };
    let head = "format = 1\ntitle = '一问一答'\nkind = 'role-play'\ndomain = 'core'\n\
                channel = 'phone'\ndifficulty = 1\nminutes = 1\nsummary = '一问一答'\n\
                [customer]\nname = '客人'\ntemperament = 'calm'\nheat = 20\ntrust = 50\n\
                patience = 6\n";
    let end = "[[reaction]]\nid = 'leaves'\nwhen = 'patience <= 0'\nto = 'over'\n\
               [[ending]]\nid = 'over'\nresult = 'resolved'\ntext = '到了。'\n";
    [head, &scenes.iter().enumerate().map(scene).collect::<String>(), end].concat()
}

#[test]
fn every_witness_replays_to_what_it_claims() {
    let bank = Bank::new(Library::built_in());
    let entries: Vec<Entry> = bank.library.entries();
    let ids = entries.iter().filter(|entry| entry.is_playable()).map(|entry| &entry.id);
    for id in ids {
        let stage = bank.prepare(id).unwrap().stage;
        let found = Explored::or_bounds(&stage, FEW).unwrap();
        assert!([Proof::Complete, Proof::Exact].contains(&found.proof), "{id}");
        replays(&stage, &found);
    }
}

/// Small enough that they are searched to the end at once, some of which the mood ends early.
const SMALL: [&str; 6] = [
    "telecom/forty-lunches",
    "telecom/twelve-steps",
    "motorway/twenty-minutes",
    "power/third-drawer",
    "ecommerce/pink-sheet",
    "core/under-the-breath",
];

#[test]
fn what_is_told_of_a_search_that_was_cut_holds_in_one_of_everything() {
    let bank = Bank::new(Library::built_in());
    let mut proofs = Vec::new();
    for id in SMALL {
        let stage = bank.prepare(id).unwrap().stage;
        let whole = Explored::of(&stage, MOST_STATES).unwrap();
        for most in [10, 45, 60, 100, 400] {
            let found = Explored::or_bounds(&stage, most).unwrap();
            proofs.push(found.proof);
            let told = format!("{id} up to {most}: {:?} {:?}", found.least, found.most);
            if found.proof == Proof::Cut {
                assert_eq!((found.least.bound, found.most.bound), (None, None), "{told}");
            } else {
                let between = |end: &Extreme, low: Option<u8>, high: Option<u8>| {
                    low.unwrap_or(0) <= end.total.unwrap()
                        && end.total.unwrap() <= high.unwrap_or(100)
                };
                assert!(between(&whole.least, found.least.bound, found.least.total), "{told}");
                assert!(between(&whole.most, found.most.total, found.most.bound), "{told}");
            }
            if found.proof == Proof::Exact {
                let ends = |found: &Explored| (found.least.total, found.most.total);
                assert_eq!(ends(&found), ends(&whole), "{told}");
            }
            assert!(found.unsaid.iter().all(|one| whole.unsaid.contains(one)), "{told}");
            assert!(found.unfired.iter().all(|one| whole.unfired.contains(one)), "{told}");
            assert!(found.unended.iter().all(|one| whole.unended.contains(one)), "{told}");
            assert!(!found.red_line_forced && found.trapped.is_empty(), "{told}");
            replays(&stage, &found);
        }
    }
    for proof in [Proof::Exact, Proof::Bounds, Proof::Cut] {
        assert!(proofs.contains(&proof), "no search ends as {proof:?}: {proofs:?}");
    }
}

#[test]
fn where_the_mood_does_not_matter_for_the_end_the_figures_are_exact_after_few_states() {
    let stage = Bank::new(Library::built_in()).prepare("telecom/forty-lunches").unwrap().stage;
    let whole = Explored::of(&stage, MOST_STATES).unwrap();
    let found = Explored::or_bounds(&stage, 100).unwrap();
    assert!(found.proof == Proof::Exact && whole.states > 1_000);
    let ends = |found: &Explored| (found.least.total, found.most.total);
    assert_eq!(ends(&found), ends(&whole));
    assert!(
        found.endings.iter().all(Option::is_some),
        "a way to each is looked for: {:?}",
        found.endings
    );
}

#[test]
fn what_nobody_can_do_whatever_the_mood_is_proven_without_searching_everything() {
    let (stage, found) = cut(include_str!("broken/unreachable-mine.toml"), 3);
    let unsaid: Vec<&str> =
        found.unsaid.iter().map(|choice| stage.scenario.choice(*choice).id.as_str()).collect();
    assert_eq!((found.proof, unsaid), (Proof::Exact, vec!["blame"]));
    assert!(found.unfired.is_empty(), "patience may run out for all that is known");

    // Who is put off again and again leaves, for all that is known; unless that leads back, too.
    let wears_out = include_str!("broken/dead-end.toml")
        .replace("text = \"再说一遍。\"", "text = \"再说一遍。\"\nmoves = [\"stall\"]");
    let (_, found) = cut(&wears_out, 6);
    assert!(found.trapped.is_empty(), "{:?}", found.trapped);
    let (stage, found) = cut(&wears_out.replace("to = \"gone\"", "to = \"room\""), 6);
    let [(scene, way)] = &found.trapped[..] else { panic!("{:?}", found.trapped) };
    assert_eq!(stage.scenario.scene(*scene).id, "room");
    assert_eq!(way, &["brush-off"]);
}

#[test]
fn the_best_end_from_a_decision_is_what_the_best_run_comes_to_and_no_answer_raises_it() {
    let stage = Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap().stage;
    let found = Explored::of(&stage, MOST_STATES).unwrap();
    assert!(found.is_complete());
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
    let open = prospects(&stage, &found.least.way, MOST_STATES);
    assert_eq!(open.len(), found.least.way.len() + 1);
    assert_eq!(open.first().unwrap().total, found.most.total);
    let last = open.last().unwrap();
    assert_eq!(last.total, found.least.total);
    assert_eq!(last.outcome, stage.scenario.ending(found.least.ending).result);
    let falls =
        |pair: &[Prospect]| pair[0].total >= pair[1].total && pair[0].outcome <= pair[1].outcome;
    assert!(open.windows(2).all(falls), "{open:?}");
    assert_eq!(prospects(&stage, &found.least.way, 10), [], "a search that was cut says nothing");
    assert_eq!(prospects(&stage, &["nobody-says-this".to_owned()], MOST_STATES), []);
}

#[test]
fn the_best_end_is_that_of_a_run_points_and_outcome_together() {
    let stage = Bank::new(Library::built_in()).prepare("telecom/third-of-the-month").unwrap().stage;
    let found = Explored::of(&stage, MOST_STATES).unwrap();
    let before = |inputs: &[String]| {
        let mut session = Session::start(Arc::clone(&stage), 7);
        for input in inputs {
            session.answer(input, 0).unwrap();
        }
        let prospect = found.prospect(&stage, session.state()).unwrap();
        (prospect, session.question().cloned())
    };
    // After each line of a poor run, and from there on as well as it still can be.
    for taken in 0..found.least.way.len() {
        let mut inputs = found.least.way[..taken].to_vec();
        let (best, mut question) = before(&inputs);
        while let Some(Question::Choices { offers, silence, .. }) = &question {
            let ids = offers.iter().map(|offer| offer.id.clone());
            let all = ids.chain(silence.is_some().then(|| "silence".to_owned()));
            let next = all.map(|id| [&inputs[..], &[id]].concat());
            let (way, after) = next
                .map(|way| (before(&way), way))
                .find_map(|((prospect, next), way)| (prospect == best).then_some((way, next)))
                .unwrap_or_else(|| panic!("no answer after {inputs:?} leads to {best:?}"));
            (inputs, question) = (way, after);
        }
        assert_eq!(question, None, "it ended, and so it came to {best:?}");
    }
}

/// Where reactions break turns off that are gone back to, with questions on the way.
const DETOURS: [&str; 2] = ["express/a-pair-of-bowls", "hotel/late-caller"];

#[test]
fn whatever_a_run_comes_to_was_searched() {
    let bank = Bank::new(Library::built_in());
    for id in SMALL.into_iter().chain(DETOURS) {
        let stage = bank.prepare(id).unwrap().stage;
        every_state_was_searched(&stage, 60);
    }
}

#[test]
fn a_run_that_is_opened_in_the_middle_was_searched_too() {
    let stage = Bank::new(Library::built_in()).prepare("express/a-pair-of-bowls").unwrap().stage;
    // Before the reaction that breaks a turn off, and on the way back from it.
    for scene in ["the-story", "the-box", "the-shop", "leave-word"] {
        let opening = Opening::read(&stage.scenario, Some(scene), &[]).unwrap();
        let session = Session::start_at(&stage, 7, &opening);
        every_state_was_searched(session.stage(), 20);
    }
}

/// Follows what somebody really answers.
fn every_state_was_searched(stage: &Arc<Stage>, runs: u64) {
    let found = Explored::of(stage, MOST_STATES).expect("it asks something");
    assert!(found.is_complete());
    for seed in 0..runs {
        let mut session = Session::start(Arc::clone(stage), seed);
        for input in agent::session(stage, seed).inputs() {
            let told = || format!("{} {:?}", stage.scenario.id, session.inputs());
            assert!(found.prospect(stage, session.state()).is_some(), "{}", told());
            session.answer(&input.input, 0).expect("somebody answered so");
        }
        assert!(session.ended().is_some());
    }
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

/// Plays every run that a search names.
fn replays(stage: &Arc<Stage>, found: &Explored) {
    let id = &stage.scenario.id;
    // Where the search was cut before any ending there is nothing to claim.
    let ends = [&found.least, &found.most].into_iter().filter(|end| end.total.is_some());
    for end in ends {
        let session = played(stage, &end.way);
        let came = (session.score().total(), session.ended(), session.state().red_line);
        assert_eq!(came, (end.total, Some(end.ending), end.red_line), "{id}");
    }
    for (at, way) in found.endings.iter().enumerate() {
        let Some(way) = way else { continue };
        let ended = played(stage, way).ended().expect("a witness ends");
        assert_eq!(ended.at(), at, "{id}");
    }
}

fn broken(text: &str) -> (Arc<Stage>, Explored) {
    let stage = staged(text);
    let found = Explored::of(&stage, MOST_STATES).expect("it asks something");
    assert!(found.is_complete());
    (stage, found)
}

/// Searched up to so few states that it is not done.
fn cut(text: &str, most: usize) -> (Arc<Stage>, Explored) {
    let stage = staged(text);
    let found = Explored::or_bounds(&stage, most).expect("it asks something");
    assert!(!found.is_complete());
    (stage, found)
}

/// A scenario whose rule `red` is a red line.
fn staged(text: &str) -> Arc<Stage> {
    let checked = check::scenario("tests/broken", text, &|_| None, &AnyRule, &[]);
    let scenario =
        Arc::new(checked.scenario.unwrap_or_else(|| panic!("{:?}", checked.diagnostics)));
    let facts = |rule: &str| RuleFacts {
        severity: if rule == "red" { 4 } else { 2 },
        dimension: Dimension::Resolution,
        felt: Felt::Now,
    };
    Arc::new(Stage::new(scenario, |rule| Some(facts(rule))))
}

fn played(stage: &Arc<Stage>, way: &[String]) -> Session {
    let mut session = Session::start(Arc::clone(stage), 7);
    for input in way {
        session.answer(input, 0).expect("a witness is on offer");
    }
    session
}

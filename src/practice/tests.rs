use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::bank::{Bank, Prepared};
use crate::engine::session::Session;
use crate::library::Library;

const NAME: &str = "林晓";

fn moment() -> Timestamp {
    "2026-09-01T08:00:00Z".parse().unwrap()
}

fn open(folder: &Path) -> Keeper {
    let store = Store::open(folder).unwrap();
    let opened = match store.load(NAME) {
        Err(StoreError::Unknown { .. }) => store.create(NAME, moment()).unwrap(),
        opened => opened.unwrap(),
    };
    Keeper::new(store, opened)
}

fn cuff() -> Prepared {
    Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap()
}

fn begin(keeper: &mut Keeper, id: &str, prepared: &Prepared) -> Kept {
    keeper.begin(id.to_owned(), moment(), prepared.run(7), prepared.texts.clone())
}

fn timed(input: &str) -> Timed {
    Timed { input: input.to_owned(), ms: 900 }
}

/// Plays on, always the first that is offered, and keeps every input.
fn play_out(keeper: &mut Keeper, session: &mut Session) {
    while let Some(question) = session.question() {
        let input = crate::plain::understand(question, "1");
        session.answer(&input, 900).unwrap();
        assert_eq!(keeper.input(&timed(&input)), Kept::Yes);
    }
}

fn over(id: &str, session: &Session, prepared: &Prepared) -> Finished {
    let run = Run { inputs: session.inputs().to_vec(), ..prepared.run(7) };
    finished(id.to_owned(), moment(), run, prepared.scenario(), &Debrief::of(session).unwrap())
}

#[test]
fn a_run_left_in_the_middle_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    assert_eq!(begin(&mut keeper, "a", &prepared), Kept::Yes);
    assert_eq!(keeper.input(&timed("take-over")), Kept::Yes);
    assert_eq!(keeper.input(&timed("undo")), Kept::Yes);
    drop(keeper);

    let mut keeper = open(folder.path());
    let kept = keeper.resume().unwrap().clone();
    assert_eq!(kept.inputs, [timed("take-over"), timed("undo")]);
    assert_eq!((kept.seed, &kept.content), (7, &prepared.scenario().content));
    let mut session = Session::replay(prepared.stage.clone(), kept.seed, &kept.inputs).unwrap();
    play_out(&mut keeper, &mut session);
    assert_eq!(keeper.finish(over("a", &session, &prepared)).unwrap(), Kept::Yes);
    drop(keeper);

    let keeper = open(folder.path());
    assert!(keeper.unfinished().is_none());
    let [run] = keeper.history() else { panic!("one run: {:?}", keeper.history()) };
    assert_eq!(run.run.inputs, session.inputs());
    assert_eq!(keeper.profile().totals.runs, 1);
}

#[test]
fn of_two_left_in_the_middle_each_can_be_gone_on_with_or_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    for id in ["a", "b"] {
        begin(&mut keeper, id, &prepared);
        keeper.input(&timed("take-over"));
    }
    let left = |keeper: &Keeper| keeper.halfway().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(left(&keeper), ["b", "a"]);
    keeper.resume_run("a");
    keeper.input(&timed("undo"));
    assert_eq!(left(&keeper), ["a", "b"], "the one that is played is the last");
    drop(keeper);
    let mut keeper = open(folder.path());
    assert_eq!(left(&keeper), ["a", "b"], "and is so at the next start");
    keeper.give_up("b", moment());
    assert_eq!(left(&keeper), ["a"]);
    keeper.give_up("b", moment());
    assert_eq!(left(&keeper), ["a"], "what is not there takes nothing with it");
    drop(keeper);
    assert_eq!(left(&open(folder.path())), ["a"]);
}

#[test]
fn a_finished_run_says_what_the_debrief_says() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    let mut session = Session::start(prepared.stage.clone(), 7);
    play_out(&mut keeper, &mut session);
    let debrief = Debrief::of(&session).unwrap();
    keeper.finish(over("a", &session, &prepared)).unwrap();

    let run = &keeper.history()[0];
    assert_eq!(Some(run.score), debrief.score.total());
    assert_eq!(run.decisions, debrief.score.met());
    let points: u32 = run.dimensions.values().map(|points| points.decisions).sum();
    assert_eq!(points, run.decisions, "every decision counts in one dimension");
    let scene = prepared.scenario().ending(debrief.ending);
    assert_eq!((&*run.ending, &*run.result), (&*scene.id, scene.result.id()));
    assert!(!run.broken.is_empty() && !run.kept.is_empty());
}

#[test]
fn the_texts_of_a_run_are_kept_by_their_hash() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    for (hash, text) in &prepared.texts {
        assert_eq!(keeper.store().texts().get(hash).unwrap().as_deref(), Some(&**text));
    }
}

#[test]
fn a_run_is_not_kept_until_its_texts_are() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    let in_the_way = folder.path().join("texts");
    std::fs::write(&in_the_way, "").unwrap();
    assert!(matches!(begin(&mut keeper, "a", &prepared), Kept::No(_)), "said at once");
    assert!(matches!(keeper.input(&timed("take-over")), Kept::No(_)));
    assert!(matches!(keeper.settle(), Kept::No(_)), "and still so on leaving");
    std::fs::remove_file(&in_the_way).unwrap();
    assert_eq!(keeper.settle(), Kept::Yes);
    for (hash, text) in &prepared.texts {
        assert_eq!(keeper.store().texts().get(hash).unwrap().as_deref(), Some(&**text));
    }
}

#[test]
fn what_was_given_up_is_not_offered_again() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    assert_eq!(keeper.leave(moment()), Kept::Yes);
    assert!(keeper.unfinished().is_none() && keeper.resume().is_none());
    drop(keeper);
    assert!(open(folder.path()).unfinished().is_none());
}

#[test]
fn a_run_in_which_nothing_was_answered_does_not_stand_before_one_that_can_be_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    keeper.input(&timed("take-over"));
    begin(&mut keeper, "b", &prepared);
    keeper.leave_unanswered(moment());
    assert_eq!(keeper.unfinished().unwrap().id, "a");
    keeper.leave_unanswered(moment());
    assert_eq!(keeper.unfinished().unwrap().id, "a", "that one stays");
    drop(keeper);
    assert_eq!(open(folder.path()).unfinished().unwrap().id, "a");
}

#[test]
fn a_new_run_takes_the_place_of_one_left_in_the_middle() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    begin(&mut keeper, "b", &prepared);
    keeper.input(&timed("take-over"));
    drop(keeper);
    let mut keeper = open(folder.path());
    assert_eq!(keeper.unfinished().unwrap().id, "b");
    keeper.leave(moment());
    drop(keeper);
    assert!(open(folder.path()).unfinished().is_none(), "the first does not come back");
}

#[test]
fn of_two_runs_left_in_the_middle_the_first_comes_back_after_the_second() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    keeper.input(&timed("take-over"));
    begin(&mut keeper, "b", &prepared);
    let mut session = Session::start(prepared.stage.clone(), 7);
    play_out(&mut keeper, &mut session);
    drop(keeper);

    let mut keeper = open(folder.path());
    assert_eq!(keeper.unfinished().unwrap().id, "b");
    keeper.resume();
    keeper.finish(over("b", &session, &prepared)).unwrap();
    assert_eq!(keeper.unfinished().unwrap().id, "a", "at once");
    drop(keeper);
    let keeper = open(folder.path());
    let offered = keeper.unfinished().unwrap();
    assert_eq!((&*offered.id, &*offered.run.inputs), ("a", &[timed("take-over")][..]));
}

#[test]
fn a_run_that_is_not_the_last_is_gone_on_with_and_none_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (prepared, bank) = (cuff(), Bank::new(Library::built_in()));
    let call = bank.prepare("power/cut-off-this-morning").unwrap();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    keeper.input(&timed("take-over"));
    begin(&mut keeper, "b", &call);
    keeper.input(&timed("ring:2"));
    drop(keeper);

    let mut keeper = open(folder.path());
    let id = keeper.unfinished_of("hotel/shrunk-cuff").unwrap().id.clone();
    assert_eq!(keeper.resume_run(&id).unwrap().inputs, [timed("take-over")]);
    keeper.input(&timed("undo"));
    assert_eq!(keeper.leave(moment()), Kept::Yes);
    drop(keeper);
    let keeper = open(folder.path());
    let offered = keeper.unfinished().unwrap();
    assert_eq!((&*offered.id, &*offered.run.inputs), ("b", &[timed("ring:2")][..]));
    assert!(keeper.unfinished_of("hotel/shrunk-cuff").is_none());
}

#[test]
fn a_profile_that_is_open_elsewhere_is_played_but_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let first = open(folder.path());
    let mut second = open(folder.path());
    assert_eq!(begin(&mut second, "a", &prepared), Kept::ReadOnly);
    assert!(Kept::ReadOnly.banner(Lang::Zh).is_some(), "it is said");
    assert_eq!(second.input(&timed("take-over")), Kept::ReadOnly);
    let mut session = Session::start(prepared.stage.clone(), 7);
    while let Some(question) = session.question() {
        let input = crate::plain::understand(question, "1");
        session.answer(&input, 0).unwrap();
    }
    assert_eq!(second.finish(over("a", &session, &prepared)).unwrap(), Kept::ReadOnly);
    assert_eq!(second.history().len(), 1, "shown until the program ends");
    assert_eq!(second.settle(), Kept::ReadOnly);
    drop((first, second));
    let again = open(folder.path());
    assert!(again.history().is_empty() && again.unfinished().is_none());
}

#[test]
fn an_input_without_a_run_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = open(folder.path());
    assert_eq!(keeper.input(&timed("take-over")), Kept::Yes);
    drop(keeper);
    assert!(open(folder.path()).unfinished().is_none());
}

#[test]
fn a_run_taken_up_from_another_is_kept_as_its_own_and_counts_apart() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = cuff();
    let mut keeper = open(folder.path());
    begin(&mut keeper, "a", &prepared);
    let mut session = Session::start(Arc::clone(&prepared.stage), 7);
    play_out(&mut keeper, &mut session);
    keeper.finish(over("a", &session, &prepared)).unwrap();
    let counted = keeper.profile().scenarios.clone();

    // The same answers up to the second, then others; in between the program is left.
    let inputs = Debrief::of(&session).unwrap().inputs_before(1);
    let run = Run { inputs: inputs.clone(), ..prepared.run(7) };
    let again = Again { run: "a".into(), at: 1 };
    let texts = prepared.texts.clone();
    keeper.begin_again("b".into(), moment(), run, texts, again.clone());
    drop(keeper);
    let mut keeper = open(folder.path());
    assert_eq!(keeper.resume().unwrap().inputs, inputs);
    let mut session = Session::replay(Arc::clone(&prepared.stage), 7, &inputs).unwrap();
    play_out(&mut keeper, &mut session);
    keeper.finish(over("b", &session, &prepared)).unwrap();
    keeper.guess("b", Guess { score: Some(65), regret: None });
    drop(keeper);

    let keeper = open(folder.path());
    let [first, second] = keeper.history() else { panic!("two runs") };
    assert_eq!((first.again.as_ref(), second.again.as_ref()), (None, Some(&again)));
    assert_eq!(second.guess, Some(Guess { score: Some(65), regret: None }));
    assert_eq!(keeper.profile().scenarios, counted, "neither best nor last of the scenario");
    assert_eq!((keeper.profile().totals.runs, keeper.profile().totals.reruns), (1, 1));
}

//! What holds for a rehearsal: nothing of it is kept, and its author sees what others do not.

use std::sync::Arc;

use super::*;
use crate::engine::opening::Opening;
use crate::engine::run::Timed;
use crate::engine::session::Session;
use crate::tui::data::Purpose;
use crate::tui::update::Msg;

const CALL: &str = "power/cut-off-this-morning";

/// A rehearsal of a hub with three subjects and a choice that is on offer only later.
fn rehearsed(author: bool, size: (u16, u16)) -> Model {
    let bank = Bank::new(Library::built_in());
    let prepared = bank.prepare(CALL).unwrap();
    let opening = Opening::read(prepared.scenario(), Some("subjects"), &[]).unwrap();
    let stage = Arc::new(prepared.stage.opened(&opening));
    let session = Session::start(Arc::clone(&stage), 7);
    let prepared = Arc::new(crate::bank::Prepared { stage, ..prepared });
    let purpose = Purpose::Rehearsal { note: "试练".to_owned(), author };
    let game = Game { session, purpose, ..Game::rehearsal(prepared, 7) };
    let mut model = Model::new(Look::default(), size);
    model.update(Msg::Answer(Answer::Play(Box::new(game))), Duration::ZERO);
    model.take_changed();
    model
}

fn seen(model: &Model) -> String {
    draw(model.size.0, model.size.1, |frame| view(model, frame)).text
}

fn pressed(model: &mut Model, keys: &str, from: u64) -> Vec<Effect> {
    let mut asked = Vec::new();
    for (key, now) in events(keys).into_iter().zip(from..) {
        asked.extend(model.update(Msg::Event(key), Duration::from_secs(now)));
        model.take_changed();
    }
    asked
}

#[test]
fn an_author_sees_where_the_run_stands_and_what_keeps_a_choice_off_the_list() {
    for size in [(80, 24), (100, 30), (60, 20)] {
        let mut model = rehearsed(true, size);
        let text = seen(&model);
        assert!(text.contains("[subjects]  promised_call=false"), "{text}");
        assert!(text.contains("没有 enough：visits('subjects') >= 2 不成立"), "{text}");
        while !seen(&model).contains("[ask-notice] ") {
            let before = seen(&model);
            pressed(&mut model, "Enter", 1);
            assert_ne!(before, seen(&model), "the answers are never shown");
        }
    }
    let text = seen(&rehearsed(false, (80, 24)));
    assert!(text.contains("试练") && !text.contains("[subjects]"), "{text}");
}

#[test]
fn a_rehearsal_is_never_kept_and_leaving_it_leaves_the_program() {
    let mut model = rehearsed(false, (80, 24));
    let asked = pressed(&mut model, "Enter 1 Enter 1 Enter 1 Enter Esc", 1);
    assert_eq!(asked, [], "nothing is to be done about it");
    assert!(seen(&model).contains("这是试练"), "{}", seen(&model));
    pressed(&mut model, "Enter", 20);
    assert!(model.exit().is_some());
}

#[test]
fn the_file_is_looked_at_now_and_then_and_for_an_author_only() {
    let tick =
        |model: &mut Model, ms| model.update(Msg::Event(Event::Tick), Duration::from_millis(ms));
    let mut model = rehearsed(true, (80, 24));
    assert!(model.wait(Duration::ZERO).is_some_and(|wait| wait <= Duration::from_millis(500)));
    assert_eq!(tick(&mut model, 100), []);
    assert_eq!(tick(&mut model, 600), [Effect::Reread(Vec::new())]);
    assert_eq!(tick(&mut model, 700), []);
    model.update(Msg::Answer(Answer::Noted("还有一处错".to_owned())), Duration::from_secs(1));
    assert!(seen(&model).contains("还有一处错"), "{}", seen(&model));
    let mut model = rehearsed(false, (80, 24));
    assert_eq!(tick(&mut model, 60_000), []);
}

#[test]
fn a_run_is_played_on_as_far_as_its_answers_are_on_offer() {
    let prepared = Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap();
    let inputs = ["take-over", "restate", "no-such-thing", "errand"];
    let inputs: Vec<Timed> = inputs.map(|input| Timed { input: input.to_owned(), ms: 1 }).to_vec();
    let (session, far) = Session::replay_as_far(Arc::clone(&prepared.stage), 7, &inputs);
    assert_eq!((far, session.answered().count()), (2, 2));
    let (_, far) = Session::replay_as_far(Arc::clone(&prepared.stage), 7, &inputs[..2]);
    assert_eq!(far, 2);
}

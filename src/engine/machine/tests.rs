use super::*;
use crate::engine::input;
use crate::scenario::check::{AnyRule, scenario};
use crate::scenario::cond::Operand;
use std::sync::Arc;

const HEAD: &str = r#"
format = 1
title = "t"
kind = "role-play"
domain = "core"
channel = "counter"
difficulty = 1
minutes = 1
summary = "s"
[customer]
name = "K"
temperament = "calm"
heat = 50
trust = 50
patience = 2
[[ending]]
id = "over"
result = "eased"
text = "x"
[[ending]]
id = "gone"
result = "lost"
text = "x"
"#;

fn stage(body: &str) -> Stage {
    stage_with(body, &|_| None)
}

fn stage_with<'a>(body: &str, commons: &dyn Fn(&str) -> Option<&'a str>) -> Stage {
    let text = format!("{HEAD}{body}");
    let checked = scenario("t/t", &text, &|id| commons(id), &AnyRule, &[]);
    let scenario = checked.scenario.unwrap_or_else(|| panic!("{:?}", checked.diagnostics));
    Stage::new(Arc::new(scenario), |_| None)
}

fn play(stage: &Stage, inputs: &[&str]) -> State {
    let mut state = stage.state();
    stage.open(&mut state, &mut Unwatched);
    for text in inputs {
        let Place::Asked(scene) = state.place else { panic!("over before {text}") };
        let given = input::read(&stage.scenario, scene, text).unwrap();
        assert!(stage.accepts(&state, given), "{text}");
        stage.answer(&mut state, given, &mut Unwatched);
    }
    state
}

fn at(stage: &Stage, state: &State) -> String {
    match state.place {
        Place::Asked(scene) => stage.scenario.scene(scene).id.clone(),
        Place::Ended(ending) => stage.scenario.ending(ending).id.clone(),
    }
}

#[test]
fn reactions_within_reactions_come_back_one_after_the_other() {
    let stage = stage(
        r#"
[[scene]]
id = "first"
script = "客户：a"
[[scene.choice]]
id = "go"
text = "a"
to = "second"
[[scene]]
id = "second"
script = "客户：b"
[[scene.choice]]
id = "end"
text = "a"
to = "over"
[[scene]]
id = "aside"
script = "客户：c"
[[scene.choice]]
id = "deeper"
text = "a"
to = "aside-two"
[[scene]]
id = "aside-two"
script = "客户：d"
[[scene.choice]]
id = "back"
text = "a"
to = "resume"
[[scene]]
id = "note"
script = "客户：e"
to = "resume"
[[reaction]]
id = "one"
when = "chose('go')"
to = "aside"
[[reaction]]
id = "two"
when = "chose('deeper')"
to = "note"
[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"
"#,
    );
    let after = |inputs: &[&str]| at(&stage, &play(&stage, inputs));
    assert_eq!(after(&["go"]), "aside", "the first reaction takes the turn");
    assert_eq!(after(&["go", "deeper"]), "aside-two", "the second one, and back from it");
    assert_eq!(after(&["go", "deeper", "back"]), "second", "where the turn was going");
}

fn common(scenes: &str) -> String {
    format!(
        r#"
format = 1
title = "c"
kind = "common"
domain = "core"
channel = "counter"
difficulty = 1
minutes = 1
summary = "s"
{scenes}"#
    )
}

#[test]
fn a_reaction_may_call_a_common_part_while_another_waits_to_return() {
    let asks = |first: &str, choice: &str, then: &str| {
        common(&format!(
            r#"
[[scene]]
id = "{first}"
script = "客户：a"
[[scene.choice]]
id = "{choice}"
text = "a"
to = "{then}"
"#
        ))
    };
    let outer = asks("ask", "one", "ask-two")
        + r#"
[[scene]]
id = "ask-two"
script = "客户：a"
[[scene.choice]]
id = "two"
text = "a"
to = "return"
"#;
    let inner = asks("ask", "one", "return");
    let commons = |id: &str| match id {
        "common/outer" => Some(outer.as_str()),
        "common/inner" => Some(inner.as_str()),
        _ => None,
    };
    let stage = stage_with(
        r#"
[[scene]]
id = "first"
script = "客户：a"
[[scene.choice]]
id = "go"
text = "a"
set = { going = true }
to = "calls"
[[scene]]
id = "calls"
call = "common/outer"
to = "after"
[[scene]]
id = "after"
script = "客户：b"
[[scene.choice]]
id = "end"
text = "a"
to = "over"
[[scene]]
id = "aside"
call = "common/inner"
to = "resume"
[vars]
going = false
[[reaction]]
id = "one"
when = "going && visits('calls') > 0"
to = "aside"
[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"
"#,
        &commons,
    );
    let after = |inputs: &[&str]| at(&stage, &play(&stage, inputs));
    assert_eq!(after(&["go"]), "outer.ask");
    assert_eq!(after(&["go", "outer.one"]), "inner.ask", "the reaction calls in between");
    assert_eq!(after(&["go", "outer.one", "inner.one"]), "outer.ask-two", "and comes back");
    assert_eq!(after(&["go", "outer.one", "inner.one", "outer.two"]), "after", "to its caller");
}

#[test]
fn a_scene_is_judged_once_and_its_last_grade_remembered() {
    let stage = stage(
        r#"
[[scene]]
id = "again"
script = "客户：a"
[[scene.choice]]
id = "well"
text = "a"
grade = "best"
keeps = ["r"]
moves = ["own"]
why = "w"
to = "again"
[[scene.choice]]
id = "badly"
text = "b"
grade = "mine"
breaks = ["r"]
moves = ["own"]
why = "w"
to = [{ when = "grade('again') == 0 && visits('again') > 2", to = "over" }, { to = "again" }]
[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"
"#,
    );
    let state = play(&stage, &["badly", "well"]);
    assert_eq!((state.score.met(), state.score.total()), (1, Some(0)), "the first answer counts");
    assert_eq!(state.read(Operand::Grade(SceneIdx(0))), 3, "the last one is remembered");
}

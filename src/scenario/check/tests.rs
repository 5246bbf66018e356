use super::*;
use crate::scenario::model::{Ask, Goto, Part};

const CUFF: &str = include_str!("../../../scenarios/hotel/shrunk-cuff.toml");
const CALL: &str = include_str!("../../../scenarios/power/cut-off-this-morning.toml");
const CLOSING: &str = include_str!("../../../scenarios/common/closing.toml");

fn commons(id: &str) -> Option<&'static str> {
    (id == "common/closing").then_some(CLOSING)
}

fn check(text: &'static str) -> Checked {
    scenario("x/y", text, &commons, &AnyRule, &[])
}

fn told(checked: &Checked, text: &str) -> Vec<String> {
    let one = |d: &Diagnostic| {
        format!("{} {:?} at {:?}", d.code, d.args, text.get(d.span.clone()).unwrap_or_default())
    };
    checked.diagnostics.iter().map(one).collect()
}

#[test]
fn the_exemplars_are_quiet_and_whole() {
    for text in [CUFF, CALL, CLOSING] {
        let checked = check(text);
        assert_eq!(told(&checked, text), Vec::<String>::new());
        assert_eq!(checked.scenario.is_some(), checked.kind == Some(Kind::RolePlay));
    }
}

#[test]
fn a_common_part_is_laid_in_once_under_its_name() {
    let scenario = check(CALL).scenario.unwrap();
    let first = scenario.find_scene("closing.read-back").unwrap();
    let caller = scenario.scene(scenario.find_scene("wrap-up").unwrap());
    assert!(matches!(caller.ask, Ask::Nothing { call: Some(common), .. } if common == first));
    let last = scenario.scene(scenario.find_scene("closing.off-the-line").unwrap());
    assert!(matches!(&last.ask, Ask::Nothing { to, .. } if to.last == Goto::Return));
    assert!(scenario.choices.iter().any(|choice| choice.id == "closing.rate-me"));
    assert_eq!(scenario.scenes.iter().filter(|s| s.id.starts_with("closing.")).count(), 3);
}

#[test]
fn every_place_in_the_model_leads_somewhere() {
    let scenario = check(CALL).scenario.unwrap();
    for scene in &scenario.scenes {
        let mut draws = scene.lines.iter().flat_map(|line| &line.text.parts).filter_map(|part| {
            if let Part::OneOf { draw, options } = part {
                Some((*draw, options.len()))
            } else {
                None
            }
        });
        assert!(
            draws.all(|(draw, options)| usize::from(scene.draws[usize::from(draw)]) == options)
        );
        if let Ask::Choices { choices, .. } = &scene.ask {
            assert!(!choices.is_empty() && usize::from(choices.end) <= scenario.choices.len());
        }
    }
}

//! Writing one's first scenario: the frame that `new` writes, and the shape that `schema` tells.

use std::fs;
use std::path::Path;

use crate::cli::{CUFF, Machine, shipped};

#[test]
fn a_new_scenario_can_be_checked_and_played_at_once() {
    let machine = Machine::new();
    let folder = machine.path("own").display().to_string();
    let new = ["new", "power/walk-in", "--yes", "--folder", &folder, "--lang", "zh"];
    let said = machine.run(&new).fine();
    assert!(said.contains("0 处错误，0 处提醒"), "{said}");
    machine.run(&["check", "--strict", &folder]).fine();
    machine.run(&["explore", "power/walk-in", "--scenarios", &folder]).fine();
    let answers = machine.write("answers", "hear-it-out\nan-hour\n").display().to_string();
    let play = ["play", "power/walk-in", "--scenarios", &folder, "--profile", "小林"];
    let talk = machine.run(&[&play[..], &["--plain", "--answers", &answers]].concat()).fine();
    assert!(talk.contains("100"), "{talk}");
}

#[test]
fn what_is_answered_stands_in_the_new_file_and_nothing_is_written_over() {
    let machine = Machine::new();
    let folder = machine.path("own").display().to_string();
    let new = ["new", "shop/rain", "--folder", &folder, "--lang", "zh"];
    let answers = "伞\"坏了\n供电\n99\n2\n赵女士\nurgent\n\n";
    machine.run_with(&new, answers).fine();
    let file = machine.path("own/shop/rain.toml");
    let text = fs::read_to_string(&file).unwrap();
    for words in ["\"伞坏了\"", "\"power\"", "\"counter\"", "\"赵女士\"", "\"urgent\""] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let line = machine.run(&new).refused(2);
    assert!(line.contains("rain.toml"), "{line}");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    machine.run(&["new", "Rain", "--yes"]).refused(2);
}

#[test]
fn every_file_of_the_pack_has_the_shape_and_a_slip_of_the_pen_has_not() {
    let machine = Machine::new();
    let schema = machine.run(&["schema"]).json();
    let shape = jsonschema::validator_for(&schema).unwrap();
    let read = |text: &str| serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap();
    let mut files = 0;
    for (path, text) in pack() {
        let faults: Vec<String> =
            shape.iter_errors(&read(&text)).map(|fault| format!("{path}: {fault}")).collect();
        assert!(faults.is_empty(), "{faults:?}");
        files += 1;
    }
    assert!(files > 70, "the pack was read: {files}");
    let cuff = shipped(CUFF);
    for (right, slip) in [("grade = \"best\"", "grade = \"top\""), ("moves = ", "move = ")] {
        let text = cuff.replacen(right, slip, 1);
        assert!(text != cuff && !shape.is_valid(&read(&text)), "{slip}");
    }
}

/// Every scenario, case review and common part of the pack, with its path.
fn pack() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let folders = folders.filter(|path| path.is_dir() && !path.ends_with("rulebook"));
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap());
    files
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()))
        .filter(|(path, _)| !path.contains(".plan."))
        .collect()
}

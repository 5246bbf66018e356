//! The settings: read, checked, and never in the way.

use crate::cli::{CUFF, Machine};

#[test]
fn settings_that_are_in_order_are_found_so() {
    let machine = Machine::new();
    let none = machine.run(&["config", "check"]).fine();
    assert!(none.contains("config.toml") && none.contains("默认"), "{none}");
    machine.write("mine.toml", "lang = \"en\"\n[ui]\ntheme = \"mono\"\nlater = 1\n");
    let fine = machine.run(&["config", "check", "--config", "mine.toml"]).fine();
    assert!(fine.contains("mine.toml is in order"), "{fine}");
    assert!(fine.contains("\"ui.later\""), "what nobody knows is told: {fine}");
    assert!(fine.contains("ui.screen_reader"), "with what can be set: {fine}");
    machine.write("near.toml", "language = \"en\"\n[ui]\nthem = \"mono\"\n");
    let near = machine.run(&["config", "check", "--config", "near.toml"]).fine();
    assert!(near.contains("「lang」") && near.contains("「ui.theme」"), "{near}");
    let data = machine.run(&["config", "check", "--json", "--config", "mine.toml"]).json();
    assert_eq!(data["unknown"][0], "ui.later");
    let doctor = machine.run(&["doctor", "--json", "--config", "mine.toml"]).json();
    assert_eq!((&doctor["colour"], &doctor["colour_from"]), (&"none".into(), &"config".into()));
}

#[test]
fn a_fault_in_the_settings_is_told_in_one_line_and_stops_nothing() {
    let machine = Machine::new();
    machine.write("bad.toml", "[ui]\ntheme = \"pink\"\nmouse = 3\n");
    machine.write("torn.toml", "lang = \"en\n");
    for (file, words) in
        [("bad.toml", ["ui.theme", "pink"]), ("torn.toml", ["torn.toml", "第 1 行"])]
    {
        let said = machine.run(&["scenarios", "--config", file]);
        assert_eq!((said.code, said.err.lines().count()), (0, 1), "{said:?}");
        assert!(said.out.contains(CUFF));
        for word in words {
            assert!(said.err.contains(word), "{word}: {}", said.err);
        }
    }
    let checked = machine.run(&["config", "check", "--config", "bad.toml"]);
    assert_eq!((checked.code, checked.err.as_str()), (1, ""));
    assert!(checked.out.contains("ui.theme") && checked.out.contains("ui.mouse"));
}

#[test]
fn a_setting_is_changed_by_a_command() {
    let machine = Machine::new();
    machine.write("mine.toml", "# mine\n[ui]\nscreen_reader = true\n");
    let set = |key, value| machine.run(&["config", "set", key, value, "--config", "mine.toml"]);
    assert!(set("screen_reader", "false").done().contains("screen_reader"));
    let refused = set("screen_reader", "perhaps");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("true") && refused.err.contains("false"), "{}", refused.err);
    let unknown = set("sound", "true");
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("screen_reader"), "{}", unknown.err);
    let told = machine.run(&["--config", "mine.toml"]);
    assert!(!told.err.is_empty() && told.code == 2, "the game wants its terminal again");
}

#[test]
fn with_a_screen_reader_everything_comes_in_lines() {
    let machine = Machine::new();
    machine.write("mine.toml", "[ui]\nscreen_reader = true\n");
    let args = ["play", CUFF, "--seed", "1", "--config", "mine.toml"];
    let said = machine.run_with(&args, "q\n").done();
    assert!(said.contains("缩了的袖口"), "{said}");
}

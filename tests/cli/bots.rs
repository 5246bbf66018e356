//! What players earn who understand nothing.

use crate::cli::{CUFF, Machine};

#[test]
fn bots_say_of_a_scenario_what_each_earns_and_how_runs_end() {
    let sheet = Machine::new().run(&["bots", CUFF, "--seeds", "3", "--lang", "zh"]).fine();
    for words in ["总选第一项", "乱选", "总选最客气的", "结局", "满分 100", "95% 的区间"]
    {
        assert!(sheet.contains(words), "{sheet}");
    }
}

#[test]
fn bots_play_the_same_runs_again_and_say_so_as_data() {
    let machine = Machine::new();
    let data = || machine.run(&["bots", CUFF, "--seeds", "3", "--json"]).json();
    let (sheet, again) = (data(), data());
    assert_eq!(sheet, again);
    let runs: u64 = sheet["scenarios"][0]["endings"]
        .as_object()
        .unwrap()
        .values()
        .map(|runs| runs.as_u64().unwrap())
        .sum();
    assert_eq!(runs, 3 * 9, "nine bots, three runs each: {sheet}");
}

#[test]
fn bots_want_a_number_of_runs() {
    let line = Machine::new().run(&["bots", CUFF, "--seeds", "0"]).refused(2);
    assert!(line.contains("seeds"), "{line}");
}

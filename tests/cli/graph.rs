//! A scenario drawn from the command line.

use crate::cli::{CUFF, Machine};

#[test]
fn a_scenario_is_drawn_as_a_tree_that_says_where_every_answer_leads() {
    let tree = Machine::new().run(&["graph", CUFF, "--lang", "en"]).fine();
    let has = |line: &str| assert!(tree.lines().any(|it| it.contains(line)), "{line}\n{tree}");
    has("├ ✗ summon-all  ");
    has("│   → quarrel");
    has("↑ broken-promise");
    has("otherwise when heat >= 60 || trust < 30 ■ never-again  complaint");
    has("Reaction has-had-enough: after any answer, when heat >= 95 || patience <= 0");
    assert_eq!(tree.lines().filter(|line| line.trim() == "story").count(), 1, "shown once");
}

#[test]
fn drawing_programs_get_their_own_text_and_not_both() {
    let machine = Machine::new();
    let dot = machine.run(&["graph", CUFF, "--dot"]).fine();
    assert!(dot.starts_with("digraph \"hotel/shrunk-cuff\" {\n") && dot.ends_with("}\n"), "{dot}");
    let mermaid = machine.run(&["graph", CUFF, "--mermaid"]).fine();
    assert!(mermaid.starts_with("flowchart TD\n  s0[\"front-desk\"]\n"), "{mermaid}");
    machine.run(&["graph", CUFF, "--dot", "--mermaid"]).refused(2);
}

#[test]
fn a_record_has_nothing_to_draw_and_says_so_in_a_line() {
    let machine = Machine::new();
    let review = "power/one-repair-slip";
    let line = machine.run(&["graph", review, "--lang", "en"]).refused_in_english(2);
    assert!(line.contains("case review") && line.contains(review), "{line}");
    let line = machine.run(&["graph", "hotel/shrunk-cufff", "--lang", "en"]).refused_in_english(66);
    assert!(line.contains(CUFF), "{line}");
}

//! `saolei where`: where a name is set and read.

use crate::cli::{CUFF, Machine, shipped};

#[test]
fn a_name_of_the_bank_is_found_wherever_it_stands() {
    let machine = Machine::new();
    let said = machine.run(&["where", "attitude-no-argue"]).fine();
    assert!(said.starts_with("规则 attitude-no-argue，"), "{said}");
    assert!(said.contains("scenarios/rulebook/attitude.toml:") && said.contains("写明"), "{said}");
    assert!(said.contains("违反") && said.contains("breaks = "), "{said}");
    let all = machine.run(&["where", "attitude-no-argue", "--json"]).json();
    let all = all.as_array().unwrap();
    assert!(all.iter().all(|one| one["thing"] == "rule"));
    let head = format!("，{} 处", all.len());
    assert!(said.lines().next().unwrap().ends_with(&head), "{said}");
}

#[test]
fn a_place_is_the_line_and_column_of_the_name_itself() {
    let machine = Machine::new();
    let text = shipped(CUFF);
    machine.write("cuff.toml", &text);
    let case = machine.run(&["where", "take-over", "cuff.toml", "--json"]).json();
    for one in case.as_array().unwrap() {
        let figure = |key: &str| usize::try_from(one[key].as_u64().unwrap()).unwrap();
        let line = text.lines().nth(figure("line") - 1).unwrap();
        let from: String = line.chars().skip(figure("column") - 1).collect();
        assert!(from.starts_with("take-over"), "{one}: {line}");
    }
    let files = |args: &[&str]| machine.run(&[&["where", "take-over"], args].concat()).fine();
    assert!(files(&[]).contains("shrunk-cuff.plan.toml"), "a plan answers with it");
    assert!(!files(&["cuff.toml"]).contains("plan.toml"));
}

#[test]
fn what_the_language_itself_has_is_found_where_conditions_read_it() {
    let machine = Machine::new();
    let text = shipped(CUFF);
    let read = text.lines().position(|line| line.starts_with("when = ") && line.contains("heat"));
    machine.write("cuff.toml", &text);
    let said = machine.run(&["where", "heat", "cuff.toml"]).fine();
    assert!(said.starts_with("自带的量 heat，"), "{said}");
    assert!(said.contains(&format!("cuff.toml:{}:", read.unwrap() + 1)), "{said}");
    for name in ["trust", "patience"] {
        let all = machine.run(&["where", name, "--json"]).json();
        let all = all.as_array().unwrap();
        assert!(all.iter().all(|one| one["thing"] == "own" && one["role"] == "asked"), "{name}");
    }
    let unread = machine.run(&["where", "rings", "cuff.toml"]).refused(66);
    assert!(unread.contains("自带的量") && !unread.contains("是不是"), "{unread}");
}

#[test]
fn a_name_that_is_not_there_is_answered_with_the_one_that_was_meant() {
    let machine = Machine::new();
    machine.write("cuff.toml", &shipped(CUFF));
    let near = machine.run(&["where", "take-ovr", "cuff.toml"]).refused(66);
    assert!(near.contains("「take-over」"), "{near}");
    let far = machine.run(&["where", "不在这里"]).refused(66);
    assert!(far.contains("不在这里"), "{far}");
    machine.run(&["where", "late", "nowhere"]).refused(66);
}

//! A scenario tried by its author, from the command line.

use crate::cli::{CUFF, Machine};

#[test]
fn a_rehearsal_begins_where_and_as_it_was_told_and_nothing_of_it_is_kept() {
    let machine = Machine::new();
    machine.write("answers.txt", "call-tailor\n");
    let play = ["play", CUFF, "--seed", "7", "--lang", "en", "--profile", "A", "--answers"];
    let set = ["--from", "urgent", "--set", "heat=70", "--set", "quarrelled=true"];
    let output =
        machine.command(&[&play[..], &["answers.txt"], &set[..]].concat()).output().unwrap();
    let (out, err) = (String::from_utf8(output.stdout), String::from_utf8(output.stderr));
    let (out, err) = (out.unwrap(), err.unwrap());
    assert!(out.contains("Heat 70") && out.contains("一点二十八分"), "{out}");
    assert!(err.contains("urgent, heat=70, quarrelled=true") && err.contains("not kept"), "{err}");
    let profiles = machine.run(&["profile", "list", "--json"]).json();
    assert_eq!(profiles.as_array().map(Vec::len), Some(0), "{profiles}");
}

#[test]
fn a_beginning_that_makes_no_sense_is_told_in_a_line_with_what_was_meant() {
    let machine = Machine::new();
    let refused = |args: &[&str]| {
        let play = ["play", CUFF, "--plain", "--lang", "en"];
        machine.run(&[&play[..], args].concat()).refused_in_english(2)
    };
    assert!(refused(&["--from", "urgnet"]).contains("\"urgent\""));
    assert!(refused(&["--set", "haet=3"]).contains("\"heat\""));
    assert!(refused(&["--set", "trust=101"]).contains("from 0 to 100"));
    assert!(refused(&["--set", "quarrelled=maybe"]).contains("true or false"));
    assert!(refused(&["--set", "heat"]).contains("NAME=VALUE"));
    let review = ["play", "power/one-repair-slip", "--from", "l1", "--lang", "en"];
    assert!(machine.run(&review).refused_in_english(2).contains("case review"));
}

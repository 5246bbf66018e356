//! `saolei check`: what an author relies on.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use crate::cli::{CUFF, Machine, has_chinese, shipped};

const PLAN: &str = r#"
format = 1

[[run]]
name = "wrong"
seed = 7
inputs = ["take-over"]
expect = { ending = "stays-a-guest" }
"#;

#[test]
fn the_shipped_pack_is_sound() {
    let machine = Machine::new();
    let said = machine.run(&["check", "--strict"]).fine();
    assert_eq!(said.lines().count(), 2, "what was checked, and what nobody plays: {said}");
    assert!(said.contains("0 处错误，0 处提醒"), "{said}");
    let data = machine.run(&["check", "--json"]).json();
    assert_eq!(data["files"].as_array().unwrap().len(), 0);
    assert!(data["checked"].as_u64().unwrap() >= 3);
}

#[test]
fn all_faults_of_a_file_are_told_with_their_place() {
    let machine = Machine::new();
    let text =
        shipped(CUFF).replacen("grade = ", "grad = ", 1).replacen("to = \"", "to = \"no-", 1);
    let line = text.lines().position(|line| line.starts_with("grad = ")).unwrap() + 1;
    machine.write("mine/cuff.toml", &text);
    let said = machine.run(&["check", "mine/cuff.toml"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert!(said.out.contains(&format!("mine/cuff.toml:{line}:1")), "{}", said.out);
    assert!(said.out.contains("[unknown-key]") && said.out.contains("[unknown-target]"));
    assert!(said.out.contains("办法"), "{}", said.out);

    let data = machine.run(&["check", "--json", "mine/cuff.toml"]);
    assert_eq!((data.code, data.err.as_str()), (1, ""));
    let data: serde_json::Value = serde_json::from_str(&data.out).unwrap();
    let all = data["files"][0]["diagnostics"].as_array().unwrap();
    assert!(all.iter().any(|one| one["code"] == "unknown-key" && one["line"] == line), "{data}");
}

#[test]
fn a_warning_fails_only_under_strict() {
    let machine = Machine::new();
    let text = shipped(CUFF).replacen("[vars]", "[vars]\nspare = false", 1);
    machine.write("pack/shop/cuff.toml", &text);
    let said = machine.run(&["check", "pack"]).fine();
    assert!(said.contains("提醒[") && said.contains("spare"), "{said}");
    assert_eq!(machine.run(&["check", "--strict", "pack"]).code, 1);
}

#[test]
fn every_code_is_explained_with_an_example_that_the_checker_finds() {
    let machine = Machine::new();
    let all = machine.run(&["check", "--explain", "--json"]).json();
    for code in all.as_array().unwrap() {
        let id = code["code"].as_str().unwrap();
        for part in ["what", "why"] {
            assert!(has_chinese(code[part].as_str().unwrap()), "{code}");
        }
        let said = code["says"].as_array().map(|pages| pages[0].as_str().unwrap().to_owned());
        assert!(said.is_none_or(|said| said.contains(&format!("[{id}]"))), "{code}");
    }
    let listed = machine.run(&["check", "--explain"]).fine();
    let one = machine.run(&["check", "--explain", "no-best"]).fine();
    for part in ["no-best", "检查器会说", "grade = \"weak\"", "改好以后", "grade = \"best\""]
    {
        assert!(one.contains(part), "{part}: {one}");
    }
    assert!(listed.contains("  no-best  "), "{listed}");
}

#[test]
fn a_code_that_is_not_there_is_answered_with_the_one_that_was_meant() {
    let machine = Machine::new();
    let near = machine.run(&["check", "--explain", "unknwon-key"]).refused(2);
    assert!(near.contains("unknwon-key") && near.contains("「unknown-key」"), "{near}");
    let far = machine.run(&["check", "--explain", "zzz"]).refused(2);
    assert!(far.contains("saolei check --explain"), "{far}");
}

#[test]
fn what_is_told_begins_where_it_is_asked_to() {
    let machine = Machine::new();
    let text = shipped(CUFF).replacen("[vars]", "[vars]\nspare = false", 1);
    let text = text.replacen("grade = ", "grad = ", 1);
    machine.write("cuff.toml", &text);
    let severities = |from: &[&str]| {
        let said = machine.run(&[["check", "cuff.toml", "--json"].as_slice(), from].concat()).out;
        let data: serde_json::Value = serde_json::from_str(&said).unwrap();
        let all = data["files"][0]["diagnostics"].as_array().unwrap().clone();
        all.iter().map(|one| one["severity"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let warning = "warning".to_owned();
    assert!(severities(&[]).contains(&warning));
    assert!(severities(&["--from", "error"]).iter().all(|one| one == "error"));
    assert!(severities(&["--from", "error", "--strict"]).contains(&warning), "it fails by them");
    assert!(severities(&["--from", "note"]).len() >= severities(&[]).len());
}

#[test]
fn a_plan_that_comes_out_otherwise_fails() {
    let machine = Machine::new();
    machine.write("pack/shop/cuff.toml", &shipped(CUFF));
    let plan = machine.write("pack/shop/cuff.plan.toml", PLAN);
    for path in ["pack", plan.to_str().unwrap()] {
        let said = machine.run(&["check", path]);
        assert_eq!(said.code, 1, "{said:?}");
        assert!(said.out.contains("cuff.plan.toml") && said.out.contains("「wrong」"), "{said:?}");
    }
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_reaches_the_terminal_raw() {
    let machine = Machine::new();
    machine.write("pack/\u{1b}[31m\u{9b}2Jred.toml", &shipped(CUFF));
    let listed = machine.run(&["scenarios", "--scenarios", "pack"]).fine();
    let checked = machine.run(&["check", "pack"]);
    let played = machine.run(&["play", "\u{1b}[31m\u{9b}2Jred", "--scenarios", "pack", "--plain"]);
    assert!(listed.contains("red") && checked.out.contains("[bad-id]"), "{listed}");
    for said in [listed, checked.out, checked.err, played.out, played.err] {
        assert!(!said.contains(['\u{1b}', '\u{9b}']), "{said:?}");
    }
}

#[test]
fn one_bad_file_hides_no_other_fault() {
    let machine = Machine::new();
    machine.write("pack/a/cuff.toml", &shipped(CUFF).replacen("to = \"", "to = \"no-", 1));
    machine.write("pack/a/cuff.plan.toml", PLAN);
    machine.write("pack/a/lost.plan.toml", PLAN);
    let bytes = machine.write("pack/b/bytes.toml", "");
    std::fs::write(bytes, b"\xff\xfe").unwrap();
    machine.write("pack/rulebook/odd.toml", "format = 1\nbogus = 1\n");
    let said = machine.run(&["check", "pack"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    for told in [
        "[unknown-target]",
        "lost.plan.toml:1:1",
        "[orphan-plan]",
        "bytes.toml:1:1",
        "[unreadable]",
        "pack/rulebook/odd.toml:2:1",
        "bogus",
        "cuff.plan.toml\n",
    ] {
        assert!(said.out.contains(told), "{told}: {}", said.out);
    }
    let data: serde_json::Value =
        serde_json::from_str(&machine.run(&["check", "--json", "pack"]).out).unwrap();
    let files = data["files"].as_array().unwrap();
    assert!(files.iter().any(|file| file["diagnostics"][0]["code"] == "rulebook"), "{data}");
}

#[test]
fn a_file_of_the_rulebook_is_checked_as_one() {
    let machine = Machine::new();
    let text = include_str!("../../scenarios/rulebook/phone.toml");
    machine.write("rulebook/phone.toml", text);
    machine.run(&["check", "rulebook/phone.toml"]).fine();
    machine.run(&["check", "rulebook"]).fine();
    machine.write("rulebook/phone.toml", &text.replacen("severity = ", "severity = 7 # ", 1));
    let said = machine.run(&["check", "rulebook/phone.toml"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.out.contains("[rulebook]") && said.out.contains("rulebook/phone.toml:"));
    assert!(!said.out.contains("[missing-key]"), "{}", said.out);

    let cases = include_str!("../../scenarios/cases.toml");
    machine.write("cases.toml", cases);
    machine.run(&["check", "cases.toml"]).fine();
    machine.write("cases.toml", &cases.replacen("\"core\"", "core", 1));
    let said = machine.run(&["check", "cases.toml"]);
    assert!(said.code == 1 && said.out.contains("[syntax]"), "{said:?}");
}

#[test]
fn nothing_to_check_is_said() {
    let machine = Machine::new();
    assert!(machine.run(&["check", "nowhere"]).refused(66).contains("nowhere"));
    machine.write("empty/readme.txt", "");
    assert!(machine.run(&["check", "empty"]).refused(66).contains("empty"));
}

#[test]
fn a_file_finds_the_common_parts_of_the_folder_it_lies_in() {
    let machine = Machine::new();
    let scenario = SMALL.replace("CHANNEL", "chat").replace("RIGHT", "好的话。");
    let scenario =
        scenario.replace("WRONG", "别的话。").replacen("to = \"done\"", "to = \"bye\"", 1)
            + "\n[[scene]]\nid = \"bye\"\ncall = \"common/our-own\"\nto = \"done\"\n";
    machine.write("pack/shop/small.toml", &scenario);
    machine.write("pack/common/our-own.toml", COMMON);
    for path in ["pack", "pack/shop", "pack/shop/small.toml", "pack/common/../shop"] {
        machine.run(&["check", "--strict", path]).fine();
    }
    let within = |folder: &str, path: &str| {
        let mut command = machine.command(&["check", path]);
        command.current_dir(machine.path(folder)).output().unwrap().status.success()
    };
    assert!(within("pack/shop", "small.toml") && within("pack", "shop"));
    std::fs::remove_dir_all(machine.path("pack/common")).unwrap();
    assert!(machine.run(&["check", "pack/shop"]).out.contains("[unknown-common]"));
}

#[test]
fn a_scenario_is_checked_by_its_name_with_its_plan() {
    let machine = Machine::new();
    let torn = shipped(CUFF).replacen("to = \"", "to = \"no-", 1);
    machine.write("shop/torn.toml", &torn);
    machine.write("shop/sound.toml", &shipped(CUFF));
    machine.write("shop/sound.plan.toml", PLAN);
    let said = |args: &[&str]| machine.run(&[&["check"], args].concat());
    let torn = said(&["shop/torn"]);
    assert!(torn.code == 1 && torn.out.contains("shop/torn.toml:"), "{torn:?}");
    for named in [&["shop/sound"][..], &["--scenarios", "shop", "sound"]] {
        let sound = said(named);
        assert!(sound.code == 1 && sound.out.contains("「wrong」"), "the plan too: {sound:?}");
        assert!(sound.out.contains("2 个文件"), "{sound:?}");
    }
    assert!(said(&["hotel/shrunk-cuff"]).fine().contains("2 个文件"));
    machine.run(&["where", "take-over", "shop/torn"]).fine();
}

#[test]
fn what_is_not_there_is_answered_with_the_file_or_scenario_that_was_meant() {
    let machine = Machine::new();
    machine.write("shop/return.toml", &shipped(CUFF));
    let near = |path: &str| {
        let said = machine.run(&["check", path]).refused(66);
        assert_eq!(said.lines().count(), 1, "{said}");
        said
    };
    assert!(near("shop/retrun").contains("「shop/return」"));
    assert!(near("shop/retrun.toml").contains("「shop/return.toml」"));
    assert!(near("shoop").contains("「shop」"));
    assert!(near("hotel/shrunk-cuf").contains("hotel/shrunk-cuff"));
}

#[test]
fn a_plan_that_could_not_be_tried_is_no_fault_of_its_own() {
    let machine = Machine::new();
    machine.write("shop/cuff.toml", &shipped(CUFF).replacen("to = \"", "to = \"no-", 1));
    machine.write("shop/cuff.plan.toml", PLAN);
    for path in ["shop", "shop/cuff", "shop/cuff.plan.toml"] {
        let said = machine.run(&["check", path]);
        assert_eq!(said.code, 1, "{said:?}");
        let place = |part: &str| said.out.find(part).unwrap_or_else(|| panic!("{part}: {said:?}"));
        assert!(place("[unknown-target]") < place("备注: 这份计划没有试"), "{said:?}");
        assert!(place("cuff.plan.toml") < place("2 个文件：1 处错误"), "{said:?}");
    }
    machine.write("shop/common/part.toml", COMMON);
    machine.write("shop/common/part.plan.toml", PLAN);
    let beside = machine.run(&["check", "shop/common"]).fine();
    assert!(beside.contains("公共段") && beside.contains("part.plan.toml"), "{beside}");
}

#[test]
fn what_is_checked_only_after_the_errors_is_announced() {
    const LATER: &str = "有几样要等错误改好才查。";
    let machine = Machine::new();
    let said = |text: &str, args: &[&str]| {
        machine.write("cuff.toml", text);
        machine.run(&[&["check", "cuff.toml"], args].concat()).out
    };
    let spare = shipped(CUFF).replacen("[vars]", "[vars]\nspare = false", 1);
    let sound = said(&spare, &[]);
    assert!(sound.contains("[unused-variable]") && !sound.contains(LATER), "{sound}");
    let hidden = said(&spare.replacen("to = \"", "to = \"no-", 1), &[]);
    assert!(!hidden.contains("[unused-variable]") && hidden.contains(LATER), "{hidden}");
    let torn = said(&spare.replacen("title = \"", "title = ", 1), &[]);
    assert!(torn.contains("[syntax]") && torn.contains(LATER), "{torn}");
    // A key that is not there hides nothing, but no scenario with errors is searched.
    let slip = spare.replacen("grade = ", "grad = ", 1);
    let beside = said(&slip, &[]);
    assert!(beside.contains("[unused-variable]") && !beside.contains(LATER), "{beside}");
    assert!(said(&slip, &["--deep"]).contains(LATER));
}

#[test]
fn an_option_that_is_judged_otherwise_in_another_file_is_told() {
    let machine = Machine::new();
    let example = |name: &str, text: &str, grade: &str| {
        let (right, wrong) =
            if grade == "best" { (text, "别的话。") } else { ("好的话。", text) };
        machine.write(
            &format!("pack/shop/{name}.toml"),
            &SMALL.replace("RIGHT", right).replace("WRONG", wrong).replace("CHANNEL", "chat"),
        );
    };
    example("one", "单子我先查一查再答您。", "best");
    example("two", "单子我先查一查再答您。", "mine");
    let said = machine.run(&["check", "pack"]).fine();
    assert!(said.contains("[graded-otherwise]") && said.contains("shop/one"), "{said}");
    // By telephone it may be wrong.
    let text = std::fs::read_to_string(machine.path("pack/shop/two.toml")).unwrap();
    machine.write("pack/shop/two.toml", &text.replace("\"chat\"", "\"phone\""));
    assert!(!machine.run(&["check", "pack"]).fine().contains("graded-otherwise"));
}

#[test]
fn what_nobody_plays_is_counted_and_listed_where_it_is_asked_for() {
    let machine = Machine::new();
    let data = machine.run(&["check", "--json", "--notes"]).json();
    let left = |of: &str| data["coverage"][of]["left"].as_u64().unwrap();
    let listed = |code: &str| {
        let files = data["files"].as_array().unwrap().iter();
        let all = files.flat_map(|file| file["diagnostics"].as_array().unwrap());
        all.filter(|one| one["code"] == code).count() as u64
    };
    assert_eq!((left("rules"), left("cases")), (listed("unused-rule"), listed("unplayed-case")));
    assert!(data["coverage"]["rules"]["all"].as_u64().unwrap() > 500);
    machine.write("one.toml", &shipped(CUFF));
    let part = machine.run(&["check", "--json", "one.toml"]).json();
    assert!(part["coverage"].is_null(), "of a part of the bank it is not asked");
}

#[test]
fn a_search_finds_what_reading_cannot() {
    let machine = Machine::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    for (name, code) in [
        ("dead-end", "trapped"),
        ("unreachable-mine", "unreachable-mine"),
        ("forced-red-line", "forced-red-line"),
        ("luck-only", "luck-only"),
    ] {
        let text = std::fs::read_to_string(root.join(name).with_extension("toml")).unwrap();
        let text = text.replace("\"plain\"", "\"attitude-no-argue\"");
        let text = text.replace("\"red\"", "\"privacy-keep-confidential\"");
        machine.write(&format!("{name}.toml"), &text);
        let file = format!("{name}.toml");
        let read = machine.run(&["check", &file]);
        assert!(!read.out.contains(&format!("[{code}]")), "{}", read.out);
        let searched = machine.run(&["check", "--deep", &file]);
        assert!(searched.out.contains(&format!("[{code}]")), "{code}: {}", searched.out);
        let cut = machine.run(&["check", "--deep", "--most", "2", &file]);
        assert!(!cut.out.contains(&format!("[{code}]")), "{}", cut.out);
    }
}

#[test]
fn a_file_that_is_saved_is_checked_again_until_ctrl_c() {
    let machine = Machine::new();
    let sound = SMALL.replace("RIGHT", "好的话。").replace("WRONG", "别的话。");
    let sound = sound.replace("CHANNEL", "chat");
    machine.write("shop/small.toml", &sound);
    let mut command = machine.command(&["check", "--watch", "shop"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (say, said) = mpsc::channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|it| say.send(it)));
    let until = |wanted: &str| {
        let mut seen = String::new();
        while !seen.contains(wanted) {
            let line = said.recv_timeout(Duration::from_secs(60));
            seen += &line.unwrap_or_else(|_| panic!("{wanted} was never said: {seen}"));
        }
        seen
    };
    assert!(until("Ctrl-C").contains("0 处错误"));
    machine.write("shop/small.toml", &sound.replace("grade = \"best\"", "grad = \"best\""));
    assert!(until("Ctrl-C").contains("[unknown-key]"));
    // As editors do it that write beside and give the new file the old name.
    let draft = machine.write("draft", &sound);
    std::fs::rename(draft, machine.path("shop/small.toml")).unwrap();
    assert!(until("Ctrl-C").contains("0 处错误"));
    #[cfg(unix)]
    {
        let id = child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        assert!(!child.wait().unwrap().success());
    }
    #[cfg(not(unix))]
    child.kill().unwrap();
}

#[test]
fn what_is_built_in_cannot_be_watched() {
    let machine = Machine::new();
    assert!(machine.run(&["check", "--watch"]).refused(2).contains("saolei check --watch"));
    machine.run(&["check", "--watch", "nowhere"]).refused(66);
}

/// A scenario of one decision.
const SMALL: &str = r#"
format = 1
title = "一件小事"
kind = "role-play"
domain = "core"
channel = "CHANNEL"
difficulty = 1
minutes = 1
summary = "客户来问单子。"

[customer]
name = "王先生"
temperament = "calm"
heat = 30
trust = 50
patience = 1

[[scene]]
id = "order"
script = "客户：单子呢？"

[[scene.choice]]
id = "right"
text = "RIGHT"
grade = "best"
keeps = ["attitude-no-argue"]
why = "说明。"
to = "done"

[[scene.choice]]
id = "wrong"
text = "WRONG"
grade = "mine"
breaks = ["attitude-no-argue"]
why = "说明。"
to = "done"

[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"

[[ending]]
id = "done"
result = "resolved"
text = "他说好。"

[[ending]]
id = "gone"
result = "lost"
text = "他下线了。"
"#;

/// A common part.
const COMMON: &str = r#"
format = 1
title = "说再见"
kind = "common"
domain = "core"
channel = "chat"
difficulty = 1
minutes = 1
summary = "挂断以前的两句。"

[[scene]]
id = "bye"
script = "客户：好，再见。"
to = "return"
"#;

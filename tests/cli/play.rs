//! `saolei play` in lines of text.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use crate::cli::{CALL, CUFF, Machine};

/// Numbers for every question: 1 is always on offer.
const ONES: &str = "1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n";

#[test]
fn piped_numbers_play_to_the_end() {
    let machine = Machine::new();
    let said = machine.run_with(&["play", CUFF, "--plain", "--seed", "7"], ONES);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("缩了的袖口"), "{}", said.out);
    assert!(said.out.contains("\n复盘\n") && said.out.contains("行为分："), "{}", said.out);
    assert!(said.err.contains("--profile"), "how to keep it: {}", said.err);
    assert!(!machine.saves().exists(), "nothing is kept unless it is asked for");
    let raw = said.out.lines().find(|line| {
        let id = line.trim_start();
        ["plain-", "debrief-", "cause-", "move-", "grade-"]
            .iter()
            .any(|start| id.starts_with(start))
    });
    assert_eq!(raw, None);
}

#[test]
fn a_lost_line_says_what_was_still_open_before_and_after_it() {
    let machine = Machine::new();
    let said = machine.run_with(&["play", CUFF, "--plain", "--seed", "7"], ONES).out;
    let first = said.lines().find(|line| line.contains("说这一句以前，最高能到")).unwrap();
    assert!(first.contains("100 分（解决）"), "the best run was open at the start: {first}");
}

#[test]
fn a_seed_plays_the_same_every_time() {
    let machine = Machine::new();
    let play = |seed: &str| machine.run_with(&["play", CALL, "--plain", "--seed", seed], ONES).out;
    assert_eq!(play("7"), play("7"));
    assert_ne!(play("7"), play("8"));
}

#[test]
fn a_slip_at_the_keyboard_is_told_and_asked_again() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7"];
    let said = machine.run_with(&args, &format!("u\n99\n慢慢来\n\nh\n{ONES}"));
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("还没有可以退回的"), "{}", said.out);
    assert!(said.out.contains("没有 99 这个数字") && said.out.contains("没有看懂「慢慢来」"));
    assert!(said.out.contains("没有输入"), "{}", said.out);
    assert!(said.out.contains("提示："), "{}", said.out);
    assert!(said.out.contains("复盘"));
}

#[test]
fn full_width_digits_are_digits() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7"];
    let (wide, narrow) = (ONES.replace('1', "１"), ONES);
    assert_eq!(machine.run_with(&args, &wide).out, machine.run_with(&args, narrow).out);
}

#[test]
fn undo_takes_the_last_answer_back() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7"];
    let said = machine.run_with(&args, "1\nu\n2\nq\n").out;
    let questions: Vec<&str> = said.split("你怎么说？\n").collect();
    let offers = |at: usize| questions[at].lines().take(4).collect::<Vec<_>>();
    assert_eq!(offers(1), offers(3), "the same question again: {said}");
    assert!(said.contains("退回一步"), "{said}");
}

#[test]
fn a_list_of_answers_is_played() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--seed", "7", "--json"];
    let played = machine.run_with(&args, ONES);
    assert_eq!(played.code, 0);
    let played: serde_json::Value = serde_json::from_str(&played.out).unwrap();
    let inputs = played["inputs"].as_array().unwrap();
    let list: Vec<&str> = inputs.iter().map(|one| one["input"].as_str().unwrap()).collect();
    machine.write("answers", &format!("# 一行一个\n\n{}\n", list.join("\n")));
    let again = machine.run(&["play", CUFF, "--seed", "7", "--json", "--answers", "answers"]);
    let again: serde_json::Value = serde_json::from_str(&again.done()).unwrap();
    assert_eq!(again["score"], played["score"]);
    assert!(again["score"]["total"].is_u64(), "{again}");
    assert_eq!(again["seed"], 7);
}

#[test]
fn a_mark_before_the_first_answer_is_no_part_of_it() {
    let machine = Machine::new();
    machine.write("marked", "\u{feff}take-over\r\n");
    let said = machine.run(&["play", CUFF, "--answers", "marked"]);
    assert!(said.err.contains("答案用完了"), "{}", said.err);
}

#[test]
fn answers_that_do_not_fit_fail_and_say_which() {
    let machine = Machine::new();
    machine.write("wrong", "# 一行一个\n\ntake-over\nnot-there\n");
    let said = machine.run(&["play", CUFF, "--answers", "wrong"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("第 4 行「not-there」") && said.err.contains("1 到 4"),
        "{}",
        said.err
    );
    machine.write("short", "# 一行一个\ntake-over # 先接过来\n");
    let said = machine.run(&["play", CUFF, "--answers", "short"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("到第 2 行答案用完了"), "{}", said.err);
    let said = machine.run(&["play", CUFF, "--answers", "nowhere"]).refused(66);
    assert!(said.contains("nowhere"), "{said}");
}

#[test]
fn a_list_of_answers_without_end_is_not_read() {
    let machine = Machine::new();
    machine.write("long", &"take-over\n".repeat(200_000));
    let said = machine.run(&["play", CUFF, "--answers", "long"]).refused(74);
    assert!(said.contains("太大"), "{said}");
}

#[test]
fn what_cannot_be_played_is_refused() {
    let machine = Machine::new();
    assert!(
        machine.run(&["play", "shop/none", "--plain"]).refused(66).contains("saolei scenarios")
    );
    assert!(
        machine.run(&["play", "common/closing", "--plain"]).refused(65).contains("common/closing")
    );
}

#[test]
fn leaving_is_no_fault() {
    let machine = Machine::new();
    for input in ["q\n", "1\n", ""] {
        let said = machine.run_with(&["play", CUFF, "--plain"], input);
        assert_eq!(said.code, 0, "{said:?}");
        assert!(said.err.contains("离开"), "{}", said.err);
        assert!(!said.out.contains("复盘"));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let machine = Machine::new();
    for args in
        [["play", CALL, "--plain"].as_slice(), &["rules"], &["rules", "--json"], &["--help"]]
    {
        let mut command = machine.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(!first.is_empty());
        // The other end may be gone already, which is what is tried here.
        let _ = stdin.write_all(ONES.as_bytes());
        drop(stdin);
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {err}");
        assert!(!err.contains("panicked"), "{args:?}: {err}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_like_any_slip() {
    let machine = Machine::new();
    let mut command = assert_cmd::Command::from_std(machine.command(&["play", CUFF, "--plain"]));
    let output = command.write_stdin(b"\xff\xfe\x1b[2J\n1\nq\n".as_slice()).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(!out.contains('\u{1b}'), "what was typed is not sent back raw: {out:?}");
}

#[test]
fn the_state_is_said_at_the_start_and_with_every_change() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7"];
    let said = machine.run_with(&args, "1\nm\nq\n");
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines[2], "客户：沈女士，强势。");
    assert_eq!(lines[3], "热度 50，烦躁；信任 45；耐心 6");
    assert_eq!(lines[4], "要办的事有 2 件，你办成了 0 件。");
    let moved = "热度 58，升了 8，烦躁；信任 49，升了 4；耐心 5，降了 1";
    assert!(
        lines.contains(&moved) && lines.contains(&"热度 58，烦躁；信任 49；耐心 5"),
        "{lines:?}"
    );
    assert!(said.err.lines().next().unwrap().contains("--profile"), "said first: {}", said.err);
}

#[test]
fn what_is_asked_of_the_program_answers_nothing() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7"];
    let said = machine.run_with(&args, "？\nv\nx\n1\nv\nr\nq\n").out;
    assert!(said.contains("按键，每个后面按回车") && said.contains("还没有说过话"), "{said}");
    assert_eq!(said.matches("你怎么说？").count(), 3, "a slip does not ask again: {said}");
    assert!(said.contains("r 再读一遍问题"), "{said}");
    assert_eq!(said.matches("违反：记下关键信息").count(), 2, "told, and told again: {said}");
    for more in ["违反这一条，算", "为什么：", "编号 "] {
        assert_eq!(said.matches(more).count(), 1, "{more} is on the page of the rules: {said}");
    }
    assert!(!said.contains("更好的说法"), "that can still be found: {said}");
    let last_words = "你说吧，怎么办。";
    assert_eq!(said.matches(last_words).count(), 2, "{said}");
}

#[test]
fn an_order_needs_all_its_numbers_and_says_what_is_wrong() {
    let machine = Machine::new();
    let before = "1\n".repeat(12);
    let typed = format!("{before}1\n9\n1 1 5\nx\n1 2 3 4 5 6\n");
    let said = machine.run_with(&["play", CALL, "--plain", "--seed", "7"], &typed).out;
    for wrong in ["还差 2、3、4、5、6。", "没有 9 这个数字。", "1 写了两次。", "没有看懂「x」。"]
    {
        let told = said.lines().find(|line| line.starts_with(wrong));
        assert!(told.is_some_and(|line| line.contains("1 到 6，每个一次")), "{wrong}: {said}");
    }
    assert!(said.contains("复盘"), "{said}");
}

#[test]
fn a_talk_that_the_customer_ends_says_why() {
    let machine = Machine::new();
    let lines = "1\n".repeat(30);
    let said = machine.run_with(&["play", "power/system-down", "--plain", "--seed", "1"], &lines);
    let (why, title) = (said.out.find("客户的耐心用完了"), said.out.find("\n复盘\n"));
    assert!(why.is_some() && why < title, "{}", said.out);
}

#[test]
fn a_run_halfway_is_given_up_in_lines_only_when_that_is_said_twice() {
    let list = Machine::new().run_with(&["--plain", "--lang", "zh"], "小林\nr\nq\n").out;
    let numbered = list.lines().filter_map(|line| line.trim().split_once(". "));
    let mut cuff = numbered.filter(|(_, line)| line.starts_with("缩了的袖口"));
    let (number, _) = cuff.next().unwrap();
    let machine = Machine::new();
    let lines = ["--plain", "--lang", "zh"];
    machine.run_with(&lines, &format!("小林\n{number}\n1\nq\nq\n"));
    let once = machine.run_with(&lines, &format!("1\nn {number}\nc\nq\nq\n"));
    assert!(once.out.contains("真要从头来") && once.out.contains("已经答过 1 句"), "{}", once.out);
    let twice = machine.run_with(&lines, &format!("1\nn {number}\nn {number}\nq\nq\n"));
    let begun = twice.out.split("真要从头来").nth(1).unwrap();
    assert!(begun.contains("你怎么说？") && !begun.contains("已经答过"), "{}", twice.out);
}

#[test]
fn one_option_begins_in_lines_and_everything_can_be_asked_for_there() {
    let list = Machine::new().run_with(&["--plain", "--lang", "zh"], "小林\nr\nq\n").out;
    let list = list.split_once("\n场景：").unwrap().1;
    let numbered = || list.lines().filter_map(|line| line.trim().split_once(". "));
    let (number, _) = numbered().find(|(_, line)| line.starts_with("差一个户号")).unwrap();
    let most = format!("序号是 1 到 {}", numbered().count());
    let machine = Machine::new();
    let typed = format!("小林\nr\ns {number}\nh\ns 999\nt\nq\n{number}\n1\nq\nh\nq\n");
    let said = machine.run_with(&["--plain", "--lang", "zh"], &typed);
    assert_eq!(said.code, 0, "{said:?}");
    let told = [
        "怎么称呼你",
        "输入 t 走一遍教程",
        "容易的排在前面",
        "营业厅的系统停了",
        "还没有练完的",
        most.as_str(),
        "什么都不记",
        "一把蓝伞",
        "差一个户号",
        "有一次没练完",
        "没有练完：差一个户号",
    ];
    let mut rest = said.out.as_str();
    for told in told {
        let at = rest.find(told).unwrap_or_else(|| panic!("{told} in {rest}"));
        rest = &rest[at..];
    }
    let (easy, harder) = (said.out.find("容易，").unwrap(), said.out.find("一般，").unwrap());
    assert!(easy < harder, "{}", said.out);
}

#[test]
fn what_was_done_before_is_begun_anew_or_opened_by_its_number() {
    let machine = Machine::new();
    machine.run_with(&["play", CUFF, "--plain", "--seed", "7", "--profile", "Bo"], ONES);
    machine.run_with(&["play", CALL, "--plain", "--seed", "7", "--profile", "Bo"], "1\n1\nq\n");
    let fresh = Machine::new().run_with(&["--plain", "--lang", "en"], "Al\nr\nq\n").fine();
    let number_in = |text: &str| -> usize {
        let row = text.lines().rfind(|line| line.contains(". 上午停的电,")).unwrap();
        row.split_once(". ").unwrap().0.parse().unwrap()
    };
    let number = number_in(&fresh);
    let typed = format!("1\nr\nh\nh 9\nh 1\nx\nd\nw\n\nc\nq\nn {number}\nn {number}\nq\nq\n");
    let said = machine.run_with(&["--plain", "--lang", "en"], &typed);
    let (out, err) = (said.out, said.err);
    let (_, all) = out.split_once("\nScenarios:").unwrap();
    assert_eq!(number_in(all), number, "what is left in the middle moves no number: {out}");
    assert!(out.contains(&format!("Type c to go on with it, or n {number} to begin it anew")));
    let row = out.lines().find(|line| line.contains("score ") && line.starts_with("1. ")).unwrap();
    assert!(row.contains("缩了的袖口") && out.contains("for example h 1"), "{out}");
    assert!(out.contains("no run with that number"), "{out}");
    assert_eq!(out.matches("\nDebrief\n").count(), 1, "the run is read again: {out}");
    let (asked, debrief) =
        (out.find("d reads the debrief").unwrap(), out.find("\nDebrief\n").unwrap());
    let talk = out.find("\nNarrator: ").unwrap();
    assert!(asked < debrief && debrief < talk, "each when it is asked for: {out}");
    assert!(out.contains("Please type d, w, a number from 1 to 8"), "{out}");
    assert!(err.contains("Going on with the unfinished run"), "{err}");
    assert!(err.contains("then type n and its number") && !err.contains("--new"), "{err}");
    assert!(err.contains("The unfinished run is given up; this one begins anew."), "{err}");
    assert!(!err.contains("and it is kept"), "nothing else was left: {err}");
}

#[test]
fn lines_can_be_asked_for_before_any_command() {
    let machine = Machine::new();
    let said = machine.run_with(&["--plain", "play", CUFF, "--seed", "7"], "q\n").done();
    assert!(said.starts_with("缩了的袖口"), "{said}");
    let nobody = machine.run(&["--plain"]).done();
    assert!(nobody.contains("saolei scenarios"), "{nobody}");
    let refused = machine.run(&[]).refused(2);
    assert!(refused.contains("saolei --plain"), "{refused}");
}

#[test]
fn a_number_is_no_name_and_whoever_types_one_is_told_what_a_name_is() {
    let machine = Machine::new();
    let said = machine.run_with(&["--plain", "--lang", "en"], "2\n0\nq\n").done();
    assert_eq!(said.matches("A name has at least one letter in it").count(), 2, "{said}");
    assert!(!said.contains("from 1 to 0"), "{said}");
    machine.run_with(&["--plain", "--lang", "en"], "Bo\nq\n").done();
    let said = machine.run_with(&["--plain", "--lang", "en"], "7\nq\n").done();
    assert!(said.contains("Type 1, or a new name"), "{said}");
    assert!(!said.contains("practising as"), "a number is nobody: {said}");
    let said = Machine::new().run_with(&["--plain", "--lang", "en"], "\nh\nq\n").done();
    assert!(
        said.contains("No finished runs yet"),
        "Enter alone is a name, as on the screens: {said}"
    );
}

#[test]
fn who_is_practising_is_said_and_a_name_that_nobody_has_is_asked_back() {
    let machine = Machine::new();
    let said = machine.run_with(&["--plain", "--lang", "en"], "\nq\n").done();
    assert!(said.contains("Enter alone calls you \"Newcomer\""), "{said}");
    assert!(said.contains("You are practising as \"Newcomer\""), "{said}");
    let typed = "s 15\nBoo\n\nn 2\nThe longest name in town\ny\nq\n";
    let said = machine.run_with(&["--plain", "--lang", "en"], typed).fine();
    assert_eq!(said.matches("nobody's number and no name").count(), 2, "{said}");
    assert!(said.contains("Nobody is called \"Boo\" yet"), "{said}");
    assert!(said.contains("at most 16 characters, so yours is \"The longest name\""), "{said}");
    assert!(said.contains("You are practising as \"The longest name\""), "{said}");
    let listed = machine.run(&["profile", "list", "--lang", "en"]).done();
    assert!(listed.contains("The longest name") && !listed.contains("Boo"), "{listed}");
    let said = machine.run_with(&["--plain", "--lang", "en"], "Newcomer\nq\n").fine();
    assert!(!said.contains("Nobody is called"), "a name of the list is taken at once: {said}");
}

#[test]
fn what_is_not_understood_in_the_list_is_told_what_would_be() {
    let machine = Machine::new();
    let typed = "Bo\noff\nfoo\n\ns\ns 9999\n9999\nh x\nc\n?\nhelp\nq\n";
    let said = machine.run_with(&["--plain", "--lang", "en"], typed).fine();
    let told = [
        "screen reader setting is off already",
        "\"foo\" was not understood. Here you can type a number from 1 to",
        "Nothing was typed. A number from 1 to",
        "s goes with a number from 1 to",
        "There is no 9999 in the list",
        "There is no 9999 in the list",
        "no run with that number",
        "Nothing is unfinished",
    ];
    let mut rest = said.as_str();
    for told in told {
        let at = rest.find(told).unwrap_or_else(|| panic!("{told} in {rest}"));
        rest = &rest[at + told.len()..];
    }
    assert_eq!(said.matches("was not understood").count(), 1, "{said}");
    let set = "e\n3\n1\n\noff\n";
    let said = machine.run_with(&["--plain", "--lang", "en"], &format!("1\n{set}")).fine();
    assert!(said.contains("Run saolei again for the full-screen game"), "{said}");
}

#[test]
fn a_scenario_with_a_time_limit_says_that_nothing_runs_out_here() {
    let machine = Machine::new();
    let timed = |id| machine.run_with(&["play", id, "--plain", "--lang", "en"], "q\n").out;
    assert_eq!(timed(CALL).matches("here nothing runs out").count(), 1);
    assert!(!timed(CUFF).contains("runs out"));
}

#[test]
fn only_a_few_scenarios_are_read_unasked_and_all_of_them_with_r() {
    let machine = Machine::new();
    let said = machine.run_with(&["--plain", "--lang", "en"], "Bo\nr\nq\n").fine();
    let (few, all) = said.split_once("\nScenarios:").unwrap_or_else(|| panic!("{said}"));
    let rows = |text: &str| -> Vec<String> {
        let minutes = text.lines().filter(|line| line.contains(" min"));
        minutes.filter(|line| !line.contains("utorial")).map(str::to_owned).collect()
    };
    let (few_rows, all_rows) = (rows(few), rows(all));
    assert!((3..=6).contains(&few_rows.len()) && all_rows.len() > 20, "{said}");
    assert!(few_rows.iter().all(|row| all_rows.contains(row)), "with their own numbers: {said}");
    assert!(few.contains("Type t for the tutorial") && few.contains("r reads the whole list"));
    // Going away from a scenario leads back to the few.
    let said = machine.run_with(&["--plain", "--lang", "en"], "1\n1\n1\nq\nq\n");
    let said = said.out;
    assert!(!said.contains("\nScenarios:") && said.contains("\nUnfinished:\n1. "), "{said}");
    assert!(said.contains("c goes on with what you left"), "{said}");
}

#[test]
fn a_red_line_is_called_so_wherever_its_line_is_named() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--lang", "en", "--seed", "7", "--answers"];
    let inputs = "take-over\nrestate\nsame-model\nerrand\nthree-note\n\
         form:room,phone,item,wish,price\nwait-for-facts\nnine-tonight\nnext-time\n";
    let answers = machine.write("answers.txt", inputs);
    let said = machine.run(&[&args[..], &[answers.to_str().unwrap()]].concat());
    let out = said.out;
    let (told, debrief) = out.split_once("\nDebrief\n").unwrap_or_else(|| panic!("{out}"));
    assert!(told.contains("A red line earns 0 too"), "the legend names it: {told}");
    assert!(told.contains("\nred line, 0 of 3 points\n"), "{told}");
    assert_eq!(debrief.matches("Line 3, red line").count(), 2, "{debrief}");
    assert!(!debrief.contains("Line 3, mine hit"), "{debrief}");
}

#[test]
fn the_first_start_in_lines_asks_for_the_language_where_nobody_chose_one() {
    let machine = Machine::new();
    let said = machine.run_with(&["--plain"], "x\n0\n2\nBo\nq\n").fine();
    assert!(said.contains("1 中文, 2 English"), "{said}");
    assert_eq!(said.matches("Please type 1 or 2").count(), 2, "{said}");
    let (asked, greeted) = (said.find("2 English").unwrap(), said.find("line by line").unwrap());
    assert!(asked < greeted && said.contains("what shall we call you"), "{said}");
    let said = machine.run_with(&["--plain"], "1\nq\n").fine();
    assert!(said.contains("Who is practising") && !said.contains("2 English"), "kept: {said}");
    let said = Machine::new().run_with(&["--plain", "--lang", "zh"], "q\n").fine();
    assert!(!said.contains("2 English") && said.contains("For English: type e"), "{said}");
}

#[test]
fn settings_are_changed_in_lines_and_slips_change_nothing() {
    let machine = Machine::new();
    let typed = "Bo\ne\n9\n2\nx\n4\n2\n\n1\n1\n\nq\n";
    let said = machine.run_with(&["--plain", "--lang", "en"], typed).fine();
    assert!(said.contains("Changed. Time limits: 200%"), "{said}");
    assert_eq!(said.matches("or press Enter alone.").count(), 2, "{said}");
    assert!(said.contains("改好了。语言 / Language：中文"), "{said}");
    let list = said.rfind("个场景，").unwrap();
    assert!(list > said.find("改好了").unwrap(), "and back to the list: {said}");
    let store = saolei::profile::Store::open(machine.saves()).unwrap();
    assert_eq!(store.look("Bo").unwrap().0.settings.timer_factor, 200);
    let said = machine.run_with(&["--plain"], "1\ne\nq\n").fine();
    assert!(said.contains("时限：200%") && said.contains("谁来练"), "kept: {said}");
}

#[test]
fn what_was_left_before_the_first_answer_is_not_called_kept() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--lang", "en", "--profile", "Bo"];
    let left = machine.run_with(&args, "q\n");
    assert!(left.err.contains("before your first answer"), "{left:?}");
    let left = machine.run_with(&args, "1\nq\n");
    assert!(left.err.contains("It is kept"), "{left:?}");
}

#[test]
fn a_profile_that_cannot_be_read_is_not_shown_as_a_new_one() {
    let machine = Machine::new();
    machine.write("saves/lin.toml", "format = 1\nname = ");
    machine.write("saves/zed.toml", "format = 9\nname = \"Zed\"\n");
    let said = machine.run_with(&["--plain", "--lang", "en"], "q\n").fine();
    assert!(said.contains("lin  is damaged") && said.contains("zed  has format 9"), "{said}");
    assert!(!said.contains("no runs yet") && !said.contains("You are new here"), "{said}");
}

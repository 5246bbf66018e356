//! Case reviews from the command line: read line by line, kept, gone on with, read again.

use crate::cli::{Machine, shipped};

const SLIP: &str = "power/one-repair-slip";
const BEST: &str = "marks:l2=power-hall-accepts-fault-report,l9=outage-tell-restore-time,\
                    l11=privacy-no-disclose-to-others,l13=complaint-record-and-transfer\n\
                    improve:desk-takes-it,cause-not-names,restore-column\n";

fn read(machine: &Machine, typed: &str, more: &[&str]) -> crate::cli::Said {
    machine.run_with(&[["play", SLIP, "--plain", "--seed", "7"].as_slice(), more].concat(), typed)
}

#[test]
fn a_record_is_read_marked_named_and_improved_and_only_then_judged() {
    let said = read(&Machine::new(), "2 9\n4\n/首问\n7\n3 4 6\n", &[]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.starts_with("一张报修单（供电，案例评析，约 8 分钟）"), "{}", said.out);
    let parts = ["依据：", "\n14. ", "哪几行有雷", "第 2 行破了哪一条", "第 9 行破了哪一条"];
    let rest = ["怎么改？选 3 条", "\n违规\n", "\n误报\n", "\n改进\n", "\n得分\n"];
    let mut from = 0;
    for part in parts.into_iter().chain(rest) {
        let at = said.out[from..].find(part).unwrap_or_else(|| panic!("{part}: {}", said.out));
        from += at;
    }
    let before = said.out.split("\n违规\n").next().unwrap();
    assert!(!before.contains("话软，水也倒了"), "nothing is told before: {before}");
    // Violation, clause, weakness, improvement, as the sources have it.
    let verdict = said.out.split("\n违规\n").nth(1).unwrap();
    let order = ["违规：14:02", "条款：A级营业厅", "弱点：话软", "改进：照其中一条规则：引导台"];
    let places = order.map(|part| verdict.find(part).unwrap_or_else(|| panic!("{part}")));
    assert!(places.is_sorted(), "{verdict}");
    assert!(verdict.contains("发布 国家电网公司") && verdict.contains("版本 旧版"), "{verdict}");
}

#[test]
fn wrong_input_is_explained_and_asked_again() {
    let typed = "99\n2 2\n慢慢来\n\n2 9\n7\n1 2\n/没有这样的词\n4\n1\n1 2\n3 4 6\n";
    let said = read(&Machine::new(), typed, &[]);
    assert_eq!(said.code, 0, "{said:?}");
    for told in [
        "没有 99 这个数字。",
        "2 写了两次。",
        "没有看懂「慢慢来」。",
        "没有输入。",
        "没有 7 这个数字。",
        "只要一个数字。",
        "没有含「没有这样的词」的别的规则。",
        "写了 2 个，要 3 个。",
    ] {
        assert!(said.out.contains(told), "{told}: {}", said.out);
    }
    assert!(said.out.contains("\n得分\n"));
}

#[test]
fn what_is_marked_can_be_taken_back_until_it_is_judged() {
    let said = read(&Machine::new(), "2\n4\nu\n\nu\n0\n3 4 6\n", &[]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("退回一步"), "{}", said.out);
    assert!(said.out.contains("漏了 4 处"), "the last word was: none. {}", said.out);
}

#[test]
fn a_list_of_answers_reads_a_review_and_a_slip_in_it_is_named() {
    let machine = Machine::new();
    let list = machine.write("best.txt", BEST);
    let out = machine.run(&["play", SLIP, "--seed", "7", "--answers", list.to_str().unwrap()]);
    assert!(out.out.contains("100 分，优"), "{}", out.out);
    let list = machine.write("numbers.txt", "2 9 # two of four\n4\n5\n3 4 6\n");
    let args = ["play", SLIP, "--seed", "7", "--answers", list.to_str().unwrap()];
    assert!(machine.run(&args).out.contains("标出又说对 2 处"));
    let list = machine.write("wrong.txt", "# first\n2\n9\n");
    let said = machine.run(&["play", SLIP, "--seed", "7", "--answers", list.to_str().unwrap()]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.err.contains("第 3 行「9」") && said.err.contains("1 到 6"), "{}", said.err);
    let list = machine.write("short.txt", "2\n4\n");
    let said = machine.run(&["play", SLIP, "--seed", "7", "--answers", list.to_str().unwrap()]);
    assert_eq!(said.code, 1, "{said:?}");
}

#[test]
fn a_search_without_a_word_is_told_so_and_a_review_read_again_where_it_begins_anew() {
    let machine = Machine::new();
    let args = ["play", SLIP, "--seed", "7", "--plain", "--lang", "en", "--profile", "Bo"];
    let said = machine.run_with(&args, "2\n/\n1\n1 2 3\n").out;
    assert!(said.contains("No word after the /.") && !said.contains("has \"\""), "{said}");
    assert!(said.contains("Improvement: By "), "what it has to do with the line: {said}");
    let said = machine.run_with(&["--plain", "--lang", "en"], "1\nh 1\nq\n").fine();
    assert!(said.contains("A case review is not retried from a line"), "{said}");
}

#[test]
fn a_review_is_data_too() {
    let machine = Machine::new();
    let list = machine.write("best.txt", BEST);
    let list = list.to_str().unwrap();
    let data = machine.run(&["play", SLIP, "--seed", "7", "--json", "--answers", list]).json();
    assert_eq!((&data["kind"], &data["score"]["total"]), (&"case-review".into(), &100.into()));
    assert_eq!(data["lines"][1]["found"], "hit");
    assert_eq!(data["inputs"].as_array().map(Vec::len), Some(2));
}

#[test]
fn who_leaves_goes_on_where_the_marks_are_and_the_run_is_kept() {
    let machine = Machine::new();
    let args = ["play", SLIP, "--plain", "--profile", "林晓"];
    let left = machine.run_with(&args, "2 9\n1\nq\n");
    assert!(left.err.contains("已经记下"), "{left:?}");
    let on = machine.run_with(&args, "1\n1 2 3\n");
    assert!(on.err.contains("接着评到一半的那次"), "{on:?}");
    assert!(
        on.out.contains("第 9 行破了哪一条（2/2）") && on.out.contains("\n得分\n"),
        "{}",
        on.out
    );
    let shown = machine.run(&["profile", "show", "林晓"]).done();
    assert!(shown.contains("一张报修单") && shown.contains("评完"), "{shown}");
    let data = machine.run(&["profile", "show", "林晓", "--json"]).json();
    let run = &data["history"][0];
    assert_eq!((&run["result"], &run["decisions"]), (&"reviewed".into(), &5.into()));
    let played = &data["profile"]["scenarios"][SLIP];
    assert_eq!((&played["runs"], &played["best"]["score"]), (&1.into(), &run["score"]));

    let id = run["id"].as_str().unwrap();
    let again = machine.run(&["replay", id, "--profile", "林晓"]).done();
    let verdict = |text: &str| text.split("\n违规\n").nth(1).map(str::to_owned);
    let told = on.out.split("\n这一次").next().unwrap();
    assert_eq!(verdict(&again), verdict(told), "word for word");
    let from = machine.run(&["replay", id, "--profile", "林晓", "--from", "1"]).refused(2);
    assert!(from.contains("不能从中间重来"), "{from}");
}

#[test]
fn a_run_is_read_again_though_its_review_was_edited() {
    let machine = Machine::new();
    machine.write(&format!("pack/{SLIP}.toml"), &shipped(SLIP));
    let args = ["play", SLIP, "--plain", "--profile", "林晓", "--scenarios", "pack"];
    machine.run_with(&args, BEST);
    let data = machine.run(&["profile", "show", "林晓", "--json"]).json();
    let id = data["history"][0]["id"].as_str().unwrap().to_owned();
    let edited = shipped(SLIP).replace("倒杯水", "倒杯茶");
    machine.write(&format!("pack/{SLIP}.toml"), &edited);
    let again = machine.run(&["replay", &id, "--scenarios", "pack"]).done();
    assert!(again.contains("倒杯水") && again.contains("100 分"), "{again}");
}

#[test]
fn best_counts_whole_runs_of_a_review_like_any_other() {
    let machine = Machine::new();
    let args = ["play", SLIP, "--plain", "--profile", "林晓", "--seed", "7"];
    machine.run_with(&args, BEST);
    machine.run_with(&args, "0\n1 2 5\n");
    let data = machine.run(&["profile", "show", "林晓", "--json"]).json();
    let played = &data["profile"]["scenarios"][SLIP];
    assert_eq!(
        (&played["runs"], &played["best"]["score"], &played["last"]["score"]),
        (&2.into(), &100.into(), &8.into())
    );
    let rules = &data["profile"]["rules"];
    assert_eq!(rules["outage-tell-restore-time"]["kept"], 2, "named once, and improved once");
    assert_eq!(rules["privacy-no-disclose-to-others"]["broken"], 1, "overlooked once");
}

#[test]
fn lists_name_a_review_as_what_it_is() {
    let machine = Machine::new();
    let list = machine.run(&["scenarios"]).fine();
    let line = list.lines().find(|line| line.contains(SLIP)).unwrap();
    assert!(line.contains("案例评析"), "{line}");
    let data = machine.run(&["scenarios", "--json"]).json();
    let slip = data.as_array().unwrap().iter().find(|one| one["id"] == SLIP).unwrap();
    assert_eq!((&slip["kind"], &slip["playable"]), (&"case-review".into(), &true.into()));
}

#[test]
fn the_outline_keeps_the_key_to_itself_until_it_is_asked_for() {
    let machine = Machine::new();
    let (open, key) =
        (machine.run(&["show", SLIP]).fine(), machine.run(&["show", SLIP, "--key"]).fine());
    assert!(open.contains("[l2]") && !open.contains("话软"), "{open}");
    assert!(key.contains("话软") && key.contains("像雷，不是雷"), "{key}");
    let data = machine.run(&["show", SLIP, "--key", "--json"]).json();
    assert_eq!(data["lines"][1]["key"]["breaks"][0], "power-hall-accepts-fault-report");
}

#[test]
fn the_plan_that_the_explorer_prints_holds() {
    let machine = Machine::new();
    let plan = machine.run(&["explore", SLIP, "--plan"]).fine();
    assert!(plan.contains("score = 100") && plan.contains("score = 8"), "{plan}");
    machine.write(&format!("pack/{SLIP}.toml"), &shipped(SLIP));
    machine.write(&format!("pack/{SLIP}.plan.toml"), &plan);
    machine.run(&["check", "pack"]).fine();
    machine.write(&format!("pack/{SLIP}.plan.toml"), &plan.replace("score = 8,", "score = 9,"));
    let said = machine.run(&["check", "pack"]);
    assert!(said.code == 1 && said.out.contains('9'), "{said:?}");
    let data = machine.run(&["explore", SLIP, "--json"]).json();
    assert_eq!((&data[0]["least"]["score"], &data[0]["most"]["score"]), (&8.into(), &100.into()));
    assert_eq!(data[0]["everything"]["score"], data[0]["least"]["score"]);
}

#[test]
fn in_english_every_word_of_the_program_is() {
    let machine = Machine::new();
    let said = read(&machine, BEST, &["--lang", "en"]);
    for word in ["Judged by:", "Violations", "Clause:", "Weakness:", "100 points, excellent"] {
        assert!(said.out.contains(word), "{word}: {}", said.out);
    }
}

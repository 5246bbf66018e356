//! What is kept of a run: profiles, replay, leaving in the middle.

use std::fs;

use crate::cli::{CALL, CUFF, Machine, Said, shipped};

/// The first of everything; [`CALL`] asks for an order of six after twelve answers.
const ONES: &str = "1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1 2 3 4 5 6\n\
    1\n1 2 3 4 5 6\n1\n1 2 3 4 5 6\n1\n1 2 3 4 5 6\n";

/// Plays a scenario to its end for 林晓 and returns what was printed.
fn play(machine: &Machine, id: &str) -> String {
    let said = machine.run_with(&["play", id, "--plain", "--seed", "7", "--profile", "林晓"], ONES);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said.out
}

fn last_run(machine: &Machine) -> String {
    let data = machine.run(&["profile", "show", "林晓", "--json"]).json();
    data["history"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned()
}

/// What was told, without the questions, what stands before the first scene, and what is told of an
/// answer only when the run is over: why, and what would have been better.
fn told(out: &str) -> Vec<&str> {
    let is_question = |line: &str| {
        line == "你怎么说？"
            || line.starts_with("电话响了，")
            || line.ends_with("例如 2 1 3。")
            || line.ends_with("什么都不记输入 0。")
            || ["为什么：", "更好的说法：", "该记的：", "合适的次序："]
                .iter()
                .any(|it| line.starts_with(it))
            || line.split_once(". ").is_some_and(|(number, _)| number.parse::<u8>().is_ok())
    };
    let lines = out.lines().filter(|line| !line.is_empty() && !is_question(line));
    lines.skip_while(|line| !line.starts_with("旁白：")).collect()
}

#[test]
fn a_run_is_kept_and_replays_word_for_word() {
    let machine = Machine::new();
    for id in [CUFF, CALL] {
        let played = play(&machine, id);
        let run = last_run(&machine);
        let replayed = machine.run(&["replay", &run]).fine();
        assert_eq!(told(&replayed), told(&played));
        let (talk, _) = played.split_once("\n复盘\n").unwrap();
        assert!(!talk.contains("更好的说法："), "an answer can still be taken back: {talk}");
        let (talk, review) = replayed.split_once("\n复盘\n").unwrap();
        assert!(!talk.contains("更好的说法："), "it is said once, in the debrief: {talk}");
        assert!(review.contains("更好的说法：") && review.contains("为什么："), "{review}");
        assert!(told(&played).len() > 20, "{played}");
        assert_eq!(machine.run(&["replay", &run, "--profile", "林晓"]).fine(), replayed);
        let data = machine.run(&["replay", &run, "--json"]).json();
        assert_eq!(data["scenario"], id);
        assert!(data["score"]["total"].is_u64());
    }
    let list = machine.run(&["profile", "list"]).fine();
    assert!(list.starts_with("林晓") && list.contains("练过 2 次"), "{list}");
}

#[test]
fn a_run_is_taken_up_again_from_one_of_its_lines() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let first = last_run(&machine);
    let saved = |name: &str| machine.run(&["profile", "show", name, "--json"]).json();
    let before = saved("林晓");

    // The first two answers stay, from the third on the second thing on offer is said.
    let twos = "2\n".repeat(30);
    let said = machine.run_with(&["replay", &first, "--from", "3", "--plain"], &twos);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.err.contains("从第 3 句重来"), "it says what it does: {}", said.err);
    for told in
        ["和原来那次比：", "从第 3 句重来，这次说的是：", "第 3 句：热度原来 ", "这是重来的一次"]
    {
        assert!(said.out.contains(told), "it lays both beside each other: {}", said.out);
    }
    assert!(!said.out.contains("第 2 句：热度原来"), "{}", said.out);

    let after = saved("林晓");
    assert_eq!(after["history"][1]["again"]["run"], first.as_str(), "it is a run of its own");
    assert_eq!(after["history"][1]["again"]["at"], 2);
    let inputs = |run: usize| after["history"][run]["run"]["inputs"].as_array().unwrap().clone();
    assert_eq!(inputs(1)[..2], inputs(0)[..2], "begun with the same answers");
    assert_ne!(inputs(1)[2], inputs(0)[2]);
    for counted in ["scenarios", "rules"] {
        assert_eq!(after["profile"][counted], before["profile"][counted], "{counted}");
    }
    let list = machine.run(&["profile", "show", "林晓"]).fine();
    assert!(
        list.contains("缩了的袖口（重来）") && list.contains("重来 1 次"),
        "and the history says so: {list}"
    );

    let again = last_run(&machine);
    let replayed = machine.run(&["replay", &again]).fine();
    assert!(replayed.contains("和原来那次比："), "a replay compares, too: {replayed}");
    let wrong = machine.run(&["replay", &first, "--from", "99"]).refused(2);
    assert!(wrong.contains("没有第 99 句"), "{wrong}");
}

#[test]
fn whoever_goes_on_with_a_run_taken_up_again_is_told_so() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let first = last_run(&machine);
    machine.run_with(&["replay", &first, "--from", "3", "--plain"], "2\n");
    let on = machine.run_with(&["play", CUFF, "--plain", "--profile", "林晓"], "q\n");
    assert!(on.err.contains("从第 3 句重来到一半"), "{on:?}");
    assert!(on.err.contains("不计入成绩"), "{on:?}");
}

#[test]
fn an_old_run_replays_after_its_scenario_was_edited() {
    let machine = Machine::new();
    let played = play(&machine, CUFF);
    let run = last_run(&machine);
    machine.write(&format!("pack/{CUFF}.toml"), &shipped(CUFF).replace("沈女士", "陈女士"));
    let replayed = machine.run(&["replay", &run, "--scenarios", "pack"]).fine();
    assert_eq!(told(&replayed), told(&played));

    for text in fs::read_dir(machine.saves().join("texts")).unwrap() {
        fs::remove_file(text.unwrap().path()).unwrap();
    }
    machine.run(&["replay", &run]).fine();
    machine.run(&["replay", &run, "--scenarios", "pack"]).refused(66);
}

#[test]
fn a_replay_names_the_scenario_that_was_played_though_another_has_the_same_text() {
    let machine = Machine::new();
    play(&machine, CUFF);
    machine.write("pack/hotel/twin.toml", &shipped(CUFF));
    let args = ["--scenarios", "pack", "play", "hotel/twin", "--plain", "--profile", "林晓"];
    assert_eq!(machine.run_with(&args, ONES).code, 0);
    let replayed = machine.run(&["replay", &last_run(&machine), "--json"]).json();
    assert_eq!(replayed["scenario"], "hotel/twin");
    let texts = fs::read_dir(machine.saves().join("texts")).unwrap().count();
    assert_eq!(texts, 2, "one scenario and one rulebook: both runs are of the same text");
}

#[test]
fn a_profile_shows_what_was_reached() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let run = last_run(&machine);
    let shown = machine.run(&["profile", "show", "林晓"]).fine();
    assert!(shown.contains(&run) && shown.contains("缩了的袖口"), "{shown}");
    assert!(!shown.contains("outcome-") && !shown.contains("profile-"), "{shown}");
    let data = machine.run(&["profile", "list", "--json"]).json();
    assert_eq!((&data[0]["name"], &data[0]["runs"]), (&"林晓".into(), &1.into()));
}

#[test]
fn a_profile_is_exported_and_deleted_only_when_confirmed() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let file = machine.path("out.bundle");
    let export = || machine.run(&["profile", "export", "林晓", file.to_str().unwrap()]);
    assert!(export().fine().contains("out.bundle"));
    assert!(fs::metadata(&file).unwrap().len() > 1000);
    assert!(export().refused(74).contains("out.bundle"), "an older file is not overwritten");

    assert!(machine.run(&["profile", "delete", "林晓"]).refused(2).contains("--yes"));
    assert!(machine.run(&["profile", "show", "林晓"]).fine().contains("林晓"));
    assert!(machine.run(&["profile", "delete", "林晓", "--yes"]).fine().contains("林晓"));
    assert!(machine.run(&["profile", "list"]).fine().starts_with("还没有"));
}

#[test]
fn an_exported_profile_comes_back_and_replays() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let run = last_run(&machine);
    let (replayed, shown) =
        (machine.run(&["replay", &run]).fine(), machine.run(&["profile", "show", "林晓"]).fine());
    machine.run(&["profile", "export", "林晓", "out.json"]).fine();
    assert!(machine.run(&["profile", "import", "out.json"]).refused(74).contains("林晓"));
    fs::remove_dir_all(machine.saves()).unwrap();

    assert!(machine.run(&["profile", "import", "out.json"]).fine().contains("林晓"));
    assert_eq!(machine.run(&["profile", "show", "林晓"]).fine(), shown);
    machine.write(&format!("pack/{CUFF}.toml"), &shipped(CUFF).replace("沈女士", "陈女士"));
    assert_eq!(machine.run(&["replay", &run, "--scenarios", "pack"]).fine(), replayed);
    machine.run(&["profile", "import", "out.json", "--as", "王\u{202e}芳"]).fine();
    assert!(machine.run(&["profile", "show", "王芳"]).fine().contains(&run));
    assert!(machine.run(&["profile", "import", "无名"]).refused(66).contains("无名"));
    machine.write("no.json", "{}");
    assert!(machine.run(&["profile", "import", "no.json"]).refused(65).contains("no.json"));
}

#[test]
fn what_is_not_there_is_named() {
    let machine = Machine::new();
    for args in [
        ["profile", "show", "无名"].as_slice(),
        &["profile", "delete", "无名", "--yes"],
        &["profile", "export", "无名", "x"],
        &["replay", "无名"],
        &["replay", "x", "--profile", "无名"],
    ] {
        assert!(machine.run(args).refused(66).contains("无名"), "{args:?}");
    }
}

#[test]
fn a_profile_has_a_name() {
    let machine = Machine::new();
    machine.run(&["play", CUFF, "--plain", "--profile", " "]).refused(2);
}

#[test]
fn a_profile_of_a_later_format_is_left_alone() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let file = fs::read_dir(machine.saves()).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|ext| ext == "toml"));
    let file = file.unwrap();
    let later = fs::read_to_string(&file).unwrap().replacen("format = 1", "format = 9", 1);
    fs::write(&file, &later).unwrap();
    machine.run(&["profile", "show", "林晓"]).refused(65);
    machine.run_with(&["play", CUFF, "--plain", "--profile", "林晓"], ONES).refused(65);
    assert_eq!(fs::read_to_string(&file).unwrap(), later);
}

/// The one file in the saves that ends so.
fn file(machine: &Machine, ending: &str) -> std::path::PathBuf {
    let mut files = fs::read_dir(machine.saves()).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.to_str().unwrap().ends_with(ending)).unwrap()
}

#[test]
fn a_name_cannot_steer_the_terminal() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--profile"];
    machine.run_with(&[&args[..], &["林\u{202e}\u{200b}晓"]].concat(), ONES);
    let list = machine.run(&["profile", "list"]).fine();
    assert!(list.starts_with("林晓  "), "{list:?}");
    let file = file(&machine, ".toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("林晓", "\\u001b[31m红\\u202e").replace(CUFF, "\\u001b[2Jx"))
        .unwrap();
    let list = machine.run(&["profile", "list"]).fine();
    assert!(list.starts_with("[31m红  "), "{list:?}");
    let shown = machine.run(&["profile", "show", "[31m红"]).fine();
    assert!(!shown.contains('\u{202e}'), "{shown:?}");

    let machine = Machine::new();
    let long = "长".repeat(5000);
    machine.run_with(&[&args[..], &[&long]].concat(), ONES);
    let list = machine.run(&["profile", "list"]).fine();
    assert!(list.starts_with(&("长".repeat(40) + "  ")), "{list}");
    machine.run_with(&[&args[..], &[&long]].concat(), ONES);
    assert!(machine.run(&["profile", "list"]).fine().contains("练过 2 次"));
}

#[test]
fn what_will_not_open_as_it_is_is_listed_as_such() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let file = file(&machine, ".toml");
    for (text, word, health) in
        [("format = 9\n", "格式是 9", "too-new"), ("format = 1\nname", "有损坏", "damaged")]
    {
        fs::write(&file, text).unwrap();
        let list = machine.run(&["profile", "list"]).fine();
        assert!(list.starts_with("林晓  ") && list.contains(word), "{list}");
        assert_eq!(machine.run(&["profile", "list", "--json"]).json()[0]["health"], health);
    }
}

/// The file of such a name has a dot in it, and its hash is of the name, not of the file's name.
#[test]
fn a_damaged_profile_is_replayed_and_shown_by_what_the_list_calls_it() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7", "--profile", "Lin Xiao"];
    machine.run_with(&args, ONES);
    let data = machine.run(&["profile", "show", "Lin Xiao", "--json"]).json();
    let run = data["history"][0]["id"].as_str().unwrap();
    fs::write(file(&machine, ".toml"), "format = 1\nname").unwrap();
    let list = machine.run(&["profile", "list", "--json"]).json();
    let name = list[0]["name"].as_str().unwrap();
    assert!(name.contains('.'), "{name}");
    machine.run(&["replay", run]).fine();
    machine.run(&["replay", run, "--profile", name]).fine();
    assert!(machine.run(&["profile", "show", name]).fine().contains(run));
}

#[test]
fn a_run_left_in_the_middle_is_kept() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7", "--profile", "林晓"];
    let Said { code, err, .. } = machine.run_with(&args, "1\n1\n");
    assert_eq!(code, 0);
    assert!(err.contains("已经记下"), "{err}");
    let store = saolei::profile::Store::open(machine.saves()).unwrap();
    let unfinished = store.load("林晓").unwrap().unfinished.unwrap();
    assert_eq!((unfinished.run.scenario.as_str(), unfinished.run.inputs.len()), (CUFF, 2));
    assert_eq!(unfinished.run.seed, 7);
}

#[test]
fn a_run_left_in_the_middle_goes_on_at_its_scene() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--profile", "林晓"];
    let first = machine.run_with(&[&args[..], &["--seed", "7"]].concat(), "1\n1\n").out;
    let question = first.rsplit("你怎么说？\n").next().unwrap();
    let (lines, last) = (first.lines().count(), question.lines().next().unwrap().to_owned());
    let again = machine.run_with(&args, "q\n");
    assert!(again.err.contains("接着练到一半的那次"), "{}", again.err);
    assert!(again.out.contains(&last), "the same is asked: {}", again.out);
    assert!(again.out.lines().count() < lines, "from the last answer on: {}", again.out);
    assert!(again.out.contains("已经答过 2 句"), "{}", again.out);
    let talk = again.out.split_once("已经答过").unwrap().1;
    let said = talk.lines().find(|line| line.starts_with("我：")).unwrap();
    assert!(first.contains(said) && talk.contains("得 "), "with what came of it: {talk}");
    assert_eq!(talk.matches("\n我：").count(), 1, "the last exchange only: {talk}");
    assert!(again.out.contains("旁白：") || again.out.contains("沈女士："), "{}", again.out);
    let end = machine.run_with(&args, ONES);
    assert!(end.out.contains("复盘"), "{}", end.out);
    let data = machine.run(&["profile", "show", "林晓", "--json"]).json();
    let [run] = data["history"].as_array().unwrap().as_slice() else { panic!("{data}") };
    assert!(run["run"]["inputs"].as_array().unwrap().len() > 2, "{run}");
    machine.run(&["replay", run["id"].as_str().unwrap()]).fine();
    assert!(!machine.run_with(&args, "q\n").err.contains("接着练"), "nothing is left of it");
}

#[test]
fn a_new_run_leaves_the_one_in_the_middle_alone_and_says_so() {
    let machine = Machine::new();
    let inputs = |id| {
        let store = saolei::profile::Store::open(machine.saves()).unwrap();
        let keeper = saolei::practice::Keeper::new(store.clone(), store.load("林晓").unwrap());
        keeper.unfinished_of(id).map(|left| left.run.inputs.len())
    };
    let with = ["--plain", "--profile", "林晓"];
    machine.run_with(&[&["play", CUFF, "--seed", "7"], &with[..]].concat(), "1\n1\n");
    let other = ["play", CALL, "--seed", "7"];
    let new = ["play", CUFF, "--new", "--seed", "7"];
    for extra in [other.as_slice(), &new, &["play", CUFF, "--seed", "7"]] {
        let said = machine.run_with(&[extra, &with].concat(), ONES);
        assert!(
            said.err.contains("「缩了的袖口」") && said.err.contains("还留着"),
            "{extra:?}: {}",
            said.err
        );
        assert_eq!(inputs(CUFF), Some(2), "{extra:?}");
    }
    let said = machine.run_with(&[&["play", CALL, "--seed", "7"], &with[..]].concat(), "2\n");
    assert!(said.err.contains("还留着") && said.err.contains("已经记下"), "{}", said.err);
    let said = machine.run_with(&[&["play", CUFF], &with[..]].concat(), ONES);
    assert!(said.err.contains("接着练到一半的那次"), "{}", said.err);
    assert_eq!((inputs(CUFF), inputs(CALL)), (None, Some(1)));
}

#[test]
fn a_run_that_cannot_be_gone_on_with_is_told_and_stays() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--profile", "林晓"];
    machine.run_with(&args, "1\n1\n");
    fs::remove_dir_all(machine.saves().join("texts")).unwrap();
    machine.write(&format!("pack/{CUFF}.toml"), &shipped(CUFF).replace("沈女士", "陈女士"));
    let said = machine.run_with(&[&["--scenarios", "pack"], &args[..]].concat(), "q\n");
    assert!(said.err.contains("接不上") && said.err.contains("还留着"), "{}", said.err);
    assert!(said.out.contains("陈女士"), "{}", said.out);
    assert!(machine.run_with(&args, "q\n").err.contains("接着练到一半的那次"));
}

#[test]
fn saves_that_cannot_be_made_are_one_line() {
    let machine = Machine::new();
    machine.write("saves", "a file in the way");
    for args in [
        ["profile", "list"].as_slice(),
        &["play", CUFF, "--plain", "--profile", "林晓"],
        &["replay", "x"],
    ] {
        let line = machine.run(args).refused(74);
        assert!(line.contains("不是文件夹") && line.contains("--saves"), "{args:?}: {line}");
        assert!(!line.contains("os error"), "{args:?}: {line}");
    }
    let line = machine.run(&["profile", "list", "--lang", "en"]).refused_in_english(74);
    assert!(line.contains("not a folder") && line.contains("--saves"), "{line}");
    let told = machine.run(&["doctor"]).fine();
    assert!(told.contains("不能写"), "{told}");
}

#[test]
fn a_profile_in_use_elsewhere_is_not_written() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let store = saolei::profile::Store::open(machine.saves()).unwrap();
    let held = store.load("林晓").unwrap();
    let args = ["play", CUFF, "--plain", "--seed", "7", "--profile", "林晓"];
    let said = machine.run_with(&args, ONES);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("不会记下"), "{}", said.err);
    assert_eq!(said.err.matches("没有保存").count(), 1, "said once: {}", said.err);
    assert!(!said.out.contains("没有保存"), "the output is the run alone");
    let left = machine.run_with(&args, "1\n").err;
    assert!(!left.contains("已经记下"), "it is not: {left}");
    drop(held);
    let list = machine.run(&["profile", "list"]).fine();
    assert!(list.contains("练过 1 次"), "{list}");
}

#[test]
fn what_was_left_in_the_middle_is_shown_with_the_command_that_goes_on() {
    let machine = Machine::new();
    let args = ["play", CUFF, "--plain", "--seed", "7", "--profile", "林 晓"];
    machine.run_with(&args, "1\n1\n");
    let shown = machine.run(&["profile", "show", "林 晓"]).fine();
    let line = shown.lines().find(|line| line.contains("没有练完")).unwrap();
    assert!(line.contains("缩了的袖口") && line.contains("答了 2 句"), "{line}");
    let saves = machine.saves().display().to_string();
    let command = format!("saolei --saves {saves} play {CUFF} --plain --profile '林 晓'");
    let next = shown.lines().skip_while(|it| *it != line).nth(1);
    assert_eq!(next, Some(command.as_str()), "it has a line to itself: {shown}");
    let data = machine.run(&["profile", "show", "林 晓", "--json"]).json();
    assert_eq!(data["unfinished"][0]["scenario"], CUFF);
}

#[test]
fn only_the_answers_that_stand_are_counted_and_another_try_is_called_so() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let first = last_run(&machine);
    machine.run_with(&["replay", &first, "--from", "3", "--plain"], "2\nh\nu\n2\n2\nq\n");
    let shown = machine.run(&["profile", "show", "林晓", "--lang", "en"]).fine();
    let line = shown.lines().find(|line| line.starts_with("Unfinished")).unwrap();
    assert!(line.contains("a retry from line 3") && line.contains("4 answers"), "{line}");
}

#[test]
fn a_retry_that_crosses_a_red_line_is_called_failed() {
    let machine = Machine::new();
    play(&machine, CUFF);
    let store = saolei::profile::Store::open(machine.saves()).unwrap();
    let mut keeper = saolei::practice::Keeper::new(store.clone(), store.load("林晓").unwrap());
    let mut again = keeper.history()[0].clone();
    again.again = Some(saolei::profile::Again { run: again.id.clone(), at: 1 });
    (again.id, again.red_line) = ("20990101-000000-abcd".to_owned(), true);
    keeper.finish(again).unwrap();
    keeper.settle();
    drop(keeper);
    let shown = machine.run(&["profile", "show", "林晓"]).fine();
    let row = shown.lines().find(|line| line.starts_with("20990101")).unwrap();
    assert!(row.contains("红线") && row.contains("重来"), "{row}");
    assert!(shown.contains("重来 1 次，其中碰红线 1 次"), "{shown}");
}

#[test]
fn a_profile_that_is_almost_named_is_offered() {
    let machine = Machine::new();
    machine.run_with(&["play", CUFF, "--plain", "--profile", "Ann"], "1\n");
    for args in [
        ["profile", "show", "ann"].as_slice(),
        &["profile", "delete", "ann", "--yes"],
        &["profile", "export", "ann", "x"],
        &["replay", "x", "--profile", "ann"],
    ] {
        assert!(machine.run(args).refused(66).contains("「Ann」"), "{args:?}");
    }
}

/// Sees to it that nothing can be written of whoever is called so.
fn refuse(machine: &Machine, name: &str) {
    let slug = saolei::profile::slug::Slug::of(name);
    fs::create_dir_all(machine.saves().join(format!("{slug}.lock"))).unwrap();
}

#[test]
fn somebody_new_practises_in_lines_though_nothing_can_be_written() {
    let machine = Machine::new();
    refuse(&machine, "bob");
    // The name, the list of runs, settings and back, a scenario, its first answer, leaving.
    let said = machine.run_with(&["--plain", "--lang", "en"], "bob\nh\ne\n\n1\n1\nq\nq\n");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.err.contains("nothing is kept") && said.err.contains("--saves"), "{}", said.err);
    assert!(
        said.out.contains("practising as \"bob\"") && said.out.contains("Which one?"),
        "{said:?}"
    );
    assert!(said.err.contains("You left halfway, and nothing was kept"), "{}", said.err);
    assert_eq!(said.out.matches("practising as").count(), 1, "asked once: {}", said.out);

    let args = ["play", CUFF, "--plain", "--seed", "7", "--profile", "bob"];
    let said = machine.run_with(&args, ONES);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("复盘") && said.err.contains("不会记下"), "{said:?}");
    assert!(machine.run(&["profile", "list"]).fine().starts_with("还没有"));
}

#[test]
fn a_run_that_is_on_in_another_window_is_told_before_it_begins_anew() {
    let machine = Machine::new();
    let args = |id| ["play", id, "--plain", "--profile", "林晓"];
    let review = "power/one-repair-slip";
    machine.run_with(&args(CUFF), "1\n1\n");
    machine.run_with(&args(review), "2 9\n4\n/首问\n7\n");
    let store = saolei::profile::Store::open(machine.saves()).unwrap();
    let held = store.load("林晓").unwrap();
    for id in [CUFF, review] {
        let said = machine.run_with(&args(id), "q\n");
        let (told, banner) = (said.err.find("这里从头另练一次"), said.err.find("没有保存"));
        assert!(told.is_some() && told < banner, "{id}: {}", said.err);
        assert!(!said.err.contains("接着练到一半"), "{id}: {}", said.err);
    }
    let other = machine.run_with(&args(CALL), "q\n").err;
    assert!(!other.contains("从头另练"), "nothing of it is on over there: {other}");
    drop(held);
    let on = machine.run_with(&args(CUFF), "q\n").err;
    assert!(on.contains("接着练到一半") && !on.contains("从头另练"), "{on}");
}

#[test]
fn who_finished_the_tutorial_is_not_called_new_at_the_next_start() {
    let machine = Machine::new();
    let lines = |typed: &str| machine.run_with(&["--plain", "--lang", "en"], typed).done();
    let hint = "New here? Type t";
    assert!(lines("Bo\nt\nq\nq\n").contains(hint));
    let half = lines("1\nq\n");
    assert!(half.contains(hint), "it was left in the middle: {half}");
    let taught = lines("1\nt\n1\n1\n1\nq\n");
    assert!(taught.contains("That was the tutorial"), "{taught}");
    let next = lines("1\nq\n");
    assert!(next.contains("Which one?") && !next.contains(hint), "{next}");
    assert!(lines("Al\ny\nq\n").contains(hint), "somebody else may be new");
}

#[test]
fn the_list_of_who_practises_tells_of_a_run_halfway_whatever_was_finished() {
    let machine = Machine::new();
    let first = || machine.run_with(&["--plain"], "q\n").done();
    let args = ["play", CALL, "--plain", "--profile", "林晓"];
    machine.run_with(&args, "1\n");
    let halfway = |list: String| {
        let line = list.lines().find(|line| line.starts_with("1. 林晓")).unwrap().to_owned();
        assert!(line.contains("练到一半：上午停的电"), "{line}");
        line
    };
    assert!(!halfway(first()).contains("练过"));
    machine.run_with(&["play", CUFF, "--plain", "--profile", "林晓"], ONES).done();
    assert!(halfway(first()).contains("练过 1 次"));
}

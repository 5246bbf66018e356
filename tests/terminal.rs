//! The real program in a real terminal: started, played, interrupted, killed and started again.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "what is missing fails the test")]

#[path = "terminal/author.rs"]
mod author;
#[path = "terminal/incident.rs"]
mod incident;
#[path = "terminal/probe.rs"]
mod probe;
#[path = "support/pty.rs"]
mod pty;
#[path = "support/svg.rs"]
mod svg;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use portable_pty::CommandBuilder;
use pty::Screen;
use saolei::bank::{Bank, Prepared};
use saolei::engine::debrief::Debrief;
use saolei::engine::run::Timed;
use saolei::engine::session::{Question, Session};
use saolei::library::{Library, plan};
use saolei::profile::Store;
use saolei::scenario::model::Grade;

const SIZE: (u16, u16) = (80, 24);
const ENTER: &str = "\r";
const END: &str = "\x1b[F";
const HOME: &str = "\x1b[H";
const CTRL_C: &str = "\x03";
const CTRL_Z: &str = "\x1a";

/// What only the first page of the first start says.
const FIRST: &str = "第 1 步";

/// Through the first start to where a name is typed.
fn newcomer(screen: &mut Screen) {
    screen.sees(FIRST).keys(ENTER).sees("窗口够不够大").keys(ENTER).sees("同一个位置");
    screen.keys(ENTER).sees("怎么称呼你");
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A scenario and the inputs of one run of its plan.
fn planned(id: &str, name: &str) -> (Prepared, Vec<String>) {
    let bank = Bank::new(Library::built_in());
    let (_, text) = bank.library.plan(id).unwrap();
    let plan = plan::parse(&text).0.unwrap();
    let run = plan.runs.into_iter().find(|run| run.name == name).unwrap();
    (bank.prepare(id).unwrap(), run.inputs)
}

/// The keys that give `input` to this question.
fn keys_for(question: &Question, input: &str) -> String {
    let place = |ids: &[saolei::engine::session::Offer], id: &str| {
        ids.iter().position(|offer| offer.id == id).unwrap() + 1
    };
    match question {
        Question::Choices { offers, .. } => place(offers, input).to_string(),
        Question::Order { steps: offers, .. } | Question::Form { fields: offers, .. } => {
            let (_, ids) = input.split_once(':').unwrap();
            let picks = ids.split(',').map(|id| place(offers, id).to_string());
            picks.collect::<String>() + END + ENTER
        }
        Question::Ring { .. } => ENTER.to_owned(),
    }
}

/// What the engine, told the same, says of the first `count` inputs.
fn so_far(prepared: &Prepared, seed: u64, inputs: &[String]) -> Session {
    let inputs: Vec<Timed> =
        inputs.iter().map(|input| Timed { input: input.clone(), ms: 0 }).collect();
    Session::replay(Arc::clone(&prepared.stage), seed, &inputs).unwrap()
}

/// Plays the inputs; every answer is seen to arrive before the next is given.
fn play(screen: &mut Screen, prepared: &Prepared, seed: u64, inputs: &[String], from: usize) {
    for at in from..inputs.len() {
        let before = so_far(prepared, seed, &inputs[..at]);
        let question = before.question().expect("a question").clone();
        if at > from {
            arrive(screen, &before);
        }
        screen.keys(&keys_for(&question, &inputs[at]));
    }
}

/// Reads on until the question can be answered: a long turn is read page by page, and a red line
/// holds the scene.
fn arrive(screen: &mut Screen, session: &Session) {
    let mark = mark(session);
    let reads = |screen: &Screen| {
        let text = screen.text();
        ["回车往下看", "读完了，回车"].iter().any(|sign| text.contains(sign))
    };
    loop {
        screen.until(&mark, |screen| {
            screen.is_settled() && (screen.text().contains(&mark) || reads(screen))
        });
        if screen.text().contains(&mark) {
            return;
        }
        let before = screen.text();
        screen.keys(ENTER).until("another page", |screen| screen.text() != before);
    }
}

/// A piece of the question that stands in one line of the screen.
fn mark(session: &Session) -> String {
    let text = match session.question().expect("a question") {
        Question::Choices { offers, .. } => &offers[0].text,
        Question::Order { steps: offers, .. } | Question::Form { fields: offers, .. } => {
            &offers[0].text
        }
        Question::Ring { .. } => return "响铃".to_owned(),
    };
    text.chars().take(12).collect()
}

fn open_game(home: &Path, extra: &[&str]) -> Screen {
    let mut args = vec!["play", "hotel/shrunk-cuff", "--seed", "7", "--profile", "林晓"];
    args.extend(extra);
    Screen::open(home, SIZE, &args)
}

fn plain(home: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_saolei"))
        .args(args)
        .env_clear()
        .env("HOME", home)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_newcomer_plays_to_the_end_and_finds_the_run_the_next_day() {
    let home = home();
    let (prepared, inputs) = planned("hotel/shrunk-cuff", "red line");
    let over = so_far(&prepared, 7, &inputs);
    let score = Debrief::of(&over).unwrap().score.total().unwrap();

    let mut screen = open_game(home.path(), &[]);
    screen.sees("缩了的袖口").sees(&mark(&so_far(&prepared, 7, &[])));
    for at in 0..inputs.len() {
        let before = so_far(&prepared, 7, &inputs[..at]);
        arrive(&mut screen, &before);
        screen.keys(&keys_for(before.question().unwrap(), &inputs[at]));
    }
    let ending: String = over
        .steps()
        .iter()
        .find_map(|step| match step {
            saolei::engine::session::Step::Ended { text, .. } => {
                Some(text.chars().take(10).collect())
            }
            _ => None,
        })
        .unwrap();
    screen.sees(&ending).keys(ENTER).sees("复盘");
    screen.keys(ENTER).sees("你给自己打多少分").keys("75").sees("75 分").keys(ENTER);
    screen.sees("最想收回来").keys(ENTER).sees("[分析]");
    screen.keys("\t").sees(&format!("你估 75 分，得 {score} 分"));
    screen.keys("\x1b").sees("换人").keys("q").sees("要离开吗").keys(ENTER);
    assert_eq!(screen.ends().exit_code(), 0, "leaving is no fault");

    let mut tomorrow = Screen::open(home.path(), SIZE, &[]);
    tomorrow.sees("练过 1 次").keys("h").sees("缩了的袖口");
    tomorrow.sees(&format!(" {score} "));
    tomorrow.keys(ENTER).sees("[事实]").keys("\t").sees(&format!("你估 75 分，得 {score} 分"));
    let lost = Debrief::of(&over).unwrap().answers;
    let lost = lost.iter().position(|answer| answer.grade < Some(Grade::Best)).unwrap();
    tomorrow.keys("\t").sees("[分析]").keys("t");
    arrive(&mut tomorrow, &so_far(&prepared, 7, &inputs[..lost]));

    let saves = plain(home.path(), &["profile", "show", "林晓", "--json"]);
    let saves: serde_json::Value = serde_json::from_str(&saves).unwrap();
    assert_eq!(saves["history"][0]["score"], score, "the game keeps what it showed");
    let answers = home.path().join("answers.txt");
    fs::write(&answers, inputs.join("\n")).unwrap();
    let args = ["play", "hotel/shrunk-cuff", "--seed", "7", "--json", "--answers"];
    let json = plain(home.path(), &[&args[..], &[answers.to_str().unwrap()]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["score"]["total"], score, "plain mode gives the same score");
}

#[test]
fn every_scenario_is_played_to_its_best_end_in_a_wide_window() {
    let bank = Bank::new(Library::built_in());
    let entries = bank.library.entries().into_iter().filter(saolei::library::Entry::is_playable);
    for id in entries.map(|entry| entry.id) {
        let home = home();
        let (prepared, mut inputs) = planned(&id, "best");
        for input in &mut inputs {
            // Whoever has read the screen takes the call at the first ring.
            if input.starts_with("ring:") {
                *input = "ring:1".to_owned();
            }
        }
        // Nobody is waited for who types, and no key comes too soon after.
        plain(home.path(), &["config", "set", "motion", "none"]);
        let args = ["play", &id, "--seed", "5", "--profile", "林晓"];
        let mut screen = Screen::open(home.path(), (120, 40), &args);
        arrive(&mut screen, &so_far(&prepared, 5, &[]));
        play(&mut screen, &prepared, 5, &inputs, 0);
        screen.until("the end", |screen| {
            ["看复盘", "读完了", "往下看"].iter().any(|sign| screen.text().contains(sign))
        });
        while !screen.text().contains("看复盘") {
            let before = screen.text();
            screen.keys(ENTER).until("another page", |screen| screen.text() != before);
        }
        screen.keys(ENTER).sees("复盘").keys("\t").sees("[自评]").keys("\t").sees("[分析]");
        screen.keys("\t").sees("[得分]").sees("100 分");
    }
}

#[test]
fn a_lost_line_says_what_was_still_open_as_soon_as_that_is_known() {
    let home = home();
    let list = home.path().join("list.txt");
    fs::write(&list, "1\n".repeat(30)).unwrap();
    let kept = ["play", "hotel/shrunk-cuff", "--profile", "林晓", "--seed", "7", "--answers"];
    plain(home.path(), &[&kept[..], &[list.to_str().unwrap()]].concat());
    let mut screen = Screen::open(home.path(), (100, 40), &[]);
    screen.sees("雷区").keys("h").sees("缩了的袖口").keys(ENTER).sees("[事实]");
    screen.keys("\t").sees("[分析]").keys(HOME).keys(ENTER).sees("第 1 句");
    screen.sees("还能到").sees("最高能到 100 分");
}

#[test]
fn a_killed_run_goes_on_at_the_very_scene() {
    let home = home();
    let (prepared, inputs) = planned("hotel/shrunk-cuff", "best");
    let mut screen = open_game(home.path(), &[]);
    screen.sees(&mark(&so_far(&prepared, 7, &[])));
    play(&mut screen, &prepared, 7, &inputs[..3], 0);
    let third = mark(&so_far(&prepared, 7, &inputs[..3]));
    arrive(&mut screen, &so_far(&prepared, 7, &inputs[..3]));
    screen.signal("KILL");
    screen.ends();

    let mut again = Screen::open(home.path(), SIZE, &[]);
    again.sees("接着上次").keys(ENTER);
    arrive(&mut again, &so_far(&prepared, 7, &inputs[..3]));
    again.sees(&third);
    play(&mut again, &prepared, 7, &inputs, 3);
    again.sees("看复盘");
}

#[test]
fn another_run_asks_first_and_loses_nothing_of_the_one_in_the_middle() {
    let home = home();
    let (prepared, inputs) = planned("hotel/shrunk-cuff", "best");
    let mut screen = open_game(home.path(), &[]);
    screen.sees(&mark(&so_far(&prepared, 7, &[])));
    play(&mut screen, &prepared, 7, &inputs[..3], 0);
    let third = mark(&so_far(&prepared, 7, &inputs[..3]));
    screen.sees(&third).signal("KILL");
    screen.ends();

    let mut again = open_game(home.path(), &[]);
    let closed = |screen: &Screen| !screen.text().contains("还没有练完");
    // Where the question is closed at once, the key after it would be one with Alt.
    again.sees("还没有练完").keys("\x1b").until("the home screen", closed);
    again.sees("接着上次").keys("s").sees("共").keys(ENTER);
    again.sees("还没有练完").keys("2").sees(&third);
    again.keys("\x1b").sees("先到这里").keys("1").sees("接着上次").keys("2");
    again.sees("那一次留着").keys(ENTER).until("the new run", |screen| {
        !screen.text().contains("还没有练完") && !screen.text().contains("接着上次")
    });
    again.signal("KILL");
    again.ends();
    let store = Store::open(home.path().join(".local/share/saolei/saves")).unwrap();
    let opened = store.load("林晓").unwrap();
    let left = opened.unfinished.expect("the first one");
    let first = (left.run.scenario.as_str(), left.run.inputs.len());
    assert_eq!(first, ("hotel/shrunk-cuff", 3), "a run of another scenario leaves it where it is");
}

#[test]
fn one_ctrl_c_asks_and_a_second_one_leaves_with_130() {
    let home = home();
    let mut screen = Screen::open(home.path(), SIZE, &[]);
    screen.sees(FIRST).keys(CTRL_C).sees("要离开吗");
    assert!(screen.is_full() && screen.marks_paste());
    screen.keys(CTRL_C);
    assert_eq!(screen.ends().exit_code(), 130);
    assert!(!screen.is_full() && !screen.marks_paste(), "the terminal is as it was");
}

/// Only a program built for debugging panics when it is asked to.
#[cfg(debug_assertions)]
#[test]
fn a_panic_gives_the_terminal_back_and_says_one_line() {
    let home = home();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_saolei"));
    command.args(["--ambiguous", "narrow"]);
    command.env("SAOLEI_TEST_PANIC", "1");
    let mut screen = Screen::run(home.path(), SIZE, command);
    newcomer(&mut screen);
    screen.keys("林晓\r").sees("跳过").keys("2").sees("看全部场景").keys("\x1b");
    screen.sees("雷区").keys("s");
    let status = screen.ends();
    assert_eq!(status.exit_code(), 70, "a bug has a code of its own");
    assert!(!screen.is_full() && !screen.marks_paste(), "the terminal is as it was");
    assert!(screen.text().contains("程序出错"), "{}", screen.text());
}

#[test]
fn ctrl_z_hands_the_terminal_to_the_shell_and_fg_brings_the_game_back() {
    let home = home();
    let mut shell = CommandBuilder::new("bash");
    shell.args(["--norc", "--noprofile", "-i"]);
    shell.env("PS1", "shell> ");
    let mut screen = Screen::run(home.path(), SIZE, shell);
    let program = env!("CARGO_BIN_EXE_saolei");
    screen.sees("shell>").keys(&format!("{program} --ambiguous narrow\r"));
    newcomer(&mut screen);
    screen.keys("王").sees("王").keys(CTRL_Z);
    screen
        .until("the shell", |screen| !screen.is_full())
        .keys("echo wo zai ke$((1+1))\r")
        .sees("wo zai ke2");
    screen.keys("fg\r").until("the game", Screen::is_full).sees("怎么称呼你").sees("王");
}

#[test]
fn a_window_that_is_too_small_says_so_and_the_game_comes_back_with_room() {
    let home = home();
    let mut screen = Screen::open(home.path(), SIZE, &[]);
    screen.sees(FIRST).resize(40, 10).sees("终端太小：40×10");
    screen.resize(100, 30).sees(FIRST);
    let mut tiny = Screen::open(home.path(), (10, 3), &[]);
    tiny.until("anything", |screen| !screen.text().trim().is_empty());
    tiny.resize(80, 24).sees(FIRST);
}

#[test]
fn a_pasted_name_arrives_whole_and_clean() {
    let home = home();
    let mut screen = Screen::open(home.path(), SIZE, &[]);
    newcomer(&mut screen);
    screen.keys("\x1b[200~林\x1b[31m晓\r\n\x1b[201~").sees("林");
    screen.keys(ENTER).sees("跳过").keys("2").sees("看全部场景");
    assert!(!screen.text().contains("[31m"), "{}", screen.text());
    assert!(plain(home.path(), &["profile", "list"]).contains('林'));
}

/// The tutorial cannot be judged then, and the other way stays open.
#[test]
fn a_rulebook_with_faults_keeps_nobody_out() {
    let home = home();
    let book = home.path().join("pack/rulebook");
    fs::create_dir_all(&book).unwrap();
    fs::write(book.join("odd.toml"), "format = 1\nbogus = 1\n").unwrap();
    let pack = home.path().join("pack");
    let mut screen = Screen::open(home.path(), SIZE, &["--scenarios", pack.to_str().unwrap()]);
    newcomer(&mut screen);
    screen.keys("林晓\r").sees("跳过").keys("1").sees("请留意").keys(ENTER).sees("跳过");
    screen.keys("2").sees("先去首页");
}

#[test]
fn what_is_set_is_still_so_at_the_next_start() {
    const RIGHT: &str = "\x1b[C";
    let home = home();
    let mut screen = Screen::open(home.path(), SIZE, &[]);
    newcomer(&mut screen);
    screen.keys("林晓\r").sees("跳过").keys("2").sees("先去首页").keys("5").sees("雷区");
    // The time is the trainee's, the language the terminal's.
    screen.keys("e").sees("简体中文").keys("G").sees("放宽到多少").keys(RIGHT).sees("150%");
    screen.keys("g").sees("仍是中文").keys(RIGHT).sees("Time limits").signal("KILL");
    screen.ends();

    let mut again = Screen::open(home.path(), SIZE, &[]);
    // There is nobody else to choose.
    again.sees("Minefield").keys("e").sees("150%");
}

#[test]
fn a_second_window_on_the_same_profile_is_told_that_nothing_is_kept() {
    let home = home();
    let mut first = open_game(home.path(), &[]);
    first.sees("缩了的袖口");
    let mut second = Screen::open(home.path(), SIZE, &[]);
    second.sees("正在另一个窗口").keys(ENTER).sees("这里练的不会记下");
    second.keys("q").sees("这个窗口里练的都不会记下");
}

#[test]
fn somebody_new_gets_past_the_first_steps_though_nothing_can_be_written() {
    let home = home();
    let saves = home.path().join("saves");
    let slug = saolei::profile::slug::Slug::of("林晓");
    fs::create_dir_all(saves.join(format!("{slug}.lock"))).unwrap();
    for (row, then) in [("1", "教程 1/3"), ("2", "先去首页")] {
        let mut screen = Screen::open(home.path(), SIZE, &["--saves", saves.to_str().unwrap()]);
        newcomer(&mut screen);
        screen.keys("林晓\r").sees("跳过").keys(row).sees("不会记下").keys(ENTER).sees(then);
    }
    let mut screen = Screen::open(home.path(), SIZE, &["--saves", saves.to_str().unwrap()]);
    newcomer(&mut screen);
    screen.keys("林晓\r").sees("跳过").keys("2").sees("不会记下").keys(ENTER).sees("先去首页");
    screen.keys("1").sees("没有保存").keys("\x1b").sees("这个窗口里练的").keys("1");
    screen.sees("这里练的不会记下").keys("6").sees("新来的").keys(ENTER).sees("这里练的不会记下");
    screen.keys("q").sees("都不会记下").keys(ENTER);
    assert_eq!(screen.ends().exit_code(), 0);
}

#[test]
fn a_signal_to_end_leaves_the_terminal_as_it_was() {
    let home = home();
    for (signal, code) in [("TERM", 143), ("HUP", 129)] {
        let mut screen = Screen::open(home.path(), SIZE, &[]);
        screen.sees(FIRST).signal(signal);
        assert_eq!(screen.ends().exit_code(), code, "{signal}");
        assert!(!screen.is_full() && !screen.marks_paste(), "{signal}");
    }
}

/// What an input method or a paste delivers in one piece.
fn pasted(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

#[test]
fn keys_can_be_tried_and_the_terminal_is_given_back() {
    let home = home();
    let mut screen = Screen::open(home.path(), SIZE, &["doctor", "--keys"]);
    screen.sees("试试按键").keys("a").sees("按键 a").keys(&pasted("您好")).sees("粘贴 您好");
    screen.sees("a您好").keys("\x1b").sees("按键 Esc").keys("\x1b");
    assert!(screen.ends().success());
    assert!(!screen.is_full() && !screen.marks_paste());
}

#[test]
fn with_a_screen_reader_the_game_takes_no_screen() {
    let home = home();
    let config = home.path().join("mine.toml");
    fs::write(&config, "lang = \"en\"\n[ui]\nscreen_reader = true\n").unwrap();
    let config = config.to_str().unwrap();
    let mut screen = Screen::open(home.path(), SIZE, &["--config", config]);
    screen.sees("what shall we call you").keys("Lin\r");
    screen.sees("Which one?").keys("99\r").sees("numbers go from 1").keys("1\r");
    screen.sees("Type the number in front").keys("q\r").sees("before your first answer");
    assert!(!screen.is_full());
    screen.keys("off\r").sees("full-screen game");
    assert!(screen.ends().success());
    assert!(fs::read_to_string(config).unwrap().contains("screen_reader = false"));
    fs::write(config, "lang = \"en\"\n[ui]\nscreen_reader = true\n").unwrap();
    let play = ["--config", config, "play", "hotel/shrunk-cuff", "--seed", "1"];
    let mut screen = Screen::open(home.path(), SIZE, &play);
    screen.sees("What do you say?");
    assert!(!screen.is_full());
    screen.keys("q\r").sees("You left halfway");
    assert!(screen.ends().success());
}

/// The picture is made anew by `UPDATE_PICTURES=1 cargo test --test terminal picture`.
#[test]
fn the_picture_in_the_readme_is_of_the_real_screen() {
    let home = home();
    let still = home.path().join("still.toml");
    fs::write(&still, "[ui]\nmotion = \"none\"\n").unwrap();
    let (prepared, _) = planned("hotel/shrunk-cuff", "best");
    let mut screen = open_game(home.path(), &["--config", still.to_str().unwrap()]);
    let start = so_far(&prepared, 7, &[]);
    arrive(&mut screen, &start);
    screen.keys(&keys_for(start.question().unwrap(), "check-label"));
    arrive(&mut screen, &so_far(&prepared, 7, &["check-label".to_owned()]));
    let drawn = svg::svg(screen.screen());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures/play.svg");
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::write(&file, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap();
    assert!(drawn == kept, "the screen looks otherwise now:\n{}", screen.text());
}

#[test]
fn without_a_page_of_its_own_the_last_picture_stays() {
    let home = home();
    let mut screen = open_game(home.path(), &["--no-alt-screen"]);
    screen.sees("缩了的袖口");
    assert!(!screen.is_full(), "it draws among the lines of the shell");
    screen.keys(CTRL_C).sees("要离开吗").keys(CTRL_C);
    assert_eq!(screen.ends().exit_code(), 130);
    assert!(screen.text().contains("要离开吗"), "{}", screen.text());
    assert!(!screen.marks_paste(), "what was taken is given back");
}

#[test]
fn a_run_in_lines_is_taken_up_again_by_the_number_of_a_line() {
    let home = home();
    let saves = home.path().join("my saves");
    let saves = saves.to_str().unwrap();
    let args = ["--saves", saves, "--plain", "play", "hotel/shrunk-cuff", "--seed", "7"];
    let mut screen =
        Screen::open(home.path(), (60, 200), &[&args[..], &["--profile", "Lin"]].concat());
    screen.sees("你怎么说？").keys(&"1\n".repeat(8)).sees("给自己打多少分").keys("\n");
    screen.sees("输入第几句").keys("99\n").sees("1 到 8 的数字").keys("8\n");
    screen
        .sees("从第 8 句重来")
        .sees("已经答过 7 句")
        .keys("2\n")
        .sees("给自己打多少分")
        .keys("\n");
    screen.sees("和原来那次比").keys("\n");
    assert!(screen.ends().success());
    let text = screen.text();
    let command = format!("saolei --saves '{saves}' replay ");
    assert!(text.replace('\n', "").contains(&command), "as it can be typed: {text}");
}

#[test]
fn ctrl_d_goes_one_step_back_and_leaves_from_the_list_alone() {
    let home = home();
    let end = "\u{4}";
    let mut screen = Screen::open(home.path(), (100, 200), &["--plain", "--lang", "en"]);
    screen.sees("what shall we call you").keys("Bo\n").sees("You are practising as \"Bo\"");
    screen.sees("Which one?").keys("e\n").sees("goes back to the scenarios").keys("2\n");
    screen.sees("Enter alone changes nothing").keys(end);
    let twice =
        |text: &'static str| move |screen: &Screen| screen.text().matches(text).count() == 2;
    screen.until("settings again", twice("goes back to the scenarios")).keys(end);
    screen.until("the list again", twice("press Enter. s and a number")).keys(end);
    assert!(screen.ends().success());
}

#[test]
fn lines_are_broken_between_words_where_the_terminal_ends() {
    let home = home();
    let mut screen = Screen::open(home.path(), (40, 60), &["--plain", "--lang", "en"]);
    screen.sees("keep what you practised");
    for line in screen.text().lines() {
        assert!(line.chars().count() <= 40, "{line}");
    }
    assert!(screen.text().contains("Saolei, line by line. Type q at any time\nto leave."));
    assert!(screen.text().contains("\nsaolei config set screen_reader true\n"), "to be copied");
    screen.keys("q\n");
    assert!(screen.ends().success());
    let args = ["--plain", "--lang", "en", "play", "hotel/shrunk-cuff", "--seed", "7"];
    let mut screen = Screen::open(home.path(), (40, 90), &args);
    screen.sees("What do you say?").keys("q\n").sees("You left halfway");
    let text = screen.text();
    assert!(text.contains("To keep it,\nleave and add --profile NAME."), "beside it, too: {text}");
    assert!(screen.ends().success());
}

#[test]
fn a_terminal_that_can_only_write_lines_gets_lines() {
    let home = home();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_saolei"));
    command.args(["--lang", "en"]);
    let mut screen = Screen::run_with(home.path(), (80, 24), command, &[("TERM", "dumb")]);
    screen.sees("TERM=dumb").sees("what shall we call you").keys("q\n");
    assert!(screen.ends().success());
}

#[test]
fn a_newcomer_who_asked_for_a_scenario_gets_it_after_their_name() {
    let home = home();
    let args = ["--lang", "en", "play", "hotel/shrunk-cuff", "--seed", "7"];
    let mut screen = Screen::open(home.path(), (80, 24), &args);
    screen.sees("choose a language").keys("\r").sees("large enough").keys("\r");
    screen.sees("fit together").keys("\r").sees("Step 4 of 4").sees("begins").keys("Ann\r");
    screen.sees("沈女士").keys(CTRL_C).sees("Leave").keys(CTRL_C);
    assert_eq!(screen.ends().exit_code(), 130);
}

#[cfg(unix)]
#[test]
fn ctrl_c_between_runs_in_lines_says_nothing_of_a_run() {
    let home = home();
    let mut screen = Screen::open(home.path(), SIZE, &["--plain", "--lang", "en"]);
    screen.sees("what shall we call you").keys("Lin\r").sees("Which one?").keys("1\r");
    screen.sees("What do you say?").keys("1\r").sees("What do you say?").keys("q\r");
    // Said below the list, which may be longer than the window.
    screen.sees("Unfinished:").sees("q leaves.").keys(CTRL_C);
    assert_eq!(screen.ends().exit_code(), 130);
    assert!(!screen.text().contains("Ctrl-C:"), "{}", screen.text());
}

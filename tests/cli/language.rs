//! The program speaks the language it is asked for, all of it; scenarios stay in Chinese.

use std::process::Command;

use crate::cli::{COMMANDS, CUFF, Machine, has_chinese};

#[test]
fn every_command_explains_itself_in_english() {
    let machine = Machine::new();
    for command in COMMANDS {
        let args: Vec<&str> = command.iter().copied().chain(["--lang", "en", "--help"]).collect();
        let help = machine.run(&args).fine();
        assert!(!has_chinese(&help), "{help}");
        assert!(!help.contains(['：', '，', '。', '「', '、', '；', '（']), "{help}");
        let left = |line: &str| line.contains("cli-") || line.contains("value-");
        assert!(!help.lines().any(left), "{help}");
        let called = ["saolei"].iter().chain(command).copied().collect::<Vec<_>>().join(" ");
        assert!(help.contains(&format!("Usage: {called}")), "{help}");
    }
}

#[test]
fn a_slip_is_one_english_line() {
    let machine = Machine::new();
    let slip = |args: &[&str], word: &str| {
        let args: Vec<&str> = ["--lang", "en"].iter().chain(args).copied().collect();
        let line = machine.run(&args).refused_in_english(2);
        assert!(line.contains(word) && !line.contains("slip-"), "{args:?}: {line}");
    };
    slip(&["--bogus"], "--bogus");
    slip(&["plya"], "play");
    slip(&["play"], "SCENARIO");
    slip(&["play", "x", "y"], "\"y\"");
    slip(&["play", "x", "--seed"], "--seed");
    slip(&["play", "x", "--seed", "ten"], "\"ten\"");
    slip(&["profile"], "--help");
    slip(&["completions", "tcsh"], "bash, elvish");
    slip(&[], "--plain");
    slip(&["rules", "--domain", "mars"], "bank, ");
}

#[test]
fn a_fault_is_one_english_line() {
    let machine = Machine::new();
    let fault = |args: &[&str], code: i32, word: &str| {
        let args: Vec<&str> = ["--lang", "en"].iter().chain(args).copied().collect();
        let line = machine.run(&args).refused_in_english(code);
        assert!(line.contains(word), "{args:?}: {line}");
    };
    fault(&["play", "shop/none", "--plain"], 66, "saolei scenarios");
    fault(&["profile", "show", "Anna"], 66, "Anna");
    fault(&["replay", "x"], 66, "\"x\"");
    fault(&["check", "nowhere"], 66, "nowhere");
    fault(&["scenarios", "--scenarios", "nowhere"], 66, "no such file or folder");
}

#[test]
fn a_run_is_told_in_english_and_the_scenario_speaks_chinese() {
    let machine = Machine::new();
    let answers = machine.write("answers.txt", "check-label\nmoney\n");
    let args =
        ["play", CUFF, "--plain", "--lang", "en", "--seed", "7", "--answers"].map(str::to_owned);
    let args = args.iter().map(String::as_str).chain([answers.to_str().unwrap()]);
    let said = machine.run(&args.collect::<Vec<_>>());
    for told in
        ["(hotel, counter, about 8 min)", "Narrator: ", "What do you say?", "You: ", "mine hit"]
    {
        assert!(said.out.contains(told), "{told}: {}", said.out);
    }
    assert!(said.out.contains("沈女士: "), "{}", said.out);
    // The rules have sentences in both languages.
    let broken: Vec<&str> =
        said.out.lines().filter_map(|line| line.strip_prefix("Broken: ")).collect();
    assert!(!broken.is_empty());
    for rule in broken {
        let (sentence, _) = rule.split_once(" (").unwrap();
        assert!(!has_chinese(sentence), "{sentence}");
    }
    assert!(said.err.is_ascii() && !said.err.is_empty(), "{}", said.err);
}

#[test]
fn rules_are_shown_in_the_language_of_the_program() {
    let machine = Machine::new();
    let english = machine.run(&["rules", "挂机", "--lang", "en"]).fine();
    let sentences: Vec<&str> =
        english.lines().filter(|line| line.starts_with("    ") && !has_chinese(line)).collect();
    assert!(!sentences.is_empty() && english.contains(" rule"), "{english}");
    assert!(has_chinese(machine.run(&["rules", "挂机"]).fine().lines().nth(1).unwrap()));
}

/// The first line of the help: what the program calls itself.
fn first(mut command: Command) -> String {
    let output = command.output().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_flag_goes_before_the_settings_those_before_the_variable_and_that_before_the_system() {
    let machine = Machine::new();
    let help = |args: &[&str]| machine.command(&[args, &["--help"]].concat());
    let is_english = |command: Command| !has_chinese(&first(command));

    assert!(!is_english(help(&[])), "nobody asks: Chinese");
    let mut system = help(&[]);
    system.env("LANG", "en_GB.UTF-8");
    assert!(is_english(system));
    let mut posix = help(&[]);
    posix.env("LC_ALL", "C").env("LANG", "en_GB.UTF-8");
    assert!(is_english(posix), "C is no language");
    let mut variable = help(&[]);
    variable.env("LANG", "zh_CN.UTF-8").env("SAOLEI_LANG", "en");
    assert!(is_english(variable));
    let path = machine.run(&["config", "path", "--json"]).json();
    let path = path["config"].as_str().unwrap().to_owned();
    let below = path.strip_prefix(machine.path("").to_str().unwrap()).unwrap();
    machine.write(below, "lang = \"zh-CN\"\n");
    let mut config = help(&[]);
    config.env("LANG", "en_GB.UTF-8").env("SAOLEI_LANG", "en");
    assert!(!is_english(config));
    assert!(is_english(help(&["--lang", "en-US"])));
    let data = machine.run(&["doctor", "--json"]).json();
    assert_eq!(data["lang_from"], "config");
}

#[test]
fn a_language_nobody_here_speaks_is_a_slip_in_the_language_at_hand() {
    let machine = Machine::new();
    let line = machine.run(&["--lang", "fr"]).refused(2);
    assert!(line.contains("「fr」") && line.contains("zh、en"), "{line}");
    let mut command = machine.command(&["--lang=fr"]);
    let said = command.env("SAOLEI_LANG", "en").output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8(said.stderr).unwrap().contains("zh, en"));
}

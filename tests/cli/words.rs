//! What is said to people: help and slips are in Chinese, whole, and say what to do.

use crate::cli::{COMMANDS, Machine, has_chinese};

fn help(machine: &Machine, command: &[&str]) -> String {
    let args: Vec<&str> = command.iter().copied().chain(["--help"]).collect();
    machine.run(&args).fine()
}

#[test]
fn every_command_explains_itself_in_chinese() {
    let machine = Machine::new();
    for command in COMMANDS {
        let help = help(&machine, command);
        assert!(has_chinese(help.lines().next().unwrap()), "{help}");
        for line in help.lines() {
            let left = line.contains("cli-") || line.contains("value-") || line.contains('{');
            assert!(!left, "{command:?} has a message without words: {line}");
            let typed = line.trim_start().starts_with("saolei ") || line.starts_with("用法");
            assert!(line.is_empty() || typed || has_chinese(line), "{command:?}: {line}");
            let english = line
                .split(['<', '['])
                .skip(1)
                .any(|part| part.starts_with(|c: char| c.is_ascii_uppercase()));
            assert!(!english, "{command:?}: {line}");
        }
        let called = format!(
            "用法：{}",
            ["saolei"].iter().chain(command).copied().collect::<Vec<_>>().join(" ")
        );
        assert!(help.contains(&called), "{help}");
    }
}

#[test]
fn every_command_is_in_the_help_of_the_one_above() {
    let machine = Machine::new();
    for command in COMMANDS.into_iter().filter(|command| !command.is_empty()) {
        let (last, above) = command.split_last().unwrap();
        let listed = help(&machine, above);
        let line = listed.lines().find(|line| line.trim_start().starts_with(last));
        assert!(line.is_some_and(has_chinese), "{listed}");
    }
}

#[test]
fn names_of_values_stand_in_line_whatever_their_width() {
    let help = help(&Machine::new(), &["play"]);
    let column = |what: &str| {
        let line = help.lines().find(|line| line.contains(what)).unwrap();
        let at = line.find(what).unwrap();
        unicode_width::UnicodeWidthStr::width(&line[..at])
    };
    assert_eq!(column("用 JSON 输出"), column("照文件里的答案练"));
    assert_eq!(column("用 JSON 输出"), column("档案放在这个文件夹"));
}

#[test]
fn a_slip_is_one_line_that_says_what_is_wrong() {
    let machine = Machine::new();
    let slip = |args: &[&str], word: &str| {
        let line = machine.run(args).refused(2);
        assert!(line.contains(word), "{args:?}: {line}");
        assert!(!line.contains('<') && !line.contains("slip-"), "{args:?}: {line}");
    };
    slip(&["--bogus"], "--bogus");
    slip(&["bogus"], "bogus");
    slip(&["plya"], "play");
    slip(&["play", "x", "--sed", "1"], "--seed");
    slip(&["play"], "saolei scenarios");
    slip(&["replay"], "saolei replay --help");
    slip(&["profile", "new"], "saolei profile --help");
    slip(&["list"], "是不是想写「scenarios」");
    slip(&["pley"], "是不是想写「play」");
    slip(&["replay", "x", "--from", "x"], "整数");
    slip(&["play", "x", "y"], "用不着「y」");
    slip(&["play", "x", "--seed"], "后面要写上值");
    slip(&["play", "x", "--seed", "ten"], "「ten」");
    slip(&["play", "x", "--seed", "1", "--seed", "2"], "只能写一次");
    slip(&["play", "x", "--seed", "-1"], "「-1」");
    slip(&["check", ""], "「路径」");
    slip(&["profile"], "--help");
    slip(&["profile", "export", "x"], "文件");
    slip(&["completions", "tcsh"], "bash");
    slip(&["scenarios", "--ambiguous", "both"], "narrow");
    slip(&["scenarios", "--ambiguous"], "narrow");
}

#[test]
fn what_was_typed_is_repeated_on_one_line_and_steers_no_terminal() {
    let machine = Machine::new();
    for args in [
        ["\u{1b}[2J\n无"].as_slice(),
        &["show", "\u{1b}[2J\n无"],
        &["profile", "show", "\u{1b}[2J\n无"],
        &["replay", "\u{1b}[2J\n无"],
        &["rules", "--domain", "\u{1b}[2J\n无"],
        &["scenarios", "--scenarios", "\u{1b}[2J\n无"],
        &["play", "x", "--seed", "\u{1b}[2J\n无"],
    ] {
        let said = machine.run(args);
        let code = said.code;
        assert!(said.refused(code).contains('无'), "{args:?}");
    }
}

#[test]
fn help_is_a_command_too() {
    let machine = Machine::new();
    for command in COMMANDS {
        let typed: Vec<&str> = ["help"].iter().chain(command).copied().collect();
        assert_eq!(machine.run(&typed).fine(), help(&machine, command));
    }
    assert!(machine.run(&["help", "bogus"]).refused(2).contains("bogus"));
}

#[test]
fn a_scenario_that_is_almost_named_is_offered() {
    let machine = Machine::new();
    for almost in ["hotel/shrunk", "Shrunk", "hotel/shrnk-cuf", "缩了的"] {
        for command in ["play", "show"] {
            let said = machine.run(&[command, almost]).refused(66);
            assert!(said.contains("hotel/shrunk-cuff"), "{almost}: {said}");
        }
    }
}

#[test]
fn the_version_is_told() {
    let said = Machine::new().run(&["--version"]).fine();
    let begins = concat!("saolei ", env!("CARGO_PKG_VERSION"));
    assert!(said.starts_with(begins) && said.lines().count() == 1, "{said}");
}

#[test]
fn without_a_terminal_the_game_says_how_to_play_all_the_same() {
    let machine = Machine::new();
    assert!(machine.run(&[]).refused(2).contains("--plain"));
}

#[test]
fn a_shell_learns_our_commands() {
    let machine = Machine::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = machine.run(&["completions", shell]).fine();
        assert!(script.contains("scenarios") && script.contains("answers"), "{shell}");
    }
}

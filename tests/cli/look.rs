//! Looking around: scenarios, rules, one scenario, this machine.

use crate::cli::{CALL, CUFF, Machine, shipped};

#[test]
fn scenarios_are_listed_with_their_pack() {
    let list = Machine::new().run(&["scenarios"]).fine();
    let line = list.lines().find(|line| line.starts_with(CUFF)).unwrap();
    assert!(line.contains("缩了的袖口") && line.contains("自带"), "{line}");
    assert!(!list.contains("common/"), "common parts are not for playing: {list}");
}

#[test]
fn a_file_of_the_same_id_replaces_and_the_list_says_so() {
    let machine = Machine::new();
    let text = shipped(CUFF).replace("缩了的袖口", "我们店的袖口");
    machine.write(&format!("pack/{CUFF}.toml"), &text);
    let list = machine.run(&["scenarios", "--scenarios", "pack"]).fine();
    let line = list.lines().find(|line| line.starts_with(CUFF)).unwrap();
    assert!(line.contains("我们店的袖口") && line.contains("pack（盖过自带）"), "{line}");
    let shown = machine.run(&["show", CUFF, "--scenarios", "pack"]).fine();
    assert!(shown.starts_with("我们店的袖口"), "{shown}");

    let all = machine.run(&["scenarios", "--json", "--scenarios", "pack"]).json();
    let one = all.as_array().unwrap().iter().find(|one| one["id"] == CUFF).unwrap();
    assert_eq!((&one["pack"], &one["replaces"]), (&"pack".into(), &"自带".into()));
    assert_eq!(one["playable"], true);
}

#[test]
fn a_file_that_cannot_be_played_is_listed_as_such() {
    let machine = Machine::new();
    machine.write("pack/shop/broken.toml", "title = 1\n");
    let list = machine.run(&["scenarios", "--scenarios", "pack"]).fine();
    let line = list.lines().find(|line| line.starts_with("shop/broken")).unwrap();
    assert!(line.contains("saolei check"), "{line}");
    let refused =
        machine.run(&["play", "shop/broken", "--plain", "--scenarios", "pack"]).refused(65);
    assert!(refused.contains("saolei check"), "{refused}");
}

#[test]
fn own_scenarios_in_the_data_folder_are_found() {
    let machine = Machine::new();
    let path = machine.run(&["config", "path", "--json"]).json();
    let own = path["scenarios"].as_str().unwrap();
    assert!(own.starts_with(machine.path("home").to_str().unwrap()), "{own}");
    let below = own.strip_prefix(machine.path("").to_str().unwrap()).unwrap();
    machine.write(&format!("{below}/shop/cuff.toml"), &shipped(CUFF));
    let list = machine.run(&["scenarios"]).fine();
    let line = list.lines().find(|line| line.starts_with("shop/cuff")).unwrap();
    assert!(line.contains("自己的"), "{line}");
}

#[test]
fn all_rules_are_there_as_data() {
    let all = Machine::new().run(&["rules", "--json"]).json();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 567);
    for rule in all {
        assert!(rule["dimension"].is_string() && rule["zh"].is_string(), "{rule}");
    }
}

#[test]
fn rules_are_found_by_words_and_by_domain() {
    let machine = Machine::new();
    let all = machine.run(&["rules"]).fine();
    assert!(all.ends_with("共 567 条\n"), "the count comes last");
    let found = machine.run(&["rules", "挂机"]).fine();
    assert!(found.contains("挂机") && !found.contains("共 567 条"), "{found}");
    let none = machine.run(&["rules", "没有这样的词"]).fine();
    assert!(none.starts_with("没有找到"), "{none}");
    let power = machine.run(&["rules", "--domain", "power", "--json"]).json();
    assert!(power.as_array().unwrap().iter().all(|rule| rule["domain"] == "power"));
    let refused = machine.run(&["rules", "--domain", "mars"]).refused(2);
    assert!(refused.contains("mars") && refused.contains("power"), "{refused}");
}

#[test]
fn what_is_said_of_rules_is_in_words() {
    let list = Machine::new().run(&["rules"]).fine();
    for raw in ["domain-", "rule-dimension-", "rule-severity-", "rule-channel-"] {
        assert!(!list.contains(raw), "{raw} has no words");
    }
}

#[test]
fn a_sentence_is_judged_by_the_rules_a_machine_can_judge() {
    let machine = Machine::new();
    let judged = machine.run(&["rules", "--say", "您好，请稍等"]).fine();
    assert!(judged.lines().any(|line| line.starts_with("做到")), "{judged}");
    let judged = machine.run(&["rules", "--say", "不知道"]).fine();
    assert!(judged.lines().any(|line| line.starts_with("违反")), "{judged}");
    let silent = machine.run(&["rules", "--say", "木"]).fine();
    assert_eq!(silent.lines().count(), 1, "{silent}");
    let data = machine.run(&["rules", "--say", "不知道", "--json"]).json();
    assert!(data.as_array().unwrap().iter().any(|found| found["kept"] == false));
}

#[test]
fn a_scenario_is_shown_and_its_key_only_when_asked_for() {
    let machine = Machine::new();
    let shown = machine.run(&["show", CUFF]).fine();
    assert!(shown.contains("[front-desk]") && shown.contains("take-over"), "{shown}");
    assert!(!shown.contains("触雷") && !shown.contains("为什么"), "the key is not for players");
    let key = machine.run(&["show", CUFF, "--key"]).fine();
    assert!(key.contains("触雷") && key.contains("为什么") && key.contains("违反"), "{key}");

    let data = machine.run(&["show", CUFF, "--json"]).json();
    assert!(!data.to_string().contains("\"grade\""));
    let data = machine.run(&["show", CALL, "--json", "--key"]).json();
    assert_eq!(data["scenes"][0]["answers"][0]["grade"], "best");
    assert!(machine.run(&["show", "shop/none"]).refused(66).contains("saolei scenarios"));
    assert!(machine.run(&["show", "common/closing"]).refused(65).contains("common/closing"));
}

#[test]
fn a_folder_of_scenarios_that_is_not_there_is_named() {
    let refused = Machine::new().run(&["scenarios", "--scenarios", "nowhere"]).refused(66);
    assert!(refused.contains("nowhere") && !refused.contains("os error"), "{refused}");
}

#[test]
fn the_paths_are_told() {
    let machine = Machine::new();
    let path = machine.run(&["config", "path"]).fine();
    assert!(path.contains(machine.saves().to_str().unwrap()), "{path}");
    assert_eq!(path.lines().count(), 4);
}

#[test]
fn the_doctor_looks_at_what_there_is() {
    let machine = Machine::new();
    let told = machine.run(&["doctor"]).fine();
    assert!(told.contains("终端：不是") && told.contains("能写"), "{told}");
    assert!(!told.contains("doctor-"), "{told}");
    let sample: Vec<&str> = told.lines().filter(|line| line.ends_with(['│', '┐', '┘'])).collect();
    assert_eq!(sample.len(), 6, "a sample to be looked at: {told}");
    let data = machine.run(&["doctor", "--json"]).json();
    assert_eq!((&data["terminal"], &data["saves_writable"]), (&false.into(), &true.into()));
    assert_eq!((&data["colour"], &data["utf8"]), (&"table".into(), &true.into()));
    assert_eq!((&data["lang"], &data["lang_from"]), (&"zh".into(), &"default".into()));
    assert!(data["version"].as_str().unwrap().starts_with(env!("CARGO_PKG_VERSION")));
    assert_eq!(std::fs::read_dir(machine.saves()).unwrap().count(), 0, "it leaves nothing behind");
}

#[test]
fn the_doctor_says_what_lies_behind_the_text_and_which_colours_are_for_it() {
    let machine = Machine::new();
    machine.write("light.toml", "[ui]\ntheme = \"light\"\n");
    let light = ["--config", "light.toml"];
    for (variable, args, background, colours) in [
        ("0;default;15", &[][..], "light", "light"),
        ("15;0", &[], "dark", "dark"),
        ("15;0", &light, "dark", "light"),
        ("15;0", &["--color", "never"], "dark", "none"),
    ] {
        let mut command = machine.command(&["doctor", "--json"]);
        let output = command.args(args).env("COLORFGBG", variable).output().unwrap();
        let data: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(data["background"], background, "{variable} {args:?}");
        assert_eq!(data["background_from"], "colorfgbg");
        assert_eq!(data["theme_for"], colours, "{variable} {args:?}");
    }
    let told = machine.run(&["doctor"]).fine();
    assert!(
        told.contains("终端没有说是深是浅") && told.contains("config set theme dark"),
        "{told}"
    );
}

#[test]
fn the_doctor_says_where_no_chinese_can_be_shown() {
    let machine = Machine::new();
    let mut command = machine.command(&["doctor"]);
    command.env("LANG", "zh_CN.GBK").env("TERM", "linux").env("NO_COLOR", "1");
    let told = String::from_utf8(command.output().unwrap().stdout).unwrap();
    for word in ["不是 UTF-8", "显示不了汉字", "NO_COLOR"] {
        assert!(told.contains(word), "{word}: {told}");
    }
}

#[test]
fn the_doctor_has_no_keys_to_try_without_a_terminal() {
    assert!(Machine::new().run(&["doctor", "--keys"]).refused(2).contains("终端"));
}

#[test]
fn a_log_is_kept_only_when_it_is_asked_for() {
    let machine = Machine::new();
    let paths = machine.run(&["config", "path", "--json"]).json();
    let log = std::path::PathBuf::from(paths["log"].as_str().unwrap());
    assert!(!log.exists(), "nobody asked for one");
    machine.run(&["scenarios", "--log-level", "info"]).fine();
    let kept = std::fs::read_to_string(&log).unwrap();
    assert!(kept.contains("begins") && kept.contains("ends"), "{kept}");
    assert!(!kept.contains('\u{1b}'), "plain text: {kept}");
}

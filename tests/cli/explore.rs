//! Every run of a scenario, searched from the command line.

use crate::cli::{CUFF, Machine, shipped};

#[test]
fn the_printed_plan_holds_when_it_is_played() {
    let machine = Machine::new();
    let plan = machine.run(&["explore", CUFF, "--plan"]).fine();
    assert!(plan.contains("name = \"most\"") && plan.contains("score = 100"), "{plan}");
    machine.write(&format!("pack/{CUFF}.toml"), &shipped(CUFF));
    machine.write(&format!("pack/{CUFF}.plan.toml"), &plan);
    machine.run(&["check", "pack"]).fine();
    // The plan is really played: one figure changed, and it fails.
    let other = plan.replacen("score = 100", "score = 99", 1);
    machine.write(&format!("pack/{CUFF}.plan.toml"), &other);
    let output = machine.command(&["check", "pack"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.code() == Some(1) && told.contains("99"), "{told}");
}

#[test]
fn every_ending_of_a_sound_scenario_has_a_way_and_nothing_is_to_be_mended() {
    let sheet = Machine::new().run(&["explore", CUFF, "--json"]).json();
    let cuff = &sheet[0];
    assert_eq!((&cuff["complete"], &cuff["most"]["score"]), (&true.into(), &100.into()));
    assert_eq!(cuff["faults"].as_array().map(Vec::len), Some(0));
    let endings = cuff["endings"].as_array().unwrap();
    assert!(!endings.is_empty() && endings.iter().all(|ending| ending["way"].is_array()));
}

#[test]
fn what_has_to_be_mended_is_told_and_the_command_fails() {
    let machine = Machine::new();
    let text =
        include_str!("../broken/luck-only.toml").replace("\"plain\"", "\"counter-first-asked\"");
    machine.write("pack/core/luck.toml", &text);
    let args = ["explore", "core/luck", "--scenarios", "pack", "--lang", "zh"];
    let output = machine.command(&args).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("先错一句才行"), "{told}");
}

#[test]
fn past_its_limit_it_tells_what_is_proven_all_the_same() {
    let machine = Machine::new();
    let told = |most: &str, lang: &str| {
        let args = ["explore", "motorway/twenty-minutes", "--most", most, "--lang", lang];
        machine.run(&args).fine().lines().next().unwrap_or_default().to_owned()
    };
    let complete = told("5000", "en");
    assert!(complete.contains("(complete)") && complete.contains("26 to 100 points"), "{complete}");
    let exact = told("2000", "en");
    assert!(exact.contains("(exact by bounds)") && exact.contains("26 to 100 points"), "{exact}");
    let bounds = told("60", "en");
    assert!(bounds.contains("(bounds)") && bounds.contains("and at most 26"), "{bounds}");
    let bounds = told("60", "zh");
    assert!(bounds.contains("只有上下界") && bounds.contains("也不高于 26"), "{bounds}");
    let cut = told("20", "en");
    assert!(cut.contains("cut at 2") && !cut.contains("points"), "{cut}");

    let args = ["explore", "motorway/twenty-minutes", "--most", "60", "--json"];
    let sheet = machine.run(&args).json();
    let sheet = &sheet[0];
    assert_eq!((&sheet["proof"], &sheet["complete"]), (&"bounds".into(), &false.into()));
    let least = &sheet["least"];
    assert!(least["bound"].as_u64() < least["score"].as_u64(), "{least}");
}

#[test]
fn a_bound_that_no_run_was_found_for_is_told_as_a_bound() {
    let machine = Machine::new();
    let args = ["explore", "ecommerce/desk-by-the-wall", "--most", "20"];
    let with = |more: &[&str]| machine.run(&[&args[..], more].concat()).fine();
    let sheet = machine.run(&[&args[..], &["--json"]].concat()).json();
    let most = &sheet[0]["most"];
    assert_eq!((&most["score"], &most["bound"]), (&serde_json::Value::Null, &100.into()));
    let told = with(&["--lang", "en"]);
    assert!(told.contains("highest at most 100 points"), "{told}");
    let told = with(&["--lang", "zh"]);
    assert!(told.contains("最高分 不高于 100"), "{told}");
}

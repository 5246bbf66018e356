//! What the README and the authors' page show works.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use saolei::bank::{Bank, Rules};
use saolei::library::Library;
use saolei::scenario::check;

#[test]
fn the_scenario_in_the_readme_is_sound() {
    let readme = include_str!("../README.md");
    let (_, rest) = readme.split_once("```toml\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    let bank = Bank::new(Library::built_in());
    let rules = Rules::of(bank.rulebook().unwrap());
    let checked = check::scenario("power/example", example, &|_| None, &rules, bank.cases());
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    assert!(checked.scenario.is_some());
}

#[test]
fn the_settings_in_the_readme_are_understood() {
    let readme = include_str!("../README.md");
    let settings = readme.split("```toml\n").find(|part| part.starts_with("lang = "));
    let (settings, _) = settings.and_then(|part| part.split_once("```")).expect("an example");
    let (config, faults) = saolei::config::Config::parse(settings);
    assert!(faults.is_empty() && config.unknown().is_empty(), "{faults:?}");
    assert!(config.lang.is_some());
}

const PAGE: &str = include_str!("../docs/first-scenario.md");

/// What the authors' page shows, in a folder of its own: every block of TOML goes on with the file that
/// the comment above it names.
fn shown() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut blocks = 0;
    for part in PAGE.split("\n<!-- ").skip(1) {
        let Some((path, rest)) = part.split_once(" -->\n```toml\n") else { continue };
        let (text, _) = rest.split_once("```").expect("its end");
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        std::fs::write(&path, before + text + "\n").unwrap();
        blocks += 1;
    }
    assert_eq!(blocks, PAGE.matches("```toml").count(), "a block that belongs to no file");
    folder
}

fn said(folder: &std::path::Path, args: &[&str]) -> String {
    let mut command = assert_cmd::Command::cargo_bin("saolei").unwrap();
    let own = ["--lang", "zh", "--saves", "saves"];
    let output = command.current_dir(folder).args(args).args(own).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{args:?}: {out}{err}");
    out
}

#[test]
fn what_the_authors_page_shows_is_sound() {
    let folder = shown();
    said(folder.path(), &["check", "--strict", "."]);
}

#[test]
fn the_program_says_what_the_authors_page_says_it_does() {
    let folder = shown();
    let mut commands = 0;
    for block in PAGE.split("```console\n").skip(1) {
        let (block, _) = block.split_once("```").expect("its end");
        let mut out = String::new();
        for line in block.lines() {
            if let Some(command) = line.strip_prefix("$ saolei ") {
                out = said(folder.path(), &command.split(' ').collect::<Vec<_>>());
                commands += 1;
            } else if line != "……" {
                assert!(out.lines().any(|there| there == line), "{line}\n{out}");
            }
        }
    }
    assert!(commands > 3, "the page was read: {commands}");
}

#[test]
fn an_editor_finds_every_key_at_the_top_of_the_schema() {
    let folder = tempfile::tempdir().unwrap();
    let schema: serde_json::Value =
        serde_json::from_str(&said(folder.path(), &["schema"])).unwrap();
    for key in ["customer", "scene", "exhibit", "title"] {
        let words = &schema["properties"][key]["description"];
        assert!(words.as_str().is_some_and(|words| !words.is_empty()), "{key}: {words}");
    }
}

//! What the README shows works.

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

//! `saolei config path`: where saves and own scenarios lie on this machine.

use serde_json::json;

use super::args::{ConfigAction, ConfigArgs};
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::message::say_with;

pub fn run(place: &Place, args: &ConfigArgs) -> Result<Exit, Fault> {
    let ConfigAction::Path { json } = args.action;
    let saves = place.saves()?;
    let scenarios = place.own_scenarios();
    if json {
        print_json(&json!({ "saves": saves, "scenarios": scenarios }))?;
    } else {
        let line = |id: &str, path: String| say_with(place.lang, id, &[("path", path.into())]);
        let own = scenarios.map(|path| line("config-scenarios", path.display().to_string()));
        print_lines([line("config-saves", saves.display().to_string())].into_iter().chain(own))?;
    }
    Ok(Exit::Fine)
}

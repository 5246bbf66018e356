//! `saolei config path`: where settings, saves and own scenarios lie on this machine;
//! `saolei config check`: whether the settings can be understood;
//! `saolei config set KEY VALUE`: one of them changed.

use std::path::Path;

use serde_json::json;

use super::args::{ConfigAction, ConfigArgs};
use super::fault::{Exit, Fault};
use super::{Place, one_line, print_json, print_lines};
use crate::config::{self, Config, KEYS, Refused};
use crate::message::{listed, say_with};

pub fn run(place: &Place, args: &ConfigArgs) -> Result<Exit, Fault> {
    match &args.action {
        ConfigAction::Path { json } => path(place, *json),
        ConfigAction::Check { json } => check(place, *json),
        ConfigAction::Set { key, value } => {
            let path = set(place, key, value)?.display().to_string();
            let args = [("key", key.into()), ("value", value.into()), ("path", path.into())];
            print_lines([one_line(&say_with(place.lang, "config-set", &args))])?;
            Ok(Exit::Fine)
        }
    }
}

/// Changes one setting as it was typed, and says in which file.
pub fn set<'p>(place: &'p Place, key: &str, value: &str) -> Result<&'p Path, Fault> {
    let path = place.setting.config_path.as_deref().ok_or(Fault::NoHome)?;
    let (mut config, _) = Config::read(path);
    config.set(key, value).map_err(|refused| match refused {
        Refused::Key => Fault::NoSetting { key: key.to_owned(), known: KEYS.to_vec() },
        Refused::Value(valid) => {
            Fault::SettingValue { key: key.to_owned(), value: value.to_owned(), valid }
        }
    })?;
    config.write(path).map_err(|source| Fault::Settings { path: path.to_owned(), source })?;
    Ok(path)
}

fn path(place: &Place, json: bool) -> Result<Exit, Fault> {
    place.tell_faults();
    let saves = place.saves()?;
    let (scenarios, config) = (place.own_scenarios(), place.setting.config_path.clone());
    let log = place.log();
    if json {
        let paths = json!({ "saves": saves, "scenarios": scenarios, "config": config, "log": log });
        print_json(&paths)?;
    } else {
        let line = |id: &str, path: String| say_with(place.lang, id, &[("path", path.into())]);
        let own = scenarios.map(|path| line("config-scenarios", path.display().to_string()));
        let config = config.map(|path| line("config-file", path.display().to_string()));
        let saves = line("config-saves", saves.display().to_string());
        let log = log.map(|path| line("config-log", path.display().to_string()));
        print_lines([saves].into_iter().chain(own).chain(config).chain(log))?;
    }
    Ok(Exit::Fine)
}

fn check(place: &Place, json: bool) -> Result<Exit, Fault> {
    let setting = &place.setting;
    let path = setting.config_path.as_ref().ok_or(Fault::NoHome)?;
    let faults: Vec<String> =
        setting.faults.iter().map(|fault| fault.message(place.lang)).collect();
    let unknown = setting.config.unknown();
    if json {
        let there = path.exists();
        print_json(
            &json!({ "config": path, "there": there, "faults": faults, "unknown": unknown }),
        )?;
    } else {
        let named = [("path", path.display().to_string().into())];
        let verdict = match (path.exists(), faults.is_empty()) {
            (false, _) => "config-none",
            (true, true) => "config-fine",
            (true, false) => "config-faulty",
        };
        let known = listed(place.lang, &KEYS);
        let unknown = unknown.iter().map(|key| {
            let near = config::nearest(key);
            let id = if near.is_some() { "config-unknown-near" } else { "config-unknown" };
            let near = near.unwrap_or_default().into();
            let args = [("key", key.into()), ("near", near), ("known", (&known).into())];
            say_with(place.lang, id, &args)
        });
        let lines = [say_with(place.lang, verdict, &named)].into_iter();
        print_lines(lines.chain(faults.clone()).chain(unknown).map(|line| one_line(&line)))?;
    }
    Ok(if faults.is_empty() { Exit::Fine } else { Exit::Failed })
}

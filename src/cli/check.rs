//! `saolei check [PATH…]`: everything that is wrong with the content, in one pass.
//!
//! Without a path the whole bank is checked: rulebook, scenarios, common parts and test plans, which
//! are played. A path is a file, or a folder that is taken for a pack of its own over the others.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::CheckArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines, world};
use crate::bank::{Bank, BankError};
use crate::library::{Library, Opened, plan};
use crate::message::{Lang, say_with};
use crate::plans;
use crate::scenario::code::Severity;
use crate::scenario::diagnostic::{Diagnostic, page, told};

/// What was found in one file.
struct Found {
    file: String,
    text: String,
    diagnostics: Vec<Diagnostic>,
    /// Faults that are no diagnostics: a run of a plan that came out otherwise.
    failures: Vec<String>,
}

pub fn run(place: &Place, args: &CheckArgs) -> Result<Exit, Fault> {
    let mut found = Vec::new();
    if args.paths.is_empty() {
        whole_bank(place, &place.bank()?, |_| true, &mut found)?;
    }
    for path in &args.paths {
        one_path(place, path, &mut found)?;
    }
    let least = if args.notes { Severity::Note } else { Severity::Warning };
    for file in &mut found {
        file.diagnostics.retain(|one| one.severity() >= least);
    }
    let worst = if args.strict { Severity::Warning } else { Severity::Error };
    let failed = found.iter().any(|file| {
        !file.failures.is_empty() || file.diagnostics.iter().any(|one| one.severity() >= worst)
    });
    report(place.lang, args, &found)?;
    Ok(if failed { Exit::Failed } else { Exit::Fine })
}

fn one_path(place: &Place, path: &Path, found: &mut Vec<Found>) -> Result<(), Fault> {
    if path.is_dir() {
        let mut folders = place.options.scenarios.clone();
        folders.push(path.to_owned());
        let own = place.own_scenarios();
        let bank = Bank::new(Library::open_packs(own.as_deref(), &folders)?);
        let before = found.len();
        let here = crate::library::Origin::Folder(path.to_owned());
        whole_bank(place, &bank, |origin| *origin == here, found)?;
        return if found.len() == before {
            Err(Fault::NothingThere(path.to_owned()))
        } else {
            Ok(())
        };
    }
    if !path.exists() {
        return Err(Fault::NothingThere(path.to_owned()));
    }
    let bank = place.bank()?;
    if path.to_string_lossy().ends_with(".plan.toml") {
        return plan_file(place.lang, &bank, path, found);
    }
    let opened = bank.library.open_path(path)?;
    found.push(scenario(&bank, opened)?);
    Ok(())
}

fn whole_bank(
    place: &Place,
    bank: &Bank,
    wanted: impl Fn(&crate::library::Origin) -> bool,
    found: &mut Vec<Found>,
) -> Result<(), Fault> {
    bank.rulebook()?;
    for entry in bank.library.entries().into_iter().filter(|entry| wanted(&entry.pack)) {
        let opened = bank.library.open(&entry.id)?;
        let checked = scenario(bank, opened.clone())?;
        let sound = !checked.diagnostics.iter().any(Diagnostic::is_error);
        found.push(checked);
        if let Some((shown, text)) = bank.library.plan(&entry.id).filter(|_| sound) {
            found.push(plan_of(place.lang, bank, opened, shown, text)?);
        }
    }
    Ok(())
}

fn scenario(bank: &Bank, opened: Opened) -> Result<Found, Fault> {
    let checked = bank.check(&opened)?;
    let diagnostics = checked.diagnostics;
    Ok(Found { file: opened.shown, text: opened.text, diagnostics, failures: Vec::new() })
}

/// A plan is played on the scenario beside it, whose errors are told if it cannot be.
fn plan_file(lang: Lang, bank: &Bank, path: &Path, found: &mut Vec<Found>) -> Result<(), Fault> {
    let text = world::text(path)?;
    let beside = PathBuf::from(path.to_string_lossy().replace(".plan.toml", ".toml"));
    let opened = bank.library.open_path(&beside)?;
    let checked = scenario(bank, opened.clone())?;
    if checked.diagnostics.iter().any(Diagnostic::is_error) {
        found.push(checked);
    }
    found.push(plan_of(lang, bank, opened, path.display().to_string(), text)?);
    Ok(())
}

fn plan_of(
    lang: Lang,
    bank: &Bank,
    opened: Opened,
    file: String,
    text: String,
) -> Result<Found, Fault> {
    let (plan, diagnostics) = plan::parse(&text);
    let failures = match (plan, bank.prepare_opened(opened)) {
        (_, Err(BankError::Unsound { .. })) | (None, _) => Vec::new(),
        (_, Err(error @ BankError::NotPlayable { .. })) => vec![error.message(lang)],
        (_, Err(error)) => return Err(error.into()),
        (Some(plan), Ok(prepared)) => plans::play_all(&plan, &prepared.stage)
            .into_iter()
            .map(|failure| failure.message(lang))
            .collect(),
    };
    Ok(Found { file, text, diagnostics, failures })
}

fn report(lang: Lang, args: &CheckArgs, found: &[Found]) -> Result<(), Fault> {
    let count = |severity| -> usize {
        let all = found.iter().flat_map(|file| &file.diagnostics);
        all.filter(|one| one.severity() == severity).count()
    };
    let failures: usize = found.iter().map(|file| file.failures.len()).sum();
    if args.json {
        let files: Vec<Value> = found
            .iter()
            .filter(|file| !file.diagnostics.is_empty() || !file.failures.is_empty())
            .map(|file| {
                let all: Vec<Value> = file
                    .diagnostics
                    .iter()
                    .map(|one| json!(told(one, &file.file, &file.text, lang)))
                    .collect();
                json!({ "file": file.file, "diagnostics": all, "failures": file.failures })
            })
            .collect();
        return print_json(&json!({ "checked": found.len(), "files": files }));
    }
    for file in found {
        let shown = file.diagnostics.iter();
        print_lines(shown.map(|one| page(one, &file.file, &file.text, lang) + "\n"))?;
        print_lines(file.failures.iter().map(|failure| format!("{}: {failure}\n", file.file)))?;
    }
    let args = [
        ("files", found.len().into()),
        ("errors", (count(Severity::Error) + failures).into()),
        ("warnings", count(Severity::Warning).into()),
    ];
    print_lines([say_with(lang, "check-summary", &args)])
}

//! `saolei check [PATH…]`: everything that is wrong with the content, in one pass.
//!
//! Without a path the whole bank is checked: rulebook, scenarios, common parts and test plans, which
//! are played. A path is a file, or a folder that is taken for a pack over the others.

use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};

use super::args::CheckArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::bank::{Bank, Rules};
use crate::library::report::FileReport;
use crate::library::{Library, plan};
use crate::message::{Lang, say_with};
use crate::plans;
use crate::scenario::code::Severity;

pub fn run(place: &Place, args: &CheckArgs) -> Result<Exit, Fault> {
    if let Some(missing) = args.paths.iter().find(|path| !path.exists()) {
        return Err(Fault::NothingThere(missing.clone()));
    }
    let bank = bank_with(place, &args.paths)?;
    let rules = Rules::of(bank.rulebook()?);
    let reports = bank.library.check(&args.paths, &rules);
    let reports: Vec<FileReport> = reports.into_iter().collect::<Result<_, _>>()?;
    if let (Some(path), true) = (args.paths.first(), reports.is_empty()) {
        return Err(Fault::NothingThere(path.clone()));
    }
    let failures: Vec<Vec<String>> = reports
        .iter()
        .map(|report| failures(place.lang, &bank, report, &reports))
        .collect::<Result<_, _>>()?;

    if args.json {
        print_json(&data(place.lang, args, &reports, &failures))?;
    } else {
        print_lines(pages(place.lang, args, &reports, &failures))?;
    }
    let worst = if args.strict { Severity::Warning } else { Severity::Error };
    let failed = failures.iter().any(|failures| !failures.is_empty())
        || reports.iter().any(|report| report.worst() >= Some(worst));
    Ok(if failed { Exit::Failed } else { Exit::Fine })
}

/// The bank with the folders named as packs over the others, so that what they hold finds its
/// common parts and rules.
fn bank_with(place: &Place, paths: &[PathBuf]) -> Result<Bank, Fault> {
    let folders = place.options.scenarios.iter().chain(paths.iter().filter(|path| path.is_dir()));
    let folders: Vec<PathBuf> = folders.cloned().collect();
    Ok(Bank::new(Library::open_packs(place.own_scenarios().as_deref(), &folders)?))
}

/// Runs of a test plan that came out otherwise.
fn failures(
    lang: Lang,
    bank: &Bank,
    report: &FileReport,
    all: &[FileReport],
) -> Result<Vec<String>, Fault> {
    let (None, Some(plan)) = (report.kind, plan::parse(&report.text).0) else {
        return Ok(Vec::new());
    };
    let id = report.id.strip_suffix(".plan").unwrap_or(&report.id);
    let checked = all.iter().find(|other| other.kind.is_some() && other.id == id);
    let stage = match checked {
        Some(FileReport { scenario: Some(scenario), .. }) => bank.stage(scenario.clone())?,
        Some(_) => return Ok(Vec::new()),
        None => {
            let beside = PathBuf::from(report.shown.replace(".plan.toml", ".toml"));
            let prepared = bank.prepare_opened(bank.library.open_path(&beside)?)?;
            Arc::clone(&prepared.stage)
        }
    };
    Ok(plans::play_all(&plan, &stage).iter().map(|failure| failure.message(lang)).collect())
}

fn data(lang: Lang, args: &CheckArgs, all: &[FileReport], failures: &[Vec<String>]) -> Value {
    let files = all.iter().zip(failures).filter_map(|(report, failures)| {
        let diagnostics = report.told(args.notes, lang);
        let quiet = diagnostics.is_empty() && failures.is_empty();
        let file = json!({
            "file": report.shown,
            "diagnostics": diagnostics,
            "failures": failures,
        });
        (!quiet).then_some(file)
    });
    json!({ "checked": all.len(), "files": files.collect::<Vec<_>>() })
}

fn pages(
    lang: Lang,
    args: &CheckArgs,
    all: &[FileReport],
    failures: &[Vec<String>],
) -> Vec<String> {
    let mut lines = Vec::new();
    for (report, failures) in all.iter().zip(failures) {
        lines.extend(report.pages(args.notes, lang).into_iter().map(|page| page + "\n"));
        lines.extend(failures.iter().map(|failure| format!("{}: {failure}\n", report.shown)));
    }
    let count = |severity| -> usize {
        let found = all.iter().flat_map(|report| &report.diagnostics);
        found.filter(|one| one.severity() == severity).count()
    };
    let failed: usize = failures.iter().map(Vec::len).sum();
    let summary = [
        ("files", all.len().into()),
        ("errors", (count(Severity::Error) + failed).into()),
        ("warnings", count(Severity::Warning).into()),
    ];
    lines.push(say_with(lang, "check-summary", &summary));
    lines
}

//! `saolei check [PATH…]`: everything that is wrong with the content, in one pass.
//!
//! Without a path the whole bank is checked: rulebook, scenarios, common parts and test plans, which
//! are played. A path is a file, with or without `.toml`, or the id of a scenario, or a folder that
//! is taken for a pack over the others.

mod explain;
mod more;
mod watch;

use std::path::PathBuf;

use serde::Serialize;
use serde_json::json;

use super::args::CheckArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::bank::{Bank, BankError, Rules, fault_words};
use crate::library::{FileReport, Library, Untried, What, plan};
use crate::message::{Lang, say, say_with};
use crate::plans;
use crate::rulebook;
use crate::scenario::check::{AnyRule, RuleView};
use crate::scenario::code::Severity;
use crate::scenario::diagnostic::{Told, plain};

/// What is told of one file.
#[derive(Serialize)]
struct Sheet {
    file: String,
    diagnostics: Vec<Told>,
    /// Runs of a test plan that came out otherwise.
    failures: Vec<String>,
    /// Why a test plan was not tried: no fault of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    untried: Option<String>,
    /// Each diagnostic as a person reads it.
    #[serde(skip)]
    pages: Vec<String>,
}

impl Sheet {
    fn is_quiet(&self) -> bool {
        self.diagnostics.is_empty() && self.failures.is_empty() && self.untried.is_none()
    }

    /// What is told after all faults: a consequence of one of them.
    fn note(&self, lang: Lang) -> Option<String> {
        let word = say(lang, &format!("check-severity-{}", Severity::Note.id()));
        let why = self.untried.as_ref()?;
        Some(format!("{word}: {why}\n --> {}\n", plain(&self.file)))
    }
}

pub fn run(place: &Place, args: &CheckArgs) -> Result<Exit, Fault> {
    if let Some(code) = &args.explain {
        return explain::run(place, code, args.json);
    }
    if args.watch { watch::run(place, args) } else { once(place, args) }
}

/// Checks everything once and prints what is wrong.
fn once(place: &Place, args: &CheckArgs) -> Result<Exit, Fault> {
    let bank = bank_with(place, &args.paths)?;
    let mut reports = match bank.rulebook() {
        Ok(book) => check(&bank, args, &Rules::of(book)),
        // Of rules nothing can be said; every other fault is told all the same.
        Err(_) => check(&bank, args, &AnyRule),
    };
    if let (Some(path), true) = (args.paths.first(), reports.is_empty()) {
        return Err(Fault::NothingThere(path.clone()));
    }
    let (faults, unread) = of_rulebook(&bank, &reports);
    reports.extend(unread);
    more::beside(&mut reports);
    let searched = args.deep.then(|| more::deep(&bank, &mut reports, args.most));
    // Of a part of the bank it says nothing that it leaves most of the rules to the rest.
    let whole = args.paths.is_empty() && faults.is_empty();
    let unplayed = whole.then(|| more::unplayed(&bank, &reports)).transpose()?;

    let mut sheets: Vec<Sheet> =
        reports.iter().map(|report| sheet(place.lang, args, &bank, report)).collect();
    sheets.extend(faults.iter().map(|fault| of_fault(place.lang, fault)));
    let listings = unplayed.iter().flat_map(|unplayed| &unplayed.reports);
    sheets.extend(listings.map(|report| listing(place.lang, args, report)));
    let count = |severity| -> usize {
        let found = reports.iter().flat_map(|report| &report.diagnostics);
        found.filter(|one| one.severity() == severity).count()
    };
    let failed: usize = sheets.iter().map(|sheet| sheet.failures.len()).sum();
    let errors = count(Severity::Error) + faults.len() + failed;
    let warnings = count(Severity::Warning);
    let cut = reports.iter().any(|report| report.cut);
    if args.json {
        sheets.retain(|sheet| !sheet.is_quiet());
        print_json(&json!({
            "checked": reports.len(),
            "cut": cut,
            "files": sheets,
            "coverage": unplayed.map(|unplayed| unplayed.data()),
            "searched": searched.map(|searched| searched.data()),
        }))?;
    } else {
        let notes: Vec<String> = sheets.iter().filter_map(|sheet| sheet.note(place.lang)).collect();
        let mut lines: Vec<String> = sheets.into_iter().flat_map(lines).collect();
        lines.extend(notes);
        if bank.rulebook().is_err() {
            lines.push(say(place.lang, "check-rulebook-unread") + "\n");
        }
        let summary = [
            ("files", reports.len().into()),
            ("errors", errors.into()),
            ("warnings", warnings.into()),
        ];
        let more = cut.then(|| say(place.lang, "check-cut"));
        lines.push(say_with(place.lang, "check-summary", &summary));
        lines.extend(more);
        lines.extend(unplayed.map(|unplayed| unplayed.line(place.lang)));
        lines.extend(searched.map(|searched| searched.line(place.lang)));
        print_lines(lines)?;
    }
    let failed = errors > 0 || (args.strict && warnings > 0);
    Ok(if failed { Exit::Failed } else { Exit::Fine })
}

/// The bank with the folders named as packs over the others, so that what they hold finds its
/// common parts and rules.
///
/// # Errors
/// Something named is not there.
fn bank_with(place: &Place, paths: &[PathBuf]) -> Result<Bank, Fault> {
    let folders = place.options.scenarios.iter().chain(paths.iter().filter(|path| path.is_dir()));
    let folders: Vec<PathBuf> = folders.cloned().collect();
    let bank = Bank::new(Library::open_packs(place.own_scenarios().as_deref(), &folders)?);
    match paths.iter().find(|path| !bank.library.has(path)) {
        Some(missing) => Err(Fault::of_path(missing, &bank)),
        None => Ok(bank),
    }
}

fn check(bank: &Bank, args: &CheckArgs, rules: &(dyn RuleView + Sync)) -> Vec<FileReport> {
    bank.library.check(&args.paths, rules)
}

/// What is wrong with the rulebook, the files of it that were named among the others; or the file
/// of it that cannot be read, where that was not told yet.
fn of_rulebook(bank: &Bank, reports: &[FileReport]) -> (Vec<rulebook::Fault>, Option<FileReport>) {
    let named = reports.iter().filter(|report| report.what == What::Rulebook && report.is_sound());
    let named: Vec<_> = named.map(|report| (report.shown.clone(), report.text.clone())).collect();
    match bank.rulebook_faults(&named) {
        Ok(faults) => (faults, None),
        Err(error) => {
            let unread = FileReport::unreadable(What::Rulebook, &error);
            let told = reports.iter().any(|report| report.shown == unread.shown);
            (Vec::new(), (!told).then_some(unread))
        }
    }
}

fn sheet(lang: Lang, args: &CheckArgs, bank: &Bank, report: &FileReport) -> Sheet {
    Sheet {
        file: report.shown.clone(),
        diagnostics: report.told(args.floor(), lang),
        failures: failures(lang, bank, report),
        untried: untried(lang, report),
        pages: report.pages(args.floor(), lang),
    }
}

/// What is left out of a file of rules or cases, a line each: there may be hundreds.
fn listing(lang: Lang, args: &CheckArgs, report: &FileReport) -> Sheet {
    let diagnostics = report.told(args.floor(), lang);
    let line = |told: &Told| {
        let severity = say(lang, &format!("check-severity-{}", told.severity));
        let place = format!("{}:{}:{}", plain(&told.file), told.line, told.column);
        format!("{severity}[{}]: {} --> {place}", told.code, told.message)
    };
    let pages = diagnostics.iter().map(line).collect();
    Sheet { file: report.shown.clone(), diagnostics, failures: Vec::new(), untried: None, pages }
}

/// Runs of a test plan that came out otherwise.
fn failures(lang: Lang, bank: &Bank, report: &FileReport) -> Vec<String> {
    if report.what != What::Plan || !report.is_sound() {
        return Vec::new();
    }
    let Some(plan) = plan::parse(&report.text).0 else { return Vec::new() };
    let played = match (&report.scenario, &report.review) {
        (Some(scenario), _) => {
            bank.stage(scenario.clone()).map(|stage| plans::play_all(&plan, &stage))
        }
        (_, Some(review)) => {
            bank.docket(review.clone()).map(|docket| plans::read_all(&plan, &docket))
        }
        (None, None) => return Vec::new(),
    };
    match played {
        Ok(failures) => failures.iter().map(|failure| failure.message(lang)).collect(),
        // A rulebook with faults, which are told.
        Err(BankError::Rulebook(_) | BankError::Library(_)) => Vec::new(),
        Err(error) => vec![error.message(lang)],
    }
}

/// Why a test plan was not tried.
fn untried(lang: Lang, report: &FileReport) -> Option<String> {
    let why = match report.untried? {
        Untried::Faulty => "faulty",
        Untried::Common => "common",
    };
    Some(say_with(lang, "check-plan-untried", &[("why", why.into())]))
}

fn of_fault(lang: Lang, fault: &rulebook::Fault) -> Sheet {
    let (severity, message) = (Severity::Error.id(), fault_words(fault, lang));
    let (file, line, column) = (plain(&fault.file), fault.line, fault.column);
    let word = say(lang, &format!("check-severity-{severity}"));
    let page = format!("{word}[rulebook]: {message}\n --> {file}:{line}:{column}");
    let told = Told {
        code: "rulebook",
        severity,
        file: fault.file.clone(),
        line,
        column,
        end_line: line,
        end_column: column,
        message,
        help: String::new(),
    };
    Sheet {
        file: fault.file.clone(),
        diagnostics: vec![told],
        failures: Vec::new(),
        untried: None,
        pages: vec![page],
    }
}

fn lines(sheet: Sheet) -> impl Iterator<Item = String> {
    let file = plain(&sheet.file);
    let failures = sheet.failures.into_iter().map(move |failure| format!("{file}: {failure}\n"));
    sheet.pages.into_iter().map(|page| page + "\n").chain(failures)
}

//! What is told beyond each file by itself: options beside those of other files, what nobody plays,
//! and with `--deep` what a search knows.

use std::collections::BTreeSet;
use std::thread;

use serde_json::{Value, json};

use crate::bank::Bank;
use crate::library::{FileReport, LibraryError, What};
use crate::lint::{self, Catalogue, Coverage, Deep, Sheet};
use crate::message::{Lang, say_with};

/// How many scenarios a search went through, and those that it could not search to the end.
pub struct Searched {
    /// How many.
    pub whole: usize,
    /// Which.
    pub cut: Vec<String>,
}

/// Files of the bank whose rules or cases somebody ought to play, with what is not.
pub struct Unplayed {
    /// How much.
    pub coverage: Coverage,
    /// One of each file.
    pub reports: Vec<FileReport>,
}

/// Notes in each report what is wrong with its options beside those of the others.
pub fn beside(reports: &mut [FileReport]) {
    let scenarios: Vec<usize> = scenarios(reports).map(|(at, _)| at).collect();
    let found = lint::beside(&sheets(reports));
    for (nth, diagnostic) in found {
        reports[scenarios[nth]].diagnostics.push(diagnostic);
    }
    sort(reports);
}

/// Searches every scenario without errors, up to `most` states each. Both cores work.
pub fn deep(bank: &Bank, reports: &mut [FileReport], most: usize) -> Searched {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = reports.len().div_ceil(workers).max(1);
    let found: Vec<Option<Deep>> = thread::scope(|scope| {
        let search = |report: &FileReport| search(bank, report, most);
        let shares: Vec<_> = reports
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(search).collect::<Vec<_>>()))
            .collect();
        let done = shares.into_iter().flat_map(|share| {
            share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        done.collect()
    });
    let mut searched = Searched { whole: 0, cut: Vec::new() };
    for (report, deep) in reports.iter_mut().zip(found) {
        let Some(deep) = deep else {
            report.cut |= report.what == What::Scenario && !report.is_sound();
            continue;
        };
        if deep.complete {
            searched.whole += 1;
        } else {
            searched.cut.push(report.id.clone());
        }
        report.diagnostics.extend(deep.diagnostics);
    }
    sort(reports);
    searched
}

fn search(bank: &Bank, report: &FileReport, most: usize) -> Option<Deep> {
    let scenario = report.scenario.as_ref().filter(|_| report.what == What::Scenario)?;
    let stage = bank.stage(scenario.clone()).ok()?;
    lint::deep(&stage, &report.text, most)
}

/// What of the rulebook and the catalogue the files that were checked leave out.
///
/// # Errors
/// When a catalogue cannot be read.
pub fn unplayed(bank: &Bank, reports: &[FileReport]) -> Result<Unplayed, LibraryError> {
    let rulebook = bank.library.rulebook_texts()?.into_iter();
    let rulebook = rulebook.map(|(shown, text)| (What::Rulebook, shown, text));
    let cases = bank.library.case_texts()?.into_iter();
    let cases = cases.map(|(shown, text)| (What::Cases, shown, text));
    let files: Vec<(What, String, String)> = rulebook.chain(cases).collect();
    let catalogues: Vec<Catalogue<'_>> = files
        .iter()
        .map(|(what, _, text)| Catalogue {
            text,
            of: if *what == What::Cases { "case" } else { "rule" },
        })
        .collect();
    let coverage = lint::coverage(&sheets(reports), &catalogues);
    let reports = files.iter().enumerate().map(|(at, (what, shown, text))| {
        let own = coverage.found.iter().filter(|(file, _)| *file == at);
        let own = own.map(|(_, diagnostic)| diagnostic.clone()).collect();
        FileReport::listing(*what, shown.clone(), text.clone(), own)
    });
    Ok(Unplayed { reports: reports.collect(), coverage })
}

impl Unplayed {
    /// How much, in one line.
    pub fn line(&self, lang: Lang) -> String {
        let args = [
            ("rules", self.coverage.rules.0.into()),
            ("unused", self.coverage.rules.1.into()),
            ("cases", self.coverage.cases.0.into()),
            ("unplayed", self.coverage.cases.1.into()),
        ];
        say_with(lang, "check-coverage", &args)
    }

    /// The same as a program reads it.
    pub fn data(&self) -> Value {
        let of = |(all, left): (usize, usize)| json!({ "all": all, "left": left });
        json!({ "rules": of(self.coverage.rules), "cases": of(self.coverage.cases) })
    }
}

impl Searched {
    /// How many, and which could not be searched to the end, in one line.
    pub fn line(&self, lang: Lang) -> String {
        let args = [("whole", self.whole.into()), ("cut", self.cut.len().into())];
        say_with(lang, "check-searched", &args)
    }

    /// The same as a program reads it.
    pub fn data(&self) -> Value {
        json!({ "whole": self.whole, "cut": self.cut })
    }
}

fn scenarios(reports: &[FileReport]) -> impl Iterator<Item = (usize, &FileReport)> {
    reports.iter().enumerate().filter(|(_, report)| report.what == What::Scenario)
}

fn sheets(reports: &[FileReport]) -> Vec<Sheet<'_>> {
    scenarios(reports).map(|(_, report)| sheet(report)).collect()
}

fn sheet(report: &FileReport) -> Sheet<'_> {
    Sheet {
        id: &report.id,
        text: &report.text,
        scenario: report.scenario.as_ref(),
        review: report.review.as_ref(),
    }
}

/// Puts what was added where it stands; what two of us found is told once.
fn sort(reports: &mut [FileReport]) {
    for report in reports {
        report.diagnostics.sort_by_key(|one| (one.span.start, one.span.end, one.code));
        let mut seen = BTreeSet::new();
        report.diagnostics.retain(|one| seen.insert((one.span.start, one.span.end, one.code)));
    }
}

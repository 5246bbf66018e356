//! What the checker says of many files: of a whole library, or of the paths a person named.

use std::path::{Path, PathBuf};
use std::thread;

use super::{Library, LibraryError, Opened, load, pack, plan};
use crate::message::Lang;
use crate::scenario::check::RuleView;
use crate::scenario::code::Severity;
use crate::scenario::diagnostic::{self, Diagnostic, Told};
use crate::scenario::model::Scenario;
use crate::scenario::raw::Kind;

/// What became of one file.
#[derive(Debug)]
pub struct FileReport {
    /// How it is named to a person.
    pub shown: String,
    /// Its path below its pack, without `.toml`.
    pub id: String,
    /// Its text.
    pub text: String,
    /// What kind of file it is; none for a test plan.
    pub kind: Option<Kind>,
    /// There for a role-play without errors.
    pub scenario: Option<Scenario>,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl FileReport {
    /// The worst that was found.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(Diagnostic::severity).max()
    }

    /// Every diagnostic with its source line, without notes unless they are asked for.
    #[must_use]
    pub fn pages(&self, notes: bool, lang: Lang) -> Vec<String> {
        let page = |one| diagnostic::page(one, &self.shown, &self.text, lang);
        self.told_of(notes).map(page).collect()
    }

    /// Every diagnostic as a program reads it.
    #[must_use]
    pub fn told(&self, notes: bool, lang: Lang) -> Vec<Told> {
        let told = |one| diagnostic::told(one, &self.shown, &self.text, lang);
        self.told_of(notes).map(told).collect()
    }

    fn told_of(&self, notes: bool) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(move |one| notes || one.severity() > Severity::Note)
    }
}

impl Library {
    /// Checks every file of the packs, or, where paths are given, those files and everything below
    /// those folders; test plans are read too. In the order of ids or of the paths; both cores work.
    #[must_use]
    pub fn check(
        &self,
        paths: &[PathBuf],
        rules: &(dyn RuleView + Sync),
    ) -> Vec<Result<FileReport, LibraryError>> {
        let cases: Vec<String> = self.cases().into_iter().map(|case| case.id).collect();
        let wanted = if paths.is_empty() { self.all() } else { named(paths) };
        let workers =
            thread::available_parallelism().map_or(1, usize::from).min(wanted.len().max(1));
        let share = wanted.len().div_ceil(workers).max(1);
        let cases = &cases;
        thread::scope(|scope| {
            let shares: Vec<_> = wanted
                .chunks(share)
                .map(|part| {
                    let work =
                        move || part.iter().map(|one| self.file(one, rules, cases)).collect();
                    scope.spawn(work)
                })
                .collect();
            let done = shares.into_iter().flat_map(|share| -> Vec<_> {
                share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            });
            done.collect()
        })
    }

    fn all(&self) -> Vec<Wanted> {
        let ids = self.ids().into_iter();
        ids.flat_map(|id| {
            let plan = self.plan(id).map(|(shown, text)| Wanted::Plan(id.to_owned(), shown, text));
            std::iter::once(Wanted::Id(id.to_owned())).chain(plan)
        })
        .collect()
    }

    fn file(
        &self,
        wanted: &Wanted,
        rules: &dyn RuleView,
        cases: &[String],
    ) -> Result<FileReport, LibraryError> {
        let opened = match wanted {
            Wanted::Id(id) => self.open(id)?,
            Wanted::Path(path) => self.open_path(path)?,
            Wanted::Plan(id, shown, text) => return Ok(of_plan(id, shown, text)),
            Wanted::Fault(path) => {
                let source =
                    load::list(path).err().unwrap_or_else(|| std::io::ErrorKind::Other.into());
                return Err(LibraryError::Folder { path: path.clone(), source });
            }
        };
        if pack::has_ending(&opened.id, "plan") {
            return Ok(of_plan(&opened.id, &opened.shown, &opened.text));
        }
        let checked = opened.check(rules, cases);
        let Opened { id, shown, text, .. } = opened;
        let (kind, scenario, diagnostics) = (checked.kind, checked.scenario, checked.diagnostics);
        Ok(FileReport { shown, id, text, kind, scenario, diagnostics })
    }
}

/// A file to be checked.
enum Wanted {
    Id(String),
    Path(PathBuf),
    Plan(String, String, String),
    Fault(PathBuf),
}

fn of_plan(id: &str, shown: &str, text: &str) -> FileReport {
    let (_, diagnostics) = plan::parse(text);
    FileReport {
        shown: shown.to_owned(),
        id: id.to_owned(),
        text: text.to_owned(),
        kind: None,
        scenario: None,
        diagnostics,
    }
}

/// The files named, and those below the folders named.
fn named(paths: &[PathBuf]) -> Vec<Wanted> {
    paths.iter().flat_map(|path| below(path)).collect()
}

fn below(path: &Path) -> Vec<Wanted> {
    if !path.is_dir() {
        return vec![Wanted::Path(path.to_owned())];
    }
    let Ok(files) = load::list(path) else { return vec![Wanted::Fault(path.to_owned())] };
    let checked = |name: &str| {
        pack::scenario_id(name).is_some()
            || name.strip_suffix(".toml").is_some_and(|id| pack::has_ending(id, "plan"))
    };
    files
        .into_iter()
        .filter(|(name, _)| checked(name))
        .map(|(_, path)| Wanted::Path(path))
        .collect()
}

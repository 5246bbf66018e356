//! What the checker says of many files: of a whole library, or of the paths a person named.

use std::collections::HashSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;

use super::{Library, LibraryError, Opened, pack, plan};
use crate::message::Lang;
use crate::scenario::check::{Checked, RuleView};
use crate::scenario::code::{Code, Severity};
use crate::scenario::diagnostic::{self, Diagnostic, Diagnostics, Span, Told};
use crate::scenario::model::Scenario;
use crate::scenario::raw;
use crate::scenario::review::Review;

/// What a file of a pack is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A scenario, a common part or a case review.
    Scenario,
    /// A test plan.
    Plan,
    /// A part of the rulebook; only that it can be read is checked here.
    Rulebook,
    /// The case catalogue.
    Cases,
}

/// A file as it was typed.
#[derive(Clone, Debug)]
pub struct Typed {
    /// What it is for.
    pub what: What,
    /// How it is named to a person.
    pub shown: String,
    /// Its text.
    pub text: String,
}

/// What became of one file.
#[derive(Debug)]
pub struct FileReport {
    /// How it is named to a person.
    pub shown: String,
    /// Its path below its pack, without `.toml`.
    pub id: String,
    /// Its text.
    pub text: String,
    /// What it is for.
    pub what: What,
    /// There for a role-play without errors, and for a plan of one.
    pub scenario: Option<Scenario>,
    /// There for a case review without errors, and for a plan of one.
    pub review: Option<Review>,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether an error kept some checks of it from running.
    pub cut: bool,
    /// Why it was not tried, of a plan whose scenario cannot be had.
    pub untried: Option<Untried>,
}

/// Why a test plan was not tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untried {
    /// Its scenario has errors, which are told.
    Faulty,
    /// It stands beside a common part, which nobody plays by itself.
    Common,
}

impl FileReport {
    fn new(what: What, id: String, shown: String, text: String) -> FileReport {
        let (scenario, review, diagnostics, untried) = (None, None, Vec::new(), None);
        FileReport { shown, id, text, what, scenario, review, diagnostics, cut: false, untried }
    }

    /// Of a file or folder that cannot be read; its fault stands at the beginning.
    #[must_use]
    pub fn unreadable(what: What, error: &LibraryError) -> FileReport {
        let (shown, kind) = match error {
            LibraryError::Read { path, source } | LibraryError::Folder { path, source } => {
                (path.display().to_string(), source.kind())
            }
            LibraryError::Unknown { id } => (id.clone(), ErrorKind::NotFound),
        };
        let why = match kind {
            ErrorKind::NotFound => "missing",
            ErrorKind::PermissionDenied => "permission",
            ErrorKind::InvalidData => "no-text",
            _ => "other",
        };
        let mut report = FileReport::new(what, String::new(), shown, String::new());
        report.note(Code::Unreadable, &[("why", why.into())]);
        report
    }

    /// Of a file of rules or cases of which these are not played.
    #[must_use]
    pub fn listing(
        what: What,
        shown: String,
        text: String,
        diagnostics: Vec<Diagnostic>,
    ) -> FileReport {
        FileReport { diagnostics, ..FileReport::new(what, String::new(), shown, text) }
    }

    /// Notes a fault of the file as a whole.
    fn note(&mut self, code: Code, args: &[(&'static str, crate::message::Arg)]) {
        let out = Diagnostics::default();
        out.add(code, Span::default(), args);
        self.diagnostics.extend(out.into_sorted());
    }

    /// Whether nothing keeps it from being used.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The worst that was found.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(Diagnostic::severity).max()
    }

    /// Every diagnostic from this severity on with its source line.
    #[must_use]
    pub fn pages(&self, from: Severity, lang: Lang) -> Vec<String> {
        let page = |one| diagnostic::page(one, &self.shown, &self.text, lang);
        self.told_of(from).map(page).collect()
    }

    /// The same as a program reads them.
    #[must_use]
    pub fn told(&self, from: Severity, lang: Lang) -> Vec<Told> {
        let told = |one| diagnostic::told(one, &self.shown, &self.text, lang);
        self.told_of(from).map(told).collect()
    }

    fn told_of(&self, from: Severity) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(move |one| one.severity() >= from)
    }
}

impl Library {
    /// Checks every file of the packs, or, where paths or ids are given, those files and everything
    /// below those folders; test plans are read too. In the order of ids or of the paths, each file
    /// once; a scenario with errors follows its plan also where the plan was named alone. Both cores
    /// work.
    #[must_use]
    pub fn check(&self, paths: &[PathBuf], rules: &(dyn RuleView + Sync)) -> Vec<FileReport> {
        let cases: Vec<String> = self.cases().into_iter().map(|case| case.id).collect();
        let wanted = if paths.is_empty() { self.all() } else { self.named(paths) };
        let workers =
            thread::available_parallelism().map_or(1, usize::from).min(wanted.len().max(1));
        let share = wanted.len().div_ceil(workers).max(1);
        let job = Job { library: self, rules, cases: &cases };
        let mut reports: Vec<FileReport> = thread::scope(|scope| {
            let shares: Vec<_> = wanted
                .chunks(share)
                .map(|part| {
                    scope.spawn(move || part.iter().flat_map(|one| job.file(one)).collect())
                })
                .collect();
            let done = shares.into_iter().flat_map(|share| -> Vec<_> {
                share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            });
            done.collect()
        });
        let mut seen = HashSet::new();
        reports.retain(|report| seen.insert(report.shown.clone()));
        reports
    }

    /// The texts of every file of the packs, or of those that [`Library::check`] looks at for these
    /// paths.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn texts(&self, paths: &[PathBuf]) -> Result<Vec<Typed>, LibraryError> {
        if paths.is_empty() {
            return self.every_text();
        }
        let read = |wanted: Wanted| match wanted {
            Wanted::Path(path) => {
                let Opened { shown, text, .. } = self.open_path(&path)?;
                Ok(Typed { what: what(&path, &text), shown, text })
            }
            Wanted::Folder(path, source) => Err(LibraryError::Folder { path, source }),
            Wanted::Id(id) => {
                let Opened { shown, text, .. } = self.open(&id)?;
                Ok(Typed { what: What::Scenario, shown, text })
            }
            Wanted::Plan(id) => match self.plan(&id) {
                Some((shown, text)) => Ok(Typed { what: What::Plan, shown, text }),
                None => Err(LibraryError::Unknown { id }),
            },
        };
        self.named(paths).into_iter().map(read).collect()
    }

    fn every_text(&self) -> Result<Vec<Typed>, LibraryError> {
        let mut all = Vec::new();
        for id in self.ids() {
            let Opened { shown, text, .. } = self.open(id)?;
            all.push(Typed { what: What::Scenario, shown, text });
            let plan = self.plan(id);
            all.extend(plan.map(|(shown, text)| Typed { what: What::Plan, shown, text }));
        }
        let typed = |what| move |(shown, text)| Typed { what, shown, text };
        all.extend(self.rulebook_texts()?.into_iter().map(typed(What::Rulebook)));
        all.extend(self.case_texts()?.into_iter().map(typed(What::Cases)));
        Ok(all)
    }

    /// Every scenario with its plan behind it, then plans that no scenario stands beside.
    fn all(&self) -> Vec<Wanted> {
        let ids = self.ids();
        let with_plans = ids.iter().flat_map(|id| self.with_plan(id));
        let mut orphans: Vec<&str> = self.packs.iter().flat_map(pack::Pack::files).collect();
        orphans.sort_unstable();
        let orphans = orphans.into_iter().filter_map(plan_of);
        let orphans = orphans.filter(|id| ids.binary_search(id).is_err());
        with_plans.chain(orphans.map(|id| Wanted::Plan(id.to_owned()))).collect()
    }
}

/// A file to be checked.
pub(super) enum Wanted {
    /// A scenario of the packs.
    Id(String),
    /// The plan of that scenario.
    Plan(String),
    /// A file named, or one below a folder named.
    Path(PathBuf),
    /// A folder that cannot be listed.
    Folder(PathBuf, io::Error),
}

/// What every file is checked with.
#[derive(Clone, Copy)]
struct Job<'l> {
    library: &'l Library,
    rules: &'l (dyn RuleView + Sync),
    cases: &'l [String],
}

impl Job<'_> {
    fn file(&self, wanted: &Wanted) -> Vec<FileReport> {
        let library = self.library;
        match wanted {
            Wanted::Id(id) => vec![self.scenario(library.open(id))],
            Wanted::Plan(id) => {
                let path = format!("{id}.plan.toml");
                let Some((_, source)) = library.top(&path) else { return Vec::new() };
                let shown = source.shown(&path);
                let text = source.text().map_err(|fault| source.fault(&path, fault));
                let named = text.map(|text| (format!("{id}.plan"), shown, text));
                self.plan(named, || library.open(id))
            }
            Wanted::Path(path) => self.path(path),
            Wanted::Folder(path, fault) => {
                let source = fault.kind().into();
                let error = LibraryError::Folder { path: path.clone(), source };
                vec![FileReport::unreadable(What::Scenario, &error)]
            }
        }
    }

    fn path(&self, path: &Path) -> Vec<FileReport> {
        let opened = self.library.open_path(path);
        let what = what(path, opened.as_ref().map_or("", |opened| opened.text.as_str()));
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) => return vec![FileReport::unreadable(what, &error)],
        };
        match what {
            What::Scenario => vec![self.scenario(Ok(opened))],
            What::Plan => {
                let beside = path.with_extension("").with_extension("toml");
                let id = opened.id.strip_suffix(".plan").unwrap_or(&opened.id).to_owned();
                self.plan(Ok((opened.id, opened.shown, opened.text)), || {
                    if beside.exists() {
                        self.library.open_path(&beside)
                    } else {
                        self.library.open(&id)
                    }
                })
            }
            What::Rulebook | What::Cases => {
                let mut report = FileReport::new(what, opened.id, opened.shown, opened.text);
                if what == What::Cases {
                    let out = Diagnostics::default();
                    let _ = raw::parse(&report.text, &out);
                    report.diagnostics = out.into_sorted();
                }
                vec![report]
            }
        }
    }

    fn scenario(&self, opened: Result<Opened, LibraryError>) -> FileReport {
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) => return FileReport::unreadable(What::Scenario, &error),
        };
        let checked = opened.check(self.rules, self.cases);
        let report = FileReport::new(What::Scenario, opened.id, opened.shown, opened.text);
        let Checked { scenario, review, diagnostics, cut, .. } = checked;
        FileReport { scenario, review, diagnostics, cut, ..report }
    }

    /// The report of a plan, with the scenario that it tries; behind it the scenario's own, if that
    /// has errors.
    fn plan(
        &self,
        named: Result<(String, String, String), LibraryError>,
        scenario: impl FnOnce() -> Result<Opened, LibraryError>,
    ) -> Vec<FileReport> {
        let (id, shown, text) = match named {
            Ok(named) => named,
            Err(error) => return vec![FileReport::unreadable(What::Plan, &error)],
        };
        let mut report = FileReport::new(What::Plan, id, shown, text);
        report.diagnostics = plan::parse(&report.text).1;
        report.cut = !report.is_sound();
        let opened = scenario();
        if matches!(opened, Err(LibraryError::Unknown { .. })) {
            report.note(Code::OrphanPlan, &[]);
            return vec![report];
        }
        let mut tried = self.scenario(opened);
        report.scenario = tried.scenario.take();
        report.review = tried.review.take();
        if !tried.is_sound() {
            report.untried = Some(Untried::Faulty);
            report.cut = true;
            return vec![report, tried];
        }
        if report.scenario.is_none() && report.review.is_none() {
            report.untried = Some(Untried::Common);
        }
        vec![report]
    }
}

/// The id of the scenario whose test plan stands at that path.
pub(super) fn plan_of(path: &str) -> Option<&str> {
    path.strip_suffix(".plan.toml")
}

/// What a file named is for: by its name and folder, and where these say nothing, by what it holds.
fn what(path: &Path, text: &str) -> What {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if plan_of(&name).is_some() {
        return What::Plan;
    }
    let table = raw::parse(text, &Diagnostics::default());
    let has = |keys: &[&str]| keys.iter().any(|key| table.contains_key(*key));
    let in_rulebook = path.iter().any(|part| part == "rulebook");
    if has(&["kind", "scene"]) {
        What::Scenario
    } else if in_rulebook || has(&["area", "edition", "rule", "procedure", "conflict", "caution"]) {
        What::Rulebook
    } else if name == "cases.toml" || has(&["case"]) {
        What::Cases
    } else {
        What::Scenario
    }
}

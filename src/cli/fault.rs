//! How the program ends, and the one line it says when it could not do something.

use std::io;
use std::path::{Path, PathBuf};

use super::rehearsal;
use crate::bank::{Bank, BankError};
use crate::engine::opening::OpeningFault;
use crate::library::{Entry, LibraryError, near_file};
use crate::message::{Lang, listed, reason, say, say_with};
use crate::profile::StoreError;
use crate::profile::store::Store;

/// An exit code; the figures above 60 are those of sysexits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine,
    /// A check found something, or answers did not lead to the end.
    Failed,
    /// The command was not understood.
    Usage,
    /// A file's content is at fault.
    Data,
    /// Something asked for is not there.
    Missing,
    /// The program is at fault.
    Bug,
    /// A file or device failed.
    Io,
    /// As the game ended: by a signal, or by Ctrl-C.
    Code(u8),
}

impl Exit {
    /// What the shell sees.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Data => 65,
            Exit::Missing => 66,
            Exit::Bug => 70,
            Exit::Io => 74,
            Exit::Code(code) => code,
        }
    }
}

/// Why the program could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Of the content.
    #[error(transparent)]
    Bank(#[from] BankError),
    /// Of the saves.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no home directory to put saves in.
    #[error("no home directory")]
    NoHome,
    /// A file named on the command line cannot be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The log that was asked for cannot be written.
    #[error("cannot write {}", path.display())]
    Log {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What was set cannot be kept.
    #[error("cannot write {}", path.display())]
    Settings {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Standard output failed.
    #[error("cannot write the output")]
    Output(#[source] io::Error),
    /// There is no terminal for the game.
    #[error("no terminal")]
    NoTerminal,
    /// No scenario has that name, but others are like it.
    #[error("no scenario {id}")]
    NoScenario {
        /// What was asked for.
        id: String,
        /// Those that look like it.
        near: Vec<String>,
    },
    /// No profile has that name, but one is almost called so.
    #[error("no profile {name}")]
    NoProfile {
        /// What was asked for.
        name: String,
        /// The one that looks like it.
        near: String,
    },
    /// The checker has no such code.
    #[error("no code {code}")]
    NoCode {
        /// What was asked for.
        code: String,
        /// The one that looks like it.
        near: Option<String>,
    },
    /// Nothing is called so in the files that were looked at.
    #[error("no name {name}")]
    NoName {
        /// What was asked for.
        name: String,
        /// The one that looks like it.
        near: Option<String>,
    },
    /// The language has that name, but no condition that was looked at reads it.
    #[error("{0} is not read")]
    Unread(String),
    /// Everything that is to be watched is part of the program.
    #[error("nothing to watch")]
    NothingToWatch,
    /// The system does not tell of changes.
    #[error("cannot watch files")]
    Watch(#[source] notify::Error),
    /// The terminal failed.
    #[error("the terminal failed")]
    Terminal(#[source] io::Error),
    /// A path to be checked holds no scenario.
    #[error("nothing to check at {}", .0.display())]
    NothingThere(PathBuf),
    /// Nothing is at a path, but beside it is something that is almost called so.
    #[error("nothing at {}", path.display())]
    NearFile {
        /// What was asked for.
        path: PathBuf,
        /// What is there.
        near: PathBuf,
    },
    /// No finished run has that id.
    #[error("no run {0}")]
    NoRun(String),
    /// A run has no line of that number.
    #[error("the run {run} has no line {number}")]
    NoLine {
        /// Which run.
        run: String,
        /// What was asked for, from 1.
        number: usize,
        /// How many it has.
        last: usize,
    },
    /// A run cannot begin as it was told.
    #[error(transparent)]
    Opening(#[from] OpeningFault),
    /// A case review has nothing to begin in the middle of.
    #[error("{0} is a case review")]
    NoRehearsal(String),
    /// A case review has no scenes to be drawn.
    #[error("{0} is a case review")]
    NoGraph(String),
    /// A case review is not taken up from one of its lines.
    #[error("{0} is a case review")]
    WholeReview(String),
    /// Deleting wants to be confirmed.
    #[error("not confirmed")]
    NotConfirmed(String),
    /// There is no domain of that name.
    #[error("no domain {domain}")]
    NoDomain {
        /// What was asked for.
        domain: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// There is no setting of that name.
    #[error("no setting {key}")]
    NoSetting {
        /// What was asked for.
        key: String,
        /// Those there are.
        known: Vec<&'static str>,
    },
    /// A setting cannot have that value.
    #[error("{key} cannot be {value}")]
    SettingValue {
        /// Which setting.
        key: String,
        /// What was asked for.
        value: String,
        /// What it can have.
        valid: Vec<&'static str>,
    },
    /// A scenario cannot be called that.
    #[error("{0} is no name of a scenario")]
    NewId(String),
    /// What is to be written is there already.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// A kept run does not replay: its inputs are not on offer.
    #[error("the run {0} does not replay")]
    BrokenRun(String),
}

impl From<LibraryError> for Fault {
    fn from(error: LibraryError) -> Self {
        Fault::Bank(error.into())
    }
}

impl Fault {
    /// Why a scenario cannot be had; where its name is almost one there is, with that one.
    #[must_use]
    pub fn of_scenario(error: BankError, bank: &Bank) -> Fault {
        let BankError::Library(LibraryError::Unknown { id }) = &error else { return error.into() };
        let near = near(id, bank);
        if near.is_empty() { error.into() } else { Fault::NoScenario { id: id.clone(), near } }
    }

    /// That nothing is at a path; where a file or a scenario is called almost so, with that one.
    #[must_use]
    pub fn of_path(path: &Path, bank: &Bank) -> Fault {
        if let Some(near) = near_file(path) {
            return Fault::NearFile { path: path.to_owned(), near };
        }
        let id = path.to_string_lossy().into_owned();
        match near(&id, bank) {
            near if near.is_empty() => Fault::NothingThere(path.to_owned()),
            near => Fault::NoScenario { id, near },
        }
    }

    /// Why a profile cannot be had; where its name is almost one there is, with that one.
    #[must_use]
    pub fn of_profile(error: StoreError, store: &Store) -> Fault {
        let StoreError::Unknown { name } = &error else { return error.into() };
        let listed = store.list().unwrap_or_default();
        let wanted = name.trim().to_lowercase();
        let likeness = |one: &str| strsim::jaro_winkler(&one.to_lowercase(), &wanted);
        let alike = listed.iter().map(|one| (likeness(&one.name), &one.name));
        let best = alike.filter(|(by, _)| *by > ALIKE).max_by(|a, b| a.0.total_cmp(&b.0));
        match best.filter(|_| wanted.chars().count() <= 60) {
            Some((_, near)) => Fault::NoProfile { name: name.clone(), near: near.clone() },
            None => error.into(),
        }
    }

    /// What happened and what to do, in one line.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table, one entry a fault")]
    pub fn line(&self, lang: Lang) -> String {
        match self {
            Fault::Bank(error) => error.message(lang),
            Fault::Store(error) => error.message(lang),
            Fault::NoHome => say(lang, "fault-no-home"),
            Fault::NewId(id) => say_with(lang, "fault-new-id", &[("id", id.into())]),
            Fault::Exists(path) => {
                say_with(lang, "fault-exists", &[("path", path.display().to_string().into())])
            }
            Fault::Log { path, source } => say_with(
                lang,
                "fault-log",
                &[
                    ("path", path.display().to_string().into()),
                    ("reason", reason(lang, source).into()),
                ],
            ),
            Fault::Read { path, source } => say_with(
                lang,
                "fault-read",
                &[
                    ("path", path.display().to_string().into()),
                    ("reason", reason(lang, source).into()),
                ],
            ),
            Fault::Settings { path, source } => say_with(
                lang,
                "fault-settings",
                &[
                    ("path", path.display().to_string().into()),
                    ("reason", reason(lang, source).into()),
                ],
            ),
            Fault::Output(source) => {
                say_with(lang, "fault-output", &[("reason", reason(lang, source).into())])
            }
            Fault::NoTerminal => say(lang, "fault-no-terminal"),
            Fault::NoScenario { id, near } => say_with(
                lang,
                "fault-no-scenario",
                &[("id", id.into()), ("near", listed(lang, near).into())],
            ),
            Fault::NoProfile { name, near } => {
                say_with(lang, "fault-no-profile", &[("name", name.into()), ("near", near.into())])
            }
            Fault::NoCode { code, near: Some(near) } => say_with(
                lang,
                "fault-no-code-near",
                &[("code", code.into()), ("near", near.into())],
            ),
            Fault::NoCode { code, near: None } => {
                say_with(lang, "fault-no-code", &[("code", code.into())])
            }
            Fault::NoName { name, near: Some(near) } => say_with(
                lang,
                "fault-no-name-near",
                &[("name", name.into()), ("near", near.into())],
            ),
            Fault::NoName { name, near: None } => {
                say_with(lang, "fault-no-name", &[("name", name.into())])
            }
            Fault::Unread(name) => say_with(lang, "fault-unread", &[("name", name.into())]),
            Fault::NothingToWatch => say(lang, "fault-nothing-to-watch"),
            Fault::Watch(source) => {
                say_with(lang, "fault-watch", &[("reason", watch_reason(lang, source).into())])
            }
            Fault::Terminal(source) => {
                say_with(lang, "fault-terminal", &[("reason", reason(lang, source).into())])
            }
            Fault::NothingThere(path) => say_with(
                lang,
                "fault-nothing-there",
                &[("path", path.display().to_string().into())],
            ),
            Fault::NearFile { path, near } => say_with(
                lang,
                "fault-near-file",
                &[
                    ("path", path.display().to_string().into()),
                    ("near", near.display().to_string().into()),
                ],
            ),
            Fault::NoRun(run) => say_with(lang, "fault-no-run", &[("run", run.into())]),
            Fault::NoLine { run, number, last } => {
                let (number, last) = ((*number).into(), (*last).into());
                let args = [("run", run.into()), ("number", number), ("last", last)];
                say_with(lang, "fault-no-line", &args)
            }
            Fault::NotConfirmed(name) => {
                say_with(lang, "fault-not-confirmed", &[("name", name.into())])
            }
            Fault::NoDomain { domain, known } => say_with(
                lang,
                "fault-no-domain",
                &[("domain", domain.into()), ("known", listed(lang, known).into())],
            ),
            Fault::NoSetting { key, known } => say_with(
                lang,
                "fault-no-setting",
                &[("key", key.into()), ("valid", listed(lang, known).into())],
            ),
            Fault::SettingValue { key, value, valid } => say_with(
                lang,
                "fault-setting-value",
                &[
                    ("key", key.into()),
                    ("value", value.into()),
                    ("valid", listed(lang, valid).into()),
                ],
            ),
            Fault::Opening(fault) => rehearsal::line(fault, lang),
            Fault::NoRehearsal(id) => say_with(lang, "rehearsal-review", &[("id", id.into())]),
            Fault::NoGraph(id) => say_with(lang, "graph-review", &[("id", id.into())]),
            Fault::WholeReview(id) => say_with(lang, "incident-fault-from", &[("id", id.into())]),
            Fault::BrokenRun(run) => say_with(lang, "fault-broken-run", &[("run", run.into())]),
        }
    }

    /// The exit code it gives.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Fault::Read { source, .. }
            | Fault::Store(StoreError::Read { source, .. })
            | Fault::Bank(BankError::Library(
                LibraryError::Folder { source, .. } | LibraryError::Read { source, .. },
            )) if source.kind() == io::ErrorKind::NotFound => Exit::Missing,
            Fault::Bank(
                BankError::Library(LibraryError::Unknown { .. }) | BankError::TextMissing { .. },
            )
            | Fault::Store(StoreError::Unknown { .. })
            | Fault::NothingThere(_)
            | Fault::NearFile { .. }
            | Fault::NoScenario { .. }
            | Fault::NoProfile { .. }
            | Fault::NoName { .. }
            | Fault::Unread(_)
            | Fault::NoRun(_) => Exit::Missing,
            Fault::NoTerminal
            | Fault::Store(StoreError::NoName)
            | Fault::NotConfirmed(_)
            | Fault::NewId(_)
            | Fault::Exists(_)
            | Fault::NoLine { .. }
            | Fault::Opening(_)
            | Fault::NoRehearsal(_)
            | Fault::NoGraph(_)
            | Fault::WholeReview(_)
            | Fault::NoDomain { .. }
            | Fault::NoSetting { .. }
            | Fault::SettingValue { .. }
            | Fault::NothingToWatch
            | Fault::NoCode { .. } => Exit::Usage,
            Fault::Store(StoreError::TooNew { .. } | StoreError::NotABundle { .. }) => Exit::Data,
            Fault::Bank(BankError::Library(_))
            | Fault::Store(_)
            | Fault::NoHome
            | Fault::Read { .. }
            | Fault::Log { .. }
            | Fault::Settings { .. }
            | Fault::Output(_)
            | Fault::Watch(_)
            | Fault::Terminal(_) => Exit::Io,
            Fault::Bank(_) | Fault::BrokenRun(_) => Exit::Data,
        }
    }
}

/// Why files cannot be watched.
fn watch_reason(lang: Lang, error: &notify::Error) -> String {
    match &error.kind {
        notify::ErrorKind::Io(source) => reason(lang, source),
        notify::ErrorKind::MaxFilesWatch => say(lang, "watch-too-many"),
        _ => say(lang, "watch-other"),
    }
}

/// How alike two names are at least, for one to be meant by the other.
const ALIKE: f64 = 0.88;
/// So many names at most are offered.
const MOST: usize = 3;

/// The scenarios whose name or title holds what was typed; else the one that looks most like it.
fn near(typed: &str, bank: &Bank) -> Vec<String> {
    let wanted = typed.trim().to_lowercase();
    let all = bank.library.entries();
    let all = all.iter().filter(|entry| entry.is_offered());
    if wanted.is_empty() || wanted.chars().count() > 60 {
        return Vec::new();
    }
    let holds = |entry: &&Entry| entry.id.contains(&wanted) || entry.head.title.contains(&wanted);
    let held: Vec<String> = all.clone().filter(holds).map(|entry| entry.id.clone()).collect();
    if !held.is_empty() {
        return held.into_iter().take(MOST).collect();
    }
    let likeness = |id: &str| {
        let name = id.rsplit('/').next().unwrap_or(id);
        strsim::jaro_winkler(id, &wanted).max(strsim::jaro_winkler(name, &wanted))
    };
    let alike = all.map(|entry| (likeness(&entry.id), &entry.id)).filter(|(by, _)| *by > ALIKE);
    let best = alike.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    best.map(|(_, id)| id.clone()).into_iter().collect()
}

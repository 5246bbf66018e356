//! Why something of the bank cannot be played, and how a person is told.

use crate::library::LibraryError;
use crate::message::{Lang, reason, say_with};
use crate::rulebook::Fault;
use crate::scenario::diagnostic::{Diagnostic, plain};

/// Why something of the bank cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum BankError {
    /// It is not there or cannot be read.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The rulebook has faults; the first is named.
    #[error("the rulebook has faults: {}", .0.first().map_or_else(String::new, ToString::to_string))]
    Rulebook(Vec<Fault>),
    /// The scenario has errors.
    #[error("the scenario {id} has errors")]
    Unsound {
        /// Which.
        id: String,
        /// How its file is named to a person.
        file: String,
        /// What the checker says.
        diagnostics: Vec<Diagnostic>,
    },
    /// It is a common part or a case review.
    #[error("{id} is not a role-play")]
    NotPlayable {
        /// Which.
        id: String,
    },
    /// The text a run was played on is not kept, or not readable any more.
    #[error("the text {hash} is not kept")]
    TextMissing {
        /// By which the run names it.
        hash: String,
    },
    /// The run was played with a model this program does not know.
    #[error("emotion model {0} is not known")]
    Model(u8),
}

impl BankError {
    /// One line that says what happened and what to do.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            BankError::Library(LibraryError::Unknown { id }) => {
                say_with(lang, "bank-unknown", &[("id", plain(id).into())])
            }
            BankError::Library(LibraryError::Read { path, source }) => {
                let args = [
                    ("path", plain(&path.display().to_string()).into()),
                    ("reason", reason(lang, source).into()),
                ];
                say_with(lang, "bank-unreadable", &args)
            }
            BankError::Library(LibraryError::Folder { path, source }) => {
                let args = [
                    ("path", plain(&path.display().to_string()).into()),
                    ("reason", reason(lang, source).into()),
                ];
                say_with(lang, "bank-folder", &args)
            }
            BankError::Rulebook(faults) => {
                let first = faults.first().map_or_else(String::new, |fault| told(fault, lang));
                say_with(lang, "bank-rulebook", &[("first", first.into())])
            }
            BankError::Unsound { id, file, diagnostics } => {
                let errors = diagnostics.iter().filter(|found| found.is_error()).count();
                let args = [
                    ("id", plain(id).into()),
                    ("file", plain(file).into()),
                    ("errors", errors.into()),
                ];
                say_with(lang, "bank-unsound", &args)
            }
            BankError::NotPlayable { id } => {
                say_with(lang, "bank-not-playable", &[("id", plain(id).into())])
            }
            BankError::TextMissing { hash } => {
                let short: String = hash.chars().take(12).collect();
                say_with(lang, "bank-text-missing", &[("hash", short.into())])
            }
            BankError::Model(model) => say_with(lang, "bank-model", &[("model", (*model).into())]),
        }
    }
}

fn told(fault: &Fault, lang: Lang) -> String {
    let (file, words) = (plain(&fault.file), fault_words(fault, lang));
    format!("{file}:{}:{} {words}", fault.line, fault.column)
}

/// What is wrong in a file of the rulebook, without its place.
#[must_use]
pub fn fault_words(fault: &Fault, lang: Lang) -> String {
    let (id, args) = fault.message();
    let args: Vec<_> = args.into_iter().map(|(name, arg)| (name, plain(&arg).into())).collect();
    say_with(lang, id, &args)
}

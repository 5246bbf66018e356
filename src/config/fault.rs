//! What may be wrong with the settings.

use std::io;

use crate::message::{Lang, listed, reason, say_with};
use crate::tui::text::sanitize;

/// The longest value that is repeated, in graphemes.
const LONGEST: usize = 40;

/// Why something in the file does not count.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file cannot be read.
    #[error("cannot read the settings")]
    Unreadable(#[source] io::Error),
    /// The file is not TOML.
    #[error("line {line} is not TOML")]
    Syntax {
        /// Where, from 1.
        line: usize,
    },
    /// This key should hold a table.
    #[error("{key} is not a table")]
    NoTable {
        /// Which.
        key: String,
    },
    /// A key has a value that it cannot have.
    #[error("{key} cannot be {found}")]
    Value {
        /// Which.
        key: String,
        /// What it has.
        found: String,
        /// What it can have.
        valid: Vec<&'static str>,
    },
}

impl Fault {
    /// What is wrong and where in the file.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Fault::Unreadable(error) => {
                say_with(lang, "config-unreadable", &[("reason", reason(lang, error).into())])
            }
            Fault::Syntax { line } => say_with(lang, "config-syntax", &[("line", (*line).into())]),
            Fault::NoTable { key } => say_with(lang, "config-no-table", &[("key", key.into())]),
            Fault::Value { key, found, valid } => {
                let args = [
                    ("key", key.into()),
                    ("found", sanitize(found, LONGEST).into()),
                    ("valid", listed(lang, valid).into()),
                ];
                say_with(lang, "config-value", &args)
            }
        }
    }
}

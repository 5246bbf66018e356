//! What a person is told about the files of a profile: notices, after which all goes on, and
//! errors, after which something was not done. One line each: what happened and what to do.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::io;
use std::path::{Path, PathBuf};

use super::writer::Reason;
use crate::message::{Arg, Lang, reason, say_with};

/// Something about the files that a person should know; nothing has to be done before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The last line of a journal was cut off in the middle and is gone.
    TornTail {
        /// The journal.
        file: PathBuf,
    },
    /// A damaged file was kept under another name; what could be read goes on under the old one.
    SetAside {
        /// Where it was.
        file: PathBuf,
        /// Where it is now.
        kept_as: PathBuf,
    },
    /// Damage was seen but, opened for reading only, nothing was changed.
    Damaged {
        /// The file.
        file: PathBuf,
    },
    /// The profile was made again from its backup and its journal.
    Rebuilt {
        /// Whose.
        name: String,
    },
    /// Finished runs that had not reached the profile were counted now.
    CaughtUp {
        /// How many.
        runs: usize,
    },
    /// Another program has the profile open.
    InUse {
        /// Whose.
        name: String,
    },
    /// The folder may not be written.
    ReadOnlyFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// The profile is new and could not be written: it is nowhere but here.
    NothingKept {
        /// The folder it was to be in.
        folder: PathBuf,
        /// Why not.
        why: io::ErrorKind,
    },
    /// The profile could not be written just now.
    NotSaved {
        /// Why, in the words of the system.
        reason: String,
    },
    /// A text that some run was played on is not there; that run cannot be replayed elsewhere.
    TextMissing {
        /// Its hash.
        hash: String,
    },
}

impl Notice {
    /// One line for a person.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let say = |id, args: &[(&'static str, Arg)]| say_with(lang, id, args);
        match self {
            Notice::TornTail { file } => say("notice-torn-tail", &[("file", path(file))]),
            Notice::SetAside { file, kept_as } => {
                say("notice-set-aside", &[("file", path(file)), ("kept", path(kept_as))])
            }
            Notice::Damaged { file } => say("notice-damaged", &[("file", path(file))]),
            Notice::Rebuilt { name } => say("notice-rebuilt", &[("name", name.into())]),
            Notice::CaughtUp { runs } => say("notice-caught-up", &[("runs", (*runs).into())]),
            Notice::InUse { name } => say("notice-in-use", &[("name", name.into())]),
            Notice::ReadOnlyFolder { folder } => {
                say("notice-read-only-folder", &[("folder", path(folder))])
            }
            Notice::NothingKept { folder, why } => {
                let why = reason(lang, &io::Error::from(*why));
                say("unkept-new", &[("folder", path(folder)), ("reason", why.into())])
            }
            Notice::NotSaved { reason } => say("notice-not-saved", &[("reason", reason.into())]),
            Notice::TextMissing { hash } => say("notice-text-missing", &[("hash", hash.into())]),
        }
    }
}

/// Something was not done; every file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file or folder could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file or folder could not be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What the saves were to be in is there and is no folder.
    #[error("{} is not a folder", path.display())]
    NotAFolder {
        /// What was named.
        path: PathBuf,
    },
    /// The folder of the saves is not there and cannot be made.
    #[error("cannot make the folder {}", path.display())]
    NoFolder {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The journal is not on the disk yet, so the profile was not written either.
    #[error("the journal is not saved: {reason:?}")]
    Unsaved {
        /// Why.
        reason: Reason,
    },
    /// A later version wrote it.
    #[error("{} has format {found}, this program knows up to {known}", path.display())]
    TooNew {
        /// Which file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest this program reads.
        known: u32,
    },
    /// There is no such profile.
    #[error("no profile is called {name:?}")]
    Unknown {
        /// As it was asked for.
        name: String,
    },
    /// The name is taken.
    #[error("a profile is called {name:?} already")]
    Taken {
        /// As it was asked for.
        name: String,
    },
    /// The name says nothing.
    #[error("a profile needs a name")]
    NoName,
    /// Another program has the profile open.
    #[error("the profile {name:?} is in use")]
    InUse {
        /// Whose.
        name: String,
    },
    /// There is a file already where a new one was to be.
    #[error("{} exists already", path.display())]
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// The file is no exported profile, or a damaged one.
    #[error("{} is not an exported profile", path.display())]
    NotABundle {
        /// Which.
        path: PathBuf,
    },
    /// A text was named by something that is no hash.
    #[error("{hash:?} is not a hash")]
    NotAHash {
        /// What it was named.
        hash: String,
    },
}

impl StoreError {
    /// One line for a person: what happened and what to do.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let say = |id, args: &[(&'static str, Arg)]| say_with(lang, id, args);
        let because = |error: &io::Error| Arg::from(reason(lang, error));
        match self {
            StoreError::Read { path: file, source } => {
                say("store-read", &[("file", path(file)), ("reason", because(source))])
            }
            StoreError::Write { path: file, source } => {
                say("store-write", &[("file", path(file)), ("reason", because(source))])
            }
            StoreError::NotAFolder { path: folder } => {
                say("unkept-not-a-folder", &[("folder", path(folder))])
            }
            StoreError::NoFolder { path: folder, source } => {
                say("unkept-no-folder", &[("folder", path(folder)), ("reason", because(source))])
            }
            StoreError::Unsaved { reason } => reason.message(lang),
            StoreError::TooNew { path: file, found, known } => say(
                "store-too-new",
                &[("file", path(file)), ("found", (*found).into()), ("known", (*known).into())],
            ),
            StoreError::Unknown { name } => say("store-unknown", &[("name", name.into())]),
            StoreError::Taken { name } => say("store-taken", &[("name", name.into())]),
            StoreError::NoName => say("store-no-name", &[]),
            StoreError::InUse { name } => say("store-in-use", &[("name", name.into())]),
            StoreError::Exists { path: file } => say("store-exists", &[("file", path(file))]),
            StoreError::NotABundle { path: file } => {
                say("store-not-a-bundle", &[("file", path(file))])
            }
            StoreError::NotAHash { hash } => say("store-not-a-hash", &[("hash", hash.into())]),
        }
    }
}

fn path(path: &Path) -> Arg {
    Arg::Text(path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sentence, with arguments that can be found again.
    fn every_message() -> Vec<(String, Vec<&'static str>)> {
        let (file, kept_as) = (PathBuf::from("F1"), PathBuf::from("K2"));
        let source = || io::Error::other("R3");
        let (name, hash, reason) = ("N4".to_owned(), "H5".to_owned(), "R3".to_owned());
        let path = file.clone();
        let of = |notice: Notice| notice.message(Lang::Zh);
        let error = |error: StoreError| error.message(Lang::Zh);
        vec![
            (of(Notice::TornTail { file: file.clone() }), vec!["F1"]),
            (of(Notice::SetAside { file: file.clone(), kept_as }), vec!["F1", "K2"]),
            (of(Notice::Damaged { file: file.clone() }), vec!["F1"]),
            (of(Notice::Rebuilt { name: name.clone() }), vec!["N4"]),
            (of(Notice::CaughtUp { runs: 37 }), vec!["37"]),
            (of(Notice::InUse { name: name.clone() }), vec!["N4"]),
            (of(Notice::ReadOnlyFolder { folder: file.clone() }), vec!["F1"]),
            (
                of(Notice::NothingKept { folder: file, why: io::ErrorKind::StorageFull }),
                vec!["F1", "磁盘已满", "--saves"],
            ),
            (of(Notice::NotSaved { reason }), vec!["R3"]),
            (of(Notice::TextMissing { hash: hash.clone() }), vec!["H5"]),
            (error(StoreError::Read { path: path.clone(), source: source() }), vec!["F1", "R3"]),
            (error(StoreError::Write { path: path.clone(), source: source() }), vec!["F1", "R3"]),
            (
                error(StoreError::TooNew { path: path.clone(), found: 71, known: 61 }),
                vec!["F1", "71", "61"],
            ),
            (error(StoreError::NotAFolder { path: path.clone() }), vec!["F1", "--saves"]),
            (
                error(StoreError::NoFolder { path: path.clone(), source: source() }),
                vec!["F1", "R3", "--saves"],
            ),
            (error(StoreError::Unsaved { reason: Reason::Other("R3".into()) }), vec!["R3"]),
            (error(StoreError::Unknown { name: name.clone() }), vec!["N4"]),
            (error(StoreError::Taken { name: name.clone() }), vec!["N4"]),
            (error(StoreError::NoName), vec!["名"]),
            (error(StoreError::InUse { name }), vec!["N4"]),
            (error(StoreError::Exists { path: path.clone() }), vec!["F1"]),
            (error(StoreError::NotABundle { path }), vec!["F1"]),
            (error(StoreError::NotAHash { hash }), vec!["H5"]),
        ]
    }

    #[test]
    fn every_sentence_is_one_line_that_names_what_it_is_about() {
        for (message, named) in every_message() {
            assert!(named.iter().all(|name| message.contains(name)), "{message}");
            assert!(!message.contains('\n'), "{message}");
        }
    }
}

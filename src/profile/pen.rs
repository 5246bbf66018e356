//! The right to write one profile. Exactly one program holds it, until it is dropped.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::files;
use super::model::Profile;
use super::notice::StoreError;
use super::record::{self, Record};
use super::writer::{Reason, Saving, Writer};

/// The right to write one profile: its journal line by line, its file as a whole.
pub struct Pen {
    // Dropped in this order: the last line is synced before another program may write.
    journal: Writer,
    profile: PathBuf,
    _lock: Lock,
}

impl Pen {
    pub(super) fn new(journal: Writer, profile: PathBuf, lock: Lock) -> Self {
        Pen { journal, profile, _lock: lock }
    }

    /// Writes one record into the journal: call it before the frame that shows what it is about.
    /// What could not be written is kept and tried again with the next record.
    pub fn write(&mut self, record: &Record) -> Saving {
        match record::line(record) {
            Ok(line) => self.journal.append(line),
            Err(error) => Saving::Unsaved(Reason::Other(error.to_string())),
        }
    }

    /// Tries again to write what could not be written.
    pub fn retry(&mut self) -> Saving {
        self.journal.retry()
    }

    /// Whether the journal is on the disk, without waiting.
    #[must_use]
    pub fn saving(&self) -> Saving {
        self.journal.saving()
    }

    /// Waits until the journal is on the disk or cannot be put there: call it before the next
    /// choice is taken, in an exam before the frame.
    #[must_use]
    pub fn wait(&self) -> Saving {
        self.journal.wait()
    }

    /// Replaces the profile's file, keeping the old one as `.bak`. The journal goes first: a
    /// profile never counts a run that the journal does not hold.
    ///
    /// # Errors
    /// When the journal or the file cannot be written; both can be tried again.
    pub fn save(&mut self, profile: &Profile) -> Result<(), StoreError> {
        self.retry();
        if let Saving::Unsaved(reason) = self.wait() {
            return Err(StoreError::Unsaved { reason });
        }
        let text = text_of(&self.profile, profile)?;
        files::replace_with_backup(&self.profile, text.as_bytes())
            .map_err(|source| StoreError::Write { path: self.profile.clone(), source })
    }

    /// Lays the pen down and says whether all is on the disk.
    #[must_use]
    pub fn close(mut self) -> Saving {
        self.retry();
        self.wait()
    }
}

/// The file of a profile.
pub(super) fn text_of(path: &Path, profile: &Profile) -> Result<String, StoreError> {
    toml::to_string_pretty(profile).map_err(|error| StoreError::Write {
        path: path.to_owned(),
        source: io::Error::other(error),
    })
}

/// Who may write.
pub(super) enum Claim {
    /// This program, as long as it holds the lock.
    Ours(Lock),
    /// Another program holds it.
    Elsewhere,
    /// Nobody: the folder may not be written.
    Forbidden,
}

/// Keeps the file open; closing it gives the lock back, also when the program is killed.
pub(super) struct Lock {
    _file: File,
}

/// How often, and how long apart, a lock that is held is tried again.
const TRIES: u32 = 20;
const APART: Duration = Duration::from_millis(10);

/// Tries to be the one program that writes. A lock outlives its program for a moment where a child
/// of it was just being started, so one that is held is tried again before it is believed. The file stays when the lock is given back: removing
/// it would let two programs hold locks on two files of one name.
pub(super) fn claim(path: &Path) -> Result<Claim, StoreError> {
    let failed = |source| StoreError::Write { path: path.to_owned(), source };
    let file = match File::options().create(true).truncate(false).write(true).open(path) {
        Ok(file) => file,
        Err(error) if Reason::of(&error) == Reason::Refused => return Ok(Claim::Forbidden),
        Err(error) => return Err(failed(error)),
    };
    match taken(&file) {
        Err(TryLockError::WouldBlock) => Ok(Claim::Elsewhere),
        // A file system without locks: better unguarded than not at all.
        Err(TryLockError::Error(error)) if error.kind() != io::ErrorKind::Unsupported => {
            Err(failed(error))
        }
        _ => Ok(Claim::Ours(Lock { _file: file })),
    }
}

fn taken(file: &File) -> Result<(), TryLockError> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(APART),
            said => return said,
        }
    }
    file.try_lock()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_given_back_a_moment_later_is_had_and_one_that_stays_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = claim(&path).unwrap();
        assert!(matches!(first, Claim::Ours(_)));
        assert!(matches!(claim(&path).unwrap(), Claim::Elsewhere));
        let given_back = thread::spawn(move || drop(first));
        assert!(matches!(claim(&path).unwrap(), Claim::Ours(_)));
        given_back.join().unwrap();
    }
}

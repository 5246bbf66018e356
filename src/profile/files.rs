//! The few careful ways a file is changed: replaced in one step, copied aside, synced with its
//! folder.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

/// Replaces `path` in one step: readers see the old text or the new, never half, and the new one
/// is on the disk when this returns.
///
/// # Errors
/// When it cannot be written; the old text is still there.
pub fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    // Two programs may write the same text at once: each has a draft of its own.
    let draft = beside(path, &format!("draft-{}", std::process::id()));
    let written = write_new(&draft, text).and_then(|()| fs::rename(&draft, path));
    if let Err(error) = written {
        let _ = fs::remove_file(&draft);
        return Err(error);
    }
    sync_folder(path)
}

/// The same, and the old text is kept as `.bak`.
///
/// # Errors
/// When it cannot be written; the old text is still there.
pub fn replace_with_backup(path: &Path, text: &[u8]) -> io::Result<()> {
    if path.exists() {
        let backup = beside(path, "bak");
        remove(&backup)?;
        second_name(path, &backup)?;
    }
    replace(path, text)
}

/// Gives a file a second name `<file>.damaged-N` that was free, so that it outlives its
/// replacement, and says which.
///
/// # Errors
/// When the second name cannot be made.
pub fn set_aside(path: &Path) -> io::Result<PathBuf> {
    for number in 1..u32::MAX {
        let kept = beside(path, &format!("damaged-{number}"));
        if !kept.exists() {
            second_name(path, &kept)?;
            sync_folder(path)?;
            return Ok(kept);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The text of a file; `None` iff there is no such file.
///
/// # Errors
/// When it is there and cannot be read.
pub fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a file holds just these bytes; it is not all read at once.
#[must_use]
pub fn holds(path: &Path, bytes: &[u8]) -> bool {
    let Ok(file) = File::open(path) else { return false };
    let (mut reader, mut rest) = (BufReader::new(file), bytes);
    loop {
        let Ok(part) = reader.fill_buf() else { return false };
        let Some(left) = rest.strip_prefix(part) else { return false };
        let length = part.len();
        if length == 0 {
            return rest.is_empty();
        }
        rest = left;
        reader.consume(length);
    }
}

/// Removes a file; one that is not there is fine.
///
/// # Errors
/// When it is there and cannot be removed.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// `path` with `.ending` after its whole name.
#[must_use]
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Makes what was done to names in the folder of `path` outlast a power cut.
///
/// # Errors
/// When the folder cannot be synced.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened as a file, and renames are journaled by the system.
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(here)?.sync_all()?;
    }
    Ok(())
}

fn write_new(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text)?;
    file.sync_all()
}

/// A link where the file system has them, a copy elsewhere.
fn second_name(path: &Path, second: &Path) -> io::Result<()> {
    if fs::hard_link(path, second).is_ok() {
        return Ok(());
    }
    fs::copy(path, second)?;
    // Not `open`: syncing needs the right to write on some systems.
    File::options().write(true).open(second)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_file_leaves_its_backup_and_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("林晓.toml");
        for text in ["one", "two", "three"] {
            replace_with_backup(&path, text.as_bytes()).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), "three");
        assert_eq!(fs::read_to_string(beside(&path, "bak")).unwrap(), "two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn what_is_set_aside_outlives_its_replacement() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.journal");
        for text in ["one", "two"] {
            fs::write(&path, text).unwrap();
            set_aside(&path).unwrap();
            replace(&path, b"new").unwrap();
        }
        assert_eq!(fs::read_to_string(beside(&path, "damaged-1")).unwrap(), "one");
        assert_eq!(fs::read_to_string(beside(&path, "damaged-2")).unwrap(), "two");
    }

    #[test]
    fn a_failed_replacement_leaves_the_old_text() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        assert!(replace(&path, b"new").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

//! The only place that opens files of content.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::scenario::raw::{MAX_BYTES, ends_head};

/// Folders deeper than this are not looked into.
const MAX_DEPTH: usize = 6;

/// The files of a folder whose name ends in `.toml`, by their path below it, in order.
pub(super) fn list(root: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    walk(root, "", &mut Vec::new(), &mut found)?;
    found.sort();
    Ok(found)
}

/// The names in a folder itself of other folders and of files that end in `.toml`.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let name = |entry: fs::DirEntry| {
        let path = entry.path();
        let shown = path.is_dir() || is_toml(&path);
        entry.file_name().into_string().ok().filter(|_| shown)
    };
    entries.filter_map(|entry| name(entry.ok()?)).filter(|name| !name.starts_with('.')).collect()
}

fn walk(
    folder: &Path,
    below: &str,
    above: &mut Vec<PathBuf>,
    found: &mut Vec<(String, PathBuf)>,
) -> io::Result<()> {
    let real = fs::canonicalize(folder)?;
    if above.contains(&real) {
        return Ok(()); // a link that leads round
    }
    above.push(real);
    let done = entries(folder, below, above, found);
    above.pop();
    done
}

fn entries(
    folder: &Path,
    below: &str,
    above: &mut Vec<PathBuf>,
    found: &mut Vec<(String, PathBuf)>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
        let (path, below) = (entry.path(), format!("{below}{name}"));
        if path.is_dir() {
            if above.len() <= MAX_DEPTH {
                // A folder within that may not be looked into hides only itself.
                let _ = walk(&path, &format!("{below}/"), above, found);
            }
        } else if is_toml(&path) {
            found.push((below, path));
        }
    }
    Ok(())
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
}

/// So many folders over a file are looked into for its common parts.
const FOLDERS_OVER: usize = 4;

/// The folder of the common parts that belong to a file or folder: the nearest called `common` in it
/// or in a folder over it.
#[must_use]
pub fn commons_over(path: &Path) -> Option<PathBuf> {
    let real = fs::canonicalize(path).ok()?;
    let mut over = real.ancestors().take(1 + FOLDERS_OVER).map(|folder| folder.join("common"));
    over.find(|folder| folder.is_dir())
}

/// Opens a file that has an end: a pipe would wait for ever.
fn open(path: &Path) -> io::Result<io::Take<File>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(File::open(path)?.take(MAX_BYTES as u64 + 1))
}

/// All of a file, one byte more than any may have at most.
pub(super) fn all(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(whole_characters(bytes))
}

/// The part of a file before its first scene.
pub(super) fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut reader = BufReader::with_capacity(4096, open(path)?);
    let mut head = Vec::new();
    loop {
        let start = head.len();
        if reader.read_until(b'\n', &mut head)? == 0 {
            return Ok(whole_characters(head));
        }
        if ends_head(&head[start..]) {
            head.truncate(start);
            return Ok(head);
        }
    }
}

/// A text cut off at the most allowed may end within a character.
fn whole_characters(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() > MAX_BYTES
        && let Err(fault) = std::str::from_utf8(&bytes)
        && fault.error_len().is_none()
    {
        // Still longer than allowed, which is what has to be told.
        bytes.truncate(fault.valid_up_to());
        bytes.resize(MAX_BYTES + 1, b' ');
    }
    bytes
}

//! The texts that runs were played on, scenarios and rulebooks, each once under its hash. What
//! stands in them is not looked at here.

use std::fs;
use std::path::PathBuf;

use super::files;
use super::notice::StoreError;

/// The folder `texts/` beside the profiles.
#[derive(Clone, Debug)]
pub struct Texts {
    folder: PathBuf,
}

impl Texts {
    /// The texts in this folder; it need not be there yet.
    #[must_use]
    pub fn in_folder(folder: PathBuf) -> Self {
        Texts { folder }
    }

    /// Keeps a text under its hash, on the disk when this returns. Written once: what is kept is
    /// left alone, unless it was damaged so that nobody could read it.
    ///
    /// # Errors
    /// When `hash` is not 64 hex digits or the text cannot be written.
    pub fn keep(&self, hash: &str, text: &str) -> Result<(), StoreError> {
        let path = self.path(hash)?;
        let whole = || files::read(&path).is_ok_and(|kept| kept.is_some_and(|it| is_whole(&it)));
        if files::holds(&path, text.as_bytes()) || whole() {
            return Ok(());
        }
        let make_folder = || {
            if self.folder.exists() {
                return Ok(());
            }
            fs::create_dir_all(&self.folder)?;
            files::sync_folder(&self.folder)
        };
        make_folder()
            .and_then(|()| files::replace(&path, text.as_bytes()))
            .map_err(|source| StoreError::Write { path, source })
    }

    /// The text with this hash, if it was kept.
    ///
    /// # Errors
    /// When `hash` is not 64 hex digits or the text cannot be read.
    pub fn get(&self, hash: &str) -> Result<Option<String>, StoreError> {
        let path = self.path(hash)?;
        match files::read(&path) {
            Ok(None) => Ok(None),
            Ok(Some(bytes)) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(source) => Err(StoreError::Read { path, source }),
        }
    }

    fn path(&self, hash: &str) -> Result<PathBuf, StoreError> {
        let hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
        if hash.len() == 64 && hash.chars().all(hex) {
            return Ok(self.folder.join(format!("{hash}.toml")));
        }
        Err(StoreError::NotAHash { hash: hash.to_owned() })
    }
}

/// Whether a kept file can be read. Whether it is the text of its hash, who replays it sees.
fn is_whole(kept: &[u8]) -> bool {
    let table = std::str::from_utf8(kept).ok().and_then(|text| text.parse::<toml::Table>().ok());
    table.is_some_and(|table| table.contains_key("format"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_and_made_good_where_it_was_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let texts = Texts::in_folder(folder.path().join("texts"));
        let hash = "0f".repeat(32);
        assert_eq!(texts.get(&hash).unwrap(), None);
        let text = "format = 1\ntitle = \"袖口\"\n";
        texts.keep(&hash, text).unwrap();
        for damaged in ["", "format = 1\ntitle = ", "title = \"袖口\"\n"] {
            fs::write(texts.path(&hash).unwrap(), damaged).unwrap();
            texts.keep(&hash, text).unwrap();
            assert_eq!(texts.get(&hash).unwrap().as_deref(), Some(text), "after {damaged:?}");
        }
        fs::write(texts.path(&hash).unwrap(), b"format = 1\n# \xff").unwrap();
        texts.keep(&hash, text).unwrap();
        assert_eq!(texts.get(&hash).unwrap().as_deref(), Some(text));
    }

    /// A later version may write the same scenario otherwise; the old run was played on the old.
    #[test]
    fn what_was_kept_first_stays() {
        let folder = tempfile::tempdir().unwrap();
        let texts = Texts::in_folder(folder.path().join("texts"));
        let hash = "0f".repeat(32);
        texts.keep(&hash, "format = 1\ntitle = \"袖口\"\n").unwrap();
        texts.keep(&hash, "format = 2\nname = \"袖口\"\n").unwrap();
        let kept = texts.get(&hash).unwrap();
        assert_eq!(kept.as_deref(), Some("format = 1\ntitle = \"袖口\"\n"));
    }

    #[test]
    fn only_a_hash_names_a_text() {
        let folder = tempfile::tempdir().unwrap();
        let texts = Texts::in_folder(folder.path().join("texts"));
        for name in ["", "../../passwd", &"g".repeat(64), &"A".repeat(64)] {
            assert!(matches!(texts.keep(name, ""), Err(StoreError::NotAHash { .. })));
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

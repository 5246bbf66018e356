//! A profile to take along: one JSON file with the profile, its finished runs and the texts they
//! were played on. JSON because a seed is larger than the numbers of TOML.

use std::collections::{BTreeMap, BTreeSet};

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::files;
use super::model::{FORMAT, Finished, Profile};
use super::notice::{Notice, StoreError};
use super::place::View;
use super::slug;
use super::store::Store;

/// The most that is read of a file somebody names: a device may have no end. A run with its text
/// needs some ten thousand bytes.
const MOST: u64 = 1 << 28;

/// A profile with everything needed to replay its runs elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// [`FORMAT`].
    pub format: u32,
    /// The profile.
    pub profile: Profile,
    /// Its finished runs, in order.
    pub finished: Vec<Finished>,
    /// Texts of scenarios and rulebooks, by hash.
    pub texts: BTreeMap<String, String>,
}

impl Store {
    /// Writes a profile, its finished runs and the texts they need into one new file. Works while
    /// another program has the profile open.
    ///
    /// # Errors
    /// When there is no such profile, the file exists already, or something cannot be read or
    /// written.
    pub fn export(&self, name: &str, to: &Path) -> Result<Vec<Notice>, StoreError> {
        if to.exists() {
            return Err(StoreError::Exists { path: to.to_owned() });
        }
        let View { profile, history, .. } = self.place_of(name)?.view(name)?;
        let (mut texts, mut notices) = (BTreeMap::new(), Vec::new());
        for hash in hashes(&history) {
            match self.texts().get(&hash) {
                Ok(Some(text)) => drop(texts.insert(hash, text)),
                Ok(None) | Err(StoreError::NotAHash { .. }) => {
                    notices.push(Notice::TextMissing { hash });
                }
                Err(error) => return Err(error),
            }
        }
        let bundle = Bundle { format: FORMAT, profile, finished: history, texts };
        serde_json::to_vec_pretty(&bundle)
            .map_err(io::Error::from)
            .and_then(|text| files::replace(to, &text))
            .map_err(|source| StoreError::Write { path: to.to_owned(), source })?;
        Ok(notices)
    }

    /// Makes a profile of an exported one, under another name if one is given, and says which.
    ///
    /// # Errors
    /// When the file is no bundle or of a later format, the name is taken, or something cannot be
    /// written.
    pub fn import(&self, from: &Path, name: Option<&str>) -> Result<String, StoreError> {
        let Bundle { mut profile, finished, texts, .. } = read(from)?;
        profile.name = slug::tidy(name.unwrap_or(&profile.name));
        for (hash, text) in &texts {
            // What was played here is known to be the text of its hash; a stranger's is not.
            if self.texts().get(hash)?.is_none() {
                self.texts().keep(hash, text)?;
            }
        }
        self.put(&profile, &finished)?;
        Ok(profile.name)
    }
}

/// The hashes of the texts that these runs were played on.
fn hashes(finished: &[Finished]) -> BTreeSet<String> {
    finished.iter().flat_map(|run| [run.run.content.clone(), run.run.rulebook.clone()]).collect()
}

fn read(path: &Path) -> Result<Bundle, StoreError> {
    #[derive(Deserialize)]
    struct Probe {
        format: u32,
    }
    let error = |source| StoreError::Read { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(error)?;
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(error)?;
    if bytes.len() as u64 > MOST {
        return Err(error(io::ErrorKind::FileTooLarge.into()));
    }
    match serde_json::from_slice::<Probe>(&bytes) {
        Ok(Probe { format: found }) if found > FORMAT => {
            Err(StoreError::TooNew { path: path.to_owned(), found, known: FORMAT })
        }
        _ => serde_json::from_slice(&bytes)
            .map_err(|_| StoreError::NotABundle { path: path.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::profile::record::Record;
    use crate::profile::samples::{finished, moment};

    fn store_with_a_run(folder: &Path) -> Store {
        let store = Store::open(folder).unwrap();
        let mut opened = store.create("林晓", moment(0)).unwrap();
        let run = finished("a", 1, 80);
        store.texts().keep(&run.run.content, "title = \"袖口\"\n").unwrap();
        opened.profile.record(&run);
        let pen = opened.pen.as_mut().unwrap();
        pen.write(&Record::Finished(run));
        pen.save(&opened.profile).unwrap();
        store
    }

    #[test]
    fn a_profile_travels_with_its_runs_and_their_texts() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let store = store_with_a_run(here.path());
        let file = there.path().join("林晓.json");
        let notices = store.export("林晓", &file).unwrap();
        let rulebook = finished("a", 1, 80).run.rulebook;
        assert_eq!(notices, [Notice::TextMissing { hash: rulebook }]);

        let other = Store::open(there.path().join("saves")).unwrap();
        assert_eq!(other.import(&file, None).unwrap(), "林晓");
        let (was, is) = (store.load("林晓").unwrap(), other.load("林晓").unwrap());
        assert_eq!((was.profile, was.history), (is.profile, is.history));
        let text = other.texts().get(&finished("a", 1, 80).run.content).unwrap();
        assert_eq!(text.as_deref(), Some("title = \"袖口\"\n"));
    }

    #[test]
    fn nothing_is_overwritten_on_either_way() {
        let folder = tempfile::tempdir().unwrap();
        let store = store_with_a_run(folder.path());
        let file = folder.path().join("out.json");
        store.export("林晓", &file).unwrap();
        assert!(matches!(store.export("林晓", &file), Err(StoreError::Exists { .. })));
        assert!(matches!(store.import(&file, None), Err(StoreError::Taken { .. })));
        assert_eq!(store.import(&file, Some("林晓2")).unwrap(), "林晓2");
        let copy = store.load("林晓2").unwrap();
        assert_eq!((copy.profile.name.as_str(), copy.history.len()), ("林晓2", 1));
    }

    #[test]
    fn what_is_no_bundle_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let file = folder.path().join("in.json");
        for (text, newer) in [("", false), ("{\"format\":1}", false), ("{\"format\":2}", true)] {
            fs::write(&file, text).unwrap();
            match store.import(&file, None) {
                Err(StoreError::NotABundle { .. }) => assert!(!newer),
                Err(StoreError::TooNew { found: 2, .. }) => assert!(newer),
                other => panic!("{other:?}"),
            }
        }
        assert!(store.list().unwrap().is_empty());
    }
}

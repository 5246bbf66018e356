//! The folder of the profiles: list, create, load, delete, export, import.
//!
//! For each profile it holds `<slug>.toml`, `<slug>.toml.bak`, `<slug>.journal` and `<slug>.lock`,
//! and for all of them `texts/`. Which folder it is, the caller knows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::bundle::{self, Bundle, Refused};
use super::files;
use super::journal;
use super::model::{FORMAT, Finished, Profile, Settings};
use super::notice::{Notice, StoreError};
use super::pen::{self, Claim, Pen};
use super::place::{self, Backup, OnDisk, Place, View};
use super::record::{self, Record, Unfinished};
use super::slug::{self, Slug};
use super::texts::Texts;

/// A folder of profiles.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// One line of the list of profiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name of the person, or of the file where that cannot be read.
    pub name: String,
    /// Names its files; see [`Store::load_listed`].
    pub slug: Slug,
    /// Finished runs.
    pub runs: u32,
    /// When the last one was finished.
    pub last_played: Option<Timestamp>,
    /// What is to be expected of loading it.
    pub health: Health,
}

/// What is to be expected of loading a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// It will load.
    Good,
    /// It will be rebuilt from its backup and journal.
    Damaged,
    /// It is of this later format and will be refused.
    TooNew(u32),
}

/// A profile that was loaded.
pub struct Opened {
    /// The profile, all finished runs counted.
    pub profile: Profile,
    /// The finished runs in order.
    pub history: Vec<Finished>,
    /// The run to offer: begun last, neither finished nor left.
    pub unfinished: Option<Unfinished>,
    /// What the person has to be told.
    pub notices: Vec<Notice>,
    /// The right to write it; `None` iff it is open for reading only.
    pub pen: Option<Pen>,
}

/// Whether an opened profile can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It can.
    ReadWrite,
    /// Nothing is saved.
    ReadOnly,
}

impl Opened {
    /// Whether it can be written.
    #[must_use]
    pub fn access(&self) -> Access {
        if self.pen.is_some() { Access::ReadWrite } else { Access::ReadOnly }
    }
}

impl Store {
    /// The store in this folder, which is made if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let folder = folder.into();
        if !folder.is_dir() {
            fs::create_dir_all(&folder)
                .and_then(|()| files::sync_folder(&folder))
                .map_err(|source| StoreError::Write { path: folder.clone(), source })?;
        }
        Ok(Store { folder })
    }

    /// The texts that runs were played on.
    #[must_use]
    pub fn texts(&self) -> Texts {
        Texts::in_folder(self.folder.join("texts"))
    }

    /// The profiles, the one played last first. Reads no journal and changes nothing.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let mut listed: Vec<Listed> =
            self.slugs()?.into_iter().map(|slug| self.listed(slug)).collect();
        listed.sort_by(|a, b| b.last_played.cmp(&a.last_played).then_with(|| a.name.cmp(&b.name)));
        Ok(listed)
    }

    /// Makes a profile and opens it.
    ///
    /// # Errors
    /// When the name is empty or taken or the files cannot be written.
    pub fn create(&self, name: &str, at: Timestamp) -> Result<Opened, StoreError> {
        let name = slug::tidy(name);
        let profile = Profile::new(&name, at, Settings::default());
        let claim = self.put(&profile, &[])?;
        self.open_claimed(&self.place(Slug::of(&name)), &name, claim)
    }

    /// Opens the profile of this name.
    ///
    /// # Errors
    /// When there is none, it is of a later format, or its files cannot be read or mended.
    pub fn load(&self, name: &str) -> Result<Opened, StoreError> {
        self.load_place(&self.place(Slug::of(name)), name)
    }

    /// Opens a profile of the list, whatever its name.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn load_listed(&self, listed: &Listed) -> Result<Opened, StoreError> {
        self.load_place(&self.place(listed.slug.clone()), &listed.name)
    }

    /// Removes a profile with its history and all that was set aside of it. Texts stay: others may
    /// need them.
    ///
    /// # Errors
    /// When there is none, another program has it open, or a file cannot be removed.
    pub fn delete(&self, name: &str) -> Result<(), StoreError> {
        let place = self.place(Slug::of(name));
        if !place.is_taken() {
            return Err(StoreError::Unknown { name: name.to_owned() });
        }
        let _held = place.claim_for_change(name)?;
        // The profile's own file goes last: cut short, there is still something to delete.
        let names = self.names()?.into_iter().filter(|file| place.has(file));
        let mut doomed: Vec<PathBuf> = names.map(|file| self.folder.join(file)).collect();
        doomed.sort_by_key(|path| *path == place.profile);
        for path in doomed {
            files::remove(&path).map_err(|source| StoreError::Write { path, source })?;
        }
        files::sync_folder(&place.profile)
            .map_err(|source| StoreError::Write { path: self.folder.clone(), source })
    }

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
        let View { profile, history, .. } = self.place(Slug::of(name)).view(name)?;
        let (mut texts, mut notices) = (BTreeMap::new(), Vec::new());
        for hash in bundle::hashes(&history) {
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
        let path = from.to_owned();
        let bytes =
            fs::read(from).map_err(|source| StoreError::Read { path: path.clone(), source })?;
        let Bundle { mut profile, finished, texts, .. } =
            bundle::read(&bytes).map_err(|refused| match refused {
                Refused::Unreadable => StoreError::NotABundle { path },
                Refused::TooNew(found) => StoreError::TooNew { path, found, known: FORMAT },
            })?;
        profile.name = slug::tidy(name.unwrap_or(&profile.name));
        for (hash, text) in &texts {
            self.texts().keep(hash, text)?;
        }
        self.put(&profile, &finished)?;
        Ok(profile.name)
    }

    /// Puts a new profile in place: the journal first, then the profile that follows from it.
    fn put(&self, profile: &Profile, finished: &[Finished]) -> Result<Claim, StoreError> {
        let name = &profile.name;
        if name.is_empty() {
            return Err(StoreError::NoName);
        }
        let place = self.place(Slug::of(name));
        let taken = || StoreError::Taken { name: name.clone() };
        if place.is_taken() {
            return Err(taken());
        }
        let claim = place.claim_for_change(name)?;
        if place.is_taken() {
            return Err(taken());
        }
        let records: Vec<Record> = finished.iter().cloned().map(Record::Finished).collect();
        journal::create(&place.journal, &place::header_of(profile), &records)?;
        place.replace(profile, Backup::Keep)?;
        Ok(claim)
    }

    fn load_place(&self, place: &Place, name: &str) -> Result<Opened, StoreError> {
        if !place.is_taken() {
            return Err(StoreError::Unknown { name: name.to_owned() });
        }
        let claim = pen::claim(&place.lock)?;
        self.open_claimed(place, name, claim)
    }

    fn open_claimed(&self, place: &Place, name: &str, claim: Claim) -> Result<Opened, StoreError> {
        let view = place.view(name)?;
        let mut notices = Vec::new();
        let pen = match claim {
            Claim::Ours(lock) => {
                notices.extend(journal::mend(
                    &place.journal,
                    &view.journal,
                    &place::header_of(&view.profile),
                )?);
                notices.extend(place.settle(&view));
                Some(Pen::new(journal::open(&place.journal)?, place.profile.clone(), lock))
            }
            Claim::Elsewhere => {
                notices.push(Notice::InUse { name: view.profile.name.clone() });
                None
            }
            Claim::Forbidden => {
                notices.push(Notice::ReadOnlyFolder { folder: self.folder.clone() });
                notices.extend(view.damage_seen(place));
                None
            }
        };
        let unfinished = record::unfinished(&view.journal.reading.records);
        Ok(Opened { profile: view.profile, history: view.history, unfinished, notices, pen })
    }

    fn listed(&self, slug: Slug) -> Listed {
        let (profile, health) = match place::read_profile(&self.place(slug.clone()).profile) {
            Ok(OnDisk::Good(profile)) => (Some(profile), Health::Good),
            Err(StoreError::TooNew { found, .. }) => (None, Health::TooNew(found)),
            Ok(OnDisk::Missing | OnDisk::Damaged) | Err(_) => (None, Health::Damaged),
        };
        match profile {
            Some(Profile { name, totals, latest, .. }) => {
                let last_played = latest.map(|latest| latest.at);
                Listed { name, slug, runs: totals.runs, last_played, health }
            }
            None => Listed { name: slug.to_string(), slug, runs: 0, last_played: None, health },
        }
    }

    fn place(&self, slug: Slug) -> Place {
        Place::in_folder(&self.folder, slug)
    }

    fn slugs(&self) -> Result<BTreeSet<Slug>, StoreError> {
        let slug = |name: String| {
            let stem = name.strip_suffix(".toml").or_else(|| name.strip_suffix(".journal"))?;
            Slug::found(stem)
        };
        Ok(self.names()?.into_iter().filter_map(slug).collect())
    }

    fn names(&self) -> Result<Vec<String>, StoreError> {
        let read = || {
            let entries = fs::read_dir(&self.folder)?;
            entries.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()
        };
        let names =
            read().map_err(|source| StoreError::Read { path: self.folder.clone(), source })?;
        Ok(names.into_iter().filter_map(|name| name.into_string().ok()).collect())
    }
}

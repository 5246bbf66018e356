//! The files of one profile: what they say together, and how they are put right.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::files;
use super::journal::{self, Found};
use super::model::{FORMAT, Finished, Profile, Settings};
use super::notice::{Notice, StoreError};
use super::pen::{self, Claim};
use super::record::{self, Header};
use super::slug::Slug;

/// The files of one profile.
pub(super) struct Place {
    slug: Slug,
    pub(super) profile: PathBuf,
    pub(super) journal: PathBuf,
    pub(super) lock: PathBuf,
}

/// What a profile's file holds.
pub(super) enum OnDisk {
    Missing,
    Damaged,
    Good(Box<Profile>),
}

/// All that the files of one profile say, nothing changed yet.
pub(super) struct View {
    pub(super) profile: Profile,
    pub(super) history: Vec<Finished>,
    pub(super) journal: Found,
    /// Runs that the profile's file had not counted.
    behind: usize,
    /// The file could not be read and was made again; whether there was one.
    rebuilt: Option<Lost>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    Missing,
    Damaged,
}

/// Whether the file that is replaced becomes the backup.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Backup {
    Keep,
    Replace,
}

impl Place {
    /// The files of this profile in this folder; they need not be there.
    pub(super) fn in_folder(folder: &Path, slug: Slug) -> Self {
        let file = |ending: &str| folder.join(format!("{slug}.{ending}"));
        let (profile, journal, lock) = (file("toml"), file("journal"), file("lock"));
        Place { slug, profile, journal, lock }
    }

    /// Whether a file of this name is the profile, the journal, the backup, a draft or something
    /// set aside. The lock is none of them: it stays.
    pub(super) fn has(&self, file: &str) -> bool {
        let rest = file.strip_prefix(self.slug.as_str()).and_then(|rest| rest.strip_prefix('.'));
        let kind = rest.map(|rest| rest.split('.').next().unwrap_or(rest));
        matches!(kind, Some("toml" | "journal"))
    }

    pub(super) fn is_taken(&self) -> bool {
        let backup = files::beside(&self.profile, "bak");
        [&self.profile, &self.journal, &backup].into_iter().any(|path| path.exists())
    }

    pub(super) fn claim_for_change(&self, name: &str) -> Result<Claim, StoreError> {
        match pen::claim(&self.lock)? {
            Claim::Elsewhere => Err(StoreError::InUse { name: name.to_owned() }),
            Claim::Forbidden => Err(StoreError::Write {
                path: self.profile.clone(),
                source: io::ErrorKind::PermissionDenied.into(),
            }),
            ours @ Claim::Ours(_) => Ok(ours),
        }
    }

    /// Reads everything and changes nothing.
    pub(super) fn view(&self, name: &str) -> Result<View, StoreError> {
        if !self.is_taken() {
            return Err(StoreError::Unknown { name: name.to_owned() });
        }
        let file = read_profile(&self.profile)?;
        let journal = journal::look(&self.journal)?;
        let history = record::history(&journal.reading.records);
        let (mut profile, rebuilt) = match file {
            OnDisk::Good(profile) => (*profile, None),
            OnDisk::Missing => (self.rescue(name, &journal, &history)?, Some(Lost::Missing)),
            OnDisk::Damaged => (self.rescue(name, &journal, &history)?, Some(Lost::Damaged)),
        };
        let behind = profile.catch_up(&history);
        Ok(View { profile, history, journal, behind, rebuilt })
    }

    /// What the backup says, else what the journal knows.
    fn rescue(
        &self,
        name: &str,
        journal: &Found,
        runs: &[Finished],
    ) -> Result<Profile, StoreError> {
        if let OnDisk::Good(backup) = read_profile(&files::beside(&self.profile, "bak"))? {
            return Ok(*backup);
        }
        let (name, created) = match &journal.reading.header {
            Some(header) => (header.name.as_str(), header.created),
            // Nobody knows when; not later than the first run.
            None => (name, runs.iter().map(|run| run.at).min().unwrap_or(Timestamp::UNIX_EPOCH)),
        };
        Ok(Profile::new(name, created, Settings::default()))
    }

    /// Writes the profile if its file does not say what the view says, and tells the person.
    /// Failing is no harm: the next start finds the same.
    pub(super) fn settle(&self, view: &View) -> Vec<Notice> {
        if view.rebuilt.is_none() && view.behind == 0 {
            return Vec::new();
        }
        let mut notices = Vec::new();
        match view.rebuilt {
            Some(_) => notices.push(Notice::Rebuilt { name: view.profile.name.clone() }),
            None => notices.push(Notice::CaughtUp { runs: view.behind }),
        }
        match self.write_settled(view) {
            Ok(set_aside) => notices.extend(set_aside),
            Err(error) => notices.push(Notice::NotSaved { reason: reason_of(&error) }),
        }
        notices
    }

    fn write_settled(&self, view: &View) -> Result<Option<Notice>, StoreError> {
        if view.rebuilt != Some(Lost::Damaged) {
            return self.replace(&view.profile, Backup::Replace).map(|()| None);
        }
        let file = self.profile.clone();
        let kept_as = files::set_aside(&file)
            .map_err(|source| StoreError::Write { path: file.clone(), source })?;
        self.replace(&view.profile, Backup::Keep)?;
        Ok(Some(Notice::SetAside { file, kept_as }))
    }

    pub(super) fn replace(&self, profile: &Profile, backup: Backup) -> Result<(), StoreError> {
        let text = pen::text_of(&self.profile, profile)?;
        let replaced = match backup {
            Backup::Keep => files::replace(&self.profile, text.as_bytes()),
            Backup::Replace => files::replace_with_backup(&self.profile, text.as_bytes()),
        };
        replaced.map_err(|source| StoreError::Write { path: self.profile.clone(), source })
    }
}

impl View {
    /// What would have been mended, had it been allowed.
    pub(super) fn damage_seen(&self, place: &Place) -> Vec<Notice> {
        let journal = self.journal.reading.fault == record::Fault::Damaged;
        let profile = self.rebuilt == Some(Lost::Damaged);
        let seen = [(journal, &place.journal), (profile, &place.profile)];
        let damaged = seen.into_iter().filter(|(damaged, _)| *damaged);
        damaged.map(|(_, file)| Notice::Damaged { file: file.clone() }).collect()
    }
}

pub(super) fn header_of(profile: &Profile) -> Header {
    Header { format: FORMAT, name: profile.name.clone(), created: profile.created }
}

fn reason_of(error: &StoreError) -> String {
    std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string)
}

pub(super) fn read_profile(path: &Path) -> Result<OnDisk, StoreError> {
    let bytes =
        files::read(path).map_err(|source| StoreError::Read { path: path.to_owned(), source })?;
    let Some(bytes) = bytes else { return Ok(OnDisk::Missing) };
    let table = std::str::from_utf8(&bytes).ok().and_then(|text| text.parse::<toml::Table>().ok());
    let Some(table) = table else { return Ok(OnDisk::Damaged) };
    let format = table.get("format").and_then(toml::Value::as_integer).unwrap_or_default();
    if format > i64::from(FORMAT) {
        let found = u32::try_from(format).unwrap_or(u32::MAX);
        return Err(StoreError::TooNew { path: path.to_owned(), found, known: FORMAT });
    }
    let profile = (format == i64::from(FORMAT)).then(|| table.try_into().ok()).flatten();
    Ok(profile.map_or(OnDisk::Damaged, OnDisk::Good))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;
    use crate::profile::record::{Record, line};
    use crate::profile::samples::{finished, moment};
    use crate::profile::store::Store;

    /// A folder with a profile that has finished two runs, both saved.
    fn played() -> (tempfile::TempDir, Store, Place) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let mut opened = store.create("林晓", moment(0)).unwrap();
        opened.profile.settings.timer_factor = 150;
        let mut pen = opened.pen.unwrap();
        for (id, minutes) in [("a", 1), ("b", 2)] {
            let run = finished(id, minutes, 80);
            opened.profile.record(&run);
            pen.write(&Record::Finished(run));
            pen.save(&opened.profile).unwrap();
        }
        let place = Place::in_folder(folder.path(), Slug::of("林晓"));
        (folder, store, place)
    }

    #[test]
    fn a_damaged_profile_is_set_aside_and_made_again_from_backup_and_journal() {
        let (_folder, store, place) = played();
        fs::write(&place.profile, "format = 1\nname = ").unwrap();
        let opened = store.load("林晓").unwrap();
        let kept_as = files::beside(&place.profile, "damaged-1");
        assert_eq!(fs::read_to_string(&kept_as).unwrap(), "format = 1\nname = ");
        let set_aside = Notice::SetAside { file: place.profile.clone(), kept_as };
        assert_eq!(opened.notices, [Notice::Rebuilt { name: "林晓".into() }, set_aside]);
        assert_eq!((opened.profile.totals.runs, opened.profile.settings.timer_factor), (2, 150));
        drop(opened);
        assert_eq!(store.load("林晓").unwrap().notices, []);
    }

    #[test]
    fn without_a_backup_the_journal_knows_the_name_and_the_runs() {
        let (_folder, store, place) = played();
        let saved = store.load("林晓").unwrap().profile;
        fs::remove_file(&place.profile).unwrap();
        fs::remove_file(files::beside(&place.profile, "bak")).unwrap();
        assert_eq!(store.list().unwrap().len(), 1);
        let rebuilt = store.load("林晓").unwrap().profile;
        assert_eq!((rebuilt.totals, rebuilt.created), (saved.totals, saved.created));
        assert_eq!(rebuilt.settings, Settings::default());
    }

    #[test]
    fn a_lost_journal_takes_nothing_from_the_profile() {
        let (_folder, store, place) = played();
        fs::remove_file(&place.journal).unwrap();
        let opened = store.load("林晓").unwrap();
        assert_eq!((opened.profile.totals.runs, opened.history.len()), (2, 0));
        assert!(opened.pen.is_some());
    }

    #[test]
    fn a_newer_format_is_refused_and_left_alone() {
        let (_folder, store, place) = played();
        let newer = |path: &Path, text: &[u8]| {
            let before = fs::read(path).unwrap();
            fs::write(path, text).unwrap();
            let refused = store.load("林晓").map(|opened| opened.notices);
            assert!(
                matches!(&refused, Err(StoreError::TooNew { found: 9, known: FORMAT, .. })),
                "{refused:?}"
            );
            assert_eq!(fs::read(path).unwrap(), text);
            fs::write(path, before).unwrap();
        };
        newer(&place.profile, b"format = 9\nname = { given = \"x\" }\n");
        newer(&place.journal, &line(&serde_json::json!({"format": 9})).unwrap());
        assert_eq!(store.load("林晓").unwrap().notices, []);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn whatever_is_in_the_profile_the_runs_of_the_journal_are_there(
            text in "\\PC{0,80}|format = [12]\n\\PC{0,20}",
        ) {
            let (_folder, store, place) = played();
            fs::write(&place.profile, &text).unwrap();
            match store.load("林晓") {
                Ok(opened) => prop_assert_eq!(opened.profile.totals.runs, 2),
                Err(StoreError::TooNew { .. }) => {
                    prop_assert_eq!(fs::read_to_string(&place.profile).unwrap(), text);
                }
                Err(error) => prop_assert!(false, "{error}"),
            }
        }

        #[test]
        fn whatever_is_in_the_journal_the_profile_keeps_its_runs(bytes in any::<Vec<u8>>()) {
            let (_folder, store, place) = played();
            fs::write(&place.journal, &bytes).unwrap();
            prop_assert_eq!(store.load("林晓").unwrap().profile.totals.runs, 2);
            prop_assert_eq!(store.load("林晓").unwrap().notices, vec![]);
        }
    }
}

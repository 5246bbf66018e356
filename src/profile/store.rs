//! The folder of the profiles: list, create, load, delete.
//!
//! For each profile it holds `<slug>.toml`, `<slug>.toml.bak`, `<slug>.journal` and `<slug>.lock`,
//! and for all of them `texts/`. Which folder it is, the caller knows.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::PathBuf;

use jiff::Timestamp;

use super::files;
use super::journal;
use super::model::{Finished, Profile, Settings};
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

impl Health {
    /// The word for it in data.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Health::Good => "good",
            Health::Damaged => "damaged",
            Health::TooNew(_) => "too-new",
        }
    }
}

/// A profile that was loaded.
pub struct Opened {
    /// The profile, all finished runs counted.
    pub profile: Profile,
    /// The finished runs in order.
    pub history: Vec<Finished>,
    /// The run to offer: begun last, neither finished nor left.
    pub unfinished: Option<Unfinished>,
    /// The runs begun before that one, neither finished nor left, the earliest first.
    pub earlier: Vec<Unfinished>,
    /// The runs without an end that another program has, the earliest first: they are played there.
    pub elsewhere: Vec<Unfinished>,
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

    /// Counts a run that is over: in the journal, in the history and in the profile, which is
    /// saved. Opened for reading only, it is counted until the program ends.
    ///
    /// # Errors
    /// When the journal or the profile cannot be written now; what is missing is written with the
    /// next record or found at the next start.
    pub fn finish(&mut self, run: Finished) -> Result<(), StoreError> {
        self.profile.record(&run);
        let saved = match &mut self.pen {
            Some(pen) => {
                pen.write(&Record::Finished(run.clone()));
                pen.save(&self.profile)
            }
            None => Ok(()),
        };
        self.history.push(run);
        saved
    }
}

impl Store {
    /// The store in this folder, which is made if it is not there.
    ///
    /// # Errors
    /// When something else is there, or it cannot be made.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let folder = folder.into();
        if !folder.is_dir() {
            if fs::symlink_metadata(&folder).is_ok() {
                return Err(StoreError::NotAFolder { path: folder });
            }
            fs::create_dir_all(&folder)
                .and_then(|()| files::sync_folder(&folder))
                .map_err(|source| StoreError::NoFolder { path: folder.clone(), source })?;
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

    /// Makes a profile and opens it. Where its files cannot be written it is open for reading only,
    /// nowhere but in memory, and a notice says so: that keeps nobody from practising.
    ///
    /// # Errors
    /// When the name is empty or taken or what was written cannot be read.
    pub fn create(&self, name: &str, at: Timestamp) -> Result<Opened, StoreError> {
        let name = slug::tidy(name);
        let profile = Profile::new(&name, at, Settings::default());
        match self.put(&profile, &[]) {
            Ok(claim) => self.open_claimed(&self.place(Slug::of(&name)), &name, claim),
            Err(StoreError::Write { source, .. }) => Ok(self.unkept(profile, source.kind())),
            Err(error) => Err(error),
        }
    }

    fn unkept(&self, profile: Profile, why: io::ErrorKind) -> Opened {
        let notices = vec![Notice::NothingKept { folder: self.folder.clone(), why }];
        let (history, earlier, elsewhere) = (Vec::new(), Vec::new(), Vec::new());
        Opened { profile, history, unfinished: None, earlier, elsewhere, notices, pen: None }
    }

    /// Opens the profile of this name.
    ///
    /// # Errors
    /// When there is none, it is of a later format, or its files cannot be read or mended.
    pub fn load(&self, name: &str) -> Result<Opened, StoreError> {
        self.load_place(&self.place_of(name)?, name)
    }

    /// Opens a profile of the list, whatever its name.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn load_listed(&self, listed: &Listed) -> Result<Opened, StoreError> {
        self.load_place(&self.place(listed.slug.clone()), &listed.name)
    }

    /// Reads a profile and its finished runs, the earliest first, without changing a file or
    /// claiming it.
    ///
    /// # Errors
    /// When there is no such profile, it cannot be read, or it has a newer format.
    pub fn look(&self, name: &str) -> Result<(Profile, Vec<Finished>), StoreError> {
        let View { profile, history, .. } = self.place_of(name)?.view(name)?;
        Ok((profile, history))
    }

    /// The same for a profile of the list, whatever its name.
    ///
    /// # Errors
    /// As [`Store::look`].
    pub fn look_listed(&self, listed: &Listed) -> Result<(Profile, Vec<Finished>), StoreError> {
        let View { profile, history, .. } = self.place(listed.slug.clone()).view(&listed.name)?;
        Ok((profile, history))
    }

    /// The runs of this profile in which something was answered and that are neither finished nor
    /// given up, the earliest first. Changes no file.
    ///
    /// # Errors
    /// As [`Store::look`].
    pub fn look_unfinished(&self, name: &str) -> Result<Vec<Unfinished>, StoreError> {
        let view = self.place_of(name)?.view(name)?;
        let mut left = record::unfinished(&view.journal.reading.records);
        left.retain(|one| !one.run.inputs.is_empty());
        Ok(left)
    }

    /// The last run of a profile of the list in which something was answered and that is neither
    /// finished nor given up. Changes no file; of one that cannot be read nothing is known.
    #[must_use]
    pub fn unfinished_of(&self, listed: &Listed) -> Option<Unfinished> {
        let view = self.place(listed.slug.clone()).view(&listed.name).ok()?;
        let left = record::unfinished(&view.journal.reading.records);
        left.into_iter().rfind(|one| !one.run.inputs.is_empty())
    }

    /// Removes a profile with its history and all that was set aside of it. Texts stay: others may
    /// need them.
    ///
    /// # Errors
    /// When there is none, another program has it open, or a file cannot be removed.
    pub fn delete(&self, name: &str) -> Result<(), StoreError> {
        let place = self.place_of(name)?;
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

    /// Puts a new profile in place: the journal first, then the profile that follows from it.
    pub(super) fn put(
        &self,
        profile: &Profile,
        finished: &[Finished],
    ) -> Result<Claim, StoreError> {
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
        if let Err(error) = place.replace(profile, Backup::Keep) {
            // Half a profile would hold the name for nothing.
            let _ = files::remove(&place.journal);
            return Err(error);
        }
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
        let mut earlier = record::unfinished(&view.journal.reading.records);
        let mut elsewhere = Vec::new();
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
                elsewhere.append(&mut earlier);
                None
            }
            Claim::Forbidden => {
                notices.push(Notice::ReadOnlyFolder { folder: self.folder.clone() });
                notices.extend(view.damage_seen(place));
                None
            }
        };
        // Where nothing was answered there is nothing to go on with.
        if earlier.iter().any(|one| !one.run.inputs.is_empty()) {
            earlier.retain(|one| !one.run.inputs.is_empty());
        }
        let unfinished = earlier.pop();
        let View { profile, history, .. } = view;
        Ok(Opened { profile, history, unfinished, earlier, elsewhere, notices, pen })
    }

    fn listed(&self, slug: Slug) -> Listed {
        let (profile, health) = match place::read_profile(&self.place(slug.clone()).profile) {
            Ok(OnDisk::Good(profile)) => (Some(profile), Health::Good),
            Err(StoreError::TooNew { found, .. }) => (None, Health::TooNew(found)),
            Ok(OnDisk::Missing | OnDisk::Damaged) | Err(_) => (None, Health::Damaged),
        };
        match profile {
            Some(profile) => Listed {
                name: if profile.name.is_empty() { slug.to_string() } else { profile.name },
                slug,
                runs: profile.totals.runs,
                last_played: profile.latest.map(|latest| latest.at),
                health,
            },
            None => Listed { name: slug.to_string(), slug, runs: 0, last_played: None, health },
        }
    }

    /// The files of whoever is called so; where nobody is, of what the list calls so.
    pub(super) fn place_of(&self, name: &str) -> Result<Place, StoreError> {
        let place = self.place(Slug::of(name));
        if place.is_taken() {
            return Ok(place);
        }
        let tidy = slug::tidy(name);
        let called = |one: &Listed| one.name == tidy || one.slug.as_str() == name;
        match self.list()?.into_iter().find(called) {
            Some(listed) if !tidy.is_empty() => Ok(self.place(listed.slug)),
            _ => Err(StoreError::Unknown { name: tidy }),
        }
    }

    pub(super) fn place(&self, slug: Slug) -> Place {
        Place::in_folder(&self.folder, slug)
    }

    fn slugs(&self) -> Result<BTreeSet<Slug>, StoreError> {
        let slug = |name: String| {
            let endings = [".toml", ".toml.bak", ".journal"];
            let stem = endings.iter().find_map(|ending| name.strip_suffix(ending))?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::run::Timed;
    use crate::profile::samples::{finished, moment, run};
    use crate::profile::writer::Saving;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path().join("saves")).unwrap();
        (folder, store)
    }

    /// Plays and saves one run as the game does.
    fn play(opened: &mut Opened, id: &str, minutes: u32) {
        let pen = opened.pen.as_mut().unwrap();
        pen.write(&Record::Began {
            id: id.into(),
            at: moment(minutes),
            run: run(&[]),
            again: None,
        });
        opened.finish(finished(id, minutes, 80)).unwrap();
    }

    /// The files as a killed program would leave them: copied while it still holds them.
    fn killed(store: &Store) -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        for name in store.names().unwrap() {
            fs::copy(store.folder.join(&name), folder.path().join(&name)).unwrap();
        }
        let store = Store::open(folder.path()).unwrap();
        (folder, store)
    }

    #[test]
    fn what_cannot_be_a_folder_is_told_from_what_cannot_be_made() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "in the way").unwrap();
        assert!(matches!(Store::open(&file), Err(StoreError::NotAFolder { path }) if path == file));
        let within = file.join("saves");
        let told = Store::open(&within).unwrap_err();
        assert!(matches!(&told, StoreError::NoFolder { path, .. } if *path == within), "{told}");
    }

    #[test]
    fn where_nothing_can_be_written_somebody_new_can_practise_all_the_same() {
        let (_folder, store) = store();
        let place = store.place(Slug::of("林晓"));
        fs::create_dir(&place.lock).unwrap();
        let mut opened = store.create("林晓", moment(0)).unwrap();
        assert_eq!(opened.access(), Access::ReadOnly);
        assert!(matches!(&*opened.notices, [Notice::NothingKept { .. }]), "{:?}", opened.notices);
        opened.finish(finished("a", 1, 80)).unwrap();
        assert_eq!(opened.profile.totals.runs, 1);
        assert!(matches!(store.load("林晓"), Err(StoreError::Unknown { .. })));
        assert!(matches!(store.create(" ", moment(0)), Err(StoreError::NoName)));
    }

    #[test]
    fn what_was_saved_is_loaded() {
        let (_folder, store) = store();
        let mut opened = store.create(" 林晓 ", moment(0)).unwrap();
        opened.profile.settings.timer_factor = 200;
        play(&mut opened, "a", 1);
        let saved = opened.profile.clone();
        drop(opened);
        let again = store.load("林晓").unwrap();
        assert_eq!((again.profile, again.history), (saved, vec![finished("a", 1, 80)]));
        assert_eq!((again.notices, again.unfinished), (vec![], None));
    }

    #[test]
    fn a_killed_run_is_offered_with_every_input_that_was_written() {
        let (_folder, store) = store();
        let mut opened = store.create("林晓", moment(0)).unwrap();
        let pen = opened.pen.as_mut().unwrap();
        pen.write(&Record::Began { id: "a".into(), at: moment(1), run: run(&[]), again: None });
        for (n, input) in (0..).zip(["ring:2", "greet-full", "undo"]) {
            let timed = Timed { input: input.into(), ms: 1500 };
            pen.write(&Record::Input { id: "a".into(), n, timed });
            let (_copy, left) = killed(&store);
            let offered = left.load("林晓").unwrap().unfinished.unwrap();
            assert_eq!(offered.run.inputs.last().unwrap().input, input);
            assert_eq!(offered.run.inputs.len(), n as usize + 1);
        }
    }

    #[test]
    fn a_run_that_did_not_reach_the_profile_is_counted_at_the_next_start() {
        let (_folder, store) = store();
        let mut opened = store.create("林晓", moment(0)).unwrap();
        play(&mut opened, "a", 1);
        opened.pen.as_mut().unwrap().write(&Record::Finished(finished("b", 2, 90)));
        let (_copy, left) = killed(&store);
        let again = left.load("林晓").unwrap();
        assert_eq!(again.notices, [Notice::CaughtUp { runs: 1 }]);
        assert_eq!(again.profile.totals.runs, 2);
        drop(again);
        assert_eq!(left.list().unwrap()[0].runs, 2);
    }

    #[test]
    fn the_second_program_reads_only_and_is_told() {
        let (_folder, store) = store();
        let mut first = store.create("林晓", moment(0)).unwrap();
        play(&mut first, "a", 1);
        let second = store.load("林晓").unwrap();
        assert_eq!((first.access(), second.access()), (Access::ReadWrite, Access::ReadOnly));
        assert_eq!(second.notices, [Notice::InUse { name: "林晓".into() }]);
        assert_eq!(second.history.len(), 1);
        assert!(matches!(store.delete("林晓"), Err(StoreError::InUse { .. })));
        drop(first);
        assert_eq!(store.load("林晓").unwrap().access(), Access::ReadWrite);
    }

    #[test]
    fn the_list_names_everyone_the_last_played_first() {
        let (_folder, store) = store();
        for (name, minutes) in [("林晓", 1), ("Anna", 9), ("anna", 5)] {
            play(&mut store.create(name, moment(0)).unwrap(), "a", minutes);
        }
        fs::write(store.folder.join("notes.txt"), "not a profile").unwrap();
        let listed = store.list().unwrap();
        let names: Vec<&str> = listed.iter().map(|listed| &*listed.name).collect();
        assert_eq!(names, ["Anna", "anna", "林晓"]);
        assert_eq!(store.load_listed(&listed[0]).unwrap().profile.name, "Anna");
    }

    #[test]
    fn a_profile_is_found_by_what_the_list_calls_it() {
        let (_folder, store) = store();
        play(&mut store.create("An na", moment(0)).unwrap(), "a", 1);
        let file = store.place(Slug::of("An na")).profile;
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("An na", "Be\\u200b\\u001b la")).unwrap();
        assert_eq!(store.list().unwrap()[0].name, "Be la");
        assert_eq!(store.load("Be la").unwrap().history.len(), 1);
        fs::write(&file, "format = 1\nname = ").unwrap();
        let listed = store.list().unwrap();
        assert_eq!((listed[0].health, listed[0].name.contains('.')), (Health::Damaged, true));
        assert_eq!(store.look(&listed[0].name).unwrap().1.len(), 1);
        assert_eq!(store.load(&listed[0].name).unwrap().history.len(), 1);
    }

    #[test]
    fn a_name_is_needed_and_is_given_once() {
        let (_folder, store) = store();
        store.create("林晓", moment(0)).unwrap();
        assert!(matches!(store.create("林晓 ", moment(1)), Err(StoreError::Taken { .. })));
        assert!(matches!(store.create("  ", moment(1)), Err(StoreError::NoName)));
        assert!(matches!(store.load("王芳"), Err(StoreError::Unknown { .. })));
        assert_eq!(store.list().unwrap().len(), 1);
    }

    #[test]
    fn deleting_removes_one_profile_and_no_other() {
        let (_folder, store) = store();
        for name in ["anna", "Anna"] {
            play(&mut store.create(name, moment(0)).unwrap(), "a", 1);
        }
        fs::write(store.folder.join("anna.journal.damaged-1"), "").unwrap();
        store.delete("anna").unwrap();
        let other = Slug::of("Anna");
        let mut left = store.names().unwrap();
        left.retain(|name| !name.starts_with(other.as_str()));
        assert_eq!(left, ["anna.lock"]);
        assert_eq!(store.load("Anna").unwrap().history.len(), 1);
        assert!(matches!(store.delete("anna"), Err(StoreError::Unknown { .. })));
    }

    #[test]
    fn a_run_that_was_left_is_not_offered_again() {
        let (_folder, store) = store();
        let mut opened = store.create("林晓", moment(0)).unwrap();
        let pen = opened.pen.as_mut().unwrap();
        pen.write(&Record::Began {
            id: "a".into(),
            at: moment(1),
            run: run(&["ring:2"]),
            again: None,
        });
        pen.write(&Record::Left { id: "a".into(), at: moment(2) });
        assert_eq!(opened.pen.take().unwrap().close(), Saving::Saved);
        assert_eq!(store.load("林晓").unwrap().unfinished, None);
    }

    #[test]
    fn for_reading_only_a_run_counts_until_the_program_ends() {
        let (_folder, store) = store();
        let first = store.create("林晓", moment(0)).unwrap();
        let mut second = store.load("林晓").unwrap();
        second.finish(finished("a", 1, 80)).unwrap();
        assert_eq!((second.profile.totals.runs, second.history.len()), (1, 1));
        drop((first, second));
        assert_eq!(store.load("林晓").unwrap().profile.totals.runs, 0);
    }
}

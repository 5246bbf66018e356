//! Where things are on this machine: folders, content, saves, the clock and chance. The only place
//! that asks the environment for them.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use jiff::Timestamp;

use super::args::Options;
use super::fault::Fault;
use crate::bank::Bank;
use crate::library::Library;
use crate::message::Lang;
use crate::profile::store::Store;

/// This machine, as far as the program wants to know it.
pub struct Place {
    /// What was said on the command line.
    pub options: Options,
    /// The language of the program's own words.
    pub lang: Lang,
    dirs: Option<ProjectDirs>,
}

impl Place {
    /// Looks around.
    #[must_use]
    pub fn new(options: Options, lang: Lang) -> Place {
        Place { options, lang, dirs: ProjectDirs::from("", "", "saolei") }
    }

    /// Where profiles lie.
    ///
    /// # Errors
    /// When there is no home directory and none was named.
    pub fn saves(&self) -> Result<PathBuf, Fault> {
        match (&self.options.saves, &self.dirs) {
            (Some(named), _) => Ok(named.clone()),
            (None, Some(dirs)) => Ok(dirs.data_dir().join("saves")),
            (None, None) => Err(Fault::NoHome),
        }
    }

    /// Where own packs are looked for.
    #[must_use]
    pub fn own_scenarios(&self) -> Option<PathBuf> {
        self.dirs.as_ref().map(|dirs| dirs.data_dir().join("scenarios"))
    }

    /// The profiles.
    ///
    /// # Errors
    /// When their folder cannot be made.
    pub fn store(&self) -> Result<Store, Fault> {
        Ok(Store::open(self.saves()?)?)
    }

    /// All content.
    ///
    /// # Errors
    /// When a folder that was named cannot be listed.
    pub fn bank(&self) -> Result<Bank, Fault> {
        let own = self.own_scenarios();
        Ok(Bank::new(Library::open_packs(own.as_deref(), &self.options.scenarios)?))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// A seed nobody can foresee.
    #[must_use]
    pub fn seed(&self) -> u64 {
        // People read seeds out to each other: nine digits are enough.
        rand::random_range(0..1_000_000_000)
    }

    /// An id for a run that begins now: sortable, and unlike any other.
    #[must_use]
    pub fn run_id(&self) -> String {
        let day = self.now().strftime("%Y%m%d-%H%M%S").to_string();
        format!("{day}-{:04x}", rand::random::<u16>())
    }
}

/// A moment as people here write it.
#[must_use]
pub fn local(at: Timestamp) -> String {
    at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The most that is read of a file somebody names: a device may have no end.
const MOST: u64 = 1 << 20;

/// A text file named on the command line.
pub fn text(path: &Path) -> Result<String, Fault> {
    let read = || {
        let mut text = String::new();
        File::open(path)?.take(MOST + 1).read_to_string(&mut text)?;
        if text.len() as u64 > MOST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
    };
    read().map_err(|source| Fault::Read { path: path.to_owned(), source })
}

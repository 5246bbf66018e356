//! Packs of content, one over another: the one in the binary, the data directory's, and those given
//! by `--scenarios`. A file of a later pack replaces the one of the same id whole, and lists say so.
//!
//! Lists read heads only; a body is read when it is opened, so that a bank of hundreds costs nothing
//! at start. Files are opened in `load` alone.

mod cases;
mod commons;
mod heads;
mod load;
mod named;
mod pack;
pub mod plan;
pub mod report;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

pub use cases::Case;
pub use load::commons_over;
pub use named::{files_named, near_file};
pub use pack::Origin;
use pack::{Heads, Pack, Source};
pub use report::{FileReport, Typed, Untried, What};

use crate::rulebook::Prepared;
use crate::scenario::check::{self, Checked, RuleView};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::Head;
use crate::scenario::raw::Kind;

/// Why content cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// A folder of scenarios cannot be listed.
    #[error("cannot list the folder {}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be read, or is no UTF-8.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// No pack has a file of that id.
    #[error("there is no scenario called {id}")]
    Unknown {
        /// Which.
        id: String,
    },
}

/// What a list shows of a file.
#[derive(Debug)]
pub struct Entry {
    /// Its path below the pack, without `.toml`.
    pub id: String,
    /// What kind of file it is, where that could be read.
    pub kind: Option<Kind>,
    /// Empty where the file cannot be read.
    pub head: Head,
    /// The pack it comes from.
    pub pack: Origin,
    /// The nearest pack below whose file of the same id it replaces.
    pub replaces: Option<Origin>,
    /// What is wrong with the head.
    pub faults: Vec<Diagnostic>,
    /// Why the file could not be read, if so.
    pub unreadable: Option<io::Error>,
}

impl Entry {
    /// Whether it can be opened to be played: a role-play whose head has no faults.
    #[must_use]
    pub fn is_playable(&self) -> bool {
        self.kind == Some(Kind::RolePlay) && self.is_whole()
    }

    /// Whether it can be practised: a role-play or a case review whose head has no faults.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        self.is_playable() || (self.kind == Some(Kind::CaseReview) && self.is_whole())
    }

    fn is_whole(&self) -> bool {
        self.faults.is_empty() && self.unreadable.is_none()
    }
}

/// A file opened with the common parts it names.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its path below the pack, without `.toml`.
    pub id: String,
    /// How it is named to a person.
    pub shown: String,
    /// The pack it comes from.
    pub pack: Origin,
    /// The whole text.
    pub text: String,
    /// Texts of the common parts by id.
    pub commons: BTreeMap<String, String>,
}

impl Opened {
    /// Checks it.
    #[must_use]
    pub fn check(&self, rules: &dyn RuleView, cases: &[String]) -> Checked {
        let commons = |id: &str| self.commons.get(id).map(String::as_str);
        check::scenario(&self.id, &self.text, &commons, rules, cases)
    }
}

/// All packs, the later over the earlier.
#[derive(Debug)]
pub struct Library {
    packs: Vec<Pack>,
}

impl Library {
    /// The pack in the binary alone.
    #[must_use]
    pub fn built_in() -> Library {
        Library { packs: vec![Pack::built_in()] }
    }

    /// The pack in the binary, over it the one in the data directory if there is one, over that
    /// the folders given, in order.
    ///
    /// # Errors
    /// A folder given that cannot be listed; a data directory that is not there is no fault.
    pub fn open_packs(data: Option<&Path>, folders: &[PathBuf]) -> Result<Library, LibraryError> {
        let mut library = Library::built_in();
        if let Some(data) = data.filter(|data| data.is_dir()) {
            library.packs.push(Pack::folder(Origin::Data, data)?);
        }
        for folder in folders {
            library.packs.push(Pack::folder(Origin::Folder(folder.clone()), folder)?);
        }
        Ok(library)
    }

    /// Every scenario, common part and case review, in order of id; heads only.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let heads = pack::prepared_heads();
        self.ids().into_iter().filter_map(|id| self.entry(id, &heads)).collect()
    }

    fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> =
            self.packs.iter().flat_map(Pack::files).filter_map(pack::scenario_id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn entry(&self, id: &str, heads: &Heads) -> Option<Entry> {
        let path = format!("{id}.toml");
        let mut found = self.packs.iter().rev().filter_map(|pack| Some((pack, pack.get(&path)?)));
        let (pack, source) = found.next()?;
        let replaces = found.next().map(|(pack, _)| pack.origin.clone());
        if let (Origin::BuiltIn, Some((kind, head))) = (&pack.origin, heads.get(id)) {
            let (id, pack, head) = (id.to_owned(), pack.origin.clone(), head.clone());
            let (faults, unreadable) = (Vec::new(), None);
            return Some(Entry { id, kind: Some(*kind), head, pack, replaces, faults, unreadable });
        }
        let (text, unreadable) = match source.head() {
            Ok(text) => (text, None),
            Err(fault) => (String::new(), Some(fault)),
        };
        let (kind, head, mut faults) = check::head(id, &text);
        if unreadable.is_some() {
            faults.clear();
        }
        let (id, pack) = (id.to_owned(), pack.origin.clone());
        Some(Entry { id, kind, head, pack, replaces, faults, unreadable })
    }

    /// Opens a file and the common parts it names.
    ///
    /// # Errors
    /// No such file, or it cannot be read.
    pub fn open(&self, id: &str) -> Result<Opened, LibraryError> {
        let path = format!("{id}.toml");
        let (pack, source) = self
            .top(&path)
            .filter(|_| pack::scenario_id(&path).is_some())
            .ok_or_else(|| LibraryError::Unknown { id: id.to_owned() })?;
        let text = source.text().map_err(|fault| source.fault(&path, fault))?;
        let commons = self.commons(&text);
        let shown = source.shown(&path);
        Ok(Opened { id: id.to_owned(), shown, pack: pack.origin.clone(), text, commons })
    }

    /// Opens a file by its place on the disk, which need not be in a pack; common parts come from
    /// the folder of scenarios that it lies in, and from the packs.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn open_path(&self, path: &Path) -> Result<Opened, LibraryError> {
        let source = Source::File(path.to_owned());
        let shown = path.display().to_string();
        let text = source.text().map_err(|fault| source.fault(&shown, fault))?;
        let folders = self.packs.iter().filter_map(|pack| pack.root.as_deref());
        let below = folders.rev().find_map(|root| path.strip_prefix(root).ok());
        let name = below.unwrap_or_else(|| Path::new(path.file_name().unwrap_or_default()));
        let id = name.with_extension("").to_string_lossy().replace('\\', "/");
        let commons = self.commons_at(path, &text);
        Ok(Opened { id, shown, pack: Origin::Folder(path.to_owned()), text, commons })
    }

    /// The rulebook of the pack in the binary, prepared, where no other pack touches it.
    #[must_use]
    pub fn prepared_rulebook(&self) -> Option<Prepared<&'static str, &'static [u8]>> {
        let mut others = self.packs.iter().filter(|pack| pack.origin != Origin::BuiltIn);
        let touched = others.any(|pack| pack.files().any(|path| path.starts_with("rulebook/")));
        (!touched).then_some(pack::PREPARED)
    }

    /// The texts under `rulebook/`, each with how it is named to a person, in order of path.
    ///
    /// # Errors
    /// One of them cannot be read: without it the others would be blamed for what is missing.
    pub fn rulebook_texts(&self) -> Result<Vec<(String, String)>, LibraryError> {
        let is_rulebook = |path: &&str| path.starts_with("rulebook/");
        let paths: BTreeSet<&str> =
            self.packs.iter().flat_map(Pack::files).filter(is_rulebook).collect();
        let read = |path: &str| {
            let (_, source) = self.top(path)?;
            let text = source.text().map_err(|fault| source.fault(path, fault));
            Some(text.map(|text| (source.shown(path), text)))
        };
        paths.into_iter().filter_map(read).collect()
    }

    /// The texts of the case catalogue, each with how it is named to a person, the lowest pack first.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn case_texts(&self) -> Result<Vec<(String, String)>, LibraryError> {
        const CASES: &str = "cases.toml";
        let read = |pack: &Pack| {
            let source = pack.get(CASES)?;
            let text = source.text().map_err(|fault| source.fault(CASES, fault));
            Some(text.map(|text| (source.shown(CASES), text)))
        };
        self.packs.iter().filter_map(read).collect()
    }

    /// The test plan beside a scenario: how it is named to a person, and its text.
    #[must_use]
    pub fn plan(&self, id: &str) -> Option<(String, String)> {
        let path = format!("{id}.plan.toml");
        let (_, source) = self.top(&path)?;
        Some((source.shown(&path), source.text().ok()?))
    }

    /// The case catalogue of all packs.
    #[must_use]
    pub fn cases(&self) -> Vec<Case> {
        let mut cases: Vec<Case> = Vec::new();
        for pack in &self.packs {
            for case in pack.cases() {
                cases.retain(|there| there.id != case.id);
                cases.push(case);
            }
        }
        cases
    }

    fn top(&self, path: &str) -> Option<(&Pack, &Source)> {
        self.packs.iter().rev().find_map(|pack| Some((pack, pack.get(path)?)))
    }
}

#[cfg(test)]
mod tests;

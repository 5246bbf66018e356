//! What the paths and names stand for that a person gives to be looked at.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::report::{Wanted, plan_of};
use super::{Library, load, pack};
use crate::scenario::diagnostic::nearest;

impl Library {
    /// Whether something is there to be looked at: a file, a folder, a file without its `.toml`, or
    /// a scenario of the packs.
    #[must_use]
    pub fn has(&self, path: &Path) -> bool {
        !files_named(path).is_empty() || self.known(path).is_some()
    }

    /// The files named, and those below the folders named. A scenario named without `.toml` brings
    /// its test plan.
    pub(super) fn named(&self, paths: &[PathBuf]) -> Vec<Wanted> {
        paths.iter().flat_map(|path| self.one_named(path)).collect()
    }

    fn one_named(&self, path: &Path) -> Vec<Wanted> {
        if path.is_dir() {
            return below(path);
        }
        let files = files_named(path);
        match self.known(path).filter(|_| files.is_empty()) {
            Some(id) => self.with_plan(id).collect(),
            None if files.is_empty() => vec![Wanted::Path(path.to_owned())],
            None => files.into_iter().map(Wanted::Path).collect(),
        }
    }

    /// A scenario of the packs, and its test plan if it has one.
    pub(super) fn with_plan(&self, id: &str) -> impl Iterator<Item = Wanted> {
        let plan = self.top(&format!("{id}.plan.toml")).map(|_| Wanted::Plan(id.to_owned()));
        std::iter::once(Wanted::Id(id.to_owned())).chain(plan)
    }

    /// The id, where that is one of the packs.
    fn known<'p>(&self, path: &'p Path) -> Option<&'p str> {
        let id = path.to_str()?;
        let file = format!("{id}.toml");
        self.top(&file).filter(|_| pack::scenario_id(&file).is_some()).map(|_| id)
    }
}

/// The files and folders on the disk that a path stands for: itself, or else the file that it
/// lacks only the `.toml` of, with the plan beside.
#[must_use]
pub fn files_named(path: &Path) -> Vec<PathBuf> {
    if path.exists() {
        return vec![path.to_owned()];
    }
    let with = |ending: &str| {
        let mut whole = OsString::from(path);
        whole.push(ending);
        PathBuf::from(whole)
    };
    let [file, plan] = [".toml", ".plan.toml"].map(with);
    if !file.is_file() {
        return Vec::new();
    }
    [file, plan].into_iter().filter(|path| path.is_file()).collect()
}

/// Where nothing is at the path, what is there beside it with a name like that.
#[must_use]
pub fn near_file(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut there = load::names(folder.unwrap_or(Path::new(".")));
    if !name.contains('.') {
        for file in &mut there {
            *file = file.strip_suffix(".toml").unwrap_or(file).to_owned();
        }
    }
    Some(path.with_file_name(nearest(name, there.iter().map(String::as_str))?))
}

fn below(folder: &Path) -> Vec<Wanted> {
    let files = match load::list(folder) {
        Ok(files) => files,
        Err(fault) => return vec![Wanted::Folder(folder.to_owned(), fault)],
    };
    let checked = |name: &str| {
        pack::scenario_id(name).is_some()
            || plan_of(name).is_some()
            || name.starts_with("rulebook/")
            || name == "cases.toml"
    };
    let files = files.into_iter().filter(|(name, _)| checked(name));
    files.map(|(_, path)| Wanted::Path(path)).collect()
}

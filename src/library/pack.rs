//! One pack: which files it has, and where their texts are.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use toml::de::{DeTable, DeValue};

use super::{Case, LibraryError, load};
use crate::scenario::raw::head_length;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// Folders of a pack that hold no scenarios.
const OTHER_FOLDERS: [&str; 4] = ["rulebook", "courses", "exams", "drills"];

/// Where a file comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The binary.
    BuiltIn,
    /// The data directory.
    Data,
    /// A folder given.
    Folder(PathBuf),
}

/// Where a text is.
#[derive(Debug)]
pub(super) enum Source {
    Embedded(&'static [u8]),
    File(PathBuf),
}

impl Source {
    /// The whole text.
    pub fn text(&self) -> io::Result<String> {
        match self {
            Source::Embedded(bytes) => utf8(bytes.to_vec()),
            Source::File(path) => utf8(load::all(path)?),
        }
    }

    /// The text before the first scene.
    pub fn head(&self) -> io::Result<String> {
        match self {
            Source::Embedded(bytes) => utf8(bytes[..head_length(bytes)].to_vec()),
            Source::File(path) => utf8(load::head(path)?),
        }
    }

    /// How it is named to a person.
    pub fn shown(&self, path: &str) -> String {
        match self {
            Source::Embedded(_) => format!("scenarios/{path}"),
            Source::File(file) => file.display().to_string(),
        }
    }

    pub fn fault(&self, path: &str, source: io::Error) -> LibraryError {
        LibraryError::Read { path: self.shown(path).into(), source }
    }
}

fn utf8(mut bytes: Vec<u8>) -> io::Result<String> {
    // Some editors put a mark at the beginning.
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes).map_err(|fault| io::Error::new(io::ErrorKind::InvalidData, fault))
}

/// One pack.
#[derive(Debug)]
pub(super) struct Pack {
    pub origin: Origin,
    pub root: Option<PathBuf>,
    files: BTreeMap<String, Source>,
}

impl Pack {
    pub fn built_in() -> Pack {
        let mut files = BTreeMap::new();
        embedded(&BUILT_IN, &mut files);
        Pack { origin: Origin::BuiltIn, root: None, files }
    }

    pub fn folder(origin: Origin, root: &Path) -> Result<Pack, LibraryError> {
        let files = load::list(root)
            .map_err(|source| LibraryError::Folder { path: root.to_owned(), source })?;
        let files = files.into_iter().map(|(name, path)| (name, Source::File(path))).collect();
        Ok(Pack { origin, root: Some(root.to_owned()), files })
    }

    /// Paths below the pack, with `/` between their parts.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub fn get(&self, path: &str) -> Option<&Source> {
        self.files.get(path)
    }
}

fn embedded(dir: &'static Dir<'_>, files: &mut BTreeMap<String, Source>) {
    for file in dir.files() {
        if let Some(path) = file.path().to_str() {
            files.insert(path.replace('\\', "/"), Source::Embedded(file.contents()));
        }
    }
    for inner in dir.dirs() {
        embedded(inner, files);
    }
}

/// The id of the scenario, common part or case review at that path; `None` for other files.
pub(super) fn scenario_id(path: &str) -> Option<&str> {
    let id = path.strip_suffix(".toml")?;
    let folder = id.split('/').next().unwrap_or_default();
    let other = id == "cases"
        || has_ending(id, "plan")
        || has_ending(id, "en")
        || (id.contains('/') && OTHER_FOLDERS.contains(&folder));
    (!other).then_some(id)
}

/// Whether the last part of the name after a dot is that.
pub(super) fn has_ending(path: &str, ending: &str) -> bool {
    path.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.'))
}

/// What a catalogue lists; what has no id is left out.
pub(super) fn cases(text: &str) -> Vec<Case> {
    let (table, _) = DeTable::parse_recoverable(text);
    let Some(DeValue::Array(list)) = table.get_ref().get("case").map(toml::Spanned::get_ref) else {
        return Vec::new();
    };
    let case = |entry: &toml::Spanned<DeValue<'_>>| {
        let DeValue::Table(fields) = entry.get_ref() else { return None };
        let field = |key: &str| match fields.get(key).map(toml::Spanned::get_ref) {
            Some(DeValue::String(text)) => Some(text.to_string()),
            _ => None,
        };
        Some(Case {
            id: field("id")?,
            title: field("title").unwrap_or_default(),
            domain: field("domain").unwrap_or_default(),
            channel: field("channel").unwrap_or_default(),
        })
    };
    list.iter().filter_map(case).collect()
}

//! One pack: which files it has, and where their texts are.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::cases::{self, Case};
use super::{LibraryError, heads, load};
use crate::rulebook::Prepared;
use crate::scenario::model::{Channel, Head};
use crate::scenario::raw::{Kind, head_length};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// The rulebook of that pack as `build.rs` left it; empty where it has faults.
pub(super) const PREPARED: Prepared<&str, &[u8]> = Prepared {
    index: include_bytes!(concat!(env!("OUT_DIR"), "/rulebook-index")),
    json: include_str!(concat!(env!("OUT_DIR"), "/rulebook-rules.json")),
    toml: include_str!(concat!(env!("OUT_DIR"), "/rulebook-rules.toml")),
    beside: include_str!(concat!(env!("OUT_DIR"), "/rulebook-beside.json")),
};

/// The case catalogue of that pack, prepared likewise.
const PREPARED_CASES: &str = include_str!(concat!(env!("OUT_DIR"), "/cases.json"));

/// The heads of its scenarios, prepared likewise.
const PREPARED_HEADS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/heads"));

/// Heads by id.
pub(super) type Heads = BTreeMap<String, (Kind, Head)>;

/// The heads of the pack in the binary that have no faults.
pub(super) fn prepared_heads() -> Heads {
    let head = |(id, found): (String, heads::Prepared)| {
        let kind = Kind::from_id(&found.kind)?;
        let channel = Channel::from_id(&found.channel)?;
        let heads::Prepared { title, domain, difficulty, minutes, summary, cases, sources, .. } =
            found;
        let head = Head { title, domain, channel, difficulty, minutes, summary, cases, sources };
        Some((id, (kind, head)))
    };
    heads::prepared(PREPARED_HEADS).into_iter().filter_map(head).collect()
}

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

    /// What its catalogue lists.
    pub fn cases(&self) -> Vec<Case> {
        if self.origin == Origin::BuiltIn {
            return cases::prepared(PREPARED_CASES);
        }
        let text = self.get("cases.toml").and_then(|source| source.text().ok());
        text.map_or_else(Vec::new, |text| cases::read(&text))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::check;

    #[test]
    fn what_is_prepared_of_a_head_is_what_its_text_says() {
        let (pack, heads) = (Pack::built_in(), prepared_heads());
        let ids: Vec<&str> = pack.files().filter_map(scenario_id).collect();
        assert!(!ids.is_empty());
        for id in ids {
            let text = pack.get(&format!("{id}.toml")).unwrap().head().unwrap();
            let (kind, head, faults) = check::head(id, &text);
            assert_eq!(faults, [], "{id}");
            assert_eq!(heads.get(id), Some(&(kind.unwrap(), head)), "{id}");
        }
    }
}

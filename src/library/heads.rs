//! What lists show of the scenarios in the binary, prepared when the program is built: the first
//! screen asks for all of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The head of one file, its words as they stand in TOML.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// `role-play`, `case-review` or `common`.
    pub kind: String,
    /// Shown everywhere.
    pub title: String,
    /// `core`, or an overlay of the rulebook.
    pub domain: String,
    /// Where the talk takes place.
    pub channel: String,
    /// 1 to 5.
    pub difficulty: u8,
    /// How long it takes, about.
    pub minutes: u8,
    /// Shown in lists.
    pub summary: String,
    /// Ids of the case catalogue.
    #[serde(default)]
    pub cases: Vec<String>,
    /// Where it comes from.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// The heads of files, given by id; a file with a fault in its head is left out, and read from its
/// text like any other.
#[allow(dead_code, reason = "build.rs writes it")]
#[must_use]
pub fn prepare(texts: &[(String, String)]) -> Vec<u8> {
    let head =
        |(id, text): &(String, String)| Some((id.clone(), toml::from_str::<Prepared>(text).ok()?));
    let heads: BTreeMap<String, Prepared> = texts.iter().filter_map(head).collect();
    postcard::to_stdvec(&heads).unwrap_or_default()
}

/// What was prepared, by id.
#[must_use]
pub fn prepared(bytes: &[u8]) -> BTreeMap<String, Prepared> {
    postcard::from_bytes(bytes).unwrap_or_default()
}

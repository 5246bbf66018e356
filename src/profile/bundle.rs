//! A profile to take along: one JSON file with the profile, its finished runs and the texts they
//! were played on. JSON because a seed is larger than the numbers of TOML.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::model::{FORMAT, Finished, Profile};

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

/// Why a text is no bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not the JSON of a bundle.
    Unreadable,
    /// Written by a later version.
    TooNew(u32),
}

/// The hashes of the texts that these runs were played on.
#[must_use]
pub fn hashes(finished: &[Finished]) -> BTreeSet<String> {
    finished.iter().flat_map(|run| [run.run.content.clone(), run.run.rulebook.clone()]).collect()
}

/// Reads a bundle.
///
/// # Errors
/// When it is none, or one of a later version.
pub fn read(bytes: &[u8]) -> Result<Bundle, Refused> {
    #[derive(Deserialize)]
    struct Probe {
        format: u32,
    }
    match serde_json::from_slice::<Probe>(bytes) {
        Ok(Probe { format }) if format > FORMAT => Err(Refused::TooNew(format)),
        _ => serde_json::from_slice(bytes).map_err(|_| Refused::Unreadable),
    }
}

//! Who is training and what they have reached.
//!
//! A profile is a TOML file a person can read; beside it lies an append-only journal with one
//! checksummed line an input. The journal is the truth about runs, the profile is what follows from
//! it plus name and settings, so a profile that lags behind catches up when it is loaded.
//!
//! - [`model`]: the profile and what a finished run adds to it (pure)
//! - [`record`]: the lines of the journal, written and read back (pure)
//! - [`slug`]: names of people as names of files (pure)
//! - [`notice`]: what a person is told about files, and what can go wrong (pure)
//! - [`journal`]: the journal as a file: opened, mended, set aside
//! - [`writer`]: appends at once, syncs on a thread, holds what a full disk refuses
//! - [`texts`]: texts of played scenarios and rulebooks, once by hash
//! - [`store`]: the folder: list, create, load, delete, export, import
//! - [`pen`]: the right to write one profile; one program holds it
//! - [`bundle`]: a profile to take along (pure)
//! - `place`: the files of one profile, what they say together and how they are put right
//! - [`files`]: the few careful ways a file is changed
//!
//! Nothing here asks for the time or draws lots: moments and ids of runs are handed in.

pub mod bundle;
pub mod files;
pub mod journal;
pub mod model;
pub mod notice;
pub mod pen;
mod place;
pub mod record;
pub mod slug;
pub mod store;
pub mod texts;
pub mod writer;

#[cfg(test)]
pub(crate) mod samples;

pub use model::{Count, Finished, Mark, Played, Points, Profile, Settings, Totals};
pub use notice::{Notice, StoreError};
pub use pen::Pen;
pub use record::{Record, Unfinished};
pub use store::{Listed, Opened, Store};
pub use writer::{Reason, Saving};

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
//! What a game does with it:
//!
//! ```
//! use saolei::engine::run::{Run, Timed};
//! use saolei::message::Lang;
//! use saolei::profile::{Record, Saving, Store};
//! # let folder = tempfile::tempdir()?;
//! # let now: jiff::Timestamp = "2026-09-01T08:00:00Z".parse()?;
//! # let run = Run {
//! #     scenario: "hotel/shrunk-cuff".into(), model: 1, content: "a1".repeat(32),
//! #     rulebook: "b2".repeat(32), seed: 7, lang: "zh-CN".into(), inputs: vec![],
//! # };
//!
//! let store = Store::open(folder.path())?;
//! let mut opened = store.create("林晓", now)?;
//! store.texts().keep(&run.content, "title = \"缩了的袖口\"")?;
//! if let Some(pen) = &mut opened.pen {
//!     pen.write(&Record::Began { id: "run-1".into(), at: now, run, again: None });
//!     // Before the frame that shows the answer:
//!     let timed = Timed { input: "take-over".into(), ms: 4200 };
//!     pen.write(&Record::Input { id: "run-1".into(), n: 0, timed });
//!     // Before the next choice is taken:
//!     if let Saving::Unsaved(reason) = pen.wait() {
//!         println!("{}", reason.message(Lang::Zh));
//!     }
//! }
//! drop(opened); // or the power fails
//!
//! let offered = store.load("林晓")?.unfinished;
//! assert_eq!(offered.map(|unfinished| unfinished.run.inputs.len()), Some(1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
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

pub use model::{
    Again, Count, Finished, Guess, Mark, Played, Points, Profile, Settings, TIMER_FACTORS, Totals,
};
pub use notice::{Notice, StoreError};
pub use pen::Pen;
pub use record::{Record, Unfinished};
pub use store::{Listed, Opened, Store};
pub use writer::{Reason, Saving};

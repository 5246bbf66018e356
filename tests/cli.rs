//! The command line from outside: the real program in folders of its own.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

#[path = "cli/author.rs"]
mod author;
#[path = "cli/bots.rs"]
mod bots;
#[path = "cli/check.rs"]
mod check;
#[path = "support/cli.rs"]
mod cli;
#[path = "cli/explore.rs"]
mod explore;
#[path = "cli/graph.rs"]
mod graph;
#[path = "cli/incident.rs"]
mod incident;
#[path = "cli/language.rs"]
mod language;
#[path = "cli/look.rs"]
mod look;
#[path = "cli/places.rs"]
mod places;
#[path = "cli/play.rs"]
mod play;
#[path = "cli/rehearsal.rs"]
mod rehearsal;
#[path = "cli/saves.rs"]
mod saves;
#[path = "cli/settings.rs"]
mod settings;
#[path = "cli/words.rs"]
mod words;

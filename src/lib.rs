//! saolei (扫雷): a training simulator for customer service in the terminal.
//!
//! A trainee talks with a scripted customer; every choice is judged by cited rules, the customer's
//! mood answers, and what was reached is kept. The modules, each knowing only those above it:
//!
//! - [`message`]: every sentence the program itself says, by language
//! - [`scenario`]: the content: what an author typed, what the checker says, what the engine relies on
//! - [`rulebook`]: the rules of etiquette as data, and the phrases a machine can find
//! - [`engine`]: plays one scenario: session, mood, score, transcript
//! - [`explore`]: searches every run of a scenario
//! - [`bots`]: what players earn who understand nothing
//! - [`lint`]: what is said of scenarios beside each other or after a search, and where names are used
//! - [`graph`]: a scenario as scenes and the ways between them
//! - [`profile`]: who is training and what they have reached; journal and saves
//! - [`library`]: packs of scenarios from the binary and from folders, one over another
//! - [`bank`]: scenarios with their rules, ready to be played
//! - [`plans`]: test plans, played
//! - [`practice`]: a run as it is kept
//! - [`plain`]: the game as lines of text
//! - [`tutorial`]: the first two minutes
//! - [`tui`]: the game on the whole terminal
//! - [`config`]: what a person has set for all their visits
//! - [`log`]: what the program did, where somebody asks for it
//! - [`cli`]: the command line
//!
//! [`scenario`], [`rulebook`], [`engine`], [`explore`], [`bots`], [`lint`] and [`graph`] are pure: they know no
//! terminal, clock, file, environment or hidden chance, and a lint holds them to it.
//!
//! A whole run, from the bank to the score:
//!
//! ```
//! use std::sync::Arc;
//! use saolei::{bank::Bank, library::Library};
//! use saolei::engine::session::{Question, Session};
//!
//! let bank = Bank::new(Library::built_in());
//! let prepared = bank.prepare("hotel/shrunk-cuff")?;
//! let mut session = Session::start(Arc::clone(&prepared.stage), 7);
//! while let Some(question) = session.question() {
//!     let input = match question {
//!         Question::Choices { offers, .. } => offers[0].id.clone(),
//!         Question::Ring { .. } => "ring:1".to_owned(),
//!         Question::Order { .. } => "order:".to_owned(),
//!         Question::Form { .. } => "form:".to_owned(),
//!     };
//!     session.answer(&input, 1_000)?;
//! }
//! assert!(session.ended().is_some() && session.score().total().is_some());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod bank;
pub mod bots;
pub mod cli;
pub mod config;
pub mod engine;
pub mod explore;
pub mod graph;
pub mod library;
pub mod lint;
pub mod log;
pub mod message;
pub mod plain;
pub mod plans;
pub mod practice;
pub mod profile;
pub mod rulebook;
pub mod scenario;
pub mod tui;
pub mod tutorial;

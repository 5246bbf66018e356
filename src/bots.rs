//! Players that understand nothing of what is said: they always take the first answer, the longest,
//! the politest. What they earn is what the wording gives away, and a bank is only fair if that is
//! little.
//!
//! - [`agent`]: a colleague who does understand, to hold the emotion model to what is real
//! - [`habit`]: how each of them picks
//! - [`play`]: one run by one of them
//! - [`tally`]: what many runs come to, with how far that can be relied upon
//! - [`cover`]: which answers and which sides of conditions all of them together have met
//! - [`tells`]: how often the best answer can be told by its looks alone
//! - [`bar`]: what a bank has to keep to
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod agent;
pub mod bar;
pub mod cover;
pub mod habit;
pub mod play;
pub mod tally;
pub mod tells;

use std::collections::BTreeMap;

use crate::bank::Piece;
use crate::scenario::model::Scenario;
use cover::Cover;
use habit::{Habit, Used};
use tally::Tally;
use tells::Tells;

/// What the bots made of one scenario.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The scenario's id.
    pub id: String,
    /// 1 to 5.
    pub difficulty: u8,
    /// In the order of [`Habit::ALL`].
    pub tallies: Vec<Tally>,
    /// How runs ended, by the id of the ending; those that came to none are not there.
    pub endings: BTreeMap<String, u32>,
    /// What was met; `None` for a case review, which has no ways.
    pub cover: Option<Cover>,
    /// What the looks of the best answers give away.
    pub tells: Tells,
}

impl Outcome {
    /// Lets every bot play `seeds` runs, from seed 1 on.
    #[must_use]
    pub fn of(piece: &Piece, seeds: u64) -> Outcome {
        let mut outcome = Outcome {
            id: piece.id().to_owned(),
            difficulty: piece.head().difficulty,
            tallies: Vec::new(),
            endings: BTreeMap::new(),
            cover: None,
            tells: Tells::default(),
        };
        match piece {
            Piece::RolePlay(prepared) => {
                let mut cover = Cover::of(prepared.scenario());
                for habit in Habit::ALL {
                    let (mut used, mut tally) = (Used::default(), Tally::default());
                    for seed in 1..=seeds {
                        let session = play::session(&prepared.stage, seed, habit, &mut used);
                        tally.add(session.score().total().unwrap_or(0));
                        if let Some(ending) = session.ended() {
                            let id = &prepared.scenario().ending(ending).id;
                            *outcome.endings.entry(id.clone()).or_default() += 1;
                        }
                        cover.add(&prepared.stage, &session);
                    }
                    outcome.tallies.push(tally);
                }
                outcome.tells = shown(prepared.scenario(), seeds);
                outcome.cover = Some(cover);
            }
            Piece::Review(docket) => {
                for habit in Habit::ALL {
                    let (mut used, mut tally) = (Used::default(), Tally::default());
                    for seed in 1..=seeds {
                        let reading = play::reading(docket.start(seed), habit, &mut used);
                        tally.add(reading.verdict().map_or(0, |verdict| verdict.score.total()));
                    }
                    outcome.tallies.push(tally);
                }
            }
        }
        outcome
    }
}

/// What the wordings of some seeds give away; more would say the same again.
fn shown(scenario: &std::sync::Arc<Scenario>, seeds: u64) -> Tells {
    const ENOUGH: u64 = 20;
    let mut tells = Tells::default();
    for seed in 1..=seeds.min(ENOUGH) {
        tells.add(scenario, seed);
    }
    tells
}

#[cfg(test)]
mod tests;

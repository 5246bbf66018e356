//! A run that an author tries: begun at any scene, in any state, or with the author's panel. Nothing
//! of it is kept.

use std::sync::Arc;

use super::args::PlayArgs;
use super::fault::Fault;
use crate::bank::{Piece, Prepared};
use crate::engine::opening::{Opening, OpeningFault, Valid};
use crate::message::{Lang, listed, say, say_with};

/// What is to be tried.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// The scene it begins with; the first where none is named.
    from: Option<String>,
    /// What is set, as it was typed.
    set: Vec<String>,
    /// Whether the author's panel is shown and the file watched.
    pub author: bool,
}

impl Rehearsal {
    /// What was asked for, if it was anything but an ordinary run.
    #[must_use]
    pub fn of(args: &PlayArgs) -> Option<Rehearsal> {
        let PlayArgs { from, set, author, .. } = args;
        let asked = from.is_some() || !set.is_empty() || *author;
        asked.then(|| Rehearsal { from: from.clone(), set: set.clone(), author: *author })
    }

    /// The scenario with this beginning.
    ///
    /// # Errors
    /// When it is a case review, or has no such scene or value.
    pub fn open(&self, piece: Piece) -> Result<Prepared, Fault> {
        let prepared = match piece {
            Piece::RolePlay(prepared) => prepared,
            Piece::Review(docket) => return Err(Fault::NoRehearsal(docket.review.id.clone())),
        };
        let opening = Opening::read(prepared.scenario(), self.from.as_deref(), &self.set)?;
        let stage = Arc::new(prepared.stage.opened(&opening));
        Ok(Prepared { stage, ..prepared })
    }

    /// What is said above it.
    #[must_use]
    pub fn note(&self, lang: Lang) -> String {
        let begins: Vec<&str> = self.from.iter().chain(&self.set).map(String::as_str).collect();
        if begins.is_empty() {
            return say(lang, "rehearsal-note");
        }
        say_with(lang, "rehearsal-note-from", &[("begins", listed(lang, &begins).into())])
    }
}

/// What of a beginning makes no sense, and what to type instead.
pub fn line(fault: &OpeningFault, lang: Lang) -> String {
    let near = |name: &str, near: &Option<String>, known: &str, unknown: &str| match near {
        Some(near) => say_with(lang, known, &[("name", name.into()), ("near", near.into())]),
        None => say_with(lang, unknown, &[("name", name.into())]),
    };
    match fault {
        OpeningFault::Scene { scene, near: likely } => {
            near(scene, likely, "rehearsal-scene-near", "rehearsal-scene")
        }
        OpeningFault::Name { name, near: likely } => {
            near(name, likely, "rehearsal-name-near", "rehearsal-name")
        }
        OpeningFault::Shape(setting) => {
            say_with(lang, "rehearsal-shape", &[("setting", setting.into())])
        }
        OpeningFault::Value { name, value, valid } => {
            let valid = match valid {
                Valid::Flag => say(lang, "rehearsal-flag"),
                Valid::Range(least, most) => {
                    let range = [("least", (*least).into()), ("most", (*most).into())];
                    say_with(lang, "rehearsal-range", &range)
                }
            };
            let args = [("name", name.into()), ("value", value.into()), ("valid", valid.into())];
            say_with(lang, "rehearsal-value", &args)
        }
    }
}

//! The graded choices of a scene, as the checks of cues look at them.

use crate::scenario::diagnostic::Span;
use crate::scenario::model::Grade;
use crate::scenario::raw::{RawChoice, RawScene, Words};

/// A graded choice.
pub(super) struct Offer<'l> {
    /// As typed.
    pub text: Words<'l>,
    /// How it is judged.
    pub grade: Grade,
    /// The rules it cites.
    pub cites: Vec<&'l str>,
}

/// The graded choices of a scene; none where fewer than two are graded, for then nothing is chosen.
pub(super) fn offers<'l>(scene: &'l RawScene<'l>) -> Vec<Offer<'l>> {
    let offers: Vec<Offer<'l>> = scene.choices.iter().filter_map(offer).collect();
    if offers.len() < 2 { Vec::new() } else { offers }
}

fn offer<'l>(choice: &'l RawChoice<'l>) -> Option<Offer<'l>> {
    let answer = &choice.answer;
    let cites = answer.keeps.iter().chain(&answer.breaks).map(|rule| rule.value).collect();
    Some(Offer { text: choice.text?, grade: answer.grade?.value, cites })
}

impl Offer<'_> {
    /// Where its words stand.
    pub fn at(&self) -> Span {
        self.text.at
    }

    pub fn is_best(&self) -> bool {
        self.grade == Grade::Best
    }

    /// Best or good.
    pub fn is_right(&self) -> bool {
        self.grade >= Grade::Good
    }
}

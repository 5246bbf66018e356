//! `graded-otherwise`, `repeated-option`: the options of all files beside each other.
//!
//! The same words may be right at one place and wrong at another; but on one channel, in the eyes of
//! somebody who practises both, that needs a reason. Options within a scene are the checker's.

use std::collections::{BTreeMap, BTreeSet};

use super::Sheet;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::scenario::model::{Channel, Grade};
use crate::scenario::raw::{self, Kind};
use crate::scenario::wording::{ALIKE, Pairs, letters};

/// Shorter wordings are alike by chance.
const SHORT: usize = 6;
/// Two wordings are compared where they share so many letters in a row.
const RUN: usize = 5;
/// What so many wordings share is a phrase.
const PHRASE: usize = 60;

/// An option with a grade.
struct Said {
    sheet: usize,
    scene: String,
    id: String,
    at: Span,
    grade: Grade,
    channel: Channel,
    letters: String,
    pairs: Pairs,
}

/// What is wrong with options beside those of other scenes, each with the place of its sheet. It is
/// told of the later one.
#[must_use]
pub fn beside(sheets: &[Sheet<'_>]) -> Vec<(usize, Diagnostic)> {
    let mut options = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        collect(at, sheet, &mut options);
    }
    let outs: Vec<Diagnostics> = sheets.iter().map(|_| Diagnostics::default()).collect();
    let mut told = BTreeSet::new();
    for (first, second) in candidates(&options) {
        let (one, other) = (&options[first], &options[second]);
        let same = one.letters == other.letters;
        let here = (one.sheet, &one.scene) == (other.sheet, &other.scene);
        let code = if here || (!same && one.pairs.likeness(&other.pairs) < ALIKE) {
            continue;
        } else if same && differ(one, other) {
            Code::GradedOtherwise
        } else {
            Code::RepeatedOption
        };
        // Of several twins the first is enough.
        if told.insert((second, code)) {
            let file = if one.sheet == other.sheet { "" } else { sheets[one.sheet].id };
            let args = [
                ("name", (&other.id).into()),
                ("grade", other.grade.id().into()),
                ("other", (&one.id).into()),
                ("before", one.grade.id().into()),
                ("scene", (&one.scene).into()),
                ("file", if file.is_empty() { "-" } else { file }.into()),
            ];
            outs[other.sheet].add(code, other.at, &args);
        }
    }
    let found = outs.into_iter().enumerate();
    found.flat_map(|(at, out)| out.into_sorted().into_iter().map(move |one| (at, one))).collect()
}

/// Whether one is right and the other wrong, where somebody could take the one for the other.
fn differ(one: &Said, other: &Said) -> bool {
    let right = |option: &Said| option.grade >= Grade::Good;
    one.channel == other.channel && right(one) != right(other)
}

/// Pairs that may be alike, the earlier one first.
fn candidates(options: &[Said]) -> BTreeSet<(usize, usize)> {
    let mut runs: BTreeMap<Vec<char>, BTreeSet<usize>> = BTreeMap::new();
    for (at, option) in options.iter().enumerate() {
        let letters: Vec<char> = option.letters.chars().collect();
        for run in letters.windows(RUN) {
            runs.entry(run.to_vec()).or_default().insert(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for all in runs.values().filter(|all| all.len() <= PHRASE) {
        for first in all {
            pairs.extend(all.range(first + 1..).map(|second| (*first, *second)));
        }
    }
    pairs
}

fn collect(at: usize, sheet: &Sheet<'_>, options: &mut Vec<Said>) {
    let out = Diagnostics::default();
    let table = raw::parse(sheet.text, &out);
    let raw = raw::file(sheet.text, &table, &out);
    if raw.head.kind.is_some_and(|kind| kind.value == Kind::CaseReview) {
        return;
    }
    let channel = raw.head.channel.map_or(Channel::Phone, |channel| channel.value);
    for scene in &raw.scenes {
        for choice in &scene.choices {
            let (Some(text), Some(grade)) = (choice.text, choice.answer.grade) else { continue };
            let letters = letters(text.value);
            if letters.chars().count() < SHORT {
                continue;
            }
            options.push(Said {
                sheet: at,
                scene: scene.name().to_owned(),
                id: choice.id.map_or("", |id| id.value).to_owned(),
                at: text.at,
                grade: grade.value,
                channel,
                pairs: Pairs::of(&letters),
                letters,
            });
        }
    }
}

//! Ids are written in one way and stand for one thing.

use std::collections::HashSet;

use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::raw::{Raw, Words};

/// Words that inputs and targets use themselves.
const RESERVED: [&str; 5] = ["return", "resume", "silence", "undo", "hint"];
/// Names that conditions use themselves.
const TAKEN: [&str; 11] = [
    "heat", "trust", "patience", "rings", "red_line", "visits", "chose", "solved", "grade", "true",
    "false",
];

/// Notes ids that are badly written, reserved, or there already.
pub(super) fn check(raw: &Raw<'_>, out: &Diagnostics) {
    let scenes = raw.scenes.iter().filter_map(|scene| scene.id);
    ids(scenes.chain(raw.endings.iter().filter_map(|ending| ending.id)), out);
    ids(raw.scenes.iter().flat_map(|scene| &scene.choices).filter_map(|choice| choice.id), out);
    ids(raw.reactions.iter().filter_map(|reaction| reaction.id), out);
    ids(raw.facts.iter().map(|(id, _)| *id), out);
    for scene in &raw.scenes {
        ids(scene.order.iter().flat_map(|order| &order.steps).filter_map(|step| step.id), out);
        ids(scene.form.iter().flat_map(|form| &form.fields).filter_map(|field| field.id), out);
    }
    names(
        raw.vars.iter().map(|(name, _)| *name).chain(raw.texts.iter().map(|(name, _)| *name)),
        out,
    );
}

fn ids<'t>(ids: impl Iterator<Item = Words<'t>>, out: &Diagnostics) {
    let mut seen = HashSet::new();
    for id in ids {
        if RESERVED.contains(&id.value) {
            out.add(Code::ReservedId, id.at, &[("name", id.value.into())]);
        } else if !is_kebab(id.value) {
            out.add(Code::BadId, id.at, &[("name", id.value.into()), ("want", "kebab".into())]);
        } else if !seen.insert(id.value) {
            out.add(Code::DuplicateId, id.at, &[("name", id.value.into())]);
        }
    }
}

fn names<'t>(names: impl Iterator<Item = Words<'t>>, out: &Diagnostics) {
    let mut seen = HashSet::new();
    for name in names {
        if TAKEN.contains(&name.value) {
            out.add(Code::ReservedId, name.at, &[("name", name.value.into())]);
        } else if !is_name(name.value) {
            let args = [("name", name.value.into()), ("want", "name".into())];
            out.add(Code::BadId, name.at, &args);
        } else if !seen.insert(name.value) {
            out.add(Code::DuplicateId, name.at, &[("name", name.value.into())]);
        }
    }
}

/// Small letters and digits, with single hyphens between.
fn is_kebab(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.len() <= 60 && id.split('-').all(part)
}

/// Small letters, digits and underscores, a letter first.
fn is_name(name: &str) -> bool {
    name.len() <= 60
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

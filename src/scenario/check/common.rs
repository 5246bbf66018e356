//! `unknown-common`, `broken-common`: the common parts that a scenario calls.

use super::{Task, lower, scenario};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::raw::{Kind, Raw};

/// A common part that is called somewhere.
pub(super) struct Common<'a, 'r> {
    /// As in `call`.
    pub id: &'r str,
    /// Where it is called first.
    pub at: Span,
    /// Its text.
    pub text: &'a str,
    /// Where its own faults go; they are told when it is checked itself.
    pub out: Diagnostics,
}

/// The common parts that are there and sound, in order of id, each once.
pub(super) fn called<'a, 'r>(
    raw: &Raw<'r>,
    task: &Task<'a, '_>,
    out: &Diagnostics,
) -> Vec<Common<'a, 'r>> {
    if raw.head.kind.is_some_and(|kind| kind.value == Kind::Common) {
        for call in raw.scenes.iter().filter_map(|scene| scene.call) {
            let args = [("name", "call".into()), ("why", "common".into())];
            out.add(Code::MisplacedKey, call.at, &args);
        }
        return Vec::new();
    }
    let mut found: Vec<Common<'a, 'r>> = Vec::new();
    for call in raw.scenes.iter().filter_map(|scene| scene.call) {
        if found.iter().any(|one| one.id == call.value) {
            continue;
        }
        let Some(text) = (task.commons)(call.value) else {
            out.add(Code::UnknownCommon, call.at, &[("name", call.value.into())]);
            continue;
        };
        let last = lower::last_part(call.value);
        if found.iter().any(|one| lower::last_part(one.id) == last) {
            out.add(Code::DuplicateId, call.at, &[("name", last.into())]);
            continue;
        }
        let checked = scenario(call.value, text, &|_| None, task.rules, &[]);
        if checked.kind != Some(Kind::Common) || !checked.is_sound() {
            out.add(Code::BrokenCommon, call.at, &[("name", call.value.into())]);
            continue;
        }
        found.push(Common { id: call.value, at: call.at, text, out: Diagnostics::default() });
    }
    found.sort_by_key(|one| one.id);
    found
}

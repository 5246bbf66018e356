//! `reserved-id`: words that inputs, targets and conditions use themselves.

use super::ids;
use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::raw::Words;

/// Of inputs and targets, and what plain mode takes for itself: undo, help, quit.
const IDS: [&str; 9] = ["return", "resume", "silence", "undo", "hint", "u", "h", "q", "quit"];
/// Of conditions.
const NAMES: [&str; 11] = [
    "heat", "trust", "patience", "rings", "red_line", "visits", "chose", "solved", "grade", "true",
    "false",
];
/// Of scripts.
const PEOPLE: [&str; 3] = ["旁白", "客户", "我"];

/// Notes ids that the format keeps for itself.
pub(super) fn check(look: &Look<'_>) {
    for set in ids::sets(look) {
        let taken: &[&str] = if set.names { &NAMES } else { &IDS };
        note(&set.ids, taken, look.out);
    }
    note(&look.raw.head.cast, &PEOPLE, look.out);
}

/// Notes ids of a list that inputs keep for themselves.
pub(super) fn of(ids: &[Words<'_>], out: &Diagnostics) {
    note(ids, &IDS, out);
}

fn note(ids: &[Words<'_>], taken: &[&str], out: &Diagnostics) {
    for id in ids.iter().filter(|id| taken.contains(&id.value)) {
        out.add(Code::ReservedId, id.at, &[("name", id.value.into())]);
    }
}

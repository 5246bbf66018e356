//! `unknown-case`: the case catalogue has the cases that the scenario says it plays.

use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::raw::RawHead;

/// Notes cases that are not in the catalogue; without a catalogue there is nothing to ask.
pub(super) fn check(head: &RawHead<'_>, cases: &[String], out: &Diagnostics) {
    let unknown = |case: &&crate::scenario::raw::Words<'_>| {
        !cases.is_empty() && cases.iter().all(|known| known != case.value)
    };
    for case in head.cases.iter().filter(unknown) {
        out.add_near(Code::UnknownCase, case.at, case.value, cases.iter().map(String::as_str));
    }
}

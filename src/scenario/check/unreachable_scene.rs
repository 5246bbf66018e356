//! `unreachable-scene`: nothing leads there, no choice and no reaction.

use super::graph::reacted;
use super::look::Look;
use crate::scenario::code::Code;

/// Notes scenes that nothing leads to.
pub(super) fn check(look: &Look<'_>) {
    let reached = look.graph().reached(std::iter::once(0).chain(reacted(look.scenario())));
    for (idx, raw, _) in look.scenes() {
        if !reached[idx.at()] {
            look.out.add(Code::UnreachableScene, raw.place(), &[("name", raw.name().into())]);
        }
    }
}

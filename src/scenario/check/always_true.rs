//! `always-true`: a condition that asks nothing, by what its operands can be at all.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::cond::Tri;

/// Notes conditions that always hold, those of reactions among them.
pub(super) fn check(look: &Look<'_>) {
    for asked in look.conditions().into_iter().chain(look.reactions()) {
        if look.comes_to(&asked) == Tri::True {
            look.out.add(Code::AlwaysTrue, asked.at, &[("name", asked.cond.source().into())]);
        }
    }
}

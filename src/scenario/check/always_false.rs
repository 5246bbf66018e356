//! `always-false`: a condition that cannot hold, by what its operands can be at all.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::cond::Tri;

/// Notes conditions that never hold; those of reactions have a code of their own.
pub(super) fn check(look: &Look<'_>) {
    for asked in look.conditions() {
        if look.comes_to(&asked) == Tri::False {
            look.out.add(Code::AlwaysFalse, asked.at, &[("name", asked.cond.source().into())]);
        }
    }
}

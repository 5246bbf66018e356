//! `dead-reaction`: a reaction whose condition cannot hold never fires.

use super::look::{Look, name_of};
use crate::scenario::code::Code;
use crate::scenario::cond::Tri;

/// Notes reactions that can never fire.
pub(super) fn check(look: &Look<'_>) {
    for (asked, raw) in look.reactions().into_iter().zip(&look.raw.reactions) {
        if look.comes_to(&asked) == Tri::False {
            look.out.add(Code::DeadReaction, asked.at, &[("name", name_of(raw.id).into())]);
        }
    }
}

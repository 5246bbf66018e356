//! `silent-loop`: scenes that ask nothing may not lead round to themselves, or a run would never wait
//! for an answer.

use super::look::Look;
use crate::scenario::code::Code;

/// Notes every scene on such a ring.
pub(super) fn check(look: &Look<'_>) {
    for (idx, raw, _) in look.scenes() {
        if look.graph().is_silent_loop(idx.at()) {
            look.out.add(Code::SilentLoop, raw.place(), &[("name", raw.name().into())]);
        }
    }
}

//! `no-ending`, `loop-without-exit`: from everywhere a way leads to an ending, or in a common part back
//! to where it was called.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::raw::RawScene;

/// Notes scenes that can be entered and never left; where that is the start, only this.
pub(super) fn check(look: &Look<'_>) {
    let (out, reached) = (look.graph().ways_out(), look.graph().reached([0]));
    if out.first() == Some(&false) {
        let what = if look.is_common() { "return" } else { "ending" };
        let at = look.raw.scenes.first().map_or_else(Default::default, RawScene::place);
        look.out.add(Code::NoEnding, at, &[("what", what.into())]);
        return;
    }
    for (idx, raw, _) in look.scenes() {
        if reached[idx.at()] && !out[idx.at()] {
            look.out.add(Code::LoopWithoutExit, raw.place(), &[("name", raw.name().into())]);
        }
    }
}

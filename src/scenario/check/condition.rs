//! `always-true`, `always-false`, `dead-reaction`: a condition that asks nothing, by what its
//! operands can be at all.

use super::look::{Declared, Look, When, name_of};
use crate::scenario::code::Code;
use crate::scenario::cond::Tri;

/// Notes conditions whose answer is known beforehand.
pub(super) fn check(look: &Look<'_>) {
    let (scenario, common) = (look.scenario(), look.is_common());
    for asked in look.conditions() {
        let code = match asked.cond.within(&Declared { scenario, when: asked.when, common }) {
            Tri::True => Code::AlwaysTrue,
            Tri::False => Code::AlwaysFalse,
            Tri::Maybe => continue,
        };
        look.out.add(code, asked.at, &[("name", asked.cond.source().into())]);
    }
    let bounds = Declared { scenario, when: When::default(), common };
    for (reaction, raw) in scenario.reactions.iter().zip(&look.raw.reactions) {
        let at = raw.when.map_or(raw.at, |when| when.at);
        match reaction.when.within(&bounds) {
            Tri::False => {
                look.out.add(Code::DeadReaction, at, &[("name", name_of(raw.id).into())]);
            }
            Tri::True => {
                let name = reaction.when.source();
                look.out.add(Code::AlwaysTrue, at, &[("name", name.into())]);
            }
            Tri::Maybe => {}
        }
    }
}

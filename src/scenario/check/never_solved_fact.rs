//! `never-solved-fact`: a fact on the screen that nothing can solve.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::model::FactIdx;

/// Notes facts that no answer solves.
pub(super) fn check(look: &Look<'_>) {
    let used = look.used();
    for (at, (name, _)) in look.raw.facts.iter().enumerate() {
        let fact = FactIdx::from(at);
        if !used.solved.contains(&fact) {
            look.out.add(Code::NeverSolvedFact, name.at, &[("name", name.value.into())]);
        }
    }
}

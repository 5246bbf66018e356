//! `misplaced-resume`: only a scene that a reaction leads to, and nothing else, can go back to where
//! the turn was going.

use super::graph::reacted;
use super::look::{Look, typed_jumps};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Span;
use crate::scenario::raw::RawJump;

/// Notes every `resume` with nothing to go back to.
pub(super) fn check(look: &Look<'_>) {
    let graph = look.graph();
    let (played, reacted) = (graph.reached([0]), graph.reached(reacted(look.scenario())));
    for (idx, raw, scene) in look.scenes() {
        let at = idx.at();
        if graph.resumes[at] && (played[at] || !reacted[at]) {
            for place in typed_jumps(look.scenario(), raw, scene)
                .into_iter()
                .flat_map(|(_, typed)| places(typed))
            {
                look.out.add(Code::MisplacedResume, place, &[("name", "resume".into())]);
            }
        }
    }
    for reaction in &look.raw.reactions {
        for place in reaction.to.iter().flat_map(places) {
            look.out.add(Code::MisplacedResume, place, &[("name", "resume".into())]);
        }
    }
}

fn places(jump: &RawJump<'_>) -> impl Iterator<Item = Span> {
    jump.cases.iter().filter(|case| case.to.value == "resume").map(|case| case.to.at)
}

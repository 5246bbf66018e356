//! `nobody-leaves`: nothing but a reaction makes a customer leave, so one has to hold whenever
//! patience is gone and lead away for good: a reaction fires once, and after a scene that resumes
//! the customer would stay for ever.

use super::graph::targets;
use super::look::{Declared, Look, When};
use crate::scenario::code::Code;
use crate::scenario::cond::{Bounds, Operand, Tri};
use crate::scenario::model::{Goto, Reaction};

/// No patience left, everything else anywhere.
struct Gone<'l>(Declared<'l>);

impl Bounds for Gone<'_> {
    fn range(&self, operand: Operand) -> (i32, i32) {
        if operand == Operand::Patience { (0, 0) } else { self.0.range(operand) }
    }
}

/// Notes a customer whom nothing makes leave.
pub(super) fn check(look: &Look<'_>) {
    let Some(customer) = &look.raw.customer else { return };
    let scenario = look.scenario();
    let gone = Gone(Declared { scenario, when: When::default(), common: false });
    let leaves = |reaction: &Reaction| {
        reaction.when.within(&gone) == Tri::True
            && targets(&reaction.to).all(|goto| is_for_good(look, goto))
    };
    if !scenario.reactions.iter().any(leaves) {
        let at = customer.patience.map_or(customer.at, |patience| patience.at);
        look.out.add(Code::NobodyLeaves, at, &[]);
    }
}

/// Whether nothing that follows goes back to where the turn was going.
fn is_for_good(look: &Look<'_>, goto: Goto) -> bool {
    let graph = look.graph();
    match goto {
        Goto::Ending(_) => true,
        Goto::Scene(scene) => {
            let reached = graph.reached([scene.at()]);
            !reached.into_iter().zip(&graph.resumes).any(|(reached, resumes)| reached && *resumes)
        }
        Goto::Return | Goto::Resume => false,
    }
}

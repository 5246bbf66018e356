//! `nobody-leaves`: nothing but a reaction makes a customer leave, so one has to hold whenever
//! patience is gone.

use super::look::{Declared, Look, When};
use crate::scenario::code::Code;
use crate::scenario::cond::{Bounds, Operand, Tri};

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
    let leaves = scenario.reactions.iter().any(|reaction| reaction.when.within(&gone) == Tri::True);
    if !leaves {
        let at = customer.patience.map_or(customer.at, |patience| patience.at);
        look.out.add(Code::NobodyLeaves, at, &[]);
    }
}

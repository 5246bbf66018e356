//! Sees a state without the mood: a condition that reads the mood is true and false, so that every
//! run there is is among those that are found, and others, too.

use super::walk::Sight;
use crate::engine::machine::{State, Watch};
use crate::engine::stage::Stage;
use crate::scenario::cond::{Bounds, Cond, Operand, Tri};
use crate::scenario::model::{ChoiceIdx, ReactionIdx};

/// What a mood can come to at most.
const MOST: i32 = 100;

/// Lets conditions that nothing certain is known of turn out one way after the other.
#[derive(Clone)]
pub(super) struct Veil {
    patience: u8,
    /// How those met by an answer turn out, as they are met.
    turns_out: Vec<bool>,
    met: usize,
    fired: Vec<bool>,
}

impl Veil {
    /// For runs on `stage`.
    pub fn of(stage: &Stage) -> Veil {
        let scenario = &stage.scenario;
        let fired = vec![false; scenario.reactions.len()];
        Veil { patience: scenario.customer.patience, turns_out: Vec::new(), met: 0, fired }
    }

    fn can_hold(&self, state: &State, cond: &Cond) -> Tri {
        let seen = Seen { state, patience: self.patience };
        let reads = |operand: Operand| seen.mood(operand).is_some();
        if cond.tests().any(|test| reads(test.left) || reads(test.right)) {
            cond.within(&seen)
        } else {
            Tri::from(state.holds(Some(cond)))
        }
    }
}

impl Watch for Veil {
    fn holds(&mut self, state: &State, cond: &Cond) -> bool {
        match self.can_hold(state, cond) {
            Tri::True => true,
            Tri::False => false,
            Tri::Maybe => {
                if self.met == self.turns_out.len() {
                    self.turns_out.push(false);
                }
                self.met += 1;
                self.turns_out[self.met - 1]
            }
        }
    }

    fn reacted(&mut self, reaction: ReactionIdx) {
        self.fired[reaction.at()] = true;
    }
}

impl Sight for Veil {
    fn open(&self, stage: &Stage, state: &State, choice: ChoiceIdx) -> Tri {
        let made = stage.scenario.choice(choice);
        match &made.when {
            _ if made.once && state.chosen[choice.at()] => Tri::False,
            Some(when) => self.can_hold(state, when),
            None => Tri::True,
        }
    }

    /// The last condition that was false is true next, and those after it are met anew.
    fn again(&mut self) -> bool {
        self.met = 0;
        while self.turns_out.last() == Some(&true) {
            self.turns_out.pop();
        }
        match self.turns_out.last_mut() {
            Some(last) => {
                *last = true;
                true
            }
            None => false,
        }
    }

    fn fired(self) -> Vec<bool> {
        self.fired
    }
}

/// What is known of a state where the mood is not.
struct Seen<'s> {
    state: &'s State,
    patience: u8,
}

impl Seen<'_> {
    /// What the mood can come to; `None` of everything else.
    fn mood(&self, operand: Operand) -> Option<(i32, i32)> {
        match operand {
            Operand::Heat | Operand::Trust => Some((0, MOST)),
            Operand::Patience => Some((0, i32::from(self.patience))),
            _ => None,
        }
    }
}

impl Bounds for Seen<'_> {
    fn range(&self, operand: Operand) -> (i32, i32) {
        let known = || {
            let value = self.state.read(operand);
            (value, value)
        };
        self.mood(operand).unwrap_or_else(known)
    }
}

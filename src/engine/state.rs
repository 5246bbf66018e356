//! Where a run stands and what it remembers.

use super::mood::Mood;
use super::score::Score;
use crate::scenario::cond::{Cond, Operand};
use crate::scenario::model::{EndingIdx, FactIdx, Goto, SceneIdx, VarIdx};

/// Visits are counted up to here.
pub const MOST_VISITS: u8 = 9;

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// This scene asks.
    Asked(SceneIdx),
    /// It is over.
    Ended(EndingIdx),
}

/// Everything a run remembers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct State {
    /// Where it stands.
    pub place: Place,
    /// How the customer stands.
    pub mood: Mood,
    /// Points and decisions met.
    pub score: Score,
    /// Rings heard.
    pub rings: u8,
    /// Whether a red line was crossed.
    pub red_line: bool,
    pub(crate) vars: Vec<i32>,
    pub(crate) visits: Vec<u8>,
    pub(crate) grades: Vec<i8>,
    pub(crate) chosen: Vec<bool>,
    pub(crate) solved: Vec<bool>,
    pub(crate) fired: Vec<bool>,
    pub(crate) caller: Option<SceneIdx>,
    /// Where turns were going when reactions fired, and who had called the common part they were in:
    /// one may fire in a scene that another led to, and call a common part itself.
    pub(crate) resume: Vec<(Goto, Option<SceneIdx>)>,
}

impl State {
    /// The value of what a condition reads.
    #[must_use]
    #[inline]
    pub fn read(&self, operand: Operand) -> i32 {
        match operand {
            Operand::Number(number) => number,
            Operand::Var(var) => self.vars[var.at()],
            Operand::Heat => i32::from(self.mood.heat),
            Operand::Trust => i32::from(self.mood.trust),
            Operand::Patience => i32::from(self.mood.patience),
            Operand::Rings => i32::from(self.rings),
            Operand::RedLine => i32::from(self.red_line),
            Operand::Visits(scene) => i32::from(self.visits[scene.at()]),
            Operand::Chose(choice) => i32::from(self.chosen[choice.at()]),
            Operand::Solved(fact) => i32::from(self.solved[fact.at()]),
            Operand::Grade(scene) => i32::from(self.grades[scene.at()]),
        }
    }

    /// Whether `cond` holds; no condition always does.
    #[must_use]
    #[inline]
    pub fn holds(&self, cond: Option<&Cond>) -> bool {
        cond.is_none_or(|cond| cond.holds(|operand| self.read(operand)))
    }

    /// The value of a variable.
    #[must_use]
    pub fn var(&self, var: VarIdx) -> i32 {
        self.vars[var.at()]
    }

    /// Whether a fact is solved.
    #[must_use]
    pub fn is_solved(&self, fact: FactIdx) -> bool {
        self.solved[fact.at()]
    }

    /// Takes up where a turn was going when the last reaction fired. A way back that leads nowhere,
    /// which the checker does not let through, ends the run.
    pub(crate) fn back(&mut self) -> Goto {
        let (goto, caller) = self.resume.pop().unwrap_or((Goto::Ending(EndingIdx(0)), None));
        self.caller = caller;
        goto
    }

    /// Entries into a scene so far, up to [`MOST_VISITS`].
    #[must_use]
    pub fn visits(&self, scene: SceneIdx) -> u8 {
        self.visits[scene.at()]
    }
}

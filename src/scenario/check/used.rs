//! What a scenario reads and changes.

use std::collections::HashSet;

use crate::scenario::cond::{Cond, Operand};
use crate::scenario::model::{
    Answer, Ask, Effect, FactIdx, Jump, Part, PoolIdx, Scenario, Scene, Text, VarIdx,
};

/// What a scenario reads and changes.
#[derive(Default)]
pub(super) struct Used {
    /// Variables read in conditions and wordings.
    pub read: HashSet<VarIdx>,
    /// Variables that an answer changes.
    pub set: HashSet<VarIdx>,
    /// Texts that a wording uses.
    pub pools: HashSet<PoolIdx>,
    /// Facts that an answer solves.
    pub solved: HashSet<FactIdx>,
}

impl Used {
    pub fn of(scenario: &Scenario) -> Used {
        let mut used = Used::default();
        for scene in &scenario.scenes {
            used.scene(scenario, scene);
        }
        for reaction in &scenario.reactions {
            used.cond(&reaction.when);
            used.jump(&reaction.to);
        }
        for ending in &scenario.endings {
            used.text(&ending.text);
        }
        used
    }

    fn scene(&mut self, scenario: &Scenario, scene: &Scene) {
        scene
            .events
            .iter()
            .filter_map(|event| event.when.as_ref())
            .for_each(|cond| self.cond(cond));
        for line in &scene.lines {
            line.when.iter().for_each(|cond| self.cond(cond));
            self.text(&line.text);
        }
        match &scene.ask {
            Ask::Nothing { to, .. } => self.jump(to),
            Ask::Choices { choices, silence } => {
                for choice in &scenario.choices[choices.start.into()..choices.end.into()] {
                    choice.when.iter().for_each(|cond| self.cond(cond));
                    self.text(&choice.text);
                    self.answer(&choice.answer);
                }
                if let Some(silence) = silence {
                    self.answer(&silence.answer);
                }
            }
            Ask::Ring(ring) => {
                for answer in [&ring.answered, &ring.late, &ring.missed] {
                    self.answer(answer);
                }
            }
            Ask::Order(order) => {
                order.steps.iter().for_each(|step| self.text(&step.text));
                self.follows(&order.then.effects, &order.then.solves, &order.then.to);
            }
            Ask::Form(form) => {
                form.fields.iter().for_each(|field| self.text(&field.text));
                self.follows(&form.then.effects, &form.then.solves, &form.then.to);
            }
        }
    }

    fn answer(&mut self, answer: &Answer) {
        self.follows(&answer.effects, &answer.solves, &answer.to);
    }

    fn follows(&mut self, effects: &[Effect], solves: &[FactIdx], to: &Jump) {
        self.set.extend(effects.iter().map(|effect| effect.var));
        self.solved.extend(solves);
        self.jump(to);
    }

    fn jump(&mut self, jump: &Jump) {
        jump.cases.iter().for_each(|(cond, _)| self.cond(cond));
    }

    fn cond(&mut self, cond: &Cond) {
        for operand in cond.tests().flat_map(|test| [test.left, test.right]) {
            if let Operand::Var(var) = operand {
                self.read.insert(var);
            }
        }
    }

    fn text(&mut self, text: &Text) {
        for part in &text.parts {
            match part {
                Part::Var(var) => {
                    self.read.insert(*var);
                }
                Part::Pool(pool) => {
                    self.pools.insert(*pool);
                }
                Part::Plain(_) | Part::OneOf { .. } => {}
            }
        }
    }
}

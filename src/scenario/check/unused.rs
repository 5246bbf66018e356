//! `unused-variable`, `never-set-variable`, `unused-text`, `never-solved-fact`: what is declared and
//! then forgotten.

use std::collections::HashSet;

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::cond::{Cond, Operand};
use crate::scenario::model::{
    Answer, Ask, Effect, FactIdx, Jump, Part, PoolIdx, Scenario, Scene, Text, VarIdx,
};

/// What a scenario reads and changes.
#[derive(Default)]
struct Used {
    read: HashSet<VarIdx>,
    set: HashSet<VarIdx>,
    pools: HashSet<PoolIdx>,
    solved: HashSet<FactIdx>,
}

/// Notes what is declared and not used. Where part of the file was not resolved nothing is said, for
/// it might be used there.
pub(super) fn check(look: &Look<'_>) {
    let worded = !look.out.any_of(&[Code::BadBraces, Code::UnknownText]);
    if !look.built.resolved || !worded {
        return;
    }
    let used = Used::of(look.scenario());
    for (at, (name, _)) in look.raw.vars.iter().enumerate() {
        let var = VarIdx::from(at);
        let code = match (used.read.contains(&var), used.set.contains(&var)) {
            (false, _) => Code::UnusedVariable,
            (true, false) => Code::NeverSetVariable,
            (true, true) => continue,
        };
        look.out.add(code, name.at, &[("name", name.value.into())]);
    }
    for (at, (name, _)) in look.raw.texts.iter().enumerate() {
        if !used.pools.contains(&PoolIdx::from(at)) {
            look.out.add(Code::UnusedText, name.at, &[("name", name.value.into())]);
        }
    }
    for (at, (id, _)) in look.raw.facts.iter().enumerate() {
        if !used.solved.contains(&FactIdx::from(at)) {
            look.out.add(Code::NeverSolvedFact, id.at, &[("name", id.value.into())]);
        }
    }
}

impl Used {
    fn of(scenario: &Scenario) -> Used {
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

//! The lowest and the highest value that a variable can have at the end.

use super::answers::Reply;
use super::order::LastFirst;
use super::search::{Space, To};
use crate::engine::input::Given;
use crate::engine::stage::Stage;
use crate::scenario::model::{Ask, Effect, SceneIdx, VarIdx};

/// Both ends of what `var` can come to. `None` where some condition reads it (then it is part of
/// the states), and where the scenario goes in rounds.
pub(super) fn of<const N: usize>(
    space: &Space<N>,
    stage: &Stage,
    var: VarIdx,
) -> Option<(i32, i32)> {
    let scenario = &stage.scenario;
    if (0..scenario.scenes.len()).map(SceneIdx::from).any(|scene| {
        super::live::conditions(scenario, scene)
            .into_iter()
            .flat_map(crate::scenario::cond::Cond::tests)
            .any(|test| [test.left, test.right].contains(&crate::scenario::cond::Operand::Var(var)))
    }) {
        return None;
    }
    let order = LastFirst::of(space);
    if order.rounds {
        return None;
    }
    let start = scenario.vars[var.at()].start;
    let changes = |(scene, replies): (usize, &Vec<Reply>)| {
        let change = |reply: &Reply| Change::of(stage, SceneIdx::from(scene), reply.given, var);
        replies.iter().map(change).collect::<Vec<Change>>()
    };
    let changes: Vec<_> = space.ground().answers.iter().enumerate().map(changes).collect();
    let mut at_state = vec![NOWHERE; space.len()];
    at_state[0] = (start, start);
    let mut at_end = NOWHERE;
    for at in order.states().rev() {
        let (low, high) = at_state[at];
        let changes = &changes[space.scene(at).at()];
        for edge in space.edges(at) {
            let change = changes[usize::from(edge.answer)];
            let there = match edge.to() {
                To::State(next) => &mut at_state[next],
                To::End(_) => &mut at_end,
            };
            *there = (there.0.min(change.after(low)), there.1.max(change.after(high)));
        }
    }
    Some(at_end).filter(|range| *range != NOWHERE)
}

/// Both ends of what nothing has come to yet.
const NOWHERE: (i32, i32) = (i32::MAX, i32::MIN);

/// What an answer makes of a variable: adds so much, and stays within a range. Two such changes one
/// after the other are one such change.
#[derive(Clone, Copy)]
struct Change {
    add: i64,
    low: i32,
    high: i32,
}

impl Change {
    fn of(stage: &Stage, scene: SceneIdx, given: Given, var: VarIdx) -> Change {
        let declared = &stage.scenario.vars[var.at()];
        let nothing = Change { add: 0, low: declared.min, high: declared.max };
        let effects = effects(stage, scene, given).iter().filter(|effect| effect.var == var);
        effects.fold(nothing, |before, effect| {
            let then = |value| effect.after(value, declared);
            let add = if effect.add { before.add + i64::from(effect.value) } else { 0 };
            Change { add, low: then(before.low), high: then(before.high) }
        })
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "it lies between two i32")]
    fn after(self, value: i32) -> i32 {
        (i64::from(value) + self.add).max(self.low.into()).min(self.high.into()) as i32
    }
}

/// What an answer changes.
pub(super) fn effects(stage: &Stage, scene: SceneIdx, given: Given) -> &[Effect] {
    match (given, &stage.scenario.scene(scene).ask) {
        (Given::Choice(choice), _) => &stage.scenario.choice(choice).answer.effects,
        (Given::Silence, Ask::Choices { silence: Some(silence), .. }) => &silence.answer.effects,
        (Given::Ring(rings), Ask::Ring(ring)) if rings <= ring.in_time => &ring.answered.effects,
        (Given::Ring(_), Ask::Ring(ring)) => &ring.late.effects,
        (_, Ask::Ring(ring)) => &ring.missed.effects,
        (_, Ask::Order(order)) => &order.then.effects,
        (_, Ask::Form(form)) => &form.then.effects,
        _ => &[],
    }
}

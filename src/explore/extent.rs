//! The lowest and the highest value that a variable can have at the end.

use super::ends::last_first;
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
    let (mut order, rounds) = last_first(space, |_, _| true);
    if rounds {
        return None;
    }
    order.reverse();
    let declared = &scenario.vars[var.at()];
    let mut at_state: Vec<Option<(i32, i32)>> = vec![None; space.len()];
    at_state[0] = Some((declared.start, declared.start));
    let mut at_end: Option<(i32, i32)> = None;
    for at in order {
        let Some(range) = at_state[at] else { continue };
        for edge in space.edges(at) {
            let effects = effects(stage, space.scene(at), space.reply(at, edge).given);
            let changed = |value: i32| {
                effects.iter().filter(|effect| effect.var == var).fold(value, |value, effect| {
                    let next =
                        if effect.add { value.saturating_add(effect.value) } else { effect.value };
                    next.clamp(declared.min, declared.max)
                })
            };
            let range = (changed(range.0), changed(range.1));
            let there = match edge.to() {
                To::State(next) => &mut at_state[next],
                To::End(_) => &mut at_end,
            };
            let known = there.unwrap_or(range);
            *there = Some((known.0.min(range.0), known.1.max(range.1)));
        }
    }
    at_end
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

//! What can be answered in a scene, one answer for each result: all orders of one grade lead to the
//! same state, and so do all forms of one verdict.

use crate::engine::input::{Given, Picks};
use crate::engine::stage::{Stage, Verdict};
use crate::engine::task::{grade_of_form, grade_of_order};
use crate::scenario::cond::Operand;
use crate::scenario::model::{Ask, ChoiceIdx, Form, Grade, Order, Ring, SceneIdx};

/// An answer and how it is judged, wherever it is given.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reply {
    /// What is answered.
    pub given: Given,
    /// How it is judged.
    pub verdict: Verdict,
}

/// The answers of a scene; whether a choice is on offer is the state's to say.
pub(super) fn of(stage: &Stage, scene: SceneIdx, rings_are_read: bool) -> Vec<Reply> {
    let reply = |given| Reply { given, verdict: stage.verdict_of_given(scene, given) };
    given(stage, scene, rings_are_read).into_iter().map(reply).collect()
}

fn given(stage: &Stage, scene: SceneIdx, rings_are_read: bool) -> Vec<Given> {
    match &stage.scenario.scene(scene).ask {
        Ask::Nothing { .. } => Vec::new(),
        Ask::Choices { choices, silence } => {
            let said = choices.clone().map(|at| Given::Choice(ChoiceIdx(at)));
            said.chain(silence.iter().map(|_| Given::Silence)).collect()
        }
        Ask::Ring(ring) => of_ring(ring, rings_are_read),
        Ask::Order(order) => of_order(order),
        Ask::Form(form) => of_form(stage, form),
    }
}

fn of_ring(ring: &Ring, all: bool) -> Vec<Given> {
    let differ = |rings: &u8| all || *rings == 1 || *rings == ring.in_time + 1;
    let rings = (1..=ring.gives_up).filter(differ).map(Given::Ring);
    rings.chain([Given::Missed]).collect()
}

/// The first order found of each grade, all steps used; the empty one is a mine.
fn of_order(order: &Order) -> Vec<Given> {
    let count = u8::try_from(order.steps.len()).unwrap_or(u8::MAX);
    let mut found: Vec<(Grade, Picks)> = Vec::new();
    let mut open = vec![Picks::default()];
    while let Some(picks) = open.pop() {
        let grade = grade_of_order(order, picks);
        let whole = picks.as_slice().len() == order.steps.len() || picks.as_slice().is_empty();
        if whole && !found.iter().any(|(known, _)| *known == grade) {
            found.push((grade, picks));
        }
        open.extend((0..count).rev().filter_map(|place| picks.with(place)));
    }
    found.sort_by_key(|(grade, _)| std::cmp::Reverse(*grade));
    found.into_iter().map(|(_, picks)| Given::Order(picks)).collect()
}

/// The first form found of each verdict.
fn of_form(stage: &Stage, form: &Form) -> Vec<Given> {
    let mut found: Vec<(Verdict, u16)> = Vec::new();
    let fields = u32::try_from(form.fields.len()).unwrap_or(u32::MAX);
    for mask in 0..1_u16.checked_shl(fields).unwrap_or(0) {
        let picked = form.fields.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
        let grade = grade_of_form(form, mask);
        let verdict = stage.verdict_of_task(grade, picked.map(|(_, field)| field));
        if !found.iter().any(|(known, _)| *known == verdict) {
            found.push((verdict, mask));
        }
    }
    found.sort_by_key(|(verdict, _)| (std::cmp::Reverse(verdict.grade), verdict.felt));
    found.into_iter().map(|(_, mask)| Given::Form(mask)).collect()
}

/// Whether some condition reads how often the telephone rang.
pub(super) fn rings_are_read(stage: &Stage) -> bool {
    let scenario = &stage.scenario;
    let scenes = (0..scenario.scenes.len()).map(SceneIdx::from);
    let mut conds = scenes.flat_map(|scene| super::live::conditions(scenario, scene));
    conds.any(|cond| cond.tests().any(|test| [test.left, test.right].contains(&Operand::Rings)))
}

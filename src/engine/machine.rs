//! What an answer leads to: scenes, mood, facts, variables, points. It knows no words and, once a
//! [`State`] exists, allocates nothing; who wants words listens as a [`Watch`].
//!
//! A turn runs in this order, each part seeing what came before it: answer, mood, `solves`, `set`,
//! `add`, reactions, `to`.

use super::input::Given;
use super::mood::{self, Mood};
use super::score::Score;
use super::stage::{Stage, Verdict};
use super::state::MOST_VISITS;
pub use super::state::{Place, State};
use super::task::{grade_of_form, grade_of_order};
use crate::rulebook::Dimension;
use crate::scenario::cond::Cond;
use crate::scenario::model::{
    Answer, Ask, ChoiceIdx, Effect, EndingIdx, Event, FactIdx, Goto, Grade, Jump, ReactionIdx,
    SceneIdx,
};
use crate::scenario::moves::Moves;

/// What an answer brought with it.
#[derive(Clone, Copy, Debug)]
pub struct Turn<'t> {
    /// The scene it was given in.
    pub scene: SceneIdx,
    /// The answer.
    pub given: Given,
    /// How it was judged.
    pub verdict: Verdict,
    /// The decision's dimension, where it counted: graded, and not answered before.
    pub counted: Option<Dimension>,
    /// What was brought to bear on the mood; `None` where the customer was absent.
    pub felt: Option<mood::Turn>,
    /// The mood before.
    pub before: Mood,
    /// The mood after.
    pub after: Mood,
    /// What is solved by it, the facts that were solved already included.
    pub solves: &'t [FactIdx],
}

/// Who listens to a run. One thing is asked of it: which way the run goes on, which everybody but a
/// search for bounds leaves to the state.
pub trait Watch {
    /// Whether a condition holds that decides what happens: of an event, a reaction or a way on.
    #[inline]
    fn holds(&mut self, state: &State, cond: &Cond) -> bool {
        state.holds(Some(cond))
    }
    /// A scene begins; its events come next.
    fn entering(&mut self, _state: &State, _scene: SceneIdx) {}
    /// A scene was entered; its events have happened, its lines are due.
    fn entered(&mut self, _state: &State, _scene: SceneIdx) {}
    /// An event of a scene moved the mood.
    fn happened(&mut self, _event: &Event, _turn: mood::Turn, _before: Mood) {}
    /// An answer was judged and took effect.
    fn answered(&mut self, _state: &State, _turn: &Turn<'_>) {}
    /// A condition was asked that decides what happens: of an event, a reaction or a way on. What
    /// it reads is the state of that moment.
    fn asked(&mut self, _cond: &Cond, _held: bool) {}
    /// A reaction fired.
    fn reacted(&mut self, _reaction: ReactionIdx) {}
    /// The run is over.
    fn ended(&mut self, _state: &State, _ending: EndingIdx) {}
}

/// Nobody listens.
pub struct Unwatched;
impl Watch for Unwatched {}

/// What follows an answer, wherever it was written.
struct Follow<'t> {
    moves: Moves,
    solves: &'t [FactIdx],
    effects: &'t [Effect],
    to: &'t Jump,
}

impl Stage {
    /// The state before the scene a run begins with, which [`Stage::open`] enters.
    #[must_use]
    pub fn state(&self) -> State {
        let scenario = &self.scenario;
        let customer = &scenario.customer;
        let mut state = State {
            place: Place::Asked(self.first),
            mood: Mood::new(customer.heat, customer.trust, customer.patience),
            score: Score::default(),
            rings: 0,
            red_line: false,
            vars: scenario.vars.iter().map(|var| var.start).collect(),
            visits: vec![0; scenario.scenes.len()],
            grades: vec![-1; scenario.scenes.len()],
            chosen: vec![false; scenario.choices.len()],
            solved: vec![false; scenario.facts.len()],
            fired: vec![false; scenario.reactions.len()],
            caller: None,
            resume: Vec::with_capacity(scenario.reactions.len()),
        };
        self.begin(&mut state);
        state
    }

    /// Puts in what an opening brings. In the middle somebody has called the common part, and a way
    /// back that nobody is on leads to the beginning.
    fn begin(&self, state: &mut State) {
        for fact in &self.solved {
            state.solved[fact.at()] = true;
        }
        if self.first != SceneIdx(0) {
            state.caller = self.scenario.callers(self.first).next();
            state.resume.push((Goto::Scene(SceneIdx(0)), None));
        }
    }

    /// Puts a used state back to the start without giving up its memory.
    pub fn reset(&self, state: &mut State) {
        let customer = &self.scenario.customer;
        state.place = Place::Asked(self.first);
        state.mood = Mood::new(customer.heat, customer.trust, customer.patience);
        state.score = Score::default();
        (state.rings, state.red_line) = (0, false);
        state.caller = None;
        state.resume.clear();
        for (value, var) in state.vars.iter_mut().zip(&self.scenario.vars) {
            *value = var.start;
        }
        state.visits.fill(0);
        state.grades.fill(-1);
        state.chosen.fill(false);
        state.solved.fill(false);
        state.fired.fill(false);
        self.begin(state);
    }

    /// Enters the scene a run begins with and goes on to the first question.
    pub fn open(&self, state: &mut State, watch: &mut impl Watch) {
        self.go(state, Goto::Scene(self.first), watch);
    }

    /// The choices on offer, in the order of the file. Where conditions leave none, which the
    /// checker warns of, the first is on offer all the same: a run never gets stuck.
    pub fn offered<'s>(
        &'s self,
        state: &'s State,
        scene: SceneIdx,
    ) -> impl Iterator<Item = ChoiceIdx> + 's {
        let (choices, silent) = match &self.scenario.scene(scene).ask {
            Ask::Choices { choices, silence } => (choices.clone(), silence.is_some()),
            _ => (0..0, true),
        };
        let first = ChoiceIdx(choices.start);
        let mut never_stuck = silent || choices.is_empty();
        let mut left = choices.map(ChoiceIdx);
        std::iter::from_fn(move || {
            let open = left.find(|at| self.is_open(state, *at));
            let stuck = !std::mem::replace(&mut never_stuck, true);
            open.or_else(|| stuck.then_some(first))
        })
    }

    /// Whether a choice is on offer by its own condition, and not used up.
    #[inline]
    pub(crate) fn is_open(&self, state: &State, choice: ChoiceIdx) -> bool {
        let used_up = |once: bool| once && state.chosen[choice.at()];
        let choice = self.scenario.choice(choice);
        !used_up(choice.once) && state.holds(choice.when.as_ref())
    }

    /// Whether `given` may be answered now.
    #[must_use]
    pub fn accepts(&self, state: &State, given: Given) -> bool {
        let Place::Asked(scene) = state.place else { return false };
        match (given, &self.scenario.scene(scene).ask) {
            (Given::Choice(choice), Ask::Choices { .. }) => {
                self.offered(state, scene).any(|offered| offered == choice)
            }
            (Given::Silence, Ask::Choices { silence, .. }) => silence.is_some(),
            (Given::Ring(rings), Ask::Ring(ring)) => (1..=ring.gives_up).contains(&rings),
            (Given::Missed, Ask::Ring(_))
            | (Given::Order(_), Ask::Order(_))
            | (Given::Form(_), Ask::Form(_)) => true,
            _ => false,
        }
    }

    /// Takes an answer and goes on to the next question or the end. An answer that is not accepted
    /// changes nothing; whether it is on offer is [`Stage::accepts`]' to say.
    #[inline]
    pub fn answer(&self, state: &mut State, given: Given, watch: &mut impl Watch) {
        let Place::Asked(scene) = state.place else { return };
        match (given, &self.scenario.scene(scene).ask) {
            (Given::Choice(choice), Ask::Choices { .. }) => {
                state.chosen[choice.at()] = true;
                let verdict = self.verdict_of_choice(choice);
                let follow = follow(&self.scenario.choice(choice).answer);
                self.turn(state, scene, given, verdict, &follow, watch);
            }
            (Given::Silence, Ask::Choices { silence: Some(silence), .. }) => {
                let verdict = self.verdict_of(&silence.answer);
                self.turn(state, scene, given, verdict, &follow(&silence.answer), watch);
            }
            (Given::Ring(_) | Given::Missed, Ask::Ring(ring)) => {
                let (rings, answer) = match given {
                    Given::Ring(rings) if rings <= ring.in_time => (rings, &ring.answered),
                    Given::Ring(rings) => (rings, &ring.late),
                    _ => (ring.gives_up, &ring.missed),
                };
                state.rings = rings;
                self.turn(state, scene, given, self.verdict_of(answer), &follow(answer), watch);
            }
            (Given::Order(picks), Ask::Order(order)) => {
                let grade = grade_of_order(order, picks);
                let verdict = self.verdict_of_task(grade, std::iter::empty());
                let moves = if grade >= Grade::Good { order.then.moves } else { Moves::NONE };
                let then = &order.then;
                let solves = solved(grade, &then.solves);
                let follow = Follow { moves, solves, effects: &then.effects, to: &then.to };
                self.turn(state, scene, given, verdict, &follow, watch);
            }
            (Given::Form(mask), Ask::Form(form)) => {
                let grade = grade_of_form(form, mask);
                let picked = form.fields.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
                let verdict = self.verdict_of_task(grade, picked.map(|(_, field)| field));
                let moves = if grade >= Grade::Good { form.then.moves } else { Moves::NONE };
                let then = &form.then;
                let solves = solved(grade, &then.solves);
                let follow = Follow { moves, solves, effects: &then.effects, to: &then.to };
                self.turn(state, scene, given, verdict, &follow, watch);
            }
            _ => {}
        }
    }

    fn turn(
        &self,
        state: &mut State,
        scene: SceneIdx,
        given: Given,
        verdict: Verdict,
        follow: &Follow<'_>,
        watch: &mut impl Watch,
    ) {
        let counted = verdict.grade.and_then(|grade| self.judge(state, scene, grade));
        if verdict.red_line {
            state.red_line = true;
        }

        let before = state.mood;
        let felt = (!self.scenario.scene(scene).absent).then(|| mood::Turn {
            moves: follow.moves,
            felt: verdict.felt,
            solves: follow.solves.iter().any(|fact| !state.solved[fact.at()]),
            event: false,
        });
        if let Some(turn) = felt.filter(|turn| !turn.is_nothing()) {
            state.mood = mood::after(before, turn, self.temperament());
        }
        let turn = Turn {
            scene,
            given,
            verdict,
            counted,
            felt,
            before,
            after: state.mood,
            solves: follow.solves,
        };
        watch.answered(state, &turn);

        for fact in follow.solves {
            state.solved[fact.at()] = true;
        }
        for effect in follow.effects {
            let var = &self.scenario.vars[effect.var.at()];
            let value = &mut state.vars[effect.var.at()];
            *value = effect.after(*value, var);
        }

        let mut next = pick(state, follow.to, watch);
        if next == Goto::Resume {
            next = state.back();
        }
        if let Some(reaction) = self.reaction(state, watch) {
            state.fired[reaction.at()] = true;
            state.resume.push((next, state.caller.take()));
            watch.reacted(reaction);
            next = pick(state, &self.scenario.reactions[reaction.at()].to, watch);
        }
        self.go(state, next, watch);
    }

    /// Counts the decision, once a scene; the grade of the last answer is remembered in any case.
    #[inline]
    fn judge(&self, state: &mut State, scene: SceneIdx, grade: Grade) -> Option<Dimension> {
        let first = state.grades[scene.at()] < 0;
        state.grades[scene.at()] = grade as i8;
        let dimension = self.dimension(scene).filter(|_| first)?;
        state.score.count(dimension, grade.points());
        Some(dimension)
    }

    fn reaction(&self, state: &State, watch: &mut impl Watch) -> Option<ReactionIdx> {
        let mut reactions = self.scenario.reactions.iter().enumerate();
        reactions
            .find(|(at, reaction)| !state.fired[*at] && ask(state, &reaction.when, watch))
            .map(|(at, _)| ReactionIdx::from(at))
    }

    /// Goes on to the next question or the end. A way back that leads nowhere, which the checker
    /// does not let through, ends the run.
    fn go(&self, state: &mut State, mut goto: Goto, watch: &mut impl Watch) {
        loop {
            let scene = match goto {
                Goto::Scene(scene) => scene,
                Goto::Ending(ending) => {
                    state.place = Place::Ended(ending);
                    watch.ended(state, ending);
                    return;
                }
                Goto::Return => {
                    let caller = state.caller.take().map(|scene| &self.scenario.scene(scene).ask);
                    goto = match caller {
                        Some(Ask::Nothing { to, .. }) => pick(state, to, watch),
                        _ => Goto::Ending(EndingIdx(0)),
                    };
                    continue;
                }
                Goto::Resume => {
                    goto = state.back();
                    continue;
                }
            };
            self.enter(state, scene, watch);
            match &self.scenario.scene(scene).ask {
                Ask::Nothing { call: Some(first), .. } => {
                    state.caller = Some(scene);
                    goto = Goto::Scene(*first);
                }
                Ask::Nothing { call: None, to } => goto = pick(state, to, watch),
                _ => {
                    state.place = Place::Asked(scene);
                    return;
                }
            }
        }
    }

    #[inline]
    fn enter(&self, state: &mut State, idx: SceneIdx, watch: &mut impl Watch) {
        let visits = &mut state.visits[idx.at()];
        *visits = (*visits + 1).min(MOST_VISITS);
        watch.entering(state, idx);
        let scene = self.scenario.scene(idx);
        for event in &scene.events {
            if event.when.as_ref().is_none_or(|when| ask(state, when, watch)) {
                let turn = mood::Turn { moves: event.moves, felt: 0, solves: false, event: true };
                let before = state.mood;
                state.mood = mood::after(before, turn, self.temperament());
                watch.happened(event, turn, before);
            }
        }
        watch.entered(state, idx);
    }
}

/// Nothing is solved by an order or a form that is a mine: an empty ticket is no ticket.
fn solved(grade: Grade, solves: &[FactIdx]) -> &[FactIdx] {
    if grade == Grade::Mine { &[] } else { solves }
}

fn follow(answer: &Answer) -> Follow<'_> {
    Follow { moves: answer.moves, solves: &answer.solves, effects: &answer.effects, to: &answer.to }
}

#[inline]
fn pick(state: &State, jump: &Jump, watch: &mut impl Watch) -> Goto {
    let mut cases = jump.cases.iter();
    cases.find(|(cond, _)| ask(state, cond, watch)).map_or(jump.last, |(_, goto)| *goto)
}

#[inline]
fn ask(state: &State, cond: &Cond, watch: &mut impl Watch) -> bool {
    let held = watch.holds(state, cond);
    watch.asked(cond, held);
    held
}

#[cfg(test)]
mod tests;

//! What an answer leads to: scenes, mood, facts, variables, points. It knows no words and, once a
//! [`State`] exists, allocates nothing; who wants words listens as a [`Watch`].
//!
//! A turn runs in this order, each part seeing what came before it: answer, mood, `solves`, `set`,
//! `add`, reactions, `to`.

use super::input::{Given, Picks};
use super::mood::{self, Mood};
use super::score::Score;
use super::stage::{Stage, Verdict};
use crate::rulebook::Dimension;
use crate::scenario::cond::{Cond, Operand};
use crate::scenario::model::{
    Answer, Ask, ChoiceIdx, Effect, EndingIdx, FactIdx, Form, Goto, Grade, Jump, Order,
    ReactionIdx, SceneIdx, VarIdx,
};
use crate::scenario::moves::Moves;

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
    vars: Vec<i32>,
    visits: Vec<u8>,
    grades: Vec<i8>,
    chosen: Vec<bool>,
    solved: Vec<bool>,
    fired: Vec<bool>,
    caller: Option<SceneIdx>,
    /// Where turns were going when reactions fired, and who had called the common part they were in:
    /// one may fire in a scene that another led to, and call a common part itself.
    resume: Vec<(Goto, Option<SceneIdx>)>,
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
    fn back(&mut self) -> Goto {
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

/// Who listens to a run. Nothing is asked of it.
pub trait Watch {
    /// A scene begins; its events come next.
    fn entering(&mut self, _state: &State, _scene: SceneIdx) {}
    /// A scene was entered; its events have happened, its lines are due.
    fn entered(&mut self, _state: &State, _scene: SceneIdx) {}
    /// An event of a scene moved the mood.
    fn happened(&mut self, _scene: SceneIdx, _turn: mood::Turn, _before: Mood, _after: Mood) {}
    /// An answer was judged and took effect.
    fn answered(&mut self, _state: &State, _turn: &Turn<'_>) {}
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
    /// The state before the first scene, which [`Stage::open`] enters.
    #[must_use]
    pub fn state(&self) -> State {
        let scenario = &self.scenario;
        let customer = &scenario.customer;
        State {
            place: Place::Asked(SceneIdx(0)),
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
        }
    }

    /// Puts a used state back to the start without giving up its memory.
    pub fn reset(&self, state: &mut State) {
        let customer = &self.scenario.customer;
        state.place = Place::Asked(SceneIdx(0));
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
    }

    /// Enters the first scene and goes on to the first question.
    pub fn open(&self, state: &mut State, watch: &mut impl Watch) {
        self.go(state, Goto::Scene(SceneIdx(0)), watch);
    }

    /// The choices on offer, in the order of the file. Where conditions leave none, which the
    /// checker warns of, the first is on offer all the same: a run never gets stuck.
    pub fn offered<'s>(
        &'s self,
        state: &'s State,
        scene: SceneIdx,
    ) -> impl Iterator<Item = ChoiceIdx> + 's {
        let choices = match &self.scenario.scene(scene).ask {
            Ask::Choices { choices, .. } => choices.clone(),
            _ => 0..0,
        };
        let open = |at: &u16| {
            let choice = &self.scenario.choices[usize::from(*at)];
            !(choice.once && state.chosen[usize::from(*at)]) && state.holds(choice.when.as_ref())
        };
        let silent =
            matches!(&self.scenario.scene(scene).ask, Ask::Choices { silence: Some(_), .. });
        let rescue = (!silent && !choices.clone().any(|at| open(&at))).then_some(choices.start);
        let stuck = rescue.filter(|at| choices.contains(at));
        choices.filter(open).chain(stuck).map(ChoiceIdx)
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
                let follow =
                    Follow { moves, solves: &then.solves, effects: &then.effects, to: &then.to };
                self.turn(state, scene, given, verdict, &follow, watch);
            }
            (Given::Form(mask), Ask::Form(form)) => {
                let grade = grade_of_form(form, mask);
                let picked = form.fields.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
                let verdict = self.verdict_of_task(grade, picked.map(|(_, field)| field));
                let moves = if grade >= Grade::Good { form.then.moves } else { Moves::NONE };
                let then = &form.then;
                let follow =
                    Follow { moves, solves: &then.solves, effects: &then.effects, to: &then.to };
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
        state.red_line |= verdict.red_line;

        let before = state.mood;
        let felt = (!self.scenario.scene(scene).absent).then(|| mood::Turn {
            moves: follow.moves,
            felt: verdict.felt,
            solves: follow.solves.iter().any(|fact| !state.solved[fact.at()]),
            event: false,
        });
        if let Some(turn) = felt {
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
            let next = if effect.add { value.saturating_add(effect.value) } else { effect.value };
            *value = next.clamp(var.min, var.max);
        }

        let mut next = pick(state, follow.to);
        if next == Goto::Resume {
            next = state.back();
        }
        if let Some(reaction) = self.reaction(state) {
            state.fired[reaction.at()] = true;
            state.resume.push((next, state.caller.take()));
            watch.reacted(reaction);
            next = pick(state, &self.scenario.reactions[reaction.at()].to);
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

    fn reaction(&self, state: &State) -> Option<ReactionIdx> {
        let mut reactions = self.scenario.reactions.iter().enumerate();
        reactions
            .find(|(at, reaction)| !state.fired[*at] && state.holds(Some(&reaction.when)))
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
                        Some(Ask::Nothing { to, .. }) => pick(state, to),
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
                Ask::Nothing { call: None, to } => goto = pick(state, to),
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
            if state.holds(event.when.as_ref()) {
                let turn = mood::Turn { moves: event.moves, felt: 0, solves: false, event: true };
                let before = state.mood;
                state.mood = mood::after(before, turn, self.temperament());
                watch.happened(idx, turn, before, state.mood);
            }
        }
        watch.entered(state, idx);
    }
}

fn follow(answer: &Answer) -> Follow<'_> {
    Follow { moves: answer.moves, solves: &answer.solves, effects: &answer.effects, to: &answer.to }
}

#[inline]
fn pick(state: &State, jump: &Jump) -> Goto {
    let mut cases = jump.cases.iter();
    cases.find(|(cond, _)| state.holds(Some(cond))).map_or(jump.last, |(_, goto)| *goto)
}

/// By the pairs of steps that stand the right way round; a step left out stands wrong with all
/// others.
#[must_use]
pub fn grade_of_order(order: &Order, picks: Picks) -> Grade {
    let picked = picks.as_slice();
    let right = (1..picked.len())
        .flat_map(|later| (0..later).map(move |earlier| (earlier, later)))
        .filter(|(earlier, later)| picked[*earlier] < picked[*later])
        .count();
    let all = order.steps.len() * order.steps.len().saturating_sub(1) / 2;
    match right * 100 {
        share if share >= all * 100 => Grade::Best,
        share if share >= all * 80 => Grade::Good,
        share if share >= all * 50 => Grade::Weak,
        _ => Grade::Mine,
    }
}

/// All that is needed and nothing else best; more that does no harm good; one needed field missing
/// weak; more missing, or a field that breaks a rule, mine.
#[must_use]
pub fn grade_of_form(form: &Form, mask: u16) -> Grade {
    let picked = |at: usize| mask & (1 << at) != 0;
    let fields = || form.fields.iter().enumerate();
    let missing = fields().filter(|(at, field)| field.need && !picked(*at)).count();
    let harm = fields().any(|(at, field)| picked(at) && !field.breaks.is_empty());
    let more = fields().any(|(at, field)| picked(at) && !field.need);
    match (harm, missing, more) {
        (true, ..) | (_, 2.., _) => Grade::Mine,
        (_, 1, _) => Grade::Weak,
        (_, _, true) => Grade::Good,
        _ => Grade::Best,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::input;
    use crate::scenario::check::{AnyRule, scenario};
    use std::sync::Arc;

    const HEAD: &str = r#"
format = 1
title = "t"
kind = "role-play"
domain = "core"
channel = "counter"
difficulty = 1
minutes = 1
summary = "s"
[customer]
name = "K"
temperament = "calm"
heat = 50
trust = 50
patience = 2
[[ending]]
id = "over"
result = "eased"
text = "x"
[[ending]]
id = "gone"
result = "lost"
text = "x"
"#;

    fn stage(body: &str) -> Stage {
        stage_with(body, &|_| None)
    }

    fn stage_with<'a>(body: &str, commons: &dyn Fn(&str) -> Option<&'a str>) -> Stage {
        let text = format!("{HEAD}{body}");
        let checked = scenario("t/t", &text, &|id| commons(id), &AnyRule, &[]);
        let scenario = checked.scenario.unwrap_or_else(|| panic!("{:?}", checked.diagnostics));
        Stage::new(Arc::new(scenario), |_| None)
    }

    fn play(stage: &Stage, inputs: &[&str]) -> State {
        let mut state = stage.state();
        stage.open(&mut state, &mut Unwatched);
        for text in inputs {
            let Place::Asked(scene) = state.place else { panic!("over before {text}") };
            let given = input::read(&stage.scenario, scene, text).unwrap();
            assert!(stage.accepts(&state, given), "{text}");
            stage.answer(&mut state, given, &mut Unwatched);
        }
        state
    }

    fn at(stage: &Stage, state: &State) -> String {
        match state.place {
            Place::Asked(scene) => stage.scenario.scene(scene).id.clone(),
            Place::Ended(ending) => stage.scenario.ending(ending).id.clone(),
        }
    }

    #[test]
    fn reactions_within_reactions_come_back_one_after_the_other() {
        let stage = stage(
            r#"
[[scene]]
id = "first"
script = "客户：a"
[[scene.choice]]
id = "go"
text = "a"
to = "second"
[[scene]]
id = "second"
script = "客户：b"
[[scene.choice]]
id = "end"
text = "a"
to = "over"
[[scene]]
id = "aside"
script = "客户：c"
[[scene.choice]]
id = "deeper"
text = "a"
to = "aside-two"
[[scene]]
id = "aside-two"
script = "客户：d"
[[scene.choice]]
id = "back"
text = "a"
to = "resume"
[[scene]]
id = "note"
script = "客户：e"
to = "resume"
[[reaction]]
id = "one"
when = "chose('go')"
to = "aside"
[[reaction]]
id = "two"
when = "chose('deeper')"
to = "note"
[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"
"#,
        );
        let after = |inputs: &[&str]| at(&stage, &play(&stage, inputs));
        assert_eq!(after(&["go"]), "aside", "the first reaction takes the turn");
        assert_eq!(after(&["go", "deeper"]), "aside-two", "the second one, and back from it");
        assert_eq!(after(&["go", "deeper", "back"]), "second", "where the turn was going");
    }

    fn common(scenes: &str) -> String {
        format!(
            r#"
format = 1
title = "c"
kind = "common"
domain = "core"
channel = "counter"
difficulty = 1
minutes = 1
summary = "s"
{scenes}"#
        )
    }

    #[test]
    fn a_reaction_may_call_a_common_part_while_another_waits_to_return() {
        let asks = |first: &str, choice: &str, then: &str| {
            common(&format!(
                r#"
[[scene]]
id = "{first}"
script = "客户：a"
[[scene.choice]]
id = "{choice}"
text = "a"
to = "{then}"
"#
            ))
        };
        let outer = asks("ask", "one", "ask-two")
            + r#"
[[scene]]
id = "ask-two"
script = "客户：a"
[[scene.choice]]
id = "two"
text = "a"
to = "return"
"#;
        let inner = asks("ask", "one", "return");
        let commons = |id: &str| match id {
            "common/outer" => Some(outer.as_str()),
            "common/inner" => Some(inner.as_str()),
            _ => None,
        };
        let stage = stage_with(
            r#"
[[scene]]
id = "first"
script = "客户：a"
[[scene.choice]]
id = "go"
text = "a"
set = { going = true }
to = "calls"
[[scene]]
id = "calls"
call = "common/outer"
to = "after"
[[scene]]
id = "after"
script = "客户：b"
[[scene.choice]]
id = "end"
text = "a"
to = "over"
[[scene]]
id = "aside"
call = "common/inner"
to = "resume"
[vars]
going = false
[[reaction]]
id = "one"
when = "going && visits('calls') > 0"
to = "aside"
[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"
"#,
            &commons,
        );
        let after = |inputs: &[&str]| at(&stage, &play(&stage, inputs));
        assert_eq!(after(&["go"]), "outer.ask");
        assert_eq!(after(&["go", "outer.one"]), "inner.ask", "the reaction calls in between");
        assert_eq!(after(&["go", "outer.one", "inner.one"]), "outer.ask-two", "and comes back");
        assert_eq!(after(&["go", "outer.one", "inner.one", "outer.two"]), "after", "to its caller");
    }

    #[test]
    fn a_scene_is_judged_once_and_its_last_grade_remembered() {
        let stage = stage(
            r#"
[[scene]]
id = "again"
script = "客户：a"
[[scene.choice]]
id = "well"
text = "a"
grade = "best"
keeps = ["r"]
moves = ["own"]
why = "w"
to = "again"
[[scene.choice]]
id = "badly"
text = "b"
grade = "mine"
breaks = ["r"]
moves = ["own"]
why = "w"
to = [{ when = "grade('again') == 0 && visits('again') > 2", to = "over" }, { to = "again" }]
[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"
"#,
        );
        let state = play(&stage, &["badly", "well"]);
        assert_eq!(
            (state.score.met(), state.score.total()),
            (1, Some(0)),
            "the first answer counts"
        );
        assert_eq!(state.read(Operand::Grade(SceneIdx(0))), 3, "the last one is remembered");
    }
}

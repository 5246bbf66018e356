//! Which answers and which sides of conditions were met by all runs together.

use std::collections::HashMap;
use std::ptr;
use std::sync::Arc;

use crate::engine::input;
use crate::engine::machine::{Place, Watch};
use crate::engine::session::Session;
use crate::engine::stage::Stage;
use crate::engine::state::State;
use crate::scenario::cond::Cond;
use crate::scenario::model::{Ask, Goto, Jump, ReactionIdx, Scenario, SceneIdx};

/// Where a condition stands, how it is written, and how often each side was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The scene.
    pub scene: SceneIdx,
    /// As written.
    pub cond: String,
    /// Times it did not hold.
    pub not: u32,
    /// Times it held.
    pub held: u32,
}

/// What was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// How often each choice was said, by place.
    pub choices: Vec<u32>,
    /// Conditions of lines, events, choices and ways on, scene by scene.
    pub sides: Vec<Side>,
    /// How often each reaction fired, by place.
    pub reactions: Vec<u32>,
}

impl Cover {
    /// Of a scenario that nobody has played yet.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Cover {
        let mut cover = Cover {
            choices: vec![0; scenario.choices.len()],
            sides: Vec::new(),
            reactions: vec![0; scenario.reactions.len()],
        };
        for scene in 0..scenario.scenes.len() {
            let scene = SceneIdx::from(scene);
            let entered = events(scenario, scene).chain(offers(scenario, scene));
            for cond in entered.chain(ways(scenario, scene)) {
                cover.side(scene, cond);
            }
        }
        cover
    }

    /// Adds a run.
    pub fn add(&mut self, stage: &Arc<Stage>, session: &Session) {
        let scenario = Arc::clone(&stage.scenario);
        let mut state = stage.state();
        let ways = self.places(&scenario);
        let mut meets = Meets { cover: self, scenario: &scenario, ways };
        stage.open(&mut state, &mut meets);
        for answered in session.answered() {
            let Place::Asked(scene) = state.place else { break };
            let Some(given) = input::read(&scenario, scene, &answered.input) else { break };
            if let input::Given::Choice(choice) = given {
                meets.cover.choices[choice.at()] += 1;
            }
            stage.answer(&mut state, given, &mut meets);
        }
    }

    /// Which side counts each condition that decides what happens, by where it lies in memory.
    fn places(&mut self, scenario: &Scenario) -> HashMap<usize, usize> {
        let mut places = HashMap::new();
        for scene in (0..scenario.scenes.len()).map(SceneIdx::from) {
            for cond in events(scenario, scene).chain(ways(scenario, scene)) {
                places.insert(ptr::from_ref(cond).addr(), self.place(scene, cond));
            }
        }
        places
    }

    fn side(&mut self, scene: SceneIdx, cond: &Cond) -> &mut Side {
        let at = self.place(scene, cond);
        &mut self.sides[at]
    }

    fn place(&mut self, scene: SceneIdx, cond: &Cond) -> usize {
        let there = self.sides.iter().position(|it| it.scene == scene && it.cond == cond.source());
        there.unwrap_or_else(|| {
            let cond = cond.source().to_owned();
            self.sides.push(Side { scene, cond, not: 0, held: 0 });
            self.sides.len() - 1
        })
    }

    fn meet(side: &mut Side, held: bool) {
        *(if held { &mut side.held } else { &mut side.not }) += 1;
    }
}

struct Meets<'c> {
    cover: &'c mut Cover,
    scenario: &'c Scenario,
    ways: HashMap<usize, usize>,
}

impl Watch for Meets<'_> {
    fn entered(&mut self, state: &State, scene: SceneIdx) {
        for cond in offers(self.scenario, scene) {
            Cover::meet(self.cover.side(scene, cond), state.holds(Some(cond)));
        }
    }

    fn asked(&mut self, cond: &Cond, held: bool) {
        if let Some(at) = self.ways.get(&ptr::from_ref(cond).addr()) {
            Cover::meet(&mut self.cover.sides[*at], held);
        }
    }

    fn reacted(&mut self, reaction: ReactionIdx) {
        self.cover.reactions[reaction.at()] += 1;
    }
}

/// What decides the words and the choices of a scene.
fn offers(scenario: &Scenario, scene: SceneIdx) -> impl Iterator<Item = &Cond> {
    let it = scenario.scene(scene);
    let choices = match &it.ask {
        Ask::Choices { choices, .. } => choices.clone(),
        _ => 0..0,
    };
    let lines = it.lines.iter().filter_map(|line| line.when.as_ref());
    lines.chain(choices.filter_map(|at| scenario.choices[usize::from(at)].when.as_ref()))
}

fn events(scenario: &Scenario, scene: SceneIdx) -> impl Iterator<Item = &Cond> {
    scenario.scene(scene).events.iter().filter_map(|event| event.when.as_ref())
}

/// What is asked when a scene of choices, or one that asks nothing, is left.
fn ways(scenario: &Scenario, scene: SceneIdx) -> impl Iterator<Item = &Cond> {
    let jumps: Vec<&Jump> = match &scenario.scene(scene).ask {
        Ask::Choices { choices, .. } => {
            choices.clone().map(|at| &scenario.choices[usize::from(at)].answer.to).collect()
        }
        Ask::Nothing { to, .. } => vec![to],
        _ => Vec::new(),
    };
    let cases = jumps.into_iter().flat_map(|jump| &jump.cases);
    cases.map(|case: &(Cond, Goto)| &case.0)
}

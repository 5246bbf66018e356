//! Which answers and which sides of conditions were met by all runs together.

use std::sync::Arc;

use crate::engine::input;
use crate::engine::machine::{Place, Turn, Watch};
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
            for cond in on_entering(scenario, scene).chain(ways(scenario, scene)) {
                cover.side(scene, cond);
            }
        }
        cover
    }

    /// Adds a run.
    pub fn add(&mut self, stage: &Arc<Stage>, session: &Session) {
        let scenario = Arc::clone(&stage.scenario);
        let mut state = stage.state();
        let mut meets = Meets { cover: self, scenario: &scenario };
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

    fn side(&mut self, scene: SceneIdx, cond: &Cond) -> &mut Side {
        let there = self.sides.iter().position(|it| it.scene == scene && it.cond == cond.source());
        let at = there.unwrap_or_else(|| {
            let cond = cond.source().to_owned();
            self.sides.push(Side { scene, cond, not: 0, held: 0 });
            self.sides.len() - 1
        });
        &mut self.sides[at]
    }

    fn meet(&mut self, scene: SceneIdx, cond: &Cond, state: &State) {
        let held = state.holds(Some(cond));
        let side = self.side(scene, cond);
        *(if held { &mut side.held } else { &mut side.not }) += 1;
    }
}

struct Meets<'c> {
    cover: &'c mut Cover,
    scenario: &'c Scenario,
}

impl Watch for Meets<'_> {
    fn entered(&mut self, state: &State, scene: SceneIdx) {
        for cond in on_entering(self.scenario, scene) {
            self.cover.meet(scene, cond, state);
        }
        if matches!(self.scenario.scene(scene).ask, Ask::Nothing { .. }) {
            for cond in ways(self.scenario, scene) {
                self.cover.meet(scene, cond, state);
            }
        }
    }

    fn answered(&mut self, state: &State, turn: &Turn<'_>) {
        if let input::Given::Choice(choice) = turn.given {
            for (cond, _) in &self.scenario.choice(choice).answer.to.cases {
                self.cover.meet(turn.scene, cond, state);
            }
        }
    }

    fn reacted(&mut self, reaction: ReactionIdx) {
        self.cover.reactions[reaction.at()] += 1;
    }
}

/// What is asked when a scene is entered.
fn on_entering(scenario: &Scenario, scene: SceneIdx) -> impl Iterator<Item = &Cond> {
    let it = scenario.scene(scene);
    let choices = match &it.ask {
        Ask::Choices { choices, .. } => choices.clone(),
        _ => 0..0,
    };
    let lines = it.lines.iter().filter_map(|line| line.when.as_ref());
    let events = it.events.iter().filter_map(|event| event.when.as_ref());
    let choices = choices.filter_map(|at| scenario.choices[usize::from(at)].when.as_ref());
    events.chain(lines).chain(choices)
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

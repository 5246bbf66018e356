//! Gives every answer in a state and says where each leads.

use std::sync::Arc;

use super::answers::{self, Reply};
use super::key::{Key, Layout};
use crate::engine::input::Given;
use crate::engine::machine::{Place, State, Unwatched, Watch};
use crate::engine::score::Score;
use crate::engine::stage::Stage;
use crate::scenario::cond::Tri;
use crate::scenario::model::{ChoiceIdx, ReactionIdx, SceneIdx};

/// How a search sees a state: what is on offer there, and how its conditions turn out.
pub(super) trait Sight: Watch {
    /// Whether a choice is on offer by its own condition.
    fn open(&self, stage: &Stage, state: &State, choice: ChoiceIdx) -> Tri;
    /// Whether the same answer is to be given once more, since it may lead elsewhere too.
    fn again(&mut self) -> bool;
    /// Reactions that fired somewhere.
    fn fired(self) -> Vec<bool>;
}

/// Sees everything as it is.
#[derive(Clone)]
pub(super) struct Clear {
    fired: Vec<bool>,
}

impl Clear {
    /// For runs on `stage`.
    pub fn of(stage: &Stage) -> Clear {
        Clear { fired: vec![false; stage.scenario.reactions.len()] }
    }
}

impl Watch for Clear {
    fn reacted(&mut self, reaction: ReactionIdx) {
        self.fired[reaction.at()] = true;
    }
}

impl Sight for Clear {
    #[inline]
    fn open(&self, stage: &Stage, state: &State, choice: ChoiceIdx) -> Tri {
        Tri::from(stage.is_open(state, choice))
    }

    #[inline]
    fn again(&mut self) -> bool {
        false
    }

    fn fired(self) -> Vec<bool> {
        self.fired
    }
}

/// What does not change while a scenario is searched.
pub(super) struct Ground {
    /// How states are packed.
    pub layout: Layout,
    /// What can be answered in each scene, one answer a result.
    pub answers: Vec<Vec<Reply>>,
}

impl Ground {
    /// Of `stage`, states packed so.
    pub fn of(stage: &Stage, layout: Layout) -> Ground {
        let rings = answers::rings_are_read(stage);
        let scenes = (0..stage.scenario.scenes.len()).map(SceneIdx::from);
        Ground { layout, answers: scenes.map(|scene| answers::of(stage, scene, rings)).collect() }
    }
}

/// An answer, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    /// Its place among the answers of the scene.
    pub answer: u16,
    /// Points earned, weighed.
    pub earned: u8,
    /// Points there were to be earned, weighed.
    pub available: u8,
    /// Whether it crosses a red line.
    pub red: bool,
}

/// Gives answers, one state after the other.
pub(super) struct Walk<'s> {
    stage: &'s Stage,
    ground: Arc<Ground>,
    state: State,
    /// Answers that can be given.
    open: Vec<u16>,
}

impl<'s> Walk<'s> {
    /// Ready to go.
    pub fn new(stage: &'s Stage, ground: Arc<Ground>) -> Walk<'s> {
        Walk { stage, ground, state: stage.state(), open: Vec::new() }
    }

    /// The state at the first question; `None` where the scenario ends before it asks.
    pub fn first<const N: usize>(&mut self) -> Option<Key<N>> {
        self.stage.reset(&mut self.state);
        self.stage.open(&mut self.state, &mut Unwatched);
        let Place::Asked(scene) = self.state.place else { return None };
        Some(self.ground.layout.pack(&self.state, scene))
    }

    /// A packed state; what does not matter of it may be anything.
    pub fn unpacked<const N: usize>(&mut self, key: &Key<N>) -> &State {
        self.ground.layout.unpack(key, &mut self.state);
        &self.state
    }

    /// Gives every answer there is in a state.
    #[inline]
    #[allow(
        clippy::cast_possible_truncation,
        reason = "lists of a scenario are counted in u16, and one answer earns no more than 90"
    )]
    pub fn each<const N: usize>(
        &mut self,
        key: &Key<N>,
        sight: &mut impl Sight,
        mut taken: impl FnMut(Taken, &State),
    ) {
        let Walk { stage, ground, state, open } = self;
        let scene = ground.layout.scene(key);
        ground.layout.unpack(key, state);
        let answers = &ground.answers[scene.at()];
        open.clear();
        // A run never gets stuck: where it may be that nothing is on offer, the first choice is.
        let mut stuck = true;
        for (answer, Reply { given, .. }) in answers.iter().enumerate() {
            let is_open = match given {
                Given::Choice(choice) => sight.open(stage, state, *choice),
                _ => Tri::True,
            };
            stuck &= is_open != Tri::True;
            if is_open != Tri::False {
                open.push(answer as u16);
            }
        }
        if stuck && !answers.is_empty() && open.first() != Some(&0) {
            open.insert(0, 0);
        }
        let mut left = false;
        let counts = stage.dimension(scene).is_some();
        for answer in open.iter().copied() {
            let Reply { given, verdict } = answers[usize::from(answer)];
            loop {
                if std::mem::replace(&mut left, true) {
                    ground.layout.unpack(key, state);
                }
                state.score = Score::default();
                stage.answer(state, given, sight);
                let (earned, available) = if counts { state.score.weighed() } else { (0, 0) };
                let (earned, available) = (earned as u8, available as u8);
                let red = verdict.red_line;
                taken(Taken { answer, earned, available, red }, state);
                if !sight.again() {
                    break;
                }
            }
        }
    }
}

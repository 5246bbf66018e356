//! Finds every state that can be reached, first those that need the fewest answers, and where each
//! answer leads from it.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "states are counted in u32, and lists of a scenario in u16"
)]

use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

use super::answers::{self, Reply};
use super::key::{Key, Layout};
use super::live::Item;
use crate::engine::input::Given;
use crate::engine::machine::{Place, State, Unwatched, Watch};
use crate::engine::score::Score;
use crate::engine::stage::Stage;
use crate::scenario::model::{EndingIdx, ReactionIdx, SceneIdx, VarIdx};

/// Targets from here on are endings.
const ENDINGS: u32 = u32::MAX - 0xffff;

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    /// A state, by place.
    State(usize),
    /// The end.
    End(EndingIdx),
}

/// An answer given in a state.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    to: u32,
    /// Its place among the answers of the scene.
    pub answer: u16,
    /// Points earned, weighed.
    pub earned: u16,
    /// Points there were to be earned, weighed.
    pub available: u16,
    /// Whether it crosses a red line.
    pub red: bool,
}

impl Edge {
    /// Where it leads.
    pub fn to(&self) -> To {
        match self.to {
            to if to >= ENDINGS => To::End(EndingIdx((to - ENDINGS) as u16)),
            to => To::State(to as usize),
        }
    }
}

/// All states of a scenario and what leads where.
pub(super) struct Space<const N: usize> {
    layout: Layout,
    /// What can be answered in each scene, one answer a result.
    pub answers: Vec<Vec<Reply>>,
    keys: Vec<Key<N>>,
    index: HashTable<u32>,
    hasher: DefaultHashBuilder,
    /// The first edge of each state, and one behind the last.
    first: Vec<u32>,
    edges: Vec<Edge>,
    /// The edge that first led to each state; none to the start.
    parent: Vec<(u32, u32)>,
    offered: Vec<Given>,
    /// Reactions that fired somewhere.
    pub fired: Vec<bool>,
    /// Whether nothing was left out.
    pub complete: bool,
}

/// Hears which reactions fire.
struct Fired<'f>(&'f mut [bool]);

impl Watch for Fired<'_> {
    fn reacted(&mut self, reaction: ReactionIdx) {
        self.0[reaction.at()] = true;
    }
}

impl<const N: usize> Space<N> {
    /// Searches from the first question on, up to `most` states. `None` where the scenario ends
    /// before it asks.
    pub fn search(stage: &Stage, layout: Layout, most: usize) -> Option<Space<N>> {
        let rings = answers::rings_are_read(stage);
        let scenes = (0..stage.scenario.scenes.len()).map(SceneIdx::from);
        let mut space = Space {
            layout,
            answers: scenes.map(|scene| answers::of(stage, scene, rings)).collect(),
            keys: Vec::new(),
            index: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
            first: vec![0],
            edges: Vec::new(),
            parent: Vec::new(),
            offered: Vec::new(),
            fired: vec![false; stage.scenario.reactions.len()],
            complete: true,
        };
        let mut state = stage.state();
        stage.open(&mut state, &mut Unwatched);
        let Place::Asked(scene) = state.place else { return None };
        let key = space.layout.pack(&state, scene);
        space.add(key, (u32::MAX, 0));
        let mut at = 0;
        while at < space.keys.len() {
            if space.keys.len() > most {
                space.complete = false;
                break;
            }
            space.expand(stage, at, &mut state);
            at += 1;
        }
        Some(space)
    }

    /// Gives every answer in a state.
    fn expand(&mut self, stage: &Stage, at: usize, state: &mut State) {
        let key = self.keys[at];
        let scene = self.layout.scene(&key);
        self.layout.unpack(&key, state);
        let mut fired = std::mem::take(&mut self.fired);
        let mut offered = std::mem::take(&mut self.offered);
        offered.clear();
        offered.extend(stage.offered(state, scene).map(Given::Choice));
        for answer in 0..self.answers[scene.at()].len() {
            let Reply { given, verdict } = self.answers[scene.at()][answer];
            if matches!(given, Given::Choice(_)) && !offered.contains(&given) {
                continue;
            }
            state.score = Score::default();
            stage.answer(state, given, &mut Fired(&mut fired));
            let (earned, available) = state.score.weighed();
            let to = match state.place {
                Place::Asked(next) => {
                    let next = self.layout.pack(state, next);
                    self.add(next, (at as u32, answer as u32))
                }
                Place::Ended(ending) => ENDINGS + u32::from(ending.0),
            };
            self.edges.push(Edge {
                to,
                answer: answer as u16,
                earned: earned as u16,
                available: available as u16,
                red: verdict.red_line,
            });
            self.layout.unpack(&key, state);
        }
        self.fired = fired;
        self.offered = offered;
        self.first.push(self.edges.len() as u32);
    }

    /// The place of a state, added where it is new.
    fn add(&mut self, key: Key<N>, parent: (u32, u32)) -> u32 {
        let hash = self.hasher.hash_one(key);
        let keys = &self.keys;
        let found = self.index.find(hash, |at| keys[*at as usize] == key);
        if let Some(found) = found {
            return *found;
        }
        let at = self.keys.len() as u32;
        self.keys.push(key);
        self.parent.push(parent);
        let (keys, hasher) = (&self.keys, &self.hasher);
        self.index.insert_unique(hash, at, |at| hasher.hash_one(keys[*at as usize]));
        at
    }

    /// How many states were found.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The scene that asks in a state.
    pub fn scene(&self, at: usize) -> SceneIdx {
        self.layout.scene(&self.keys[at])
    }

    /// The answers that can be given in a state; none where the search was cut before it.
    pub fn edges(&self, at: usize) -> &[Edge] {
        match self.first.get(at + 1) {
            Some(end) => &self.edges[self.first[at] as usize..*end as usize],
            None => &[],
        }
    }

    /// What an edge of a state stands for.
    pub fn reply(&self, at: usize, edge: &Edge) -> Reply {
        self.answers[self.scene(at).at()][usize::from(edge.answer)]
    }

    /// The place of a state of a run; `None` where it is over, or was not reached.
    pub fn find(&self, state: &State) -> Option<usize> {
        let Place::Asked(scene) = state.place else { return None };
        let key: Key<N> = self.layout.pack(state, scene);
        let hash = self.hasher.hash_one(key);
        self.index.find(hash, |at| self.keys[*at as usize] == key).map(|at| *at as usize)
    }

    /// Makes `state` one that can be played on.
    pub fn take_up(&self, at: usize, state: &mut State) {
        self.layout.unpack(&self.keys[at], state);
        state.score = Score::default();
    }

    /// Whether the states of a scene know a variable; of others it is whatever it was.
    pub fn knows(&self, scene: SceneIdx, var: VarIdx) -> bool {
        self.layout.knows(scene, Item::Var(var))
    }

    /// The fewest answers that lead to a state.
    pub fn way_to(&self, mut at: usize) -> Vec<(SceneIdx, Given)> {
        let mut way = Vec::new();
        while let (from, answer) = self.parent[at]
            && from != u32::MAX
        {
            at = from as usize;
            let scene = self.scene(at);
            way.push((scene, self.answers[scene.at()][answer as usize].given));
        }
        way.reverse();
        way
    }

    /// Whether a choice could be given somewhere.
    pub fn said(&self, stage: &Stage) -> Vec<bool> {
        let mut said = vec![false; stage.scenario.choices.len()];
        for at in 0..self.len() {
            for edge in self.edges(at) {
                if let Given::Choice(choice) = self.reply(at, edge).given {
                    said[choice.at()] = true;
                }
            }
        }
        said
    }
}

//! Finds every state that can be reached, first those that need the fewest answers, and where each
//! answer leads from it.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "states are counted in u32, and lists of a scenario in u16"
)]

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::answers::Reply;
use super::key::Key;
use super::live::Item;
use super::walk::{Ground, Sight, Taken, Walk};
use crate::engine::input::Given;
use crate::engine::machine::{Place, State};
use crate::engine::score::Score;
use crate::engine::stage::Stage;
use crate::scenario::model::{EndingIdx, SceneIdx, VarIdx};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    ground: Arc<Ground>,
    keys: Vec<Key<N>>,
    index: HashTable<u32>,
    hasher: DefaultHashBuilder,
    /// The first edge of each state, and one behind the last.
    first: Vec<u32>,
    edges: Vec<Edge>,
    /// The edge that first led to each state; none to the start.
    parent: Vec<(u32, u32)>,
    /// Reactions that fired somewhere.
    pub fired: Vec<bool>,
    /// Whether nothing was left out.
    pub complete: bool,
}

impl<const N: usize> Space<N> {
    /// Searches from the first question on, up to `most` states, seeing them as `sight` does. `None`
    /// where the scenario ends before it asks.
    pub fn search(
        stage: &Stage,
        ground: Ground,
        most: usize,
        mut sight: impl Sight,
    ) -> Option<Space<N>> {
        let ground = Arc::new(ground);
        let mut space = Space {
            ground: Arc::clone(&ground),
            keys: Vec::new(),
            index: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
            first: vec![0],
            edges: Vec::new(),
            parent: Vec::new(),
            fired: Vec::new(),
            complete: true,
        };
        let mut walk = Walk::new(stage, Arc::clone(&ground));
        let key = walk.first()?;
        space.add(key, (u32::MAX, 0));
        let mut at = 0;
        while at < space.keys.len() {
            if space.keys.len() > most {
                space.complete = false;
                break;
            }
            let key = space.keys[at];
            walk.each(&key, &mut sight, |taken, state| space.take(at, taken, state));
            space.first.push(space.edges.len() as u32);
            at += 1;
        }
        space.fired = sight.fired();
        Some(space)
    }

    /// Notes where an answer leads; once where it leads there in several ways.
    fn take(&mut self, at: usize, taken: Taken, state: &State) {
        let to = match state.place {
            Place::Asked(next) => {
                let next = self.ground.layout.pack(state, next);
                self.add(next, (at as u32, u32::from(taken.answer)))
            }
            Place::Ended(ending) => ENDINGS + u32::from(ending.0),
        };
        let Taken { answer, earned, available, red } = taken;
        let edge = Edge { to, answer, earned, available, red };
        let others = self.edges[self.first[at] as usize..].iter().rev();
        let mut same = others.take_while(|other| other.answer == answer);
        if !same.any(|other| *other == edge) {
            self.edges.push(edge);
        }
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
        self.ground.layout.scene(&self.keys[at])
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
        self.ground.answers[self.scene(at).at()][usize::from(edge.answer)]
    }

    /// The place of a state of a run; `None` where it is over, or was not reached.
    pub fn find(&self, state: &State) -> Option<usize> {
        let Place::Asked(scene) = state.place else { return None };
        let key: Key<N> = self.ground.layout.pack(state, scene);
        let hash = self.hasher.hash_one(key);
        self.index.find(hash, |at| self.keys[*at as usize] == key).map(|at| *at as usize)
    }

    /// Makes `state` one that can be played on.
    pub fn take_up(&self, at: usize, state: &mut State) {
        self.ground.layout.unpack(&self.keys[at], state);
        state.score = Score::default();
    }

    /// Whether the states of a scene know a variable; of others it is whatever it was.
    pub fn knows(&self, scene: SceneIdx, var: VarIdx) -> bool {
        self.ground.layout.knows(scene, Item::Var(var))
    }

    /// The fewest answers that lead to a state.
    pub fn way_to(&self, mut at: usize) -> Vec<(SceneIdx, Given)> {
        let mut way = Vec::new();
        while let (from, answer) = self.parent[at]
            && from != u32::MAX
        {
            at = from as usize;
            let scene = self.scene(at);
            way.push((scene, self.ground.answers[scene.at()][answer as usize].given));
        }
        way.reverse();
        way
    }

    /// What does not change while it is searched.
    pub fn ground(&self) -> &Arc<Ground> {
        &self.ground
    }

    /// A state as the engine has it; what does not matter of it may be anything.
    pub fn state<'w>(&self, at: usize, walk: &'w mut Walk<'_>) -> &'w State {
        walk.unpacked(&self.keys[at])
    }

    /// Whether some run crosses no red line.
    pub fn red_line_avoided(&self) -> bool {
        let mut seen = vec![false; self.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            for edge in self.edges(at).iter().filter(|edge| !edge.red) {
                match edge.to() {
                    To::End(_) => return true,
                    To::State(next) if !std::mem::replace(&mut seen[next], true) => open.push(next),
                    To::State(_) => {}
                }
            }
        }
        false
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

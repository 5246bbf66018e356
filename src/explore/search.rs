//! Finds every state that can be reached, first those that need the fewest answers, and where each
//! answer leads from it.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "states are counted in u32, and lists of a scenario in u16"
)]

use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::answers::Reply;
use super::crew::{Crew, Next};
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
/// States there is room for at first, as most scenarios have.
const AT_FIRST: usize = 1 << 16;

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
    pub earned: u8,
    /// Points there were to be earned, weighed.
    pub available: u8,
}

impl Edge {
    /// Where it leads.
    pub fn to(self) -> To {
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
    /// The edge that first led to each state but the first.
    parent: Vec<u32>,
    /// Whether each answer of each scene was given somewhere.
    met: Vec<Vec<bool>>,
    /// The first state found, and its edge, that leads to each ending.
    pub ended: Vec<Option<(usize, usize)>>,
    /// Reactions that fired somewhere.
    pub fired: Vec<bool>,
    /// Whether nothing was left out.
    pub complete: bool,
    /// Whether every answer leads to a state found after the one it was given in.
    pub onward: bool,
}

impl<const N: usize> Space<N> {
    /// Searches from the first question on, up to `most` states, seeing them as `sight` does. `None`
    /// where the scenario ends before it asks.
    pub fn search(
        stage: &Stage,
        ground: Ground,
        most: usize,
        sight: &(impl Sight + Clone + Send),
    ) -> Option<Space<N>> {
        let ground = Arc::new(ground);
        let crew = Crew::new(stage, &ground, sight);
        Space::search_by(crew, stage, &ground, most)
    }

    fn search_by<S: Sight + Clone + Send>(
        mut crew: Crew<'_, N, S>,
        stage: &Stage,
        ground: &Arc<Ground>,
        most: usize,
    ) -> Option<Space<N>> {
        let mut space = Space {
            ground: Arc::clone(ground),
            keys: Vec::with_capacity(2 * AT_FIRST),
            index: HashTable::with_capacity(AT_FIRST),
            hasher: DefaultHashBuilder::default(),
            first: Vec::with_capacity(2 * AT_FIRST),
            edges: Vec::with_capacity(4 * AT_FIRST),
            parent: Vec::with_capacity(2 * AT_FIRST),
            met: ground.answers.iter().map(|answers| vec![false; answers.len()]).collect(),
            ended: vec![None; stage.scenario.endings.len()],
            fired: Vec::new(),
            complete: true,
            onward: true,
        };
        space.first.push(0);
        let key = Walk::new(stage, Arc::clone(ground)).first()?;
        space.add(key, 0);
        while space.complete && space.opened() < space.keys.len() {
            crew.answer(&space.keys[space.opened()..]);
            for steps in crew.answered() {
                space.complete = space.keys.len() <= most;
                if !space.complete {
                    break;
                }
                space.open(steps);
            }
        }
        space.fired = crew.fired();
        Some(space)
    }

    /// How many states the answers were given in.
    fn opened(&self) -> usize {
        self.first.len() - 1
    }

    /// Notes where the answers of the next state lead.
    fn open(&mut self, steps: &[(Taken, Next<N>)]) {
        let at = self.opened();
        let scene = self.scene(at);
        for (Taken { answer, earned, available, .. }, next) in steps.iter().copied() {
            let to = match next {
                Next::Asked(key) => self.add(key, self.edges.len() as u32),
                Next::Ended(ending) => {
                    if let Some(ended) = self.ended.get_mut(ending.at()) {
                        ended.get_or_insert((at, self.edges.len()));
                    }
                    ENDINGS + u32::from(ending.0)
                }
            };
            self.onward &= to as usize > at;
            self.met[scene.at()][usize::from(answer)] = true;
            self.edges.push(Edge { to, answer, earned, available });
        }
        self.first.push(self.edges.len() as u32);
    }

    /// The place of a state, added where it is new.
    #[inline]
    fn add(&mut self, key: Key<N>, parent: u32) -> u32 {
        let hash = hash_of(&self.hasher, &key);
        let keys = &self.keys;
        let found = self.index.find(hash, |at| keys[*at as usize] == key);
        if let Some(found) = found {
            return *found;
        }
        let at = self.keys.len() as u32;
        self.keys.push(key);
        self.parent.push(parent);
        let (keys, hasher) = (&self.keys, &self.hasher);
        self.index.insert_unique(hash, at, |at| hash_of(hasher, &keys[*at as usize]));
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

    /// An edge by its place among all.
    pub fn edge(&self, at: usize) -> Edge {
        self.edges[at]
    }

    /// What an edge of a state stands for.
    pub fn reply(&self, at: usize, edge: Edge) -> Reply {
        self.ground.answers[self.scene(at).at()][usize::from(edge.answer)]
    }

    /// Whether an edge of a state crosses a red line.
    pub fn crosses(&self, at: usize, edge: Edge) -> bool {
        self.reply(at, edge).verdict.red_line
    }

    /// The place of a state of a run; `None` where it is over, or was not reached.
    pub fn find(&self, state: &State) -> Option<usize> {
        let Place::Asked(scene) = state.place else { return None };
        let key: Key<N> = self.ground.layout.pack(state, scene);
        let hash = hash_of(&self.hasher, &key);
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
        while at > 0 {
            let edge = self.parent[at];
            at = self.first.partition_point(|first| *first <= edge) - 1;
            way.push((self.scene(at), self.reply(at, self.edge(edge as usize)).given));
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
            for edge in self.edges(at).iter().filter(|edge| !self.crosses(at, **edge)) {
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
        let replies = self.ground.answers.iter().flatten();
        for (reply, met) in replies.zip(self.met.iter().flatten()) {
            if let Given::Choice(choice) = reply.given {
                said[choice.at()] = *met;
            }
        }
        said
    }
}

/// As its words by themselves hash faster than as a list of bytes.
#[inline]
fn hash_of<const N: usize>(hasher: &DefaultHashBuilder, key: &Key<N>) -> u64 {
    let mut hasher = hasher.build_hasher();
    for word in key {
        hasher.write_u64(*word);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Bank;
    use crate::explore::key::Layout;
    use crate::explore::live::Moods;
    use crate::explore::walk::Clear;
    use crate::library::Library;

    /// A scenario of more states than a share has.
    const WIDE: &str = "bank/five-stickers";

    #[test]
    fn how_many_work_at_it_changes_nothing() {
        let stage = Bank::new(Library::built_in()).prepare(WIDE).unwrap().stage;
        for most in [30_000, usize::MAX] {
            let [alone, shared] = [1, 3].map(|hands| {
                let ground = Arc::new(Ground::of(&stage, Layout::of(&stage, Moods::Kept)));
                let crew = Crew::of(hands, &stage, &ground, &Clear::of(&stage));
                Space::<8>::search_by(crew, &stage, &ground, most).unwrap()
            });
            assert!(alone.len() > 30_000);
            assert_eq!(alone.keys, shared.keys);
            assert_eq!((alone.first, alone.edges), (shared.first, shared.edges));
            assert_eq!((alone.parent, alone.ended), (shared.parent, shared.ended));
            assert_eq!((alone.met, alone.onward), (shared.met, shared.onward));
            assert_eq!(alone.complete, shared.complete);
        }
    }
}

//! Gives answers in many states at once, in several shares of them. What comes of it is handed over
//! in the order of the states, so that nothing hangs on how many cores there are or which is faster.
#![allow(clippy::cast_possible_truncation, reason = "answers of a share are counted in u32")]

use std::sync::Arc;
use std::thread;

use super::key::Key;
use super::walk::{Ground, Sight, Taken, Walk};
use crate::engine::machine::{Place, State};
use crate::engine::stage::Stage;
use crate::scenario::model::EndingIdx;

/// How many give answers at once. More of them would only wait for the one who puts the states
/// together; where there are fewer cores they take turns.
const HANDS: usize = 4;
/// States of a share: fewer are done sooner than another core is called, and of more, what comes of
/// them is no longer at hand when it is put together.
const SHARE: usize = 2048;

/// Where an answer leads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next<const N: usize> {
    /// To another question.
    Asked(Key<N>),
    /// To the end.
    Ended(EndingIdx),
}

impl<const N: usize> Next<N> {
    #[inline]
    fn of(state: &State, ground: &Ground) -> Next<N> {
        match state.place {
            Place::Asked(scene) => Next::Asked(ground.layout.pack(state, scene)),
            Place::Ended(ending) => Next::Ended(ending),
        }
    }
}

/// What came of the answers given in a share of states, once where one leads somewhere in several
/// ways.
struct Hand<'s, const N: usize, S> {
    walk: Walk<'s>,
    sight: S,
    steps: Vec<(Taken, Next<N>)>,
    /// The steps of each state: the first, and behind the last.
    spans: Vec<(u32, u32)>,
    /// States, scene by scene.
    order: Vec<u32>,
}

impl<const N: usize, S: Sight> Hand<'_, N, S> {
    fn answer(&mut self, keys: &[Key<N>], ground: &Ground) {
        let Hand { walk, sight, steps, spans, order } = self;
        by_scene(keys, ground, order);
        steps.clear();
        spans.clear();
        spans.resize(keys.len(), (0, 0));
        for at in order.iter().map(|at| *at as usize) {
            let first = steps.len();
            walk.each(&keys[at], sight, |taken, state| {
                let step = (taken, Next::of(state, ground));
                let others = steps[first..].iter().rev();
                let mut others = others.take_while(|(other, _)| other.answer == taken.answer);
                if !others.any(|other| *other == step) {
                    steps.push(step);
                }
            });
            spans[at] = (first as u32, steps.len() as u32);
        }
    }
}

/// Puts the states of one scene beside each other: what is read to answer it is at hand then.
fn by_scene<const N: usize>(keys: &[Key<N>], ground: &Ground, order: &mut Vec<u32>) {
    let scene = |key: &Key<N>| ground.layout.scene(key).at();
    let mut place = vec![0_u32; ground.answers.len() + 1];
    for key in keys {
        place[scene(key) + 1] += 1;
    }
    for scene in 1..place.len() {
        place[scene] += place[scene - 1];
    }
    order.clear();
    order.resize(keys.len(), 0);
    for (at, key) in keys.iter().enumerate() {
        let place = &mut place[scene(key)];
        order[*place as usize] = at as u32;
        *place += 1;
    }
}

/// Everybody who gives answers.
pub(super) struct Crew<'s, const N: usize, S> {
    ground: Arc<Ground>,
    hands: Vec<Hand<'s, N, S>>,
}

impl<'s, const N: usize, S: Sight + Clone + Send> Crew<'s, N, S> {
    /// Who all see states as `sight` does.
    pub fn new(stage: &'s Stage, ground: &Arc<Ground>, sight: &S) -> Crew<'s, N, S> {
        Crew::of(HANDS, stage, ground, sight)
    }

    /// So many of them.
    pub fn of(hands: usize, stage: &'s Stage, ground: &Arc<Ground>, sight: &S) -> Crew<'s, N, S> {
        let hand = || Hand {
            walk: Walk::new(stage, Arc::clone(ground)),
            sight: sight.clone(),
            steps: Vec::new(),
            spans: Vec::new(),
            order: Vec::new(),
        };
        let hands = std::iter::repeat_with(hand).take(hands).collect();
        Crew { ground: Arc::clone(ground), hands }
    }

    /// Gives every answer in as many of these states as there are hands for, from the first on.
    pub fn answer(&mut self, keys: &[Key<N>]) {
        let ground = &*self.ground;
        let mut shares = keys.chunks(SHARE);
        let (mine, others) = self.hands.split_at_mut(1);
        let first = shares.next().unwrap_or_default();
        for hand in others.iter_mut() {
            hand.spans.clear();
        }
        thread::scope(|scope| {
            for hand in others {
                let Some(share) = shares.next().filter(|share| share.len() == SHARE) else { break };
                let called = || hand.answer(share, ground);
                // Where no thread can be had, these states wait for the next time.
                if thread::Builder::new().spawn_scoped(scope, called).is_err() {
                    break;
                }
            }
            mine[0].answer(first, ground);
        });
    }

    /// What came of it: the answers of each state, in the order of the states.
    pub fn answered(&self) -> impl Iterator<Item = &[(Taken, Next<N>)]> {
        self.hands.iter().flat_map(|hand| {
            hand.spans.iter().map(|(first, end)| &hand.steps[*first as usize..*end as usize])
        })
    }

    /// Reactions that fired somewhere.
    pub fn fired(self) -> Vec<bool> {
        let each = self.hands.into_iter().map(|hand| hand.sight.fired());
        each.reduce(|all, one| all.iter().zip(one).map(|(all, one)| all | one).collect())
            .unwrap_or_default()
    }
}

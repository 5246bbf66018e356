//! States as they were come by, each with the answer that led there.
#![allow(clippy::cast_possible_truncation, reason = "states are counted in u32")]

use std::sync::Arc;

use super::key::Key;
use super::walk::{Ground, Taken};
use crate::engine::input::Given;
use crate::scenario::model::SceneIdx;

/// Answers given from the first question on, each with its scene.
pub(super) type Steps = Vec<(SceneIdx, Given)>;

/// Nothing came before the first question.
const START: u32 = u32::MAX;

struct Came<const N: usize> {
    key: Key<N>,
    from: u32,
    answer: u16,
    red: bool,
}

/// The states of a search, first the one at the first question.
pub(super) struct Trail<const N: usize> {
    ground: Arc<Ground>,
    came: Vec<Came<N>>,
}

impl<const N: usize> Trail<N> {
    /// Begins with the state at the first question.
    pub fn from(ground: Arc<Ground>, key: Key<N>) -> Trail<N> {
        Trail { ground, came: vec![Came { key, from: START, answer: 0, red: false }] }
    }

    /// Adds the state that an answer led to; says its place.
    pub fn add(&mut self, key: Key<N>, from: u32, taken: Taken) -> u32 {
        self.came.push(Came { key, from, answer: taken.answer, red: taken.red });
        self.came.len() as u32 - 1
    }

    /// How many states there are.
    pub fn len(&self) -> usize {
        self.came.len()
    }

    /// The state at a place.
    pub fn key(&self, at: u32) -> Key<N> {
        self.came[at as usize].key
    }

    /// The way to a state, and the answer given there.
    pub fn way(&self, mut at: u32, last: Taken) -> Steps {
        let mut answer = last.answer;
        let mut way = Vec::new();
        while at != START {
            let came = &self.came[at as usize];
            let scene = self.ground.layout.scene(&came.key);
            way.push((scene, self.ground.answers[scene.at()][usize::from(answer)].given));
            (at, answer) = (came.from, came.answer);
        }
        way.reverse();
        way
    }

    /// Whether that way crosses a red line.
    pub fn red_line(&self, mut at: u32, last: Taken) -> bool {
        let mut red = last.red;
        while at != START {
            red |= self.came[at as usize].red;
            at = self.came[at as usize].from;
        }
        red
    }
}

//! The order in which what comes later is worked out first.
#![allow(clippy::cast_possible_truncation, reason = "states are counted in u32")]

use super::search::{Edge, Space, To};

/// States, each after all that it leads to but where it goes in rounds.
pub(super) struct LastFirst {
    /// As they were found, the last first, where there is no list.
    order: Option<Vec<u32>>,
    states: usize,
    /// Whether it goes in rounds somewhere.
    pub rounds: bool,
}

impl LastFirst {
    /// All states.
    pub fn of<const N: usize>(space: &Space<N>) -> LastFirst {
        if space.onward {
            return LastFirst { order: None, states: space.len(), rounds: false };
        }
        LastFirst::among(space, |_, _| true)
    }

    /// Those that can be reached by answers that `taken` is true of.
    pub fn among<const N: usize>(
        space: &Space<N>,
        taken: impl Fn(usize, Edge) -> bool,
    ) -> LastFirst {
        const NEW: u8 = 0;
        const OPEN: u8 = 1;
        const DONE: u8 = 2;
        let mut mark = vec![NEW; space.len()];
        let (mut order, mut rounds) = (Vec::with_capacity(space.len()), false);
        let mut stack: Vec<(usize, usize)> = vec![(0, 0)];
        mark[0] = OPEN;
        while let Some((at, nth)) = stack.last_mut() {
            let (from, edges) = (*at, space.edges(*at));
            let Some(edge) = edges.get(*nth) else {
                mark[from] = DONE;
                order.push(from as u32);
                stack.pop();
                continue;
            };
            *nth += 1;
            if let To::State(next) = edge.to()
                && taken(from, *edge)
            {
                match mark[next] {
                    NEW => {
                        mark[next] = OPEN;
                        stack.push((next, 0));
                    }
                    OPEN => rounds = true,
                    _ => {}
                }
            }
        }
        LastFirst { states: order.len(), order: Some(order), rounds }
    }

    /// The last first.
    pub fn states(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let listed = |nth| self.order.as_ref().map(|order: &Vec<u32>| order[nth] as usize);
        (0..self.states).map(move |nth| listed(nth).unwrap_or(self.states - 1 - nth))
    }
}

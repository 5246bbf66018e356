//! The order in which what comes later is worked out first.
#![allow(clippy::cast_possible_truncation, reason = "states are counted in u32")]

use super::search::{Edge, Space, To};

/// States, each after all that it leads to but where it goes in rounds.
pub(super) struct LastFirst {
    order: Order,
    /// Whether it goes in rounds somewhere.
    pub rounds: bool,
}

enum Order {
    /// So many, the last found first.
    Found(usize),
    Listed(Vec<u32>),
}

impl LastFirst {
    /// All states.
    pub fn of<const N: usize>(space: &Space<N>) -> LastFirst {
        if space.onward {
            return LastFirst { order: Order::Found(space.len()), rounds: false };
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
        LastFirst { order: Order::Listed(order), rounds }
    }

    /// The last first.
    pub fn states(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let states = match &self.order {
            Order::Found(states) => *states,
            Order::Listed(order) => order.len(),
        };
        (0..states).map(move |nth| match &self.order {
            Order::Found(_) => states - 1 - nth,
            Order::Listed(order) => order[nth] as usize,
        })
    }
}

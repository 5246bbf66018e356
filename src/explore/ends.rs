//! What can still come of each state: the endings, and the points, worked out from the endings
//! backwards. Equal answers to that question are kept once.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "states are counted in u32"
)]

use hashbrown::HashMap;

use super::order::LastFirst;
use super::search::{Edge, Space, To};
use crate::engine::score::rounded;
use crate::scenario::model::EndingIdx;

/// The least and the most that can be earned where so much is available.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Span {
    pub available: u32,
    pub least: u32,
    pub most: u32,
}

impl Span {
    /// The total that its most comes to, where so much was earned of so much before.
    pub fn total(self, earned: u32, available: u32) -> Option<u8> {
        rounded(earned + self.most, available + self.available)
    }
}

/// What can still come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Outlook {
    /// Endings that can be reached, a bit each.
    pub endings: u128,
    /// Points still to be had, by what is available, ascending.
    pub spans: Vec<Span>,
}

impl Outlook {
    fn of_ending(ending: EndingIdx) -> Outlook {
        let spans = vec![Span { available: 0, least: 0, most: 0 }];
        Outlook { endings: 1 << ending.at().min(127), spans }
    }

    /// The span with the best total, where so much was earned of so much before.
    pub fn best(&self, earned: u32, available: u32) -> Option<Span> {
        let ratio =
            |span: &Span| (u64::from(earned + span.most), u64::from(available + span.available));
        self.spans.iter().copied().filter(|span| ratio(span).1 > 0).max_by(|left, right| {
            let ((a, b), (c, d)) = (ratio(left), ratio(right));
            (a * d).cmp(&(c * b))
        })
    }

    /// That total.
    pub fn best_total(&self, earned: u32, available: u32) -> Option<u8> {
        self.best(earned, available).and_then(|span| span.total(earned, available))
    }

    /// The span with the worst total, where nothing came before.
    pub fn worst(&self) -> Option<Span> {
        let ratio = |span: &Span| (u64::from(span.least), u64::from(span.available));
        self.spans.iter().copied().filter(|span| span.available > 0).min_by(|left, right| {
            let ((a, b), (c, d)) = (ratio(left), ratio(right));
            (a * d).cmp(&(c * b))
        })
    }

    /// Whether so much is the most that can be earned where so much is available.
    pub fn earns_most(&self, available: u32, earned: u32) -> bool {
        let found = self.spans.binary_search_by_key(&available, |span| span.available);
        found.is_ok_and(|at| self.spans[at].most == earned)
    }

    /// Adds what comes of an answer that earns so much itself.
    fn take(&mut self, other: &Outlook, earned: u32, available: u32) {
        self.endings |= other.endings;
        let shifted = other.spans.iter().map(|span| Span {
            available: span.available + available,
            least: span.least + earned,
            most: span.most + earned,
        });
        let mut merged = Vec::with_capacity(self.spans.len() + other.spans.len());
        let (mut own, mut new) = (self.spans.iter().copied().peekable(), shifted.peekable());
        while let Some(next) = match (own.peek(), new.peek()) {
            (Some(left), Some(right)) if left.available == right.available => {
                let (left, right) = (*left, *right);
                own.next();
                new.next();
                let (least, most) = (left.least.min(right.least), left.most.max(right.most));
                Some(Span { least, most, ..left })
            }
            (Some(left), Some(right)) if left.available > right.available => new.next(),
            (None, Some(_)) => new.next(),
            _ => own.next(),
        } {
            merged.push(next);
        }
        self.spans = merged;
    }
}

/// An outlook, and what the answer that leads to it earns and could have earned.
type Branch = (u32, u8, u8);

/// The outlook of a state from which nothing comes.
const NOTHING: u32 = 0;

/// The outlook of every state.
pub(super) struct Outlooks {
    all: Vec<Outlook>,
    of_state: Vec<u32>,
    /// Ways through the scenario, answers of one result counted once; `None` where it goes in rounds
    /// without end, or where they are too many to count.
    pub ways: Option<u128>,
}

impl Outlooks {
    /// Works them out.
    pub fn of<const N: usize>(space: &Space<N>, endings: usize) -> Outlooks {
        let order = LastFirst::of(space);
        Outlooks::in_order(space, endings, &order, |_, _| true)
    }

    /// As if only the answers that `taken` is true of, by state, could be given.
    pub fn among<const N: usize>(
        space: &Space<N>,
        endings: usize,
        taken: impl Fn(usize, Edge) -> bool,
    ) -> Outlooks {
        let order = LastFirst::among(space, &taken);
        Outlooks::in_order(space, endings, &order, taken)
    }

    fn in_order<const N: usize>(
        space: &Space<N>,
        endings: usize,
        order: &LastFirst,
        taken: impl Fn(usize, Edge) -> bool,
    ) -> Outlooks {
        let mut known = Known::default();
        known.keep(Outlook::default());
        let ends: Vec<u32> =
            (0..endings).map(|at| known.keep(Outlook::of_ending(EndingIdx::from(at)))).collect();
        let mut of_state = vec![NOTHING; space.len()];
        let mut parts: Vec<Branch> = Vec::new();
        // Of each state, as far as they can be counted in so small a number.
        let mut ways = vec![0_u64; space.len()];
        loop {
            let mut changed = false;
            for at in order.states() {
                parts.clear();
                let mut sum = 0_u64;
                for edge in space.edges(at).iter().filter(|edge| taken(at, **edge)) {
                    let (look, more) = match edge.to() {
                        To::State(next) => (of_state[next], ways[next]),
                        To::End(ending) => (ends[ending.at()], 1),
                    };
                    sum = sum.saturating_add(more);
                    let part = (look, edge.earned, edge.available);
                    if look != NOTHING && parts.last() != Some(&part) {
                        parts.push(part);
                    }
                }
                let look = known.joined(&mut parts);
                changed |= of_state[at] != look;
                of_state[at] = look;
                ways[at] = sum;
            }
            if !order.rounds || !changed {
                break;
            }
        }
        let ways = match ways[0] {
            _ if order.rounds => None,
            u64::MAX => many_ways(space, order, taken),
            few => Some(few.into()),
        };
        Outlooks { all: known.all, of_state, ways }
    }

    /// What can still come of a state.
    pub fn get(&self, state: usize) -> &Outlook {
        &self.all[self.of_state[state] as usize]
    }

    /// What can still come of an answer, its own points among it.
    pub fn beyond(&self, edge: Edge) -> Outlook {
        let mut outlook = Outlook::default();
        outlook.take(&self.after(edge.to()), u32::from(edge.earned), u32::from(edge.available));
        outlook
    }

    /// What can still come after an edge.
    pub fn after(&self, to: To) -> Outlook {
        match to {
            To::State(at) => self.get(at).clone(),
            To::End(ending) => Outlook::of_ending(ending),
        }
    }
}

/// Outlooks while they are worked out, each once.
#[derive(Default)]
struct Known {
    all: Vec<Outlook>,
    places: HashMap<Outlook, u32>,
    /// What came of branches that were joined before.
    joined: HashMap<Box<[Branch]>, u32>,
}

impl Known {
    fn keep(&mut self, outlook: Outlook) -> u32 {
        if let Some(at) = self.places.get(&outlook) {
            return *at;
        }
        let at = self.all.len() as u32;
        self.all.push(outlook.clone());
        self.places.insert(outlook, at);
        at
    }

    /// What can come of a state with these branches, which are put in order.
    fn joined(&mut self, parts: &mut Vec<Branch>) -> u32 {
        if parts.len() > 1 {
            parts.sort_unstable();
            parts.dedup();
        }
        if let [(same, 0, 0)] = parts[..] {
            return same;
        }
        if let Some(look) = self.joined.get(parts.as_slice()) {
            return *look;
        }
        let mut outlook = Outlook::default();
        for (look, earned, available) in parts.iter() {
            let part = &self.all[*look as usize];
            outlook.take(part, u32::from(*earned), u32::from(*available));
        }
        let look = self.keep(outlook);
        self.joined.insert(parts.as_slice().into(), look);
        look
    }
}

/// How many ways there are from the first state on, where they are very many; `None` where they are
/// too many.
fn many_ways<const N: usize>(
    space: &Space<N>,
    order: &LastFirst,
    taken: impl Fn(usize, Edge) -> bool,
) -> Option<u128> {
    let mut ways = vec![0_u128; space.len()];
    for at in order.states() {
        let mut edges = space.edges(at).iter().filter(|edge| taken(at, **edge));
        ways[at] = edges.try_fold(0_u128, |sum, edge| match edge.to() {
            To::State(next) => sum.checked_add(ways[next]),
            To::End(_) => sum.checked_add(1),
        })?;
    }
    ways.first().copied()
}

//! Looks for a run with the lowest or the highest total, trying first what promises the most. What
//! is promised is never less than what comes of it, so that the search knows when it is done, and
//! where it is cut, what cannot be exceeded.
#![allow(clippy::cast_possible_truncation, reason = "runs are counted in u32")]

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::sync::Arc;

use hashbrown::HashMap;

use super::ends::{Outlook, Span};
use super::key::Key;
use super::outline::Outline;
use super::walk::{Clear, Ground, Taken, Walk};
use crate::engine::input::Given;
use crate::engine::machine::Place;
use crate::engine::score::rounded;
use crate::engine::stage::Stage;
use crate::scenario::model::{EndingIdx, SceneIdx};

/// Which total is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The lowest.
    Least,
    /// The highest.
    Most,
}

impl End {
    /// What counts: points earned, or points lost.
    fn points(self, earned: u32, available: u32) -> u32 {
        match self {
            End::Least => available - earned,
            End::Most => earned,
        }
    }

    fn of_span(self, span: &Span) -> Share {
        let points = match self {
            End::Least => span.available - span.least,
            End::Most => span.most,
        };
        Share { points, available: span.available }
    }

    /// The total that a share comes to.
    pub fn total(self, share: Share) -> Option<u8> {
        let earned = match self {
            End::Least => share.available - share.points,
            End::Most => share.points,
        };
        rounded(earned, share.available)
    }

    /// Whether a total is beyond another.
    pub fn is_better(self, one: Option<u8>, other: Option<u8>) -> bool {
        match (self, one, other) {
            (End::Least, Some(one), Some(other)) => one < other,
            (End::Most, Some(one), Some(other)) => one > other,
            (_, one, None) => one.is_some(),
            (_, None, _) => false,
        }
    }

    /// The largest share that a run can still come to.
    pub fn promise(self, outlook: &Outlook, so_far: Share) -> Option<Share> {
        let shares = outlook.spans.iter().map(|span| so_far.plus(self.of_span(span)));
        shares.filter(|share| share.available > 0).max()
    }
}

/// Points that count among those there were.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Share {
    points: u32,
    available: u32,
}

impl Share {
    fn plus(self, more: Share) -> Share {
        Share { points: self.points + more.points, available: self.available + more.available }
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Share) -> Ordering {
        let across = |one: &Share, two: &Share| u64::from(one.points) * u64::from(two.available);
        across(self, other).cmp(&across(other, self))
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Share) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Share {
    fn eq(&self, other: &Share) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Share {}

/// Answers given from the first question on, each with its scene.
pub(super) type Steps = Vec<(SceneIdx, Given)>;

/// A run that was found.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// What it comes to; `None` where nothing in it is judged.
    pub total: Option<u8>,
    pub way: Steps,
    pub ending: EndingIdx,
    /// Whether it crosses a red line.
    pub red_line: bool,
}

/// What a search came to.
pub(super) struct Sought {
    /// The best run found.
    pub run: Option<Run>,
    /// What no run exceeds; `None` where nothing is judged.
    pub bound: Option<u8>,
    /// A way to each ending that was met.
    pub endings: Vec<Option<Steps>>,
}

/// A state on the way, with what was earned before it.
struct Node<const N: usize> {
    key: Key<N>,
    from: u32,
    answer: u16,
    red: bool,
    depth: u16,
    so_far: Share,
}

/// A node to be gone on from, the most promising first, of those the deepest.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Open {
    promise: Share,
    depth: u16,
    node: u32,
}

/// The last answer of a run.
#[derive(Clone, Copy)]
struct Last {
    node: u32,
    taken: Taken,
    ending: EndingIdx,
    share: Share,
}

/// Searches up to `most` states.
pub(super) fn seek<const N: usize>(
    stage: &Stage,
    ground: &Arc<Ground>,
    outline: &Outline<N>,
    end: End,
    most: usize,
) -> Option<Sought> {
    let mut search = Search::new(stage, ground, outline, end)?;
    let bound = search.run(most);
    let run = search.best.map(|last| search.ran(last));
    let endings = search.endings.iter().map(|last| last.map(|last| search.way(last))).collect();
    Some(Sought { run, bound, endings })
}

struct Search<'s, const N: usize> {
    stage: &'s Stage,
    ground: &'s Arc<Ground>,
    outline: &'s Outline<N>,
    end: End,
    walk: Walk<'s>,
    nodes: Vec<Node<N>>,
    open: BinaryHeap<Open>,
    /// The most points with which a state was reached, by what was available before it.
    known: HashMap<(Key<N>, u32), u32>,
    best: Option<Last>,
    endings: Vec<Option<Last>>,
}

impl<'s, const N: usize> Search<'s, N> {
    fn new(
        stage: &'s Stage,
        ground: &'s Arc<Ground>,
        outline: &'s Outline<N>,
        end: End,
    ) -> Option<Search<'s, N>> {
        let mut walk = Walk::new(stage, Arc::clone(ground));
        let key = walk.first()?;
        let so_far = Share::default();
        let mut open = BinaryHeap::new();
        if let Some(promise) = end.promise(outline.start(), so_far) {
            open.push(Open { promise, depth: 0, node: 0 });
        }
        Some(Search {
            stage,
            ground,
            outline,
            end,
            walk,
            nodes: vec![Node { key, from: u32::MAX, answer: 0, red: false, depth: 0, so_far }],
            open,
            known: HashMap::new(),
            best: None,
            endings: vec![None; stage.scenario.endings.len()],
        })
    }

    /// Goes on until nothing promises a better total than was found, or the states run out; says
    /// what no run exceeds.
    fn run(&mut self, most: usize) -> Option<u8> {
        let mut clear = Clear::of(self.stage);
        while let Some(open) = self.open.pop() {
            let promised = self.end.total(open.promise);
            let found = self.best.map(|last| last.share);
            if found.is_some_and(|share| share >= open.promise || self.end.total(share) == promised)
            {
                break;
            }
            if self.nodes.len() > most {
                return promised;
            }
            self.go_on(open.node, &mut clear);
        }
        self.best.and_then(|last| self.end.total(last.share))
    }

    fn go_on(&mut self, at: u32, clear: &mut Clear) {
        let Node { key, so_far, depth, .. } = self.nodes[at as usize];
        let surpassed = self.known.get(&(key, so_far.available));
        if surpassed.is_some_and(|points| *points > so_far.points) {
            return;
        }
        let Search { ground, outline, end, walk, nodes, open, known, best, endings, .. } = self;
        walk.each(&key, clear, |taken, state| {
            let (earned, available) = (u32::from(taken.earned), u32::from(taken.available));
            let share = so_far.plus(Share { points: end.points(earned, available), available });
            match state.place {
                Place::Ended(ending) => {
                    let last = Last { node: at, taken, ending, share };
                    endings[ending.at()].get_or_insert(last);
                    if share.available > 0 && best.is_none_or(|best| share > best.share) {
                        *best = Some(last);
                    }
                }
                Place::Asked(scene) => {
                    let Some(promise) =
                        outline.outlook(state).and_then(|outlook| end.promise(outlook, share))
                    else {
                        return;
                    };
                    let key: Key<N> = ground.layout.pack(state, scene);
                    match known.entry((key, share.available)) {
                        hashbrown::hash_map::Entry::Occupied(there)
                            if *there.get() >= share.points =>
                        {
                            return;
                        }
                        entry => drop(entry.insert(share.points)),
                    }
                    let (answer, red) = (taken.answer, taken.red);
                    let depth = depth.saturating_add(1);
                    open.push(Open { promise, depth, node: nodes.len() as u32 });
                    nodes.push(Node { key, from: at, answer, red, depth, so_far: share });
                }
            }
        });
    }

    fn ran(&self, last: Last) -> Run {
        let mut red_line = last.taken.red;
        let mut at = last.node;
        while at != u32::MAX {
            let node = &self.nodes[at as usize];
            red_line |= node.red;
            at = node.from;
        }
        let total = self.end.total(last.share);
        Run { total, way: self.way(last), ending: last.ending, red_line }
    }

    fn way(&self, last: Last) -> Steps {
        let mut way = Vec::new();
        let (mut at, mut answer) = (last.node, last.taken.answer);
        while at != u32::MAX {
            let node = &self.nodes[at as usize];
            let scene = self.ground.layout.scene(&node.key);
            way.push((scene, self.ground.answers[scene.at()][usize::from(answer)].given));
            (at, answer) = (node.from, node.answer);
        }
        way.reverse();
        way
    }
}

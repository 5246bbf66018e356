//! Looks for a run with the lowest or the highest total, trying first what promises the most. What
//! is promised is never less than what comes of it, so that the search knows when it is done, and
//! where it is cut, what cannot be exceeded.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::sync::Arc;

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;

use super::ends::{Outlook, Span};
use super::key::Key;
use super::outline::Outline;
use super::trail::{Steps, Trail};
use super::walk::{Clear, Ground, Taken, Walk};
use crate::engine::machine::Place;
use crate::engine::score::rounded;
use crate::engine::stage::Stage;
use crate::scenario::model::EndingIdx;

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

/// A state to be gone on from, the most promising first, of those the deepest.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Open {
    promise: Share,
    depth: u32,
    at: u32,
    so_far: Share,
}

/// The last answer of a run.
#[derive(Clone, Copy)]
struct Last {
    at: u32,
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
    let trail = &search.trail;
    let run = search.best.map(|last| Run {
        total: end.total(last.share),
        way: trail.way(last.at, last.taken),
        ending: last.ending,
        red_line: trail.red_line(last.at, last.taken),
    });
    let way = |last: &Option<Last>| last.map(|last| trail.way(last.at, last.taken));
    Some(Sought { run, bound, endings: search.endings.iter().map(way).collect() })
}

struct Search<'s, const N: usize> {
    stage: &'s Stage,
    ground: &'s Arc<Ground>,
    outline: &'s Outline<N>,
    end: End,
    walk: Walk<'s>,
    trail: Trail<N>,
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
            open.push(Open { promise, depth: 0, at: 0, so_far });
        }
        Some(Search {
            stage,
            ground,
            outline,
            end,
            walk,
            trail: Trail::from(Arc::clone(ground), key),
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
            if self.trail.len() > most {
                return promised;
            }
            self.go_on(&open, &mut clear);
        }
        self.best.and_then(|last| self.end.total(last.share))
    }

    fn go_on(&mut self, from: &Open, clear: &mut Clear) {
        let Search { ground, outline, end, walk, trail, open, known, best, endings, .. } = self;
        let Open { at, so_far, depth, .. } = *from;
        let key = trail.key(at);
        let surpassed = known.get(&(key, so_far.available));
        if surpassed.is_some_and(|points| *points > so_far.points) {
            return;
        }
        walk.each(&key, clear, |taken, state| {
            let (earned, available) = (u32::from(taken.earned), u32::from(taken.available));
            let share = so_far.plus(Share { points: end.points(earned, available), available });
            match state.place {
                Place::Ended(ending) => {
                    let last = Last { at, taken, ending, share };
                    endings[ending.at()].get_or_insert(last);
                    if share.available > 0 && best.is_none_or(|best| share > best.share) {
                        *best = Some(last);
                    }
                }
                Place::Asked(scene) => {
                    let outlook = outline.outlook(state);
                    debug_assert!(outlook.is_some(), "every run is one of the outline");
                    let promise = outlook.and_then(|outlook| end.promise(outlook, share));
                    let key = ground.layout.pack(state, scene);
                    if let Some(promise) = promise
                        && surpasses(known, (key, share.available), share.points)
                    {
                        let at = trail.add(key, at, taken);
                        open.push(Open { promise, depth: depth + 1, at, so_far: share });
                    }
                }
            }
        });
    }
}

/// Notes with how many points a state was reached, if they are more than before.
fn surpasses<K: std::hash::Hash + Eq>(known: &mut HashMap<K, u32>, at: K, points: u32) -> bool {
    match known.entry(at) {
        Entry::Occupied(mut there) => {
            let more = *there.get() < points;
            if more {
                there.insert(points);
            }
            more
        }
        Entry::Vacant(there) => {
            there.insert(points);
            true
        }
    }
}

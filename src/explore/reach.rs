//! Looks for a run to an ending, trying first what is nearest to it where the mood is left out.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use hashbrown::HashSet;

use super::key::Key;
use super::outline::Outline;
use super::trail::{Steps, Trail};
use super::walk::{Clear, Ground, Walk};
use crate::engine::machine::Place;
use crate::engine::stage::Stage;
use crate::scenario::model::EndingIdx;

/// A run to `sought`, if one is found in up to `most` states.
pub(super) fn reach<const N: usize>(
    stage: &Stage,
    ground: &Arc<Ground>,
    outline: &Outline<N>,
    sought: EndingIdx,
    most: usize,
) -> Option<Steps> {
    let away = outline.away_from(sought);
    let mut walk = Walk::new(stage, Arc::clone(ground));
    let mut clear = Clear::of(stage);
    let first: Key<N> = walk.first()?;
    let mut trail = Trail::from(Arc::clone(ground), first);
    let mut seen: HashSet<Key<N>> = HashSet::from([first]);
    // Of those equally near the one found last: what led nearer leads on.
    let mut open = BinaryHeap::from([(Reverse(0), 0)]);
    while let Some((_, at)) = open.pop() {
        if trail.len() > most {
            return None;
        }
        let mut found = None;
        walk.each(&trail.key(at), &mut clear, |taken, state| match state.place {
            Place::Ended(ending) if ending == sought => found = Some(taken),
            Place::Ended(_) => {}
            Place::Asked(scene) => {
                let Some(away) = outline.place(state).and_then(|place| away[place]) else { return };
                let key = ground.layout.pack(state, scene);
                if seen.insert(key) {
                    open.push((Reverse(away), trail.add(key, at, taken)));
                }
            }
        });
        if let Some(last) = found {
            return Some(trail.way(at, last));
        }
    }
    None
}

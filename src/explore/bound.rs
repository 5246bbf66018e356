//! What is proven of a scenario that has too many states to search them all.

use std::sync::Arc;

use super::found::{Found, none_of};
use super::outline::Outline;
use super::reach::reach;
use super::report::{Explored, Extreme, Proof};
use super::seek::{End, seek};
use super::walk::Walk;
use crate::scenario::model::EndingIdx;

/// States that are at most looked at for one run, however many may be searched.
const MOST_SOUGHT: usize = 1_000_000;

impl<const N: usize> Found<'_, N> {
    /// Adds what an outline proves, and the runs it leads to, each in up to `most` states, but not in
    /// more than [`MOST_SOUGHT`].
    pub(super) fn bound(&self, explored: &mut Explored, outline: &Outline<N>, most: usize) {
        let most = most.min(MOST_SOUGHT);
        explored.outlined = Some(outline.len());
        self.seek_totals(explored, outline, most);
        let ended = outline.ended();
        self.seek_endings(explored, outline, &ended, most);
        let exact = |extreme: &Extreme| extreme.total == extreme.bound;
        let both = exact(&explored.least) && exact(&explored.most);
        explored.proof = if both { Proof::Exact } else { Proof::Bounds };
        explored.unended = none_of(ended);
        explored.unsaid = none_of(outline.said(self.stage));
        explored.unfired = none_of(outline.fired().iter().copied());
        explored.red_line_forced = !outline.red_line_avoided();
        if outline.traps() {
            self.seek_traps(explored, outline);
        }
    }

    fn seek_totals(&self, explored: &mut Explored, outline: &Outline<N>, most: usize) {
        for (end, extreme) in [(End::Least, &mut explored.least), (End::Most, &mut explored.most)] {
            let Some(sought) = seek(self.stage, self.space.ground(), outline, end, most) else {
                continue;
            };
            extreme.bound = sought.bound;
            if let Some(run) = sought.run
                && end.is_better(run.total, extreme.total)
            {
                *extreme = Extreme {
                    total: run.total,
                    bound: sought.bound,
                    way: self.written(&run.way),
                    ending: run.ending,
                    red_line: run.red_line,
                };
            }
            for (known, found) in explored.endings.iter_mut().zip(sought.endings) {
                if let (None, Some(way)) = (&known, found) {
                    *known = Some(self.written(&way));
                }
            }
        }
    }

    /// Looks for a run to each ending that none was found to and that is not out of reach.
    fn seek_endings(
        &self,
        explored: &mut Explored,
        outline: &Outline<N>,
        ended: &[bool],
        most: usize,
    ) {
        for (at, known) in explored.endings.iter_mut().enumerate() {
            if known.is_none() && ended[at] {
                let ending = EndingIdx::from(at);
                let way = reach(self.stage, self.space.ground(), outline, ending, most);
                *known = way.map(|way| self.written(&way));
            }
        }
    }

    /// Looks at every state that was searched for those from which no ending comes.
    fn seek_traps(&self, explored: &mut Explored, outline: &Outline<N>) {
        let mut walk = Walk::new(self.stage, Arc::clone(self.space.ground()));
        let stuck = |at: &usize| {
            let outlook = outline.outlook(self.space.state(*at, &mut walk));
            outlook.is_some_and(|outlook| outlook.endings == 0)
        };
        explored.trapped = self.trapped((0..self.space.len()).filter(stuck));
    }
}

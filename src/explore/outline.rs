//! All runs with the mood left out: what none of them does, no run does.

use super::ends::{Outlook, Outlooks};
use super::key::Layout;
use super::live::Moods;
use super::search::{Space, To};
use super::veil::Veil;
use super::walk::Ground;
use crate::engine::machine::State;
use crate::engine::stage::Stage;
use crate::scenario::model::EndingIdx;

/// The states without the mood, and what can still come of each.
pub(super) struct Outline<const N: usize> {
    space: Space<N>,
    looks: Outlooks,
}

impl<const N: usize> Outline<N> {
    /// Searches up to `most` states; `None` where there are more.
    pub fn of(stage: &Stage, most: usize) -> Option<Outline<N>> {
        let ground = Ground::of(stage, Layout::of(stage, Moods::LeftOut));
        let space = Space::search(stage, ground, most, &Veil::of(stage))?;
        if !space.complete {
            return None;
        }
        let looks = Outlooks::of(&space, stage.scenario.endings.len());
        Some(Outline { space, looks })
    }

    /// How many states there are.
    pub fn len(&self) -> usize {
        self.space.len()
    }

    /// What can come at most from the first question on.
    pub fn start(&self) -> &Outlook {
        self.looks.get(0)
    }

    /// What can come at most of a state of a run.
    pub fn outlook(&self, state: &State) -> Option<&Outlook> {
        self.place(state).map(|at| self.looks.get(at))
    }

    /// The state without the mood that a state of a run is.
    pub fn place(&self, state: &State) -> Option<usize> {
        self.space.find(state)
    }

    /// How many answers, at the fewest, lead from each state to an ending; `None` where none do.
    pub fn away_from(&self, ending: EndingIdx) -> Vec<Option<u32>> {
        let states = 0..self.space.len();
        let leads = |at: usize| self.space.edges(at).iter().map(move |edge| (at, edge.to()));
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.space.len()];
        let mut away = vec![None; self.space.len()];
        let mut near = Vec::new();
        for (at, to) in states.flat_map(leads) {
            match to {
                To::State(next) => before[next].push(at),
                To::End(end) if end == ending && away[at].is_none() => {
                    away[at] = Some(1);
                    near.push(at);
                }
                To::End(_) => {}
            }
        }
        let mut answers = 1;
        while !near.is_empty() {
            answers += 1;
            let farther = near.iter().flat_map(|at| &before[*at]).copied();
            let mut found: Vec<usize> = farther.filter(|at| away[*at].is_none()).collect();
            found.sort_unstable();
            found.dedup();
            for at in &found {
                away[*at] = Some(answers);
            }
            near = found;
        }
        away
    }

    /// Whether a choice may be on offer somewhere.
    pub fn said(&self, stage: &Stage) -> Vec<bool> {
        self.space.said(stage)
    }

    /// Whether a reaction may fire somewhere.
    pub fn fired(&self) -> &[bool] {
        &self.space.fired
    }

    /// Whether an ending may be reached.
    pub fn ended(&self) -> Vec<bool> {
        self.space.ended.iter().map(Option::is_some).collect()
    }

    /// Whether some run may come to an end without crossing a red line.
    pub fn red_line_avoided(&self) -> bool {
        self.space.red_line_avoided()
    }

    /// Whether there are states from which no ending comes.
    pub fn traps(&self) -> bool {
        (0..self.space.len()).any(|at| self.looks.get(at).endings == 0)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bank::Bank;
    use crate::engine::machine::Place;
    use crate::explore::key::Key;
    use crate::explore::walk::{Clear, Sight, Walk};
    use crate::library::Library;

    /// Words that the states of every scenario of the bank fit into.
    const WORDS: usize = 8;
    /// Runs of each scenario.
    const RUNS: u32 = 30;
    /// Answers of a run at most.
    const ANSWERS: u32 = 60;

    #[test]
    fn every_answer_in_every_run_is_one_of_the_outline_and_leads_to_the_same_there() {
        let bank = Bank::new(Library::built_in());
        for entry in bank.library.entries().iter().filter(|entry| entry.is_playable()) {
            let stage = bank.prepare(&entry.id).unwrap().stage;
            let layout = Layout::of(&stage, Moods::Kept);
            assert!(layout.words() <= WORDS);
            let ground = Arc::new(Ground::of(&stage, layout));
            let outline = Outline::of(&stage, 10_000).unwrap();
            for seed in 0..RUNS {
                follow(&stage, &ground, &outline, seed);
            }
        }
    }

    fn follow(stage: &Stage, ground: &Arc<Ground>, outline: &Outline<WORDS>, mut chance: u32) {
        let mut walk = Walk::new(stage, Arc::clone(ground));
        let mut clear = Clear::of(stage);
        let mut key: Key<WORDS> = walk.first().unwrap();
        for _ in 0..ANSWERS {
            let there = outline.place(walk.unpacked(&key)).unwrap();
            let mut next = Vec::new();
            walk.each(&key, &mut clear, |taken, state| {
                let to = match state.place {
                    Place::Ended(ending) => To::End(ending),
                    Place::Asked(scene) => {
                        next.push(ground.layout.pack(state, scene));
                        To::State(outline.place(state).expect("it is one of the outline"))
                    }
                };
                let figures = (taken.answer, taken.earned, taken.available);
                let same = outline.space.edges(there).iter().any(|edge| {
                    figures == (edge.answer, edge.earned, edge.available) && to == edge.to()
                });
                assert!(same, "{}: {figures:?} leads to {to:?}", stage.scenario.id);
            });
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let Some(at) = (chance as usize >> 8).checked_rem(next.len()) else { break };
            key = next[at];
        }
        let fired = clear.fired();
        assert!(fired.iter().zip(outline.fired()).all(|(fired, may)| *may || !fired));
    }
}

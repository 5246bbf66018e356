//! Where the scenes lead, whatever the conditions.

use super::look::jumps;
use crate::scenario::model::{Ask, Goto, Jump, Scenario};

/// What leads where, whatever the conditions.
pub(super) struct Graph {
    /// Scenes that each scene leads to; a call leads into the common part and past it.
    next: Vec<Vec<usize>>,
    /// Whether a scene leads to an ending, or back to where it was called or interrupted.
    leaves: Vec<bool>,
    /// Whether a scene resumes.
    pub resumes: Vec<bool>,
    /// Whether a scene asks something.
    asks: Vec<bool>,
}

impl Graph {
    pub fn of(scenario: &Scenario) -> Graph {
        let count = scenario.scenes.len();
        let mut graph = Graph {
            next: vec![Vec::new(); count],
            leaves: vec![false; count],
            resumes: vec![false; count],
            asks: scenario.scenes.iter().map(|s| !matches!(s.ask, Ask::Nothing { .. })).collect(),
        };
        for (at, scene) in scenario.scenes.iter().enumerate() {
            if let Ask::Nothing { call: Some(common), .. } = scene.ask {
                graph.next[at].push(common.at());
            }
            for goto in jumps(scenario, scene).into_iter().flat_map(targets) {
                match goto {
                    Goto::Scene(scene) => graph.next[at].push(scene.at()),
                    Goto::Ending(_) | Goto::Return => graph.leaves[at] = true,
                    Goto::Resume => {
                        graph.leaves[at] = true;
                        graph.resumes[at] = true;
                    }
                }
            }
        }
        graph
    }

    /// Which scenes can be reached from these, themselves included.
    pub fn reached(&self, from: impl IntoIterator<Item = usize>) -> Vec<bool> {
        let mut seen = vec![false; self.next.len()];
        let mut open: Vec<usize> = from.into_iter().collect();
        while let Some(at) = open.pop() {
            if let Some(seen) = seen.get_mut(at).filter(|seen| !**seen) {
                *seen = true;
                open.extend(&self.next[at]);
            }
        }
        seen
    }

    /// Which scenes have a way out.
    pub fn ways_out(&self) -> Vec<bool> {
        let mut before = vec![Vec::new(); self.next.len()];
        for (at, next) in self.next.iter().enumerate() {
            for to in next {
                before[*to].push(at);
            }
        }
        let mut out = self.leaves.clone();
        let mut open: Vec<usize> = (0..out.len()).filter(|at| out[*at]).collect();
        while let Some(at) = open.pop() {
            for from in &before[at] {
                if !out[*from] {
                    out[*from] = true;
                    open.push(*from);
                }
            }
        }
        out
    }

    /// Whether a scene that asks nothing leads back to itself through such scenes alone.
    pub fn is_silent_loop(&self, start: usize) -> bool {
        let mut seen = vec![false; self.next.len()];
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            if self.asks[at] {
                continue;
            }
            for to in &self.next[at] {
                if *to == start {
                    return true;
                }
                if !std::mem::replace(&mut seen[*to], true) {
                    open.push(*to);
                }
            }
        }
        false
    }
}

/// The scenes that reactions lead to.
pub(super) fn reacted(scenario: &Scenario) -> impl Iterator<Item = usize> {
    let targets = scenario.reactions.iter().flat_map(|reaction| targets(&reaction.to));
    targets.filter_map(|goto| if let Goto::Scene(scene) = goto { Some(scene.at()) } else { None })
}

/// Every target of a jump.
pub(super) fn targets(jump: &Jump) -> impl Iterator<Item = Goto> {
    jump.cases.iter().map(|(_, goto)| *goto).chain(std::iter::once(jump.last))
}

//! Where the scenes lead: no ring of scenes that ask nothing, and a way on to an ending from
//! everywhere.

use super::look::{Look, jumps};
use crate::scenario::code::Code;
use crate::scenario::model::{Ask, Goto, Jump, Scenario};
use crate::scenario::raw::RawScene;

/// What leads where, whatever the conditions.
pub(super) struct Graph {
    /// Scenes that each scene leads to; a call leads into the common part and past it.
    next: Vec<Vec<usize>>,
    /// Whether a scene leads to an ending, or back to where it was called or interrupted.
    leaves: Vec<bool>,
    /// Whether a scene resumes.
    pub resumes: Vec<bool>,
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
    fn ways_out(&self) -> Vec<bool> {
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
    fn is_silent_loop(&self, start: usize) -> bool {
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

/// Every target of a jump.
pub(super) fn targets(jump: &Jump) -> impl Iterator<Item = Goto> {
    jump.cases.iter().map(|(_, goto)| *goto).chain(std::iter::once(jump.last))
}

/// Notes rings of silent scenes, and scenes without a way to an ending.
pub(super) fn check(look: &Look<'_>, graph: &Graph) {
    for (idx, raw, _) in look.scenes() {
        if !graph.asks[idx.at()] && graph.is_silent_loop(idx.at()) {
            look.out.add(Code::SilentLoop, raw.place(), &[("name", raw.name().into())]);
        }
    }
    let (out, reached) = (graph.ways_out(), graph.reached([0]));
    if out.first() == Some(&false) {
        let what = if look.is_common() { "return" } else { "ending" };
        let at = look.raw.scenes.first().map_or_else(Default::default, RawScene::place);
        look.out.add(Code::NoEnding, at, &[("what", what.into())]);
        return;
    }
    for (idx, raw, _) in look.scenes() {
        if reached[idx.at()] && !out[idx.at()] {
            look.out.add(Code::LoopWithoutExit, raw.place(), &[("name", raw.name().into())]);
        }
    }
}

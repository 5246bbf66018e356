//! The graph as nested branches, each scene in one place. A branch is a row of scenes, each the one
//! that the best answer of the scene before it leads to, so that it grows downwards along the way
//! that goes well and to the right only where an answer leaves it.

use std::collections::{BTreeSet, VecDeque};

use super::{Graph, Node, To, Way};
use crate::scenario::model::SceneIdx;

/// Scenes below each other.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Never empty.
    pub scenes: Vec<Shown>,
}

/// A scene or a reaction with its ways.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Which.
    pub node: Node,
    /// The ways from it by their place in [`Graph::ways`], those of one answer together.
    pub answers: Vec<Vec<(usize, Leads)>>,
}

/// What a way leads to, as it stands in the tree.
#[derive(Clone, Debug)]
pub enum Leads {
    /// To a branch of its own, shown here.
    Here(Branch),
    /// To what is shown elsewhere, or is the end.
    There,
}

impl Graph<'_> {
    /// The branches, the one of the first scene first, then those that nothing before leads to, and
    /// those that would nest deeper than `deepest`. Every scene and reaction stands in one of them,
    /// once.
    #[must_use]
    pub fn tree(&self, deepest: usize) -> Vec<Branch> {
        let mut grower =
            Grower { graph: self, deepest, taken: BTreeSet::new(), rest: VecDeque::new() };
        let mut branches = Vec::new();
        let scenes = self.nodes.iter().filter(|node| matches!(node, Node::Scene(_)));
        for root in self.nodes.iter().filter(|node| is_root(**node)).chain(scenes) {
            if !grower.taken.contains(root) {
                grower.rest.push_back(*root);
            }
            while let Some(node) = grower.rest.pop_front() {
                branches.push(grower.branch(node, 0));
            }
        }
        branches
    }
}

/// What branches grow from: where a run begins, and what comes from anywhere.
fn is_root(node: Node) -> bool {
    match node {
        Node::Scene(scene) => scene == SceneIdx(0),
        Node::Reaction(_) => true,
        Node::Ending(_) => false,
    }
}

struct Grower<'g> {
    graph: &'g Graph<'g>,
    deepest: usize,
    /// What has its place.
    taken: BTreeSet<Node>,
    /// What still has to get a branch.
    rest: VecDeque<Node>,
}

impl Grower<'_> {
    fn branch(&mut self, first: Node, depth: usize) -> Branch {
        let mut row = vec![first];
        self.taken.insert(first);
        let mut last = first;
        while let Some(next) = self.next(last) {
            self.taken.insert(next);
            row.push(next);
            last = next;
        }
        Branch { scenes: row.into_iter().map(|node| self.shown(node, depth)).collect() }
    }

    /// The scene that the best answer leads to, where it has no place yet.
    fn next(&self, node: Node) -> Option<Node> {
        let best = self.graph.from(node).map(|way| way.grade).max()?;
        let mut ways = self.graph.from(node).filter(|way| way.grade == best);
        ways.find_map(|way| self.free(way))
    }

    fn free(&self, way: &Way<'_>) -> Option<Node> {
        match way.to {
            To::Node(node @ Node::Scene(_)) if !self.taken.contains(&node) => Some(node),
            _ => None,
        }
    }

    fn shown(&mut self, node: Node, depth: usize) -> Shown {
        let ways: Vec<usize> =
            (0..self.graph.ways.len()).filter(|at| self.graph.ways[*at].from == node).collect();
        let by = |at: &usize| self.graph.ways[*at].by;
        let mut answers = Vec::new();
        for answer in ways.chunk_by(|one, other| by(one) == by(other)) {
            answers.push(answer.iter().map(|at| (*at, self.lead(*at, depth))).collect());
        }
        Shown { node, answers }
    }

    fn lead(&mut self, way: usize, depth: usize) -> Leads {
        match self.free(&self.graph.ways[way]) {
            Some(node) if depth < self.deepest => Leads::Here(self.branch(node, depth + 1)),
            Some(node) => {
                self.taken.insert(node);
                self.rest.push_back(node);
                Leads::There
            }
            None => Leads::There,
        }
    }
}

//! What a search found, and what it proves where it was of everything.

use hashbrown::HashSet;

use super::ends::{Outlook, Outlooks, Span};
use super::key::Layout;
use super::outline::Outline;
use super::report::{Explored, Extreme, Kept, Proof, Regret, Way};
use super::search::{Edge, Space, To};
use super::walk::{Clear, Ground};
use crate::engine::input::{self, Given};
use crate::engine::score::rounded;
use crate::engine::stage::Stage;
use crate::scenario::model::{EndingIdx, Grade, Outcome, SceneIdx};

/// A total from here on passes.
const PASS: u8 = 80;

/// A search and what can still come of its states.
pub(super) struct Found<'s, const N: usize> {
    pub stage: &'s Stage,
    pub space: Space<N>,
    looks: Outlooks,
}

impl<'s, const N: usize> Found<'s, N> {
    /// Searches up to `most` states.
    pub fn of(stage: &'s Stage, layout: Layout, most: usize) -> Option<Found<'s, N>> {
        let ground = Ground::of(stage, layout);
        let space = Space::search(stage, ground, most, &Clear::of(stage))?;
        let looks = Outlooks::of(&space, stage.scenario.endings.len());
        Some(Found { stage, space, looks })
    }

    /// All there is to say; where the search was cut and `bounds` are wanted, what can be said all the
    /// same in up to `most` states more.
    pub fn explored(self, bounds: bool, most: usize) -> Explored {
        let mut explored = if self.space.complete { self.whole() } else { self.part() };
        if bounds
            && !self.space.complete
            && let Some(outline) = Outline::of(self.stage, most)
        {
            self.bound(&mut explored, &outline, most);
        }
        if explored.is_complete() {
            explored.atlas = Some(Box::new(Kept { space: self.space, looks: self.looks }));
        }
        explored
    }

    /// What a cut search shows.
    fn part(&self) -> Explored {
        let outlook = self.looks.get(0);
        let (most, least) = (outlook.best(0, 0), outlook.worst());
        Explored {
            proof: Proof::Cut,
            states: self.space.len(),
            outlined: None,
            ways: self.looks.ways,
            least: self.extreme(least.map(|span| (span.available, span.least))),
            most: self.extreme(most.map(|span| (span.available, span.most))),
            endings: self.endings(),
            unended: Vec::new(),
            unsaid: Vec::new(),
            unfired: Vec::new(),
            trapped: Vec::new(),
            unforgiving: Vec::new(),
            red_line_forced: false,
            luck: false,
            shortcut: None,
            regrets: Vec::new(),
            atlas: None,
        }
    }

    /// What a search of everything proves.
    fn whole(&self) -> Explored {
        let outlook = self.looks.get(0);
        let most = outlook.best(0, 0);
        let most_way = self.way(most.map(|span| (span.available, span.most)));
        let judged = outlook.spans.last().is_some_and(|span| span.available > 0);
        let (unforgiving, key) = if judged { self.by_the_key() } else { Default::default() };
        let part = self.part();
        let all = 0..self.space.len();
        let proven = |extreme: Extreme| Extreme { bound: extreme.total, ..extreme };
        Explored {
            proof: Proof::Complete,
            least: proven(part.least),
            most: proven(part.most),
            unended: none_of(part.endings.iter().map(Option::is_some)),
            unsaid: none_of(self.space.said(self.stage)),
            unfired: none_of(self.space.fired.iter().copied()),
            trapped: self.trapped(all.filter(|at| self.looks.get(*at).endings == 0)),
            unforgiving,
            red_line_forced: !self.space.red_line_avoided(),
            luck: passes(most) && !passes(key.best(0, 0)),
            shortcut: self.shortcut(most),
            regrets: most_way.map_or_else(Vec::new, |(way, _)| self.regrets(&way)),
            ..part
        }
    }

    fn grade(&self, at: usize, edge: Edge) -> Option<Grade> {
        self.space.reply(at, edge).verdict.grade
    }

    /// Whether no answer in the state is judged better.
    fn is_top(&self, at: usize, edge: Edge) -> bool {
        let top = self.space.edges(at).iter().map(|edge| self.grade(at, *edge)).max().flatten();
        self.grade(at, edge) == top
    }

    /// Where a mine is not forgiven in runs that are answered as well as they can be, and what those
    /// runs come to.
    fn by_the_key(&self) -> (Vec<(SceneIdx, String)>, Outlook) {
        let kind = |ending: &crate::scenario::model::Ending| {
            matches!(ending.result, Outcome::Resolved | Outcome::Eased)
        };
        let endings = &self.stage.scenario.endings;
        let kind = (0..endings.len().min(128)).filter(|at| kind(&endings[*at]));
        let kind: u128 = kind.map(|at| 1 << at).sum();
        let mut found: Vec<(SceneIdx, String)> = Vec::new();
        let mut seen = vec![false; self.space.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            let scene = self.space.scene(at);
            for edge in self.space.edges(at).iter().copied() {
                if self.is_top(at, edge) {
                    if let To::State(next) = edge.to() {
                        open.push(next);
                    }
                } else if self.grade(at, edge) == Some(Grade::Mine)
                    && !self.space.crosses(at, edge)
                    && self.looks.after(edge.to()).endings & kind == 0
                {
                    found.push((scene, self.input(at, edge)));
                }
            }
        }
        found.sort();
        found.dedup();
        let key = Outlooks::among(&self.space, endings.len(), |at, edge| self.is_top(at, edge));
        (found, key.get(0).clone())
    }

    fn input(&self, at: usize, edge: Edge) -> String {
        input::write(&self.stage.scenario, self.space.scene(at), self.space.reply(at, edge).given)
    }

    /// Answers as inputs.
    pub fn written(&self, way: &[(SceneIdx, Given)]) -> Way {
        let write =
            |(scene, given): &(SceneIdx, Given)| input::write(&self.stage.scenario, *scene, *given);
        way.iter().map(write).collect()
    }

    /// The shortest way to each ending.
    fn endings(&self) -> Vec<Option<Way>> {
        let way = |(at, edge): (usize, usize)| {
            let mut found = self.space.way_to(at);
            let last = self.space.reply(at, self.space.edge(edge));
            found.push((self.space.scene(at), last.given));
            self.written(&found)
        };
        self.space.ended.iter().map(|ended| ended.map(way)).collect()
    }

    /// One of the states that are stuck of each scene, with a way there.
    pub fn trapped(&self, stuck: impl Iterator<Item = usize>) -> Vec<(SceneIdx, Way)> {
        let mut seen = HashSet::new();
        stuck
            .filter(|at| seen.insert(self.space.scene(*at)))
            .map(|at| (self.space.scene(at), self.written(&self.space.way_to(at))))
            .collect()
    }

    /// A run that passes on less than half of what the best run has to earn.
    fn shortcut(&self, most: Option<Span>) -> Option<Way> {
        let whole = most?.available;
        let spans = &self.looks.get(0).spans;
        let short = spans.iter().find(|span| span.available * 2 < whole && passes(Some(**span)))?;
        let way = self.way(Some((short.available, short.most)))?;
        Some(way.0.into_iter().map(|(at, edge)| self.input(at, edge)).collect())
    }

    fn extreme(&self, sought: Option<(u32, u32)>) -> Extreme {
        let total = sought.and_then(|(available, earned)| rounded(earned, available));
        match self.way(sought.or(Some((0, 0)))) {
            Some((way, ending)) => Extreme {
                total,
                bound: None,
                red_line: way.iter().any(|(at, edge)| self.space.crosses(*at, *edge)),
                way: way.iter().map(|(at, edge)| self.input(*at, *edge)).collect(),
                ending,
            },
            None => Extreme {
                total,
                bound: None,
                way: Vec::new(),
                ending: EndingIdx(0),
                red_line: false,
            },
        }
    }

    /// A run that meets and earns exactly so much.
    fn way(&self, sought: Option<(u32, u32)>) -> Option<(Vec<(usize, Edge)>, EndingIdx)> {
        let (available, earned) = sought?;
        let mut seen: HashSet<(usize, u32, u32)> = [(0, available, earned)].into_iter().collect();
        let mut steps: Vec<(usize, Option<(usize, Edge)>)> = vec![(0, None)];
        let mut open = vec![(0_usize, 0_usize, available, earned)];
        while let Some((step, at, available, earned)) = open.pop() {
            for edge in self.space.edges(at).iter().rev() {
                let left = available.checked_sub(u32::from(edge.available));
                let (Some(left), Some(owed)) = (left, earned.checked_sub(u32::from(edge.earned)))
                else {
                    continue;
                };
                match edge.to() {
                    To::End(ending) if (left, owed) == (0, 0) => {
                        let mut way = vec![(at, *edge)];
                        let mut back = step;
                        while let (_, Some((from, edge))) = &steps[back] {
                            way.push((steps[*from].0, *edge));
                            back = *from;
                        }
                        way.reverse();
                        return Some((way, ending));
                    }
                    To::State(next)
                        if self.can_come(next, left, owed) && seen.insert((next, left, owed)) =>
                    {
                        steps.push((next, Some((step, *edge))));
                        open.push((steps.len() - 1, next, left, owed));
                    }
                    _ => {}
                }
            }
        }
        None
    }

    fn can_come(&self, at: usize, available: u32, earned: u32) -> bool {
        let spans = &self.looks.get(at).spans;
        let found = spans.binary_search_by_key(&available, |span| span.available);
        found.is_ok_and(|span| (spans[span].least..=spans[span].most).contains(&earned))
    }

    fn regrets(&self, way: &[(usize, Edge)]) -> Vec<Regret> {
        let mut regrets = Vec::new();
        let (mut earned, mut available) = (0, 0);
        for (at, taken) in way {
            let before = self.looks.get(*at).best_total(earned, available).unwrap_or(0);
            for edge in self.space.edges(*at) {
                let (e, a) = (u32::from(edge.earned), u32::from(edge.available));
                let after = self.looks.after(edge.to());
                let after = after.best_total(earned + e, available + a).unwrap_or(0);
                regrets.push(Regret {
                    scene: self.space.scene(*at),
                    input: self.input(*at, *edge),
                    grade: self.grade(*at, *edge),
                    lost: before.saturating_sub(after),
                });
            }
            earned += u32::from(taken.earned);
            available += u32::from(taken.available);
        }
        regrets
    }
}

fn passes(span: Option<Span>) -> bool {
    span.and_then(|span| span.total(0, 0)).is_some_and(|total| total >= PASS)
}

/// Places of what is false.
pub(super) fn none_of<T: From<usize>>(is: impl IntoIterator<Item = bool>) -> Vec<T> {
    is.into_iter().enumerate().filter(|(_, is)| !is).map(|(at, _)| T::from(at)).collect()
}

//! What was found, in the words of the scenario.

use hashbrown::HashSet;

use super::ends::{Outlook, Outlooks, Span};
use super::extent;
use super::key::Layout;
use super::prospect::Prospect;
use super::search::{Edge, Space, To};
use super::sides::Sides;
use crate::engine::input::{self, Given};
use crate::engine::machine::Place;
use crate::engine::score::rounded;
use crate::engine::stage::Stage;
use crate::engine::state::State;
use crate::scenario::model::{ChoiceIdx, EndingIdx, Grade, Outcome, ReactionIdx, SceneIdx, VarIdx};

/// A total from here on passes.
const PASS: u8 = 80;

/// Answers that lead somewhere, as inputs of a run.
pub type Way = Vec<String>;

/// The least or the most that a run can come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extreme {
    /// The total; `None` where nothing is judged.
    pub total: Option<u8>,
    /// A run that comes to it.
    pub way: Way,
    /// Where that run ends.
    pub ending: EndingIdx,
    /// Whether that run crosses a red line.
    pub red_line: bool,
}

/// What an answer costs in the best run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regret {
    /// The scene that asks.
    pub scene: SceneIdx,
    /// The answer.
    pub input: String,
    /// How it is judged.
    pub grade: Option<Grade>,
    /// How much lower the best total is after it, 0 where nothing is lost.
    pub lost: u8,
}

/// Everything that a search found.
pub struct Explored {
    /// States that differ in something that matters.
    pub states: usize,
    /// Whether all of them were searched; where not, everything else is only what was found so far.
    pub complete: bool,
    /// Ways through the scenario, answers of one result counted once; `None` where there is no end
    /// of them.
    pub ways: Option<u128>,
    /// The worst run.
    pub least: Extreme,
    /// The best run.
    pub most: Extreme,
    /// A run to each ending, in the order of the scenario; `None` where there is none.
    pub endings: Vec<Option<Way>>,
    /// Choices that nobody can make.
    pub unsaid: Vec<ChoiceIdx>,
    /// Reactions that never fire.
    pub unfired: Vec<ReactionIdx>,
    /// Scenes in which no ending can be reached any more, with a way there.
    pub trapped: Vec<(SceneIdx, Way)>,
    /// Scenes in which one mine, short of a red line, leaves no ending that resolves or eases, though
    /// everything before was answered as well as it could be.
    pub unforgiving: Vec<(SceneIdx, String)>,
    /// Whether every run crosses a red line.
    pub red_line_forced: bool,
    /// Whether a run passes, but none in which every answer is the best on offer.
    pub luck: bool,
    /// A run that passes though it meets less than half of what the best run has to earn.
    pub shortcut: Option<Way>,
    /// What each answer costs in the best run, in its order.
    pub regrets: Vec<Regret>,
    atlas: Box<dyn Atlas + Send + Sync>,
}

impl Explored {
    /// Searches a scenario, up to `most` states. `None` where it ends before it asks anything.
    #[must_use]
    pub fn of(stage: &Stage, most: usize) -> Option<Explored> {
        let layout = Layout::of(stage);
        match layout.words() {
            1 => Found::<1>::of(stage, layout, most).map(Found::explored),
            2 => Found::<2>::of(stage, layout, most).map(Found::explored),
            3 | 4 => Found::<4>::of(stage, layout, most).map(Found::explored),
            5..=8 => Found::<8>::of(stage, layout, most).map(Found::explored),
            _ => Found::<32>::of(stage, layout, most).map(Found::explored),
        }
    }

    /// The best total that a run can still come to from where it stands; `None` where that was not
    /// searched, or nothing is judged.
    #[must_use]
    pub fn best_from(&self, state: &State) -> Option<u8> {
        self.atlas.best_from(state)
    }

    /// The best that can still come of a run from where it stands; `None` where that was not searched.
    #[must_use]
    pub fn prospect(&self, stage: &Stage, state: &State) -> Option<Prospect> {
        let outcome = |ending: EndingIdx| stage.scenario.ending(ending).result;
        if let Place::Ended(ending) = state.place {
            return Some(Prospect { total: state.score.total(), outcome: outcome(ending) });
        }
        let endings = self.atlas.endings(state).filter(|_| self.complete)?;
        let open = (0..stage.scenario.endings.len()).filter(|at| endings >> at & 1 == 1);
        let outcome = open.map(|at| outcome(EndingIdx::from(at))).min()?;
        Some(Prospect { total: self.best_from(state), outcome })
    }

    /// What came up in the states of `stage`, which is the one that was searched.
    #[must_use]
    pub fn sides(&self, stage: &Stage) -> Sides {
        self.atlas.sides(stage)
    }

    /// The lowest and the highest value of a variable at the end. `None` where a condition reads
    /// it, and where the scenario goes in rounds.
    #[must_use]
    pub fn extent(&self, stage: &Stage, var: VarIdx) -> Option<(i32, i32)> {
        self.atlas.extent(stage, var)
    }
}

/// What is kept of a search to be asked later.
trait Atlas {
    fn endings(&self, state: &State) -> Option<u128>;
    fn sides(&self, stage: &Stage) -> Sides;
    fn best_from(&self, state: &State) -> Option<u8>;
    fn extent(&self, stage: &Stage, var: VarIdx) -> Option<(i32, i32)>;
}

struct Kept<const N: usize> {
    space: Space<N>,
    looks: Outlooks,
}

impl<const N: usize> Atlas for Kept<N> {
    fn best_from(&self, state: &State) -> Option<u8> {
        let (earned, available) = state.score.weighed();
        let outlook = self.looks.get(self.space.find(state)?);
        best(outlook, earned, available)
            .and_then(|span| rounded(earned + span.most, available + span.available))
    }

    fn endings(&self, state: &State) -> Option<u128> {
        Some(self.looks.get(self.space.find(state)?).endings)
    }

    fn sides(&self, stage: &Stage) -> Sides {
        Sides::look(&self.space, &self.looks, stage)
    }

    fn extent(&self, stage: &Stage, var: VarIdx) -> Option<(i32, i32)> {
        extent::of(&self.space, stage, var)
    }
}

/// The span that makes the best total of what was earned already.
fn best(outlook: &Outlook, earned: u32, available: u32) -> Option<Span> {
    let ratio =
        |span: &Span| (u64::from(earned + span.most), u64::from(available + span.available));
    outlook.spans.iter().copied().filter(|span| ratio(span).1 > 0).max_by(|left, right| {
        let ((a, b), (c, d)) = (ratio(left), ratio(right));
        (a * d).cmp(&(c * b))
    })
}

struct Found<'s, const N: usize> {
    stage: &'s Stage,
    space: Space<N>,
    looks: Outlooks,
}

impl<'s, const N: usize> Found<'s, N> {
    fn of(stage: &'s Stage, layout: Layout, most: usize) -> Option<Found<'s, N>> {
        let space = Space::search(stage, layout, most)?;
        let looks = Outlooks::of(&space, stage.scenario.endings.len(), |_, _| true);
        Some(Found { stage, space, looks })
    }

    fn explored(self) -> Explored {
        let outlook = self.looks.get(0);
        let (most, least) = (best(outlook, 0, 0), worst(outlook));
        let said = self.space.said(self.stage);
        let unsaid = (0..said.len()).filter(|at| !said[*at]).map(ChoiceIdx::from).collect();
        let fired = &self.space.fired;
        let unfired = (0..fired.len()).filter(|at| !fired[*at]).map(ReactionIdx::from).collect();
        let most_way = self.way(most.map(|span| (span.available, span.most)));
        let judged = outlook.spans.last().is_some_and(|span| span.available > 0);
        let (unforgiving, key) = if judged { self.by_the_key() } else { Default::default() };
        Explored {
            states: self.space.len(),
            complete: self.space.complete,
            ways: self.looks.ways,
            least: self.extreme(least.map(|span| (span.available, span.least))),
            most: self.extreme(most.map(|span| (span.available, span.most))),
            endings: self.endings(),
            unsaid,
            unfired,
            trapped: self.trapped(),
            unforgiving,
            red_line_forced: self.space.complete && !self.red_line_avoided(),
            luck: passes(most) && !passes(best(&key, 0, 0)),
            shortcut: self.shortcut(most),
            regrets: most_way.map_or_else(Vec::new, |(way, _)| self.regrets(&way)),
            atlas: Box::new(Kept { space: self.space, looks: self.looks }),
        }
    }

    /// Whether some run crosses no red line.
    fn red_line_avoided(&self) -> bool {
        let mut seen = vec![false; self.space.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            for edge in self.space.edges(at).iter().filter(|edge| !edge.red) {
                match edge.to() {
                    To::End(_) => return true,
                    To::State(next) if !std::mem::replace(&mut seen[next], true) => open.push(next),
                    To::State(_) => {}
                }
            }
        }
        false
    }

    fn grade(&self, at: usize, edge: &Edge) -> Option<Grade> {
        self.space.reply(at, edge).verdict.grade
    }

    /// Whether no answer in the state is judged better.
    fn is_top(&self, at: usize, edge: &Edge) -> bool {
        let top = self.space.edges(at).iter().map(|edge| self.grade(at, edge)).max().flatten();
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
            for edge in self.space.edges(at) {
                if self.is_top(at, edge) {
                    if let To::State(next) = edge.to() {
                        open.push(next);
                    }
                } else if self.grade(at, edge) == Some(Grade::Mine)
                    && !edge.red
                    && self.looks.after(edge.to()).endings & kind == 0
                    && self.space.complete
                {
                    found.push((scene, self.input(at, edge)));
                }
            }
        }
        found.sort();
        found.dedup();
        let key = Outlooks::of(&self.space, endings.len(), |at, edge| self.is_top(at, edge));
        (found, key.get(0).clone())
    }

    fn input(&self, at: usize, edge: &Edge) -> String {
        input::write(&self.stage.scenario, self.space.scene(at), self.space.reply(at, edge).given)
    }

    fn written(&self, way: &[(SceneIdx, Given)]) -> Way {
        let write =
            |(scene, given): &(SceneIdx, Given)| input::write(&self.stage.scenario, *scene, *given);
        way.iter().map(write).collect()
    }

    /// The shortest way to each ending.
    fn endings(&self) -> Vec<Option<Way>> {
        let mut ways = vec![None; self.stage.scenario.endings.len()];
        for at in 0..self.space.len() {
            for edge in self.space.edges(at) {
                if let To::End(ending) = edge.to()
                    && let Some(way) = ways.get_mut(ending.at())
                    && way.is_none()
                {
                    let mut found = self.space.way_to(at);
                    found.push((self.space.scene(at), self.space.reply(at, edge).given));
                    *way = Some(self.written(&found));
                }
            }
        }
        ways
    }

    /// One state of each scene from which no ending comes.
    fn trapped(&self) -> Vec<(SceneIdx, Way)> {
        if !self.space.complete {
            return Vec::new();
        }
        let mut seen = HashSet::new();
        let stuck = (0..self.space.len()).filter(|at| self.looks.get(*at).endings == 0);
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
        Some(way.0.into_iter().map(|(at, edge)| self.input(at, &edge)).collect())
    }

    fn extreme(&self, sought: Option<(u32, u32)>) -> Extreme {
        let total = sought.and_then(|(available, earned)| rounded(earned, available));
        match self.way(sought.or(Some((0, 0)))) {
            Some((way, ending)) => Extreme {
                total,
                red_line: way.iter().any(|(_, edge)| edge.red),
                way: way.iter().map(|(at, edge)| self.input(*at, edge)).collect(),
                ending,
            },
            None => Extreme { total, way: Vec::new(), ending: EndingIdx(0), red_line: false },
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
            let total = |look: &Outlook, earned, available| {
                let span = best(look, earned, available)?;
                rounded(earned + span.most, available + span.available)
            };
            let before = total(self.looks.get(*at), earned, available).unwrap_or(0);
            for edge in self.space.edges(*at) {
                let (e, a) = (u32::from(edge.earned), u32::from(edge.available));
                let after = self.looks.after(edge.to());
                let after = total(&after, earned + e, available + a).unwrap_or(0);
                regrets.push(Regret {
                    scene: self.space.scene(*at),
                    input: self.input(*at, edge),
                    grade: self.grade(*at, edge),
                    lost: before.saturating_sub(after),
                });
            }
            earned += u32::from(taken.earned);
            available += u32::from(taken.available);
        }
        regrets
    }
}

fn worst(outlook: &Outlook) -> Option<Span> {
    let ratio = |span: &Span| (u64::from(span.least), u64::from(span.available));
    outlook.spans.iter().copied().filter(|span| span.available > 0).min_by(|left, right| {
        let ((a, b), (c, d)) = (ratio(left), ratio(right));
        (a * d).cmp(&(c * b))
    })
}

fn passes(span: Option<Span>) -> bool {
    span.and_then(|span| rounded(span.most, span.available)).is_some_and(|total| total >= PASS)
}

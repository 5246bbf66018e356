//! What was found, in the words of the scenario.

use hashbrown::HashSet;

use super::ends::Outlooks;
use super::extent;
use super::found::Found;
use super::key::Layout;
use super::live::Moods;
use super::prospect::Prospect;
use super::search::{Space, To};
use super::sides::Sides;
use crate::engine::machine::Place;
use crate::engine::stage::Stage;
use crate::engine::state::State;
use crate::scenario::model::{ChoiceIdx, EndingIdx, Grade, ReactionIdx, SceneIdx, VarIdx};

/// Answers that lead somewhere, as inputs of a run.
pub type Way = Vec<String>;

/// How far what was found goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Everything was searched.
    Complete,
    /// Not everything was searched, but both totals are proven.
    Exact,
    /// Between which figures both totals lie is proven.
    Bounds,
    /// Nothing is proven: everything is only what was found so far.
    Cut,
}

impl Proof {
    /// The word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Proof::Complete => "complete",
            Proof::Exact => "exact",
            Proof::Bounds => "bounds",
            Proof::Cut => "cut",
        }
    }
}

/// The least or the most that a run can come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extreme {
    /// The total of the run below; `None` where nothing is judged.
    pub total: Option<u8>,
    /// The total that no run goes beyond; `None` where nothing is judged, or nothing is proven.
    pub bound: Option<u8>,
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
    /// How far the rest goes. What nobody can do is told only where it is proven; costs, luck, short
    /// cuts and what is not forgiven only where everything was searched.
    pub proof: Proof,
    /// States searched that differ in something that matters.
    pub states: usize,
    /// States without the mood, where bounds were searched for and found.
    pub outlined: Option<usize>,
    /// Ways through the scenario as far as searched, answers of one result counted once; `None` where
    /// there is no end of them.
    pub ways: Option<u128>,
    /// The worst run.
    pub least: Extreme,
    /// The best run.
    pub most: Extreme,
    /// A run to each ending, in the order of the scenario; `None` where none was found.
    pub endings: Vec<Option<Way>>,
    /// Endings that nobody can reach.
    pub unended: Vec<EndingIdx>,
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
    /// Kept where everything was searched.
    pub(super) atlas: Option<Box<dyn Atlas + Send + Sync>>,
}

impl Explored {
    /// Searches a scenario, up to `most` states; where there are more, nothing is proven. `None`
    /// where it ends before it asks anything.
    #[must_use]
    pub fn of(stage: &Stage, most: usize) -> Option<Explored> {
        Explored::searched(stage, most, false)
    }

    /// The same; where there are more states it also searches for bounds, in up to `most` states
    /// without the mood, and for runs that meet them, in up to `most` states each, though not in more
    /// than a million.
    #[must_use]
    pub fn or_bounds(stage: &Stage, most: usize) -> Option<Explored> {
        Explored::searched(stage, most, true)
    }

    fn searched(stage: &Stage, most: usize, bounds: bool) -> Option<Explored> {
        let layout = Layout::of(stage, Moods::Kept);
        // An outline leaves something out, but may be laid out less well.
        let words = layout.words().max(Layout::of(stage, Moods::LeftOut).words());
        match words {
            1 => Found::<1>::of(stage, layout, most).map(|found| found.explored(bounds, most)),
            2 => Found::<2>::of(stage, layout, most).map(|found| found.explored(bounds, most)),
            3 | 4 => Found::<4>::of(stage, layout, most).map(|found| found.explored(bounds, most)),
            5..=8 => Found::<8>::of(stage, layout, most).map(|found| found.explored(bounds, most)),
            _ => Found::<32>::of(stage, layout, most).map(|found| found.explored(bounds, most)),
        }
    }

    /// Whether everything was searched.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.proof == Proof::Complete
    }

    /// The best total that a run can still come to from where it stands; `None` where not everything
    /// was searched, or nothing is judged.
    #[must_use]
    pub fn best_from(&self, state: &State) -> Option<u8> {
        self.atlas.as_ref()?.best_from(state)
    }

    /// The best end that a run can still come to from where it stands; `None` where that was not
    /// searched.
    #[must_use]
    pub fn prospect(&self, stage: &Stage, state: &State) -> Option<Prospect> {
        let outcome = |ending: EndingIdx| stage.scenario.ending(ending).result;
        if let Place::Ended(ending) = state.place {
            let (total, red_line) = (state.score.total(), state.red_line);
            return Some(Prospect { total, outcome: outcome(ending), red_line });
        }
        let endings = self.atlas.as_ref()?.best_endings(state)?;
        let open = (0..stage.scenario.endings.len()).filter(|at| endings >> at & 1 == 1);
        let outcome = open.map(|at| outcome(EndingIdx::from(at))).min()?;
        Some(Prospect { total: self.best_from(state), outcome, red_line: state.red_line })
    }

    /// What came up in the states of `stage`, which is the one that was searched; nothing where not
    /// everything was.
    #[must_use]
    pub fn sides(&self, stage: &Stage) -> Sides {
        self.atlas.as_ref().map(|atlas| atlas.sides(stage)).unwrap_or_default()
    }

    /// The lowest and the highest value of a variable at the end. `None` where a condition reads
    /// it, where the scenario goes in rounds, and where not everything was searched.
    #[must_use]
    pub fn extent(&self, stage: &Stage, var: VarIdx) -> Option<(i32, i32)> {
        self.atlas.as_ref()?.extent(stage, var)
    }
}

/// What is kept of a search to be asked later.
pub(super) trait Atlas {
    /// The endings, a bit each, of runs from here that come to the best total.
    fn best_endings(&self, state: &State) -> Option<u128>;
    fn sides(&self, stage: &Stage) -> Sides;
    fn best_from(&self, state: &State) -> Option<u8>;
    fn extent(&self, stage: &Stage, var: VarIdx) -> Option<(i32, i32)>;
}

/// The search itself.
pub(super) struct Kept<const N: usize> {
    pub space: Space<N>,
    pub looks: Outlooks,
}

impl<const N: usize> Atlas for Kept<N> {
    fn best_from(&self, state: &State) -> Option<u8> {
        let (earned, available) = state.score.weighed();
        let outlook = self.looks.get(self.space.find(state)?);
        outlook.best_total(earned, available)
    }

    fn best_endings(&self, state: &State) -> Option<u128> {
        let from = self.space.find(state)?;
        let (earned, available) = state.score.weighed();
        let outlook = self.looks.get(from);
        let best = outlook.best_total(earned, available);
        let best = outlook.spans.iter().filter(|span| span.total(earned, available) == best);
        let mut open: Vec<(usize, u32, u32)> =
            best.map(|span| (from, span.available, span.most)).collect();
        let mut seen: HashSet<(usize, u32, u32)> = open.iter().copied().collect();
        let mut endings = 0;
        while let Some((at, available, earned)) = open.pop() {
            for edge in self.space.edges(at) {
                let left = available.checked_sub(u32::from(edge.available));
                let owed = earned.checked_sub(u32::from(edge.earned));
                let (Some(left), Some(owed)) = (left, owed) else { continue };
                match edge.to() {
                    To::End(ending) if (left, owed) == (0, 0) => {
                        endings |= 1 << ending.at().min(127);
                    }
                    To::State(next)
                        if self.looks.get(next).earns_most(left, owed)
                            && seen.insert((next, left, owed)) =>
                    {
                        open.push((next, left, owed));
                    }
                    _ => {}
                }
            }
        }
        Some(endings)
    }

    fn sides(&self, stage: &Stage) -> Sides {
        Sides::look(&self.space, &self.looks, stage)
    }

    fn extent(&self, stage: &Stage, var: VarIdx) -> Option<(i32, i32)> {
        extent::of(&self.space, stage, var)
    }
}

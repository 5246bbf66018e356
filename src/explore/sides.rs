//! What only all states together can tell: which sides of a condition come up, which effects a
//! range cuts off every time, and which best answers are never worth it.

use std::ptr;

use hashbrown::HashMap;

use super::ends::{Outlook, Outlooks};
use super::extent::effects;
use super::search::{Edge, Space};
use crate::engine::input::Given;
use crate::engine::machine::Watch;
use crate::engine::stage::Stage;
use crate::engine::state::State;
use crate::scenario::cond::Cond;
use crate::scenario::model::{Ask, ChoiceIdx, Effect, Grade, SceneIdx};

/// An effect that the range of its variable cuts off wherever its answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clamped {
    /// The scene that was answered.
    pub scene: SceneIdx,
    /// What was said; none where the scene asks for silence, an order or a form.
    pub choice: Option<ChoiceIdx>,
    /// Which effect of the answer, in their order.
    pub effect: usize,
}

/// What came up in all states that were searched.
#[derive(Debug, Default)]
pub struct Sides {
    /// By where the condition lies in memory: whether it ever did not hold, and ever held.
    met: HashMap<usize, (bool, bool)>,
    /// Effects that never come to what they say.
    pub clamped: Vec<Clamped>,
    /// Best answers that some other answer on offer beats every time, by the points that can still
    /// be had.
    pub beaten: Vec<ChoiceIdx>,
}

impl Sides {
    /// Whether a condition of the searched scenario ever did not hold, and whether it ever held;
    /// `None` where nothing came to ask it, and for those that choose words only.
    #[must_use]
    pub fn of(&self, cond: &Cond) -> Option<(bool, bool)> {
        self.met.get(&ptr::from_ref(cond).addr()).copied()
    }

    pub(super) fn look<const N: usize>(space: &Space<N>, looks: &Outlooks, stage: &Stage) -> Sides {
        let mut look = Look::new(space, looks, stage);
        let mut state = stage.state();
        stage.open(&mut state, &mut look.sides);
        for at in 0..space.len() {
            look.offers(at, &mut state);
            for edge in space.edges(at) {
                look.answer(at, *edge, &mut state);
            }
            look.compare(at);
        }
        look.done()
    }
}

impl Watch for Sides {
    fn asked(&mut self, cond: &Cond, held: bool) {
        let met = self.met.entry(ptr::from_ref(cond).addr()).or_default();
        *(if held { &mut met.1 } else { &mut met.0 }) = true;
    }
}

struct Look<'s, const N: usize> {
    space: &'s Space<N>,
    looks: &'s Outlooks,
    stage: &'s Stage,
    sides: Sides,
    /// Effects met, and whether the range ever left one as it is.
    effects: HashMap<Clamped, bool>,
    /// Best answers met, and whether one was ever as good as any.
    best: HashMap<ChoiceIdx, bool>,
}

impl<'s, const N: usize> Look<'s, N> {
    fn new(space: &'s Space<N>, looks: &'s Outlooks, stage: &'s Stage) -> Self {
        let sides = Sides::default();
        let (effects, best) = (HashMap::new(), HashMap::new());
        Look { space, looks, stage, sides, effects, best }
    }

    /// What decides which choices a state offers. That something is offered, the checker proves.
    fn offers(&mut self, at: usize, state: &mut State) {
        let scenario = &self.stage.scenario;
        let scene = self.space.scene(at);
        let Ask::Choices { choices, .. } = &scenario.scene(scene).ask else { return };
        self.space.take_up(at, state);
        let conds =
            choices.clone().filter_map(|at| scenario.choices[usize::from(at)].when.as_ref());
        for when in conds {
            self.sides.asked(when, state.holds(Some(when)));
        }
    }

    fn answer(&mut self, at: usize, edge: Edge, state: &mut State) {
        let (scene, given) = (self.space.scene(at), self.space.reply(at, edge).given);
        self.space.take_up(at, state);
        let choice = if let Given::Choice(choice) = given { Some(choice) } else { None };
        let effects = effects(self.stage, scene, given).iter().enumerate();
        for (nth, effect) in effects.filter(|(_, it)| self.space.knows(scene, it.var)) {
            let place = Clamped { scene, choice, effect: nth };
            *self.effects.entry(place).or_default() |= self.fits(*effect, state);
        }
        self.stage.answer(state, given, &mut self.sides);
    }

    fn fits(&self, effect: Effect, state: &State) -> bool {
        let var = &self.stage.scenario.vars[effect.var.at()];
        let before = if effect.add { state.var(effect.var) } else { 0 };
        (var.min..=var.max).contains(&before.saturating_add(effect.value))
    }

    /// Which best answers of a state nothing else beats.
    fn compare(&mut self, at: usize) {
        let edges = self.space.edges(at);
        let best = |edge: &Edge| self.space.reply(at, *edge).verdict.grade == Some(Grade::Best);
        for edge in edges.iter().copied().filter(best) {
            let Given::Choice(choice) = self.space.reply(at, edge).given else { continue };
            let outlook = self.looks.beyond(edge);
            let beaten = edges.iter().any(|other| beats(&self.looks.beyond(*other), &outlook));
            *self.best.entry(choice).or_default() |= !beaten;
        }
    }

    fn done(self) -> Sides {
        let mut sides = self.sides;
        let cut = self.effects.into_iter().filter(|(_, fits)| !fits);
        sides.clamped = cut.map(|(place, _)| place).collect();
        sides.clamped.sort_unstable();
        let beaten = self.best.into_iter().filter(|(_, ever)| !ever);
        sides.beaten = beaten.map(|(choice, _)| choice).collect();
        sides.beaten.sort_unstable();
        sides
    }
}

/// Whether more can be had of one than of the other, whatever was earned before: wherever as much is
/// available, more is earned.
fn beats(one: &Outlook, other: &Outlook) -> bool {
    !other.spans.is_empty()
        && other.spans.iter().all(|span| {
            one.spans.iter().any(|it| it.available == span.available && it.most > span.most)
        })
}

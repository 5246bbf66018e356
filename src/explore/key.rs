//! States packed into a few words: what matters of them, in fields of as many bits as its range
//! takes.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a field is as wide as the range of what it holds"
)]

use super::live::{Item, Moods};
use crate::engine::machine::{Place, State};
use crate::engine::stage::Stage;
use crate::scenario::model::{EndingIdx, Goto, Scenario, SceneIdx};

/// Apologies count up to here.
const MOST_APOLOGIES: u8 = 3;
/// Idle turns count up to here.
const MOST_IDLE: u8 = 2;
/// Angry turns count up to here.
const MOST_ANGRY: u8 = 4;

/// A packed state.
pub(super) type Key<const N: usize> = [u64; N];

/// Where something stands in a key.
#[derive(Clone, Copy, Debug)]
struct Field {
    item: Item,
    /// Taken off the value before it is packed.
    low: i32,
    /// Its place among all.
    nth: u16,
    word: u16,
    shift: u8,
    bits: u8,
}

impl Field {
    #[inline]
    fn put<const N: usize>(&self, key: &mut Key<N>, value: i32) {
        key[usize::from(self.word)] |= ((value - self.low) as u64) << self.shift;
    }

    #[inline]
    fn get<const N: usize>(&self, key: &Key<N>) -> i32 {
        let value = (key[usize::from(self.word)] >> self.shift) & mask(u32::from(self.bits));
        value as i32 + self.low
    }
}

/// Where a turn was going that a reaction broke off, and who had called there.
type Back = (Goto, Option<SceneIdx>);

/// How the states of a scenario are packed.
pub(super) struct Layout {
    scene_bits: u32,
    /// What is packed in each scene.
    scenes: Vec<Vec<Field>>,
    /// For each scene from which a turn may be gone back to, and each scene that may be gone back to:
    /// which fields matter. Empty for other scenes, where everything packed does.
    together: Vec<Vec<Vec<bool>>>,
    words: usize,
}

impl Layout {
    /// A place for everything that matters anywhere.
    pub fn of(stage: &Stage, moods: Moods) -> Layout {
        let scenario = &stage.scenario;
        let live = super::live::by_scene(stage, moods);
        let scene_bits = bits_for(scenario.scenes.len());
        let mut all: Vec<Field> = Vec::new();
        let (mut word, mut used) = (0, scene_bits);
        for item in live.items.iter().flatten() {
            if all.iter().any(|field| field.item == *item) {
                continue;
            }
            let (low, bits) = range(scenario, *item);
            if used + bits > u64::BITS {
                (word, used) = (word + 1, 0);
            }
            let nth = all.len() as u16;
            let (shift, bits) = (used as u8, bits as u8);
            all.push(Field { item: *item, low, nth, word: word as u16, shift, bits });
            used += u32::from(bits);
        }
        let place = |item: &Item| all.iter().find(|field| field.item == *item).copied();
        let scenes = live.items.iter().map(|items| items.iter().filter_map(place).collect());
        let scenes = scenes.collect();
        let others = |scene: usize| {
            let others = 0..if live.goes_back[scene] { scenario.scenes.len() } else { 0 };
            let of = |other| {
                let items = live.together(scenario, scene, other);
                all.iter().map(|field| items.iter().any(|item| field.item.covers(*item))).collect()
            };
            others.map(of).collect()
        };
        let together = (0..scenario.scenes.len()).map(others).collect();
        Layout { scene_bits, scenes, together, words: word + 1 }
    }

    /// Words a key takes.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Whether all states of a scene know this.
    pub fn knows(&self, scene: SceneIdx, item: Item) -> bool {
        let own = |field: &Field| {
            let alone = self.together[scene.at()].get(scene.at());
            alone.is_none_or(|matters| matters[usize::from(field.nth)])
        };
        self.scenes[scene.at()].iter().any(|field| field.item == item && own(field))
    }

    /// Packs a state in which `scene` asks.
    #[inline]
    pub fn pack<const N: usize>(&self, state: &State, scene: SceneIdx) -> Key<N> {
        let mut key = [0; N];
        key[0] = u64::from(scene.0);
        let fields = &self.scenes[scene.at()];
        if !self.goes_back(scene) {
            for field in fields {
                field.put(&mut key, read(state, field.item));
            }
            return key;
        }
        let back = self.way_back(state, scene);
        for field in fields.iter().filter(|field| self.matters(scene, back, field)) {
            let value = match field.item {
                Item::Resume(nth) => {
                    back.get(usize::from(nth)).map_or(0, |at| resumption(state, *at))
                }
                item => read(state, item),
            };
            field.put(&mut key, value);
        }
        key
    }

    /// Whether some turn may be gone back to from a scene.
    fn goes_back(&self, scene: SceneIdx) -> bool {
        !self.together[scene.at()].is_empty()
    }

    /// The turns that the run may still go back to. Those below one from which nothing is gone back to
    /// are left for good, and would tell equal states apart.
    fn way_back<'s>(&self, state: &'s State, scene: SceneIdx) -> &'s [Back] {
        let mut first = state.resume.len();
        let mut at = Some(scene);
        while first > 0 && at.is_some_and(|at| self.goes_back(at)) {
            first -= 1;
            at = goes_on(state.resume[first]);
        }
        &state.resume[first..]
    }

    /// Whether an item matters in the scene and where the run goes back to. What does not may have been
    /// left out before, and would tell equal states apart.
    fn matters(&self, scene: SceneIdx, back: &[Back], field: &Field) -> bool {
        let later = || back.iter().copied().filter_map(goes_on);
        let with = |one: SceneIdx, other: SceneIdx| {
            self.together[one.at()]
                .get(other.at())
                .is_some_and(|matters| matters[usize::from(field.nth)])
        };
        matches!(field.item, Item::Resume(_))
            || with(scene, scene)
            || later().any(|one| with(scene, one) || later().any(|other| with(one, other)))
    }

    /// The scene that asks in a packed state.
    #[inline]
    pub fn scene<const N: usize>(&self, key: &Key<N>) -> SceneIdx {
        SceneIdx((key[0] & mask(self.scene_bits)) as u16)
    }

    /// Puts a packed state into `state`; what does not matter keeps whatever it was.
    #[inline]
    pub fn unpack<const N: usize>(&self, key: &Key<N>, state: &mut State) {
        let scene = self.scene(key);
        state.place = Place::Asked(scene);
        state.caller = None;
        state.resume.clear();
        for field in &self.scenes[scene.at()] {
            write(state, field.item, field.get(key));
        }
    }
}

const fn mask(bits: u32) -> u64 {
    (1 << bits) - 1
}

/// Bits that hold values below `count`.
fn bits_for(count: usize) -> u32 {
    usize::BITS - count.saturating_sub(1).leading_zeros()
}

/// The lowest value of an item and the bits that its range takes.
fn range(scenario: &Scenario, item: Item) -> (i32, u32) {
    let up_to = |most: u8| (0, bits_for(usize::from(most) + 1));
    match item {
        Item::Var(var) => {
            let var = &scenario.vars[var.at()];
            (var.min, bits_for(usize::try_from(var.max - var.min).unwrap_or(0) + 1))
        }
        Item::Visits(_) => up_to(crate::engine::state::MOST_VISITS),
        Item::Grade(_) => (-1, 3),
        Item::Chosen(_) | Item::Solved(_) | Item::Judged(_) | Item::Fired(_) | Item::RedLine => {
            (0, 1)
        }
        Item::Rings => up_to(u8::MAX),
        Item::Heat | Item::Trust => up_to(100),
        Item::Patience => up_to(scenario.customer.patience),
        Item::Apologies => up_to(MOST_APOLOGIES),
        Item::Idle => up_to(MOST_IDLE),
        Item::Angry => up_to(MOST_ANGRY),
        Item::Caller => (0, bits_for(scenario.scenes.len() + 1)),
        Item::Resume(_) => (0, bits_for(resumptions(scenario))),
    }
}

/// None, or a target and a caller.
fn resumptions(scenario: &Scenario) -> usize {
    (targets(scenario) + 1) * (scenario.scenes.len() + 1)
}

fn targets(scenario: &Scenario) -> usize {
    scenario.scenes.len() + scenario.endings.len() + 2
}

#[inline]
fn read(state: &State, item: Item) -> i32 {
    match item {
        Item::Var(var) => state.vars[var.at()],
        Item::Visits(scene) => i32::from(state.visits[scene.at()]),
        Item::Chosen(choice) => i32::from(state.chosen[choice.at()]),
        Item::Solved(fact) => i32::from(state.solved[fact.at()]),
        Item::Judged(scene) => i32::from(state.grades[scene.at()] >= 0),
        Item::Grade(scene) => i32::from(state.grades[scene.at()]),
        Item::Fired(reaction) => i32::from(state.fired[reaction.at()]),
        Item::Rings => i32::from(state.rings),
        Item::RedLine => i32::from(state.red_line),
        Item::Heat => i32::from(state.mood.heat),
        Item::Trust => i32::from(state.mood.trust),
        Item::Patience => i32::from(state.mood.patience),
        Item::Apologies => i32::from(state.mood.apologies.min(MOST_APOLOGIES)),
        Item::Idle => i32::from(state.mood.idle.min(MOST_IDLE)),
        Item::Angry => i32::from(state.mood.angry.min(MOST_ANGRY)),
        Item::Caller => state.caller.map_or(0, |scene| i32::from(scene.0) + 1),
        // Only of some of these is it known whether they matter: `pack` reads them.
        Item::Resume(_) => 0,
    }
}

#[inline]
fn write(state: &mut State, item: Item, value: i32) {
    let small = value as u8;
    match item {
        Item::Var(var) => state.vars[var.at()] = value,
        Item::Visits(scene) => state.visits[scene.at()] = small,
        Item::Chosen(choice) => state.chosen[choice.at()] = value != 0,
        Item::Solved(fact) => state.solved[fact.at()] = value != 0,
        Item::Judged(scene) => state.grades[scene.at()] = if value == 0 { -1 } else { 0 },
        Item::Grade(scene) => state.grades[scene.at()] = value as i8,
        Item::Fired(reaction) => state.fired[reaction.at()] = value != 0,
        Item::Rings => state.rings = small,
        Item::RedLine => state.red_line = value != 0,
        Item::Heat => state.mood.heat = small,
        Item::Trust => state.mood.trust = small,
        Item::Patience => state.mood.patience = small,
        Item::Apologies => state.mood.apologies = small,
        Item::Idle => state.mood.idle = small,
        Item::Angry => state.mood.angry = small,
        Item::Caller => state.caller = (value > 0).then(|| SceneIdx(value as u16 - 1)),
        Item::Resume(_) => state.resume.extend(resumed(state, value)),
    }
}

/// The scene in which a turn that was broken off goes on.
fn goes_on((goto, caller): Back) -> Option<SceneIdx> {
    match goto {
        Goto::Scene(scene) => Some(scene),
        Goto::Return => caller,
        Goto::Ending(_) | Goto::Resume => None,
    }
}

/// A number above 0 for where a turn was going and who had called.
fn resumption(state: &State, (goto, caller): Back) -> i32 {
    let scenes = state.visits.len() as i32;
    let goto = match goto {
        Goto::Return => 0,
        Goto::Resume => 1,
        Goto::Scene(scene) => 2 + i32::from(scene.0),
        Goto::Ending(ending) => 2 + scenes + i32::from(ending.0),
    };
    let caller = caller.map_or(0, |scene| i32::from(scene.0) + 1);
    1 + goto * (scenes + 1) + caller
}

fn resumed(state: &State, value: i32) -> Option<Back> {
    let scenes = state.visits.len() as i32;
    let (goto, caller) = ((value - 1) / (scenes + 1), (value - 1) % (scenes + 1));
    let goto = match goto {
        _ if value == 0 => return None,
        0 => Goto::Return,
        1 => Goto::Resume,
        at if at < 2 + scenes => Goto::Scene(SceneIdx(at as u16 - 2)),
        at => Goto::Ending(EndingIdx((at - 2 - scenes) as u16)),
    };
    Some((goto, (caller > 0).then(|| SceneIdx(caller as u16 - 1))))
}

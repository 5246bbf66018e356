//! States packed into a few words: what matters of them, in fields of as many bits as its range
//! takes.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a field is as wide as the range of what it holds"
)]

use super::live::{Item, Live, Moods};
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
    /// Its place among all.
    nth: usize,
    word: usize,
    shift: u32,
    bits: u32,
    /// Taken off the value before it is packed.
    low: i32,
}

/// How the states of a scenario are packed.
pub(super) struct Layout {
    scene_bits: u32,
    /// What is packed in each scene.
    scenes: Vec<Vec<Field>>,
    /// Whether a field matters in each scene where nothing is gone back to; what else is packed there
    /// matters where it does in the scene that is gone back to.
    own: Vec<Vec<bool>>,
    /// Whether some turn may be gone back to from a scene.
    goes_back: Vec<bool>,
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
        for item in live.iter().flat_map(|live| &live.items) {
            if all.iter().any(|field| field.item == *item) {
                continue;
            }
            let (low, bits) = range(scenario, *item);
            if used + bits > u64::BITS {
                (word, used) = (word + 1, 0);
            }
            all.push(Field { item: *item, nth: all.len(), word, shift: used, bits, low });
            used += bits;
        }
        let place = |item: &Item| all.iter().find(|field| field.item == *item).copied();
        let scenes =
            live.iter().map(|live| live.items.iter().filter_map(place).collect()).collect();
        let goes_back = live.iter().map(|live| live.before_back.is_some()).collect();
        let own = |live: Live| -> Vec<bool> {
            let items = live.before_back.unwrap_or(live.items);
            all.iter().map(|field| items.iter().any(|item| field.item.covers(*item))).collect()
        };
        let own = live.into_iter().map(own).collect();
        Layout { scene_bits, scenes, own, goes_back, words: word + 1 }
    }

    /// Words a key takes.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Whether all states of a scene know this.
    pub fn knows(&self, scene: SceneIdx, item: Item) -> bool {
        let own = &self.own[scene.at()];
        self.scenes[scene.at()].iter().any(|field| field.item == item && own[field.nth])
    }

    /// Packs a state in which `scene` asks.
    #[inline]
    pub fn pack<const N: usize>(&self, state: &State, scene: SceneIdx) -> Key<N> {
        let mut key = [0; N];
        key[0] = u64::from(scene.0);
        let goes_back = self.goes_back[scene.at()];
        for field in &self.scenes[scene.at()] {
            if !goes_back || self.matters(state, scene, field) {
                let value = (read(state, field.item) - field.low) as u64;
                key[field.word] |= value << field.shift;
            }
        }
        key
    }

    /// Whether an item matters in the scene itself or where the run goes back to. What does not may
    /// have been left out before, and would tell equal states apart.
    fn matters(&self, state: &State, scene: SceneIdx, field: &Field) -> bool {
        let there = |(goto, caller): &(Goto, Option<SceneIdx>)| {
            let scene = if let Goto::Scene(scene) = goto { Some(*scene) } else { None };
            scene.into_iter().chain(*caller).any(|scene| self.own[scene.at()][field.nth])
        };
        matches!(field.item, Item::Resume(_))
            || self.own[scene.at()][field.nth]
            || state.resume.iter().any(there)
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
            let value = (key[field.word] >> field.shift) & mask(field.bits);
            write(state, field.item, value as i32 + field.low);
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
        Item::Resume(nth) => state.resume.get(nth).map_or(0, |at| resumption(state, *at)),
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

/// A number above 0 for where a turn was going and who had called.
fn resumption(state: &State, (goto, caller): (Goto, Option<SceneIdx>)) -> i32 {
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

fn resumed(state: &State, value: i32) -> Option<(Goto, Option<SceneIdx>)> {
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

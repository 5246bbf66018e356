//! `empty-choices`: a scene in which nothing may be left to say. Everything that its choices read is
//! tried at each value where a condition could turn, with what follows from having chosen
//! something: its facts are solved, and at the first visit nothing was chosen yet.

use super::look::{Declared, Look, When};
use crate::scenario::code::Code;
use crate::scenario::cond::{Bounds, Cond, Operand, Test, Tri};
use crate::scenario::model::{Ask, Choice, ChoiceIdx, SceneIdx};

/// Most combinations that are tried; past them a choice has to be on offer by bounds alone.
const MAX_TRIED: usize = 4_096;

/// Notes scenes that may come to have nothing on offer.
pub(super) fn check(look: &Look<'_>) {
    for (idx, raw, scene) in look.scenes() {
        let Ask::Choices { choices, silence: None } = &scene.ask else { continue };
        let offer = Offer {
            look,
            scene: idx,
            first: usize::from(choices.start),
            choices: &look.scenario().choices[choices.start.into()..choices.end.into()],
        };
        if !offer.always() {
            look.out.add(Code::EmptyChoices, raw.place(), &[("name", raw.name().into())]);
        }
    }
}

struct Offer<'l> {
    look: &'l Look<'l>,
    scene: SceneIdx,
    first: usize,
    choices: &'l [Choice],
}

impl Offer<'_> {
    fn always(&self) -> bool {
        if self.choices.iter().any(|choice| !choice.once && self.surely(choice)) {
            return true;
        }
        let operands: Vec<(Operand, Vec<i32>)> =
            self.operands().into_iter().map(|operand| (operand, self.values(operand))).collect();
        let tried = operands.iter().try_fold(1_usize, |all, (_, values)| {
            all.checked_mul(values.len()).filter(|all| *all <= MAX_TRIED)
        });
        let Some(tried) = tried else { return false };
        (0..tried).all(|nth| {
            let state = nth_state(&operands, nth);
            !self.is_possible(&state) || self.any_on_offer(&state)
        })
    }

    fn surely(&self, choice: &Choice) -> bool {
        let bounds = self.bounds();
        choice.when.as_ref().is_none_or(|when| when.within(&bounds) == Tri::True)
    }

    fn bounds(&self) -> Declared<'_> {
        let when = When { scene: Some(self.scene), answered: false };
        Declared { scenario: self.look.scenario(), when, common: self.look.is_common() }
    }

    fn tests(&self) -> impl Iterator<Item = Test> + '_ {
        self.choices.iter().filter_map(|choice| choice.when.as_ref()).flat_map(Cond::tests)
    }

    /// What the choices read, what `once` reads, and how often the scene was entered.
    fn operands(&self) -> Vec<Operand> {
        let read = self.tests().flat_map(|test| [test.left, test.right]);
        let once = (self.first..).zip(self.choices).filter(|(_, choice)| choice.once);
        let once = once.map(|(at, _)| Operand::Chose(ChoiceIdx::from(at)));
        let mut all = vec![Operand::Visits(self.scene)];
        for operand in read.chain(once) {
            if !matches!(operand, Operand::Number(_)) && !all.contains(&operand) {
                all.push(operand);
            }
        }
        all
    }

    /// Both ends of its range, and what stands beside every number it is compared with.
    fn values(&self, operand: Operand) -> Vec<i32> {
        let (least, most) = self.bounds().range(operand);
        let compared = self.tests().flat_map(|test| match (test.left, test.right) {
            (left, Operand::Number(number)) if left == operand => vec![number],
            (Operand::Number(number), right) if right == operand => vec![number],
            (left, right) if left == operand || right == operand => {
                (least..=most).take(101).collect()
            }
            _ => Vec::new(),
        });
        let beside = compared
            .flat_map(|n| [n.saturating_sub(1), n, n.saturating_add(1)])
            .chain([least, most]);
        let mut values: Vec<i32> = beside
            .chain([least.saturating_add(1)])
            .filter(|n| (least..=most).contains(n))
            .collect();
        values.sort_unstable();
        values.dedup();
        values
    }

    fn any_on_offer(&self, state: &[(Operand, i32)]) -> bool {
        (self.first..).zip(self.choices).any(|(at, choice)| {
            let chosen = read(state, Operand::Chose(ChoiceIdx::from(at))) == Some(1);
            let holds = |operand| read(state, operand).unwrap_or_default();
            !(choice.once && chosen) && choice.when.as_ref().is_none_or(|when| when.holds(holds))
        })
    }

    /// Whether nothing in the state contradicts the rest, as far as that is plain.
    fn is_possible(&self, state: &[(Operand, i32)]) -> bool {
        let first = read(state, Operand::Visits(self.scene)) == Some(1);
        let own = self.first..self.first + self.choices.len();
        state.iter().all(|(operand, value)| match operand {
            Operand::Chose(choice) if *value == 1 => {
                let solves = &self.look.scenario().choice(*choice).answer.solves;
                let known = |fact| read(state, Operand::Solved(fact)) != Some(0);
                !(first && own.contains(&choice.at())) && solves.iter().all(|fact| known(*fact))
            }
            Operand::Grade(scene) if *scene == self.scene && first => *value == -1,
            _ => true,
        })
    }
}

fn nth_state(operands: &[(Operand, Vec<i32>)], mut nth: usize) -> Vec<(Operand, i32)> {
    let mut state = Vec::with_capacity(operands.len());
    for (operand, values) in operands {
        state.push((*operand, values[nth % values.len()]));
        nth /= values.len();
    }
    state
}

fn read(state: &[(Operand, i32)], wanted: Operand) -> Option<i32> {
    state.iter().find(|(operand, _)| *operand == wanted).map(|(_, value)| *value)
}

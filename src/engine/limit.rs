//! How hot a customer may get before they break off, as the scenario's own reactions say it.

use super::mood::Mood;
use crate::scenario::cond::{Bounds, Cond, Operand, Tri};
use crate::scenario::model::{Reaction, Scenario};

/// The heat from which on a customer breaks off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// From here on.
    pub heat: u8,
    /// Only while the trust is below this; `None`: whatever it is.
    pub below: Option<u8>,
}

impl Limit {
    /// The limit of this scenario; `None` where heat alone, or heat with little trust, ends nothing.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Option<Limit> {
        // Who breaks off does so without patience, too; other reactions let the talk go on.
        let leaves = |it: &&Reaction| {
            Known { scenario, heat: ALL, trust: ALL, patience: 0..=0 }.surely(&it.when)
        };
        let limits = scenario.reactions.iter().filter(leaves);
        limits
            .filter_map(|it| limit(scenario, &it.when))
            .min_by_key(|it| (it.below.is_some(), it.heat))
    }

    /// Whether it counts while the trust is so high.
    #[must_use]
    pub fn counts(self, trust: u8) -> bool {
        self.below.is_none_or(|below| trust < below)
    }

    /// Whether somebody in this mood is beyond it.
    #[must_use]
    pub fn is_reached(self, mood: Mood) -> bool {
        mood.heat >= self.heat && self.counts(mood.trust)
    }
}

fn limit(scenario: &Scenario, when: &Cond) -> Option<Limit> {
    let surely = |heat: u8, below: Option<u8>| {
        let trust = below.map_or(ALL, |below| 0..=i32::from(below) - 1);
        Known { scenario, heat: i32::from(heat)..=100, trust, patience: 1..=100 }.surely(when)
    };
    let belows: Vec<u8> = numbers(when, Operand::Trust).collect();
    let heat_of =
        |below: Option<u8>| numbers(when, Operand::Heat).filter(|heat| surely(*heat, below)).min();
    if let Some(heat) = heat_of(None) {
        return Some(Limit { heat, below: None });
    }
    let limits = belows.into_iter().filter_map(|below| Some((heat_of(Some(below))?, below)));
    let widest = limits.max_by_key(|(heat, below)| (*below, std::cmp::Reverse(*heat)))?;
    Some(Limit { heat: widest.0, below: Some(widest.1) })
}

/// The values next to which a condition may change, from 1 to 100.
fn numbers(when: &Cond, of: Operand) -> impl Iterator<Item = u8> + '_ {
    let beside = when.tests().filter_map(move |test| match (test.left, test.right) {
        (one, Operand::Number(number)) | (Operand::Number(number), one) if one == of => {
            Some(number)
        }
        _ => None,
    });
    let both = beside.flat_map(|number| [number, number.saturating_add(1)]);
    both.filter_map(|number| u8::try_from(number).ok()).filter(|it| (1..=100).contains(it))
}

type Range = std::ops::RangeInclusive<i32>;

const ALL: Range = 0..=100;

/// What is known of a mood; of everything else nothing is.
struct Known<'s> {
    scenario: &'s Scenario,
    heat: Range,
    trust: Range,
    patience: Range,
}

impl Known<'_> {
    fn surely(&self, when: &Cond) -> bool {
        when.within(self) == Tri::True
    }
}

impl Bounds for Known<'_> {
    fn range(&self, operand: Operand) -> (i32, i32) {
        let ends = |range: &Range| (*range.start(), *range.end());
        match operand {
            Operand::Number(number) => (number, number),
            Operand::Var(var) => {
                self.scenario.vars.get(var.at()).map_or((0, 1), |var| (var.min, var.max))
            }
            Operand::Heat => ends(&self.heat),
            Operand::Trust => ends(&self.trust),
            Operand::Patience => ends(&self.patience),
            Operand::Rings | Operand::Visits(_) => (0, i32::from(u8::MAX)),
            Operand::RedLine | Operand::Chose(_) | Operand::Solved(_) => (0, 1),
            Operand::Grade(_) => (-1, 3),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Bank;
    use crate::library::Library;

    fn of(id: &str) -> Option<Limit> {
        Limit::of(Bank::new(Library::built_in()).prepare(id).unwrap().scenario())
    }

    #[test]
    fn a_limit_is_read_from_what_makes_the_customer_leave() {
        assert_eq!(of("hotel/shrunk-cuff"), Some(Limit { heat: 95, below: None }));
        let small = Limit { heat: 97, below: Some(5) };
        assert_eq!(of("telecom/two-three-oh-six"), Some(small), "cutting in is not leaving");
        assert_eq!(of("weather/nine-sheds"), Some(Limit { heat: 95, below: Some(10) }));
    }

    #[test]
    fn where_only_patience_ends_the_talk_there_is_none() {
        let tutorial = crate::tutorial::prepare(&Bank::new(Library::built_in())).unwrap();
        assert_eq!(Limit::of(tutorial.scenario()), None);
    }

    #[test]
    fn a_limit_counts_as_the_trust_is() {
        let limit = Limit { heat: 95, below: Some(10) };
        let reached = |heat, trust| limit.is_reached(Mood::new(heat, trust, 5));
        assert!(reached(95, 9) && !reached(95, 10) && !reached(94, 0));
        assert!(Limit { heat: 95, below: None }.is_reached(Mood::new(95, 90, 5)));
    }
}

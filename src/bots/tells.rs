//! How often the best answer can be told by its looks: over all decisions, how often the bot that
//! goes by them would pick it, with a fair draw between those that look alike, beside how often
//! chance would.

use std::sync::Arc;

use super::habit::{length, polite};
use crate::engine::prose::{Drawn, Prose};
use crate::engine::stage::Stage;
use crate::scenario::model::{Ask, Grade, Scenario, SceneIdx};

/// Hits that were to be expected, added up over decisions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tells {
    /// Decisions with a best answer, as often as they were looked at.
    pub decisions: u32,
    /// By chance.
    pub chance: f64,
    /// By the most characters.
    pub longest: f64,
    /// By the fewest characters.
    pub shortest: f64,
    /// By the most polite words.
    pub politest: f64,
    /// By being shown first.
    pub first: f64,
    /// By being shown last.
    pub last: f64,
}

impl Tells {
    /// Looks at every decision of a scenario as it is shown under this seed.
    pub fn add(&mut self, scenario: &Arc<Scenario>, seed: u64) {
        let prose = Prose::new(Arc::clone(scenario), seed);
        // The words of a wording that tells a number depend on the state: the first one does.
        let state = Stage::new(Arc::clone(scenario), |_| None).state();
        let mut drawn = Drawn::default();
        for scene in (0..scenario.scenes.len()).map(SceneIdx::from) {
            let Ask::Choices { choices, .. } = &scenario.scene(scene).ask else { continue };
            prose.draw(scene, 1, &mut drawn);
            let shown = prose.order(scene, choices.len()).into_iter();
            let shown: Vec<(bool, String)> = shown
                .map(|at| &scenario.choices[usize::from(choices.start) + at])
                .map(|choice| {
                    let best = choice.answer.grade == Some(Grade::Best);
                    (best, prose.say(&choice.text, &drawn, &state))
                })
                .collect();
            self.decision(&shown);
        }
    }

    fn decision(&mut self, shown: &[(bool, String)]) {
        if !shown.iter().any(|(best, _)| *best) || shown.len() < 2 {
            return;
        }
        self.decisions += 1;
        self.chance += hit(shown, |_, _| 0);
        self.longest += hit(shown, |_, text| length(text));
        self.shortest += hit(shown, |_, text| usize::MAX - length(text));
        self.politest += hit(shown, |_, text| polite(text));
        self.first += hit(shown, |at, _| usize::MAX - at);
        self.last += hit(shown, |at, _| at);
    }

    /// Adds what was found elsewhere.
    pub fn join(&mut self, other: &Tells) {
        self.decisions += other.decisions;
        self.chance += other.chance;
        self.longest += other.longest;
        self.shortest += other.shortest;
        self.politest += other.politest;
        self.first += other.first;
        self.last += other.last;
    }

    /// A sum as a share of decisions, in percent.
    #[must_use]
    pub fn percent(&self, hits: f64) -> f64 {
        100.0 * hits / f64::from(self.decisions.max(1))
    }
}

/// How likely a best one is met by a draw among those that `looks` puts highest.
fn hit(shown: &[(bool, String)], looks: impl Fn(usize, &str) -> usize) -> f64 {
    let looks: Vec<(usize, bool)> =
        shown.iter().enumerate().map(|(at, (best, text))| (looks(at, text), *best)).collect();
    let most = looks.iter().map(|(it, _)| *it).max().unwrap_or(0);
    let (mut alike, mut best) = (0_u32, 0_u32);
    for (_, is_best) in looks.into_iter().filter(|(it, _)| *it == most) {
        alike += 1;
        best += u32::from(is_best);
    }
    f64::from(best) / f64::from(alike.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_drawn_between() {
        let shown = [
            (true, "您请坐。".to_owned()),
            (false, "您请讲。".to_owned()),
            (false, "坐".to_owned()),
        ];
        let mut tells = Tells::default();
        tells.decision(&shown);
        assert!((tells.longest - 0.5).abs() < 1e-9, "two are as long");
        assert!((tells.politest - 0.5).abs() < 1e-9);
        assert!(tells.shortest.abs() < 1e-9 && tells.last.abs() < 1e-9);
        assert!((tells.first - 1.0).abs() < 1e-9);
        assert!((tells.chance - 1.0 / 3.0).abs() < 1e-9);
    }
}

//! A scenario and the rules it is judged by, made ready: what never changes in a run is worked out
//! once, so that a turn only looks it up.

use std::sync::Arc;

use super::input::Given;
use super::opening::Opening;
use super::task::{grade_of_form, grade_of_order};
use crate::rulebook::{Dimension, Felt, RED_LINE};
use crate::scenario::model::{
    Answer, Ask, ChoiceIdx, FactIdx, Field, Grade, RuleIdx, Scenario, SceneIdx, Temperament,
};

/// What the engine needs to know of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleFacts {
    /// 1 small mistake, 2 clear mistake, 3 grave mistake, 4 red line.
    pub severity: u8,
    /// The part of the score it counts in.
    pub dimension: Dimension,
    /// Whether the customer notices at once that it is broken.
    pub felt: Felt,
}

/// How an answer is judged, whatever came before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// `None`: talk that nobody judges.
    pub grade: Option<Grade>,
    /// Severity the customer notices at once, 0 to 4.
    pub felt: u8,
    /// Whether a red line is crossed.
    pub red_line: bool,
}

/// A scenario ready to be played.
#[derive(Clone, Debug)]
pub struct Stage {
    /// What is played.
    pub scenario: Arc<Scenario>,
    facts: Vec<Option<RuleFacts>>,
    choices: Vec<Verdict>,
    dimensions: Vec<Option<Dimension>>,
    /// Where a run begins.
    pub(crate) first: SceneIdx,
    /// What is solved then.
    pub(super) solved: Vec<FactIdx>,
}

impl Stage {
    /// Makes `scenario` ready under the rules that `rules` knows. A rule it does not know (an older
    /// book, a withdrawn rule) is not felt and crosses no line; a decision led by it counts as resolution.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, rules: impl Fn(&str) -> Option<RuleFacts>) -> Stage {
        let facts: Vec<_> = scenario.rules.iter().map(|id| rules(id)).collect();
        let choices =
            scenario.choices.iter().map(|choice| verdict(&choice.answer, &facts)).collect();
        let dimensions = (0..scenario.scenes.len())
            .map(|scene| {
                let rule = leading_rule(&scenario, SceneIdx::from(scene))?;
                let known = facts.get(rule.at()).copied().flatten();
                Some(known.map_or(Dimension::Resolution, |rule| rule.dimension))
            })
            .collect();
        let (first, solved) = (SceneIdx(0), Vec::new());
        Stage { scenario, facts, choices, dimensions, first, solved }
    }

    /// The same with another beginning: every run on it begins there, resumed and replayed too.
    #[must_use]
    pub fn opened(&self, opening: &Opening) -> Stage {
        let mut scenario = Scenario::clone(&self.scenario);
        let customer = &mut scenario.customer;
        customer.heat = opening.heat.unwrap_or(customer.heat);
        customer.trust = opening.trust.unwrap_or(customer.trust);
        customer.patience = opening.patience.unwrap_or(customer.patience);
        for (var, value) in &opening.vars {
            scenario.vars[var.at()].start = *value;
        }
        let mut solved = Vec::new();
        for (fact, is_solved) in &opening.solved {
            solved.retain(|one| one != fact);
            solved.extend(is_solved.then_some(*fact));
        }
        Stage { scenario: Arc::new(scenario), first: opening.scene, solved, ..self.clone() }
    }

    /// What is known of a rule the scenario cites.
    #[must_use]
    pub fn facts(&self, rule: RuleIdx) -> Option<RuleFacts> {
        self.facts.get(rule.at()).copied().flatten()
    }

    /// How a choice is judged.
    #[must_use]
    #[inline]
    pub fn verdict_of_choice(&self, choice: ChoiceIdx) -> Verdict {
        self.choices[choice.at()]
    }

    /// How any other answer is judged.
    #[must_use]
    pub fn verdict_of(&self, answer: &Answer) -> Verdict {
        verdict(answer, &self.facts)
    }

    /// How an order or a form of that grade is judged. It is felt only through a field that breaks
    /// a rule.
    #[must_use]
    pub fn verdict_of_task<'f>(
        &self,
        grade: Grade,
        picked: impl Iterator<Item = &'f Field>,
    ) -> Verdict {
        let mut verdict = Verdict { grade: Some(grade), felt: 0, red_line: false };
        for rule in picked.flat_map(|field| &field.breaks) {
            if let Some(facts) = self.facts(*rule) {
                if facts.felt == Felt::Now {
                    verdict.felt = verdict.felt.max(facts.severity.max(2));
                }
                verdict.red_line |= facts.severity >= RED_LINE;
            }
        }
        verdict
    }

    /// How an answer given in `scene` is judged; as talk that nobody judges where the scene does not
    /// ask for such an answer.
    #[must_use]
    pub fn verdict_of_given(&self, scene: SceneIdx, given: Given) -> Verdict {
        match (given, &self.scenario.scene(scene).ask) {
            (Given::Choice(choice), Ask::Choices { .. }) => self.verdict_of_choice(choice),
            (Given::Silence, Ask::Choices { silence: Some(silence), .. }) => {
                self.verdict_of(&silence.answer)
            }
            (Given::Ring(rings), Ask::Ring(ring)) if rings <= ring.in_time => {
                self.verdict_of(&ring.answered)
            }
            (Given::Ring(_), Ask::Ring(ring)) => self.verdict_of(&ring.late),
            (Given::Missed, Ask::Ring(ring)) => self.verdict_of(&ring.missed),
            (Given::Order(picks), Ask::Order(order)) => {
                self.verdict_of_task(grade_of_order(order, picks), std::iter::empty())
            }
            (Given::Form(mask), Ask::Form(form)) => {
                let picked = form.fields.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
                let grade = grade_of_form(form, mask);
                self.verdict_of_task(grade, picked.map(|(_, field)| field))
            }
            _ => Verdict { grade: None, felt: 0, red_line: false },
        }
    }

    /// The dimension a scene's decision counts in; `None` where nothing is judged.
    #[must_use]
    #[inline]
    pub fn dimension(&self, scene: SceneIdx) -> Option<Dimension> {
        self.dimensions[scene.at()]
    }

    /// What is solved where a run begins.
    #[must_use]
    pub fn solved(&self) -> &[FactIdx] {
        &self.solved
    }

    /// How the customer takes things.
    #[must_use]
    #[inline]
    pub fn temperament(&self) -> Temperament {
        self.scenario.customer.temperament
    }
}

/// The severity a customer feels in an answer of that grade, from the worst rule broken that they
/// notice at once: none where they notice none.
#[must_use]
pub fn felt(grade: Option<Grade>, noticed: Option<u8>) -> u8 {
    match (noticed, grade) {
        (None, _) => 0,
        (Some(worst), Some(Grade::Weak)) => worst.min(2),
        (Some(worst), Some(Grade::Mine)) => worst.max(2),
        (Some(worst), _) => worst,
    }
}

fn verdict(answer: &Answer, facts: &[Option<RuleFacts>]) -> Verdict {
    let known = || answer.breaks.iter().filter_map(|rule| facts.get(rule.at()).copied().flatten());
    let noticed = known().filter(|rule| rule.felt == Felt::Now).map(|rule| rule.severity).max();
    Verdict {
        grade: answer.grade,
        felt: felt(answer.grade, noticed),
        red_line: answer.grade == Some(Grade::Mine)
            && known().any(|rule| rule.severity >= RED_LINE),
    }
}

/// The answer held up as the better one: the first best, else the first good choice of a scene.
#[must_use]
pub fn model_choice(scenario: &Scenario, scene: SceneIdx) -> Option<ChoiceIdx> {
    let Ask::Choices { choices, .. } = &scenario.scene(scene).ask else { return None };
    let first = |grade| {
        choices.clone().find(|at| scenario.choices[usize::from(*at)].answer.grade == Some(grade))
    };
    first(Grade::Best).or_else(|| first(Grade::Good)).map(ChoiceIdx)
}

/// The rule that gives a decision its dimension: the first kept by the first best (else good)
/// choice, by `answered`, or named first in `rules`.
#[must_use]
pub fn leading_rule(scenario: &Scenario, scene: SceneIdx) -> Option<RuleIdx> {
    match &scenario.scene(scene).ask {
        Ask::Nothing { .. } => None,
        Ask::Choices { .. } => {
            scenario.choice(model_choice(scenario, scene)?).answer.keeps.first().copied()
        }
        Ask::Ring(ring) => ring.answered.keeps.first().copied(),
        Ask::Order(order) => order.rules.first().copied(),
        Ask::Form(form) => form.rules.first().copied(),
    }
}

//! What the checks of flow, state and key look at: what was typed beside what became of it.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::graph::Graph;
use super::lower::Built;
use super::rules::RuleView;
use super::used::Used;
use crate::scenario::cond::{Bounds, Cond, Operand, Tri};
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::{Ask, Grade, Jump, Reaction, RuleIdx, Scenario, Scene, SceneIdx};
use crate::scenario::raw::{
    Kind, Placed, Raw, RawAnswer, RawJump, RawReaction, RawScene, RawThen, Words,
};

/// Severity of a red line.
pub(super) const RED_LINE: u8 = 4;

/// What the checks look at. Only the file's own scenes are looked at; a common part is checked by
/// itself.
pub(super) struct Look<'l> {
    pub raw: &'l Raw<'l>,
    pub built: &'l Built,
    pub rules: &'l dyn RuleView,
    pub out: &'l Diagnostics,
    graph: OnceCell<Graph>,
    used: OnceCell<Used>,
}

/// A condition, where it stands and when it is asked.
pub(super) struct Asked<'l> {
    pub cond: &'l Cond,
    pub at: Span,
    pub when: When,
}

/// When a condition is asked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct When {
    /// In this scene, entered already; none for a reaction.
    pub scene: Option<SceneIdx>,
    /// After the scene was answered.
    pub answered: bool,
}

impl<'l> Look<'l> {
    pub fn new(
        raw: &'l Raw<'l>,
        built: &'l Built,
        rules: &'l dyn RuleView,
        out: &'l Diagnostics,
    ) -> Look<'l> {
        Look { raw, built, rules, out, graph: OnceCell::new(), used: OnceCell::new() }
    }

    /// What leads where; only where all was resolved.
    pub fn graph(&self) -> &Graph {
        self.graph.get_or_init(|| Graph::of(self.scenario()))
    }

    /// What is read and changed; only where all was resolved.
    pub fn used(&self) -> &Used {
        self.used.get_or_init(|| Used::of(self.scenario()))
    }

    pub fn scenario(&self) -> &'l Scenario {
        &self.built.scenario
    }

    /// The rules cited that are red lines.
    pub fn red_lines(&self) -> HashSet<&'l str> {
        let rules = self.scenario().rules.iter().zip(&self.built.weights);
        rules
            .filter(|(_, weight)| weight.severity >= RED_LINE)
            .map(|(rule, _)| rule.as_str())
            .collect()
    }

    /// The gravest of these rules that the customer notices at once; none where they notice none.
    pub fn noticed(&self, rules: &[RuleIdx]) -> Option<u8> {
        let weights = rules.iter().filter_map(|rule| self.built.weights.get(rule.at()));
        weights.filter(|weight| !weight.later).map(|weight| weight.severity).max()
    }

    pub fn is_common(&self) -> bool {
        self.raw.head.kind.is_some_and(|kind| kind.value == Kind::Common)
    }

    /// The file's own scenes, typed and made.
    pub fn scenes(&self) -> impl Iterator<Item = (SceneIdx, &'l RawScene<'l>, &'l Scene)> {
        let made = self.scenario().scenes.iter();
        let pairs = self.raw.scenes.iter().zip(made).enumerate();
        pairs.map(|(at, (raw, scene))| (SceneIdx::from(at), raw, scene))
    }

    /// Every condition but those of reactions; only where all was resolved.
    pub fn conditions(&self) -> Vec<Asked<'l>> {
        let mut all = Vec::new();
        for (idx, raw, scene) in self.scenes() {
            let entered = When { scene: Some(idx), answered: false };
            let mut ask = |cond: Option<&'l Cond>, typed: Option<Words<'l>>, when: When| {
                if let (Some(cond), Some(typed)) = (cond, typed) {
                    all.push(Asked { cond, at: typed.at, when });
                }
            };
            for (event, typed) in scene.events.iter().zip(&raw.events) {
                ask(event.when.as_ref(), typed.when, entered);
            }
            for (line, typed) in scene.lines.iter().zip(&raw.lines) {
                ask(line.when.as_ref(), typed.when, entered);
            }
            if let Ask::Choices { choices, .. } = &scene.ask {
                let made = &self.scenario().choices[choices.start.into()..choices.end.into()];
                for (choice, typed) in made.iter().zip(&raw.choices) {
                    ask(choice.when.as_ref(), typed.when, entered);
                }
            }
            let answered = When { scene: Some(idx), answered: raw.to.is_none() };
            for (jump, typed) in typed_jumps(self.scenario(), raw, scene) {
                for ((cond, _), case) in jump.cases.iter().zip(&typed.cases) {
                    ask(Some(cond), case.when, answered);
                }
            }
        }
        all
    }

    /// The conditions of reactions, in file order; only where all was resolved.
    pub fn reactions(&self) -> Vec<Asked<'l>> {
        let pairs = self.scenario().reactions.iter().zip(&self.raw.reactions);
        let asked = |(made, raw): (&'l Reaction, &RawReaction<'_>)| Asked {
            cond: &made.when,
            at: raw.when.map_or(raw.at, |when| when.at),
            when: When::default(),
        };
        pairs.map(asked).collect()
    }

    /// What a condition can come to, by what is declared.
    pub fn comes_to(&self, asked: &Asked<'_>) -> Tri {
        let (scenario, when) = (self.scenario(), asked.when);
        asked.cond.within(&Declared { scenario, when, common: self.is_common() })
    }
}

/// Every jump out of a scene, made and typed.
pub(crate) fn typed_jumps<'l>(
    scenario: &'l Scenario,
    raw: &'l RawScene<'l>,
    scene: &'l Scene,
) -> Vec<(&'l Jump, &'l RawJump<'l>)> {
    let made = jumps(scenario, scene);
    let silent = matches!(scene.ask, Ask::Nothing { .. });
    let typed: Vec<_> = answers(raw)
        .into_iter()
        .map(|answer| answer.to.as_ref())
        .chain(thens(raw).map(|then| then.to.as_ref()))
        .chain(silent.then_some(raw.to.as_ref()))
        .collect();
    if made.len() != typed.len() {
        return Vec::new();
    }
    made.into_iter().zip(typed).filter_map(|(made, typed)| Some((made, typed?))).collect()
}

/// The answers of a scene in the order of [`jumps`].
pub(super) fn answers<'l>(raw: &'l RawScene<'l>) -> Vec<&'l RawAnswer<'l>> {
    let choices = raw.choices.iter().map(|choice| &choice.answer);
    let silence = raw.silence.iter().map(|silence| &silence.answer);
    let ring = raw.ring.iter().flat_map(|ring| [&ring.answered, &ring.late, &ring.missed]);
    choices.chain(silence).chain(ring.flatten()).collect()
}

/// What follows an order or a form.
pub(super) fn thens<'l>(raw: &'l RawScene<'l>) -> impl Iterator<Item = &'l RawThen<'l>> {
    let order = raw.order.iter().map(|order| &order.then);
    order.chain(raw.form.iter().map(|form| &form.then))
}

/// The grades of the choices of a scene.
pub(super) fn grades(raw: &RawScene<'_>) -> Vec<Placed<Grade>> {
    raw.choices.iter().filter_map(|choice| choice.answer.grade).collect()
}

/// Every jump out of a scene.
pub(super) fn jumps<'l>(scenario: &'l Scenario, scene: &'l Scene) -> Vec<&'l Jump> {
    match &scene.ask {
        Ask::Nothing { to, .. } => vec![to],
        Ask::Choices { choices, silence } => scenario.choices
            [choices.start.into()..choices.end.into()]
            .iter()
            .map(|choice| &choice.answer.to)
            .chain(silence.iter().map(|silence| &silence.answer.to))
            .collect(),
        Ask::Ring(ring) if ring.in_time >= ring.gives_up => {
            vec![&ring.answered.to, &ring.missed.to]
        }
        Ask::Ring(ring) => vec![&ring.answered.to, &ring.late.to, &ring.missed.to],
        Ask::Order(order) => vec![&order.then.to],
        Ask::Form(form) => vec![&form.then.to],
    }
}

/// Between what figures a condition can read, from what is declared.
pub(super) struct Declared<'l> {
    pub scenario: &'l Scenario,
    pub when: When,
    /// Whether it is a common part, whose caller's customer may be anybody.
    pub common: bool,
}

impl Bounds for Declared<'_> {
    fn range(&self, operand: Operand) -> (i32, i32) {
        let here = |scene| self.when.scene == Some(scene);
        match operand {
            Operand::Number(number) => (number, number),
            Operand::Var(var) => {
                self.scenario.vars.get(var.at()).map_or((0, 1), |var| (var.min, var.max))
            }
            Operand::Heat | Operand::Trust => (0, 100),
            Operand::Patience if self.common => (0, 100),
            Operand::Patience => (0, i32::from(self.scenario.customer.patience)),
            Operand::Rings => (0, most_rings(self.scenario)),
            Operand::RedLine | Operand::Chose(_) | Operand::Solved(_) => (0, 1),
            Operand::Visits(scene) => (i32::from(here(scene) || scene.at() == 0), 9),
            Operand::Grade(scene) => match (is_graded(self.scenario, scene), here(scene)) {
                (false, _) => (-1, -1),
                (true, true) if self.when.answered => (0, 3),
                (true, _) => (-1, 3),
            },
        }
    }
}

fn most_rings(scenario: &Scenario) -> i32 {
    let rings = |scene: &Scene| match &scene.ask {
        Ask::Ring(ring) => i32::from(ring.gives_up),
        _ => 0,
    };
    scenario.scenes.iter().map(rings).max().unwrap_or_default()
}

/// Whether an answer to the scene has a grade.
fn is_graded(scenario: &Scenario, scene: SceneIdx) -> bool {
    match scenario.scenes.get(scene.at()).map(|scene| &scene.ask) {
        None | Some(Ask::Nothing { .. }) => false,
        Some(Ask::Order(_) | Ask::Form(_)) => true,
        Some(Ask::Ring(ring)) => {
            [&ring.answered, &ring.late, &ring.missed].iter().any(|one| one.grade.is_some())
        }
        Some(Ask::Choices { choices, .. }) => scenario
            .choices
            .get(choices.start.into()..choices.end.into())
            .is_some_and(|choices| choices.iter().any(|choice| choice.answer.grade.is_some())),
    }
}

/// How a thing without an id is named in a sentence.
pub(super) fn name_of(id: Option<Words<'_>>) -> &str {
    id.map_or("", |Placed { value, .. }| value)
}

//! Resolves what was typed: every name becomes a place in a list. What cannot be resolved is noted
//! and left out, so that one pass finds all of it.

mod answer;
mod condition;
mod ids;
mod part;
mod rule;
mod scene;
mod target;
mod words;

use self::ids::Ids;
use self::part::{Common, Part};
use self::rule::{Cited, Weight};
use super::rules::RuleView;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::{
    Customer, Ending, Fact, Pool, Reaction, Scenario, SceneIdx, Temperament, Var,
};
use crate::scenario::raw::{Kind, Placed, Raw, RawCustomer, RawReaction};

/// Most choices of a scenario with its common parts: places in lists are 16 bits wide.
const MAX_CHOICES: usize = 60_000;

/// A common part that the scenario calls.
pub(super) struct Called<'t> {
    /// As in `call`.
    pub id: &'t str,
    /// Where it is called first.
    pub at: Span,
    /// What its author typed.
    pub raw: &'t Raw<'t>,
    /// Where its own faults go.
    pub out: &'t Diagnostics,
}

/// The model, and what the checks need beside it. Own scenes, choices and reactions come first and
/// in file order, so that a place in the model is a place in what was typed.
#[derive(Debug)]
pub(super) struct Built {
    /// To be relied upon only where nothing was left out.
    pub scenario: Scenario,
    /// Of each of [`Scenario::rules`].
    pub weights: Vec<Weight>,
    /// Whether every name that the flow depends on was resolved.
    pub resolved: bool,
}

/// The last part of a common part's path, which stands before its ids.
pub(super) fn last_part(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

/// Makes the model of a file and the common parts it calls.
pub(super) fn lower<'t>(
    id: &str,
    raw: &'t Raw<'t>,
    calls: &[Called<'t>],
    rules: &'t dyn RuleView,
    out: &'t Diagnostics,
) -> Built {
    let head = raw.head.to_head();
    let ids = rule::cited(std::iter::once(raw).chain(calls.iter().map(|call| call.raw)));
    let mut cites = Cited::new(rules, &head, &ids);
    let mut scenario = frame(id, raw, head.clone());

    let (mut scenes, mut choices) = (raw.scenes.len(), count_choices(raw));
    let mut parts = vec![Part::own(raw, commons_at(raw, calls), &scenario.customer.name, out)];
    for call in calls {
        parts.push(Part::common(call, (scenes, choices), &mut scenario.cast, out));
        scenes += call.raw.scenes.len();
        choices += count_choices(call.raw);
    }
    if choices > MAX_CHOICES || scenes > MAX_CHOICES {
        out.add(Code::TooLarge, Span::default(), &[("most", MAX_CHOICES.into())]);
        return Built { scenario, weights: Vec::new(), resolved: false };
    }
    for part in &parts {
        part.scenes(&mut scenario, &mut cites);
    }
    let own = &parts[0];
    scenario.endings = raw
        .endings
        .iter()
        .map(|ending| {
            let mut draws = Vec::new();
            let text = own.words(ending.text, &mut draws);
            let result = ending.result.map_or(crate::scenario::model::Outcome::Eased, |r| r.value);
            Ending { id: ending.id.map_or("", |id| id.value).to_owned(), result, text, draws }
        })
        .collect();
    let mut reactions_resolved = true;
    for reaction in &raw.reactions {
        match reacts(own, reaction) {
            Some(reaction) => scenario.reactions.push(reaction),
            None => reactions_resolved = false,
        }
    }
    let resolved = reactions_resolved && parts.iter().all(Part::is_resolved);
    let (rules, weights) = cites.into_rules();
    scenario.rules = rules;
    Built { scenario, weights, resolved }
}

fn count_choices(raw: &Raw<'_>) -> usize {
    raw.scenes.iter().map(|scene| scene.choices.len()).sum()
}

/// The first scene of each common part, by id.
fn commons_at<'t>(raw: &Raw<'_>, calls: &[Called<'t>]) -> Vec<Common<'t>> {
    let mut at = raw.scenes.len();
    calls
        .iter()
        .map(|call| {
            let common = Common { id: call.id, first: SceneIdx::from(at) };
            at += call.raw.scenes.len();
            common
        })
        .collect()
}

fn reacts<'t>(own: &Part<'t>, raw: &RawReaction<'t>) -> Option<Reaction> {
    let when = own.condition(raw.when?);
    let to = own.jump(raw.to.as_ref());
    Some(Reaction { id: raw.id?.value.to_owned(), when: when?, to: to? })
}

/// Everything but scenes, endings and reactions.
fn frame(id: &str, raw: &Raw<'_>, head: crate::scenario::model::Head) -> Scenario {
    Scenario {
        id: id.to_owned(),
        head,
        content: String::new(),
        customer: customer(raw.customer.as_ref()),
        cast: raw.head.cast.iter().map(|name| name.value.to_owned()).collect(),
        facts: raw
            .facts
            .iter()
            .map(|(id, text)| Fact { id: id.value.to_owned(), text: text.value.to_owned() })
            .collect(),
        vars: raw
            .vars
            .iter()
            .map(|(name, var)| Var {
                name: name.value.to_owned(),
                flag: var.flag,
                min: var.min,
                max: var.max,
                start: var.start,
            })
            .collect(),
        pools: raw
            .texts
            .iter()
            .map(|(name, options)| Pool {
                name: name.value.to_owned(),
                options: options.iter().map(|option| option.value.to_owned()).collect(),
            })
            .collect(),
        scenes: Vec::new(),
        choices: Vec::new(),
        reactions: Vec::new(),
        endings: Vec::new(),
        rules: Vec::new(),
    }
}

/// A common part has none; it is checked with somebody plain.
fn customer(raw: Option<&RawCustomer<'_>>) -> Customer {
    let figure = |figure: Option<Placed<i64>>| {
        figure.and_then(|figure| u8::try_from(figure.value).ok()).unwrap_or(1)
    };
    Customer {
        name: raw.and_then(|raw| raw.name).map_or("", |name| name.value).to_owned(),
        temperament: raw.and_then(|raw| raw.temperament).map_or(Temperament::Calm, |t| t.value),
        heat: figure(raw.and_then(|raw| raw.heat)),
        trust: figure(raw.and_then(|raw| raw.trust)),
        patience: figure(raw.and_then(|raw| raw.patience)),
    }
}

fn is_common(raw: &Raw<'_>) -> bool {
    raw.head.kind.is_some_and(|kind| kind.value == Kind::Common)
}

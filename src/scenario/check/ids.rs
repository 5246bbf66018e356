//! Every id and name that a file gives, set by set.

use super::look::Look;
use crate::scenario::raw::Words;

/// Ids that have to differ from each other.
pub(super) struct Ids<'l> {
    /// In file order, but scenes before endings and variables before texts.
    pub ids: Vec<Words<'l>>,
    /// Whether conditions and braces use them, which want underscores.
    pub names: bool,
}

/// Every set of ids.
pub(super) fn sets<'l>(look: &Look<'l>) -> Vec<Ids<'l>> {
    let raw = look.raw;
    let scenes = raw.scenes.iter().filter_map(|scene| scene.id);
    let choices = raw.scenes.iter().flat_map(|scene| &scene.choices);
    let names = raw.vars.iter().map(|(name, _)| *name);
    let mut sets = vec![
        ids(scenes.chain(raw.endings.iter().filter_map(|ending| ending.id))),
        ids(choices.filter_map(|choice| choice.id)),
        ids(raw.reactions.iter().filter_map(|reaction| reaction.id)),
        ids(raw.facts.iter().map(|(id, _)| *id)),
        Ids { names: true, ..ids(names.chain(raw.texts.iter().map(|(name, _)| *name))) },
    ];
    for scene in &raw.scenes {
        let steps = scene.order.iter().flat_map(|order| &order.steps);
        let fields = scene.form.iter().flat_map(|form| &form.fields);
        sets.push(ids(steps.filter_map(|step| step.id)));
        sets.push(ids(fields.filter_map(|field| field.id)));
    }
    sets
}

/// The names that speakers are known by.
pub(super) fn people<'l>(look: &Look<'l>) -> Vec<Words<'l>> {
    let customer = look.raw.customer.iter().filter_map(|customer| customer.name);
    customer.chain(look.raw.head.cast.iter().copied()).collect()
}

fn ids<'l>(ids: impl Iterator<Item = Words<'l>>) -> Ids<'l> {
    Ids { ids: ids.collect(), names: false }
}

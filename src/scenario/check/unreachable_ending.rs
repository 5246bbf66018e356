//! `unreachable-ending`: nothing leads there, no choice and no reaction.

use super::graph::{reacted, targets};
use super::look::{Look, jumps, name_of};
use crate::scenario::code::Code;
use crate::scenario::model::Goto;

/// Notes endings that nothing leads to.
pub(super) fn check(look: &Look<'_>) {
    let scenario = look.scenario();
    let reached = look.graph().reached(std::iter::once(0).chain(reacted(scenario)));
    let scenes = scenario.scenes.iter().zip(&reached).filter(|(_, reached)| **reached);
    let leading = scenes.flat_map(|(scene, _)| jumps(scenario, scene));
    let reactions = scenario.reactions.iter().map(|reaction| &reaction.to);
    let mut ended = vec![false; scenario.endings.len()];
    for goto in leading.chain(reactions).flat_map(targets) {
        if let Goto::Ending(ending) = goto {
            ended[ending.at()] = true;
        }
    }
    for (raw, _) in look.raw.endings.iter().zip(ended).filter(|(_, ended)| !ended) {
        let at = raw.id.map_or(raw.at, |id| id.at);
        look.out.add(Code::UnreachableEnding, at, &[("name", name_of(raw.id).into())]);
    }
}

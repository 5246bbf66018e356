//! `unreachable-scene`, `unreachable-ending`: nothing leads there, no choice and no reaction.

use super::flow::{Graph, targets};
use super::look::{Look, jumps, name_of};
use crate::scenario::code::Code;
use crate::scenario::model::{Goto, Jump};

/// Notes what nothing leads to.
pub(super) fn check(look: &Look<'_>, graph: &Graph) {
    let scenario = look.scenario();
    let reactions: Vec<&Jump> = scenario.reactions.iter().map(|reaction| &reaction.to).collect();
    let roots = reactions.iter().copied().flat_map(targets).filter_map(|goto| match goto {
        Goto::Scene(scene) => Some(scene.at()),
        _ => None,
    });
    let reached = graph.reached(std::iter::once(0).chain(roots));
    for (idx, raw, _) in look.scenes() {
        if !reached[idx.at()] {
            look.out.add(Code::UnreachableScene, raw.place(), &[("name", raw.name().into())]);
        }
    }
    let mut ended = vec![false; scenario.endings.len()];
    let scenes = scenario.scenes.iter().zip(&reached).filter(|(_, reached)| **reached);
    let leading = scenes.flat_map(|(scene, _)| jumps(scenario, scene)).chain(reactions);
    for goto in leading.flat_map(targets) {
        if let Goto::Ending(ending) = goto {
            ended[ending.at()] = true;
        }
    }
    for (raw, _) in look.raw.endings.iter().zip(ended).filter(|(_, ended)| !ended) {
        let at = raw.id.map_or(raw.at, |id| id.at);
        look.out.add(Code::UnreachableEnding, at, &[("name", name_of(raw.id).into())]);
    }
}

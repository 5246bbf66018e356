//! What the names of a file stand for.

use std::collections::HashMap;

use crate::scenario::cond::Names;
use crate::scenario::model::{ChoiceIdx, EndingIdx, FactIdx, PoolIdx, SceneIdx, VarIdx};
use crate::scenario::raw::Raw;

/// The names of one file; of two alike the first counts.
#[derive(Debug, Default)]
pub(super) struct Ids<'t> {
    pub scenes: HashMap<&'t str, SceneIdx>,
    pub endings: HashMap<&'t str, EndingIdx>,
    pub choices: HashMap<&'t str, ChoiceIdx>,
    pub facts: HashMap<&'t str, FactIdx>,
    pub vars: HashMap<&'t str, (VarIdx, bool)>,
    pub pools: HashMap<&'t str, PoolIdx>,
}

impl<'t> Ids<'t> {
    /// The names of `raw`, whose first scene and choice stand at `first` in the model.
    pub fn of(raw: &Raw<'t>, first: (usize, usize)) -> Ids<'t> {
        let mut ids = Ids::default();
        let mut choice = first.1;
        for (at, scene) in raw.scenes.iter().enumerate() {
            if let Some(id) = scene.id {
                ids.scenes.entry(id.value).or_insert(SceneIdx::from(first.0 + at));
            }
            for one in &scene.choices {
                if let Some(id) = one.id {
                    ids.choices.entry(id.value).or_insert(ChoiceIdx::from(choice));
                }
                choice += 1;
            }
        }
        for (at, ending) in raw.endings.iter().enumerate() {
            if let Some(id) = ending.id {
                ids.endings.entry(id.value).or_insert(EndingIdx::from(at));
            }
        }
        for (at, (id, _)) in raw.facts.iter().enumerate() {
            ids.facts.entry(id.value).or_insert(FactIdx::from(at));
        }
        for (at, (name, var)) in raw.vars.iter().enumerate() {
            ids.vars.entry(name.value).or_insert((VarIdx::from(at), var.flag));
        }
        for (at, (name, _)) in raw.texts.iter().enumerate() {
            ids.pools.entry(name.value).or_insert(PoolIdx::from(at));
        }
        ids
    }
}

impl Names for Ids<'_> {
    fn var(&self, name: &str) -> Option<(VarIdx, bool)> {
        self.vars.get(name).copied()
    }

    fn scene(&self, id: &str) -> Option<SceneIdx> {
        self.scenes.get(id).copied()
    }

    fn choice(&self, id: &str) -> Option<ChoiceIdx> {
        self.choices.get(id).copied()
    }

    fn fact(&self, id: &str) -> Option<FactIdx> {
        self.facts.get(id).copied()
    }
}

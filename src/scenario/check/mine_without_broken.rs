//! `mine-without-broken`, `mine-with-kept`: weak and mine say which rule was broken, and keep none.

use super::look::{Look, answers};
use crate::scenario::code::Code;
use crate::scenario::model::Grade;

/// Notes weak answers and mines without a broken rule or with a kept one.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        for answer in answers(scene) {
            let Some(grade) = answer.grade.filter(|grade| grade.value <= Grade::Weak) else {
                continue;
            };
            let Some(kept) = answer.keeps.first() else { continue };
            let (code, at) = if answer.breaks.is_empty() {
                (Code::MineWithoutBroken, grade.at)
            } else {
                (Code::MineWithKept, kept.at)
            };
            look.out.add(code, at, &[("name", scene.name().into())]);
        }
    }
}

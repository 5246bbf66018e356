//! `several-best`: of two best choices one is better; the other is good.

use super::look::{Look, grades};
use crate::scenario::code::Code;
use crate::scenario::model::Grade;

/// Notes the second best choice of a scene.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let best = |grade: &&crate::scenario::raw::Placed<Grade>| grade.value == Grade::Best;
        if let Some(second) = grades(scene).iter().filter(best).nth(1) {
            look.out.add(Code::SeveralBest, second.at, &[("name", scene.name().into())]);
        }
    }
}

//! `best-with-broken`: best and good break nothing.

use super::look::{Look, answers};
use crate::scenario::code::Code;
use crate::scenario::model::Grade;

/// Notes good answers that break a rule.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        for answer in answers(scene) {
            if answer.grade.is_some_and(|grade| grade.value >= Grade::Good)
                && let Some(rule) = answer.breaks.first()
            {
                look.out.add(Code::BestWithBroken, rule.at, &[("name", scene.name().into())]);
            }
        }
    }
}

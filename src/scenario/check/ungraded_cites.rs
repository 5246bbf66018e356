//! `ungraded-cites`: talk that nobody judges cites nothing.

use super::look::{Look, answers};
use crate::scenario::code::Code;

/// Notes rules cited without a grade.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        for answer in answers(scene).into_iter().filter(|answer| !answer.is_graded) {
            if let Some(rule) = answer.keeps.iter().chain(&answer.breaks).next() {
                look.out.add(Code::UngradedCites, rule.at, &[("name", scene.name().into())]);
            }
        }
    }
}

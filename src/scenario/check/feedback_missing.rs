//! `feedback-missing`: what is graded says what to learn from it.

use super::look::{Look, answers};
use crate::scenario::code::Code;

/// Notes grades without a reason.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        for answer in answers(scene) {
            if let Some(grade) = answer.grade
                && answer.why.is_none_or(|why| why.value.trim().is_empty())
            {
                look.out.add(Code::FeedbackMissing, grade.at, &[("name", scene.name().into())]);
            }
        }
    }
}

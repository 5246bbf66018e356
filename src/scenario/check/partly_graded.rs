//! `partly-graded`: a scene grades all of its answers, silence and rings among them, or none.

use super::look::{Look, answers};
use crate::scenario::code::Code;

/// Notes the first answer without a grade beside one with a grade.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let answers = answers(scene);
        if answers.iter().any(|answer| answer.grade.is_some())
            && let Some(bare) = answers.iter().find(|answer| answer.grade.is_none())
        {
            look.out.add(Code::PartlyGraded, bare.at, &[("name", scene.name().into())]);
        }
    }
}

//! `partly-graded`: a scene grades all of its answers, silence and rings among them, or none.

use super::look::{Look, answers};
use crate::scenario::code::Code;

/// Notes the first answer without a grade beside one with a grade.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let answers = answers(scene);
        if answers.iter().any(|answer| answer.is_graded)
            && let Some(bare) = answers.iter().find(|answer| !answer.is_graded)
        {
            look.out.add(Code::PartlyGraded, bare.at, &[("name", scene.name().into())]);
        }
    }
}

//! `no-best`: the debrief shows what could have been said, so a graded scene has a best choice, or at
//! least a good one.

use super::look::{Look, grades};
use crate::scenario::code::Code;
use crate::scenario::model::Grade;

/// Notes graded scenes in which nothing is right.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let grades = grades(scene);
        let mut answers = scene.choices.iter().map(|choice| &choice.answer);
        // A grade that cannot be read may have been meant for the best.
        if answers.any(|answer| answer.is_graded && answer.grade.is_none()) {
            continue;
        }
        if !grades.is_empty() && grades.iter().all(|grade| grade.value < Grade::Good) {
            look.out.add(Code::NoBest, scene.place(), &[("name", scene.name().into())]);
        }
    }
}

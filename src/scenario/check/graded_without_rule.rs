//! `graded-without-rule`: every grade rests on a rule.

use super::look::{Look, answers, thens};
use crate::scenario::code::Code;

/// Notes grades, orders and forms that cite nothing.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let bare = answers(scene)
            .into_iter()
            .filter(|answer| answer.keeps.is_empty() && answer.breaks.is_empty())
            .filter_map(|answer| answer.grade.map(|grade| grade.at));
        let loose = thens(scene).filter(|then| then.rules.is_empty()).map(|then| then.at);
        for at in bare.chain(loose) {
            look.out.add(Code::GradedWithoutRule, at, &[("name", scene.name().into())]);
        }
    }
}

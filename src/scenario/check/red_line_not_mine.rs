//! `red-line-not-mine`: what crosses a red line is a mine.

use super::look::{Look, answers};
use crate::scenario::code::Code;
use crate::scenario::model::Grade;

/// Notes weak answers that cross a red line; good ones break nothing anyway.
pub(super) fn check(look: &Look<'_>) {
    let red = look.red_lines();
    for answer in look.raw.scenes.iter().flat_map(answers) {
        if let Some(grade) = answer.grade.filter(|grade| grade.value == Grade::Weak)
            && let Some(rule) = answer.breaks.iter().find(|rule| red.contains(rule.value))
        {
            look.out.add(Code::RedLineNotMine, grade.at, &[("name", rule.value.into())]);
        }
    }
}

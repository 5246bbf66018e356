//! `red-line-not-mine`: what crosses a red line is a mine.

use std::collections::HashSet;

use super::look::{Look, answers};
use crate::scenario::code::Code;
use crate::scenario::model::Grade;

/// Severity of a red line.
const RED_LINE: u8 = 4;

/// Notes weak answers that cross a red line; good ones break nothing anyway.
pub(super) fn check(look: &Look<'_>) {
    let rules = look.scenario().rules.iter().zip(&look.built.severities);
    let red: HashSet<&str> = rules
        .filter(|(_, severity)| **severity >= RED_LINE)
        .map(|(rule, _)| rule.as_str())
        .collect();
    for answer in look.raw.scenes.iter().flat_map(answers) {
        if let Some(grade) = answer.grade.filter(|grade| grade.value == Grade::Weak)
            && let Some(rule) = answer.breaks.iter().find(|rule| red.contains(rule.value))
        {
            look.out.add(Code::RedLineNotMine, grade.at, &[("name", rule.value.into())]);
        }
    }
}

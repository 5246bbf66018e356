//! `loose-red-line`: an order or a form is graded by how well it was done, and red lines are not
//! crossed by doing something in the wrong order. They belong to the choice or the field that
//! crosses them.

use super::look::{Look, thens};
use crate::scenario::code::Code;

/// Notes red lines among the `rules` of an order or a form.
pub(super) fn check(look: &Look<'_>) {
    let red = look.red_lines();
    for scene in &look.raw.scenes {
        for rule in thens(scene).flat_map(|then| &then.rules).filter(|r| red.contains(r.value)) {
            look.out.add(Code::LooseRedLine, rule.at, &[("name", rule.value.into())]);
        }
    }
}

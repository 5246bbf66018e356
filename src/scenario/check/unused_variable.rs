//! `unused-variable`: a variable that no condition and no wording reads.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::model::VarIdx;

/// Notes variables that nothing reads.
pub(super) fn check(look: &Look<'_>) {
    let used = look.used();
    for (at, (name, _)) in look.raw.vars.iter().enumerate() {
        let var = VarIdx::from(at);
        if !used.read.contains(&var) {
            look.out.add(Code::UnusedVariable, name.at, &[("name", name.value.into())]);
        }
    }
}

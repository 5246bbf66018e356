//! `never-set-variable`: a variable that is read and never changed is a constant.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::model::VarIdx;

/// Notes variables that are read and never changed.
pub(super) fn check(look: &Look<'_>) {
    let used = look.used();
    for (at, (name, _)) in look.raw.vars.iter().enumerate() {
        let var = VarIdx::from(at);
        if used.read.contains(&var) && !used.set.contains(&var) {
            look.out.add(Code::NeverSetVariable, name.at, &[("name", name.value.into())]);
        }
    }
}

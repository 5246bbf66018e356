//! `unused-text`: a text that no wording draws from.

use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::model::PoolIdx;

/// Notes texts that no wording uses.
pub(super) fn check(look: &Look<'_>) {
    let used = look.used();
    for (at, (name, _)) in look.raw.texts.iter().enumerate() {
        let pool = PoolIdx::from(at);
        if !used.pools.contains(&pool) {
            look.out.add(Code::UnusedText, name.at, &[("name", name.value.into())]);
        }
    }
}

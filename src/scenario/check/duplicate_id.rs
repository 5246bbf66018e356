//! `duplicate-id`: an id stands for one thing.

use std::collections::HashSet;

use super::ids;
use super::look::Look;
use crate::scenario::code::Code;

/// Notes ids that are there already.
pub(super) fn check(look: &Look<'_>) {
    for set in ids::sets(look).into_iter().map(|set| set.ids).chain([ids::people(look)]) {
        let mut seen = HashSet::new();
        for id in set.iter().filter(|id| !seen.insert(id.value)) {
            look.out.add(Code::DuplicateId, id.at, &[("name", id.value.into())]);
        }
    }
}

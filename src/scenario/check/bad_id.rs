//! `bad-id`: ids are kebab-case and begin with a letter, for a number typed is a place in a list;
//! names that conditions and braces use have underscores instead.

use super::ids;
use super::look::Look;
use crate::scenario::code::Code;

/// Longest id, in bytes.
const MAX_ID: usize = 60;

/// Notes ids that are written otherwise.
pub(super) fn check(look: &Look<'_>) {
    for set in ids::sets(look) {
        let (fits, want): (fn(&str) -> bool, _) =
            if set.names { (is_name, "name") } else { (is_id, "kebab") };
        for id in set.ids.iter().filter(|id| id.value.len() > MAX_ID || !fits(id.value)) {
            let args = [("name", id.value.into()), ("want", want.into())];
            look.out.add(Code::BadId, id.at, &args);
        }
    }
}

/// Kebab-case, a letter first.
fn is_id(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase()) && is_kebab(id)
}

/// Small letters and digits, with single hyphens between.
fn is_kebab(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(part)
}

/// Small letters, digits and underscores, a letter first.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

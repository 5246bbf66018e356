//! `bad-id`: ids are kebab-case and begin with a letter, for a number typed is a place in a list;
//! names that conditions and braces use have underscores instead.

use super::ids;
use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::raw::Words;

/// Longest id, in bytes.
const MAX_ID: usize = 60;

/// Notes ids that are written otherwise.
pub(super) fn check(look: &Look<'_>) {
    for set in ids::sets(look) {
        let (fits, want): (fn(&str) -> bool, _) =
            if set.names { (is_name, "name") } else { (is_id, "kebab") };
        note(&set.ids, fits, want, look.out);
    }
}

/// Notes ids of a list that are not kebab-case.
pub(super) fn of(ids: &[Words<'_>], out: &Diagnostics) {
    note(ids, is_id, "kebab", out);
}

fn note(ids: &[Words<'_>], fits: fn(&str) -> bool, want: &'static str, out: &Diagnostics) {
    for id in ids.iter().filter(|id| id.value.len() > MAX_ID || !fits(id.value)) {
        let args = [("name", id.value.into()), ("want", want.into())];
        out.add(Code::BadId, id.at, &args);
    }
}

/// Notes each part of the path of a file that is written otherwise: it is typed in a shell, and shown
/// in lists.
pub(super) fn of_file(path: &str, out: &Diagnostics) {
    for part in path.split('/').filter(|part| part.len() > MAX_ID || !is_kebab(part)) {
        let args = [("name", part.into()), ("want", "path".into())];
        out.add(Code::BadId, Span::default(), &args);
    }
}

/// Whether a file may be called that below its pack, without `.toml`: a folder or more, then a name.
#[must_use]
pub fn is_file_id(id: &str) -> bool {
    let part = |part: &str| part.len() <= MAX_ID && is_kebab(part);
    id.contains('/') && id.split('/').all(part)
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

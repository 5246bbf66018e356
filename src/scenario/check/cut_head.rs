//! `cut-head`: lists read no further than the first line that begins with `[[`. Where that line stands
//! within a text, they would find a file that breaks off.

use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::raw;

/// Notes a line that lists take for the first scene, in a file that is whole.
pub(super) fn check(text: &str, out: &Diagnostics) {
    let start = raw::head_length(text.as_bytes());
    let (head, rest) = text.split_at(start);
    let broken = Diagnostics::default();
    let _ = raw::parse(head, &broken);
    if broken.any_error() {
        let line = rest.lines().next().unwrap_or_default();
        out.add(Code::CutHead, Span { start, end: start + line.len() }, &[]);
    }
}

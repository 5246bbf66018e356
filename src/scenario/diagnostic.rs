//! What the checker has to say: a code, a place and what fills the sentence.
//!
//! The sentence itself is a message (`check-` and the code), put in by `render`, so that the
//! checker knows no language.

mod render;

use std::cell::RefCell;
use std::ops::Range;

pub use render::{Told, is_turning, page, place_of, plain, told};

use super::code::{Code, Severity};
use crate::message::Arg;

/// A place in a text, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span { start: range.start, end: range.end }
    }
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault.
    pub code: Code,
    /// Where, in the text that was checked.
    pub span: Range<usize>,
    /// What the sentence is filled with.
    pub args: Vec<(&'static str, Arg)>,
    /// A name that is there and looks like the one that is not.
    pub near: Option<String>,
}

impl Diagnostic {
    /// How grave it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Whether it keeps the file from being played.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

/// Most faults of one severity that are kept of a file.
const MAX_ALIKE: usize = 500;
/// For so many faults the nearest name is looked for.
const MAX_NEAR: usize = 200;

/// Where checks put what they find; nothing found is ever taken back.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: RefCell<Vec<Diagnostic>>,
}

impl Diagnostics {
    /// Notes a fault.
    pub fn add(&self, code: Code, at: Span, args: &[(&'static str, Arg)]) {
        self.put(code, at, args, None);
    }

    /// Notes a name that is not there, and the nearest of those that are.
    pub fn add_near<'n>(
        &self,
        code: Code,
        at: Span,
        name: &str,
        there: impl IntoIterator<Item = &'n str>,
    ) {
        self.add_near_with(code, at, name, there, None);
    }

    /// The same with one thing more to fill the sentences with.
    pub fn add_near_with<'n>(
        &self,
        code: Code,
        at: Span,
        name: &str,
        there: impl IntoIterator<Item = &'n str>,
        more: Option<(&'static str, Arg)>,
    ) {
        // A file that is wrong all over would take long, and nobody reads that far.
        let read = self.found.borrow().len() < MAX_NEAR;
        let near = if read { nearest(name, there) } else { None };
        let args: Vec<_> = std::iter::once(("name", name.into())).chain(more).collect();
        self.put(code, at, &args, near);
    }

    fn put(&self, code: Code, at: Span, args: &[(&'static str, Arg)], near: Option<String>) {
        let mut found = self.found.borrow_mut();
        let severity = code.severity();
        if found.len() >= MAX_ALIKE
            && found.iter().filter(|one| one.severity() == severity).count() >= MAX_ALIKE
        {
            return;
        }
        let span = at.start..at.end;
        found.push(Diagnostic { code, span, args: args.to_vec(), near });
    }

    /// Whether one of them keeps the file from being played.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.found.borrow().iter().any(Diagnostic::is_error)
    }

    /// All of them in the order of the text, each once.
    #[must_use]
    pub fn into_sorted(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|one| (one.span.start, one.span.end, one.code));
        found.dedup();
        found
    }
}

/// The name that looks most like `name`, if one does.
#[must_use]
pub fn nearest<'n>(name: &str, there: impl IntoIterator<Item = &'n str>) -> Option<String> {
    if name.chars().count() > 60 {
        return None;
    }
    there
        .into_iter()
        .map(|other| (strsim::jaro_winkler(name, other), other))
        .filter(|(alike, _)| *alike > 0.75)
        // Of two alike the first by name, whatever the order they come in.
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, other)| other.to_owned())
}

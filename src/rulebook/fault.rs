//! What is wrong in a file of the rulebook, and where.

/// One fault, with its place. `Display` is for logs and tests; a person is told
/// [`Fault::message`] in their own language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {problem}")]
pub struct Fault {
    /// The name the text was handed over with.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not TOML, or not the keys and types of the format; told in the words of the parser.
    #[error("{0}")]
    Shape(String),
    /// A key at the top of a file that does not belong there.
    #[error("unknown key {0:?}")]
    UnknownKey(String),
    /// A key that every such file has.
    #[error("the key {0:?} is missing")]
    Missing(String),
    /// `format` is not a number this program knows.
    #[error("format must be 1")]
    Format,
    /// An id that is not kebab-case.
    #[error("{0:?} is not kebab-case")]
    Id(String),
    /// An id given twice.
    #[error("{0:?} is already the id of another")]
    Twice(String),
    /// A rule is named that does not exist.
    #[error("no rule is called {0:?}")]
    UnknownRule(String),
    /// A text or list that must not be empty.
    #[error("{0:?} is empty")]
    Empty(String),
    /// Severity is 1 to 4.
    #[error("severity is 1 to 4, not {0}")]
    Severity(u8),
    /// A figure beyond what JSON holds exactly (a hash is made of it).
    #[error("the figure {0:?} is too large, or no number")]
    Figure(String),
    /// A rule of an overlay in the file of another.
    #[error("a rule of the domain {0:?} stands in a file of its own, {0}.toml")]
    Domain(String),
    /// A rule that steps back may not make others step back.
    #[error("{0:?} makes rules step back itself, so it cannot step back")]
    Chain(String),
}

impl Fault {
    /// The id of the sentence for a person, and its arguments.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        self.problem.message()
    }
}

impl Problem {
    /// The id of the sentence for a person, and its arguments.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let (id, what) = match self {
            Self::Shape(what) => ("rulebook-fault-shape", what.clone()),
            Self::UnknownKey(what) => ("rulebook-fault-unknown-key", what.clone()),
            Self::Missing(what) => ("rulebook-fault-missing", what.clone()),
            Self::Format => ("rulebook-fault-format", String::new()),
            Self::Id(what) => ("rulebook-fault-id", what.clone()),
            Self::Twice(what) => ("rulebook-fault-twice", what.clone()),
            Self::UnknownRule(what) => ("rulebook-fault-unknown-rule", what.clone()),
            Self::Empty(what) => ("rulebook-fault-empty", what.clone()),
            Self::Severity(what) => ("rulebook-fault-severity", what.to_string()),
            Self::Figure(what) => ("rulebook-fault-figure", what.clone()),
            Self::Domain(what) => ("rulebook-fault-domain", what.clone()),
            Self::Chain(what) => ("rulebook-fault-chain", what.clone()),
        };
        (id, vec![("what", what)])
    }
}

/// Line and column, from 1, of a byte in a text.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters() {
        assert_eq!(line_and_column("一\n二三x", "一\n二三".len()), (2, 3));
        assert_eq!(line_and_column("", 9), (1, 1));
    }
}

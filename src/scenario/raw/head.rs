//! What can be known of a file without reading its scenes.

use toml::de::DeTable;

use super::{Kind, Placed, Table, Words};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::{Channel, Head};

/// The format that this program reads.
pub const FORMAT: i64 = 1;

/// The keys before the first table.
#[derive(Debug)]
pub struct RawHead<'t> {
    /// Shown everywhere.
    pub title: Option<Words<'t>>,
    /// What kind of file it is.
    pub kind: Option<Placed<Kind>>,
    /// `core`, or an overlay of the rulebook.
    pub domain: Option<Words<'t>>,
    /// Where the talk takes place.
    pub channel: Option<Placed<Channel>>,
    /// 1 to 5.
    pub difficulty: Option<Placed<i64>>,
    /// How long it takes, about.
    pub minutes: Option<Placed<i64>>,
    /// Shown in lists.
    pub summary: Option<Words<'t>>,
    /// Ids of the case catalogue.
    pub cases: Vec<Words<'t>>,
    /// Where it comes from.
    pub sources: Vec<Words<'t>>,
    /// Who speaks besides the customer.
    pub cast: Vec<Words<'t>>,
}

pub(super) fn read<'t>(root: &Table<'t>) -> RawHead<'t> {
    root.needs("format");
    if let Some(format) = root.number("format", i64::MIN, i64::MAX)
        && format.value != FORMAT
    {
        let args = [("value", format.value.into()), ("known", FORMAT.into())];
        root.fault(Code::UnknownFormat, format.at, &args);
    }
    let kind = root.needed_word("kind", Kind::ALL, Kind::id);
    if kind.is_some_and(|kind| kind.value == Kind::CaseReview) {
        let _ = root.text("basis");
    }
    RawHead {
        title: root.needed_text("title"),
        kind,
        domain: root.needed_text("domain"),
        channel: root.needed_word("channel", Channel::ALL, Channel::id),
        difficulty: root.needed_number("difficulty", 1, 5),
        minutes: root.needed_number("minutes", 1, 120),
        summary: root.needed_text("summary"),
        cases: root.texts("cases").unwrap_or_default(),
        sources: root.texts("sources").unwrap_or_default(),
        cast: root.texts("cast").unwrap_or_default(),
    }
}

impl RawHead<'_> {
    /// What lists show, with something plain where a fault was.
    #[must_use]
    pub fn to_head(&self) -> Head {
        let text = |words: Option<Words<'_>>| {
            words.map_or_else(String::new, |words| words.value.to_owned())
        };
        let figure = |figure: Option<Placed<i64>>| {
            figure.and_then(|f| u8::try_from(f.value).ok()).unwrap_or(1)
        };
        let list = |words: &[Words<'_>]| words.iter().map(|one| one.value.to_owned()).collect();
        Head {
            title: text(self.title),
            domain: text(self.domain),
            channel: self.channel.map_or(Channel::Phone, |channel| channel.value),
            difficulty: figure(self.difficulty),
            minutes: figure(self.minutes),
            summary: text(self.summary),
            cases: list(&self.cases),
            sources: list(&self.sources),
        }
    }
}

/// Whether the head of a file ends before this line: the first scene begins here.
#[must_use]
pub fn ends_head(line: &[u8]) -> bool {
    line.starts_with(b"[[")
}

/// How much of a file is its head, in bytes: all before the first line that begins with `[[`.
#[must_use]
pub fn head_length(text: &[u8]) -> usize {
    let lines = text.split_inclusive(|byte| *byte == b'\n');
    lines.take_while(|line| !ends_head(line)).map(<[u8]>::len).sum()
}

/// Reads the head alone; other keys are passed over.
#[must_use]
pub fn head(text: &str, table: &DeTable<'_>, out: &Diagnostics) -> (Option<Kind>, Head) {
    let root = Table::new(table, Span::default(), text, out);
    let head = read(&root);
    (head.kind.map(|kind| kind.value), head.to_head())
}

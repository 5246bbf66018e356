//! A case review as it was typed.

use toml::de::DeTable;

use super::{Placed, RawHead, Table, Words, head};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::{Channel, Grade};

/// Lines of a record: fewer are no record, more fit on no exam sheet.
const LINES: (usize, usize) = (12, 40);
/// Improvements to choose from.
const IMPROVEMENTS: (usize, usize) = (4, 12);
/// Tempting wrong rules of a line: with the right one they are six.
const NEAR: usize = 5;

/// A whole file of a case review.
#[derive(Debug)]
pub struct RawReview<'t> {
    /// What lists need.
    pub head: RawHead<'t>,
    /// What the record is made of.
    pub basis: Option<Words<'t>>,
    /// In file order, as the list below.
    pub lines: Vec<RawExhibit<'t>>,
    /// What may be done about it.
    pub improvements: Vec<RawImprovement<'t>>,
}

/// `[[exhibit]]`
#[derive(Debug)]
pub struct RawExhibit<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// What it says.
    pub text: Option<Words<'t>>,
    /// Where, if not where the rest took place.
    pub channel: Option<Placed<Channel>>,
    /// It is a mine.
    pub mine: Option<RawMine<'t>>,
    /// It looks wrong and is right: why.
    pub decoy: Option<Words<'t>>,
    /// The line that it shows again.
    pub shows: Option<Words<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// `mine = { … }`
#[derive(Debug)]
pub struct RawMine<'t> {
    /// Rules broken.
    pub breaks: Vec<Words<'t>>,
    /// Rules right as well.
    pub also: Vec<Words<'t>>,
    /// Tempting wrong ones.
    pub near: Vec<Words<'t>>,
    /// Why.
    pub why: Option<Words<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// `[[improve]]`
#[derive(Debug)]
pub struct RawImprovement<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// What is done.
    pub text: Option<Words<'t>>,
    /// How it is judged.
    pub grade: Option<Placed<Grade>>,
    /// Rules kept.
    pub keeps: Vec<Words<'t>>,
    /// Rules broken.
    pub breaks: Vec<Words<'t>>,
    /// What to learn from it.
    pub why: Option<Words<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// Reads a case review.
#[must_use]
pub fn review<'t>(text: &'t str, table: &'t DeTable<'t>, out: &'t Diagnostics) -> RawReview<'t> {
    let root = Table::new(table, Span::default(), text, out);
    for (key, (least, most)) in [("exhibit", LINES), ("improve", IMPROVEMENTS)] {
        root.needs(key);
        root.at_least(least, most, key);
    }
    root.misplaced("cast", "review");
    let raw = RawReview {
        head: head::read(&root),
        basis: root.needed_text("basis"),
        lines: root.tables("exhibit", LINES.1).into_iter().map(exhibit).collect(),
        improvements: root.tables("improve", IMPROVEMENTS.1).into_iter().map(improvement).collect(),
    };
    root.done();
    raw
}

fn exhibit(table: Table<'_>) -> RawExhibit<'_> {
    let raw = RawExhibit {
        id: table.needed_text("id"),
        text: table.needed_text("text"),
        channel: table.word("channel", Channel::ALL, Channel::id),
        mine: table.table("mine").map(mine),
        decoy: table.table("decoy").and_then(decoy),
        shows: table.text("shows"),
        at: table.at,
    };
    let parts = ["mine", "decoy", "shows"].into_iter().filter(|key| table.has(key));
    for part in parts.skip(1) {
        table.fault(Code::SeveralParts, table.place(part), &[("name", part.into())]);
    }
    table.done();
    raw
}

fn mine(table: Table<'_>) -> RawMine<'_> {
    table.needs("breaks");
    let raw = RawMine {
        breaks: table.texts("breaks").unwrap_or_default(),
        also: table.texts("also").unwrap_or_default(),
        near: table.texts("near").unwrap_or_default(),
        why: table.needed_text("why"),
        at: table.at,
    };
    if raw.near.len() > NEAR {
        table.fault(Code::TooLarge, table.place("near"), &[("most", NEAR.into())]);
    }
    table.done();
    raw
}

fn decoy(table: Table<'_>) -> Option<Words<'_>> {
    let why = table.needed_text("why");
    table.done();
    why
}

fn improvement(table: Table<'_>) -> RawImprovement<'_> {
    let raw = RawImprovement {
        id: table.needed_text("id"),
        text: table.needed_text("text"),
        grade: table.needed_word("grade", Grade::ALL, Grade::id),
        keeps: table.texts("keeps").unwrap_or_default(),
        breaks: table.texts("breaks").unwrap_or_default(),
        why: table.needed_text("why"),
        at: table.at,
    };
    table.done();
    raw
}

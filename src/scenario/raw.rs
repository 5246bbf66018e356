//! What an author typed, every value with its place. Nothing is resolved here: a `to` is a text, a
//! `when` is a text.
//!
//! Reading never stops at a fault: what is unknown, missing, of a wrong type or out of range is
//! noted and left out, and the rest is read on.

mod head;
mod review;
mod scene;
mod script;
mod syntax;
mod table;

pub use head::{FORMAT, RawHead, ends_head, head, head_length};
pub use review::{RawExhibit, RawImprovement, RawMine, RawReview, review};
pub use scene::{
    RawAnswer, RawCase, RawChoice, RawEvent, RawField, RawForm, RawJump, RawOrder, RawRing,
    RawScene, RawSet, RawSilence, RawStep, RawThen,
};
pub use script::RawLine;
pub use table::Table;

use toml::de::{DeTable, DeValue};

use super::code::Code;
use super::diagnostic::{Diagnostics, Span};
use super::model::{Outcome, Temperament};

/// Most scenes of a file.
const MAX_SCENES: usize = 2_000;
/// Most endings, and most reactions.
const MAX_ENDINGS: usize = 200;
/// Longest file, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// A value and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// As typed.
    pub value: T,
    /// Where.
    pub at: Span,
}

/// A text and where it stands.
pub type Words<'t> = Placed<&'t str>;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody is talked with.
    RolePlay,
    /// A written incident whose mines are to be found.
    CaseReview,
    /// A part that role-plays call.
    Common,
}

impl Kind {
    /// All of them.
    pub const ALL: &[Kind] = &[Kind::RolePlay, Kind::CaseReview, Kind::Common];

    /// The word for it in TOML.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Kind::RolePlay => "role-play",
            Kind::CaseReview => "case-review",
            Kind::Common => "common",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}

/// A whole file of a role-play or a common part.
#[derive(Debug)]
pub struct Raw<'t> {
    /// What lists need.
    pub head: RawHead<'t>,
    /// Who is talked with; none in a common part.
    pub customer: Option<RawCustomer<'t>>,
    /// In file order, as all lists here.
    pub facts: Vec<(Words<'t>, Words<'t>)>,
    /// Variables.
    pub vars: Vec<(Words<'t>, RawVar)>,
    /// Wordings drawn a run.
    pub texts: Vec<(Words<'t>, Vec<Words<'t>>)>,
    /// Scenes.
    pub scenes: Vec<RawScene<'t>>,
    /// Reactions.
    pub reactions: Vec<RawReaction<'t>>,
    /// Endings.
    pub endings: Vec<RawEnding<'t>>,
}

/// `[customer]`
#[derive(Debug)]
pub struct RawCustomer<'t> {
    /// Shown as the speaker.
    pub name: Option<Words<'t>>,
    /// How this person takes things.
    pub temperament: Option<Placed<Temperament>>,
    /// How angry.
    pub heat: Option<Placed<i64>>,
    /// Trust.
    pub trust: Option<Placed<i64>>,
    /// Patience.
    pub patience: Option<Placed<i64>>,
    /// Where it begins.
    pub at: Span,
}

/// A variable as declared: a flag is an integer from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct RawVar {
    /// Whether it is a flag.
    pub flag: bool,
    /// The lowest value.
    pub min: i32,
    /// The highest value.
    pub max: i32,
    /// At the start.
    pub start: i32,
}

/// `[[reaction]]`
#[derive(Debug)]
pub struct RawReaction<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// When.
    pub when: Option<Words<'t>>,
    /// Where to.
    pub to: Option<RawJump<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// `[[ending]]`
#[derive(Debug)]
pub struct RawEnding<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// What came of it.
    pub result: Option<Placed<Outcome>>,
    /// What is seen.
    pub text: Option<Words<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// Reads the TOML itself, noting every fault of syntax.
#[must_use]
pub fn parse<'t>(text: &'t str, out: &Diagnostics) -> DeTable<'t> {
    if text.len() > MAX_BYTES {
        out.add(Code::TooLarge, Span::default(), &[("most", MAX_BYTES.into())]);
        return DeTable::new();
    }
    let (table, faults) = DeTable::parse_recoverable(text);
    for fault in &faults {
        let at = fault.span().unwrap_or(0..0);
        let part = |from, to| text.get(from..to).unwrap_or_default();
        let why = syntax::why(fault.message(), part(0, at.start), part(at.start, at.end));
        out.add(Code::Syntax, at.into(), &[("why", why.into())]);
    }
    table.into_inner()
}

/// Reads a role-play or a common part.
#[must_use]
pub fn file<'t>(text: &'t str, table: &'t DeTable<'t>, out: &'t Diagnostics) -> Raw<'t> {
    let root = Table::new(table, Span::default(), text, out);
    let head = head::read(&root);
    let common = head.kind.is_some_and(|kind| kind.value == Kind::Common);
    if common {
        for key in ["customer", "facts", "vars", "texts", "reaction", "ending"] {
            root.misplaced(key, "common");
        }
    } else {
        root.needs("customer");
        root.needs_some("ending", MAX_ENDINGS);
    }
    root.needs_some("scene", MAX_SCENES);
    let raw = Raw {
        head,
        customer: root.table("customer").map(customer),
        facts: root.table("facts").map_or_else(Vec::new, |facts| facts.every_text()),
        vars: root.table("vars").map_or_else(Vec::new, |vars| variables(&vars)),
        texts: root.table("texts").map_or_else(Vec::new, |texts| texts.every_list()),
        scenes: root.tables("scene", MAX_SCENES).into_iter().map(scene::read).collect(),
        reactions: root.tables("reaction", MAX_ENDINGS).into_iter().map(reaction).collect(),
        endings: root.tables("ending", MAX_ENDINGS).into_iter().map(ending).collect(),
    };
    root.done();
    raw
}

fn customer(table: Table<'_>) -> RawCustomer<'_> {
    let raw = RawCustomer {
        name: table.needed_text("name"),
        temperament: table.needed_word("temperament", Temperament::ALL, Temperament::id),
        heat: table.needed_number("heat", 0, 100),
        trust: table.needed_number("trust", 0, 100),
        patience: table.needed_number("patience", 1, 100),
        at: table.at,
    };
    table.done();
    raw
}

fn variables<'t>(table: &Table<'t>) -> Vec<(Words<'t>, RawVar)> {
    table
        .every()
        .into_iter()
        .filter_map(|(name, value)| Some((name, variable(table, name, value)?)))
        .collect()
}

fn variable<'t>(
    table: &Table<'t>,
    name: Words<'t>,
    value: &'t toml::Spanned<DeValue<'t>>,
) -> Option<RawVar> {
    const FAR: i64 = 1_000_000;
    match value.get_ref() {
        DeValue::Boolean(start) => {
            Some(RawVar { flag: true, min: 0, max: 1, start: i32::from(*start) })
        }
        DeValue::Table(fields) => {
            let fields = table.inner(fields, value.span().into());
            let min = fields.needed_number("min", -FAR, FAR);
            let max = fields.needed_number("max", -FAR, FAR);
            let start = fields.needed_number("start", -FAR, FAR);
            fields.done();
            let (min, max, start) = (min?, max?, start?);
            let small = |figure: Placed<i64>| i32::try_from(figure.value).unwrap_or_default();
            if max.value < min.value {
                table.bad_figure("max", max, min.value, FAR);
            } else if !(min.value..=max.value).contains(&start.value) {
                table.bad_figure("start", start, min.value, max.value);
            }
            Some(RawVar { flag: false, min: small(min), max: small(max), start: small(start) })
        }
        _ => {
            table.wrong_type(name.value, value.span().into(), "variable");
            None
        }
    }
}

fn reaction(table: Table<'_>) -> RawReaction<'_> {
    let raw = RawReaction {
        id: table.needed_text("id"),
        when: table.needed_text("when"),
        to: scene::jump(&table),
        at: table.at,
    };
    if raw.to.is_none() {
        table.needs("to");
    }
    table.done();
    raw
}

fn ending(table: Table<'_>) -> RawEnding<'_> {
    let raw = RawEnding {
        id: table.needed_text("id"),
        result: table.needed_word("result", Outcome::ALL, Outcome::id),
        text: table.needed_text("text"),
        at: table.at,
    };
    table.done();
    raw
}

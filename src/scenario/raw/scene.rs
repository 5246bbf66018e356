//! A scene as typed.

use toml::de::DeValue;

use super::script::{self, RawLine};
use super::{Placed, Table, Words};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Span;
use crate::scenario::model::Grade;

/// Most choices of a scene.
const MAX_CHOICES: usize = 100;

/// Most steps of an order.
const MAX_STEPS: usize = 6;
/// Most fields of a form.
const MAX_FIELDS: usize = 10;

/// `[[scene]]`
#[derive(Debug)]
pub struct RawScene<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// Whether the customer is not there.
    pub absent: bool,
    /// What happens before the first line.
    pub events: Vec<RawEvent<'t>>,
    /// What is said.
    pub lines: Vec<RawLine<'t>>,
    /// Choices.
    pub choices: Vec<RawChoice<'t>>,
    /// Saying nothing.
    pub silence: Option<RawSilence<'t>>,
    /// A telephone that rings.
    pub ring: Option<RawRing<'t>>,
    /// Steps to be put in order.
    pub order: Option<RawOrder<'t>>,
    /// Fields to be picked.
    pub form: Option<RawForm<'t>>,
    /// The common part it calls.
    pub call: Option<Words<'t>>,
    /// Where it goes on, where it asks nothing.
    pub to: Option<RawJump<'t>>,
    /// Where it begins.
    pub at: Span,
}

impl RawScene<'_> {
    /// Where its id stands, or where it begins.
    #[must_use]
    pub fn place(&self) -> Span {
        self.id.map_or(self.at, |id| id.at)
    }

    /// As shown in sentences.
    #[must_use]
    pub fn name(&self) -> &str {
        self.id.map_or("", |id| id.value)
    }
}

/// One of `events`.
#[derive(Debug)]
pub struct RawEvent<'t> {
    /// When.
    pub when: Option<Words<'t>>,
    /// What it does to the customer.
    pub moves: Vec<Words<'t>>,
    /// Where it stands.
    pub at: Span,
}

/// A target or a list of them.
#[derive(Debug, Default)]
pub struct RawJump<'t> {
    /// Tried in order.
    pub cases: Vec<RawCase<'t>>,
    /// Where it stands.
    pub at: Span,
}

/// One of a list of targets.
#[derive(Clone, Copy, Debug)]
pub struct RawCase<'t> {
    /// When.
    pub when: Option<Words<'t>>,
    /// Where to.
    pub to: Words<'t>,
}

/// `set` or `add` of one variable.
#[derive(Clone, Copy, Debug)]
pub struct RawSet<'t> {
    /// Which.
    pub name: Words<'t>,
    /// Whether it is added.
    pub add: bool,
    /// The figure; 0 or 1 where it is true or false.
    pub value: Placed<i64>,
    /// Whether it is true or false.
    pub flag: bool,
}

/// What an answer means.
#[derive(Debug)]
pub struct RawAnswer<'t> {
    /// How it is judged.
    pub grade: Option<Placed<Grade>>,
    /// Rules kept.
    pub keeps: Vec<Words<'t>>,
    /// Rules broken.
    pub breaks: Vec<Words<'t>>,
    /// What it does to the customer; `None` where nothing is said of it.
    pub moves: Option<Vec<Words<'t>>>,
    /// What to learn from it.
    pub why: Option<Words<'t>>,
    /// What it solves.
    pub solves: Vec<Words<'t>>,
    /// What it changes, `set` before `add`.
    pub sets: Vec<RawSet<'t>>,
    /// Where it leads.
    pub to: Option<RawJump<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// `[[scene.choice]]`
#[derive(Debug)]
pub struct RawChoice<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// What is said.
    pub text: Option<Words<'t>>,
    /// On offer only where this holds.
    pub when: Option<Words<'t>>,
    /// On offer only until it was said.
    pub once: bool,
    /// What it means.
    pub answer: RawAnswer<'t>,
}

impl RawChoice<'_> {
    /// Where its id stands, or where it begins.
    #[must_use]
    pub fn place(&self) -> Span {
        self.id.map_or(self.answer.at, |id| id.at)
    }
}

/// `[scene.silence]`
#[derive(Debug)]
pub struct RawSilence<'t> {
    /// Seconds.
    pub after: Option<Placed<i64>>,
    /// What it means.
    pub answer: RawAnswer<'t>,
}

/// `[scene.ring]`
#[derive(Debug)]
pub struct RawRing<'t> {
    /// Answered up to this ring.
    pub in_time: Option<Placed<i64>>,
    /// After this ring missed.
    pub gives_up: Option<Placed<i64>>,
    /// Taken in time.
    pub answered: Option<RawAnswer<'t>>,
    /// Taken late.
    pub late: Option<RawAnswer<'t>>,
    /// Not taken.
    pub missed: Option<RawAnswer<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// `[scene.order]`
#[derive(Debug)]
pub struct RawOrder<'t> {
    /// The question.
    pub ask: Option<Words<'t>>,
    /// In the right order.
    pub steps: Vec<RawStep<'t>>,
    /// What follows.
    pub then: RawThen<'t>,
}

/// One of `steps`.
#[derive(Debug)]
pub struct RawStep<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// As shown.
    pub text: Option<Words<'t>>,
}

/// `[scene.form]`
#[derive(Debug)]
pub struct RawForm<'t> {
    /// The question.
    pub ask: Option<Words<'t>>,
    /// Fields.
    pub fields: Vec<RawField<'t>>,
    /// What follows.
    pub then: RawThen<'t>,
}

/// One of `fields`.
#[derive(Debug)]
pub struct RawField<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// As shown.
    pub text: Option<Words<'t>>,
    /// Whether it has to be recorded.
    pub need: bool,
    /// The rules that recording it breaks.
    pub breaks: Vec<Words<'t>>,
    /// Where it stands.
    pub at: Span,
}

/// What follows an order or a form.
#[derive(Debug)]
pub struct RawThen<'t> {
    /// Kept or broken by the grade.
    pub rules: Vec<Words<'t>>,
    /// What it does to the customer, when best or good.
    pub moves: Vec<Words<'t>>,
    /// What to learn from it.
    pub why: Option<Words<'t>>,
    /// What it solves.
    pub solves: Vec<Words<'t>>,
    /// What it changes.
    pub sets: Vec<RawSet<'t>>,
    /// Where all grades go on.
    pub to: Option<RawJump<'t>>,
    /// Where it begins.
    pub at: Span,
}

pub(super) fn read(table: Table<'_>) -> RawScene<'_> {
    let script = table.text("script");
    let raw = RawScene {
        id: table.needed_text("id"),
        absent: table.flag("absent").is_some_and(|absent| absent.value),
        events: table.tables("events", 100).into_iter().map(event).collect(),
        lines: script.map_or_else(Vec::new, |script| script::lines(script, table.source())),
        choices: table.tables("choice", MAX_CHOICES).into_iter().map(choice).collect(),
        silence: table.table("silence").map(silence),
        ring: table.table("ring").map(ring),
        order: table.table("order").map(order),
        form: table.table("form").map(form),
        call: table.text("call"),
        to: jump(&table),
        at: table.at,
    };
    one_ask(&table);
    table.done();
    raw
}

/// A scene asks one thing or nothing, and only then goes on by itself.
fn one_ask(table: &Table<'_>) {
    let asks: Vec<&str> =
        ["choice", "ring", "order", "form"].into_iter().filter(|key| table.has(key)).collect();
    if let [_, second, ..] = asks.as_slice() {
        table.fault(Code::SeveralAsks, table.place(second), &[("name", (*second).into())]);
    }
    if !asks.is_empty() {
        table.misplaced("to", "asks");
        table.misplaced("call", "asks");
    }
    if !table.has("choice") {
        table.misplaced("silence", "no-choice");
    }
}

fn event(table: Table<'_>) -> RawEvent<'_> {
    table.needs("moves");
    let raw = RawEvent {
        when: table.text("when"),
        moves: table.texts("moves").unwrap_or_default(),
        at: table.at,
    };
    table.done();
    raw
}

/// Reads `to`: a text, or a list of `{ when, to }`.
pub(super) fn jump<'t>(table: &Table<'t>) -> Option<RawJump<'t>> {
    let value = table.get("to")?;
    let at = value.span().into();
    match value.get_ref() {
        DeValue::String(to) => {
            let to = Placed { value: to.as_ref(), at };
            Some(RawJump { cases: vec![RawCase { when: None, to }], at })
        }
        DeValue::Array(_) => {
            let cases = table.tables("to", MAX_CHOICES).into_iter().filter_map(case).collect();
            Some(RawJump { cases, at })
        }
        _ => {
            table.wrong_type("to", at, "target");
            // Of a wrong type is not missing.
            Some(RawJump { cases: Vec::new(), at })
        }
    }
}

fn case(table: Table<'_>) -> Option<RawCase<'_>> {
    let (when, to) = (table.text("when"), table.needed_text("to"));
    table.done();
    Some(RawCase { when, to: to? })
}

fn choice(table: Table<'_>) -> RawChoice<'_> {
    table.needs("to");
    let raw = RawChoice {
        id: table.needed_text("id"),
        text: table.needed_text("text"),
        when: table.text("when"),
        once: table.flag("once").is_some_and(|once| once.value),
        answer: answer(&table),
    };
    table.done();
    raw
}

fn answer<'t>(table: &Table<'t>) -> RawAnswer<'t> {
    RawAnswer {
        grade: table.word("grade", Grade::ALL, Grade::id),
        keeps: table.texts("keeps").unwrap_or_default(),
        breaks: table.texts("breaks").unwrap_or_default(),
        moves: table.texts("moves"),
        why: table.text("why"),
        solves: table.texts("solves").unwrap_or_default(),
        sets: sets(table),
        to: jump(table),
        at: table.at,
    }
}

fn sets<'t>(table: &Table<'t>) -> Vec<RawSet<'t>> {
    let figures = |key: &'static str, add: bool| {
        table
            .table(key)
            .map_or_else(Vec::new, |figures| figures.every_figure(!add))
            .into_iter()
            .map(move |(name, value, flag)| RawSet { name, add, value, flag })
    };
    figures("set", false).chain(figures("add", true)).collect()
}

fn silence(table: Table<'_>) -> RawSilence<'_> {
    let raw = RawSilence { after: table.needed_number("after", 1, 600), answer: answer(&table) };
    table.done();
    raw
}

fn ring(table: Table<'_>) -> RawRing<'_> {
    let outcome = |key: &'static str| {
        table.table(key).map(|table| {
            let raw = answer(&table);
            table.done();
            raw
        })
    };
    let in_time = table.needed_number("in_time", 1, 60);
    let gives_up = table.needed_number("gives_up", 1, 60);
    if let (Some(in_time), Some(gives_up)) = (in_time, gives_up)
        && gives_up.value < in_time.value
    {
        table.bad_figure("gives_up", gives_up, in_time.value, 60);
    }
    let (answered, late, missed) = (outcome("answered"), outcome("late"), outcome("missed"));
    table.needs("answered");
    table.needs("missed");
    let never_late = in_time.zip(gives_up).is_some_and(|(least, most)| least.value == most.value);
    if !never_late {
        table.needs("late");
    }
    let at = table.at;
    table.done();
    RawRing { in_time, gives_up, answered, late, missed, at }
}

fn then<'t>(table: &Table<'t>) -> RawThen<'t> {
    table.needs("rules");
    table.needs("to");
    RawThen {
        rules: table.texts("rules").unwrap_or_default(),
        moves: table.texts("moves").unwrap_or_default(),
        why: table.text("why"),
        solves: table.texts("solves").unwrap_or_default(),
        sets: sets(table),
        to: jump(table),
        at: table.at,
    }
}

fn order(table: Table<'_>) -> RawOrder<'_> {
    table.needs("steps");
    let steps: Vec<_> = table.tables("steps", MAX_STEPS).into_iter().map(step).collect();
    table.at_least(2, MAX_STEPS, "steps");
    let raw = RawOrder { ask: table.needed_text("ask"), steps, then: then(&table) };
    table.done();
    raw
}

fn step(table: Table<'_>) -> RawStep<'_> {
    let raw = RawStep { id: table.needed_text("id"), text: table.needed_text("text") };
    table.done();
    raw
}

fn form(table: Table<'_>) -> RawForm<'_> {
    table.needs("fields");
    let fields: Vec<_> = table.tables("fields", MAX_FIELDS).into_iter().map(field).collect();
    table.at_least(2, MAX_FIELDS, "fields");
    let raw = RawForm { ask: table.needed_text("ask"), fields, then: then(&table) };
    table.done();
    raw
}

fn field(table: Table<'_>) -> RawField<'_> {
    let raw = RawField {
        id: table.needed_text("id"),
        text: table.needed_text("text"),
        need: table.flag("need").is_some_and(|need| need.value),
        breaks: table.texts("breaks").unwrap_or_default(),
        at: table.at,
    };
    table.done();
    raw
}

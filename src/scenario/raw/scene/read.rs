//! Reads a scene, key by key.

use toml::de::DeValue;

use super::{
    RawAnswer, RawCase, RawChoice, RawEvent, RawField, RawForm, RawJump, RawOrder, RawRing,
    RawScene, RawSet, RawSilence, RawStep, RawThen,
};
use crate::scenario::code::Code;
use crate::scenario::model::Grade;
use crate::scenario::raw::{Placed, Table, script};

/// Most choices of a scene.
const MAX_CHOICES: usize = 100;
/// Most steps of an order.
const MAX_STEPS: usize = 6;
/// Most fields of a form.
const MAX_FIELDS: usize = 10;

pub fn read(table: Table<'_>) -> RawScene<'_> {
    let script = table.text("script");
    let raw = RawScene {
        id: table.needed_text("id"),
        absent: table.flag("absent").is_some_and(|absent| absent.value),
        private: table.flag("private"),
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
pub fn jump<'t>(table: &Table<'t>) -> Option<RawJump<'t>> {
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
        is_graded: table.has("grade"),
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

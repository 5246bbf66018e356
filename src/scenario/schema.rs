//! The shape of a scenario file as a JSON Schema (draft 7, which editors know), so that one that
//! completes and checks TOML as it is typed does so for scenarios. What refers to what is the
//! checker's to say.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![allow(clippy::needless_pass_by_value, reason = "pieces are handed on as they are made")]

use serde_json::{Map, Value, json};

use super::model::{Channel, Grade, Outcome, Temperament};
use super::moves::Move;
use super::raw::{FORMAT, Kind};

/// The schema of all three kinds. `say` is asked what each key means, in words for whoever writes.
///
/// Every key stands at the top, whatever the kind: Tombi and Taplo complete only what they find there,
/// and one slip of the pen is one fault where it was made. The kind tells what is needed and what is
/// not for it; `additionalProperties` is written out since Tombi takes it to be false.
#[must_use]
pub fn schema(say: impl Fn(&str) -> String) -> Value {
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| (kind.id(), shape(*kind))).collect();
    let all: Map<String, Value> = kinds.iter().flat_map(|(_, (keys, _))| keys.clone()).collect();
    let by_kind = kinds.iter().rev().fold(Map::new(), |other, (kind, (keys, needed))| {
        let foreign = all.keys().filter(|key| !keys.contains_key(*key));
        let foreign: Map<_, _> = foreign.map(|key| (key.clone(), json!(false))).collect();
        let is = json!({ "kind": { "const": kind } });
        self::keys(&[
            ("if", json!({ "properties": is, "additionalProperties": true })),
            ("then", open(foreign, needed)),
            ("else", Value::Object(other)),
            ("additionalProperties", json!(true)),
        ])
    });
    let mut top = by_kind;
    top.extend(keys(&[
        ("$schema", json!("http://json-schema.org/draft-07/schema#")),
        ("title", json!("saolei")),
        ("type", json!("object")),
        ("properties", Value::Object(all)),
        ("required", json!(["kind"])),
        ("additionalProperties", json!(false)),
        ("definitions", Value::Object(parts())),
    ]));
    let mut schema = Value::Object(top);
    describe(&mut schema, &say);
    schema
}

/// The keys of a kind of file, and those that it needs.
type Shape = (Map<String, Value>, Vec<&'static str>);

fn shape(kind: Kind) -> Shape {
    match kind {
        Kind::RolePlay => role_play(head()),
        Kind::CaseReview => review(head()),
        Kind::Common => common(head()),
    }
}

/// A table in which other keys may stand as well.
fn open(keys: Map<String, Value>, needed: &[&str]) -> Value {
    json!({ "properties": keys, "required": needed, "additionalProperties": true })
}

/// The keys before the first table.
fn head() -> Map<String, Value> {
    keys(&[
        ("format", json!({ "const": FORMAT })),
        ("title", text()),
        ("kind", word(Kind::ALL, Kind::id)),
        ("domain", text()),
        ("channel", word(Channel::ALL, Channel::id)),
        ("difficulty", number(1, 5)),
        ("minutes", number(1, 120)),
        ("summary", text()),
        ("cases", list(text())),
        ("sources", list(text())),
    ])
}

const NEEDED: [&str; 8] =
    ["format", "title", "kind", "domain", "channel", "difficulty", "minutes", "summary"];

fn role_play(mut keys: Map<String, Value>) -> Shape {
    keys.extend(self::keys(&[
        ("cast", list(text())),
        ("customer", refer("customer")),
        ("facts", json!({ "type": "object", "additionalProperties": text() })),
        ("vars", json!({ "type": "object", "additionalProperties": refer("var") })),
        ("texts", json!({ "type": "object", "additionalProperties": list(text()) })),
        ("scene", list(refer("scene"))),
        ("reaction", list(refer("reaction"))),
        ("ending", list(refer("ending"))),
    ]));
    (keys, [&NEEDED[..], &["customer", "scene", "ending"]].concat())
}

fn common(mut keys: Map<String, Value>) -> Shape {
    keys.extend(self::keys(&[("cast", list(text())), ("scene", list(refer("scene")))]));
    (keys, [&NEEDED[..], &["scene"]].concat())
}

fn review(mut keys: Map<String, Value>) -> Shape {
    keys.extend(self::keys(&[
        ("basis", text()),
        ("exhibit", list(refer("exhibit"))),
        ("improve", list(refer("improve"))),
    ]));
    (keys, [&NEEDED[..], &["basis", "exhibit", "improve"]].concat())
}

/// What an answer says of itself, however it is given.
fn answer() -> Map<String, Value> {
    keys(&[
        ("grade", word(Grade::ALL, Grade::id)),
        ("keeps", list(text())),
        ("breaks", list(text())),
        ("moves", moves()),
        ("why", text()),
        ("solves", list(text())),
        ("set", figures(json!({ "type": ["boolean", "integer"] }))),
        ("add", figures(json!({ "type": "integer" }))),
        ("to", refer("jump")),
    ])
}

fn with(more: &[(&str, Value)]) -> Map<String, Value> {
    let mut all = answer();
    all.extend(keys(more));
    all
}

/// What follows an order or a form: the program grades them.
fn then(more: &[(&str, Value)]) -> Map<String, Value> {
    let mut all = with(more);
    all.retain(|key, _| !["grade", "keeps", "breaks"].contains(&key.as_str()));
    all.insert("rules".to_owned(), list(text()));
    all
}

fn parts() -> Map<String, Value> {
    let mut all = persons();
    all.extend(scenes());
    all.extend(asks());
    all.extend(records());
    all
}

/// Who is talked with, what is remembered, and how it may end.
fn persons() -> Map<String, Value> {
    keys(&[
        (
            "customer",
            table(
                keys(&[
                    ("name", text()),
                    ("temperament", word(Temperament::ALL, Temperament::id)),
                    ("heat", number(0, 100)),
                    ("trust", number(0, 100)),
                    ("patience", number(1, 100)),
                ]),
                &["name", "temperament", "heat", "trust", "patience"],
            ),
        ),
        ("var", variable()),
        (
            "reaction",
            table(
                keys(&[("id", text()), ("when", text()), ("to", refer("jump"))]),
                &["id", "when", "to"],
            ),
        ),
        (
            "ending",
            table(
                keys(&[
                    ("id", text()),
                    ("result", word(Outcome::ALL, Outcome::id)),
                    ("text", text()),
                ]),
                &["id", "result", "text"],
            ),
        ),
    ])
}

/// Scenes and what is said in them.
fn scenes() -> Map<String, Value> {
    let choice = [("id", text()), ("text", text()), ("when", text()), ("once", flag())];
    let jump = table(keys(&[("when", text()), ("to", text())]), &["to"]);
    let event = [("when", text()), ("moves", moves())];
    keys(&[
        ("jump", json!({ "anyOf": [text(), { "type": "array", "items": jump }] })),
        ("answer", table(answer(), &[])),
        (
            "scene",
            table(
                keys(&[
                    ("id", text()),
                    ("script", text()),
                    ("absent", flag()),
                    ("private", flag()),
                    ("events", list(table(keys(&event), &["moves"]))),
                    ("choice", list(refer("choice"))),
                    ("silence", refer("silence")),
                    ("ring", refer("ring")),
                    ("order", refer("order")),
                    ("form", refer("form")),
                    ("call", text()),
                    ("to", refer("jump")),
                ]),
                &["id"],
            ),
        ),
        ("choice", table(with(&choice), &["id", "text", "to"])),
    ])
}

/// What else a scene may ask.
fn asks() -> Map<String, Value> {
    let step = table(keys(&[("id", text()), ("text", text())]), &["id", "text"]);
    let field = [("id", text()), ("text", text()), ("need", flag()), ("breaks", list(text()))];
    keys(&[
        ("silence", table(with(&[("after", number(1, 600))]), &["after"])),
        (
            "ring",
            table(
                keys(&[
                    ("in_time", number(1, 60)),
                    ("gives_up", number(1, 60)),
                    ("answered", refer("answer")),
                    ("late", refer("answer")),
                    ("missed", refer("answer")),
                ]),
                &["in_time", "gives_up", "answered", "missed"],
            ),
        ),
        (
            "order",
            table(
                then(&[("ask", text()), ("steps", list(step))]),
                &["ask", "steps", "rules", "to"],
            ),
        ),
        (
            "form",
            table(
                then(&[("ask", text()), ("fields", list(table(keys(&field), &["id", "text"])))]),
                &["ask", "fields", "rules", "to"],
            ),
        ),
    ])
}

/// The parts of a case review.
fn records() -> Map<String, Value> {
    keys(&[
        (
            "exhibit",
            table(
                keys(&[
                    ("id", text()),
                    ("text", text()),
                    ("channel", word(Channel::ALL, Channel::id)),
                    ("mine", refer("mine")),
                    ("decoy", table(keys(&[("why", text())]), &["why"])),
                    ("shows", text()),
                ]),
                &["id", "text"],
            ),
        ),
        (
            "mine",
            table(
                keys(&[
                    ("breaks", list(text())),
                    ("also", list(text())),
                    ("near", list(text())),
                    ("why", text()),
                ]),
                &["breaks", "why"],
            ),
        ),
        (
            "improve",
            table(
                keys(&[
                    ("id", text()),
                    ("text", text()),
                    ("grade", word(Grade::ALL, Grade::id)),
                    ("keeps", list(text())),
                    ("breaks", list(text())),
                    ("why", text()),
                ]),
                &["id", "text", "grade", "why"],
            ),
        ),
    ])
}

fn moves() -> Value {
    list(word(&Move::ALL, Move::id))
}

fn variable() -> Value {
    let figure = || json!({ "type": "integer" });
    let range = keys(&[("min", figure()), ("max", figure()), ("start", figure())]);
    json!({ "anyOf": [flag(), table(range, &["min", "max", "start"])] })
}

fn keys(of: &[(&str, Value)]) -> Map<String, Value> {
    of.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
}

fn table(keys: Map<String, Value>, needed: &[&str]) -> Value {
    json!({
        "type": "object",
        "properties": keys,
        "required": needed,
        "additionalProperties": false,
    })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn flag() -> Value {
    json!({ "type": "boolean" })
}

fn number(least: i64, most: i64) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn figures(of: Value) -> Value {
    json!({ "type": "object", "additionalProperties": of })
}

fn word<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> Value {
    json!({ "enum": all.iter().map(|one| id(*one)).collect::<Vec<_>>() })
}

fn refer(part: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{part}") })
}

/// Says of every key what it means, where somebody knows. A key means the same everywhere.
fn describe(schema: &mut Value, say: &impl Fn(&str) -> String) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get_mut("properties") {
                for (key, value) in properties.iter_mut() {
                    let words = say(key);
                    if let (false, Value::Object(value)) = (words.is_empty(), value) {
                        // Beside a reference everything else is passed over in draft 7.
                        if let Some(part) = value.remove("$ref") {
                            value.insert("allOf".to_owned(), json!([{ "$ref": part }]));
                        }
                        value.insert("description".to_owned(), words.into());
                    }
                }
            }
            fields.values_mut().for_each(|field| describe(field, say));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| describe(item, say)),
        _ => {}
    }
}

/// Every key that a scenario may have, once: what [`schema`] asks for words.
#[must_use]
pub fn all_keys() -> Vec<String> {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let _ = schema(|key| {
        seen.borrow_mut().insert(key.to_owned());
        String::new()
    });
    seen.into_inner().into_iter().collect()
}

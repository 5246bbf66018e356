//! `saolei check --explain [CODE]`: what a code means, why it matters, an example and the mended one.
//!
//! The examples are those that the tests of the codes type, so that they are never out of date.

use serde_json::{Value, json};

use crate::cli::fault::{Exit, Fault};
use crate::cli::{Place, page, print_json};
use crate::lint;
use crate::message::{Lang, say, say_with};
use crate::scenario::code::{Code, Example, Group};
use crate::scenario::diagnostic::{self, Diagnostic, nearest};

/// Where the example of a code that is no file of its own stands.
const EXAMPLE: &str = "example.toml";

/// Explains the code of that id; all of them in a line each where none is named.
pub fn run(place: &Place, id: &str, as_json: bool) -> Result<Exit, Fault> {
    let lang = place.lang;
    if id.is_empty() {
        if as_json {
            print_json(&Code::ALL.iter().map(|code| data(*code, lang)).collect::<Vec<_>>())?;
        } else {
            page::print(list(lang))?;
        }
        return Ok(Exit::Fine);
    }
    // As it is copied from a diagnostic.
    let wanted = id.trim().trim_start_matches('[').trim_end_matches(']').to_lowercase();
    let code = Code::from_id(&wanted).ok_or_else(|| Fault::NoCode {
        code: id.to_owned(),
        near: nearest(&wanted, Code::ALL.iter().map(|code| code.id())),
    })?;
    if as_json {
        print_json(&data(code, lang))?;
    } else {
        page::print(lines(code, lang))?;
    }
    Ok(Exit::Fine)
}

/// Every code by group, with what it is.
fn list(lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for group in Group::ALL {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(say(lang, &format!("group-{}", group.id())));
        let own = Code::ALL.iter().filter(|code| code.group() == *group);
        lines.extend(own.map(|code| format!("  {code}  {}", meaning(*code, lang).0)));
    }
    lines
}

/// What a code is, and why it matters.
fn meaning(code: Code, lang: Lang) -> (String, String) {
    let said = say(lang, &format!("explain-{code}"));
    let (what, why) = said.split_once('\n').unwrap_or((&said, ""));
    (what.trim().to_owned(), why.trim().to_owned())
}

fn lines(code: Code, lang: Lang) -> Vec<String> {
    let (what, why) = meaning(code, lang);
    let head = [
        ("severity", say(lang, &format!("check-severity-{}", code.severity().id())).into()),
        ("code", code.id().into()),
        ("group", say(lang, &format!("group-{}", code.group().id())).into()),
    ];
    let mut lines = vec![say_with(lang, "explain-head", &head), what, why, String::new()];
    match (code.example(), code.example_file()) {
        (Some(example), _) => lines.extend(of_slip(code, &example, lang)),
        (None, Some((name, bytes))) => {
            lines.push(say_with(lang, "explain-wrong", &[("file", name.into())]));
            lines.extend(shown(&String::from_utf8_lossy(bytes)));
            lines.push(String::new());
            lines.push(say(lang, "explain-right"));
            lines.extend(shown(&say(lang, &format!("check-{code}-help"))));
        }
        (None, None) => {}
    }
    lines
}

fn of_slip(code: Code, example: &Example, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let heading = if example.right.is_empty() { "explain-added" } else { "explain-wrong" };
    if !example.wrong.is_empty() {
        lines.push(say_with(lang, heading, &[("file", EXAMPLE.into())]));
        lines.extend(shown(example.wrong));
        lines.push(String::new());
    }
    lines.push(say(lang, "explain-says"));
    lines.extend(pages(code, lang).iter().flat_map(|page| shown(page)));
    lines.push(String::new());
    let right = match (example.right.is_empty(), example.wrong.is_empty()) {
        (true, _) => "explain-right-removed",
        (_, true) => "explain-right-added",
        _ => "explain-right",
    };
    lines.push(say(lang, right));
    lines.extend(shown(example.right));
    lines
}

/// What is said of the example.
fn pages(code: Code, lang: Lang) -> Vec<String> {
    let text = code.example().map(|example| example.text()).unwrap_or_default();
    let page = |one: &Diagnostic| diagnostic::page(one, EXAMPLE, &text, lang);
    lint::shown(code).iter().flatten().map(page).collect()
}

/// The lines of a text, set in.
fn shown(text: &str) -> Vec<String> {
    text.trim_end().lines().map(|line| format!("  {line}")).collect()
}

fn data(code: Code, lang: Lang) -> Value {
    let (what, why) = meaning(code, lang);
    let example = code.example();
    json!({
        "code": code.id(),
        "severity": code.severity().id(),
        "group": code.group().id(),
        "what": what,
        "why": why,
        "wrong": example.map(|example| example.wrong),
        "right": example.map(|example| example.right),
        "says": example.map(|_| pages(code, lang)),
    })
}

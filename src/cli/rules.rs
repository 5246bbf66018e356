//! `saolei rules [WORDS]`: the rulebook, searched; with `--say`, what the rules that a machine can
//! judge say of a sentence.

use serde_json::{Value, json};

use super::args::RulesArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::message::{Lang, say, say_with, set_apart};
use crate::rulebook::{CORE, Rule, Rulebook, Verdict};

pub fn run(place: &Place, args: &RulesArgs) -> Result<Exit, Fault> {
    let bank = place.bank()?;
    let book = bank.rulebook()?;
    let domain = args.domain.as_deref().map(|named| domain(place.lang, book, named)).transpose()?;
    let domain = domain.as_deref();
    match &args.say {
        Some(said) => judge(place.lang, book, args, domain, said),
        None => search(place.lang, book, args, domain),
    }
}

/// The id of a domain named by its id or by the word the screens have for it.
fn domain(lang: Lang, book: &Rulebook, named: &str) -> Result<String, Fault> {
    let known: Vec<String> = book.domains().iter().map(ToString::to_string).collect();
    let is_it = |id: &&String| **id == named || say(lang, &format!("domain-{id}")) == named;
    let found = known.iter().find(is_it).cloned();
    found.ok_or_else(|| Fault::NoDomain { domain: named.to_owned(), known })
}

fn search(
    lang: Lang,
    book: &Rulebook,
    args: &RulesArgs,
    domain: Option<&str>,
) -> Result<Exit, Fault> {
    let mut found = book.search(&args.words.join(" "));
    if let Some(domain) = domain {
        found.retain(|rule| rule.domain == domain);
    }
    if args.json {
        let all: Vec<Value> = found.iter().map(|rule| data(book, rule)).collect();
        print_json(&all)?;
    } else if found.is_empty() {
        print_lines([say(lang, "rules-none")])?;
    } else {
        let count = say_with(lang, "rules-count", &[("count", found.len().into())]);
        let lines = found.iter().flat_map(|rule| lines(lang, rule));
        print_lines(lines.chain([count]))?;
    }
    Ok(Exit::Fine)
}

fn judge(
    lang: Lang,
    book: &Rulebook,
    args: &RulesArgs,
    domain: Option<&str>,
    said: &str,
) -> Result<Exit, Fault> {
    let active = book.active(domain.unwrap_or(CORE), &[], None);
    let findings = active.judge(said, false);
    if args.json {
        let all: Vec<Value> = findings
            .iter()
            .map(|found| {
                let kept = found.kind == Verdict::Kept;
                json!({ "rule": found.rule, "kept": kept, "phrase": found.phrase })
            })
            .collect();
        print_json(&all)?;
        return Ok(Exit::Fine);
    }
    if findings.is_empty() {
        print_lines([say(lang, "rules-silent")])?;
    }
    for found in findings {
        let id = if found.kind == Verdict::Kept { "rules-kept" } else { "rules-broken" };
        let sentence = active.get(&found.rule).map_or("", |rule| rule.sentence(lang));
        let args = [
            ("rule", (&found.rule).into()),
            ("phrase", (&found.phrase).into()),
            ("sentence", sentence.into()),
        ];
        print_lines([say_with(lang, id, &args)])?;
    }
    Ok(Exit::Fine)
}

fn data(book: &Rulebook, rule: &Rule) -> Value {
    let mut value = serde_json::to_value(rule).unwrap_or_default();
    if let Value::Object(fields) = &mut value {
        fields.insert("area".to_owned(), json!(book.area_of(&rule.id).map(|area| &area.id)));
    }
    value
}

fn lines(lang: Lang, rule: &Rule) -> [String; 3] {
    let head = [
        ("id", (&rule.id).into()),
        ("kind", say(lang, &format!("rule-kind-{}", rule.kind.id())).into()),
        ("dimension", say(lang, &format!("rule-dimension-{}", rule.dimension.id())).into()),
        ("severity", say(lang, &format!("rule-severity-{}", rule.severity)).into()),
        ("domain", say(lang, &format!("domain-{}", rule.domain)).into()),
        ("channel", say(lang, &format!("rule-channel-{}", rule.channel.id())).into()),
    ];
    let source = [("source", set_apart(lang, &rule.sources).into())];
    [
        say_with(lang, "rules-head", &head),
        say_with(lang, "rules-sentence", &[("sentence", rule.sentence(lang).into())]),
        say_with(lang, "rules-source", &source),
    ]
}

//! `saolei scenarios`: the bank as a list, with the pack each comes from.

use serde_json::json;

use super::args::JsonArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::library::{Entry, Origin};
use crate::message::{Lang, say, say_with};
use crate::scenario::diagnostic::plain;
use crate::scenario::raw::Kind;

pub fn run(place: &Place, args: &JsonArgs) -> Result<Exit, Fault> {
    let entries = place.bank()?.library.entries();
    if args.json {
        let all: Vec<_> = entries.iter().map(|entry| data(entry, place.lang)).collect();
        print_json(&all)?;
    } else {
        let shown = entries.iter().filter(|entry| entry.kind != Some(Kind::Common));
        print_lines(shown.flat_map(|entry| lines(entry, place.lang)))?;
    }
    Ok(Exit::Fine)
}

fn data(entry: &Entry, lang: Lang) -> serde_json::Value {
    json!({
        "id": entry.id,
        "kind": entry.kind.map(Kind::id),
        "playable": entry.is_offered(),
        "title": entry.head.title,
        "domain": entry.head.domain,
        "channel": entry.head.channel.id(),
        "difficulty": entry.head.difficulty,
        "minutes": entry.head.minutes,
        "summary": entry.head.summary,
        "cases": entry.head.cases,
        "pack": pack(&entry.pack, lang),
        "replaces": entry.replaces.as_ref().map(|origin| pack(origin, lang)),
        "faults": entry.faults.len() + usize::from(entry.unreadable.is_some()),
    })
}

fn lines(entry: &Entry, lang: Lang) -> Vec<String> {
    let from = pack(&entry.pack, lang);
    let from = match &entry.replaces {
        Some(below) => {
            let args = [("pack", from.into()), ("below", pack(below, lang).into())];
            say_with(lang, "scenarios-replaces", &args)
        }
        None => from,
    };
    if !entry.is_offered() {
        let args = [("id", plain(&entry.id).into()), ("pack", from.into())];
        return vec![say_with(lang, "scenarios-faulty", &args)];
    }
    // A record is read, wherever it took place.
    let channel = match entry.kind {
        Some(Kind::CaseReview) => say(lang, "channel-case-review"),
        _ => say(lang, &format!("channel-{}", entry.head.channel.id())),
    };
    let args = [
        ("id", plain(&entry.id).into()),
        ("title", plain(&entry.head.title).into()),
        ("channel", channel.into()),
        ("difficulty", say(lang, &format!("difficulty-{}", entry.head.difficulty)).into()),
        ("minutes", entry.head.minutes.into()),
        ("pack", from.into()),
    ];
    let summary = [("summary", plain(&entry.head.summary).into())];
    vec![say_with(lang, "scenarios-line", &args), say_with(lang, "scenarios-summary", &summary)]
}

/// How a pack is named.
pub fn pack(origin: &Origin, lang: Lang) -> String {
    match origin {
        Origin::BuiltIn => say(lang, "pack-built-in"),
        Origin::Data => say(lang, "pack-data"),
        Origin::Folder(path) => plain(&path.display().to_string()),
    }
}

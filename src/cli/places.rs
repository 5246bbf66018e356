//! `saolei where NAME [PATH…]`: where a name is declared, set and read, over the bank or in the files
//! named.

use serde::Serialize;

use super::args::WhereArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::library::What;
use crate::lint::places::{self, Place as Site, Thing};
use crate::message::{Lang, say, say_with};
use crate::scenario::diagnostic::{nearest, place_of, plain};

/// A place as it is told.
#[derive(Serialize)]
struct Told {
    #[serde(skip)]
    of: Thing,
    thing: &'static str,
    role: &'static str,
    file: String,
    line: usize,
    column: usize,
    text: String,
}

pub fn run(place: &Place, args: &WhereArgs) -> Result<Exit, Fault> {
    let bank = place.bank()?;
    if let Some(missing) = args.paths.iter().find(|path| !bank.library.has(path)) {
        return Err(Fault::of_path(missing, &bank));
    }
    let mut told = Vec::new();
    let mut names = Vec::new();
    for file in bank.library.texts(&args.paths)? {
        let sites = match file.what {
            What::Scenario => places::of_scenario(&file.text),
            What::Plan => places::of_plan(&file.text),
            What::Rulebook => places::of_rulebook(&file.text),
            What::Cases => places::of_cases(&file.text),
        };
        let own = sites.iter().filter(|site| site.name == args.name);
        told.extend(own.map(|site| tell(site, &file.shown, &file.text)));
        names.extend(sites.into_iter().map(|site| site.name));
    }
    if told.is_empty() && places::is_own(&args.name) {
        return Err(Fault::Unread(args.name.clone()));
    }
    if told.is_empty() {
        let near = nearest(&args.name, names.iter().map(String::as_str));
        return Err(Fault::NoName { name: args.name.clone(), near });
    }
    told.sort_by_key(|one| one.of); // those of one kind stay in the order of the files
    if args.json {
        print_json(&told)?;
    } else {
        print_lines(lines(place.lang, &args.name, &told))?;
    }
    Ok(Exit::Fine)
}

fn tell(site: &Site, shown: &str, text: &str) -> Told {
    let (line, column) = place_of(text, site.at.start);
    Told {
        of: site.thing,
        thing: site.thing.id(),
        role: site.role.id(),
        file: shown.to_owned(),
        line,
        column,
        text: text.lines().nth(line - 1).unwrap_or_default().trim().to_owned(),
    }
}

/// The places by what the name is of, each with its line.
fn lines(lang: Lang, name: &str, told: &[Told]) -> Vec<String> {
    let mut lines = Vec::new();
    for group in told.chunk_by(|one, next| one.of == next.of) {
        let args = [
            ("thing", say(lang, &format!("thing-{}", group[0].thing)).into()),
            ("name", name.into()),
            ("count", group.len().into()),
        ];
        lines.push(say_with(lang, "where-head", &args));
        for one in group {
            let role = say(lang, &format!("role-{}", one.role));
            let place = format!("{}:{}:{}", plain(&one.file), one.line, one.column);
            lines.push(format!("  {place}  {role}  {}", excerpt(&plain(&one.text), name)));
        }
    }
    lines
}

/// So many characters of a line are shown.
const SHOWN: usize = 72;

/// A line, or of a long one what stands around the name.
fn excerpt(line: &str, name: &str) -> String {
    let length = line.chars().count();
    if length <= SHOWN {
        return line.to_owned();
    }
    let before = line.find(name).map_or(0, |at| line[..at].chars().count());
    let from = before.saturating_sub(SHOWN / 3).min(length - SHOWN);
    let part: String = line.chars().skip(from).take(SHOWN).collect();
    let (left, right) = (from > 0, from + SHOWN < length);
    format!("{}{part}{}", if left { "⋯" } else { "" }, if right { "⋯" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_line_the_name_is_shown() {
        let line = format!("{}name{}", "前".repeat(200), "后".repeat(200));
        let shown = excerpt(&line, "name");
        assert!(shown.contains("前name后") && shown.chars().count() == SHOWN + 2, "{shown}");
        assert_eq!(excerpt("to = \"name\"", "name"), "to = \"name\"");
    }
}

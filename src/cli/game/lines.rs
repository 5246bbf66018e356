//! `saolei` in lines of text, for who has a screen reader or a terminal without a screen: who
//! trains, which scenario, and the way back to the screens. Every list is numbered, a number or a
//! word is typed, and nothing that is asked here has to be known beforehand.
//!
//! - `menu`: what can be done once it is known who trains
//! - `settings`: the language, and whatever else holds for lines of text

mod menu;
mod settings;

use std::io::{self, BufRead, IsTerminal, Read};

use unicode_normalization::UnicodeNormalization;

use super::cards::Shelf;
use crate::cli::config::set;
use crate::cli::fault::{Exit, Fault};
use crate::cli::language::Source;
use crate::cli::page::print;
use crate::cli::{Place, one_line, play};
use crate::message::{Arg, Lang, say, say_with};
use crate::profile::Listed;
use crate::profile::store::Health;
use menu::Wanted;

/// Offers what there is until the person leaves. Where nobody can answer the commands are told
/// instead, unless lines were `asked` for: then what is piped in is read.
pub fn run(place: &mut Place, asked: bool) -> Result<Exit, Fault> {
    if !asked && (!io::stdin().is_terminal() || !io::stdout().is_terminal()) {
        print([say(place.lang, "lines-nobody")])?;
        return Ok(Exit::Fine);
    }
    let listed = place.store()?.list()?;
    let first = listed.is_empty();
    let nobody_chose = place.setting.lang_from == Source::Default;
    if first && nobody_chose && settings::first_language(place)?.is_none() {
        return Ok(Exit::Fine);
    }
    print(say(place.lang, if is_set(place) { "lines-hello" } else { "byline-hello" }).lines())?;
    if first {
        // To whoever does not read this one.
        let others = Lang::ALL.into_iter().filter(|lang| *lang != place.lang);
        print(others.map(|lang| say(lang, "choices-language-later")))?;
    }
    let Some((name, mut next)) = begin(place, listed)? else { return Ok(Exit::Fine) };
    let mut taught = false;
    while let Some(wanted) = next {
        print([""])?;
        let done = match wanted {
            Wanted::Scenario(args) => play::run(place, *args).map(drop),
            Wanted::Run(id) => match menu::reread(place, &name, id) {
                Ok(None) => break,
                done => done.map(drop),
            },
            Wanted::Tutorial => menu::tutorial(place).map(|ended| taught |= ended),
            Wanted::Settings => match settings::change(place, &name)? {
                Some(()) => Ok(()),
                None => break,
            },
        };
        if let Err(fault) = done {
            print([one_line(&fault.line(place.lang))])?;
        }
        next = menu::wanted(place, &name, taught)?;
    }
    Ok(Exit::Fine)
}

/// Who trains and what they want first. Whose profile cannot be opened is told so, and somebody
/// else can be named.
fn begin(
    place: &Place,
    mut listed: Vec<Listed>,
) -> Result<Option<(String, Option<Wanted>)>, Fault> {
    loop {
        let Some(name) = who(place, &listed)? else { return Ok(None) };
        match menu::wanted(place, &name, false) {
            Err(fault @ Fault::Store(_)) if io::stdin().is_terminal() => {
                print([one_line(&fault.line(place.lang))])?;
                print([""])?;
                listed = place.store()?.list()?;
            }
            wanted => return Ok(Some((name, wanted?))),
        }
    }
}

/// Whether every start is to be in lines.
fn is_set(place: &Place) -> bool {
    place.setting.config.screen_reader
}

/// What was answered.
enum Said {
    /// The line of the list with this number, from 0.
    Number(usize),
    /// Anything else.
    Words(String),
}

/// Asks once; `None` where the person leaves or takes the screens back.
fn ask(place: &Place, question: &str) -> Result<Option<Said>, Fault> {
    print(["", question])?;
    let mut line = Vec::new();
    let read = io::stdin().lock().take(4096).read_until(b'\n', &mut line).map_err(Fault::Output)?;
    let line: String = String::from_utf8_lossy(&line).nfkc().filter(|c| !c.is_control()).collect();
    Ok(match line.trim() {
        "q" | "quit" => None,
        _ if read == 0 => {
            if !io::stdin().is_terminal() {
                print([say(place.lang, "byline-nobody")])?;
            }
            None
        }
        "off" if is_set(place) => {
            set(place, "screen_reader", "false")?;
            print([say(place.lang, "lines-off")])?;
            None
        }
        said => Some(match said.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) {
            Some(row) => Said::Number(row),
            None => Said::Words(said.to_owned()),
        }),
    })
}

/// The name of who trains.
fn who(place: &Place, listed: &[Listed]) -> Result<Option<String>, Fault> {
    let (lang, store) = (place.lang, place.store()?);
    let (bank, shelf) = (place.bank()?, Shelf::default());
    let lines = listed.iter().map(|one| {
        let name = || ("name", Arg::from(&one.name));
        match one.health {
            Health::Good => {}
            Health::Damaged => return say_with(lang, "profile-line-damaged", &[name()]),
            Health::TooNew(found) => {
                return say_with(lang, "profile-line-newer", &[name(), ("found", found.into())]);
            }
        }
        let reached = match shelf.left(&bank, &store, one) {
            Some(left) => {
                let args = [("title", left.title.into()), ("scene", left.scene.into())];
                let id = if left.review { "incident-left" } else { "profiles-left" };
                say_with(lang, id, &args)
            }
            None if one.runs == 0 => say(lang, "profiles-fresh"),
            None => say_with(lang, "profiles-runs", &[("runs", one.runs.into())]),
        };
        format!("{}{}{reached}", one.name, say(lang, "lines-between"))
    });
    print(numbered(lang, lines))?;
    let question = if listed.is_empty() { "lines-who-first" } else { "lines-who" };
    loop {
        match ask(place, &say(lang, question))? {
            None => return Ok(None),
            Some(Said::Number(row)) if row < listed.len() => {
                return Ok(Some(listed[row].name.clone()));
            }
            Some(Said::Words(name)) if name.is_empty() && listed.is_empty() => {
                return Ok(Some(say(lang, "welcome-nameless")));
            }
            Some(Said::Words(name)) if name.chars().any(char::is_alphabetic) => {
                return Ok(Some(name));
            }
            Some(_) if listed.is_empty() => print([say(lang, "lines-name-odd")])?,
            Some(_) => {
                print([say_with(lang, "lines-who-odd", &[("last", listed.len().into())])])?;
            }
        }
    }
}

fn numbered(lang: Lang, lines: impl Iterator<Item = String>) -> Vec<String> {
    let line = |(number, text): (usize, String)| {
        say_with(lang, "plain-offer", &[("number", number.into()), ("text", text.into())])
    };
    (1..).zip(lines).map(line).collect()
}

fn not_there(lang: Lang, last: usize) -> String {
    say_with(lang, "lines-not-there", &[("last", last.into())])
}

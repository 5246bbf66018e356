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
use crate::profile::slug::{self, tidy};
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
            Wanted::Tutorial => menu::tutorial(place, &name).map(|ended| taught |= ended),
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

/// What Ctrl-D means where something is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Leaves,
    /// One step back, as Enter alone.
    GoesBack,
}

/// Asks; `None` where the person leaves or takes the screens back.
fn ask(place: &Place, question: &str) -> Result<Option<Said>, Fault> {
    asked(place, question, End::Leaves)
}

/// The same where Enter alone leads back to what was before.
fn ask_within(place: &Place, question: &str) -> Result<Option<Said>, Fault> {
    asked(place, question, End::GoesBack)
}

fn asked(place: &Place, question: &str, end: End) -> Result<Option<Said>, Fault> {
    print(["", question])?;
    let mut line = Vec::new();
    let read = io::stdin().lock().take(4096).read_until(b'\n', &mut line).map_err(Fault::Output)?;
    let line: String = String::from_utf8_lossy(&line).nfkc().filter(|c| !c.is_control()).collect();
    Ok(match line.trim() {
        "q" | "quit" => None,
        _ if read == 0 => {
            let typed = io::stdin().is_terminal();
            if !typed {
                print([say(place.lang, "byline-nobody")])?;
            }
            (typed && end == End::GoesBack).then(|| Said::Words(String::new()))
        }
        "off" if !is_set(place) => {
            print([say(place.lang, "choices-off-already")])?;
            return asked(place, question, end);
        }
        "off" => {
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
        let runs = [("runs", one.runs.into())];
        let runs = (one.runs > 0).then(|| say_with(lang, "profiles-runs", &runs));
        let left = shelf.left(&bank, &store, one).map(|left| {
            let args = [("title", left.title.into()), ("scene", left.scene.into())];
            say_with(lang, if left.review { "incident-left" } else { "profiles-left" }, &args)
        });
        let mut parts = vec![one.name.clone()];
        parts.extend(runs.into_iter().chain(left));
        if parts.len() == 1 {
            parts.push(say(lang, "profiles-fresh"));
        }
        parts.join(&say(lang, "lines-between"))
    });
    print(numbered(lang, lines))?;
    let nameless = [("name", say(lang, "welcome-nameless").into())];
    let (question, odd) = if listed.is_empty() {
        (say_with(lang, "lines-who-first", &nameless), say_with(lang, "lines-name-odd", &nameless))
    } else {
        let last = [("last", listed.len().into())];
        (say(lang, "lines-who"), say_with(lang, "lines-who-odd", &last))
    };
    loop {
        let name = match ask(place, &question)? {
            None => return Ok(None),
            Some(Said::Number(row)) if row < listed.len() => Some(listed[row].name.clone()),
            Some(Said::Words(name)) if name.is_empty() && listed.is_empty() => {
                Some(say(lang, "welcome-nameless"))
            }
            Some(Said::Words(name)) => match listed.iter().find(|one| one.name == tidy(&name)) {
                Some(one) => Some(one.name.clone()),
                None if !is_name(&name) => None,
                None if listed.is_empty() => Some(cut(lang, &name)?),
                None => match somebody_new(place, &name)? {
                    Somebody::New(name) => Some(name),
                    Somebody::Nobody => continue,
                    Somebody::Leaves => return Ok(None),
                },
            },
            Some(Said::Number(_)) => None,
        };
        let Some(name) = name else {
            print([&odd])?;
            continue;
        };
        // Who cannot be opened is told so instead.
        if listed.iter().all(|one| one.name != name || matches!(one.health, Health::Good)) {
            print([say_with(lang, "choices-you", &[("name", (&name).into())])])?;
        }
        return Ok(Some(name));
    }
}

enum Somebody {
    New(String),
    /// It was a slip.
    Nobody,
    Leaves,
}

/// A name that nobody has is asked back before anything is kept under it.
fn somebody_new(place: &Place, name: &str) -> Result<Somebody, Fault> {
    let name = cut(place.lang, name)?;
    let question = say_with(place.lang, "choices-new-name", &[("name", (&name).into())]);
    Ok(match ask_within(place, &question)? {
        None => Somebody::Leaves,
        Some(Said::Words(word)) if matches!(word.as_str(), "y" | "yes") => Somebody::New(name),
        Some(_) => Somebody::Nobody,
    })
}

/// A name as it will be kept; that something of it is cut is said.
fn cut(lang: Lang, name: &str) -> Result<String, Fault> {
    let short = slug::short(name);
    if short != tidy(name) {
        let args = [("most", slug::NAME_CAP.into()), ("name", (&short).into())];
        print([say_with(lang, "choices-name-cut", &args)])?;
    }
    Ok(short)
}

/// Whether this may be a name: not a number, and nothing that is typed in the list of scenarios.
fn is_name(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
        && !matches!(words, "help" | "t" | "e" | "c" | "r" | "h" | "s" | "n" | "y")
        && !matches!(menu::numbered_word(words), Some(('h' | 's' | 'n', _)))
}

fn numbered(lang: Lang, lines: impl Iterator<Item = String>) -> Vec<String> {
    let line = |(number, text): (usize, String)| {
        say_with(lang, "plain-offer", &[("number", number.into()), ("text", text.into())])
    };
    (1..).zip(lines).map(line).collect()
}

/// Whether the question is to be asked once more.
fn is_help(words: &str) -> bool {
    matches!(words, "?" | "？" | "help")
}

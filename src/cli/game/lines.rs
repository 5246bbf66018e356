//! `saolei` in lines of text, for who has a screen reader or a terminal without a screen: who
//! trains, which scenario, and the way back to the screens. Every list is numbered, a number or a
//! word is typed, and nothing that is asked here has to be known beforehand.

use std::io::{self, BufRead, IsTerminal, Read};

use unicode_normalization::UnicodeNormalization;

use super::cards::Shelf;
use crate::cli::args::PlayArgs;
use crate::cli::config::set;
use crate::cli::fault::{Exit, Fault};
use crate::cli::{Place, one_line, play, print_lines};
use crate::message::{Lang, say, say_with};
use crate::practice::Keeper;
use crate::tui::data::Card;

/// Offers what there is until the person leaves. Who cannot answer is told the commands instead.
pub fn run(place: &Place) -> Result<Exit, Fault> {
    let lang = place.lang;
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        print_lines([say(lang, "lines-nobody")])?;
        return Ok(Exit::Fine);
    }
    print_lines([say(lang, "lines-hello")])?;
    let Some(name) = who(place)? else { return Ok(Exit::Fine) };
    while let Some(id) = which(place, &name)? {
        let args = PlayArgs {
            id,
            plain: true,
            seed: None,
            answers: None,
            json: false,
            profile: Some(name.clone()),
            new: false,
        };
        print_lines([""])?;
        if let Err(fault) = play::run(place, args) {
            print_lines([one_line(&fault.line(lang))])?;
        }
    }
    Ok(Exit::Fine)
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
    print_lines(["", question])?;
    let mut line = Vec::new();
    let read = io::stdin().lock().take(4096).read_until(b'\n', &mut line).map_err(Fault::Output)?;
    let line: String = String::from_utf8_lossy(&line).nfkc().filter(|c| !c.is_control()).collect();
    Ok(match line.trim() {
        "q" | "quit" => None,
        _ if read == 0 => None,
        "off" => {
            set(place, "screen_reader", "false")?;
            print_lines([say(place.lang, "lines-off")])?;
            None
        }
        said => Some(match said.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) {
            Some(row) => Said::Number(row),
            None => Said::Words(said.to_owned()),
        }),
    })
}

/// The name of who trains.
fn who(place: &Place) -> Result<Option<String>, Fault> {
    let (lang, store) = (place.lang, place.store()?);
    let listed = store.list()?;
    let (bank, shelf) = (place.bank()?, Shelf::default());
    let lines = listed.iter().map(|one| {
        let reached = match shelf.left(&bank, &store, one) {
            Some(left) => {
                let args = [("title", left.title.into()), ("scene", left.scene.into())];
                say_with(lang, "profiles-left", &args)
            }
            None if one.runs == 0 => say(lang, "profiles-fresh"),
            None => say_with(lang, "profiles-runs", &[("runs", one.runs.into())]),
        };
        format!("{}{}{reached}", one.name, say(lang, "lines-between"))
    });
    let lines = numbered(lang, lines);
    let question = if listed.is_empty() { "lines-who-first" } else { "lines-who" };
    print_lines(lines)?;
    loop {
        match ask(place, &say(lang, question))? {
            None => return Ok(None),
            Some(Said::Number(row)) if row < listed.len() => {
                return Ok(Some(listed[row].name.clone()));
            }
            Some(Said::Words(name)) if !name.is_empty() => return Ok(Some(name)),
            Some(_) => print_lines([not_there(lang, listed.len())])?,
        }
    }
}

/// The scenario that is wanted.
fn which(place: &Place, name: &str) -> Result<Option<String>, Fault> {
    let (lang, bank) = (place.lang, place.bank()?);
    let keeper = play::keeper(place, name)?;
    let cards = Shelf::default().scenarios(&bank, Some(&keeper), lang);
    let lines = cards.iter().map(|card| told(lang, card, &keeper));
    print_lines([String::new(), say(lang, "lines-scenarios")])?;
    print_lines(numbered(lang, lines))?;
    drop(keeper);
    loop {
        match ask(place, &say(lang, "lines-which"))? {
            None => return Ok(None),
            Some(Said::Number(row)) if row < cards.len() => return Ok(Some(cards[row].id.clone())),
            Some(_) => print_lines([not_there(lang, cards.len())])?,
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

/// A scenario in one line: what it is, and how far this person got.
fn told(lang: Lang, card: &Card, keeper: &Keeper) -> String {
    let mut parts = vec![card.title.clone()];
    if !card.channel.is_empty() {
        parts.push(say(lang, &format!("domain-{}", card.domain)));
        parts.push(say(lang, &format!("channel-{}", card.channel)));
        parts.push(say(lang, &format!("difficulty-{}", card.difficulty)));
        parts.push(say_with(lang, "browser-minutes", &[("minutes", card.minutes.into())]));
    }
    let state = match card.best {
        _ if card.fault.is_some() => say(lang, "browser-faulty"),
        Some(score) => say_with(lang, "browser-best", &[("score", score.into())]),
        None => say(lang, "browser-new"),
    };
    parts.push(state);
    if keeper.unfinished_of(&card.id).is_some() {
        parts.push(say(lang, "lines-unfinished"));
    }
    parts.join(&say(lang, "lines-between"))
}

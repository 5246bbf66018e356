//! What can be done once it is known who trains: a scenario, what it is about, the tutorial, and
//! what was done before.

use std::io;
use std::sync::Arc;

use super::{Said, Shelf, ask, is_set, not_there, numbered};
use crate::cli::args::{Chosen, PlayArgs, ReplayArgs};
use crate::cli::fault::Fault;
use crate::cli::page::{self, print};
use crate::cli::{Place, again, play, profile, replay};
use crate::engine::session::Session;
use crate::message::{Lang, say, say_with};
use crate::practice::Keeper;
use crate::profile::Finished;
use crate::tui::data::Card;
use crate::tutorial as lesson;

/// What is to be played.
pub(super) enum Wanted {
    Scenario(Box<PlayArgs>),
    /// A finished run, by its id: it is read again, and can be taken up again.
    Run(String),
    Tutorial,
    Settings,
}

/// What this person wants to play; everything else that is asked for is told here.
pub(super) fn wanted(place: &Place, name: &str) -> Result<Option<Wanted>, Fault> {
    let lang = place.lang;
    let (cards, lines) = offered(place, name)?;
    let question = [Some("byline-which"), is_set(place).then_some("byline-off")];
    let question = question.into_iter().flatten().map(|id| say(lang, id));
    let question = question.collect::<Vec<_>>().join(&say(lang, "sentences-between"));
    print(&lines)?;
    loop {
        match ask(place, &question)? {
            None => return Ok(None),
            Some(Said::Number(row)) if row < cards.len() => {
                return Ok(Some(scenario(&cards[row].id, name, false)));
            }
            Some(Said::Words(word)) => match (word.as_str(), numbered_word(&word)) {
                ("t", _) => return Ok(Some(Wanted::Tutorial)),
                ("e", _) => return Ok(Some(Wanted::Settings)),
                ("?", _) => {}
                ("h", _) => print(history(place, name)?)?,
                ("r", _) => print(&lines)?,
                (_, Some(('h', row))) => match recent(place, name)?.into_iter().nth(row) {
                    Some(run) => return Ok(Some(Wanted::Run(run.id))),
                    None => print([say(lang, "byline-run-odd")])?,
                },
                (_, Some(('n', row))) if row < cards.len() => {
                    return Ok(Some(scenario(&cards[row].id, name, true)));
                }
                (_, Some(('s', row))) if row < cards.len() => {
                    print([&cards[row].title, &cards[row].summary])?;
                }
                _ => print([not_there(lang, cards.len())])?,
            },
            Some(Said::Number(_)) => print([not_there(lang, cards.len())])?,
        }
    }
}

fn scenario(id: &str, name: &str, new: bool) -> Wanted {
    Wanted::Scenario(Box::new(PlayArgs {
        chosen: Chosen::List,
        id: id.to_owned(),
        plain: true,
        seed: None,
        answers: None,
        json: false,
        profile: Some(name.to_owned()),
        new,
    }))
}

/// The scenarios, what was left in the middle first and then the easiest, and the lines that say so.
fn offered(place: &Place, name: &str) -> Result<(Vec<Card>, Vec<String>), Fault> {
    let (lang, bank) = (place.lang, place.bank()?);
    let keeper = play::keeper(place, name)?;
    let mut cards = Shelf::default().scenarios(&bank, Some(&keeper), lang);
    let is_left = |card: &Card| keeper.unfinished_of(&card.id).is_some();
    cards.sort_by_key(|card| (!is_left(card), card.difficulty, card.is_review(), card.minutes));
    let told = cards.iter().map(|card| told(lang, card, &keeper));
    let mut lines = vec![String::new(), say(lang, "lines-scenarios")];
    lines.extend(numbered(lang, told));
    let (left, fresh) = (cards.iter().any(is_left), keeper.profile().totals.runs == 0);
    let about = [
        left.then_some("byline-order-left"),
        (!left && fresh).then_some("byline-order-easy"),
        fresh.then_some("byline-new"),
    ];
    let about: Vec<String> = about.into_iter().flatten().map(|id| say(lang, id)).collect();
    if !about.is_empty() {
        lines.push(about.join(&say(lang, "sentences-between")));
    }
    Ok((cards, lines))
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
    let left = keeper.unfinished_of(&card.id).is_some();
    match card.best {
        _ if card.fault.is_some() => parts.push(say(lang, "browser-faulty")),
        Some(score) => parts.push(say_with(lang, "browser-best", &[("score", score.into())])),
        None if !left => parts.push(say(lang, "browser-new")),
        None => {}
    }
    if left {
        parts.push(say(lang, "lines-unfinished"));
    }
    parts.join(&say(lang, "lines-between"))
}

/// A letter and the line of a list it is about, from 0, as in `s 3`; no list has a line 0.
fn numbered_word(word: &str) -> Option<(char, usize)> {
    let letter = word.chars().next()?;
    let number: usize = word[letter.len_utf8()..].trim().parse().ok()?;
    Some((letter, number.checked_sub(1).unwrap_or(usize::MAX)))
}

/// The finished runs the history shows, in its order.
fn recent(place: &Place, name: &str) -> Result<Vec<Finished>, Fault> {
    let (_, history) = place.store()?.look(name)?;
    Ok(profile::recent(&history).cloned().collect())
}

/// Reads a finished run again, and lets it be taken up again from one of its lines.
pub(super) fn reread(place: &Place, name: &str, run: String) -> Result<(), Fault> {
    let profile = Some(name.to_owned());
    let args = ReplayArgs { run, from: None, plain: true, profile, json: false };
    replay::run(place, &args)?;
    again::offer(place, name, &args.run)
}

/// What this person has done so far.
fn history(place: &Place, name: &str) -> Result<Vec<String>, Fault> {
    let store = place.store()?;
    let ((profile, history), left) = (store.look(name)?, store.look_unfinished(name)?);
    if history.is_empty() && left.is_empty() {
        return Ok(vec![say(place.lang, "byline-history-none")]);
    }
    let mut lines = profile::reached(place, &profile, &history, &left, Chosen::List);
    let runs = profile::recent(&history).map(|run| profile::finished(place, run));
    lines.extend((1..).zip(runs).map(|(number, run): (usize, String)| {
        say_with(place.lang, "byline-run", &[("number", number.into()), ("run", run.into())])
    }));
    if !history.is_empty() {
        lines.push(say(place.lang, "byline-runs-open"));
    }
    Ok(lines)
}

/// The tutorial as lines, kept nowhere.
pub(super) fn tutorial(place: &Place) -> Result<(), Fault> {
    let lang = place.lang;
    let prepared = lesson::prepare(&place.bank()?)?;
    let mut session = Session::start(Arc::clone(&prepared.stage), lesson::SEED);
    print([say(lang, "byline-tutorial")])?;
    // Nobody is asked for a score of a talk that does not count.
    let mut typed = play::Typed::new(true);
    let mut out: Box<dyn io::Write> = Box::new(page::stdout());
    play::play(&mut session, &prepared, lang, &mut typed, &mut out, |_| {})?;
    drop(out);
    if session.ended().is_some() {
        print([String::new(), say(lang, "byline-tutorial-over")])?;
    }
    Ok(())
}

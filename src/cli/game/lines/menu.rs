//! What can be done once it is known who trains: a scenario, what it is about, the tutorial, and
//! what was done before.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use super::{Said, Shelf, ask, ask_within, is_help, is_set};
use crate::cli::args::{Chosen, PlayArgs, ReplayArgs};
use crate::cli::fault::Fault;
use crate::cli::page::{self, print};
use crate::cli::{Place, again, play, profile, replay};
use crate::engine::session::Session;
use crate::message::{Lang, say, say_with};
use crate::practice::Keeper;
use crate::profile::{Finished, StoreError};
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
pub(super) fn wanted(place: &Place, name: &str, taught: bool) -> Result<Option<Wanted>, Fault> {
    let lang = place.lang;
    let Offered { cards, left, few, all } = offered(place, name, taught)?;
    let question =
        [Some("byline-which"), left.map(|_| "byline-go-on"), is_set(place).then_some("byline-off")];
    let question = question.into_iter().flatten().map(|id| say(lang, id));
    let question = question.collect::<Vec<_>>().join(&say(lang, "sentences-between"));
    print(&few)?;
    // Whoever begins anew leaves a run behind, and is asked once.
    let mut warned = None;
    loop {
        match ask(place, &question)? {
            None => return Ok(None),
            Some(Said::Number(row)) if row < cards.len() => {
                return Ok(Some(scenario(&cards[row].id, name, false)));
            }
            Some(Said::Words(word)) => match (word.as_str(), numbered_word(&word)) {
                ("t", _) => return Ok(Some(Wanted::Tutorial)),
                ("e", _) => return Ok(Some(Wanted::Settings)),
                ("c", _) => match left {
                    Some(at) => return Ok(Some(scenario(&cards[at].id, name, false))),
                    None => print([say(lang, "byline-go-on-none")])?,
                },
                (word, _) if is_help(word) => {}
                ("h", _) => print(history(place, name)?)?,
                ("r", _) => print(&all)?,
                (_, Some(('h', row))) => match recent(place, name)?.into_iter().nth(row) {
                    Some(run) => return Ok(Some(Wanted::Run(run.id))),
                    None => print([say(lang, "byline-run-odd")])?,
                },
                (_, Some(('n', row))) if row < cards.len() => {
                    if cards[row].left.is_some() && warned != Some(row) {
                        warned = Some(row);
                        let title = &cards[row].title;
                        let args = [("title", title.into()), ("number", (row + 1).into())];
                        print([say_with(lang, "aloud-anew-sure", &args)])?;
                        continue;
                    }
                    return Ok(Some(scenario(&cards[row].id, name, true)));
                }
                (_, Some(('s', row))) if row < cards.len() => {
                    print([&cards[row].title, &cards[row].summary])?;
                }
                (word, numbered) => print([odd(lang, word, numbered, cards.len())])?,
            },
            Some(Said::Number(row)) => print([no_number(lang, row, cards.len())])?,
        }
    }
}

/// What is wrong with words that mean nothing in the list, and what would mean something.
fn odd(lang: Lang, word: &str, numbered: Option<(char, usize)>, last: usize) -> String {
    let last_number = ("last", last.into());
    match (word, numbered) {
        ("", _) => say_with(lang, "byline-odd-empty", &[last_number]),
        (_, Some(('s' | 'n', row))) => no_number(lang, row, last),
        _ if word == "s" || word == "n" || word.starts_with("s ") || word.starts_with("n ") => {
            let letter: String = word.chars().take(1).collect();
            say_with(lang, "byline-odd-letter", &[("letter", letter.into()), last_number])
        }
        _ if word.starts_with("h ") => say(lang, "byline-run-odd"),
        _ => say_with(lang, "lines-not-there", &[("said", word.into()), last_number]),
    }
}

fn no_number(lang: Lang, row: usize, last: usize) -> String {
    let number = row.checked_add(1).unwrap_or(0);
    say_with(lang, "byline-odd-number", &[("number", number.into()), ("last", last.into())])
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
        from: None,
        set: Vec::new(),
        author: false,
    }))
}

/// The scenarios, the easiest first; nothing that is played moves them, so that a number once heard
/// stays.
struct Offered {
    cards: Vec<Card>,
    /// The place of the one that was left in the middle last.
    left: Option<usize>,
    /// The lines that are read unasked: whoever listens cannot skip.
    few: Vec<String>,
    /// The lines that tell all of them.
    all: Vec<String>,
}

/// How many scenarios are suggested.
const SUGGESTED: usize = 6;

/// `taught` where the tutorial was done just now.
fn offered(place: &Place, name: &str, taught: bool) -> Result<Offered, Fault> {
    let (lang, bank) = (place.lang, place.bank()?);
    let keeper = play::keeper(place, name)?;
    let shelf = Shelf::default();
    let mut cards = shelf.scenarios(&bank, Some(&keeper), lang);
    let is_left = |card: &Card| keeper.unfinished_of(&card.id).is_some();
    cards.sort_by_key(|card| (card.difficulty, card.is_review(), card.minutes));
    let lines: Vec<String> = cards.iter().map(|card| told(lang, card, &keeper)).collect();
    let row = |at: usize| {
        let args = [("number", (at + 1).into()), ("text", (&lines[at]).into())];
        say_with(lang, "plain-offer", &args)
    };
    let fresh = keeper.profile().totals.runs == 0;
    let last = keeper.unfinished().map(|left| left.run.scenario.as_str());
    let mut left: Vec<usize> = (0..cards.len()).filter(|at| is_left(&cards[*at])).collect();
    left.sort_by_key(|at| Some(cards[*at].id.as_str()) != last);
    let go_on = left.first().map(|first| {
        let args = [("number", (first + 1).into()), ("count", left.len().into())];
        say_with(lang, "aloud-left-anew", &args)
    });
    let mut all = vec![String::new(), say(lang, "lines-scenarios")];
    all.extend((0..cards.len()).map(row));
    all.push(say(lang, "byline-order-easy"));
    all.extend(go_on.clone());
    let mut few = vec![String::new()];
    if fresh && !taught && !keeper.profile().taught {
        few.push(say(lang, "byline-new"));
    }
    if go_on.is_some() {
        few.push(say(lang, "aloud-left"));
        few.extend(left.iter().copied().map(row));
        few.extend(go_on);
    }
    let playable = |card: &Card| !is_left(card) && shelf.inspect(&bank, &card.id, lang).is_none();
    let suggested = suggested(&cards, playable);
    if !suggested.is_empty() {
        let count = [("all", cards.len().into())];
        few.push(say_with(lang, if fresh { "aloud-few" } else { "aloud-next" }, &count));
        few.extend(suggested.into_iter().map(row));
    }
    let left = left.first().copied();
    Ok(Offered { cards, left, few, all })
}

/// The places of a few that are worth a try, each of another channel: those never played, talks
/// before reviews and the easiest first; where all were, those with the lowest best score.
fn suggested(cards: &[Card], playable: impl Fn(&Card) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..cards.len()).collect();
    order.sort_by_key(|at| {
        let card = &cards[*at];
        (card.best.is_some(), card.best, card.is_review(), card.difficulty, card.minutes)
    });
    let mut channels = BTreeSet::new();
    let mut some = Vec::new();
    for at in order {
        let card = &cards[at];
        if some.len() < SUGGESTED && !channels.contains(&card.channel) && playable(card) {
            channels.insert(&card.channel);
            some.push(at);
        }
    }
    some.sort_unstable();
    some
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
pub(super) fn numbered_word(word: &str) -> Option<(char, usize)> {
    let letter = word.chars().next()?;
    let number: usize = word[letter.len_utf8()..].trim().parse().ok()?;
    Some((letter, number.checked_sub(1).unwrap_or(usize::MAX)))
}

/// The finished runs the history shows, in its order.
fn recent(place: &Place, name: &str) -> Result<Vec<Finished>, Fault> {
    let (_, history) = written(place.store()?.look(name))?.unzip();
    Ok(profile::recent(&history.unwrap_or_default()).cloned().collect())
}

/// What is in the files; `None` where somebody practises of whom nothing could be written.
pub(super) fn written<T>(looked: Result<T, StoreError>) -> Result<Option<T>, Fault> {
    match looked {
        Err(StoreError::Unknown { .. }) => Ok(None),
        looked => Ok(Some(looked?)),
    }
}

/// What of a finished run is wanted: to hear it, or to play it again from one of its lines. `None`
/// where the person leaves.
pub(super) fn reread(place: &Place, name: &str, run: String) -> Result<Option<()>, Fault> {
    let lang = place.lang;
    let profile = Some(name.to_owned());
    let args = ReplayArgs { run, from: None, plain: true, profile, json: false };
    let Some(past) = replay::past(place, &args)? else {
        replay::run(place, &args)?;
        print([String::new(), say(lang, "byline-review-again")])?;
        return Ok(Some(()));
    };
    print([past.outline(lang)])?;
    let last = past.lines();
    let question = say_with(lang, "aloud-run", &[("last", last.into())]);
    loop {
        match ask_within(place, &question)? {
            None => return Ok(None),
            Some(Said::Words(word)) if word.is_empty() => return Ok(Some(())),
            Some(Said::Words(word)) if is_help(&word) => {}
            Some(Said::Words(word)) if word == "d" => print(past.debrief(lang))?,
            Some(Said::Words(word)) if word == "w" => print(past.talk(lang))?,
            Some(Said::Number(row)) if row < last => {
                print([""])?;
                again::begin(place, name, &args.run, row + 1)?;
                return Ok(Some(()));
            }
            Some(_) => print([say_with(lang, "aloud-run-odd", &[("last", last.into())])])?,
        }
    }
}

/// What this person has done so far.
fn history(place: &Place, name: &str) -> Result<Vec<String>, Fault> {
    let store = place.store()?;
    let none = || Ok(vec![say(place.lang, "byline-history-none")]);
    let Some((profile, history)) = written(store.look(name))? else { return none() };
    let left = store.look_unfinished(name)?;
    if history.is_empty() && left.is_empty() {
        return none();
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

/// The tutorial as lines, kept nowhere but that it was gone through; whether it was, to its end.
pub(super) fn tutorial(place: &Place, name: &str) -> Result<bool, Fault> {
    let lang = place.lang;
    let prepared = lesson::prepare(&place.bank()?)?;
    let mut session = Session::start(Arc::clone(&prepared.stage), lesson::SEED);
    print([say(lang, "byline-tutorial")])?;
    // Nobody is asked for a score of a talk that does not count.
    let mut typed = play::Typed::new(true);
    let mut out: Box<dyn io::Write> = Box::new(page::stdout());
    play::play(&mut session, &prepared, lang, &mut typed, &mut out, |_| {})?;
    drop(out);
    let ended = session.ended().is_some();
    if ended {
        let store = place.store()?;
        if let Ok(opened) = store.load(name) {
            Keeper::new(store, opened).taught();
        }
        print([String::new(), say(lang, "byline-tutorial-over")])?;
    }
    Ok(ended)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: &str, channel: &str, difficulty: u8, best: Option<u8>) -> Card {
        let (id, channel) = (id.to_owned(), channel.to_owned());
        Card { id, channel, difficulty, best, ..Card::default() }
    }

    #[test]
    fn a_few_are_suggested_of_different_channels_the_unplayed_and_easy_ones_first() {
        let cards = [
            card("played", "phone", 1, Some(40)),
            card("faulty", "chat", 1, None),
            card("easy", "phone", 2, None),
            card("hard", "phone", 5, None),
            card("typed", "chat", 3, None),
            card("met", "meeting", 4, Some(90)),
        ];
        let names = |places: Vec<usize>| -> Vec<&str> {
            places.into_iter().map(|at| cards[at].id.as_str()).collect()
        };
        let playable = |card: &Card| card.id != "faulty";
        assert_eq!(names(suggested(&cards, playable)), ["easy", "typed", "met"]);
        let channels: Vec<String> = (0..9).map(|at| at.to_string()).collect();
        let many: Vec<Card> = channels.iter().map(|it| card(it, it, 1, None)).collect();
        assert_eq!(suggested(&many, |_| true), (0..SUGGESTED).collect::<Vec<_>>());
    }
}

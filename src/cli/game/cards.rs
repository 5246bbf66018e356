//! What the screens show of profiles, scenarios and runs.

use std::cell::OnceCell;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::bank::Bank;
use crate::engine::run::Timed;
use crate::engine::score::{BAND_FROM, Band};
use crate::engine::session::{HINT, UNDO};
use crate::library::{Entry, Origin};
use crate::message::{Lang, say, say_with};
use crate::practice::Keeper;
use crate::profile::Finished;
use crate::profile::store::Listed;
use crate::tui::data::{Card, HistoryRow, HomeCard, ProfileCard, ResumeCard};

/// Everybody who trains here.
pub fn profiles(listed: &[Listed]) -> Vec<ProfileCard> {
    let card = |listed: &Listed| ProfileCard {
        name: listed.name.clone(),
        runs: listed.runs,
        last: listed.last_played.map(day),
    };
    listed.iter().map(card).collect()
}

/// The heads of all scenarios, read when they are first asked for.
#[derive(Default)]
pub struct Shelf {
    entries: OnceCell<Vec<Entry>>,
}

impl Shelf {
    fn entries(&self, bank: &Bank) -> &[Entry] {
        self.entries.get_or_init(|| {
            let entries = bank.library.entries().into_iter();
            entries.filter(Entry::is_playable).collect()
        })
    }

    fn title(&self, bank: &Bank, id: &str) -> String {
        let entry = self.entries(bank).iter().find(|entry| entry.id == id);
        entry.map_or_else(|| id.to_owned(), |entry| entry.head.title.clone())
    }

    /// All scenarios, with what this person reached in them.
    pub fn scenarios(&self, bank: &Bank, keeper: Option<&Keeper>) -> Vec<Card> {
        self.entries(bank).iter().map(|entry| card(entry, keeper)).collect()
    }

    /// What the home screen offers.
    pub fn home(&self, bank: &Bank, keeper: &Keeper, notices: Vec<String>) -> HomeCard {
        let cards = self.scenarios(bank, Some(keeper));
        let profile = keeper.profile();
        let going = keeper.unfinished().map(|unfinished| unfinished.run.scenario.as_str());
        let resume = keeper.unfinished().map(|unfinished| {
            let id = &unfinished.run.scenario;
            let head = cards.iter().find(|card| card.id == *id);
            ResumeCard {
                title: self.title(bank, id),
                domain: head.map_or_else(String::new, |card| card.domain.clone()),
                channel: head.map_or_else(String::new, |card| card.channel.clone()),
                scene: scene(&unfinished.run.inputs),
            }
        });
        HomeCard {
            name: profile.name.clone(),
            resume,
            next: next(&cards, going).cloned(),
            runs: profile.totals.runs,
            scenarios: count(cards.len()),
            played: count(cards.iter().filter(|card| card.best.is_some()).count()),
            notices,
        }
    }

    /// All finished runs, the last one first.
    pub fn history(&self, bank: &Bank, keeper: Option<&Keeper>, lang: Lang) -> Vec<HistoryRow> {
        let runs = keeper.map_or(&[] as &[Finished], Keeper::history).iter().rev();
        runs.map(|run| self.row(bank, run, lang)).collect()
    }

    fn row(&self, bank: &Bank, run: &Finished, lang: Lang) -> HistoryRow {
        let judged = if run.red_line {
            say(lang, "rule-severity-4")
        } else if run.decisions < BAND_FROM {
            String::new()
        } else {
            say(lang, &format!("band-{}", Band::of(run.score).id()))
        };
        HistoryRow {
            run: run.id.clone(),
            date: moment(run.at),
            title: named(run, self.title(bank, &run.run.scenario), lang),
            score: (run.decisions > 0).then_some(run.score),
            band: judged,
            ending: say(lang, &format!("outcome-{}", run.result)),
        }
    }
}

/// A run is called by its scenario; one taken up from another says so.
pub fn named(run: &Finished, title: String, lang: Lang) -> String {
    match run.again {
        Some(_) => say_with(lang, "review-history-title", &[("title", title.into())]),
        None => title,
    }
}

fn card(entry: &Entry, keeper: Option<&Keeper>) -> Card {
    let head = &entry.head;
    let played = keeper.and_then(|keeper| keeper.profile().scenarios.get(&entry.id));
    Card {
        id: entry.id.clone(),
        title: head.title.clone(),
        domain: head.domain.clone(),
        channel: head.channel.id().to_owned(),
        difficulty: head.difficulty,
        minutes: head.minutes.into(),
        summary: head.summary.clone(),
        pack: match &entry.pack {
            Origin::BuiltIn | Origin::Data => String::new(),
            Origin::Folder(folder) => folder.display().to_string(),
        },
        best: played.map(|played| played.best.score),
        last: played.map(|played| day(played.last.at)),
    }
}

/// The easiest that was not played; where all were, the one with the lowest best score. Not the one
/// that is being played.
fn next<'c>(cards: &'c [Card], going: Option<&str>) -> Option<&'c Card> {
    let others = cards.iter().filter(|card| going != Some(card.id.as_str()));
    others.min_by_key(|card| (card.best.is_some(), card.best, card.difficulty))
}

/// The scene a run stands in, from 1: one a question.
fn scene(inputs: &[Timed]) -> u32 {
    let answers = inputs.iter().fold(0_u32, |answers, timed| match timed.input.as_str() {
        UNDO => answers.saturating_sub(1),
        HINT => answers,
        _ => answers + 1,
    });
    answers + 1
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// The day in a few cells; the year only where it is not this one.
fn day(at: Timestamp) -> String {
    let (at, now) =
        (at.to_zoned(TimeZone::system()), Timestamp::now().to_zoned(TimeZone::system()));
    let format = if at.year() == now.year() { "%m-%d" } else { "%Y-%m-%d" };
    at.strftime(format).to_string()
}

fn moment(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%m-%d %H:%M").to_string()
}

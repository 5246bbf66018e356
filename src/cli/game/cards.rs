//! What the screens show of profiles, scenarios and runs.

use std::cell::{OnceCell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::bank::{Bank, BankError};
use crate::engine::review::is_draft;
use crate::engine::run::{Run, Timed};
use crate::engine::score::{BAND_FROM, Band};
use crate::engine::session::{HINT, Session, UNDO};
use crate::library::{Entry, Origin};
use crate::message::{Lang, say, say_with};
use crate::practice::{self, Keeper};
use crate::profile::model::{Count, Played};
use crate::profile::store::{Listed, Store};
use crate::profile::{Again, Finished};
use crate::rulebook::{Area, Rule};
use crate::scenario::raw::Kind;
use crate::tui::data::{
    Card, Day, HistoryRow, HomeCard, LeftCard, Patch, Plot, ProfileCard, REVIEW, ResumeCard, Weak,
    Why,
};

/// How many scenarios are suggested to begin with.
const SUGGESTED: usize = 3;
/// Finished runs told of a scenario.
const RUNS: usize = 5;
/// Rules that are told to be broken often.
const WEAK: usize = 5;
/// How many of the last runs the home screen shows, and how many of them the standing is made of.
const RECENT: usize = 20;
const STANDING: usize = 5;
/// The domain of rules that hold everywhere.
const CORE: &str = "core";

/// The heads of all scenarios, read when they are first asked for.
#[derive(Default)]
pub struct Shelf {
    entries: OnceCell<Vec<Entry>>,
    /// Why a scenario cannot be played, if so; of those that were looked into.
    looked: RefCell<BTreeMap<String, Option<BankError>>>,
}

impl Shelf {
    fn entries(&self, bank: &Bank) -> &[Entry] {
        self.entries.get_or_init(|| {
            let part = |entry: &Entry| entry.kind == Some(Kind::Common);
            bank.library.entries().into_iter().filter(|entry| !part(entry)).collect()
        })
    }

    /// What a scenario is called; its id where it is not there.
    pub fn title(&self, bank: &Bank, id: &str) -> String {
        let entry = self.entries(bank).iter().find(|entry| entry.id == id);
        entry.map_or_else(|| id.to_owned(), title)
    }

    /// Whether it is a case review, as far as it is there.
    pub fn is_review(&self, bank: &Bank, id: &str) -> bool {
        let mut entries = self.entries(bank).iter();
        entries.any(|entry| entry.id == id && entry.kind == Some(Kind::CaseReview))
    }

    /// Everybody who trains here.
    pub fn profiles(&self, bank: &Bank, store: &Store, listed: &[Listed]) -> Vec<ProfileCard> {
        let card = |listed: &Listed| ProfileCard {
            name: listed.name.clone(),
            runs: listed.runs,
            left: if listed.runs == 0 { self.left(bank, store, listed) } else { None },
            last: listed.last_played.map(day),
        };
        listed.iter().map(card).collect()
    }

    /// Where somebody stopped.
    pub fn left(&self, bank: &Bank, store: &Store, listed: &Listed) -> Option<LeftCard> {
        let run = store.unfinished_of(listed)?.run;
        let (title, review) =
            (self.title(bank, &run.scenario), self.is_review(bank, &run.scenario));
        Some(LeftCard { title, scene: scene(&run.inputs), review })
    }

    /// All scenarios, with what this person reached in them.
    pub fn scenarios(&self, bank: &Bank, keeper: Option<&Keeper>, lang: Lang) -> Vec<Card> {
        self.entries(bank).iter().map(|entry| self.card(bank, entry, keeper, lang)).collect()
    }

    /// A few to begin with: of each channel the easiest, the easiest channels first. A talk shows
    /// what the program is for; a record is for later.
    pub fn suggested(&self, bank: &Bank, keeper: Option<&Keeper>, lang: Lang) -> Vec<Card> {
        let mut cards = self.scenarios(bank, keeper, lang);
        cards.retain(|card| !card.is_review());
        cards.sort_by_key(|card| (card.difficulty, card.minutes));
        let (mut channels, mut some) = (BTreeSet::new(), Vec::new());
        for card in cards {
            if some.len() < SUGGESTED
                && !channels.contains(&card.channel)
                && self.inspect(bank, &card.id, lang).is_none()
            {
                channels.insert(card.channel.clone());
                some.push(card);
            }
        }
        some
    }

    /// Why the scenario of this id cannot be played, if so.
    pub fn inspect(&self, bank: &Bank, id: &str, lang: Lang) -> Option<String> {
        let mut looked = self.looked.borrow_mut();
        let fault = looked.entry(id.to_owned()).or_insert_with(|| bank.piece(id).err());
        fault.as_ref().map(|fault| fault.message(lang))
    }

    /// What the home screen offers, but for what is told of the files.
    pub fn home(&self, bank: &Bank, keeper: &Keeper, lang: Lang) -> HomeCard {
        let cards = self.scenarios(bank, Some(keeper), lang);
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
                heat: heat(bank, keeper, &unfinished.run),
                again: unfinished.again.as_ref().map(|again| again.at),
            }
        });
        let (next, why) = self.next(bank, &cards, going, lang);
        let now = Zoned::now();
        let begun = profile.created.to_zoned(now.time_zone().clone());
        let days = keeper.history().iter().map(|run| run.at.to_zoned(now.time_zone().clone()));
        HomeCard {
            name: profile.name.clone(),
            resume,
            next,
            why,
            runs: profile.totals.runs,
            reruns: profile.totals.reruns,
            standing: standing(keeper.history()),
            field: field(bank, keeper, lang),
            week: week(now.date(), begun.date(), days.map(|day| day.date())),
            recent: keeper
                .history()
                .iter()
                .rev()
                .take(RECENT)
                .map(|run| self.row(bank, run, lang))
                .collect(),
            weak: weak(bank, keeper, lang),
            scenarios: count(cards.len()),
            played: count(cards.iter().filter(|card| card.best.is_some()).count()),
            ..HomeCard::default()
        }
    }

    /// The easiest that was not played; where all were, one with a red line, then the one with the
    /// lowest best score. Not the one that is being played, and none that cannot be played.
    fn next(
        &self,
        bank: &Bank,
        cards: &[Card],
        going: Option<&str>,
        lang: Lang,
    ) -> (Option<Card>, Why) {
        let mut others: Vec<&Card> =
            cards.iter().filter(|card| going != Some(card.id.as_str())).collect();
        others.sort_by_key(|card| {
            let ease = (card.difficulty, card.is_review(), card.minutes);
            (card.best.is_some(), !card.red_line, card.best, ease)
        });
        let playable = |card: &&&Card| {
            card.fault.is_none() && (!card.unseen || self.inspect(bank, &card.id, lang).is_none())
        };
        let next = others.iter().find(playable).copied().cloned();
        let why = match &next {
            Some(Card { best: Some(_), red_line: true, .. }) => Why::RedLine,
            Some(Card { best: Some(score), .. }) => Why::Lowest(*score),
            _ => Why::New,
        };
        (next, why)
    }

    /// All finished runs, the last one first.
    pub fn history(&self, bank: &Bank, keeper: Option<&Keeper>, lang: Lang) -> Vec<HistoryRow> {
        let runs = keeper.map_or(&[] as &[Finished], Keeper::history).iter().rev();
        runs.map(|run| self.row(bank, run, lang)).collect()
    }

    fn row(&self, bank: &Bank, run: &Finished, lang: Lang) -> HistoryRow {
        let judged = if run.red_line {
            say(lang, "moment-failed")
        } else if run.decisions < BAND_FROM {
            say(lang, "history-few")
        } else {
            say(lang, &format!("band-{}", band(bank, run).id()))
        };
        let known = self.entries(bank).iter().find(|entry| entry.id == run.run.scenario);
        let known = known.filter(|entry| entry.is_offered());
        HistoryRow {
            run: run.id.clone(),
            date: moment(run.at),
            scenario: run.run.scenario.clone(),
            title: self.title(bank, &run.run.scenario),
            domain: known.map_or_else(String::new, |entry| entry.head.domain.clone()),
            channel: known.map_or_else(String::new, |entry| channel(entry).to_owned()),
            again: run.again.is_some(),
            score: (run.decisions > 0).then_some(run.score),
            band: judged,
            red_line: run.red_line,
            ending: say(lang, &format!("outcome-{}", run.result)),
        }
    }

    fn card(&self, bank: &Bank, entry: &Entry, keeper: Option<&Keeper>, lang: Lang) -> Card {
        let head = &entry.head;
        let played = keeper.and_then(|keeper| keeper.profile().scenarios.get(&entry.id));
        // What is built in was checked when the program was made.
        let trusted = entry.is_offered() && entry.pack == Origin::BuiltIn;
        let seen = trusted || self.looked.borrow().contains_key(&entry.id);
        let told = |played: &Played| played.best.red_line || played.last.red_line;
        let history = keeper.map_or(&[] as &[Finished], Keeper::history).iter().rev();
        let own = history.filter(|run| run.run.scenario == entry.id);
        let runs: Vec<HistoryRow> = own.map(|run| self.row(bank, run, lang)).collect();
        let mut endings: Vec<String> = Vec::new();
        // A record has one end, and nobody there it could end otherwise for.
        let ends = entry.kind != Some(Kind::CaseReview);
        for run in runs.iter().filter(|_| ends) {
            if !endings.contains(&run.ending) {
                endings.push(run.ending.clone());
            }
        }
        Card {
            id: entry.id.clone(),
            title: title(entry),
            domain: head.domain.clone(),
            channel: channel(entry).to_owned(),
            difficulty: head.difficulty,
            minutes: head.minutes.into(),
            summary: head.summary.clone(),
            sources: head.sources.clone(),
            pack: match &entry.pack {
                Origin::BuiltIn | Origin::Data => String::new(),
                Origin::Folder(folder) => folder.display().to_string(),
            },
            best: played.map(|played| played.best.score),
            last: played.map(|played| day(played.last.at)),
            passed: played.is_some_and(|it| !it.best.red_line && passes(it.best.score)),
            red_line: played.is_some_and(told),
            unfinished: keeper.is_some_and(|it| it.unfinished_of(&entry.id).is_some()),
            runs: runs.into_iter().take(RUNS).collect(),
            endings,
            fault: if trusted || !seen { None } else { self.inspect(bank, &entry.id, lang) },
            unseen: !seen,
        }
    }
}

/// The band of a finished run. A review that overlooked a red line is good at best.
fn band(bank: &Bank, run: &Finished) -> Band {
    let band = Band::of(run.score);
    let book = bank.rulebook().ok().filter(|_| practice::is_review(run));
    let grave = |id: &String| book.and_then(|book| book.get(id)).is_some_and(Rule::is_red_line);
    if run.broken.iter().any(grave) { band.min(Band::Good) } else { band }
}

/// Where the talk takes place; a record is read, wherever it took place, and stands by itself among
/// the channels. A file with faults in its head has none.
fn channel(entry: &Entry) -> &'static str {
    match entry.kind {
        _ if !entry.is_offered() => "",
        Some(Kind::CaseReview) => REVIEW,
        _ => entry.head.channel.id(),
    }
}

/// A file that cannot be read has no title.
fn title(entry: &Entry) -> String {
    if entry.head.title.is_empty() { entry.id.clone() } else { entry.head.title.clone() }
}

/// A run is called by its scenario; one taken up from another says so.
pub fn named(run: &Finished, title: String, lang: Lang) -> String {
    match run.again {
        Some(_) => say_with(lang, "review-history-title", &[("title", title.into())]),
        None => title,
    }
}

fn passes(score: u8) -> bool {
    Band::of(score) >= Band::Fair
}

/// How angry the customer is where the run stands.
fn heat(bank: &Bank, keeper: &Keeper, run: &Run) -> Option<u8> {
    let texts = keeper.store().texts();
    let prepared = bank.prepare_run(run, |hash| texts.get(hash).ok().flatten()).ok()?;
    let session = Session::replay(Arc::clone(&prepared.stage), run.seed, &run.inputs).ok()?;
    Some(session.mood().heat)
}

fn standing(history: &[Finished]) -> Option<u8> {
    // A run that failed has no place in a mean that is called good or fair.
    let counts =
        |run: &&Finished| run.again.is_none() && !run.red_line && run.decisions >= BAND_FROM;
    let scored = history.iter().rev().filter(counts);
    let scores: Vec<u32> = scored.take(STANDING).map(|run| run.score.into()).collect();
    let runs = u32::try_from(scores.len()).ok()?;
    // Rounded half up, as every score is.
    let mean = (2 * scores.iter().sum::<u32>() + runs).checked_div(2 * runs)?;
    u8::try_from(mean).ok()
}

/// Every rule there is, by area, those for all domains first.
fn field(bank: &Bank, keeper: &Keeper, lang: Lang) -> Vec<Plot> {
    let Ok(rulebook) = bank.rulebook() else { return Vec::new() };
    let counts = &keeper.profile().rules;
    let patch = |id: &String| {
        counts.get(id).map_or(Patch::Unknown, |count| Patch::of(count.kept, count.broken))
    };
    let plot = |area: &Area| Plot {
        area: match lang {
            Lang::Zh => area.zh.clone(),
            Lang::En => area.en.clone(),
        },
        domain: area
            .rules
            .first()
            .and_then(|id| rulebook.head(id))
            .map_or_else(String::new, |rule| rule.domain.to_owned()),
        patches: area.rules.iter().map(patch).collect(),
    };
    let mut plots: Vec<Plot> = rulebook.areas().iter().map(plot).collect();
    plots.retain(|plot| !plot.patches.is_empty());
    plots.sort_by_key(|plot| plot.domain != CORE);
    plots
}

/// The rules broken most often, of those that were not kept more often.
fn weak(bank: &Bank, keeper: &Keeper, lang: Lang) -> Vec<Weak> {
    let Ok(rulebook) = bank.rulebook() else { return Vec::new() };
    let counts = keeper.profile().rules.iter();
    let mut blown: Vec<_> = counts
        .filter(|(_, count)| Patch::of(count.kept, count.broken) == Patch::Blown)
        .filter_map(|(id, count)| Some((rulebook.get(id)?, count)))
        .collect();
    blown.sort_by_key(|(rule, count)| (Reverse(count.broken), count.kept, &rule.id));
    let told = |(rule, count): (&Rule, &Count)| Weak {
        sentence: rule.sentence(lang).to_owned(),
        broken: count.broken,
        kept: count.kept,
    };
    blown.into_iter().take(WEAK).map(told).collect()
}

/// The week that `today` is in. Days before the trainee came were not missed.
fn week(today: Date, begun: Date, trained: impl Iterator<Item = Date>) -> [Day; 7] {
    let since_monday = usize::try_from(today.weekday().to_monday_zero_offset()).unwrap_or(0);
    let ago = |day: Date| usize::try_from((today - day).get_days()).ok();
    let since_begun = ago(begun).unwrap_or(0).min(since_monday);
    let mut week = [Day::Open; 7];
    week[since_monday - since_begun..since_monday].fill(Day::Missed);
    for at in trained.filter_map(|day| since_monday.checked_sub(ago(day)?)) {
        week[at] = Day::Trained;
    }
    week
}

/// The scene a run stands in, from 1: one a question.
fn scene(inputs: &[Timed]) -> u32 {
    answers(inputs) + 1
}

/// How many answers stand: what was taken back does not, and a hint is none.
pub fn answers(inputs: &[Timed]) -> u32 {
    inputs.iter().fold(0_u32, |answers, timed| match timed.input.as_str() {
        UNDO => answers.saturating_sub(1),
        HINT => answers,
        draft if is_draft(draft) => answers,
        _ => answers + 1,
    })
}

/// From which line a run is played that was taken up from another.
pub fn from_line(run: &Run, again: &Again) -> u32 {
    let taken = usize::try_from(again.at).unwrap_or(usize::MAX).min(run.inputs.len());
    answers(&run.inputs[..taken]) + 1
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

/// The day and the time of day.
fn moment(at: Timestamp) -> String {
    format!("{} {}", day(at), at.to_zoned(TimeZone::system()).strftime("%H:%M"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Day::{Missed, Open, Trained};
    use super::*;
    use crate::profile::samples::finished;

    #[test]
    fn a_week_begins_on_monday_and_no_day_before_the_first_was_missed() {
        let wednesday = date(2026, 11, 18);
        let days = [date(2026, 11, 15), date(2026, 11, 16), date(2026, 11, 16)];
        let week = |begun| super::week(wednesday, begun, days.into_iter());
        assert_eq!(week(date(2026, 1, 1)), [Trained, Missed, Open, Open, Open, Open, Open]);
        let first = super::week(wednesday, wednesday, std::iter::empty());
        assert_eq!(first, [Open; 7]);
        let today = super::week(wednesday, wednesday, std::iter::once(wednesday));
        assert_eq!(today[2], Trained);
    }

    #[test]
    fn a_moment_of_another_year_says_the_year() {
        let long_ago = Timestamp::from_second(1_000_000_000).unwrap();
        assert!(moment(long_ago).starts_with("2001-09-"), "{}", moment(long_ago));
        assert_eq!(moment(Timestamp::now()).len(), "11-18 21:00".len());
    }

    #[test]
    fn a_mean_is_made_of_whole_runs_that_did_not_fail() {
        let run = |score, red_line, again: bool| {
            let again = again.then(|| crate::profile::Again { run: "a".into(), at: 1 });
            Finished { red_line, again, decisions: BAND_FROM, ..finished("a", 1, score) }
        };
        assert_eq!(standing(&[run(95, true, false)]), None, "failed, whatever the score");
        let runs = [run(60, false, false), run(95, true, false), run(80, false, false)];
        assert_eq!(standing(&runs), Some(70));
        let runs = [100, 15, 89, 19].map(|score| run(score, false, false));
        assert_eq!(standing(&runs), Some(56), "55.75, rounded");
        let rerun = [run(60, false, false), run(100, false, true)];
        assert_eq!(standing(&rerun), Some(60), "one taken up again counts nowhere");
    }

    #[test]
    fn a_rule_is_swept_only_when_it_was_kept_more_often_than_broken() {
        assert_eq!(Patch::of(0, 0), Patch::Unknown);
        assert_eq!(Patch::of(1, 0), Patch::Swept);
        assert_eq!((Patch::of(0, 1), Patch::of(2, 2)), (Patch::Blown, Patch::Blown));
        assert_eq!(Patch::of(3, 2), Patch::Swept);
    }
}

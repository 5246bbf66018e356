//! `saolei replay RUN --from N`: a finished run taken up again from one of its lines. In lines of
//! text that is offered whenever a run is over.

use std::io::{self, IsTerminal};
use std::sync::Arc;

use super::args::ReplayArgs;
use super::fault::{Exit, Fault};
use super::game::{self, earlier, taken_up};
use super::play::{Rest, Saver, Sitting, Typed, after, sit, tell};
use super::replay::Found;
use super::world::is_dumb;
use super::{Place, page};
use crate::bank::Prepared;
use crate::engine::debrief::Debrief;
use crate::engine::run::Run;
use crate::engine::session::Session;
use crate::message::{say, say_with};
use crate::plain::tell::Teller;
use crate::plain::{Answers, Over};
use crate::practice;
use crate::profile::Again;

/// Plays on from the line of this number, on the whole terminal or as lines of text.
pub fn run(place: &Place, found: &Found, number: usize, args: &ReplayArgs) -> Result<Exit, Fault> {
    let start = Start::at(place, found, number)?;
    let on_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    if on_terminal && !args.plain && !args.json && !place.setting.config.screen_reader {
        if !is_dumb() {
            return game::run_again(place, &found.profile, &found.finished.id, number - 1);
        }
        tell(Some(say(place.lang, "lines-dumb")));
    }
    let (over, kept, run) = start.play(place, found, args.json)?;
    if over == Over::Ended && kept == Rest::Run && !args.json {
        offer(place, &found.profile, &run)?;
    }
    Ok(after(place.lang, &over, None, kept))
}

/// Where a run is taken up again.
struct Start {
    prepared: Prepared,
    run: Run,
    again: Again,
    /// The run as it was played first.
    first: Session,
    /// From which line, counted from 1.
    number: usize,
}

impl Start {
    fn at(place: &Place, found: &Found, number: usize) -> Result<Start, Fault> {
        let texts = place.store()?.texts();
        let finished = &found.finished;
        let kept = |hash: &str| texts.get(hash).ok().flatten();
        let prepared = place.bank()?.prepare_run(&finished.run, kept)?;
        let (run, again) = taken_up(finished, &prepared, number.saturating_sub(1))?;
        let first = replayed(&prepared, finished.run.seed, &finished.run, &finished.id)?;
        let last = first.answered().count();
        if !(1..=last).contains(&number) {
            return Err(Fault::NoLine { run: finished.id.clone(), number, last });
        }
        Ok(Start { prepared, run, again, first, number })
    }

    /// Plays on as lines of text: how it ended, whether it is kept, and the id of the new run.
    fn play(self, place: &Place, found: &Found, json: bool) -> Result<(Over, Rest, String), Fault> {
        let Start { prepared, run, again, first, number } = self;
        let session = replayed(&prepared, run.seed, &run, &found.finished.id)?;
        let session = session.taken_up_after(run.inputs.len());
        let mut saver = Saver::open(place, &found.profile)?;
        let (own, texts) = (run.clone(), prepared.texts.clone());
        let (id, now) = (place.run_id(), place.now());
        let earlier = earlier(saver.keeper.history(), &again, &prepared).map(|it| it.debrief);
        let begun = id.clone();
        saver.told(|keeper| keeper.begin_again(begun, now, own, texts, again));
        tell(Some(say_with(place.lang, "plain-again-begins", &[("number", number.into())])));
        let teller = Teller { lang: place.lang, stage: &prepared.stage, rules: &prepared.rules };
        tell(first.answered().nth(number - 1).map(|answered| teller.before(answered)));
        let sitting =
            Sitting { id: id.clone(), prepared, session, run, earlier, may_be_kept: true };
        let (over, kept) = sit(place, sitting, Some(saver), None, json)?;
        Ok((over, kept, id))
    }
}

fn replayed(prepared: &Prepared, seed: u64, run: &Run, id: &str) -> Result<Session, Fault> {
    Session::replay(Arc::clone(&prepared.stage), seed, &run.inputs)
        .map_err(|_| Fault::BrokenRun(id.to_owned()))
}

/// Plays the run of this id again from the line of this number, and goes on as [`offer`] does.
pub fn begin(place: &Place, profile: &str, run: &str, number: usize) -> Result<(), Fault> {
    let Some(found) = of(place, profile, run)? else { return Ok(()) };
    match retry(place, &found, number)? {
        Some(next) => offer(place, profile, &next),
        None => Ok(()),
    }
}

/// Lets who sits at the keyboard take the run of this id up again, and that one too, as often as
/// they name a line.
pub fn offer(place: &Place, profile: &str, run: &str) -> Result<(), Fault> {
    let mut run = run.to_owned();
    while io::stdin().is_terminal() {
        let Some(found) = of(place, profile, &run)? else { break };
        let Some(number) = asked(place, &found)? else { break };
        page::print([""])?;
        match retry(place, &found, number)? {
            Some(next) => run = next,
            None => break,
        }
    }
    Ok(())
}

/// The talk of this id in the history.
fn of(place: &Place, profile: &str, run: &str) -> Result<Option<Found>, Fault> {
    let history = place.store()?.look(profile)?.1;
    let finished = history.iter().find(|one| one.id == run).cloned();
    let talk = finished.filter(|finished| !practice::is_review(finished));
    Ok(talk.map(|finished| Found { profile: profile.to_owned(), finished, history }))
}

/// The id of the new run, where it came to its end and is kept; otherwise it is said how it ended.
fn retry(place: &Place, found: &Found, number: usize) -> Result<Option<String>, Fault> {
    let (over, kept, next) = Start::at(place, found, number)?.play(place, found, false)?;
    if over != Over::Ended || kept != Rest::Run {
        after(place.lang, &over, None, kept);
        return Ok(None);
    }
    Ok(Some(next))
}

/// The line that is wanted again; `None` for none.
fn asked(place: &Place, found: &Found) -> Result<Option<usize>, Fault> {
    let lang = place.lang;
    let session = Start::at(place, found, 1)?.first;
    let last = session.answered().count();
    let lost = Debrief::of(&session).and_then(|debrief| {
        let first = debrief.losses().next()?;
        debrief.answers.iter().position(|answer| std::ptr::eq(answer, first))
    });
    let number = (lost.unwrap_or(0) + 1).to_string();
    let run = &found.finished.id;
    let command = place.command(&["replay", run, "--from", &number, "--plain"]);
    page::print([""])?;
    tell(Some(format!("{}\n{command}", say(lang, "byline-again"))));
    let mut typed = Typed::new(false);
    while let Some(line) = typed.next().map_err(Fault::Terminal)? {
        match line.trim() {
            "" | "q" | "quit" => break,
            line => match line.parse() {
                Ok(number) if (1..=last).contains(&number) => return Ok(Some(number)),
                _ => tell(Some(say_with(lang, "byline-again-odd", &[("last", last.into())]))),
            },
        }
    }
    Ok(None)
}

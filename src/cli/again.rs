//! `saolei replay RUN --from N`: a finished run taken up again from one of its lines.

use std::io::{self, IsTerminal};
use std::sync::Arc;

use super::Place;
use super::args::ReplayArgs;
use super::fault::{Exit, Fault};
use super::game::{self, earlier, taken_up};
use super::play::{Saver, Sitting, after, sit, tell};
use super::replay::Found;
use super::world::is_dumb;
use crate::engine::session::Session;
use crate::message::{say, say_with};
use crate::plain::tell::Teller;

/// Plays on from the line of this number, on the whole terminal or as lines of text.
pub fn run(place: &Place, found: &Found, number: usize, args: &ReplayArgs) -> Result<Exit, Fault> {
    let store = place.store()?;
    let (texts, id) = (store.texts(), &found.finished.id);
    let kept = |hash: &str| texts.get(hash).ok().flatten();
    let prepared = place.bank()?.prepare_run(&found.finished.run, kept)?;
    let at = number.saturating_sub(1);
    let (run, again) = taken_up(&found.finished, &prepared, at)?;
    let broken = || Fault::BrokenRun(id.clone());
    let first = Session::replay(Arc::clone(&prepared.stage), run.seed, &found.finished.run.inputs);
    let first = first.map_err(|_| broken())?;
    let last = first.answered().count();
    if !(1..=last).contains(&number) {
        return Err(Fault::NoLine { run: id.clone(), number, last });
    }
    let on_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    if on_terminal && !args.plain && !args.json && !place.setting.config.screen_reader {
        if !is_dumb() {
            return game::run_again(place, &found.profile, id, at);
        }
        tell(Some(say(place.lang, "lines-dumb")));
    }
    let session = Session::replay(Arc::clone(&prepared.stage), run.seed, &run.inputs)
        .map_err(|_| broken())?;
    let mut saver = Saver::open(place, &found.profile)?;
    let (own, texts) = (run.clone(), prepared.texts.clone());
    let (run_id, now) = (place.run_id(), place.now());
    let earlier = earlier(saver.keeper.history(), &again, &prepared).map(|it| it.debrief);
    let begun = run_id.clone();
    saver.told(|keeper| keeper.begin_again(begun, now, own, texts, again));
    tell(Some(say_with(place.lang, "plain-again-begins", &[("number", number.into())])));
    let teller = Teller { lang: place.lang, stage: &prepared.stage, rules: &prepared.rules };
    tell(first.answered().nth(at).map(|answered| teller.before(answered)));
    let sitting = Sitting { id: run_id, prepared, session, run, earlier };
    let (over, kept) = sit(place, sitting, Some(saver), None, args.json)?;
    Ok(after(place.lang, &over, (id, false), kept))
}

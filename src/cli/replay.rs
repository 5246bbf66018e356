//! `saolei replay RUN`: a finished run again, word for word, from the journal.

use std::sync::Arc;

use super::args::ReplayArgs;
use super::fault::{Exit, Fault};
use super::game::earlier;
use super::{Place, again, page, print_json};
use crate::bank::Piece;
use crate::engine::debrief::Debrief;
use crate::engine::session::Session;
use crate::plain;
use crate::plain::tell::{Teller, guessed};
use crate::practice;
use crate::profile::Finished;
use crate::profile::store::{Listed, Store};

pub fn run(place: &Place, args: &ReplayArgs) -> Result<Exit, Fault> {
    let store = place.store()?;
    let found = find(&store, args)?;
    if practice::is_review(&found.finished) {
        return reread(place, &store, &found.finished, args);
    }
    if let Some(number) = args.from {
        return again::run(place, &found, number, args);
    }
    let Found { finished, history, .. } = found;
    let texts = store.texts();
    let kept = |hash: &str| texts.get(hash).ok().flatten();
    let prepared = place.bank()?.prepare_run(&finished.run, kept)?;
    let session =
        Session::replay(Arc::clone(&prepared.stage), finished.run.seed, &finished.run.inputs)
            .map_err(|_| Fault::BrokenRun(finished.id.clone()))?;
    let teller = Teller { lang: place.lang, stage: &prepared.stage, rules: &prepared.rules };
    if args.json {
        let mut data = plain::json::of(&session, teller, &prepared.rulebook);
        // Two scenarios of one text share what is kept; which was played, the run knows.
        data["scenario"] = finished.run.scenario.into();
        print_json(&data)?;
    } else {
        let mut lines = plain::transcript(&session, teller);
        let earlier = finished.again.as_ref().and_then(|it| earlier(&history, it, &prepared));
        let debrief = Debrief::of(&session);
        let total = debrief.as_ref().and_then(|debrief| debrief.score.total());
        let guess = finished.guess.and_then(|guess| guess.score);
        if let (Some(guess), Some(total)) = (guess, total) {
            lines.extend([String::new(), guessed(place.lang, guess, total)]);
        }
        if let (Some(earlier), Some(debrief)) = (earlier, debrief) {
            lines.extend(teller.compared(&earlier.debrief, &debrief));
        }
        page::print(lines)?;
    }
    Ok(Exit::Fine)
}

/// A finished case review again. It is no talk that could be taken up from one of its lines.
fn reread(
    place: &Place,
    store: &Store,
    finished: &Finished,
    args: &ReplayArgs,
) -> Result<Exit, Fault> {
    let broken = || Fault::BrokenRun(finished.id.clone());
    let texts = store.texts();
    let kept = |hash: &str| texts.get(hash).ok().flatten();
    let Piece::Review(docket) = place.bank()?.piece_of(&finished.run, kept)? else {
        return Err(broken());
    };
    if args.from.is_some() {
        return Err(Fault::WholeReview(docket.review.id.clone()));
    }
    let reading = docket.replay(finished.run.seed, &finished.run.inputs).map_err(|_| broken())?;
    if args.json {
        let mut data = plain::json::of_review(&reading, &docket.rulebook);
        data["scenario"] = finished.run.scenario.clone().into();
        print_json(&data)?;
    } else {
        page::print(plain::incident::transcript(&reading, place.lang))?;
    }
    Ok(Exit::Fine)
}

/// A finished run, and whose it is.
pub struct Found {
    /// The profile it is in.
    pub profile: String,
    /// The run.
    pub finished: Finished,
    /// All runs of that profile.
    pub history: Vec<Finished>,
}

/// The run of that id, or the only one whose id begins so, in one profile or in any.
fn find(store: &Store, args: &ReplayArgs) -> Result<Found, Fault> {
    let histories: Vec<(String, Vec<Finished>)> = if let Some(name) = &args.profile {
        let looked = store.look(name).map_err(|error| Fault::of_profile(error, store))?;
        vec![(name.clone(), looked.1)]
    } else {
        // A profile that cannot be read hides no run of another.
        let listed = store.list()?;
        let look = |one: &Listed| Some((one.name.clone(), store.look_listed(one).ok()?.1));
        listed.iter().filter_map(look).collect()
    };
    let all = || histories.iter().flat_map(|(name, runs)| runs.iter().map(move |run| (name, run)));
    let begins = |(_, run): &(&String, &Finished)| run.id.starts_with(&args.run);
    let found = match all().filter(begins).collect::<Vec<_>>().as_slice() {
        [one] => Some(*one),
        _ => all().find(|(_, run)| run.id == args.run),
    };
    let (profile, finished) = found.ok_or_else(|| Fault::NoRun(args.run.clone()))?;
    let (profile, finished) = (profile.clone(), finished.clone());
    let mut histories = histories;
    let own = histories.iter_mut().find(|(name, _)| *name == profile);
    let history = own.map(|(_, runs)| std::mem::take(runs)).unwrap_or_default();
    Ok(Found { profile, finished, history })
}

//! `saolei replay RUN`: a finished run again, word for word, from the journal.

use std::sync::Arc;

use super::args::ReplayArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::engine::session::Session;
use crate::plain::tell::Teller;
use crate::plain::{self};
use crate::profile::Finished;
use crate::profile::store::Store;

pub fn run(place: &Place, args: &ReplayArgs) -> Result<Exit, Fault> {
    let store = place.store()?;
    let finished = find(&store, args)?;
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
        print_lines(plain::transcript(&session, teller))?;
    }
    Ok(Exit::Fine)
}

/// The run of that id, or the only one whose id begins so, in one profile or in any.
fn find(store: &Store, args: &ReplayArgs) -> Result<Finished, Fault> {
    let history: Vec<Finished> = if let Some(name) = &args.profile {
        store.look(name)?.1
    } else {
        // A profile that cannot be read hides no run of another.
        let listed = store.list()?;
        listed.iter().filter_map(|one| store.look_listed(one).ok()).flat_map(|it| it.1).collect()
    };
    let begins = |run: &&Finished| run.id.starts_with(&args.run);
    let found = match history.iter().filter(begins).collect::<Vec<_>>().as_slice() {
        [one] => Some(*one),
        _ => history.iter().find(|run| run.id == args.run),
    };
    found.cloned().ok_or_else(|| Fault::NoRun(args.run.clone()))
}

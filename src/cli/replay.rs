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

/// The run of that id, in one profile or in any.
fn find(store: &Store, args: &ReplayArgs) -> Result<Finished, Fault> {
    let names = match &args.profile {
        Some(name) => vec![name.clone()],
        None => store.list()?.into_iter().map(|listed| listed.name).collect(),
    };
    for name in names {
        let history = match store.look(&name) {
            Ok(looked) => looked.1,
            Err(error) if args.profile.is_some() => return Err(error.into()),
            Err(_) => continue,
        };
        if let Some(found) = history.into_iter().find(|run| run.id == args.run) {
            return Ok(found);
        }
    }
    Err(Fault::NoRun(args.run.clone()))
}

//! `saolei replay RUN`: a finished run again, word for word, from the journal.

use std::sync::Arc;

use super::args::ReplayArgs;
use super::fault::{Exit, Fault};
use super::game::earlier;
use super::{Place, again, page, print_json};
use crate::bank::{Piece, Prepared};
use crate::engine::debrief::Debrief;
use crate::engine::session::Session;
use crate::message::{Lang, say_with};
use crate::plain;
use crate::plain::tell::{Teller, guessed};
use crate::practice;
use crate::profile::Finished;
use crate::profile::store::{Listed, Store};
use crate::tui::data::Earlier;

pub fn run(place: &Place, args: &ReplayArgs) -> Result<Exit, Fault> {
    let store = place.store()?;
    let found = find(&store, args)?;
    if practice::is_review(&found.finished) {
        return reread(place, &store, &found.finished, args);
    }
    if let Some(number) = args.from {
        return again::run(place, &found, number, args);
    }
    let past = Past::of(place, found)?;
    if args.json {
        let mut data =
            plain::json::of(&past.session, past.teller(place.lang), &past.prepared.rulebook);
        // Two scenarios of one text share what is kept; which was played, the run knows.
        data["scenario"] = past.finished.run.scenario.into();
        print_json(&data)?;
    } else {
        page::print(plain::before_debrief(&past.session, past.teller(place.lang)))?;
        page::print(past.debrief(place.lang))?;
    }
    Ok(Exit::Fine)
}

/// A finished talk, as it can be told again.
pub struct Past {
    prepared: Prepared,
    session: Session,
    finished: Finished,
    earlier: Option<Earlier>,
}

/// The talk that is asked for; `None` for a case review.
pub fn past(place: &Place, args: &ReplayArgs) -> Result<Option<Past>, Fault> {
    let found = find(&place.store()?, args)?;
    if practice::is_review(&found.finished) {
        return Ok(None);
    }
    Past::of(place, found).map(Some)
}

impl Past {
    fn of(place: &Place, found: Found) -> Result<Past, Fault> {
        let Found { finished, history, .. } = found;
        let texts = place.store()?.texts();
        let kept = |hash: &str| texts.get(hash).ok().flatten();
        let prepared = place.bank()?.prepare_run(&finished.run, kept)?;
        let session =
            Session::replay(Arc::clone(&prepared.stage), finished.run.seed, &finished.run.inputs)
                .map_err(|_| Fault::BrokenRun(finished.id.clone()))?;
        let taken_over = finished.again.as_ref().and_then(|again| usize::try_from(again.at).ok());
        let session = session.taken_up_after(taken_over.unwrap_or(0));
        let earlier = finished.again.as_ref().and_then(|it| earlier(&history, it, &prepared));
        Ok(Past { prepared, session, finished, earlier })
    }

    fn teller(&self, lang: Lang) -> Teller<'_> {
        Teller { lang, stage: &self.prepared.stage, rules: &self.prepared.rules }
    }

    /// How many lines it can be played again from.
    pub fn lines(&self) -> usize {
        self.session.answered().count()
    }

    /// What it was and came to, in one line.
    pub fn outline(&self, lang: Lang) -> String {
        let title = &self.prepared.scenario().head.title;
        let debrief = Debrief::of(&self.session);
        let conduct = debrief.map(|debrief| self.teller(lang).conduct(&debrief));
        let args = [("title", title.into()), ("conduct", conduct.unwrap_or_default().into())];
        say_with(lang, "aloud-past", &args)
    }

    /// All that was said, with what each line was judged by.
    pub fn talk(&self, lang: Lang) -> Vec<String> {
        plain::talk(&self.session, self.teller(lang))
    }

    /// What there is to say of it, a guess and the run it was taken up from beside it.
    pub fn debrief(&self, lang: Lang) -> Vec<String> {
        let Some(debrief) = Debrief::of(&self.session) else { return Vec::new() };
        let teller = self.teller(lang);
        let mut lines =
            teller.debrief(&debrief, self.session.taken_over(), &plain::ahead(&self.session));
        let guess = self.finished.guess.and_then(|guess| guess.score);
        if let (Some(guess), Some(total)) = (guess, debrief.score.total()) {
            lines.extend([String::new(), guessed(lang, guess, total)]);
        }
        if let Some(earlier) = &self.earlier {
            lines.extend(teller.compared(&earlier.debrief, &debrief, earlier.at));
        }
        lines
    }
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

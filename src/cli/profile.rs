//! `saolei profile list|show|export|import|delete`: who trains on this machine and what they have reached.

use std::io::{self, BufRead, IsTerminal, Write};

use serde_json::json;

use super::args::{Chosen, ProfileAction, ProfileArgs};
use super::fault::{Exit, Fault};
use super::game::{Shelf, answers, from_line, named};
use super::world::local;
use super::{Place, page, print_json, print_lines};
use crate::message::{Arg, say, say_with};
use crate::profile::slug::is_unseen;
use crate::profile::store::{Health, Listed};
use crate::profile::{Finished, Profile, Unfinished};

pub fn run(place: &Place, args: ProfileArgs) -> Result<Exit, Fault> {
    match args.action {
        ProfileAction::List { json } => list(place, json),
        ProfileAction::Show { name, json } => show(place, &name, json),
        ProfileAction::Export { name, file } => {
            let store = place.store()?;
            let exported = store.export(&name, &file);
            for notice in exported.map_err(|error| Fault::of_profile(error, &store))? {
                let _ = writeln!(io::stderr(), "{}", notice.message(place.lang));
            }
            let args = [("name", name.into()), ("file", file.display().to_string().into())];
            print_lines([say_with(place.lang, "profile-exported", &args)])?;
            Ok(Exit::Fine)
        }
        ProfileAction::Import { file, named } => {
            let name = place.store()?.import(&file, named.as_deref())?;
            print_lines([say_with(place.lang, "profile-imported", &[("name", name.into())])])?;
            Ok(Exit::Fine)
        }
        ProfileAction::Delete { name, yes } => delete(place, name, yes),
    }
}

fn list(place: &Place, json: bool) -> Result<Exit, Fault> {
    let listed = place.store()?.list()?;
    if json {
        let all: Vec<_> = listed
            .iter()
            .map(|one| {
                let (name, runs, last) = (&one.name, one.runs, one.last_played);
                json!({ "name": name, "runs": runs, "last": last, "health": one.health.id() })
            })
            .collect();
        print_json(&all)?;
    } else if listed.is_empty() {
        print_lines([say(place.lang, "profile-none")])?;
    } else {
        print_lines(listed.into_iter().map(|one| line(place, one)))?;
    }
    Ok(Exit::Fine)
}

fn line(place: &Place, one: Listed) -> String {
    let say = |id, args: &[(&'static str, Arg)]| say_with(place.lang, id, args);
    let name = ("name", one.name.into());
    match one.health {
        Health::Good => {
            let never = || crate::message::say(place.lang, "profile-never");
            let last = one.last_played.map_or_else(never, local);
            say("profile-line", &[name, ("runs", one.runs.into()), ("last", last.into())])
        }
        Health::Damaged => say("profile-line-damaged", &[name]),
        Health::TooNew(found) => say("profile-line-newer", &[name, ("found", found.into())]),
    }
}

fn show(place: &Place, name: &str, json: bool) -> Result<Exit, Fault> {
    let store = place.store()?;
    let looked = store.look(name).map_err(|error| Fault::of_profile(error, &store));
    let ((profile, history), left) = (looked?, store.look_unfinished(name)?);
    if json {
        let left: Vec<_> = left
            .iter()
            .map(|one| {
                let (id, at, scenario) = (&one.id, one.at, &one.run.scenario);
                json!({ "id": id, "at": at, "scenario": scenario, "inputs": one.run.inputs.len() })
            })
            .collect();
        print_json(&json!({ "profile": profile, "history": history, "unfinished": left }))?;
    } else {
        // Ids come from files that anybody may have written.
        let clean = |line: String| line.chars().filter(|c| !is_unseen(*c)).collect::<String>();
        page::print(shown(place, &profile, &history, &left).into_iter().map(clean))?;
    }
    Ok(Exit::Fine)
}

/// What somebody has reached, and the last runs with their ids, in lines.
fn shown(
    place: &Place,
    profile: &Profile,
    history: &[Finished],
    left: &[Unfinished],
) -> Vec<String> {
    let mut lines = reached(place, profile, history, left, Chosen::Command);
    lines.extend(recent(history).map(|run| with_id(place, run)));
    lines
}

/// What somebody has reached and what was left in the middle, in lines; `from` is where the way back
/// to it leads.
pub fn reached(
    place: &Place,
    profile: &Profile,
    history: &[Finished],
    left: &[Unfinished],
    from: Chosen,
) -> Vec<String> {
    let (bank, shelf) = (place.bank().ok(), Shelf::default());
    let title = |id: &str| bank.as_ref().map_or_else(|| id.to_owned(), |it| shelf.title(it, id));
    let minutes = profile.totals.seconds.div_ceil(60);
    let head = [
        ("name", (&profile.name).into()),
        ("runs", profile.totals.runs.into()),
        ("decisions", profile.totals.decisions.into()),
        ("minutes", minutes.into()),
        ("lines", profile.totals.red_lines.into()),
    ];
    let mut lines = vec![say_with(place.lang, "profile-head", &head)];
    if profile.totals.reruns > 0 {
        let crossed = history.iter().filter(|run| run.again.is_some() && run.red_line).count();
        let args = [("reruns", profile.totals.reruns.into()), ("lines", crossed.into())];
        lines.push(say_with(place.lang, "byline-reruns", &args));
    }
    lines.extend(left.iter().flat_map(|one| {
        let id = &one.run.scenario;
        let command = place.command(&["play", id, "--plain", "--profile", &profile.name]);
        let mut args = vec![
            ("title", title(id).into()),
            ("at", local(one.at).into()),
            ("answers", answers(&one.run.inputs).into()),
        ];
        args.extend(one.again.as_ref().map(|it| ("number", from_line(&one.run, it).into())));
        let listed = from == Chosen::List;
        let review = bank.as_ref().is_some_and(|bank| shelf.is_review(bank, id));
        let id = match (listed, one.again.is_some()) {
            _ if review => "incident-left-line",
            (false, false) => "byline-left",
            (false, true) => "byline-left-again",
            (true, false) => "choices-left",
            (true, true) => "choices-left-again",
        };
        [Some(say_with(place.lang, id, &args)), (!listed).then_some(command)].into_iter().flatten()
    }));
    for (id, played) in &profile.scenarios {
        let args = [
            ("id", title(id).into()),
            ("runs", played.runs.into()),
            ("best", played.best.score.into()),
            ("last", played.last.score.into()),
            ("at", local(played.last.at).into()),
        ];
        lines.push(say_with(place.lang, "profile-scenario", &args));
    }
    let mut broken: Vec<_> = profile.rules.iter().filter(|(_, count)| count.broken > 0).collect();
    broken.sort_by_key(|(id, count)| (std::cmp::Reverse(count.broken), id.as_str()));
    let book = bank.as_ref().and_then(|bank| bank.rulebook().ok());
    for (id, count) in broken.into_iter().take(5) {
        let rule = book
            .and_then(|book| book.get(id))
            .map_or(id.as_str(), |rule| rule.sentence(place.lang));
        let args =
            [("rule", rule.into()), ("broken", count.broken.into()), ("kept", count.kept.into())];
        lines.push(say_with(place.lang, "profile-rule", &args));
    }
    lines
}

/// How many finished runs are listed.
const RECENT: usize = 10;

/// The finished runs that are listed, the last one first.
pub fn recent(history: &[Finished]) -> impl Iterator<Item = &Finished> {
    history.iter().rev().take(RECENT)
}

/// A finished run in one line, its id and what came of it.
fn with_id(place: &Place, run: &Finished) -> String {
    let args = [("run", (&run.id).into()), ("text", finished(place, run).into())];
    say_with(place.lang, "byline-run-id", &args)
}

/// A finished run in one line: when, what, and what came of it.
pub fn finished(place: &Place, run: &Finished) -> String {
    let id = &run.run.scenario;
    let title = place.bank().map_or_else(|_| id.clone(), |it| Shelf::default().title(&it, id));
    let mut outcome = say(place.lang, &format!("outcome-{}", run.result));
    if run.red_line {
        outcome = say_with(place.lang, "moment-outcome-failed", &[("outcome", outcome.into())]);
    }
    let args = [
        ("at", local(run.at).into()),
        ("id", named(run, title, place.lang).into()),
        ("score", run.score.into()),
        ("outcome", outcome.into()),
    ];
    say_with(place.lang, "profile-run", &args)
}

fn delete(place: &Place, name: String, yes: bool) -> Result<Exit, Fault> {
    let store = place.store()?;
    // Known before anybody is asked to type its name.
    store.look(&name).map_err(|error| Fault::of_profile(error, &store))?;
    if !yes {
        if !io::stdin().is_terminal() {
            return Err(Fault::NotConfirmed(name));
        }
        let ask = say_with(place.lang, "profile-delete-ask", &[("name", (&name).into())]);
        let _ = write!(io::stderr(), "{ask}");
        let mut typed = String::new();
        io::stdin().lock().read_line(&mut typed).map_err(Fault::Terminal)?;
        if typed.trim() != name {
            return Err(Fault::NotConfirmed(name));
        }
    }
    store.delete(&name)?;
    print_lines([say_with(place.lang, "profile-deleted", &[("name", name.into())])])?;
    Ok(Exit::Fine)
}

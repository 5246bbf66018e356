//! A case review as lines of text: begun or gone on with, kept answer by answer, and finished.

use super::{
    Chosen, List, PlayArgs, Rest, Saver, Typed, after, announce, answers_of, saver_of, tell,
};
use crate::bank::{Docket, Piece};
use crate::cli::fault::{Exit, Fault};
use crate::cli::stopped::Watch;
use crate::cli::{Place, page, print_json};
use crate::engine::review::Reading;
use crate::engine::run::{Run, Timed};
use crate::message::{Lang, say, say_with};
use crate::plain::{self, Answers, Over};
use crate::practice;
use crate::practice::{Keeper, Kept};
use std::io::{self, IsTerminal, Write};

/// A review that is read now.
struct Sitting {
    id: String,
    docket: Docket,
    reading: Reading,
    /// What was begun, without what is answered now.
    run: Run,
}

/// Reads a case review to its end.
pub(super) fn run(place: &Place, args: &PlayArgs, docket: Docket) -> Result<Exit, Fault> {
    let lang = place.lang;
    let listed = args.answers.as_deref().map(answers_of).transpose()?;
    let mut saver = saver_of(place, args)?;
    if saver.is_none() && listed.is_none() && !args.json {
        tell(Some(say(lang, "lines-not-kept")));
    }
    let fresh = args.new || args.seed.is_some() || args.answers.is_some();
    let left = saver.as_mut().filter(|_| !fresh).map(|saver| go_on(place, args, saver));
    let sitting = match left.transpose()?.flatten() {
        Some(sitting) => sitting,
        None => begin(place, args, docket, saver.as_mut()),
    };
    let answers_file = listed.as_ref().map(List::last_line);
    let (over, kept) = sit(place, sitting, saver, listed, args.json)?;
    Ok(after(lang, &over, answers_file, kept))
}

/// The run of this review that was left in the middle. Where it cannot be gone on with, why is said,
/// and it stays as it is.
fn go_on(place: &Place, args: &PlayArgs, saver: &mut Saver) -> Result<Option<Sitting>, Fault> {
    let Some(left) = saver.left(&args.id) else { return Ok(None) };
    let texts = saver.keeper.store().texts();
    let kept = |hash: &str| texts.get(hash).ok().flatten();
    let replayed = match place.bank()?.piece_of(&left.run, kept) {
        Ok(Piece::Review(docket)) => {
            let reading = docket.replay(left.run.seed, &left.run.inputs);
            reading.map(|reading| (docket, reading)).map_err(|_| Fault::BrokenRun(left.id.clone()))
        }
        Ok(Piece::RolePlay(_)) => Err(Fault::BrokenRun(left.id.clone())),
        Err(error) => Err(error.into()),
    };
    match replayed {
        Ok((docket, reading)) => {
            saver.keeper.resume_run(&left.id);
            saver.told(Keeper::settle);
            let anew = match args.chosen {
                Chosen::List => "plain-anew-listed",
                Chosen::Command => "plain-anew",
            };
            let sentences = [say(place.lang, "incident-goes-on"), say(place.lang, anew)];
            tell(Some(sentences.join(&say(place.lang, "sentences-between"))));
            Ok(Some(Sitting { id: left.id, docket, reading, run: left.run }))
        }
        Err(fault) => {
            let reason = [("reason", fault.line(place.lang).into())];
            tell(Some(say_with(place.lang, "plain-cannot-go-on", &reason)));
            Ok(None)
        }
    }
}

fn begin(place: &Place, args: &PlayArgs, docket: Docket, saver: Option<&mut Saver>) -> Sitting {
    let seed = args.seed.unwrap_or_else(|| place.seed());
    let (id, reading, run) = (place.run_id(), docket.start(seed), docket.run(seed));
    if let Some(saver) = saver {
        announce(place, args, saver);
        let (run, texts) = (run.clone(), docket.texts.clone());
        saver.told(|keeper| keeper.begin(id.clone(), place.now(), run, texts));
    }
    Sitting { id, docket, reading, run }
}

/// Reads what was begun to its end and keeps it; how it ended, and what is kept.
fn sit(
    place: &Place,
    sitting: Sitting,
    mut saver: Option<Saver>,
    listed: Option<List>,
    json: bool,
) -> Result<(Over, Rest), Fault> {
    let lang = place.lang;
    let Sitting { id, docket, mut reading, run } = sitting;
    let rest = Rest::of(saver.is_some(), reading.inputs().is_empty());
    let typed = listed.is_none() && !json && io::stdin().is_terminal();
    let watch = typed.then(|| Watch::begin(lang, rest));
    let keep = |timed: &Timed| {
        if let Some(saver) = &mut saver {
            let kept = saver.told(|keeper| keeper.input(timed));
            if let Some(watch) = &watch {
                watch.now(if kept { Rest::Run } else { Rest::Nothing });
            }
        }
    };
    let over = {
        // With --json only the data goes to standard output.
        let mut out: Box<dyn Write> =
            if json { Box::new(io::sink()) } else { Box::new(page::stdout()) };
        if let Some(mut list) = listed {
            let over = told(&mut reading, lang, &mut list, &mut out, keep)?;
            list.by_line(over)
        } else {
            told(&mut reading, lang, &mut Typed::new(json), &mut out, keep)?
        }
    };
    if json {
        print_json(&plain::json::of_review(&reading, &docket.rulebook))?;
    }
    let unanswered = reading.inputs().is_empty();
    let mut kept = false;
    if let Some(saver) = &mut saver {
        let run = Run { inputs: reading.inputs().to_vec(), ..run };
        kept = finish(place, saver, &reading, (id, run))?;
    } else if over == Over::Ended && !json {
        tell(Some(say(lang, "plain-not-kept")));
    }
    Ok((over, Rest::of(kept, unanswered)))
}

fn told(
    reading: &mut Reading,
    lang: Lang,
    answers: &mut impl Answers,
    out: &mut impl Write,
    keep: impl FnMut(&Timed),
) -> Result<Over, Fault> {
    let head = &reading.review().head;
    let domain = say(lang, &format!("domain-{}", head.domain));
    // A domain that only somebody's own scenarios have is called as they call it.
    let domain = if domain.starts_with("domain-") { head.domain.clone() } else { domain };
    let title = [
        ("title", (&head.title).into()),
        ("domain", domain.into()),
        ("channel", say(lang, "channel-case-review").into()),
        ("minutes", head.minutes.into()),
    ];
    writeln!(out, "{}", say_with(lang, "plain-title", &title)).map_err(Fault::Output)?;
    match plain::incident::play(reading, lang, answers, out, keep) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Over::Left),
        done => done.map_err(Fault::Output),
    }
}

/// Puts the run into the history if it is over; whether what was answered is kept.
fn finish(
    place: &Place,
    saver: &mut Saver,
    reading: &Reading,
    (id, run): (String, Run),
) -> Result<bool, Fault> {
    let Some(finished) = practice::reviewed(id, place.now(), run, reading) else {
        return Ok(saver.told(Keeper::settle));
    };
    let kept = saver.keeper.finish(finished)?;
    if matches!(kept, Kept::No(_)) {
        // Said long ago, and the last thing to know now.
        saver.banner = None;
    }
    Ok(saver.told(|_| kept))
}

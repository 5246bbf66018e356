//! `saolei play ID`: one scenario, on the whole terminal or as lines of text.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use super::args::PlayArgs;
use super::fault::{Exit, Fault};
use super::{Place, game, print_json};
use crate::bank::Prepared;
use crate::engine::debrief::Debrief;
use crate::engine::run::Timed;
use crate::engine::session::Session;
use crate::message::{Lang, say, say_with};
use crate::plain::tell::Teller;
use crate::plain::{self, Answers, Over};
use crate::practice::{self, Keeper, Kept};

pub fn run(place: &Place, args: PlayArgs) -> Result<Exit, Fault> {
    let on_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    let lines = args.plain || args.json || args.answers.is_some() || !on_terminal;
    if lines { in_lines(place, &args) } else { game::run(place, Some(game::Start::from(args))) }
}

fn in_lines(place: &Place, args: &PlayArgs) -> Result<Exit, Fault> {
    let lang = place.lang;
    let prepared = place.bank()?.prepare(&args.id)?;
    let listed = args.answers.as_deref().map(answers_of).transpose()?;
    let mut keeper = args.profile.as_deref().map(|name| keeper(place, name)).transpose()?;

    let seed = args.seed.unwrap_or_else(|| place.seed());
    let mut session = Session::start(Arc::clone(&prepared.stage), seed);
    let (id, run) = (place.run_id(), prepared.run(seed));
    if let Some(keeper) = &mut keeper {
        let kept = keeper.begin(id.clone(), place.now(), run.clone(), prepared.texts.clone());
        tell(kept.banner(lang));
    }
    let teller = Teller { lang, stage: &prepared.stage, rules: &prepared.rules };
    let keep = |timed: &Timed, _: &Session| {
        keeper.as_mut().map_or(Kept::Yes, |keeper| keeper.input(timed)).banner(lang)
    };
    let over = {
        // With --json only the data goes to standard output.
        let mut out: Box<dyn Write> =
            if args.json { Box::new(io::sink()) } else { Box::new(io::stdout().lock()) };
        if let Some(lines) = listed {
            play(&mut session, &prepared, lang, &mut List(lines.into_iter()), &mut out, keep)?
        } else {
            let mut typed = Typed { asked: Instant::now(), took: 0 };
            play(&mut session, &prepared, lang, &mut typed, &mut out, keep)?
        }
    };
    if args.json {
        print_json(&plain::json::of(&session, teller, &prepared.rulebook))?;
    }
    if let Some(keeper) = &mut keeper {
        finish(place, keeper, &session, &prepared, id)?;
    } else if over == Over::Ended && !args.json {
        tell(Some(say(lang, "plain-not-kept")));
    }
    Ok(after(lang, &over, args, keeper.is_some()))
}

fn play(
    session: &mut Session,
    prepared: &Prepared,
    lang: Lang,
    answers: &mut impl Answers,
    out: &mut impl Write,
    keep: impl FnMut(&Timed, &Session) -> Option<String>,
) -> Result<Over, Fault> {
    let teller = Teller { lang, stage: &prepared.stage, rules: &prepared.rules };
    let head = &prepared.scenario().head;
    let title = [
        ("title", (&head.title).into()),
        ("channel", say(lang, &format!("channel-{}", head.channel.id())).into()),
        ("minutes", head.minutes.into()),
    ];
    writeln!(out, "{}", say_with(lang, "plain-title", &title)).map_err(Fault::Output)?;
    match plain::play(session, teller, answers, out, keep) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Over::Left),
        done => done.map_err(Fault::Output),
    }
}

fn after(lang: Lang, over: &Over, args: &PlayArgs, kept: bool) -> Exit {
    match over {
        Over::Ended => Exit::Fine,
        Over::Left if args.answers.is_some() => {
            tell(Some(say(lang, "plain-answers-ended")));
            Exit::Failed
        }
        Over::Left => {
            tell(Some(say(lang, if kept { "plain-left-kept" } else { "plain-left" })));
            Exit::Fine
        }
        Over::Refused(number, said) => {
            let refused = [
                ("number", (*number).into()),
                ("said", said.into()),
                ("scenario", (&args.id).into()),
            ];
            tell(Some(say_with(lang, "plain-answer-refused", &refused)));
            Exit::Failed
        }
    }
}

fn finish(
    place: &Place,
    keeper: &mut Keeper,
    session: &Session,
    prepared: &Prepared,
    id: String,
) -> Result<(), Fault> {
    if let Some(debrief) = Debrief::of(session) {
        let mut run = prepared.run(session.seed());
        run.inputs = session.inputs().to_vec();
        let scenario = prepared.scenario();
        let finished = practice::finished(id, place.now(), run, scenario, &debrief);
        tell(keeper.finish(finished)?.banner(place.lang));
    } else {
        tell(keeper.settle().banner(place.lang));
    }
    Ok(())
}

/// Opens the profile of that name, or makes it.
pub fn keeper(place: &Place, name: &str) -> Result<Keeper, Fault> {
    let store = place.store()?;
    let opened = match store.load(name) {
        Err(crate::profile::StoreError::Unknown { .. }) => store.create(name, place.now())?,
        opened => opened?,
    };
    for notice in &opened.notices {
        tell(Some(notice.message(place.lang)));
    }
    Ok(Keeper::new(store, opened))
}

fn tell(line: Option<String>) {
    if let Some(line) = line {
        let _ = writeln!(io::stderr(), "{line}");
    }
}

/// A list of answers, one a line; what begins with `#` is for people.
fn answers_of(path: &Path) -> Result<Vec<String>, Fault> {
    let text =
        fs::read_to_string(path).map_err(|source| Fault::Read { path: path.to_owned(), source })?;
    let lines = text.lines().map(|line| line.split(" #").next().unwrap_or_default().trim());
    Ok(lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect())
}

struct List(std::vec::IntoIter<String>);

impl Answers for List {
    fn next(&mut self) -> io::Result<Option<String>> {
        Ok(self.0.next())
    }

    fn is_patient(&self) -> bool {
        false
    }
}

/// Lines typed, or piped in, with the time they took.
struct Typed {
    asked: Instant,
    took: u64,
}

impl Answers for Typed {
    fn next(&mut self) -> io::Result<Option<String>> {
        self.asked = Instant::now();
        let mut line = Vec::new();
        let read = io::stdin().lock().take_line(&mut line)?;
        self.took = u64::try_from(self.asked.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(read.then(|| String::from_utf8_lossy(&line).into_owned()))
    }

    fn took_ms(&self) -> u64 {
        self.took
    }
}

trait TakeLine: BufRead {
    /// Reads a line of at most 4096 bytes; whether there was one.
    fn take_line(&mut self, line: &mut Vec<u8>) -> io::Result<bool> {
        Ok(io::Read::take(&mut *self, 4096).read_until(b'\n', line)? > 0)
    }
}
impl<R: BufRead> TakeLine for R {}

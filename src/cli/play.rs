//! `saolei play ID`: one scenario, on the whole terminal or as lines of text.

mod incident;

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use super::args::{Chosen, PlayArgs};
use super::fault::{Exit, Fault};
use super::game::Shelf;
use super::rehearsal::Rehearsal;
use super::stopped::Watch;
use super::{Place, again, game, page, print_json, world};
use crate::bank::{Bank, Piece, Prepared};
use crate::engine::debrief::Debrief;
use crate::engine::run::{Run, Timed};
use crate::engine::session::Session;
use crate::message::{Lang, say, say_with};
use crate::plain::tell::Teller;
use crate::plain::{self, Answers, Over};
use crate::practice::{self, Keeper, Kept};
use crate::profile::{Guess, Reason, StoreError, Unfinished};

pub fn run(place: &Place, args: PlayArgs) -> Result<Exit, Fault> {
    let on_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    let wanted = args.plain || place.setting.config.screen_reader;
    let lines = wanted || args.json || args.answers.is_some() || !on_terminal;
    let dumb = !lines && world::is_dumb();
    if dumb {
        tell(Some(say(place.lang, "lines-dumb")));
    }
    if lines || dumb {
        in_lines(place, &args)
    } else {
        game::run(place, Some(game::Start::from(args)))
    }
}

fn in_lines(place: &Place, args: &PlayArgs) -> Result<Exit, Fault> {
    let (lang, bank) = (place.lang, place.bank()?);
    let piece = bank.piece(&args.id).map_err(|error| Fault::of_scenario(error, &bank))?;
    let rehearsal = Rehearsal::of(args);
    let prepared = match (&rehearsal, piece) {
        (Some(rehearsal), piece) => rehearsal.open(piece)?,
        (None, Piece::RolePlay(prepared)) => prepared,
        (None, Piece::Review(docket)) => return incident::run(place, args, docket),
    };
    let listed = args.answers.as_deref().map(answers_of).transpose()?;
    if let Some(rehearsal) = rehearsal {
        let note =
            if rehearsal.author { say(lang, "rehearsal-lines") } else { rehearsal.note(lang) };
        tell(Some(note).filter(|_| !args.json));
        let answers_file = listed.as_ref().map(List::last_line);
        let sitting = begin(place, args, prepared, None);
        let sitting = Sitting { may_be_kept: false, ..sitting };
        let (over, kept) = sit(place, sitting, None, listed, args.json)?;
        return Ok(after(lang, &over, answers_file, kept));
    }
    let mut saver = saver_of(place, args)?;
    if saver.is_none() && listed.is_none() && !args.json {
        tell(Some(say(lang, "lines-not-kept")));
    }
    let left = if args.new || args.seed.is_some() || args.answers.is_some() {
        None
    } else {
        saver.as_mut().and_then(|saver| saver.go_on(&bank, args))
    };
    let sitting = left.unwrap_or_else(|| begin(place, args, prepared, saver.as_mut()));
    let (run, profile) = (sitting.id.clone(), args.profile.as_deref());
    let answers_file = listed.as_ref().map(List::last_line);
    let (over, kept) = sit(place, sitting, saver, listed, args.json)?;
    let may = kept == Rest::Run && over == Over::Ended && !args.json && answers_file.is_none();
    if let Some(profile) = profile.filter(|_| may) {
        again::offer(place, profile, &run)?;
    }
    Ok(after(lang, &over, answers_file, kept))
}

/// Keeps what is played, where somebody is named.
fn saver_of(place: &Place, args: &PlayArgs) -> Result<Option<Saver>, Fault> {
    match args.profile.as_deref().map(|name| Saver::open(place, name)).transpose() {
        // A full disk keeps nobody from practising.
        Err(Fault::Store(
            StoreError::Write { source, .. } | StoreError::NoFolder { source, .. },
        )) if Reason::of(&source) == Reason::DiskFull => {
            tell(Some(Reason::DiskFull.message(place.lang)));
            Ok(None)
        }
        opened => opened,
    }
}

/// What is there of a run that is over or was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// All of it.
    Run,
    /// Nothing, for nothing was answered.
    Unanswered,
    /// Nothing, for it is not kept.
    Nothing,
}

impl Rest {
    fn of(kept: bool, unanswered: bool) -> Rest {
        match (kept, unanswered) {
            (false, _) => Rest::Nothing,
            (true, true) => Rest::Unanswered,
            (true, false) => Rest::Run,
        }
    }
}

/// Plays what was begun to its end and keeps it; how it ended, and what is kept.
pub fn sit(
    place: &Place,
    sitting: Sitting,
    mut saver: Option<Saver>,
    listed: Option<List>,
    json: bool,
) -> Result<(Over, Rest), Fault> {
    let lang = place.lang;
    let Sitting { id, prepared, mut session, run, earlier, may_be_kept } = sitting;
    let rest = Rest::of(saver.is_some(), session.inputs().is_empty());
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
    let mut guess = None;
    let over = {
        // With --json only the data goes to standard output.
        let mut out: Box<dyn Write> =
            if json { Box::new(io::sink()) } else { Box::new(page::stdout()) };
        if let Some(mut list) = listed {
            let over = play(&mut session, &prepared, lang, &mut list, &mut out, keep)?;
            list.by_line(over)
        } else {
            let mut typed = Typed::new(json);
            let over = play(&mut session, &prepared, lang, &mut typed, &mut out, keep)?;
            guess = typed.guess;
            over
        }
    };
    let teller = Teller { lang, stage: &prepared.stage, rules: &prepared.rules };
    if let (Some(earlier), Some(debrief), false) = (earlier, Debrief::of(&session), json) {
        page::print(teller.compared(&earlier, &debrief, session.taken_over()))?;
    }
    if json {
        print_json(&plain::json::of(&session, teller, &prepared.rulebook))?;
    }
    let mut kept = false;
    let unanswered = session.inputs().is_empty();
    if let Some(saver) = &mut saver {
        let run = Run { inputs: session.inputs().to_vec(), ..run };
        kept = finish(place, saver, &session, &prepared, (id.clone(), run))?;
        if guess.is_some() {
            kept = saver.told(|keeper| keeper.guess(&id, Guess { score: guess, regret: None }));
        }
    } else if over == Over::Ended && !json && may_be_kept {
        tell(Some(say(lang, "plain-not-kept")));
    }
    Ok((over, Rest::of(kept, unanswered)))
}

/// A run that is played now.
pub struct Sitting {
    /// Its id.
    pub id: String,
    /// What is played, and by which rules.
    pub prepared: Prepared,
    /// Where it stands.
    pub session: Session,
    /// What was played, without what is answered now.
    pub run: Run,
    /// What there was to say of the run it was taken up from.
    pub earlier: Option<Debrief>,
    /// Whether it would be kept if somebody were named.
    pub may_be_kept: bool,
}

fn begin(place: &Place, args: &PlayArgs, prepared: Prepared, saver: Option<&mut Saver>) -> Sitting {
    let seed = args.seed.unwrap_or_else(|| place.seed());
    let session = Session::start(Arc::clone(&prepared.stage), seed);
    let (id, run) = (place.run_id(), prepared.run(seed));
    if let Some(saver) = saver {
        announce(place, args, saver);
        let (run, texts) = (run.clone(), prepared.texts.clone());
        saver.told(|keeper| keeper.begin(id.clone(), place.now(), run, texts));
    }
    Sitting { id, prepared, session, run, earlier: None, may_be_kept: true }
}

/// Says what becomes of a run left in the middle when another begins: of a scenario that is begun anew
/// from the list it is given up, as it is on the whole terminal; any other stays.
fn announce(place: &Place, args: &PlayArgs, saver: &mut Saver) {
    let anew = args.new && args.chosen == Chosen::List;
    if let Some(left) = saver.keeper.unfinished_of(&args.id).filter(|_| anew) {
        let (id, answered) = (left.id.clone(), !left.run.inputs.is_empty());
        saver.keeper.give_up(&id, place.now());
        tell(answered.then(|| say(place.lang, "plain-anew-instead")));
    }
    let other = saver.keeper.unfinished().filter(|other| !other.run.inputs.is_empty());
    tell(other.map(|other| {
        let id = &other.run.scenario;
        let bank = place.bank().ok();
        let title = bank.map_or_else(|| id.clone(), |bank| Shelf::default().title(&bank, id));
        let title = [("scenario", title.into())];
        if args.chosen == Chosen::List {
            return format!("{}\n", say_with(place.lang, "choices-other-stays", &title));
        }
        let name = &saver.keeper.profile().name;
        let command = place.command(&["play", id, "--plain", "--profile", name]);
        format!("{}\n{command}", say_with(place.lang, "plain-other-stays", &title))
    }));
}

/// Plays what was begun, under its title.
pub fn play(
    session: &mut Session,
    prepared: &Prepared,
    lang: Lang,
    answers: &mut impl Answers,
    out: &mut impl Write,
    keep: impl FnMut(&Timed),
) -> Result<Over, Fault> {
    let teller = Teller { lang, stage: &prepared.stage, rules: &prepared.rules };
    let head = &prepared.scenario().head;
    // A domain that only somebody's own scenarios have is called as they call it.
    let domain = match say(lang, &format!("domain-{}", head.domain)) {
        id if id.starts_with("domain-") => head.domain.clone(),
        name => name,
    };
    let title = [
        ("title", (&head.title).into()),
        ("domain", domain.into()),
        ("channel", say(lang, &format!("channel-{}", head.channel.id())).into()),
        ("minutes", head.minutes.into()),
    ];
    writeln!(out, "{}", say_with(lang, "plain-title", &title)).map_err(Fault::Output)?;
    match plain::play(session, teller, answers, out, keep) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Over::Left),
        done => done.map_err(Fault::Output),
    }
}

/// What is left to be said, and how the program ends.
pub fn after(lang: Lang, over: &Over, listed: Option<usize>, rest: Rest) -> Exit {
    match over {
        Over::Ended => Exit::Fine,
        Over::Left => {
            if let Some(line) = listed {
                tell(Some(say_with(lang, "byline-short", &[("line", line.into())])));
                return Exit::Failed;
            }
            let id = match rest {
                Rest::Run => "plain-left-kept",
                Rest::Unanswered => "choices-left-unanswered",
                Rest::Nothing => "plain-left",
            };
            tell(Some(say(lang, id)));
            Exit::Fine
        }
        Over::Refused { number, said, want } => {
            let refused =
                [("line", (*number).into()), ("said", said.into()), ("want", want.into())];
            tell(Some(say_with(lang, "byline-refused", &refused)));
            Exit::Failed
        }
    }
}

/// Puts the run into the history if it is over; whether what was played is kept.
fn finish(
    place: &Place,
    saver: &mut Saver,
    session: &Session,
    prepared: &Prepared,
    (id, run): (String, Run),
) -> Result<bool, Fault> {
    let Some(debrief) = Debrief::of(session) else { return Ok(saver.told(Keeper::settle)) };
    let finished = practice::finished(id, place.now(), run, prepared.scenario(), &debrief);
    let kept = saver.keeper.finish(finished)?;
    if matches!(kept, Kept::No(_)) {
        // Said long ago, and the last thing to know now.
        saver.banner = None;
    }
    Ok(saver.told(|_| kept))
}

/// Keeps a run and says once when it cannot.
pub struct Saver {
    /// The profile.
    pub keeper: Keeper,
    lang: Lang,
    banner: Option<String>,
}

impl Saver {
    /// Opens the profile of that name, or makes it.
    pub fn open(place: &Place, name: &str) -> Result<Saver, Fault> {
        Ok(Saver { keeper: keeper(place, name)?, lang: place.lang, banner: None })
    }

    /// The run of this scenario that was left in the middle, where it stands. Where it cannot be
    /// gone on with, why is said, and it stays as it is.
    fn go_on(&mut self, bank: &Bank, args: &PlayArgs) -> Option<Sitting> {
        let left = self.left(&args.id)?;
        let texts = self.keeper.store().texts();
        let kept = |hash: &str| texts.get(hash).ok().flatten();
        let replayed =
            bank.prepare_run(&left.run, kept).map_err(Fault::from).and_then(|prepared| {
                let stage = Arc::clone(&prepared.stage);
                let session = Session::replay(stage, left.run.seed, &left.run.inputs);
                Ok((prepared, session.map_err(|_| Fault::BrokenRun(left.id.clone()))?))
            });
        match replayed {
            Ok((prepared, session)) => {
                self.keeper.resume_run(&left.id);
                self.told(Keeper::settle);
                let again = left.again.as_ref();
                let stands = again.and_then(|again| usize::try_from(again.at).ok()).unwrap_or(0);
                let session = session.taken_up_after(stands);
                let on = match again {
                    Some(again) => {
                        let number = game::from_line(&left.run, again);
                        say_with(self.lang, "plain-goes-on-again", &[("number", number.into())])
                    }
                    None => say(self.lang, "plain-goes-on"),
                };
                let anew = match args.chosen {
                    Chosen::List => "plain-anew-listed",
                    Chosen::Command => "plain-anew",
                };
                let sentences = [on, say(self.lang, anew)];
                tell(Some(sentences.join(&say(self.lang, "sentences-between"))));
                let earlier =
                    again.and_then(|again| game::earlier(self.keeper.history(), again, &prepared));
                let earlier = earlier.map(|earlier| earlier.debrief);
                Some(Sitting {
                    id: left.id,
                    prepared,
                    session,
                    run: left.run,
                    earlier,
                    may_be_kept: true,
                })
            }
            Err(fault) => {
                let reason = [("reason", fault.line(self.lang).into())];
                tell(Some(say_with(self.lang, "plain-cannot-go-on", &reason)));
                None
            }
        }
    }

    /// The run of this scenario that was left in the middle. Of one that is played in another window
    /// it is said that it begins anew here.
    fn left(&self, id: &str) -> Option<Unfinished> {
        if self.keeper.is_played_elsewhere(id) {
            tell(Some(say(self.lang, "unkept-elsewhere")));
        }
        self.keeper.unfinished_of(id).cloned()
    }

    /// Whether it is kept. A banner that stays is not said again.
    pub fn told(&mut self, keep: impl FnOnce(&mut Keeper) -> Kept) -> bool {
        let kept = keep(&mut self.keeper);
        let banner = kept.banner(self.lang);
        if banner != self.banner {
            self.banner.clone_from(&banner);
            tell(banner);
        }
        kept == Kept::Yes
    }
}

/// Opens the profile of that name, or makes it.
pub fn keeper(place: &Place, name: &str) -> Result<Keeper, Fault> {
    let store = place.store()?;
    let opened = match store.load(name) {
        Err(StoreError::Unknown { .. }) => store.create(name, place.now())?,
        opened => opened?,
    };
    for notice in &opened.notices {
        tell(Some(notice.message(place.lang)));
    }
    Ok(Keeper::new(store, opened))
}

/// Says something beside the output.
pub fn tell(line: Option<String>) {
    if let Some(line) = line {
        page::tell(&line);
    }
}

/// A list of answers, one a line; what begins with `#` is for people.
fn answers_of(path: &Path) -> Result<List, Fault> {
    let text = world::text(path)?;
    // Some editors put a mark before the first line.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let lines = text.lines().map(|line| line.split(" #").next().unwrap_or_default().trim());
    let answers = (1..).zip(lines).filter(|(_, it)| !it.is_empty() && !it.starts_with('#'));
    Ok(List { answers: answers.map(|(at, it)| (at, it.to_owned())).collect(), next: 0 })
}

/// Answers from a file, each with the number of its line.
pub struct List {
    answers: Vec<(usize, String)>,
    next: usize,
}

impl List {
    /// The line of the last answer there is; 0 where there is none.
    fn last_line(&self) -> usize {
        self.answers.last().map_or(0, |(line, _)| *line)
    }

    /// How it ended, an answer that was refused counted in lines of the file.
    fn by_line(&self, over: Over) -> Over {
        match over {
            Over::Refused { number, said, want } => {
                let number =
                    self.answers.get(number.saturating_sub(1)).map_or(number, |(line, _)| *line);
                Over::Refused { number, said, want }
            }
            other => other,
        }
    }
}

impl Answers for List {
    fn next(&mut self) -> io::Result<Option<String>> {
        self.next += 1;
        Ok(self.answers.get(self.next - 1).map(|(_, answer)| answer.clone()))
    }

    fn is_patient(&self) -> bool {
        false
    }
}

/// Lines typed, or piped in, with the time they took.
pub struct Typed {
    asked: Instant,
    took: u64,
    /// The score they gave themselves.
    guess: Option<u8>,
    /// Nothing that is asked is seen.
    silent: bool,
}

impl Typed {
    /// What is typed from now on; `silent` where nobody sees what is asked.
    pub fn new(silent: bool) -> Typed {
        Typed { asked: Instant::now(), took: 0, guess: None, silent }
    }
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

    /// Only who sits at the keyboard: what is piped in was written for the questions of the run.
    fn judges(&self) -> bool {
        !self.silent && io::stdin().is_terminal()
    }

    fn judged(&mut self, score: u8) {
        self.guess = Some(score);
    }
}

trait TakeLine: BufRead {
    /// Reads a line of at most 4096 bytes; whether there was one.
    fn take_line(&mut self, line: &mut Vec<u8>) -> io::Result<bool> {
        Ok(io::Read::take(&mut *self, 4096).read_until(b'\n', line)? > 0)
    }
}
impl<R: BufRead> TakeLine for R {}

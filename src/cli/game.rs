//! `saolei`: the game on the whole terminal, over the profiles and the content of this machine.
//!
//! - `who`: who trains
//! - `runs`: what is played
//! - `trying`: what an author tries
//! - `debriefs`: what was played
//! - `settings`: what was chosen
//! - `cards`: what the screens show of it all
//! - `lines`: the same without a screen

mod cards;
mod debriefs;
mod lines;
mod runs;
mod search;
mod settings;
mod trying;
mod who;

pub use cards::{Shelf, answers, from_line, named};
pub use debriefs::{earlier, taken_up};
pub use lines::run as in_lines;

use std::env;
use std::io::{self, IsTerminal, Write};

use super::args::PlayArgs;
use super::fault::{Exit, Fault};
use super::rehearsal::Rehearsal;
use super::world::{ground, is_dumb};
use super::{Place, encoding};
use crate::bank::{Bank, Piece};
use crate::practice::{Keeper, Kept};
use crate::profile::StoreError;
use crate::profile::store::{Opened, Store};
use crate::tui;
use crate::tui::data::{Answer, Effect, Wishes};
use crate::tui::model;
use crate::tui::runtime::World;
use crate::tui::theme::{Ambiguous, ColorLevel};
use runs::Going;
use settings::wishes;
use trying::Trying;

/// A scenario to begin with.
pub struct Start {
    /// Its id.
    pub id: String,
    /// What to draw from.
    pub seed: Option<u64>,
    /// Whose profile.
    pub profile: Option<String>,
    /// Not to be asked about a run left in the middle, which stays.
    pub new: bool,
    /// To be tried by its author; then nobody's profile is asked for.
    pub rehearsal: Option<Rehearsal>,
}

impl From<PlayArgs> for Start {
    fn from(args: PlayArgs) -> Self {
        let rehearsal = Rehearsal::of(&args);
        Start { id: args.id, seed: args.seed, profile: args.profile, new: args.new, rehearsal }
    }
}

/// Plays until the person leaves. What is wrong with the scenario or the profile that was asked for
/// is said before the terminal is taken.
pub fn run(place: &Place, start: Option<Start>) -> Result<Exit, Fault> {
    on_terminal()?;
    show(place, |backroom| match start {
        Some(start) => backroom.begin_with(start),
        None => backroom.first(),
    })
}

/// The same, beginning with a finished run of this profile taken up again after `at` answers.
pub fn run_again(place: &Place, profile: &str, run: &str, at: usize) -> Result<Exit, Fault> {
    show(place, |backroom| {
        let opened = backroom.store.load(profile)?;
        backroom.take(opened);
        Ok(Effect::Again { run: run.to_owned(), at })
    })
}

/// Takes the terminal and shows what comes first.
fn show(
    place: &Place,
    first: impl FnOnce(&mut Backroom<'_>) -> Result<Effect, Fault>,
) -> Result<Exit, Fault> {
    on_terminal()?;
    let mut backroom = Backroom::open(place)?;
    let first = first(&mut backroom)?;
    let config = &place.setting.config;
    let options = tui::Options {
        lang: place.lang,
        color: ColorLevel::detect(place.color(), |name| env::var(name).ok()),
        theme: config.theme,
        ground: ground(),
        glyphs: config.glyphs,
        motion: config.motion,
        bell: config.bell,
        mouse: config.mouse || place.options.mouse,
        no_own_page: place.options.no_alt_screen,
        ambiguous: match place.options.ambiguous.as_str() {
            "narrow" => Ambiguous::Narrow,
            "wide" => Ambiguous::Wide,
            _ => Ambiguous::Auto,
        },
    };
    let exit = tui::run(options, &mut backroom, first).map_err(Fault::Terminal);
    backroom.close();
    Ok(match exit? {
        model::Exit::Done => Exit::Fine,
        other => Exit::Code(other.code()),
    })
}

/// Whether there is a terminal to be taken.
fn on_terminal() -> Result<(), Fault> {
    if is_terminal() { Ok(()) } else { Err(Fault::NoTerminal) }
}

/// Whether there is a terminal, and one that says it can only write lines.
pub fn only_lines() -> bool {
    is_terminal() && is_dumb()
}

fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// The world behind the screens.
struct Backroom<'p> {
    place: &'p Place,
    store: Store,
    bank: Bank,
    shelf: Shelf,
    keeper: Option<Keeper>,
    /// What is to be told about the files of the profile that was opened.
    notices: Vec<String>,
    /// The scenario to begin with, once it is known who plays.
    start: Option<Start>,
    /// That scenario, ready: it was looked into before the terminal was taken.
    ready: Option<Piece>,
    /// The run that is played, or was played last.
    going: Option<Going>,
    /// The run whose debrief was shown last, for which nothing was searched yet.
    wanted: Option<search::Wanted>,
    /// The search for what was still open in a finished run.
    search: Option<search::Search>,
    /// What an author tries.
    trying: Option<Trying>,
    /// What was chosen about looks and time.
    wishes: Wishes,
}

impl Backroom<'_> {
    fn open(place: &Place) -> Result<Backroom<'_>, Fault> {
        Ok(Backroom {
            place,
            store: place.store()?,
            bank: place.bank()?,
            shelf: Shelf::default(),
            keeper: None,
            notices: encoding::warnings(place).into_iter().chain(place.config_fault()).collect(),
            start: None,
            ready: None,
            going: None,
            wanted: None,
            search: None,
            trying: None,
            wishes: wishes(place),
        })
    }

    /// Sees to it that the scenario can be played, and says what comes first.
    fn begin_with(&mut self, start: Start) -> Result<Effect, Fault> {
        let piece = self.bank.piece(&start.id);
        let piece = piece.map_err(|error| Fault::of_scenario(error, &self.bank))?;
        if let Some(rehearsal) = start.rehearsal {
            let seed = start.seed.unwrap_or_else(|| self.place.seed());
            let id = start.id;
            // What cannot begin so is said before the terminal is taken.
            rehearsal.open(piece)?;
            self.trying = Some(Trying { id: id.clone(), seed, rehearsal, text: None });
            return Ok(Effect::Play(id));
        }
        self.ready = Some(piece);
        let (id, profile) = (start.id.clone(), start.profile.clone());
        self.start = Some(start);
        let Some(name) = profile else { return self.first() };
        let opened = match self.store.load(&name) {
            Err(StoreError::Unknown { .. }) => self.store.create(&name, self.place.now())?,
            opened => opened?,
        };
        self.take(opened);
        Ok(Effect::Play(id))
    }

    /// What could not be saved is said when the terminal is given back.
    fn close(self) {
        let Some(mut keeper) = self.keeper else { return };
        if let kept @ Kept::No(_) = keeper.settle()
            && let Some(banner) = kept.banner(self.wishes.lang)
        {
            let _ = writeln!(io::stderr(), "{banner}");
        }
    }

    fn take(&mut self, opened: Opened) {
        let lang = self.wishes.lang;
        self.notices.extend(opened.notices.iter().map(|notice| notice.message(lang)));
        self.keeper = Some(Keeper::new(self.store.clone(), opened));
    }

    fn done(&mut self, effect: Effect) -> Result<Option<Answer>, Fault> {
        Ok(Some(match effect {
            Effect::ListProfiles => self.profiles()?,
            Effect::OpenProfile(name) => self.open_profile(&name)?,
            Effect::CreateProfile(name) => self.create_profile(&name)?,
            Effect::GoHome => self.home()?,
            Effect::ListScenarios => Answer::Scenarios(self.shelf.scenarios(
                &self.bank,
                self.keeper.as_ref(),
                self.wishes.lang,
            )),
            Effect::Inspect(id) => {
                let fault = self.shelf.inspect(&self.bank, &id, self.wishes.lang);
                Answer::Inspected { id, fault }
            }
            Effect::OpenSettings => Answer::Settings(self.settings()),
            Effect::SaveSettings(wishes) => return self.save_settings(wishes),
            Effect::Enrol { name, tutorial } => self.enrol(&name, tutorial)?,
            Effect::Tutorial => self.tutorial()?,
            Effect::AfterTutorial { finished } => {
                if let Some(keeper) = self.keeper.as_mut().filter(|_| finished) {
                    keeper.taught();
                }
                self.after_tutorial()?
            }
            Effect::ListRuns => Answer::History(self.shelf.history(
                &self.bank,
                self.keeper.as_ref(),
                self.wishes.lang,
            )),
            Effect::Play(id) => self.play(&id)?,
            Effect::PlayAnew { id, seed } => self.begin_anew(&id, seed)?,
            Effect::Resume(run) => self.resume(&run)?,
            Effect::Keep(timed) => Answer::Kept(self.keep(timed)),
            Effect::Finish => Answer::Kept(self.finish()?),
            Effect::Reread(inputs) => return Ok(self.reread(&inputs)),
            Effect::Settle => {
                let kept = self.keeper.as_mut().map(Keeper::settle);
                Answer::Kept(kept.and_then(|kept| kept.banner(self.wishes.lang)))
            }
            Effect::Debrief => return self.debrief(),
            Effect::OpenRun(id) => return self.open_run(&id),
            Effect::Guess { run, guess } => Answer::Kept(self.guess(&run, guess)),
            Effect::LookAhead(run) => return Ok(self.ahead(run)),
            Effect::Again { run, at } => self.again(&run, at)?,
            Effect::Bell
            | Effect::Mouse(_)
            | Effect::Suspend
            | Effect::Redraw
            | Effect::TakeAgain => return Ok(None),
        }))
    }
}

impl World for Backroom<'_> {
    fn perform(&mut self, effect: Effect) -> Option<Answer> {
        // How the terminal is given back after a panic is tested in the real program.
        #[cfg(debug_assertions)]
        assert!(
            effect != Effect::ListScenarios || env::var_os("SAOLEI_TEST_PANIC").is_none(),
            "asked for by a test"
        );
        let ends_run = effect == Effect::Finish;
        match self.done(effect) {
            Ok(answer) => answer,
            // Over a run that is over there is nothing to be closed: the banner says it.
            Err(fault) if ends_run => Some(Answer::Kept(Some(fault.line(self.wishes.lang)))),
            Err(fault) => Some(Answer::Failed(fault.line(self.wishes.lang))),
        }
    }
}

//! `saolei`: the game on the whole terminal, over the profiles and the content of this machine.

mod cards;
mod debriefs;
mod lines;

pub use cards::named;
pub use debriefs::{earlier, taken_up};

use std::env;
use std::io::{self, IsTerminal, Write};
use std::sync::Arc;

use super::args::PlayArgs;
use super::fault::{Exit, Fault};
use super::world::{ground, is_dumb};
use super::{Place, encoding};
use crate::bank::{Bank, Prepared};
use crate::config::Config;
use crate::engine::debrief::Debrief;
use crate::engine::run::{Run, Timed};
use crate::engine::session::Session;
use crate::practice::{self, Keeper, Kept};
use crate::profile::StoreError;
use crate::profile::store::{Opened, Store};
use crate::tui;
use crate::tui::data::{Answer, Effect, Game, Pending, Wishes};
use crate::tui::model;
use crate::tui::runtime::World;
use crate::tui::theme::{Ambiguous, ColorLevel};
use crate::tutorial;
use cards::Shelf;

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
}

impl From<PlayArgs> for Start {
    fn from(args: PlayArgs) -> Self {
        Start { id: args.id, seed: args.seed, profile: args.profile, new: args.new }
    }
}

/// Plays until the person leaves. What is wrong with the scenario or the profile that was asked for
/// is said before the terminal is taken.
pub fn run(place: &Place, start: Option<Start>) -> Result<Exit, Fault> {
    if start.is_none() && place.setting.config.screen_reader {
        return lines::run(place);
    }
    on_terminal()?;
    show(place, |desk| start.map_or(Ok(Effect::ListProfiles), |start| desk.begin_with(start)))
}

/// The same, beginning with a finished run of this profile taken up again after `at` answers.
pub fn run_again(place: &Place, profile: &str, run: &str, at: usize) -> Result<Exit, Fault> {
    show(place, |desk| {
        let opened = desk.store.load(profile)?;
        desk.take(opened);
        Ok(Effect::Again { run: run.to_owned(), at })
    })
}

/// Takes the terminal and shows what comes first.
fn show(
    place: &Place,
    first: impl FnOnce(&mut Desk<'_>) -> Result<Effect, Fault>,
) -> Result<Exit, Fault> {
    on_terminal()?;
    let mut desk = Desk::open(place)?;
    let first = first(&mut desk)?;
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
    let exit = tui::run(options, &mut desk, first).map_err(Fault::Terminal);
    desk.close();
    Ok(match exit? {
        model::Exit::Done => Exit::Fine,
        other => Exit::Code(other.code()),
    })
}

/// Whether there is a terminal to be taken.
fn on_terminal() -> Result<(), Fault> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Fault::NoTerminal);
    }
    if is_dumb() {
        return Err(Fault::Dumb);
    }
    Ok(())
}

/// The world behind the screens.
struct Desk<'p> {
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
    ready: Option<Prepared>,
    /// The run that is played, or was played last.
    going: Option<Going>,
    /// What was chosen about looks and time.
    wishes: Wishes,
}

/// What becomes of a run left in the middle when another begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Other {
    Stays,
    GivenUp,
}

struct Going {
    id: String,
    prepared: Arc<Prepared>,
    run: Run,
}

impl Desk<'_> {
    fn open(place: &Place) -> Result<Desk<'_>, Fault> {
        Ok(Desk {
            place,
            store: place.store()?,
            bank: place.bank()?,
            shelf: Shelf::default(),
            keeper: None,
            notices: encoding::warnings(place).into_iter().chain(place.config_fault()).collect(),
            start: None,
            ready: None,
            going: None,
            wishes: wishes(place),
        })
    }

    /// Sees to it that the scenario can be played, and says what comes first.
    fn begin_with(&mut self, start: Start) -> Result<Effect, Fault> {
        let prepared = self.bank.prepare(&start.id);
        self.ready = Some(prepared.map_err(|error| Fault::of_scenario(error, &self.bank))?);
        let (id, profile) = (start.id.clone(), start.profile.clone());
        self.start = Some(start);
        let Some(name) = profile else { return Ok(Effect::ListProfiles) };
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

    fn open_profile(&mut self, name: &str) -> Result<Answer, Fault> {
        // A profile that is already open here would be found in use.
        self.keeper = None;
        let listed = self.store.list()?.into_iter().find(|listed| listed.name == name);
        let opened = match listed {
            Some(listed) => self.store.load_listed(&listed)?,
            None => self.store.load(name)?,
        };
        self.take(opened);
        self.after_opening()
    }

    fn create_profile(&mut self, name: &str) -> Result<Answer, Fault> {
        let opened = self.store.create(name, self.place.now())?;
        self.take(opened);
        self.after_opening()
    }

    /// The first trainee of this machine; the tutorial comes before whatever else was asked for.
    fn enrol(&mut self, name: &str, tutorial: bool) -> Result<Answer, Fault> {
        // What cannot be prepared leaves nobody half made behind.
        let lesson = if tutorial { Some(self.tutorial()?) } else { None };
        let opened = self.store.create(name, self.place.now())?;
        self.take(opened);
        lesson.map_or_else(|| self.after_tutorial(), Ok)
    }

    fn tutorial(&mut self) -> Result<Answer, Fault> {
        let prepared = Arc::new(tutorial::prepare(&self.bank)?);
        self.going = None;
        Ok(Answer::Tutorial(Box::new(Game::rehearsal(prepared, tutorial::SEED))))
    }

    /// The scenario that was asked for, home, or what is good to begin with.
    fn after_tutorial(&mut self) -> Result<Answer, Fault> {
        if self.start.is_some() {
            return self.after_opening();
        }
        let keeper = self.keeper.as_ref();
        if keeper.is_none_or(|keeper| keeper.profile().totals.runs > 0) {
            return Ok(self.home());
        }
        Ok(Answer::Suggested(self.shelf.suggested(&self.bank, keeper, self.wishes.lang)))
    }

    fn settings(&self) -> Wishes {
        let own = self.keeper.as_ref().map(|keeper| keeper.profile().settings.timer_factor);
        Wishes { timer_factor: own.unwrap_or(self.wishes.timer_factor), ..self.wishes }
    }

    fn save_settings(&mut self, wishes: Wishes) -> Result<Option<Answer>, Fault> {
        let before = self.settings();
        self.wishes = wishes;
        // Two files: that one cannot be written keeps nothing from the other.
        let written = self.save_config(&before);
        let mut told = None;
        if let Some(keeper) = &mut self.keeper
            && wishes.timer_factor != before.timer_factor
        {
            let kept = keeper.set_timer_factor(wishes.timer_factor)?;
            told = kept.banner(wishes.lang).map(Answer::Failed);
        }
        written.map(|()| told)
    }

    /// Writes what is the terminal's matter; what did not change stays as it stands in the file,
    /// for a flag may have gone before it.
    fn save_config(&self, before: &Wishes) -> Result<(), Fault> {
        let Wishes { lang, theme, glyphs, motion, bell, mouse, screen_reader, timer_factor } =
            self.wishes;
        if (Wishes { timer_factor, ..*before }) == self.wishes {
            return Ok(());
        }
        let path = self.place.setting.config_path.as_deref().ok_or(Fault::NoHome)?;
        let (mut config, _) = Config::read(path);
        if lang != before.lang {
            config.lang = Some(lang);
        }
        change(&mut config.theme, before.theme, theme);
        change(&mut config.glyphs, before.glyphs, glyphs);
        change(&mut config.motion, before.motion, motion);
        change(&mut config.bell, before.bell, bell);
        change(&mut config.mouse, before.mouse, mouse);
        change(&mut config.screen_reader, before.screen_reader, screen_reader);
        config.write(path).map_err(|source| Fault::Settings { path: path.to_owned(), source })
    }

    fn after_opening(&mut self) -> Result<Answer, Fault> {
        match &self.start {
            Some(start) => {
                let id = start.id.clone();
                self.play(&id)
            }
            None => Ok(self.home()),
        }
    }

    fn home(&mut self) -> Answer {
        self.going = None;
        let mut notices = std::mem::take(&mut self.notices);
        let Some(keeper) = &mut self.keeper else { return Answer::Profiles(self.profiles()) };
        // The screen that had the banner is gone, and what it said is still so.
        if let kept @ Kept::No(_) = keeper.settle() {
            notices.extend(kept.banner(self.wishes.lang));
        }
        let lang = self.wishes.lang;
        Answer::Home(Box::new(self.shelf.home(&self.bank, keeper, notices, lang)))
    }

    fn profiles(&self) -> Vec<tui::data::ProfileCard> {
        self.store
            .list()
            .map_or_else(|_| Vec::new(), |listed| cards::profiles(&self.store, &listed))
    }

    fn play(&mut self, id: &str) -> Result<Answer, Fault> {
        let start = self.start.take().filter(|start| start.id == id);
        let (seed, new) = start.map_or((None, false), |start| (start.seed, start.new));
        let answered =
            |keeper: &Keeper| keeper.unfinished().is_some_and(|left| !left.run.inputs.is_empty());
        if !new && self.keeper.as_ref().is_some_and(answered) {
            // What cannot be played takes nobody's place.
            self.bank.prepare(id)?;
            return Ok(self.ask_for_one(id, seed));
        }
        self.begin(id, seed, Other::Stays)
    }

    /// Which of two runs is wanted?
    fn ask_for_one(&mut self, id: &str, seed: Option<u64>) -> Answer {
        let Answer::Home(home) = self.home() else { return Answer::Profiles(self.profiles()) };
        let left = home.resume.clone().unwrap_or_default();
        let same = self.is_left(id);
        Answer::Unfinished(Box::new(Pending { id: id.to_owned(), seed, left, same, home: *home }))
    }

    /// Whether the run left in the middle is of this scenario.
    fn is_left(&self, id: &str) -> bool {
        let left = self.keeper.as_ref().and_then(Keeper::unfinished);
        left.is_some_and(|left| left.run.scenario == id)
    }

    fn begin(&mut self, id: &str, seed: Option<u64>, other: Other) -> Result<Answer, Fault> {
        let ready = self.ready.take().filter(|ready| ready.scenario().id == id);
        let prepared = Arc::new(ready.map_or_else(|| self.bank.prepare(id), Ok)?);
        let seed = seed.unwrap_or_else(|| self.place.seed());
        let (run_id, run) = (self.place.run_id(), prepared.run(seed));
        let now = self.place.now();
        let Some(keeper) = &mut self.keeper else {
            return Ok(Answer::Profiles(self.profiles()));
        };
        if other == Other::GivenUp {
            keeper.leave(now);
        }
        let kept = keeper.begin(run_id.clone(), now, run.clone(), prepared.texts.clone());
        let session = Session::start(Arc::clone(&prepared.stage), seed);
        self.going = Some(Going { id: run_id, prepared: Arc::clone(&prepared), run });
        Ok(self.game(prepared, session, &kept))
    }

    fn resume(&mut self) -> Result<Answer, Fault> {
        let Some(keeper) = &mut self.keeper else {
            return Ok(Answer::Profiles(self.profiles()));
        };
        let Some(unfinished) = keeper.unfinished().cloned() else { return Ok(self.home()) };
        let texts = keeper.store().texts();
        let kept = |hash: &str| texts.get(hash).ok().flatten();
        let prepared = Arc::new(self.bank.prepare_run(&unfinished.run, kept)?);
        let session = replayed(&prepared, &unfinished.run, &unfinished.id)?;
        keeper.resume();
        let kept = keeper.settle();
        let (id, run) = (unfinished.id, unfinished.run);
        self.going = Some(Going { id, prepared: Arc::clone(&prepared), run });
        Ok(self.game(prepared, session, &kept))
    }

    fn game(&mut self, prepared: Arc<Prepared>, session: Session, kept: &Kept) -> Answer {
        let settings = self.keeper.as_ref().map(|keeper| keeper.profile().settings.clone());
        Answer::Play(Box::new(Game {
            prepared,
            session,
            timer_factor: settings.unwrap_or_default().timer_factor,
            banner: kept.banner(self.wishes.lang),
            notices: std::mem::take(&mut self.notices),
            rehearsal: false,
        }))
    }

    fn keep(&mut self, timed: Timed) -> Option<String> {
        let kept = self.keeper.as_mut()?.input(&timed);
        if let Some(going) = &mut self.going {
            going.run.inputs.push(timed);
        }
        kept.banner(self.wishes.lang)
    }

    fn finish(&mut self) -> Result<Option<String>, Fault> {
        let (Some(keeper), Some(going)) = (&mut self.keeper, &self.going) else { return Ok(None) };
        let session = replayed(&going.prepared, &going.run, &going.id)?;
        let Some(debrief) = Debrief::of(&session) else { return Ok(None) };
        let (id, now, run) = (going.id.clone(), self.place.now(), going.run.clone());
        let finished = practice::finished(id, now, run, going.prepared.scenario(), &debrief);
        Ok(keeper.finish(finished)?.banner(self.wishes.lang))
    }

    fn done(&mut self, effect: Effect) -> Result<Option<Answer>, Fault> {
        Ok(Some(match effect {
            Effect::ListProfiles => {
                Answer::Profiles(cards::profiles(&self.store, &self.store.list()?))
            }
            Effect::OpenProfile(name) => self.open_profile(&name)?,
            Effect::CreateProfile(name) => self.create_profile(&name)?,
            Effect::GoHome => self.home(),
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
            Effect::AfterTutorial => self.after_tutorial()?,
            Effect::ListRuns => Answer::History(self.shelf.history(
                &self.bank,
                self.keeper.as_ref(),
                self.wishes.lang,
            )),
            Effect::Play(id) => self.play(&id)?,
            Effect::PlayAnew { id, seed } => {
                let other = if self.is_left(&id) { Other::GivenUp } else { Other::Stays };
                self.begin(&id, seed, other)?
            }
            Effect::Resume => self.resume()?,
            Effect::Keep(timed) => Answer::Kept(self.keep(timed)),
            Effect::Finish => Answer::Kept(self.finish()?),
            Effect::Settle => {
                let kept = self.keeper.as_mut().map(Keeper::settle);
                Answer::Kept(kept.and_then(|kept| kept.banner(self.wishes.lang)))
            }
            Effect::Debrief => return self.debrief(),
            Effect::OpenRun(id) => return self.open_run(&id),
            Effect::Guess { run, guess } => Answer::Kept(self.guess(&run, guess)),
            Effect::Again { run, at } => self.again(&run, at)?,
            Effect::Bell
            | Effect::Mouse(_)
            | Effect::Suspend
            | Effect::Redraw
            | Effect::TakeAgain => return Ok(None),
        }))
    }
}

impl World for Desk<'_> {
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

fn change<T: PartialEq + Copy>(kept: &mut T, before: T, now: T) {
    if before != now {
        *kept = now;
    }
}

/// What flags, the environment and the file say, until something else is chosen.
fn wishes(place: &Place) -> Wishes {
    let config = &place.setting.config;
    Wishes {
        lang: place.lang,
        theme: config.theme,
        glyphs: config.glyphs,
        motion: config.motion,
        bell: config.bell,
        mouse: config.mouse || place.options.mouse,
        screen_reader: config.screen_reader,
        ..Wishes::default()
    }
}

fn replayed(prepared: &Prepared, run: &Run, id: &str) -> Result<Session, Fault> {
    Session::replay(Arc::clone(&prepared.stage), run.seed, &run.inputs)
        .map_err(|_| Fault::BrokenRun(id.to_owned()))
}

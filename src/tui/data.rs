//! What the screens show of the world outside, as plain records, and how they ask for it. The
//! screens know neither files nor the library; whoever implements
//! [`World`](super::runtime::World) fills these in.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::sync::Arc;

use crate::bank::Prepared;
use crate::engine::debrief::Debrief;
use crate::engine::review::Reading;
use crate::engine::run::Timed;
use crate::engine::session::Session;
use crate::explore::Prospect;
use crate::message::Lang;
use crate::profile::Guess;
use crate::scenario::raw::Kind;

use super::motion::Motion;
use super::theme::{Bell, GlyphWish, ThemeName};

/// What stands in the place of the channel for a case review.
pub const REVIEW: &str = Kind::CaseReview.id();

/// Somebody who trains here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileCard {
    /// How they are called.
    pub name: String,
    /// How many runs they finished.
    pub runs: u32,
    /// The run they left in the middle, where they finished none.
    pub left: Option<LeftCard>,
    /// The day they were last here, as it is shown.
    pub last: Option<String>,
}

/// Where somebody stopped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftCard {
    /// Title of the scenario.
    pub title: String,
    /// The scene the run stands in, from 1.
    pub scene: u32,
    /// It is a case review, which has no scenes.
    pub review: bool,
}

/// What becomes of what is done here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept.
    #[default]
    Kept,
    /// Some of it could not be written yet.
    Unsaved,
    /// Nothing of it is kept: the profile is another window's, or cannot be written.
    Nothing,
}

/// What the home screen offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeCard {
    /// Who trains.
    pub name: String,
    /// A run that was not finished.
    pub resume: Option<ResumeCard>,
    /// The scenario to play next.
    pub next: Option<Card>,
    /// Why that one.
    pub why: Why,
    /// How many runs were finished.
    pub runs: u32,
    /// How many were taken up from another, and count nowhere else.
    pub reruns: u32,
    /// The mean score of the last few runs that have one.
    pub standing: Option<u8>,
    /// The rules, area by area, with what this person made of each.
    pub field: Vec<Plot>,
    /// The days of this week, Monday first.
    pub week: [Day; 7],
    /// The last few finished runs, the last one first.
    pub recent: Vec<HistoryRow>,
    /// The rules broken most often, and more often than kept, the worst first.
    pub weak: Vec<Weak>,
    /// How many scenarios there are.
    pub scenarios: u32,
    /// How many of them were played to an end.
    pub played: u32,
    /// What becomes of what is done from here on.
    pub keeping: Keeping,
    /// What has to be told about the trainee's files.
    pub notices: Vec<String>,
}

/// Why a scenario is the next one to play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Why {
    /// It was not played yet, and none of those is easier.
    #[default]
    New,
    /// A red line was crossed in it.
    RedLine,
    /// All were played, and this is the lowest best score.
    Lowest(u8),
}

/// An area of the rulebook as a part of the minefield.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plot {
    /// Its title.
    pub area: String,
    /// Domain by id; shown by the message `domain-<id>`.
    pub domain: String,
    /// Its rules.
    pub patches: Vec<Patch>,
}

/// A rule as a patch of the minefield.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Patch {
    /// It never came up.
    #[default]
    Unknown,
    /// It was kept more often than broken.
    Swept,
    /// It was broken, and not kept more often than that.
    Blown,
}

impl Patch {
    /// The patch for a rule kept and broken so many times.
    #[must_use]
    pub fn of(kept: u32, broken: u32) -> Self {
        match (kept, broken) {
            (0, 0) => Self::Unknown,
            (kept, broken) if kept > broken => Self::Swept,
            _ => Self::Blown,
        }
    }
}

/// A rule that is broken more often than kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weak {
    /// Its sentence.
    pub sentence: String,
    /// How often it was broken.
    pub broken: u32,
    /// How often it was kept.
    pub kept: u32,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Day {
    /// A run was finished.
    Trained,
    /// It went by without one.
    Missed,
    /// It is not over, and there was none yet.
    #[default]
    Open,
}

/// A run that was left in the middle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResumeCard {
    /// Title of its scenario.
    pub title: String,
    /// Domain and channel of it, by id.
    pub domain: String,
    /// See `domain`.
    pub channel: String,
    /// The scene it stands in, from 1; a case review has none.
    pub scene: u32,
    /// How angry the customer is there; `None` where the run cannot be looked at.
    pub heat: Option<u8>,
    /// How many answers of another run it took over, if it was taken up from one.
    pub again: Option<u32>,
}

impl ResumeCard {
    /// Whether it is of a case review.
    #[must_use]
    pub fn is_review(&self) -> bool {
        self.channel == REVIEW
    }
}

/// A run that is to begin while another was left in the middle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    /// The scenario that is to begin.
    pub id: String,
    /// What it draws from, where that was asked for.
    pub seed: Option<u64>,
    /// The run that was left.
    pub left: ResumeCard,
    /// It is of the same scenario, and is given up for the new one; another one stays.
    pub same: bool,
    /// Home of the trainee, to be shown where nothing is yet.
    pub home: HomeCard,
}

/// A scenario in a list.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Id, which is its path in the pack.
    pub id: String,
    /// Title as it is shown.
    pub title: String,
    /// Domain by id; shown by the message `domain-<id>`.
    pub domain: String,
    /// Channel by id, `case-review` for one; shown by the message `channel-<id>`.
    pub channel: String,
    /// From 1 to 5; shown by the message `difficulty-<n>`.
    pub difficulty: u8,
    /// How long it takes.
    pub minutes: u16,
    /// What it is about, without giving the key away.
    pub summary: String,
    /// What it is drawn from.
    pub sources: Vec<String>,
    /// The pack it comes from, empty for the built-in one.
    pub pack: String,
    /// The best score reached.
    pub best: Option<u8>,
    /// The day it was last played, as it is shown.
    pub last: Option<String>,
    /// The best run has no red line and a score that is enough.
    pub passed: bool,
    /// The best or the last run crossed a red line.
    pub red_line: bool,
    /// A run of it was left in the middle.
    pub unfinished: bool,
    /// Its last few finished runs, the last one first.
    pub runs: Vec<HistoryRow>,
    /// How its runs ended so far, in words, each once.
    pub endings: Vec<String>,
    /// Why it cannot be played, in a sentence.
    pub fault: Option<String>,
    /// It is not known yet whether it can be played; see [`Effect::Inspect`].
    pub unseen: bool,
}

impl Card {
    /// Whether it is a case review: a record is read, and nobody is talked with.
    #[must_use]
    pub fn is_review(&self) -> bool {
        self.channel == REVIEW
    }
}

/// A finished run in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryRow {
    /// What [`Effect::OpenRun`] names it by.
    pub run: String,
    /// When it was played, as it is shown.
    pub date: String,
    /// Id of the scenario.
    pub scenario: String,
    /// Title of the scenario.
    pub title: String,
    /// Domain and channel of it, by id; empty where it is not known any more.
    pub domain: String,
    /// See `domain`.
    pub channel: String,
    /// It was taken up from another run, and counts nowhere.
    pub again: bool,
    /// The score, if there is one.
    pub score: Option<u8>,
    /// The band of the score, in words.
    pub band: String,
    /// A red line was crossed.
    pub red_line: bool,
    /// How it ended, in words.
    pub ending: String,
}

/// What a person chose about the looks and the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// The language of the program's sentences.
    pub lang: Lang,
    /// Which colours.
    pub theme: ThemeName,
    /// Which signs.
    pub glyphs: GlyphWish,
    /// How much may move.
    pub motion: Motion,
    /// How a deadline calls for attention.
    pub bell: Bell,
    /// Take the mouse, too.
    pub mouse: bool,
    /// Lines of text instead of a screen from the next start on.
    pub screen_reader: bool,
    /// Per cent by which time limits are stretched; 0 switches them off. The trainee's, where
    /// everything else is the terminal's.
    pub timer_factor: u16,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            theme: ThemeName::default(),
            glyphs: GlyphWish::default(),
            motion: Motion::default(),
            bell: Bell::default(),
            mouse: false,
            screen_reader: false,
            timer_factor: 100,
        }
    }
}

/// What becomes of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// It is kept as far as it can be.
    #[default]
    Kept,
    /// The tutorial: nothing of it is kept, and nothing is said about that.
    Tutorial,
    /// An author tries the scenario: nothing of it is kept.
    Rehearsal {
        /// What is said about it, above everything.
        note: String,
        /// Whether the author's panel is shown, and the scenario looked at for changes.
        author: bool,
    },
}

/// A run to be played, begun or gone on with.
#[derive(Debug)]
pub struct Game {
    /// What is played, and by which rules.
    pub prepared: Arc<Prepared>,
    /// Where it stands.
    pub session: Session,
    /// Per cent by which time limits are stretched; 0 switches them off.
    pub timer_factor: u16,
    /// Why it is not saved, if it is not.
    pub banner: Option<String>,
    /// What has to be told about the trainee's files.
    pub notices: Vec<String>,
    /// What becomes of it.
    pub purpose: Purpose,
    /// How many inputs were taken over from another run, if it was taken up from one.
    pub again: Option<usize>,
    /// That run, as [`Effect::OpenRun`] names it.
    pub first: Option<String>,
}

impl Game {
    /// A run that nobody keeps and no clock presses.
    #[must_use]
    pub fn rehearsal(prepared: Arc<Prepared>, seed: u64) -> Game {
        let session = Session::start(Arc::clone(&prepared.stage), seed);
        let (banner, notices) = (None, Vec::new());
        let (timer_factor, purpose) = (0, Purpose::Tutorial);
        let (again, first) = (None, None);
        Game { prepared, session, timer_factor, banner, notices, purpose, again, first }
    }
}

/// A case review to be read: begun, gone on with, or over.
#[derive(Debug)]
pub struct Record {
    /// Where it stands.
    pub reading: Reading,
    /// Why it is not saved, if it is not.
    pub banner: Option<String>,
    /// What has to be told about the trainee's files.
    pub notices: Vec<String>,
    /// It was opened from the history, and Esc leads back there.
    pub past: bool,
}

/// A finished run to be talked about.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was played and the rules it is judged by.
    pub prepared: Arc<Prepared>,
    /// What there is to say.
    pub debrief: Debrief,
    /// What the wording was drawn from.
    pub seed: u64,
    /// Just played; otherwise it was opened from the history, and Esc leads back there.
    pub fresh: bool,
    /// What [`Effect::Again`] and [`Effect::Guess`] name it by.
    pub run: String,
    /// What the trainee thought of it, if they said so.
    pub guess: Option<Guess>,
    /// The run it was taken up from, if it was.
    pub earlier: Option<Box<Earlier>>,
    /// The best end before each line, and after the last; `None` until it is known, empty where
    /// nobody can tell.
    pub prospects: Option<Vec<Prospect>>,
}

/// The run that another was taken up from.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// How many of its answers were taken over.
    pub at: usize,
    /// What there was to say of it.
    pub debrief: Debrief,
}

/// A run is a pure function of what is played, the seed and the answers.
impl PartialEq for Report {
    fn eq(&self, other: &Self) -> bool {
        let answers = |report: &Self| -> Vec<(String, u64)> {
            let answers = report.debrief.answers.iter();
            answers.map(|answer| (answer.input.clone(), answer.ms)).collect()
        };
        Arc::ptr_eq(&self.prepared, &other.prepared)
            && (self.seed, self.fresh, &self.run) == (other.seed, other.fresh, &other.run)
            && self.guess == other.guess
            && answers(self) == answers(other)
    }
}

impl Eq for Report {}

/// What the model wants done; the runtime does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Answered by [`Answer::Profiles`].
    ListProfiles,
    /// Answered by [`Answer::Home`].
    OpenProfile(String),
    /// A new trainee of this name. Answered by [`Answer::Home`].
    CreateProfile(String),
    /// Home of the trainee who is here. Answered by [`Answer::Home`].
    GoHome,
    /// Answered by [`Answer::Scenarios`].
    ListScenarios,
    /// Answered by [`Answer::History`].
    ListRuns,
    /// Starts the scenario of this id. Answered by [`Answer::Play`] or [`Answer::Review`], or by [`Answer::Unfinished`]
    /// where a run was left in the middle.
    Play(String),
    /// Starts a scenario though a run was left in the middle: one of the same scenario is given up,
    /// another one stays. Answered by [`Answer::Play`].
    PlayAnew {
        /// Its id.
        id: String,
        /// What it draws from, where that was asked for.
        seed: Option<u64>,
    },
    /// Goes on with the unfinished run. Answered by [`Answer::Play`].
    Resume,
    /// Keeps an input of the run that is played; the one before it is on the disk when this is
    /// done. Answered by [`Answer::Kept`].
    Keep(Timed),
    /// Puts the run that is over into the history. Answered by [`Answer::Kept`].
    Finish,
    /// Looks whether the scenario that its author tries has changed, and plays what was put in so far
    /// on the new text. Answered by [`Answer::Play`] or [`Answer::Noted`] where it has.
    Reread(Vec<Timed>),
    /// Waits until everything is on the disk. Answered by [`Answer::Kept`].
    Settle,
    /// The debrief of the run finished last. Answered by [`Answer::Report`].
    Debrief,
    /// The debrief of a finished run. Answered by [`Answer::Report`] or [`Answer::Review`].
    OpenRun(String),
    /// Whether the scenario of this id can be played. Answered by [`Answer::Inspected`].
    Inspect(String),
    /// What was chosen about looks and time. Answered by [`Answer::Settings`].
    OpenSettings,
    /// Keeps what was chosen about looks and time.
    SaveSettings(Wishes),
    /// The first trainee of this machine, with the tutorial or without. Answered by
    /// [`Answer::Tutorial`] or [`Answer::Suggested`].
    Enrol {
        /// How they are called.
        name: String,
        /// Whether the tutorial comes first.
        tutorial: bool,
    },
    /// The tutorial once more. Answered by [`Answer::Tutorial`].
    Tutorial,
    /// What comes after the tutorial. Answered by [`Answer::Suggested`] where nothing was played
    /// yet, otherwise by [`Answer::Home`].
    AfterTutorial {
        /// It was gone through to its end.
        finished: bool,
    },
    /// Takes the mouse, or gives it back to the terminal. Done by the runtime itself.
    Mouse(bool),
    /// Sounds the terminal's bell. Done by the runtime itself.
    Bell,
    /// Keeps what the trainee thinks of a run before its score is shown. Answered by
    /// [`Answer::Kept`].
    Guess {
        /// Which run.
        run: String,
        /// What they think.
        guess: Guess,
    },
    /// Takes a finished run up again: a new one with the same answers before one of them. Answered
    /// by [`Answer::Play`].
    Again {
        /// Which run.
        run: String,
        /// How many of its answers are taken over.
        at: usize,
    },
    /// What the best end was before and after each line of a finished run. Answered by
    /// [`Answer::Ahead`] when it is known; asked again till then.
    LookAhead(String),
    /// Stops the program as the shell's Ctrl-Z does. Done by the runtime itself.
    Suspend,
    /// Draws every cell anew. Done by the runtime itself.
    Redraw,
    /// Takes the terminal again after the program was stopped. Done by the runtime itself.
    TakeAgain,
}

/// What came of an effect.
#[derive(Debug)]
pub enum Answer {
    /// Everybody who trains here, the last one first.
    Profiles(Vec<ProfileCard>),
    /// Nobody trains here yet, and the scenario of this title was asked for.
    Newcomer(String),
    /// A trainee is here.
    Home(Box<HomeCard>),
    /// All scenarios.
    Scenarios(Vec<Card>),
    /// All finished runs, the last one first.
    History(Vec<HistoryRow>),
    /// A run is on.
    Play(Box<Game>),
    /// A case review is on, or is read again.
    Review(Box<Record>),
    /// A run was left in the middle: which of the two is wanted?
    Unfinished(Box<Pending>),
    /// Something to be said above a rehearsal.
    Noted(String),
    /// An input was taken; the sentence says why it is not kept, if so.
    Kept(Option<String>),
    /// What there is to say of a finished run.
    Report(Box<Report>),
    /// What was still open before each line of a run, and after the last; empty where nobody can tell.
    Ahead {
        /// Which run.
        run: String,
        /// The best ends.
        prospects: Vec<Prospect>,
    },
    /// Whether a scenario can be played; the sentence says why not, if so.
    Inspected {
        /// Its id.
        id: String,
        /// Why it cannot be played.
        fault: Option<String>,
    },
    /// What was chosen about looks and time.
    Settings(Wishes),
    /// The tutorial is on.
    Tutorial(Box<Game>),
    /// A few scenarios to begin with.
    Suggested {
        /// The easiest first.
        cards: Vec<Card>,
        /// What becomes of what is done from here on.
        keeping: Keeping,
        /// What has to be told about the trainee's files.
        notices: Vec<String>,
    },
    /// It did not work; the sentence says why and what to do.
    Failed(String),
}

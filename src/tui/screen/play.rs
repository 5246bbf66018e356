//! What is said now? One run from greeting to goodbye: the conversation, how the customer stands,
//! what may be answered, and how the last answer was judged.
//!
//! - `clock`: time that counts
//! - `alive`: what moves by itself
//! - `asked`: what is asked, and the answer that is being put together
//! - `talk`: the conversation
//! - `feedback`: what there is to say of the last answer
//! - `dress`: what shows the channel
//! - `side`: how the customer stands, with `face`, `figure` and `meters`
//! - `below`: the last judgement, the question, the answers
//! - `author`: what only an author sees
//! - `layout`: where everything goes, with `share` of the rows, and `cut` where a talk begins
//! - `view`: all of it drawn
//! - `hit`: what lies under the mouse

mod alive;
mod asked;
mod author;
mod below;
pub(super) mod clock;
mod cut;
mod dress;
mod face;
mod feedback;
mod figure;
mod hit;
mod layout;
mod meters;
mod share;
mod side;
mod talk;
mod view;

pub use talk::sign;

use std::sync::Arc;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Turn, ruling};
use crate::bank::Prepared;
use crate::engine::input::Refused;
use crate::engine::session::{Answered, HINT, Session, Step, UNDO};
use crate::plain::tell::Teller;
use crate::scenario::model::Ask;
use crate::tui::data::{Effect, Game, Purpose};
use crate::tui::keymap::{
    Binding, Command, PLAY, PLAY_END, PLAY_FORM, PLAY_HELD, PLAY_HELD_END, PLAY_ORDER, PLAY_READ,
    PLAY_READING, PLAY_RING, PLAY_TYPING, Table,
};
use crate::tui::model::Look;
use crate::tui::motion::LATE;
use crate::tui::overlay::{Rest, Sheet};
use alive::Alive;
use asked::{Asked, Kind, Reply};
use clock::{Clock, Counts};

/// Rows one notch of the wheel scrolls.
const NOTCH: usize = 3;
/// What is said once an answer was taken back; it stays until the next one.
const UNDONE: &str = "undone-line";

/// How much of what is asked was seen.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// It was drawn: a key pressed before answers nothing.
    drawn: bool,
    /// The last line was in sight: limits run from here.
    end: bool,
    /// It is read page by page, and this is the last one.
    last: bool,
}

/// A run that is played.
#[derive(Clone)]
pub struct Play {
    prepared: Arc<Prepared>,
    session: Session,
    timer_factor: u16,
    asked: Asked,
    clock: Clock,
    alive: Alive,
    /// Why what happens is not saved, if it is not.
    banner: Option<String>,
    /// A red line was crossed; that is read before it goes on.
    held: bool,
    /// Message id of something to say until the next answer.
    remark: Option<&'static str>,
    /// A key was pressed that answers while there was still something to read: the row that says
    /// what Enter does tells that it comes first.
    early: bool,
    /// Rows the conversation is scrolled back from its end; `None` where nobody scrolled it: then
    /// what is new is read from its beginning, and stands at its end once that was seen.
    back: Option<usize>,
    seen: Seen,
    /// Columns and rows of the window.
    size: (u16, u16),
    /// Until when a key was still meant for what stood there before: time answered, or the line
    /// that was typed came by itself.
    late: Option<Duration>,
    /// The history was asked to take the run.
    finished: bool,
    /// What becomes of it.
    purpose: Purpose,
    /// How many inputs were taken over from another run, if it was taken up from one.
    again: Option<usize>,
    /// That run.
    first: Option<String>,
    /// When the scenario was last looked at for changes.
    looked: Duration,
}

impl Play {
    /// The run where it stands.
    #[must_use]
    pub fn new(game: Game, now: Duration, size: (u16, u16), look: Look) -> Self {
        let Game { prepared, session, timer_factor, banner, purpose, again, first, .. } = game;
        // The time of what was taken over was another run's; what a journal says may be anything.
        let own = session.inputs().iter().skip(again.unwrap_or(0));
        let spent = own.fold(0, |sum: u64, input| sum.saturating_add(input.ms));
        let asked = Asked::of(session.question(), timer_factor, look);
        let clock = Clock::new(now, spent);
        let mut play = Self {
            prepared,
            session,
            timer_factor,
            asked,
            clock,
            alive: Alive::default(),
            banner,
            held: false,
            remark: None,
            early: false,
            back: None,
            seen: Seen::default(),
            size,
            late: None,
            finished: false,
            purpose,
            again,
            first,
            looked: now,
        };
        play.held = play.crossed();
        play.look_for_end(look);
        play
    }

    /// Whether the last answer crossed a red line.
    fn crossed(&self) -> bool {
        self.session.answered().last().is_some_and(|last| last.red_line)
    }

    /// What is new is in sight to its end, answers and all: then it need not be read page by page.
    /// Answers that come into sight by it are answered once they were drawn.
    fn look_for_end(&mut self, look: Look) {
        let shown = self.back.is_none() && !self.waits_for_reader() && self.fits(look);
        if !self.seen.end && shown {
            self.seen.end = true;
            self.seen.drawn = false;
        }
        self.look_for_last(look);
    }

    /// A clock starts when the reader says so, however large the window: nobody reads by sight of
    /// the last line. What was taken back to was read before.
    fn waits_for_reader(&self) -> bool {
        self.asked.is_limited() && self.remark != Some(UNDONE)
    }

    /// Whether what is new has room beside the answers.
    fn fits(&self, look: Look) -> bool {
        let (width, height) = self.size;
        let area = Rect { x: 0, y: 0, width, height };
        layout::Layout::with(self, look, area, true).shows_end()
    }

    /// Whether Enter shows the answers or another page.
    fn look_for_last(&mut self, look: Look) {
        self.seen.last = self.is_reading() && self.layout(look).shows_end();
    }

    fn layout(&self, look: Look) -> layout::Layout {
        let (width, height) = self.size;
        layout::Layout::of(self, look, Rect { x: 0, y: 0, width, height })
    }

    /// What is said of a key that could do nothing, which is gone when it goes on.
    fn passing(&self) -> Option<&'static str> {
        self.remark.filter(|remark| *remark != UNDONE)
    }

    /// Whether what is new is still read; nobody answers what they have not read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        !self.held && !self.seen.end
    }

    /// A page on, or to the answers.
    fn read_on(&mut self, look: Look) -> Turn {
        let (page, now, _) = self.layout(look).scrolling();
        self.early = false;
        self.remark = self.remark.filter(|remark| *remark == UNDONE);
        let (width, height) = self.size;
        let area = Rect { x: 0, y: 0, width, height };
        let (beside, ..) = layout::Layout::with(self, look, area, true).scrolling();
        self.back = Some(now.saturating_sub(page.saturating_sub(1).max(1)));
        self.seen.drawn = false;
        // The rest has room beside the answers: they come with it.
        if now < beside {
            self.back = Some(0);
            self.seen.end = true;
            self.clock.read();
        }
        self.look_for_last(look);
        Turn::Changed
    }

    /// Whether there is something to choose: where a page is only read, no cursor is seen.
    #[must_use]
    pub fn chooses(&self) -> bool {
        let lists = !matches!(self.asked.kind, Kind::Nothing | Kind::Ring { .. });
        lists && !self.held && !self.is_reading() && !self.types()
    }

    /// The keys that count. What cannot be done yet is not named below the screen, and saying
    /// nothing is a key only where that is an answer.
    #[must_use]
    pub fn table(&self) -> Table {
        let taken_back = self.session.answered().count() > self.again.unwrap_or(0);
        let judged = self.is_judged();
        let silent = self.asked.can_be_silent();
        let rows = self.rows().iter().filter(|it| silent || it.command != Command::Silence);
        let shown = |binding: &Binding| match binding.command {
            Command::Undo => taken_back || !self.asked.picked.is_empty(),
            Command::Rules => judged,
            _ => true,
        };
        let hands_in = self.asked.hands_in() && !self.is_reading() && !self.held;
        let told = |it: &Binding| match it.command {
            Command::Confirm if self.is_over() && !self.held && self.is_rehearsal() => {
                ("rehearsal-key-again", true)
            }
            Command::Back if self.is_rehearsal() => ("rehearsal-key-leave", true),
            Command::Confirm if hands_in => ("turn-hand-in", true),
            Command::Back if self.is_over() && self.first.is_some() => ("key-to-debrief", true),
            Command::Toggle if hands_in => (it.label, false),
            _ => (it.label, it.footer && shown(it)),
        };
        rows.map(|it| {
            let (label, footer) = told(it);
            Binding { label, footer, ..*it }
        })
        .collect()
    }

    fn rows(&self) -> &'static [Binding] {
        if self.held {
            return if self.is_over() { PLAY_HELD_END } else { PLAY_HELD };
        }
        if self.types() {
            return PLAY_TYPING;
        }
        if self.is_reading() {
            return if self.seen.last { PLAY_READ } else { PLAY_READING };
        }
        match self.asked.kind {
            Kind::One => PLAY,
            Kind::Ring { .. } => PLAY_RING,
            Kind::Order => PLAY_ORDER,
            Kind::Form => PLAY_FORM,
            Kind::Nothing => PLAY_END,
        }
    }

    /// Lets time pass; `still` is time that does not count. A telephone that rang to its end and a
    /// silence that lasted are answers.
    pub fn pass(&mut self, now: Duration, still: bool, size: (u16, u16), look: Look) -> Turn {
        let before = (self.hands(look), self.seen.end);
        self.tick(now, still, look);
        self.size = size;
        self.look_for_end(look);
        if let Some(input) = self.asked.runs_out(self.clock.asked()).filter(|_| !self.held) {
            self.late = Some(self.clock.now() + LATE);
            return self.answer(&input, look);
        }
        if self.calls(look) {
            return Turn::Do(Effect::Bell);
        }
        Turn::changed_if(before != (self.hands(look), self.seen.end))
    }

    fn counts(&self) -> Counts {
        match (self.held || self.is_over(), self.seen.end) {
            (true, _) => Counts::Nothing,
            (false, false) => Counts::Line,
            (false, true) => Counts::All,
        }
    }

    /// It is drawn now, and nothing lies over it.
    pub fn drawn(&mut self) {
        self.seen.drawn = true;
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, look: Look) -> Turn {
        if command != Command::Back && self.skip_typing(look) {
            return Turn::Changed;
        }
        if self.is_late(command) {
            return Turn::Ignored;
        }
        match command {
            // A page nobody saw is not turned by a key typed ahead.
            Command::Confirm | Command::PageDown if self.is_reading() => {
                if self.seen.drawn {
                    self.read_on(look)
                } else {
                    Turn::Ignored
                }
            }
            Command::Up | Command::Down if self.is_reading() => self.scroll(command, look),
            Command::Pick(_) | Command::Toggle | Command::Silence if self.is_reading() => {
                self.early = true;
                Turn::Changed
            }
            Command::Last if self.asked.is_list() && !self.is_reading() && !self.held => {
                self.back = Some(0);
                self.asked.command(command, self.clock.asked());
                Turn::Changed
            }
            Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last
            | Command::ScrollUp
            | Command::ScrollDown => self.scroll(command, look),
            Command::Back if self.is_over() && self.is_rehearsal() => Turn::Leave,
            Command::Back if self.is_over() => Turn::Do(match &self.first {
                Some(first) => Effect::OpenRun(first.clone()),
                None => Effect::GoHome,
            }),
            Command::Back => Turn::AskToPause,
            Command::Rules if self.is_judged() => Turn::ShowRules,
            Command::Rules if !self.finished => {
                self.remark = Some("turn-nothing-judged");
                Turn::Changed
            }
            Command::Undo if !self.held && self.asked.take_back() => Turn::Changed,
            Command::Undo if !self.finished => self.answer(UNDO, look),
            Command::Confirm if self.held && !self.seen.drawn => Turn::Ignored,
            Command::Confirm if self.held => {
                self.held = false;
                self.seen = Seen::default();
                self.back = None;
                self.settle();
                self.clock.ask();
                self.look_for_end(look);
                Turn::Changed
            }
            Command::Hint if !self.held => self.answer(HINT, look),
            _ if self.held => Turn::Ignored,
            Command::Confirm if self.is_over() && self.seen.drawn && self.is_rehearsal() => {
                Turn::Do(Effect::Play(self.prepared.scenario().id.clone()))
            }
            Command::Confirm if self.is_over() && self.seen.drawn => Turn::Do(Effect::Debrief),
            command => match self.asked.command(command, self.clock.asked()) {
                Reply::Ignored => Turn::Ignored,
                Reply::Changed => Turn::Changed,
                Reply::Answer(input) => self.answer(&input, look),
            },
        }
    }

    /// Whether this key was still meant for what stood there before time went on by itself.
    fn is_late(&self, command: Command) -> bool {
        let gives = matches!(
            command,
            Command::Confirm
                | Command::Pick(_)
                | Command::Toggle
                | Command::Silence
                | Command::Hint
                | Command::Undo
        );
        gives && self.late.is_some_and(|until| self.clock.now() < until)
    }

    /// Whether this is the first question of the run that time answers by itself.
    fn is_first_limit(&self) -> bool {
        let limited = self.session.steps().iter().filter(|step| match step {
            Step::Scene { scene, .. } => matches!(
                self.prepared.scenario().scene(*scene).ask,
                Ask::Choices { silence: Some(_), .. }
            ),
            _ => false,
        });
        limited.count() <= 1
    }

    /// Takes an answer.
    fn answer(&mut self, input: &str, look: Look) -> Turn {
        if !self.seen.drawn {
            return Turn::Ignored;
        }
        match self.session.answer(input, self.clock.line_ms()) {
            Ok(_) => {}
            Err(Refused::NothingToUndo) => {
                self.remark = Some("plain-nothing-to-undo");
                return Turn::Changed;
            }
            Err(Refused::BeginsHere) => {
                self.remark = Some("undo-begins-here");
                return Turn::Changed;
            }
            Err(_) => return Turn::Ignored,
        }
        self.remark = (input == UNDO).then_some(UNDONE);
        self.early = false;
        if input == HINT {
            self.clock.line();
        } else {
            self.back = None;
            self.held = input != UNDO && self.crossed();
            self.asked = Asked::of(self.session.question(), self.timer_factor, look);
            self.clock.ask();
            self.seen = Seen::default();
            if input == UNDO { self.settle() } else { self.stir() }
        }
        self.look_for_end(look);
        if self.is_rehearsal() {
            return Turn::Changed;
        }
        let kept = self.session.inputs().last().cloned();
        kept.map_or(Turn::Changed, |timed| Turn::Do(Effect::Keep(timed)))
    }

    /// Whether what happened is kept: the sentence says why not.
    pub fn kept(&mut self, banner: Option<String>) {
        self.banner = banner.filter(|_| !self.is_rehearsal());
    }

    /// What is to be done once it is over.
    pub fn finish(&mut self) -> Option<Effect> {
        let now = self.is_over() && !self.finished && !self.is_rehearsal();
        self.finished |= now;
        now.then_some(Effect::Finish)
    }

    /// Whether an author tries the scenario.
    #[must_use]
    pub fn is_rehearsal(&self) -> bool {
        matches!(self.purpose, Purpose::Rehearsal { .. })
    }

    fn is_over(&self) -> bool {
        self.session.ended().is_some()
    }

    fn last(&self) -> Option<&Answered> {
        self.session.answered().last()
    }

    fn teller(&self, look: Look) -> Teller<'_> {
        Teller { lang: look.lang, stage: &self.prepared.stage, rules: &self.prepared.rules }
    }

    fn scroll(&mut self, command: Command, look: Look) -> Turn {
        let (seen, now, farthest) = self.layout(look).scrolling();
        let page = seen.saturating_sub(1).max(1);
        let back = match command {
            Command::PageUp => (now + page).min(farthest),
            Command::PageDown => now.saturating_sub(page),
            Command::ScrollUp => (now + NOTCH).min(farthest),
            Command::ScrollDown => now.saturating_sub(NOTCH),
            Command::Up => (now + 1).min(farthest),
            Command::Down => now.saturating_sub(1),
            Command::First => farthest,
            _ => 0,
        };
        self.back = Some(back);
        self.look_for_last(look);
        Turn::changed_if(back != now)
    }

    /// The run it was taken up from, as [`Effect::OpenRun`] names it.
    #[must_use]
    pub fn first(&self) -> Option<&str> {
        self.first.as_deref()
    }

    /// Whether an answer was judged, so that there are rules to be seen.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.session.answered().any(|it| it.grade.is_some())
    }

    /// Whether a clock runs for the answer that is asked for.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        self.asked.is_timed()
    }

    /// What becomes of it when it is left now.
    #[must_use]
    pub fn rest(&self) -> Rest {
        if self.is_rehearsal() {
            Rest::Rehearsal
        } else if self.session.inputs().len() <= self.again.unwrap_or(0) {
            Rest::Unanswered
        } else if self.is_over() {
            Rest::Idle
        } else if self.asked.is_half_done() {
            Rest::HalfDone
        } else {
            Rest::Whole
        }
    }

    /// Where the run stands.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The rules the last answer was judged by, as a page.
    #[must_use]
    pub fn rules(&self, look: Look) -> Option<Sheet> {
        let judged = self.session.answered().filter(|it| it.grade.is_some()).last()?;
        ruling::sheet(self.teller(look), judged, None, look)
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, look, frame, area);
    }
}

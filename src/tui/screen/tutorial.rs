//! The tutorial: a run on the screen every run is played on, with a coach above it who says what
//! is seen and what to press. Nothing of it is kept.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Hit, Play, Turn};
use crate::engine::session::{Session, Step, UNDO};
use crate::scenario::model::Grade;
use crate::tui::data::{Effect, Game};
use crate::tui::keymap::{Command, TUTORIAL_END, Table};
use crate::tui::model::Look;
use crate::tui::text::wrap_at_stops;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{WIDER, put, within};

/// Everything the coach can say while it is played, message by message.
const SAYINGS: [&str; 6] =
    ["coach-read", "coach-choose", "coach-meters", "coach-mine", "coach-undone", "coach-rules"];

/// The run and its coach.
#[derive(Clone)]
pub struct Tutorial {
    play: Play,
}

impl Tutorial {
    /// The tutorial from its first line, in a window of this size.
    #[must_use]
    pub fn new(game: Game, now: Duration, size: (u16, u16), look: Look) -> Self {
        let rows = |saying| coach_rows(size, saying, &game.session, look);
        let rows = rows(saying(&game.session)).max(rows("coach-read"));
        Self { play: Play::new(game, now, (size.0, size.1.saturating_sub(rows)), look) }
    }

    /// The run.
    #[must_use]
    pub fn play(&self) -> &Play {
        &self.play
    }

    /// The run, to be changed.
    pub fn play_mut(&mut self) -> &mut Play {
        &mut self.play
    }

    fn is_over(&self) -> bool {
        self.play.session().ended().is_some()
    }

    /// What the coach says now. Where there is still something to be read, nothing is to be chosen.
    fn saying(&self) -> &'static str {
        let reading = self.play.is_reading();
        match saying(self.play.session()) {
            "coach-choose" | "coach-meters" | "coach-rules" if reading => "coach-read",
            saying => saying,
        }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> Table {
        if self.is_over() { TUTORIAL_END.into() } else { self.play.table() }
    }

    /// Lets time pass.
    pub fn pass(&mut self, now: Duration, still: bool, size: (u16, u16), look: Look) -> Turn {
        let left = size.1.saturating_sub(self.rows(size, look));
        instead(self.play.pass(now, still, (size.0, left), look))
    }

    /// What is read has the room it has once there is something to choose: nothing new leaves the
    /// screen when the coach goes on.
    fn rows(&self, size: (u16, u16), look: Look) -> u16 {
        let session = self.play.session();
        let rows = |saying| coach_rows(size, saying, session, look);
        rows(self.saying()).max(rows(saying(session)))
    }

    /// The part of the window the run has.
    fn below(&self, look: Look, area: Rect) -> Rect {
        let rows = self.rows((area.width, area.height), look).min(area.height);
        Rect { y: area.y + rows, height: area.height - rows, ..area }
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, look: Look) -> Turn {
        match command {
            Command::Back if self.is_over() => Turn::Do(Effect::AfterTutorial { finished: true }),
            command => instead(self.play.command(command, look)),
        }
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        self.play.hit(look, self.below(look, area), at)
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let rows = self.rows((area.width, area.height), look);
        let coach = Rect { height: rows.min(area.height), ..area };
        let (number, of) = scene(self.play.session());
        let args = [("number", number.into()), ("of", of.into())];
        let place = Rect { height: coach.height, ..within(area, WIDER) };
        let tone = look.theme.tone(Tone::Trainee);
        let title = Line::from(vec![
            Span::styled("▌ ", tone),
            Span::styled(look.say_with("coach-title", &args), look.theme.title()),
        ]);
        put(frame, place, 0, title);
        let said = words(self.saying(), self.play.session(), look);
        let said = wrap_at_stops(&said, text_room(area.width));
        for (row, text) in (1..).zip(said) {
            let line = Line::from(vec![Span::styled("▌ ", tone), Span::raw(text)]);
            put(frame, place, row, line);
        }
        self.play.view(look, frame, self.below(look, area));
    }
}

/// What a run would have kept or told is not wanted here.
fn instead(turn: Turn) -> Turn {
    match turn {
        Turn::Do(Effect::Keep(_) | Effect::Finish) => Turn::Changed,
        Turn::Do(Effect::Debrief) => Turn::Do(Effect::AfterTutorial { finished: true }),
        Turn::Do(Effect::GoHome) => Turn::Do(Effect::AfterTutorial { finished: false }),
        Turn::AskToPause => Turn::AskToSkip,
        turn => turn,
    }
}

/// The scene that is on, from 1, and how many there are.
fn scene(session: &Session) -> (usize, usize) {
    let of = session.stage().scenario.scenes.len();
    (session.answered().count().min(of - 1) + 1, of)
}

/// What the coach says where the run stands.
fn saying(session: &Session) -> &'static str {
    if session.ended().is_some() {
        return "coach-over";
    }
    let last = session.answered().last();
    if last.is_some_and(|last| last.grade == Some(Grade::Mine)) {
        return "coach-mine";
    }
    if session.inputs().last().is_some_and(|input| input.input == UNDO) {
        return "coach-undone";
    }
    let scenario = &session.stage().scenario;
    let scenes = session.steps().iter().rev();
    let now = scenes.filter_map(|step| match step {
        Step::Scene { scene, .. } => Some(scenario.scene(*scene).id.as_str()),
        _ => None,
    });
    match now.into_iter().next() {
        Some("meters") => "coach-meters",
        Some("rules") => "coach-rules",
        _ => "coach-choose",
    }
}

/// A saying in words; at the end they are about the ending that was reached.
fn words(saying: &str, session: &Session, look: Look) -> String {
    let Some(ending) = session.ended() else { return look.say(saying) };
    let result = session.stage().scenario.ending(ending).result;
    look.say_with(saying, &[("result", result.id().into())])
}

/// The cells of a line of the coach in a window of this width.
fn text_room(width: u16) -> usize {
    usize::from(within(Rect { x: 0, y: 0, width, height: 1 }, WIDER).width).saturating_sub(2)
}

/// A window of so few rows has none to spare.
const SHORT: u16 = 24;
/// A saying of more rows is long there.
const LONG: usize = 3;

/// As many rows as the longest saying needs, a title and an empty one, so that nothing jumps; at the
/// end, where nothing is answered any more, and in a short window only what this one needs, there
/// without the empty one where that is long.
fn coach_rows((width, height): (u16, u16), saying: &str, session: &Session, look: Look) -> u16 {
    let room = text_room(width);
    let rows = |saying: &str| wrap_at_stops(&words(saying, session, look), room).len();
    let longest = SAYINGS.iter().map(|saying| rows(saying)).max();
    let rows = match rows(saying) {
        long if height < SHORT && long > LONG => long + 1,
        rows if height < SHORT || saying == "coach-over" => rows + 2,
        _ => longest.unwrap_or(0) + 2,
    };
    u16::try_from(rows).unwrap_or(u16::MAX)
}

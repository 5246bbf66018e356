//! What changes when something happens. Nothing here opens a file, asks the time or draws.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;

use super::data::{Answer, Effect, Keeping, Pending, Wishes};
use super::event::{Event, Turned};
use super::keymap::{Command, GLOBAL, Key, Table, lookup};
use super::model::{Exit, Model, is_too_small};
use super::overlay::{Anew, Help, Leave, Notice, Overlay, Palette, Rest};
use super::screen::{
    Browser, First, History, Hit, Home, Incident, Play, Profiles, Screen, Settings, Turn, Tutorial,
    Welcome, debrief,
};
use super::widget::page::footer_at;

/// A second Ctrl-C within this time leaves at once.
const SECOND_INTERRUPT: Duration = Duration::from_secs(2);

/// Whoever double-clicks a row that one click opens means nothing by the second one.
const SECOND_CLICK: Duration = Duration::from_millis(400);

/// How long a debrief waits before it asks again what the best end was from each line.
pub const LOOK_AHEAD: Duration = Duration::from_millis(100);

/// Something the model is told.
#[derive(Debug)]
pub enum Msg {
    /// It happened outside.
    Event(Event),
    /// It came of an effect.
    Answer(Answer),
}

impl Model {
    /// Takes a message in at the time `now`, counted from any fixed moment, and says what is to
    /// be done about it.
    pub fn update(&mut self, msg: Msg, now: Duration) -> Vec<Effect> {
        let mut effects = self.pass(&msg, now);
        effects.extend(match msg {
            Msg::Event(event) => self.event(event, now),
            Msg::Answer(answer) => {
                self.changed = true;
                self.answer(answer, now)
            }
        });
        effects
    }

    /// Time that passed while nobody could see the screen does not count.
    fn pass(&mut self, msg: &Msg, now: Duration) -> Vec<Effect> {
        let woken = matches!(msg, Msg::Event(Event::Continue));
        let still = std::mem::take(&mut self.stopped) || woken || self.is_covered();
        let turn = self.screen.pass(now, still, self.size, self.look);
        self.take_turn(turn)
    }

    fn event(&mut self, event: Event, now: Duration) -> Vec<Effect> {
        match event {
            Event::Key(key) => return self.key(key, now),
            Event::Paste(text) => return self.paste(&text, now),
            Event::Click(column, row) => return self.click((column, row), now),
            Event::Wheel(Turned::Up) => return self.wheel(Command::ScrollUp, now),
            Event::Wheel(Turned::Down) => return self.wheel(Command::ScrollDown, now),
            Event::Resize(columns, rows) => {
                self.size = (columns, rows);
                self.changed = true;
            }
            Event::Tick if self.is_covered() => {}
            Event::Tick => {
                let turn = self.screen.idle();
                // Looking changes nothing yet.
                if let Turn::Do(effect @ (Effect::Reread(_) | Effect::LookAhead(_))) = turn {
                    return vec![effect];
                }
                return self.take_turn(turn);
            }
            Event::Stop => return self.suspend(),
            Event::Continue => return vec![Effect::TakeAgain],
            Event::Terminate => self.exit = Some(Exit::Terminated),
            Event::HangUp => self.exit = Some(Exit::HungUp),
        }
        Vec::new()
    }

    fn key(&mut self, event: KeyEvent, now: Duration) -> Vec<Effect> {
        if is_too_small(self.size) {
            // Nobody can see what a key would do; only the keys that count everywhere do.
            let found = lookup(GLOBAL, Key::pressed(event));
            return found.map_or_else(Vec::new, |command| self.command(command, now));
        }
        let key = Key::pressed(event);
        let typing = self.is_typing();
        match lookup(&self.table(), key) {
            Some(Command::Palette) if typing && key.is_text() => self.edit(event),
            Some(command) => self.command(command, now),
            None if typing => self.edit(event),
            None => Vec::new(),
        }
    }

    fn is_typing(&self) -> bool {
        self.overlays.last().map_or_else(|| self.screen.is_typing(), Overlay::is_typing)
    }

    fn edit(&mut self, event: KeyEvent) -> Vec<Effect> {
        let turn = match self.overlays.last_mut() {
            Some(overlay) => overlay.edit(event, self.look),
            None => self.screen.edit(event),
        };
        self.take_turn(turn)
    }

    /// Pasted text goes where text is typed. A single character elsewhere is a key that an input
    /// method delivered.
    fn paste(&mut self, text: &str, now: Duration) -> Vec<Effect> {
        if self.is_typing() && !is_too_small(self.size) {
            let turn = match self.overlays.last_mut() {
                Some(overlay) => overlay.paste(text, self.look),
                None => self.screen.paste(text),
            };
            return self.take_turn(turn);
        }
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => self.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE), now),
            _ => Vec::new(),
        }
    }

    fn wheel(&mut self, command: Command, now: Duration) -> Vec<Effect> {
        if is_too_small(self.size) { Vec::new() } else { self.command(command, now) }
    }

    /// A key named below the screen is as good as pressed, and so is a row that leads on; where
    /// something is said or changed a row is selected, and done when it already was.
    fn click(&mut self, at: (u16, u16), now: Duration) -> Vec<Effect> {
        let opened = self.opened.take();
        let second = opened.is_some_and(|then| now.saturating_sub(then) < SECOND_CLICK);
        if second || is_too_small(self.size) {
            return Vec::new();
        }
        let area = Rect { x: 0, y: 0, width: self.size.0, height: self.size.1 };
        if let Some(command) = footer_at(&self.table(), self.look, self.screen.columns(area), at) {
            return self.command(command, now);
        }
        let hit = match self.overlays.last() {
            Some(overlay) => overlay.hit(self.look, area, at),
            None => self.screen.hit(self.look, area, at),
        };
        match hit {
            Some(Hit::Command(command)) => self.command(command, now),
            Some(Hit::Open(row)) => {
                self.opened = Some(now);
                let mut effects = self.command(Command::Select(row), now);
                effects.extend(self.command(Command::Confirm, now));
                effects
            }
            Some(Hit::Row { row, selected: false }) => self.command(Command::Select(row), now),
            Some(Hit::Row { selected: true, .. }) => self.command(Command::Confirm, now),
            None => Vec::new(),
        }
    }

    fn command(&mut self, command: Command, now: Duration) -> Vec<Effect> {
        match command {
            Command::Interrupt => {
                self.interrupt(now);
                return self.settle();
            }
            Command::Suspend => return self.suspend(),
            Command::Redraw => return vec![Effect::Redraw],
            Command::Palette => self.show_palette(),
            _ if !self.overlays.is_empty() => return self.overlay_command(command, now),
            Command::Help => self.open(Overlay::Help(self.help(self.table()))),
            Command::Quit => self.ask_to_leave(),
            Command::Home => return vec![Effect::GoHome],
            Command::Browse => return vec![Effect::ListScenarios],
            Command::History => return vec![Effect::ListRuns],
            Command::Settings => return vec![Effect::OpenSettings],
            Command::SwitchProfile => return vec![Effect::ListProfiles],
            command => {
                let turn = self.screen.command(command, self.size, self.look);
                return self.take_turn(turn);
            }
        }
        Vec::new()
    }

    fn suspend(&mut self) -> Vec<Effect> {
        self.stopped = true;
        vec![Effect::Suspend]
    }

    /// Who is told that all is written down is told so when it is.
    fn settle(&self) -> Vec<Effect> {
        let plays = matches!(self.screen, Screen::Play(_) | Screen::Incident(_));
        if plays { vec![Effect::Settle] } else { Vec::new() }
    }

    fn interrupt(&mut self, now: Duration) {
        let again =
            self.interrupted.is_some_and(|then| now.saturating_sub(then) <= SECOND_INTERRUPT);
        self.interrupted = Some(now);
        if again {
            self.exit = Some(Exit::Interrupted);
        } else {
            self.ask_to_leave();
        }
    }

    fn ask_to_leave(&mut self) {
        self.overlays.retain(|overlay| !matches!(overlay, Overlay::ConfirmLeave(_)));
        let leave = match self.screen {
            Screen::Tutorial(_) => Leave::rehearsal(),
            _ => Leave::program(self.rest()),
        };
        self.ask(leave);
    }

    fn ask(&mut self, mut leave: Leave) {
        leave.keeping = self.keeping;
        self.open(Overlay::ConfirmLeave(leave));
    }

    /// What becomes of what is on when it is left.
    fn rest(&self) -> Rest {
        match &self.screen {
            Screen::Play(play) => play.rest(),
            Screen::Incident(incident) => incident.rest(),
            _ => Rest::Idle,
        }
    }

    fn open(&mut self, overlay: Overlay) {
        self.overlays.push(overlay);
        self.changed = true;
    }

    /// Over a screen, in the place of what is only read there; a question is to be answered first.
    fn show_palette(&mut self) {
        if is_too_small(self.size) || !self.overlays.iter().all(Overlay::is_page) {
            return;
        }
        self.overlays.clear();
        // As with any key, whoever is typing has typed.
        self.screen.command(Command::Palette, self.size, self.look);
        let palette = Palette::new(&self.screen, self.size, self.look);
        self.open(Overlay::Palette(Box::new(palette)));
    }

    fn overlay_command(&mut self, command: Command, now: Duration) -> Vec<Effect> {
        let table = self.table();
        let Some(top) = self.overlays.last_mut() else { return Vec::new() };
        if command == Command::Help && !matches!(top, Overlay::Help(_)) {
            self.open(Overlay::Help(self.help(table)));
            return Vec::new();
        }
        let turn = top.command(command, self.size, self.look);
        if let Turn::Close | Turn::Instead(_) = turn {
            self.overlays.pop();
            self.changed = true;
        }
        match turn {
            Turn::Close => Vec::new(),
            Turn::Instead(command) => self.command(command, now),
            turn => self.take_turn(turn),
        }
    }

    fn help(&self, table: Table) -> Help {
        Help::new(table, self.screen.run().is_some())
    }

    fn take_turn(&mut self, turn: Turn) -> Vec<Effect> {
        match turn {
            // Only an overlay has something below it.
            Turn::Ignored | Turn::Instead(_) => {}
            Turn::Changed | Turn::Close => self.changed = true,
            Turn::AskToLeave => self.ask_to_leave(),
            Turn::ShowHelp => {
                self.open(Overlay::Help(self.help(self.screen.table(self.size, self.look))));
            }
            Turn::AskToPause if self.rest() == Rest::Rehearsal => self.ask_to_leave(),
            Turn::AskToPause => {
                let first = self.screen.run().and_then(Play::first).map(str::to_owned);
                self.ask(Leave::run(self.rest(), first));
                return self.settle();
            }
            Turn::AskToSkip => self.ask(Leave::tutorial()),
            Turn::Wish(wishes) => return self.wish(wishes),
            Turn::ShowRules => {
                let sheet = match &self.screen {
                    Screen::Debrief(debrief) => debrief.rules(self.look),
                    Screen::Incident(incident) => incident.rules(self.look),
                    screen => screen.run().and_then(|play| play.rules(self.look)),
                };
                if let Some(sheet) = sheet {
                    self.open(Overlay::Sheet(sheet));
                }
            }
            Turn::Leave => self.exit = Some(Exit::Done),
            Turn::Do(effect) => {
                self.changed = true;
                return vec![effect];
            }
        }
        Vec::new()
    }

    /// From the next frame on it looks as it was wished.
    fn wish(&mut self, wishes: Wishes) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.wishes, wishes);
        self.look.lang = wishes.lang;
        self.look.theme.name = wishes.theme;
        self.look.theme.glyphs = wishes.glyphs.resolve(self.look.theme.wide_ambiguous);
        self.look.motion = wishes.motion;
        self.look.bell = wishes.bell;
        self.changed = true;
        if wishes == before {
            return Vec::new();
        }
        let mouse = (wishes.mouse != before.mouse).then_some(Effect::Mouse(wishes.mouse));
        mouse.into_iter().chain([Effect::SaveSettings(wishes)]).collect()
    }

    /// A screen is thrown away when another takes its place, with whatever lay over it.
    fn answer(&mut self, answer: Answer, now: Duration) -> Vec<Effect> {
        let mut notices = Vec::new();
        let mut effects = Vec::new();
        let screen = match answer {
            Answer::Profiles(cards) if cards.is_empty() => {
                Screen::Welcome(Welcome::new(self.wishes, None))
            }
            Answer::Newcomer(then) => Screen::Welcome(Welcome::new(self.wishes, Some(then))),
            Answer::Profiles(cards) => Screen::Profiles(match &self.screen {
                Screen::Profiles(_) | Screen::Welcome(_) => Profiles::new(cards),
                _ => Profiles::instead(cards),
            }),
            Answer::Home(mut card) => {
                notices = std::mem::take(&mut card.notices);
                self.keeping = card.keeping;
                Screen::Home(Box::new(Home::after(*card, &self.screen)))
            }
            Answer::Scenarios(cards) => Screen::Browser(Browser::new(cards)),
            Answer::History(rows) => Screen::History(match self.left.take() {
                Some(left) if self.screen.is_past() => History::at(rows, &left),
                _ => History::new(rows),
            }),
            Answer::Play(mut game) => {
                notices = std::mem::take(&mut game.notices);
                self.saved(game.banner.is_none());
                let mut play = Play::new(*game, now, self.size, self.look);
                effects.extend(play.finish());
                Screen::Play(Box::new(play))
            }
            Answer::Review(mut record) => {
                notices = std::mem::take(&mut record.notices);
                self.saved(record.banner.is_none());
                let mut incident = Incident::new(*record, now);
                effects.extend(incident.finish());
                Screen::Incident(Box::new(incident))
            }
            Answer::Tutorial(mut game) => {
                notices = std::mem::take(&mut game.notices);
                Screen::Tutorial(Box::new(Tutorial::new(*game, now, self.size, self.look)))
            }
            Answer::Suggested { cards, keeping, notices: told } => {
                notices = told;
                self.keeping = keeping;
                Screen::First(First::new(cards))
            }
            Answer::Settings(wishes) => {
                self.wishes = wishes;
                Screen::Settings(Settings::new(wishes))
            }
            Answer::Ahead { run, prospects } => {
                if let Screen::Debrief(debrief) = &mut self.screen {
                    debrief.looked_ahead(&run, prospects);
                }
                return effects;
            }
            Answer::Inspected { id, fault } => {
                if let Screen::Browser(browser) = &mut self.screen {
                    browser.inspected(&id, fault.as_ref());
                }
                return effects;
            }
            Answer::Unfinished(pending) => return self.ask_for_one(*pending),
            // Here the debrief takes the place of the run.
            Answer::Report(report) => {
                // Whoever comes back from a retry finds the debrief as they left it.
                let left = self.debrief.take().filter(|it| it.run() == report.run);
                Screen::Debrief(left.unwrap_or_else(|| debrief::State::new(*report)))
            }
            Answer::Kept(banner) => return self.kept(banner),
            Answer::Noted(sentence) => {
                if let Screen::Play(play) = &mut self.screen {
                    play.note(sentence);
                }
                return effects;
            }
            Answer::Failed(sentence) => {
                self.open(Overlay::Notice(Notice::new(sentence)));
                return effects;
            }
        };
        if let Screen::History(history) = &self.screen
            && screen.is_past()
        {
            self.left = history.left();
        }
        let retries = screen.run().is_some_and(|play| play.first().is_some());
        let before = std::mem::replace(&mut self.screen, screen);
        match before {
            Screen::Debrief(debrief) if retries => self.debrief = Some(debrief),
            _ if !retries => self.debrief = None,
            _ => {}
        }
        self.overlays.clear();
        for sentence in notices.into_iter().rev() {
            self.open(Overlay::Notice(Notice::new(sentence)));
        }
        effects
    }

    /// Asks which of two runs is wanted, over the screen where it was chosen; where none was yet,
    /// over the home screen.
    fn ask_for_one(&mut self, mut pending: Pending) -> Vec<Effect> {
        let mut home = std::mem::take(&mut pending.home);
        let notices = std::mem::take(&mut home.notices);
        self.keeping = home.keeping;
        self.overlays.clear();
        if matches!(self.screen, Screen::Profiles(_)) {
            self.screen = Screen::Home(Box::new(Home::new(home)));
        }
        self.open(Overlay::ConfirmAnew(Box::new(Anew::new(pending))));
        for sentence in notices.into_iter().rev() {
            self.open(Overlay::Notice(Notice::new(sentence)));
        }
        Vec::new()
    }

    /// Where nothing is kept that stays so.
    fn saved(&mut self, all: bool) {
        if self.keeping != Keeping::Nothing {
            self.keeping = if all { Keeping::Kept } else { Keeping::Unsaved };
        }
    }

    fn kept(&mut self, banner: Option<String>) -> Vec<Effect> {
        self.saved(banner.is_none());
        for overlay in &mut self.overlays {
            if let Overlay::ConfirmLeave(leave) = overlay {
                leave.keeping = self.keeping;
            }
        }
        match (&mut self.screen, banner) {
            (Screen::Play(play), banner) => {
                play.kept(banner);
                return play.finish().into_iter().collect();
            }
            (Screen::Incident(incident), banner) => {
                incident.kept(banner);
                return incident.finish().into_iter().collect();
            }
            (Screen::Debrief(_), Some(sentence)) => {
                self.open(Overlay::Notice(Notice::new(sentence)));
            }
            _ => {}
        }
        Vec::new()
    }
}

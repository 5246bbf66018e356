//! What changes when something happens. Nothing here opens a file, asks the time or draws.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::data::{Answer, Effect};
use super::event::Event;
use super::keymap::{Command, GLOBAL, Key, lookup};
use super::model::{Exit, Model, is_too_small};
use super::overlay::{Help, Leave, Notice, Overlay};
use super::screen::{Browser, History, Home, Profiles, Screen, Turn, debrief};

/// A second Ctrl-C within this time leaves at once.
const SECOND_INTERRUPT: Duration = Duration::from_secs(2);

/// Something the model is told.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        match msg {
            Msg::Event(event) => self.event(event, now),
            Msg::Answer(answer) => {
                self.changed = true;
                self.answer(answer);
                Vec::new()
            }
        }
    }

    fn event(&mut self, event: Event, now: Duration) -> Vec<Effect> {
        match event {
            Event::Key(key) => return self.key(key, now),
            Event::Paste(text) => return self.paste(&text, now),
            Event::Resize(columns, rows) => {
                self.size = (columns, rows);
                self.changed = true;
            }
            Event::Tick => {}
            Event::Stop => return vec![Effect::Suspend],
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
        let found = lookup(self.table(), Key::pressed(event));
        let typing = self.overlays.is_empty() && self.screen.is_typing();
        match found {
            Some(command) => self.command(command, now),
            None if typing => {
                let turn = self.screen.edit(event);
                self.take_turn(turn)
            }
            None => Vec::new(),
        }
    }

    /// Pasted text goes where text is typed. A single character elsewhere is a key that an input
    /// method delivered.
    fn paste(&mut self, text: &str, now: Duration) -> Vec<Effect> {
        if self.overlays.is_empty() && self.screen.is_typing() && !is_too_small(self.size) {
            let turn = self.screen.paste(text);
            return self.take_turn(turn);
        }
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => self.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE), now),
            _ => Vec::new(),
        }
    }

    fn command(&mut self, command: Command, now: Duration) -> Vec<Effect> {
        match command {
            Command::Interrupt => self.interrupt(now),
            Command::Suspend => return vec![Effect::Suspend],
            Command::Redraw => return vec![Effect::Redraw],
            _ if !self.overlays.is_empty() => return self.overlay_command(command),
            Command::Help => self.open(Overlay::Help(Help::new(self.table()))),
            Command::Quit => self.ask_to_leave(),
            Command::Browse => return vec![Effect::ListScenarios],
            Command::History => return vec![Effect::ListRuns],
            Command::SwitchProfile => return vec![Effect::ListProfiles],
            command => {
                let turn = self.screen.command(command, self.size, self.look);
                return self.take_turn(turn);
            }
        }
        Vec::new()
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
        self.open(Overlay::ConfirmLeave(Leave::default()));
    }

    fn open(&mut self, overlay: Overlay) {
        self.overlays.push(overlay);
        self.changed = true;
    }

    fn overlay_command(&mut self, command: Command) -> Vec<Effect> {
        let table = self.table();
        let Some(top) = self.overlays.last_mut() else { return Vec::new() };
        if command == Command::Help && !matches!(top, Overlay::Help(_)) {
            self.open(Overlay::Help(Help::new(table)));
            return Vec::new();
        }
        let turn = top.command(command, self.size, self.look);
        if turn == Turn::Close {
            self.overlays.pop();
            self.changed = true;
            return Vec::new();
        }
        self.take_turn(turn)
    }

    fn take_turn(&mut self, turn: Turn) -> Vec<Effect> {
        match turn {
            Turn::Ignored => {}
            Turn::Changed | Turn::Close => self.changed = true,
            Turn::AskToLeave => self.ask_to_leave(),
            Turn::ShowHelp => self.open(Overlay::Help(Help::new(self.screen.table()))),
            Turn::Leave => self.exit = Some(Exit::Done),
            Turn::Do(effect) => {
                self.changed = true;
                return vec![effect];
            }
        }
        Vec::new()
    }

    /// A screen is thrown away when another takes its place, with whatever lay over it.
    fn answer(&mut self, answer: Answer) {
        let screen = match answer {
            Answer::Profiles(cards) => Screen::Profiles(Profiles::new(cards)),
            Answer::Home(card) => Screen::Home(Home::new(*card)),
            Answer::Scenarios(cards) => Screen::Browser(Browser::new(cards)),
            Answer::History(rows) => Screen::History(History::new(rows)),
            Answer::Report(report) => Screen::Debrief(debrief::State::new(report)),
            Answer::Failed(sentence) => return self.open(Overlay::Notice(Notice::new(sentence))),
        };
        self.screen = screen;
        self.overlays.clear();
    }
}

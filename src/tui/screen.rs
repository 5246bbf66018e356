//! The screens: one at a time, each owning its state and thrown away when it is left.

mod browser;
pub mod debrief;
mod first;
pub(in crate::tui) mod history;
mod home;
mod incident;
pub mod play;
mod profiles;
mod ruling;
mod settings;
mod tutorial;
mod welcome;

use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

pub use browser::Browser;
pub use first::First;
pub use history::History;
pub use home::Home;
pub use incident::Incident;
pub use play::Play;
pub use profiles::Profiles;
pub use settings::Settings;
pub use tutorial::Tutorial;
pub use welcome::Welcome;

use super::data::{Effect, Wishes};
use super::keymap::{Command, Table};
use super::model::Look;
use super::widget::page::inside;

/// What fills the window.
#[derive(Clone)]
pub enum Screen {
    /// Who trains?
    Profiles(Profiles),
    /// What next?
    Home(Box<Home>),
    /// Which scenario?
    Browser(Browser),
    /// What was played?
    History(History),
    /// What is said now?
    Play(Box<Play>),
    /// What is wrong in this record?
    Incident(Box<Incident>),
    /// How did it go?
    Debrief(debrief::State),
    /// What is it to look like?
    Settings(Settings),
    /// The first start.
    Welcome(Welcome),
    /// How is it played?
    Tutorial(Box<Tutorial>),
    /// Which scenario first?
    First(First),
}

/// What a screen or an overlay makes of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nothing; the picture stays.
    Ignored,
    /// It looks different now.
    Changed,
    /// Take this overlay away.
    Close,
    /// Take this overlay away and have what is below do this.
    Instead(Command),
    /// Show the keys of this screen.
    ShowHelp,
    /// Ask whether to leave the program.
    AskToLeave,
    /// Ask whether to go home and come back later.
    AskToPause,
    /// Ask whether to leave the tutorial.
    AskToSkip,
    /// Let looks and time be like this from now on, and keep that.
    Wish(Wishes),
    /// Show the rules of the last answer.
    ShowRules,
    /// Leave the program.
    Leave,
    /// Have this done.
    Do(Effect),
}

/// What lies under the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// Something that does this at once.
    Command(Command),
    /// A row of a list that leads on, by its number from 0: one click does it.
    Open(usize),
    /// A row of which something is said or changed: one click selects it, the next one does it.
    Row {
        /// Its number, from 0.
        row: usize,
        /// Whether it is selected already.
        selected: bool,
    },
}

impl Turn {
    /// [`Turn::Changed`] if it is so.
    #[must_use]
    pub fn changed_if(changed: bool) -> Self {
        if changed { Self::Changed } else { Self::Ignored }
    }
}

impl Screen {
    /// The keys that count.
    #[must_use]
    pub fn table(&self, size: (u16, u16), look: Look) -> Table {
        match self {
            Self::Profiles(it) => it.table().into(),
            Self::Home(it) => it.table().into(),
            Self::Browser(it) => it.table().into(),
            Self::History(it) => it.table().into(),
            Self::Play(it) => it.table(),
            Self::Incident(it) => it.table(size, look),
            Self::Debrief(it) => it.table(size, look),
            Self::Settings(it) => it.table().into(),
            Self::Welcome(it) => it.table().into(),
            Self::Tutorial(it) => it.table(),
            Self::First(it) => it.table().into(),
        }
    }

    /// Does what a key asks for, in a window of this size.
    pub fn command(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        match self {
            Self::Profiles(it) => it.command(command, size),
            Self::Home(it) => it.command(command),
            Self::Browser(it) => it.command(command, size),
            Self::History(it) => it.command(command, size),
            Self::Incident(it) => it.command(command, size, look),
            Self::Debrief(it) => it.command(command, size, look),
            Self::Play(it) => it.command(command, look),
            Self::Settings(it) => it.command(command),
            Self::Welcome(it) => it.command(command, look),
            Self::Tutorial(it) => it.command(command, look),
            Self::First(it) => it.command(command),
        }
    }

    /// Lets time pass; `still` is time that does not count.
    pub fn pass(&mut self, now: Duration, still: bool, size: (u16, u16), look: Look) -> Turn {
        match self {
            Self::Play(it) => it.pass(now, still, size, look),
            Self::Tutorial(it) => it.pass(now, still, size, look),
            Self::Incident(it) => it.pass(now, still),
            _ => Turn::Ignored,
        }
    }

    /// Whether keys without a command are text.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        match self {
            Self::Profiles(it) => it.is_typing(),
            Self::Browser(it) => it.is_typing(),
            Self::Incident(it) => it.is_typing(),
            Self::Welcome(it) => it.is_typing(),
            _ => false,
        }
    }

    /// Takes a key as text.
    pub fn edit(&mut self, key: KeyEvent) -> Turn {
        match self {
            Self::Profiles(it) => it.edit(key),
            Self::Browser(it) => it.edit(key),
            Self::Incident(it) => it.edit(key),
            Self::Welcome(it) => it.edit(key),
            _ => Turn::Ignored,
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) -> Turn {
        match self {
            Self::Profiles(it) => it.paste(text),
            Self::Browser(it) => it.paste(text),
            Self::Incident(it) => it.paste(text),
            Self::Welcome(it) => it.paste(text),
            _ => Turn::Ignored,
        }
    }

    /// The columns it uses of a window that is `area`.
    #[must_use]
    pub fn columns(&self, area: Rect) -> Rect {
        match self {
            Self::Debrief(_) => debrief::columns(area),
            Self::Welcome(_) => Welcome::columns(area),
            _ => inside(area),
        }
    }

    /// What lies at this column and row of a window that is `area`.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        match self {
            Self::Profiles(it) => it.hit(area, at),
            Self::Home(it) => it.hit(look, area, at),
            Self::Browser(it) => it.hit(look, area, at),
            Self::History(it) => it.hit(area, at),
            Self::Settings(it) => it.hit(area, at),
            Self::Welcome(it) => it.hit(look, area, at),
            Self::Tutorial(it) => it.hit(look, area, at),
            Self::First(it) => it.hit(look, area, at),
            Self::Play(it) => it.hit(look, area, at),
            Self::Incident(it) => it.hit(look, area, at),
            Self::Debrief(it) => it.hit(look, area, at),
        }
    }

    /// The run that is played here, if any.
    #[must_use]
    pub fn run(&self) -> Option<&Play> {
        match self {
            Self::Play(it) => Some(it),
            Self::Tutorial(it) => Some(it.play()),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn run_mut(&mut self) -> Option<&mut Play> {
        match self {
            Self::Play(it) => Some(it),
            Self::Tutorial(it) => Some(it.play_mut()),
            _ => None,
        }
    }

    /// Whether a finished run is looked back at; the history is behind it, or home.
    #[must_use]
    pub fn is_past(&self) -> bool {
        match self {
            Self::Debrief(_) => true,
            Self::Incident(it) => it.is_over(),
            _ => false,
        }
    }

    /// Does a little of what can wait, when nothing else is to be done.
    pub fn idle(&mut self) -> Turn {
        match self {
            Self::Browser(it) => it.idle(),
            Self::Play(it) => it.idle(),
            Self::Debrief(it) => it.idle(),
            _ => Turn::Ignored,
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        match self {
            Self::Profiles(it) => it.view(look, frame, area),
            Self::Home(it) => it.view(look, frame, area),
            Self::Browser(it) => it.view(look, frame, area),
            Self::History(it) => it.view(look, frame, area),
            Self::Play(it) => it.view(look, frame, area),
            Self::Incident(it) => it.view(look, frame, area),
            Self::Debrief(it) => it.view(look, frame, area),
            Self::Settings(it) => it.view(look, frame, area),
            Self::Welcome(it) => it.view(look, frame, area),
            Self::Tutorial(it) => it.view(look, frame, area),
            Self::First(it) => it.view(look, frame, area),
        }
    }
}

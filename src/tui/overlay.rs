//! What lies over a screen: a stack, of which the last one gets the keys.

mod anew;
mod help;
mod leave;
mod notice;
mod palette;
mod question;
mod sheet;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

pub use anew::Anew;
pub use help::Help;
pub use leave::{Leave, Rest};
pub use notice::Notice;
pub use palette::Palette;
pub use sheet::Sheet;

use super::keymap::{
    Binding, CONFIRM, Command, HELP, HELP_WHOLE, NOTICE, PALETTE, SHEET, SHEET_WHOLE,
};
use super::model::Look;
use super::screen::{Hit, Turn};

/// What lies over a screen.
pub enum Overlay {
    /// What the keys do.
    Help(Help),
    /// Leave the program?
    ConfirmLeave(Leave),
    /// Give up a run for a new one?
    ConfirmAnew(Box<Anew>),
    /// Something to be read.
    Notice(Notice),
    /// A page of text.
    Sheet(Sheet),
    /// What can be done here.
    Palette(Box<Palette>),
}

impl Overlay {
    /// The keys that count in a window of this size.
    #[must_use]
    pub fn table(&self, size: (u16, u16), look: Look) -> &'static [Binding] {
        match self {
            Self::Help(it) if it.is_read(size, look) => HELP_WHOLE,
            Self::Sheet(it) if it.is_read(size) => SHEET_WHOLE,
            Self::Help(_) => HELP,
            Self::ConfirmLeave(_) | Self::ConfirmAnew(_) => CONFIRM,
            Self::Notice(_) => NOTICE,
            Self::Sheet(_) => SHEET,
            Self::Palette(_) => PALETTE,
        }
    }

    /// Does what a key asks for, in a window of this size.
    pub fn command(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        match self {
            Self::Help(it) => it.command(command, size, look),
            Self::ConfirmLeave(it) => it.command(command),
            Self::ConfirmAnew(it) => it.command(command),
            Self::Sheet(it) => it.command(command, size),
            Self::Palette(it) => it.command(command, size),
            Self::Notice(_) => match command {
                Command::Confirm | Command::Back => Turn::Close,
                _ => Turn::Ignored,
            },
        }
    }

    /// What lies at this column and row of a window that is `area`.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        match self {
            Self::ConfirmLeave(it) => it.hit(look, area, at),
            Self::ConfirmAnew(it) => it.hit(look, area, at),
            Self::Palette(it) => it.hit(area, at),
            Self::Help(_) | Self::Notice(_) | Self::Sheet(_) => None,
        }
    }

    /// Whether it is only read: nothing is lost when it goes.
    #[must_use]
    pub fn is_page(&self) -> bool {
        matches!(self, Self::Help(_) | Self::Sheet(_) | Self::Notice(_))
    }

    /// Whether keys without a command are text.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        matches!(self, Self::Palette(_))
    }

    /// Takes a key as text.
    pub fn edit(&mut self, key: KeyEvent, look: Look) -> Turn {
        match self {
            Self::Palette(it) => it.edit(key, look),
            _ => Turn::Ignored,
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, look: Look) -> Turn {
        match self {
            Self::Palette(it) => it.paste(text, look),
            _ => Turn::Ignored,
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        match self {
            Self::Help(it) => it.view(look, frame, area),
            Self::ConfirmLeave(it) => it.view(look, frame, area),
            Self::ConfirmAnew(it) => it.view(look, frame, area),
            Self::Notice(it) => it.view(look, frame, area),
            Self::Sheet(it) => it.view(look, frame, area),
            Self::Palette(it) => it.view(look, frame, area),
        }
    }
}

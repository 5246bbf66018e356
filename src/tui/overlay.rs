//! What lies over a screen: a stack, of which the last one gets the keys.

mod anew;
mod help;
mod leave;
mod notice;
mod sheet;

use ratatui::Frame;
use ratatui::layout::Rect;

pub use anew::Anew;
pub use help::Help;
pub use leave::Leave;
pub use notice::Notice;
pub use sheet::Sheet;

use super::keymap::{Binding, CONFIRM, Command, HELP, NOTICE, SHEET};
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
}

impl Overlay {
    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        match self {
            Self::Help(_) => HELP,
            Self::ConfirmLeave(_) | Self::ConfirmAnew(_) => CONFIRM,
            Self::Notice(_) => NOTICE,
            Self::Sheet(_) => SHEET,
        }
    }

    /// Does what a key asks for, in a window of this size.
    pub fn command(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        match self {
            Self::Help(it) => it.command(command, size, look),
            Self::ConfirmLeave(it) => it.command(command),
            Self::ConfirmAnew(it) => it.command(command),
            Self::Sheet(it) => it.command(command, size),
            Self::Notice(_) => match command {
                Command::Confirm | Command::Back => Turn::Close,
                _ => Turn::Ignored,
            },
        }
    }

    /// What lies at this column and row of a window that is `area`.
    #[must_use]
    pub fn hit(&self, _look: Look, _area: Rect, _at: (u16, u16)) -> Option<Hit> {
        None
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        match self {
            Self::Help(it) => it.view(look, frame, area),
            Self::ConfirmLeave(it) => it.view(look, frame, area),
            Self::ConfirmAnew(it) => it.view(look, frame, area),
            Self::Notice(it) => it.view(look, frame, area),
            Self::Sheet(it) => it.view(look, frame, area),
        }
    }
}

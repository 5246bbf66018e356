//! The whole visible state: a screen, what lies over it, and how it is to be drawn.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::time::Duration;

use super::data::{Keeping, Wishes};
use super::keymap::Table;
use super::motion::Motion;
use super::overlay::Overlay;
use super::screen::history::Left;
use super::screen::{Play, Screen, debrief};
use super::theme::{Bell, Theme};
use super::update::LOOK_AHEAD;
use crate::message::{Arg, Lang, say, say_with};

/// The smallest window a screen fits in: columns and rows.
pub const SMALLEST: (u16, u16) = (60, 20);

/// Whether no screen fits into a window of these columns and rows.
#[must_use]
pub fn is_too_small(window: (u16, u16)) -> bool {
    window.0 < SMALLEST.0 || window.1 < SMALLEST.1
}

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The person left.
    Done,
    /// Ctrl-C twice.
    Interrupted,
    /// `SIGTERM`.
    Terminated,
    /// `SIGHUP`: the terminal is gone.
    HungUp,
}

impl Exit {
    /// The exit code a shell expects.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::HungUp => 129,
            Exit::Interrupted => 130,
            Exit::Terminated => 143,
        }
    }
}

/// What drawing needs besides the state of a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The language of the program's sentences.
    pub lang: Lang,
    /// Colours and signs.
    pub theme: Theme,
    /// How much may move.
    pub motion: Motion,
    /// How a deadline calls for attention.
    pub bell: Bell,
}

impl Look {
    /// A sentence.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        say(self.lang, id)
    }

    /// A sentence with its arguments.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        say_with(self.lang, id, args)
    }

    /// The word for something content calls by id, such as a channel; the id itself when the
    /// program has no word for it.
    #[must_use]
    pub fn word(&self, kind: &str, id: &str) -> String {
        let message = format!("{kind}-{id}");
        let said = self.say(&message);
        if said == message { id.to_owned() } else { said }
    }
}

/// Everything that is drawn, and nothing that is not.
pub struct Model {
    /// What fills the window.
    pub screen: Screen,
    /// What lies over it; the last one gets the keys.
    pub overlays: Vec<Overlay>,
    /// Language and colours.
    pub look: Look,
    /// What was chosen about looks and time.
    pub wishes: Wishes,
    /// Where the list of finished runs was left for one of them.
    pub(super) left: Option<Left>,
    /// The debrief a retry was begun from.
    pub(super) debrief: Option<debrief::State>,
    /// What becomes of what is done, as far as it is known.
    pub(super) keeping: Keeping,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    /// When Ctrl-C was last pressed.
    pub(super) interrupted: Option<Duration>,
    /// When a click opened something.
    pub(super) opened: Option<Duration>,
    /// The program is about to be stopped for a while.
    pub(super) stopped: bool,
    pub(super) exit: Option<Exit>,
    pub(super) changed: bool,
}

impl Model {
    /// The first screen in a window of this size.
    #[must_use]
    pub fn new(look: Look, size: (u16, u16)) -> Self {
        Self {
            screen: Screen::Profiles(super::screen::Profiles::default()),
            overlays: Vec::new(),
            look,
            wishes: Wishes {
                lang: look.lang,
                theme: look.theme.name,
                motion: look.motion,
                bell: look.bell,
                ..Wishes::default()
            },
            left: None,
            debrief: None,
            keeping: Keeping::default(),
            size,
            interrupted: None,
            opened: None,
            stopped: false,
            exit: None,
            changed: true,
        }
    }

    /// How the program is to end, once it is.
    #[must_use]
    pub fn exit(&self) -> Option<Exit> {
        self.exit
    }

    /// Whether something looks different since this was last asked; it is drawn then.
    pub fn take_changed(&mut self) -> bool {
        let changed = std::mem::take(&mut self.changed);
        if changed
            && !self.is_covered()
            && let Some(play) = self.screen.run_mut()
        {
            play.drawn();
        }
        changed
    }

    /// How long to wait for the next event before a tick is wanted; `None`: for ever.
    #[must_use]
    pub fn wait(&self, now: Duration) -> Option<Duration> {
        if self.is_covered() {
            return None;
        }
        match &self.screen {
            Screen::Browser(browser) if browser.is_looking() => Some(Duration::ZERO),
            Screen::Debrief(debrief) if debrief.looks_ahead() => Some(LOOK_AHEAD),
            screen => screen.run().and_then(|play| play.wait(now, self.look)),
        }
    }

    /// Whether the screen cannot be seen, or something lies over it.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        !self.overlays.is_empty() || is_too_small(self.size)
    }

    /// Whether the cursor marks something that can be chosen or typed. Where a page is only read it
    /// stands beside the text, for screen readers, but is not seen.
    #[must_use]
    pub fn shows_cursor(&self) -> bool {
        match self.overlays.last() {
            Some(overlay) => !overlay.is_page(),
            None => match &self.screen {
                Screen::Incident(incident) => incident.chooses(),
                screen => screen.run().is_none_or(Play::chooses),
            },
        }
    }

    /// The keys that count now.
    #[must_use]
    pub fn table(&self) -> Table {
        match self.overlays.last() {
            Some(overlay) => overlay.table(self.size, self.look).into(),
            None => self.screen.table(self.size, self.look),
        }
    }
}

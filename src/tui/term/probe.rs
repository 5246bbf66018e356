//! What is the terminal like? It is asked once, in one piece: how wide it draws ambiguous
//! characters, and its background. While it answers, the first frame is prepared; what it answered
//! is read before that is drawn.
//!
//! The last question is where the cursor stands, which every terminal answers; so one that does not
//! know of the other is not waited for. A crate that asks for the background would ask on its own
//! and read keys away. crossterm keeps what is typed meanwhile, in order.

use std::io::{self, stdout};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::cursor::{MoveTo, position};
use ratatui::crossterm::style::Print;
use ratatui::crossterm::terminal::{Clear, ClearType};
use ratatui::crossterm::{execute, queue};

use crate::tui::event::{Early, answered};
use crate::tui::theme::ground::Rgb;

/// OSC 11. A Windows console would hand the answer over as keys that cannot be told from typed ones.
const BACKGROUND: &str = if cfg!(windows) { "" } else { "\x1b]11;?\x07" };
/// Two of the ambiguous characters.
const AMBIGUOUS: &str = "│“";
/// A terminal that says nothing costs this much.
const PATIENCE: Duration = Duration::from_millis(200);

/// What a terminal said of itself; nothing where it was silent.
#[derive(Debug, Default)]
pub struct Answers {
    /// Ambiguous characters are two cells wide.
    pub wide: Option<bool>,
    /// What it writes on.
    pub background: Option<Rgb>,
    /// What was typed meanwhile.
    pub early: Early,
}

/// A question on its way.
#[derive(Debug)]
pub struct Asked(Option<Receiver<io::Result<(u16, u16)>>>);

impl Asked {
    /// Asks nothing: what the terminal is like is known or does not matter.
    #[must_use]
    pub fn nothing() -> Self {
        Self(None)
    }

    /// Waits for the answers as long as a terminal may take, and leaves the screen empty.
    #[must_use]
    pub fn answers(self) -> Answers {
        let Some(cursor) = self.0 else { return Answers::default() };
        let answers = match cursor.recv_timeout(PATIENCE) {
            Ok(Ok((column, _))) => {
                let (background, early) = answered();
                Answers { wide: Some(column > 2), background, early }
            }
            _ => Answers::default(),
        };
        // What was written must go: a frame only draws what is not blank.
        let _ = execute!(stdout(), MoveTo(0, 0), Clear(ClearType::All));
        answers
    }
}

/// Asks; nothing else may read from the terminal until the answers are taken.
///
/// crossterm waits two seconds for the cursor, so it does that in a thread of its own. It keeps the
/// keys until then; they come a little later where no terminal ever answers, but they come.
pub fn ask() -> Asked {
    // It goes out together with the question for the cursor.
    let written = queue!(stdout(), Print(BACKGROUND), MoveTo(0, 0), Print(AMBIGUOUS));
    let (sender, cursor) = channel();
    let wait = move || {
        // Nobody may be waiting any more.
        let _ = sender.send(position());
    };
    let waiting =
        written.and_then(|()| thread::Builder::new().name("probe".to_owned()).spawn(wait));
    Asked(waiting.ok().map(|_| cursor))
}

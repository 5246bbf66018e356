//! What is the terminal like? It is asked once, in one piece, and everything it answers is read
//! before the first frame: how wide it draws ambiguous characters, and its background.
//!
//! The last question is where the cursor stands, which every terminal answers; so one that does not
//! know of the other is not waited for. A crate that asks for the background would ask on its own
//! and read keys away. crossterm keeps what is typed meanwhile, in order.

use std::io::{self, stdout};
use std::sync::mpsc::channel;
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

/// Asks, and leaves the screen empty.
pub fn ask() -> Answers {
    let answers =
        cursor_after(|| queue!(stdout(), Print(BACKGROUND), MoveTo(0, 0), Print(AMBIGUOUS)))
            .map_or_else(Answers::default, |column| {
                let (background, early) = answered();
                Answers { wide: Some(column > 2), background, early }
            });
    // What was written must go: a frame only draws what is not blank.
    let _ = execute!(stdout(), MoveTo(0, 0), Clear(ClearType::All));
    answers
}

/// The column of the cursor after something was written, which goes out together with the question.
///
/// crossterm waits two seconds for the answer, so it does that in a thread of its own. It keeps the
/// keys until then; they come a little later where no terminal ever answers, but they come.
fn cursor_after(write: impl FnOnce() -> io::Result<()>) -> Option<u16> {
    write().ok()?;
    let (sender, column) = channel();
    let wait = move || {
        // Nobody may be waiting any more.
        let _ = sender.send(position());
    };
    thread::Builder::new().name("probe".to_owned()).spawn(wait).ok()?;
    column.recv_timeout(PATIENCE).ok()?.ok().map(|(column, _)| column)
}

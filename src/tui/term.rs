//! The terminal taken over and given back: raw mode, alternate screen, paste marks, cursor. It is
//! given back when [`Term`] is dropped, when anything panics, and while the program is stopped.
//!
//! `ratatui::restore` would undo only two of these, and `Terminal::clear` asks the terminal where
//! its cursor is, which would wait for the thread that reads the keys; so neither is used.

use std::io::{self, Stdout, Write, stderr, stdout};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, panic};

use ratatui::crossterm::cursor::{MoveTo, Show, position};
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::style::{Attribute, Print, SetAttribute, force_color_output};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use ratatui::crossterm::{execute, queue};
use ratatui::prelude::CrosstermBackend;
use ratatui::{Frame, Terminal};

use super::text::sanitize;
use crate::message::{Lang, say_with};

/// Whether the terminal is taken over now; the panic hook must know without a [`Term`] at hand.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal, taken over from [`Term::enter`] until it is dropped.
pub struct Term {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: bool,
}

impl Term {
    /// Takes the terminal over and sees to it that a panic gives it back.
    ///
    /// # Errors
    /// When the terminal refuses, for instance because there is none. It is given back then.
    pub fn enter(lang: Lang, mouse: bool) -> io::Result<Self> {
        HOOK.call_once(|| install_hook(lang));
        // crossterm answers NO_COLOR by resetting bold and reverse as well; colours are left out
        // by the view instead.
        force_color_output(true);
        take(mouse)?;
        match Terminal::new(CrosstermBackend::new(stdout())) {
            Ok(terminal) => Ok(Self { terminal, mouse }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Asks the terminal whether it draws ambiguous characters two cells wide: two of them are
    /// written and the place of the cursor is asked for. To be called before anything else reads
    /// from the terminal; one that does not answer costs two seconds and counts as narrow.
    #[must_use]
    pub fn draws_ambiguous_wide(&mut self) -> bool {
        let asked = execute!(stdout(), MoveTo(0, 0), Print("│“"));
        let column = asked.and_then(|()| position()).map_or(0, |(column, _)| column);
        // What was written must go: a frame only draws what is not blank.
        let _ = execute!(stdout(), MoveTo(0, 0), Clear(ClearType::All));
        column > 2
    }

    /// Shows one frame; the terminal holds it back until it is complete.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(stdout(), BeginSynchronizedUpdate)?;
        let drawn = self.terminal.draw(view).map(|_| ());
        execute!(stdout(), EndSynchronizedUpdate)?;
        drawn
    }

    /// Forgets what the terminal shows, so that the next frame draws every cell.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn start_over(&mut self) -> io::Result<()> {
        execute!(stdout(), Clear(ClearType::All))?;
        self.terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }

    /// Takes the mouse, or gives it back.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        if on {
            execute!(stdout(), EnableMouseCapture)
        } else {
            execute!(stdout(), DisableMouseCapture)
        }
    }

    /// Gives the terminal back, stops the program as the shell's Ctrl-Z does, and takes the
    /// terminal again when the program goes on.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        stop()?;
        self.take_again()
    }

    /// Takes the terminal again after somebody else stopped and woke the program.
    ///
    /// # Errors
    /// When the terminal refuses.
    pub fn take_again(&mut self) -> io::Result<()> {
        give_back(); // raw mode is only set anew once it counts as off
        take(self.mouse)?;
        self.start_over()
    }

    /// Sounds the bell.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn bell(&mut self) -> io::Result<()> {
        execute!(stdout(), Print('\u{7}'))
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal does not know.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        size()
    }
}

impl Drop for Term {
    fn drop(&mut self) {
        give_back();
    }
}

fn take(mouse: bool) -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    let taken = enable_raw_mode()
        .and_then(|()| {
            // A program that was killed may have left its page there.
            execute!(stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)
        })
        .and_then(|()| if mouse { execute!(stdout(), EnableMouseCapture) } else { Ok(()) });
    if taken.is_err() {
        give_back();
    }
    taken
}

/// Undoes everything, once. Failures are passed over: there is nobody left to tell.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let _ = execute!(
        stdout(),
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        SetAttribute(Attribute::Reset),
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
}

#[cfg(unix)]
fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

#[cfg(not(unix))]
fn stop() -> io::Result<()> {
    Ok(())
}

/// A panic gives the terminal back before it says what happened, in one line.
fn install_hook(lang: Lang) {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !TAKEN.load(Ordering::SeqCst) {
            return previous(info);
        }
        give_back();
        let payload = info.payload();
        let what = payload
            .downcast_ref::<&str>()
            .map(ToString::to_string)
            .or_else(|| payload.downcast_ref::<String>().cloned())
            .unwrap_or_default();
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        // Where nobody can read it any more, writing must not panic again.
        let _ = writeln!(stderr(), "{}", panic_line(lang, &what, &place));
        if env::var_os("RUST_BACKTRACE").is_some() {
            previous(info);
        }
    }));
}

fn panic_line(lang: Lang, what: &str, place: &str) -> String {
    let what = sanitize(what, 300);
    say_with(lang, "panic-line", &[("what", what.into()), ("place", place.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_in_one_line_with_its_place() {
        let line = panic_line(Lang::Zh, "index out of\nbounds\u{1b}[2J", "src/a.rs:1:2");
        assert!(line.contains("index out of bounds"), "{line}");
        assert!(line.contains("src/a.rs:1:2"), "{line}");
        assert!(!line.contains(['\n', '\u{1b}']), "{line}");
    }
}

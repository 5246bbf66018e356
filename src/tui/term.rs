//! The terminal taken over and given back: raw mode, alternate screen, paste marks, cursor. It is
//! given back when [`Term`] is dropped, when anything panics, and while the program is stopped.
//!
//! `ratatui::restore` would undo only two of these, and `Terminal::clear` asks the terminal where
//! its cursor is, which would wait for the thread that reads the keys; so neither is used.

mod probe;
mod whole;

use std::io::{self, Write, stderr, stdout};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, panic, thread};

pub use probe::{Answers, Asked};
use ratatui::crossterm::cursor::{MoveTo, Show};
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::style::{Attribute, Print, SetAttribute, force_color_output};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use ratatui::crossterm::{execute, queue};
use ratatui::layout::Rect;
use ratatui::prelude::CrosstermBackend;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use whole::Whole;

use super::runtime::SEARCH;
use super::text::sanitize;
use crate::message::{Lang, say_with};

/// Whether the terminal is taken over now; the panic hook must know without a [`Term`] at hand.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether it draws on a page of its own, which goes when the program does.
static OWN_PAGE: AtomicBool = AtomicBool::new(true);
static HOOK: Once = Once::new();

/// What of the terminal is taken.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// The mouse as well.
    pub mouse: bool,
    /// A page of its own; otherwise the last picture stays among the lines of the shell.
    pub own_page: bool,
}

/// The terminal, taken over from [`Term::enter`] until it is dropped.
pub struct Term {
    terminal: Terminal<CrosstermBackend<Whole>>,
    claim: Claim,
}

impl Term {
    /// Takes the terminal over and sees to it that a panic gives it back.
    ///
    /// # Errors
    /// When the terminal refuses, for instance because there is none. It is given back then.
    pub fn enter(lang: Lang, claim: Claim) -> io::Result<Self> {
        HOOK.call_once(|| install_hook(lang));
        // crossterm answers NO_COLOR by resetting bold and reverse as well; colours are left out
        // by the view instead.
        force_color_output(true);
        take(claim)?;
        match size().and_then(page) {
            Ok(terminal) => Ok(Self { terminal, claim }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Asks the terminal about itself, see `probe`. Nothing else may read from it until
    /// [`Asked::answers`].
    #[must_use]
    pub fn ask(&mut self) -> Asked {
        probe::ask()
    }

    /// Shows one frame in a window of these columns and rows; the terminal holds it back until it is
    /// complete. Without `cursor` nobody sees where that stands.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(
        &mut self,
        window: (u16, u16),
        cursor: bool,
        view: impl FnOnce(&mut Frame<'_>),
    ) -> io::Result<()> {
        let other = self.terminal.get_frame().area() != area(window);
        if other {
            self.terminal = page(window)?;
        }
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        if other {
            queue!(self.terminal.backend_mut(), Clear(ClearType::All))?;
        }
        let mut drawn = self.terminal.draw(view).map(|_| ());
        if !cursor {
            drawn = drawn.and_then(|()| self.terminal.hide_cursor());
        }
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        drawn
    }

    /// Forgets what the terminal shows, so that the next frame draws every cell.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn start_over(&mut self) -> io::Result<()> {
        execute!(stdout(), Clear(ClearType::All))?;
        self.terminal = page(size()?)?;
        Ok(())
    }

    /// Takes the mouse, or gives it back.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.claim.mouse = on;
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
        take(self.claim)?;
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

fn take(claim: Claim) -> io::Result<()> {
    OWN_PAGE.store(claim.own_page, Ordering::SeqCst);
    TAKEN.store(true, Ordering::SeqCst);
    let page = || if claim.own_page { queue!(stdout(), EnterAlternateScreen) } else { Ok(()) };
    let mouse = || if claim.mouse { queue!(stdout(), EnableMouseCapture) } else { Ok(()) };
    let taken = enable_raw_mode()
        .and_then(|()| page())
        // A program that was killed may have left its page there.
        .and_then(|()| queue!(stdout(), Clear(ClearType::All), EnableBracketedPaste))
        .and_then(|()| mouse())
        .and_then(|()| stdout().flush());
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
        SetAttribute(Attribute::Reset)
    );
    if OWN_PAGE.load(Ordering::SeqCst) {
        let _ = execute!(stdout(), LeaveAlternateScreen, Show);
    } else {
        let last = size().map_or(0, |(_, rows)| rows.saturating_sub(1));
        let _ = execute!(stdout(), MoveTo(0, last), Print("\r\n"), Show);
    }
    let _ = disable_raw_mode();
}

/// A page of so many columns and rows. Its size is fixed, or every frame would begin by asking the
/// terminal for it; who changes the window is told as an event.
fn page(window: (u16, u16)) -> io::Result<Terminal<CrosstermBackend<Whole>>> {
    let viewport = Viewport::Fixed(area(window));
    let backend = CrosstermBackend::new(Whole::default());
    Terminal::with_options(backend, TerminalOptions { viewport })
}

fn area((width, height): (u16, u16)) -> Rect {
    Rect { x: 0, y: 0, width, height }
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
        // The game goes on without what is searched beside it.
        if thread::current().name() == Some(SEARCH) {
            return;
        }
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

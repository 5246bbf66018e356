//! A page on which a person sees what arrives of their keys, and where the cursor stands while they
//! type: what an input method, a paste or an odd terminal does can only be looked at by hand.

use std::collections::VecDeque;
use std::io;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::event::{Early, Event, Inbox};
use super::keymap::Key;
use super::model::{Exit, Look};
use super::term::{Claim, Term};
use super::text::wrap;
use super::theme::Tone;
use super::view::adapt;
use super::widget::field::Field;
use super::widget::page::{page, put};

/// More than any window shows.
const KEPT: usize = 100;

/// What has arrived so far.
#[derive(Default)]
struct Tryout {
    typed: Field,
    /// The newest first.
    arrived: VecDeque<String>,
    /// The last key, where it asked to leave.
    leaving: Option<Key>,
}

/// Shows what arrives until Esc or Ctrl-C comes twice in a row.
///
/// # Errors
/// When the terminal fails; it is given back then, too.
pub fn run(look: Look, mouse: bool) -> io::Result<Exit> {
    let mut term = Term::enter(look.lang, Claim { mouse, own_page: true })?;
    let mut inbox = Inbox::open(Early::new())?;
    let mut tryout = Tryout { typed: Field::new(200), ..Tryout::default() };
    loop {
        let window = term.size()?;
        term.draw(window, true, |frame| {
            let area = frame.area();
            tryout.view(look, frame, area);
            adapt(frame.buffer_mut(), look.theme);
        })?;
        match inbox.next(None) {
            Event::Terminate => return Ok(Exit::Terminated),
            Event::HangUp => return Ok(Exit::HungUp),
            Event::Stop => term.suspend()?,
            Event::Continue => term.take_again()?,
            Event::Key(key) if Key::pressed(key) == Key::ctrl('z') => {
                tryout.key(look, key);
                term.suspend()?;
            }
            event => {
                if let Some(exit) = tryout.take(look, event) {
                    return Ok(exit);
                }
            }
        }
    }
}

impl Tryout {
    /// Notes an event; the exit where it was the second to ask for it.
    fn take(&mut self, look: Look, event: Event) -> Option<Exit> {
        let line = match event {
            Event::Key(key) => return self.key(look, key),
            Event::Paste(text) => {
                self.typed.paste(&text);
                look.say_with("tryout-paste", &[("text", text.into())])
            }
            Event::Click(column, row) => {
                let args = [("column", (column + 1).into()), ("row", (row + 1).into())];
                look.say_with("tryout-click", &args)
            }
            Event::Wheel(_) => look.say("tryout-wheel"),
            Event::Resize(width, height) => {
                let args = [("width", width.into()), ("height", height.into())];
                look.say_with("tryout-size", &args)
            }
            _ => return None,
        };
        self.leaving = None;
        self.note(line);
        None
    }

    fn key(&mut self, look: Look, event: KeyEvent) -> Option<Exit> {
        let key = Key::pressed(event);
        let exit = match event.code {
            KeyCode::Esc => Some(Exit::Done),
            _ if key == Key::ctrl('c') => Some(Exit::Interrupted),
            _ => None,
        };
        let again = self.leaving.replace(key) == Some(key);
        if exit.is_some() && again {
            return exit;
        }
        self.typed.edit(event);
        self.note(look.say_with("tryout-key", &[("key", named(look, event).into())]));
        None
    }

    fn note(&mut self, line: String) {
        self.arrived.push_front(line);
        self.arrived.truncate(KEPT);
    }

    fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let body = page(look, frame, area, (&look.say("tryout-title"), ""));
        let room = usize::from(body.width);
        let how = wrap(&look.say("tryout-how"), room);
        let mut row = 0;
        for line in how {
            put(frame, body, row, line);
            row += 1;
        }
        row += 1;
        let field = Rect { y: body.y + row, height: 1, ..body }.intersection(body);
        let arrived = self.arrived.iter().enumerate().flat_map(|(age, line)| {
            let tone = if age == 0 { Tone::Text } else { Tone::Rest };
            wrap(line, room).into_iter().map(move |line| Line::styled(line, look.theme.tone(tone)))
        });
        for (row, line) in (row + 2..body.height).zip(arrived) {
            put(frame, body, row, line);
        }
        self.typed.view(frame, field, Style::new());
    }
}

/// What is written on the key, and what else was held down.
fn named(look: Look, event: KeyEvent) -> String {
    let mut name = Key::plain(event.code).name(look.lang);
    for (held, word) in [
        (KeyModifiers::SHIFT, "Shift"),
        (KeyModifiers::ALT, "Alt"),
        (KeyModifiers::CONTROL, "Ctrl"),
    ] {
        if event.modifiers.contains(held) {
            name = format!("{word}-{name}");
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::draw;

    fn press(tryout: &mut Tryout, code: KeyCode, held: KeyModifiers) -> Option<Exit> {
        tryout.take(Look::default(), Event::Key(KeyEvent::new(code, held)))
    }

    #[test]
    fn what_arrives_is_shown_and_the_cursor_stands_behind_it() {
        let mut tryout = Tryout { typed: Field::new(200), ..Tryout::default() };
        tryout.take(Look::default(), Event::Paste("您好".to_owned()));
        press(&mut tryout, KeyCode::Char('a'), KeyModifiers::NONE);
        press(&mut tryout, KeyCode::Char('x'), KeyModifiers::CONTROL);
        let shot = draw(80, 24, |frame| {
            let area = frame.area();
            tryout.view(Look::default(), frame, area);
        });
        for told in ["您好a", "粘贴", "Ctrl-x"] {
            assert!(shot.text.contains(told), "{told}: {}", shot.text);
        }
        let (column, row) = shot.cursor.expect("a cursor");
        let line = shot.text.lines().nth(usize::from(row)).unwrap();
        assert_eq!(line.trim_start(), "您好a");
        assert_eq!(usize::from(column), super::super::text::width(line));
    }

    #[test]
    fn it_ends_at_the_second_esc_in_a_row() {
        let mut tryout = Tryout::default();
        assert_eq!(press(&mut tryout, KeyCode::Esc, KeyModifiers::NONE), None);
        assert_eq!(press(&mut tryout, KeyCode::Char('a'), KeyModifiers::NONE), None);
        assert_eq!(press(&mut tryout, KeyCode::Esc, KeyModifiers::NONE), None);
        assert_eq!(press(&mut tryout, KeyCode::Esc, KeyModifiers::NONE), Some(Exit::Done));
        let control = KeyModifiers::CONTROL;
        assert_eq!(press(&mut tryout, KeyCode::Char('c'), control), None);
        assert_eq!(press(&mut tryout, KeyCode::Char('c'), control), Some(Exit::Interrupted));
    }
}

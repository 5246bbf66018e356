//! A key as the tables know it, and its name for footer and help.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::message::{Lang, say};
use crate::tui::text::half_width;

/// A key with or without Ctrl. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
}

impl Key {
    /// The key alone.
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false }
    }

    /// The character key.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// The character key together with Ctrl.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true }
    }

    /// The command key that was pressed, with full-width characters as the keys they stand on.
    #[must_use]
    pub fn pressed(event: KeyEvent) -> Self {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let code = match event.code {
            KeyCode::Char(c) if ctrl => KeyCode::Char(half_width(c).to_ascii_lowercase()),
            KeyCode::Char(c) => KeyCode::Char(half_width(c)),
            code => code,
        };
        Self { code, ctrl }
    }

    /// The digit from 1 to 9 on it.
    #[must_use]
    pub fn digit(self) -> Option<u8> {
        match self.code {
            KeyCode::Char(c @ '1'..='9') if !self.ctrl => u8::try_from(c).ok().map(|c| c - b'0'),
            _ => None,
        }
    }

    /// Whether it types a letter, which an input method may swallow.
    #[must_use]
    pub fn is_letter(self) -> bool {
        !self.ctrl && matches!(self.code, KeyCode::Char(c) if c.is_ascii_alphabetic())
    }

    /// Whether it is a character of the text where text is typed.
    #[must_use]
    pub fn is_text(self) -> bool {
        !self.ctrl && matches!(self.code, KeyCode::Char(_))
    }

    /// What is written on it.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        match self.code {
            KeyCode::Char(' ') => say(lang, "key-name-space"),
            KeyCode::Char(c) if self.ctrl => format!("Ctrl-{}", c.to_ascii_uppercase()),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::Up => say(lang, "key-name-up"),
            KeyCode::Down => say(lang, "key-name-down"),
            KeyCode::Left => say(lang, "key-name-left"),
            KeyCode::Right => say(lang, "key-name-right"),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift-Tab".to_owned(),
            code => code.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_method_may_be_on() {
        let pressed = |c| Key::pressed(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        assert_eq!(pressed('？'), Key::char('?'));
        assert_eq!(pressed('１'), Key::char('1'));
        assert_eq!(pressed('\u{3000}'), Key::char(' '));
        assert_eq!(pressed('您'), Key::char('您'));
    }

    #[test]
    fn keys_have_names_a_person_finds_on_them() {
        let name = |key: Key| key.name(Lang::Zh);
        assert_eq!(name(Key::plain(KeyCode::Enter)), "Enter");
        assert_eq!(name(Key::plain(KeyCode::Esc)), "Esc");
        assert_eq!(name(Key::plain(KeyCode::F(1))), "F1");
        assert_eq!(name(Key::ctrl('c')), "Ctrl-C");
        assert_eq!(name(Key::plain(KeyCode::Up)), "上");
    }
}

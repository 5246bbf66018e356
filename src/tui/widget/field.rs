//! One line of text being typed. The real cursor stands in it, for input methods show their
//! words there; nothing is drawn to the right of it that they could push away.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;
use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::text::{sanitize, truncate, width};

/// A text of limited length and the place in it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    input: Input,
    cap: usize,
}

impl Field {
    /// An empty field for at most `cap` graphemes.
    #[must_use]
    pub fn new(cap: usize) -> Self {
        Self { input: Input::default(), cap }
    }

    /// What was typed, without space around it.
    #[must_use]
    pub fn value(&self) -> &str {
        self.input.value().trim()
    }

    /// Whether there is no room for more.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.input.value().graphemes(true).count() >= self.cap
    }

    /// Takes a key; says whether anything changed.
    pub fn edit(&mut self, key: KeyEvent) -> bool {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let request = match key.code {
            KeyCode::Char('w') if ctrl => InputRequest::DeletePrevWord,
            KeyCode::Char('u') if ctrl => InputRequest::DeleteLine,
            KeyCode::Char('h') if ctrl => InputRequest::DeletePrevChar, // Backspace of some terminals
            KeyCode::Char(_) if ctrl || key.modifiers.contains(KeyModifiers::ALT) => return false,
            KeyCode::Char(c) => return self.paste(c.encode_utf8(&mut [0; 4])),
            KeyCode::Backspace => InputRequest::DeletePrevChar,
            KeyCode::Delete => InputRequest::DeleteNextChar,
            KeyCode::Left => InputRequest::GoToPrevChar,
            KeyCode::Right => InputRequest::GoToNextChar,
            KeyCode::Home => InputRequest::GoToStart,
            KeyCode::End => InputRequest::GoToEnd,
            _ => return false,
        };
        self.input.handle(request).is_some()
    }

    /// Takes text at the cursor, as much as there is room for; says whether anything changed.
    pub fn paste(&mut self, text: &str) -> bool {
        let room = self.cap.saturating_sub(self.input.value().graphemes(true).count());
        let clean = sanitize(text, room);
        for c in clean.chars() {
            self.input.handle(InputRequest::InsertChar(c));
        }
        !clean.is_empty()
    }

    /// Draws the text and sets the cursor. A text wider than the area is shown around it.
    pub fn view(&self, frame: &mut Frame<'_>, area: Rect, style: Style) {
        if area.is_empty() {
            return;
        }
        let before: String = self.input.value().chars().take(self.input.cursor()).collect();
        let room = usize::from(area.width).saturating_sub(1);
        // Whole glyphs are left out at the left until the cursor fits.
        let mut skipped = 0;
        let mut shown = self.input.value();
        while width(&before) - skipped > room {
            let Some(first) = shown.graphemes(true).next() else { break };
            skipped += width(first);
            shown = &shown[first.len()..];
        }
        let column = u16::try_from(width(&before) - skipped).unwrap_or(0);
        frame.render_widget(Span::styled(truncate(shown, room), style), area);
        frame.set_cursor_position((area.x + column, area.y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::draw;

    fn typed(text: &str) -> Field {
        let mut field = Field::new(12);
        for c in text.chars() {
            field.edit(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        }
        field
    }

    #[test]
    fn the_cursor_stands_behind_wide_characters() {
        let shot = draw(20, 1, |frame| {
            typed("您好a").view(frame, Rect::new(2, 0, 18, 1), Style::new());
        });
        assert_eq!(shot.text, "  您好a");
        assert_eq!(shot.cursor, Some((7, 0)));
    }

    #[test]
    fn a_long_text_is_shown_around_the_cursor() {
        let shot = draw(8, 1, |frame| {
            typed("一二三四五六").view(frame, Rect::new(0, 0, 8, 1), Style::new());
        });
        assert_eq!(shot.text, "四五六");
        assert_eq!(shot.cursor, Some((6, 0)));
    }

    #[test]
    fn no_more_than_the_cap_goes_in() {
        let mut field = typed("一二三");
        assert!(field.paste("四五六七八九十甲乙丙丁"));
        assert_eq!(field.value(), "一二三四五六七八九十甲乙");
        assert!(!field.paste("戊"));
    }

    #[test]
    fn a_character_is_deleted_as_a_whole() {
        let mut field = typed("您好");
        assert!(field.edit(KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE)));
        assert_eq!(field.value(), "您");
    }
}

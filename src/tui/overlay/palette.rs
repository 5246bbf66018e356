//! What can be done here, found by typing: for who does not know the key, or has an input method
//! on that swallows it.

mod deed;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use deed::{Deed, deeds};

use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::screen::{Hit, Screen, Turn};
use crate::tui::text::{column, width};
use crate::tui::theme::Tone;
use crate::tui::widget::field::Field;
use crate::tui::widget::page::{put, put_row};
use crate::tui::widget::popup::{inside, popup};
use crate::tui::widget::select::Select;

/// Columns inside the frame.
const WIDTH: u16 = 44;
/// Columns of what is done; the keys stand behind it.
const LABEL: usize = 26;
/// The rows of the field, of what to type there, and below that.
const ABOVE: u16 = 3;
/// Rows of the frame, what it keeps free, and the keys below it.
const FRAME: u16 = 6;
/// The longest text, in graphemes.
const LONGEST: usize = 20;

/// What can be done over one screen, and what was typed to find it.
pub struct Palette {
    deeds: Vec<Deed>,
    field: Field,
    /// What is found, by its place among all.
    found: Vec<usize>,
    select: Select,
}

impl Palette {
    /// All that can be done on this screen in a window of this size.
    #[must_use]
    pub fn new(screen: &Screen, size: (u16, u16), look: Look) -> Self {
        let deeds = deeds(screen, size, look);
        let found = (0..deeds.len()).collect();
        Self { select: Select::new(deeds.len()), field: Field::new(LONGEST), deeds, found }
    }

    fn selected(&self) -> Option<&Deed> {
        self.found.get(self.select.row).map(|at| &self.deeds[*at])
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Confirm => {
                self.selected().map_or(Turn::Ignored, |deed| Turn::Instead(deed.command))
            }
            Command::Back => Turn::Close,
            command => {
                let page = usize::from(size.1.saturating_sub(FRAME + ABOVE));
                Turn::changed_if(self.select.command(command, page))
            }
        }
    }

    /// Takes a key as text.
    pub fn edit(&mut self, key: KeyEvent, look: Look) -> Turn {
        let changed = self.field.edit(key);
        self.typed(changed, look)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, look: Look) -> Turn {
        let changed = self.field.paste(text);
        self.typed(changed, look)
    }

    fn typed(&mut self, changed: bool, look: Look) -> Turn {
        let typed = self.field.value();
        let found: Vec<usize> =
            (0..self.deeds.len()).filter(|at| self.deeds[*at].is_found_by(typed, look)).collect();
        // Moving the cursor in the text leaves the selection where it is.
        if found != self.found {
            self.select = Select::new(found.len());
            self.found = found;
        }
        Turn::changed_if(changed)
    }

    /// The area above the keys, and the size inside the frame: it does not shrink while typing.
    fn place(&self, area: Rect) -> (Rect, (u16, u16)) {
        let rows = u16::try_from(self.deeds.len()).unwrap_or(u16::MAX);
        let above_keys = Rect { height: area.height.saturating_sub(2), ..area };
        (above_keys, (WIDTH, rows.saturating_add(ABOVE)))
    }

    /// Where the list stands inside the frame.
    fn list(inside: Rect) -> Rect {
        let above = ABOVE.min(inside.height);
        Rect { y: inside.y + above, height: inside.height - above, ..inside }
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let (area, size) = self.place(area);
        let list = Self::list(inside(area, size));
        if !list.contains(at.into()) {
            return None;
        }
        let row = self.select.window(list.height.into()).nth(usize::from(at.1 - list.y))?;
        Some(Hit::Open(row))
    }

    /// Draws it, the field last: the cursor stays there, for input methods show their words there.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let rest = look.theme.tone(Tone::Rest);
        let (area, size) = self.place(area);
        let inside = popup(look, frame, area, &look.say("palette-title"), size);
        let list = Self::list(inside);
        for (row, at) in (0..).zip(self.select.window(list.height.into())) {
            let deed = &self.deeds[self.found[at]];
            let spans = vec![
                Span::raw(column(&deed.label(look), LABEL)),
                Span::styled(deed.keys(look), rest),
            ];
            put_row(look, frame, list, row, at == self.select.row, spans);
        }
        if self.found.is_empty() {
            put(frame, list, 0, Line::styled(look.say("palette-none"), rest));
        }
        put(frame, inside, 1, Line::styled(look.say("palette-how"), rest));
        let prompt = look.say("palette-find");
        let room = u16::try_from(width(&prompt)).unwrap_or(0) + 2;
        put(frame, inside, 0, Line::styled(prompt, look.theme.title()));
        let field = Rect {
            x: inside.x + room,
            width: inside.width.saturating_sub(room),
            height: 1,
            ..inside
        };
        self.field.view(frame, field, Style::new());
    }
}

//! The first start, for somebody who may never have used a terminal: language, window, font, name,
//! tutorial. A step a page; every page says what Enter does, Esc goes back a page, and arrows and
//! Enter are enough for all of them.
//!
//! - `pages`: what each page shows

mod pages;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{Hit, Turn};
use crate::message::Lang;
use crate::profile::slug::NAME_CAP;
use crate::tui::data::{Effect, Wishes};
use crate::tui::keymap::{Binding, Command, WELCOME, WELCOME_FIRST, WELCOME_NAME, WELCOME_ONE};
use crate::tui::model::Look;
use crate::tui::theme::GlyphWish;
use crate::tui::widget::field::Field;
use crate::tui::widget::select::Select;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    Language,
    Window,
    Font,
    Name,
    Tutorial,
}

const STOPS: [Stop; 5] = [Stop::Language, Stop::Window, Stop::Font, Stop::Name, Stop::Tutorial];

/// The languages in the order of their rows.
const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// The step that is on, and what was said in those before.
#[derive(Clone, Debug)]
pub struct Welcome {
    at: usize,
    select: Select,
    field: Field,
    wishes: Wishes,
    /// The title of what was asked for and comes next, in the tutorial's place.
    then: Option<String>,
}

impl Welcome {
    /// The first step; the language that is spoken already is selected.
    #[must_use]
    pub fn new(wishes: Wishes, then: Option<String>) -> Self {
        let field = Field::new(NAME_CAP);
        let mut welcome = Self { at: 0, select: Select::default(), field, wishes, then };
        welcome.enter();
        welcome
    }

    fn stops(&self) -> &'static [Stop] {
        if self.then.is_some() { &STOPS[..STOPS.len() - 1] } else { &STOPS }
    }

    fn stop(&self) -> Stop {
        STOPS[self.at]
    }

    /// Selects what is most likely wanted in the step that is on.
    fn enter(&mut self) {
        let rows = match self.stop() {
            Stop::Language | Stop::Font | Stop::Tutorial => 2,
            Stop::Window | Stop::Name => 1,
        };
        self.select = Select::new(rows);
        if self.stop() == Stop::Language {
            self.select.row = LANGS.iter().position(|it| *it == self.wishes.lang).unwrap_or(0);
        }
    }

    fn go_to(&mut self, at: usize) -> Turn {
        self.at = at.min(self.stops().len() - 1);
        self.enter();
        Turn::Changed
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        match self.stop() {
            Stop::Language => WELCOME_FIRST,
            Stop::Window => WELCOME_ONE,
            Stop::Name => WELCOME_NAME,
            _ => WELCOME,
        }
    }

    /// Whether a name is typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.stop() == Stop::Name
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, look: Look) -> Turn {
        match command {
            Command::Back if self.at == 0 => Turn::AskToLeave,
            Command::Back => self.go_to(self.at - 1),
            Command::Confirm => self.choose(look),
            Command::Pick(digit) if usize::from(digit) <= self.select.len => {
                self.select.command(command, 1);
                self.choose(look)
            }
            command => Turn::changed_if(self.select.command(command, 1)),
        }
    }

    fn choose(&mut self, look: Look) -> Turn {
        let row = self.select.row;
        match self.stop() {
            Stop::Language => {
                self.wishes.lang = LANGS[row];
                self.go_to(1);
                Turn::Wish(self.wishes)
            }
            // Who says that it looks right keeps the signs that were shown.
            Stop::Font if row == 1 && self.wishes.glyphs != GlyphWish::Ascii => {
                self.wishes.glyphs = GlyphWish::Ascii;
                self.go_to(self.at + 1);
                Turn::Wish(self.wishes)
            }
            Stop::Name if self.then.is_some() => {
                Turn::Do(Effect::Enrol { name: self.name(look), tutorial: false })
            }
            Stop::Window | Stop::Font | Stop::Name => self.go_to(self.at + 1),
            Stop::Tutorial => Turn::Do(Effect::Enrol { name: self.name(look), tutorial: row == 0 }),
        }
    }

    /// The name that was typed, or the one for somebody who typed none.
    fn name(&self, look: Look) -> String {
        let typed = self.field.value();
        if typed.is_empty() { look.say("welcome-nameless") } else { typed.to_owned() }
    }

    /// Takes a key as part of the name.
    pub fn edit(&mut self, key: KeyEvent) -> Turn {
        Turn::changed_if(self.field.edit(key))
    }

    /// Takes pasted text as part of the name.
    pub fn paste(&mut self, text: &str) -> Turn {
        Turn::changed_if(self.field.paste(text))
    }

    /// The columns it uses of a window that is `area`.
    #[must_use]
    pub fn columns(area: Rect) -> Rect {
        pages::columns(area)
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        pages::hit(self, look, area, at)
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        pages::view(self, look, frame, area);
    }
}

//! Who trains? A list of everybody who was here, and a place for a new name.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Hit, Turn};
use crate::profile::slug::NAME_CAP;
use crate::tui::data::{Effect, ProfileCard};
use crate::tui::keymap::{Binding, Command, FIELD, PROFILES, PROFILES_SWITCH};
use crate::tui::model::Look;
use crate::tui::text::{column, truncate, width, wrap};
use crate::tui::theme::Tone;
use crate::tui::widget::field::Field;
use crate::tui::widget::page::{body, body_height, page, put, put_more, put_row};
use crate::tui::widget::select::Select;

/// Columns of the day somebody was last here.
const LAST: usize = 15;

/// Columns of how much they practised.
const RUNS: usize = 14;

/// Rows above the list: the question and an empty one.
const ABOVE: u16 = 2;

/// The choice of who trains.
#[derive(Clone, Debug, Default)]
pub struct Profiles {
    cards: Vec<ProfileCard>,
    /// One row more than there are cards: the last is for a new name.
    select: Select,
    field: Option<Field>,
    /// The name that was refused because somebody has it.
    taken: Option<String>,
    /// Somebody trains already, and may change their mind.
    trains: bool,
}

impl Profiles {
    /// Everybody who was here, the last one selected. Where nobody was yet, there is the first start.
    #[must_use]
    pub fn new(cards: Vec<ProfileCard>) -> Self {
        let select = Select::new(cards.len() + 1);
        Self { select, cards, field: None, taken: None, trains: false }
    }

    /// The same while somebody trains: the way back is to their home.
    #[must_use]
    pub fn instead(cards: Vec<ProfileCard>) -> Self {
        Self { trains: true, ..Self::new(cards) }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        match self.field {
            Some(_) => FIELD,
            None if self.trains => PROFILES_SWITCH,
            None => PROFILES,
        }
    }

    /// Whether a name is being typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.field.is_some()
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Confirm if self.field.is_some() => self.accept(),
            Command::Confirm => self.choose(),
            Command::Pick(digit) if usize::from(digit) <= self.select.len => {
                self.select.command(command, 1);
                self.choose()
            }
            Command::Back | Command::Up if self.field.is_some() => {
                self.field = None;
                self.taken = None;
                self.select.command(command, 1);
                Turn::Changed
            }
            Command::Back if self.trains => Turn::Do(Effect::GoHome),
            Command::Back => Turn::AskToLeave,
            _ if self.field.is_some() => Turn::Ignored,
            command => Turn::changed_if(self.select.command(command, body_height(size))),
        }
    }

    fn choose(&mut self) -> Turn {
        if let Some(card) = self.cards.get(self.select.row) {
            return Turn::Do(Effect::OpenProfile(card.name.clone()));
        }
        self.field = Some(Field::new(NAME_CAP));
        Turn::Changed
    }

    fn accept(&mut self) -> Turn {
        let name = self.field.as_ref().map(|field| field.value().to_owned()).unwrap_or_default();
        if name.is_empty() {
            return Turn::Ignored;
        }
        if self.cards.iter().any(|card| card.name == name) {
            self.taken = Some(name);
            return Turn::Changed;
        }
        Turn::Do(Effect::CreateProfile(name))
    }

    /// Takes a key as part of the name.
    pub fn edit(&mut self, key: KeyEvent) -> Turn {
        Turn::changed_if(self.field.as_mut().is_some_and(|field| field.edit(key)))
    }

    /// Takes pasted text as part of the name.
    pub fn paste(&mut self, text: &str) -> Turn {
        Turn::changed_if(self.field.as_mut().is_some_and(|field| field.paste(text)))
    }

    /// The rows for the list; the last ones are kept for what is said below the name.
    fn room(body: Rect) -> usize {
        usize::from(body.height.saturating_sub(ABOVE + 3))
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let body = body(area);
        let seen = self.select.window(Self::room(body));
        let row = seen.start + usize::from(at.1.checked_sub(body.y + ABOVE)?);
        let there = body.contains(at.into()) && seen.contains(&row) && self.field.is_none();
        there.then_some(Hit::Open(row))
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let title = format!("{}  {}", look.say("app-name"), look.say("app-subtitle"));
        let body = page(look, frame, area, (&title, ""));
        let question = format!("  {}", look.say("profiles-title"));
        put(frame, body, 0, Line::styled(question, look.theme.title()));
        let mut below = ABOVE;
        let seen = self.select.window(Self::room(body));
        let list_end = ABOVE + u16::try_from(seen.len()).unwrap_or(0);
        put_more(look, frame, (body, list_end), &seen, self.select.len);
        for (at, row) in (ABOVE..).zip(seen) {
            self.view_row(look, frame, body, at, row);
            below = at + 1;
        }
        if self.field.is_some() {
            self.view_remark(look, frame, body, below + 1);
        }
    }

    fn view_row(&self, look: Look, frame: &mut Frame<'_>, body: Rect, at: u16, row: usize) {
        let selected = row == self.select.row;
        let Some(card) = self.cards.get(row) else {
            return self.view_new(look, frame, body, at, selected);
        };
        let last = card.last.as_ref().map_or_else(String::new, |date| {
            look.say_with("profiles-last", &[("date", date.into())])
        });
        let room = usize::from(body.width).saturating_sub(2);
        let name = room.saturating_sub(2 + RUNS + 2 + LAST).min(32);
        let told = if last.is_empty() {
            reached(look, card, room.saturating_sub(name + 2))
        } else {
            format!("{}  {}", column(&reached(look, card, RUNS), RUNS), truncate(&last, LAST))
        };
        let rest = look.theme.tone(Tone::Rest);
        let spans =
            vec![Span::raw(column(&card.name, name)), Span::styled(format!("  {told}"), rest)];
        put_row(look, frame, body, at, selected, spans);
    }

    fn view_new(&self, look: Look, frame: &mut Frame<'_>, body: Rect, at: u16, selected: bool) {
        let Some(field) = &self.field else {
            return put_row(look, frame, body, at, selected, vec![look.say("profiles-new").into()]);
        };
        let label = format!("{}  ", look.say("profiles-name"));
        let indent = u16::try_from(2 + width(&label)).unwrap_or(0).min(body.width);
        put_row(look, frame, body, at, selected, vec![label.into()]);
        let place =
            Rect { x: body.x + indent, y: body.y + at, width: body.width - indent, height: 1 };
        field.view(frame, place, Style::new());
    }

    fn view_remark(&self, look: Look, frame: &mut Frame<'_>, body: Rect, at: u16) {
        let (text, tone) = match &self.taken {
            Some(name) => {
                (look.say_with("profiles-taken", &[("name", name.into())]), Tone::Irritated)
            }
            None if self.field.as_ref().is_some_and(Field::is_full) => (full(look), Tone::Text),
            None => (look.say("profiles-name-hint"), Tone::Rest),
        };
        let lines = wrap(&text, usize::from(body.width).saturating_sub(4));
        for (row, line) in (at..).zip(lines) {
            put(frame, body, row, Line::styled(format!("  {line}"), look.theme.tone(tone)));
        }
    }
}

/// How much somebody practised. Where they stopped is said where there is room for all of it.
fn reached(look: Look, card: &ProfileCard, room: usize) -> String {
    match (&card.left, card.runs) {
        (Some(left), 0) => {
            let args = [("title", (&left.title).into()), ("scene", left.scene.into())];
            let id = if left.review { "incident-left" } else { "profiles-left" };
            let whole = look.say_with(id, &args);
            if width(&whole) > room { look.say("profiles-unfinished") } else { whole }
        }
        (None, 0) => look.say("profiles-fresh"),
        (_, runs) => look.say_with("profiles-runs", &[("runs", runs.into())]),
    }
}

/// That no more is taken.
pub(super) fn full(look: Look) -> String {
    look.say_with("profiles-name-full", &[("most", NAME_CAP.into())])
}

//! Which scenario first? A few easy ones, each of another channel, and the way to all of them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Hit, Turn};
use crate::tui::data::{Card, Effect};
use crate::tui::keymap::{Binding, Command, FIRST};
use crate::tui::model::Look;
use crate::tui::text::{CUT, truncate, width, wrap};
use crate::tui::theme::{SELECTED, Tone, UNSELECTED};
use crate::tui::widget::page::{body, page, put, readable};
use crate::tui::widget::select::Select;

/// The choice of a first scenario.
#[derive(Clone, Debug)]
pub struct First {
    cards: Vec<Card>,
    /// Two rows more than there are cards: all scenarios, and home.
    select: Select,
}

impl First {
    /// These, the easiest selected.
    #[must_use]
    pub fn new(cards: Vec<Card>) -> Self {
        Self { select: Select::new(cards.len() + 2), cards }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        FIRST
    }

    /// Does what a key asks for. A digit chooses at once.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Confirm => self.choose(),
            Command::Pick(digit) if usize::from(digit) <= self.select.len => {
                self.select.command(command, 1);
                self.choose()
            }
            Command::Back => Turn::Do(Effect::GoHome),
            command => Turn::changed_if(self.select.command(command, self.select.len)),
        }
    }

    fn choose(&self) -> Turn {
        Turn::Do(match self.cards.get(self.select.row) {
            Some(card) => Effect::Play(card.id.clone()),
            None if self.select.row == self.cards.len() => Effect::ListScenarios,
            None => Effect::GoHome,
        })
    }

    /// The rows of each item: a card has what it is about below its title.
    fn rows(&self, look: Look, room: usize, height: u16) -> Vec<Vec<Line<'static>>> {
        let rest = look.theme.tone(Tone::Rest);
        let row = |number: usize, title: &str| {
            let selected = number == self.select.row;
            let sign = if selected { SELECTED } else { UNSELECTED };
            let style = if selected { look.theme.selected() } else { ratatui::style::Style::new() };
            Line::styled(format!("{sign}{}", truncate(title, room.saturating_sub(2))), style)
        };
        let room = room.saturating_sub(2);
        let mut rows = Vec::new();
        for (number, card) in self.cards.iter().enumerate() {
            let about = wrap(&card.summary, room);
            let mut lines = vec![row(number, &card.title)];
            lines.push(Line::styled(format!("  {}", note(look, card)), rest));
            if let Some(line) = about.first() {
                let cut = if about.len() > 1 { CUT } else { "" };
                let line = format!("{}{cut}", truncate(line, room.saturating_sub(width(cut))));
                lines.push(Line::from(Span::raw(format!("  {line}"))));
            }
            rows.push(lines);
        }
        let used = rows.iter().map(Vec::len).sum::<usize>() + 2;
        if used + rows.len() <= usize::from(height) {
            for lines in &mut rows {
                lines.push(Line::default());
            }
        }
        rows.push(vec![row(self.cards.len(), &look.say("first-all"))]);
        rows.push(vec![row(self.cards.len() + 1, &look.say("first-home"))]);
        rows
    }

    /// What is said above the list, and the list.
    fn places(look: Look, area: Rect) -> (Vec<String>, Rect) {
        let body = body(area);
        let lines = wrap(&look.say("first-note"), readable(body).saturating_sub(4));
        let above = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX).min(body.height);
        (lines, Rect { y: body.y + above, height: body.height - above, ..body })
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let (_, list) = Self::places(look, area);
        let mut end = list.y;
        if !list.contains(at.into()) {
            return None;
        }
        let rows = self.rows(look, usize::from(list.width), list.height);
        let row = rows.iter().position(|lines| {
            end += u16::try_from(lines.len()).unwrap_or(0);
            at.1 < end
        })?;
        Some(Hit::Open(row))
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let body = page(look, frame, area, (&look.say("first-title"), ""));
        let (lines, list) = Self::places(look, area);
        for (row, line) in (0..).zip(lines) {
            put(frame, body, row, format!("  {line}"));
        }
        let mut at = 0;
        for (number, lines) in
            self.rows(look, usize::from(list.width), list.height).into_iter().enumerate()
        {
            if number == self.select.row {
                frame.set_cursor_position((list.x, list.y + at));
            }
            for line in lines {
                put(frame, list, at, line);
                at += 1;
            }
        }
    }
}

fn note(look: Look, card: &Card) -> String {
    let minutes = look.say_with("browser-minutes", &[("minutes", card.minutes.into())]);
    let difficulty = look.word("difficulty", &card.difficulty.to_string());
    let (domain, channel) =
        (look.word("domain", &card.domain), look.word("channel", &card.channel));
    format!("{domain}  {channel}  {minutes}  {difficulty}")
}

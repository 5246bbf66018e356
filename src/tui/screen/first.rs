//! Which scenario first? A few easy ones, each of another channel, and the way to all of them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Hit, Turn};
use crate::tui::data::{Card, Effect};
use crate::tui::keymap::{Binding, Command, FIRST};
use crate::tui::model::Look;
use crate::tui::text::{truncate, wrap};
use crate::tui::theme::{SELECTED, Tone, UNSELECTED};
use crate::tui::widget::page::{body, page, put};
use crate::tui::widget::select::Select;

/// Where the list begins: a heading, a sentence of at most two rows, an empty one.
const ABOVE: u16 = 4;

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
        let airy = usize::from(height) >= self.cards.len() * 5 + 2;
        let mut rows = Vec::new();
        for (number, card) in self.cards.iter().enumerate() {
            let mut lines = vec![row(number, &card.title)];
            lines.push(Line::styled(format!("  {}", note(look, card)), rest));
            let room = room.saturating_sub(2);
            let about = wrap(&card.summary, room);
            let fit = if airy { 2 } else { 1 };
            for (number, line) in about.iter().take(fit).enumerate() {
                let cut = number + 1 == fit && about.len() > fit;
                let line =
                    if cut { truncate(&format!("{line}{line}"), room) } else { line.clone() };
                lines.push(Line::from(Span::raw(format!("  {line}"))));
            }
            if airy {
                lines.push(Line::default());
            }
            rows.push(lines);
        }
        rows.push(vec![row(self.cards.len(), &look.say("first-all"))]);
        rows.push(vec![row(self.cards.len() + 1, &look.say("first-home"))]);
        rows
    }

    fn list(area: Rect) -> Rect {
        let body = body(area);
        let above = ABOVE.min(body.height);
        Rect { y: body.y + above, height: body.height - above, ..body }
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let list = Self::list(area);
        let mut end = list.y;
        if !list.contains(at.into()) {
            return None;
        }
        let rows = self.rows(look, usize::from(list.width), list.height);
        let row = rows.iter().position(|lines| {
            end += u16::try_from(lines.len()).unwrap_or(0);
            at.1 < end
        })?;
        Some(Hit::Row { row, selected: row == self.select.row })
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let body = page(look, frame, area, (&look.say("first-title"), ""));
        let lines = wrap(&look.say("first-note"), usize::from(body.width).saturating_sub(4));
        for (row, line) in (0..).zip(lines) {
            put(frame, body, row, format!("  {line}"));
        }
        let list = Self::list(area);
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

//! Which scenario? A list, the selected one described below, and a filter by typing.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Turn;
use crate::tui::data::{Card, Effect};
use crate::tui::keymap::{BROWSER, Binding, Command, FIELD};
use crate::tui::model::Look;
use crate::tui::text::{column, right, truncate, width, wrap};
use crate::tui::theme::Tone;
use crate::tui::widget::field::Field;
use crate::tui::widget::page::{body_height, page, put, put_row, put_rule, put_sentence};
use crate::tui::widget::select::Select;

/// The longest filter, in graphemes.
const FILTER_CAP: usize = 20;
/// Rows of the description: a rule, figures, and three of summary.
const PANEL: u16 = 5;
/// The row of the filter and an empty one, while there is a filter.
const FILTER: u16 = 2;

/// The list of scenarios.
#[derive(Clone, Debug)]
pub struct Browser {
    cards: Vec<Card>,
    /// The cards that match the filter, by their place in `cards`.
    found: Vec<usize>,
    select: Select,
    field: Field,
    typing: bool,
}

impl Browser {
    /// All of them, the first selected.
    #[must_use]
    pub fn new(cards: Vec<Card>) -> Self {
        let found: Vec<usize> = (0..cards.len()).collect();
        let select = Select::new(found.len());
        Self { cards, found, select, field: Field::new(FILTER_CAP), typing: false }
    }

    /// Selects the scenario of this id, if it is there.
    #[must_use]
    pub fn at(mut self, id: &str) -> Self {
        if let Some(row) = self.found.iter().position(|card| self.cards[*card].id == id) {
            self.select.row = row;
        }
        self
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        if self.typing { FIELD } else { BROWSER }
    }

    /// Whether a filter is being typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Confirm if self.typing => {
                self.typing = false;
                Turn::Changed
            }
            Command::Confirm => match self.selected() {
                Some(card) => Turn::Do(Effect::Play(card.id.clone())),
                None => Turn::Ignored,
            },
            Command::Search => {
                self.typing = true;
                Turn::Changed
            }
            Command::Back if self.is_filtered() => {
                self.field = Field::new(FILTER_CAP);
                self.typing = false;
                let kept = self.selected().map(|card| card.id.clone());
                *self = Self::new(std::mem::take(&mut self.cards)).at(&kept.unwrap_or_default());
                Turn::Changed
            }
            Command::Back => Turn::Do(Effect::GoHome),
            command => {
                let page = body_height(size).saturating_sub(usize::from(PANEL));
                Turn::changed_if(self.select.command(command, page))
            }
        }
    }

    fn is_filtered(&self) -> bool {
        self.typing || !self.field.value().is_empty()
    }

    fn selected(&self) -> Option<&Card> {
        self.found.get(self.select.row).map(|card| &self.cards[*card])
    }

    /// Takes a key as part of the filter.
    pub fn edit(&mut self, key: KeyEvent) -> Turn {
        let changed = self.field.edit(key);
        self.filter();
        Turn::changed_if(changed)
    }

    /// Takes pasted text as part of the filter.
    pub fn paste(&mut self, text: &str) -> Turn {
        let changed = self.field.paste(text);
        self.filter();
        Turn::changed_if(changed)
    }

    /// Keeps what has the words of the filter in its title, domain, channel, summary or id.
    fn filter(&mut self) {
        let look = Look::default();
        let wanted = self.field.value().to_lowercase();
        let matches = |card: &Card| {
            let words = [
                card.title.as_str(),
                &card.id,
                &card.summary,
                &look.word("domain", &card.domain),
                &look.word("channel", &card.channel),
            ]
            .join("\n")
            .to_lowercase();
            wanted.split_whitespace().all(|word| words.contains(word))
        };
        let found: Vec<usize> =
            (0..self.cards.len()).filter(|row| matches(&self.cards[*row])).collect();
        if found != self.found {
            self.select = Select::new(found.len());
            self.found = found;
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let total = ("total", self.cards.len().into());
        let count = if self.is_filtered() {
            look.say_with("browser-found", &[("found", self.found.len().into()), total])
        } else {
            look.say_with("browser-count", &[total])
        };
        let body = page(look, frame, area, (&look.say("browser-title"), &count));
        let top = if self.is_filtered() { FILTER } else { 0 };
        let height = body.height.saturating_sub(top + PANEL + 1);
        let list = Rect { y: body.y + top, height, ..body };
        let panel = Rect { y: list.bottom() + 1, height: PANEL, ..body };
        for (at, row) in (0..).zip(self.select.window(usize::from(height))) {
            let card = &self.cards[self.found[row]];
            let spans = row_spans(look, card, usize::from(body.width));
            put_row(look, frame, list, at, row == self.select.row, spans);
        }
        if let Some(card) = self.selected() {
            view_panel(look, frame, panel, card);
        } else {
            let sentence = if self.cards.is_empty() { "browser-empty" } else { "browser-nothing" };
            put_sentence(frame, list, &look.say(sentence));
        }
        if self.is_filtered() {
            self.view_filter(look, frame, body);
        }
    }

    fn view_filter(&self, look: Look, frame: &mut Frame<'_>, body: Rect) {
        let label = format!("  {}  ", look.say("browser-search"));
        let indent = u16::try_from(width(&label)).unwrap_or(0).min(body.width);
        // A span, for a styled line would colour the whole row and with it what is typed.
        put(frame, body, 0, Span::styled(label, look.theme.tone(Tone::Rest)));
        let place = Rect { x: body.x + indent, width: body.width - indent, height: 1, ..body };
        if self.typing {
            self.field.view(frame, place, Style::new());
        } else {
            put(frame, place, 0, truncate(self.field.value(), usize::from(place.width)));
        }
    }
}

/// Title, domain, channel, difficulty and best score in columns.
fn row_spans(look: Look, card: &Card, room: usize) -> Vec<Span<'static>> {
    let best = match card.best {
        Some(score) => look.say_with("browser-best", &[("score", score.into())]),
        None => look.say("browser-new"),
    };
    let columns = format!(
        "  {}  {}  {}  {}",
        column(&look.word("domain", &card.domain), 6),
        column(&look.word("channel", &card.channel), 4),
        column(&difficulty(look, card), 4),
        right(&best, 8),
    );
    let title = room.saturating_sub(width(&columns) + 2);
    vec![Span::raw(column(&card.title, title)), Span::styled(columns, look.theme.tone(Tone::Rest))]
}

fn difficulty(look: Look, card: &Card) -> String {
    look.word("difficulty", &card.difficulty.to_string())
}

/// Figures and summary of the selected scenario.
fn view_panel(look: Look, frame: &mut Frame<'_>, panel: Rect, card: &Card) {
    put_rule(look, frame, panel, 0);
    let mut figures = vec![
        look.say_with("browser-minutes", &[("minutes", card.minutes.into())]),
        look.say_with(
            "browser-difficulty",
            &[("level", card.difficulty.into()), ("word", difficulty(look, card).into())],
        ),
    ];
    if let Some(date) = &card.last {
        figures.push(look.say_with("browser-last", &[("date", date.into())]));
    }
    if !card.pack.is_empty() {
        figures.push(card.pack.clone());
    }
    let room = usize::from(panel.width).saturating_sub(4);
    let figures = truncate(&figures.join("  "), room);
    put(frame, panel, 1, Line::styled(format!("  {figures}"), look.theme.tone(Tone::Rest)));
    let mut lines = wrap(&card.summary, room);
    let fit = usize::from(PANEL - 2);
    if lines.len() > fit {
        let rest = lines[fit - 1..].concat();
        lines.truncate(fit - 1);
        lines.push(truncate(&rest, room));
    }
    for (row, line) in (2..).zip(lines) {
        put(frame, panel, row, format!("  {line}"));
    }
}

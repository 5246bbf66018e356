//! Which scenario? Filters above, a list, the selected one described beside or below it, and a
//! search by typing.
//!
//! - `filter`: what is let through
//! - `chips`: the filters drawn
//! - `panel`: the selected scenario described

mod chips;
mod filter;
mod panel;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::{Hit, Turn};
use crate::tui::data::{Card, Effect};
use crate::tui::keymap::{BROWSER, BROWSER_FILTER, BROWSER_NONE, Binding, Command, FIELD};
use crate::tui::model::Look;
use crate::tui::text::{column, right, width};
use crate::tui::theme::{BAD, GOOD, Tone};
use crate::tui::widget::field::Field;
use crate::tui::widget::page::{
    body, body_height, inside, put_heading, put_more, put_row, put_sentence,
};
use crate::tui::widget::select::Select;
use filter::{Filters, Slot};

/// The longest search, in graphemes.
const SEARCH_CAP: usize = 20;
/// A body of this width has the description beside the list.
const WIDE: u16 = 96;
/// Columns of the description beside the list, and those between.
const BESIDE: u16 = 40;
const GAP: u16 = 3;

/// The list of scenarios.
#[derive(Clone, Debug)]
pub struct Browser {
    cards: Vec<Card>,
    /// What a search looks at, card by card.
    words: Vec<String>,
    /// The cards that are let through, by their place in `cards`.
    found: Vec<usize>,
    select: Select,
    filters: Filters,
    /// The filter that is set; otherwise the list has the keys.
    focus: Option<Slot>,
    field: Field,
    typing: bool,
    /// Why the selected scenario cannot be played, as far as that was asked.
    told: bool,
}

/// Where everything stands in a window.
struct Places {
    chips: Rect,
    list: Rect,
    panel: Rect,
    beside: bool,
}

impl Browser {
    /// All of them, the first selected.
    #[must_use]
    pub fn new(cards: Vec<Card>) -> Self {
        let found: Vec<usize> = (0..cards.len()).collect();
        Self {
            words: cards.iter().map(filter::words).collect(),
            select: Select::new(found.len()),
            found,
            filters: Filters::of(&cards),
            cards,
            focus: None,
            field: Field::new(SEARCH_CAP),
            typing: false,
            told: false,
        }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        match self.focus {
            _ if self.typing => FIELD,
            Some(_) => BROWSER_FILTER,
            None if self.found.is_empty() => BROWSER_NONE,
            None => BROWSER,
        }
    }

    /// Whether a search is being typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// Whether some scenario was not looked into yet.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.cards.iter().any(|card| card.unseen)
    }

    /// Has the next scenario looked into that was not yet.
    pub fn idle(&mut self) -> Turn {
        let unseen = self.cards.iter().find(|card| card.unseen);
        unseen.map_or(Turn::Ignored, |card| Turn::Do(Effect::Inspect(card.id.clone())))
    }

    /// The scenario of this id can be played, or it cannot.
    pub fn inspected(&mut self, id: &str, fault: Option<&String>) {
        for card in self.cards.iter_mut().filter(|card| card.id == id) {
            card.unseen = false;
            card.fault = fault.cloned();
        }
        let selected = self.found.get(self.select.row).copied();
        self.sift();
        // What is read meanwhile stays selected.
        let still = self.found.iter().position(|card| Some(*card) == selected);
        self.select.row = still.unwrap_or(self.select.row);
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Turn {
        if self.typing {
            return self.command_typing(command);
        }
        let before = self.select;
        let turn = match (self.focus, command) {
            (_, Command::Search) => self.search(),
            (_, Command::Back) if self.is_filtered() || self.focus.is_some() => self.show_all(),
            (_, Command::Back) => Turn::Do(Effect::GoHome),
            (_, Command::NextPage) => self.focus_on(Slot::after(self.focus)),
            (_, Command::PreviousPage) => self.focus_on(Slot::before(self.focus)),
            (Some(slot), command) => self.command_filter(slot, command),
            (None, Command::Up) if self.select.row == 0 => self.focus_on(Some(Slot::Domain)),
            (None, Command::Confirm) => self.play(),
            (None, command) => {
                Turn::changed_if(self.select.command(command, body_height(size).saturating_sub(8)))
            }
        };
        self.told &= before == self.select;
        turn
    }

    fn command_typing(&mut self, command: Command) -> Turn {
        match command {
            Command::Confirm | Command::Down => {
                self.typing = false;
                self.focus_on(None)
            }
            Command::Back => self.show_all(),
            _ => Turn::Ignored,
        }
    }

    fn command_filter(&mut self, slot: Slot, command: Command) -> Turn {
        match command {
            Command::Confirm if slot == Slot::Search => self.search(),
            Command::Confirm => self.focus_on(Slot::after(Some(slot))),
            Command::Up => self.focus_on(Slot::before(Some(slot))),
            Command::Down => self.focus_on(None),
            Command::More | Command::Less if slot != Slot::Search => {
                self.filters.step(slot, command == Command::More);
                self.sift();
                Turn::Changed
            }
            Command::Select(row) => {
                self.focus = None;
                self.select.command(Command::Select(row), 1);
                Turn::Changed
            }
            command => Turn::changed_if(self.select.command(command, 1)),
        }
    }

    /// Starts the selected scenario; one that cannot be played says why.
    fn play(&mut self) -> Turn {
        match self.selected() {
            Some(Card { fault: Some(_), .. }) => {
                self.told = true;
                Turn::Changed
            }
            Some(card) => Turn::Do(Effect::Play(card.id.clone())),
            None => Turn::Ignored,
        }
    }

    fn focus_on(&mut self, slot: Option<Slot>) -> Turn {
        self.focus = slot;
        Turn::Changed
    }

    fn search(&mut self) -> Turn {
        self.typing = true;
        self.focus = Some(Slot::Search);
        Turn::Changed
    }

    fn is_filtered(&self) -> bool {
        self.filters.is_set() || !self.field.value().is_empty()
    }

    /// Lets everything through again; what was selected stays so.
    fn show_all(&mut self) -> Turn {
        let kept = self.found.get(self.select.row).copied();
        self.filters.clear();
        self.field = Field::new(SEARCH_CAP);
        self.typing = false;
        self.focus = None;
        self.sift();
        if let Some(row) = self.found.iter().position(|card| Some(*card) == kept) {
            self.select.row = row;
        }
        Turn::Changed
    }

    fn selected(&self) -> Option<&Card> {
        self.found.get(self.select.row).map(|card| &self.cards[*card])
    }

    /// Takes a key as part of the search.
    pub fn edit(&mut self, key: KeyEvent) -> Turn {
        let changed = self.field.edit(key);
        self.sift();
        Turn::changed_if(changed)
    }

    /// Takes pasted text as part of the search.
    pub fn paste(&mut self, text: &str) -> Turn {
        let changed = self.field.paste(text);
        self.sift();
        Turn::changed_if(changed)
    }

    /// Keeps what the filters let through and what has every word of the search.
    fn sift(&mut self) {
        let wanted = self.field.value().to_lowercase();
        let has_words =
            |card: usize| wanted.split_whitespace().all(|word| self.words[card].contains(word));
        let found: Vec<usize> = (0..self.cards.len())
            .filter(|card| self.filters.lets(&self.cards[*card]) && has_words(*card))
            .collect();
        if found != self.found {
            self.select = Select::new(found.len());
            self.found = found;
        }
    }

    fn places(&self, look: Look, area: Rect) -> Places {
        let body = body(area);
        let rows = chips::rows(self, look, usize::from(body.width));
        // The row of the search is empty while there is none.
        let chips = Rect { height: u16::try_from(rows + 1).unwrap_or(2), ..body };
        let top = body.y + chips.height;
        let rest = Rect { y: top, height: body.bottom().saturating_sub(top), ..body };
        if body.width >= WIDE {
            let list = Rect {
                width: body.width - BESIDE - GAP,
                height: rest.height.saturating_sub(1),
                ..rest
            };
            let panel = Rect { x: list.right() + GAP, width: BESIDE, ..rest };
            return Places { chips, list, panel, beside: true };
        }
        // The same for all that are found, so that the list stays where it is.
        let chosen = self.selected().map(|card| &card.id);
        let found = self.found.iter().map(|card| &self.cards[*card]);
        let needed = found
            .map(|card| panel::rows(look, rest.width, card, self.told && chosen == Some(&card.id)))
            .max();
        let panel = needed.unwrap_or(0).min(panel::ROWS).min(rest.height / 2);
        let list = Rect { height: rest.height.saturating_sub(panel + 1), ..rest };
        let panel = Rect { y: list.bottom() + 1, height: panel, ..rest };
        Places { chips, list, panel, beside: false }
    }

    /// The cells of the columns, from the few words that stand in them.
    fn widths(&self, look: Look) -> [usize; 4] {
        let widest = |words: &mut dyn Iterator<Item = String>| {
            words.map(|word| width(&word)).max().unwrap_or(0).min(COLUMN)
        };
        let [domains, channels, difficulties] = self.filters.words(look);
        let best = ["browser-new", "browser-faulty"].map(|id| look.say(id));
        [
            widest(&mut domains.into_iter()),
            widest(&mut channels.into_iter()),
            widest(&mut difficulties.into_iter()),
            widest(&mut best.into_iter()).max(SCORE),
        ]
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let Places { list, .. } = self.places(look, area);
        if !list.contains(at.into()) {
            return None;
        }
        let seen = self.select.window(usize::from(list.height));
        let row = seen.start + usize::from(at.1 - list.y);
        seen.contains(&row).then_some(Hit::Open(row))
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let total = ("total", self.cards.len().into());
        let count = if self.is_filtered() {
            look.say_with("browser-found", &[("found", self.found.len().into()), total])
        } else {
            look.say_with("browser-count", &[total])
        };
        put_heading(look, frame, inside(area), (&look.say("browser-title"), &count));
        let Places { chips, list, panel, beside } = self.places(look, area);
        let selected = self.selected();
        let widths = self.widths(look);
        let seen = self.select.window(usize::from(list.height));
        let below = Rect { height: list.height + 1, ..list };
        put_more(look, frame, (below, list.height), &seen, self.found.len());
        for (at, row) in (0..).zip(seen) {
            let card = &self.cards[self.found[row]];
            let spans = row_spans(look, card, widths, usize::from(list.width));
            let chosen = row == self.select.row && self.focus.is_none();
            put_row(look, frame, list, at, chosen, spans);
        }
        if let Some(card) = selected {
            panel::view(look, frame, panel, card, (beside, self.told));
        } else {
            let empty = if self.cards.is_empty() { "browser-empty" } else { "browser-none" };
            put_sentence(frame, list, &look.say(empty));
        }
        // Last, for the cursor belongs to what is set.
        chips::view(self, look, frame, chips);
    }
}

/// What stands behind the title: domain, channel, difficulty, best score.
type Columns = [(String, Tone); 4];

fn columns(look: Look, card: &Card) -> Columns {
    let (best, tone) = match (card.best, &card.fault) {
        (_, Some(_)) => (look.say("browser-faulty"), Tone::Irritated),
        (Some(score), _) if card.red_line => (format!("{BAD} {score}"), Tone::Angry),
        (Some(score), _) if card.passed => (format!("{GOOD} {score}"), Tone::Calm),
        (Some(score), _) => (score.to_string(), Tone::Rest),
        (None, _) => (look.say("browser-new"), Tone::Rest),
    };
    [
        (look.word("domain", &card.domain), Tone::Rest),
        (channel(look, card), Tone::Rest),
        (difficulty(look, card), Tone::Rest),
        (best, tone),
    ]
}

/// Title and columns, each as wide as its widest word needs.
fn row_spans(look: Look, card: &Card, widths: [usize; 4], room: usize) -> Vec<Span<'static>> {
    let title = room.saturating_sub(2 + widths.iter().map(|cells| cells + 2).sum::<usize>());
    let mut spans = vec![Span::raw(column(&card.title, title))];
    for (at, (word, tone)) in columns(look, card).into_iter().enumerate() {
        let cells = if at == 3 { right(&word, widths[at]) } else { column(&word, widths[at]) };
        spans.push(Span::styled(format!("  {cells}"), look.theme.tone(tone)));
    }
    spans
}

/// Cells of a score and its sign.
const SCORE: usize = 5;
/// The widest a column gets.
const COLUMN: usize = 12;

/// A file whose head has faults has neither difficulty nor channel.
fn difficulty(look: Look, card: &Card) -> String {
    let level = card.difficulty.to_string();
    if card.channel.is_empty() { String::new() } else { look.word("difficulty", &level) }
}

fn channel(look: Look, card: &Card) -> String {
    if card.channel.is_empty() { String::new() } else { look.word("channel", &card.channel) }
}

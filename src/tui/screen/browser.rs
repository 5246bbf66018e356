//! Which scenario? Filters above, a list, the selected one described beside or below it, and a
//! search by typing.
//!
//! - `filter`: what is let through
//! - `chips`: the filters drawn
//! - `columns`: what stands in a row of the list
//! - `panel`: the selected scenario described

mod chips;
mod columns;
mod filter;
mod panel;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{Hit, Turn};
use crate::tui::data::{Card, Effect};
use crate::tui::keymap::{
    BROWSER, BROWSER_EMPTY, BROWSER_FILTER, BROWSER_FILTER_SIFTED, BROWSER_NONE, BROWSER_SEARCH,
    BROWSER_SIFTED, Binding, Command,
};
use crate::tui::model::Look;
use crate::tui::text;
use crate::tui::widget::field::Field;
use crate::tui::widget::page::{
    body, body_height, inside, put, put_heading, put_row, put_sentence, put_told, put_upright,
};
use crate::tui::widget::select::{Select, Told};
use filter::{Filters, Slot};

/// The longest search, in graphemes.
const SEARCH_CAP: usize = 20;
/// A body of this width has the description beside the list, where nothing of the list is cut for
/// it.
const WIDE: u16 = 96;
/// Columns of the description beside the list, at least and at most, and those between.
const BESIDE: (u16, u16) = (32, 56);
const GAP: u16 = 4;
/// Rows of a scenario at most: its figures, what it is about, an empty one. With two the second is
/// the empty one.
const FULL: u16 = 3;

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
    heading: Rect,
    list: Rect,
    /// The rows a scenario has in the list.
    stride: u16,
    panel: Rect,
    beside: bool,
    widths: columns::Widths,
}

impl Browser {
    /// All of them from the easiest to the hardest, the first that is new selected.
    #[must_use]
    pub fn new(mut cards: Vec<Card>) -> Self {
        cards.sort_by_key(|card| (card.channel.is_empty(), card.difficulty));
        let found: Vec<usize> = (0..cards.len()).collect();
        let mut select = Select::new(found.len());
        select.row = cards.iter().position(filter::is_new).unwrap_or(0);
        Self {
            words: cards.iter().map(filter::words).collect(),
            select,
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
            _ if self.typing => BROWSER_SEARCH,
            Some(_) if self.is_filtered() => BROWSER_FILTER_SIFTED,
            Some(_) => BROWSER_FILTER,
            None if self.cards.is_empty() => BROWSER_EMPTY,
            None if self.found.is_empty() => BROWSER_NONE,
            None if self.is_filtered() => BROWSER_SIFTED,
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
                Turn::changed_if(self.select.command(command, body_height(size).saturating_sub(9)))
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
        let mut found: Vec<usize> = (0..self.cards.len())
            .filter(|card| self.filters.lets(&self.cards[*card]) && has_words(*card))
            .collect();
        // Who types a title wants that one, not one whose summary has the same words.
        found.sort_by_key(|card| filter::title_rank(&self.cards[*card].title, wanted.trim()));
        if found != self.found {
            self.select = Select::new(found.len());
            self.found = found;
        }
    }

    fn places(&self, look: Look, area: Rect) -> Places {
        let body = body(area);
        let rows = chips::rows(self, look, usize::from(body.width));
        let searched = self.focus == Some(Slot::Search) || !self.field.value().is_empty();
        let height = u16::try_from(rows + 1 + usize::from(searched)).unwrap_or(2);
        let chips = Rect { height: height.min(body.height), ..body };
        let top = body.y + chips.height;
        let rest = Rect { y: top, height: body.bottom().saturating_sub(top), ..body };
        let heading = Rect { height: rest.height.min(1), ..rest };
        let rest =
            Rect { y: rest.y + heading.height, height: rest.height - heading.height, ..rest };
        if let Some((whole, beside)) = self.beside(look, body.width) {
            let list = Rect { width: body.width - beside - GAP, ..rest };
            let panel = Rect {
                x: list.right() + GAP,
                y: heading.y,
                width: beside,
                height: rest.height + 1,
            };
            let heading = Rect { width: list.width, ..heading };
            // The same whatever is let through, so that the list stays as it is.
            let len = u16::try_from(self.cards.len()).unwrap_or(u16::MAX).max(1);
            let stride = (list.height.saturating_sub(1) / len).clamp(1, FULL);
            let widths = columns::fitted(whole, self.titles(), list.width.into());
            return Places { chips, heading, list, stride, panel, beside: true, widths };
        }
        let widths = columns::fitted(self.whole(look), self.titles(), rest.width.into());
        // The same for all that are found, so that the list stays where it is.
        let chosen = self.selected().map(|card| &card.id);
        let found = self.found.iter().map(|card| &self.cards[*card]);
        let needed = found
            .map(|card| {
                let fault = self.told && chosen == Some(&card.id);
                let missing = columns::missing(widths, card, rest.width.into());
                let told = panel::Told { fault, about: false, missing };
                panel::rows(look, rest.width, card, told)
            })
            .max();
        let panel = needed.unwrap_or(0).min(panel::ROWS).min(rest.height / 2);
        let list = Rect { height: rest.height.saturating_sub(panel), ..rest };
        let panel = Rect { y: list.bottom(), height: panel, ..rest };
        Places { chips, heading, list, stride: 1, panel, beside: false, widths }
    }

    /// The cells of the columns where nothing is cut.
    fn whole(&self, look: Look) -> columns::Widths {
        columns::whole(look, self.filters.words(look), &self.cards)
    }

    /// The cells of the widest title.
    fn titles(&self) -> usize {
        self.cards.iter().map(|card| text::width(&card.title)).max().unwrap_or(0)
    }

    /// The columns of the list and those of the description beside it; `None` where it stands below.
    /// It has the domain where the list has no room for that.
    fn beside(&self, look: Look, width: u16) -> Option<(columns::Widths, u16)> {
        let whole = self.whole(look);
        let beside = |widths| {
            let list = u16::try_from(columns::whole_row(widths, self.titles())).ok()?;
            let free = width.saturating_sub(GAP).checked_sub(list)?;
            (free >= BESIDE.0).then_some((widths, free.min(BESIDE.1)))
        };
        let fitting = || beside(whole).or_else(|| beside(whole.without_domain()));
        (width >= WIDE).then(fitting)?
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let Places { list, stride, .. } = self.places(look, area);
        if !list.contains(at.into()) {
            return None;
        }
        let Told { rows, above } = self.select.told(usize::from(list.height / stride));
        let line = usize::from((at.1 - list.y) / stride).checked_sub(usize::from(above))?;
        let row = rows.start + line;
        rows.contains(&row).then_some(Hit::Open(row))
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
        let places = self.places(look, area);
        let Places { chips, heading, list, stride, panel, beside, widths } = places;
        let selected = self.selected();
        let room = usize::from(list.width);
        let told = self.select.told(usize::from(list.height / stride));
        if selected.is_some() {
            put(frame, heading, 0, columns::heading(look, widths, room));
        }
        let inner = put_told(look, frame, list, &told, self.found.len());
        for (at, row) in (0..).zip(told.rows) {
            let card = &self.cards[self.found[row]];
            let spans = columns::row(look, card, widths, room);
            let chosen = row == self.select.row && self.focus.is_none();
            put_row(look, frame, inner, at * stride, chosen, spans);
            if stride == FULL {
                put(frame, inner, at * stride + 1, columns::about(look, card, room));
            }
        }
        if let Some(card) = selected {
            if beside {
                put_upright(look, frame, Rect { x: panel.x - 2, ..panel });
            }
            // What the list has no room for is told beside it.
            let about = stride == FULL && text::width(&card.summary) + 2 <= room;
            let missing = columns::missing(widths, card, room);
            let told = panel::Told { fault: self.told, about, missing };
            panel::view(look, frame, panel, card, (beside, told));
        } else {
            let empty = if self.cards.is_empty() { "browser-empty" } else { "browser-none" };
            put_sentence(frame, list, &look.say(empty));
        }
        // Last, for the cursor belongs to what is set.
        chips::view(self, look, frame, chips);
    }
}

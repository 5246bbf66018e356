//! What next? The unfinished run first, then the scenario that suits, then everything else; beside
//! it how the trainee stands: the minefield, the week, the last results.
//!
//! - `doings`: what can be done, in lines
//! - `standing`: what was reached, in lines
//!
//! The minefield is the rulebook, a patch a rule, area by area where there is room, counted over all finished runs of the profile: a
//! rule kept more often than broken is swept (已扫), one broken and not kept more often than that
//! is blown (触雷), one that never came up is unknown (未知).

mod doings;
mod standing;

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Hit, Screen, Turn};
use crate::tui::data::{Effect, HomeCard, Keeping};
use crate::tui::keymap::{Binding, Command, HOME};
use crate::tui::model::Look;
use crate::tui::text::width;
use crate::tui::theme::{SELECTED, Tone};
use crate::tui::widget::page::{body, draw, inside, put, put_heading_in};
use crate::tui::widget::select::Select;

/// A narrower body has one column.
const WIDE: u16 = 76;
/// Columns between the two.
const GAP: u16 = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Resume,
    Next,
    Browse,
    History,
    Settings,
    Tutorial,
    Switch,
    Quit,
}

/// The menu.
#[derive(Clone, Debug, Default)]
pub struct Home {
    card: HomeCard,
    items: Vec<Item>,
    select: Select,
    aside: RefCell<Rc<Aside>>,
}

/// A line of the screen, and the item that a click on it means.
struct Row {
    line: Line<'static>,
    item: Option<usize>,
}

/// Where everything stands in a window.
struct Composition {
    left: Rect,
    doings: Vec<Row>,
    right: Rect,
    aside: Rc<Aside>,
}

/// What is the same whatever is selected: most of the page, made once and kept.
#[derive(Debug, Default)]
struct Aside {
    /// The look, the places and the free rows it was made for.
    made_for: Option<(Look, Rect, Rect, usize)>,
    below: Vec<Line<'static>>,
    standing: Vec<Line<'static>>,
}

impl Home {
    /// The menu with its most useful item selected.
    #[must_use]
    pub fn new(card: HomeCard) -> Self {
        let mut items = Vec::new();
        items.extend(card.resume.is_some().then_some(Item::Resume));
        items.extend(card.next.is_some().then_some(Item::Next));
        items.extend([Item::Browse, Item::History, Item::Settings]);
        items.extend([Item::Tutorial, Item::Switch, Item::Quit]);
        Self { select: Select::new(items.len()), card, items, aside: RefCell::default() }
    }

    /// The same, come back to from another screen: the item that led there is selected.
    #[must_use]
    pub fn after(card: HomeCard, screen: &Screen) -> Self {
        let mut home = Self::new(card);
        let led = match screen {
            Screen::Browser(_) => Some(Item::Browse),
            Screen::History(_) => Some(Item::History),
            Screen::Settings(_) => Some(Item::Settings),
            _ => None,
        };
        let row = led.and_then(|led| home.items.iter().position(|item| *item == led));
        home.select.row = row.unwrap_or(0);
        home
    }

    /// What Enter does on each row, with the message id that says so.
    pub fn offers(&self) -> impl Iterator<Item = (u8, &'static str)> + '_ {
        (1..).zip(&self.items).filter_map(|(row, item)| match item {
            Item::Resume => Some((row, "home-resume")),
            Item::Next => Some((row, "home-next")),
            Item::Tutorial => Some((row, "home-tutorial")),
            _ => None,
        })
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        HOME
    }

    /// Does what a key asks for. A digit chooses at once.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Confirm => self.choose(),
            Command::Back => Turn::AskToLeave,
            Command::Pick(digit) => {
                if usize::from(digit) > self.items.len() {
                    return Turn::Ignored;
                }
                self.select.command(command, 1);
                self.choose()
            }
            command => Turn::changed_if(self.select.command(command, self.items.len())),
        }
    }

    fn choose(&self) -> Turn {
        Turn::Do(match self.items.get(self.select.row) {
            Some(Item::Resume) => Effect::Resume,
            Some(Item::Next) => match &self.card.next {
                Some(card) => Effect::Play(card.id.clone()),
                None => return Turn::Ignored,
            },
            Some(Item::Browse) => Effect::ListScenarios,
            Some(Item::History) => Effect::ListRuns,
            Some(Item::Settings) => Effect::OpenSettings,
            Some(Item::Tutorial) => Effect::Tutorial,
            Some(Item::Switch) => Effect::ListProfiles,
            Some(Item::Quit) => return Turn::AskToLeave,
            None => return Turn::Ignored,
        })
    }

    fn compose(&self, look: Look, area: Rect) -> Composition {
        let body = body(area);
        let selected = self.select.row;
        if body.width < WIDE {
            let mut doings = doings::rows(&self.card, &self.items, selected, look, body, true);
            let free = usize::from(body.height).saturating_sub(doings.len());
            let below = standing::short(&self.card, look, usize::from(body.width), free);
            doings.extend(below.into_iter().map(|line| Row { line, item: None }));
            let right = Rect { width: 0, ..body };
            return Composition { left: body, doings, right, aside: Rc::default() };
        }
        let left = Rect { width: (body.width - GAP) * 11 / 20, ..body };
        let x = left.right() + GAP;
        let right = Rect { x, width: body.right() - x, ..body };
        let doings = doings::rows(&self.card, &self.items, selected, look, left, false);
        let free = usize::from(right.height).saturating_sub(doings.len());
        Composition { left, doings, right, aside: self.aside(look, left, right, free) }
    }

    fn aside(&self, look: Look, left: Rect, right: Rect, free: usize) -> Rc<Aside> {
        let made_for = Some((look, left, right, free));
        let mut aside = self.aside.borrow_mut();
        if aside.made_for != made_for {
            let (room, height) = (usize::from(right.width), usize::from(right.height));
            // The last results below the menu where they have room, else below the minefield.
            let below = standing::below(&self.card, look, usize::from(left.width), free);
            let standing = standing::column(&self.card, look, room, height, below.is_empty());
            *aside = Rc::new(Aside { made_for, below, standing });
        }
        Rc::clone(&aside)
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let Composition { left, doings, .. } = self.compose(look, area);
        let row = at.1.checked_sub(left.y)?;
        if at.0 < left.x || at.0 >= left.right() {
            return None;
        }
        let row = doings.get(usize::from(row))?.item?;
        Some(Hit::Open(row))
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let title = format!("{}  {}", look.say("app-name"), look.say("app-subtitle"));
        let room = usize::from(body(area).width);
        let who =
            standing::who(&self.card, look, room.saturating_sub(width(&title) + 2).min(room / 2));
        let tone = if self.card.keeping == Keeping::Kept { Tone::Rest } else { Tone::Irritated };
        put_heading_in(look, frame, inside(area), (&title, &who), tone);
        let Composition { left, doings, right, aside } = self.compose(look, area);
        let below = u16::try_from(doings.len()).unwrap_or(u16::MAX);
        let mut shown = false;
        for (at, row) in (0..).zip(doings) {
            // The cursor stands on the sign, for screen readers follow it.
            if row.item == Some(self.select.row) && !shown && at < left.height {
                shown = true;
                frame.set_cursor_position((left.x, left.y + at));
            }
            put(frame, left, at, row.line);
        }
        for (at, line) in (below..).zip(&aside.below) {
            draw(frame, left, at, line);
        }
        for (at, line) in (0..).zip(&aside.standing) {
            draw(frame, right, at, line);
        }
    }
}

/// A line of the selected item begins with this.
fn sign(selected: bool) -> &'static str {
    if selected { SELECTED } else { "  " }
}

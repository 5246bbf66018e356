//! The filters drawn: a name and a value each, the one that is set marked, in as many rows as they
//! need.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Browser;
use super::filter::Slot;
use crate::tui::model::Look;
use crate::tui::text::{truncate, width};
use crate::tui::theme::{SELECTED, Tone};
use crate::tui::widget::page::put;

/// Cells between two filters: two empty ones, and the sign of the one that is set.
const GAP: usize = 4;

/// A filter in words.
struct Chip {
    slot: Slot,
    name: String,
    value: String,
    /// The cells of its widest value, so that nothing moves when another is chosen; where all of
    /// them would not fit into a row so, those of its own.
    room: usize,
}

impl Chip {
    /// Name, gap, value and a cell at both its sides.
    fn cells(&self) -> usize {
        width(&self.name) + 1 + self.room + 2
    }
}

const CHOICES: [Slot; 4] = [Slot::Domain, Slot::Channel, Slot::Difficulty, Slot::State];

fn chips(browser: &Browser, look: Look) -> Vec<Chip> {
    let all = look.say("browser-everything");
    let chip = |slot: Slot| {
        let name = look.say(match slot {
            Slot::Domain => "browser-domain",
            Slot::Channel => "browser-channel",
            Slot::Difficulty => "browser-level",
            Slot::State => "browser-state",
            Slot::Search => "browser-search",
        });
        let widest = browser.filters.values(slot, look).iter().map(|word| width(word)).max();
        let room = widest.unwrap_or(0).max(width(&all));
        let value = browser.filters.word(slot, look).unwrap_or_else(|| all.clone());
        Chip { slot, name, value, room }
    };
    CHOICES.into_iter().map(chip).collect()
}

/// The chips row by row, each with its first cell.
fn flow(browser: &Browser, look: Look, room: usize) -> Vec<Vec<(usize, Chip)>> {
    let mut rows: Vec<Vec<(usize, Chip)>> = vec![Vec::new()];
    let mut x = width(SELECTED);
    let before = x;
    let mut chips = chips(browser, look);
    let fits = |chips: &[Chip]| {
        let all: usize = chips.iter().map(|chip| chip.cells() + GAP).sum();
        all - GAP + before <= room
    };
    if !fits(&chips) {
        let widest: Vec<usize> = chips.iter().map(|chip| chip.room).collect();
        for chip in &mut chips {
            chip.room = width(&chip.value);
        }
        if !fits(&chips) {
            for (chip, room) in chips.iter_mut().zip(widest) {
                chip.room = room;
            }
        }
    }
    // None stands alone in a second row.
    let most = if fits(&chips) { chips.len() } else { chips.len().div_ceil(2) };
    // In two rows they stand below each other.
    let column = |at: usize| chips.iter().skip(at).step_by(most).map(Chip::cells).max();
    let columns: Vec<usize> = (0..most).map(|at| column(at).unwrap_or(0)).collect();
    for (at, chip) in chips.into_iter().enumerate() {
        let cells = columns[at % most];
        let full = rows.last().is_some_and(|row| row.len() == most);
        if (full || x + cells > room) && x > width(SELECTED) {
            rows.push(Vec::new());
            x = width(SELECTED);
        }
        if let Some(row) = rows.last_mut() {
            row.push((x, chip));
        }
        x += cells + GAP;
    }
    rows
}

/// How many rows they need.
pub fn rows(browser: &Browser, look: Look, room: usize) -> usize {
    flow(browser, look, room).len()
}

/// Draws them, and below them the search if there is one.
pub fn view(browser: &Browser, look: Look, frame: &mut Frame<'_>, area: Rect) {
    let rest = look.theme.tone(Tone::Rest);
    let rows = flow(browser, look, usize::from(area.width));
    let below = u16::try_from(rows.len()).unwrap_or(0);
    for (at, row) in (0..).zip(rows) {
        for (x, chip) in row {
            let focused = browser.focus == Some(chip.slot);
            let x = u16::try_from(x).unwrap_or(0).min(area.width);
            let place = Rect { x: area.x + x, width: area.width - x, ..area };
            let style = if focused { look.theme.selected() } else { Style::new() };
            let (open, close) = if focused { ("<", ">") } else { (" ", " ") };
            let line = vec![
                Span::styled(chip.name.clone(), if focused { style } else { rest }),
                Span::styled(format!(" {open}{}{close}", chip.value), style),
            ];
            put(frame, place, at, Line::from(line));
            if focused {
                put_sign(look, frame, area, (place.x - 2, at));
            }
        }
    }
    let focused = browser.focus == Some(Slot::Search);
    if focused || browser.typing || !browser.field.value().is_empty() {
        let name = look.say("browser-search");
        let style = if focused { look.theme.selected() } else { rest };
        put(frame, area, below, Line::styled(format!("  {name}"), style));
        if focused {
            put_sign(look, frame, area, (area.x, below));
        }
        view_search(browser, frame, area, (below, width(&name) + 4));
    }
}

fn put_sign(look: Look, frame: &mut Frame<'_>, area: Rect, (x, row): (u16, u16)) {
    let sign = Rect { x, width: 2, ..area };
    put(frame, sign, row, Line::styled(SELECTED, look.theme.selected()));
    frame.set_cursor_position((sign.x, area.y + row));
}

fn view_search(browser: &Browser, frame: &mut Frame<'_>, area: Rect, (row, indent): (u16, usize)) {
    let indent = u16::try_from(indent).unwrap_or(0).min(area.width);
    let place = Rect { x: area.x + indent, y: area.y + row, width: area.width - indent, height: 1 };
    if browser.typing {
        browser.field.view(frame, place, Style::new());
    } else {
        put(frame, place, 0, truncate(browser.field.value(), usize::from(place.width)));
    }
}

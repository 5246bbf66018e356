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

/// Cells that a search has at least.
const SEARCH: usize = 12;

/// Cells between two filters: the sign of the one that is set stands there.
const GAP: usize = 2;

/// A filter in words.
struct Chip {
    slot: Slot,
    name: String,
    value: String,
}

impl Chip {
    /// Sign, name, gap, value and a cell at both its sides.
    fn cells(&self) -> usize {
        width(&self.name) + 1 + width(&self.value) + 2
    }
}

fn chips(browser: &Browser, look: Look) -> Vec<Chip> {
    let chip = |slot: Slot| {
        let name = look.say(match slot {
            Slot::Domain => "browser-domain",
            Slot::Channel => "browser-channel",
            Slot::Difficulty => "browser-level",
            Slot::State => "browser-state",
            Slot::Search => "browser-search",
        });
        let value = match slot {
            Slot::Search => " ".repeat(SEARCH - 2),
            slot => {
                browser.filters.word(slot, look).unwrap_or_else(|| look.say("browser-everything"))
            }
        };
        Chip { slot, name, value }
    };
    Slot::ALL.into_iter().map(chip).collect()
}

/// The chips row by row, each with its first cell.
fn flow(browser: &Browser, look: Look, room: usize) -> Vec<Vec<(usize, Chip)>> {
    let mut rows: Vec<Vec<(usize, Chip)>> = vec![Vec::new()];
    let mut x = width(SELECTED);
    for chip in chips(browser, look) {
        let cells = chip.cells();
        if x + cells > room && x > width(SELECTED) {
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

/// Draws them.
pub fn view(browser: &Browser, look: Look, frame: &mut Frame<'_>, area: Rect) {
    let rest = look.theme.tone(Tone::Rest);
    for (at, row) in (0..).zip(flow(browser, look, usize::from(area.width))) {
        for (x, chip) in row {
            let focused = browser.focus == Some(chip.slot);
            let x = u16::try_from(x).unwrap_or(0).min(area.width);
            let place = Rect { x: area.x + x, width: area.width - x, ..area };
            let style = if focused { look.theme.selected() } else { Style::new() };
            let (open, close) = if focused { ("<", ">") } else { (" ", " ") };
            let mut line =
                vec![Span::styled(chip.name.clone(), if focused { style } else { rest })];
            if chip.slot != Slot::Search {
                line.push(Span::styled(format!(" {open}{}{close}", chip.value), style));
            }
            put(frame, place, at, Line::from(line));
            if focused {
                let sign = Rect { x: place.x - 2, width: 2, ..area };
                put(frame, sign, at, Line::styled(SELECTED, style));
                frame.set_cursor_position((sign.x, area.y + at));
            }
            if chip.slot == Slot::Search {
                view_search(browser, frame, place, (at, width(&chip.name) + 2));
            }
        }
    }
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

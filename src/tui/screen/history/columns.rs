//! What stands in a row of the history, and the names of it above: first when and what, then how it
//! went; what a narrow window has no room for is left out whole.

use std::cmp::Ordering;

use ratatui::text::{Line, Span};

use super::called;
use crate::tui::data::HistoryRow;
use crate::tui::model::Look;
use crate::tui::text::{column, right, width};
use crate::tui::theme::{Tone, UNSELECTED};

/// The message ids of the names of the columns.
const NAMES: [&str; 8] = [
    "shelf-when",
    "history-of",
    "browser-domain",
    "browser-channel",
    "shelf-score",
    "shelf-band",
    "report-outcome",
    "shelf-step",
];
const TITLE: usize = 1;
const SCORE: usize = 4;
const OUTCOME: usize = 6;
/// What is left out first where the room is short.
const SPARED: [usize; 4] = [2, 3, 7, OUTCOME];
/// With fewer cells a title says too little.
const LEAST: usize = 16;
/// Cells between two columns: at least, and where there is room.
const GAP: (usize, usize) = (2, 6);

/// The cells of every column; one without any is left out.
#[derive(Clone, Copy)]
pub struct Columns {
    cells: [usize; 8],
    gap: usize,
}

impl Columns {
    /// The columns for these runs in so many cells, the sign of a row not counted.
    pub fn of(all: &[HistoryRow], look: Look, room: usize) -> Self {
        let mut cells = NAMES.map(|id| width(&look.say(id)));
        for row in all {
            for (cells, word) in cells.iter_mut().zip(words(all, row, look)) {
                *cells = (*cells).max(width(&word));
            }
        }
        let wanted = cells[TITLE];
        cells[TITLE] = wanted.min(LEAST);
        let used = |cells: &[usize; 8]| {
            let shown = cells.iter().filter(|it| **it > 0).count();
            cells.iter().sum::<usize>() + GAP.0 * shown.saturating_sub(1)
        };
        for at in SPARED {
            if used(&cells) > room {
                cells[at] = 0;
            }
        }
        let free = room.saturating_sub(used(&cells));
        let short = used(&cells).saturating_sub(room);
        cells[TITLE] = (cells[TITLE] + free).min(wanted).saturating_sub(short);
        let between = cells.iter().filter(|it| **it > 0).count().saturating_sub(1);
        let spare = room.saturating_sub(used(&cells)).checked_div(between).unwrap_or(0);
        Self { cells, gap: (GAP.0 + spare).min(GAP.1) }
    }

    /// Whether a row says how the run ended.
    pub fn tell_outcome(self) -> bool {
        self.cells[OUTCOME] > 0
    }

    fn spans(self, cell: impl Fn(usize, usize) -> Span<'static>) -> Vec<Span<'static>> {
        let mut spans = Vec::new();
        for at in (0..NAMES.len()).filter(|at| self.cells[*at] > 0) {
            if !spans.is_empty() {
                spans.push(Span::raw(" ".repeat(self.gap)));
            }
            spans.push(cell(at, self.cells[at]));
        }
        spans
    }

    /// The names above the rows.
    pub fn heading(self, look: Look) -> Line<'static> {
        let mut spans = vec![Span::raw(UNSELECTED)];
        spans.extend(self.spans(|at, cells| {
            let name = look.say(NAMES[at]);
            let name = if at == SCORE { right(&name, cells) } else { column(&name, cells) };
            Span::styled(name, look.theme.tone(Tone::Rest))
        }));
        Line::from(spans)
    }

    /// One run among all of them.
    pub fn row(self, all: &[HistoryRow], row: &HistoryRow, look: Look) -> Vec<Span<'static>> {
        let words = words(all, row, look);
        self.spans(|at, cells| match at {
            TITLE => Span::raw(column(&called(look, row, cells), cells)),
            SCORE => Span::raw(right(&words[at], cells)),
            5 if row.red_line => {
                Span::styled(column(&words[at], cells), look.theme.tone(Tone::Angry))
            }
            _ => Span::raw(column(&words[at], cells)),
        })
    }
}

fn words(all: &[HistoryRow], row: &HistoryRow, look: Look) -> [String; 8] {
    let word = |kind, id: &str| if id.is_empty() { String::new() } else { look.word(kind, id) };
    [
        row.date.clone(),
        called(look, row, usize::MAX),
        word("domain", &row.domain),
        word("channel", &row.channel),
        row.score.map_or_else(String::new, |score| score.to_string()),
        row.band.clone(),
        row.ending.clone(),
        step(all, row, look),
    ]
}

/// The step from the run of its scenario before; a retry is compared with that one, too. A run that
/// failed is neither better nor worse than another, which is said.
fn step(all: &[HistoryRow], run: &HistoryRow, look: Look) -> String {
    let at = all.iter().position(|row| row.run == run.run).unwrap_or(all.len());
    let mut older = all.iter().skip(at + 1);
    let before =
        older.find(|row| row.scenario == run.scenario && !row.again && row.score.is_some());
    let Some((now, (then, failed))) =
        run.score.zip(before.and_then(|it| Some((it.score?, it.red_line))))
    else {
        return String::new();
    };
    if run.red_line || failed {
        return look.say(if run.red_line {
            "shelf-step-failed"
        } else {
            "shelf-step-failed-before"
        });
    }
    let by = now.abs_diff(then);
    match now.cmp(&then) {
        Ordering::Greater => look.say_with("shelf-step-up", &[("by", by.into())]),
        Ordering::Less => look.say_with("shelf-step-down", &[("by", by.into())]),
        Ordering::Equal => look.say("shelf-step-none"),
    }
}

//! What was played? The finished runs, the last one first, all or those of one scenario, with the
//! course of their scores.
//!
//! - `columns`: what stands in a row

mod columns;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Hit, Turn};
use crate::tui::data::{Effect, HistoryRow};
use crate::tui::keymap::{Binding, Command, HISTORY, HISTORY_NONE, HISTORY_ONE, HISTORY_SIFTED};
use crate::tui::model::Look;
use crate::tui::text::{truncate, width};
use crate::tui::theme::{BAD, Tone};
use crate::tui::widget::page::{
    body, body_height, page, put, put_row, put_rule, put_sentence, put_told,
};
use crate::tui::widget::select::{Select, Told};
use columns::Columns;

/// Rows of the description: a rule, the course of the scores, and the ending where no row has it.
const PANEL: u16 = 3;
/// The row of the filter, an empty one, and the names of the columns.
const FILTER: u16 = 3;
/// The most scores the course is drawn of.
const COURSE: usize = 24;

/// Where the list was left for one of its runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    scenario: Option<String>,
    run: String,
}

/// The list of finished runs.
#[derive(Clone, Debug, Default)]
pub struct History {
    rows: Vec<HistoryRow>,
    /// Scenarios by id and title, the one played last first.
    scenarios: Vec<(String, String)>,
    /// The scenario whose runs are shown, from 1; 0 is all of them.
    of: usize,
    /// The runs that are shown, by their place in `rows`.
    found: Vec<usize>,
    select: Select,
}

impl History {
    /// All of them, the first selected.
    #[must_use]
    pub fn new(rows: Vec<HistoryRow>) -> Self {
        let mut scenarios: Vec<(String, String)> = Vec::new();
        for row in &rows {
            if scenarios.iter().all(|(id, _)| *id != row.scenario) {
                scenarios.push((row.scenario.clone(), row.title.clone()));
            }
        }
        let found: Vec<usize> = (0..rows.len()).collect();
        Self { select: Select::new(found.len()), rows, scenarios, of: 0, found }
    }

    /// The same where it was left: the runs of that scenario, that run selected.
    #[must_use]
    pub fn at(rows: Vec<HistoryRow>, left: &Left) -> Self {
        let mut history = Self::new(rows);
        let scenario = left.scenario.as_ref();
        let of = history.scenarios.iter().position(|(id, _)| Some(id) == scenario);
        history.show(of.map_or(0, |at| at + 1));
        let run = history.found.iter().position(|row| history.rows[*row].run == left.run);
        history.select.row = run.unwrap_or(0);
        history
    }

    /// Where it stands, to come back to.
    #[must_use]
    pub fn left(&self) -> Option<Left> {
        let run = self.selected()?.run.clone();
        let scenario = self.of.checked_sub(1).map(|at| self.scenarios[at].0.clone());
        Some(Left { scenario, run })
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        match self.scenarios.len() {
            0 => HISTORY_NONE,
            1 => HISTORY_ONE,
            _ if self.of > 0 => HISTORY_SIFTED,
            _ => HISTORY,
        }
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Confirm => match self.selected() {
                Some(row) => Turn::Do(Effect::OpenRun(row.run.clone())),
                None => Turn::Ignored,
            },
            Command::More | Command::Less if self.scenarios.len() > 1 => {
                let values = self.scenarios.len() + 1;
                let by = if command == Command::More { 1 } else { values - 1 };
                self.show((self.of + by) % values)
            }
            Command::Back if self.of > 0 => self.show(0),
            Command::Back => Turn::Do(Effect::GoHome),
            command => {
                let page = body_height(size).saturating_sub(usize::from(FILTER + PANEL) + 1);
                Turn::changed_if(self.select.command(command, page))
            }
        }
    }

    /// Shows the runs of one scenario, or of all.
    fn show(&mut self, of: usize) -> Turn {
        self.of = of;
        let wanted = of.checked_sub(1).map(|at| &self.scenarios[at].0);
        self.found = (0..self.rows.len())
            .filter(|row| wanted.is_none_or(|id| self.rows[*row].scenario == *id))
            .collect();
        self.select = Select::new(self.found.len());
        Turn::Changed
    }

    fn selected(&self) -> Option<&HistoryRow> {
        self.found.get(self.select.row).map(|row| &self.rows[*row])
    }

    fn list(area: Rect) -> Rect {
        let body = body(area);
        let height = body.height.saturating_sub(FILTER + PANEL);
        Rect { y: body.y + FILTER, height, ..body }
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let list = Self::list(area);
        if !list.contains(at.into()) {
            return None;
        }
        let Told { rows, above } = self.select.told(usize::from(list.height));
        let row = rows.start + usize::from(at.1 - list.y).checked_sub(usize::from(above))?;
        rows.contains(&row).then_some(Hit::Open(row))
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let reruns = self.found.iter().filter(|row| self.rows[**row].again).count();
        let count = counted(look, self.found.len() - reruns, reruns);
        let body = page(look, frame, area, (&look.say("history-title"), &count));
        let Some(selected) = self.selected() else {
            return put_sentence(frame, body, &look.say("history-empty"));
        };
        self.view_filter(look, frame, body);
        let list = Self::list(area);
        let columns = Columns::of(&self.rows, look, usize::from(body.width).saturating_sub(2));
        put(frame, body, FILTER - 1, columns.heading(look));
        let told = self.select.told(usize::from(list.height));
        let inner = put_told(look, frame, list, &told, self.found.len());
        for (at, row) in (0..).zip(told.rows) {
            let spans = columns.row(&self.rows, &self.rows[self.found[row]], look);
            put_row(look, frame, inner, at, row == self.select.row, spans);
        }
        let panel = Rect { y: list.bottom(), height: PANEL, ..body };
        put_rule(look, frame, panel, 0);
        put(frame, panel, 1, self.course(look, selected, usize::from(panel.width)));
        if !columns.tell_outcome() {
            view_ending(look, frame, panel, selected);
        }
    }

    fn view_filter(&self, look: Look, frame: &mut Frame<'_>, body: Rect) {
        let label = format!("  {}  ", look.say("history-of"));
        let room = usize::from(body.width).saturating_sub(width(&label) + 2);
        let value = match self.of.checked_sub(1).and_then(|at| self.scenarios.get(at)) {
            Some((_, title)) => truncate(title, room),
            None => look.say("history-all"),
        };
        let value = if self.scenarios.len() > 1 { format!("<{value}>") } else { value };
        let line = Line::from(vec![
            Span::styled(label, look.theme.tone(Tone::Rest)),
            Span::styled(value, if self.of > 0 { look.theme.title() } else { Style::new() }),
        ]);
        put(frame, body, 0, line);
    }

    /// `走势 缩了的袖口  ▃▅▂▇█  62 到 88`: the scores of the scenario that is selected, the
    /// earliest first.
    fn course(&self, look: Look, selected: &HistoryRow, room: usize) -> Line<'static> {
        const HEIGHTS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
        let counted =
            self.rows.iter().filter(|row| !row.again && row.scenario == selected.scenario);
        // A run that crossed a red line has failed, whatever its score: it is no bar.
        let scores = counted.filter_map(|row| Some((row.score?, row.red_line)));
        let mut drawn: Vec<(u8, bool)> = scores.take(COURSE.min(room / 3)).collect();
        drawn.reverse();
        let shown: Vec<u8> =
            drawn.iter().filter(|(_, failed)| !failed).map(|(score, _)| *score).collect();
        let title = truncate(&selected.title, (room / 3).max(12));
        let course = look.say_with("history-course-of", &[("title", title.into())]);
        let label = format!("  {course}  ");
        let mut line = Line::styled(label.clone(), look.theme.tone(Tone::Rest));
        for (score, failed) in &drawn {
            line.push_span(match failed {
                true => Span::styled(BAD, look.theme.tone(Tone::Angry)),
                false => {
                    let bar = HEIGHTS[usize::from(*score).min(100) * 7 / 100];
                    Span::styled(bar, look.theme.tone(Tone::Calm))
                }
            });
        }
        let failed = drawn.len() - shown.len();
        let rest = look.theme.tone(Tone::Rest);
        if let (Some(first), Some(last)) = (shown.first(), shown.last().filter(|_| shown.len() > 1))
        {
            let args = [("first", (*first).into()), ("last", (*last).into())];
            line.push_span(format!("  {}", look.say_with("history-course-ends", &args)));
        }
        if failed > 0 {
            let count = [("count", failed.into())];
            let said = format!("  {}", look.say_with("moment-course-failed", &count));
            line.push_span(Span::styled(said, look.theme.tone(Tone::Angry)));
        }
        match drawn.len() {
            0 => Line::styled(format!("{label}{}", look.say("history-course-none")), rest),
            // One point is no course.
            1 => Line::styled(format!("{label}{}", look.say("shelf-once")), rest),
            _ => line,
        }
    }
}

/// So many finished runs, and so many taken up from another.
pub(super) fn counted(look: Look, runs: usize, reruns: usize) -> String {
    if runs + reruns == 0 {
        return look.say("profiles-fresh");
    }
    let count = look.say_with("profiles-runs", &[("runs", runs.into())]);
    if reruns == 0 {
        return count;
    }
    look.say_with("history-reruns", &[("runs", count.into()), ("reruns", reruns.into())])
}

/// A run is called by its scenario; that it was taken up from another is never cut off, but said
/// in fewer words before the name is cut.
pub(super) fn called(look: Look, row: &HistoryRow, room: usize) -> String {
    if !row.again {
        return truncate(&row.title, room);
    }
    let named = |id, title: &str| look.say_with(id, &[("title", title.into())]);
    let whole = named("review-history-title", &row.title);
    if width(&whole) <= room {
        return whole;
    }
    let short = named("history-again", &row.title);
    let over = width(&short).saturating_sub(room);
    if over == 0 {
        return short;
    }
    named("history-again", &truncate(&row.title, width(&row.title).saturating_sub(over)))
}

fn view_ending(look: Look, frame: &mut Frame<'_>, panel: Rect, row: &HistoryRow) {
    let label = format!("  {}  ", look.say("report-outcome"));
    let room = usize::from(panel.width).saturating_sub(width(&label));
    let ending = Span::raw(truncate(&row.ending, room));
    let label = Span::styled(label, look.theme.tone(Tone::Rest));
    put(frame, panel, 2, Line::from(vec![label, ending]));
}

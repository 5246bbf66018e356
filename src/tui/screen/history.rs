//! What was played? The finished runs, the last one first, all or those of one scenario, with the
//! course of their scores.

use std::cmp::Ordering;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Hit, Turn};
use crate::tui::data::{Effect, HistoryRow};
use crate::tui::keymap::{Binding, Command, HISTORY, HISTORY_NONE, HISTORY_ONE, HISTORY_SIFTED};
use crate::tui::model::Look;
use crate::tui::text::{column, right, truncate, width, wrap};
use crate::tui::theme::{BAD, Tone};
use crate::tui::widget::page::{
    body, body_height, page, put, put_more, put_row, put_rule, put_sentence,
};
use crate::tui::widget::select::Select;

/// Rows of the description: a rule, the course of the scores, and two of ending.
const PANEL: u16 = 4;
/// The row of the filter and an empty one.
const FILTER: u16 = 2;
/// The most scores the course is drawn of.
const COURSE: usize = 24;
/// The most cells of an ending in its row.
const ENDING: usize = 24;

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
        let height = body.height.saturating_sub(FILTER + PANEL + 1);
        Rect { y: body.y + FILTER, height, ..body }
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let list = Self::list(area);
        if !list.contains(at.into()) {
            return None;
        }
        let seen = self.select.window(usize::from(list.height));
        let row = seen.start + usize::from(at.1 - list.y);
        seen.contains(&row).then_some(Hit::Open(row))
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
        let dates = self.rows.iter().map(|row| width(&row.date)).max().unwrap_or(0);
        let bands = self.rows.iter().map(|row| width(&row.band)).max().unwrap_or(0);
        let endings = self.rows.iter().map(|row| width(&row.ending)).max().unwrap_or(0);
        let seen = self.select.window(usize::from(list.height));
        let below = Rect { height: list.height + 1, ..list };
        put_more(look, frame, (below, list.height), &seen, self.found.len());
        for (at, row) in (0..).zip(seen) {
            let run = &self.rows[self.found[row]];
            let room = (usize::from(body.width), self.titles(look));
            let mut spans = row_spans(look, run, room, (dates, bands));
            let used = 2 + spans.iter().map(|span| width(&span.content)).sum::<usize>();
            spans.extend(self.beyond(look, run, usize::from(body.width) - used, endings));
            put_row(look, frame, list, at, row == self.select.row, spans);
        }
        let panel = Rect { y: list.bottom() + 1, height: PANEL, ..body };
        put_rule(look, frame, panel, 0);
        put(frame, panel, 1, self.course(look, selected, usize::from(panel.width)));
        view_ending(look, frame, panel, selected);
    }

    fn view_filter(&self, look: Look, frame: &mut Frame<'_>, body: Rect) {
        let label = format!("  {}  ", look.say("history-of"));
        let room = usize::from(body.width).saturating_sub(width(&label) + 4);
        let value = match self.of.checked_sub(1).and_then(|at| self.scenarios.get(at)) {
            Some((_, title)) => truncate(title, room),
            None => look.say("history-all"),
        };
        let value = if self.scenarios.len() > 1 { format!("< {value} >") } else { value };
        let line = Line::from(vec![
            Span::styled(label, look.theme.tone(Tone::Rest)),
            Span::styled(value, if self.of > 0 { look.theme.title() } else { Style::new() }),
        ]);
        put(frame, body, 0, line);
    }

    /// The cells a title needs where there is more room than that.
    fn titles(&self, look: Look) -> usize {
        let all = self.rows.iter().map(|row| width(&called(look, row, usize::MAX)));
        all.max().unwrap_or(0)
    }

    /// What else fits behind a run: how it ended, and the step from the run of its scenario before.
    fn beyond(
        &self,
        look: Look,
        run: &HistoryRow,
        room: usize,
        endings: usize,
    ) -> Vec<Span<'static>> {
        let rest = look.theme.tone(Tone::Rest);
        let endings = endings.min(ENDING);
        if room < 2 + endings {
            return Vec::new();
        }
        let ending = column(&run.ending, endings);
        let mut spans = vec![Span::styled(format!("  {ending}"), rest)];
        let step = self.step(look, run);
        if room >= 2 + endings + 2 + width(&step) {
            spans.push(Span::styled(format!("  {step}"), rest));
        }
        spans
    }

    fn step(&self, look: Look, run: &HistoryRow) -> String {
        let at = self.rows.iter().position(|row| row.run == run.run).unwrap_or(self.rows.len());
        let older = self.rows.iter().skip(at + 1);
        let mut before =
            older.filter(|row| row.scenario == run.scenario && !row.again && !row.red_line);
        let (Some(now), Some(then)) = (run.score, before.find_map(|row| row.score)) else {
            return String::new();
        };
        // A run that failed is neither better nor worse than another.
        if run.red_line {
            return String::new();
        }
        let by = now.abs_diff(then);
        match now.cmp(&then) {
            Ordering::Greater => look.say_with("history-step-up", &[("by", by.into())]),
            Ordering::Less => look.say_with("history-step-down", &[("by", by.into())]),
            Ordering::Equal => look.say("history-step-none"),
        }
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
        let mut line = Line::styled(label, look.theme.tone(Tone::Rest));
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
        let failed = (failed > 0).then(|| {
            let count = [("count", failed.into())];
            Span::styled(
                format!("  {BAD} {}", look.say_with("moment-course-failed", &count)),
                look.theme.tone(Tone::Angry),
            )
        });
        let (Some(first), Some(last)) = (shown.first(), shown.last()) else {
            if let Some(failed) = failed {
                line.push_span(failed);
                return line;
            }
            line.push_span(Span::styled(
                look.say("history-course-none"),
                look.theme.tone(Tone::Rest),
            ));
            return line;
        };
        let words = if shown.len() == 1 {
            look.say_with("history-score", &[("score", (*last).into())])
        } else {
            let args = [("first", (*first).into()), ("last", (*last).into())];
            look.say_with("history-course-ends", &args)
        };
        line.push_span(format!("  {words}"));
        line.extend(failed);
        line
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

/// Date, title, score and band in columns, so many of them for the date and the band.
fn row_spans(
    look: Look,
    row: &HistoryRow,
    (room, titles): (usize, usize),
    (dates, bands): (usize, usize),
) -> Vec<Span<'static>> {
    let date = format!("{}  ", column(&row.date, dates));
    let score = row.score.map_or_else(String::new, |score| {
        look.say_with("history-score", &[("score", score.into())])
    });
    let score = format!("  {}  ", right(&score, 7));
    let band = column(&row.band, bands);
    let title = room.saturating_sub(width(&date) + width(&score) + width(&band) + 2);
    let title = title.min(titles);
    let rest = look.theme.tone(Tone::Rest);
    let judged = if row.red_line { look.theme.tone(Tone::Angry) } else { rest };
    vec![
        Span::styled(date, rest),
        Span::raw(column(&called(look, row, title), title)),
        Span::styled(score, rest),
        Span::styled(band, judged),
    ]
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
    let label = format!("  {}  ", look.say("history-ending-here"));
    let indent = width(&label);
    let room = usize::from(panel.width).saturating_sub(indent + 2);
    let mut lines = wrap(&row.ending, room);
    if lines.len() > 2 {
        let rest = lines[1..].concat();
        lines.truncate(1);
        lines.push(truncate(&rest, room));
    }
    for (number, line) in lines.into_iter().enumerate() {
        let before = if number == 0 { label.clone() } else { " ".repeat(indent) };
        let before = Span::styled(before, look.theme.tone(Tone::Rest));
        let at = u16::try_from(number + 2).unwrap_or(u16::MAX);
        put(frame, panel, at, Line::from(vec![before, Span::raw(line)]));
    }
}

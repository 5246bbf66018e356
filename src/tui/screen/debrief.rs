//! How did it go? What happened first, then every line with its rule and a better wording, and the
//! points last, for who sees the points first reads nothing else.

mod chart;
mod course;
mod facts;
mod line;
mod lines;
mod score;
mod verdict;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Turn;
use crate::plain::tell::Teller;
use crate::tui::data::{Effect, Report};
use crate::tui::keymap::{
    Binding, Command, DEBRIEF_FACTS, DEBRIEF_LINE, DEBRIEF_LINES, DEBRIEF_SCORE,
};
use crate::tui::model::Look;
use crate::tui::text::{width, wrap_hanging};
use crate::tui::theme::{DOWN, Tone, UP};
use crate::tui::widget::page::{body_height, body_width, page, put};
use crate::tui::widget::select::Select;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    Facts,
    Lines,
    Score,
}

const PAGES: [(Page, &str); 3] =
    [(Page::Facts, "report-facts"), (Page::Lines, "report-lines"), (Page::Score, "report-score")];

/// The debrief of one run.
#[derive(Clone, Debug)]
pub struct State {
    report: Report,
    page: Page,
    /// The line of the run that is talked about.
    select: Select,
    /// Whether that line has the page for itself.
    open: bool,
    /// Rows scrolled down.
    top: usize,
}

impl State {
    /// The facts first; among the lines, the first that lost points is selected.
    #[must_use]
    pub fn new(report: Report) -> Self {
        let answers = &report.debrief.answers;
        let mut select = Select::new(answers.len());
        let lost = |answer| verdict::lost(answer).is_some_and(|points| points > 0);
        select.row = answers.iter().position(lost).unwrap_or(0);
        Self { report, page: Page::Facts, select, open: false, top: 0 }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        match self.page {
            Page::Facts => DEBRIEF_FACTS,
            Page::Lines if self.open => DEBRIEF_LINE,
            Page::Lines => DEBRIEF_LINES,
            Page::Score => DEBRIEF_SCORE,
        }
    }

    /// Does what a key asks for, in a window of this size.
    pub fn command(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        match (command, self.page) {
            (Command::Back | Command::Confirm, Page::Lines) if self.open => self.close(),
            (Command::NextPage, Page::Lines) if self.open => self.beside(Command::Down),
            (Command::PreviousPage, Page::Lines) if self.open => self.beside(Command::Up),
            (Command::Confirm, Page::Lines) => self.open(),
            (Command::Confirm, Page::Facts) | (Command::NextPage, _) => self.turn(1),
            (Command::PreviousPage, _) => self.turn(PAGES.len() - 1),
            (Command::Confirm, Page::Score) | (Command::Back, _) => self.leave(),
            (command, Page::Lines) if !self.open => {
                let rows = lines::list_height(self.select.len, body_height(size));
                Turn::changed_if(self.select.command(command, rows))
            }
            (command, _) => self.scroll(command, size, look),
        }
    }

    fn leave(&self) -> Turn {
        Turn::Do(if self.report.fresh { Effect::GoHome } else { Effect::ListRuns })
    }

    /// Some pages to the right, round in a circle.
    fn turn(&mut self, by: usize) -> Turn {
        let at = PAGES.iter().position(|(page, _)| *page == self.page).unwrap_or(0);
        self.page = PAGES[(at + by) % PAGES.len()].0;
        self.top = 0;
        Turn::Changed
    }

    fn open(&mut self) -> Turn {
        self.open = self.select.len > 0;
        self.top = 0;
        Turn::changed_if(self.open)
    }

    fn close(&mut self) -> Turn {
        self.open = false;
        self.top = 0;
        Turn::Changed
    }

    /// The line before or after the one that is open.
    fn beside(&mut self, command: Command) -> Turn {
        let moved = self.select.command(command, 1);
        if moved {
            self.top = 0;
        }
        Turn::changed_if(moved)
    }

    fn scroll(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        let seen = body_height(size);
        let lowest = self.lines(look, body_width(size)).len().saturating_sub(seen);
        let mut place = Select { row: self.top.min(lowest), len: lowest + 1 };
        let moved = place.command(command, seen.saturating_sub(1));
        self.top = place.row;
        Turn::changed_if(moved)
    }

    /// Everything that stands on a page that scrolls.
    pub(in crate::tui) fn lines(&self, look: Look, room: usize) -> Vec<Line<'static>> {
        match self.page {
            Page::Facts => facts::lines(&self.report, look, room),
            Page::Lines => match self.report.debrief.answers.get(self.select.row) {
                Some(answer) => line::whole(&self.report, (self.select.row, answer), look, room),
                None => Vec::new(),
            },
            Page::Score => score::lines(&self.report, look, room),
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let title = self.report.prepared.scenario().head.title.clone();
        let title = look.say_with("report-title", &[("title", title.into())]);
        let body = page(look, frame, area, (&title, &self.tabs(look)));
        if self.page == Page::Lines && !self.open {
            return lines::view(&self.report, self.select, look, frame, body);
        }
        let lines = self.lines(look, usize::from(body.width));
        self.view_scrolled(lines, look, frame, body);
    }

    /// The names of the pages, this one in brackets, so that none of them moves.
    fn tabs(&self, look: Look) -> String {
        let tabs = PAGES.map(|(page, name)| {
            let name = look.say(name);
            if page == self.page { format!("[{name}]") } else { format!(" {name} ") }
        });
        tabs.join(" ")
    }

    /// The rows that fit, with how many there are above and below.
    fn view_scrolled(
        &self,
        lines: Vec<Line<'static>>,
        look: Look,
        frame: &mut Frame<'_>,
        body: Rect,
    ) {
        let height = usize::from(body.height);
        let lowest = lines.len().saturating_sub(height);
        // A window that grew shows what was scrolled away.
        let top = self.top.min(lowest);
        for (row, line) in (0..body.height).zip(lines.into_iter().skip(top)) {
            put(frame, body, row, line);
        }
        let more = |sign: &str, id: &str, rows: usize| {
            let said = format!("{sign} {}", look.say_with(id, &[("rows", rows.into())]));
            Line::styled(said, look.theme.tone(Tone::Rest)).right_aligned()
        };
        if top > 0 {
            let above = Rect { y: body.y.saturating_sub(1), height: 1, ..body };
            put(frame, above, 0, more(UP, "report-above", top));
        }
        if top < lowest {
            let below = Rect { y: body.bottom(), height: 1, ..body };
            put(frame, below, 0, more(DOWN, "report-below", lowest - top));
        }
        frame.set_cursor_position(body);
    }
}

/// Says what happened in the run.
fn teller(report: &Report, look: Look) -> Teller<'_> {
    Teller { lang: look.lang, stage: &report.prepared.stage, rules: &report.prepared.rules }
}

/// A sentence in this tone, its lines hanging behind a sign or, where that is empty, behind as
/// much space.
fn hanging(look: Look, sign: &str, sentence: &str, tone: Tone, room: usize) -> Vec<Line<'static>> {
    let first = if sign.is_empty() { "  ".to_owned() } else { format!("{sign} ") };
    let rest = " ".repeat(width(&first));
    let style = look.theme.tone(tone);
    let lines = wrap_hanging(sentence, &first, &rest, room);
    lines.into_iter().map(|line| Line::styled(line, style)).collect()
}

/// A heading within a page.
fn heading(look: Look, id: &str) -> Line<'static> {
    Line::styled(look.say(id), look.theme.title())
}

//! How did it go? An ordered walk: what happened first, then what the trainee thinks of it, then
//! every decision with its rule and a better wording, and the points last, for who sees the points
//! first reads nothing else. From any decision the run can be taken up again.
//!
//! - `facts`: what was seen, what the customer needed, what was solved
//! - `guess`: the trainee's own score, asked once, before any is shown
//! - `analysis`: the curves and the decisions; `line`: one of them
//! - `score`: conduct in figures, and where points were lost; `radar`: its five dimensions
//! - `compare`: a run beside the one it was taken up from
//! - `chart`, `raster`, `scale`: curves; `figures`: the same in numbers
//! - `verdict`: a grade as sign and word

mod analysis;
mod chart;
mod compare;
mod facts;
mod figures;
mod guess;
mod line;
mod radar;
mod raster;
mod scale;
mod score;
mod verdict;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Hit, Turn, ruling};
use crate::explore::Prospect;
use crate::plain::tell::Teller;
use crate::tui::data::{Effect, Report};
use crate::tui::keymap::{
    Binding, Command, DEBRIEF_FACTS, DEBRIEF_LINE, DEBRIEF_LINES, DEBRIEF_READ, DEBRIEF_SCORE,
    DEBRIEF_TO_SCORE, Table, reads_on,
};
use crate::tui::model::Look;
use crate::tui::overlay::Sheet;
use crate::tui::text::{truncate, width, wrap};
use crate::tui::theme::{DOWN, SELECTED, Tone, UNSELECTED, UP};
use crate::tui::widget::page::{body_height, inside, put, put_row, put_rule};
use crate::tui::widget::select::Select;
use guess::SelfReview;

/// Longer lines are hard to read.
const READABLE: usize = 98;
/// Cells of a last line that looks lost.
const LOST: usize = 8;
/// Cells before everything that is read or drawn, on every page: as far as the rows of a list stand
/// behind their sign.
const INDENT: usize = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    Facts,
    Guess,
    Analysis,
    Score,
}

const PAGES: [(Page, &str); 4] = [
    (Page::Facts, "report-facts"),
    (Page::Guess, "review-guess"),
    (Page::Analysis, "review-analysis"),
    (Page::Score, "report-score"),
];

/// The debrief of one run.
#[derive(Clone, Debug)]
pub struct State {
    report: Report,
    page: Page,
    guess: SelfReview,
    /// The score was shown here, or in an earlier debrief.
    seen_score: bool,
    /// The line of the run that is talked about; the row below them all leads to the score.
    select: Select,
    /// Whether that line has the page for itself.
    open: bool,
    /// Rows scrolled down.
    top: usize,
    /// Which of the rows below an open line is selected.
    deed: usize,
}

/// What can be done with an open line, and what Enter does first: it reads on, so that Enter alone
/// comes to the score and begins no other try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Next,
    Again,
}

const DEEDS: [Deed; 2] = [Deed::Next, Deed::Again];

impl State {
    /// The facts first; among the lines, the first that lost points is selected, or the one where
    /// a run taken up from another goes its own way.
    #[must_use]
    pub fn new(report: Report) -> Self {
        let answers = &report.debrief.answers;
        let mut select = Select::new(analysis::rows(answers.len()));
        let lost = |answer| verdict::lost(answer).is_some_and(|points| points > 0);
        select.row = match &report.earlier {
            Some(earlier) => earlier.at.min(answers.len().saturating_sub(1)),
            None => answers.iter().position(lost).unwrap_or(0),
        };
        let guess = SelfReview::of(&report);
        let seen_score = !report.fresh;
        Self { report, page: Page::Facts, guess, seen_score, select, open: false, top: 0, deed: 0 }
    }

    /// The keys that count in a window of this size.
    #[must_use]
    pub fn table(&self, size: (u16, u16), look: Look) -> Table {
        let table = self.keys();
        if self.has_more(size, look) { reads_on(table) } else { table.into() }
    }

    fn keys(&self) -> &'static [Binding] {
        match self.page {
            Page::Guess if self.guess.is_asked() => self.guess.table().unwrap_or_default(),
            Page::Facts | Page::Guess => DEBRIEF_FACTS,
            Page::Analysis if self.select.len == 0 => DEBRIEF_FACTS,
            Page::Analysis if self.open && self.chosen() == Deed::Again => DEBRIEF_LINE,
            Page::Analysis if self.open => DEBRIEF_READ,
            Page::Analysis if !self.on_line() => DEBRIEF_TO_SCORE,
            Page::Analysis => DEBRIEF_LINES,
            Page::Score => DEBRIEF_SCORE,
        }
    }

    /// Whether a page that is read goes on below the window.
    fn has_more(&self, size: (u16, u16), look: Look) -> bool {
        let scrolls = match self.page {
            Page::Guess => !self.guess.is_asked(),
            Page::Analysis => self.open,
            Page::Facts | Page::Score => true,
        };
        let lowest = || {
            let (seen, lines) = self.rows(size, look);
            lines.saturating_sub(seen)
        };
        scrolls && self.top < lowest()
    }

    /// Does what a key asks for, in a window of this size.
    pub fn command(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        match (command, self.page) {
            (command, Page::Guess) if self.guess.is_asked() => self.review(command, size),
            // What is below comes before what is next.
            (Command::Confirm, _) if self.has_more(size, look) => {
                self.scroll(Command::PageDown, size, look)
            }
            (Command::Again, Page::Analysis) => self.again(),
            (Command::Confirm, Page::Analysis) if self.open => self.act(self.chosen()),
            // Only a click comes with a number here.
            (Command::Pick(number), Page::Analysis) if self.open => {
                match usize::from(number).checked_sub(1).and_then(|at| DEEDS.get(at).copied()) {
                    Some(Deed::Next) if self.has_more(size, look) => {
                        self.scroll(Command::PageDown, size, look)
                    }
                    deed => deed.map_or(Turn::Ignored, |deed| self.act(deed)),
                }
            }
            // Above the rows that do something lies the text, which is read to its end first.
            (Command::Up, Page::Analysis) if self.open && self.deed > 0 => {
                self.deed -= 1;
                Turn::Changed
            }
            (Command::Down, Page::Analysis) if self.open => {
                match self.scroll(command, size, look) {
                    Turn::Ignored if self.deed + 1 < DEEDS.len() => {
                        self.deed += 1;
                        Turn::Changed
                    }
                    turn => turn,
                }
            }
            (Command::Rules, Page::Analysis) => Turn::ShowRules,
            (Command::Back, Page::Analysis) if self.open => self.close(),
            (Command::NextPage, Page::Analysis) if self.open => self.beside(Command::Down),
            (Command::PreviousPage, Page::Analysis) if self.open => self.beside(Command::Up),
            (Command::Confirm, Page::Analysis) if self.on_line() => self.open(),
            (Command::Confirm, Page::Score) | (Command::Back, _) => self.leave(),
            (Command::Confirm | Command::NextPage, _) => self.turn(Command::NextPage),
            // Nobody comes to the score from behind before they were asked for their own.
            (Command::PreviousPage, Page::Facts) if self.guess.is_asked() => Turn::Ignored,
            (Command::PreviousPage, _) => self.turn(Command::PreviousPage),
            (command, Page::Analysis) if !self.open => {
                let page = analysis::list_height(&self.report, look, size);
                Turn::changed_if(self.select.command(command, page))
            }
            (command, _) => self.scroll(command, size, look),
        }
    }

    /// What a key means where the trainee is asked for their own score.
    fn review(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Confirm | Command::NextPage if self.guess.asks_last() => {
                let Some(guess) = self.guess.give() else { return self.turn(Command::NextPage) };
                self.report.guess = Some(guess);
                self.turn(Command::NextPage);
                Turn::Do(Effect::Guess { run: self.report.run.clone(), guess })
            }
            Command::Confirm => self.ask_on(),
            Command::Back | Command::PreviousPage if self.guess.asks_last() => self.ask_on(),
            Command::NextPage | Command::Back => {
                self.guess.skip();
                self.turn(Command::NextPage)
            }
            Command::PreviousPage => self.turn(Command::PreviousPage),
            command => Turn::changed_if(self.guess.command(command, body_height(size))),
        }
    }

    /// To the other of the two questions.
    fn ask_on(&mut self) -> Turn {
        self.guess.turn();
        Turn::Changed
    }

    /// Whether it is not known yet what the best end was from each line.
    #[must_use]
    pub fn looks_ahead(&self) -> bool {
        self.report.prospects.is_none()
    }

    /// Asks what the best end was from each line.
    pub fn idle(&mut self) -> Turn {
        let ask = || Turn::Do(Effect::LookAhead(self.report.run.clone()));
        if self.looks_ahead() { ask() } else { Turn::Ignored }
    }

    /// What the best end was from each line of a run.
    pub fn looked_ahead(&mut self, run: &str, prospects: Vec<Prospect>) {
        if run == self.report.run {
            self.report.prospects = Some(prospects);
        }
    }

    /// The run it is about.
    #[must_use]
    pub fn run(&self) -> &str {
        &self.report.run
    }

    /// Plays on from the selected line.
    fn again(&self) -> Turn {
        if !self.on_line() {
            return Turn::Ignored;
        }
        Turn::Do(Effect::Again { run: self.report.run.clone(), at: self.select.row })
    }

    fn leave(&self) -> Turn {
        Turn::Do(if self.report.fresh { Effect::GoHome } else { Effect::ListRuns })
    }

    /// The pages there are: an old run that nobody judged then has no self-review.
    fn pages(&self) -> Vec<(Page, &'static str)> {
        let reviewed = self.report.fresh || self.report.guess.is_some();
        PAGES.into_iter().filter(|(page, _)| reviewed || *page != Page::Guess).collect()
    }

    /// A page on, or back, round in a circle.
    fn turn(&mut self, command: Command) -> Turn {
        let pages = self.pages();
        let at = pages.iter().position(|(page, _)| *page == self.page).unwrap_or(0);
        let by = if command == Command::PreviousPage { pages.len() - 1 } else { 1 };
        self.page = pages[(at + by) % pages.len()].0;
        self.seen_score |= self.page == Page::Score;
        // Who skipped it may still judge the run as long as nothing else did.
        if self.page == Page::Guess && !self.seen_score && !self.guess.is_asked() {
            self.guess = SelfReview::of(&self.report);
        }
        self.top = 0;
        Turn::Changed
    }

    /// Whether a line is selected, and not the way to the score.
    fn on_line(&self) -> bool {
        self.select.row < self.report.debrief.answers.len()
    }

    fn chosen(&self) -> Deed {
        DEEDS[self.deed.min(1)]
    }

    fn act(&mut self, deed: Deed) -> Turn {
        match deed {
            Deed::Next => self.read_on(),
            Deed::Again => self.again(),
        }
    }

    /// From an open line to the next, and from the last to the score.
    fn read_on(&mut self) -> Turn {
        if self.select.row + 1 < self.report.debrief.answers.len() {
            return self.beside(Command::Down);
        }
        self.open = false;
        self.turn(Command::NextPage)
    }

    fn open(&mut self) -> Turn {
        self.open = self.on_line();
        self.deed = 0;
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
        let mut lines = Select { len: self.report.debrief.answers.len(), ..self.select };
        let moved = lines.command(command, 1);
        if moved {
            self.select.row = lines.row;
            self.deed = 0;
            self.top = 0;
        }
        Turn::changed_if(moved)
    }

    /// The rows seen of a page of so many lines; below them it says how many more there are.
    fn seen(&self, look: Look, room: usize, (body, lines): (usize, usize)) -> usize {
        match self.page {
            // A rule, and what can be done.
            Page::Analysis => body.saturating_sub(1 + self.actions(look, room, false).len()),
            _ if lines > body => body.saturating_sub(1),
            _ => body,
        }
    }

    /// The rows seen of the page in a window of this size, and how many it has.
    fn rows(&self, size: (u16, u16), look: Look) -> (usize, usize) {
        let area = columns(Rect { x: 0, y: 0, width: size.0, height: size.1 });
        let room = usize::from(area.width);
        let lines = self.lines(look, room, size.1).len();
        (self.seen(look, room, (body_height(size), lines)), lines)
    }

    fn scroll(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        let (seen, lines) = self.rows(size, look);
        let lowest = lines.saturating_sub(seen);
        let mut place = Select { row: self.top.min(lowest), len: lowest + 1 };
        let moved = place.command(command, seen.saturating_sub(1));
        self.top = place.row;
        Turn::changed_if(moved)
    }

    /// Everything that stands on a page that scrolls, in a window of so many rows.
    pub(in crate::tui) fn lines(&self, look: Look, room: usize, rows: u16) -> Vec<Line<'static>> {
        let narrow = room.min(READABLE);
        match self.page {
            Page::Facts => facts::lines(&self.report, look, narrow, (room, rows)),
            Page::Guess => guess::told(&self.report, self.seen_score, look, narrow),
            Page::Analysis => match self.report.debrief.answers.get(self.select.row) {
                Some(answer) => line::whole(&self.report, (self.select.row, answer), look, room),
                None => Vec::new(),
            },
            Page::Score => score::lines(&self.report, look, room, rows),
        }
    }

    /// The rules of the selected line as a page.
    #[must_use]
    pub fn rules(&self, look: Look) -> Option<Sheet> {
        let answer = self.report.debrief.answers.get(self.select.row)?;
        let teller = teller(&self.report, look);
        ruling::sheet(teller, answer, teller.asked(answer), look)
    }

    /// What lies at this place: a page beside this one, a line, or what can be done with it.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let (inside, body) = (columns(area), body(area));
        if at.1 == inside.y && !self.open {
            return self.tab_at(look, inside, at.0).map(Hit::Command);
        }
        let (list, select) = match self.page {
            Page::Analysis if self.open => {
                let lines = self.lines(look, usize::from(body.width), area.height).len();
                let action = body.y + self.text_height(look, body, lines) + 1;
                let actions = self.actions(look, usize::from(body.width), false);
                let row = actions.get(usize::from(at.1.checked_sub(action)?))?;
                let number = u8::try_from(row.deed + 1).unwrap_or(0);
                return Some(Hit::Command(Command::Pick(number)));
            }
            Page::Analysis => (analysis::list(&self.report, look, body), self.select),
            Page::Guess => self.guess.list(body)?,
            _ => return None,
        };
        let seen = select.window(usize::from(list.height));
        let row = seen.start + usize::from(at.1.checked_sub(list.y)?);
        let inside = list.contains(at.into()) && seen.contains(&row);
        inside.then_some(Hit::Row { row, selected: row == select.row })
    }

    /// The rows of the text on a page, what can be done standing right below it.
    fn text_height(&self, look: Look, body: Rect, lines: usize) -> u16 {
        let room = usize::from(body.width);
        let seen = self.seen(look, room, (usize::from(body.height), lines));
        u16::try_from(seen.min(lines)).unwrap_or(body.height)
    }

    /// One step towards the page named at this column: the walk has an order.
    fn tab_at(&self, look: Look, inside: Rect, column: u16) -> Option<Command> {
        let pages = self.pages();
        let cells: Vec<usize> = pages.iter().map(|(_, name)| width(&look.say(name)) + 2).collect();
        let mut from = usize::from(inside.right()).saturating_sub(cells.iter().sum::<usize>());
        let here = pages.iter().position(|(page, _)| *page == self.page)?;
        for (at, cells) in cells.into_iter().enumerate() {
            if (from..from + cells).contains(&usize::from(column)) {
                return match at.cmp(&here) {
                    std::cmp::Ordering::Less => Some(Command::PreviousPage),
                    std::cmp::Ordering::Equal => None,
                    std::cmp::Ordering::Greater => Some(Command::NextPage),
                };
            }
            from += cells;
        }
        None
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let inside = columns(area);
        self.view_heading(look, frame, inside);
        let body = body(area);
        match self.page {
            Page::Analysis if !self.open => {
                return analysis::view(&self.report, self.select, look, frame, body);
            }
            Page::Guess if self.guess.is_asked() => {
                return self.guess.view(&self.report, look, frame, body);
            }
            _ => {}
        }
        let lines = self.lines(look, usize::from(body.width), area.height);
        let text = Rect { height: self.text_height(look, body, lines.len()), ..body };
        if self.page == Page::Analysis {
            let height = body.bottom().saturating_sub(text.bottom());
            let more = self.has_more((area.width, area.height), look);
            self.view_action(look, frame, Rect { y: text.bottom(), height, ..body }, more);
        }
        self.view_scrolled(lines, look, frame, text);
    }

    /// The title, and at the right the pages, this one in brackets, so that none of them moves.
    fn view_heading(&self, look: Look, frame: &mut Frame<'_>, inside: Rect) {
        let mut spans = Vec::new();
        for (page, name) in self.pages() {
            let name = look.say(name);
            let (text, style) = if page == self.page {
                (format!("[{name}]"), look.theme.title())
            } else {
                (format!(" {name} "), look.theme.tone(Tone::Rest))
            };
            spans.push(Span::styled(text, style));
        }
        let tabs = Line::from(spans);
        let room = usize::from(inside.width).saturating_sub(tabs.width() + 2);
        let title = self.report.prepared.scenario().head.title.clone();
        let title = look.say_with("report-title", &[("title", title.into())]);
        let title = Line::styled(truncate(&title, room), look.theme.title());
        put(frame, inside, 0, title);
        put(frame, inside, 0, tabs.right_aligned());
    }

    /// What can be done with an open line, in lines behind the sign of a row; where there is `more`
    /// of it below, reading on is to read that. Either way it has as many lines.
    fn actions(&self, look: Look, room: usize, more: bool) -> Vec<Action> {
        let number = [("number", (self.select.row + 1).into())];
        let next = self.select.row + 1 < self.report.debrief.answers.len();
        let words = |deed| match (deed, next) {
            (Deed::Again, _) => look.say_with("review-again-row", &number),
            (Deed::Next, _) if more => look.say("walk-read-row"),
            (Deed::Next, true) => look.say("walk-next-row"),
            (Deed::Next, false) => look.say("walk-score-row"),
        };
        let lines = |(deed, it)| {
            let lines = wrap(&words(it), room.saturating_sub(width(SELECTED)));
            lines.into_iter().enumerate().map(move |(at, text)| Action {
                deed,
                first: at == 0,
                text,
            })
        };
        DEEDS.into_iter().enumerate().flat_map(lines).collect()
    }

    /// What can be done; as long as there is `more` to be read, that is selected.
    fn view_action(&self, look: Look, frame: &mut Frame<'_>, area: Rect, more: bool) {
        put_rule(look, frame, area, 0);
        let chosen = if more { 0 } else { self.deed.min(1) };
        for (row, line) in (1..).zip(self.actions(look, usize::from(area.width), more)) {
            let selected = line.deed == chosen;
            if line.first {
                put_row(look, frame, area, row, selected, vec![Span::raw(line.text)]);
            } else {
                let style =
                    if selected { look.theme.selected() } else { look.theme.tone(Tone::Text) };
                put(frame, area, row, Line::styled(format!("{UNSELECTED}{}", line.text), style));
            }
        }
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
        let has_headings = self.page == Page::Score;
        let alone = has_headings && height > 1 && top < lowest && begins(&lines, top + height - 1);
        let lowest = lowest + usize::from(alone);
        let shown = body.height - u16::from(alone);
        for (row, line) in (0..shown).zip(lines.into_iter().skip(top)) {
            put(frame, body, row, line);
        }
        let above = Rect { y: body.y.saturating_sub(1), height: 1, ..body };
        more(look, frame, above, (UP, "report-above"), top);
        let below = Rect { y: body.bottom(), height: 1, ..body };
        more(look, frame, below, (DOWN, "report-below"), lowest - top);
    }
}

/// One line of what can be done with an open line.
struct Action {
    /// Which of them it belongs to, by number from 0.
    deed: usize,
    first: bool,
    text: String,
}

/// How many rows are out of sight on one side, at the right of the row there; none says nothing.
fn more(look: Look, frame: &mut Frame<'_>, row: Rect, (sign, id): (&str, &str), rows: usize) {
    if rows > 0 {
        let said = format!(" {sign} {}", look.say_with(id, &[("rows", rows.into())]));
        put(frame, row, 0, Line::styled(said, look.theme.tone(Tone::Rest)).right_aligned());
    }
}

/// The columns the debrief uses, those of every screen.
#[must_use]
pub fn columns(area: Rect) -> Rect {
    inside(area)
}

/// The rows between heading and keys.
fn body(area: Rect) -> Rect {
    let inside = columns(area);
    let height = u16::try_from(body_height((area.width, area.height))).unwrap_or(0);
    Rect { y: inside.y + 2, height, ..inside }
}

/// Says what happened in the run.
fn teller(report: &Report, look: Look) -> Teller<'_> {
    Teller { lang: look.lang, stage: &report.prepared.stage, rules: &report.prepared.rules }
}

/// The same lines behind the indent.
fn indented(mut lines: Vec<Line<'static>>) -> Vec<Line<'static>> {
    for line in lines.iter_mut().filter(|line| line.width() > 0) {
        line.spans.insert(0, Span::raw(" ".repeat(INDENT)));
    }
    lines
}

/// A sentence in this tone, its lines hanging behind a sign or, where that is empty, behind as
/// much space.
fn hanging(look: Look, sign: &str, sentence: &str, tone: Tone, room: usize) -> Vec<Line<'static>> {
    let first = if sign.is_empty() { "  ".to_owned() } else { format!("{sign} ") };
    let rest = " ".repeat(width(&first));
    let style = look.theme.tone(tone);
    let lines = filled(sentence, room.saturating_sub(width(&first)));
    let lead = |at: usize| if at == 0 { &first } else { &rest };
    let lines = lines.into_iter().enumerate();
    lines.map(|(at, line)| Line::styled(format!("{}{line}", lead(at)), style)).collect()
}

/// The text in lines, all but the last of a paragraph full; where that would be a few characters,
/// all of them a little shorter instead, if that takes no line more.
fn filled(text: &str, room: usize) -> Vec<String> {
    let paragraph = |text: &str| {
        let lines = wrap(text, room);
        let lost = |it: &[String]| it.len() > 1 && it.last().is_some_and(|it| width(it) <= LOST);
        if !lost(&lines) {
            return lines;
        }
        let shorter = (room * 2 / 3..room).rev().map(|room| wrap(text, room));
        let mut shorter = shorter.take_while(|it| it.len() == lines.len());
        shorter.find(|it| !lost(it)).unwrap_or(lines)
    };
    text.split('\n').flat_map(paragraph).collect()
}

/// A word in a column of so many cells, and what it is about, hanging behind it.
fn labelled(
    look: Look,
    (sign, label): (&str, &str),
    text: &str,
    tone: Tone,
    (column, room): (usize, usize),
) -> Vec<Line<'static>> {
    let mut before = format!("{sign:<2}{}", crate::tui::text::pad(&look.say(label), column));
    if label.is_empty() {
        before = " ".repeat(column + 2);
    }
    let indent = " ".repeat(width(&before));
    let style = look.theme.tone(tone);
    let mut first = true;
    let lines = filled(text, room.saturating_sub(width(&indent))).into_iter().map(|text| {
        let lead = if std::mem::take(&mut first) { before.clone() } else { indent.clone() };
        let lead_style = if sign.trim().is_empty() { look.theme.tone(Tone::Rest) } else { style };
        Line::from(vec![Span::styled(lead, lead_style), Span::styled(text, style)])
    });
    lines.collect()
}

/// The cells the longest of these words needs as a label, and two more.
fn column_of(look: Look, labels: &[&str]) -> usize {
    labels.iter().map(|label| width(&look.say(label))).max().unwrap_or(0) + 2
}

/// A heading within a page.
fn heading(look: Look, id: &str) -> Line<'static> {
    Line::styled(look.say(id), look.theme.title())
}

/// Whether this is the first of several lines behind an empty one: a heading, or a sentence, that is
/// seen with what follows it further down.
fn begins(lines: &[Line<'_>], at: usize) -> bool {
    let is_empty =
        |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(|it| it.width() == 0);
    is_empty(at.checked_sub(1)) && !is_empty(Some(at)) && !is_empty(Some(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_ends_in_no_lost_word_and_takes_no_line_more() {
        let text = "查实了还叫他开口，平时是多此一举。这一笔是到付，钱给谁只有他说得清，再答。";
        for room in 20..76 {
            let (lines, plain) = (filled(text, room), wrap(text, room));
            assert_eq!(lines.len(), plain.len(), "in {room}: {lines:?}");
            assert_eq!(lines.concat(), text);
            let lost = lines.len() > 1 && lines.last().is_some_and(|it| width(it) <= LOST);
            assert!(!lost, "in {room}: {lines:?}");
        }
    }
}

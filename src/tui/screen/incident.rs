//! What is wrong in this record? A written incident is read, its mines are marked and the rule of
//! each is named, improvements are picked; then comes the verdict, in the order of the sources.
//!
//! Every change of the marks is kept as a draft, so that leaving loses nothing. What the reader did
//! not hand in is judged by nobody.
//!
//! - `pick`: the rules a name is picked from, and the search for others
//! - `list`: rows of several lines, of which one is selected
//! - `draw`: the record, the rules and the improvements drawn
//! - `told`: the verdict drawn

mod draw;
mod list;
mod pick;
mod told;

use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::play::clock::{Clock, Counts};
use super::{Hit, Turn};
use crate::engine::review::{At, DRAFT, IMPROVE, MARKS, Mark, Reading, Verdict};
use crate::engine::session::UNDO;
use crate::plain::incident::tell::{Clerk, Page};
use crate::tui::data::{Effect, Record};
use crate::tui::keymap::{
    Command, INCIDENT_HAND_IN, INCIDENT_LINES, INCIDENT_NAME, INCIDENT_NAMED, INCIDENT_ON,
    INCIDENT_OVER, INCIDENT_PICK, INCIDENT_RULES, INCIDENT_SEARCH, INCIDENT_UNNAMED,
    INCIDENT_VERDICT, Table, reads_on,
};
use crate::tui::model::Look;
use crate::tui::overlay::{Rest, Sheet};
use crate::tui::theme::Tone;
use crate::tui::widget::page::body_height;
use crate::tui::widget::select::Select;
use pick::{Chosen, Picker};

/// A record that is read.
#[derive(Clone)]
pub struct Incident {
    reading: Reading,
    /// What lies on the desk, in the order of the lines.
    marks: Vec<Mark>,
    /// The lines, and the row below them that leads on.
    lines: Select,
    /// The rules of the selected line.
    picker: Option<Picker>,
    /// The improvements picked, by place in the file.
    picks: Vec<usize>,
    /// The improvements as they are shown, and the row below them that hands in.
    improvements: Select,
    /// There once all is in.
    verdict: Option<Verdict>,
    /// The page of the verdict that is open, and how far it is scrolled down.
    page: usize,
    top: usize,
    /// How many improvements are missing or too many, where that was just told.
    remark: Option<Remark>,
    banner: Option<String>,
    past: bool,
    /// The history was asked to take the run.
    finished: bool,
    clock: Clock,
}

/// What is wrong with the number of improvements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Remark {
    TooMany,
    TooFew,
}

impl Incident {
    /// The record where it stands.
    #[must_use]
    pub fn new(record: Record, now: Duration) -> Self {
        let Record { reading, banner, past, .. } = record;
        let marks = reading.marks().to_vec();
        let mut incident = Self {
            lines: Select::new(reading.review().lines.len() + 1),
            improvements: Select::new(reading.review().improvements.len() + 1),
            picks: reading.picks().to_vec(),
            verdict: reading.verdict(),
            finished: past,
            picker: None,
            page: 0,
            top: 0,
            remark: None,
            clock: Clock::new(now, 0),
            reading,
            marks,
            banner,
            past,
        };
        // Who goes on stands where the last mark is.
        incident.lines.row = incident.marks.last().map_or(0, |mark| mark.line);
        incident
    }

    /// Whether all is in and told.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.verdict.is_some()
    }

    /// Whether there is something to choose: a verdict is only read.
    #[must_use]
    pub fn chooses(&self) -> bool {
        !self.is_over()
    }

    /// The keys that count in a window of this size.
    #[must_use]
    pub fn table(&self, size: (u16, u16), look: Look) -> Table {
        let table = match (&self.picker, self.reading.at()) {
            (_, At::Over) if self.page + 1 == Page::ALL.len() => INCIDENT_OVER,
            (_, At::Over) => INCIDENT_VERDICT,
            (_, At::Improvements) if self.hands_in() => INCIDENT_HAND_IN,
            (_, At::Improvements) => INCIDENT_PICK,
            (Some(picker), At::Lines) if picker.is_searching() => INCIDENT_SEARCH,
            (Some(_), At::Lines) => INCIDENT_RULES,
            (None, At::Lines) if self.leads_on() && self.unnamed().is_some() => INCIDENT_NAME,
            (None, At::Lines) if self.leads_on() => INCIDENT_ON,
            (None, At::Lines) => match self.mark_here() {
                Some(Mark { rule: Some(_), .. }) => INCIDENT_NAMED,
                Some(_) => INCIDENT_UNNAMED,
                None => INCIDENT_LINES,
            },
        };
        if self.has_more(size, look) { reads_on(table) } else { table.into() }
    }

    /// Whether the open page of the verdict goes on below the window.
    fn has_more(&self, size: (u16, u16), look: Look) -> bool {
        let (seen, lines) = told::rows(self, look, size);
        self.top + seen < lines
    }

    /// The mark of the selected line.
    fn mark_here(&self) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.line == self.lines.row)
    }

    /// Whether the row below the lines is selected.
    fn leads_on(&self) -> bool {
        is_last(self.lines)
    }

    /// Whether the row below the improvements is selected.
    fn hands_in(&self) -> bool {
        is_last(self.improvements)
    }

    fn clerk(&self, look: Look) -> Clerk<'_> {
        Clerk { lang: look.lang, reading: &self.reading }
    }

    /// Lets time pass; `still` is time that does not count.
    pub fn pass(&mut self, now: Duration, still: bool) -> Turn {
        self.clock.pass(now, if still { Counts::Nothing } else { Counts::All });
        Turn::Ignored
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        self.remark = None;
        match (command, self.reading.at()) {
            (command, At::Over) => self.read(command, size, look),
            (Command::Rules, _) if self.rule().is_some() => Turn::ShowRules,
            (command, At::Lines) if self.picker.is_some() => self.name(command, size),
            (Command::Back, _) => Turn::AskToPause,
            (command, At::Lines) => self.mark(command, size),
            (command, At::Improvements) => self.improve(command, size),
        }
    }

    fn mark(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Confirm if self.leads_on() => self.hand_in_marks(),
            Command::Confirm => self.ask(self.lines.row, false),
            Command::Toggle if !self.leads_on() => {
                let line = self.lines.row;
                match self.marks.iter().position(|mark| mark.line == line) {
                    Some(at) => drop(self.marks.remove(at)),
                    None => self.put(Mark { line, rule: None }),
                }
                self.draft()
            }
            command => Turn::changed_if(self.lines.command(command, body_height(size) / 3)),
        }
    }

    /// Opens the rules of a line; `on` leads from it to the next line without one.
    fn ask(&mut self, line: usize, on: bool) -> Turn {
        let named = self.marks.iter().find(|mark| mark.line == line);
        let named = named.and_then(|mark| mark.rule.as_deref());
        self.lines.row = line;
        self.picker = Some(Picker::new(&self.reading, line, named, on));
        Turn::Changed
    }

    fn put(&mut self, mark: Mark) {
        self.marks.retain(|there| there.line != mark.line);
        self.marks.push(mark);
        self.marks.sort_by_key(|mark| mark.line);
    }

    fn unnamed(&self) -> Option<usize> {
        self.marks.iter().find(|mark| mark.rule.is_none()).map(|mark| mark.line)
    }

    fn hand_in_marks(&mut self) -> Turn {
        match self.unnamed() {
            Some(line) => self.ask(line, true),
            None => self.answer(&self.reading.write_marks(MARKS, &self.marks)),
        }
    }

    fn name(&mut self, command: Command, size: (u16, u16)) -> Turn {
        let Some(picker) = &mut self.picker else { return Turn::Ignored };
        match picker.command(command, size) {
            Chosen::Ignored => Turn::Ignored,
            Chosen::Changed => Turn::Changed,
            Chosen::Closed => {
                self.picker = None;
                Turn::Changed
            }
            Chosen::Rule(rule) => {
                let (line, on) = (picker.line, picker.on);
                self.picker = None;
                self.put(Mark { line, rule: Some(rule) });
                match self.unnamed() {
                    Some(next) if on => drop(self.ask(next, true)),
                    None if on => self.lines.row = self.lines.len - 1,
                    _ => {}
                }
                self.draft()
            }
        }
    }

    fn improve(&mut self, command: Command, size: (u16, u16)) -> Turn {
        match command {
            Command::Undo => {
                let turn = self.answer(UNDO);
                self.picks.clear();
                self.lines.row = 0;
                turn
            }
            Command::Confirm if self.hands_in() => {
                if self.picks.len() != self.reading.review().picks() {
                    self.remark = Some(Remark::TooFew);
                    return Turn::Changed;
                }
                self.answer(&self.reading.write_picks(IMPROVE, &self.picks))
            }
            Command::Confirm | Command::Toggle => self.toggle(self.improvements.row),
            Command::Pick(digit) => match usize::from(digit).checked_sub(1) {
                Some(row) if row + 1 < self.improvements.len => {
                    self.improvements.row = row;
                    self.toggle(row)
                }
                _ => Turn::Ignored,
            },
            command => Turn::changed_if(self.improvements.command(command, body_height(size) / 3)),
        }
    }

    fn toggle(&mut self, row: usize) -> Turn {
        let Some(place) = self.reading.improvements().get(row).copied() else {
            return Turn::Ignored;
        };
        if let Some(at) = self.picks.iter().position(|it| *it == place) {
            self.picks.remove(at);
        } else if self.picks.len() == self.reading.review().picks() {
            self.remark = Some(Remark::TooMany);
            return Turn::Changed;
        } else {
            self.picks.push(place);
            self.picks.sort_unstable();
        }
        self.draft()
    }

    /// Keeps what lies on the desk, if it is not what was kept last.
    fn draft(&mut self) -> Turn {
        let input = match self.reading.at() {
            At::Lines => self.reading.write_marks(DRAFT, &self.marks),
            _ => self.reading.write_picks(DRAFT, &self.picks),
        };
        let same = self.reading.inputs().last().is_some_and(|last| last.input == input);
        if same { Turn::Changed } else { self.answer(&input) }
    }

    /// Takes an input and has it kept.
    fn answer(&mut self, input: &str) -> Turn {
        if self.reading.answer(input, self.clock.line_ms()).is_err() {
            return Turn::Changed;
        }
        self.clock.line();
        self.verdict = self.reading.verdict();
        let kept = self.reading.inputs().last().cloned();
        kept.map_or(Turn::Changed, |timed| Turn::Do(Effect::Keep(timed)))
    }

    /// Reads the verdict.
    fn read(&mut self, command: Command, size: (u16, u16), look: Look) -> Turn {
        let last = Page::ALL.len() - 1;
        match command {
            Command::Back => self.leave(),
            // What is below comes before what is next.
            Command::Confirm if self.has_more(size, look) => {
                self.read(Command::PageDown, size, look)
            }
            Command::Confirm if self.page == last => self.leave(),
            Command::Confirm => self.turn(self.page + 1),
            Command::NextPage => self.turn((self.page + 1) % Page::ALL.len()),
            Command::PreviousPage => self.turn((self.page + last) % Page::ALL.len()),
            command => {
                let (seen, lines) = told::rows(self, look, size);
                let lowest = lines.saturating_sub(seen);
                let mut place = Select { row: self.top.min(lowest), len: lowest + 1 };
                let moved = place.command(command, seen.saturating_sub(1));
                self.top = place.row;
                Turn::changed_if(moved)
            }
        }
    }

    fn turn(&mut self, page: usize) -> Turn {
        self.page = page;
        self.top = 0;
        Turn::Changed
    }

    fn leave(&self) -> Turn {
        Turn::Do(if self.past { Effect::ListRuns } else { Effect::GoHome })
    }

    /// Whether keys without a command are text.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.picker.as_ref().is_some_and(Picker::is_searching)
    }

    /// Takes a key as part of a search.
    pub fn edit(&mut self, key: KeyEvent) -> Turn {
        let Some(picker) = &mut self.picker else { return Turn::Ignored };
        Turn::changed_if(picker.edit(key, &self.reading))
    }

    /// Takes pasted text as part of a search.
    pub fn paste(&mut self, text: &str) -> Turn {
        let Some(picker) = &mut self.picker else { return Turn::Ignored };
        Turn::changed_if(picker.paste(text, &self.reading))
    }

    /// Whether what happened is kept: the sentence says why not.
    pub fn kept(&mut self, banner: Option<String>) {
        self.banner = banner;
    }

    /// What is to be done once it is over.
    pub fn finish(&mut self) -> Option<Effect> {
        let now = self.is_over() && !self.finished;
        self.finished |= now;
        now.then_some(Effect::Finish)
    }

    /// What becomes of it when it is left.
    #[must_use]
    pub fn rest(&self) -> Rest {
        match self.reading.at() {
            At::Over => Rest::Idle,
            _ if self.reading.inputs().is_empty() => Rest::Unanswered,
            _ => Rest::Whole,
        }
    }

    /// The rule that is selected, or named for the selected line.
    fn rule(&self) -> Option<String> {
        if let Some(picker) = &self.picker {
            return picker.selected().map(str::to_owned);
        }
        let line = (self.reading.at() == At::Lines).then_some(self.lines.row)?;
        self.marks.iter().find(|mark| mark.line == line)?.rule.clone()
    }

    /// All that is known of that rule, as a page.
    #[must_use]
    pub fn rules(&self, look: Look) -> Option<Sheet> {
        let (id, clerk) = (self.rule()?, self.clerk(look));
        let mut page = vec![(clerk.rule(&id), Tone::Trainee)];
        page.push((clerk.details(&id).join("\n"), Tone::Rest));
        Some(Sheet::new(look.say("play-rules"), page))
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
        match self.reading.at() {
            At::Over => told::tab_at(self, look, area, at).map(Hit::Command),
            _ => draw::hit(self, look, area, at),
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        match &self.verdict {
            Some(verdict) => told::view(self, verdict, look, frame, area),
            None => draw::view(self, look, frame, area),
        }
    }
}

fn is_last(select: Select) -> bool {
    select.row + 1 == select.len
}

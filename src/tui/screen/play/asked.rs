//! What is asked, and the answer that is being put together.

use std::time::Duration;

use crate::engine::session::{Offer, Question};
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::motion::{Motion, RING, heard, limit, next_second, seconds};
use crate::tui::widget::select::Select;

/// In which way it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One row is chosen.
    One,
    /// The telephone rings, so long a ring, and is missed after so many.
    Ring {
        /// How many.
        gives_up: u8,
        /// How long.
        ring: Duration,
    },
    /// Rows are put in order.
    Order,
    /// Rows are marked.
    Form,
    /// It is over.
    Nothing,
}

/// Something that may be chosen, placed or marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The input it is, or its part in one.
    pub id: String,
    /// As shown.
    pub text: String,
    /// Chosen by 0 and shown so.
    pub zero: bool,
}

/// A question and the answer so far.
#[derive(Clone, Debug)]
pub struct Asked {
    /// How it is answered.
    pub kind: Kind,
    /// The question in words, where it has some.
    pub ask: String,
    /// What may be chosen, placed or marked.
    pub rows: Vec<Row>,
    /// Which of them is selected; in a list the one after the last hands it in.
    pub select: Select,
    /// The rows placed or marked, in the order that was done.
    pub picked: Vec<usize>,
    /// Whether an answer that leaves something out waits to be confirmed.
    pub unsure: bool,
    /// Whether the selection was moved: before, a click on the first row only selects it.
    pub touched: bool,
    /// After so long, saying nothing is the answer.
    silence: Option<Duration>,
}

/// What time shows beside a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// The ring that is heard, from 1, and the waves beside the telephone, 0 while it is quiet.
    Ring(u8, u8),
    /// Seconds left before silence is the answer.
    Left(u64),
}

/// What a key made of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Nothing.
    Ignored,
    /// It looks different now.
    Changed,
    /// This is the answer.
    Answer(String),
}

impl Asked {
    /// The question as it is asked, its time limits stretched by so many per cent; 0 switches them
    /// off, and what time would answer can be chosen instead.
    pub fn of(question: Option<&Question>, timer_factor: u16, look: Look) -> Self {
        let stretched = |time: Duration| time * u32::from(timer_factor) / 100;
        let timed = timer_factor > 0;
        let mut silence = None;
        let (kind, ask, rows) = match question {
            None => (Kind::Nothing, String::new(), Vec::new()),
            Some(Question::Choices { offers, silence: after }) => {
                let mut rows = rows(offers);
                if let Some(after) = after {
                    silence = timed.then(|| stretched(limit(*after)));
                    rows.push(zero("silence", look.say("play-say-nothing")));
                }
                (Kind::One, String::new(), rows)
            }
            Some(Question::Ring { gives_up, .. }) if timed => {
                let kind = Kind::Ring { gives_up: *gives_up, ring: stretched(RING) };
                (kind, String::new(), Vec::new())
            }
            Some(Question::Ring { gives_up, .. }) => {
                let at = |ring: u8| Row {
                    id: format!("ring:{ring}"),
                    text: look.say_with("play-ring-at", &[("ring", ring.into())]),
                    zero: false,
                };
                let mut rows: Vec<Row> = (1..=*gives_up).map(at).collect();
                rows.push(zero("ring:missed", look.say("play-ring-leave")));
                (Kind::One, look.say("play-ring-ask"), rows)
            }
            Some(Question::Order { ask, steps }) => (Kind::Order, ask.clone(), rows(steps)),
            Some(Question::Form { ask, fields }) => (Kind::Form, ask.clone(), rows(fields)),
        };
        let lists = matches!(kind, Kind::Order | Kind::Form);
        let select = Select::new(rows.len() + usize::from(lists));
        Self { kind, ask, rows, select, picked: Vec::new(), unsure: false, touched: false, silence }
    }

    /// Does what a key asks for, so long after the question was asked.
    pub fn command(&mut self, command: Command, asked: Duration) -> Reply {
        let unsure = std::mem::take(&mut self.unsure);
        let reply = match (self.kind, command) {
            (Kind::Ring { gives_up, ring }, Command::Confirm) => {
                Reply::Answer(format!("ring:{}", heard(asked, ring, gives_up).0))
            }
            (Kind::One, Command::Confirm) => self.chosen(self.select.row),
            (Kind::One, Command::Pick(digit)) => self.chosen(usize::from(digit).wrapping_sub(1)),
            (Kind::One, Command::Silence) => self.silent(),
            (Kind::Order | Kind::Form, Command::Confirm) if self.hands_in() => {
                return self.confirm(unsure);
            }
            (Kind::Order | Kind::Form, Command::Confirm | Command::Toggle) => {
                self.toggle(self.select.row)
            }
            (Kind::Order | Kind::Form, Command::Pick(digit)) => {
                self.toggle(usize::from(digit).wrapping_sub(1))
            }
            (_, Command::Up) if self.select.row == 0 => self.move_to(self.select.len),
            (_, Command::Down) if self.select.row + 1 >= self.select.len => self.move_to(0),
            (Kind::Order | Kind::Form, Command::Last) => self.move_to(self.rows.len()),
            (_, Command::Up | Command::Down | Command::Select(_)) => {
                let moved = self.select.command(command, 1);
                let first = !std::mem::replace(&mut self.touched, true);
                if moved || first { Reply::Changed } else { Reply::Ignored }
            }
            _ => Reply::Ignored,
        };
        if unsure && reply == Reply::Ignored { Reply::Changed } else { reply }
    }

    /// Round from one end to the other, or to the row that hands in.
    fn move_to(&mut self, row: usize) -> Reply {
        let row = row.min(self.select.len.saturating_sub(1));
        let first = !std::mem::replace(&mut self.touched, true);
        let moved = std::mem::replace(&mut self.select.row, row) != row;
        if moved || first { Reply::Changed } else { Reply::Ignored }
    }

    /// Whether marks or places would be lost with the question.
    pub fn is_half_done(&self) -> bool {
        !self.picked.is_empty()
    }

    fn chosen(&self, row: usize) -> Reply {
        let row = self.rows.get(row);
        row.map_or(Reply::Ignored, |row| Reply::Answer(row.id.clone()))
    }

    /// Whether Enter hands a list in.
    pub fn hands_in(&self) -> bool {
        self.is_list() && self.select.row == self.rows.len()
    }

    /// Whether several rows make one answer.
    pub fn is_list(&self) -> bool {
        matches!(self.kind, Kind::Order | Kind::Form)
    }

    /// Whether saying nothing becomes the answer by itself.
    pub fn is_limited(&self) -> bool {
        self.silence.is_some()
    }

    /// Whether time answers by itself.
    pub fn is_timed(&self) -> bool {
        self.is_limited() || matches!(self.kind, Kind::Ring { .. })
    }

    /// Whether saying nothing is an answer.
    pub fn can_be_silent(&self) -> bool {
        self.rows.iter().any(|row| row.zero)
    }

    fn silent(&self) -> Reply {
        let row = self.rows.iter().find(|row| row.zero);
        row.map_or(Reply::Ignored, |row| Reply::Answer(row.id.clone()))
    }

    fn toggle(&mut self, row: usize) -> Reply {
        if row >= self.rows.len() {
            return Reply::Ignored;
        }
        self.select.row = row;
        match self.picked.iter().position(|picked| *picked == row) {
            Some(at) => {
                self.picked.remove(at);
            }
            None => self.picked.push(row),
        }
        if self.kind == Kind::Order && self.picked.len() == self.rows.len() {
            self.select.row = self.rows.len();
        }
        Reply::Changed
    }

    /// An order that leaves something out wants to be confirmed once more, and a form with nothing
    /// in it.
    fn confirm(&mut self, sure: bool) -> Reply {
        let whole = match self.kind {
            Kind::Order => self.picked.len() == self.rows.len(),
            _ => !self.picked.is_empty(),
        };
        if !whole && !sure {
            self.unsure = true;
            return Reply::Changed;
        }
        let prefix = if self.kind == Kind::Order { "order" } else { "form" };
        let ids: Vec<&str> = self.picked.iter().map(|row| self.rows[*row].id.as_str()).collect();
        Reply::Answer(format!("{prefix}:{}", ids.join(",")))
    }

    /// Takes the last step placed back; whether there was one.
    pub fn take_back(&mut self) -> bool {
        self.kind == Kind::Order && self.picked.pop().is_some()
    }

    /// The answer that time gave.
    pub fn runs_out(&self, asked: Duration) -> Option<String> {
        match self.kind {
            Kind::Ring { gives_up, ring } => {
                (asked >= ring * u32::from(gives_up)).then(|| "ring:missed".to_owned())
            }
            _ => self.silence.filter(|after| asked >= *after).map(|_| "silence".to_owned()),
        }
    }

    /// What is shown of the time.
    pub fn hand(&self, asked: Duration, motion: Motion) -> Option<Hand> {
        if let Kind::Ring { gives_up, ring } = self.kind {
            let (heard, into) = heard(asked, ring, gives_up);
            return Some(Hand::Ring(heard, motion.waves(into, ring)));
        }
        Some(Hand::Left(seconds(self.silence?.saturating_sub(asked))))
    }

    /// How long it is until that looks different.
    pub fn next_change(&self, asked: Duration, motion: Motion) -> Option<Duration> {
        if let Kind::Ring { gives_up, ring } = self.kind {
            let (_, into) = heard(asked, ring, gives_up);
            return Some(motion.next_waves(into, ring));
        }
        Some(next_second(self.silence?.saturating_sub(asked)))
    }
}

fn rows(offers: &[Offer]) -> Vec<Row> {
    let row = |offer: &Offer| Row { id: offer.id.clone(), text: offer.text.clone(), zero: false };
    offers.iter().map(row).collect()
}

fn zero(id: &str, text: String) -> Row {
    Row { id: id.to_owned(), text, zero: true }
}

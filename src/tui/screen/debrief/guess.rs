//! The second page: what the trainee thinks of the run, before any point is shown. Asked once,
//! about a run just played, one question after the other; afterwards it stands beside the truth.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{hanging, heading, indented, more, teller, verdict};
use crate::plain::tell::guessed;
use crate::profile::Guess;
use crate::scenario::model::Grade;
use crate::tui::data::Report;
use crate::tui::keymap::{Binding, Command, DEBRIEF_GUESS, DEBRIEF_REGRET};
use crate::tui::model::Look;
use crate::tui::text::{right, truncate, width};
use crate::tui::theme::{BAD, DOWN, SELECTED, Tone, UP};
use crate::tui::widget::meter::Meter;
use crate::tui::widget::page::{put, put_row};
use crate::tui::widget::select::Select;

/// Where an arrow key starts from: the middle. Until a key was pressed nothing is guessed.
const START: u8 = 50;
/// What an arrow key adds.
const STEP: u8 = 5;
/// Rows before the list of lines: the score given, an empty row, the question, an empty row.
const BEFORE: u16 = 4;
/// Cells of the score at least, so that the bar stays where it is.
const FIGURE: usize = 6;
/// The longest bar.
const BAR: usize = 50;

/// Whether the trainee was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelfReview {
    /// Not yet.
    Asked(Form),
    /// Yes; what they said stands in the report, or they said nothing.
    Over,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    Score,
    Regret,
}

/// What is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    ask: Ask,
    /// `None` until one was set: who only goes on has not guessed.
    score: Option<u8>,
    /// The digits typed last.
    typed: String,
    /// A digit was not taken: it would have made more than 100.
    beyond: bool,
    /// The first row is none of the lines.
    regret: Select,
}

impl SelfReview {
    /// Asked of a run just played in which something was decided.
    pub fn of(report: &Report) -> Self {
        let decided = report.debrief.score.total().is_some();
        if !report.fresh || report.guess.is_some() || !decided {
            return Self::Over;
        }
        let regret = Select::new(report.debrief.answers.len() + 1);
        Self::Asked(Form {
            ask: Ask::Score,
            score: None,
            typed: String::new(),
            beyond: false,
            regret,
        })
    }

    /// Whether an answer is waited for.
    pub fn is_asked(&self) -> bool {
        matches!(self, Self::Asked(_))
    }

    /// It is not asked again.
    pub fn skip(&mut self) {
        *self = Self::Over;
    }

    /// What was said, if anything was; it is not asked again.
    pub fn give(&mut self) -> Option<Guess> {
        let Self::Asked(form) = std::mem::replace(self, Self::Over) else { return None };
        let regret = form.regret.row.checked_sub(1).and_then(|at| u32::try_from(at).ok());
        let said = form.score.is_some() || regret.is_some();
        said.then_some(Guess { score: form.score, regret })
    }

    /// The keys that count; none once it is over.
    pub fn table(&self) -> Option<&'static [Binding]> {
        let Self::Asked(form) = self else { return None };
        Some(if form.ask == Ask::Score { DEBRIEF_GUESS } else { DEBRIEF_REGRET })
    }

    /// Whether the question that is on is the last.
    pub fn asks_last(&self) -> bool {
        matches!(self, Self::Asked(Form { ask: Ask::Regret, .. }))
    }

    /// To the second question, or back to the first.
    pub fn turn(&mut self) {
        if let Self::Asked(form) = self {
            form.ask = if form.ask == Ask::Score { Ask::Regret } else { Ask::Score };
            form.typed.clear();
            form.beyond = false;
        }
    }

    /// Takes a key; `page` rows of lines are seen at once. Says whether something changed.
    pub fn command(&mut self, command: Command, page: usize) -> bool {
        let Self::Asked(form) = self else { return false };
        let before = form.clone();
        form.beyond = false;
        match (form.ask, command) {
            (Ask::Score, Command::Less) => form.set(form.from().saturating_sub(STEP)),
            (Ask::Score, Command::More) => form.set(form.from().saturating_add(STEP)),
            (Ask::Score, Command::Pick(digit)) => form.digit(digit),
            (Ask::Score, Command::Undo) => form.rub_out(),
            // The first row, which is none of the lines, has no number.
            (Ask::Regret, Command::Pick(digit)) if usize::from(digit) < form.regret.len => {
                form.regret.row = usize::from(digit);
            }
            (Ask::Score, _) | (Ask::Regret, Command::Pick(_)) => {}
            (Ask::Regret, command) => {
                form.regret.command(command, page.saturating_sub(usize::from(BEFORE)));
            }
        }
        before != *form
    }

    /// Where the lines stand in a body, and which is selected; `None` once it is over.
    pub fn list(&self, body: Rect) -> Option<(Rect, Select)> {
        let Self::Asked(form) = self else { return None };
        (form.ask == Ask::Regret).then(|| (list(body), form.regret))
    }

    /// Draws the question.
    pub fn view(&self, report: &Report, look: Look, frame: &mut Frame<'_>, body: Rect) {
        match self {
            Self::Asked(form) if form.ask == Ask::Score => form.view_score(look, frame, body),
            Self::Asked(form) => form.view_regret(report, look, frame, body),
            Self::Over => {}
        }
    }
}

/// What is there to say once it is over: the guess, and beside it the truth where that was
/// seen.
pub fn told(report: &Report, seen_score: bool, look: Look, room: usize) -> Vec<Line<'static>> {
    let Some(guess) = report.guess else {
        return hanging(look, "", &look.say("review-no-guess"), Tone::Text, room);
    };
    let mut lines = hanging(look, "", &given(guess.score, look), Tone::Trainee, room);
    let truth = match (seen_score, guess.score) {
        (true, _) => beside(report, guess, look).join("\n"),
        (false, Some(_)) => look.say("review-guess-wait"),
        (false, None) => String::new(),
    };
    if !truth.is_empty() {
        lines.extend(hanging(look, "", &truth, Tone::Text, room));
    }
    lines.push(Line::default());
    let regret = regretted(report, guess).map(|(at, answer)| {
        let said = teller(report, look).said(answer).replace('\n', " ");
        let args = [("number", (at + 1).into()), ("said", said.into())];
        look.say_with("review-regret-given", &args)
    });
    let regret = regret.unwrap_or_else(|| look.say("review-regret-nothing"));
    lines.extend(hanging(look, "", &regret, Tone::Text, room));
    lines
}

/// Where the lines stand in a body.
fn list(body: Rect) -> Rect {
    Rect { y: body.y + BEFORE, height: body.height.saturating_sub(BEFORE), ..body }
}

/// The score given so far.
fn given(score: Option<u8>, look: Look) -> String {
    match score {
        // A file may hold any number.
        Some(score) => look.say_with("review-guess-given", &[("score", score.min(100).into())]),
        None => look.say("moment-guess-none-given"),
    }
}

impl Form {
    /// Where the next step of an arrow key starts.
    fn from(&self) -> u8 {
        self.score.unwrap_or(START)
    }

    fn set(&mut self, score: u8) {
        self.score = Some(score.min(100));
        self.typed.clear();
    }

    /// What is typed is what stands there; a digit that would make it more than 100 is not taken,
    /// and one behind a lone 0 takes its place.
    fn digit(&mut self, digit: u8) {
        let longer = format!("{}{digit}", self.typed).parse::<u8>().ok().filter(|it| *it <= 100);
        self.beyond = longer.is_none();
        if let Some(score) = longer {
            self.typed = score.to_string();
            self.score = Some(score);
        }
    }

    /// Takes the last digit back.
    fn rub_out(&mut self) {
        self.typed = self.score.map_or_else(String::new, |score| score.to_string());
        self.typed.pop();
        self.score = self.typed.parse().ok();
    }

    /// The field, empty or not, with the cursor on it; how it is filled in, and what for.
    fn view_score(&self, look: Look, frame: &mut Frame<'_>, body: Rect) {
        let room = usize::from(body.width);
        put(frame, body, 0, indented(vec![heading(look, "review-guess-ask")]).remove(0));
        let said = self.score.map_or_else(
            || look.say("shelf-guess-none"),
            |score| look.say_with("review-guess-value", &[("score", score.into())]),
        );
        let said = format!("{}  ", right(&said, width(&said).max(FIGURE)));
        let length = room.saturating_sub(width(SELECTED) + width(&said) + 2).min(BAR);
        let (value, change, tone) = (self.score.unwrap_or(0), 0, Tone::Trainee);
        let meter = Meter { label: String::new(), value, change, reason: String::new(), tone };
        put_row(look, frame, body, 2, true, vec![Span::raw(said.clone())]);
        let before = u16::try_from(width(SELECTED) + width(&said)).unwrap_or(0).min(body.width);
        let bar = Rect { x: body.x + before, width: body.width - before, ..body };
        put(frame, bar, 2, meter.bar(look, length));
        let mut told = hanging(look, "", &look.say("shelf-guess-how"), Tone::Text, room);
        if self.beyond {
            told.extend(hanging(look, BAD, &look.say("walk-guess-beyond"), Tone::Irritated, room));
        }
        told.push(Line::default());
        told.extend(hanging(look, "", &look.say("review-guess-why"), Tone::Rest, room));
        for (row, line) in (4..).zip(told) {
            put(frame, body, row, line);
        }
    }

    /// The lines of the run to choose from, and the score that was given above them.
    fn view_regret(&self, report: &Report, look: Look, frame: &mut Frame<'_>, body: Rect) {
        let room = usize::from(body.width);
        let given = hanging(look, "", &given(self.score, look), Tone::Trainee, room);
        put(frame, body, 0, given.into_iter().next().unwrap_or_default());
        put(frame, body, 2, indented(vec![heading(look, "review-regret-ask")]).remove(0));
        let list = list(body);
        let seen = self.regret.window(usize::from(list.height));
        for (at, row) in (0..).zip(seen.clone()) {
            let spans = vec![Span::raw(regret_row(report, row, look, room))];
            put_row(look, frame, list, at, row == self.regret.row, spans);
        }
        let above = Rect { y: list.y.saturating_sub(1), height: 1, ..body };
        more(look, frame, above, (UP, "report-above"), seen.start);
        let below = Rect { y: list.bottom(), height: 1, ..body };
        more(look, frame, below, (DOWN, "report-below"), self.regret.len - seen.end);
    }
}

/// A line that may be regretted; the first row is none.
fn regret_row(report: &Report, row: usize, look: Look, room: usize) -> String {
    let answer = row.checked_sub(1).and_then(|at| report.debrief.answers.get(at));
    let Some(answer) = answer else { return look.say("review-regret-none") };
    let said = teller(report, look).said(answer).replace('\n', " ");
    let number = format!("{}  ", right(&row.to_string(), 2));
    truncate(&format!("{number}{said}"), room.saturating_sub(width(SELECTED)))
}

fn regretted(report: &Report, guess: Guess) -> Option<(usize, &crate::engine::session::Answered)> {
    let at = usize::try_from(guess.regret?).ok()?;
    Some((at, report.debrief.answers.get(at)?))
}

/// The guess beside the result: how far off, and whether the regretted line was one that lost.
pub fn beside(report: &Report, guess: Guess, look: Look) -> Vec<String> {
    let Some(total) = report.debrief.score.total() else { return Vec::new() };
    let mut said: Vec<String> =
        guess.score.map(|score| guessed(look.lang, score, total)).into_iter().collect();
    if let Some((at, answer)) = regretted(report, guess) {
        let lost = verdict::lost(answer).is_some_and(|points| points > 0);
        let id = if lost { "review-regret-lost" } else { "review-regret-kept" };
        let points = answer.grade.map_or(0, Grade::points);
        said.push(look.say_with(id, &[("number", (at + 1).into()), ("points", points.into())]));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_set_what_is_typed_and_arrows_go_in_steps_of_five() {
        let form = || Form {
            ask: Ask::Score,
            score: None,
            typed: String::new(),
            beyond: false,
            regret: Select::new(3),
        };
        let after = |digits: &[u8]| {
            let mut form = form();
            for digit in digits {
                form.digit(*digit);
            }
            form.score
        };
        let typed: [(&[u8], u8); 10] = [
            (&[7], 7),
            (&[7, 5], 75),
            (&[2, 7], 27),
            (&[1, 0, 0], 100),
            (&[0], 0),
            (&[0, 5], 5),
            (&[9, 9], 99),
            (&[7, 5, 4], 75),
            (&[9, 9, 9], 99),
            (&[1, 5, 0], 15),
        ];
        for (digits, score) in typed {
            assert_eq!(after(digits), Some(score), "{digits:?}");
        }
        let mut review = SelfReview::Asked(form());
        assert!(review.command(Command::More, 9) && review.command(Command::More, 9));
        assert!(!review.command(Command::Down, 9), "nothing is chosen yet");
        review.turn();
        assert!(review.command(Command::Pick(2), 9) && !review.command(Command::Pick(3), 9));
        assert!(review.command(Command::Up, 9) && review.asks_last());
        assert_eq!(review.give(), Some(Guess { score: Some(60), regret: Some(0) }));
        assert_eq!(review.give(), None, "it is asked once");
        assert_eq!(SelfReview::Asked(form()).give(), None, "going on is no guess");
        let mut typo = form();
        typo.digit(4);
        typo.digit(5);
        typo.rub_out();
        assert_eq!(typo.score, Some(4));
        typo.rub_out();
        assert_eq!(typo.score, None);
    }
}

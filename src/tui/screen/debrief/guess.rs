//! The second page: what the trainee thinks of the run, before any point is shown. Asked once,
//! about a run just played; afterwards it stands beside the truth.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{hanging, heading, more, teller, verdict};
use crate::plain::tell::guessed;
use crate::profile::Guess;
use crate::scenario::model::Grade;
use crate::tui::data::Report;
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::text::{right, truncate, width};
use crate::tui::theme::{DOWN, SELECTED, Tone, UP};
use crate::tui::widget::meter::Meter;
use crate::tui::widget::page::{put, put_row};
use crate::tui::widget::select::Select;

/// Where an arrow key starts from: the middle. Until a key was pressed nothing is guessed.
const START: u8 = 50;
/// What an arrow key adds.
const STEP: u8 = 5;
/// Rows before the list of lines: question, empty row, bar, empty row, question.
const BEFORE: u16 = 5;
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

/// What is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// `None` until one was set: who only goes on has not guessed.
    score: Option<u8>,
    /// The digits typed last.
    typed: String,
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
        Self::Asked(Form { score: None, typed: String::new(), regret })
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

    /// Takes a key; `page` rows of lines are seen at once. Says whether something changed.
    pub fn command(&mut self, command: Command, page: usize) -> bool {
        let Self::Asked(form) = self else { return false };
        let before = form.clone();
        match command {
            Command::Less => form.set(form.from().saturating_sub(STEP)),
            Command::More => form.set(form.from().saturating_add(STEP)),
            Command::Pick(digit) => form.digit(digit),
            command => {
                form.regret.command(command, page.saturating_sub(usize::from(BEFORE)));
            }
        }
        before != *form
    }

    /// Where the lines stand in a body, and which is selected; `None` once it is over.
    pub fn list(&self, look: Look, body: Rect) -> Option<(Rect, Select)> {
        let Self::Asked(form) = self else { return None };
        Some((list(look, body), form.regret))
    }

    /// Draws the questions.
    pub fn view(&self, report: &Report, look: Look, frame: &mut Frame<'_>, body: Rect) {
        let Self::Asked(form) = self else { return };
        let room = usize::from(body.width);
        put(frame, body, 0, heading(look, "review-guess-ask"));
        // Two rows are free for it.
        for (row, line) in (2..4).zip(form.bar(look, room)) {
            put(frame, body, row, line);
        }
        put(frame, body, 4, heading(look, "review-regret-ask"));
        let explained = explained(look, room);
        let list = list(look, body);
        let height = list.height;
        for (at, row) in (0..).zip(form.regret.window(usize::from(height))) {
            let spans = vec![Span::raw(regret_row(report, row, look, room))];
            put_row(look, frame, list, at, row == form.regret.row, spans);
        }
        let seen = form.regret.window(usize::from(height));
        more(
            look,
            frame,
            Rect { y: body.y + BEFORE - 1, height: 1, ..body },
            (UP, "report-above"),
            seen.start,
        );
        let rest = form.regret.len - seen.end;
        more(
            look,
            frame,
            Rect { y: list.bottom(), height: 1, ..body },
            (DOWN, "report-below"),
            rest,
        );
        let used = height.min(u16::try_from(form.regret.len).unwrap_or(height));
        for (at, line) in (list.y + used + 1..).zip(explained) {
            put(frame, Rect { y: at, height: 1, ..body }, 0, line);
        }
    }
}

/// What is there to say once it is over: the guess, and beside it the truth where that was
/// seen.
pub fn told(report: &Report, seen_score: bool, look: Look, room: usize) -> Vec<Line<'static>> {
    let Some(guess) = report.guess else {
        return hanging(look, "", &look.say("review-no-guess"), Tone::Text, room);
    };
    let given = match guess.score {
        // A file may hold any number.
        Some(score) => look.say_with("review-guess-given", &[("score", score.min(100).into())]),
        None => look.say("moment-guess-none-given"),
    };
    let mut lines = hanging(look, "", &given, Tone::Trainee, room);
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

/// What a guess is good for.
fn explained(look: Look, room: usize) -> Vec<Line<'static>> {
    hanging(look, "", &look.say("review-guess-why"), Tone::Rest, room)
}

/// Where the lines stand in a body.
fn list(look: Look, body: Rect) -> Rect {
    let below = u16::try_from(explained(look, usize::from(body.width)).len()).unwrap_or(0) + 1;
    Rect { y: body.y + BEFORE, height: body.height.saturating_sub(BEFORE + below), ..body }
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

    /// One digit stands for tens until another follows: `7` is 70, `75` is 75, `100` is 100.
    fn digit(&mut self, digit: u8) {
        let longer = format!("{}{digit}", self.typed);
        let fits = longer.parse::<u8>().is_ok_and(|it| it <= 100) && longer.len() <= 3;
        self.typed = if fits { longer } else { digit.to_string() };
        let value: u8 = self.typed.parse().unwrap_or(0);
        let value = if self.typed.len() == 1 { value * 10 } else { value };
        self.score = Some(value);
    }

    /// The score as a figure and as a bar; how to set it where there is none.
    fn bar(&self, look: Look, room: usize) -> Vec<Line<'static>> {
        let Some(value) = self.score else {
            return hanging(look, "", &look.say("moment-guess-none"), Tone::Trainee, room);
        };
        let said = look.say_with("review-guess-value", &[("score", value.into())]);
        let said = format!("  {}  ", right(&said, width(&said).max(9)));
        let length = room.saturating_sub(width(&said) + 2).min(BAR);
        let tone = Tone::Trainee;
        let meter = Meter { label: String::new(), value, change: 0, reason: String::new(), tone };
        let mut line = Line::from(Span::styled(said, look.theme.title()));
        line.extend(meter.bar(look, length));
        vec![line]
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
        let form = || Form { score: None, typed: String::new(), regret: Select::new(3) };
        let after = |digits: &[u8]| {
            let mut form = form();
            for digit in digits {
                form.digit(*digit);
            }
            form.score
        };
        let typed: [(&[u8], u8); 8] = [
            (&[7], 70),
            (&[7, 5], 75),
            (&[2, 7], 27),
            (&[1, 0, 0], 100),
            (&[0], 0),
            (&[0, 5], 5),
            (&[9, 9], 99),
            (&[7, 5, 4], 40),
        ];
        for (digits, score) in typed {
            assert_eq!(after(digits), Some(score), "{digits:?}");
        }
        let mut review = SelfReview::Asked(form());
        assert!(review.command(Command::More, 9) && review.command(Command::More, 9));
        assert!(review.command(Command::Down, 9));
        assert_eq!(review.give(), Some(Guess { score: Some(60), regret: Some(0) }));
        assert_eq!(review.give(), None, "it is asked once");
        assert_eq!(SelfReview::Asked(form()).give(), None, "going on is no guess");
    }
}

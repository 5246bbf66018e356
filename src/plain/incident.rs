//! A case review as lines of text: read, mark, name, improve; then the verdict.
//!
//! A question is a number or several, as everywhere in plain mode; whole inputs
//! (`marks:…`, `improve:…`) are taken too. What is marked and named so far is kept as a draft.

mod desk;
mod sum;
pub mod tell;

use std::io::{self, Write};

use super::{Answers, Over, typed, write_lines};
use crate::engine::review::{At, Reading};
use crate::engine::run::Timed;
use crate::message::{Lang, say};
use desk::{Desk, Said};
use tell::Clerk;

/// Reads to the end: tells, asks, takes answers. `keep` is handed every input before what it led to
/// is shown.
///
/// # Errors
/// When `out` or the answers fail.
pub fn play(
    reading: &mut Reading,
    lang: Lang,
    answers: &mut impl Answers,
    out: &mut impl Write,
    mut keep: impl FnMut(&Timed),
) -> io::Result<Over> {
    write_lines(out, &[say(lang, "incident-how")])?;
    write_lines(out, &record(&Clerk { lang, reading }))?;
    let mut desk = Desk::new(reading, lang, answers.is_patient());
    let (mut number, mut asks) = (0, true);
    while desk.reading.at() != At::Over {
        if asks {
            write_lines(out, &desk.question())?;
        }
        out.flush()?;
        let Some(line) = answers.next()? else { return Ok(Over::Left) };
        number += 1;
        let line = typed(&line);
        if matches!(line.as_str(), "q" | "quit") {
            return Ok(Over::Left);
        }
        let before = desk.reading.inputs().len();
        let said = desk.take(&line, answers.took_ms());
        for timed in desk.reading.inputs().iter().skip(before) {
            keep(timed);
        }
        match said {
            Said::Taken => asks = true,
            Said::Told { lines, asks: again } => {
                write_lines(out, &lines)?;
                asks = again;
            }
            Said::Wrong(_) if !answers.is_patient() => {
                let want = desk.want();
                return Ok(Over::Refused { number, said: line, want });
            }
            Said::Wrong(why) => {
                write_lines(out, &[why])?;
                asks = false;
            }
        }
    }
    let clerk = Clerk { lang, reading: desk.reading };
    if let Some(verdict) = clerk.reading.verdict() {
        write_lines(out, &clerk.verdict(&verdict))?;
    }
    out.flush()?;
    Ok(Over::Ended)
}

/// What the record is made of, and its lines.
fn record(clerk: &Clerk<'_>) -> Vec<String> {
    let lines = (0..clerk.reading.review().lines.len()).map(|at| clerk.line(at));
    [clerk.basis(), String::new()].into_iter().chain(lines).collect()
}

/// Everything of a run: the record, what was marked and picked, and the verdict if it is over.
#[must_use]
pub fn transcript(reading: &Reading, lang: Lang) -> Vec<String> {
    let clerk = Clerk { lang, reading };
    let mut lines = record(&clerk);
    lines.extend([String::new(), clerk.marked()]);
    lines.extend(reading.verdict().iter().flat_map(|verdict| clerk.verdict(verdict)));
    lines
}

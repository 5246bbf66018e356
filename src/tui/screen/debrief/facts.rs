//! The first page: what was seen, what the customer needed and what of it was solved, and whether
//! a red line was crossed. No points, and no line is judged here.

use ratatui::text::{Line, Span};

use super::analysis::charts;
use super::chart::fine;
use super::scale::halved;
use super::{INDENT, column_of, compare, hanging, indented, labelled, teller};
use crate::engine::debrief::Debrief;
use crate::engine::mood::Temper;
use crate::engine::stage::model_choice;
use crate::plain::tell::{outcome, temper_message};
use crate::scenario::model::{FactIdx, Grade};
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, width};
use crate::tui::theme::{BAD, GOOD, Tone};
use crate::tui::widget::page::body_height;

/// The words before the facts.
const LABELS: [&str; 5] =
    ["report-outcome", "review-needed", "review-customer", "report-took", "report-helped"];

/// Before what stayed open: a cross would be that of a mine.
const UNSOLVED: &str = "–";

/// Rows the curves have at least, where the page is scrolled then, and at most.
const CURVE: std::ops::RangeInclusive<usize> = 5..=11;
/// A window of fewer rows has no curves here, whatever else there is to say: the next pages have.
const TALL: u16 = 30;
/// Rows around them: an empty one, title, numbers, legend.
const AROUND: usize = 4;

/// The page in lines; the curves below it in a window of these columns and rows that is high enough.
pub fn lines(
    report: &Report,
    look: Look,
    room: usize,
    (columns, rows): (usize, u16),
) -> Vec<Line<'static>> {
    let mut lines = told(report, look, room);
    let free = body_height((0, rows)).saturating_sub(lines.len() + AROUND);
    if fine(look) && rows >= TALL && report.debrief.answers.len() > 1 {
        let curve = halved(free.clamp(*CURVE.start(), *CURVE.end()));
        lines.push(Line::default());
        lines.extend(indented(charts(report, None, look, curve, columns - INDENT)));
    }
    lines
}

fn told(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let mut lines = compare::head(report, look, room);
    let columns = (column_of(look, &LABELS), room);
    let part = |label: &str, text: &str| {
        let mut part = vec![Line::default()];
        part.extend(labelled(look, ("", label), text, Tone::Text, columns));
        part
    };
    // The ending's own sentence says what the word stands for.
    let outcome = outcome(look.lang, &report.prepared.stage, debrief);
    let told = format!("{outcome}\n{}", debrief.ending_text);
    lines.extend(labelled(look, ("", "report-outcome"), &told, Tone::Text, columns));
    if let Some(over) = teller(report, look).why_ended(debrief) {
        lines.extend(labelled(look, ("", ""), &over, Tone::Text, columns));
    }
    let why = look.say("review-outcome-how");
    lines.extend(labelled(look, ("", ""), &why, Tone::Rest, columns));
    if debrief.red_line {
        lines.extend(failed(look, columns));
    }
    let needed = needed(report, look);
    if !needed.is_empty() {
        lines.extend(part("review-needed", &needed));
    }
    lines.extend(part("review-customer", &mood(debrief, look)));
    if let Some(took) = teller(report, look).took(debrief, taken_over(report)) {
        lines.extend(part("report-took", &took));
    }
    if let Some(helped) = teller(report, look).helped(debrief) {
        lines.extend(part("report-helped", &helped));
    }
    lines
}

/// That a red line was crossed, right below the outcome: no outcome makes up for it.
fn failed(look: Look, columns: (usize, usize)) -> Vec<Line<'static>> {
    let (column, room) = columns;
    let sentence =
        hanging(look, BAD, &look.say("debrief-red-line"), Tone::Angry, room - column - 2);
    let before = || Span::raw(" ".repeat(column + 2));
    let behind = |mut line: Line<'static>| {
        line.spans.insert(0, before());
        line.patch_style(look.theme.title())
    };
    sentence.into_iter().map(behind).collect()
}

/// What was to be solved, line by line, each with whether the trainee did it: what was done in the
/// story without them is done as well.
fn needed(report: &Report, look: Look) -> String {
    let facts = report.prepared.scenario().facts.iter().enumerate();
    let told = facts.map(|(at, fact)| {
        let own = report.debrief.solved.contains(&FactIdx::from(at));
        let (sign, id) =
            if own { (GOOD, "report-by-you") } else { (UNSOLVED, "report-not-by-you") };
        let line = if own { None } else { missed(report, FactIdx::from(at)) };
        let text = match line {
            Some(number) => {
                let args = [("fact", (&fact.text).into()), ("number", number.into())];
                look.say_with("review-fact-missed", &args)
            }
            None => fact.text.clone(),
        };
        (format!("{sign} {}", look.say(id)), text)
    });
    let told: Vec<_> = told.collect();
    let cells = told.iter().map(|(word, _)| width(word)).max().unwrap_or(0);
    let lines = told.iter().map(|(word, fact)| format!("{}  {fact}", column(word, cells)));
    lines.collect::<Vec<_>>().join("\n")
}

/// The line, from 1, in which the better wording would have solved it, if there is one.
fn missed(report: &Report, fact: FactIdx) -> Option<usize> {
    let scenario = report.prepared.scenario();
    let mut answers = report.debrief.answers.iter();
    let at = answers.position(|answer| {
        let better = model_choice(scenario, answer.scene);
        let better = better.filter(|_| answer.grade != Some(Grade::Best));
        better.is_some_and(|it| scenario.choice(it).answer.solves.contains(&fact))
    });
    at.map(|at| at + 1)
}

/// How the customer seemed, and where heat and trust began and ended: the word goes by both.
fn mood(debrief: &Debrief, look: Look) -> String {
    let (first, last) = (debrief.start, debrief.end());
    let (before, after) = (first.temper(), last.temper());
    let yes = |it: bool| if it { "yes" } else { "no" };
    let args = [
        ("same", yes(before == after).into()),
        ("glad", yes([before, after].contains(&Temper::Glad)).into()),
        ("from", first.heat.into()),
        ("to", last.heat.into()),
        ("before", look.say(temper_message(before)).into()),
        ("after", look.say(temper_message(after)).into()),
        ("trust-from", first.trust.into()),
        ("trust-to", last.trust.into()),
        ("patience-from", first.patience.into()),
        ("patience-to", last.patience.into()),
    ];
    look.say_with("review-mood", &args)
}

/// How many answers were taken over from the run it was taken up from.
pub fn taken_over(report: &Report) -> usize {
    report.earlier.as_ref().map_or(0, |earlier| earlier.at)
}

//! The first page: what was seen, what the customer needed and what of it was solved, and whether
//! a red line was crossed. No points, and no line is judged here.

use ratatui::text::Line;

use super::{INDENT, column_of, compare, indented, labelled, teller};
use crate::engine::debrief::Debrief;
use crate::plain::tell::{outcome, temper_message, took};
use crate::scenario::model::FactIdx;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::wrap;
use crate::tui::theme::{BAD, GOOD, Tone};

/// The words before the facts.
const LABELS: [&str; 5] =
    ["report-outcome", "review-needed", "review-customer", "report-took", "report-helped"];

/// The page in lines.
pub fn lines(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let mut lines = compare::head(report, look, room);
    let ending = wrap(&debrief.ending_text, room.saturating_sub(INDENT));
    lines.extend(indented(ending.into_iter().map(Line::from).collect()));
    let columns = (column_of(look, &LABELS), room);
    let part = |label: &str, text: &str| {
        let mut part = vec![Line::default()];
        part.extend(labelled(look, ("", label), text, Tone::Text, columns));
        part
    };
    lines.extend(part("report-outcome", &outcome(look.lang, &report.prepared.stage, debrief)));
    if debrief.red_line {
        lines.extend(failed(look, columns));
    }
    let needed = needed(report, look);
    if !needed.is_empty() {
        lines.extend(part("review-needed", &needed));
    }
    lines.extend(part("review-customer", &mood(debrief, look)));
    if debrief.took_ms > 0 {
        lines.extend(part("report-took", &took(look.lang, debrief.took_ms)));
    }
    if let Some(helped) = teller(report, look).helped(debrief) {
        lines.extend(part("report-helped", &helped));
    }
    lines
}

/// That a red line was crossed, right below the outcome: no outcome makes up for it.
fn failed(look: Look, columns: (usize, usize)) -> Vec<Line<'static>> {
    let sentence = format!("{BAD} {}", look.say("debrief-red-line"));
    let lines = labelled(look, ("", ""), &sentence, Tone::Angry, columns);
    lines.into_iter().map(|line| line.patch_style(look.theme.title())).collect()
}

/// What was to be solved, line by line, each with whether it was.
fn needed(report: &Report, look: Look) -> String {
    let facts = report.prepared.scenario().facts.iter().enumerate();
    let lines = facts.map(|(at, fact)| {
        let solved = report.debrief.solved.contains(&FactIdx::from(at));
        let (sign, word) = if solved { (GOOD, "report-solved") } else { (BAD, "report-unsolved") };
        format!("{sign} {}  {}", look.say(word), fact.text)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Where heat and trust began and ended.
fn mood(debrief: &Debrief, look: Look) -> String {
    let (first, last) = (debrief.start, debrief.end());
    let args = [
        ("from", first.heat.into()),
        ("to", last.heat.into()),
        ("before", look.say(temper_message(first.temper())).into()),
        ("after", look.say(temper_message(last.temper())).into()),
        ("trust-from", first.trust.into()),
        ("trust-to", last.trust.into()),
    ];
    look.say_with("review-mood", &args)
}

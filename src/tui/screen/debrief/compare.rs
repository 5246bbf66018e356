//! A run beside the one it was taken up from: where they part, and what came out differently.

use ratatui::text::Line;

use super::chart::PARTING;
use super::hanging;
use crate::plain::tell::{changed, outcome};
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::theme::Tone;

/// Where it was taken up, and how differently it ended; empty for a run that began at the
/// beginning. No points: it stands where none are shown yet.
pub fn head(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let Some(earlier) = &report.earlier else { return Vec::new() };
    let number = [("number", (earlier.at + 1).into())];
    let word = |debrief| outcome(look.lang, &report.prepared.stage, debrief);
    let (before, after) = (word(&earlier.debrief), word(&report.debrief));
    let mut lines =
        hanging(look, "", &look.say_with("review-again-from", &number), Tone::Trainee, room);
    let outcome = if before == after {
        look.say_with("shelf-outcome-same", &[("outcome", after.into())])
    } else {
        let outcomes = [("before", before.into()), ("after", after.into())];
        look.say_with("review-outcome-was", &outcomes)
    };
    lines.extend(hanging(look, "", &outcome, Tone::Text, room));
    lines.push(Line::default());
    lines
}

/// What changed, points and outcome, in one sentence.
pub fn verdict(report: &Report, look: Look) -> Option<String> {
    let earlier = report.earlier.as_ref()?;
    Some(changed(look.lang, &report.prepared.stage, &earlier.debrief, &report.debrief))
}

/// Which of the two curves is which.
pub fn legend(report: &Report, look: Look) -> Option<String> {
    let earlier = report.earlier.as_ref()?;
    let args = [("number", (earlier.at + 1).into()), ("sign", PARTING.into())];
    Some(look.say_with("review-legend", &args))
}

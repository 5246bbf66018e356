//! A run beside the one it was taken up from: where they part, and what came out differently.

use ratatui::text::Line;

use super::analysis::points;
use super::chart::{PARTING, Point};
use super::hanging;
use crate::engine::debrief::Debrief;
use crate::engine::mood::Mood;
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

/// The place of the first line that was answered in another way; `None` where the whole walk was the
/// same, or there is nothing to compare with.
#[must_use]
pub fn parting(report: &Report) -> Option<usize> {
    let (first, now) = (&report.earlier.as_ref()?.debrief.answers, &report.debrief.answers);
    let differs =
        |at: &usize| first.get(*at).map(|it| &it.input) != now.get(*at).map(|it| &it.input);
    (0..first.len().max(now.len())).find(differs)
}

/// Whether heat and trust went the same way in both runs.
fn felt_alike(report: &Report) -> bool {
    let values: [fn(Mood) -> u8; 2] = [|mood| mood.heat, |mood| mood.trust];
    report.earlier.as_ref().is_some_and(|earlier| {
        let alike = |value| points_of(&earlier.debrief, value) == points_of(&report.debrief, value);
        values.into_iter().all(alike)
    })
}

fn points_of(debrief: &Debrief, value: fn(Mood) -> u8) -> Vec<u8> {
    points(debrief, value).into_iter().map(|point| point.value).collect()
}

/// Whether there is another run to be seen beside this one.
#[must_use]
pub fn shows_both(report: &Report) -> bool {
    report.earlier.is_some() && !felt_alike(report)
}

/// How two runs are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// In figures.
    Figures,
    /// As curves, too low for a sign where they part.
    Curves,
    /// As curves with that sign.
    Marked,
}

/// What is seen of the other run: which of the two curves is which, and where they part; or that
/// there is nothing to be told apart. Charts `drawn` with a sign where they part have it explained;
/// what stands in figures names its rows itself.
#[must_use]
pub fn legend(report: &Report, look: Look, drawn: Drawn) -> Option<String> {
    report.earlier.as_ref()?;
    let Some(at) = parting(report) else { return Some(look.say("curves-same-walk")) };
    if !shows_both(report) {
        return Some(look.say_with("curves-same-mood", &[("number", (at + 1).into())]));
    }
    let args = [("number", (at + 1).into()), ("sign", PARTING.into())];
    match drawn {
        Drawn::Figures => None,
        Drawn::Curves => Some(look.say_with("curves-legend-unmarked", &args[..1])),
        Drawn::Marked => Some(look.say_with("curves-legend", &args)),
    }
}

/// How many points two curves have in common before they part, which may be later than the lines
/// do; `None` where they never part.
pub fn together(now: &[Point], then: &[Point]) -> Option<usize> {
    let values = |points: &[Point]| points.iter().map(|point| point.value).collect::<Vec<_>>();
    let (now, then) = (values(now), values(then));
    let shared = now.iter().zip(&then).take_while(|(now, then)| now == then).count();
    (now != then).then_some(shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Lang;
    use crate::tui::text::width;

    fn points(values: &[u8]) -> Vec<Point> {
        values.iter().map(|value| Point { value: *value, mine: false }).collect()
    }

    #[test]
    fn curves_part_where_their_values_do_and_not_where_the_words_do() {
        let now = points(&[50, 40, 25, 25, 16]);
        assert_eq!(together(&now, &points(&[50, 40, 25, 25, 13, 13])), Some(4));
        assert_eq!(together(&now, &points(&[50, 40, 25])), Some(3), "one goes on alone");
        assert_eq!(together(&now, &now), None);
    }

    #[test]
    fn what_the_curves_mean_fits_the_smallest_window() {
        for lang in [Lang::Zh, Lang::En] {
            let look = Look { lang, ..Look::default() };
            let args = [("number", 88.into()), ("sign", PARTING.into())];
            let legend = look.say_with("curves-legend", &args);
            // Sixty columns without margins and indent.
            assert!(width(&legend) <= 54, "{legend}");
        }
    }
}

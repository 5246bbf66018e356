//! Heat and trust as rows of figures, where a terminal without fine signs has no height for a curve:
//! a step of a whole row would hide most of what happened.

use ratatui::text::{Line, Span};

use super::analysis::points;
use super::chart::Point;
use crate::engine::mood::Mood;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, right, width};
use crate::tui::theme::{BAD, Tone};

/// Cells of a figure with the space before it.
const CELL: usize = 4;

/// How many rows these are.
pub fn height(report: &Report) -> usize {
    // The numbers, heat, trust, the mines; below heat and trust those of another run.
    4 + if report.earlier.is_some() { 2 } else { 0 }
}

/// The values line by line, those of the run it was taken up from below them, and where the mines
/// were; around the selected line where not all have room.
pub fn lines(
    report: &Report,
    selected: usize,
    heat_tone: fn(u8) -> Tone,
    look: Look,
    room: usize,
) -> Vec<Line<'static>> {
    let heats: fn(Mood) -> u8 = |mood| mood.heat;
    let trusts: fn(Mood) -> u8 = |mood| mood.trust;
    let names = ["review-figures-line", "mood-heat", "mood-trust", "review-figures-was"];
    let label = names.iter().map(|id| width(&look.say(id))).max().unwrap_or(0) + 1;
    let now = points(&report.debrief, heats);
    let earlier = report.earlier.as_ref();
    let all = now.len().max(earlier.map_or(0, |it| it.debrief.answers.len() + 1));
    let seen = room.saturating_sub(label) / CELL;
    let first = (selected + 1).saturating_sub(seen / 2).min(all.saturating_sub(seen));
    let row = |id: &str, cell: &dyn Fn(usize) -> Span<'static>| {
        let name = Span::styled(column(&look.say(id), label), look.theme.tone(Tone::Rest));
        let cells = (first..all.min(first + seen)).map(cell);
        std::iter::once(name).chain(cells).collect::<Line<'static>>()
    };
    let figure = |points: &[Point], at: usize, tone: fn(u8) -> Tone| {
        let text = points.get(at).map_or(String::new(), |point| point.value.to_string());
        let style = points.get(at).map(|point| look.theme.tone(tone(point.value)));
        Span::styled(right(&text, CELL), style.unwrap_or_default())
    };
    let rest = look.theme.tone(Tone::Rest);
    let mut lines = vec![row("review-figures-line", &|at| match at {
        0 => Span::raw(" ".repeat(CELL)),
        at => {
            let style = if at == selected + 1 { look.theme.selected() } else { rest };
            Span::styled(right(&at.to_string(), CELL), style)
        }
    })];
    let trainee: fn(u8) -> Tone = |_| Tone::Trainee;
    for (name, value, tone) in [("mood-heat", heats, heat_tone), ("mood-trust", trusts, trainee)] {
        let now = points(&report.debrief, value);
        lines.push(row(name, &|at| figure(&now, at, tone)));
        if let Some(earlier) = earlier {
            let then = points(&earlier.debrief, value);
            lines.push(row("review-figures-was", &|at| figure(&then, at, |_| Tone::Text)));
        }
    }
    lines.push(row("review-figures-mine", &|at| {
        let mine = now.get(at).is_some_and(|point| point.mine);
        Span::styled(right(if mine { BAD } else { "" }, CELL), look.theme.tone(Tone::Angry))
    }));
    lines
}

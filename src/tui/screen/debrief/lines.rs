//! The second page: every line of the run in a list, the selected one explained below.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{line, teller, verdict};
use crate::engine::session::Answered;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, right, truncate, width};
use crate::tui::theme::{SELECTED, Tone};
use crate::tui::widget::page::{put, put_row, put_rule, put_sentence};
use crate::tui::widget::select::Select;

/// Rows of the list where there is little room: the explanation needs more.
const FEWEST: usize = 4;
/// Columns of the grade and of the points.
const GRADE: usize = 12;
const POINTS: usize = 9;

/// Rows of the list in a body of this height.
pub fn list_height(lines: usize, body: usize) -> usize {
    lines.min((body * 2 / 5).max(FEWEST))
}

/// Draws the page.
pub fn view(report: &Report, select: Select, look: Look, frame: &mut Frame<'_>, body: Rect) {
    let Some(selected) = report.debrief.answers.get(select.row) else {
        return put_sentence(frame, body, &look.say("report-no-lines"));
    };
    let list = list_height(select.len, usize::from(body.height));
    for (at, row) in (0..).zip(select.window(list)) {
        let spans = row_spans(report, (row, &report.debrief.answers[row]), look, body.width);
        put_row(look, frame, body, at, row == select.row, spans);
    }
    let list = u16::try_from(list).unwrap_or(body.height);
    put_rule(look, frame, body, list);
    let place = [("at", (select.row + 1).into()), ("total", select.len.into())];
    let place = format!(" {} ─", look.say_with("report-place", &place));
    let place = Line::styled(place, look.theme.frame()).right_aligned();
    put(frame, body, list, place);
    let top = list + 1;
    let height = body.height.saturating_sub(top);
    let panel = Rect { y: body.y + top, height, ..body };
    view_panel(report, selected, look, frame, panel);
}

/// Number, grade, points and the beginning of what was said, in columns.
fn row_spans(
    report: &Report,
    (at, answer): (usize, &Answered),
    look: Look,
    room: u16,
) -> Vec<Span<'static>> {
    let verdict = verdict::of(answer, look);
    let number = format!("{}  ", right(&(at + 1).to_string(), 2));
    let grade = column(&verdict.text(), GRADE);
    // Where nothing was lost, nothing is said, so that the eye falls on the rest.
    let points = line::lost(answer, look).filter(|_| verdict::lost(answer) != Some(0));
    let points = column(&points.unwrap_or_default(), POINTS);
    let before = width(SELECTED) + width(&number) + GRADE + POINTS;
    let said = teller(report, look).said(answer).replace('\n', " ");
    let said = truncate(&said, usize::from(room).saturating_sub(before));
    let rest = look.theme.tone(Tone::Rest);
    vec![
        Span::styled(number, rest),
        Span::styled(grade, look.theme.tone(verdict.tone)),
        Span::raw(points),
        Span::raw(said),
    ]
}

/// As much of the explanation as there is room for, and how to see the rest.
fn view_panel(report: &Report, answer: &Answered, look: Look, frame: &mut Frame<'_>, panel: Rect) {
    let mut lines = line::body(report, answer, look, usize::from(panel.width));
    let height = usize::from(panel.height);
    if lines.len() > height {
        lines.truncate(height.saturating_sub(1));
        while lines.last().is_some_and(|line| line.width() == 0) {
            lines.pop();
        }
        let more = format!("  {}", look.say("report-more"));
        lines.push(Line::styled(more, look.theme.tone(Tone::Rest)));
    }
    for (row, line) in (0..).zip(lines) {
        put(frame, panel, row, line);
    }
}

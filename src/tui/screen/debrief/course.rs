//! The course of a run: who said what in which order, and where each step left the customer.

use ratatui::text::{Line, Span};

use super::{teller, verdict};
use crate::engine::debrief::Moment;
use crate::plain::tell::cause_message;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, pad, right, truncate};
use crate::tui::theme::{DOWN, Tone, UP};

/// Columns of the number, of the grade, and of a value with its change.
const NUMBER: usize = 4;
const GRADE: usize = 12;
const VALUE: usize = 9;

/// The course in rows below their heading.
pub fn table(report: &Report, course: &[Moment], look: Look, room: usize) -> Vec<Line<'static>> {
    let rows = course.iter().filter_map(|moment| row(report, moment, look, room));
    std::iter::once(header(look, room)).chain(rows).collect()
}

fn header(look: Look, room: usize) -> Line<'static> {
    let said = room.saturating_sub(2 * VALUE);
    let course = pad(&look.say("report-course"), said);
    let value = |id: &str| Span::styled(pad(&look.say(id), VALUE), look.theme.tone(Tone::Rest));
    let course = Span::styled(course, look.theme.title());
    Line::from(vec![course, value("mood-heat"), value("mood-trust")])
}

/// One moment: who answered what, how it was judged, and where it left the customer.
fn row(report: &Report, moment: &Moment, look: Look, room: usize) -> Option<Line<'static>> {
    let quiet =
        (moment.before.heat, moment.before.trust) == (moment.after.heat, moment.after.trust);
    let answer = moment.answer.and_then(|at| Some((at, report.debrief.answers.get(at)?)));
    if answer.is_none() && quiet {
        return None;
    }
    let text = room.saturating_sub(NUMBER + GRADE + 2 * VALUE);
    let mut spans = if let Some((at, answer)) = answer {
        let verdict = verdict::of(answer, look);
        let said = teller(report, look).said(answer).replace('\n', " ");
        vec![
            Span::raw(format!("{}  ", right(&(at + 1).to_string(), NUMBER - 2))),
            Span::styled(column(&verdict.text(), GRADE), look.theme.tone(verdict.tone)),
            Span::raw(pad(&truncate(&said, text.saturating_sub(1)), text)),
        ]
    } else {
        let why = moment.causes.first().map(|cause| look.say(&cause_message(cause.why)));
        let event = look.say_with("report-event", &[("why", why.unwrap_or_default().into())]);
        let event = format!("{}{event}", " ".repeat(NUMBER));
        vec![Span::styled(column(&event, NUMBER + GRADE + text), look.theme.tone(Tone::Rest))]
    };
    let (before, after) = (moment.before, moment.after);
    spans.push(Span::raw(pad(&changed(before.heat, after.heat), VALUE)));
    spans.push(Span::raw(pad(&changed(before.trust, after.trust), VALUE)));
    Some(Line::from(spans))
}

/// `70 ▲20`.
fn changed(from: u8, to: u8) -> String {
    let value = right(&to.to_string(), 3);
    match to.cmp(&from) {
        std::cmp::Ordering::Equal => value,
        std::cmp::Ordering::Greater => format!("{value} {UP}{}", to - from),
        std::cmp::Ordering::Less => format!("{value} {DOWN}{}", from - to),
    }
}

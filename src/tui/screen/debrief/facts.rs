//! The first page: how it ended, what was solved, and the course it took. No points here.

use ratatui::text::{Line, Span};

use super::chart::{self, Point};
use super::{teller, verdict};
use crate::engine::debrief::Debrief;
use crate::engine::mood::{Band, Mood};
use crate::scenario::model::FactIdx;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, pad, right, truncate, width, wrap, wrap_hanging};
use crate::tui::theme::{BAD, DOWN, GOOD, Tone, UP};

/// Columns of the labels.
const LABEL: usize = 8;
/// Columns of the number, of the grade, and of a value with its change.
const NUMBER: usize = 4;
const GRADE: usize = 12;
const VALUE: usize = 9;

/// One step of the course.
struct Moment {
    /// Which answer; `None` where something happened without one.
    answer: Option<usize>,
    before: Mood,
    after: Mood,
}

/// The page in lines.
pub fn lines(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let mut lines = outcome(report, look, room);
    lines.push(Line::default());
    let course = course(&report.debrief);
    lines.extend(charts(&report.debrief, &course, look, room));
    lines.push(Line::default());
    lines.push(header(look, room));
    lines.extend(course.iter().filter_map(|moment| row(report, moment, look, room)));
    lines
}

fn outcome(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let scenario = report.prepared.scenario();
    let debrief = &report.debrief;
    let result = scenario.ending(debrief.ending).result;
    let mut lines: Vec<Line<'static>> =
        wrap(&debrief.ending_text, room).into_iter().map(Line::from).collect();
    lines.push(Line::default());
    let result = look.say(&format!("outcome-{}", result.id()));
    lines.extend(labelled(look, "report-outcome", &result, room));
    let facts = |solved: bool| {
        let all = scenario.facts.iter().enumerate();
        let wanted =
            all.filter(move |(at, _)| debrief.solved.contains(&FactIdx::from(*at)) == solved);
        let sign = if solved { GOOD } else { BAD };
        wanted.map(move |(_, fact)| format!("{sign} {}", fact.text)).collect::<Vec<_>>()
    };
    for (label, facts) in [("report-solved", facts(true)), ("report-unsolved", facts(false))] {
        if !facts.is_empty() {
            lines.extend(labelled(look, label, &facts.join("\n"), room));
        }
    }
    if debrief.took_ms > 0 {
        lines.extend(labelled(look, "report-took", &took(debrief.took_ms, look), room));
    }
    lines
}

fn took(ms: u64, look: Look) -> String {
    let seconds = ms.div_ceil(1000);
    let args = [("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())];
    let id = if seconds < 60 { "report-took-seconds" } else { "report-took-minutes" };
    look.say_with(id, &args)
}

/// A word and what it is about, hanging behind it.
fn labelled(look: Look, label: &str, text: &str, room: usize) -> Vec<Line<'static>> {
    let mut label = pad(&look.say(label), LABEL);
    let indent = " ".repeat(width(&label));
    let lines = wrap_hanging(text, &indent, &indent, room).into_iter().map(|line| {
        let before = std::mem::replace(&mut label, indent.clone());
        let text = line.strip_prefix(&indent).unwrap_or(&line).to_owned();
        Line::from(vec![Span::styled(before, look.theme.tone(Tone::Rest)), Span::raw(text)])
    });
    lines.collect()
}

/// The curve, told apart into answers and what happened without one.
fn course(debrief: &Debrief) -> Vec<Moment> {
    let mut answers = debrief.answers.iter().enumerate().peekable();
    let mut left = debrief.curve.len().saturating_sub(1);
    let mut course = Vec::with_capacity(left);
    for pair in debrief.curve.windows(2) {
        let (before, after) = (pair[0], pair[1]);
        let must = answers.len() >= left;
        let answer = answers
            .next_if(|(_, answer)| must || (answer.before, answer.after) == (before, after))
            .map(|(at, _)| at);
        course.push(Moment { answer, before, after });
        left -= 1;
    }
    course
}

/// Heat and trust side by side.
fn charts(debrief: &Debrief, course: &[Moment], look: Look, room: usize) -> Vec<Line<'static>> {
    let Some(start) = debrief.curve.first() else { return Vec::new() };
    let own = room.saturating_sub(2) / 2;
    let drawn = |value: fn(Mood) -> u8, name: &str, tone: fn(usize) -> Tone| {
        let mut points = vec![Point { value: value(*start), number: None }];
        points.extend(course.iter().map(|moment| Point {
            value: value(moment.after),
            number: moment.answer.map(|at| at + 1),
        }));
        let to = points.last().map_or(0, |point| point.value);
        let args =
            [("name", look.say(name).into()), ("from", value(*start).into()), ("to", to.into())];
        let title = column(&look.say_with("report-curve", &args), own);
        let mut lines = vec![Line::styled(title, look.theme.title())];
        lines.extend(chart::lines(&points, tone, look, own));
        lines
    };
    let heat = drawn(|mood| mood.heat, "mood-heat", heat_tone);
    let trust = drawn(|mood| mood.trust, "mood-trust", |_| Tone::Trainee);
    heat.into_iter()
        .zip(trust)
        .map(|(mut left, right)| {
            // Each side brings its own style; a styled line would colour the other one, too.
            let style = |line: Line<'static>| {
                let style = line.style;
                line.spans.into_iter().map(move |span| span.patch_style(style))
            };
            let mut spans: Vec<Span<'static>> = style(std::mem::take(&mut left)).collect();
            spans.push(Span::raw("  "));
            spans.extend(style(right));
            Line::from(spans)
        })
        .collect()
}

fn heat_tone(level: usize) -> Tone {
    let heat = u8::try_from(level).unwrap_or(100);
    match Mood::new(heat, 0, 0).band() {
        Band::Calm => Tone::Calm,
        Band::Irritated => Tone::Irritated,
        Band::Angry => Tone::Angry,
    }
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
        let event = format!("{}{}", " ".repeat(NUMBER), look.say("report-event"));
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

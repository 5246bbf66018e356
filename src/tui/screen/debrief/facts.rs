//! The first page: how it ended, what was solved, and the course it took as a chart and in
//! figures. No points here.

use ratatui::text::{Line, Span};

use super::chart::{self, Point};
use super::{course, teller};
use crate::engine::debrief::Debrief;
use crate::engine::mood::{Band, Mood};
use crate::scenario::model::FactIdx;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, pad, width, wrap, wrap_hanging};
use crate::tui::theme::{BAD, GOOD, Tone};

/// Columns of the labels.
const LABEL: usize = 8;
/// The page in lines.
pub fn lines(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let mut lines = outcome(report, look, room);
    lines.push(Line::default());
    let course = &report.debrief.course;
    lines.extend(charts(&report.debrief, look, room));
    lines.push(Line::default());
    lines.extend(course::table(report, course, look, room));
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
    if let Some(helped) = teller(report, look).helped(debrief) {
        lines.extend(labelled(look, "report-helped", &helped, room));
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

/// Heat and trust side by side.
fn charts(debrief: &Debrief, look: Look, room: usize) -> Vec<Line<'static>> {
    let start = debrief.start;
    let own = room.saturating_sub(2) / 2;
    let drawn = |value: fn(Mood) -> u8, name: &str, tone: fn(usize) -> Tone| {
        let mut points = vec![Point { value: value(start), number: None }];
        points.extend(debrief.course.iter().map(|moment| Point {
            value: value(moment.after),
            number: moment.answer.map(|at| at + 1),
        }));
        let to = points.last().map_or(0, |point| point.value);
        let args =
            [("name", look.say(name).into()), ("from", value(start).into()), ("to", to.into())];
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

//! The last page: the points, where they were lost, and beside them how the customer left, which
//! counts for nothing.

use ratatui::text::{Line, Span};

use super::{hanging, heading, line, teller, verdict};
use crate::engine::debrief::Debrief;
use crate::rulebook::Dimension;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, pad, right, wrap};
use crate::tui::theme::{BAD, Tone};
use crate::tui::widget::meter::Meter;

/// Columns of a dimension's name, its points, its decisions and its weight.
const NAME: usize = 12;
const POINTS: usize = 8;
const CHOICES: usize = 13;
const WEIGHT: usize = 7;
/// The longest bar.
const BAR: usize = 40;

/// The page in lines.
pub fn lines(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let mut lines = vec![Line::styled(teller(report, look).conduct(debrief), look.theme.title())];
    if debrief.red_line {
        let sentence = look.say("debrief-red-line");
        let sentence = hanging(look, BAD, &sentence, Tone::Angry, room);
        lines.extend(sentence.into_iter().map(|line| line.patch_style(look.theme.title())));
    }
    lines.push(Line::default());
    let dimensions = Dimension::ALL.into_iter();
    lines.extend(dimensions.map(|dimension| bar(debrief, dimension, look, room)));
    let sum = wrap(&look.say("report-sum"), room).into_iter();
    lines.extend(sum.map(|line| Line::styled(line, look.theme.tone(Tone::Rest))));
    lines.push(Line::default());
    lines.extend(losses(report, look, room));
    lines.push(Line::default());
    lines.extend(shown(report, look, room));
    lines
}

/// A dimension as word, bar and number, and how much it counts.
fn bar(debrief: &Debrief, dimension: Dimension, look: Look, room: usize) -> Line<'static> {
    let name = look.say(&format!("rule-dimension-{}", dimension.id()));
    let rest = look.theme.tone(Tone::Rest);
    let length = room.saturating_sub(NAME + POINTS + CHOICES + WEIGHT).min(BAR);
    let weight = look.say_with("report-weight", &[("weight", dimension.weight().into())]);
    let mut line = Line::from(Span::raw(column(&name, NAME)));
    match debrief.score.of(dimension) {
        None => {
            let nothing = column(&look.say("report-not-met"), length + POINTS + CHOICES);
            line.push_span(Span::styled(nothing, rest));
        }
        Some(value) => {
            let meter =
                Meter { label: name, value, change: 0, reason: String::new(), tone: tone(value) };
            line.extend(meter.bar(look, length));
            let count = debrief.score.decisions[dimension as usize];
            let points = look.say_with("report-of", &[("score", value.into())]);
            let choices = look.say_with("report-choices", &[("count", count.into())]);
            line.push_span(Span::raw(right(&points, POINTS)));
            line.push_span(Span::styled(pad(&format!("  {choices}"), CHOICES), rest));
        }
    }
    line.push_span(Span::styled(weight, rest));
    line
}

/// As the bands of a total: from 80, from 60, below.
fn tone(value: u8) -> Tone {
    match value {
        80.. => Tone::Calm,
        60.. => Tone::Irritated,
        _ => Tone::Angry,
    }
}

/// Every point lost: in which line, for what, and by which rule.
fn losses(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let args = [("total", debrief.score.met().into()), ("lost", debrief.losses().count().into())];
    if debrief.losses().next().is_none() && !debrief.red_line {
        return vec![Line::raw(look.say_with("report-decisions-clean", &args[..1]))];
    }
    let mut lines = vec![Line::raw(look.say_with("report-decisions", &args))];
    lines.extend([Line::default(), heading(look, "debrief-losses")]);
    for (at, answer) in debrief.answers.iter().enumerate() {
        let lost = verdict::lost(answer).is_some_and(|points| points > 0);
        // A red line fails the run even where the scene was judged before.
        if !lost && !answer.red_line {
            continue;
        }
        let verdict = verdict::of(answer, look);
        let dimension = answer.counted.map(|it| look.say(&format!("rule-dimension-{}", it.id())));
        let words = [
            look.say_with("report-number", &[("number", (at + 1).into())]),
            verdict.word,
            line::lost(answer, look).unwrap_or_default(),
            dimension.unwrap_or_default(),
        ];
        lines.extend(hanging(look, verdict.sign, &words.join("  "), verdict.tone, room));
        if let Some(rule) = line::about(report, answer, look) {
            let teller = teller(report, look);
            let broken = answer.broken.contains(&rule);
            let rule = if broken { teller.rule(rule) } else { teller.kept_rule(rule) };
            lines.extend(hanging(look, "", &rule, Tone::Rest, room));
        }
    }
    lines
}

/// How the customer left.
fn shown(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let result = report.prepared.scenario().ending(debrief.ending).result;
    let outcome = look.say(&format!("outcome-{}", result.id()));
    let mut lines = vec![heading(look, "report-shown")];
    let outcome = look.say_with("debrief-outcome", &[("outcome", outcome.into())]);
    lines.extend(hanging(look, "", &outcome, Tone::Text, room));
    let mood = teller(report, look).moved(debrief);
    lines.extend(hanging(look, "", &mood, Tone::Text, room));
    lines
}

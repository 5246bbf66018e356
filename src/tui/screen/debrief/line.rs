//! All there is to say about one line of the run: what was said, the rules, why, and a better
//! wording.

use ratatui::text::{Line, Span};

use super::{hanging, teller, verdict};
use crate::engine::input::Given;
use crate::engine::session::Answered;
use crate::scenario::model::RuleIdx;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::theme::{BAD, GOOD, Tone};

/// The page of one line, given with its place.
pub fn whole(
    report: &Report,
    (at, answer): (usize, &Answered),
    look: Look,
    room: usize,
) -> Vec<Line<'static>> {
    let number = look.say_with("report-number", &[("number", (at + 1).into())]);
    let mut spans = vec![Span::styled(number, look.theme.title())];
    let verdict = verdict::of(answer, look);
    let style = look.theme.tone(verdict.tone);
    spans.push(Span::styled(format!("  {}", verdict.text()), style));
    spans.extend(lost(answer, look).map(|lost| Span::raw(format!("  {lost}"))));
    let mut lines = vec![Line::from(spans), Line::default()];
    lines.extend(body(report, answer, look, room));
    lines
}

/// The points it lost, in words.
pub fn lost(answer: &Answered, look: Look) -> Option<String> {
    match verdict::lost(answer) {
        Some(0) => Some(look.say("report-full")),
        Some(points) => Some(look.say_with("report-lost", &[("lost", points.into())])),
        None => answer.grade.map(|_| look.say("report-again")),
    }
}

/// What is said below the heading, what was said and what would have been better first.
pub fn body(report: &Report, answer: &Answered, look: Look, room: usize) -> Vec<Line<'static>> {
    let remark = |sign: &str, sentence: &str, tone| hanging(look, sign, sentence, tone, room);
    let (said, better) = worded(report, answer, look);
    let mut words = remark("", &said, Tone::Trainee);
    // What was said beside what could have been: the pair to be remembered.
    words.extend(better.iter().flat_map(|better| remark(GOOD, better, Tone::Calm)));
    let mut judged = Vec::new();
    if answer.red_line {
        judged.extend(remark(BAD, &look.say("red-line-crossed"), Tone::Angry));
    }
    judged.extend(rules(report, answer, look, room));
    let why = answer
        .why
        .iter()
        .flat_map(|why| remark("", &look.say_with("why-line", &[("why", why.into())]), Tone::Text));
    let mut parts = vec![words, judged, why.collect(), outcome(report, answer, look, room)];
    parts.retain(|part| !part.is_empty());
    parts.join(&Line::default())
}

/// What was said, and what would have been better; steps stand in a list.
fn worded(report: &Report, answer: &Answered, look: Look) -> (String, Option<String>) {
    let teller = teller(report, look);
    let text = |id: &str, text: String| look.say_with(id, &[("text", text.into())]);
    if !matches!(answer.given, Given::Order(_)) || answer.said.is_empty() {
        return (text("debrief-said", teller.said(answer)), teller.better(answer));
    }
    let listed = |steps: &[String]| -> String {
        let step = |(number, step): (usize, &String)| {
            let args = [("number", number.into()), ("text", step.into())];
            format!("\n{}", look.say_with("order-item", &args))
        };
        (1..).zip(steps).map(step).collect()
    };
    let better = teller.better(answer).map(|_| text("better-order", listed(&answer.better)));
    (text("debrief-said", listed(&answer.said)), better)
}

/// The rules it broke and kept, each with who says so.
fn rules(report: &Report, answer: &Answered, look: Look, room: usize) -> Vec<Line<'static>> {
    let teller = teller(report, look);
    let cite = |rule: RuleIdx, sign: &str, id: &str, tone| {
        let rule_text =
            if id == "rule-broken" { teller.rule(rule) } else { teller.kept_rule(rule) };
        let sentence = look.say_with(id, &[("rule", rule_text.into())]);
        let mut lines = hanging(look, sign, &sentence, tone, room);
        let issue = teller.issue(rule);
        if !issue.is_empty() {
            lines.extend(hanging(look, "", &issue, Tone::Rest, room));
        }
        lines
    };
    let broken = answer.broken.iter().map(|rule| cite(*rule, BAD, "rule-broken", Tone::Angry));
    let kept = answer.kept.iter().map(|rule| cite(*rule, GOOD, "rule-kept", Tone::Calm));
    let asked = teller.asked(answer).map(|rule| cite(rule, "", "report-rule-asked", Tone::Text));
    broken.chain(asked).chain(kept).flatten().collect()
}

/// The rule that a lost point is about: the gravest that was broken.
pub fn about(report: &Report, answer: &Answered, look: Look) -> Option<RuleIdx> {
    let severity = |rule: &RuleIdx| {
        let id = report.prepared.scenario().rule(*rule);
        report.prepared.rules.get(id).map_or(0, |rule| rule.severity)
    };
    // From the end, for of several alike the last is taken.
    let broken = answer.broken.iter().rev().copied().max_by_key(severity);
    broken.or_else(|| teller(report, look).asked(answer)).or(answer.kept.first().copied())
}

/// What it solved and what it did to the customer.
fn outcome(report: &Report, answer: &Answered, look: Look, room: usize) -> Vec<Line<'static>> {
    let facts = &report.prepared.scenario().facts;
    let solved = answer.solved.iter().filter_map(|fact| facts.get(fact.at()));
    let mut said: Vec<String> = solved
        .map(|fact| look.say_with("solved-line", &[("fact", fact.text.as_str().into())]))
        .collect();
    if !answer.causes.is_empty() {
        let teller = teller(report, look);
        said.extend([teller.mood(answer.after), teller.causes(&answer.causes)]);
    }
    said.iter().flat_map(|sentence| hanging(look, "", sentence, Tone::Rest, room)).collect()
}

//! All there is to say about one line of the run: what was said beside the better wording, the
//! rules with who says so, why, and what it did to the customer.

use ratatui::text::{Line, Span};

use super::{column_of, indented, labelled, teller, verdict};
use crate::engine::input::Given;
use crate::engine::mood::{Cause, Mood};
use crate::engine::session::{Answered, Origin};
use crate::engine::stage::model_choice;
use crate::message::set_apart;
use crate::plain::tell::{Reason, ahead_of, origin};
use crate::scenario::model::{Ask, Grade, RuleIdx};
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::theme::{BAD, GOOD, Tone};

/// The words before the parts.
const LABELS: [&str; 13] = [
    "review-said",
    "review-better",
    "review-wants",
    "review-why",
    "review-broken",
    "review-kept",
    "review-wanted",
    "review-red",
    "review-pleased",
    "report-solved",
    "review-customer",
    "review-then",
    "review-ahead",
];

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
    spans.extend(earned(answer, look).map(|earned| Span::raw(format!("  {earned}"))));
    let mut lines = indented(vec![Line::from(spans)]);
    lines.push(Line::default());
    lines.extend(body(report, answer, look, room));
    lines
}

/// What it earned of what was possible, in words.
pub fn earned(answer: &Answered, look: Look) -> Option<String> {
    let grade = answer.grade?;
    Some(match answer.counted {
        Some(_) => look.say_with("report-points", &[("points", grade.points().into())]),
        None => look.say("report-again"),
    })
}

/// What is said below the heading, what was said and what would have been better first: the pair
/// to be remembered.
pub fn body(report: &Report, answer: &Answered, look: Look, room: usize) -> Vec<Line<'static>> {
    told(report, answer, look, room, Detail::Whole)
}

/// How much of a rule is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// Its sentence.
    Brief,
    /// Who says so, too.
    Whole,
}

/// The same where there is little room: of a rule its sentence alone.
pub fn brief(report: &Report, answer: &Answered, look: Look, room: usize) -> Vec<Line<'static>> {
    told(report, answer, look, room, Detail::Brief)
}

fn told(
    report: &Report,
    answer: &Answered,
    look: Look,
    room: usize,
    detail: Detail,
) -> Vec<Line<'static>> {
    let columns = (column_of(look, &LABELS), room);
    let part = |sign: &str, label: &str, text: &str, tone| {
        labelled(look, (sign, label), text, tone, columns)
    };
    let verdict = verdict::of(answer, look);
    let mut words = part(verdict.sign, "review-said", &said(report, answer, look), Tone::Text);
    if let Some(better) = better(report, answer, look) {
        words.extend(part(GOOD, "review-better", &better, Tone::Calm));
    }
    let wanted = wanted(report, answer, look);
    let wanted = wanted.map(|wanted| part("", "review-wants", &wanted, Tone::Text));
    let why = answer.why.iter().flat_map(|why| part("", "review-why", why, Tone::Text)).collect();
    let mut judged = Vec::new();
    if answer.red_line {
        judged.extend(part(BAD, "review-red", &look.say("review-red-crossed"), Tone::Angry));
    }
    judged.extend(rules(report, answer, look, columns, detail));
    let pleased = teller(report, look).flattery(answer);
    let pleased: Vec<Line<'static>> =
        pleased.iter().flat_map(|told| part("", "review-pleased", told, verdict.tone)).collect();
    let mut parts = vec![
        words,
        wanted.unwrap_or_default(),
        why,
        judged,
        pleased,
        outcome(report, answer, look, columns),
        ahead(report, answer, look, columns),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join(&Line::default())
}

/// What was said; steps and entries stand in a list.
fn said(report: &Report, answer: &Answered, look: Look) -> String {
    match answer.given {
        Given::Order(_) if !answer.said.is_empty() => listed(&answer.said, look),
        Given::Form(_) if !answer.said.is_empty() => answer.said.join("\n"),
        _ => teller(report, look).said(answer),
    }
}

/// What was to be solved here, where a better answer would have solved something that was still open.
fn wanted(report: &Report, answer: &Answered, look: Look) -> Option<String> {
    if answer.grade == Some(Grade::Best) {
        return None;
    }
    let scenario = report.prepared.scenario();
    let answers = &report.debrief.answers;
    let before = answers.iter().take_while(|it| !std::ptr::eq(*it, answer));
    let solved: Vec<_> = before.chain([answer]).flat_map(|it| &it.solved).collect();
    let best = scenario.choice(model_choice(scenario, answer.scene)?);
    let open = best.answer.solves.iter().filter(|fact| !solved.contains(fact));
    let facts: Vec<&str> =
        open.filter_map(|fact| Some(scenario.facts.get(fact.at())?.text.as_str())).collect();
    (!facts.is_empty()).then(|| set_apart(look.lang, &facts))
}

/// What would have been better, where something would.
fn better(report: &Report, answer: &Answered, look: Look) -> Option<String> {
    let teller = teller(report, look);
    let whole = teller.better(answer)?;
    Some(match &report.prepared.scenario().scene(answer.scene).ask {
        Ask::Ring(_) => whole,
        Ask::Order(_) => listed(&answer.better, look),
        Ask::Form(_) => answer.better.join("\n"),
        _ => answer.better.join(" "),
    })
}

fn listed(steps: &[String], look: Look) -> String {
    let step = |(number, step): (usize, &String)| {
        look.say_with("order-item", &[("number", number.into()), ("text", step.into())])
    };
    (1..).zip(steps).map(step).collect::<Vec<_>>().join("\n")
}

/// The rules it broke and kept, each with how grave it is and who says so.
fn rules(
    report: &Report,
    answer: &Answered,
    look: Look,
    columns: (usize, usize),
    detail: Detail,
) -> Vec<Line<'static>> {
    let teller = teller(report, look);
    let cite = |rule: RuleIdx, sign: &str, label: &str, tone| {
        let known = report.prepared.rules.get(report.prepared.scenario().rule(rule));
        let sentence = match (detail, known) {
            (Detail::Brief, Some(known)) => known.sentence(look.lang).to_owned(),
            _ if label == "review-broken" => teller.rule(rule),
            _ => teller.kept_rule(rule),
        };
        let mut lines = labelled(look, (sign, label), &sentence, tone, columns);
        let issue = teller.issue(rule);
        if detail == Detail::Whole && !issue.is_empty() {
            lines.extend(labelled(look, ("", ""), &issue, Tone::Rest, columns));
        }
        lines
    };
    // Its sign would be that of a mine, and not every rule broken is one.
    let tone = verdict::of(answer, look).tone;
    let broken =
        teller.broken(answer).into_iter().map(|rule| cite(rule, "", "review-broken", tone));
    let asked = teller.asked(answer).map(|rule| cite(rule, "", "review-wanted", Tone::Text));
    let kept = answer.kept.iter().map(|rule| cite(*rule, GOOD, "review-kept", Tone::Calm));
    broken.chain(asked).chain(kept).flatten().collect()
}

/// What a lost point is about: the rule that was broken, else why it was not the best, else the
/// rule that was wanted.
pub fn about(report: &Report, answer: &Answered, look: Look) -> Option<String> {
    let teller = teller(report, look);
    let wanted = || teller.asked(answer).map(|rule| teller.kept_rule(rule));
    match teller.reason(answer) {
        Some(Reason::Broken(rule)) => Some(teller.rule(rule)),
        Some(Reason::Why(why)) => Some(why),
        Some(Reason::Kept(_)) | None => wanted(),
    }
}

/// What it solved, what it did to the customer, and what happened before the next line.
fn outcome(
    report: &Report,
    answer: &Answered,
    look: Look,
    columns: (usize, usize),
) -> Vec<Line<'static>> {
    let facts = &report.prepared.scenario().facts;
    let solved = answer.solved.iter().filter_map(|fact| facts.get(fact.at()));
    let mut lines: Vec<Line<'static>> = solved
        .flat_map(|fact| labelled(look, (GOOD, "report-solved"), &fact.text, Tone::Calm, columns))
        .collect();
    let mut felt = |label: &str, mood: Mood, causes: &[Cause], from: Option<Origin>| {
        if causes.is_empty() {
            return;
        }
        let teller = teller(report, look);
        let what = origin(look.lang, &[from], causes);
        let told =
            what.into_iter().chain([teller.mood(mood, answer.shown(mood)), teller.causes(causes)]);
        let told = told.collect::<Vec<_>>().join("\n");
        lines.extend(labelled(look, ("", label), &told, Tone::Rest, columns));
    };
    felt("review-customer", answer.after, &answer.causes, None);
    let place = report.debrief.answers.iter().position(|it| std::ptr::eq(it, answer));
    for moment in place.into_iter().flat_map(|at| report.debrief.aftermath(at)) {
        felt("review-then", moment.after, &moment.causes, moment.origin);
    }
    lines
}

/// The best end that was open before the line, and after it where that is less.
fn ahead(
    report: &Report,
    answer: &Answered,
    look: Look,
    columns: (usize, usize),
) -> Vec<Line<'static>> {
    let place = report.debrief.answers.iter().position(|it| std::ptr::eq(it, answer));
    let told = place.and_then(|at| match report.prospects.as_deref()? {
        [] => Some(look.say("ahead-unknown")),
        open => {
            let open = open.get(at..at + 2)?;
            ahead_of(look.lang, open[0], open[1])
        }
    });
    let told = told.iter();
    told.flat_map(|told| labelled(look, ("", "review-ahead"), told, Tone::Rest, columns)).collect()
}

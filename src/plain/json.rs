//! A run as data: transcript and score, for other programs.

use serde_json::{Value, json};

use super::tell::Teller;
use crate::engine::debrief::Debrief;
use crate::engine::mood::{MODEL, Mood};
use crate::engine::review::{self, Reading};
use crate::engine::score::Band;
use crate::engine::session::{Answered, Session, Step};
use crate::rulebook::Dimension;
use crate::scenario::model::{Grade, RuleIdx};
use crate::scenario::raw::Kind;
use crate::scenario::review::LineKind;

/// The run with its transcript; `score` is there once it is over.
#[must_use]
pub fn of(session: &Session, teller: Teller<'_>, rulebook: &str) -> Value {
    let scenario = &teller.stage.scenario;
    let steps: Vec<Value> =
        session.steps().iter().filter_map(|step| of_step(step, teller)).collect();
    json!({
        "format": 1,
        "scenario": scenario.id,
        "title": scenario.head.title,
        "model": MODEL,
        "content": scenario.content,
        "rulebook": rulebook,
        "seed": session.seed(),
        "inputs": session.inputs(),
        "transcript": steps,
        "score": Debrief::of(session).map(|debrief| of_debrief(&debrief, teller)),
    })
}

/// A case review as data; `score` and what each line comes to are there once it is over.
#[must_use]
pub fn of_review(reading: &Reading, rulebook: &str) -> Value {
    let review = reading.review();
    let verdict = reading.verdict();
    let marks = reading.marks().iter();
    let marks: Vec<Value> = marks
        .map(|mark| json!({ "line": review.lines[mark.line].id, "rule": mark.rule }))
        .collect();
    let picks = reading.picks().iter().map(|at| &review.improvements[*at].id);
    json!({
        "format": 1,
        "scenario": review.id,
        "kind": Kind::CaseReview.id(),
        "title": review.head.title,
        "content": review.content,
        "rulebook": rulebook,
        "seed": reading.seed(),
        "inputs": reading.inputs(),
        "marks": marks,
        "improvements": picks.collect::<Vec<_>>(),
        "lines": verdict.as_ref().map(|verdict| of_lines(reading, verdict)),
        "score": verdict.as_ref().map(of_points),
    })
}

fn of_lines(reading: &Reading, verdict: &review::Verdict) -> Vec<Value> {
    let review = reading.review();
    let line = |line: &review::LineVerdict| {
        let exhibit = &review.lines[line.line];
        let breaks: Vec<&str> = match &exhibit.kind {
            LineKind::Mine(mine) => mine.breaks.iter().map(|rule| review.rule(*rule)).collect(),
            _ => Vec::new(),
        };
        let why = match &exhibit.kind {
            LineKind::Mine(mine) => Some(&mine.why),
            LineKind::Decoy(why) => Some(why),
            _ => None,
        };
        json!({
            "id": exhibit.id,
            "found": line.found.id(),
            "named": line.named,
            "breaks": breaks,
            "why": why,
        })
    };
    verdict.lines.iter().map(line).collect()
}

fn of_points(verdict: &review::Verdict) -> Value {
    let score = &verdict.score;
    let (left, hits) = score.left();
    let dimension = |dimension: Dimension| {
        let (points, decisions) = score.points(dimension);
        let value = json!({
            "score": score.of(dimension),
            "points": points,
            "decisions": decisions,
        });
        (dimension.id().to_owned(), value)
    };
    let dimensions: serde_json::Map<String, Value> =
        Dimension::ALL.into_iter().map(dimension).collect();
    json!({
        "total": score.total(),
        "band": score.band().id(),
        "red_line": false,
        "decisions": score.decisions(),
        "dimensions": dimensions,
        "hits": hits,
        "left": left,
        "alarms": score.alarms,
        "picked": score.picked,
        "picks": score.picks,
    })
}

fn of_step(step: &Step, teller: Teller<'_>) -> Option<Value> {
    let scenario = &teller.stage.scenario;
    Some(match step {
        Step::Scene { scene, visit } => {
            json!({ "scene": scenario.scene(*scene).id, "visit": visit })
        }
        Step::Heard { speaker, text } => json!({ "speaker": teller.name(*speaker), "text": text }),
        Step::Happened { after, .. } => json!({ "happened": of_mood(*after) }),
        Step::Answered(answered) => of_answer(answered, teller),
        Step::Reacted(reaction) => json!({ "reaction": scenario.reactions[reaction.at()].id }),
        Step::Hinted(rule) => json!({ "hint": scenario.rule(*rule) }),
        Step::Asked(_) => return None,
        Step::Ended { ending, text } => {
            json!({ "ending": scenario.ending(*ending).id, "text": text })
        }
    })
}

fn of_answer(answered: &Answered, teller: Teller<'_>) -> Value {
    let scenario = &teller.stage.scenario;
    let rules = |rules: &[RuleIdx]| -> Vec<String> {
        rules.iter().map(|rule| scenario.rule(*rule).to_owned()).collect()
    };
    json!({
        "input": answered.input,
        "said": teller.said(answered),
        "grade": answered.grade.map(Grade::id),
        "counted": answered.counted.map(Dimension::id),
        "kept": rules(&answered.kept),
        "broken": rules(&answered.broken),
        "red_line": answered.red_line,
        "why": answered.why,
        "better": answered.better,
        "solved": answered.solved.iter().map(|fact| &scenario.facts[fact.at()].id).collect::<Vec<_>>(),
        "mood": of_mood(answered.after),
        "ms": answered.ms,
    })
}

fn of_mood(mood: Mood) -> Value {
    json!({ "heat": mood.heat, "trust": mood.trust, "patience": mood.patience })
}

/// The band in a word; a run that crossed a red line has failed whatever it earned.
fn band(debrief: &Debrief) -> Option<&'static str> {
    if debrief.red_line { Some("failed") } else { debrief.score.band().map(Band::id) }
}

fn of_debrief(debrief: &Debrief, teller: Teller<'_>) -> Value {
    let scenario = &teller.stage.scenario;
    let ending = scenario.ending(debrief.ending);
    let dimensions: serde_json::Map<String, Value> = Dimension::ALL
        .into_iter()
        .map(|dimension| {
            let at = dimension as usize;
            let value = json!({
                "score": debrief.score.of(dimension),
                "points": debrief.score.points[at],
                "decisions": debrief.score.decisions[at],
            });
            (dimension.id().to_owned(), value)
        })
        .collect();
    json!({
        "total": debrief.score.total(),
        "band": band(debrief),
        "red_line": debrief.red_line,
        "decisions": debrief.score.met(),
        "dimensions": dimensions,
        "ending": ending.id,
        "result": ending.result.id(),
        "solved": debrief.solved.iter().map(|fact| &scenario.facts[fact.at()].id).collect::<Vec<_>>(),
        "mood": of_mood(debrief.end()),
        "undone": debrief.undone,
        "hints": debrief.hints,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bank::Bank;
    use crate::library::Library;
    use crate::message::Lang;

    #[test]
    fn a_run_with_a_red_line_is_in_no_band_and_no_word_calls_it_good() {
        let prepared = Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap();
        let told = |inputs: &str| {
            let mut session = Session::start(Arc::clone(&prepared.stage), 7);
            for input in inputs.split_whitespace() {
                session.answer(input, 0).unwrap();
            }
            let lang = Lang::Zh;
            let teller = Teller { lang, stage: &prepared.stage, rules: &prepared.rules };
            let text = teller.debrief(&Debrief::of(&session).unwrap(), 0, &[]).join("\n");
            (of(&session, teller, "")["score"]["band"].clone(), text)
        };
        let begin = "take-over restate";
        let (band, text) = told(&format!(
            "{begin} same-model errand three-note form:room,phone,item,wish,price wait-for-facts \
             nine-tonight next-time"
        ));
        assert_eq!(band, "failed");
        assert!(text.contains("（碰了红线，不合格）"), "beside the outcome: {text}");
        assert!(text.contains("分，碰了红线不合格"), "and beside the score: {text}");
        let (band, text) = told(&format!(
            "{begin} call-tailor errand six-at-door form:room,phone,item,wish go-now call-at-ten"
        ));
        assert_eq!(band, "excellent");
        assert!(!text.contains("不合格"), "{text}");
    }
}

//! Plays test plans: runs written down with what must come of them.

use std::sync::Arc;

use crate::bank::Docket;
use crate::engine::debrief::Debrief;
use crate::engine::run::Timed;
use crate::engine::session::Session;
use crate::engine::stage::Stage;
use crate::library::plan::{Plan, PlannedRun};
use crate::message::{Lang, say_with};

/// A run of a plan that came out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// An input is not on offer.
    Refused {
        /// Name of the run.
        run: String,
        /// Its place, from 1.
        at: usize,
        /// The input.
        input: String,
    },
    /// The inputs do not lead to an ending.
    Unfinished {
        /// Name of the run.
        run: String,
    },
    /// Something came out otherwise.
    Otherwise {
        /// Name of the run.
        run: String,
        /// What: `ending`, `score`, `red_line` or `solved`.
        what: &'static str,
        /// What the plan says.
        expected: String,
        /// What came of it.
        found: String,
    },
}

impl Failure {
    /// One line for an author.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Failure::Refused { run, at, input } => {
                let args = [("run", run.into()), ("at", (*at).into()), ("input", input.into())];
                say_with(lang, "plan-refused", &args)
            }
            Failure::Unfinished { run } => {
                say_with(lang, "plan-unfinished", &[("run", run.into())])
            }
            Failure::Otherwise { run, what, expected, found } => {
                let args = [
                    ("run", run.into()),
                    ("what", (*what).into()),
                    ("expected", expected.into()),
                    ("found", found.into()),
                ];
                say_with(lang, "plan-otherwise", &args)
            }
        }
    }
}

/// Plays every run and returns what came out otherwise.
#[must_use]
pub fn play_all(plan: &Plan, stage: &Arc<Stage>) -> Vec<Failure> {
    plan.runs.iter().flat_map(|run| play(run, stage)).collect()
}

/// Plays every run of a case review and returns what came out otherwise. Its runs have no ending and
/// solve nothing: a plan that expects that is told what there is.
#[must_use]
pub fn read_all(plan: &Plan, docket: &Docket) -> Vec<Failure> {
    plan.runs.iter().flat_map(|run| read(run, docket)).collect()
}

fn read(planned: &PlannedRun, docket: &Docket) -> Vec<Failure> {
    let run = planned.name.clone();
    let reading = match docket.replay(planned.seed, &timed(planned)) {
        Ok(reading) => reading,
        Err((at, _)) => return vec![refused(planned, at)],
    };
    let Some(verdict) = reading.verdict() else { return vec![Failure::Unfinished { run }] };
    let mut compared = Compared { run, failures: Vec::new() };
    let expect = &planned.expect;
    compared.with("ending", expect.ending.clone(), String::new());
    let total = verdict.score.total().to_string();
    compared.with("score", expect.score.map(|score| score.to_string()), total);
    let line = expect.red_line.map(|line| line.to_string());
    compared.with("red_line", line, false.to_string());
    compared.with("solved", expect.solved.clone().map(listed), String::new());
    compared.failures
}

fn timed(planned: &PlannedRun) -> Vec<Timed> {
    planned.inputs.iter().map(|input| Timed { input: input.clone(), ms: 0 }).collect()
}

fn refused(planned: &PlannedRun, at: usize) -> Failure {
    let input = planned.inputs.get(at).cloned().unwrap_or_default();
    Failure::Refused { run: planned.name.clone(), at: at + 1, input }
}

fn listed(mut ids: Vec<String>) -> String {
    ids.sort_unstable();
    ids.join(", ")
}

/// What came out otherwise in one run.
struct Compared {
    run: String,
    failures: Vec<Failure>,
}

impl Compared {
    fn with(&mut self, what: &'static str, expected: Option<String>, found: String) {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            let run = self.run.clone();
            self.failures.push(Failure::Otherwise { run, what, expected, found });
        }
    }
}

fn play(planned: &PlannedRun, stage: &Arc<Stage>) -> Vec<Failure> {
    let run = planned.name.clone();
    let session = match Session::replay(Arc::clone(stage), planned.seed, &timed(planned)) {
        Ok(session) => session,
        Err((at, _)) => return vec![refused(planned, at)],
    };
    let Some(debrief) = Debrief::of(&session) else { return vec![Failure::Unfinished { run }] };

    let scenario = &stage.scenario;
    let mut compared = Compared { run, failures: Vec::new() };
    let expect = &planned.expect;
    compared.with("ending", expect.ending.clone(), scenario.ending(debrief.ending).id.clone());
    let total = debrief.score.total().map(|total| total.to_string()).unwrap_or_default();
    compared.with("score", expect.score.map(|score| score.to_string()), total);
    let line = expect.red_line.map(|line| line.to_string());
    compared.with("red_line", line, debrief.red_line.to_string());
    let solved = debrief.solved.iter().map(|fact| scenario.facts[fact.at()].id.clone()).collect();
    compared.with("solved", expect.solved.clone().map(listed), listed(solved));
    compared.failures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Bank;
    use crate::library::{Library, plan};

    /// What the shipped coat says to one run with this in it.
    fn played(run: &str) -> Vec<Failure> {
        let text = format!("format = 1\n\n[[run]]\nname = \"a\"\nseed = 7\n{run}\n");
        let (plan, faults) = plan::parse(&text);
        assert!(faults.is_empty(), "{faults:?}");
        let prepared = Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap();
        play_all(&plan.unwrap(), &prepared.stage)
    }

    fn run() -> String {
        "a".to_owned()
    }

    #[test]
    fn an_answer_that_is_not_on_offer_is_named_by_its_place() {
        let input = "not-there".to_owned();
        let failures = played("inputs = [\"take-over\", \"not-there\"]\nexpect = { score = 1 }");
        assert_eq!(failures, [Failure::Refused { run: run(), at: 2, input }]);
    }

    #[test]
    fn answers_that_end_too_early_are_told() {
        let failures = played("inputs = [\"take-over\"]\nexpect = { score = 1 }");
        assert_eq!(failures, [Failure::Unfinished { run: run() }]);
    }

    #[test]
    fn everything_that_came_out_otherwise_is_told_and_nothing_else() {
        let bank = Bank::new(Library::built_in());
        let stage = bank.prepare("hotel/shrunk-cuff").unwrap().stage;
        let mut session = Session::start(Arc::clone(&stage), 7);
        while let Some(question) = session.question() {
            let input = crate::plain::understand(question, "1");
            session.answer(&input, 0).unwrap();
        }
        let inputs: Vec<&str> = session.inputs().iter().map(|timed| &*timed.input).collect();
        let total = Debrief::of(&session).unwrap().score.total().unwrap();

        let run = |expect: &str| played(&format!("inputs = {inputs:?}\nexpect = {{ {expect} }}"));
        assert_eq!(run(&format!("score = {total}, red_line = false")), []);
        let failures = run(&format!("score = {}, ending = \"no-such\", solved = []", total + 1));
        let what: Vec<&str> = failures
            .iter()
            .map(|failure| match failure {
                Failure::Otherwise { what, .. } => *what,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(what, ["ending", "score", "solved"]);
        let line = failures[1].message(Lang::Zh);
        assert!(line.contains("「a」") && line.contains(&total.to_string()), "{line}");
    }
}

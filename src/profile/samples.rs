//! Runs made up for the tests of this module.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;

use super::model::{Again, Finished, Guess, Points};
use crate::engine::run::{Run, Timed};

/// So many minutes after an ordinary morning.
pub fn moment(minutes: u32) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + i64::from(minutes) * 60).unwrap()
}

/// A run of a guest whose shirt has shrunk, with these inputs.
pub fn run(inputs: &[&str]) -> Run {
    Run {
        scenario: "hotel/shrunk-cuff".into(),
        model: 1,
        content: "a1".repeat(32),
        rulebook: "b2".repeat(32),
        seed: u64::MAX,
        lang: "zh-CN".into(),
        inputs: inputs.iter().map(|input| Timed { input: (*input).into(), ms: 1500 }).collect(),
    }
}

/// A finished run of it.
pub fn finished(id: &str, minutes: u32, score: u8) -> Finished {
    Finished {
        id: id.into(),
        at: moment(minutes),
        took_ms: 61_000,
        run: run(&["ring:2", "greet-full"]),
        score,
        ending: "repaired".into(),
        result: "resolved".into(),
        red_line: false,
        dimensions: BTreeMap::from([("respect".into(), Points { points: 5, decisions: 2 })]),
        decisions: 2,
        kept: vec!["phone-greet".into()],
        broken: vec!["phone-late-pickup-apologise".into()],
        solved: vec!["ticket".into()],
        again: None,
        guess: None,
    }
}

/// A few finished runs in order, each with an id of its own.
pub fn any_history() -> impl Strategy<Value = Vec<Finished>> {
    let one = (0..=100u8, any::<bool>(), 0..3usize, 0..100_000u64);
    proptest::collection::vec(one, 0..8).prop_map(|runs| {
        let named = ["hotel/shrunk-cuff", "power/cut-off-this-morning", "telecom/dropped-calls"];
        let each = runs.into_iter().enumerate().map(|(at, (score, red_line, which, took_ms))| {
            let mut run = finished(&format!("run-{at}"), u32::try_from(at).unwrap(), score);
            (run.red_line, run.took_ms) = (red_line, took_ms);
            run.run.scenario = named[which].into();
            run.again = (score % 5 == 0).then(|| Again { run: "run-0".into(), at: 1 });
            run.guess = (score % 3 == 0).then_some(Guess { score: Some(70), regret: Some(1) });
            run
        });
        each.collect()
    })
}

//! The best end that was still open at every point of a run.

use super::report::Explored;
use crate::engine::input;
use crate::engine::machine::{Place, Unwatched};
use crate::engine::stage::Stage;
use crate::scenario::model::Outcome;

/// The best that can still come of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The highest total, 0 to 100; `None` where nothing is judged.
    pub total: Option<u8>,
    /// The best outcome, by whatever total.
    pub outcome: Outcome,
}

/// What was still open before each of these answers, and last of all after them; empty where the
/// scenario has more than `most` states, or the answers are not of it.
#[must_use]
pub fn outlook(stage: &Stage, answers: &[String], most: usize) -> Vec<Prospect> {
    let found = Explored::of(stage, most);
    let answers = answers.iter().map(String::as_str);
    found.and_then(|found| prospects(stage, &found, answers)).unwrap_or_default()
}

fn prospects<'i>(
    stage: &Stage,
    found: &Explored,
    answers: impl IntoIterator<Item = &'i str>,
) -> Option<Vec<Prospect>> {
    let scenario = &stage.scenario;
    let mut state = stage.state();
    stage.open(&mut state, &mut Unwatched);
    let mut all = vec![found.prospect(stage, &state)?];
    for answer in answers {
        let Place::Asked(scene) = state.place else { return None };
        let given = input::read(scenario, scene, answer).filter(|it| stage.accepts(&state, *it))?;
        stage.answer(&mut state, given, &mut Unwatched);
        all.push(found.prospect(stage, &state)?);
    }
    Some(all)
}

//! The best end that was still open at every point of a run: the most points, and how the customer
//! leaves at best in a run that earns them.

use super::report::Explored;
use crate::engine::input;
use crate::engine::machine::{Place, Unwatched};
use crate::engine::stage::Stage;
use crate::scenario::model::Outcome;

/// States searched for it at most: about half a second. Of a scenario with more nothing is said.
pub const MOST_AHEAD: usize = 500_000;

/// The best end that a run can still come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The highest total, 0 to 100; `None` where nothing is judged.
    pub total: Option<u8>,
    /// The best outcome of a run that comes to it.
    pub outcome: Outcome,
    /// A red line was crossed: whatever comes, the run fails.
    pub red_line: bool,
}

/// What was still open before each of these answers, and last of all after them; empty where the
/// scenario has more than `most` states, or the answers are not of it.
#[must_use]
pub fn prospects(stage: &Stage, answers: &[String], most: usize) -> Vec<Prospect> {
    let found = Explored::of(stage, most);
    found.and_then(|found| along(stage, &found, answers)).unwrap_or_default()
}

fn along(stage: &Stage, found: &Explored, answers: &[String]) -> Option<Vec<Prospect>> {
    let mut state = stage.state();
    stage.open(&mut state, &mut Unwatched);
    let mut all = vec![found.prospect(stage, &state)?];
    for answer in answers {
        let Place::Asked(scene) = state.place else { return None };
        let given = input::read(&stage.scenario, scene, answer);
        let given = given.filter(|it| stage.accepts(&state, *it))?;
        stage.answer(&mut state, given, &mut Unwatched);
        all.push(found.prospect(stage, &state)?);
    }
    Some(all)
}

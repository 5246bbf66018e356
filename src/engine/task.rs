//! How an order and a form are graded: by their own figures, whatever they are about.

use super::input::Picks;
use crate::scenario::model::{Form, Grade, Order};

/// By the pairs of steps that stand the right way round; a step left out stands wrong with all
/// others.
#[must_use]
pub fn grade_of_order(order: &Order, picks: Picks) -> Grade {
    let picked = picks.as_slice();
    let right = (1..picked.len())
        .flat_map(|later| (0..later).map(move |earlier| (earlier, later)))
        .filter(|(earlier, later)| picked[*earlier] < picked[*later])
        .count();
    let all = order.steps.len() * order.steps.len().saturating_sub(1) / 2;
    match right * 100 {
        share if share >= all * 100 => Grade::Best,
        share if share >= all * 80 => Grade::Good,
        share if share >= all * 50 => Grade::Weak,
        _ => Grade::Mine,
    }
}

/// All that is needed and nothing else best; more that does no harm good; one needed field missing
/// weak; more missing, or a field that breaks a rule, mine.
#[must_use]
pub fn grade_of_form(form: &Form, mask: u16) -> Grade {
    let picked = |at: usize| mask & (1 << at) != 0;
    let fields = || form.fields.iter().enumerate();
    let missing = fields().filter(|(at, field)| field.need && !picked(*at)).count();
    let harm = fields().any(|(at, field)| picked(at) && !field.breaks.is_empty());
    let more = fields().any(|(at, field)| picked(at) && !field.need);
    match (harm, missing, more) {
        (true, ..) | (_, 2.., _) => Grade::Mine,
        (_, 1, _) => Grade::Weak,
        (_, _, true) => Grade::Good,
        _ => Grade::Best,
    }
}

//! `best-first`: an author who always types the best option first gives it away to whoever reads the
//! file, and mostly writes the others with less care. The order on the screen is drawn.

use super::decision::{Offer, offers};
use super::look::Look;
use crate::scenario::code::Code;

/// Of so few decisions nothing can be said.
const FEW: usize = 5;

/// Notes a file in which the best option stands first in more than six of ten decisions.
pub(super) fn check(look: &Look<'_>) {
    let scenes: Vec<_> = look.raw.scenes.iter().map(offers).collect();
    let decided: Vec<_> =
        scenes.iter().filter(|offers| offers.iter().any(Offer::is_best)).collect();
    let first = decided.iter().filter(|offers| offers.first().is_some_and(Offer::is_best));
    let mut first = first.peekable();
    let Some(at) = first.peek().and_then(|offers| offers.first()).map(Offer::at) else {
        return;
    };
    let first = first.count();
    if decided.len() >= FEW && first * 10 > decided.len() * 6 {
        let args = [("value", first.into()), ("most", decided.len().into())];
        look.out.add(Code::BestFirst, at, &args);
    }
}

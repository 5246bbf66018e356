//! At a counter: the customer stands behind its edge.

use ratatui::text::Span;

use super::{Dress, Outline, Stand};

pub struct Counter;

impl Dress for Counter {
    fn sign(&self) -> &'static str {
        "⊓"
    }

    fn frame(&self) -> Outline {
        ["┌", "─", "┐", "│", "│", "└", "━", "┘"]
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        (vec![stand.quiet(stand.look.say("channel-counter"))], Vec::new())
    }

    /// Lower than a face, so that nothing cuts the mouth.
    fn before(&self) -> Option<&'static str> {
        Some("▄")
    }
}

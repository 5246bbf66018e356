//! Out in the field, at the customer's: open air around, and ground to stand on.

use ratatui::text::Span;

use super::{Dress, Outline, Stand};

pub struct Field;

impl Dress for Field {
    fn sign(&self) -> &'static str {
        "⊡"
    }

    fn frame(&self) -> Outline {
        ["┌", "┄", "┐", "│", "│", "└", "┄", "┘"]
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        (vec![stand.quiet(stand.look.say("channel-field"))], Vec::new())
    }

    /// Ground.
    fn before(&self) -> Option<&'static str> {
        Some("▂")
    }
}

//! On a visit: a door.

use ratatui::text::Span;

use super::{Dress, Outline, Stand};

pub struct Visit;

impl Dress for Visit {
    fn sign(&self) -> &'static str {
        "⌂"
    }

    fn frame(&self) -> Outline {
        ["╒", "═", "╕", "│", "│", "└", "─", "┘"]
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        (vec![stand.quiet(stand.look.say("channel-visit"))], Vec::new())
    }

    /// In the door.
    fn face(&self) -> Outline {
        ["┌", "─", "┐", "│", "│", "┘", " ", "└"]
    }
}

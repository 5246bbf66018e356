//! In a meeting: everybody sits at a table.

use ratatui::text::Span;

use super::{Dress, Outline, Stand};

pub struct Meeting;

impl Dress for Meeting {
    fn sign(&self) -> &'static str {
        "⊞"
    }

    fn frame(&self) -> Outline {
        ["┌", "─", "┐", "│", "│", "╘", "═", "╛"]
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        (vec![stand.quiet(stand.look.say("channel-meeting"))], Vec::new())
    }

    /// A table.
    fn before(&self) -> Option<&'static str> {
        Some("═")
    }
}

//! By letter: who writes and about what.

use ratatui::text::Span;

use super::{Dress, Outline, Stand};
use crate::tui::theme::Tone;

pub struct Email;

impl Dress for Email {
    fn sign(&self) -> &'static str {
        "@"
    }

    /// An open flap.
    fn frame(&self) -> Outline {
        ["┌", "─", "┐", "│", "│", "└", "═", "┘"]
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        let subject = stand.look.say("dress-email-subject");
        let left = vec![
            stand.quiet(format!("{subject} ")),
            stand.strong(stand.title.to_owned(), Tone::Text),
        ];
        (left, vec![stand.quiet(stand.name.to_owned())])
    }

    /// A stamp.
    fn face(&self) -> Outline {
        ["┌", "┄", "┐", "┆", "┆", "└", "┄", "┘"]
    }
}

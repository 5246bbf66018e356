//! At a counter: the customer stands behind its edge, and others wait behind the customer.

use ratatui::text::Span;

use super::{Dress, Outline, Presence, Stand};

/// The edge of a counter.
const EDGE: &str = "▀";
/// Who waits behind the customer.
const QUEUE: &str = "o o o";

pub struct Counter;

impl Dress for Counter {
    fn sign(&self) -> &'static str {
        "⊓"
    }

    fn frame(&self) -> Outline {
        ["┌", "─", "┐", "│", "│", EDGE, EDGE, EDGE]
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        (vec![stand.quiet(stand.look.say("channel-counter"))], Vec::new())
    }

    fn beside(&self, stand: &Stand<'_>) -> Vec<Span<'static>> {
        if stand.presence == Presence::Gone {
            return Vec::new();
        }
        vec![stand.quiet(format!("{QUEUE} {}", stand.look.say("dress-counter-queue")))]
    }

    fn before(&self) -> Option<&'static str> {
        Some(EDGE)
    }
}

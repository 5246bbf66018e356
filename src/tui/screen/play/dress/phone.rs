//! On the telephone: its sign, soft corners, and what the line is doing.

use ratatui::text::Span;

use super::{Dress, Outline, Presence, ROUND, Stand};
use crate::tui::theme::Tone;

/// A telephone.
pub const CALL: &str = "☎";

pub struct Phone;

impl Dress for Phone {
    fn sign(&self) -> &'static str {
        CALL
    }

    fn frame(&self) -> Outline {
        ROUND
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        let (words, tone) = match stand.presence {
            _ if stand.rings => ("dress-phone-ring", Tone::Irritated),
            Presence::Here => ("dress-phone-call", Tone::Calm),
            Presence::Waiting => ("dress-phone-hold", Tone::Irritated),
            Presence::Away => ("dress-phone-away", Tone::Rest),
            Presence::Gone => ("dress-phone-over", Tone::Rest),
        };
        let sign = if stand.presence == Presence::Waiting { "||" } else { CALL };
        (vec![stand.strong(format!("{sign} {}", stand.look.say(words)), tone)], Vec::new())
    }
}

//! In a chat: the head of a window, dots while the customer types, and what was read.

use ratatui::text::Span;

use super::{Dress, Outline, Presence, SQUARE, Stand};
use crate::tui::theme::Tone;

pub struct Chat;

/// Somebody is there.
const ONLINE: &str = "●";
/// Somebody is not.
const OFFLINE: &str = "○";

impl Dress for Chat {
    fn sign(&self) -> &'static str {
        "»"
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        let look = stand.look;
        if stand.presence == Presence::Away {
            // What is said now is not said to the customer.
            return (vec![stand.quiet(look.say("dress-chat-away"))], Vec::new());
        }
        let here = matches!(stand.presence, Presence::Here | Presence::Waiting);
        let (sign, tone) = if here { (ONLINE, Tone::Calm) } else { (OFFLINE, Tone::Rest) };
        let state = match stand.dots {
            Some(dots) => format!("{} {}", look.say("dress-chat-typing"), ".".repeat(dots)),
            None if here => look.say("dress-chat-online"),
            None => look.say("dress-chat-offline"),
        };
        let left = vec![
            stand.strong(format!("{sign} "), tone),
            stand.strong(stand.name.to_owned(), Tone::Text),
            stand.quiet(format!("  {state}")),
        ];
        (left, Vec::new())
    }

    fn face(&self) -> Outline {
        SQUARE
    }

    fn is_written(&self) -> bool {
        true
    }
}

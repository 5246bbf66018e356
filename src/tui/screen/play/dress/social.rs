//! In public: a post, comments under it, and a crowd that grows with the heat; or a message beside
//! it that nobody else reads.

use ratatui::text::Span;

use super::{Dress, Outline, Presence, SQUARE, Stand};
use crate::tui::theme::{Tone, UP};

pub struct Social;

impl Dress for Social {
    fn sign(&self) -> &'static str {
        "#"
    }

    fn frame(&self) -> Outline {
        ["┌", "═", "┐", "│", "│", "└", "─", "┘"]
    }

    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
        let look = stand.look;
        if stand.private && stand.presence == Presence::Away {
            // What is said now is said neither to the customer nor to a crowd.
            return (vec![stand.quiet(look.say("dress-chat-away"))], Vec::new());
        }
        let place = if stand.private { "turn-private" } else { "dress-social-post" };
        let left = vec![
            stand.strong(format!("@{}", stand.name), Tone::Text),
            stand.quiet(format!("  {}", look.say(place))),
        ];
        if stand.private {
            return (left, Vec::new());
        }
        let (crowd, tone) = match stand.heat {
            0..35 => ("dress-social-few", Tone::Rest),
            35..60 => ("dress-social-many", Tone::Irritated),
            _ => ("dress-social-crowd", Tone::Angry),
        };
        let mut crowd = look.say(crowd);
        if stand.hotter {
            crowd = format!("{crowd} {UP} {}", look.say("dress-social-more"));
        }
        (left, vec![Span::styled(crowd, look.theme.tone(tone))])
    }

    fn face(&self) -> Outline {
        SQUARE
    }

    fn is_public(&self) -> bool {
        true
    }
}

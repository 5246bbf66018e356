//! In public: a post, comments under it, and a crowd that grows with the heat.

use ratatui::text::Span;

use super::{Dress, Outline, SQUARE, Stand};
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
        let left = vec![
            stand.strong(format!("@{}", stand.name), Tone::Text),
            stand.quiet(format!("  {}", look.say("dress-social-post"))),
        ];
        let (crowd, tone) = match stand.heat {
            0..35 => ("turn-crowd-few", Tone::Rest),
            35..60 => ("turn-crowd-some", Tone::Irritated),
            _ => ("turn-crowd-many", Tone::Angry),
        };
        let grows = stand.hotter.then(|| format!(" {UP} {}", look.say("turn-crowd-grows")));
        let crowd = format!("{}{}", look.say(crowd), grows.unwrap_or_default());
        let right = vec![
            stand.quiet(format!("{} ", look.say("dress-social-crowd"))),
            Span::styled(crowd, look.theme.tone(tone)),
        ];
        (left, right)
    }

    fn face(&self) -> Outline {
        SQUARE
    }

    fn is_public(&self) -> bool {
        true
    }
}

//! In public: a post, comments under it, and a crowd that grows with the heat.

use ratatui::text::Span;

use super::{Dress, Outline, SQUARE, Stand};
use crate::tui::theme::{Tone, UP};

/// One who reads along.
const READER: &str = "o";

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
        let tone = match stand.heat {
            0..35 => Tone::Rest,
            35..60 => Tone::Irritated,
            _ => Tone::Angry,
        };
        let crowd = READER.repeat(2 + usize::from(stand.heat) / 10);
        let more = if stand.hotter { UP } else { "" };
        let right = vec![
            stand.quiet(format!("{} ", look.say("dress-social-crowd"))),
            Span::styled(format!("{crowd}{more}"), look.theme.tone(tone)),
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

//! In public: a post, comments under it, and a crowd that grows with the heat; or a message beside
//! it that nobody else reads.

use ratatui::text::Span;

use super::{Dress, Outline, Presence, SQUARE, Stand};
use crate::tui::text::width;
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
        let name = stand.strong(format!("@{}", stand.name), Tone::Text);
        let whole = vec![name.clone(), stand.quiet(format!("  {}", look.say(place)))];
        if stand.private {
            return (whole, Vec::new());
        }
        let (crowd, short, tone) = match stand.heat {
            0..35 => ("dress-social-few", "dress-social-few-short", Tone::Rest),
            35..60 => ("dress-social-many", "dress-social-many-short", Tone::Irritated),
            _ => ("dress-social-crowd", "dress-social-crowd-short", Tone::Angry),
        };
        let (crowd, short) = (look.say(crowd), look.say(short));
        let mut crowds = vec![crowd.clone(), short.clone()];
        if stand.hotter {
            let more = format!("{crowd} {UP} {}", look.say("dress-social-more"));
            crowds = vec![more, format!("{crowd} {UP}"), format!("{short} {UP}")];
        }
        // A crowd that grows is news, that it is public is not.
        let lefts = [whole.clone(), vec![name]];
        let pairs = lefts.iter().flat_map(|left| crowds.iter().map(move |crowd| (left, crowd)));
        let cells = |left: &[Span<'_>]| left.iter().map(Span::width).sum::<usize>();
        let mut fitting = pairs.filter(|(left, crowd)| cells(left) + width(crowd) <= stand.room);
        let right = |crowd: &String| vec![Span::styled(crowd.clone(), look.theme.tone(tone))];
        match fitting.next() {
            Some((left, crowd)) => (left.clone(), right(crowd)),
            None => (whole, Vec::new()),
        }
    }

    fn face(&self) -> Outline {
        SQUARE
    }

    fn is_public(&self) -> bool {
        true
    }
}

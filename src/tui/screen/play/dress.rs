//! What shows where the talk takes place before a word is read: the frame of the conversation, the
//! outline of the customer's face, and what stands beside it. A channel is one file here.

mod chat;
mod counter;
mod email;
mod field;
mod meeting;
mod phone;
mod social;
mod visit;

pub use phone::CALL;
use ratatui::text::Span;

use crate::scenario::model::Channel;
use crate::tui::model::Look;
use crate::tui::theme::Tone;

/// Where the customer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Talking with the trainee.
    Here,
    /// Asked to wait.
    Waiting,
    /// Not there in this scene.
    Away,
    /// The run is over.
    Gone,
}

/// What a dress may show.
#[derive(Clone, Copy, Debug)]
pub struct Stand<'a> {
    /// Language and colours.
    pub look: Look,
    /// The customer's name.
    pub name: &'a str,
    /// What the scenario is called.
    pub title: &'a str,
    /// Where the customer is.
    pub presence: Presence,
    /// Whether a telephone rings.
    pub rings: bool,
    /// The dots of a line that is being typed.
    pub dots: Option<usize>,
    /// 0 to 100, how angry the customer is.
    pub heat: u8,
    /// Whether the heat has just grown.
    pub hotter: bool,
    /// Cells for what stands in the upper edge of the frame, space between left and right included.
    pub room: usize,
    /// Whether nobody else reads it, where a channel is public otherwise.
    pub private: bool,
}

impl Stand<'_> {
    fn quiet(&self, text: impl Into<String>) -> Span<'static> {
        Span::styled(text.into(), self.look.theme.tone(Tone::Rest))
    }

    fn strong(&self, text: impl Into<String>, tone: Tone) -> Span<'static> {
        Span::styled(text.into(), self.look.theme.tone(tone).patch(self.look.theme.title()))
    }
}

/// A frame or a face, by its corners and edges: top left, top, top right, left, right, bottom left,
/// bottom, bottom right.
pub type Outline = [&'static str; 8];

/// An outline with soft corners.
pub const ROUND: Outline = ["╭", "─", "╮", "│", "│", "╰", "─", "╯"];
/// An outline with hard ones.
pub const SQUARE: Outline = ["┌", "─", "┐", "│", "│", "└", "─", "┘"];

/// How a channel looks.
pub trait Dress {
    /// Before the title of the scenario.
    fn sign(&self) -> &'static str;

    /// The frame of the conversation.
    fn frame(&self) -> Outline {
        SQUARE
    }

    /// What stands in the upper edge of the frame, left and right.
    fn head(&self, stand: &Stand<'_>) -> (Vec<Span<'static>>, Vec<Span<'static>>);

    /// The outline of the face.
    fn face(&self) -> Outline {
        ROUND
    }

    /// What the face stands behind, drawn as broad as the face in place of its chin.
    fn before(&self) -> Option<&'static str> {
        None
    }

    /// Whether a customer is seen typing, and told who has read what.
    fn is_written(&self) -> bool {
        false
    }

    /// Whether everybody reads it, one line under the other.
    fn is_public(&self) -> bool {
        false
    }
}

/// The dress of a channel.
pub fn dress(channel: Channel) -> &'static dyn Dress {
    match channel {
        Channel::Phone => &phone::Phone,
        Channel::Counter => &counter::Counter,
        Channel::Field => &field::Field,
        Channel::Chat => &chat::Chat,
        Channel::Email => &email::Email,
        Channel::Social => &social::Social,
        Channel::Meeting => &meeting::Meeting,
        Channel::Visit => &visit::Visit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text::width;

    /// The whole point: no two channels look alike, even where words cannot be read.
    #[test]
    fn no_two_channels_look_alike() {
        let seen: Vec<_> = Channel::ALL
            .iter()
            .map(|channel| dress(*channel))
            .map(|it| (it.sign(), it.frame(), it.face(), it.before(), it.is_written()))
            .collect();
        for (at, one) in seen.iter().enumerate() {
            assert!(!seen[at + 1..].contains(one), "{one:?}");
        }
    }

    #[test]
    fn every_edge_is_one_cell() {
        for channel in Channel::ALL {
            let dress = dress(*channel);
            let edges = dress.frame().into_iter().chain(dress.face()).chain(dress.before());
            for edge in edges.chain([dress.sign()]) {
                assert_eq!(width(edge), 1, "{channel:?}: {edge}");
            }
        }
    }
}

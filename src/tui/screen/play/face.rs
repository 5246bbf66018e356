//! The customer's face: brows, eyes and mouth follow the heat, and a smile wants trust. A word
//! always stands beside it.

use crate::engine::mood::{Mood, Temper};
use crate::plain::tell::temper_message;
use crate::tui::theme::Tone;

/// Cells of a face inside its edge.
pub const FACE: usize = 7;

/// How the customer looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Calm, and trusts the trainee.
    Glad,
    /// Calm.
    Calm,
    /// Irritated.
    Irritated,
    /// Angry.
    Angry,
    /// Beside themselves.
    Furious,
    /// Not there.
    Away,
}

impl Face {
    /// The face of somebody in this mood.
    pub fn of(mood: Mood) -> Self {
        Self::showing(mood.temper())
    }

    /// The face that shows this.
    pub fn showing(temper: Temper) -> Self {
        match temper {
            Temper::Glad => Self::Glad,
            Temper::Calm => Self::Calm,
            Temper::Irritated => Self::Irritated,
            Temper::Angry => Self::Angry,
            Temper::Furious => Self::Furious,
        }
    }

    /// Brows, eyes and mouth.
    pub fn features(self) -> [&'static str; 3] {
        match self {
            Self::Glad => ["       ", " ^   ^ ", " ╰───╯ "],
            Self::Calm => ["       ", " o   o ", "  ╰─╯  "],
            Self::Irritated => [" ─   ─ ", " o   o ", "  ───  "],
            Self::Angry => [" \\   / ", " o   o ", "  ╭─╮  "],
            Self::Furious => [" \\\\ // ", " O   O ", " ╭┬┬┬╮ "],
            Self::Away => ["       ", " -   - ", "       "],
        }
    }

    /// The same in five cells.
    pub fn small(self) -> &'static str {
        match self {
            Self::Glad => "(^_^)",
            Self::Calm => "(o_o)",
            Self::Irritated => "(-_-)",
            Self::Angry => "(>_<)",
            Self::Furious => "(>O<)",
            Self::Away => "(   )",
        }
    }

    /// The message of its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Glad => temper_message(Temper::Glad),
            Self::Calm => temper_message(Temper::Calm),
            Self::Irritated => temper_message(Temper::Irritated),
            Self::Angry => temper_message(Temper::Angry),
            Self::Furious => temper_message(Temper::Furious),
            Self::Away => "face-away",
        }
    }

    /// What it means.
    pub fn tone(self) -> Tone {
        match self {
            Self::Glad | Self::Calm => Tone::Calm,
            Self::Irritated => Tone::Irritated,
            Self::Angry | Self::Furious => Tone::Angry,
            Self::Away => Tone::Rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text::{ascii_stand_in, width};

    #[test]
    fn a_face_follows_the_heat_and_smiles_only_where_there_is_trust() {
        let face = |heat, trust| Face::of(Mood::new(heat, trust, 5));
        assert_eq!(face(20, 70), Face::Glad);
        assert_eq!(face(20, 40), Face::Calm);
        assert_eq!(face(35, 90), Face::Irritated);
        assert_eq!(face(60, 90), Face::Angry);
        assert_eq!(face(80, 90), Face::Furious);
    }

    #[test]
    fn in_signs_of_a_keyboard_no_two_mouths_are_alike() {
        let mouth = |face: Face| -> String {
            let signs = face.features()[2].chars().map(String::from);
            let other = |sign: String| ascii_stand_in(&sign).map_or(sign, str::to_owned);
            signs.map(other).collect()
        };
        let all = [Face::Glad, Face::Calm, Face::Irritated, Face::Angry, Face::Furious];
        for (at, face) in all.into_iter().enumerate() {
            assert!(mouth(face).is_ascii());
            assert!(all[at + 1..].iter().all(|other| mouth(*other) != mouth(face)), "{face:?}");
        }
    }

    #[test]
    fn no_two_faces_are_alike_and_all_are_as_wide() {
        let all = [Face::Glad, Face::Calm, Face::Irritated, Face::Angry, Face::Furious, Face::Away];
        for (at, face) in all.into_iter().enumerate() {
            assert!(face.features().iter().all(|row| width(row) == FACE), "{face:?}");
            assert_eq!(width(face.small()), 5);
            for other in &all[at + 1..] {
                assert_ne!(face.features(), other.features());
                assert_ne!(face.small(), other.small());
                assert_ne!(face.word(), other.word());
            }
        }
    }
}

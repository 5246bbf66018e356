//! Everything that moves asks here whether it may. Motion is only for time: a telephone that rings,
//! a customer who types, a meter that slides to its new value.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

/// How much may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Rings pulse, dots come and go, meters slide.
    #[default]
    Full,
    /// What tells the time changes in steps of a second, nothing slides.
    Reduced,
    /// Only words change.
    None,
}

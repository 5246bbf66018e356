//! The words that stand in the file for what can be chosen.

use crate::tui::motion::Motion;
use crate::tui::theme::{Bell, GlyphWish, ThemeName};

/// Something chosen by a word.
pub trait Word: Copy + Default + PartialEq + 'static {
    /// Every word and what it means.
    const ALL: &'static [(&'static str, Self)];
}

impl Word for ThemeName {
    const ALL: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("high-contrast", Self::HighContrast),
        ("mono", Self::Mono),
    ];
}

impl Word for GlyphWish {
    const ALL: &'static [(&'static str, Self)] =
        &[("auto", Self::Auto), ("unicode", Self::Unicode), ("ascii", Self::Ascii)];
}

impl Word for Motion {
    const ALL: &'static [(&'static str, Self)] =
        &[("full", Self::Full), ("reduced", Self::Reduced), ("none", Self::None)];
}

impl Word for Bell {
    const ALL: &'static [(&'static str, Self)] =
        &[("none", Self::None), ("visual", Self::Visual), ("sound", Self::Sound)];
}

/// What a word means; `None` where it means nothing.
pub fn from_word<T: Word>(word: &str) -> Option<T> {
    T::ALL.iter().find(|(known, _)| *known == word).map(|(_, meant)| *meant)
}

/// The word for it; empty for what the table forgot.
pub fn to_word<T: Word>(one: T) -> &'static str {
    T::ALL.iter().find(|(_, meant)| *meant == one).map_or("", |(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both_ways<T: Word + std::fmt::Debug>() {
        for (word, meant) in T::ALL {
            assert_eq!(from_word::<T>(word), Some(*meant));
            assert_eq!(to_word(*meant), *word);
        }
        assert_eq!(from_word::<T>("else"), None);
    }

    #[test]
    fn a_word_means_one_thing() {
        both_ways::<ThemeName>();
        both_ways::<GlyphWish>();
        both_ways::<Motion>();
        both_ways::<Bell>();
    }
}

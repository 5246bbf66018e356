//! Names of people as names of files: safe on every file system, readable where that can be had,
//! and never the same for two names.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes of a name that may stand in a file name; file systems allow 255 with the ending.
const LONGEST: usize = 96;

/// Characters of a name: more would push everything else out of a line.
const MOST: usize = 40;

/// The longest name that is taken from whoever types one, in graphemes: every screen has room for it.
pub const NAME_CAP: usize = 16;

/// Names that Windows keeps for devices, with any ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The first part of the file names of one profile.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The slug of a name: the name itself if every file system keeps it apart from others,
    /// otherwise what can be kept of it, a dot and a hash of the name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let name = tidy(name);
        if is_plain(&name) {
            return Slug(name);
        }
        let mut stem: String =
            name.to_lowercase().chars().filter(|c| is_plain_char(*c)).nfc().collect();
        while stem.len() > LONGEST {
            stem.pop();
        }
        if is_device(&stem) {
            stem.push('_');
        }
        if stem.is_empty() {
            stem.push('_');
        }
        let hash = Sha256::digest(name.as_bytes());
        // Eight bytes: two names of one folder will not meet.
        let hash = hash.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        Slug(format!("{stem}.{hash:016x}"))
    }

    /// The slug in a file name found in the folder; `None` if no profile can be called so.
    #[must_use]
    pub fn found(stem: &str) -> Option<Self> {
        let stem: String = stem.nfc().collect();
        let (front, hash) = stem.split_once('.').unwrap_or((&stem, ""));
        let hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
        let fits = !front.is_empty() && front.chars().all(is_plain_char) && hash.chars().all(hex);
        fits.then_some(Slug(stem))
    }

    /// As it stands in file names.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name as it may be shown and kept: without blanks around it, without what steers a terminal
/// or cannot be seen, in one Unicode form and of a length that fits a line. Two that look the same
/// are the same.
#[must_use]
pub fn tidy(name: &str) -> String {
    let seen: String = name.chars().filter(|c| !is_unseen(*c)).collect();
    let short: String = seen.trim().nfc().take(MOST).collect();
    short.trim_end().to_owned()
}

/// Whether a character steers the terminal, turns the direction of the text or covers no cell of
/// its own, though a name with it is another name.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    let hidden = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    );
    hidden || c.is_control()
}

/// Reads a name that somebody may have written into a file by hand.
pub(super) fn tidied<'de, D: serde::Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let name: String = serde::Deserialize::deserialize(from)?;
    Ok(tidy(&name))
}

/// A name as it is taken from whoever types one: tidy, and no longer than [`NAME_CAP`].
#[must_use]
pub fn short(name: &str) -> String {
    let name = tidy(name);
    let short: String = name.graphemes(true).take(NAME_CAP).collect();
    short.trim_end().to_owned()
}

fn is_plain(name: &str) -> bool {
    let fits = !name.is_empty() && name.len() <= LONGEST;
    fits && !is_device(name) && name.chars().all(is_plain_char)
}

fn is_device(stem: &str) -> bool {
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let numbered = port.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
    DEVICES.contains(&stem) || numbered
}

/// Small ASCII letters, digits, `-`, `_` and letters of scripts without case: what no file system
/// folds into something else.
fn is_plain_char(c: char) -> bool {
    match c {
        'a'..='z' | '0'..='9' | '-' | '_' => true,
        _ if c.is_ascii() => false,
        _ => c.is_alphanumeric() && c.to_lowercase().eq([c]) && c.to_uppercase().eq([c]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_names_stay_as_they_are() {
        for name in ["林晓", "wang-2", "客服_03"] {
            assert_eq!(Slug::of(name).as_str(), name);
        }
        assert_eq!(Slug::of(" 林晓 "), Slug::of("林晓"));
    }

    #[test]
    fn what_steers_or_hides_is_no_part_of_a_name() {
        assert_eq!(tidy("\u{1b}[31m林\u{200b}晓\u{202e} \r\n"), "[31m林晓");
        assert_eq!(tidy("\u{feff}\u{3164}\u{2066} "), "");
        let long = tidy(&"林".repeat(5000));
        assert_eq!(long.chars().count(), MOST);
        assert_eq!(tidy(&format!("{}  b", "a".repeat(MOST - 1))), "a".repeat(MOST - 1));
        assert_eq!(short("The longest name  in town"), "The longest name");
        assert_eq!(short("林晓"), "林晓");
    }

    #[test]
    fn names_that_a_file_system_would_mix_up_are_kept_apart() {
        let names =
            ["anna", "Anna", "ANNA", "an/na", "../anna", ".anna", "con", "ß", "ss", "COM1", ""];
        let mut slugs: Vec<String> =
            names.iter().map(|name| Slug::of(name).as_str().to_lowercase()).collect();
        slugs.sort();
        slugs.dedup();
        assert_eq!(slugs.len(), names.len());
    }

    proptest! {
        #[test]
        fn every_name_has_a_safe_slug_that_is_found_again(name in "\\PC{0,60}|[a-zA-Z./\\\\]{0,9}") {
            let slug = Slug::of(&name);
            prop_assert!(slug.as_str().len() < 160);
            prop_assert!(!slug.as_str().starts_with('.'));
            prop_assert!(!slug.as_str().contains(['/', '\\', ':', '\0', ' ']));
            prop_assert_eq!(Slug::found(slug.as_str()), Some(slug));
        }

        #[test]
        fn a_tidy_name_stays_as_it_is(name in any::<String>()) {
            let once = tidy(&name);
            prop_assert_eq!(tidy(&once), once.clone());
            prop_assert!(!once.chars().any(is_unseen) && once.chars().count() <= MOST);
        }

        #[test]
        fn two_names_never_share_a_file(one in "\\PC{0,8}", other in "\\PC{0,8}") {
            prop_assume!(tidy(&one) != tidy(&other));
            let folded = |name: &str| Slug::of(name).as_str().to_lowercase();
            prop_assert_ne!(folded(&one), folded(&other));
        }
    }
}

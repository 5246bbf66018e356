//! `near-duplicate`: two choices of a scene that say the same but for a word or two.

use super::look::{Look, name_of};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::raw::Words;
use crate::scenario::wording::{ALIKE, Pairs, letters};

/// Shorter wordings are alike by chance.
const SHORT: usize = 6;

/// Notes the second of such a pair.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        among(scene.choices.iter().map(|choice| (name_of(choice.id), choice.text)), look.out);
    }
}

/// The same of options, by id and words, that are chosen from in one place.
pub(super) fn among<'l>(
    options: impl Iterator<Item = (&'l str, Option<Words<'l>>)>,
    out: &Diagnostics,
) {
    let mut before: Vec<(&str, Pairs)> = Vec::new();
    for (name, text) in options {
        let Some(text) = text else { continue };
        let letters = letters(text.value);
        if letters.chars().count() < SHORT {
            continue;
        }
        let pairs = Pairs::of(&letters);
        let twin = before.iter().find(|(_, there)| there.likeness(&pairs) >= ALIKE);
        if let Some((twin, _)) = twin {
            let args = [("name", name.into()), ("other", (*twin).into())];
            out.add(Code::NearDuplicate, text.at, &args);
        }
        before.push((name, pairs));
    }
}

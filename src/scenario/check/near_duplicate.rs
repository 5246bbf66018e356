//! `near-duplicate`: two choices of a scene that say the same but for a word or two.

use super::look::{Look, name_of};
use crate::scenario::code::Code;
use crate::scenario::wording::{ALIKE, Pairs, letters};

/// Shorter wordings are alike by chance.
const SHORT: usize = 6;

/// Notes the second of such a pair.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let mut before: Vec<(&str, Pairs)> = Vec::new();
        for choice in &scene.choices {
            let Some(text) = choice.text else { continue };
            let letters = letters(text.value);
            if letters.chars().count() < SHORT {
                continue;
            }
            let pairs = Pairs::of(&letters);
            let twin = before.iter().find(|(_, there)| there.likeness(&pairs) >= ALIKE);
            if let Some((twin, _)) = twin {
                let args = [("name", name_of(choice.id).into()), ("other", (*twin).into())];
                look.out.add(Code::NearDuplicate, text.at, &args);
            }
            before.push((name_of(choice.id), pairs));
        }
    }
}

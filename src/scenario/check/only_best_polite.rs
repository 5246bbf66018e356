//! `only-best-polite`: the best option is the only one with a polite word.

use super::decision::offers;
use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::wording::{POLITE, count};

/// Notes such best options.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let offers = offers(scene);
        let (polite, plain): (Vec<_>, Vec<_>) =
            offers.iter().partition(|offer| count(offer.text.value, &POLITE) > 0);
        if let ([only], false) = (&polite[..], plain.is_empty())
            && only.is_best()
            && !plain.iter().any(|offer| offer.is_best())
        {
            look.out.add(Code::OnlyBestPolite, only.at(), &[("name", scene.name().into())]);
        }
    }
}

//! `best-too-long`: the best option is told by its length, whatever it says.

use super::decision::{Offer, offers};
use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::wording;

/// Notes best options of more than one and a half times the mean of their scene.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        among(scene.name(), &offers(scene), look.out);
    }
}

/// The same of options that are chosen from in a place of this name.
pub(super) fn among(name: &str, offers: &[Offer<'_>], out: &Diagnostics) {
    let lengths = || offers.iter().map(|offer| wording::length(offer.text.value));
    let whole: usize = lengths().sum();
    for (offer, length) in offers.iter().zip(lengths()).filter(|(offer, _)| offer.is_best()) {
        if 2 * length * offers.len() > 3 * whole {
            let mean = whole / offers.len();
            let args = [("name", name.into()), ("value", length.into()), ("mean", mean.into())];
            out.add(Code::BestTooLong, offer.at(), &args);
        }
    }
}

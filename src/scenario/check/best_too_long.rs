//! `best-too-long`: the best option is told by its length, whatever it says.

use super::decision::offers;
use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::wording;

/// Notes best options of more than one and a half times the mean of their scene.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let offers = offers(scene);
        let lengths = || offers.iter().map(|offer| wording::length(offer.text.value));
        let whole: usize = lengths().sum();
        for (offer, length) in offers.iter().zip(lengths()).filter(|(offer, _)| offer.is_best()) {
            if 2 * length * offers.len() > 3 * whole {
                let mean = whole / offers.len();
                let args = [
                    ("name", scene.name().into()),
                    ("value", length.into()),
                    ("mean", mean.into()),
                ];
                look.out.add(Code::BestTooLong, offer.at(), &args);
            }
        }
    }
}

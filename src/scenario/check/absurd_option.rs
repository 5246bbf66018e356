//! `absurd-option`: a wrong option that nobody would say to a customer is no temptation.

use super::decision::{Offer, offers};
use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;

/// Words that nobody who wants to keep a customer, or a job, chooses.
const ABUSE: [&str; 20] = [
    "给我滚",
    "滚开",
    "滚出",
    "闭嘴",
    "神经病",
    "有病吧",
    "白痴",
    "蠢货",
    "傻子",
    "不要脸",
    "活该",
    "少废话",
    "废话少说",
    "烦不烦",
    "爱找谁找谁",
    "爱办不办",
    "爱来不来",
    "关我什么事",
    "关我屁事",
    "管不着",
];

/// Notes wrong options with such words in them.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        among(&offers(scene), look.out);
    }
}

/// The same of options that are chosen from in one place.
pub(super) fn among(offers: &[Offer<'_>], out: &Diagnostics) {
    for offer in offers.iter().filter(|offer| !offer.is_right()) {
        if let Some(word) = ABUSE.iter().find(|word| offer.text.value.contains(**word)) {
            out.add(Code::AbsurdOption, offer.at(), &[("name", (*word).into())]);
        }
    }
}

//! `absurd-option`: a wrong option that nobody would say to a customer is no temptation.

use super::decision::offers;
use super::look::Look;
use crate::scenario::code::Code;

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
        for offer in offers(scene).iter().filter(|offer| !offer.is_right()) {
            if let Some(word) = ABUSE.iter().find(|word| offer.text.value.contains(**word)) {
                look.out.add(Code::AbsurdOption, offer.at(), &[("name", (*word).into())]);
            }
        }
    }
}

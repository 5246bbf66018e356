//! `absolute-words`: a word that leaves no room, such as 一定, stands in wrong options only, so that
//! whoever avoids it is right.

use super::decision::offers;
use super::look::Look;
use crate::scenario::code::Code;

/// Words that leave no room.
const ABSOLUTE: [&str; 14] = [
    "绝对",
    "肯定",
    "一定",
    "从来",
    "永远",
    "百分之百",
    "所有",
    "任何",
    "全部",
    "从不",
    "必须",
    "根本",
    "完全",
    "不可能",
];

/// So often in wrong options is no chance.
const OFTEN: usize = 3;

/// Notes a file where one of them stands in several wrong options and in no right one.
pub(super) fn check(look: &Look<'_>) {
    let scenes: Vec<_> = look.raw.scenes.iter().flat_map(offers).collect();
    for word in ABSOLUTE {
        let with: Vec<_> = scenes.iter().filter(|offer| offer.text.value.contains(word)).collect();
        if with.len() >= OFTEN && with.iter().all(|offer| !offer.is_right()) {
            let args = [("name", word.into()), ("value", with.len().into())];
            look.out.add(Code::AbsoluteWords, with[0].at(), &args);
        }
    }
}

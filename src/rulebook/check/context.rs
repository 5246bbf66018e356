//! What stands around a phrase and changes its meaning.

use std::ops::Range;

use crate::rulebook::phrase::Said;

/// What may stand beside a curt answer without making it a sentence.
const FILLERS: [&str; 36] = [
    "我们", "咱们", "这个", "那个", "真的", "我", "您", "你", "也", "都", "真", "可", "是", "的",
    "了", "啊", "呀", "吧", "呢", "嘛", "哦", "噢", "嗯", "恩", "哎", "唉", "诶", "喂", "这", "那",
    "就", "啦", "哈", "咯", "讲", "亲",
];

/// Words that 亲 ends without addressing anybody.
const BEFORE_QIN: &str = "父母双探娘乡相定结招成提订近至六远省攀认求和皇迎送娶抱嫡姻宗投思";

/// Words that 亲 begins without addressing anybody; 亲爱的 is an address, and a phrase of its own.
const AFTER_QIN: &str = "自属戚人友情切眼手口身笔临近密热和信子生朋家事缘历征善疏昵吻爱耳如兄弟姐妹妈爸娘族\
                         贵本传授民卷政启赴王骨测尝和睦故";

/// The ends of words that 行 begins: 行李, 行业.
const AFTER_XING: &str = "李业车动为驶程走使政人贿";

/// Clauses that speak of a case, not of a refusal.
const CONDITIONS: [&str; 9] = ["要是", "如果", "假如", "若", "万一", "倘", "一旦", "就算", "即使"];

/// Whether nothing but the hits and small words is in the reply.
pub(super) fn is_whole_reply(said: &Said, hits: &[Range<usize>]) -> bool {
    let mut rest = said.bare.as_str();
    let mut at = 0;
    while !rest.is_empty() {
        let hit = hits.iter().filter(|hit| hit.start == at).map(|hit| hit.end - hit.start).max();
        let filler = || FILLERS.iter().find(|word| rest.starts_with(**word)).map(|word| word.len());
        let Some(length) = hit.or_else(filler) else { return false };
        at += length;
        rest = said.bare.get(at..).unwrap_or_default();
    }
    !hits.is_empty()
}

/// 你 said to the customer.
pub(super) fn is_pronoun(said: &Said, hit: &Range<usize>) -> bool {
    let around = said.around(hit);
    !said.is_quoted(hit) && !around.after.starts_with('们') && !around.before.ends_with('迷')
}

/// 亲 as a form of address.
pub(super) fn is_address(said: &Said, hit: &Range<usize>) -> bool {
    if said.is_quoted(hit) {
        return false;
    }
    let around = said.around(hit);
    let whole = said.bare.get(hit.clone()).unwrap_or_default();
    let inside = around.before.ends_with(|c| BEFORE_QIN.contains(c))
        || around.after.starts_with(|c| AFTER_QIN.contains(c));
    whole != "亲" || !inside
}

/// A refusal, and no question, condition, duty (不登记不行), quotation or other word.
pub(super) fn is_refusal(said: &Said, hit: &Range<usize>) -> bool {
    let around = said.around(hit);
    let whole = said.bare.get(hit.clone()).unwrap_or_default();
    let ends_in_xing = whole.ends_with('行');
    let mut phrase = whole.chars();
    let either_or = phrase.next() == Some('不')
        && phrase.next().is_some_and(|verb| around.before.ends_with(verb));
    let question = around.asked || around.after.ends_with(['吗', '么']);
    let condition = CONDITIONS.iter().any(|word| around.before.contains(word))
        || around.before.ends_with('要')
        || around.after.contains("的话")
        || (ends_in_xing && around.after.contains('再'))
        || (around.after.starts_with('就') && !around.after.starts_with("就是"));
    let duty = ends_in_xing && around.before.replace("不好意思", "").contains(['不', '非']);
    let other_word = ends_in_xing && around.after.starts_with(|c| AFTER_XING.contains(c));
    !(either_or || question || condition || duty || other_word || said.is_quoted(hit))
}

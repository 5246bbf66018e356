//! Whether a reply names a definite time: 「今天六点前尽快处理」 does, 「会尽快处理」 does not.

use std::ops::Range;

use crate::rulebook::phrase::Said;

/// Days that can only be a date to wait for.
const DAYS: [&str; 24] = [
    "明天",
    "明日",
    "明早",
    "明晚",
    "后天",
    "今晚",
    "今夜",
    "次日",
    "隔天",
    "下周",
    "下星期",
    "下个月",
    "月底",
    "月末",
    "年底",
    "周末",
    "下班前",
    "下班之前",
    "下班以前",
    "中午前",
    "午饭前",
    "天黑前",
    "傍晚前",
    "节前",
];

/// Days that are as often said in passing (今天给您添麻烦了): they count as a date beside the
/// promise itself, or with a limit.
const TODAY: [&str; 12] = [
    "今天", "今日", "今儿", "当天", "当日", "本周", "这周", "本月", "上午", "下午", "中午", "晚上",
];

/// What makes a date of a day.
const LIMITS: [&str; 9] = ["内", "之内", "以内", "前", "之前", "以前", "下班", "晚些", "晚"];

const NUMERALS: &str = "零〇一二两三四五六七八九十百半";

/// Whether the reply names a time, or the clause of the promise a day.
pub(super) fn is_named(said: &Said, promise: &Range<usize>) -> bool {
    let around = said.around(promise);
    let beside = |day: &&str| around.before.contains(*day) || around.after.contains(*day);
    DAYS.iter().any(|day| said.bare.contains(day))
        || TODAY.iter().any(|day| is_limit(&said.bare, day))
        || TODAY.iter().any(beside)
        || has_weekday(&said.bare)
        || has_figure(&said.folded)
}

fn is_limit(text: &str, day: &str) -> bool {
    text.match_indices(day).any(|(at, _)| {
        let after = text.get(at + day.len()..).unwrap_or_default();
        LIMITS.iter().any(|limit| after.starts_with(limit))
    })
}

fn has_weekday(text: &str) -> bool {
    ["周", "星期", "礼拜"].iter().any(|week| {
        text.match_indices(week).any(|(at, _)| {
            text.get(at + week.len()..)
                .is_some_and(|after| after.starts_with(|c| "一二三四五六日天".contains(c)))
        })
    })
}

/// A number with a unit of time behind it.
fn has_figure(folded: &str) -> bool {
    let text: Vec<char> = folded.chars().filter(|c| !c.is_whitespace()).collect();
    let mut at = 0;
    while at < text.len() {
        let length = text.iter().skip(at).take_while(|c| is_numeral(**c)).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| text.get(at)).copied();
        let number: String = text.iter().skip(at).take(length).collect();
        let after: String = text.iter().skip(at + length).take(8).collect();
        if is_time(before, &number, &after) {
            return true;
        }
        at += length;
    }
    false
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || NUMERALS.contains(c)
}

fn is_time(before: Option<char>, number: &str, after: &str) -> bool {
    let unit = after.strip_prefix('个').unwrap_or(after);
    let unit = unit.strip_prefix('半').unwrap_or(unit);
    let then = |word: &str| unit.strip_prefix(word);
    let lasts = ["分钟", "秒", "天", "日", "周", "月", "工作日", "星期", "礼拜"];
    if let Some(rest) = then("小时") {
        // 「24小时热线」 is a name, not a time.
        return !["热线", "服务", "人工", "在线", "营业", "值班", "客服", "不间断", "受理", "都"]
            .iter()
            .any(|name| rest.starts_with(name));
    }
    if let Some(rest) = then("点") {
        return is_clock(before, number, rest);
    }
    if let Some(rest) = then("时") {
        return number != "一" && !rest.starts_with(['间', '候', '刻', '常']);
    }
    if let Some(rest) = then("号") {
        return !rest.starts_with(|c| "楼线机柜窗坐座客店门院房车库厅桌".contains(c));
    }
    if let Some(rest) = then("天") {
        return !rest.starts_with("无理由");
    }
    if let Some(rest) = then(":") {
        return rest.starts_with(|c: char| c.is_ascii_digit());
    }
    lasts.iter().any(|word| then(word).is_some())
}

/// 「一点」 is an hour only where something says so: 快一点 is not.
fn is_clock(before: Option<char>, number: &str, rest: &str) -> bool {
    let hour = before.is_some_and(|c| "午晚晨早间天日到在".contains(c))
        || rest.starts_with(|c: char| "前之钟半整左以到至内".contains(c));
    let list = rest.starts_with(|c: char| "意要建说原注".contains(c));
    !list && (number != "一" || hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(reply: &str) -> bool {
        let said = Said::new(reply);
        let at = said.bare.find("尽快").unwrap();
        is_named(&said, &(at..at + "尽快".len()))
    }

    #[test]
    fn times_and_dates_are_found() {
        for reply in [
            "今天六点前尽快处理",
            "我们今天尽快处理",
            "会尽快处理，18:30前给您答复",
            "会尽快处理，二十四小时内回电",
            "会尽快处理，明天上午给您回话",
            "会尽快给您，最迟周五",
            "会尽快给您，最晚3个工作日",
            "会尽快处理，今天之内答复您",
            "下午一点前尽快答复",
            "半个小时内尽快答复",
        ] {
            assert!(named(reply), "{reply}");
        }
    }

    #[test]
    fn other_numbers_and_days_are_not_times() {
        for reply in [
            "我们会尽快处理",
            "十分抱歉，会尽快处理",
            "我们会第一时间尽快处理",
            "会尽快处理，快一点",
            "今天给您添麻烦了，我们会尽快处理",
            "上午好，会尽快处理",
            "我们是24小时热线，会尽快处理",
            "三号楼的报修会尽快处理",
            "我说两点意见，会尽快处理",
        ] {
            assert!(!named(reply), "{reply}");
        }
    }
}

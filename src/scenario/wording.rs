//! What of two wordings can be compared: their letters, their length, how polite they are, how
//! alike they look. What a wording means nobody here knows.

use std::collections::BTreeMap;

/// Words that count as polite.
pub const POLITE: [&str; 5] = ["您", "请", "抱歉", "谢谢", "理解"];

/// From here on two wordings look like one: a word or two are all that differs.
pub const ALIKE: u32 = 850;

/// A wording as it is shown when the first of each variation is drawn; names in braces say nothing.
#[must_use]
pub fn shown(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    let mut rest = typed;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((inner, after)) = after.split_once('}') else { return text + after };
        if let Some((first, _)) = inner.split_once('|') {
            text.push_str(first);
        }
        rest = after;
    }
    text + rest
}

/// Its letters and figures alone: signs and spaces make no other wording.
#[must_use]
pub fn letters(typed: &str) -> String {
    shown(typed).chars().filter(|it| it.is_alphanumeric()).collect()
}

/// How many characters of it are seen.
#[must_use]
pub fn length(typed: &str) -> usize {
    shown(typed).chars().count()
}

/// How many of these words stand in it.
#[must_use]
pub fn count(text: &str, words: &[&str]) -> usize {
    words.iter().map(|word| text.matches(word).count()).sum()
}

/// How often each pair of neighbouring letters stands in a wording.
#[derive(Clone, Debug, Default)]
pub struct Pairs {
    counts: BTreeMap<[char; 2], u32>,
    all: u32,
}

impl Pairs {
    /// Of these letters.
    #[must_use]
    pub fn of(letters: &str) -> Pairs {
        let mut pairs = Pairs::default();
        for pair in letters.chars().zip(letters.chars().skip(1)) {
            *pairs.counts.entry([pair.0, pair.1]).or_default() += 1;
            pairs.all += 1;
        }
        pairs
    }

    /// Thousandths of the pairs that both have.
    #[must_use]
    pub fn likeness(&self, other: &Pairs) -> u32 {
        let shared = |(pair, count): (&[char; 2], &u32)| {
            other.counts.get(pair).map_or(0, |there| *count.min(there))
        };
        let shared: u32 = self.counts.iter().map(shared).sum();
        2000 * shared / (self.all + other.all).max(1)
    }
}

/// The longest run of letters that stands in both.
#[must_use]
pub fn longest_shared(one: &str, other: &str) -> String {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before = vec![0_usize; other.len() + 1];
    let (mut end, mut most) = (0, 0);
    for (at, letter) in one.iter().enumerate() {
        let mut now = vec![0; other.len() + 1];
        for (place, there) in other.iter().enumerate() {
            if letter == there {
                now[place + 1] = before[place] + 1;
                if now[place + 1] > most {
                    (end, most) = (at + 1, now[place + 1]);
                }
            }
        }
        before = now;
    }
    one[end - most..end].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_variations_and_names_make_no_other_wording() {
        assert_eq!(letters("{上午|下午}，{street}来电。"), "上午来电");
        assert_eq!(letters("{上午"), "上午");
        assert_eq!(length("好{的|吧}。"), 3);
    }

    #[test]
    fn a_word_more_is_alike_and_another_sentence_is_not() {
        let alike = |one: &str, other: &str| Pairs::of(one).likeness(&Pairs::of(other));
        let said = "我现在就帮您登记报修请把地址告诉我";
        assert_eq!(alike(said, said), 1000);
        assert!(alike(said, "我现在就帮您登记报修请把地址告诉我吧") >= ALIKE);
        assert!(alike(said, "报修请打热线我们这里不登记") < ALIKE);
        assert_eq!(alike("", ""), 0);
    }

    #[test]
    fn the_longest_run_that_both_say_is_found() {
        assert_eq!(longest_shared("九十分钟内到现场", "我九十分钟内到"), "九十分钟内到");
        assert_eq!(longest_shared("甲", "乙"), "");
    }
}

//! Words made comparable: one width, simplified characters, no punctuation.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// Width, compatibility forms, traditional characters and capitals made one; punctuation stays.
#[must_use]
pub fn fold(text: &str) -> String {
    let narrow: String = text.nfkc().collect();
    hanconv::t2s(narrow).to_lowercase()
}

/// Folded, and without anything that is no letter, character or digit.
pub(super) fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A reply, ready to be searched. All ranges are bytes of `bare`.
#[derive(Debug)]
pub(super) struct Said {
    /// Folded, with punctuation.
    pub(super) folded: String,
    /// Folded, without punctuation.
    pub(super) bare: String,
    clauses: Vec<Clause>,
    quoted: Vec<Range<usize>>,
}

/// What stands between two marks of punctuation.
#[derive(Debug)]
struct Clause {
    range: Range<usize>,
    asked: bool,
}

/// What stands around a place of a reply, within its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Around<'a> {
    pub(super) before: &'a str,
    pub(super) after: &'a str,
    /// The clause ends with a question mark.
    pub(super) asked: bool,
}

impl Said {
    pub(super) fn new(text: &str) -> Self {
        let folded = fold(text);
        let mut bare = String::with_capacity(folded.len());
        let mut clauses = Vec::new();
        let mut quoted = Vec::new();
        let mut open: Option<(char, usize)> = None;
        let mut start = 0;
        for c in folded.chars() {
            if c.is_alphanumeric() {
                bare.push(c);
                continue;
            }
            if start < bare.len() {
                clauses.push(Clause { range: start..bare.len(), asked: c == '?' });
                start = bare.len();
            }
            match open {
                Some((close, from)) if close == c => {
                    quoted.push(from..bare.len());
                    open = None;
                }
                Some(_) => {}
                None => open = closing(c).map(|close| (close, bare.len())),
            }
        }
        if start < bare.len() {
            clauses.push(Clause { range: start..bare.len(), asked: false });
        }
        Self { folded, bare, clauses, quoted }
    }

    /// Whether a place stands between quotation marks.
    pub(super) fn is_quoted(&self, hit: &Range<usize>) -> bool {
        self.quoted.iter().any(|quote| quote.start <= hit.start && hit.end <= quote.end)
    }

    /// The rest of the clause around a place; of a place that spans clauses, of its two ends.
    pub(super) fn around(&self, hit: &Range<usize>) -> Around<'_> {
        let first = self.clauses.iter().find(|clause| clause.range.contains(&hit.start));
        let last = self.clauses.iter().find(|clause| hit.end <= clause.range.end);
        let from = first.map_or(hit.start, |clause| clause.range.start);
        let to = last.map_or(hit.end, |clause| clause.range.end);
        Around {
            before: self.bare.get(from..hit.start).unwrap_or_default(),
            after: self.bare.get(hit.end..to).unwrap_or_default(),
            asked: last.is_some_and(|clause| clause.asked),
        }
    }
}

/// The mark that closes a quotation opened by this one.
fn closing(open: char) -> Option<char> {
    Some(match open {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        '"' => '"',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_script_case_and_punctuation_make_no_difference() {
        assert_eq!(bare("對不起，讓您久等了！"), bare("对不起让您久等了"));
        assert_eq!(bare("ＡＢＣ　１２３"), "abc123");
        assert_eq!(bare("稍 等……片刻～"), "稍等片刻");
    }

    #[test]
    fn a_place_knows_its_clause() {
        let said = Said::new("您好，这个行不行？好的");
        let at = said.bare.find("不行").unwrap();
        let around = said.around(&(at..at + "不行".len()));
        assert_eq!(around, Around { before: "这个行", after: "", asked: true });
    }

    #[test]
    fn only_a_closed_quotation_is_one() {
        let said = Said::new("他说「你来」，你“来");
        let places: Vec<usize> = said.bare.match_indices('你').map(|(at, _)| at).collect();
        assert!(said.is_quoted(&(places[0]..places[0] + 3)));
        assert!(!said.is_quoted(&(places[1]..places[1] + 3)));
    }
}

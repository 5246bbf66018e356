//! Rules found by words.

use super::{Area, CORE, Rule, Rulebook, fold};

impl Rulebook {
    /// The rules in which all words stand (id, sentences, domain or area; in any script, width or
    /// case), the likeliest first: the id itself, then ids, then the Chinese sentence, then the
    /// rest; core before overlays. Without words, all rules in the order of the areas.
    #[must_use]
    pub fn search(&self, words: &str) -> Vec<&Rule> {
        let folded = fold(words);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let mut found: Vec<(u8, bool, &Rule)> = self
            .areas
            .iter()
            .flat_map(|area| area.rules.iter().map(move |id| (area, id)))
            .filter_map(|(area, id)| {
                let rule = self.get(id)?;
                Some((rank(rule, area, &words)?, rule.domain != CORE, rule))
            })
            .collect();
        if !words.is_empty() {
            found.sort_by_key(|(rank, overlay, _)| (*rank, *overlay));
        }
        found.into_iter().map(|(_, _, rule)| rule).collect()
    }
}

/// How far from what was meant; `None` where a word is missing.
fn rank(rule: &Rule, area: &Area, words: &[&str]) -> Option<u8> {
    let all = |text: &str| words.iter().all(|word| text.contains(word));
    let zh = fold(&rule.zh);
    if words == [rule.id.as_str()] {
        Some(0)
    } else if all(&rule.id) {
        Some(1)
    } else if all(&zh) {
        Some(2)
    } else {
        let rest = [&rule.id, &zh, &rule.en, &rule.domain, &area.id, &area.zh, &area.en];
        let rest: Vec<String> = rest.iter().map(|text| fold(text)).collect();
        all(&rest.join("\n")).then_some(3)
    }
}

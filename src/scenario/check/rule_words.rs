//! `rule-words`: the best option, and it alone, says a rule in the rule's own words: who knows the
//! rulebook by heart knows it without having understood anything.

use super::decision::offers;
use super::look::Look;
use crate::scenario::code::Code;
use crate::scenario::wording::{letters, longest_shared};

/// So many letters in a row are no chance.
const RUN: usize = 6;

/// Notes such best options.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let offers = offers(scene);
        for best in offers.iter().filter(|offer| offer.is_best()) {
            let said = letters(best.text.value);
            let others = offers.iter().filter(|offer| !offer.is_best());
            let others: Vec<String> = others.map(|offer| letters(offer.text.value)).collect();
            let of_rule = best.cites.iter().find_map(|rule| {
                let words = look.rules.words(rule)?;
                let shared = longest_shared(&said, &letters(&words));
                let alone = !others.iter().any(|other| other.contains(&shared));
                (shared.chars().count() >= RUN && alone).then_some((rule, shared))
            });
            if let Some((rule, shared)) = of_rule {
                let args = [("name", (*rule).into()), ("words", shared.into())];
                look.out.add(Code::RuleWords, best.at(), &args);
            }
        }
    }
}

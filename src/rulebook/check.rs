//! What a machine can judge: phrases that must not be said, and phrases that keep a rule.
//!
//! All literals of all active rules are looked for in one pass; what a hit means depends on its
//! surroundings, for a plain search would flag the very sentences that other rules require.

mod context;
mod time;

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::phrase::{Said, bare};
use super::{Check, Match, Rule};

/// What a rule says about a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// Whether it was kept or broken.
    pub kind: Verdict,
    /// The phrase that tells, as the rulebook writes it.
    pub phrase: String,
}

/// Which way a [`Finding`] goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A phrase was said that keeps the rule, and none that breaks it.
    Kept,
    /// A phrase was said that breaks the rule.
    Broken,
}

/// The checks of the active rules, ready to search.
#[derive(Debug)]
pub(super) struct Matcher {
    /// `None` only past the automaton's limits, far beyond any rulebook; then nothing is found.
    literals: Option<AhoCorasick>,
    count: usize,
    lines: Vec<Line>,
}

/// The check of one rule.
#[derive(Debug)]
struct Line {
    rule: String,
    mode: Match,
    banned: Vec<Phrase>,
    required: Vec<Phrase>,
    unless: Vec<Phrase>,
}

/// A phrase: the literals between its wildcards, in order.
#[derive(Debug)]
struct Phrase {
    text: String,
    literals: Vec<usize>,
}

/// Where each literal stands in a reply.
type Places = Vec<Vec<Range<usize>>>;

impl Matcher {
    pub(super) fn new<'a>(rules: impl Iterator<Item = &'a Rule>) -> Self {
        let mut literals = Literals::default();
        let lines: Vec<Line> = rules
            .filter_map(|rule| Some(Line::new(rule, rule.check.as_ref()?, &mut literals)))
            .collect();
        let count = literals.texts.len();
        Self { literals: AhoCorasick::new(literals.texts).ok(), count, lines }
    }

    pub(super) fn judge(&self, said: &str, approved: bool) -> Vec<Finding> {
        let said = Said::new(said);
        let mut places: Places = vec![Vec::new(); self.count];
        if let Some(literals) = &self.literals {
            for hit in literals.find_overlapping_iter(&said.bare) {
                if let Some(of) = places.get_mut(hit.pattern().as_usize()) {
                    of.push(hit.range());
                }
            }
        }
        self.lines.iter().filter_map(|line| line.judge(&said, &places, approved)).collect()
    }
}

/// Each literal once, by number.
#[derive(Default)]
struct Literals {
    texts: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Literals {
    fn number(&mut self, text: String) -> usize {
        if let Some(&number) = self.numbers.get(&text) {
            return number;
        }
        let number = self.texts.len();
        self.texts.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    fn phrases(&mut self, texts: &[String]) -> Vec<Phrase> {
        texts.iter().map(|text| Phrase::new(text, self)).collect()
    }
}

impl Phrase {
    fn new(text: &str, literals: &mut Literals) -> Self {
        let pieces = text.split("XX").map(bare).filter(|piece| !piece.is_empty());
        Self {
            literals: pieces.map(|piece| literals.number(piece)).collect(),
            text: text.to_owned(),
        }
    }

    /// Where it stands: from each place of its first literal to the nearest of the others.
    fn hits(&self, places: &Places) -> Vec<Range<usize>> {
        let Some((first, rest)) = self.literals.split_first() else { return Vec::new() };
        let of = |literal: &usize| places.get(*literal).map_or(&[][..], Vec::as_slice);
        let whole = |start: &Range<usize>| {
            rest.iter().try_fold(start.clone(), |so_far, literal| {
                let next = of(literal).iter().find(|place| place.start >= so_far.end)?;
                Some(so_far.start..next.end)
            })
        };
        of(first).iter().filter_map(whole).collect()
    }
}

impl Line {
    fn new(rule: &Rule, check: &Check, literals: &mut Literals) -> Self {
        Self {
            rule: rule.id.clone(),
            mode: check.mode,
            banned: literals.phrases(&check.banned),
            required: literals.phrases(&check.required),
            unless: literals.phrases(&check.unless),
        }
    }

    fn judge(&self, said: &Said, places: &Places, approved: bool) -> Option<Finding> {
        let (kind, phrase) = if let Some(phrase) = self.broken_by(said, places, approved) {
            (Verdict::Broken, phrase)
        } else {
            (Verdict::Kept, self.kept_by(said, places)?)
        };
        Some(Finding { rule: self.rule.clone(), kind, phrase: phrase.text.clone() })
    }

    fn broken_by(&self, said: &Said, places: &Places, approved: bool) -> Option<&Phrase> {
        let said_one = |phrase: &Phrase| !phrase.hits(places).is_empty();
        let excused =
            self.unless.iter().any(said_one) || (self.mode == Match::UntrueOnly && approved);
        if excused {
            return None;
        }
        if self.mode == Match::Utterance {
            let hits: Vec<_> = self.banned.iter().flat_map(|phrase| phrase.hits(places)).collect();
            return context::is_whole_reply(said, &hits)
                .then(|| self.banned.iter().find(|phrase| said_one(phrase)))
                .flatten();
        }
        self.banned
            .iter()
            .find(|phrase| phrase.hits(places).iter().any(|hit| self.counts(said, hit)))
    }

    /// Whether a banned phrase at this place means what the rule bans.
    fn counts(&self, said: &Said, hit: &Range<usize>) -> bool {
        match self.mode {
            Match::Substring | Match::Utterance | Match::UntrueOnly => true,
            Match::Pronoun => context::is_pronoun(said, hit),
            Match::Address => context::is_address(said, hit),
            Match::NoTimeGiven => !time::is_named(said, hit),
            Match::Fragment => context::is_refusal(said, hit),
        }
    }

    /// 亲 is the one required word that hides in others, and is required as an address only.
    fn kept_by(&self, said: &Said, places: &Places) -> Option<&Phrase> {
        self.required.iter().find(|phrase| {
            let hits = phrase.hits(places);
            hits.iter().any(|hit| phrase.text != "亲" || context::is_address(said, hit))
        })
    }
}

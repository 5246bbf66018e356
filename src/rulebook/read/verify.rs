//! What serde cannot know: that ids are unique and well-formed, that what is named exists, and
//! that numbers are in range.

use std::collections::BTreeSet;

use super::{Place, Reader};
use crate::rulebook::rule::Figure;
use crate::rulebook::{Problem, Rule};

/// Faults, each with file and byte.
type Found = Vec<(usize, usize, Problem)>;

impl Reader<'_> {
    pub(super) fn verify(&mut self) {
        let mut found = Vec::new();
        let known: BTreeSet<&str> = self.rules.iter().map(|(rule, _)| rule.id.as_str()).collect();
        let overriding: BTreeSet<&str> = self
            .rules
            .iter()
            .filter(|(rule, _)| !rule.overrides.is_empty())
            .map(|(rule, _)| rule.id.as_str())
            .collect();
        ids(self.rules.iter().map(|(rule, place)| (rule.id.as_str(), place)), &mut found);
        ids(self.procedures.iter().map(|(p, place)| (p.id.as_str(), place)), &mut found);
        ids(self.conflicts.iter().map(|(c, place)| (c.id.as_str(), place)), &mut found);
        ids(self.cautions.iter().map(|(c, place)| (c.id.as_str(), place)), &mut found);
        for (rule, place) in &self.rules {
            verify_rule(rule, place, &mut found);
            named(&known, rule.overrides.iter(), place, "overrides", &mut found);
            for other in rule.overrides.iter().filter(|id| overriding.contains(id.as_str())) {
                found.push((place.file, place.key("overrides"), Problem::Chain(other.clone())));
            }
        }
        for (procedure, place) in &self.procedures {
            named(&known, procedure.rules.iter(), place, "rules", &mut found);
        }
        for (conflict, place) in &self.conflicts {
            let rules = conflict.positions.iter().map(|position| &position.rule);
            named(&known, rules, place, "positions", &mut found);
        }
        for (caution, place) in &self.cautions {
            named(&known, caution.rules.iter(), place, "rules", &mut found);
        }
        let changes = self.editions.iter().flat_map(|edition| &edition.changes);
        for (change, place) in changes.zip(&self.changes) {
            named(&known, std::iter::once(&change.id), place, "id", &mut found);
            if let Some(severity) = change.severity.filter(|s| !(1..=4).contains(s)) {
                found.push((place.file, place.key("severity"), Problem::Severity(severity)));
            }
            verify_figures(change.figures.iter().flatten(), place, &mut found);
        }
        self.faults.extend(found);
    }
}

fn ids<'a>(entries: impl Iterator<Item = (&'a str, &'a Place)>, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for (id, place) in entries {
        if !is_kebab_case(id) {
            found.push((place.file, place.key("id"), Problem::Id(id.to_owned())));
        }
        if !seen.insert(id) {
            found.push((place.file, place.key("id"), Problem::Twice(id.to_owned())));
        }
    }
}

fn verify_rule(rule: &Rule, place: &Place, found: &mut Found) {
    if !(1..=4).contains(&rule.severity) {
        found.push((place.file, place.key("severity"), Problem::Severity(rule.severity)));
    }
    verify_figures(rule.figures.iter(), place, found);
    let unchecked =
        rule.check.as_ref().is_some_and(|c| c.banned.is_empty() && c.required.is_empty());
    for (key, empty) in [
        ("zh", rule.zh.trim().is_empty()),
        ("en", rule.en.trim().is_empty()),
        ("sources", rule.sources.is_empty()),
        ("check", unchecked),
    ] {
        if empty {
            found.push((place.file, place.key(key), Problem::Empty(key.to_owned())));
        }
    }
}

fn verify_figures<'a>(
    figures: impl Iterator<Item = (&'a String, &'a Figure)>,
    place: &Place,
    found: &mut Found,
) {
    for (key, _) in figures.filter(|(_, figure)| !figure.is_exact()) {
        found.push((place.file, place.key("figures"), Problem::Figure(key.clone())));
    }
}

fn named<'a>(
    known: &BTreeSet<&str>,
    rules: impl Iterator<Item = &'a String>,
    place: &Place,
    key: &str,
    found: &mut Found,
) {
    for rule in rules.filter(|rule| !known.contains(rule.as_str())) {
        found.push((place.file, place.key(key), Problem::UnknownRule(rule.clone())));
    }
}

fn is_kebab_case(id: &str) -> bool {
    id.split('-').all(|word| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

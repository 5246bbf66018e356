//! `unused-rule`, `unplayed-case`: what of the rulebook and the catalogue no scenario is about.

use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};

use super::Sheet;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::scenario::model::{Answer, Ask, RuleIdx, Scenario};
use crate::scenario::review::{LineKind, Review};

/// A file that lists rules or cases.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue<'s> {
    /// As it was typed.
    pub text: &'s str,
    /// What its tables are called: `rule` or `case`.
    pub of: &'static str,
}

/// How much of what there is comes up in practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// All rules, and those that no graded answer and no mine of a record cites.
    pub rules: (usize, usize),
    /// All cases, and those that no scenario names.
    pub cases: (usize, usize),
    /// One of each that is left, with the place of its catalogue.
    pub found: Vec<(usize, Diagnostic)>,
}

/// Looks what of these catalogues the files are about. Of an id that stands twice the last counts.
#[must_use]
pub fn coverage(sheets: &[Sheet<'_>], catalogues: &[Catalogue<'_>]) -> Coverage {
    let rules: BTreeSet<&str> = sheets.iter().flat_map(exercised).collect();
    let cases: BTreeSet<&str> = sheets.iter().flat_map(played).collect();
    let mut coverage = Coverage::default();
    let mut seen = BTreeSet::new();
    for (at, catalogue) in catalogues.iter().enumerate().rev() {
        let out = Diagnostics::default();
        let is_rule = catalogue.of == "rule";
        let (there, code) =
            if is_rule { (&rules, Code::UnusedRule) } else { (&cases, Code::UnplayedCase) };
        let counts = if is_rule { &mut coverage.rules } else { &mut coverage.cases };
        for (id, place) in ids(catalogue.text, catalogue.of) {
            if !seen.insert((is_rule, id.clone())) {
                continue;
            }
            counts.0 += 1;
            if !there.contains(id.as_str()) {
                counts.1 += 1;
                out.add(code, place, &[("name", id.into())]);
            }
        }
        coverage.found.extend(out.into_sorted().into_iter().map(|one| (at, one)));
    }
    coverage
}

/// The ids of the tables of that name, each with its place.
pub(super) fn ids(text: &str, of: &str) -> Vec<(String, Span)> {
    let (table, _) = DeTable::parse_recoverable(text);
    let Some(DeValue::Array(list)) = table.get_ref().get(of).map(toml::Spanned::get_ref) else {
        return Vec::new();
    };
    let id = |entry: &toml::Spanned<DeValue<'_>>| {
        let DeValue::Table(fields) = entry.get_ref() else { return None };
        let id = fields.get("id")?;
        let DeValue::String(name) = id.get_ref() else { return None };
        Some((name.to_string(), id.span().into()))
    };
    list.iter().filter_map(id).collect()
}

fn played<'s>(sheet: &Sheet<'s>) -> Vec<&'s str> {
    let of_scenario = sheet.scenario.into_iter().flat_map(|it| &it.head.cases);
    let of_review = sheet.review.into_iter().flat_map(|it| &it.head.cases);
    of_scenario.chain(of_review).map(String::as_str).collect()
}

fn exercised<'s>(sheet: &Sheet<'s>) -> Vec<&'s str> {
    let mut rules: Vec<&str> = Vec::new();
    if let Some(scenario) = sheet.scenario {
        rules.extend(judged(scenario).into_iter().map(|rule| scenario.rule(rule)));
    }
    if let Some(review) = sheet.review {
        rules.extend(named(review).into_iter().map(|rule| review.rule(rule)));
    }
    rules
}

fn judged(scenario: &Scenario) -> Vec<RuleIdx> {
    let mut rules: Vec<RuleIdx> = Vec::new();
    let mut answers: Vec<&Answer> = scenario.choices.iter().map(|choice| &choice.answer).collect();
    for scene in &scenario.scenes {
        match &scene.ask {
            Ask::Nothing { .. } => {}
            Ask::Choices { silence, .. } => answers.extend(silence.iter().map(|it| &it.answer)),
            Ask::Ring(ring) => answers.extend([&ring.answered, &ring.late, &ring.missed]),
            Ask::Order(order) => rules.extend(&order.rules),
            Ask::Form(form) => {
                rules.extend(&form.rules);
                rules.extend(form.fields.iter().flat_map(|field| &field.breaks));
            }
        }
    }
    rules.extend(answers.into_iter().flat_map(|answer| answer.keeps.iter().chain(&answer.breaks)));
    rules
}

fn named(review: &Review) -> Vec<RuleIdx> {
    let mines = review.lines.iter().filter_map(|line| match &line.kind {
        LineKind::Mine(mine) => Some(mine),
        _ => None,
    });
    let of_lines = mines.flat_map(|mine| mine.breaks.iter().chain(&mine.also));
    of_lines.chain(review.improvements.iter().flat_map(|it| &it.rules)).copied().collect()
}

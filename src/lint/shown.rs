//! The example of a code, looked at by whatever finds the code.

use std::sync::Arc;

use super::{Catalogue, FEW_STATES, Sheet, beside, coverage, deep};
use crate::engine::stage::{RuleFacts, Stage};
use crate::rulebook::{Dimension, Felt};
use crate::scenario::check::{RuleStatus, RuleView, Site, scenario};
use crate::scenario::code::{Code, Example, ExampleRules, Finder};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::Channel;

/// What is found in the example of a code, slip and all; `None` where there is no slip to type.
#[must_use]
pub fn shown(code: Code) -> Option<Vec<Diagnostic>> {
    let example = code.example()?;
    Some(found(&example, &example.text(), code.finder()))
}

/// What is found in a text of an example.
pub(super) fn found(example: &Example, text: &str, finder: Finder) -> Vec<Diagnostic> {
    let cases = ["some-case".to_owned()];
    let read = |text: &str| scenario("example", text, &Example::common, &ExampleRules, &cases);
    if let Some(of) = example.catalogue() {
        let played = read(Example::played());
        let sheet = Sheet {
            id: "example",
            text: Example::played(),
            scenario: played.scenario.as_ref(),
            review: None,
        };
        let found = coverage(&[sheet], &[Catalogue { text, of }]).found;
        return found.into_iter().map(|(_, one)| one).collect();
    }
    let checked = read(text);
    let mut all = checked.diagnostics;
    let Some(made) = checked.scenario else { return all };
    match finder {
        Finder::Bank => {
            let sheet = Sheet { id: "example", text, scenario: Some(&made), review: None };
            all.extend(beside(&[sheet]).into_iter().map(|(_, one)| one));
        }
        Finder::Search => {
            let stage = Stage::new(Arc::new(made), facts);
            let searched = deep(&stage, text, FEW_STATES);
            all.extend(searched.into_iter().flat_map(|deep| deep.diagnostics));
        }
        Finder::Reading | Finder::File => {}
    }
    all
}

/// What an example that has no errors is played on.
#[cfg(test)]
pub(super) fn stage(id: &str, text: &str) -> Stage {
    let made = scenario(id, text, &Example::common, &ExampleRules, &[]);
    assert!(made.scenario.is_some(), "{:?}", made.diagnostics);
    Stage::new(Arc::new(made.scenario.unwrap()), facts)
}

fn facts(rule: &str) -> Option<RuleFacts> {
    let site = Site { domain: "core", channel: Channel::Chat, cited: &[] };
    let RuleStatus::Active { severity, later } = ExampleRules.status(&site, rule) else {
        return None;
    };
    let felt = if later { Felt::Later } else { Felt::Now };
    Some(RuleFacts { severity, dimension: Dimension::Resolution, felt })
}

//! A rule as the rulebook holds it. A run asks a few things of every rule there is, and all of a
//! rule only where it is cited: so those few stand ready, and the rest is read when it is wanted.

use std::borrow::Cow;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::Rule;

/// What is asked of every rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head<'a> {
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    #[serde(borrow)]
    pub domain: Cow<'a, str>,
    pub severity: u8,
    pub situation: bool,
    pub overrides: Vec<String>,
}

impl Head<'static> {
    fn of(rule: &Rule) -> Self {
        Self {
            id: rule.id.clone().into(),
            domain: rule.domain.clone().into(),
            severity: rule.severity,
            situation: rule.situation,
            overrides: rule.overrides.clone(),
        }
    }
}

/// A rule, read or still to be read.
#[derive(Debug)]
pub(super) struct Leaf {
    pub head: Head<'static>,
    /// Apart, for most of them are never read.
    rule: OnceLock<Box<Rule>>,
    prepared: Option<Forms<&'static str>>,
}

/// The two ways a rule is written by the program itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forms<T> {
    /// Canonical JSON (RFC 8785): what hashes are made of.
    pub json: T,
    /// A `[[rule]]` of a kept text.
    pub toml: T,
}

/// The shape of a `[[rule]]`.
#[derive(Serialize)]
struct Entry<'a> {
    rule: [&'a Rule; 1],
}

impl From<Rule> for Leaf {
    fn from(rule: Rule) -> Self {
        Self { head: Head::of(&rule), rule: OnceLock::from(Box::new(rule)), prepared: None }
    }
}

impl Leaf {
    /// A rule in its prepared forms.
    pub(super) fn prepared(head: Head<'static>, forms: Forms<&'static str>) -> Self {
        Self { head, rule: OnceLock::new(), prepared: Some(forms) }
    }

    pub(super) fn rule(&self) -> &Rule {
        self.rule.get_or_init(|| {
            let json = self.prepared.as_ref().map_or("", |forms| forms.json);
            serde_json::from_str(json).expect("what was prepared was read back then")
        })
    }

    // The reader lets nothing in that JSON could not hold (see `Problem::Figure`), and the shape is
    // the one that was read from TOML in the first place: neither can fail.

    pub(super) fn json(&self) -> Cow<'static, str> {
        match &self.prepared {
            Some(forms) => forms.json.into(),
            None => serde_json_canonicalizer::to_string(self.rule()).unwrap_or_default().into(),
        }
    }

    pub(super) fn toml(&self) -> Cow<'static, str> {
        match &self.prepared {
            Some(forms) => forms.toml.into(),
            None => toml::to_string(&Entry { rule: [self.rule()] }).unwrap_or_default().into(),
        }
    }
}

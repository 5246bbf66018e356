//! The rules of one run.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::check::Matcher;
use super::leaf::Leaf;
use super::{CORE, Finding, Rule, Rulebook};

/// The rules that are checked, and may be cited, in one run.
#[derive(Debug)]
pub struct Active {
    domain: String,
    edition: Option<String>,
    /// In order of id.
    rules: Vec<Arc<Leaf>>,
    inactive: BTreeMap<String, Inactive>,
    /// Made when the first words are judged: most runs are keyed by their authors.
    matcher: OnceLock<Matcher>,
}

/// Why a rule is not active.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Inactive {
    /// There is no rule of this id.
    #[error("there is no such rule")]
    Unknown,
    /// It belongs to another domain than the scenario.
    #[error("it is a rule of the domain {0:?}")]
    OtherDomain(String),
    /// It steps back for an active rule.
    #[error("it steps back for {0:?}")]
    SteppedBack(String),
    /// It is a rule of a persona or situation, and the scenario does not cite it.
    #[error("it applies only where it is cited")]
    NotCited,
    /// The edition no longer has it.
    #[error("the edition {0:?} no longer has it")]
    Withdrawn(String),
}

impl Inactive {
    /// The id of the sentence for a person, and its arguments.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let (id, what) = match self {
            Self::Unknown => ("rulebook-inactive-unknown", ""),
            Self::OtherDomain(what) => ("rulebook-inactive-other-domain", what.as_str()),
            Self::SteppedBack(what) => ("rulebook-inactive-stepped-back", what.as_str()),
            Self::NotCited => ("rulebook-inactive-not-cited", ""),
            Self::Withdrawn(what) => ("rulebook-inactive-withdrawn", what.as_str()),
        };
        (id, vec![("what", what.to_owned())])
    }
}

/// A kept text that cannot be read back.
#[derive(Debug, thiserror::Error)]
pub enum KeptTextError {
    /// It is not what [`Active::to_text`] writes.
    #[error("cannot read the kept rulebook")]
    Shape(#[from] toml::de::Error),
    /// It was written by a newer program.
    #[error("the kept rulebook has format {0}, this program knows up to 1")]
    TooNew(u32),
}

/// What [`Active::to_text`] writes.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    format: u32,
    domain: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    #[serde(default, skip_serializing)]
    rule: Vec<Rule>,
}

impl Rulebook {
    /// The rules of a run: core, the scenario's domain, the edition's figures in place of theirs,
    /// and of the rules of personas and situations those that it cites. A rule that an active rule
    /// overrides steps back.
    ///
    /// A domain without rules adds none, and an edition that is not there changes nothing: ask
    /// [`Rulebook::domains`] and [`Rulebook::edition`] first.
    #[must_use]
    pub fn active(&self, domain: &str, cited: &[&str], edition: Option<&str>) -> Active {
        let edition = edition.and_then(|id| self.edition(id));
        let mut inactive = BTreeMap::new();
        let mut rules = Vec::new();
        for leaf in &self.rules {
            let head = &leaf.head;
            let change = edition.and_then(|edition| {
                Some((edition.changes.iter().find(|c| c.id == head.id)?, edition))
            });
            let why = if head.domain != CORE && head.domain != domain {
                Inactive::OtherDomain(head.domain.to_string())
            } else if head.situation && !cited.contains(&&*head.id) {
                Inactive::NotCited
            } else if let Some((change, edition)) = change {
                if !change.withdrawn {
                    rules.push(Arc::new(change.applied_to(leaf.rule(), edition).into()));
                    continue;
                }
                Inactive::Withdrawn(edition.id.clone())
            } else {
                rules.push(Arc::clone(leaf));
                continue;
            };
            inactive.insert(head.id.to_string(), why);
        }
        step_back(&mut rules, &mut inactive);
        Active {
            domain: domain.to_owned(),
            edition: edition.map(|edition| edition.id.clone()),
            rules,
            inactive,
            matcher: OnceLock::new(),
        }
    }
}

/// Takes out what the others override. A rule that overrides never steps back itself (the reader
/// sees to it), so one pass is enough and the order makes no difference.
fn step_back(rules: &mut Vec<Arc<Leaf>>, inactive: &mut BTreeMap<String, Inactive>) {
    let overridden: BTreeMap<String, String> = rules
        .iter()
        .flat_map(|leaf| {
            leaf.head.overrides.iter().map(|other| (other.clone(), leaf.head.id.to_string()))
        })
        .collect();
    rules.retain(|leaf| match overridden.get(&*leaf.head.id) {
        Some(by) => {
            inactive.insert(leaf.head.id.to_string(), Inactive::SteppedBack(by.clone()));
            false
        }
        None => true,
    });
}

impl Active {
    /// The scenario's domain.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The edition whose figures hold, if it is not that of the areas themselves.
    #[must_use]
    pub fn edition(&self) -> Option<&str> {
        self.edition.as_deref()
    }

    /// The active rule of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Rule> {
        let at = self.rules.binary_search_by(|leaf| (*leaf.head.id).cmp(id)).ok()?;
        self.rules.get(at).map(|leaf| leaf.rule())
    }

    /// The active rules, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().map(|leaf| leaf.rule())
    }

    /// Why a rule is not active; `None` when it is. Rules read back from a kept text know only
    /// themselves: any other is unknown to them.
    #[must_use]
    pub fn why_not(&self, id: &str) -> Option<Inactive> {
        if self.rules.binary_search_by(|leaf| (*leaf.head.id).cmp(id)).is_ok() {
            return None;
        }
        Some(self.inactive.get(id).cloned().unwrap_or(Inactive::Unknown))
    }

    /// SHA-256 over the canonical JSON (RFC 8785) of the active rules in order of id, in
    /// hexadecimal: what a run names its rulebook by.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        for (at, leaf) in self.rules.iter().enumerate() {
            digest.update(if at == 0 { "[" } else { "," });
            digest.update(&*leaf.json());
        }
        digest.update(if self.rules.is_empty() { "[]" } else { "]" });
        digest.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// The active rules as a text that a person can read and [`Active::from_text`] reads back
    /// with the same hash.
    #[must_use]
    pub fn to_text(&self) -> String {
        let kept = Kept {
            format: 1,
            domain: self.domain.clone(),
            edition: self.edition.clone(),
            rule: Vec::new(),
        };
        let mut text = toml::to_string(&kept).unwrap_or_default();
        let rules: Vec<_> = self.rules.iter().map(|leaf| leaf.toml()).collect();
        text.reserve(rules.iter().map(|rule| rule.len() + 1).sum());
        for rule in rules {
            text.push('\n');
            text.push_str(&rule);
        }
        text
    }

    /// Reads a text of [`Active::to_text`] back.
    ///
    /// # Errors
    /// When it is no such text, or one of a later format.
    pub fn from_text(text: &str) -> Result<Self, KeptTextError> {
        #[derive(Deserialize)]
        struct Head {
            format: u32,
        }
        let head: Head = toml::from_str(text)?;
        if head.format > 1 {
            return Err(KeptTextError::TooNew(head.format));
        }
        let mut kept: Kept = toml::from_str(text)?;
        kept.rule.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Self {
            domain: kept.domain,
            edition: kept.edition,
            rules: kept.rule.into_iter().map(|rule| Arc::new(rule.into())).collect(),
            inactive: BTreeMap::new(),
            matcher: OnceLock::new(),
        })
    }

    /// What the rules that a machine can see say about these words, in order of rule id, at most
    /// one finding a rule. `approved` tells whether what they claim of an approval is true.
    ///
    /// Channels are left to the caller ([`super::Channel::covers`]); a finding in free text is a
    /// hint for a person, never a verdict.
    #[must_use]
    pub fn judge(&self, said: &str, approved: bool) -> Vec<Finding> {
        let matcher = self.matcher.get_or_init(|| Matcher::new(self.iter()));
        matcher.judge(said, approved)
    }
}

//! The rules of etiquette as data, and the phrases a machine can find.
//!
//! A [`Rulebook`] is read from the texts of `scenarios/rulebook/`: one file an area, the
//! procedures, conflicts and cautions beside them, editions in a folder of their own. It judges
//! nothing itself: [`Rulebook::active`] gives the rules of one run ([`Active`]: core, the domain,
//! the figures of an edition, without the rules that step back), and those judge words.
//!
//! Pure: it is handed texts and opens no file. What it says to a person is the id of a message
//! with its arguments; the sentences stand with the other messages.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod active;
mod check;
mod fault;
mod leaf;
mod phrase;
mod prepared;
mod read;
mod rule;
mod search;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

pub use active::{Active, Inactive, KeptTextError};
pub use check::{Finding, Verdict};
pub use fault::{Fault, Problem};
use leaf::Leaf;
pub use phrase::fold;
pub use prepared::Prepared;
pub use rule::{Channel, Check, Dimension, Felt, Figure, Issue, Kind, Match, RED_LINE, Rule};

/// The domain whose rules apply everywhere.
pub const CORE: &str = "core";

/// Every rule there is, with what holds them together. What was read is consistent: ids are
/// unique, and every rule that is named exists.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// In order of id.
    rules: Vec<Arc<Leaf>>,
    areas: Vec<Area>,
    /// Read when it is first asked for, where the rulebook was prepared.
    beside: OnceLock<Beside>,
    prepared: Option<&'static str>,
}

/// What stands beside the rules, each in the order of its file.
#[derive(Debug, Default, PartialEq, Deserialize, Serialize)]
struct Beside {
    procedures: Vec<Procedure>,
    conflicts: Vec<Conflict>,
    cautions: Vec<Caution>,
    editions: Vec<Edition>,
}

/// One file of rules: for core a subject (phone, promise), for an overlay its domain.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Area {
    /// The file's name without `.toml`.
    pub id: String,
    /// Its title in Chinese.
    pub zh: String,
    /// Its title in English.
    pub en: String,
    /// Its rules in the order of the file, which is the order to show them in.
    pub rules: Vec<String>,
}

/// A named way of doing something step by step, and the rules that ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys of the file, named for what they hold")]
pub struct Procedure {
    pub id: String,
    pub zh: String,
    pub en: String,
    pub steps: Vec<String>,
    pub rules: Vec<String>,
    pub sources: Vec<String>,
}

/// Where the sources disagree, and how it is settled here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys of the file, named for what they hold")]
pub struct Conflict {
    pub id: String,
    pub topic_zh: String,
    pub topic_en: String,
    pub positions: Vec<Position>,
    pub resolution_zh: String,
    pub resolution_en: String,
    pub sources: Vec<String>,
}

/// What one side of a [`Conflict`] says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys of the file, named for what they hold")]
pub struct Position {
    pub domain: String,
    pub rule: String,
    pub value: String,
}

/// Advice of the sources that is not followed, and why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys of the file, named for what they hold")]
pub struct Caution {
    pub id: String,
    /// `unethical`, `legal`, `seed-error`, `context` or `privacy`.
    pub kind: String,
    pub zh: String,
    pub en: String,
    pub rules: Vec<String>,
    pub sources: Vec<String>,
}

/// Other figures for the same rules, as one issuer gave them out at one time.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Edition {
    /// The file's name without `.toml`; what exams and settings name.
    pub id: String,
    /// Who gave it out.
    pub issuer: String,
    /// Its name in Chinese.
    pub zh: String,
    /// Its name in English.
    pub en: String,
    /// From when it holds: a year, a month or a day.
    pub from: String,
    /// What it changes, in the order of the file.
    pub(crate) changes: Vec<rule::Change>,
}

/// What the checker needs of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleHead<'a> {
    /// Its id.
    pub id: &'a str,
    /// `core` or the overlay it belongs to.
    pub domain: &'a str,
    /// 1 to 4.
    pub severity: u8,
}

impl<'a> RuleHead<'a> {
    fn of(leaf: &'a Leaf) -> Self {
        let leaf::Head { id, domain, severity, .. } = &leaf.head;
        Self { id, domain, severity: *severity }
    }
}

impl Rulebook {
    /// Reads the files of the rulebook, given as (name, text); the names may have folders before
    /// them, and only `editions/` among these means anything.
    ///
    /// # Errors
    /// Every fault that can be told in one pass, in the order of the files.
    pub fn read<N: AsRef<str>, T: AsRef<str>>(texts: &[(N, T)]) -> Result<Self, Vec<Fault>> {
        read::read(texts)
    }

    /// The rule of this id, whatever its domain.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.leaf(id).map(Leaf::rule)
    }

    fn leaf(&self, id: &str) -> Option<&Leaf> {
        let at = self.rules.binary_search_by(|leaf| (*leaf.head.id).cmp(id)).ok()?;
        self.rules.get(at).map(|leaf| &**leaf)
    }

    /// Every rule, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().map(|leaf| leaf.rule())
    }

    /// Every id with its domain and severity, in order of id.
    pub fn heads(&self) -> impl Iterator<Item = RuleHead<'_>> {
        self.rules.iter().map(|leaf| RuleHead::of(leaf))
    }

    /// The same of one rule.
    #[must_use]
    pub fn head(&self, id: &str) -> Option<RuleHead<'_>> {
        self.leaf(id).map(RuleHead::of)
    }

    /// The domains that have rules, `core` among them.
    #[must_use]
    pub fn domains(&self) -> BTreeSet<&str> {
        self.heads().map(|head| head.domain).collect()
    }

    /// The areas, in the order of their files.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The area a rule stands in.
    #[must_use]
    pub fn area_of(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.rules.iter().any(|rule| rule == id))
    }

    fn beside(&self) -> &Beside {
        self.beside.get_or_init(|| {
            let read = self.prepared.map(serde_json::from_str);
            read.transpose().expect("what was prepared was read back then").unwrap_or_default()
        })
    }

    /// The procedures, in the order of the file.
    #[must_use]
    pub fn procedures(&self) -> &[Procedure] {
        &self.beside().procedures
    }

    /// The conflicts, in the order of the file.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.beside().conflicts
    }

    /// The cautions, in the order of the file.
    #[must_use]
    pub fn cautions(&self) -> &[Caution] {
        &self.beside().cautions
    }

    /// The editions, in the order of their files.
    #[must_use]
    pub fn editions(&self) -> &[Edition] {
        &self.beside().editions
    }

    /// The edition of this id.
    #[must_use]
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions().iter().find(|edition| edition.id == id)
    }
}

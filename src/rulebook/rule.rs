//! One rule: what it asks, how much it weighs, and what a machine can see of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::message::Lang;

/// The severity that fails a run whatever the total.
pub const RED_LINE: u8 = 4;

/// One point of etiquette. The same shape is written by trainers, kept with old runs and hashed;
/// a key that is not given is left out of all three, so a new key changes no old hash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Kebab-case, used in saves and reports, never reused.
    pub id: String,
    /// The part of the score it counts in.
    pub dimension: Dimension,
    /// 1 small mistake, 2 clear mistake, 3 grave mistake, 4 red line.
    pub severity: u8,
    /// Something to do, or something that must not happen.
    pub kind: Kind,
    /// `core`, or the overlay it belongs to.
    pub domain: String,
    /// Where it is heard or seen.
    pub channel: Channel,
    /// The rule in one Chinese sentence.
    pub zh: String,
    /// The rule in one English sentence.
    pub en: String,
    /// When a customer notices that it is broken.
    #[serde(default, skip_serializing_if = "Felt::is_now")]
    pub felt: Felt,
    /// What a machine can see; without it the authors' keys alone decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// The figures of the sentence, the unit in the key.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<String, Figure>,
    /// The clause that the source cites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// The only domain in whose scenarios the clause is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_domain: Option<String>,
    /// Who gave out the figures or the clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Which edition of theirs it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// From when that edition holds, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Rules that step back while this one is active.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<String>,
    /// A rule of a persona or a special situation: active only in scenarios that cite it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub situation: bool,
    /// Read out of an example, or the reverse of bad advice in the source.
    #[serde(default, skip_serializing_if = "is_false")]
    pub inferred: bool,
    /// An example of keeping it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good: Option<String>,
    /// An example of breaking it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bad: Option<String>,
    /// Where it comes from; never empty.
    pub sources: Vec<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

impl Rule {
    /// The sentence in a language of the program.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// Breaking it fails a run whatever the total.
    #[must_use]
    pub fn is_red_line(&self) -> bool {
        self.severity >= RED_LINE
    }

    /// Who says so, to show in a scenario of this domain; `None` where nothing is known, or the
    /// clause belongs to another domain.
    #[must_use]
    pub fn issue_in(&self, domain: &str) -> Option<Issue<'_>> {
        let shown = self.standard_domain.as_deref().is_none_or(|only| only == domain);
        let issue = Issue {
            issuer: self.issuer.as_deref(),
            edition: self.edition.as_deref(),
            from: self.from.as_deref(),
            standard: self.standard.as_deref(),
        };
        (shown && issue != Issue::default()).then_some(issue)
    }
}

/// Who gave a rule out, in which edition, and its clause, each where known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the rule")]
pub struct Issue<'a> {
    pub issuer: Option<&'a str>,
    pub edition: Option<&'a str>,
    pub from: Option<&'a str>,
    pub standard: Option<&'a str>,
}

/// A part of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words of the design")]
pub enum Dimension {
    Respect,
    Understanding,
    Resolution,
    Compliance,
    Closure,
}

impl Dimension {
    /// All five, in the order they are shown.
    pub const ALL: [Self; 5] =
        [Self::Respect, Self::Understanding, Self::Resolution, Self::Compliance, Self::Closure];

    /// Its share of the total, in percent.
    #[must_use]
    pub const fn weight(self) -> u32 {
        match self {
            Self::Resolution => 30,
            Self::Respect => 25,
            Self::Understanding | Self::Compliance | Self::Closure => 15,
        }
    }

    /// Its word in files and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Respect => "respect",
            Self::Understanding => "understanding",
            Self::Resolution => "resolution",
            Self::Compliance => "compliance",
            Self::Closure => "closure",
        }
    }

    /// The dimension of this word.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.id() == id)
    }
}

/// What a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Something to do.
    Do,
    /// Something that must not happen.
    Dont,
}

impl Kind {
    /// Its word in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Dont => "dont",
        }
    }
}

/// Where trainee and customer meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words of the scenario format")]
pub enum Channel {
    Any,
    Phone,
    Counter,
    Field,
    Chat,
    Email,
    Social,
    Meeting,
    Visit,
}

impl Channel {
    /// Every channel, `any` first.
    pub const ALL: [Self; 9] = [
        Self::Any,
        Self::Phone,
        Self::Counter,
        Self::Field,
        Self::Chat,
        Self::Email,
        Self::Social,
        Self::Meeting,
        Self::Visit,
    ];

    /// Its word in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Field => "field",
            Self::Chat => "chat",
            Self::Email => "email",
            Self::Social => "social",
            Self::Meeting => "meeting",
            Self::Visit => "visit",
        }
    }

    /// Whether a rule of this channel speaks about what happens on `other`.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self == Self::Any || self == other
    }
}

/// When a customer notices a broken rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Felt {
    /// While it is being said.
    #[default]
    Now,
    /// Afterwards: it costs points at once and no mood.
    Later,
}

impl Felt {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_now(&self) -> bool {
        *self == Self::Now
    }
}

/// What a machine can see of a rule. `XX` in a phrase stands for any run of characters;
/// punctuation, width and traditional characters make no difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Any one of these breaks the rule, in the way of `mode`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub banned: Vec<String>,
    /// Any one of these keeps it. That none is said breaks nothing: whether the moment for it
    /// came, only the scenario knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<String>,
    /// Beside any one of these a banned phrase is allowed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<String>,
    /// How a banned phrase counts.
    #[serde(default, rename = "match", skip_serializing_if = "Match::is_default")]
    pub mode: Match,
}

/// How a banned phrase counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Match {
    /// Wherever it stands.
    #[default]
    Substring,
    /// Only when it is (nearly) the whole reply.
    Utterance,
    /// 你 said to the customer; 你们 and quoted speech do not count.
    Pronoun,
    /// Only as a form of address; 亲自 and 亲属 do not count.
    Address,
    /// Only when the same reply names no definite time or date.
    NoTimeGiven,
    /// Only when it is not true: the scenario has given no approval.
    UntrueOnly,
    /// The blunt refusal itself; questions (行不行) and conditions (要是还不行) do not count.
    Fragment,
}

impl Match {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_default(&self) -> bool {
        *self == Self::Substring
    }
}

/// A figure of a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "nothing to add")]
pub enum Figure {
    Whole(i64),
    Decimal(f64),
    Text(String),
    List(Vec<String>),
}

impl Figure {
    /// Whether JSON holds it exactly.
    pub(super) fn is_exact(&self) -> bool {
        match self {
            Self::Whole(number) => number.unsigned_abs() < 1 << 53,
            Self::Decimal(number) => number.is_finite(),
            Self::Text(_) | Self::List(_) => true,
        }
    }
}

/// What an edition changes in a rule; a key that is not given stays as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    pub(crate) id: String,
    /// The edition no longer has the rule.
    #[serde(default)]
    pub(crate) withdrawn: bool,
    dimension: Option<Dimension>,
    pub(crate) severity: Option<u8>,
    zh: Option<String>,
    en: Option<String>,
    felt: Option<Felt>,
    check: Option<Check>,
    pub(crate) figures: Option<BTreeMap<String, Figure>>,
    standard: Option<String>,
}

impl Change {
    /// The rule as this edition has it.
    pub(super) fn applied_to(&self, rule: &Rule, edition: &super::Edition) -> Rule {
        let or = |new: &Option<String>, old: &String| new.as_ref().unwrap_or(old).clone();
        Rule {
            dimension: self.dimension.unwrap_or(rule.dimension),
            severity: self.severity.unwrap_or(rule.severity),
            zh: or(&self.zh, &rule.zh),
            en: or(&self.en, &rule.en),
            felt: self.felt.unwrap_or(rule.felt),
            check: self.check.clone().or_else(|| rule.check.clone()),
            figures: self.figures.as_ref().unwrap_or(&rule.figures).clone(),
            standard: self.standard.clone().or_else(|| rule.standard.clone()),
            issuer: Some(edition.issuer.clone()),
            edition: Some(edition.zh.clone()),
            from: Some(edition.from.clone()),
            ..rule.clone()
        }
    }
}

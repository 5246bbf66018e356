//! What the checker asks about rules. The rulebook answers; the checker knows no rule itself.

use crate::scenario::model::Channel;

/// Where a rule is cited.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The scenario's domain.
    pub domain: &'a str,
    /// Where the talk takes place.
    pub channel: Channel,
    /// Every rule that the scenario and its common parts cite: some are active only where cited.
    pub cited: &'a [&'a str],
}

/// What a rule is at a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleStatus {
    /// To be cited.
    Active {
        /// 1 small mistake, 2 clear mistake, 3 grave mistake, 4 red line.
        severity: u8,
        /// Whether the customer notices only afterwards that it is broken.
        later: bool,
    },
    /// There is none of that id.
    Unknown,
    /// It belongs to this domain.
    OtherDomain(String),
    /// This active rule takes its place.
    SteppedBack(String),
    /// To be cited, but it is about another channel.
    OtherChannel {
        /// As of [`RuleStatus::Active`].
        severity: u8,
        /// As of [`RuleStatus::Active`].
        later: bool,
    },
}

/// What the checker asks about rules.
pub trait RuleView {
    /// What the rule is at that site.
    fn status(&self, site: &Site<'_>, rule: &str) -> RuleStatus;

    /// What each rule of [`Site::cited`] is, in that order; to be written anew where the rules of a
    /// site are dear to find.
    fn statuses(&self, site: &Site<'_>) -> Vec<RuleStatus> {
        site.cited.iter().map(|rule| self.status(site, rule)).collect()
    }

    /// All ids, to find the one that was meant.
    fn ids(&self) -> Vec<String> {
        Vec::new()
    }

    /// The sentence of a rule, as scenarios are written; `None` where nobody knows it.
    fn words(&self, _rule: &str) -> Option<String> {
        None
    }

    /// Whether there are rules of that domain.
    fn knows_domain(&self, _domain: &str) -> bool {
        true
    }
}

/// Takes every id for an active rule of severity 2; nothing is said of when it is noticed.
#[derive(Clone, Copy, Debug, Default)]
pub struct AnyRule;

impl RuleView for AnyRule {
    fn status(&self, _: &Site<'_>, _: &str) -> RuleStatus {
        RuleStatus::Active { severity: 2, later: true }
    }
}

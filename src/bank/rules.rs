//! The rulebook as the checker asks it.

use std::sync::{Arc, Mutex, PoisonError};

use crate::rulebook::{Active, CORE, Felt, Inactive, Rulebook};
use crate::scenario::check::{RuleStatus, RuleView, Site};
use crate::scenario::model::Channel;

/// Answers the checker's questions about rules.
pub struct Rules<'r> {
    rulebook: &'r Rulebook,
    last: Mutex<Option<Asked>>,
}

/// What was asked last: a file asks about one domain and one set of cited rules.
struct Asked {
    domain: String,
    cited: Vec<String>,
    active: Arc<Active>,
}

impl<'r> Rules<'r> {
    /// Answers for this rulebook.
    #[must_use]
    pub fn of(rulebook: &'r Rulebook) -> Rules<'r> {
        Rules { rulebook, last: Mutex::new(None) }
    }

    fn active(&self, site: &Site<'_>) -> Arc<Active> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(asked) = &*last
            && asked.domain == site.domain
            && asked.cited == site.cited
        {
            return Arc::clone(&asked.active);
        }
        let active = Arc::new(self.rulebook.active(site.domain, site.cited, None));
        let cited = site.cited.iter().map(|id| (*id).to_owned()).collect();
        *last = Some(Asked { domain: site.domain.to_owned(), cited, active: Arc::clone(&active) });
        active
    }
}

impl RuleView for Rules<'_> {
    fn status(&self, site: &Site<'_>, rule: &str) -> RuleStatus {
        let active = self.active(site);
        match active.why_not(rule) {
            None => {}
            Some(Inactive::OtherDomain(domain)) => return RuleStatus::OtherDomain(domain),
            Some(Inactive::SteppedBack(by)) => return RuleStatus::SteppedBack(by),
            Some(_) => return RuleStatus::Unknown,
        }
        let Some(rule) = active.get(rule) else { return RuleStatus::Unknown };
        let (severity, later) = (rule.severity, rule.felt == Felt::Later);
        if rule.channel.covers(channel(site.channel)) {
            RuleStatus::Active { severity, later }
        } else {
            RuleStatus::OtherChannel { severity, later }
        }
    }

    fn ids(&self) -> Vec<String> {
        self.rulebook.heads().map(|head| head.id.to_owned()).collect()
    }

    fn words(&self, rule: &str) -> Option<String> {
        Some(self.rulebook.get(rule)?.zh.clone())
    }

    fn knows_domain(&self, domain: &str) -> bool {
        domain == CORE || self.rulebook.domains().contains(domain)
    }
}

fn channel(channel: Channel) -> crate::rulebook::Channel {
    use crate::rulebook::Channel as Rule;
    match channel {
        Channel::Phone => Rule::Phone,
        Channel::Counter => Rule::Counter,
        Channel::Field => Rule::Field,
        Channel::Chat => Rule::Chat,
        Channel::Email => Rule::Email,
        Channel::Social => Rule::Social,
        Channel::Meeting => Rule::Meeting,
        Channel::Visit => Rule::Visit,
    }
}

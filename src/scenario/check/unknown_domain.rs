//! `unknown-domain`: the rulebook has rules of the scenario's domain.

use super::rules::RuleView;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::raw::RawHead;

/// Notes a domain without rules.
pub(super) fn check(head: &RawHead<'_>, rules: &dyn RuleView, out: &Diagnostics) {
    if let Some(domain) = head.domain.filter(|domain| !rules.knows_domain(domain.value)) {
        out.add(Code::UnknownDomain, domain.at, &[("name", domain.value.into())]);
    }
}

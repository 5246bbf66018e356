//! Case reviews: from what was typed to what may be relied upon, with everything that is wrong on
//! the way told at once.
//!
//! - `lines`: how many mines and decoys there are, and what stands behind each
//! - `improve`: what may be done about it

mod improve;
mod lines;

use std::collections::{BTreeMap, HashSet};

use toml::de::DeTable;

use super::rules::{RuleStatus, RuleView, Site};
use super::{Task, bad_id, content, reserved_id, unknown_case, unknown_domain};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::model::{Channel, RuleIdx};
use crate::scenario::raw::{self, RawReview, Words};
use crate::scenario::review::Review;

/// The review of a text; to be relied upon only where no error was noted.
pub(super) fn read(task: &Task<'_, '_>, table: &DeTable<'_>, out: &Diagnostics) -> Option<Review> {
    let raw = raw::review(task.text, table, out);
    unknown_domain::check(&raw.head, task.rules, out);
    unknown_case::check(&raw.head, task.cases, out);
    ids(&raw, out);
    let listed = cited(&raw);
    let mut cites = Cites::new(task.rules, &raw, &listed);
    let lines = lines::lower(&raw, &mut cites, out);
    let improvements = improve::lower(&raw, &mut cites, out);
    Some(Review {
        id: task.id.to_owned(),
        head: raw.head.to_head(),
        content: content::hash(std::iter::once(table)),
        basis: raw.basis?.value.to_owned(),
        lines: lines?,
        improvements: improvements?,
        rules: cites.rules,
    })
}

/// Notes ids that are written otherwise, taken by inputs themselves, or there already.
fn ids(raw: &RawReview<'_>, out: &Diagnostics) {
    let lines: Vec<Words<'_>> = raw.lines.iter().filter_map(|line| line.id).collect();
    let improvements = raw.improvements.iter().filter_map(|one| one.id).collect();
    for set in [lines, improvements] {
        bad_id::of(&set, out);
        reserved_id::of(&set, out);
        let mut seen = HashSet::new();
        for id in set.iter().filter(|id| !seen.insert(id.value)) {
            out.add(Code::DuplicateId, id.at, &[("name", id.value.into())]);
        }
    }
}

/// Every rule cited, each once.
fn cited<'t>(raw: &RawReview<'t>) -> Vec<&'t str> {
    let mines = raw.lines.iter().filter_map(|line| line.mine.as_ref());
    let of_lines = mines.flat_map(|mine| mine.breaks.iter().chain(&mine.also).chain(&mine.near));
    let of_improvements = raw.improvements.iter().flat_map(|it| it.keeps.iter().chain(&it.breaks));
    let mut all: Vec<&str> = of_lines.chain(of_improvements).map(|rule| rule.value).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The rules cited so far, and what each is here.
struct Cites<'c> {
    view: &'c dyn RuleView,
    domain: &'c str,
    ids: &'c [&'c str],
    /// By channel, in the order of `ids`.
    statuses: BTreeMap<&'static str, Vec<RuleStatus>>,
    rules: Vec<String>,
    known: Option<Vec<String>>,
}

impl<'c> Cites<'c> {
    fn new(view: &'c dyn RuleView, raw: &RawReview<'c>, ids: &'c [&'c str]) -> Cites<'c> {
        let domain = raw.head.domain.map_or("", |domain| domain.value);
        Cites { view, domain, ids, statuses: BTreeMap::new(), rules: Vec::new(), known: None }
    }

    fn status(&mut self, rule: &str, channel: Channel) -> RuleStatus {
        let (view, domain, cited) = (self.view, self.domain, self.ids);
        let site = || Site { domain, channel, cited };
        let all = self.statuses.entry(channel.id()).or_insert_with(|| view.statuses(&site()));
        let at = cited.binary_search(&rule).ok();
        at.and_then(|at| all.get(at).cloned()).unwrap_or(RuleStatus::Unknown)
    }

    /// The places of these rules; what is wrong with one is noted. `strict` tells also of rules of
    /// another channel, which only those that are broken there should not be.
    fn all(
        &mut self,
        typed: &[Words<'_>],
        channel: Channel,
        strict: bool,
        out: &Diagnostics,
    ) -> Vec<RuleIdx> {
        let mut places = Vec::with_capacity(typed.len());
        for rule in typed {
            let status = self.status(rule.value, channel);
            self.fault(*rule, &status, strict.then_some(channel), out);
            let at = self.rules.iter().position(|there| there == rule.value).unwrap_or_else(|| {
                self.rules.push(rule.value.to_owned());
                self.rules.len() - 1
            });
            let place = RuleIdx::from(at);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    fn severity(&mut self, rule: &str, channel: Channel) -> u8 {
        match self.status(rule, channel) {
            RuleStatus::Active { severity, .. } | RuleStatus::OtherChannel { severity, .. } => {
                severity
            }
            _ => 0,
        }
    }

    fn fault(
        &mut self,
        rule: Words<'_>,
        status: &RuleStatus,
        channel: Option<Channel>,
        out: &Diagnostics,
    ) {
        let name = ("name", rule.value.into());
        match status {
            RuleStatus::Active { .. } => {}
            RuleStatus::Unknown => {
                let view = self.view;
                let known = self.known.get_or_insert_with(|| view.ids());
                let there = known.iter().map(String::as_str);
                out.add_near(Code::UnknownRule, rule.at, rule.value, there);
            }
            RuleStatus::OtherDomain(domain) => {
                out.add(Code::ForeignRule, rule.at, &[name, ("domain", domain.into())]);
            }
            RuleStatus::SteppedBack(by) => {
                out.add(Code::SteppedBackRule, rule.at, &[name, ("by", by.into())]);
            }
            RuleStatus::OtherChannel { .. } => {
                if let Some(channel) = channel {
                    let args = [name, ("channel", channel.id().into())];
                    out.add(Code::OtherChannelRule, rule.at, &args);
                }
            }
        }
    }
}

//! The rules that are cited, each looked up once.

use std::collections::HashMap;

use super::part::Part;
use crate::scenario::check::rules::{RuleStatus, RuleView, Site};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::{Head, RuleIdx};
use crate::scenario::raw::{Raw, RawAnswer, RawScene, Words};

/// How much it is to break a rule.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// 1 small mistake to 4 red line.
    pub severity: u8,
    /// Whether the customer notices only afterwards.
    pub later: bool,
}

/// Every rule cited in these files, each once.
pub(super) fn cited<'t>(files: impl Iterator<Item = &'t Raw<'t>>) -> Vec<&'t str> {
    let mut all: Vec<&str> =
        files.flat_map(|raw| &raw.scenes).flat_map(of_scene).map(|rule| rule.value).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn of_scene<'t>(scene: &'t RawScene<'t>) -> Vec<Words<'t>> {
    let ring = scene.ring.iter().flat_map(|ring| [&ring.answered, &ring.late, &ring.missed]);
    let answers = scene
        .choices
        .iter()
        .map(|choice| &choice.answer)
        .chain(scene.silence.iter().map(|silence| &silence.answer))
        .chain(ring.flatten());
    let of_answer = |answer: &'t RawAnswer<'t>| answer.keeps.iter().chain(&answer.breaks);
    let order = scene.order.iter().flat_map(|order| &order.then.rules);
    let form = scene.form.iter().flat_map(|form| {
        form.then.rules.iter().chain(form.fields.iter().flat_map(|field| &field.breaks))
    });
    answers.flat_map(of_answer).chain(order).chain(form).copied().collect()
}

/// The rules cited so far, and what each is here.
pub(super) struct Cited<'c> {
    view: &'c dyn RuleView,
    site: Site<'c>,
    statuses: HashMap<&'c str, RuleStatus>,
    places: HashMap<&'c str, RuleIdx>,
    rules: Vec<String>,
    weights: Vec<Weight>,
    known: Option<Vec<String>>,
}

impl<'c> Cited<'c> {
    pub fn new(view: &'c dyn RuleView, head: &'c Head, cited: &'c [&'c str]) -> Cited<'c> {
        let site = Site { domain: &head.domain, channel: head.channel, cited };
        Cited {
            view,
            statuses: cited.iter().copied().zip(view.statuses(&site)).collect(),
            site,
            places: HashMap::new(),
            rules: Vec::new(),
            weights: Vec::new(),
            known: None,
        }
    }

    /// The rule's place; what is wrong with it is noted in `out` at `at`.
    fn cite(&mut self, rule: Words<'c>, at: Span, out: &Diagnostics) -> RuleIdx {
        let rule = rule.value;
        let status = self.statuses.get(rule).cloned().unwrap_or(RuleStatus::Unknown);
        self.fault(rule, &status, at, out);
        if let Some(idx) = self.places.get(rule) {
            return *idx;
        }
        let idx = RuleIdx::from(self.rules.len());
        self.rules.push(rule.to_owned());
        self.weights.push(match status {
            RuleStatus::Active { severity, later }
            | RuleStatus::OtherChannel { severity, later } => Weight { severity, later },
            _ => Weight { severity: 2, later: false },
        });
        self.places.insert(rule, idx);
        idx
    }

    fn fault(&mut self, rule: &str, status: &RuleStatus, at: Span, out: &Diagnostics) {
        match status {
            RuleStatus::Active { .. } => {}
            RuleStatus::Unknown => {
                let known = self.known.get_or_insert_with(|| self.view.ids());
                let there = known.iter().map(String::as_str);
                out.add_near(Code::UnknownRule, at, rule, there);
            }
            RuleStatus::OtherDomain(domain) => {
                let args = [("name", rule.into()), ("domain", domain.into())];
                out.add(Code::ForeignRule, at, &args);
            }
            RuleStatus::SteppedBack(by) => {
                out.add(Code::SteppedBackRule, at, &[("name", rule.into()), ("by", by.into())]);
            }
            RuleStatus::OtherChannel { .. } => {
                let channel = self.site.channel.id();
                let args = [("name", rule.into()), ("channel", channel.into())];
                out.add(Code::OtherChannelRule, at, &args);
            }
        }
    }

    /// The ids and their weights, by place.
    pub fn into_rules(self) -> (Vec<String>, Vec<Weight>) {
        (self.rules, self.weights)
    }
}

impl<'t> Part<'t> {
    /// The rules cited; a common part's have to be active in its caller's domain, so that the fault
    /// stands where it is called.
    pub fn rules(&self, typed: &[Words<'t>], cites: &mut Cited<'t>) -> Vec<RuleIdx> {
        let mut rules: Vec<RuleIdx> = Vec::with_capacity(typed.len());
        for rule in typed {
            let (at, out) = self.called.map_or((rule.at, self.out), |(at, out)| (at, out));
            let idx = cites.cite(*rule, at, out);
            if !rules.contains(&idx) {
                rules.push(idx);
            }
        }
        rules
    }
}

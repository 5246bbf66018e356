//! The rules behind an answer: cited with where they come from, and what would have kept them.

use super::Teller;
use crate::engine::session::Answered;
use crate::engine::stage::{Stage, leading_rule};
use crate::message::{say, say_with, set_apart};
use crate::rulebook::Rule;
use crate::scenario::model::{Ask, Grade, RuleIdx};

/// What an answer was judged for, where there is room for one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It broke this rule.
    Broken(RuleIdx),
    /// It kept this one, and lost nothing.
    Kept(RuleIdx),
    /// It lost points without breaking a rule, or little was missing: what the scenario says of it.
    Why(String),
}

/// The rule that leads among those an answer broke: the gravest; of those as grave the one the
/// customer felt, then the first.
#[must_use]
pub fn leading(stage: &Stage, answered: &Answered) -> Option<RuleIdx> {
    let severity = |rule: RuleIdx| stage.facts(rule).map_or(0, |it| it.severity);
    let weight = |rule: &RuleIdx| (severity(*rule), answered.felt == Some(*rule));
    // From the end, for of several alike the last is taken.
    answered.broken.iter().rev().copied().max_by_key(weight)
}

impl Teller<'_> {
    /// What an answer was judged for, the same in play, in the analysis and beside the score: never
    /// a kept rule where points were lost.
    #[must_use]
    pub fn reason(&self, answered: &Answered) -> Option<Reason> {
        let grade = answered.grade?;
        let why = || answered.why.clone().map(Reason::Why);
        let broken = leading(self.stage, answered).map(Reason::Broken);
        match grade {
            Grade::Best => broken.or_else(|| answered.kept.first().copied().map(Reason::Kept)),
            Grade::Good => why().or(broken),
            _ => broken.or_else(why),
        }
    }

    /// The broken rules, the leading one first.
    #[must_use]
    pub fn broken(&self, answered: &Answered) -> Vec<RuleIdx> {
        let first = leading(self.stage, answered);
        let others = answered.broken.iter().copied().filter(|rule| Some(*rule) != first);
        first.into_iter().chain(others).collect()
    }

    /// The rules an answer kept or broke, a line each.
    #[must_use]
    pub fn cited(&self, answered: &Answered) -> Vec<String> {
        let broken = self
            .broken(answered)
            .into_iter()
            .map(|rule| say_with(self.lang, "rule-broken", &[("rule", self.rule(rule).into())]));
        let kept = answered.kept.iter().map(|rule| {
            say_with(self.lang, "rule-kept", &[("rule", self.kept_rule(*rule).into())])
        });
        broken.chain(kept).collect()
    }

    /// A rule's sentence with its severity and source; its id where the book does not have it.
    #[must_use]
    pub fn rule(&self, rule: RuleIdx) -> String {
        let id = self.stage.scenario.rule(rule);
        let Some(rule) = self.rules.get(id) else { return id.to_owned() };
        let severity = say(self.lang, &format!("rule-severity-{}", rule.severity));
        let cited = [
            ("rule", rule.sentence(self.lang).into()),
            ("severity", severity.into()),
            ("source", source(rule).into()),
        ];
        say_with(self.lang, "rule-cited", &cited)
    }

    /// A rule that was kept, or is to be: how grave it is to break it is beside the point.
    #[must_use]
    pub fn kept_rule(&self, rule: RuleIdx) -> String {
        let id = self.stage.scenario.rule(rule);
        let Some(rule) = self.rules.get(id) else { return id.to_owned() };
        let cited = [("rule", rule.sentence(self.lang).into()), ("source", source(rule).into())];
        say_with(self.lang, "rule-sourced", &cited)
    }

    /// What is known of a rule besides its sentence, a line each: how grave it is to break it, an
    /// example of keeping and one of breaking it, every source, and who issued it.
    #[must_use]
    pub fn details(&self, rule: RuleIdx) -> Vec<String> {
        let Some(found) = self.rules.get(self.stage.scenario.rule(rule)) else { return Vec::new() };
        let severity = say(self.lang, &format!("rule-severity-{}", found.severity));
        let mut lines =
            vec![say_with(self.lang, "review-rule-weighs", &[("severity", severity.into())])];
        let example = |id: &str, text: &Option<String>| {
            text.as_ref().map(|text| say_with(self.lang, id, &[("text", text.into())]))
        };
        lines.extend(example("review-rule-good", &found.good));
        lines.extend(example("review-rule-bad", &found.bad));
        let sources = found.sources.iter().map(|source| source_title(source));
        lines.extend(
            sources.map(|it| say_with(self.lang, "review-rule-source", &[("source", it.into())])),
        );
        lines.push(self.issue(rule));
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// The page of the rules an answer was judged by, in lines: what was said and earned, then each
    /// rule with all that is known of it and its id.
    #[must_use]
    pub fn ruled(&self, answered: &Answered) -> Vec<String> {
        let Some(grade) = answered.grade else { return Vec::new() };
        let said = self.said(answered);
        let mut lines = vec![
            say_with(self.lang, "debrief-said", &[("text", said.into())]),
            self.judgement(answered, grade),
        ];
        if answered.red_line {
            lines.push(say(self.lang, "red-line-crossed"));
        }
        lines.extend(self.flattery(answered));
        lines.extend(self.why(answered));
        let broken = self.broken(answered).into_iter().map(|rule| ("rule-broken", rule));
        let kept = answered.kept.iter().map(|rule| ("rule-kept", *rule));
        for (id, rule) in broken.chain(kept) {
            let name = self.stage.scenario.rule(rule);
            let sentence = self.rules.get(name).map_or(name, |it| it.sentence(self.lang));
            lines.push(say_with(self.lang, id, &[("rule", sentence.into())]));
            lines.extend(self.details(rule));
            lines.push(say_with(self.lang, "report-rule-id", &[("id", name.into())]));
        }
        lines
    }

    /// Issuer, edition and clause of a rule where they are known; empty where none of it is.
    #[must_use]
    pub fn issue(&self, rule: RuleIdx) -> String {
        let scenario = &self.stage.scenario;
        let Some(rule) = self.rules.get(scenario.rule(rule)) else { return String::new() };
        let issue = rule.issue_in(&scenario.head.domain).unwrap_or_default();
        let part = |id: &str, name: &'static str, text: Option<&str>| {
            text.map(|text| say_with(self.lang, id, &[(name, text.into())]))
        };
        let parts = [
            part("report-rule-issuer", "issuer", issue.issuer),
            part("report-rule-edition", "edition", issue.edition),
            part("report-rule-from", "from", issue.from),
            part("report-rule-clause", "clause", issue.standard),
        ];
        set_apart(self.lang, &parts.into_iter().flatten().collect::<Vec<_>>())
    }

    /// The better wording, where there is one.
    #[must_use]
    pub fn better(&self, answered: &Answered) -> Option<String> {
        if answered.grade == Some(Grade::Best) {
            return None;
        }
        let scene = self.stage.scenario.scene(answered.scene);
        if let Ask::Ring(ring) = &scene.ask {
            return Some(say_with(self.lang, "better-ring", &[("rings", ring.in_time.into())]));
        }
        if answered.better.is_empty() {
            return None;
        }
        let (id, text) = match scene.ask {
            Ask::Order(_) => ("better-order", self.numbered(&answered.better)),
            Ask::Form(_) => ("better-form", set_apart(self.lang, &answered.better)),
            _ => ("better-line", answered.better.join(" ")),
        };
        Some(say_with(self.lang, id, &[("text", text.into())]))
    }

    /// The rule that a lost point is about where none was broken: the one the best answer keeps.
    #[must_use]
    pub fn asked(&self, answer: &Answered) -> Option<RuleIdx> {
        let lost = answer.counted.is_some() && answer.grade.is_some_and(|it| it < Grade::Best);
        let rule = leading_rule(&self.stage.scenario, answer.scene)?;
        (lost && answer.broken.is_empty() && !answer.kept.contains(&rule)).then_some(rule)
    }
}

/// What a source that has no title says in its place.
const UNTITLED: &str = "（无题）";

/// Where a rule comes from.
fn source(rule: &Rule) -> String {
    rule.sources.first().map(|source| source_title(source)).unwrap_or_default()
}

/// The title of a source and the place in it, without the file it was found in.
#[must_use]
pub fn source_title(source: &str) -> String {
    source.split_once(": ").map_or(source, |(_, title)| title).replace(UNTITLED, "")
}

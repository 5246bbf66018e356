//! The outline of a case review; with `--key`, where its mines are.

use serde_json::{Value, json};

use crate::bank::Docket;
use crate::message::{Lang, say, say_with};
use crate::plain::incident::tell::Clerk;
use crate::scenario::model::RuleIdx;
use crate::scenario::raw::Kind;
use crate::scenario::review::{Exhibit, Improvement, LineKind};

pub(super) struct Outline<'o> {
    pub docket: &'o Docket,
    pub lang: Lang,
    pub key: bool,
}

impl Outline<'_> {
    pub fn lines(&self) -> Vec<String> {
        let reading = self.docket.start(0);
        let clerk = Clerk { lang: self.lang, reading: &reading };
        let review = &self.docket.review;
        let head = [
            ("title", (&review.head.title).into()),
            ("id", (&review.id).into()),
            ("summary", (&review.head.summary).into()),
        ];
        let mut lines = vec![say_with(self.lang, "show-head", &head), clerk.basis(), String::new()];
        for (at, exhibit) in review.lines.iter().enumerate() {
            lines.push(format!("[{}] {}", exhibit.id, clerk.line(at)));
            if self.key {
                lines.extend(
                    self.of_line(&clerk, exhibit).into_iter().map(|it| format!("    {it}")),
                );
            }
        }
        lines.push(String::new());
        for one in &review.improvements {
            lines.push(format!("[{}] {}", one.id, one.text));
            if self.key {
                let key = self.of_improvement(&clerk, one);
                lines.extend(key.into_iter().map(|it| format!("    {it}")));
            }
        }
        lines
    }

    fn cited(&self, clerk: &Clerk<'_>, message: &str, rule: RuleIdx) -> String {
        let id = self.docket.review.rule(rule);
        let rule = [("rule", clerk.rule(id).into()), ("source", id.into())];
        let rule = say_with(self.lang, "rule-sourced", &rule);
        say_with(self.lang, message, &[("rule", rule.into())])
    }

    fn of_line(&self, clerk: &Clerk<'_>, exhibit: &Exhibit) -> Vec<String> {
        let why = |why: &String| say_with(self.lang, "why-line", &[("why", why.into())]);
        match &exhibit.kind {
            LineKind::Clean => Vec::new(),
            LineKind::Decoy(reason) => vec![say(self.lang, "incident-key-decoy"), why(reason)],
            LineKind::Shows(line) => {
                let shown = &self.docket.review.lines[*line].id;
                vec![say_with(self.lang, "incident-key-shows", &[("line", shown.into())])]
            }
            LineKind::Mine(mine) => {
                let with = |rules: &[RuleIdx], message: &'static str| -> Vec<String> {
                    rules.iter().map(|rule| self.cited(clerk, message, *rule)).collect()
                };
                let mut lines = with(&mine.breaks, "rule-broken");
                lines.extend(with(&mine.also, "incident-key-also"));
                lines.extend(with(&mine.near, "incident-key-near"));
                lines.push(why(&mine.why));
                lines
            }
        }
    }

    fn of_improvement(&self, clerk: &Clerk<'_>, one: &Improvement) -> Vec<String> {
        let word = say(self.lang, &format!("incident-grade-{}", one.grade.id()));
        let good = one.grade >= crate::scenario::model::Grade::Good;
        let message = if good { "rule-kept" } else { "rule-broken" };
        let rules = one.rules.iter().map(|rule| self.cited(clerk, message, *rule));
        let why = say_with(self.lang, "why-line", &[("why", (&one.why).into())]);
        [word].into_iter().chain(rules).chain([why]).collect()
    }

    pub fn data(&self) -> Value {
        let review = &self.docket.review;
        let rules = |rules: &[RuleIdx]| -> Vec<&str> {
            rules.iter().map(|rule| review.rule(*rule)).collect()
        };
        let line = |exhibit: &Exhibit| {
            let mut value = json!({
                "id": exhibit.id,
                "text": exhibit.text,
                "channel": exhibit.channel.id(),
            });
            if self.key {
                value["key"] = match &exhibit.kind {
                    LineKind::Clean => Value::Null,
                    LineKind::Decoy(why) => json!({ "decoy": why }),
                    LineKind::Shows(line) => json!({ "shows": review.lines[*line].id }),
                    LineKind::Mine(mine) => json!({
                        "breaks": rules(&mine.breaks),
                        "also": rules(&mine.also),
                        "near": rules(&mine.near),
                        "why": mine.why,
                    }),
                };
            }
            value
        };
        let improvement = |one: &Improvement| {
            let mut value = json!({ "id": one.id, "text": one.text });
            if self.key {
                value["grade"] = json!(one.grade.id());
                value["rules"] = json!(rules(&one.rules));
                value["why"] = json!(one.why);
            }
            value
        };
        json!({
            "id": review.id,
            "kind": Kind::CaseReview.id(),
            "title": review.head.title,
            "content": review.content,
            "rulebook": self.docket.rulebook,
            "basis": review.basis,
            "lines": review.lines.iter().map(line).collect::<Vec<_>>(),
            "improvements": review.improvements.iter().map(improvement).collect::<Vec<_>>(),
        })
    }
}

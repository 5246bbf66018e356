//! What is told of a case review: nothing is searched, the figures are reasoned out and played.

use serde_json::{Value, json};

use super::SEED;
use crate::bank::Docket;
use crate::explore::{Read, Reads};
use crate::message::{Lang, say_with};
use crate::scenario::raw::Kind;

/// What is told of one case review.
pub(super) struct Sheet<'s> {
    pub docket: &'s Docket,
    pub found: &'s Reads,
    pub lang: Lang,
}

impl Sheet<'_> {
    pub fn lines(&self, whole: bool) -> Vec<String> {
        let review = &self.docket.review;
        let args = [
            ("id", (&review.id).into()),
            ("lines", review.lines.len().into()),
            ("mines", review.mines().count().into()),
            ("least", self.found.least.total.into()),
            ("most", self.found.most.total.into()),
        ];
        let mut lines = vec![say_with(self.lang, "incident-explore-head", &args)];
        if whole {
            let way = |id, read: &Read| {
                let args = [("total", read.total.into()), ("way", read.way.join(" ").into())];
                format!("  {}", say_with(self.lang, id, &args))
            };
            lines.push(way("incident-explore-least", &self.found.least));
            lines.push(way("incident-explore-most", &self.found.most));
            lines.push(way("incident-explore-everything", &self.found.everything));
        }
        lines
    }

    /// The two extremes as a test plan.
    pub fn plan(&self) -> Vec<String> {
        let mut lines = vec![format!("# {}", self.docket.review.id), "format = 1".to_owned()];
        for (name, read) in [("least", &self.found.least), ("most", &self.found.most)] {
            lines.extend([
                String::new(),
                "[[run]]".to_owned(),
                format!("name = {name:?}"),
                format!("seed = {SEED}"),
                format!("inputs = {:?}", read.way),
                format!("expect = {{ score = {}, red_line = false }}", read.total),
            ]);
        }
        lines
    }

    pub fn data(&self) -> Value {
        let read = |read: &Read| json!({ "score": read.total, "way": read.way });
        json!({
            "id": self.docket.review.id,
            "kind": Kind::CaseReview.id(),
            "complete": true,
            "least": read(&self.found.least),
            "most": read(&self.found.most),
            "everything": read(&self.found.everything),
            "endings": [],
            "regrets": [],
            "faults": [],
            "notes": [],
        })
    }
}

//! The key of a scene: what is graded cites the rules that say so, and says what to learn from it.

use std::collections::HashMap;

use super::look::{Look, answers};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Span;
use crate::scenario::model::Grade;
use crate::scenario::raw::{RawAnswer, RawScene, RawThen, Words};

/// Severity of a red line.
const RED_LINE: u8 = 4;

/// Notes what is wrong with grades and the rules behind them.
pub(super) fn check(look: &Look<'_>) {
    let rules = look.scenario().rules.iter().map(String::as_str);
    let severities: HashMap<&str, u8> = rules.zip(look.built.severities.iter().copied()).collect();
    let key = Key { look, severities };
    for scene in &look.raw.scenes {
        key.scene(scene);
    }
}

struct Key<'l> {
    look: &'l Look<'l>,
    severities: HashMap<&'l str, u8>,
}

impl Key<'_> {
    fn scene(&self, scene: &RawScene<'_>) {
        for answer in answers(scene) {
            self.answer(scene, answer);
        }
        self.partly(scene);
        self.best(scene);
        let order = scene.order.iter().map(|order| &order.then);
        for then in order.chain(scene.form.iter().map(|form| &form.then)) {
            self.then(scene, then);
        }
    }

    fn say(&self, code: Code, scene: &RawScene<'_>, at: Span) {
        self.look.out.add(code, at, &[("name", scene.name().into())]);
    }

    fn answer(&self, scene: &RawScene<'_>, answer: &RawAnswer<'_>) {
        let cites = !answer.keeps.is_empty() || !answer.breaks.is_empty();
        let Some(grade) = answer.grade else {
            if let Some(rule) = answer.keeps.iter().chain(&answer.breaks).next() {
                self.say(Code::UngradedCites, scene, rule.at);
            }
            return;
        };
        let wrong = matches!(grade.value, Grade::Mine | Grade::Weak);
        if !cites {
            self.say(Code::GradedWithoutRule, scene, grade.at);
        } else if wrong {
            self.wrong(scene, answer, grade.at);
        } else if let Some(rule) = answer.breaks.first() {
            self.say(Code::BestWithBroken, scene, rule.at);
        }
        if let Some(rule) = self.red_line(&answer.breaks)
            && grade.value == Grade::Weak
        {
            self.look.out.add(Code::RedLineNotMine, grade.at, &[("name", rule.into())]);
        }
        if answer.why.is_none_or(|why| why.value.trim().is_empty()) {
            self.say(Code::FeedbackMissing, scene, grade.at);
        }
    }

    fn wrong(&self, scene: &RawScene<'_>, answer: &RawAnswer<'_>, at: Span) {
        if answer.breaks.is_empty() {
            self.say(Code::MineWithoutBroken, scene, at);
        } else if let Some(rule) = answer.keeps.first() {
            self.say(Code::MineWithKept, scene, rule.at);
        }
    }

    fn red_line<'t>(&self, breaks: &[Words<'t>]) -> Option<&'t str> {
        let red = |rule: &str| self.severities.get(rule).is_some_and(|s| *s >= RED_LINE);
        breaks.iter().map(|rule| rule.value).find(|rule| red(rule))
    }

    /// A scene grades all of its answers or none.
    fn partly(&self, scene: &RawScene<'_>) {
        let answers = answers(scene);
        if answers.iter().any(|answer| answer.grade.is_some())
            && let Some(bare) = answers.iter().find(|answer| answer.grade.is_none())
        {
            self.say(Code::PartlyGraded, scene, bare.at);
        }
    }

    /// A graded scene has one best choice, or at least a good one.
    fn best(&self, scene: &RawScene<'_>) {
        let grades: Vec<_> =
            scene.choices.iter().filter_map(|choice| choice.answer.grade).collect();
        let mut best = grades.iter().filter(|grade| grade.value == Grade::Best);
        if !grades.is_empty() && !grades.iter().any(|grade| grade.value >= Grade::Good) {
            self.say(Code::NoBest, scene, scene.place());
        }
        if let (Some(_), Some(second)) = (best.next(), best.next()) {
            self.say(Code::SeveralBest, scene, second.at);
        }
    }

    fn then(&self, scene: &RawScene<'_>, then: &RawThen<'_>) {
        if then.rules.is_empty() {
            self.say(Code::GradedWithoutRule, scene, then.at);
        }
    }
}

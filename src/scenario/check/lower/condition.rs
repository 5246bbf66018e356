//! Conditions, and what may be wrong in them.

use super::part::Part;
use crate::scenario::code::Code;
use crate::scenario::cond::{self, Cond, CondFault, Operand};
use crate::scenario::diagnostic::Span;
use crate::scenario::raw::Words;

impl<'t> Part<'t> {
    /// The condition, or `None` with the fault noted.
    pub fn condition(&self, when: Words<'t>) -> Option<Cond> {
        let cond = match cond::parse(when.value, &self.ids) {
            Ok(cond) if self.common => self.own_alone(cond, when.at),
            Ok(cond) => Some(cond),
            Err(fault) => {
                self.bad_condition(&fault, when.at);
                None
            }
        };
        if cond.is_none() {
            self.unresolved();
        }
        cond
    }

    /// A common part knows the mood and itself, nothing of the call before it.
    fn own_alone(&self, cond: Cond, at: Span) -> Option<Cond> {
        let foreign =
            cond.tests().flat_map(|test| [test.left, test.right]).find_map(|read| match read {
                Operand::Rings => Some("rings"),
                Operand::RedLine => Some("red_line"),
                _ => None,
            });
        let Some(name) = foreign else { return Some(cond) };
        self.out.add(Code::BadCondition, at, &[("why", "common".into()), ("name", name.into())]);
        None
    }

    fn bad_condition(&self, fault: &CondFault, at: Span) {
        let ids = &self.ids;
        let (why, name) = match fault {
            CondFault::UnknownVar(name) => {
                let there = ids.vars.keys().copied();
                let there = there.chain(["heat", "trust", "patience", "rings", "red_line"]);
                return self.out.add_near(Code::UnknownVariable, at, name, there);
            }
            CondFault::UnknownScene(name) => {
                let there = ids.scenes.keys().copied();
                return self.out.add_near(Code::UnknownScene, at, name, there);
            }
            CondFault::UnknownChoice(name) => {
                let there = ids.choices.keys().copied();
                return self.out.add_near(Code::UnknownChoice, at, name, there);
            }
            CondFault::UnknownFact(name) => {
                let there = ids.facts.keys().copied();
                return self.out.add_near(Code::UnknownFact, at, name, there);
            }
            CondFault::TooLong => ("too-long", String::new()),
            CondFault::TooDeep => ("too-deep", String::new()),
            CondFault::Character(c) => ("character", c.to_string()),
            CondFault::Syntax => ("syntax", String::new()),
            CondFault::NotAllowed(name) => ("not-allowed", name.clone()),
            CondFault::WantsCondition(name) => ("wants-condition", name.clone()),
            CondFault::WantsNumber(name) => ("wants-number", name.clone()),
        };
        self.out.add(Code::BadCondition, at, &[("why", why.into()), ("name", name.into())]);
    }
}

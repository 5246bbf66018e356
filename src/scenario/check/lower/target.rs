//! Where an answer leads.

use super::part::Part;
use crate::scenario::code::Code;
use crate::scenario::model::{Goto, Jump};
use crate::scenario::raw::{RawJump, Words};

impl<'t> Part<'t> {
    /// The jump, or `None` where part of it could not be resolved; that it is missing is noted
    /// where it was read.
    pub fn jump(&self, raw: Option<&RawJump<'t>>) -> Option<Jump> {
        let jump = raw.and_then(|raw| self.cases(raw));
        if jump.is_none() {
            self.unresolved();
        }
        jump
    }

    fn cases(&self, raw: &RawJump<'t>) -> Option<Jump> {
        let Some((last, before)) = raw.cases.split_last() else {
            self.out.add(Code::TargetOrder, raw.at, &[]);
            return None;
        };
        let mut sound = true;
        let mut cases = Vec::with_capacity(before.len());
        for case in before {
            let goto = self.target(case.to);
            let Some(when) = case.when else {
                self.out.add(Code::TargetOrder, case.to.at, &[]);
                sound = false;
                continue;
            };
            match (self.condition(when), goto) {
                (Some(when), Some(goto)) => cases.push((when, goto)),
                _ => sound = false,
            }
        }
        if let Some(when) = last.when {
            self.out.add(Code::TargetOrder, when.at, &[]);
            let _ = self.condition(when);
            sound = false;
        }
        let last = self.target(last.to)?;
        sound.then_some(Jump { cases, last })
    }

    fn target(&self, to: Words<'t>) -> Option<Goto> {
        let name = [("name", to.value.into())];
        match to.value {
            "return" if self.common => return Some(Goto::Return),
            "return" => self.out.add(Code::MisplacedReturn, to.at, &name),
            "resume" if self.common => self.out.add(Code::MisplacedResume, to.at, &name),
            "resume" => return Some(Goto::Resume),
            id => {
                let scene = self.ids.scenes.get(id).map(|scene| Goto::Scene(*scene));
                let ending = || self.ids.endings.get(id).map(|ending| Goto::Ending(*ending));
                if let Some(goto) = scene.or_else(ending) {
                    return Some(goto);
                }
                let there = self.ids.scenes.keys().chain(self.ids.endings.keys()).copied();
                self.out.add_near(Code::UnknownTarget, to.at, id, there);
            }
        }
        None
    }
}

//! A scene as typed.

mod read;

pub(super) use read::{jump, read};

use super::script::RawLine;
use super::{Placed, Words};
use crate::scenario::diagnostic::Span;
use crate::scenario::model::Grade;

/// `[[scene]]`
#[derive(Debug)]
pub struct RawScene<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// Whether the customer is not there.
    pub absent: bool,
    /// Whether nobody else reads what is said, where that was typed.
    pub private: Option<Placed<bool>>,
    /// What happens before the first line.
    pub events: Vec<RawEvent<'t>>,
    /// What is said.
    pub lines: Vec<RawLine<'t>>,
    /// Choices.
    pub choices: Vec<RawChoice<'t>>,
    /// Saying nothing.
    pub silence: Option<RawSilence<'t>>,
    /// A telephone that rings.
    pub ring: Option<RawRing<'t>>,
    /// Steps to be put in order.
    pub order: Option<RawOrder<'t>>,
    /// Fields to be picked.
    pub form: Option<RawForm<'t>>,
    /// The common part it calls.
    pub call: Option<Words<'t>>,
    /// Where it goes on, where it asks nothing.
    pub to: Option<RawJump<'t>>,
    /// Where it begins.
    pub at: Span,
}

impl RawScene<'_> {
    /// Where its id stands, or where it begins.
    #[must_use]
    pub fn place(&self) -> Span {
        self.id.map_or(self.at, |id| id.at)
    }

    /// As shown in sentences.
    #[must_use]
    pub fn name(&self) -> &str {
        self.id.map_or("", |id| id.value)
    }
}

/// One of `events`.
#[derive(Debug)]
pub struct RawEvent<'t> {
    /// When.
    pub when: Option<Words<'t>>,
    /// What it does to the customer.
    pub moves: Vec<Words<'t>>,
    /// Where it stands.
    pub at: Span,
}

/// A target or a list of them.
#[derive(Debug, Default)]
pub struct RawJump<'t> {
    /// Tried in order.
    pub cases: Vec<RawCase<'t>>,
    /// Where it stands.
    pub at: Span,
}

/// One of a list of targets.
#[derive(Clone, Copy, Debug)]
pub struct RawCase<'t> {
    /// When.
    pub when: Option<Words<'t>>,
    /// Where to.
    pub to: Words<'t>,
}

/// `set` or `add` of one variable.
#[derive(Clone, Copy, Debug)]
pub struct RawSet<'t> {
    /// Which.
    pub name: Words<'t>,
    /// Whether it is added.
    pub add: bool,
    /// The figure; 0 or 1 where it is true or false.
    pub value: Placed<i64>,
    /// Whether it is true or false.
    pub flag: bool,
}

/// What an answer means.
#[derive(Debug)]
pub struct RawAnswer<'t> {
    /// How it is judged.
    pub grade: Option<Placed<Grade>>,
    /// Whether a grade was typed, known or not.
    pub is_graded: bool,
    /// Rules kept.
    pub keeps: Vec<Words<'t>>,
    /// Rules broken.
    pub breaks: Vec<Words<'t>>,
    /// What it does to the customer; `None` where nothing is said of it.
    pub moves: Option<Vec<Words<'t>>>,
    /// What to learn from it.
    pub why: Option<Words<'t>>,
    /// What it solves.
    pub solves: Vec<Words<'t>>,
    /// What it changes, `set` before `add`.
    pub sets: Vec<RawSet<'t>>,
    /// Where it leads.
    pub to: Option<RawJump<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// `[[scene.choice]]`
#[derive(Debug)]
pub struct RawChoice<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// What is said.
    pub text: Option<Words<'t>>,
    /// On offer only where this holds.
    pub when: Option<Words<'t>>,
    /// On offer only until it was said.
    pub once: bool,
    /// What it means.
    pub answer: RawAnswer<'t>,
}

impl RawChoice<'_> {
    /// Where its id stands, or where it begins.
    #[must_use]
    pub fn place(&self) -> Span {
        self.id.map_or(self.answer.at, |id| id.at)
    }
}

/// `[scene.silence]`
#[derive(Debug)]
pub struct RawSilence<'t> {
    /// Seconds.
    pub after: Option<Placed<i64>>,
    /// What it means.
    pub answer: RawAnswer<'t>,
}

/// `[scene.ring]`
#[derive(Debug)]
pub struct RawRing<'t> {
    /// Answered up to this ring.
    pub in_time: Option<Placed<i64>>,
    /// After this ring missed.
    pub gives_up: Option<Placed<i64>>,
    /// Taken in time.
    pub answered: Option<RawAnswer<'t>>,
    /// Taken late.
    pub late: Option<RawAnswer<'t>>,
    /// Not taken.
    pub missed: Option<RawAnswer<'t>>,
    /// Where it begins.
    pub at: Span,
}

/// `[scene.order]`
#[derive(Debug)]
pub struct RawOrder<'t> {
    /// The question.
    pub ask: Option<Words<'t>>,
    /// In the right order.
    pub steps: Vec<RawStep<'t>>,
    /// What follows.
    pub then: RawThen<'t>,
}

/// One of `steps`.
#[derive(Debug)]
pub struct RawStep<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// As shown.
    pub text: Option<Words<'t>>,
}

/// `[scene.form]`
#[derive(Debug)]
pub struct RawForm<'t> {
    /// The question.
    pub ask: Option<Words<'t>>,
    /// Fields.
    pub fields: Vec<RawField<'t>>,
    /// What follows.
    pub then: RawThen<'t>,
}

/// One of `fields`.
#[derive(Debug)]
pub struct RawField<'t> {
    /// Its id.
    pub id: Option<Words<'t>>,
    /// As shown.
    pub text: Option<Words<'t>>,
    /// Whether it has to be recorded.
    pub need: bool,
    /// The rules that recording it breaks.
    pub breaks: Vec<Words<'t>>,
    /// Where it stands.
    pub at: Span,
}

/// What follows an order or a form.
#[derive(Debug)]
pub struct RawThen<'t> {
    /// Kept or broken by the grade.
    pub rules: Vec<Words<'t>>,
    /// What it does to the customer, when best or good.
    pub moves: Vec<Words<'t>>,
    /// What to learn from it.
    pub why: Option<Words<'t>>,
    /// What it solves.
    pub solves: Vec<Words<'t>>,
    /// What it changes.
    pub sets: Vec<RawSet<'t>>,
    /// Where all grades go on.
    pub to: Option<RawJump<'t>>,
    /// Where it begins.
    pub at: Span,
}

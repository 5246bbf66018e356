//! What a session says: steps, answers and questions.

use super::origin::Origin;
use crate::engine::input::Given;
use crate::engine::mood::{Cause, Mood};
use crate::rulebook::Dimension;
use crate::scenario::model::{EndingIdx, FactIdx, Grade, ReactionIdx, RuleIdx, SceneIdx, Speaker};

/// What happened since the last answer.
#[derive(Clone, Debug)]
pub enum Step {
    /// A scene begins.
    Scene {
        /// Which.
        scene: SceneIdx,
        /// Entries so far, this one counted.
        visit: u8,
    },
    /// Somebody spoke; nothing is expected of the trainee.
    Heard {
        /// Who.
        speaker: Speaker,
        /// What.
        text: String,
    },
    /// Something happened to the customer without the trainee's doing.
    Happened {
        /// The mood after.
        after: Mood,
        /// Why it changed.
        causes: Vec<Cause>,
        /// The line it comes from, where it comes from one.
        origin: Option<Origin>,
    },
    /// The trainee answered.
    Answered(Box<Answered>),
    /// A reaction of the scenario fired.
    Reacted(ReactionIdx),
    /// A hint was asked for: the rule that the best answer keeps.
    Hinted(RuleIdx),
    /// The run waits for an answer.
    Asked(Question),
    /// The run is over.
    Ended {
        /// How.
        ending: EndingIdx,
        /// What is seen.
        text: String,
    },
}

/// An answer and everything that can be said of it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The scene it was given in.
    pub scene: SceneIdx,
    /// As in journals.
    pub input: String,
    /// The same, understood.
    pub given: Given,
    /// The words said, or the steps or fields picked; empty for a silence and a ring.
    pub said: Vec<String>,
    /// How it was judged; `None`: talk that nobody judges.
    pub grade: Option<Grade>,
    /// The dimension it counts in; `None` where the scene had been answered before.
    pub counted: Option<Dimension>,
    /// Rules kept.
    pub kept: Vec<RuleIdx>,
    /// Rules broken.
    pub broken: Vec<RuleIdx>,
    /// The broken rule that the customer felt.
    pub felt: Option<RuleIdx>,
    /// Whether it crossed a red line.
    pub red_line: bool,
    /// What to learn from it.
    pub why: Option<String>,
    /// The better wording (or steps, or fields), where there is one; empty where it was the best.
    pub better: Vec<String>,
    /// The mood before.
    pub before: Mood,
    /// The mood after.
    pub after: Mood,
    /// Why the mood changed; sums to the change.
    pub causes: Vec<Cause>,
    /// Facts solved by it that were not solved before.
    pub solved: Vec<FactIdx>,
    /// How long it took, in milliseconds.
    pub ms: u64,
}

/// Something that may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// As in inputs.
    pub id: String,
    /// As shown.
    pub text: String,
}

/// What a run waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// One of these is said.
    Choices {
        /// In the order they are shown.
        offers: Vec<Offer>,
        /// After so many seconds silence is an answer.
        silence: Option<u16>,
    },
    /// The telephone rings.
    Ring {
        /// Answered in time up to this ring.
        in_time: u8,
        /// After this ring it is missed.
        gives_up: u8,
    },
    /// Steps are put in order.
    Order {
        /// The question.
        ask: String,
        /// In the order they are shown.
        steps: Vec<Offer>,
    },
    /// Fields are picked.
    Form {
        /// The question.
        ask: String,
        /// In the order they are shown.
        fields: Vec<Offer>,
    },
}

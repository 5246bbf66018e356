//! What a session says: steps, answers and questions.

use super::origin::Origin;
use crate::engine::input::Given;
use crate::engine::mood::{self, Cause, Mood, Temper};
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

impl Answered {
    /// Whether it was a mine; what crosses a red line is one.
    #[must_use]
    pub fn is_mine(&self) -> bool {
        self.red_line || self.grade == Some(Grade::Mine)
    }

    /// Whether it was a mine and pleased the customer all the same: they stand calmer or more
    /// trusting, and in nothing worse, by what was said. Its harm comes after the words, and whoever
    /// sees the figures alone would take them for praise.
    #[must_use]
    pub fn flatters(&self) -> bool {
        let (heat, trust) = mood::worked(&self.causes);
        self.is_mine() && heat <= 0 && trust >= 0 && (heat, trust) != (0, 0)
    }

    /// How a mood shows until the next answer: nobody is seen to smile at a mine.
    #[must_use]
    pub fn shown(&self, mood: Mood) -> Temper {
        match mood.temper() {
            Temper::Glad if self.is_mine() => Temper::Calm,
            temper => temper,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::mood::Why;
    use crate::scenario::moves::Move;

    fn answered(grade: Grade, causes: &[(Why, i32, i32)]) -> Answered {
        let causes = causes.iter();
        Answered {
            scene: SceneIdx(0),
            input: String::new(),
            given: Given::Silence,
            said: Vec::new(),
            grade: Some(grade),
            counted: None,
            kept: Vec::new(),
            broken: Vec::new(),
            felt: None,
            red_line: false,
            why: None,
            better: Vec::new(),
            before: Mood::new(20, 70, 5),
            after: Mood::new(20, 70, 5),
            causes: causes
                .map(|&(why, heat, trust)| Cause { why, heat, trust, patience: 0 })
                .collect(),
            solved: Vec::new(),
            ms: 0,
        }
    }

    #[test]
    fn a_mine_flatters_where_words_did_good_and_no_harm_at_once() {
        let promise = (Why::Move(Move::Promise), -3, 3);
        let flatters = |grade, causes: &[_]| answered(grade, causes).flatters();
        assert!(flatters(Grade::Mine, &[promise]));
        assert!(!flatters(Grade::Weak, &[promise]), "points are lost, and no more is to be feared");
        assert!(!flatters(Grade::Mine, &[promise, (Why::Severity(2), 12, -2)]), "hotter in sum");
        assert!(!flatters(Grade::Mine, &[promise, (Why::Severity(2), 0, -6)]), "less trusting");
        assert!(!flatters(Grade::Mine, &[(Why::Settles, -2, 0)]), "nobody said anything pleasing");
        assert!(!flatters(Grade::Mine, &[promise, (Why::CalmAlready, 3, -3)]), "nothing is seen");
    }

    #[test]
    fn nobody_smiles_at_a_mine() {
        let shown = |grade, heat, trust| answered(grade, &[]).shown(Mood::new(heat, trust, 5));
        assert_eq!(shown(Grade::Best, 20, 70), Temper::Glad);
        assert_eq!(shown(Grade::Mine, 20, 70), Temper::Calm);
        assert_eq!(shown(Grade::Mine, 50, 70), Temper::Irritated);
        let red = Answered { red_line: true, ..answered(Grade::Mine, &[]) };
        assert_eq!(red.shown(Mood::new(20, 70, 5)), Temper::Calm);
    }
}

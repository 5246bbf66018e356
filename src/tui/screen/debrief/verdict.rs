//! How an answer was judged, as sign, word and tone.

use crate::engine::score::FULL;
use crate::engine::session::Answered;
use crate::tui::model::Look;
use crate::tui::screen::play::sign;
use crate::tui::text::width;
use crate::tui::theme::{BAD, Tone};

/// What is shown of a grade.
pub struct Verdict {
    /// Before the word; empty where nobody judges.
    pub sign: &'static str,
    /// The grade in a word.
    pub word: String,
    /// What it means.
    pub tone: Tone,
}

/// How the answer was judged.
pub fn of(answer: &Answered, look: Look) -> Verdict {
    let Some(grade) = answer.grade else {
        return Verdict { sign: "", word: look.say("report-ungraded"), tone: Tone::Rest };
    };
    let (sign, tone) = sign(grade);
    if answer.red_line {
        return Verdict { sign: BAD, word: look.say("report-red"), tone: Tone::Angry };
    }
    Verdict { sign, word: look.say(&format!("grade-{}", grade.id())), tone }
}

impl Verdict {
    /// Sign and word; the word stands in the same place without a sign.
    pub fn text(&self) -> String {
        format!("{:<2}{}", self.sign, self.word)
    }
}

/// The cells the longest verdict of these needs, and two more.
pub fn column(answers: &[Answered], look: Look) -> usize {
    answers.iter().map(|answer| width(&of(answer, look).text())).max().unwrap_or(0) + 2
}

/// The points it lost; `None` where it was not counted.
pub fn lost(answer: &Answered) -> Option<u32> {
    answer.counted?;
    answer.grade.map(|grade| FULL.saturating_sub(u32::from(grade.points())))
}

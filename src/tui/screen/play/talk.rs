//! The conversation: who said what, and how it was judged.

use super::Play;
use super::dress::{Dress, dress};
use super::face::Face;
use crate::engine::input::Given;
use crate::engine::session::{Answered, Step};
use crate::scenario::model::{Grade, Speaker};
use crate::tui::model::Look;
use crate::tui::theme::{BAD, GOOD, Tone};
use crate::tui::widget::bubble::{Bubble, Side};

/// Cells a comment is moved in under the post it belongs to.
const COMMENT: usize = 3;

/// Everything said so far; what follows a red line waits until that was read.
pub fn bubbles(play: &Play, look: Look) -> Vec<Bubble> {
    let steps = play.session.steps();
    let answered = steps.iter().rposition(|step| matches!(step, Step::Answered(_)));
    let seen = answered.filter(|_| play.held).map_or(steps.len(), |last| last + 1);
    let mut talk = Talk::new(play, look);
    for (at, step) in steps[..seen].iter().enumerate() {
        talk.fresh = answered.is_none_or(|last| at >= last);
        talk.step(step);
    }
    talk.hide();
    talk.bubbles
}

/// The bubbles as they come about.
struct Talk<'p> {
    play: &'p Play,
    look: Look,
    dress: &'static dyn Dress,
    bubbles: Vec<Bubble>,
    before: Option<Speaker>,
    fresh: bool,
    /// The customer is not there: what is said is neither delivered to them nor read by them.
    absent: bool,
}

impl<'p> Talk<'p> {
    fn new(play: &'p Play, look: Look) -> Self {
        let dress = dress(play.prepared.scenario().head.channel);
        Self { play, look, dress, bubbles: Vec::new(), before: None, fresh: true, absent: false }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Scene { scene, .. } => {
                self.absent = self.play.prepared.scenario().scene(*scene).absent;
            }
            Step::Heard { speaker, text } => self.heard(*speaker, text),
            Step::Answered(answered) => self.answered(answered),
            Step::Ended { text, .. } => {
                self.push(Bubble::new(Side::Narrator, String::new(), text.clone(), Tone::Text));
                self.before = None;
            }
            _ => {}
        }
    }

    fn push(&mut self, bubble: Bubble) {
        self.bubbles.push(Bubble { fresh: self.fresh, ..bubble });
    }

    fn heard(&mut self, speaker: Speaker, text: &str) {
        if let Some(last) = self.bubbles.last_mut()
            && self.before == Some(speaker)
        {
            last.text.push('\n');
            last.text.push_str(text);
            return;
        }
        self.before = Some(speaker);
        let name = self.play.teller(self.look).name(speaker);
        let text = text.to_owned();
        match speaker {
            Speaker::Narrator => {
                self.push(Bubble::new(Side::Narrator, name, text, Tone::Text));
            }
            Speaker::Trainee => self.said(name, text, true),
            Speaker::Customer | Speaker::Cast(_) => self.other(speaker, name, text),
        }
    }

    fn other(&mut self, speaker: Speaker, name: String, text: String) {
        self.has_read();
        let tone = match speaker {
            Speaker::Customer => Face::of(self.play.session.mood(), false).tone(),
            _ => Tone::Text,
        };
        let under = self.bubbles.iter().any(|it| it.side == Side::Other);
        let indent = if self.dress.is_public() && under { COMMENT } else { 0 };
        self.push(Bubble { indent, ..Bubble::new(Side::Other, name, text, tone) });
    }

    /// Who answers has read what was written.
    fn has_read(&mut self) {
        let unread = self.play.dots(self.look).is_some();
        if !self.dress.is_written() || self.absent || (unread && self.fresh) {
            return;
        }
        let read = self.look.say("dress-chat-read");
        for bubble in self.bubbles.iter_mut().filter(|it| !it.mark.is_empty()) {
            bubble.mark.clone_from(&read);
        }
    }

    fn said(&mut self, name: String, text: String, written: bool) {
        let mark = if self.dress.is_written() && written && !self.absent {
            self.look.say("dress-chat-sent")
        } else {
            String::new()
        };
        self.push(Bubble { mark, ..Bubble::new(Side::Trainee, name, text, Tone::Trainee) });
    }

    fn answered(&mut self, answered: &Answered) {
        let teller = self.play.teller(self.look);
        let written = !matches!(answered.given, Given::Silence | Given::Missed | Given::Ring(_));
        self.said(teller.name(Speaker::Trainee), teller.said(answered), written);
        if let Some(grade) = answered.grade {
            let (sign, tone) = sign(grade);
            let word = self.look.say(&format!("grade-{}", grade.id()));
            self.remark(format!("{sign} {word}"), tone);
        }
        for fact in &answered.solved {
            let fact = self.play.prepared.scenario().facts[fact.at()].text.as_str();
            let text = self.look.say_with("solved-line", &[("fact", fact.into())]);
            self.remark(text, Tone::Calm);
        }
        self.before = None;
    }

    /// While the customer types, nothing of it is seen but the dots.
    fn hide(&mut self) {
        let Some(dots) = self.play.dots(self.look) else { return };
        let mut dots = Some(dots);
        let heard = |it: &&mut Bubble| it.fresh && it.side == Side::Other;
        for bubble in self.bubbles.iter_mut().filter(heard) {
            bubble.typed = Some(dots.take().unwrap_or(0));
        }
    }

    fn remark(&mut self, text: String, tone: Tone) {
        self.push(Bubble::new(Side::Remark, String::new(), text, tone));
    }
}

/// Nearly right.
const NEARLY: &str = "~";

/// The sign of a grade and what it means; its word always stands beside it.
#[must_use]
pub fn sign(grade: Grade) -> (&'static str, Tone) {
    match grade {
        Grade::Best => (GOOD, Tone::Calm),
        Grade::Good => (NEARLY, Tone::Text),
        Grade::Weak => (BAD, Tone::Irritated),
        Grade::Mine => (BAD, Tone::Angry),
    }
}

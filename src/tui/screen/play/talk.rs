//! The conversation: who said what, and how it was judged.

use ratatui::text::{Line, Span};

use super::Play;
use super::dress::{Dress, dress};
use super::face::Face;
use crate::engine::input::Given;
use crate::engine::session::{Answered, Step};
use crate::scenario::model::{Grade, Speaker};
use crate::tui::model::Look;
use crate::tui::text::{truncate, width};
use crate::tui::theme::{BAD, GOOD, OFF, Tone};
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
            // Nobody says how it ended: it is told like everything else that is seen.
            Step::Ended { text, .. } => {
                self.before = None;
                self.heard(Speaker::Narrator, text);
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
            Speaker::Customer => Face::of(self.play.session.mood()).tone(),
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
        if let (Given::Order(_), Some(said)) = (&answered.given, self.bubbles.last_mut()) {
            said.steps = !answered.said.is_empty();
        }
        if let Some(grade) = answered.grade {
            let (sign, tone) = sign(grade);
            self.remark(format!("{sign} {}", word(self.look, answered, grade)), tone);
        }
        for fact in &answered.solved {
            let fact = self.play.prepared.scenario().facts[fact.at()].text.as_str();
            let text = self.look.say_with("solved-line", &[("fact", fact.into())]);
            self.remark(text, Tone::Calm);
        }
        self.before = None;
    }

    /// While the customer types, nothing that comes after the trainee's words is seen but the dots.
    fn hide(&mut self) {
        let Some(dots) = self.play.dots(self.look) else { return };
        let mut dots = Some(dots);
        for bubble in self.bubbles.iter_mut().filter(|it| it.fresh).skip(1) {
            let types = bubble.side == Side::Other;
            bubble.typed = Some(dots.take_if(|_| types).unwrap_or(0));
        }
    }

    fn remark(&mut self, text: String, tone: Tone) {
        self.push(Bubble::new(Side::Remark, String::new(), text, tone));
    }
}

/// Nearly right.
const NEARLY: &str = "~";

/// The last answer in one line, as far as that has room, with its mark.
pub fn recalled(play: &Play, look: Look, room: usize) -> Option<Line<'static>> {
    let last = play.last()?;
    let quiet = look.theme.tone(Tone::Rest);
    let mark = last.grade.map(|grade| {
        let (sign, tone) = sign(grade);
        Span::styled(format!("  {sign} {}", word(look, last, grade)), look.theme.tone(tone))
    });
    let teller = play.teller(look);
    let name = format!("{}  ", teller.name(Speaker::Trainee));
    let edge = Span::styled(" ┃", look.theme.tone(Tone::Trainee));
    let taken = width(&name) + mark.as_ref().map_or(0, Span::width) + edge.width();
    let said = truncate(&teller.said(last).replace('\n', " "), room.saturating_sub(taken));
    let space = room.saturating_sub(taken + width(&said));
    let mut line = Line::from(vec![
        Span::raw(" ".repeat(space)),
        Span::styled(name, quiet),
        Span::styled(said, quiet),
    ]);
    line.spans.extend(mark);
    line.push_span(edge);
    Some(line)
}

/// The word for what an answer earned; a red line is more than a mine.
pub fn word(look: Look, answered: &Answered, grade: Grade) -> String {
    if answered.red_line {
        look.say("turn-red-line")
    } else {
        look.say(&format!("grade-{}", grade.id()))
    }
}

/// The sign of a grade and what it means; its word always stands beside it.
#[must_use]
pub fn sign(grade: Grade) -> (&'static str, Tone) {
    match grade {
        Grade::Best => (GOOD, Tone::Calm),
        Grade::Good => (NEARLY, Tone::Text),
        Grade::Weak => (OFF, Tone::Irritated),
        Grade::Mine => (BAD, Tone::Angry),
    }
}

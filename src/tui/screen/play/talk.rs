//! The conversation: who said what, and how it was judged.

use super::Play;
use crate::engine::session::{Answered, Step};
use crate::scenario::model::{Grade, Speaker};
use crate::tui::model::Look;
use crate::tui::theme::{BAD, GOOD, Tone};
use crate::tui::widget::bubble::{Bubble, Side};

/// Everything said so far; what follows a red line waits until that was read.
pub fn bubbles(play: &Play, look: Look) -> Vec<Bubble> {
    let teller = play.teller(look);
    let mut bubbles: Vec<Bubble> = Vec::new();
    let mut before = None;
    let steps = play.session.steps();
    let crossed = steps.iter().rposition(|step| matches!(step, Step::Answered(_)));
    let seen = crossed.filter(|_| play.held).map_or(steps.len(), |last| last + 1);
    for step in &steps[..seen] {
        match step {
            Step::Heard { speaker, text } => {
                match bubbles.last_mut() {
                    Some(last) if before == Some(*speaker) => {
                        last.text.push('\n');
                        last.text.push_str(text);
                    }
                    _ => bubbles.push(heard(*speaker, teller.name(*speaker), text)),
                }
                before = Some(*speaker);
            }
            Step::Answered(answered) => {
                bubbles.push(said(teller.name(Speaker::Trainee), teller.said(answered)));
                bubbles.extend(remarks(play, look, answered));
                before = None;
            }
            Step::Ended { text, .. } => {
                bubbles.push(narrated(text.clone(), Tone::Text));
                before = None;
            }
            _ => {}
        }
    }
    bubbles
}

fn heard(speaker: Speaker, name: String, text: &str) -> Bubble {
    match speaker {
        Speaker::Narrator => narrated(format!("{name}  {text}"), Tone::Rest),
        Speaker::Trainee => said(name, text.to_owned()),
        Speaker::Customer | Speaker::Cast(_) => {
            Bubble { side: Side::Other, name, text: text.to_owned(), tone: Tone::Text }
        }
    }
}

fn narrated(text: String, tone: Tone) -> Bubble {
    Bubble { side: Side::Narrator, name: String::new(), text, tone }
}

fn said(name: String, text: String) -> Bubble {
    Bubble { side: Side::Trainee, name, text, tone: Tone::Trainee }
}

/// How it was judged and what it solved, under what was said.
fn remarks(play: &Play, look: Look, answered: &Answered) -> Vec<Bubble> {
    let remark = |text, tone| Bubble { side: Side::Remark, name: String::new(), text, tone };
    let judged = answered.grade.map(|grade| {
        let (sign, tone) = sign(grade);
        remark(format!("{sign} {}", look.say(&format!("grade-{}", grade.id()))), tone)
    });
    let solved = answered.solved.iter().map(|fact| {
        let fact = play.prepared.scenario().facts[fact.at()].text.as_str();
        remark(look.say_with("solved-line", &[("fact", fact.into())]), Tone::Calm)
    });
    judged.into_iter().chain(solved).collect()
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

//! One run by a bot. It sees what a trainee sees, and nothing of the key.
//!
//! Where several things are picked it takes the half that it likes best, of the lines of a case
//! review a third; steps it puts in the order it likes them. Unless it goes by chance or takes what
//! is last, it answers a telephone at the first ring.

use std::sync::Arc;

use super::habit::{self, Habit, Used};
use crate::engine::draw::Draws;
use crate::engine::review::{IMPROVE, MARKS, Mark, Reading};
use crate::engine::session::{Offer, Question, Session, Step};
use crate::engine::stage::Stage;
use crate::scenario::model::Speaker;

/// A run that comes to no end by then goes in circles.
const MOST_ANSWERS: usize = 200;

/// Plays a role-play to its end.
#[must_use]
pub fn session(stage: &Arc<Stage>, seed: u64, habit: Habit, used: &mut Used) -> Session {
    let mut session = Session::start(Arc::clone(stage), seed);
    let mut bot = Bot { habit, draws: Draws::bot(seed, habit.id()), used };
    for _ in 0..MOST_ANSWERS {
        let Some(question) = session.question() else { break };
        let answer = bot.answer(question, &heard(&session));
        if session.answer(&answer, 0).is_err() {
            break;
        }
    }
    session
}

/// Reads a case review to its end.
#[must_use]
pub fn reading(mut reading: Reading, habit: Habit, used: &mut Used) -> Reading {
    let mut bot = Bot { habit, draws: Draws::bot(reading.seed(), habit.id()), used };
    let review = Arc::clone(reading.review());
    let record: String = review.lines.iter().map(|line| line.text.as_str()).collect();
    let lines: Vec<_> = review.lines.iter().map(|it| shown(&it.id, &it.text)).collect();
    let mut marked = bot.best(&record, &lines, review.lines.len() / 3);
    marked.sort_unstable();
    let marks: Vec<Mark> = marked
        .into_iter()
        .map(|line| {
            let offered = reading.offered(line);
            let sentence = |id: &str| reading.rules().get(id).map_or("", |rule| rule.zh.as_str());
            let rules: Vec<_> = offered.iter().map(|id| shown(id, sentence(id))).collect();
            let rule = bot.best(&review.lines[line].text, &rules, 1).first().copied();
            Mark { line, rule: rule.map(|at| offered[at].clone()) }
        })
        .collect();
    let order = reading.improvements();
    let texts = order.iter().map(|at| &review.improvements[*at]);
    let texts: Vec<_> = texts.map(|it| shown(&it.id, &it.text)).collect();
    let picks = bot.best(&record, &texts, review.picks());
    let picks: Vec<usize> = picks.into_iter().map(|at| order[at]).collect();
    for input in [reading.write_marks(MARKS, &marks), reading.write_picks(IMPROVE, &picks)] {
        if reading.answer(&input, 0).is_err() {
            break;
        }
    }
    reading
}

fn shown<'t>(id: &'t str, text: &'t str) -> habit::Shown<'t> {
    habit::Shown { id, text }
}

/// What the customer said since the last answer.
fn heard(session: &Session) -> String {
    let since = session.steps().iter().rev();
    let since = since.take_while(|step| !matches!(step, Step::Answered(_)));
    let said = since.filter_map(|step| match step {
        Step::Heard { speaker: Speaker::Customer, text } => Some(text.as_str()),
        _ => None,
    });
    said.collect()
}

struct Bot<'u> {
    habit: Habit,
    draws: Draws,
    used: &'u mut Used,
}

impl Bot<'_> {
    fn answer(&mut self, question: &Question, heard: &str) -> String {
        match question {
            Question::Choices { offers, .. } => {
                let at = self.best(heard, &options(offers), 1).first().copied().unwrap_or(0);
                offers.get(at).map(|offer| offer.id.clone()).unwrap_or_default()
            }
            Question::Ring { gives_up, .. } => match (self.habit, *gives_up) {
                (Habit::Last, _) => "ring:missed".to_owned(),
                (Habit::Random, rings) => match self.draws.below(u32::from(rings) + 1) {
                    0 => "ring:missed".to_owned(),
                    ring => format!("ring:{ring}"),
                },
                _ => "ring:1".to_owned(),
            },
            Question::Order { steps, .. } => {
                let all = self.best(heard, &options(steps), steps.len());
                format!("order:{}", listed(steps, &all))
            }
            Question::Form { fields, .. } => {
                let picked = if self.habit == Habit::Random {
                    (0..fields.len()).filter(|_| self.draws.below(2) == 1).collect()
                } else {
                    self.best(heard, &options(fields), fields.len().div_ceil(2))
                };
                format!("form:{}", listed(fields, &picked))
            }
        }
    }

    /// The places of the `count` it likes best, the best first.
    fn best(&mut self, heard: &str, options: &[habit::Shown<'_>], count: usize) -> Vec<usize> {
        let mut ranked = self.habit.rank(heard, options, self.used, &mut self.draws);
        ranked.truncate(count);
        for at in &ranked {
            *self.used.entry(options[*at].id.to_owned()).or_default() += 1;
        }
        ranked
    }
}

fn options(offers: &[Offer]) -> Vec<habit::Shown<'_>> {
    offers.iter().map(|offer| shown(&offer.id, &offer.text)).collect()
}

fn listed(offers: &[Offer], places: &[usize]) -> String {
    places.iter().map(|at| offers[*at].id.as_str()).collect::<Vec<_>>().join(",")
}

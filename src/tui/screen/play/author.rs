//! What only an author sees: above the conversation that nothing is kept, where the run stands, and
//! why a choice is not on offer; before each choice its id and condition.

use std::time::Duration;

use ratatui::text::Line;

use super::asked::{Kind, Row};
use super::clock::LOOK;
use super::{Play, Turn};
use crate::engine::machine::Place;
use crate::scenario::model::{Ask, Choice, ChoiceIdx, SceneIdx};
use crate::tui::data::{Effect, Purpose};
use crate::tui::model::Look;
use crate::tui::text::{wrap, wrap_hanging};
use crate::tui::theme::Tone;

/// One row in so many is the author's at most,
const SHARE: usize = 4;
/// but so many in any case.
const LEAST: usize = 4;

/// The rows above the conversation in a window of so many; none where a trainee plays.
pub fn rows(play: &Play, look: Look, room: usize, height: u16) -> Vec<Line<'static>> {
    let Purpose::Rehearsal { note, author } = &play.purpose else { return Vec::new() };
    let noted = wrap(note, room);
    let most = (usize::from(height) / SHARE).max(LEAST).saturating_sub(noted.len());
    let style = look.theme.tone(Tone::Trainee);
    let mut lines: Vec<_> = noted.into_iter().map(|line| Line::styled(line, style)).collect();
    if *author {
        let style = look.theme.tone(Tone::Rest);
        lines.extend(state(play, look, room, most).into_iter().map(|it| Line::styled(it, style)));
    }
    lines
}

/// Where the run stands, and what is not on offer there.
fn state(play: &Play, look: Look, room: usize, most: usize) -> Vec<String> {
    let scenario = play.prepared.scenario();
    let state = play.session.state();
    let (place, scene) = match state.place {
        Place::Asked(scene) => (&scenario.scene(scene).id, Some(scene)),
        Place::Ended(ending) => (&scenario.ending(ending).id, None),
    };
    let vars = (0_usize..).zip(&scenario.vars).map(|(at, var)| {
        let value = state.var(at.into());
        let value = if var.flag { (value != 0).to_string() } else { value.to_string() };
        format!("{}={value}", var.name)
    });
    let facts = (0_usize..).zip(&scenario.facts).filter(|(at, _)| state.is_solved((*at).into()));
    let facts = facts.map(|(_, fact)| format!("solved.{}", fact.id));
    let head = [format!("[{place}]")].into_iter().chain(vars).chain(facts);
    let mut lines = wrap(&head.collect::<Vec<_>>().join("  "), room);
    lines.truncate(most.max(1));
    let hidden = scene.map(|scene| hidden(play, scene)).unwrap_or_default();
    let mut left = hidden.len();
    for choice in hidden {
        let why = why(play, look, choice);
        let args = [("id", (&scenario.choice(choice).id).into()), ("why", why.into())];
        let told = wrap_hanging(&look.say_with("author-hidden", &args), "", "  ", room);
        // The last row is for how many more there are.
        if lines.len() + told.len() + usize::from(left > 1) > most {
            lines.push(look.say_with("author-more", &[("count", left.into())]));
            break;
        }
        lines.extend(told);
        left -= 1;
    }
    lines
}

/// The choices of a scene that are not on offer.
fn hidden(play: &Play, scene: SceneIdx) -> Vec<ChoiceIdx> {
    let stage = &play.prepared.stage;
    let Ask::Choices { choices, .. } = &stage.scenario.scene(scene).ask else { return Vec::new() };
    let offered: Vec<ChoiceIdx> = stage.offered(play.session.state(), scene).collect();
    choices.clone().map(ChoiceIdx).filter(|choice| !offered.contains(choice)).collect()
}

/// What would have to be otherwise for it to be on offer.
fn why(play: &Play, look: Look, idx: ChoiceIdx) -> String {
    let scenario = play.prepared.scenario();
    let state = play.session.state();
    let parts: Vec<String> = match &scenario.choice(idx).when {
        Some(when) => {
            let blames = when.blame(scenario, |operand| state.read(operand)).into_iter();
            let part = |blame: crate::scenario::cond::Blame| match blame.instead.as_str() {
                "" => look.say_with("author-false", &[("part", blame.part.into())]),
                instead => {
                    let args = [("part", (&blame.part).into()), ("instead", instead.into())];
                    look.say_with("author-instead", &args)
                }
            };
            blames.map(part).collect()
        }
        None => Vec::new(),
    };
    if parts.is_empty() {
        look.say("author-said")
    } else {
        crate::message::set_apart(look.lang, &parts)
    }
}

/// An answer as it is shown; to an author with its id, and the condition it is on offer under.
pub fn tagged(play: &Play, row: &Row) -> String {
    if !play.is_authored() {
        return row.text.clone();
    }
    let choices = &play.prepared.scenario().choices;
    let choice = choices.iter().find(|it| play.asked.kind == Kind::One && it.id == row.id);
    let when = choice.and_then(|Choice { when, .. }| when.as_ref());
    match when {
        Some(when) => format!("[{}: {}] {}", row.id, when.source(), row.text),
        None => format!("[{}] {}", row.id, row.text),
    }
}

impl Play {
    fn is_authored(&self) -> bool {
        matches!(self.purpose, Purpose::Rehearsal { author: true, .. })
    }

    /// How long until the file is to be looked at again.
    pub(super) fn until_look(&self, now: Duration) -> Option<Duration> {
        self.is_authored().then(|| (self.looked + LOOK).saturating_sub(now))
    }

    /// Looks at the file when it is time.
    pub fn idle(&mut self) -> Turn {
        let now = self.clock.now();
        if self.until_look(now).is_none_or(|left| left > Duration::ZERO) {
            return Turn::Ignored;
        }
        self.looked = now;
        Turn::Do(Effect::Reread(self.session.inputs().to_vec()))
    }

    /// Says something above a rehearsal.
    pub fn note(&mut self, sentence: String) {
        if let Purpose::Rehearsal { note, .. } = &mut self.purpose {
            *note = sentence;
        }
    }
}

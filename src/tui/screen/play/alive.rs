//! What of a run moves by itself, and when it is to be looked at again: a ring, a limit, a customer
//! who types, a meter on its way. Whoever sees nothing of it is never woken.

use std::time::Duration;

use super::asked::Hand;
use super::clock::Counts;
use super::dress::dress;
use super::{Play, asked};
use crate::engine::mood::Mood;
use crate::engine::session::Step;
use crate::scenario::model::Speaker;
use crate::tui::model::Look;
use crate::tui::motion::{CAME, SOONEST};
use crate::tui::theme::Bell;

/// So few seconds before silence is the answer, that is said with emphasis.
pub const NEAR: u64 = 3;

/// What moves since the last answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alive {
    /// When the meters began to move.
    moved: Option<Duration>,
    /// When the customer began to type.
    typing: Option<Duration>,
    /// What the bell was last sounded for.
    rung: Option<Call>,
}

/// Something that calls for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Call {
    /// This ring.
    Ring(u8),
    /// Silence is soon the answer.
    Limit,
}

/// What time changes in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hands {
    minutes: u64,
    hand: Option<asked::Hand>,
    dots: Option<usize>,
    bars: (u8, u8),
}

impl Play {
    /// How the customer stands as far as that is shown: what they are still typing shows nothing.
    pub(super) fn shown_mood(&self, look: Look) -> Mood {
        let before = self.last().filter(|_| self.dots(look).is_some()).map(|last| last.before);
        before.unwrap_or_else(|| self.session.mood())
    }

    /// What time changes in the picture.
    pub(super) fn hands(&self, look: Look) -> Hands {
        let mood = self.shown_mood(look);
        let before = self.last().map_or(mood, |last| last.before);
        let bar = |from, to| match self.moved_for() {
            Some(since) => look.motion.slide(from, to, since),
            None => to,
        };
        Hands {
            minutes: self.clock.minutes(),
            hand: self.asked.hand(self.clock.asked(), look.motion),
            dots: self.dots(look),
            bars: (bar(before.heat, mood.heat), bar(before.trust, mood.trust)),
        }
    }

    /// An answer was given: the meters move, and in a chat the customer types.
    pub(super) fn stir(&mut self) {
        let now = self.clock.now();
        let written = dress(self.prepared.scenario().head.channel).is_written();
        let steps = self.session.steps();
        let answered = steps.iter().rposition(|step| matches!(step, Step::Answered(_)));
        let heard = |step: &Step| {
            matches!(step, Step::Heard { speaker: Speaker::Customer | Speaker::Cast(_), .. })
        };
        let replied = answered.is_some_and(|at| steps[at..].iter().any(heard));
        let typing = (written && replied && !self.held).then_some(now);
        let moved = typing.is_none().then_some(now);
        self.alive = Alive { moved, typing, rung: None };
    }

    /// Nothing moves any more.
    pub(super) fn settle(&mut self) {
        self.alive = Alive::default();
    }

    /// How long the meters have been moving.
    pub(super) fn moved_for(&self) -> Option<Duration> {
        self.alive.moved.map(|then| self.clock.now().saturating_sub(then))
    }

    /// The dots of a customer who types.
    pub(super) fn dots(&self, look: Look) -> Option<usize> {
        let since = self.clock.now().saturating_sub(self.alive.typing?);
        look.motion.dots(since)
    }

    /// Whether the customer types, as far as the clock went.
    pub(super) fn types(&self) -> bool {
        self.alive.typing.is_some()
    }

    /// Has the line at once; whether somebody was typing it.
    pub(super) fn skip_typing(&mut self, look: Look) -> bool {
        let typing = self.dots(look).is_some();
        if self.alive.typing.take().is_some() {
            self.alive.moved = Some(self.clock.now());
        }
        typing
    }

    /// Lets time pass; what is asked counts from when it is there.
    pub(super) fn tick(&mut self, now: Duration, still: bool, look: Look) {
        if let Some(began) = self.alive.typing {
            let end = began + look.motion.typing();
            self.clock.pass(now.min(end), Counts::Nothing);
            if now >= end {
                self.alive.typing = None;
                self.alive.moved = Some(end);
                if end > began {
                    self.late = Some(end + CAME);
                }
            }
        }
        self.clock.pass(now, if still { Counts::Nothing } else { self.counts() });
    }

    /// Whether the bell is to be sounded now, which is asked once.
    pub(super) fn calls(&mut self, look: Look) -> bool {
        let Some(call) = self.call(look) else { return false };
        self.alive.rung = Some(call);
        look.bell == Bell::Sound
    }

    /// Something that was not called for yet.
    fn call(&self, look: Look) -> Option<Call> {
        if self.counts() != Counts::All {
            return None;
        }
        let call = match self.asked.hand(self.clock.asked(), look.motion)? {
            Hand::Ring(ring, _) => Call::Ring(ring),
            Hand::Left(left) if left <= NEAR => Call::Limit,
            Hand::Left(_) => return None,
        };
        (self.alive.rung != Some(call)).then_some(call)
    }

    /// How long to wait until time changes the picture.
    #[must_use]
    pub fn wait(&self, now: Duration, look: Look) -> Option<Duration> {
        let looks = self.until_look(now);
        self.until_change(now, look).into_iter().chain(looks).min()
    }

    fn until_change(&self, now: Duration, look: Look) -> Option<Duration> {
        let asked = self.clock.asked();
        let since = |then: Duration| self.clock.now().saturating_sub(then);
        let counted = match self.counts() {
            Counts::Nothing => None,
            Counts::Line => Some(self.clock.until_next_minute()),
            Counts::All if look.bell == Bell::Sound && self.call(look).is_some() => {
                Some(Duration::ZERO)
            }
            Counts::All => {
                let next = self.asked.next_change(asked, look.motion);
                Some(self.clock.until_next_minute()).into_iter().chain(next).min()
            }
        };
        let moved = self.alive.moved.and_then(|then| look.motion.next_slide(since(then)));
        let typing = self.alive.typing.and_then(|then| look.motion.next_dots(since(then)));
        let next = [counted, moved, typing].into_iter().flatten().min()?;
        Some(next.saturating_sub(self.clock.since(now)).max(SOONEST))
    }
}

//! Everything that moves asks here whether it may, and how it looks now. Motion is only for time: a
//! telephone that rings, a customer who types, a meter that slides to its new value, the seconds
//! left to answer. No other module that draws knows how long any of these lasts; a test reads their
//! sources.
//!
//! Whoever draws is told the time since something began, and whoever waits how long it is until
//! that looks different: what stands still is never woken for.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::time::Duration;

/// A meter reaches its new value in this time,
const SLIDE: Duration = Duration::from_millis(200);
/// in so many steps,
const SLIDE_STEPS: i64 = 5;
/// each so long.
const SLIDE_STEP: Duration = Duration::from_millis(40);
/// A customer types so long before a line is seen,
const TYPING: Duration = Duration::from_millis(600);
/// with another dot after this time.
const DOT: Duration = Duration::from_millis(150);
/// Waves leave a telephone this far apart.
const WAVE: Duration = Duration::from_millis(250);

/// One ring: a tone and a pause four times as long.
pub const RING: Duration = Duration::from_secs(5);
/// The part of a ring that sounds is one of so many.
const TONE: u32 = 5;
/// What is counted down changes after this time.
const SECOND: Duration = Duration::from_secs(1);
/// So long after time answered, keys are not taken for an answer to what is asked next.
pub const LATE: Duration = Duration::from_millis(1200);
/// The same after a line that was typed came by itself: a key that was to bring it comes too late.
/// No longer than a hand takes that was already on its way, for what is refused here looks lost.
pub const CAME: Duration = Duration::from_millis(400);

/// Nobody is woken sooner than after this time.
pub const SOONEST: Duration = Duration::from_millis(1);

/// The most waves at one side of a telephone.
pub const WAVES: u8 = 3;

/// How much may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Rings pulse, dots come and go, meters slide.
    #[default]
    Full,
    /// What tells the time changes in steps of a second, nothing slides.
    Reduced,
    /// Only words change.
    None,
}

impl Motion {
    /// How often something that goes round every `period` has gone round; it stands still where
    /// nothing may move.
    #[must_use]
    pub fn phase(self, since: Duration, period: Duration) -> u32 {
        let rounds = since.as_nanos() / period.as_nanos().max(1);
        if self == Self::Full { u32::try_from(rounds).unwrap_or(u32::MAX) } else { 0 }
    }

    /// A value on its way from one to another.
    #[must_use]
    pub fn slide(self, from: u8, to: u8, since: Duration) -> u8 {
        if self != Self::Full || since >= SLIDE {
            return to;
        }
        let step = i64::from(self.phase(since, SLIDE_STEP));
        let way = (i64::from(to) - i64::from(from)) * step / SLIDE_STEPS;
        u8::try_from(i64::from(from) + way).unwrap_or(to)
    }

    /// How long it is until a slide looks different.
    #[must_use]
    pub fn next_slide(self, since: Duration) -> Option<Duration> {
        self.next(since, SLIDE_STEP, SLIDE)
    }

    /// The dots seen while somebody types, from 1; `None` once the line is there.
    #[must_use]
    pub fn dots(self, since: Duration) -> Option<usize> {
        let typing = self == Self::Full && since < TYPING;
        typing.then(|| self.phase(since, DOT) as usize % 3 + 1)
    }

    /// How long it is until dots look different.
    #[must_use]
    pub fn next_dots(self, since: Duration) -> Option<Duration> {
        self.next(since, DOT, TYPING)
    }

    /// How long somebody types.
    #[must_use]
    pub fn typing(self) -> Duration {
        if self == Self::Full { TYPING } else { Duration::ZERO }
    }

    /// The waves beside a telephone so long into a ring; 0 while it is quiet.
    #[must_use]
    pub fn waves(self, into: Duration, ring: Duration) -> u8 {
        match self {
            Self::None => 1,
            _ if into >= ring / TONE => 0,
            Self::Reduced => WAVES,
            Self::Full => {
                let wave = self.phase(into, WAVE) % u32::from(WAVES);
                u8::try_from(wave).unwrap_or(0) + 1
            }
        }
    }

    /// How long it is until a telephone so long into a ring looks different.
    #[must_use]
    pub fn next_waves(self, into: Duration, ring: Duration) -> Duration {
        let tone = ring / TONE;
        let quiet = match self {
            Self::None => ring,
            _ if into >= tone => ring,
            _ => tone,
        };
        let next = self.next(into, WAVE, tone);
        next.unwrap_or_else(|| quiet.saturating_sub(into))
    }

    /// Until the next step of something that ends.
    fn next(self, since: Duration, step: Duration, end: Duration) -> Option<Duration> {
        if self != Self::Full || since >= end {
            return None;
        }
        let next = step * (self.phase(since, step) + 1);
        Some(next.min(end).saturating_sub(since))
    }
}

/// A limit of so many seconds.
#[must_use]
pub fn limit(seconds: u16) -> Duration {
    SECOND * u32::from(seconds)
}

/// The ring that is heard so long after the first began, from 1, and how long it has lasted.
#[must_use]
pub fn heard(since: Duration, ring: Duration, last: u8) -> (u8, Duration) {
    let full = since.as_nanos() / ring.as_nanos().max(1);
    let heard = u8::try_from(full + 1).unwrap_or(u8::MAX).min(last).max(1);
    (heard, since.saturating_sub(ring * u32::from(heard - 1)))
}

/// The seconds of what is left, the last one counted until it is over.
#[must_use]
pub fn seconds(left: Duration) -> u64 {
    left.as_secs() + u64::from(left.subsec_nanos() > 0)
}

/// How long it is until those are one less.
#[must_use]
pub fn next_second(left: Duration) -> Duration {
    let part = Duration::from_nanos(left.subsec_nanos().into());
    if part.is_zero() { SECOND } else { part }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: fn(u64) -> Duration = Duration::from_millis;

    #[test]
    fn a_meter_slides_to_its_value_and_stays() {
        let at = |ms| Motion::Full.slide(40, 60, MS(ms));
        assert_eq!([at(0), at(40), at(120), at(199), at(200), at(9000)], [40, 44, 52, 56, 60, 60]);
        assert_eq!(Motion::Full.slide(60, 40, MS(40)), 56);
        assert_eq!(Motion::Full.next_slide(MS(50)), Some(MS(30)));
        assert_eq!(Motion::Full.next_slide(MS(200)), None);
    }

    #[test]
    fn dots_come_and_go_until_the_line_is_there() {
        let at = |ms| Motion::Full.dots(MS(ms));
        assert_eq!([at(0), at(150), at(300), at(450)], [Some(1), Some(2), Some(3), Some(1)]);
        assert_eq!(at(600), None);
        assert_eq!(Motion::Full.next_dots(MS(590)), Some(MS(10)));
    }

    #[test]
    fn a_telephone_pulses_only_while_it_sounds() {
        let full = |ms| Motion::Full.waves(MS(ms), RING);
        assert_eq!([full(0), full(250), full(500), full(750), full(1000)], [1, 2, 3, 1, 0]);
        assert_eq!(Motion::Full.next_waves(MS(900), RING), MS(100));
        assert_eq!(Motion::Full.next_waves(MS(1000), RING), MS(4000));
        assert_eq!(Motion::Reduced.next_waves(MS(0), RING), MS(1000));
    }

    #[test]
    fn nothing_moves_where_nobody_wants_it() {
        for motion in [Motion::Reduced, Motion::None] {
            assert_eq!(motion.slide(40, 60, MS(0)), 60);
            assert_eq!(motion.next_slide(MS(0)), None);
            assert_eq!(motion.dots(MS(0)), None);
            assert_eq!(motion.phase(MS(700), MS(100)), 0);
        }
        assert_eq!(Motion::None.waves(MS(0), RING), Motion::None.waves(MS(3000), RING));
        assert_eq!(Motion::None.next_waves(MS(0), RING), MS(5000));
    }

    #[test]
    fn rings_are_counted_from_one_to_the_last() {
        let at = |ms| heard(MS(ms), RING, 3);
        assert_eq!([at(0), at(4999), at(5000)], [(1, MS(0)), (1, MS(4999)), (2, MS(0))]);
        assert_eq!(at(17_000), (3, MS(7000)));
        assert_eq!(heard(MS(9), MS(0), 3).0, 3, "a ring of no length is over");
    }

    #[test]
    fn a_second_is_counted_until_it_is_over() {
        assert_eq!([seconds(MS(3000)), seconds(MS(2001)), seconds(MS(0))], [3, 3, 0]);
        assert_eq!((next_second(MS(2001)), next_second(MS(2000))), (MS(1), MS(1000)));
    }
}

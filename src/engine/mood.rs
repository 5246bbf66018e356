//! The emotion model, `model = 1`: what a turn does to heat, trust and patience.
//!
//! Deterministic integers; the figures and where they come from stand in the design of the scoring:
//! they follow what 13,540 labelled shop dialogues show of anger that stays, fades and flares.
//! Over the whole bank a typical colleague's customers stay angry, calm down and flare up as those do
//! (`cargo bench --bench mood`), so that no figure of the design had to be changed.
//!
//! Every percentage is (n × % + 50) / 100, rounded down; "before" is the state when the turn began.
//!
//! Where the design leaves room: "severity" is severity *felt* throughout, also where a turn counts
//! as forward and where a turn without broken rules changes nothing, since a rule whose harm comes
//! later moves no mood at all, patience included; an event goes through steps 1 to 6 and leaves
//! patience and the count of idle turns alone; a turn that changes nothing counts in no streak.

use crate::scenario::model::Temperament;
use crate::scenario::moves::{Move, Moves};

/// The version of the figures below; a changed figure is a new model beside this one.
pub const MODEL: u8 = 1;
/// Irritated from here on.
pub const IRRITATED: u8 = 35;
/// Angry from here on.
pub const ANGRY: u8 = 60;
/// From here on an angry person is beside themselves, which only shows.
pub const FURIOUS: u8 = 80;
/// From here on a calm person trusts, which only shows.
pub const TRUSTING: u8 = 60;

const RELIEF_CAP: i32 = 15;
const RISE_CAP: i32 = 30;
/// What is left of the relief in the 1st, 2nd … 5th and later angry turn in a row.
const STREAK: [i32; 5] = [100, 75, 60, 60, 35];
const CALM_RELIEF: i32 = 50;
const SEVERITY_RISE: [i32; 5] = [0, 4, 12, 20, 30];
const SEVERITY_TRUST: [i32; 5] = [0, 0, -2, -6, -12];
const SETTLES: i32 = 2;

/// How a person stands, with what the model remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(align(8))] // It is copied at every turn, and so in one piece.
pub struct Mood {
    /// 0 to 100, how angry.
    pub heat: u8,
    /// 0 to 100.
    pub trust: u8,
    /// Turns without progress left.
    pub patience: u8,
    /// Apologies so far.
    pub apologies: u8,
    /// Idle turns in a row.
    pub idle: u8,
    /// Angry turns in a row.
    pub angry: u8,
}

/// Calm, irritated or angry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// Below [`IRRITATED`].
    Calm,
    /// Below [`ANGRY`].
    Irritated,
    /// From [`ANGRY`].
    Angry,
}

impl Mood {
    /// How a person stands at the start.
    #[must_use]
    pub fn new(heat: u8, trust: u8, patience: u8) -> Mood {
        Mood { heat, trust, patience, apologies: 0, idle: 0, angry: 0 }
    }

    /// The band the heat lies in.
    #[must_use]
    pub fn band(self) -> Band {
        match self.heat {
            0..IRRITATED => Band::Calm,
            IRRITATED..ANGRY => Band::Irritated,
            _ => Band::Angry,
        }
    }

    /// How it shows. It follows the band, with more at both ends.
    #[must_use]
    pub fn temper(self) -> Temper {
        match self.band() {
            Band::Calm if self.trust >= TRUSTING => Temper::Glad,
            Band::Calm => Temper::Calm,
            Band::Irritated => Temper::Irritated,
            Band::Angry if self.heat < FURIOUS => Temper::Angry,
            Band::Angry => Temper::Furious,
        }
    }
}

/// How it shows on a person: what a face and the word beside it go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Temper {
    /// Calm, and trusts.
    Glad,
    /// Calm.
    Calm,
    /// Irritated.
    Irritated,
    /// Angry.
    Angry,
    /// Beside themselves.
    Furious,
}

/// What a turn brings to bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What was said, as it works on a person.
    pub moves: Moves,
    /// The worst severity the customer notices at once, 0 to 4.
    pub felt: u8,
    /// Whether it solves something that was not solved.
    pub solves: bool,
    /// Whether it happens without the trainee's doing.
    pub event: bool,
}

impl Turn {
    /// Whether it changes no mood, whosever it is.
    #[must_use]
    #[inline]
    pub fn is_nothing(&self) -> bool {
        self.moves.is_empty() && self.felt == 0 && !self.solves
    }
}

/// Why a mood changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A move that was made.
    Move(Move),
    /// The worst rule broken, by severity felt; in what is told of a turn by its own.
    Severity(u8),
    /// Good words lost beside a broken rule.
    Spoilt,
    /// Anger that stays: the nth angry turn in a row gives less relief.
    Stays(u8),
    /// Who is calm already calms down less.
    CalmAlready,
    /// More than one turn can do.
    TooMuch,
    /// Nobody stays hot by themselves.
    Settles,
    /// No step forward: patience runs.
    Idle,
    /// Below 0 or above 100 there is nothing.
    End,
}

/// A reason and what it did; all of a turn add up to the change exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The reason.
    pub why: Why,
    /// Added to the heat.
    pub heat: i32,
    /// Added to the trust.
    pub trust: i32,
    /// Added to the patience.
    pub patience: i32,
}

/// What a turn did to heat and trust in sum, but for the heat that nobody stays at by themselves:
/// that is no word's doing.
#[must_use]
pub fn worked(causes: &[Cause]) -> (i32, i32) {
    let worked = causes.iter().filter(|cause| cause.why != Why::Settles);
    worked.fold((0, 0), |(heat, trust), cause| (heat + cause.heat, trust + cause.trust))
}

struct Figures {
    rest: i32,
    feeling: i32,
    fact: i32,
    deed: i32,
    push: i32,
    idle: u8,
}

const fn figures(temperament: Temperament) -> Figures {
    let (rest, feeling, fact, deed, push, idle) = match temperament {
        Temperament::Calm => (20, 100, 100, 100, 75, 1),
        Temperament::Urgent => (30, 75, 75, 125, 100, 2),
        Temperament::Hesitant => (20, 100, 125, 75, 75, 1),
        Temperament::Forceful => (30, 75, 100, 125, 125, 1),
        Temperament::Emotional => (30, 150, 100, 100, 125, 1),
        Temperament::Detail => (25, 75, 150, 100, 100, 1),
    };
    Figures { rest, feeling, fact, deed, push, idle }
}

#[derive(Clone, Copy)]
enum Group {
    Feeling,
    Fact,
    Deed,
    Wait,
    Push,
}

/// Group, relief, rise, trust, and whether the move leads forward.
const fn effect(one: Move) -> (Group, i32, i32, i32, bool) {
    match one {
        Move::Welcome => (Group::Feeling, 2, 0, 1, false),
        Move::Empathise | Move::Apologise => (Group::Feeling, 4, 0, 2, false),
        Move::Thank => (Group::Feeling, 2, 0, 2, false),
        Move::Ask => (Group::Fact, 2, 0, 1, false),
        Move::Inform => (Group::Fact, 3, 0, 2, false),
        Move::Restate => (Group::Fact, 4, 0, 8, true),
        Move::Own => (Group::Deed, 5, 0, 4, true),
        Move::OfferOptions => (Group::Deed, 4, 0, 4, true),
        Move::Act => (Group::Deed, 6, 0, 5, true),
        Move::Promise => (Group::Deed, 3, 0, 3, true),
        Move::Handover => (Group::Deed, 2, 0, 0, true),
        Move::Hold => (Group::Wait, 0, 2, 0, false),
        Move::Stall => (Group::Wait, 0, 5, -2, false),
        Move::Refuse | Move::Interrupt => (Group::Push, 0, 6, -3, false),
        Move::Deflect => (Group::Push, 0, 8, -5, false),
        Move::Blame => (Group::Push, 0, 12, -8, false),
        Move::Lapse => (Group::Push, 0, 5, -25, false),
    }
}

const fn percent(n: i32, percent: i32) -> i32 {
    (n * percent + 50) / 100
}

/// The mood after a turn.
#[must_use]
#[inline]
pub fn after(before: Mood, turn: Turn, temperament: Temperament) -> Mood {
    work(before, turn, temperament, |_| {})
}

/// The mood after a turn, and every reason for the change.
#[must_use]
pub fn explained(before: Mood, turn: Turn, temperament: Temperament) -> (Mood, Vec<Cause>) {
    let mut causes = Vec::new();
    let mood = work(before, turn, temperament, |cause| causes.push(cause));
    (mood, causes)
}

#[inline]
fn work(before: Mood, turn: Turn, temperament: Temperament, mut note: impl FnMut(Cause)) -> Mood {
    if turn.is_nothing() {
        return before;
    }
    let figures = figures(temperament);
    let felt = usize::from(turn.felt.min(4));
    let mut because = |why, heat, trust| {
        if (heat, trust) != (0, 0) {
            note(Cause { why, heat, trust, patience: 0 });
        }
    };
    let mut mood = before;
    mood.angry = if before.band() == Band::Angry { before.angry.saturating_add(1) } else { 0 };

    let (mut relief, mut rise, mut trust, mut forward) = (0, 0, 0, false);
    for one in turn.moves.iter() {
        let (group, mut less, mut more, mut gained, leads) = effect(one);
        match one {
            Move::Apologise => {
                (less, gained) = match before.apologies {
                    0 => (less, gained),
                    1 => (2, 1),
                    2 => (0, 0),
                    _ => (0, -5),
                };
                mood.apologies = before.apologies.saturating_add(1);
            }
            Move::Empathise if before.idle >= 2 => (less, gained) = (0, 0),
            _ => {}
        }
        match group {
            Group::Feeling => less = percent(less, figures.feeling),
            Group::Fact => less = percent(less, figures.fact),
            Group::Deed => less = percent(less, figures.deed),
            Group::Push => more = percent(more, figures.push),
            Group::Wait => {}
        }
        because(Why::Move(one), more - less, gained);
        relief += less;
        rise += more;
        trust += gained;
        forward |= leads;
    }

    let left = match felt {
        0 | 1 => relief,
        2 => relief / 2,
        _ => 0,
    };
    because(Why::Spoilt, relief - left, 0);
    relief = left;
    let (why, left) = match before.band() {
        Band::Angry => {
            let nth = usize::from(mood.angry.clamp(1, 5));
            (Why::Stays(mood.angry), percent(relief, STREAK[nth - 1]))
        }
        Band::Irritated => (Why::TooMuch, relief),
        Band::Calm => (Why::CalmAlready, percent(relief, CALM_RELIEF)),
    };
    because(why, relief - left, 0);
    because(Why::TooMuch, left - left.min(RELIEF_CAP), 0);
    relief = left.min(RELIEF_CAP);

    because(Why::Severity(turn.felt), SEVERITY_RISE[felt], SEVERITY_TRUST[felt]);
    rise += SEVERITY_RISE[felt];
    trust += SEVERITY_TRUST[felt];
    because(Why::TooMuch, rise.min(RISE_CAP) - rise, 0);
    rise = rise.min(RISE_CAP);

    let mut heat = i32::from(before.heat) - relief + rise;
    if rise == 0 && heat > figures.rest {
        let settled = (heat - SETTLES).max(figures.rest);
        because(Why::Settles, settled - heat, 0);
        heat = settled;
    }
    trust += i32::from(before.trust);
    (mood.heat, mood.trust) = (clamped(heat), clamped(trust));
    because(Why::End, i32::from(mood.heat) - heat, i32::from(mood.trust) - trust);

    if !turn.event {
        if felt < 2 && (turn.solves || forward) {
            mood.idle = 0;
        } else {
            mood.idle = before.idle.saturating_add(1);
            mood.patience = before.patience.saturating_sub(figures.idle);
            let lost = i32::from(mood.patience) - i32::from(before.patience);
            note(Cause { why: Why::Idle, heat: 0, trust: 0, patience: lost });
        }
    }
    mood
}

fn clamped(value: i32) -> u8 {
    u8::try_from(value.clamp(0, 100)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn turn(moves: &[Move], felt: u8) -> Turn {
        Turn { moves: moves.iter().copied().collect(), felt, solves: false, event: false }
    }

    #[test]
    fn owning_and_asking_relieves_an_irritated_forceful_customer_by_hand_count() {
        // own 5 × 125 % = 6 (6.25 + .5 down), ask 2 × 100 % = 2; 50 − 8 − 2 (settles) = 40.
        let mood =
            after(Mood::new(50, 45, 6), turn(&[Move::Own, Move::Ask], 0), Temperament::Forceful);
        assert_eq!((mood.heat, mood.trust, mood.patience), (40, 50, 6));
    }

    #[test]
    fn a_grave_fault_takes_all_relief_and_adds_its_own() {
        // apologise 4 × 75 % = 3 lost; deflect 8 × 125 % = 10, severity 3: 20; rise 30; trust +2−5−6.
        let said = turn(&[Move::Apologise, Move::Deflect], 3);
        let mood = after(Mood::new(50, 45, 6), said, Temperament::Forceful);
        assert_eq!((mood.heat, mood.trust, mood.patience), (80, 36, 5));
    }

    #[test]
    fn anger_gives_way_less_the_longer_it_lasts() {
        let heats: Vec<u8> = std::iter::successors(Some(Mood::new(100, 50, 9)), |mood| {
            let next = after(*mood, turn(&[Move::Act, Move::Restate], 0), Temperament::Calm);
            (next.band() == Band::Angry).then_some(next)
        })
        .map(|mood| mood.heat)
        .collect();
        // relief 10: 100 %, 75 % (8), 60 %, 60 %, 35 % (4), each with 2 for settling.
        assert_eq!(heats, [100, 88, 78, 70, 62]);
    }

    #[test]
    fn apologies_wear_out() {
        let mut mood = Mood::new(50, 50, 9);
        let mut trusts = Vec::new();
        for _ in 0..5 {
            mood = after(mood, turn(&[Move::Apologise], 0), Temperament::Calm);
            trusts.push(mood.trust);
        }
        assert_eq!(trusts, [52, 53, 53, 48, 43]);
    }

    #[test]
    fn what_nobody_notices_yet_moves_nothing() {
        let before = Mood { idle: 1, angry: 2, ..Mood::new(70, 40, 3) };
        assert_eq!(after(before, turn(&[], 0), Temperament::Urgent), before);
    }

    #[test]
    fn an_event_moves_the_mood_and_costs_no_patience() {
        let event = Turn { event: true, ..turn(&[Move::Lapse], 0) };
        let mood = after(Mood::new(40, 60, 3), event, Temperament::Forceful);
        assert_eq!((mood.heat, mood.trust, mood.patience, mood.idle), (46, 35, 3, 0));
    }

    fn any_turn() -> impl Strategy<Value = Turn> {
        (0..1_u32 << 19, 0..5_u8, any::<bool>(), any::<bool>()).prop_map(
            |(bits, felt, solves, event)| {
                let moves =
                    Move::ALL.into_iter().filter(|one| bits & (1 << *one as u32) != 0).collect();
                Turn { moves, felt, solves, event }
            },
        )
    }

    fn any_mood() -> impl Strategy<Value = Mood> {
        (0..=100_u8, 0..=100_u8, 0..10_u8, 0..6_u8, 0..5_u8, 0..7_u8).prop_map(
            |(heat, trust, patience, apologies, idle, angry)| Mood {
                heat,
                trust,
                patience,
                apologies,
                idle,
                angry,
            },
        )
    }

    proptest! {
        #[test]
        fn never_two_bands_down_in_one_turn(mood in any_mood(), turn in any_turn(), who in 0..6_usize) {
            let after = after(mood, turn, Temperament::ALL[who]);
            prop_assert!(!(mood.band() == Band::Angry && after.band() == Band::Calm));
        }

        #[test]
        fn the_reasons_add_up_to_the_change(mood in any_mood(), turn in any_turn(), who in 0..6_usize) {
            let (after, causes) = explained(mood, turn, Temperament::ALL[who]);
            let sum = |figure: fn(&Cause) -> i32| causes.iter().map(figure).sum::<i32>();
            prop_assert_eq!(i32::from(mood.heat) + sum(|cause| cause.heat), i32::from(after.heat));
            prop_assert_eq!(i32::from(mood.trust) + sum(|cause| cause.trust), i32::from(after.trust));
            prop_assert_eq!(i32::from(mood.patience) + sum(|cause| cause.patience), i32::from(after.patience));
        }
    }
}

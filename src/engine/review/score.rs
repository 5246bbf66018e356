//! What marks and picks are worth.
//!
//! A mine marked is 3 points with a rule it breaks, 2 with another; a clean line marked takes 2. All
//! line points are multiplied by (hits − 2 × false alarms) / hits, never below 0, hits being these
//! points. With three clean lines to two mines, marking everything leaves nothing of them. The picks
//! are one decision more, worth the mean of their grades. Fractions are kept until the total.

use crate::engine::score::{Band, FULL};
use crate::rulebook::Dimension;

/// What a clean line takes that was marked.
pub const ALARM: u32 = 2;

/// The points of one review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewScore {
    /// Points of the marks before alarms are taken off, in the order of [`Dimension::ALL`].
    pub hits: [u32; 5],
    /// Mines there are, in the same order.
    pub mines: [u32; 5],
    /// Clean lines marked.
    pub alarms: u32,
    /// The dimension that the improvements count in.
    pub improving: Dimension,
    /// Points of the improvements picked, together.
    pub picked: u32,
    /// How many were picked; never 0.
    pub picks: u32,
    /// A line with a red line in it was missed.
    pub grave_missed: bool,
}

/// A number of thirds, ninths and so on: points that are not rounded yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Share {
    earned: u64,
    available: u64,
}

impl Share {
    /// 0 to 100, rounded half up; `None` where there was nothing to earn.
    fn rounded(self) -> Option<u8> {
        if self.available == 0 {
            return None;
        }
        u8::try_from((200 * self.earned + self.available) / (2 * self.available)).ok()
    }
}

impl ReviewScore {
    /// Points of all marks before alarms are taken off.
    #[must_use]
    pub fn all_hits(&self) -> u32 {
        self.hits.iter().sum()
    }

    /// What is left of the line points: so many of so many.
    #[must_use]
    pub fn left(&self) -> (u32, u32) {
        let hits = self.all_hits();
        (hits.saturating_sub(ALARM * self.alarms), hits)
    }

    /// Decisions in it: every mine, and the improvements.
    #[must_use]
    pub fn decisions(&self) -> u32 {
        self.mines.iter().sum::<u32>() + 1
    }

    /// 0 to 100.
    #[must_use]
    pub fn total(&self) -> u8 {
        self.weighed(Dimension::weight).rounded().unwrap_or(0)
    }

    /// 0 to 100 within one dimension; `None` where nothing counts in it.
    #[must_use]
    pub fn of(&self, dimension: Dimension) -> Option<u8> {
        self.weighed(|it| u32::from(it == dimension)).rounded()
    }

    /// Points of one dimension, rounded half up, and its decisions.
    #[must_use]
    pub fn points(&self, dimension: Dimension) -> (u32, u32) {
        let share = self.weighed(|it| u32::from(it == dimension));
        let improving = u32::from(self.improving == dimension);
        let decisions = self.mines[dimension as usize] + improving;
        let points = (2 * share.earned * u64::from(FULL * decisions) + share.available)
            .checked_div(2 * share.available);
        (points.and_then(|it| u32::try_from(it).ok()).unwrap_or(0), decisions)
    }

    /// The band of the total. A review in which a red line was overlooked is good at best.
    #[must_use]
    pub fn band(&self) -> Band {
        let band = Band::of(self.total());
        if self.grave_missed { band.min(Band::Good) } else { band }
    }

    fn weighed(&self, weight: impl Fn(Dimension) -> u32) -> Share {
        let of = |counts: &[u32; 5]| -> u64 {
            let each = Dimension::ALL.iter().map(|it| weight(*it) * counts[*it as usize]);
            each.map(u64::from).sum()
        };
        let (left, hits) = self.left();
        // Without a hit there is nothing to be multiplied.
        let (left, hits) = if hits == 0 { (0, 1) } else { (u64::from(left), u64::from(hits)) };
        let (picks, improving) = (u64::from(self.picks.max(1)), u64::from(weight(self.improving)));
        let lines = of(&self.hits) * left * picks;
        let improved = improving * u64::from(self.picked) * hits;
        let available = (of(&self.mines) + improving) * u64::from(FULL) * hits * picks;
        Share { earned: lines + improved, available }
    }
}

//! Conduct in figures: points of the decisions met, weighed by dimension.

use crate::rulebook::Dimension;

/// Fewer decisions than this show points but no band.
pub const BAND_FROM: u32 = 4;
/// What a decision is worth at best.
pub const FULL: u32 = 3;

/// Points and decisions met, by dimension. Two numbers a dimension are all that a path carries, so
/// that scores add: branches compare, and an exam pools its paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Score {
    /// Points earned, in the order of [`Dimension::ALL`].
    pub points: [u16; 5],
    /// Decisions met, in the same order.
    pub decisions: [u16; 5],
}

impl Score {
    /// Counts one decision.
    #[inline]
    pub fn count(&mut self, dimension: Dimension, points: u8) {
        self.points[dimension as usize] += u16::from(points);
        self.decisions[dimension as usize] += 1;
    }

    /// Decisions met in all.
    #[must_use]
    pub fn met(&self) -> u32 {
        self.decisions.iter().copied().map(u32::from).sum()
    }

    /// 0 to 100, rounded half up; `None` before the first decision.
    #[must_use]
    pub fn total(&self) -> Option<u8> {
        let (earned, available) = self.weighed();
        rounded(earned, available)
    }

    /// Points earned and points there were to be earned, each times the weight of its dimension.
    #[must_use]
    #[inline]
    pub fn weighed(&self) -> (u32, u32) {
        let of = |counts: &[u16; 5]| -> u32 {
            Dimension::ALL
                .iter()
                .map(|dimension| dimension.weight() * u32::from(counts[*dimension as usize]))
                .sum()
        };
        (of(&self.points), of(&self.decisions) * FULL)
    }

    /// 0 to 100 within one dimension, rounded half up; `None` where nothing of it was met.
    #[must_use]
    pub fn of(&self, dimension: Dimension) -> Option<u8> {
        let at = dimension as usize;
        rounded(u32::from(self.points[at]), u32::from(self.decisions[at]) * FULL)
    }

    /// The band of the total; `None` where too few decisions were met for one.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        if self.met() < BAND_FROM {
            return None;
        }
        self.total().map(Band::of)
    }
}

/// 0 to 100, of points weighed by dimension, rounded half up; `None` where there were none to earn.
#[must_use]
pub fn rounded(earned: u32, available: u32) -> Option<u8> {
    if available == 0 {
        return None;
    }
    u8::try_from((200 * earned + available) / (2 * available)).ok()
}

/// What a total is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// 待练, below 60.
    Practise,
    /// 中, from 60.
    Fair,
    /// 良, from 80.
    Good,
    /// 优, from 90.
    Excellent,
}

impl Band {
    /// The band of a total.
    #[must_use]
    pub const fn of(total: u8) -> Band {
        match total {
            90.. => Band::Excellent,
            80.. => Band::Good,
            60.. => Band::Fair,
            _ => Band::Practise,
        }
    }

    /// The word for it; the message of it is `band-` and this word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Band::Excellent => "excellent",
            Band::Good => "good",
            Band::Fair => "fair",
            Band::Practise => "practise",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_weighs_by_dimension_and_rounds_half_up() {
        let mut score = Score::default();
        assert_eq!(score.total(), None);
        score.count(Dimension::Respect, 3);
        score.count(Dimension::Resolution, 1);
        // (25·3 + 30·1) / (25·3 + 30·3) = 105 / 165 = .636
        assert_eq!(score.total(), Some(64));
        assert_eq!(score.of(Dimension::Resolution), Some(33));
        assert_eq!(score.of(Dimension::Closure), None);
        assert_eq!(score.band(), None, "two decisions show points but no band");
        assert_eq!(rounded(1, 200), Some(1), "half goes up");
    }

    #[test]
    fn bands_begin_where_they_say() {
        let bands = [59, 60, 79, 80, 89, 90].map(|total| Band::of(total).id());
        assert_eq!(bands, ["practise", "fair", "fair", "good", "good", "excellent"]);
    }
}

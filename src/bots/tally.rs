//! What many runs come to, with 95 % confidence.

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.96;
/// From here on a run is a good one, see `engine::score::Band`.
pub const GOOD: u8 = 80;

/// Totals of runs, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Runs.
    pub runs: u32,
    /// Those that came to [`GOOD`] or more.
    pub good: u32,
    sum: u64,
    squares: u64,
}

impl Tally {
    /// Adds a run's total.
    pub fn add(&mut self, total: u8) {
        self.runs += 1;
        self.good += u32::from(total >= GOOD);
        self.sum += u64::from(total);
        self.squares += u64::from(total) * u64::from(total);
    }

    /// The mean total; 0 without runs.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "totals of some thousand runs")]
    pub fn mean(&self) -> f64 {
        self.sum as f64 / f64::from(self.runs.max(1))
    }

    /// The square of the mean's standard error.
    #[allow(clippy::cast_precision_loss, reason = "totals of some thousand runs")]
    fn error_squared(&self) -> f64 {
        if self.runs < 2 {
            return 0.0;
        }
        let n = f64::from(self.runs);
        let spread = self.squares as f64 - self.sum as f64 * self.sum as f64 / n;
        spread.max(0.0) / (n - 1.0) / n
    }

    /// Half the width of the interval that the mean lies in.
    #[must_use]
    pub fn give_or_take(&self) -> f64 {
        Z * self.error_squared().sqrt()
    }
}

/// The mean of the means, so that each scenario weighs the same, and half the width of its interval.
#[must_use]
pub fn over(tallies: &[&Tally]) -> (f64, f64) {
    let n = f64::from(u32::try_from(tallies.len()).unwrap_or(u32::MAX).max(1));
    let mean = tallies.iter().map(|tally| tally.mean()).sum::<f64>() / n;
    let error = tallies.iter().map(|tally| tally.error_squared()).sum::<f64>().sqrt() / n;
    (mean, Z * error)
}

/// A share of runs and the interval it lies in, from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Share {
    /// As counted.
    pub counted: f64,
    /// At least.
    pub from: f64,
    /// At most.
    pub to: f64,
}

/// The share of good runs in all (Wilson's interval, which holds for shares near 0 too).
#[must_use]
pub fn good(tallies: &[&Tally]) -> Share {
    let runs: u32 = tallies.iter().map(|tally| tally.runs).sum();
    let good: u32 = tallies.iter().map(|tally| tally.good).sum();
    if runs == 0 {
        return Share::default();
    }
    let (n, share) = (f64::from(runs), f64::from(good) / f64::from(runs));
    let middle = share + Z * Z / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    Share { counted: share, from: ((middle - half) / whole).max(0.0), to: (middle + half) / whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(totals: &[u8]) -> Tally {
        let mut tally = Tally::default();
        for total in totals {
            tally.add(*total);
        }
        tally
    }

    #[test]
    fn a_mean_and_its_interval_are_as_counted_by_hand() {
        // Mean 50, spread 200 / 2 = 100, error sqrt(100 / 3) = 5.77.
        let tally = tally(&[40, 50, 60]);
        assert!((tally.mean() - 50.0).abs() < 1e-9);
        assert!((tally.give_or_take() - 1.96 * (100.0_f64 / 3.0).sqrt()).abs() < 1e-9);
        assert!(self::tally(&[70]).give_or_take().abs() < 1e-9, "one run says nothing");
    }

    #[test]
    fn each_scenario_weighs_the_same_however_often_it_was_played() {
        let (long, short) = (tally(&[0; 100]), tally(&[100]));
        let (mean, _) = over(&[&long, &short]);
        assert!((mean - 50.0).abs() < 1e-9);
    }

    #[test]
    fn no_good_run_in_a_hundred_leaves_room_for_some() {
        // Wilson's interval for 0 of 100: 0 to z² / (n + z²) = 3.7 %.
        let share = good(&[&tally(&[10; 100])]);
        assert!(share.counted.abs() < 1e-9 && share.from.abs() < 1e-9);
        assert!((share.to - 3.8416 / 103.8416).abs() < 1e-9);
    }
}

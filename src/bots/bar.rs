//! What a bank has to keep to: nobody earns much without understanding.

use super::Outcome;
use super::habit::Habit;
use super::tally::{GOOD, Tally, good, over};
use super::tells::Tells;

/// Over the bank every bot's mean stays below this.
pub const MEAN: f64 = 60.0;
/// From this difficulty on no bot's mean in a scenario reaches [`GOOD`].
pub const HARD: u8 = 3;
/// Chance comes to [`GOOD`] in a smaller share of runs than this.
pub const LUCK: f64 = 0.01;
/// The best answer is told by its looks at most so many points of percent more often than by chance.
pub const ROOM: f64 = 10.0;

/// Where the bank misses it.
#[derive(Clone, Debug, PartialEq)]
pub enum Miss {
    /// A bot's mean over the bank.
    Mean {
        /// Which bot.
        habit: Habit,
        /// Its mean.
        mean: f64,
    },
    /// A bot's mean in one of the harder scenarios.
    Scenario {
        /// Which scenario.
        id: String,
        /// Which bot.
        habit: Habit,
        /// Its mean.
        mean: f64,
    },
    /// Good runs by chance.
    Luck {
        /// Their share, 0 to 1.
        share: f64,
    },
    /// The best answer by its looks.
    Told {
        /// By what: the message of it is `tell-` and this word.
        by: &'static str,
        /// In so many percent of decisions.
        percent: f64,
        /// By chance in so many.
        chance: f64,
    },
}

/// Everything that misses the bar.
#[must_use]
pub fn misses(outcomes: &[Outcome]) -> Vec<Miss> {
    let mut misses = Vec::new();
    for (at, habit) in Habit::ALL.into_iter().enumerate() {
        let (mean, _) = over(&of(outcomes, at));
        if mean >= MEAN {
            misses.push(Miss::Mean { habit, mean });
        }
        for outcome in outcomes.iter().filter(|outcome| outcome.difficulty >= HARD) {
            let mean = outcome.tallies[at].mean();
            if mean >= f64::from(GOOD) {
                misses.push(Miss::Scenario { id: outcome.id.clone(), habit, mean });
            }
        }
        let share = good(&of(outcomes, at)).counted;
        if habit == Habit::Random && share >= LUCK {
            misses.push(Miss::Luck { share });
        }
    }
    let tells = told(outcomes);
    let chance = tells.percent(tells.chance);
    for (by, hits) in barred(&tells) {
        let percent = tells.percent(hits);
        if percent > chance + ROOM {
            misses.push(Miss::Told { by, percent, chance });
        }
    }
    misses
}

/// The tallies of the bot at this place, one a scenario.
#[must_use]
pub fn of(outcomes: &[Outcome], at: usize) -> Vec<&Tally> {
    outcomes.iter().map(|outcome| &outcome.tallies[at]).collect()
}

/// What the looks give away over all scenarios.
#[must_use]
pub fn told(outcomes: &[Outcome]) -> Tells {
    let mut tells = Tells::default();
    for outcome in outcomes {
        tells.join(&outcome.tells);
    }
    tells
}

/// The looks that there is a bar for, and the hits by them.
#[must_use]
pub fn barred(tells: &Tells) -> [(&'static str, f64); 5] {
    [
        ("longest", tells.longest),
        ("shortest", tells.shortest),
        ("politest", tells.politest),
        ("first", tells.first),
        ("last", tells.last),
    ]
}

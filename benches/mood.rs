//! Do the customers of the bank stay angry, calm down and flare up as real ones do? A typical
//! colleague plays every role-play, and what followed each line is laid beside what 13,540 labelled
//! dialogues of a shop show. Prints; judges nothing.
//!
//! `cargo bench --bench mood [RUNS]`, so many runs of each scenario (100). A turn is a line that a
//! customer who is there heard; what happened between two lines without the trainee is not counted.

use saolei::bank::{Bank, Piece};
use saolei::bots::agent;
use saolei::engine::mood::Band;
use saolei::library::Library;
use saolei::scenario::model::Temperament;

fn main() {
    let runs = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(100);
    let bank = Bank::new(Library::built_in());
    let mut all = Turns::default();
    let mut by: Vec<(Temperament, Turns)> =
        Temperament::ALL.iter().map(|one| (*one, Turns::default())).collect();
    let ids = bank.library.entries().into_iter().filter(saolei::library::Entry::is_playable);
    let mut scenarios = 0;
    for id in ids.map(|entry| entry.id) {
        let Ok(Piece::RolePlay(prepared)) = bank.piece(&id) else { continue };
        scenarios += 1;
        let mut turns = Turns::default();
        for seed in 1..=runs {
            turns.add(&agent::session(&prepared.stage, seed));
        }
        all.join(&turns);
        let temperament = prepared.scenario().customer.temperament;
        if let Some((_, sum)) = by.iter_mut().find(|(one, _)| *one == temperament) {
            sum.join(&turns);
        }
    }
    println!("{scenarios} role-plays, {runs} runs each: shares of turns");
    println!(
        "{:<12}{:>14}{:>16}{:>18}   stays angry after the 1st to 5th angry turn",
        "", "stays angry", "angry to calm", "calm to angry*"
    );
    println!("{:<12}{:>14}{:>16}{:>18}", "real", ".71-.73", ".02", ".02-.06");
    println!("{:<12}{:>14}{:>16}{:>18}", "accepted", ".60-.80", "to .03", "to .06");
    println!("{:<12}{}", "bank", all.row());
    for (temperament, turns) in &by {
        println!("{:<12}{}", temperament.id(), turns.row());
    }
    println!("* after a line that broke nothing");
}

/// Turns counted by what they began and ended with.
#[derive(Default)]
struct Turns {
    angry: u32,
    stayed: u32,
    pleased: u32,
    /// By the place in a row of angry turns, from the first: turns, and those that stayed.
    nth: [(u32, u32); 5],
    calm: u32,
    flared: u32,
}

impl Turns {
    fn add(&mut self, session: &saolei::engine::session::Session) {
        for answered in session.answered().filter(|it| !it.causes.is_empty()) {
            let (before, after) = (answered.before.band(), answered.after.band());
            match before {
                Band::Angry => {
                    self.angry += 1;
                    self.stayed += u32::from(after == Band::Angry);
                    self.pleased += u32::from(after == Band::Calm);
                    let nth = usize::from(answered.after.angry.clamp(1, 5)) - 1;
                    self.nth[nth].0 += 1;
                    self.nth[nth].1 += u32::from(after == Band::Angry);
                }
                Band::Calm if answered.broken.is_empty() => {
                    self.calm += 1;
                    self.flared += u32::from(after == Band::Angry);
                }
                _ => {}
            }
        }
    }

    fn join(&mut self, other: &Turns) {
        self.angry += other.angry;
        self.stayed += other.stayed;
        self.pleased += other.pleased;
        for (mine, theirs) in self.nth.iter_mut().zip(other.nth) {
            *mine = (mine.0 + theirs.0, mine.1 + theirs.1);
        }
        self.calm += other.calm;
        self.flared += other.flared;
    }

    fn row(&self) -> String {
        let nth = self.nth.map(|(turns, stayed)| share(stayed, turns)).join(" ");
        format!(
            "{:>14}{:>16}{:>18}   {nth}",
            share(self.stayed, self.angry),
            share(self.pleased, self.angry),
            share(self.flared, self.calm),
        )
    }
}

/// As in `.71`; nothing to divide is `-`.
fn share(part: u32, whole: u32) -> String {
    if whole == 0 {
        return "-".to_owned();
    }
    let share = format!("{:.2}", f64::from(part) / f64::from(whole));
    share.strip_prefix('0').map_or(share.clone(), str::to_owned)
}

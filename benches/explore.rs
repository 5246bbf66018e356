//! How fast every run is searched: the story that other engines are measured on, beside a search of
//! it written by hand, in turn; then every scenario of the bank. Prints; fails only where a figure of
//! the story came out wrong.
//!
//! The story is searched once in a process of its own, as it is when somebody asks, and again and
//! again in one, where the memory is there already. By hand there is nothing but the figures; the
//! search also keeps every state, for ways, witnesses and what each answer costs.
//!
//! `cargo bench --bench explore [ROUNDS] [story]`; with `story` the bank is left out.

#[path = "../tests/support/story.rs"]
#[allow(dead_code)]
mod story;

use std::collections::HashMap;
use std::process::Command;
use std::time::{Duration, Instant};

use saolei::bank::Bank;
use saolei::engine::stage::Stage;
use saolei::explore::{Explored, MOST_STATES};
use saolei::library::Library;
use saolei::scenario::cond::{Is, Operand};
use saolei::scenario::model::{Ask, Goto, VarIdx};

/// The word that makes this program search the story once by itself.
const OWN: &str = "own";
/// The word that makes it do so by hand.
const BY_HAND: &str = "by-hand";

fn main() {
    let stage = Stage::new(story::scenario(), |_| None);
    let by_hand = Hand::of(&stage);
    let asked = |word: &str| std::env::args().any(|arg| arg == word);
    if asked(OWN) {
        return println!("{}", own(&stage).as_nanos());
    }
    if asked(BY_HAND) {
        return println!("{}", by_hand.timed().as_nanos());
    }
    let rounds: u32 = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(5);
    let once = (0..rounds).map(|_| (alone(OWN), alone(BY_HAND))).unzip();
    compare("once, each in a process of its own", once);
    let again = (0..rounds).map(|_| (own(&stage), by_hand.timed())).unzip();
    compare("again and again in one process", again);
    if asked("story") {
        return;
    }

    let bank = Bank::new(Library::built_in());
    let start = Instant::now();
    for entry in bank.library.entries().iter().filter(|entry| entry.is_playable()) {
        let stage = bank.prepare(&entry.id).expect("the bank is sound").stage;
        let began = Instant::now();
        let Some(found) = Explored::of(&stage, MOST_STATES) else { continue };
        let proof = found.proof.id();
        println!("{:>9} states, {proof}, {:>8.1?}  {}", found.states, began.elapsed(), entry.id);
    }
    println!("the bank: {:.1?}", start.elapsed());
}

/// The story searched, and the extent of its score.
fn own(stage: &Stage) -> Duration {
    let start = Instant::now();
    let found = Explored::of(stage, MOST_STATES).expect("the story asks");
    let extent = found.extent(stage, VarIdx(2));
    let took = start.elapsed();
    assert_eq!((found.ways, extent), (Some(12_744_932), Some((-14, 38))));
    took
}

/// What another process of this program says of its one search.
fn alone(word: &str) -> Duration {
    let program = std::env::current_exe().expect("this program is somewhere");
    let said = Command::new(program).arg(word).output().expect("it starts");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let nanos = String::from_utf8_lossy(&said.stdout).trim().parse();
    Duration::from_nanos(nanos.expect("it says how long it took"))
}

fn compare(how: &str, (own, hand): (Vec<Duration>, Vec<Duration>)) {
    let (own, hand) = (median(own), median(hand));
    let ratio = own.as_secs_f64() / hand.as_secs_f64();
    println!("story, {how}: {own:.1?} beside {hand:.1?} by hand ({ratio:.2}x)");
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A choice of the story: variable, whether below, bound; what it adds; where it leads.
type Step = (Option<(usize, bool, i32)>, [i32; 3], usize);

/// The story as a search by hand would have it: no engine, only figures.
struct Hand {
    knots: Vec<Vec<Step>>,
    turns: usize,
}

impl Hand {
    fn of(stage: &Stage) -> Hand {
        let scenario = &stage.scenario;
        let turns = usize::try_from(scenario.vars[3].max).expect("few turns");
        let knot = |scene: &saolei::scenario::model::Scene| {
            let Ask::Choices { choices, .. } = &scene.ask else { return Vec::new() };
            let steps = choices.clone().map(|at| {
                let choice = &scenario.choices[usize::from(at)];
                let test = choice.when.as_ref().and_then(|cond| cond.tests().next());
                let when = test.and_then(|test| match (test.left, test.right) {
                    (Operand::Var(var), Operand::Number(n)) => {
                        Some((var.at(), test.is == Is::Less, n))
                    }
                    _ => None,
                });
                let mut adds = [0; 3];
                for effect in choice.answer.effects.iter().filter(|effect| effect.var.at() < 3) {
                    adds[effect.var.at()] += effect.value;
                }
                let Goto::Scene(to) = choice.answer.to.last else {
                    panic!("a knot leads to a knot")
                };
                (when, adds, to.at())
            });
            steps.collect()
        };
        Hand { knots: scenario.scenes.iter().map(knot).collect(), turns }
    }

    fn timed(&self) -> Duration {
        let start = Instant::now();
        let (ways, best, worst, states) = self.search();
        let took = start.elapsed();
        assert_eq!((ways, best, worst), (12_744_932, 38, -14));
        assert!(states > 0);
        took
    }

    /// Layer by layer, equal states merged.
    fn search(&self) -> (u128, i32, i32, u64) {
        let mut layer = HashMap::from([((0_usize, 0_i32, 0_i32), (1_u128, 0_i32, 0_i32))]);
        let mut states = 1;
        for _ in 0..self.turns {
            let mut next = HashMap::with_capacity(layer.len() * 2);
            for ((at, x, y), (ways, best, worst)) in &layer {
                let values = [*x, *y, 0];
                for (when, adds, to) in &self.knots[*at] {
                    if when.is_none_or(|(var, below, n)| (values[var] < n) == below) {
                        let key = (*to, x + adds[0], y + adds[1]);
                        let entry = next.entry(key).or_insert((0, i32::MIN, i32::MAX));
                        entry.0 += ways;
                        entry.1 = entry.1.max(best + adds[2]);
                        entry.2 = entry.2.min(worst + adds[2]);
                    }
                }
            }
            states += next.len() as u64;
            layer = next;
        }
        layer.values().fold((0, i32::MIN, i32::MAX, states), |sum, end| {
            (sum.0 + end.0, sum.1.max(end.1), sum.2.min(end.2), sum.3)
        })
    }
}

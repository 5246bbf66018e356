//! How fast the engine plays: random plays of the story that other engines are measured on, with
//! every line written out and without a word. Prints; fails only where a play came out wrong.
//!
//! `cargo bench --bench play [PLAYS]`

#[path = "../tests/support/story.rs"]
mod story;

use std::time::{Duration, Instant};

use saolei::engine::stage::Stage;

const ROUNDS: usize = 5;

type Play = fn(&Stage, u32, u32) -> story::Tally;

fn main() {
    let plays = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(20_000);
    let scenario = story::scenario();
    let stage = Stage::new(scenario, |_| None);
    let check = story::headless(&stage, 1001, 1);
    assert_eq!((check.hash, check.score), (0x4a8c_dc22, 8968), "a wrong engine has no speed");
    let ways: [(&str, Play); 2] = [("headless", story::headless), ("with text", story::with_text)];
    for (name, play) in ways {
        let mut times: Vec<(Duration, u64)> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                let tally = std::hint::black_box(play(&stage, plays, 1));
                (start.elapsed(), tally.steps)
            })
            .collect();
        times.sort();
        let ns = |(time, steps): (Duration, u64)| {
            let steps = u32::try_from(steps).expect("few enough steps");
            time.as_secs_f64() * 1e9 / f64::from(steps)
        };
        println!(
            "{name:>9}: {:.1} ns a step ({:.1}-{:.1}), {:.0} plays a second",
            ns(times[ROUNDS / 2]),
            ns(times[0]),
            ns(times[ROUNDS - 1]),
            f64::from(plays) / times[ROUNDS / 2].0.as_secs_f64(),
        );
    }
}

//! The story that other branching engines are measured on, and the walk through it: whoever plays
//! it right gets their checksum.

use std::sync::Arc;

use saolei::engine::input::Given;
use saolei::engine::machine::{Place, State, Unwatched, Watch};
use saolei::engine::prose::{Drawn, Prose};
use saolei::engine::stage::Stage;
use saolei::scenario::check::{self, AnyRule};
use saolei::scenario::model::{ChoiceIdx, Scenario, SceneIdx, VarIdx};

const STORY: &str = include_str!("../../benches/story.toml");

/// The story, checked.
pub fn scenario() -> Arc<Scenario> {
    let checked = check::scenario("bench/story", STORY, &|_| None, &AnyRule, &[]);
    Arc::new(checked.scenario.expect("the story has no errors"))
}

/// What other engines print after the same plays.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub steps: u64,
    pub hash: u32,
    pub score: i64,
    pub bytes: u64,
}

/// A 32-bit generator that every language can repeat.
struct Rng(u32);

impl Rng {
    fn for_play(seed: u32, play: u32) -> Rng {
        Rng(seed
            .wrapping_mul(2_654_435_761)
            .wrapping_add(play.wrapping_mul(40_503))
            .wrapping_add(1))
    }

    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((self.0 >> 16) * n) >> 16
    }
}

/// Random plays without a word.
pub fn headless(stage: &Stage, plays: u32, seed: u32) -> Tally {
    let mut tally = Tally::default();
    let mut at = stage.state();
    for play in 0..plays {
        walk(stage, &mut at, Rng::for_play(seed, play), &mut Unwatched, &mut tally);
    }
    tally
}

/// Random plays in which every line and every choice on offer is written out.
pub fn with_text(stage: &Stage, plays: u32, seed: u32) -> Tally {
    let mut tally = Tally::default();
    let mut at = stage.state();
    let mut page = Page {
        stage,
        prose: Prose::new(Arc::clone(&stage.scenario), u64::from(seed)),
        drawn: Drawn::default(),
        text: String::with_capacity(4096),
        written: 0,
    };
    for play in 0..plays {
        walk(stage, &mut at, Rng::for_play(seed, play), &mut page, &mut tally);
    }
    tally.bytes = page.written;
    tally
}

fn walk(stage: &Stage, at: &mut State, mut rng: Rng, watch: &mut impl Watch, tally: &mut Tally) {
    stage.reset(at);
    stage.open(at, watch);
    while let Place::Asked(scene) = at.place {
        let mut open = [ChoiceIdx(0); 8];
        let mut count = 0;
        for choice in stage.offered(at, scene) {
            open[count] = choice;
            count += 1;
        }
        let count = u32::try_from(count).expect("few choices");
        let picked = rng.below(count);
        tally.steps += 1;
        tally.hash = tally.hash.wrapping_mul(31).wrapping_add(picked * 4 + count);
        stage.answer(at, Given::Choice(open[picked as usize]), watch);
    }
    tally.score += i64::from(at.var(VarIdx(2)));
}

/// Writes what a page would show and counts the bytes.
struct Page<'p> {
    stage: &'p Stage,
    prose: Prose,
    drawn: Drawn,
    text: String,
    written: u64,
}

impl Watch for Page<'_> {
    fn entered(&mut self, state: &State, scene: SceneIdx) {
        self.text.clear();
        self.prose.draw(scene, state.visits(scene), &mut self.drawn);
        for (_, line) in self.prose.lines(scene, state) {
            self.prose.write(&mut self.text, line, &self.drawn, state);
            self.text.push('\n');
        }
        for choice in self.stage.offered(state, scene) {
            let text = &self.stage.scenario.choice(choice).text;
            self.prose.write(&mut self.text, text, &self.drawn, state);
            self.text.push('\n');
        }
        self.written += std::hint::black_box(self.text.as_str()).len() as u64;
    }
}

//! Turns a scenario's wordings into words: draws variations, fills in names and figures.

use std::fmt::Write as _;
use std::sync::Arc;

use super::draw::Draws;
use super::machine::State;
use crate::scenario::model::{EndingIdx, Part, Scenario, SceneIdx, Speaker, Text};

/// The words of one run.
#[derive(Clone, Debug)]
pub struct Prose {
    scenario: Arc<Scenario>,
    seed: u64,
    pools: Vec<u32>,
}

/// What was drawn for the variations of a scene at one visit, in file order.
#[derive(Clone, Debug, Default)]
pub struct Drawn(Vec<u8>);

impl Prose {
    /// Draws what holds for the whole run.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Prose {
        let pools = scenario
            .pools
            .iter()
            .map(|pool| {
                let options = u32::try_from(pool.options.len()).unwrap_or(u32::MAX);
                Draws::text(seed, &pool.name).below(options)
            })
            .collect();
        Prose { scenario, seed, pools }
    }

    /// Draws the variations of a scene at this visit into `drawn`, whose memory is used again.
    pub fn draw(&self, scene: SceneIdx, visit: u8, drawn: &mut Drawn) {
        let scene = self.scenario.scene(scene);
        self.draw_all(&scene.id, visit, &scene.draws, drawn);
    }

    fn draw_all(&self, id: &str, visit: u8, bounds: &[u8], drawn: &mut Drawn) {
        drawn.0.clear();
        if !bounds.is_empty() {
            let mut stream = Draws::words(self.seed, id, visit);
            let all = bounds.iter().map(|n| u8::try_from(stream.below(u32::from(*n))).unwrap_or(0));
            drawn.0.extend(all);
        }
    }

    /// Writes `text` at the end of `out`.
    pub fn write(&self, out: &mut String, text: &Text, drawn: &Drawn, state: &State) {
        for part in &text.parts {
            match part {
                Part::Plain(plain) => out.push_str(plain),
                Part::OneOf { options, draw } => {
                    let drawn = drawn.0.get(usize::from(*draw)).copied().unwrap_or(0);
                    out.push_str(options.get(usize::from(drawn)).map_or("", String::as_str));
                }
                Part::Pool(pool) => {
                    let at = self.pools[pool.at()] as usize;
                    out.push_str(&self.scenario.pools[pool.at()].options[at]);
                }
                Part::Var(var) => {
                    let _ = write!(out, "{}", state.var(*var));
                }
            }
        }
    }

    /// `text` in words.
    #[must_use]
    pub fn say(&self, text: &Text, drawn: &Drawn, state: &State) -> String {
        let mut out = String::new();
        self.write(&mut out, text, drawn, state);
        out
    }

    /// The lines that are spoken when a scene is entered in this state.
    pub fn lines<'p>(
        &'p self,
        scene: SceneIdx,
        state: &'p State,
    ) -> impl Iterator<Item = (Speaker, &'p Text)> + 'p {
        let lines = self.scenario.scene(scene).lines.iter();
        lines.filter(|line| state.holds(line.when.as_ref())).map(|line| (line.speaker, &line.text))
    }

    /// What is seen at the end.
    #[must_use]
    pub fn ending(&self, ending: EndingIdx, state: &State) -> String {
        let ending = self.scenario.ending(ending);
        let mut drawn = Drawn::default();
        self.draw_all(&ending.id, 1, &ending.draws, &mut drawn);
        self.say(&ending.text, &drawn, state)
    }

    /// The order in which `count` things of a scene are shown: places of the file.
    #[must_use]
    pub fn order(&self, scene: SceneIdx, count: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..count).collect();
        Draws::order(self.seed, &self.scenario.scene(scene).id).shuffle(&mut places);
        places
    }
}

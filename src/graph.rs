//! A scenario as what leads where: its scenes, endings and reactions, and the ways between them.
//!
//! It tells what is written, not what can happen: whether a condition ever holds is the explorer's
//! to say. A common part is drawn once; its ways back lead on to where its callers go.
//!
//! - `tree`: the graph as nested branches, each scene once
//! - `sheet`: the graph in the languages of drawing programs
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod sheet;
#[cfg(test)]
mod tests;
mod tree;

pub use sheet::{dot, mermaid};
pub use tree::{Branch, Leads, Shown};

use crate::scenario::model::{
    Answer, Ask, ChoiceIdx, EndingIdx, Goto, Grade, Jump, ReactionIdx, Scenario, SceneIdx,
};

/// Something that ways lead from or to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// A scene.
    Scene(SceneIdx),
    /// An ending: nothing leads from it.
    Ending(EndingIdx),
    /// A reaction: it comes from any scene, so nothing leads to it.
    Reaction(ReactionIdx),
}

/// What has to be done for a way to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Nothing: the scene asks nothing.
    GoesOn,
    /// Nothing: the scene calls a common part.
    Calls,
    /// This choice is made.
    Choice(ChoiceIdx),
    /// Nothing is said.
    Silence,
    /// The ring is answered in time.
    Answered,
    /// The ring is answered late.
    Late,
    /// The ring is not answered.
    Missed,
    /// Steps are put in order.
    Order,
    /// Fields are picked.
    Form,
    /// The reaction fires.
    Fires,
}

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// There.
    Node(Node),
    /// On to where the turn was going when a reaction fired: nowhere in particular.
    Resume,
}

/// One way out of a scene or a reaction.
#[derive(Clone, Debug)]
pub struct Way<'s> {
    /// Where it begins.
    pub from: Node,
    /// How it is taken.
    pub by: By,
    /// How the answer is judged; `None` for talk, and where that is not told beforehand.
    pub grade: Option<Grade>,
    /// On offer only where this holds.
    pub offered: Option<&'s str>,
    /// On offer only once.
    pub once: bool,
    /// Leads there only where all of these hold, as far as none of the ways before it does.
    pub when: Vec<&'s str>,
    /// Whether ways before it go first where their conditions hold.
    pub otherwise: bool,
    /// Where it ends.
    pub to: To,
}

/// What leads where.
#[derive(Clone, Debug)]
pub struct Graph<'s> {
    /// Scenes, endings, reactions, each in file order.
    pub nodes: Vec<Node>,
    /// In the order of their beginnings and of the file.
    pub ways: Vec<Way<'s>>,
}

impl<'s> Graph<'s> {
    /// Everything that is written of this scenario.
    #[must_use]
    pub fn of(scenario: &'s Scenario) -> Graph<'s> {
        let scenes = || (0..scenario.scenes.len()).map(SceneIdx::from);
        let reactions = || (0..scenario.reactions.len()).map(ReactionIdx::from);
        let endings = (0..scenario.endings.len()).map(EndingIdx::from);
        let nodes = scenes().map(Node::Scene).chain(endings.map(Node::Ending));
        let nodes = nodes.chain(reactions().map(Node::Reaction)).collect();
        let mut reader = Reader { scenario, ways: Vec::new() };
        scenes().for_each(|scene| reader.scene(scene));
        reactions().for_each(|reaction| reader.reaction(reaction));
        Graph { nodes, ways: reader.ways }
    }

    /// The ways that begin here.
    pub fn from(&self, node: Node) -> impl Iterator<Item = &Way<'s>> {
        self.ways.iter().filter(move |way| way.from == node)
    }

    /// Whether some way leads from `start` to `end`, whatever the conditions.
    #[must_use]
    pub fn reaches(&self, start: Node, end: Node) -> bool {
        let (mut seen, mut open) = (vec![start], vec![start]);
        while let Some(node) = open.pop() {
            if node == end {
                return true;
            }
            for way in self.from(node) {
                if let To::Node(next) = way.to
                    && !seen.contains(&next)
                {
                    seen.push(next);
                    open.push(next);
                }
            }
        }
        false
    }
}

/// Reads ways out of a scenario, in order.
struct Reader<'s> {
    scenario: &'s Scenario,
    ways: Vec<Way<'s>>,
}

impl<'s> Reader<'s> {
    fn scene(&mut self, idx: SceneIdx) {
        let scenario = self.scenario;
        let plain = |by, grade| Way {
            from: Node::Scene(idx),
            by,
            grade,
            offered: None,
            once: false,
            when: Vec::new(),
            otherwise: false,
            to: To::Resume,
        };
        let judged = |by, answer: &Answer| plain(by, answer.grade);
        match &scenario.scene(idx).ask {
            Ask::Nothing { call: None, to } => self.jump(&plain(By::GoesOn, None), to),
            // Where it goes on afterwards is told of the part's ways back.
            Ask::Nothing { call: Some(first), .. } => {
                let to = To::Node(Node::Scene(*first));
                self.ways.push(Way { to, ..plain(By::Calls, None) });
            }
            Ask::Choices { choices, silence } => {
                for at in choices.clone().map(ChoiceIdx) {
                    let choice = scenario.choice(at);
                    let offered = choice.when.as_ref().map(super::scenario::cond::Cond::source);
                    let way = judged(By::Choice(at), &choice.answer);
                    self.jump(&Way { offered, once: choice.once, ..way }, &choice.answer.to);
                }
                if let Some(silence) = silence {
                    self.jump(&judged(By::Silence, &silence.answer), &silence.answer.to);
                }
            }
            Ask::Ring(ring) => {
                self.jump(&judged(By::Answered, &ring.answered), &ring.answered.to);
                if ring.in_time < ring.gives_up {
                    self.jump(&judged(By::Late, &ring.late), &ring.late.to);
                }
                self.jump(&judged(By::Missed, &ring.missed), &ring.missed.to);
            }
            Ask::Order(order) => self.jump(&plain(By::Order, None), &order.then.to),
            Ask::Form(form) => self.jump(&plain(By::Form, None), &form.then.to),
        }
    }

    fn reaction(&mut self, idx: ReactionIdx) {
        let reaction = &self.scenario.reactions[idx.at()];
        let way = Way {
            from: Node::Reaction(idx),
            by: By::Fires,
            grade: None,
            offered: Some(reaction.when.source()),
            once: false,
            when: Vec::new(),
            otherwise: false,
            to: To::Resume,
        };
        self.jump(&way, &reaction.to);
    }

    /// One way for each case; a way back leads on to where the callers go.
    fn jump(&mut self, way: &Way<'s>, jump: &'s Jump) {
        let cases = jump.cases.iter().map(|(when, goto)| (Some(when.source()), *goto));
        let mut first = true;
        for (when, goto) in cases.chain([(None, jump.last)]) {
            let mut way = way.clone();
            way.when.extend(when);
            way.otherwise |= !first;
            first = false;
            let to = match goto {
                Goto::Scene(scene) => To::Node(Node::Scene(scene)),
                Goto::Ending(ending) => To::Node(Node::Ending(ending)),
                Goto::Resume => To::Resume,
                Goto::Return => {
                    for to in self.callers(way.from) {
                        self.jump(&way, to);
                    }
                    continue;
                }
            };
            self.ways.push(Way { to, ..way });
        }
    }

    /// Where those go on who call the common part that this scene belongs to.
    fn callers(&self, inside: Node) -> Vec<&'s Jump> {
        let Node::Scene(inside) = inside else { return Vec::new() };
        let goes_on = |caller| match &self.scenario.scene(caller).ask {
            Ask::Nothing { to, .. } => Some(to),
            _ => None,
        };
        self.scenario.callers(inside).filter_map(goes_on).collect()
    }
}

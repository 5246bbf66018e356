//! `saolei graph ID`: a scenario as a tree, or as text that a drawing program draws.
//!
//! Each scene stands in one place; what leads there from elsewhere names it. Lines keep to the
//! width of the terminal.

use std::collections::BTreeSet;

use super::args::GraphArgs;
use super::fault::{Exit, Fault};
use super::show::words;
use super::{Place, page, print_lines};
use crate::bank::Piece;
use crate::graph::{Branch, By, Graph, Leads, Node, Shown, To, Way, dot, mermaid};
use crate::message::{Lang, say, say_with};
use crate::scenario::model::{Ask, Grade, Scenario, SceneIdx};
use crate::tui::text::{ascii_stand_in, narrow_stand_in, wrap_hanging};
use crate::tui::theme::{BAD, GOOD, Glyphs};

/// Branches within branches at most: the deepest still has room for a sentence in 60 columns.
const DEEPEST: usize = 4;
/// Room left for words at least, however narrow the terminal.
const LEAST: usize = 20;

pub fn run(place: &Place, args: &GraphArgs) -> Result<Exit, Fault> {
    let bank = place.bank()?;
    let prepared = match bank.piece(&args.id).map_err(|error| Fault::of_scenario(error, &bank))? {
        Piece::RolePlay(prepared) => prepared,
        Piece::Review(_) => return Err(Fault::NoGraph(args.id.clone())),
    };
    let scenario = prepared.scenario();
    let graph = Graph::of(scenario);
    if args.dot {
        print_lines([dot(scenario, &graph)])?;
    } else if args.mermaid {
        print_lines([mermaid(scenario, &graph)])?;
    } else {
        let theme = place.look().theme;
        let stand_in: fn(&str) -> Option<&'static str> = match theme.glyphs {
            Glyphs::Ascii => ascii_stand_in,
            Glyphs::Unicode if theme.wide_ambiguous => narrow_stand_in,
            Glyphs::Unicode => |_| None,
        };
        let (lang, room) = (place.lang, page::room().unwrap_or(usize::MAX));
        print_lines(Sketch::new(scenario, &graph, lang, room, stand_in).lines())?;
    }
    Ok(Exit::Fine)
}

/// The tree as lines.
struct Sketch<'g> {
    scenario: &'g Scenario,
    graph: &'g Graph<'g>,
    lang: Lang,
    room: usize,
    stand_in: fn(&str) -> Option<&'static str>,
    /// What stands above.
    above: BTreeSet<Node>,
    lines: Vec<String>,
}

impl<'g> Sketch<'g> {
    fn new(
        scenario: &'g Scenario,
        graph: &'g Graph<'g>,
        lang: Lang,
        room: usize,
        stand_in: fn(&str) -> Option<&'static str>,
    ) -> Self {
        let (above, lines) = (BTreeSet::new(), Vec::new());
        Sketch { scenario, graph, lang, room, stand_in, above, lines }
    }

    fn lines(mut self) -> Vec<String> {
        let scenario = self.scenario;
        let head = [
            ("title", (&scenario.head.title).into()),
            ("id", (&scenario.id).into()),
            ("scenes", scenario.scenes.len().into()),
            ("endings", scenario.endings.len().into()),
            ("ways", self.graph.ways.len().into()),
        ];
        let grade = |grade: &Grade| {
            let word = say(self.lang, &format!("grade-{}", grade.id()));
            format!("{} {word}", self.grade(Some(*grade)))
        };
        let grades: Vec<String> = Grade::ALL.iter().rev().map(grade).collect();
        let signs = [
            ("above", self.sign("↑").into()),
            ("on", self.sign("→").into()),
            ("ends", self.sign("■").into()),
        ];
        self.put(&say_with(self.lang, "graph-head", &head), "", "");
        self.put(&grades.join("   "), "", "");
        self.put(&say_with(self.lang, "graph-legend", &signs), "", "");
        for branch in self.graph.tree(DEEPEST) {
            self.lines.push(String::new());
            self.branch(&branch, "");
        }
        self.lines
    }

    fn branch(&mut self, branch: &Branch, indent: &str) {
        for (at, shown) in branch.scenes.iter().enumerate() {
            // What leads to the first scene of a branch within another has named it.
            if at > 0 {
                self.lines.push(indent.trim_end().to_owned());
            }
            if at > 0 || indent.is_empty() {
                let head = self.head(shown.node);
                self.put(&head, indent, indent);
            }
            self.shown(shown, indent);
        }
    }

    fn head(&self, node: Node) -> String {
        let Node::Reaction(reaction) = node else { return self.id(node).to_owned() };
        let reaction = &self.scenario.reactions[reaction.at()];
        let args = [("id", (&reaction.id).into()), ("when", reaction.when.source().into())];
        say_with(self.lang, "graph-reaction", &args)
    }

    fn shown(&mut self, shown: &Shown, indent: &str) {
        self.above.insert(shown.node);
        for (at, answer) in shown.answers.iter().enumerate() {
            let last = at + 1 == shown.answers.len();
            let (here, below) = if last { ("└", " ") } else { ("├", "│") };
            let (here, below) = (self.sign(here), self.sign(below));
            self.answer(answer, (&format!("{indent}{here} "), &format!("{indent}{below}   ")));
        }
    }

    fn answer(&mut self, answer: &[(usize, Leads)], (here, below): (&str, &str)) {
        let graph = self.graph;
        let Some(way) = answer.first().map(|(at, _)| &graph.ways[*at]) else { return };
        let mut here = here;
        if let Some(words) = self.words(way) {
            let sign = self.grade(way.grade);
            self.put(&words, &format!("{here}{sign} "), below);
            let offered = way
                .offered
                .map(|when| say_with(self.lang, "graph-offered", &[("when", when.into())]));
            for remark in offered.into_iter().chain(way.once.then(|| say(self.lang, "graph-once")))
            {
                self.put(&remark, below, below);
            }
            here = below;
        }
        for (at, leads) in answer {
            let way = &graph.ways[*at];
            self.put(&self.target(way), here, below);
            here = below;
            if let Leads::Here(branch) = leads {
                self.branch(branch, &format!("{below}  "));
            }
        }
    }

    /// What has to be done; `None` where nothing has to.
    fn words(&self, way: &Way<'_>) -> Option<String> {
        let ask = match way.from {
            Node::Scene(scene) => Some(&self.scenario.scene(scene).ask),
            _ => None,
        };
        let ring = |id, last: &dyn Fn(u8, u8) -> u8| match ask {
            Some(Ask::Ring(ring)) => {
                say_with(self.lang, id, &[("last", last(ring.in_time, ring.gives_up).into())])
            }
            _ => String::new(),
        };
        let asked = |id, ask: &str| format!("{}  {ask}", say(self.lang, id));
        Some(match (way.by, ask) {
            (By::Calls, _) => say(self.lang, "graph-calls"),
            (By::Choice(choice), _) => {
                let choice = self.scenario.choice(choice);
                format!("{}  {}", choice.id, words(self.scenario, &choice.text))
            }
            (By::Silence, Some(Ask::Choices { silence: Some(silence), .. })) => {
                say_with(self.lang, "graph-silence", &[("seconds", silence.after.into())])
            }
            (By::Order, Some(Ask::Order(order))) => asked("graph-order", &order.ask),
            (By::Form, Some(Ask::Form(form))) => asked("graph-form", &form.ask),
            (By::Answered, _) => ring("graph-ring-answered", &|in_time, _| in_time),
            (By::Late, _) => ring("graph-ring-late", &|_, gives_up| gives_up),
            (By::Missed, _) => ring("graph-ring-missed", &|_, _| 0),
            (By::GoesOn | By::Fires | By::Silence | By::Order | By::Form, _) => return None,
        })
    }

    /// Where a way leads, and when.
    fn target(&self, way: &Way<'_>) -> String {
        let (sign, to) = match way.to {
            To::Resume => ("→", say(self.lang, "graph-resume")),
            To::Node(Node::Ending(ending)) => {
                let ending = self.scenario.ending(ending);
                let outcome = say(self.lang, &format!("outcome-{}", ending.result.id()));
                ("■", format!("{}  {outcome}", ending.id))
            }
            To::Node(node) => {
                let id = self.id(node);
                let sign = if self.above.contains(&node) { "↑" } else { "→" };
                let around = sign == "↑" && self.graph.reaches(node, way.from);
                let around = if around { say(self.lang, "graph-loop") } else { String::new() };
                (sign, format!("{id}{around}"))
            }
        };
        let mut parts = Vec::new();
        if way.otherwise {
            parts.push(say(self.lang, "graph-otherwise"));
        }
        parts.extend(
            way.when
                .iter()
                .map(|when| say_with(self.lang, "graph-when", &[("when", (*when).into())])),
        );
        parts.push(format!("{} {to}", self.sign(sign)));
        parts.join(" ")
    }

    fn id(&self, node: Node) -> &'g str {
        match node {
            Node::Scene(SceneIdx(at)) => &self.scenario.scenes[usize::from(at)].id,
            Node::Ending(ending) => &self.scenario.ending(ending).id,
            Node::Reaction(reaction) => &self.scenario.reactions[reaction.at()].id,
        }
    }

    /// The sign of a grade, as wide as none.
    fn grade(&self, grade: Option<Grade>) -> &'static str {
        match grade {
            Some(Grade::Best) => self.sign(GOOD),
            Some(Grade::Good) => "~",
            Some(Grade::Weak) => "?",
            Some(Grade::Mine) => self.sign(BAD),
            None => " ",
        }
    }

    fn sign(&self, sign: &'static str) -> &'static str {
        (self.stand_in)(sign).unwrap_or(sign)
    }

    /// Puts words below what there is, broken where the room ends.
    fn put(&mut self, words: &str, first: &str, rest: &str) {
        let room = self.room.max(crate::tui::text::width(rest) + LEAST);
        self.lines.extend(wrap_hanging(words, first, rest, room));
    }
}

//! The graph as text that Graphviz and Mermaid draw. Names in it are numbers; what an author wrote
//! stands in labels only, where no sign of it means anything.

use std::fmt::Write;

use super::{By, Graph, Node, To, Way};
use crate::scenario::model::{Grade, Scenario};

/// What stands in the label of a node: its id, below it the rest.
fn label(scenario: &Scenario, graph: &Graph<'_>, node: Node) -> Vec<String> {
    match node {
        Node::Scene(scene) => {
            let resumes = graph.from(node).any(|way| way.to == To::Resume);
            let resume = resumes.then(|| "resume".to_owned());
            [scenario.scene(scene).id.clone()].into_iter().chain(resume).collect()
        }
        Node::Ending(ending) => {
            let ending = scenario.ending(ending);
            vec![ending.id.clone(), ending.result.id().to_owned()]
        }
        Node::Reaction(reaction) => {
            let reaction = &scenario.reactions[reaction.at()];
            vec![reaction.id.clone(), reaction.when.source().to_owned()]
        }
    }
}

/// What stands beside a way: how it is taken, and on what conditions.
fn beside(scenario: &Scenario, way: &Way<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let by = input(scenario, way.by);
    let grade = way.grade.map(|grade| format!("({})", grade.id()));
    let head: Vec<String> = by.map(str::to_owned).into_iter().chain(grade).collect();
    if !head.is_empty() {
        lines.push(head.join(" "));
    }
    // A reaction's own condition stands in the reaction.
    let offered = way.offered.filter(|_| way.by != By::Fires);
    lines.extend(offered.map(|when| format!("[{when}]")));
    lines.extend(way.when.iter().map(|when| format!("when {when}")));
    if way.otherwise && way.when.is_empty() {
        lines.push("otherwise".to_owned());
    }
    lines
}

/// How an answer is called in inputs, as far as it has a name there.
pub fn input(scenario: &Scenario, by: By) -> Option<&str> {
    Some(match by {
        By::Choice(choice) => &scenario.choice(choice).id,
        By::Silence => "silence",
        By::Answered => "ring",
        By::Late => "ring:late",
        By::Missed => "ring:missed",
        By::Order => "order",
        By::Form => "form",
        By::Calls => "call",
        By::GoesOn | By::Fires => return None,
    })
}

/// The name of a node in the text.
fn name(node: Node) -> String {
    match node {
        Node::Scene(scene) => format!("s{}", scene.0),
        Node::Ending(ending) => format!("e{}", ending.0),
        Node::Reaction(reaction) => format!("r{}", reaction.0),
    }
}

/// For Graphviz.
#[must_use]
pub fn dot(scenario: &Scenario, graph: &Graph<'_>) -> String {
    let quoted = |lines: &[String]| {
        let plain = |line: &String| line.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{}\"", lines.iter().map(plain).collect::<Vec<_>>().join("\\n"))
    };
    let mut text = format!("digraph {} {{\n", quoted(std::slice::from_ref(&scenario.id)));
    text += "  node [shape=box];\n";
    for node in &graph.nodes {
        let shape = match node {
            Node::Scene(_) => "",
            Node::Ending(_) => ", shape=ellipse",
            Node::Reaction(_) => ", shape=hexagon, style=dashed",
        };
        let label = quoted(&label(scenario, graph, *node));
        let _ = writeln!(text, "  {} [label={label}{shape}];", name(*node));
    }
    for (way, to) in drawn(graph) {
        let color = way.grade.map_or("gray40", color);
        let label = quoted(&beside(scenario, way));
        let (from, to) = (name(way.from), name(to));
        let _ = writeln!(text, "  {from} -> {to} [label={label}, color={color}];");
    }
    text + "}"
}

fn color(grade: Grade) -> &'static str {
    match grade {
        Grade::Best => "forestgreen",
        Grade::Good => "steelblue",
        Grade::Weak => "darkorange",
        Grade::Mine => "red",
    }
}

/// For Mermaid.
#[must_use]
pub fn mermaid(scenario: &Scenario, graph: &Graph<'_>) -> String {
    let quoted = |lines: &[String]| {
        let lines: Vec<String> = lines.iter().map(|line| entities(line)).collect();
        format!("\"{}\"", lines.join("<br/>"))
    };
    let mut text = "flowchart TD\n".to_owned();
    for node in &graph.nodes {
        let label = quoted(&label(scenario, graph, *node));
        let drawn = match node {
            Node::Scene(_) => format!("[{label}]"),
            Node::Ending(_) => format!("([{label}])"),
            Node::Reaction(_) => format!("{{{{{label}}}}}"),
        };
        let _ = writeln!(text, "  {}{drawn}", name(*node));
    }
    for (way, to) in drawn(graph) {
        let beside = beside(scenario, way);
        let label =
            if beside.is_empty() { String::new() } else { format!("|{}|", quoted(&beside)) };
        let _ = writeln!(text, "  {} -->{label} {}", name(way.from), name(to));
    }
    text.truncate(text.trim_end().len());
    text
}

/// The ways that lead somewhere in particular.
fn drawn<'g>(graph: &'g Graph<'_>) -> impl Iterator<Item = (&'g Way<'g>, Node)> {
    graph.ways.iter().filter_map(|way| match way.to {
        To::Node(to) => Some((way, to)),
        To::Resume => None,
    })
}

/// Signs that Mermaid or a browser would read, by their names.
fn entities(text: &str) -> String {
    text.chars().fold(String::new(), |mut plain, c| {
        match c {
            '"' => plain += "#quot;",
            '#' => plain += "#35;",
            '&' => plain += "#amp;",
            '<' => plain += "#lt;",
            '>' => plain += "#gt;",
            '`' => plain += "#96;",
            c => plain.push(c),
        }
        plain
    })
}

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::bank::{Bank, Piece};
use crate::library::Library;
use crate::scenario::check::{AnyRule, scenario};

const HEAD: &str = r#"
format = 1
title = "t"
kind = "role-play"
domain = "core"
channel = "counter"
difficulty = 1
minutes = 1
summary = "s"
[customer]
name = "K"
temperament = "calm"
heat = 50
trust = 50
patience = 2
[[reaction]]
id = "leaves"
when = "patience <= 0"
to = "gone"
[[scene]]
id = "door"
script = "客户：a"
[[scene.choice]]
id = "in"
text = "x"
when = "visits(\"door\") < 3"
to = [{ when = "heat > 10", to = "door" }, { to = "call" }]
[[scene.choice]]
id = "out"
text = "x"
to = "over"
[[scene]]
id = "call"
call = "common/part"
to = [{ when = "heat >= 60", to = "gone" }, { to = "over" }]
[[ending]]
id = "over"
result = "eased"
text = "x"
[[ending]]
id = "gone"
result = "lost"
text = "x"
"#;

const PART: &str = r#"
format = 1
title = "t"
kind = "common"
domain = "core"
channel = "counter"
difficulty = 1
minutes = 1
summary = "s"
[[scene]]
id = "bye"
script = "客户：a"
[[scene.choice]]
id = "ciao"
text = "x"
to = "return"
"#;

fn small() -> Scenario {
    let commons = |id: &str| (id == "common/part").then_some(PART);
    let checked = scenario("t/t", HEAD, &commons, &AnyRule, &[]);
    checked.scenario.unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

/// What a text for a drawing program declares and joins: a reader of its own, so that a label that
/// is not closed or a sign that means something shows.
#[derive(Debug, Default)]
struct Drawn {
    nodes: BTreeMap<String, String>,
    ways: Vec<(String, String, String)>,
}

/// A label as Graphviz reads it, and what follows it.
fn quoted(text: &str) -> (String, &str) {
    let mut label = String::new();
    let mut chars = text.strip_prefix('"').expect("a label").char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (label, &text[at + 2..]),
            '\\' => label.push(chars.next().map_or('\\', |(_, c)| if c == 'n' { '\n' } else { c })),
            c => label.push(c),
        }
    }
    panic!("a label that is not closed: {text}")
}

fn read_dot(text: &str) -> Drawn {
    let mut drawn = Drawn::default();
    let (_, rest) = quoted(text.strip_prefix("digraph ").unwrap());
    let body = rest.strip_prefix(" {\n").unwrap().strip_suffix("\n}").unwrap();
    for line in body.lines().skip(1) {
        let line = line.trim().strip_suffix("];").unwrap();
        let (names, rest) = line.split_once(" [label=").unwrap();
        let (label, rest) = quoted(rest);
        assert!(!rest.contains('"'), "{line}");
        match names.split_once(" -> ") {
            Some((from, to)) => drawn.ways.push((from.to_owned(), to.to_owned(), label)),
            None => assert_eq!(drawn.nodes.insert(names.to_owned(), label), None, "{line}"),
        }
    }
    drawn
}

/// A label as Mermaid reads it.
fn named(label: &str) -> String {
    let label = label.strip_prefix('"').and_then(|label| label.strip_suffix('"')).unwrap();
    let plain = label.replace("<br/>", "\n");
    assert!(!plain.contains(['"', '<', '>', '&', '`']), "{label}");
    let signs = [("#quot;", "\""), ("#lt;", "<"), ("#gt;", ">"), ("#amp;", "&"), ("#35;", "#")];
    signs.into_iter().fold(plain, |text, (name, sign)| text.replace(name, sign))
}

fn read_mermaid(text: &str) -> Drawn {
    let mut drawn = Drawn::default();
    for line in text.strip_prefix("flowchart TD\n").unwrap().lines() {
        let line = line.trim();
        if let Some((from, rest)) = line.split_once(" -->") {
            let (beside, to) = rest.rsplit_once(' ').unwrap();
            let label = beside
                .strip_prefix('|')
                .map_or(String::new(), |label| named(label.strip_suffix('|').unwrap()));
            drawn.ways.push((from.to_owned(), to.to_owned(), label));
        } else {
            let end = line.find(['[', '(', '{']).unwrap();
            let label = line[end..].trim_matches(['[', ']', '(', ')', '{', '}']);
            drawn.nodes.insert(line[..end].to_owned(), named(label));
        }
    }
    drawn
}

#[test]
fn ways_are_what_answers_lead_to_a_common_part_leading_back() {
    let scenario = small();
    let graph = Graph::of(&scenario);
    let drawn = read_dot(&dot(&scenario, &graph));
    let nodes: Vec<_> = drawn.nodes.values().map(String::as_str).collect();
    let wanted = ["over\neased", "gone\nlost", "leaves\npatience <= 0", "door", "call", "part.bye"];
    assert_eq!(nodes, wanted);
    let ways: Vec<_> =
        drawn.ways.iter().map(|(from, to, label)| (&**from, &**to, &**label)).collect();
    let wanted = [
        ("s0", "s0", "in\n[visits(\"door\") < 3]\nwhen heat > 10"),
        ("s0", "s1", "in\n[visits(\"door\") < 3]\notherwise"),
        ("s0", "e0", "out"),
        ("s1", "s2", "call"),
        ("s2", "e1", "part.ciao\nwhen heat >= 60"),
        ("s2", "e0", "part.ciao\notherwise"),
        ("r0", "e1", ""),
    ];
    assert_eq!(ways, wanted);
    let same = read_mermaid(&mermaid(&scenario, &graph));
    assert_eq!((same.nodes, same.ways), (drawn.nodes, drawn.ways));
}

#[test]
fn the_whole_bank_is_drawn_and_told_once() {
    let bank = Bank::new(Library::built_in());
    let offered = bank.library.entries().into_iter().filter(crate::library::Entry::is_offered);
    let mut seen = 0;
    for entry in offered {
        let Piece::RolePlay(prepared) = bank.piece(&entry.id).unwrap() else { continue };
        let scenario = prepared.scenario();
        let graph = Graph::of(scenario);
        seen += 1;

        let (dot, mermaid) = (dot(scenario, &graph), mermaid(scenario, &graph));
        let (dot, mermaid) = (read_dot(&dot), read_mermaid(&mermaid));
        let nodes = [&scenario.scenes.len(), &scenario.endings.len(), &scenario.reactions.len()];
        assert_eq!(dot.nodes.len(), nodes.into_iter().sum::<usize>(), "{}", entry.id);
        let somewhere = graph.ways.iter().filter(|way| way.to != To::Resume).count();
        assert_eq!(dot.ways.len(), somewhere, "{}", entry.id);
        assert!(
            dot.ways.iter().all(|(from, to, _)| [from, to].map(|it| &dot.nodes[it]).len() == 2)
        );
        assert_eq!((mermaid.nodes, mermaid.ways), (dot.nodes, dot.ways), "{}", entry.id);

        let mut told = (BTreeSet::new(), BTreeSet::new());
        for branch in graph.tree(3) {
            walk(&branch, &mut told, 3);
        }
        assert_eq!(told.0.len(), scenario.scenes.len() + scenario.reactions.len(), "{}", entry.id);
        assert_eq!(told.1.len(), graph.ways.len(), "{}", entry.id);
    }
    assert!(seen > 10);
}

/// Goes through a branch; nothing is there twice, and nothing deeper than wanted.
fn walk(branch: &Branch, told: &mut (BTreeSet<Node>, BTreeSet<usize>), deepest: usize) {
    for shown in &branch.scenes {
        assert!(told.0.insert(shown.node));
        for (way, leads) in shown.answers.iter().flatten() {
            assert!(told.1.insert(*way));
            if let Leads::Here(branch) = leads {
                walk(branch, told, deepest.checked_sub(1).expect("not so deep"));
            }
        }
    }
}

#[test]
fn the_way_that_goes_well_stays_at_the_margin() {
    let scenario = small();
    let graph = Graph::of(&scenario);
    let rows: Vec<Vec<Node>> = graph
        .tree(3)
        .iter()
        .map(|branch| branch.scenes.iter().map(|shown| shown.node).collect())
        .collect();
    let scene = |at: u16| Node::Scene(SceneIdx(at));
    assert_eq!(rows, [vec![scene(0), scene(1), scene(2)], vec![Node::Reaction(ReactionIdx(0))]]);
    assert!(graph.reaches(scene(0), scene(2)) && !graph.reaches(scene(2), scene(0)));
}

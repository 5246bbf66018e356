//! Why a condition does not hold: the parts of it that would have to be otherwise, as an author
//! would write them.

use super::{Cond, Is, Op, Operand, Test};
use crate::scenario::model::Scenario;

/// A part of a condition that is false.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blame {
    /// What would have to hold, as it is written.
    pub part: String,
    /// What is so instead, as it is written; empty where the part is a flag and says it already.
    pub instead: String,
}

impl Cond {
    /// The smallest parts that make it false now; none where it holds. A part under a `!` is
    /// told the other way round.
    #[must_use]
    pub fn blame(&self, scenario: &Scenario, read: impl Fn(Operand) -> i32) -> Vec<Blame> {
        let value =
            |operand| if let Operand::Number(number) = operand { number } else { read(operand) };
        let mut trees: Vec<Tree> = Vec::new();
        for op in &self.ops {
            let mut pop = || trees.pop().unwrap_or(Tree::Const(false));
            let tree = match *op {
                Op::Test(test) => {
                    Tree::Test(test, test.is.holds(value(test.left), value(test.right)))
                }
                Op::Const(constant) => Tree::Const(constant),
                Op::Not => Tree::Not(Box::new(pop())),
                Op::And | Op::Or => {
                    let (right, left) = (pop(), pop());
                    Tree::Join(*op == Op::And, Box::new([left, right]))
                }
            };
            trees.push(tree);
        }
        let mut false_ones = Vec::new();
        if let Some(tree) = trees.pop() {
            tree.blame(true, &mut false_ones);
        }
        false_ones.into_iter().map(|(test, wanted)| told(scenario, test, wanted, value)).collect()
    }
}

/// A condition with what each part of it comes to.
enum Tree {
    Test(Test, bool),
    Const(bool),
    Not(Box<Tree>),
    /// Whether both are wanted, and the two.
    Join(bool, Box<[Tree; 2]>),
}

impl Tree {
    fn holds(&self) -> bool {
        match self {
            Tree::Test(_, holds) | Tree::Const(holds) => *holds,
            Tree::Not(inner) => !inner.holds(),
            Tree::Join(true, parts) => parts.iter().all(Tree::holds),
            Tree::Join(false, parts) => parts.iter().any(Tree::holds),
        }
    }

    fn blame(&self, wanted: bool, found: &mut Vec<(Test, bool)>) {
        if self.holds() == wanted {
            return;
        }
        match self {
            Tree::Test(test, _) => found.push((*test, wanted)),
            Tree::Const(_) => {}
            Tree::Not(inner) => inner.blame(!wanted, found),
            Tree::Join(_, parts) => parts.iter().for_each(|part| part.blame(wanted, found)),
        }
    }
}

fn told(scenario: &Scenario, test: Test, wanted: bool, value: impl Fn(Operand) -> i32) -> Blame {
    let is = if wanted { test.is } else { test.is.other() };
    let left = written(scenario, test.left);
    if is_flag(scenario, test.left) && test.right == Operand::Number(0) {
        let not = if is == Is::Equal { "!" } else { "" };
        return Blame { part: format!("{not}{left}"), instead: String::new() };
    }
    let part = format!("{left} {} {}", is.sign(), written(scenario, test.right));
    let sides = [test.left, test.right].into_iter();
    let sides = sides.filter(|side| !matches!(side, Operand::Number(_)));
    let values = sides.map(|side| format!("{} = {}", written(scenario, side), value(side)));
    Blame { part, instead: values.collect::<Vec<_>>().join(", ") }
}

fn is_flag(scenario: &Scenario, operand: Operand) -> bool {
    match operand {
        Operand::Var(var) => scenario.vars[var.at()].flag,
        Operand::RedLine | Operand::Chose(_) | Operand::Solved(_) => true,
        _ => false,
    }
}

fn written(scenario: &Scenario, operand: Operand) -> String {
    match operand {
        Operand::Number(number) => number.to_string(),
        Operand::Var(var) => scenario.vars[var.at()].name.clone(),
        Operand::Heat => "heat".to_owned(),
        Operand::Trust => "trust".to_owned(),
        Operand::Patience => "patience".to_owned(),
        Operand::Rings => "rings".to_owned(),
        Operand::RedLine => "red_line".to_owned(),
        Operand::Visits(scene) => format!("visits('{}')", scenario.scene(scene).id),
        Operand::Chose(choice) => format!("chose('{}')", scenario.choice(choice).id),
        Operand::Solved(fact) => format!("solved('{}')", scenario.facts[fact.at()].id),
        Operand::Grade(scene) => format!("grade('{}')", scenario.scene(scene).id),
    }
}

impl Is {
    /// As it is written.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Is::Equal => "==",
            Is::NotEqual => "!=",
            Is::Less => "<",
            Is::LessOrEqual => "<=",
            Is::Greater => ">",
            Is::GreaterOrEqual => ">=",
        }
    }

    /// What holds where this does not.
    const fn other(self) -> Is {
        match self {
            Is::Equal => Is::NotEqual,
            Is::NotEqual => Is::Equal,
            Is::Less => Is::GreaterOrEqual,
            Is::LessOrEqual => Is::Greater,
            Is::Greater => Is::LessOrEqual,
            Is::GreaterOrEqual => Is::Less,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::bank::Bank;
    use crate::engine::opening::Opening;
    use crate::engine::session::Session;
    use crate::library::Library;
    use crate::scenario::model::Scenario;

    /// The last ending's jump of the shrunk cuff, which asks for all of them.
    fn blamed(settings: &[&str]) -> Vec<(String, String)> {
        let stage = Bank::new(Library::built_in()).prepare("hotel/shrunk-cuff").unwrap().stage;
        let scenario: &Scenario = &stage.scenario;
        let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
        let opening = Opening::read(scenario, Some("urgent"), &settings).unwrap();
        let session = Session::start_at(&stage, 7, &opening);
        let end = scenario.scene(scenario.find_scene("end").unwrap());
        let crate::scenario::model::Ask::Nothing { to, .. } = &end.ask else { panic!() };
        let read = |operand| session.state().read(operand);
        let told = to.cases[..2].iter().flat_map(|(cond, _)| cond.blame(scenario, read));
        told.map(|blame| (blame.part, blame.instead)).collect()
    }

    #[test]
    fn a_false_condition_names_what_would_have_to_be_otherwise_and_nothing_else() {
        let pair = |part: &str, instead: &str| (part.to_owned(), instead.to_owned());
        // heat < 35 && solved('stage-clothes') && solved('settlement'); heat >= 60 || trust < 30
        assert_eq!(
            blamed(&["heat=40", "trust=50", "solved.settlement=true"]),
            [
                pair("heat < 35", "heat = 40"),
                pair("solved('stage-clothes')", ""),
                pair("heat >= 60", "heat = 40"),
                pair("trust < 30", "trust = 50"),
            ]
        );
        let both = ["heat=20", "trust=20", "solved.settlement=1", "solved.stage-clothes=1"];
        assert_eq!(blamed(&both), []);
    }
}

//! From an author's words to a condition: the `cel` crate parses, a guard stands before it and a
//! whitelist behind.
//!
//! The guard caps length and depth, because the parser recurses and overflows the stack at some 200
//! parentheses; it lets through no character that the subset does not use.

use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators};
use cel::parser::Parser;

use super::{Cond, Is, Op, Operand, Test};
use crate::scenario::model::{ChoiceIdx, FactIdx, SceneIdx, VarIdx};

/// Longest condition, in characters.
const MAX_LENGTH: usize = 400;
/// Deepest nesting of parentheses and negations.
const MAX_DEPTH: usize = 16;

/// What the names in a condition stand for.
pub trait Names {
    /// A declared variable, and whether it is a flag.
    fn var(&self, name: &str) -> Option<(VarIdx, bool)>;
    /// A scene by id.
    fn scene(&self, id: &str) -> Option<SceneIdx>;
    /// A choice by id.
    fn choice(&self, id: &str) -> Option<ChoiceIdx>;
    /// A fact by id.
    fn fact(&self, id: &str) -> Option<FactIdx>;
}

/// Why a condition cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CondFault {
    /// Over 400 characters.
    #[error("the condition is too long")]
    TooLong,
    /// Over 16 levels.
    #[error("the condition is nested too deeply")]
    TooDeep,
    /// A character that no condition uses.
    #[error("`{0}` has no place in a condition")]
    Character(char),
    /// It does not parse.
    #[error("the condition cannot be read")]
    Syntax,
    /// Part of CEL that the subset leaves out.
    #[error("`{0}` cannot be used in a condition")]
    NotAllowed(String),
    /// No such variable.
    #[error("no variable is called `{0}`")]
    UnknownVar(String),
    /// No such scene.
    #[error("no scene is called `{0}`")]
    UnknownScene(String),
    /// No such choice.
    #[error("no choice is called `{0}`")]
    UnknownChoice(String),
    /// No such fact.
    #[error("no fact is called `{0}`")]
    UnknownFact(String),
    /// A number where true or false is wanted.
    #[error("`{0}` is a number, a condition is wanted")]
    WantsCondition(String),
    /// True or false where a number is wanted.
    #[error("`{0}` is true or false, a number is wanted")]
    WantsNumber(String),
}

/// Reads a condition.
///
/// # Errors
/// The first fault found, left to right.
pub fn parse(source: &str, names: &impl Names) -> Result<Cond, CondFault> {
    guard(source)?;
    let tree = Parser::new().parse(source).map_err(|_| CondFault::Syntax)?;
    let mut ops = Vec::new();
    Lower { names, ops: &mut ops }.condition(&tree)?;
    Ok(Cond::new(ops, source))
}

fn guard(source: &str) -> Result<(), CondFault> {
    if source.chars().count() > MAX_LENGTH {
        return Err(CondFault::TooLong);
    }
    let (mut open, mut nots, mut quoted) = (0_usize, 0_usize, None);
    for c in source.chars() {
        if let Some(quote) = quoted {
            match c {
                _ if c == quote => quoted = None,
                'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-' | '.' => {}
                _ => return Err(CondFault::Character(c)),
            }
            continue;
        }
        match c {
            '\'' | '"' => quoted = Some(c),
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            c if c.is_ascii_alphanumeric() => {}
            '_' | '<' | '>' | '=' | '&' | '|' | '!' | '-' | ' ' | '\t' | '\n' => {}
            _ => return Err(CondFault::Character(c)),
        }
        nots = match c {
            '!' | '-' => nots + 1,
            ' ' | '\t' | '\n' | '(' => nots,
            _ => 0,
        };
        if open + nots > MAX_DEPTH {
            return Err(CondFault::TooDeep);
        }
    }
    if quoted.is_some() { Err(CondFault::Syntax) } else { Ok(()) }
}

struct Lower<'a, N> {
    names: &'a N,
    ops: &'a mut Vec<Op>,
}

impl<N: Names> Lower<'_, N> {
    fn condition(&mut self, tree: &IdedExpr) -> Result<(), CondFault> {
        match &tree.expr {
            Expr::Literal(LiteralValue::Boolean(value)) => self.ops.push(Op::Const(*value.inner())),
            Expr::Call(call) if joins(call).is_some() => self.join(call)?,
            Expr::Call(call) if compares(call).is_some() => self.compare(call)?,
            Expr::Call(call) if call.func_name == operators::LOGICAL_NOT => {
                self.condition(only_arg(call)?)?;
                self.ops.push(Op::Not);
            }
            _ => match self.operand(tree)? {
                (operand, true) => self.ops.push(Op::Test(Test {
                    left: operand,
                    is: Is::NotEqual,
                    right: Operand::Number(0),
                })),
                (_, false) => return Err(CondFault::WantsCondition(shown(tree))),
            },
        }
        Ok(())
    }

    fn join(&mut self, call: &CallExpr) -> Result<(), CondFault> {
        let op = joins(call).ok_or(CondFault::Syntax)?;
        for (at, arg) in call.args.iter().enumerate() {
            self.condition(arg)?;
            if at > 0 {
                self.ops.push(op);
            }
        }
        Ok(())
    }

    fn compare(&mut self, call: &CallExpr) -> Result<(), CondFault> {
        let is = compares(call).ok_or(CondFault::Syntax)?;
        let [left, right] = call.args.as_slice() else { return Err(CondFault::Syntax) };
        let (left, right) = (self.number(left)?, self.number(right)?);
        self.ops.push(Op::Test(Test { left, is, right }));
        Ok(())
    }

    fn number(&self, tree: &IdedExpr) -> Result<Operand, CondFault> {
        match &tree.expr {
            Expr::Call(call) if joins(call).is_some() || compares(call).is_some() => {
                Err(CondFault::WantsNumber(shown(tree)))
            }
            _ => match self.operand(tree)? {
                (operand, false) => Ok(operand),
                (_, true) => Err(CondFault::WantsNumber(shown(tree))),
            },
        }
    }

    /// The operand, and whether it is true or false rather than a number.
    fn operand(&self, tree: &IdedExpr) -> Result<(Operand, bool), CondFault> {
        match &tree.expr {
            Expr::Literal(LiteralValue::Int(value)) => number(*value.inner(), tree),
            Expr::Literal(LiteralValue::Boolean(_)) => Ok((Operand::Number(1), true)),
            Expr::Ident(name) => self.named(name),
            Expr::Call(call) if call.func_name == operators::NEGATE => {
                match &only_arg(call)?.expr {
                    Expr::Literal(LiteralValue::Int(value)) => number(-*value.inner(), tree),
                    _ => Err(CondFault::NotAllowed("-".to_owned())),
                }
            }
            Expr::Call(call) if call.target.is_none() => self.called(call),
            _ => Err(CondFault::NotAllowed(shown(tree))),
        }
    }

    fn named(&self, name: &str) -> Result<(Operand, bool), CondFault> {
        Ok(match name {
            "heat" => (Operand::Heat, false),
            "trust" => (Operand::Trust, false),
            "patience" => (Operand::Patience, false),
            "rings" => (Operand::Rings, false),
            "red_line" => (Operand::RedLine, true),
            _ => {
                let (var, flag) =
                    self.names.var(name).ok_or_else(|| CondFault::UnknownVar(name.to_owned()))?;
                (Operand::Var(var), flag)
            }
        })
    }

    fn called(&self, call: &CallExpr) -> Result<(Operand, bool), CondFault> {
        let Expr::Literal(LiteralValue::String(id)) = &only_arg(call)?.expr else {
            return Err(CondFault::NotAllowed(call.func_name.clone()));
        };
        let id = id.inner();
        let scene =
            |id: &str| self.names.scene(id).ok_or_else(|| CondFault::UnknownScene(id.to_owned()));
        Ok(match call.func_name.as_str() {
            "visits" => (Operand::Visits(scene(id)?), false),
            "grade" => (Operand::Grade(scene(id)?), false),
            "chose" => {
                let choice = self.names.choice(id);
                (
                    Operand::Chose(choice.ok_or_else(|| CondFault::UnknownChoice(id.to_owned()))?),
                    true,
                )
            }
            "solved" => {
                let fact = self.names.fact(id);
                (Operand::Solved(fact.ok_or_else(|| CondFault::UnknownFact(id.to_owned()))?), true)
            }
            other => return Err(CondFault::NotAllowed(other.to_owned())),
        })
    }
}

fn number(value: i64, tree: &IdedExpr) -> Result<(Operand, bool), CondFault> {
    i32::try_from(value)
        .map(|value| (Operand::Number(value), false))
        .map_err(|_| CondFault::NotAllowed(shown(tree)))
}

fn joins(call: &CallExpr) -> Option<Op> {
    match call.func_name.as_str() {
        operators::LOGICAL_AND => Some(Op::And),
        operators::LOGICAL_OR => Some(Op::Or),
        _ => None,
    }
}

fn compares(call: &CallExpr) -> Option<Is> {
    Some(match call.func_name.as_str() {
        operators::EQUALS => Is::Equal,
        operators::NOT_EQUALS => Is::NotEqual,
        operators::LESS => Is::Less,
        operators::LESS_EQUALS => Is::LessOrEqual,
        operators::GREATER => Is::Greater,
        operators::GREATER_EQUALS => Is::GreaterOrEqual,
        _ => return None,
    })
}

fn only_arg(call: &CallExpr) -> Result<&IdedExpr, CondFault> {
    match call.args.as_slice() {
        [one] => Ok(one),
        _ => Err(CondFault::NotAllowed(call.func_name.clone())),
    }
}

/// How a part of a condition is named in a fault.
fn shown(tree: &IdedExpr) -> String {
    match &tree.expr {
        Expr::Ident(name) => name.clone(),
        Expr::Call(call) => call.func_name.trim_matches('_').to_owned(),
        Expr::Literal(LiteralValue::Int(value)) => value.inner().to_string(),
        Expr::Literal(LiteralValue::String(text)) => text.inner().to_owned(),
        Expr::Literal(LiteralValue::Boolean(value)) => value.inner().to_string(),
        Expr::Select(select) => format!(".{}", select.field),
        _ => "?".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::cond::{Bounds, Tri};
    use proptest::prelude::*;

    struct Some2;
    impl Names for Some2 {
        fn var(&self, name: &str) -> Option<(VarIdx, bool)> {
            match name {
                "late" => Some((VarIdx(0), true)),
                "refusals" => Some((VarIdx(1), false)),
                _ => None,
            }
        }
        fn scene(&self, id: &str) -> Option<SceneIdx> {
            (id == "arrives").then_some(SceneIdx(0))
        }
        fn choice(&self, id: &str) -> Option<ChoiceIdx> {
            (id == "take-it").then_some(ChoiceIdx(0))
        }
        fn fact(&self, id: &str) -> Option<FactIdx> {
            (id == "ticket").then_some(FactIdx(0))
        }
    }

    fn holds(source: &str) -> bool {
        let cond = parse(source, &Some2).unwrap();
        cond.holds(|operand| match operand {
            Operand::Heat => 62,
            Operand::Var(VarIdx(1)) => 2,
            Operand::Grade(_) => -1,
            Operand::Visits(_) | Operand::Chose(_) => 1,
            _ => 0,
        })
    }

    #[test]
    fn the_subset_means_what_it_says() {
        assert!(holds("heat >= 60 && !late && visits('arrives') < 2"));
        assert!(holds("grade('arrives') == -1"));
        assert!(holds("late || chose(\"take-it\") && refusals > 1"));
        assert!(!holds("(late || chose('take-it')) && solved('ticket')"));
        assert!(holds("!(heat < 60) && true && !red_line"));
        assert!(holds("!(solved('ticket') || late) && (refusals != 0 || false)"));
    }

    #[test]
    fn what_lies_outside_is_refused_by_name() {
        let fault = |source: &str| parse(source, &Some2).unwrap_err();
        assert_eq!(fault("heet > 3"), CondFault::UnknownVar("heet".into()));
        assert_eq!(fault("visits('home') > 3"), CondFault::UnknownScene("home".into()));
        assert_eq!(fault("chose('x')"), CondFault::UnknownChoice("x".into()));
        assert_eq!(fault("solved('x')"), CondFault::UnknownFact("x".into()));
        assert_eq!(fault("heat"), CondFault::WantsCondition("heat".into()));
        assert_eq!(fault("late > 1"), CondFault::WantsNumber("late".into()));
        assert_eq!(fault("heat + 1 > 2"), CondFault::Character('+'));
        assert_eq!(fault("size('a') > 2"), CondFault::NotAllowed("size".into()));
        assert_eq!(fault("heat >"), CondFault::Syntax);
        assert_eq!(fault(&"(".repeat(200)), CondFault::TooDeep);
        assert_eq!(fault(&"!".repeat(200)), CondFault::TooDeep);
        assert_eq!(fault(&"late&&".repeat(100)), CondFault::TooLong);
    }

    #[test]
    fn ranges_tell_what_is_always_or_never_so() {
        struct Wide;
        impl Bounds for Wide {
            fn range(&self, operand: Operand) -> (i32, i32) {
                if operand == Operand::Heat { (0, 100) } else { (0, 1) }
            }
        }
        let within = |source| parse(source, &Some2).unwrap().within(&Wide);
        assert_eq!(within("heat > 100"), Tri::False);
        assert_eq!(within("heat >= 0"), Tri::True);
        assert_eq!(within("heat > 50 && late"), Tri::Maybe);
        assert_eq!(within("late || refusals <= 1"), Tri::True);
        assert_eq!(within("!(heat <= 100)"), Tri::False);
    }

    proptest! {
        #[test]
        fn no_text_can_do_harm(source in "[a-z0-9_'\"()!&|<>=, .+-]{0,80}") {
            let _ = parse(&source, &Some2);
        }

        #[test]
        fn ranges_agree_with_values(source in "(!?)(heat|refusals) (<|<=|>|>=|==|!=) [0-9] (&&|\\|\\|) (late|!late)", heat in 0..10, flag in 0..2) {
            struct Point(i32, i32);
            impl Bounds for Point {
                fn range(&self, operand: Operand) -> (i32, i32) {
                    let value = if operand == Operand::Var(VarIdx(0)) { self.1 } else { self.0 };
                    (value, value)
                }
            }
            if let Ok(cond) = parse(&source, &Some2) {
                let held = cond.holds(|operand| if operand == Operand::Var(VarIdx(0)) { flag } else { heat });
                prop_assert_eq!(cond.within(&Point(heat, flag)), Tri::from(held));
            }
        }
    }
}

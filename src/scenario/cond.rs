//! Conditions: what a scenario may ask of its own state, as a small flat program.
//!
//! [`parse()`] makes one from the author's words.

mod blame;
mod bounds;
mod parse;

pub use blame::Blame;
pub use bounds::{Bounds, Tri};
pub use parse::{CondFault, Names, parse};

use super::model::{ChoiceIdx, FactIdx, SceneIdx, VarIdx};

/// Something a condition reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operand {
    /// A number as written.
    Number(i32),
    /// A declared variable; flags read 0 or 1.
    Var(VarIdx),
    /// How angry, 0 to 100.
    Heat,
    /// 0 to 100.
    Trust,
    /// Turns without progress left.
    Patience,
    /// Rings heard.
    Rings,
    /// Whether a red line was crossed, 0 or 1.
    RedLine,
    /// Entries into a scene so far, this one counted, up to 9.
    Visits(SceneIdx),
    /// Whether a choice was made, 0 or 1.
    Chose(ChoiceIdx),
    /// Whether a fact is solved, 0 or 1.
    Solved(FactIdx),
    /// Grade of a scene's last answer, -1 before.
    Grade(SceneIdx),
}

impl Operand {
    /// Its value, `read` being asked for it where it is no number.
    #[inline]
    fn value(self, read: impl Fn(Operand) -> i32) -> i32 {
        if let Operand::Number(number) = self { number } else { read(self) }
    }
}

/// How two operands are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Is {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

impl Is {
    /// Whether `left` stands so to `right`.
    #[must_use]
    #[inline]
    pub const fn holds(self, left: i32, right: i32) -> bool {
        match self {
            Is::Equal => left == right,
            Is::NotEqual => left != right,
            Is::Less => left < right,
            Is::LessOrEqual => left <= right,
            Is::Greater => left > right,
            Is::GreaterOrEqual => left >= right,
        }
    }
}

/// One comparison. A flag by itself is compared with 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Test {
    /// Left side.
    pub left: Operand,
    /// Comparison.
    pub is: Is,
    /// Right side.
    pub right: Operand,
}

impl Test {
    #[inline]
    fn holds(self, read: impl Fn(Operand) -> i32) -> bool {
        self.is.holds(self.left.value(&read), self.right.value(&read))
    }
}

/// One step of the flat program; results stand on a stack of bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// Puts the result of a comparison on the stack.
    Test(Test),
    /// Puts a constant on the stack.
    Const(bool),
    /// Turns the topmost round.
    Not,
    /// Joins the two topmost.
    And,
    /// Joins the two topmost.
    Or,
}

/// A checked condition. Evaluating it never fails and never allocates.
#[derive(Clone, Debug)]
pub struct Cond {
    /// The whole of it, where it compares something with a number.
    values: Option<Values>,
    ops: Box<[Op]>,
    source: Box<str>,
}

/// A comparison with a number as the values it holds for: those from `low` to `high`, or all others.
/// Most conditions are no more, and one question is sooner asked than one of six signs.
#[derive(Clone, Copy, Debug)]
struct Values {
    of: Operand,
    low: i32,
    high: i32,
    within: bool,
}

impl Values {
    /// Of a condition that compares something with a number.
    fn of(ops: &[Op]) -> Option<Values> {
        let [Op::Test(Test { left: of, is, right: Operand::Number(number) })] = *ops else {
            return None;
        };
        let (low, high, within) = match is {
            Is::Equal => (number, number, true),
            Is::NotEqual => (number, number, false),
            Is::Less => (number, i32::MAX, false),
            Is::LessOrEqual => (i32::MIN, number, true),
            Is::Greater => (i32::MIN, number, false),
            Is::GreaterOrEqual => (number, i32::MAX, true),
        };
        Some(Values { of, low, high, within })
    }
}

impl Cond {
    fn new(ops: Vec<Op>, source: &str) -> Cond {
        Cond { values: Values::of(&ops), ops: ops.into(), source: source.into() }
    }

    /// Whether it holds, `read` being asked for the value of each operand but numbers.
    #[inline]
    pub fn holds(&self, read: impl Fn(Operand) -> i32) -> bool {
        if let Some(Values { of, low, high, within }) = self.values {
            let value = of.value(read);
            return (low <= value && value <= high) == within;
        }
        self.computed(read)
    }

    #[inline(never)]
    fn computed(&self, read: impl Fn(Operand) -> i32) -> bool {
        let mut stack = 0_u64;
        for op in &self.ops {
            stack = match *op {
                Op::Test(test) => (stack << 1) | u64::from(test.holds(&read)),
                Op::Const(constant) => (stack << 1) | u64::from(constant),
                Op::Not => stack ^ 1,
                Op::And => (stack >> 1) & (stack | !1),
                Op::Or => (stack >> 1) | (stack & 1),
            };
        }
        stack & 1 == 1
    }

    /// What it can come to within `bounds`.
    #[must_use]
    pub fn within(&self, bounds: &impl Bounds) -> Tri {
        bounds::within(&self.ops, bounds)
    }

    /// The comparisons in it, in order.
    pub fn tests(&self) -> impl Iterator<Item = Test> + '_ {
        self.ops.iter().filter_map(|op| if let Op::Test(test) = op { Some(*test) } else { None })
    }

    /// The comparisons that are false now, each with the value its left side has: why it fails.
    pub fn false_tests<'a>(
        &'a self,
        read: impl Fn(Operand) -> i32 + 'a,
    ) -> impl Iterator<Item = (Test, i32)> + 'a {
        self.tests().filter_map(move |test| {
            let left = test.left.value(&read);
            (!test.is.holds(left, test.right.value(&read))).then_some((test, left))
        })
    }

    /// As the author wrote it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_with_a_number_holds_as_its_sign_says() {
        let signs =
            [Is::Equal, Is::NotEqual, Is::Less, Is::LessOrEqual, Is::Greater, Is::GreaterOrEqual];
        let numbers = [i32::MIN, -1, 0, 1, i32::MAX];
        for is in signs {
            for number in numbers {
                let right = Operand::Number(number);
                let cond = Cond::new(vec![Op::Test(Test { left: Operand::Heat, is, right })], "");
                for value in numbers {
                    let held = cond.holds(|_| value);
                    assert_eq!(held, is.holds(value, number), "{value} {is:?} {number}");
                }
            }
        }
    }
}

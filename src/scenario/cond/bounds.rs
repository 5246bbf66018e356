//! What a condition can come to when its operands are known only by range.

use super::{Is, Op, Operand, Test};

/// True, false, or either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tri {
    /// Always true.
    True,
    /// Always false.
    False,
    /// Either.
    Maybe,
}

impl Tri {
    fn not(self) -> Tri {
        match self {
            Tri::True => Tri::False,
            Tri::False => Tri::True,
            Tri::Maybe => Tri::Maybe,
        }
    }

    fn and(self, other: Tri) -> Tri {
        match (self, other) {
            (Tri::False, _) | (_, Tri::False) => Tri::False,
            (Tri::True, Tri::True) => Tri::True,
            _ => Tri::Maybe,
        }
    }

    fn or(self, other: Tri) -> Tri {
        self.not().and(other.not()).not()
    }
}

impl From<bool> for Tri {
    fn from(known: bool) -> Self {
        if known { Tri::True } else { Tri::False }
    }
}

/// The lowest and the highest value an operand can have.
pub trait Bounds {
    /// Both included; numbers are never asked for.
    fn range(&self, operand: Operand) -> (i32, i32);
}

pub(super) fn within(ops: &[Op], bounds: &impl Bounds) -> Tri {
    let mut stack: Vec<Tri> = Vec::with_capacity(8);
    for op in ops {
        let value = match op {
            Op::Test(test) => of_test(*test, bounds),
            Op::Const(constant) => Tri::from(*constant),
            Op::Not => pop(&mut stack).not(),
            Op::And => pop(&mut stack).and(pop(&mut stack)),
            Op::Or => pop(&mut stack).or(pop(&mut stack)),
        };
        stack.push(value);
    }
    pop(&mut stack)
}

fn pop(stack: &mut Vec<Tri>) -> Tri {
    stack.pop().unwrap_or(Tri::Maybe)
}

fn of_test(test: Test, bounds: &impl Bounds) -> Tri {
    if test.left == test.right {
        return Tri::from(test.is.holds(0, 0));
    }
    let range = |operand| match operand {
        Operand::Number(number) => (number, number),
        other => bounds.range(other),
    };
    let ((left_low, left_high), (right_low, right_high)) = (range(test.left), range(test.right));
    let less = |strict: bool| {
        if left_high < right_low || (!strict && left_high == right_low) {
            Tri::True
        } else if left_low > right_high || (strict && left_low == right_high) {
            Tri::False
        } else {
            Tri::Maybe
        }
    };
    let equal = if left_low == left_high && (left_low, left_high) == (right_low, right_high) {
        Tri::True
    } else if left_high < right_low || left_low > right_high {
        Tri::False
    } else {
        Tri::Maybe
    };
    match test.is {
        Is::Equal => equal,
        Is::NotEqual => equal.not(),
        Is::Less => less(true),
        Is::LessOrEqual => less(false),
        Is::Greater => less(false).not(),
        Is::GreaterOrEqual => less(true).not(),
    }
}

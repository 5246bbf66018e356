//! Test plans: a few runs of a scenario and what must come of them. Playing them is not done here.

use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::scenario::raw::{self, Table};

/// The format that this program reads.
const FORMAT: i64 = 1;

/// A file beside a scenario, `x.plan.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// In file order.
    pub runs: Vec<PlannedRun>,
}

/// A run and what must come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRun {
    /// How it is named when it fails.
    pub name: String,
    /// What is drawn from.
    pub seed: u64,
    /// The answers in order.
    pub inputs: Vec<String>,
    /// What must come of it; what is not said may be anything.
    pub expect: Expect,
    /// Where it stands in the file.
    pub at: Span,
}

/// What must come of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expect {
    /// The ending reached.
    pub ending: Option<String>,
    /// The total.
    pub score: Option<u8>,
    /// Whether a red line was crossed.
    pub red_line: Option<bool>,
    /// All facts solved, in any order.
    pub solved: Option<Vec<String>>,
}

/// Reads a plan. There is one only without errors.
#[must_use]
pub fn parse(text: &str) -> (Option<Plan>, Vec<Diagnostic>) {
    let out = Diagnostics::default();
    let table = raw::parse(text, &out);
    let mut plan = None;
    if !out.any_error() {
        let root = Table::new(&table, Span::default(), text, &out);
        root.needs("format");
        if let Some(format) = root.number("format", i64::MIN, i64::MAX)
            && format.value != FORMAT
        {
            let args = [("value", format.value.into()), ("known", FORMAT.into())];
            root.fault(Code::UnknownFormat, format.at, &args);
        }
        root.needs("run");
        let runs: Vec<_> = root.tables("run", 1_000).into_iter().map(run).collect();
        root.done();
        plan = runs.into_iter().collect::<Option<Vec<_>>>().map(|runs| Plan { runs });
    }
    let diagnostics = out.into_sorted();
    let sound = !diagnostics.iter().any(Diagnostic::is_error);
    (plan.filter(|_| sound), diagnostics)
}

fn run(table: Table<'_>) -> Option<PlannedRun> {
    for key in ["seed", "inputs", "expect"] {
        table.needs(key);
    }
    let name = table.needed_text("name");
    let seed = table.number("seed", 0, i64::MAX);
    let inputs = table.texts("inputs");
    let expected = table.table("expect").map(expect);
    let at = table.at;
    table.done();
    Some(PlannedRun {
        name: name?.value.to_owned(),
        seed: u64::try_from(seed?.value).ok()?,
        inputs: inputs?.iter().map(|input| input.value.to_owned()).collect(),
        expect: expected?,
        at,
    })
}

fn expect(table: Table<'_>) -> Expect {
    let expect = Expect {
        ending: table.text("ending").map(|ending| ending.value.to_owned()),
        score: table.number("score", 0, 100).and_then(|score| u8::try_from(score.value).ok()),
        red_line: table.flag("red_line").map(|flag| flag.value),
        solved: table
            .texts("solved")
            .map(|facts| facts.iter().map(|fact| fact.value.to_owned()).collect()),
    };
    table.done();
    expect
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_read_and_its_slips_have_a_place() {
        let text = "format = 1\n[[run]]\nname = \"best\"\nseed = 7\ninputs = [\"a\", \"ring:2\"]\n\
                    expect = { ending = \"e\", score = 100, red_line = false, solved = [\"t\"] }\n";
        let (plan, faults) = parse(text);
        let run = plan.unwrap().runs.remove(0);
        assert_eq!((run.seed, run.inputs.len(), run.expect.score), (7, 2, Some(100)));
        assert_eq!(faults, []);

        let slipped = text.replace("score = 100", "scor = 100").replace("seed = 7", "seed = -7");
        let (plan, faults) = parse(&slipped);
        assert!(plan.is_none());
        let told: Vec<_> = faults.iter().map(|f| (f.code, &slipped[f.span.clone()])).collect();
        assert_eq!(told, [(Code::BadFigure, "-7"), (Code::UnknownKey, "scor")]);
    }
}

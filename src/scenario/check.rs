//! From what an author typed to what the engine may rely on, with everything that is wrong on the
//! way told at once.
//!
//! `lower` resolves names and targets; what it cannot resolve it notes and leaves out. The checks
//! of flow and state then look at the whole, each in the file named after its code, and run only
//! where everything was resolved: a broken name would make half a scenario unreachable.

mod absolute_words;
mod absurd_option;
mod always_false;
mod always_true;
pub mod bad_id;
mod best_first;
mod best_too_long;
mod best_with_broken;
mod common;
mod content;
mod control_character;
mod cut_head;
mod dead_reaction;
mod decision;
mod duplicate_id;
mod effect_out_of_range;
mod empty_choices;
mod feedback_missing;
mod graded_without_rule;
mod graph;
mod idle_braces;
mod idle_private;
mod ids;
mod look;
mod loop_without_exit;
mod loose_red_line;
mod lower;
mod mine_soothes;
mod mine_without_broken;
mod misplaced_resume;
mod near_duplicate;
mod never_set_variable;
mod never_solved_fact;
mod no_best;
mod nobody_leaves;
mod nothing_needed;
mod only_best_polite;
mod partly_graded;
mod red_line_not_mine;
mod reserved_id;
mod review;
mod rule_words;
mod rules;
mod several_best;
mod silent_loop;
mod ungraded_cites;
mod unknown_case;
mod unknown_domain;
mod unreachable_ending;
mod unreachable_scene;
mod unused_text;
mod unused_variable;
mod used;

pub(crate) use look::typed_jumps;
pub use rules::{AnyRule, RuleStatus, RuleView, Site};

use toml::de::DeTable;

use self::look::Look;
use self::lower::{Built, Called};
use super::code::{Code, Group};
use super::diagnostic::{Diagnostic, Diagnostics};
use super::model::{Head, Scenario};
use super::raw::{self, Kind, Raw};
use super::review::Review;

/// Checks of what was typed, which run on any file that parses.
const AS_TYPED: &[fn(&Look<'_>)] = &[
    bad_id::check,
    reserved_id::check,
    duplicate_id::check,
    idle_braces::check,
    idle_private::check,
    effect_out_of_range::check,
    ungraded_cites::check,
    partly_graded::check,
    graded_without_rule::check,
    mine_without_broken::check,
    best_with_broken::check,
    red_line_not_mine::check,
    loose_red_line::check,
    nothing_needed::check,
    no_best::check,
    several_best::check,
    feedback_missing::check,
    best_too_long::check,
    best_first::check,
    only_best_polite::check,
    near_duplicate::check,
    absurd_option::check,
    absolute_words::check,
    rule_words::check,
];

/// Checks of the model, which run where every name was resolved.
const AS_MADE: &[fn(&Look<'_>)] = &[
    silent_loop::check,
    loop_without_exit::check,
    unreachable_scene::check,
    unreachable_ending::check,
    misplaced_resume::check,
    nobody_leaves::check,
    empty_choices::check,
    always_true::check,
    always_false::check,
    dead_reaction::check,
    unused_variable::check,
    never_set_variable::check,
    unused_text::check,
    never_solved_fact::check,
    mine_soothes::check,
];

/// What became of a file.
#[derive(Debug)]
pub struct Checked {
    /// What kind of file it is, where that could be read.
    pub kind: Option<Kind>,
    /// There for a role-play without errors, and only then.
    pub scenario: Option<Scenario>,
    /// There for a case review without errors, and only then.
    pub review: Option<Review>,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether an error kept some checks from running: more may be wrong than is told.
    pub cut: bool,
}

impl Checked {
    /// Whether nothing keeps the file from being used.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Checks the text of one file. `commons` finds the text of a common part by its id; `cases` are
/// the ids of the case catalogue, empty where there is none to ask.
///
/// Never panics, whatever the text. A common part has no scenario of its own.
#[must_use]
pub fn scenario<'a>(
    id: &str,
    text: &str,
    commons: &dyn Fn(&str) -> Option<&'a str>,
    rules: &dyn RuleView,
    cases: &[String],
) -> Checked {
    let out = Diagnostics::default();
    let table = raw::parse(text, &out);
    if out.any_error() {
        return torn(&Task { id, text, commons, rules, cases }, &table, out);
    }
    cut_head::check(text, &out);
    let Read { kind, made, whole } = read(&Task { id, text, commons, rules, cases }, &table, &out);
    let mut diagnostics = out.into_sorted();
    let foreign = diagnostics.iter().any(|one| one.code == Code::UnknownFormat);
    if foreign {
        // Of a format that this program does not know nothing else can be said.
        diagnostics.retain(|one| one.code == Code::UnknownFormat);
    }
    let sound = !diagnostics.iter().any(Diagnostic::is_error);
    let cut = !sound && (foreign || !whole);
    let (scenario, review) = match made.filter(|_| sound) {
        Some(Made::Scenario(scenario)) => (Some(*scenario), None),
        Some(Made::Review(review)) => (None, Some(*review)),
        None => (None, None),
    };
    Checked { kind, scenario, review, diagnostics, cut }
}

/// What a sound file makes.
#[derive(Debug)]
pub enum Made {
    /// A role-play.
    Scenario(Box<Scenario>),
    /// A case review.
    Review(Box<Review>),
}

/// What a text makes that was played once and was found sound then. What a later checker finds
/// fault with is passed over as long as the engine can rely on the rest: an old run replays for ever.
#[must_use]
pub fn kept<'a>(id: &str, text: &str, commons: &dyn Fn(&str) -> Option<&'a str>) -> Option<Made> {
    const HARMLESS: [Code; 3] = [Code::BadId, Code::ReservedId, Code::NobodyLeaves];
    let out = Diagnostics::default();
    let table = raw::parse(text, &out);
    if out.any_error() {
        return None;
    }
    let Read { made, .. } =
        read(&Task { id, text, commons, rules: &AnyRule, cases: &[] }, &table, &out);
    let relies_on = |one: &Diagnostic| {
        one.is_error() && one.code.group() != Group::Key && !HARMLESS.contains(&one.code)
    };
    made.filter(|_| !out.into_sorted().iter().any(relies_on))
}

/// Of a file that is no TOML throughout, what was read in spite of it tells further faults: those
/// that something left out cannot cause, on other lines.
fn torn(task: &Task<'_, '_>, table: &DeTable<'_>, syntax: Diagnostics) -> Checked {
    const SURE: [Code; 14] = [
        Code::BadFigure,
        Code::UnknownWord,
        Code::UnknownMove,
        Code::UnknownCase,
        Code::UnknownDomain,
        Code::UnknownRule,
        Code::ForeignRule,
        Code::SteppedBackRule,
        Code::BadId,
        Code::ReservedId,
        Code::BadCondition,
        Code::BestWithBroken,
        Code::MineWithKept,
        Code::IdleBraces,
    ];
    let further = Diagnostics::default();
    let Read { kind, .. } = read(task, table, &further);
    let mut diagnostics = syntax.into_sorted();
    let line = |at: usize| task.text.get(..at).map(|before| before.matches('\n').count());
    let broken: Vec<_> = diagnostics.iter().map(|one| line(one.span.start)).collect();
    let sure =
        |one: &Diagnostic| SURE.contains(&one.code) && !broken.contains(&line(one.span.start));
    diagnostics.extend(further.into_sorted().into_iter().filter(sure));
    diagnostics.sort_by_key(|one| (one.span.start, one.span.end));
    Checked { kind, scenario: None, review: None, diagnostics, cut: true }
}

/// Reads the head alone, for lists: of the text before the first line that begins with `[[`, so
/// that the rest of a file costs nothing.
#[must_use]
pub fn head(id: &str, text: &str) -> (Option<Kind>, Head, Vec<Diagnostic>) {
    let out = Diagnostics::default();
    let text = &text[..raw::head_length(text.as_bytes())];
    let table = raw::parse(text, &out);
    bad_id::of_file(id, &out);
    control_character::check(&table, &out);
    let (kind, head) = raw::head(text, &table, &out);
    (kind, head, out.into_sorted())
}

/// What a check is given.
struct Task<'a, 'c> {
    id: &'c str,
    text: &'c str,
    commons: &'c dyn Fn(&str) -> Option<&'a str>,
    rules: &'c dyn RuleView,
    cases: &'c [String],
}

/// What a text that parses holds.
struct Read {
    kind: Option<Kind>,
    /// To be relied upon only where no error was noted.
    made: Option<Made>,
    /// Whether every check ran.
    whole: bool,
}

fn read(task: &Task<'_, '_>, table: &DeTable<'_>, out: &Diagnostics) -> Read {
    bad_id::of_file(task.id, out);
    control_character::check(table, out);
    let review = table.get("kind").is_some_and(|kind| {
        matches!(kind.get_ref(), toml::de::DeValue::String(word) if word == Kind::CaseReview.id())
    });
    if review {
        let review = review::read(task, table, out);
        let made = review.map(|review| Made::Review(Box::new(review)));
        return Read { kind: Some(Kind::CaseReview), whole: true, made };
    }
    let raw = raw::file(task.text, table, out);
    let kind = raw.head.kind.map(|kind| kind.value);
    unknown_domain::check(&raw.head, task.rules, out);
    unknown_case::check(&raw.head, task.cases, out);

    let commons = common::called(&raw, task, out);
    let tables: Vec<DeTable<'_>> =
        commons.iter().map(|one| raw::parse(one.text, &one.out)).collect();
    let raws: Vec<Raw<'_>> = commons
        .iter()
        .zip(&tables)
        .map(|(one, table)| raw::file(one.text, table, &one.out))
        .collect();
    let calls: Vec<Called<'_>> = commons
        .iter()
        .zip(&raws)
        .map(|(one, raw)| Called { id: one.id, at: one.at, raw, out: &one.out })
        .collect();
    let mut built: Built = lower::lower(task.id, &raw, &calls, task.rules, out);
    let look = Look::new(&raw, &built, task.rules, out);
    let made = if built.resolved { AS_MADE } else { &[] };
    for check in AS_TYPED.iter().chain(made) {
        check(&look);
    }
    built.scenario.content = content::hash(std::iter::once(table).chain(&tables));
    let made = Made::Scenario(Box::new(built.scenario));
    let made = (kind == Some(Kind::RolePlay)).then_some(made);
    Read { kind, made, whole: built.resolved }
}

#[cfg(test)]
mod tests;

//! Where a name is declared, set and read: of one file at a time, in the order of its text.

mod condition;
mod walk;

use toml::de::{DeTable, DeValue};

use super::coverage::ids;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::raw::{self, Kind};

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }
        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$variant,)*];
            /// The word for it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }
    };
}

named! {
    /// What a name is of; the message of it is `thing-` and its word.
    Thing {
        /// A variable.
        Variable = "variable",
        /// Something that can be solved.
        Fact = "fact",
        /// A list of wordings.
        Text = "text",
        /// A scene.
        Scene = "scene",
        /// An ending.
        Ending = "ending",
        /// A choice.
        Choice = "choice",
        /// A reaction.
        Reaction = "reaction",
        /// A common part.
        Common = "common",
        /// A rule.
        Rule = "rule",
        /// A case of the catalogue.
        Case = "case",
        /// What the language itself has for conditions to read.
        Own = "own",
    }
}

named! {
    /// What is done with a name; the message of it is `role-` and its word.
    Role {
        /// It is written down here for the first time.
        Declared = "declared",
        /// It gets this value.
        Set = "set",
        /// So much is added to it.
        Added = "added",
        /// It is solved.
        Solved = "solved",
        /// A condition reads it.
        Asked = "asked",
        /// A wording says it.
        Said = "said",
        /// A run goes on here.
        Led = "led",
        /// A common part is entered.
        Called = "called",
        /// A good answer keeps it.
        Kept = "kept",
        /// A poor answer breaks it, or a line of a record.
        Broken = "broken",
        /// An order or a form is judged by it.
        Judged = "judged",
        /// It is right as well.
        Right = "right",
        /// It is there to mislead.
        Near = "near",
        /// A scenario is about it.
        Played = "played",
        /// A test plan gives it as an answer.
        Answered = "answered",
    }
}

/// Somewhere a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// As it stands there.
    pub name: String,
    /// What it is of.
    pub thing: Thing,
    /// What is done with it.
    pub role: Role,
    /// Where, without quotes.
    pub at: Span,
}

/// Every name of a role-play, a common part or a case review. Reads on past every fault.
#[must_use]
pub fn of_scenario(text: &str) -> Vec<Place> {
    let out = Diagnostics::default();
    let table = raw::parse(text, &out);
    let mut walk = walk::Walk::new(text);
    let review = table.get("kind").is_some_and(
        |kind| matches!(kind.get_ref(), DeValue::String(word) if word == Kind::CaseReview.id()),
    );
    if review {
        walk.review(&raw::review(text, &table, &out));
    } else {
        walk.scenario(&raw::file(text, &table, &out));
    }
    walk.into_places()
}

/// Whether the language itself has that name for conditions to read.
#[must_use]
pub fn is_own(name: &str) -> bool {
    condition::OWN.contains(&name)
}

/// Every rule that a file of the rulebook has.
#[must_use]
pub fn of_rulebook(text: &str) -> Vec<Place> {
    declared(text, "rule", Thing::Rule)
}

/// Every case of a catalogue.
#[must_use]
pub fn of_cases(text: &str) -> Vec<Place> {
    declared(text, "case", Thing::Case)
}

/// Every choice that a test plan answers with.
#[must_use]
pub fn of_plan(text: &str) -> Vec<Place> {
    let (table, _) = DeTable::parse_recoverable(text);
    let runs = table.get_ref().get("run").map(toml::Spanned::get_ref);
    let Some(DeValue::Array(runs)) = runs else { return Vec::new() };
    let mut places = Vec::new();
    for run in runs {
        let DeValue::Table(run) = run.get_ref() else { continue };
        let inputs = run.get("inputs").map(toml::Spanned::get_ref);
        let Some(DeValue::Array(inputs)) = inputs else { continue };
        for input in inputs {
            if let DeValue::String(name) = input.get_ref() {
                let at = unquoted(text, input.span().into());
                let (thing, role) = (Thing::Choice, Role::Answered);
                places.push(Place { name: name.to_string(), thing, role, at });
            }
        }
    }
    places
}

fn declared(text: &str, of: &str, thing: Thing) -> Vec<Place> {
    let place = |(name, at)| Place { name, thing, role: Role::Declared, at: unquoted(text, at) };
    ids(text, of).into_iter().map(place).collect()
}

/// A place without the quotes around it.
fn unquoted(text: &str, at: Span) -> Span {
    let typed = text.get(at.start..at.end).unwrap_or_default();
    for quote in ["\"\"\"", "'''", "\"", "'"] {
        if typed.len() >= 2 * quote.len() && typed.starts_with(quote) && typed.ends_with(quote) {
            return Span { start: at.start + quote.len(), end: at.end - quote.len() };
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::code::{Code, Example};

    fn found(name: &str) -> Vec<(Thing, Role, &'static str)> {
        let text: &'static str =
            Code::UnknownKey.example().as_ref().map(Example::file).unwrap_or_default();
        let places = of_scenario(text);
        let own = places.into_iter().filter(|place| place.name == name);
        own.map(|place| (place.thing, place.role, &text[place.at.start..place.at.end])).collect()
    }

    #[test]
    fn every_place_of_a_name_is_found_and_stands_where_it_says() {
        use {Role::*, Thing::*};
        assert_eq!(
            found("late"),
            [
                (Variable, Declared, "late"),
                (Variable, Set, "late"),
                (Variable, Asked, "late"),
                (Variable, Asked, "late"),
            ]
        );
        assert_eq!(
            found("asked"),
            [
                (Variable, Declared, "asked"),
                (Variable, Asked, "asked"),
                (Variable, Said, "asked"),
                (Variable, Added, "asked"),
            ]
        );
        assert_eq!(found("street"), [(Text, Declared, "street"), (Text, Said, "street")]);
        assert_eq!(found("ticket"), [(Fact, Declared, "ticket"), (Fact, Solved, "ticket")]);
        let subjects: Vec<Role> = found("subjects").iter().map(|(_, role, _)| *role).collect();
        assert_eq!(subjects, [Led, Led, Led, Declared, Led, Asked]);
        assert_eq!(found("lost").last(), Some(&(Ending, Declared, "lost")));
        assert!(found("common/closing").contains(&(Common, Called, "common/closing")));
        assert_eq!(found("some-case"), [(Case, Played, "some-case")]);
        let roles: Vec<Role> = found("some-rule").iter().map(|(_, role, _)| *role).collect();
        assert!([Kept, Broken, Judged].iter().all(|role| roles.contains(role)), "{roles:?}");
        let heat = found("heat");
        assert!(heat.contains(&(Own, Asked, "heat")), "{heat:?}");
        assert!(heat.iter().all(|(thing, role, _)| (*thing, *role) == (Own, Asked)), "{heat:?}");
        assert_eq!(found("true"), []);
    }

    #[test]
    fn a_plan_a_rulebook_and_a_catalogue_have_names_too() {
        let plan = of_plan("[[run]]\ninputs = [\"take-it\", 'silence']\n");
        let names: Vec<(&str, usize)> =
            plan.iter().map(|place| (place.name.as_str(), place.at.start)).collect();
        assert_eq!(names, [("take-it", 19), ("silence", 30)]);
        assert_eq!(of_rulebook("[[rule]]\nid = \"a\"\n")[0].at, Span { start: 15, end: 16 });
        assert_eq!(of_cases("[[case]]\nid = \"b\"\n")[0].thing, Thing::Case);
        assert_eq!(of_scenario("= torn"), []);
    }
}

//! The tutorial: three scenes that teach keys and meters by doing. A scenario like any other, but
//! in no pack: it is not listed, and a run of it is not kept.
//!
//! Its scenes are called after what they teach; what the coach says stands beside the screen.

use std::collections::BTreeMap;

use crate::bank::{Bank, BankError, Prepared};
use crate::library::{Opened, Origin};

/// What the order of its answers is drawn from: everybody has the same tutorial, and in no scene of
/// it does the best answer stand first.
pub const SEED: u64 = 0;

const TEXT: &str = include_str!("tutorial/tutorial.toml");

/// The tutorial, ready to be played under the rules of this bank.
///
/// # Errors
/// When the rulebook has faults.
pub fn prepare(bank: &Bank) -> Result<Prepared, BankError> {
    bank.prepare_opened(Opened {
        id: "tutorial".to_owned(),
        shown: "src/tutorial/tutorial.toml".to_owned(),
        pack: Origin::BuiltIn,
        text: TEXT.to_owned(),
        commons: BTreeMap::new(),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::engine::mood::Why;
    use crate::engine::session::Session;
    use crate::library::Library;
    use crate::message::{Lang, say};
    use crate::plain::tell::cause_message;
    use crate::scenario::model::Grade;

    fn played(inputs: &[&str]) -> Session {
        let prepared = prepare(&Bank::new(Library::built_in())).unwrap();
        let mut session = Session::start(Arc::clone(&prepared.stage), SEED);
        for input in inputs {
            session.answer(input, 1_000).unwrap();
        }
        session
    }

    #[test]
    fn the_checker_has_nothing_to_say_about_it() {
        let bank = Bank::new(Library::built_in());
        let opened = Opened {
            id: "tutorial".to_owned(),
            shown: String::new(),
            pack: Origin::BuiltIn,
            text: TEXT.to_owned(),
            commons: BTreeMap::new(),
        };
        let checked = bank.check(&opened).unwrap();
        let said: Vec<&str> = checked.diagnostics.iter().map(|it| it.code.id()).collect();
        assert_eq!(said, Vec::<&str>::new());
    }

    #[test]
    fn three_answers_lead_to_the_end_and_the_best_of_them_earn_everything() {
        let session = played(&["find-it", "go-on", "farewell"]);
        assert!(session.ended().is_some());
        assert_eq!(session.score().total(), Some(100));
    }

    #[test]
    fn its_mine_can_be_stepped_on_and_taken_back_and_nobody_leaves() {
        let session = played(&["upstairs", "bring-both"]);
        let last = session.answered().last().unwrap();
        assert!(!last.broken.is_empty() && last.after.heat > last.before.heat);
        assert!(played(&["upstairs", "bring-both", "undo"]).answered().count() == 1);
        assert!(played(&["upstairs", "bring-both", "next-time"]).ended().is_some());
    }

    #[test]
    fn what_the_panel_calls_a_mistake_the_page_of_its_rule_calls_so_too() {
        // A weak answer that breaks a grave rule is felt less than the rule is grave.
        let session = played(&["find-it", "brand"]);
        let last = session.answered().last().unwrap();
        let grave = session.stage().facts(last.felt.unwrap()).unwrap().severity;
        assert_eq!((last.grade, grave), (Some(Grade::Weak), 3));
        assert!(last.causes.iter().any(|cause| cause.why == Why::Severity(grave)));
        for lang in Lang::ALL {
            for level in 1..=3 {
                let panel = say(lang, &cause_message(Why::Severity(level)));
                assert_eq!(panel, say(lang, &format!("rule-severity-{level}")));
            }
        }
    }

    #[test]
    fn it_stands_in_no_list() {
        let listed = Library::built_in().entries();
        assert!(listed.iter().all(|entry| !entry.id.contains("tutorial")));
    }
}

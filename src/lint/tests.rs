use super::shown::found;
use super::*;
use crate::message::Lang;
use crate::scenario::code::{Code, Finder};
use crate::scenario::diagnostic::{Diagnostic, told};

#[test]
fn every_slip_that_needs_more_than_its_file_shows_its_code_and_no_other() {
    let mut wrong = Vec::new();
    let beyond = |code: &&Code| matches!(code.finder(), Finder::Bank | Finder::Search);
    let codes: Vec<&Code> = Code::ALL.iter().filter(beyond).collect();
    assert!(codes.len() >= 10);
    for code in codes {
        let example = code.example().unwrap();
        assert!(example.right.is_empty() || example.file().contains(example.right), "{code}");
        let ids = |text: &str| -> Vec<&str> {
            found(&example, text, code.finder()).iter().map(|one| one.code.id()).collect()
        };
        let (quiet, found) = (ids(example.file()), ids(&example.text()));
        if !quiet.is_empty() || found != [code.id()] {
            wrong.push((code.id(), quiet, found));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn a_search_that_was_cut_claims_nothing() {
    let example = Code::Trapped.example().unwrap();
    let text = example.text();
    let made = crate::scenario::check::scenario(
        "example",
        &text,
        &|_| None,
        &crate::scenario::check::AnyRule,
        &[],
    );
    let stage = crate::engine::stage::Stage::new(made.scenario.unwrap().into(), |_| None);
    let cut = deep(&stage, &text, 3).unwrap();
    assert!(!cut.complete && cut.diagnostics.is_empty(), "{cut:?}");
    assert!(deep(&stage, &text, FEW_STATES).unwrap().complete);
}

#[test]
fn every_code_has_a_sentence_and_a_way_out() {
    for code in Code::ALL {
        let of_file = || Diagnostic {
            code: *code,
            span: 0..0,
            args: vec![("why", "other".into())],
            near: None,
        };
        let text = code.example().map(|example| example.text()).unwrap_or_default();
        for mut found in shown(*code).unwrap_or_else(|| vec![of_file()]) {
            found.near = None;
            let told = told(&found, "x.toml", &text, Lang::Zh);
            for sentence in [&told.message, &told.help] {
                assert!(!sentence.starts_with("check-") && !sentence.contains('$'), "{told:?}");
            }
        }
        assert_eq!(Code::from_id(code.id()), Some(*code));
    }
}

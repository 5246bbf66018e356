use super::*;
use crate::message::Lang;
use crate::scenario::check::scenario;
use crate::scenario::diagnostic::{Diagnostic, told};

fn check(text: &str) -> Vec<Diagnostic> {
    let cases = ["some-case".to_owned()];
    scenario("x/y", text, &Example::common, &ExampleRules, &cases).diagnostics
}

fn ids(text: &str) -> Vec<&'static str> {
    check(text).iter().map(|found| found.code.id()).collect()
}

#[test]
fn every_slip_shows_its_code_and_no_other() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let Some(example) = code.example() else {
            assert!(code.is_of_file());
            continue;
        };
        assert!(example.right.is_empty() || example.file().contains(example.right), "{code}");
        assert_eq!(ids(example.file()), [""; 0], "the file of {code} is quiet without the slip");
        let found = ids(&example.text());
        if found != [code.id()] {
            wrong.push((code.id(), found));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn every_code_has_a_sentence_and_a_way_out() {
    for code in Code::ALL {
        let text = code.example().map(|example| example.text()).unwrap_or_default();
        let of_file =
            Diagnostic { code: *code, span: 0..0, args: vec![("why", "other".into())], near: None };
        let found = if code.is_of_file() { vec![of_file] } else { check(&text) };
        for mut found in found {
            found.near = None;
            let told = told(&found, "x.toml", &text, Lang::Zh);
            for sentence in [&told.message, &told.help] {
                assert!(!sentence.starts_with("check-") && !sentence.contains('$'), "{told:?}");
            }
        }
        assert_eq!(Code::from_id(code.id()), Some(*code));
    }
}

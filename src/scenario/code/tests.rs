use super::*;
use crate::scenario::check::scenario;
use crate::scenario::diagnostic::Diagnostic;

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
    for code in Code::ALL.iter().filter(|code| code.finder() == Finder::Reading) {
        let example = code.example().unwrap();
        assert!(example.right.is_empty() || example.file().contains(example.right), "{code}");
        assert_eq!(ids(example.file()), [""; 0], "the file of {code} is quiet without the slip");
        let found = ids(&example.text());
        if found != [code.id()] {
            wrong.push((code.id(), found));
        }
    }
    assert_eq!(wrong, []);
}

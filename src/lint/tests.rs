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
fn a_search_that_was_cut_claims_nothing_that_the_whole_one_does_not() {
    let (mut cut, mut proven) = (0, 0);
    let search = |code: &&Code| code.finder() == Finder::Search;
    for code in Code::ALL.iter().filter(search) {
        let text = code.example().unwrap().text();
        let stage = shown::stage("example", &text);
        let claims = |most: usize| {
            let found = deep(&stage, &text, most).unwrap();
            let claims = found.diagnostics.iter().map(|one| (one.code, one.span.clone()));
            (found.complete, claims.collect::<Vec<_>>())
        };
        let (complete, whole) = claims(FEW_STATES);
        assert!(complete, "{code}");
        for most in [2, 6, 10, 14, 18] {
            let (complete, part) = claims(most);
            assert!(part.iter().all(|claim| whole.contains(claim)), "{code} at {most}: {part:?}");
            cut += usize::from(!complete);
            proven += usize::from(!complete && !part.is_empty());
        }
    }
    assert!(cut > 0 && proven > 0, "{cut} searches were cut, {proven} of them proved something");
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

#[test]
fn a_search_sees_what_bounds_alone_cannot() {
    const GUESSED: &str = "to = \"part\"\n\n[[scene]]\nid = \"part\"";
    const CHECKED: &str = "set = { checked = true }\nto = \"part\"\n\n[[scene]]\nid = \"part\"";
    const PICK_UP: &str = "to = \"pickup\"";
    const NEVER: &str = "to = [{ when = \"chose('own-it') && chose('guess')\", to = \"done\" }, { to = \"pickup\" }]";
    const FLAG: &str = "checked = false";
    const FULL: &str = "checked = { min = 0, max = 1, start = 1 }";
    let slips = [
        // Whatever is answered, the flag is set by then: twice asked, twice noted.
        (vec![(GUESSED, CHECKED)], vec!["always-true"; 2]),
        (vec![(PICK_UP, NEVER)], vec!["always-false"]),
        // It is 1 already wherever 1 is added.
        (
            vec![
                (FLAG, FULL),
                ("set = { checked = true }\n", "add = { checked = 1 }\n"),
                ("set = { checked = true }\n", "set = { checked = 0 }\n"),
                ("when = \"checked\"", "when = \"checked == 1\""),
                ("when = \"checked\"", "when = \"checked == 1\""),
            ],
            vec!["effect-out-of-range"],
        ),
    ];
    let right = Code::BestBeaten.example().unwrap().file();
    let mut wrong = Vec::new();
    for (slips, codes) in slips {
        let mut text = right.to_owned();
        for (good, slip) in slips {
            assert!(text.contains(good), "{good}");
            text = text.replacen(good, slip, 1);
        }
        let stage = shown::stage("example", &text);
        let deep = deep(&stage, &text, FEW_STATES).unwrap();
        let found: Vec<&str> = deep.diagnostics.iter().map(|one| one.code.id()).collect();
        if found != codes {
            wrong.push((found, codes));
        }
    }
    assert_eq!(wrong, []);
}

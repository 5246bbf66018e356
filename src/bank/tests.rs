use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::*;
use crate::engine::session::Session;
use crate::library::LibraryError;
use crate::message::Lang;

const CUFF: &str = "hotel/shrunk-cuff";
const CALL: &str = "power/cut-off-this-morning";

fn shipped() -> Bank {
    Bank::new(Library::built_in())
}

fn over(folder: &Path) -> Bank {
    Bank::new(Library::open_packs(None, &[folder.to_owned()]).unwrap())
}

fn put(folder: &Path, file: &str, text: &str) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn text_of(id: &str) -> String {
    shipped().library.open(id).unwrap().text
}

fn words(prepared: &Prepared) -> String {
    format!("{:?}", Session::start(prepared.stage.clone(), 7).steps())
}

#[test]
fn what_is_shipped_is_ready_with_its_rules() {
    let bank = shipped();
    for id in [CUFF, CALL] {
        let prepared = bank.prepare(id).unwrap();
        let run = prepared.run(7);
        assert_eq!((run.scenario.as_str(), run.seed, run.inputs.len()), (id, 7, 0));
        let hashes: Vec<&String> = prepared.texts.iter().map(|(hash, _)| hash).collect();
        assert_eq!(hashes, [&run.content, &run.rulebook], "the texts behind both hashes");
        for rule in &prepared.scenario().rules {
            assert!(prepared.rules.get(rule).is_some(), "{rule} is cited and active");
        }
    }
}

#[test]
fn what_cannot_be_played_says_why() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "shop/broken.toml", "format = 1\n");
    let bank = over(folder.path());
    let said = |id: &str| {
        let error = bank.prepare(id).unwrap_err();
        let line = error.message(Lang::Zh);
        assert!(!line.contains('\n') && line.contains(id), "{line}");
        error
    };
    assert!(matches!(said("shop/none"), BankError::Library(LibraryError::Unknown { .. })));
    assert!(matches!(said("common/closing"), BankError::NotPlayable { .. }));
    let BankError::Unsound { diagnostics, file, .. } = said("shop/broken") else { panic!() };
    assert!(!diagnostics.is_empty() && file.ends_with("broken.toml"));
}

#[test]
fn faults_of_the_rulebook_are_told_with_their_place() {
    let folder = tempfile::tempdir().unwrap();
    put(
        folder.path(),
        "rulebook/odd.toml",
        "format = 1\narea = { zh = \"怪\", en = \"Odd\" }\nbogus = 1\n",
    );
    let bank = over(folder.path());
    let line = bank.prepare(CUFF).unwrap_err().message(Lang::Zh);
    assert!(line.contains("odd.toml:3:") && line.contains("bogus"), "{line}");
    assert!(!line.contains("rulebook-fault-") && !line.contains("unknown"), "{line}");
}

#[test]
fn a_file_of_the_rulebook_that_cannot_be_read_is_the_one_to_blame() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rulebook/phone.toml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, b"area = \"\xff\"\n").unwrap();
    let bank = over(folder.path());
    let error = bank.prepare(CUFF).unwrap_err();
    assert!(matches!(error, BankError::Library(LibraryError::Read { .. })));
    let line = error.message(Lang::Zh);
    assert!(line.contains(file.to_str().unwrap()), "{line}");
}

#[test]
fn a_file_of_the_rulebook_is_named_by_its_whole_path_and_replaces_its_like() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "rulebook/odd.toml", "format = 1\n");
    let line = over(folder.path()).prepare(CUFF).unwrap_err().message(Lang::Zh);
    assert!(line.contains(folder.path().join("rulebook/odd.toml").to_str().unwrap()), "{line}");

    let bank = shipped();
    for (shown, text) in bank.library.rulebook_texts().unwrap() {
        let again = [(format!("own/{shown}"), text)];
        assert_eq!(bank.rulebook_faults(&again).unwrap(), [], "{shown} is not there twice");
    }
    let odd = [("odd.toml".to_owned(), "format = 2\n".to_owned())];
    let faults = bank.rulebook_faults(&odd).unwrap();
    assert!(faults.iter().all(|fault| fault.file == "odd.toml") && !faults.is_empty());
}

#[test]
fn an_old_run_is_made_ready_from_the_texts_it_was_played_on() {
    let folder = tempfile::tempdir().unwrap();
    let old = shipped().prepare(CALL).unwrap();
    let kept: HashMap<String, Arc<str>> = old.texts.iter().cloned().collect();
    put(folder.path(), &format!("{CALL}.toml"), &text_of(CALL).replace("杨女士", "羊女士"));
    put(folder.path(), "common/closing.toml", &text_of("common/closing").replace("您", "你"));
    let bank = over(folder.path());
    assert_ne!(bank.prepare(CALL).unwrap().scenario().content, old.scenario().content);

    let again =
        bank.prepare_run(&old.run(7), |hash| kept.get(hash).map(ToString::to_string)).unwrap();
    assert_eq!(again.scenario().content, old.scenario().content);
    assert_eq!((&again.rulebook, words(&again)), (&old.rulebook, words(&old)));
    assert_eq!(again.texts, old.texts, "a run that goes on keeps the same texts");
}

#[test]
fn an_old_run_needs_no_scenario_of_today() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "shop/cuff.toml", &text_of(CUFF));
    let old = over(folder.path()).prepare("shop/cuff").unwrap();
    let kept: HashMap<String, Arc<str>> = old.texts.iter().cloned().collect();
    let again =
        shipped().prepare_run(&old.run(7), |hash| kept.get(hash).map(ToString::to_string)).unwrap();
    assert_eq!(words(&again), words(&old));
}

#[test]
fn without_kept_texts_the_very_same_of_today_will_do() {
    let bank = shipped();
    let old = bank.prepare(CUFF).unwrap();
    let again = bank.prepare_run(&old.run(7), |_| None).unwrap();
    assert_eq!(words(&again), words(&old));
}

#[test]
fn a_text_that_is_gone_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let old = shipped().prepare(CUFF).unwrap();
    put(folder.path(), &format!("{CUFF}.toml"), &text_of(CUFF).replace("沈女士", "陈女士"));
    let bank = over(folder.path());
    let missing = |run: &Run, kept: &dyn Fn(&str) -> Option<String>| match bank
        .prepare_run(run, kept)
        .map(|_| ())
    {
        Err(BankError::TextMissing { hash }) => hash,
        other => panic!("{other:?}"),
    };
    let run = old.run(7);
    assert_eq!(missing(&run, &|_| None), run.content);
    assert_eq!(missing(&run, &|_| Some("not what it was".to_owned())), run.content);
    let edited = Run { rulebook: "ab".repeat(32), ..bank.prepare(CUFF).unwrap().run(7) };
    assert_eq!(missing(&edited, &|_| None), edited.rulebook);
}

#[test]
fn a_later_emotion_model_is_not_guessed_at() {
    let bank = shipped();
    let run = Run { model: MODEL + 1, ..bank.prepare(CUFF).unwrap().run(7) };
    let error = bank.prepare_run(&run, |_| None).unwrap_err();
    assert!(matches!(error, BankError::Model(model) if model == MODEL + 1));
}

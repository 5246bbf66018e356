use std::fs;

use super::*;
use crate::message::Lang;
use crate::scenario::check::AnyRule;
use crate::scenario::code::{Code, Severity};

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn text_of(id: &str) -> String {
    Library::built_in().open(id).unwrap().text
}

#[test]
fn every_built_in_scenario_is_sound() {
    let library = Library::built_in();
    let cases: Vec<String> = library.cases().into_iter().map(|case| case.id).collect();
    assert_eq!(cases.len(), 273);
    let entries = library.entries();
    assert!(entries.iter().any(|entry| entry.id == "power/cut-off-this-morning"));
    for entry in entries {
        assert_eq!((entry.faults, entry.replaces), (vec![], None), "{}", entry.id);
        let checked = library.open(&entry.id).unwrap().check(&AnyRule, &cases);
        assert!(checked.is_sound(), "{}: {:?}", entry.id, checked.diagnostics);
    }
}

#[test]
fn a_later_pack_replaces_a_file_whole_and_says_so() {
    let (data, own) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let changed = text_of("hotel/shrunk-cuff").replace("缩了的袖口", "另一只袖口");
    put(data.path(), "hotel/shrunk-cuff.toml", changed.as_bytes());
    put(own.path(), "shop/new.toml", changed.as_bytes());
    put(own.path(), "shop/new.plan.toml", b"format = 1");
    put(own.path(), "shop/new.en.toml", b"");
    put(own.path(), "rulebook/shop.toml", b"# ours");
    put(own.path(), "exams/one.toml", b"");

    let folder = own.path().to_owned();
    let library = Library::open_packs(Some(data.path()), std::slice::from_ref(&folder)).unwrap();
    let entries = library.entries();
    let find = |id: &str| entries.iter().find(|entry| entry.id == id);
    let cuff = find("hotel/shrunk-cuff").unwrap();
    assert_eq!((&cuff.pack, &cuff.replaces), (&Origin::Data, &Some(Origin::BuiltIn)));
    assert_eq!(cuff.head.title, "另一只袖口");
    assert_eq!(find("shop/new").unwrap().pack, Origin::Folder(folder));
    assert!(
        entries.iter().all(|entry| !entry.id.contains("plan") && !entry.id.starts_with("exams"))
    );
    let texts = library.rulebook_texts().unwrap();
    assert!(texts.iter().any(|(name, text)| name.ends_with("shop.toml") && text == "# ours"));
    assert_eq!(library.plan("shop/new").unwrap().1, "format = 1");
}

#[test]
fn what_cannot_be_read_is_listed_with_its_fault() {
    let own = tempfile::tempdir().unwrap();
    put(own.path(), "broken.toml", b"title = \"x\"\nformat = [\n");
    put(own.path(), "bytes.toml", b"title = \"\xff\xfe\"\n");
    let library = Library::open_packs(None, &[own.path().to_owned()]).unwrap();
    let entries = library.entries();
    let find = |id: &str| entries.iter().find(|entry| entry.id == id).unwrap();
    assert!(!find("broken").faults.is_empty() && !find("broken").is_playable());
    assert!(find("bytes").unreadable.is_some());
    assert!(matches!(library.open("bytes"), Err(LibraryError::Read { .. })));
    assert!(matches!(library.open("nothing"), Err(LibraryError::Unknown { .. })));
}

#[test]
fn a_folder_that_is_not_there_is_told_but_a_missing_data_directory_is_not() {
    let nowhere = PathBuf::from("no/such/folder");
    assert!(Library::open_packs(Some(&nowhere), &[]).is_ok());
    assert!(matches!(Library::open_packs(None, &[nowhere]), Err(LibraryError::Folder { .. })));
}

#[test]
fn a_list_reads_no_further_than_the_head() {
    let own = tempfile::tempdir().unwrap();
    let text = text_of("hotel/shrunk-cuff");
    let head = text.split("\n[[").next().unwrap();
    put(own.path(), "a.toml", format!("{head}\n[[scene]]\nthis is no TOML\n").as_bytes());
    let library = Library::open_packs(None, &[own.path().to_owned()]).unwrap();
    let entries = library.entries();
    let entry = entries.iter().find(|entry| entry.id == "a").unwrap();
    assert!(entry.is_playable());
    assert!(!library.open("a").unwrap().check(&AnyRule, &[]).is_sound());
}

#[test]
fn a_plan_named_alone_brings_the_faults_of_its_scenario() {
    let own = tempfile::tempdir().unwrap();
    let text = text_of("hotel/shrunk-cuff");
    put(own.path(), "sound.toml", text.as_bytes());
    put(own.path(), "broken.toml", text.replace("to = \"story\"", "to = \"storey\"").as_bytes());
    put(own.path(), "bytes.toml", b"\xff");
    let plan = |name: &str| {
        put(own.path(), &format!("{name}.plan.toml"), b"format = 1\n");
        let path = own.path().join(format!("{name}.plan.toml"));
        Library::built_in().check(&[path], &AnyRule)
    };
    let codes = |report: &FileReport| -> Vec<Code> {
        report.diagnostics.iter().map(|one| one.code).collect()
    };
    let [sound] = &plan("sound")[..] else { panic!("the scenario is sound") };
    assert!(sound.scenario.is_some());
    for (name, code) in [("broken", Code::UnknownTarget), ("bytes", Code::Unreadable)] {
        let [plan, scenario] = &plan(name)[..] else { panic!("{name} has a fault") };
        assert!(plan.scenario.is_none() && codes(scenario).contains(&code), "{name}");
    }
    assert!(codes(&plan("alone")[0]).contains(&Code::OrphanPlan));
}

#[test]
fn every_code_about_a_whole_file_has_one_that_shows_it_and_no_other() {
    for code in Code::ALL.iter().filter(|code| code.is_of_file()) {
        let own = tempfile::tempdir().unwrap();
        let (name, bytes) = code.example_file().unwrap();
        put(own.path(), name, bytes);
        let reports = Library::built_in().check(&[own.path().to_owned()], &AnyRule);
        let found = reports.iter().flat_map(|report| &report.diagnostics).map(|one| one.code);
        assert_eq!(found.collect::<Vec<_>>(), [*code], "{name}");
    }
}

#[test]
fn what_a_file_is_for_shows_in_its_place_or_in_what_it_holds() {
    let own = tempfile::tempdir().unwrap();
    let what = |path: &str, text: &str| {
        put(own.path(), path, text.as_bytes());
        Library::built_in().check(&[own.path().join(path)], &AnyRule)[0].what
    };
    let book = Library::built_in().rulebook_texts().unwrap();
    for (name, text) in &book {
        assert_eq!(what(&name.replace(['/', '\\'], "-"), text), What::Rulebook, "{name}");
    }
    assert_eq!(what("rulebook/any.toml", "= torn"), What::Rulebook);
    assert_eq!(what("rulebook/scene.toml", "kind = \"role-play\""), What::Scenario);
    assert_eq!(what("cases.toml", ""), What::Cases);
    assert_eq!(what("any.toml", ""), What::Scenario);
}

#[test]
fn a_file_whose_name_is_no_id_is_listed_and_not_played() {
    let own = tempfile::tempdir().unwrap();
    let text = text_of("hotel/shrunk-cuff");
    for name in ["shop/A b.toml", "报修.toml", "x--y.toml", "4-stars/95598.toml"] {
        put(own.path(), name, text.as_bytes());
    }
    let library = Library::open_packs(None, &[own.path().to_owned()]).unwrap();
    let entries = library.entries();
    for (id, part) in [("shop/A b", "A b"), ("报修", "报修"), ("x--y", "x--y")] {
        let entry = entries.iter().find(|entry| entry.id == id).unwrap();
        let checked = library.open(id).unwrap().check(&AnyRule, &[]);
        assert!(!entry.is_playable() && checked.scenario.is_none(), "{id}");
        let told = &checked.diagnostics[0];
        assert_eq!((told.code, &told.span, &told.args[0].1), (Code::BadId, &(0..0), &part.into()));
    }
    assert!(entries.iter().find(|entry| entry.id == "4-stars/95598").unwrap().is_playable());
}

#[cfg(unix)]
#[test]
fn neither_pipes_nor_links_that_lead_round_hang_a_pack() {
    let own = tempfile::tempdir().unwrap();
    put(own.path(), "shop/a.toml", text_of("hotel/shrunk-cuff").as_bytes());
    std::os::unix::fs::symlink(own.path(), own.path().join("shop/round")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(own.path().join("pipe.toml")).status();
    assert!(made.unwrap().success());

    let library = Library::open_packs(None, &[own.path().to_owned()]).unwrap();
    let pack = Origin::Folder(own.path().to_owned());
    let entries = library.entries();
    let own: Vec<_> = entries.iter().filter(|entry| entry.pack == pack).collect();
    assert_eq!(own.iter().map(|entry| &*entry.id).collect::<Vec<_>>(), ["pipe", "shop/a"]);
    assert!(own[0].unreadable.is_some() && own[1].is_playable());
    assert!(library.open("pipe").is_err());
}

#[test]
fn list_and_checker_agree_about_a_head_that_is_cut() {
    let own = tempfile::tempdir().unwrap();
    let text = text_of("hotel/shrunk-cuff");
    let summary = text.lines().find(|line| line.starts_with("summary")).unwrap();
    let cut = text.replace(summary, "summary = \"\"\"\n[[急]]两行。\n\"\"\"");
    put(own.path(), "a.toml", cut.as_bytes());
    let library = Library::open_packs(None, &[own.path().to_owned()]).unwrap();
    let entries = library.entries();
    assert!(!entries.iter().find(|entry| entry.id == "a").unwrap().is_playable());
    let checked = library.open("a").unwrap().check(&AnyRule, &[]);
    let told: Vec<_> = checked.diagnostics.iter().map(|d| (d.code, &cut[d.span.clone()])).collect();
    assert_eq!(told, [(Code::CutHead, "[[急]]两行。")]);
}

#[test]
fn the_checker_takes_files_folders_and_plans() {
    let own = tempfile::tempdir().unwrap();
    let broken = text_of("hotel/shrunk-cuff").replace("to = \"story\"", "to = \"storey\"");
    put(own.path(), "a/broken.toml", broken.as_bytes());
    put(own.path(), "a/broken.plan.toml", b"format = 1\nruns = 2\n");
    put(own.path(), "rulebook/x.toml", b"not = [ours");
    put(own.path(), "bytes.toml", b"title = \"\xff\xfe\"\n");
    put(own.path(), "z.plan.toml", b"format = 1\n");
    let library = Library::built_in();

    let found = library.check(&[own.path().to_owned(), "no/such/file.toml".into()], &AnyRule);
    let what: Vec<What> = found.iter().map(|report| report.what).collect();
    let files = [What::Plan, What::Scenario, What::Scenario, What::Rulebook, What::Plan];
    assert_eq!(what[..5], files);
    let [plan, file, bytes, _, orphan, missing] = &found[..] else { panic!("{what:?}") };
    assert_eq!((plan.diagnostics.len(), plan.scenario.is_none()), (2, true));
    for (report, code) in [(bytes, "unreadable"), (orphan, "orphan-plan"), (missing, "unreadable")]
    {
        let told = report.told(Severity::Warning, Lang::Zh);
        assert!(
            told.iter().any(|one| (one.code, one.line, one.column) == (code, 1, 1)),
            "{told:?}"
        );
    }
    assert!(file.scenario.is_none() && file.shown.ends_with("broken.toml"));
    let told = file.told(Severity::Warning, Lang::Zh);
    assert_eq!((told[0].code, told[0].line > 1), ("unknown-target", true));
    assert!(serde_json::to_string(&told[0]).unwrap().contains("\"line\":"));
    assert!(file.pages(Severity::Warning, Lang::Zh)[0].contains("unknown-target"));

    let all = library.check(&[], &AnyRule);
    assert!(all.len() >= library.entries().len());
    for report in all {
        assert_eq!(report.pages(Severity::Warning, Lang::Zh), Vec::<String>::new());
    }
}

//! Saves from outside: every format ever written still loads, and a killed program loses nothing.
//!
//! `saves/` holds one folder a format, kept for ever; each is copied before it is opened, so that
//! no test changes it.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use saolei::bank::Bank;
use saolei::engine::debrief::Debrief;
use saolei::engine::run::{Run, Timed};
use saolei::engine::session::Session;
use saolei::library::Library;
use saolei::profile::store::{Access, Health};
use saolei::profile::{Again, Finished, Guess, Mark, Opened, Profile, Record, Saving, Store};

/// A copy of a folder of `saves/`, gone when dropped.
struct Sample(tempfile::TempDir);

impl Sample {
    fn of(format: &str) -> Self {
        let copy = tempfile::tempdir().unwrap();
        copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join(format), copy.path());
        Sample(copy)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn store(&self) -> Store {
        Store::open(self.0.path()).unwrap()
    }

    fn load(&self) -> Opened {
        self.store().load("林晓").unwrap()
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn assert_is_lin_xiao(profile: &Profile) {
    let totals = profile.totals;
    assert_eq!((totals.runs, totals.decisions, totals.seconds, totals.red_lines), (3, 30, 11, 1));
    assert_eq!(totals.reruns, 1, "what was taken up again counts as that and as nothing else");
    assert_eq!(profile.settings.timer_factor, 150);
    let cuff = &profile.scenarios["hotel/shrunk-cuff"];
    let Mark { score, ending, result, .. } = &cuff.best;
    assert_eq!((cuff.runs, *score, &**ending, &**result), (2, 100, "stays-a-guest", "resolved"));
    assert_eq!(profile.rules["hotel-we-own-mistakes"].kept, 1);
    assert_eq!(profile.rules["promise-in-reach"].broken, 3);
}

#[test]
fn the_sample_of_format_1_loads_without_a_word() {
    let opened = Sample::of("format-1").load();
    assert_eq!((opened.access(), &*opened.notices), (Access::ReadWrite, &[][..]));
    assert_is_lin_xiao(&opened.profile);
    let ids: Vec<&str> = opened.history.iter().map(|run| &*run.run.scenario).collect();
    let cuff = "hotel/shrunk-cuff";
    assert_eq!(ids, [cuff, "power/cut-off-this-morning", cuff, cuff]);
    let rerun = &opened.history[3];
    assert_eq!(rerun.again, Some(Again { run: opened.history[0].id.clone(), at: 6 }));
    assert_eq!(rerun.guess, Some(Guess { score: Some(75), regret: Some(1) }));
    assert_eq!(opened.history[1].run.seed, 9_876_543_210_123_456_789);
}

#[test]
fn its_profile_is_what_its_journal_says() {
    let Opened { profile, history, .. } = Sample::of("format-1").load();
    // What was chosen stands in no journal; the theme of old is a key nobody asks for now.
    let settings = profile.settings.clone();
    assert_eq!(settings.other.keys().collect::<Vec<_>>(), ["theme"]);
    assert_eq!(Profile::rebuild("林晓", profile.created, settings, &history), profile);
}

#[test]
fn its_unfinished_run_goes_on_where_it_stopped() {
    let sample = Sample::of("format-1");
    let Opened { unfinished, pen, .. } = sample.load();
    let (offered, mut pen) = (unfinished.unwrap(), pen.unwrap());
    assert_eq!(offered.run.scenario, "telecom/dropped-calls");
    let inputs: Vec<&str> = offered.run.inputs.iter().map(|timed| &*timed.input).collect();
    assert_eq!(inputs, ["ring-you-back", "not-my-call"]);
    let timed = Timed { input: "silence".into(), ms: 12_000 };
    pen.write(&Record::Input { id: offered.id, n: 2, timed });
    assert_eq!(pen.close(), Saving::Saved);
    assert_eq!(sample.load().unfinished.unwrap().run.inputs.len(), 3);
}

#[test]
fn its_list_its_backup_and_its_texts_can_be_read() {
    let sample = Sample::of("format-1");
    let listed = sample.store().list().unwrap();
    let seen: Vec<_> = listed.iter().map(|one| (&*one.name, one.runs, one.health)).collect();
    assert_eq!(seen, [("林晓", 3, Health::Good)]);
    let played = sample.load().history;
    for hash in played.iter().flat_map(|one| [&one.run.content, &one.run.rulebook]) {
        let text = sample.store().texts().get(hash).unwrap().unwrap();
        assert!(text.starts_with("format = 1\n"), "{text}");
    }
    fs::remove_file(sample.file("林晓.toml")).unwrap();
    assert_is_lin_xiao(&sample.load().profile);
}

/// Neither a change of a scenario nor of the rulebook nor of a library may touch an old run.
#[test]
fn its_runs_replay_to_the_score_and_the_ending_they_had() {
    let sample = Sample::of("format-1");
    let (opened, texts) = (sample.load(), sample.store().texts());
    let bank = Bank::new(Library::built_in());
    for finished in opened.history {
        let kept = |hash: &str| texts.get(hash).unwrap();
        let prepared = bank.prepare_run(&finished.run, kept).unwrap();
        let Run { seed, inputs, .. } = &finished.run;
        let session = Session::replay(Arc::clone(&prepared.stage), *seed, inputs).unwrap();
        let debrief = Debrief::of(&session).unwrap();
        let ending = &prepared.scenario().ending(debrief.ending).id;
        assert_eq!((debrief.score.total(), ending), (Some(finished.score), &finished.ending));
        assert_eq!(debrief.red_line, finished.red_line);
    }
}

#[test]
fn its_bundle_makes_the_same_profile_elsewhere() {
    let sample = Sample::of("format-1");
    let elsewhere = Store::open(sample.file("elsewhere")).unwrap();
    assert_eq!(elsewhere.import(&sample.file("林晓.json"), None).unwrap(), "林晓");
    let (was, is) = (sample.load(), elsewhere.load("林晓").unwrap());
    assert_eq!((is.profile, is.history), (was.profile, was.history));
    assert_eq!(is.unfinished, None);
}

/// What a trainee thought of a run stands in a line of its own, behind it.
fn unguessed(history: &[Finished]) -> Vec<Finished> {
    history.iter().map(|run| Finished { guess: None, ..run.clone() }).collect()
}

#[test]
fn a_journal_cut_off_anywhere_loads_and_keeps_all_before_the_cut() {
    let sample = Sample::of("format-1");
    let path = sample.file("林晓.journal");
    let whole = fs::read(&path).unwrap();
    let history = sample.load().history;
    for cut in (0..whole.len()).step_by(97) {
        fs::write(&path, &whole[..cut]).unwrap();
        let opened = sample.load();
        assert!(unguessed(&history).starts_with(&unguessed(&opened.history)), "cut at {cut}");
        assert_is_lin_xiao(&opened.profile);
    }
}

/// Where the program that is to be killed plays.
const STAGE: &str = "SAOLEI_TEST_STAGE";

/// Plays on and on and says what it would show, once it is written. Does nothing unless started
/// by the test below.
#[test]
fn plays_until_it_is_killed() {
    let Some(folder) = env::var_os(STAGE) else { return };
    let Opened { unfinished, pen, .. } = Store::open(folder).unwrap().load("林晓").unwrap();
    let (offered, mut pen) = (unfinished.unwrap(), pen.unwrap());
    for n in u32::try_from(offered.run.inputs.len()).unwrap().. {
        let timed = Timed { input: format!("choice-{n}"), ms: 1000 };
        pen.write(&Record::Input { id: offered.id.clone(), n, timed });
        println!("shown choice-{n}");
    }
}

#[test]
fn a_killed_program_loses_nothing_that_was_shown() {
    let sample = Sample::of("format-1");
    let mut before = 2;
    for lines in [1, 20, 300] {
        let mut program = Command::new(env::current_exe().unwrap())
            .args(["--exact", "plays_until_it_is_killed", "--nocapture"])
            .env(STAGE, sample.0.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(program.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut shown = said.filter_map(|line| Some(line.split_once("shown ")?.1.to_owned()));
        let seen = shown.nth(lines - 1).unwrap();
        program.kill().unwrap();
        program.wait().unwrap();
        let last = shown.last().unwrap_or(seen);

        let opened = sample.load();
        assert_eq!(opened.access(), Access::ReadWrite, "the lock outlived its program");
        let inputs = opened.unfinished.unwrap().run.inputs;
        assert!(inputs.iter().any(|timed| timed.input == last), "{last} is lost");
        assert!(inputs.len() >= before + lines);
        before = inputs.len();
    }
}

//! With English asked for, nothing of the program's own is left in Chinese.

use super::debrief::{fresh, red_line};
use super::play::{CALL, CUFF, Desk, look_at};
use super::*;
use crate::bank::Prepared;
use crate::message::Lang;

/// Somebody's second day, with content in English, so that any Chinese is the program's.
fn abroad() -> Paper {
    let mut paper = ordinary();
    for profile in &mut paper.profiles {
        profile.name = "Anna".to_owned();
    }
    for card in paper.cards.iter_mut().chain(&mut paper.home.next) {
        card.title = "A shrunk cuff".to_owned();
        card.summary = "A coat came back from the laundry.".to_owned();
        card.sources = vec!["A book".to_owned()];
    }
    for row in paper.rows.iter_mut().chain(&mut paper.home.recent) {
        row.title = "A shrunk cuff".to_owned();
        row.band = "good".to_owned();
        row.ending = "resolved".to_owned();
    }
    for plot in &mut paper.home.field {
        plot.area = "Phone".to_owned();
    }
    paper.wishes.lang = Lang::En;
    if let Some(resume) = &mut paper.home.resume {
        resume.title = "A shrunk cuff".to_owned();
    }
    paper
}

/// A name, the run, and the keys that lead on.
type Played = (&'static str, fn() -> Desk, &'static str);

/// A name, the screen, and two things that stand on it.
type Shown = (&'static str, fn() -> Paper, &'static str, &'static str);

#[test]
fn no_screen_says_anything_in_chinese() {
    let look = Look { lang: Lang::En, ..Look::default() };
    let left = || Paper { left: abroad().home.resume.clone(), ..abroad() };
    let first = || Paper { profiles: Vec::new(), ..abroad() };
    let newcomer = || Paper { profiles: Vec::new(), home: HomeCard::default(), ..abroad() };
    let screens: [Shown; 12] = [
        ("profiles", abroad, "", "Who is practising?"),
        ("first start", first, "Enter Enter Enter", "Name"),
        ("home", abroad, "Enter", "Scenarios"),
        ("browser", abroad, "Enter s", "Scenarios"),
        ("history", abroad, "Enter h", "History"),
        ("settings", abroad, "Enter e", "Settings"),
        ("a setting further down", abroad, "Enter e End", "Time limits"),
        ("first scenario", newcomer, "Enter Enter Enter Enter Down Enter", "Which"),
        ("help", abroad, "Enter ?", "Keys here"),
        ("leave", abroad, "Enter q", "Leave"),
        ("palette", abroad, "Enter :", "What would you like to do?"),
        ("unfinished", left, "Enter s Enter", "Begin"),
    ];
    for (name, world, keys, word) in screens {
        for size in [(60, 20), (100, 30)] {
            let shot = shot_as(&mut world(), keys, size, look);
            assert!(shot.text.contains(word), "{name}: {}", shot.text);
            // Who cannot read the language that is on finds the way to another one.
            let text = shot.text.replace("语言 / Language", "");
            assert!(!text.contains(is_chinese), "{name}: {}", shot.text);
        }
    }
}

fn is_chinese(c: char) -> bool {
    ('\u{3000}'..='\u{ffef}').contains(&c)
}

/// What the program says in Chinese and this content does not say itself.
fn own_words(prepared: &Prepared) -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/locales/screens/zh/zh-CN");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let said: String = files.map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let values = said.lines().filter(|line| !line.starts_with('#'));
    let pieces = values.flat_map(|line| line.split(|c: char| !is_chinese(c)));
    let texts: String = prepared.texts.iter().map(|(_, text)| &**text).collect();
    let own = pieces.filter(|piece| piece.chars().count() >= 2 && !texts.contains(piece));
    own.map(str::to_owned).collect()
}

fn assert_english(name: &str, shot: &Shot, own: &[String]) {
    let chinese: Vec<&String> = own.iter().filter(|piece| shot.text.contains(*piece)).collect();
    assert!(chinese.is_empty(), "{name} says {chinese:?}: {}", shot.text);
}

/// Where content is Chinese, the words around it are not.
#[test]
fn a_run_and_its_debrief_are_english_around_what_is_played() {
    let look = Look { lang: Lang::En, ..Look::default() };
    let runs: [Played; 8] = [
        ("start", || Desk::new(CUFF, &[]), ""),
        ("mine", || Desk::new(CUFF, &["check-label"]), ""),
        ("rules", || Desk::new(CUFF, &["check-label"]), "v"),
        ("form", || Desk::before(CUFF, "record"), "2 Down Space"),
        ("ring", || Desk::new(CALL, &[]), ""),
        ("silence", || Desk::before(CALL, "yesterday"), "Enter"),
        ("order", || Desk::before(CALL, "reply"), "3 1"),
        ("pause", || Desk::new(CUFF, &["take-over"]), "Esc"),
    ];
    for (name, desk, keys) in runs {
        let own = own_words(&desk().prepared);
        assert!(own.len() > 300, "most of what the program says is looked for: {}", own.len());
        let timed = (1..).map(|n| Duration::from_secs(2 * n)).zip(events(keys)).collect();
        assert_english(name, &look_at(&mut desk(), timed, (80, 24), look).0, &own);
    }
    let own = own_words(&red_line().prepared);
    for keys in ["", "Tab", "Tab Tab", "Tab Tab Enter", "Tab Tab v", "Tab Tab Tab"] {
        let mut paper = Paper { report: Some(fresh()), ..abroad() };
        let keys = format!("Enter h Enter {keys}");
        assert_english(&keys, &shot_as(&mut paper, &keys, (100, 30), look), &own);
    }
}

#[test]
fn the_tutorial_is_english_around_what_is_played() {
    let look = Look { lang: Lang::En, ..Look::default() };
    let own = own_words(&tutorial::prepare(&Bank::new(Library::built_in())).unwrap());
    for keys in ["", "1", "1 2", "1 2 v", "Esc", "C-c"] {
        let keys = format!("Enter 6 {keys}");
        assert_english(&keys, &shot_as(&mut abroad(), &keys, (100, 30), look), &own);
    }
}

#[test]
fn no_industry_is_cut_as_long_as_another_column_has_room() {
    let paper = || {
        let mut paper = abroad();
        paper.cards[0].domain = "motorway".to_owned();
        paper.cards[1].channel = "case-review".to_owned();
        paper
    };
    let look = Look { lang: Lang::En, ..Look::default() };
    let name = look.word("domain", "motorway");
    for (columns, rows) in [(80, 24), (100, 30), (140, 45)] {
        let text = shot_as(&mut paper(), "Enter s", (columns, rows), look).text;
        assert!(text.contains("Industry  ") && text.contains(&name), "{text}");
        let filters = text.lines().nth(2).unwrap();
        assert!(filters.contains("Industry") && filters.contains("State"), "one row: {text}");
    }
}

//! With English asked for, nothing of the program's own is left in Chinese.

use super::*;
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
    }
    for row in paper.rows.iter_mut().chain(&mut paper.home.recent) {
        row.title = "A shrunk cuff".to_owned();
        row.band = "good".to_owned();
        row.ending = "resolved".to_owned();
    }
    for plot in &mut paper.home.field {
        plot.area = "Phone".to_owned();
    }
    if let Some(resume) = &mut paper.home.resume {
        resume.title = "A shrunk cuff".to_owned();
    }
    paper
}

/// A name, the screen, and two things that stand on it.
type Shown = (&'static str, fn() -> Paper, &'static str, &'static str);

#[test]
fn no_screen_says_anything_in_chinese() {
    let look = Look { lang: Lang::En, ..Look::default() };
    let left = || Paper { left: abroad().home.resume.clone(), ..abroad() };
    let first = || Paper { profiles: Vec::new(), ..abroad() };
    let screens: [Shown; 9] = [
        ("profiles", abroad, "", "Who is practising?"),
        ("first start", first, "Enter Enter Enter", "Name"),
        ("home", abroad, "Enter", "Scenarios"),
        ("browser", abroad, "Enter s", "Scenarios"),
        ("history", abroad, "Enter h", "History"),
        ("help", abroad, "Enter ?", "Keys here"),
        ("leave", abroad, "Enter q", "Leave"),
        ("palette", abroad, "Enter :", "What would you like to do?"),
        ("unfinished", left, "Enter s Enter", "Begin"),
    ];
    for (name, world, keys, word) in screens {
        for size in [(60, 20), (100, 30)] {
            let shot = shot_as(&mut world(), keys, size, look);
            assert!(shot.text.contains(word), "{name}: {}", shot.text);
            let chinese = |c: char| ('\u{3000}'..='\u{ffef}').contains(&c);
            assert!(!shot.text.contains(chinese), "{name}: {}", shot.text);
        }
    }
}

//! A case review on the screen, over the built-in ones.

use insta::assert_snapshot;

use super::*;
use crate::bank::{Docket, Piece};
use crate::engine::run::Timed;
use crate::message::Lang;
use crate::tui::data::Record;
use crate::tui::keymap::lookup;
use crate::tui::screen::Screen;
use crate::tui::text::width;
use crate::tui::theme::{Glyphs, Theme};

const SLIP: &str = "power/one-repair-slip";
const FILM: &str = "hotel/a-roll-of-film";
const SEED: u64 = 7;
/// The keys that mark all four mines of the slip with the right rules, from its first line.
const MINES: &str = "Down Enter 4 Down Down Down Down Down Down Down Enter 5 Down Down Enter 1 \
                     Down Down Enter";

fn docket(id: &str) -> Docket {
    match Bank::new(Library::built_in()).piece(id) {
        Ok(Piece::Review(docket)) => docket,
        other => panic!("{other:?}"),
    }
}

/// A disk in memory with one run of a review on it.
struct Shelf {
    docket: Docket,
    inputs: Vec<Timed>,
    past: bool,
    banner: Option<String>,
    asked: Vec<Effect>,
}

impl Shelf {
    fn new(id: &str) -> Self {
        let (inputs, asked) = (Vec::new(), Vec::new());
        Self { docket: docket(id), inputs, past: false, banner: None, asked }
    }

    fn after(id: &str, inputs: &[&str]) -> Self {
        let timed = |input: &&str| Timed { input: (*input).to_owned(), ms: 0 };
        Self { inputs: inputs.iter().map(timed).collect(), ..Self::new(id) }
    }

    fn kept(&self) -> Vec<&str> {
        self.inputs.iter().map(|timed| timed.input.as_str()).collect()
    }
}

impl World for Shelf {
    fn perform(&mut self, effect: Effect) -> Option<Answer> {
        self.asked.push(effect.clone());
        Some(match effect {
            Effect::ListProfiles | Effect::Resume => Answer::Review(Box::new(Record {
                reading: self.docket.replay(SEED, &self.inputs).unwrap(),
                banner: self.banner.clone(),
                notices: Vec::new(),
                past: self.past,
            })),
            Effect::Keep(timed) => {
                self.inputs.push(timed);
                Answer::Kept(self.banner.clone())
            }
            Effect::Finish | Effect::Settle => Answer::Kept(self.banner.clone()),
            Effect::GoHome => Answer::Home(Box::default()),
            Effect::ListRuns => Answer::History(Vec::new()),
            _ => return None,
        })
    }
}

fn seen(shelf: &mut Shelf, keys: &str, size: (u16, u16), look: Look) -> (Shot, Model) {
    let mut events = vec![Event::Resize(size.0, size.1)];
    events.extend(super::events(keys));
    let mut model = Model::new(look, size);
    let mut script = Script {
        events: seconds_apart(events).into(),
        now: Duration::ZERO,
        frames: 0,
        suspended: 0,
        bells: 0,
        broken: false,
    };
    run(&mut model, &mut script, shelf, Effect::ListProfiles).unwrap();
    let shot = draw(size.0, size.1, |frame| view(&model, frame));
    (shot, model)
}

fn zh(shelf: &mut Shelf, keys: &str) -> Shot {
    seen(shelf, keys, (80, 24), Look::default()).0
}

fn lang(lang: Lang) -> Look {
    Look { lang, ..Look::default() }
}

#[test]
fn pictures_of_a_review_from_the_first_line_to_the_score() {
    let states: [(&str, &str); 9] = [
        ("record", ""),
        ("rules", "Down Enter"),
        ("search", "Down Enter / text:投诉"),
        ("named", "Down Enter 4 Down Space"),
        ("hand-in", "Down Enter 4 End"),
        ("improve", "Down Enter 4 End Enter 1 3 4 5"),
        ("violations", "Down Enter 4 Down Enter 1 End Enter 1 3 4 End Enter"),
        ("improvements", "Down Enter 4 Down Enter 1 End Enter 1 3 4 End Enter Tab Tab"),
        ("score", "Down Enter 4 Down Enter 1 End Enter 1 3 4 End Enter Tab Tab Tab"),
    ];
    for (state, keys) in states {
        for (size, tongue) in [
            ((60, 20), Lang::Zh),
            ((60, 20), Lang::En),
            ((80, 24), Lang::Zh),
            ((80, 24), Lang::En),
            ((100, 30), Lang::Zh),
            ((140, 45), Lang::Zh),
        ] {
            let (shot, _) = seen(&mut Shelf::new(SLIP), keys, size, lang(tongue));
            let (columns, rows) = size;
            for line in shot.text.lines() {
                assert!(width(line) <= usize::from(columns), "{state} {line}");
            }
            let name = format!("incident-{state}-{}-{columns}x{rows}", tongue.id());
            assert_snapshot!(name, shot.text);
        }
    }
}

#[test]
fn enter_is_called_what_it_does_on_a_line_that_is_marked() {
    let keys = |keys: &str| {
        let text = zh(&mut Shelf::new(SLIP), keys).text;
        text.lines().last().unwrap().trim().to_owned()
    };
    assert!(keys("").starts_with("Enter 标雷  空格 只标或取消"));
    let named = keys("Down Enter 4");
    assert!(named.starts_with("Enter 换规则  空格 取消标记"), "{named}");
    let marked = keys("Down Space");
    assert!(marked.starts_with("Enter 说规则  空格 取消标记"), "{marked}");
    let none = zh(&mut Shelf::new(SLIP), "End").text;
    assert!(none.contains("▸ 一行也没有标，去选怎么改"), "{none}");
    let some = zh(&mut Shelf::new(SLIP), "Down Enter 4 End").text;
    assert!(some.contains("▸ 标好了，去选怎么改"), "{some}");
}

#[test]
fn signs_of_a_keyboard_are_enough() {
    let theme = Theme { glyphs: Glyphs::Ascii, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    let shot = seen(&mut Shelf::new(SLIP), "Down Enter 4", (80, 24), look).0;
    assert!(shot.text.contains("> F  2  14:02"), "{}", shot.text);
}

#[test]
fn whoever_finds_everything_is_told_so_and_the_run_is_kept() {
    let mut shelf = Shelf::new(SLIP);
    let six = |line: usize, id: &str| {
        let offered = docket(SLIP).start(SEED).offered(line);
        (offered.iter().position(|it| it == id).unwrap() + 1).to_string()
    };
    let keys = [
        format!("Down Enter {}", six(1, "power-hall-accepts-fault-report")),
        format!("Down Down Down Down Down Down Down Enter {}", six(8, "outage-tell-restore-time")),
        format!("Down Down Enter {}", six(10, "privacy-no-disclose-to-others")),
        format!("Down Down Enter {}", six(12, "complaint-record-and-transfer")),
        // The improvements in the order of this seed: the third, fourth and last are the best.
        "End Enter 3 4 6 End Enter Tab Tab Tab".to_owned(),
    ]
    .join(" ");
    assert!(keys.starts_with(&MINES[..12]));
    let shot = zh(&mut shelf, &keys);
    assert!(shot.text.contains("100 分，优"), "{}", shot.text);
    let kept = shelf.kept();
    let handed: Vec<&&str> = kept.iter().filter(|input| !input.starts_with("draft:")).collect();
    assert_eq!(
        handed,
        [
            &"marks:l2=power-hall-accepts-fault-report,l9=outage-tell-restore-time,\
              l11=privacy-no-disclose-to-others,l13=complaint-record-and-transfer",
            &"improve:desk-takes-it,cause-not-names,restore-column",
        ]
    );
    assert_eq!(shelf.asked.iter().filter(|it| **it == Effect::Finish).count(), 1);
}

#[test]
fn every_mark_is_kept_at_once_and_lies_there_when_it_is_gone_on_with() {
    let mut shelf = Shelf::new(SLIP);
    zh(&mut shelf, "Down Enter 4 Down Down Space");
    assert_eq!(
        shelf.kept(),
        ["draft:l2=power-hall-accepts-fault-report", "draft:l2=power-hall-accepts-fault-report,l4",]
    );
    let on = zh(&mut shelf, "");
    assert!(on.text.contains("标了 2 行") && on.text.contains("还没有说破了哪一条"), "{}", on.text);
    let cleared = zh(&mut shelf, "Space");
    assert!(cleared.text.contains("标了 1 行"), "the last mark is selected: {}", cleared.text);
}

#[test]
fn nothing_is_told_before_all_is_in() {
    let docket = docket(SLIP);
    let mut secrets: Vec<&str> = docket.review.mines().map(|(_, mine)| &*mine.why).collect();
    secrets.extend(docket.review.improvements.iter().map(|one| &*one.why));
    let secrets: Vec<String> =
        secrets.iter().map(|why| why.chars().take(8).collect::<String>()).collect();
    for keys in ["", "Down Enter", "Down Enter 4", "End", "End Enter", "End Enter 1 2 3", "Down v"]
    {
        let (shot, _) = seen(&mut Shelf::new(SLIP), keys, (140, 45), Look::default());
        for secret in &secrets {
            assert!(!shot.text.contains(secret.as_str()), "{keys}: {secret}");
        }
    }
}

#[test]
fn a_mark_without_a_rule_is_asked_for_before_it_is_handed_in() {
    let mut shelf = Shelf::new(SLIP);
    let shot = zh(&mut shelf, "Space Down Space End Enter");
    assert!(shot.text.contains("第 1 行破了哪一条规则"), "{}", shot.text);
    let shot = zh(&mut Shelf::new(SLIP), "Space Down Space End Enter 1");
    assert!(shot.text.contains("第 2 行破了哪一条规则"), "from one to the next: {}", shot.text);
    let shot = zh(&mut Shelf::new(SLIP), "Space Down Space End Enter 1 1 Enter");
    assert!(shot.text.contains("怎么改"), "{}", shot.text);
}

#[test]
fn another_rule_than_the_six_is_found_by_typing() {
    let mut shelf = Shelf::new(SLIP);
    let shot = zh(&mut shelf, "Down Enter / text:首问 Enter");
    assert!(shot.text.contains("首问"), "{}", shot.text);
    let kept = shelf.kept();
    let rule = kept[0].strip_prefix("draft:l2=").unwrap();
    assert!(!docket(SLIP).start(SEED).offered(1).iter().any(|id| id == rule), "{rule}");
    let nothing = zh(&mut Shelf::new(SLIP), "Down Enter / text:zzzz Enter");
    assert!(nothing.text.contains("没有含这些字的规则"), "{}", nothing.text);
}

#[test]
fn the_marks_are_taken_back_as_long_as_nothing_is_told() {
    let mut shelf = Shelf::new(SLIP);
    let shot = zh(&mut shelf, "Down Enter 4 End Enter u");
    assert!(shot.text.contains("标了 1 行") && shot.text.contains("哪几行有雷"), "{}", shot.text);
    assert_eq!(shelf.kept().last(), Some(&"undo"));
}

#[test]
fn as_many_improvements_are_picked_as_are_wanted() {
    let few = zh(&mut Shelf::new(SLIP), "End Enter 1 End Enter");
    assert!(few.text.contains("还差 2 条"), "{}", few.text);
    let many = zh(&mut Shelf::new(SLIP), "End Enter 1 2 3 4");
    assert!(many.text.contains("先放下一条"), "{}", many.text);
}

#[test]
fn a_review_of_the_history_is_read_and_leads_back_there() {
    let inputs = ["marks:l2=counter-first-asked", "improve:desk-takes-it,listen-back,strict-45"];
    let mut shelf = Shelf { past: true, ..Shelf::after(SLIP, &inputs) };
    let shot = zh(&mut shelf, "");
    assert!(shot.text.contains("[违规]"), "{}", shot.text);
    assert!(!shelf.asked.contains(&Effect::Finish), "it is in the history already");
    zh(&mut shelf, "Esc");
    assert_eq!(shelf.asked.last(), Some(&Effect::ListRuns));
}

#[test]
fn leaving_in_the_middle_asks_and_says_what_is_kept() {
    let fresh = zh(&mut Shelf::new(SLIP), "Esc");
    assert!(fresh.text.contains("还没有答过"), "{}", fresh.text);
    let marked = zh(&mut Shelf::new(SLIP), "Down Enter 4 Esc");
    assert!(marked.text.contains("进度已经写下"), "{}", marked.text);
    let (_, model) = seen(&mut Shelf::new(SLIP), "Down Enter 4 Esc 1", (80, 24), Look::default());
    assert!(matches!(model.screen, Screen::Home(_)));
}

#[test]
fn what_is_not_saved_is_said_above_the_record() {
    let mut shelf = Shelf::new(SLIP);
    shelf.banner = Some("磁盘满了，这一次没有存上。".to_owned());
    assert!(zh(&mut shelf, "").text.contains("磁盘满了"));
}

/// Whoever only presses Enter has read every row of the verdict when it is over.
#[test]
fn enter_reads_a_page_of_the_verdict_to_its_end_before_the_next() {
    for (lang, more, scrolls) in
        [(Lang::Zh, "▼ 下面还有", "Enter 往下翻"), (Lang::En, "▼ more below", "Enter scroll down")]
    {
        let mut pages = 0;
        let mut keys = "Down Enter 4 Down Enter 1 End Enter 1 3 4 End Enter".to_owned();
        for _ in 0..30 {
            let (shot, model) = seen(&mut Shelf::new(SLIP), &keys, (80, 24), self::lang(lang));
            if !matches!(model.screen, Screen::Incident(_)) {
                break;
            }
            let open = |shot: &Shot| shot.text.split(['[', ']']).nth(1).unwrap().to_owned();
            keys.push_str(" Enter");
            let last = shot.text.lines().last().unwrap();
            assert_eq!(shot.text.contains(more), last.contains(scrolls), "{}", shot.text);
            if shot.text.contains(more) {
                pages += 1;
                let next = seen(&mut Shelf::new(SLIP), &keys, (80, 24), self::lang(lang)).0;
                assert_eq!(open(&shot), open(&next), "{}", shot.text);
                assert_ne!(shot.text, next.text, "it goes on");
            }
        }
        assert!(pages > 2, "{pages}");
    }
}

#[test]
fn a_line_is_marked_with_the_mouse() {
    let (first, model) = seen(&mut Shelf::new(FILM), "", (80, 24), Look::default());
    let row = first.text.lines().position(|line| line.contains("10:30")).unwrap();
    let Screen::Incident(incident) = &model.screen else { panic!("another screen") };
    let area = ratatui::layout::Rect { x: 0, y: 0, width: 80, height: 24 };
    let at = (20, u16::try_from(row).unwrap());
    let hit = incident.hit(Look::default(), area, at);
    assert_eq!(hit, Some(crate::tui::screen::Hit::Row { row: 1, selected: false }));
    assert!(
        lookup(&incident.table((80, 24), Look::default()), crate::tui::keymap::Key::char('?'))
            .is_some()
    );
}

#[test]
fn whatever_is_pressed_every_screen_of_a_review_is_drawn() {
    let keys = [
        "Enter", "Space", "Down", "Up", "End", "Home", "1", "6", "9", "/", "Esc", "Tab", "u", "v",
        "PageDown",
    ];
    let mut state = 1_u64;
    for id in [SLIP, FILM] {
        for _ in 0..12 {
            let pressed: Vec<&str> = (0..40)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    keys[usize::try_from(state >> 33).unwrap() % keys.len()]
                })
                .collect();
            for size in [(60, 20), (140, 45)] {
                seen(&mut Shelf::new(id), &pressed.join(" "), size, Look::default());
            }
        }
    }
}

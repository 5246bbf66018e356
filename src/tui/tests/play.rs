//! A run on the screen, over the built-in scenarios.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::style::Color;

use super::*;
use crate::bank::{Bank, Prepared};
use crate::engine::run::Timed;
use crate::engine::session::{Question, Session};
use crate::library::Library;
use crate::scenario::model::{Ask, Grade};
use crate::tui::data::Game;
use crate::tui::overlay::Overlay;
use crate::tui::screen::Screen;
use crate::tui::text::width;
use crate::tui::theme::{ColorLevel, Theme};
use crate::tui::update::Msg;

pub(super) const CUFF: &str = "hotel/shrunk-cuff";
pub(super) const CALL: &str = "power/cut-off-this-morning";
pub(super) const SEED: u64 = 7;

fn prepared(id: &str) -> Arc<Prepared> {
    kept(id, || Bank::new(Library::built_in()).prepare(id).unwrap())
}

/// What is made ready under this name, once for all tests.
pub(super) fn kept(name: &str, make: impl FnOnce() -> Prepared) -> Arc<Prepared> {
    static KEPT: Mutex<BTreeMap<String, Arc<Prepared>>> = Mutex::new(BTreeMap::new());
    let known = KEPT.lock().unwrap().get(name).cloned();
    known.unwrap_or_else(|| {
        let made = Arc::new(make());
        KEPT.lock().unwrap().insert(name.to_owned(), Arc::clone(&made));
        made
    })
}

/// A disk in memory with one run on it.
pub(super) struct Desk {
    pub(super) prepared: Arc<Prepared>,
    pub(super) inputs: Vec<Timed>,
    pub(super) timer_factor: u16,
    pub(super) banner: Option<String>,
    pub(super) asked: Vec<Effect>,
    /// How many inputs came from another run, if it was taken up from one.
    pub(super) again: Option<usize>,
}

impl Desk {
    pub(super) fn new(id: &str, inputs: &[&str]) -> Self {
        Self::of(prepared(id), inputs)
    }

    pub(super) fn of(prepared: Arc<Prepared>, inputs: &[&str]) -> Self {
        let timed = |input: &&str| Timed { input: (*input).to_owned(), ms: 0 };
        Self {
            prepared,
            inputs: inputs.iter().map(timed).collect(),
            timer_factor: 100,
            banner: None,
            asked: Vec::new(),
            again: None,
        }
    }

    /// Where the best answers lead, just before the scene is answered.
    pub(super) fn before(id: &str, scene: &str) -> Self {
        let mut desk = Self::new(id, &[]);
        desk.inputs = best(&desk.prepared, Some(scene));
        desk
    }

    pub(super) fn then(mut self, input: &str) -> Self {
        self.inputs.push(Timed { input: input.to_owned(), ms: 0 });
        self
    }

    pub(super) fn session(&self) -> Session {
        let stage = Arc::clone(&self.prepared.stage);
        let session = Session::replay(stage, SEED, &self.inputs).unwrap();
        session.taken_up_after(self.again.unwrap_or(0))
    }

    /// The key that picks this choice.
    pub(super) fn key(&self, choice: &str) -> String {
        let Some(Question::Choices { offers, .. }) = self.session().question().cloned() else {
            panic!("nothing to choose")
        };
        (offers.iter().position(|offer| offer.id == choice).unwrap() + 1).to_string()
    }

    pub(super) fn kept(&self) -> Vec<&str> {
        self.inputs.iter().map(|timed| timed.input.as_str()).collect()
    }
}

/// The best answers up to a scene, or to the end.
fn best(prepared: &Prepared, until: Option<&str>) -> Vec<Timed> {
    let mut session = Session::start(Arc::clone(&prepared.stage), SEED);
    while let Some(question) = session.question().cloned() {
        let at = session.steps().iter().rev().find_map(|step| match step {
            crate::engine::session::Step::Scene { scene, .. } => Some(*scene),
            _ => None,
        });
        let scene = prepared.scenario().scene(at.unwrap());
        if until == Some(scene.id.as_str()) {
            break;
        }
        let input = match (&question, &scene.ask) {
            (Question::Choices { offers, .. }, _) => {
                let grade = |id: &str| {
                    let choices = &prepared.scenario().choices;
                    choices.iter().find(|choice| choice.id == id).unwrap().answer.grade
                };
                let best = offers.iter().find(|offer| grade(&offer.id) == Some(Grade::Best));
                best.unwrap_or(&offers[0]).id.clone()
            }
            (Question::Ring { .. }, _) => "ring:2".to_owned(),
            (_, Ask::Order(order)) => {
                let ids: Vec<&str> = order.steps.iter().map(|step| step.id.as_str()).collect();
                format!("order:{}", ids.join(","))
            }
            (_, Ask::Form(form)) => {
                let needed = form.fields.iter().filter(|field| field.need);
                let ids: Vec<&str> = needed.map(|field| field.id.as_str()).collect();
                format!("form:{}", ids.join(","))
            }
            other => panic!("{other:?}"),
        };
        session.answer(&input, 0).unwrap();
    }
    session.inputs().to_vec()
}

impl World for Desk {
    fn perform(&mut self, effect: Effect) -> Option<Answer> {
        self.asked.push(effect.clone());
        match effect {
            Effect::Resume(_) => Some(Answer::Play(Box::new(Game {
                prepared: Arc::clone(&self.prepared),
                session: self.session(),
                timer_factor: self.timer_factor,
                banner: self.banner.clone(),
                purpose: crate::tui::data::Purpose::Kept,
                again: self.again,
                first: self.again.map(|_| "run-1".to_owned()),
                notices: Vec::new(),
            }))),
            Effect::Keep(timed) => {
                self.inputs.push(timed);
                Some(Answer::Kept(self.banner.clone()))
            }
            Effect::Finish | Effect::Settle => Some(Answer::Kept(self.banner.clone())),
            Effect::GoHome => Some(Answer::Home(Box::default())),
            _ => None,
        }
    }
}

/// Plays the keys, each two seconds after the one before, and draws what is seen then.
pub(super) fn at(desk: &mut Desk, keys: &str, size: (u16, u16)) -> (Shot, Model) {
    let mut events = vec![Event::Resize(size.0, size.1)];
    events.extend(self::events(keys));
    at_times(desk, (1..).map(|n| Duration::from_secs(2 * n)).zip(events).collect(), size)
}

pub(super) fn at_times(
    desk: &mut Desk,
    timed: Vec<(Duration, Event)>,
    size: (u16, u16),
) -> (Shot, Model) {
    let (shot, model, _) = look_at(desk, timed, size, Look::default());
    (shot, model)
}

/// The same as somebody sees it who wants it so, with the terminal.
pub(super) fn look_at(
    desk: &mut Desk,
    timed: Vec<(Duration, Event)>,
    size: (u16, u16),
    look: Look,
) -> (Shot, Model, Script) {
    let mut model = Model::new(look, size);
    let mut script = Script {
        events: timed.into(),
        now: Duration::ZERO,
        frames: 0,
        suspended: 0,
        bells: 0,
        broken: false,
    };
    run(&mut model, &mut script, desk, Effect::Resume(String::new())).unwrap();
    (draw(size.0, size.1, |frame| view(&model, frame)), model, script)
}

/// Ticks at these seconds.
pub(super) fn ticks(seconds: &[u64]) -> Vec<(Duration, Event)> {
    seconds.iter().map(|at| (Duration::from_secs(*at), Event::Tick)).collect()
}

type State = (&'static str, fn() -> Desk, &'static str);

fn states() -> Vec<State> {
    vec![
        ("start", || Desk::new(CUFF, &[]), ""),
        ("mine", || Desk::new(CUFF, &["check-label"]), ""),
        ("hint", || Desk::new(CUFF, &["take-over"]), "h"),
        ("undone", || Desk::new(CUFF, &["take-over"]), "u"),
        ("nothing-to-undo", || Desk::new(CUFF, &[]), "u"),
        ("scrolled", || Desk::before(CUFF, "record"), "PageUp PageUp"),
        ("rules", || Desk::new(CUFF, &["check-label"]), "v"),
        ("form", || Desk::before(CUFF, "record"), "2 Down Down Space"),
        ("form-nothing", || Desk::before(CUFF, "record"), "Enter"),
        ("ring", || Desk::new(CALL, &[]), ""),
        ("ring-untimed", untimed, ""),
        ("silence", || Desk::before(CALL, "yesterday"), "Enter"),
        ("order", || Desk::before(CALL, "reply"), "3 1"),
        ("order-short", || Desk::before(CALL, "reply"), "3 Enter"),
        ("red-line", || red_line().then("guarantee-six"), ""),
        ("red-line-read", || red_line().then("guarantee-six"), "Enter"),
        ("end", || Desk::before(CUFF, "none"), ""),
        ("not-saved", not_saved, "1"),
        ("pause", || Desk::new(CUFF, &["take-over"]), "Esc"),
        ("pause-not-saved", not_saved, "1 Esc"),
        ("help", || Desk::new(CUFF, &[]), "?"),
    ]
}

fn untimed() -> Desk {
    Desk { timer_factor: 0, ..Desk::new(CALL, &[]) }
}

fn not_saved() -> Desk {
    let banner = crate::message::say(crate::message::Lang::Zh, "saving-disk-full");
    Desk { banner: Some(banner), ..Desk::new(CUFF, &["take-over"]) }
}

/// Just before a red line may be crossed.
pub(super) fn red_line() -> Desk {
    Desk::before(CALL, "when")
}

#[test]
fn every_state_at_80_by_24() {
    for (name, desk, keys) in states() {
        assert_snapshot!(format!("play-{name}-80x24"), at(&mut desk(), keys, (80, 24)).0.text);
    }
}

#[test]
fn every_state_in_the_smallest_window() {
    for (name, desk, keys) in states() {
        assert_snapshot!(format!("play-{name}-60x20"), at(&mut desk(), keys, (60, 20)).0.text);
    }
}

#[test]
fn a_wide_window_keeps_its_lines_readable() {
    let shot = at(&mut Desk::before(CUFF, "record"), "", (120, 40)).0;
    assert_snapshot!("play-form-120x40", shot.text);
    let shot = at(&mut Desk::new(CUFF, &[]), "", (120, 40)).0;
    assert_snapshot!("play-start-120x40", shot.text);
}

#[test]
fn no_picture_is_wider_than_its_window_and_none_leaves_a_message_without_words() {
    let file = include_str!("../../locales/screens/zh/zh-CN/play.ftl");
    let ids: Vec<&str> =
        file.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id).collect();
    for (name, desk, keys) in states() {
        for columns in [60, 61, 78, 79, 101, 133] {
            let text = at(&mut desk(), keys, (columns, 22)).0.text;
            for line in text.lines() {
                assert!(width(line) <= usize::from(columns), "{name} {columns}: {line}");
            }
            assert!(ids.iter().all(|id| !text.contains(id)), "{name}: {text}");
        }
    }
}

#[test]
fn without_colour_no_cell_is_coloured_and_signs_and_words_remain() {
    let theme = Theme { level: ColorLevel::None, ..Theme::default() };
    for (name, desk, keys) in states() {
        let (_, mut model) = at(&mut desk(), keys, (80, 24));
        model.look.theme = theme;
        let shot = draw(80, 24, |frame| view(&model, frame));
        for cell in &shot.buffer.content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}");
        }
    }
    let (shot, _) = at(&mut Desk::new(CUFF, &["check-label"]), "", (80, 24));
    assert!(shot.text.contains("✗ 触雷") && shot.text.contains("▲"), "{}", shot.text);
}

#[test]
fn a_terminal_with_wide_signs_gets_none_of_our_own() {
    use unicode_width::UnicodeWidthStr;

    let theme = Theme { wide_ambiguous: true, ..Theme::default() };
    for (name, desk, keys) in states() {
        let (_, mut model) = at(&mut desk(), keys, (80, 24));
        model.look.theme = theme;
        let shot = draw(80, 24, |frame| view(&model, frame));
        for cell in &shot.buffer.content {
            assert_eq!(cell.symbol().width(), cell.symbol().width_cjk(), "{name}: {cell:?}");
        }
    }
}

/// Whatever the window, what can be answered is seen whole: scrolled to, if need be.
#[test]
fn no_answer_is_cut() {
    for rows in [20, 21, 24] {
        let mut desk = Desk::before(CUFF, "record");
        let Some(Question::Form { fields, .. }) = desk.session().question().cloned() else {
            panic!("a form")
        };
        for (row, field) in fields.iter().enumerate() {
            let keys = "Down ".repeat(row);
            let text = at(&mut desk, &keys, (60, rows)).0.text;
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            assert!(bare(&text).contains(&bare(&field.text)), "{}: {text}", field.text);
        }
    }
}

#[test]
fn every_input_is_kept_before_the_next_and_the_end_goes_into_the_history() {
    let plan: Vec<String> = best(&prepared(CUFF), None).into_iter().map(|it| it.input).collect();
    let mut desk = Desk::new(CUFF, &[]);
    let mut keys: Vec<String> = Vec::new();
    for input in &plan {
        let mut so_far = Desk::new(CUFF, &[]);
        so_far.inputs = desk.inputs.clone();
        if let Some(picked) = input.strip_prefix("form:") {
            let Some(Question::Form { fields, .. }) = so_far.session().question().cloned() else {
                panic!("a form")
            };
            for id in picked.split(',') {
                let at = fields.iter().position(|field| field.id == id).unwrap();
                keys.push((at + 1).to_string());
            }
            keys.push("End".to_owned());
            keys.push("Enter".to_owned());
        } else {
            keys.push(so_far.key(input));
        }
        // What has no room beside the answers is read first.
        keys.extend(["PageDown", "PageDown"].map(str::to_owned));
        desk.inputs.push(Timed { input: input.clone(), ms: 0 });
    }
    let mut played = Desk::new(CUFF, &[]);
    let (shot, _) = at(&mut played, &format!("{} Enter", keys.join(" ")), (80, 24));
    let finished = played.asked.iter().position(|effect| *effect == Effect::Finish).unwrap();
    assert!(matches!(played.asked[finished - 1], Effect::Keep(_)));
    assert_eq!(played.asked.last(), Some(&Effect::Debrief));
    assert_eq!(played.asked.iter().filter(|effect| **effect == Effect::Finish).count(), 1);
    let mut said: Vec<&str> = played.kept();
    let form = said.pop().unwrap();
    assert_eq!(said, plan[..plan.len() - 1]);
    assert!(form.starts_with("form:") || form == plan[plan.len() - 1], "{form}");
    assert!(shot.text.contains("结果"), "{}", shot.text);
}

#[test]
fn a_run_that_had_ended_when_the_program_died_is_put_into_the_history() {
    let mut desk = Desk::before(CUFF, "none");
    at(&mut desk, "", (80, 24));
    assert_eq!(desk.asked, [Effect::Resume(String::new()), Effect::Finish]);
}

#[test]
fn answers_and_lists_go_round_and_end_is_where_a_list_is_handed_in() {
    let selected = |desk: &mut Desk, keys: &str| {
        let text = at(desk, keys, (80, 24)).0.text;
        text.lines()
            .filter_map(|line| line.split_once('▸'))
            .next_back()
            .unwrap()
            .1
            .trim()
            .to_owned()
    };
    let first = selected(&mut Desk::new(CUFF, &[]), "");
    let last = selected(&mut Desk::new(CUFF, &[]), "Up");
    assert_ne!(first, last);
    assert_eq!(selected(&mut Desk::new(CUFF, &[]), "Up Down"), first);
    for keys in ["Up", "End", "2 End", "Home End"] {
        let row = selected(&mut Desk::before(CUFF, "record"), keys);
        assert!(row.contains("交上去"), "{keys}: {row}");
    }
}

/// What stands in the window over a screen of 80 columns and 24 rows, without spaces.
fn in_window(shot: &Shot) -> String {
    let sign = |x: u16, y: u16| shot.buffer[(x, y)].symbol();
    let corner = |(x, y): &(u16, u16)| sign(*x, *y) == "┌" && sign(x + 1, *y) == " ";
    let (left, top) = (0..24).flat_map(|y| (0..79).map(move |x| (x, y))).find(corner).unwrap();
    let right = (left..80).find(|x| sign(*x, top) == "┐").unwrap();
    let cells = (top..24).flat_map(|y| (left + 1..right).map(move |x| (x, y)));
    cells.map(|(x, y)| sign(x, y).trim()).collect()
}

#[test]
fn leaving_says_what_is_kept_and_what_is_not() {
    for (mut desk, keys, said) in [
        (Desk::new(CUFF, &[]), "Esc", "还没有答过"),
        (Desk::new(CUFF, &["take-over"]), "Esc", "可以接着来"),
        (Desk::before(CUFF, "record"), "Esc", "可以接着来"),
        (Desk::before(CUFF, "record"), "2 Esc", "不会留着"),
    ] {
        let shot = at(&mut desk, keys, (80, 24)).0;
        assert!(in_window(&shot).contains(said), "{said}: {}", shot.text);
    }
}

#[test]
fn what_was_taken_over_from_another_run_is_not_taken_back() {
    let mut desk = Desk { again: Some(1), ..Desk::new(CUFF, &["take-over"]) };
    let (shot, model) = at(&mut desk, "1 u u", (80, 24));
    assert_eq!((desk.kept()[0], desk.kept().len(), desk.kept()[2]), ("take-over", 3, "undo"));
    assert!(shot.text.contains("重来从这里开始"), "{}", shot.text);
    assert!(!shot.text.contains("退一步"), "no key is named that does nothing: {}", shot.text);
    let Screen::Play(play) = &model.screen else { panic!("still played") };
    assert_eq!(play.session().answered().count(), 1);
}

#[test]
fn undo_takes_back_the_last_answer_and_a_hint_names_the_rule() {
    let mut desk = Desk::new(CUFF, &["take-over"]);
    let (shot, _) = at(&mut desk, "u h", (80, 24));
    assert_eq!(desk.kept(), ["take-over", "undo", "hint"]);
    assert!(shot.text.contains("提示："), "{}", shot.text);
    let (shot, model) = at(&mut Desk::new(CUFF, &[]), "Esc", (80, 24));
    assert!(!shot.text.contains("钟停着") && !model.overlays.is_empty(), "{}", shot.text);
    for (timer_factor, runs) in [(100, true), (0, false)] {
        let mut desk = Desk { timer_factor, ..Desk::before(CALL, "yesterday") };
        let (shot, _) = at(&mut desk, "Esc", (80, 24));
        assert_eq!(shot.text.contains("钟停着"), runs, "where a clock runs: {}", shot.text);
        let (shot, _) = at(&mut desk, "Esc ?", (80, 24));
        assert!(!shot.text.contains("Ctrl-P"), "no palette over a question: {}", shot.text);
    }
    let (_, model) = at(&mut Desk::new(CUFF, &[]), "Esc Enter", (80, 24));
    assert!(matches!(model.screen, Screen::Play(_)), "a rest ends where it began");
    assert!(model.overlays.is_empty());
    let (_, model) = at(&mut Desk::new(CUFF, &[]), "Esc 1", (80, 24));
    assert!(matches!(model.screen, Screen::Home(_)));
}

#[test]
fn a_key_pressed_before_the_question_was_drawn_answers_nothing() {
    let (_, mut model) = at(&mut Desk::new(CUFF, &[]), "", (80, 24));
    let mut answers = |key: KeyCode| {
        let effects = model.update(Msg::Event(super::key(key)), Duration::from_secs(9));
        let answered = effects.iter().any(|effect| matches!(effect, Effect::Keep(_)));
        (answered, std::mem::take(&mut model.changed))
    };
    assert_eq!(answers(KeyCode::Char('1')), (true, true));
    assert_eq!(answers(KeyCode::Char('1')), (false, false));
    assert_eq!(answers(KeyCode::Enter), (false, false));
    model.changed = true;
    assert!(model.take_changed());
    let effects = model.update(Msg::Event(key(KeyCode::Char('1'))), Duration::from_secs(9));
    assert!(matches!(effects.as_slice(), [Effect::Keep(_)]));
}

#[test]
fn the_telephone_is_answered_at_the_ring_that_is_heard() {
    for (second, input) in [(2, "ring:1"), (4, "ring:1"), (6, "ring:2"), (39, "ring:8")] {
        let mut desk = Desk::new(CALL, &[]);
        let enter = (Duration::from_secs(second), key(KeyCode::Enter));
        at_times(&mut desk, vec![enter], (80, 24));
        assert_eq!(desk.kept(), [input]);
    }
    let mut desk = Desk::new(CALL, &[]);
    at_times(&mut desk, ticks(&[20, 40]), (80, 24));
    assert_eq!(desk.kept(), ["ring:missed"]);
}

/// What is new is read at the first second, and time passes until each of these.
pub(super) fn read_then(seconds: &[u64]) -> Vec<(Duration, Event)> {
    let read = (Duration::from_secs(1), key(KeyCode::Enter));
    [read].into_iter().chain(ticks(seconds)).collect()
}

#[test]
fn silence_answers_when_its_time_is_up_and_not_under_an_overlay() {
    let at_s = Duration::from_secs;
    let given = |desk: &Desk| desk.kept().last().is_some_and(|input| *input == "silence");
    let mut desk = Desk::before(CALL, "yesterday");
    at_times(&mut desk, read_then(&[6, 12]), (80, 24));
    assert!(!given(&desk));
    at_times(&mut desk, read_then(&[6, 13]), (80, 24));
    assert!(given(&desk));
    assert_eq!(desk.inputs.last().unwrap().ms, 13_000, "with what it took to read");

    let mut desk = Desk::before(CALL, "yesterday");
    let help = vec![
        (at_s(1), key(KeyCode::Enter)),
        (at_s(6), key(KeyCode::Char('?'))),
        (at_s(60), Event::Tick),
        (at_s(100), key(KeyCode::Esc)),
        (at_s(106), Event::Tick),
    ];
    at_times(&mut desk, help.clone(), (80, 24));
    assert!(!given(&desk));
    let later = help.into_iter().chain(ticks(&[107])).collect();
    at_times(&mut desk, later, (80, 24));
    assert!(given(&desk));
}

/// A limit that runs before the question could be read would punish a small window.
#[test]
fn what_does_not_fit_is_read_from_its_beginning_and_clocks_wait_for_its_end() {
    let at_s = Duration::from_secs;
    let mut desk = Desk::before(CALL, "yesterday");
    let (shot, _) = at_times(&mut desk, ticks(&[5, 30]), (60, 20));
    assert_ne!(desk.kept().last(), Some(&"silence"), "{}", shot.text);
    assert!(shot.text.contains("旁白") && shot.text.contains("▼"), "{}", shot.text);
    let mut timed = vec![(at_s(29), key(KeyCode::End)), (at_s(30), key(KeyCode::Enter))];
    timed.extend(ticks(&[36, 41]));
    let (shot, _) = at_times(&mut desk, timed.clone(), (60, 20));
    assert_ne!(desk.kept().last(), Some(&"silence"));
    assert!(shot.text.contains("⋯我昨天是不是"), "{}", shot.text);
    timed.extend(ticks(&[42]));
    at_times(&mut desk, timed, (60, 20));
    assert_eq!(desk.kept().last(), Some(&"silence"));
}

#[test]
fn time_in_a_stopped_program_does_not_count() {
    let at_s = Duration::from_secs;
    let mut desk = Desk::before(CALL, "yesterday");
    let stopped = vec![
        (at_s(1), key(KeyCode::Enter)),
        (at_s(5), Event::Stop),
        (at_s(500), Event::Continue),
        (at_s(503), key(KeyCode::Char('1'))),
    ];
    at_times(&mut desk, stopped, (80, 24));
    assert_ne!(desk.kept().last(), Some(&"silence"));
    assert_eq!(desk.inputs.last().unwrap().ms, 8000);
}

#[test]
fn whatever_times_the_journal_tells_the_run_goes_on() {
    let mut desk = Desk::before(CALL, "yesterday");
    for timed in &mut desk.inputs {
        timed.ms = u64::MAX;
    }
    let (shot, _) = at(&mut desk, "", (80, 24));
    assert!(shot.text.contains("分钟"), "{}", shot.text);
}

#[test]
fn clocks_are_stretched_or_switched_off_as_the_person_wants() {
    let mut desk = Desk { timer_factor: 300, ..Desk::before(CALL, "yesterday") };
    at_times(&mut desk, read_then(&[36]), (80, 24));
    assert_ne!(desk.kept().last(), Some(&"silence"));
    let mut desk = Desk { timer_factor: 0, ..Desk::before(CALL, "yesterday") };
    let (shot, model) = at(&mut desk, "", (80, 24));
    assert!(shot.text.contains("0  （不说话）"), "{}", shot.text);
    assert!(model.wait(Duration::from_secs(2)).unwrap() > Duration::from_secs(30));
    at(&mut desk, "0", (80, 24));
    assert_eq!(desk.kept().last(), Some(&"silence"));
    let mut desk = untimed();
    at(&mut desk, "2", (80, 24));
    assert_eq!(desk.kept(), ["ring:2"]);
    let mut desk = untimed();
    at(&mut desk, "0", (80, 24));
    assert_eq!(desk.kept(), ["ring:missed"]);
}

#[test]
fn an_order_is_picked_step_by_step_and_steps_are_taken_back() {
    let mut desk = Desk::before(CALL, "reply");
    let Some(Question::Order { steps, .. }) = desk.session().question().cloned() else {
        panic!("an order")
    };
    let before = desk.inputs.len();
    let all: Vec<String> = (1..=steps.len()).map(|n| n.to_string()).collect();
    at(&mut desk, &format!("2 u {} Enter", all.join(" ")), (80, 30));
    let ids: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(desk.inputs.len(), before + 1);
    assert_eq!(desk.kept()[before], format!("order:{}", ids.join(",")));

    let mut desk = Desk::before(CALL, "reply");
    let down = "Down ".repeat(steps.len() - 1);
    at(&mut desk, &format!("2 {down} Enter"), (80, 30));
    assert_eq!(desk.inputs.len(), before, "fewer steps want to be confirmed");
    at(&mut desk, &format!("2 {down} Enter Enter"), (80, 30));
    assert_eq!(desk.kept()[before], format!("order:{}", ids[1]));
}

/// Nobody has to know that Space or a digit ticks.
#[test]
fn arrows_and_enter_alone_fill_a_form_and_hand_it_in() {
    let mut desk = Desk::before(CUFF, "record");
    let Some(Question::Form { fields, .. }) = desk.session().question().cloned() else {
        panic!("a form")
    };
    let before = desk.inputs.len();
    let down = "Down ".repeat(fields.len());
    let (shot, _) = at(&mut desk, &format!("{down} Enter"), (80, 24));
    assert!(shot.text.contains("一项都没有勾"), "{}", shot.text);
    assert_eq!(desk.inputs.len(), before, "an empty form wants to be confirmed");
    at(&mut desk, "Enter Down Enter Enter Up Up Enter", (80, 24));
    assert_eq!(desk.kept()[before], format!("form:{}", fields[0].id));
}

#[test]
fn saying_nothing_is_a_key_only_where_it_is_an_answer() {
    let mut desk = Desk::before(CALL, "yesterday");
    let (shot, _) = at(&mut desk, "Enter 0", (80, 24));
    assert_eq!(desk.kept().last(), Some(&"silence"), "{}", shot.text);
    let (shot, _) = at(&mut Desk::new(CUFF, &[]), "0 ?", (80, 40));
    assert!(!shot.text.contains("不说话"), "{}", shot.text);
}

#[test]
fn keys_pressed_as_time_runs_out_answer_nothing_that_comes_after() {
    let ms = Duration::from_millis;
    let late = |later: u64| {
        let mut desk = Desk::before(CALL, "yesterday");
        let before = desk.inputs.len();
        let timed = vec![
            (ms(1000), key(KeyCode::Enter)),
            (ms(13_000), Event::Tick),
            (ms(13_000 + later), key(KeyCode::End)),
            (ms(13_010 + later), key(KeyCode::Char('1'))),
        ];
        at_times(&mut desk, timed, (80, 40));
        desk.inputs.len() - before
    };
    assert_eq!(late(500), 1, "silence, and no more");
    assert_eq!(late(2000), 2);
}

#[test]
fn a_red_line_holds_until_it_was_read() {
    let mut desk = red_line();
    let cross = desk.key("guarantee-six");
    let before = desk.inputs.len();
    let (shot, _) = at(&mut desk, &format!("{cross} 1 2 h"), (80, 24));
    assert_eq!(desk.inputs.len(), before + 1);
    assert!(shot.text.contains("红线："), "{}", shot.text);
    let mut desk = red_line();
    let (shot, _) = at(&mut desk, &format!("{cross} Enter"), (80, 24));
    assert!(!shot.text.contains("红线："), "{}", shot.text);
    let resumed = at(&mut red_line().then("guarantee-six"), "", (80, 24)).0;
    assert!(resumed.text.contains("红线："), "{}", resumed.text);
}

#[test]
fn nothing_is_confirmed_that_is_not_on_the_disk() {
    for keys in ["1", "1 Esc", "1 C-c", "1 : text:离开 Enter"] {
        let (shot, model) = at(&mut not_saved(), keys, (80, 24));
        assert!(!shot.text.contains("已经写下"), "{keys}: {}", shot.text);
        // Over the screen the window says so itself.
        let said = if keys == "1" { "未保存" } else { "没有存上" };
        assert!(shot.text.contains(said), "{keys}: {}", shot.text);
        assert!(matches!(model.screen, Screen::Play(_)));
    }
    let mut over = Desk { banner: Some("未保存".to_owned()), ..Desk::before(CUFF, "none") };
    let (shot, _) = at(&mut over, "", (80, 24));
    assert!(!shot.text.contains("已经记进"), "{}", shot.text);
    let (shot, model) = at(&mut Desk::new(CUFF, &["take-over"]), "Esc", (80, 24));
    assert!(shot.text.contains("已经写下"), "{}", shot.text);
    assert!(matches!(model.overlays.as_slice(), [Overlay::ConfirmLeave(_)]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_keys_play_on_and_whatever_was_kept_replays(
        call in any::<bool>(),
        keys in prop::collection::vec(
            prop::sample::select(vec![
                "1", "2", "3", "4", "9", "0", "Enter", "Up", "Down", "u", "h", "v", "?", "Esc",
                "PageDown", "Home", "End", "Space", "C-l",
            ]),
            0..60,
        ),
        columns in 60u16..140,
        rows in 20u16..50,
    ) {
        let mut desk = Desk::new(if call { CALL } else { CUFF }, &[]);
        let (shot, _) = at(&mut desk, &keys.join(" "), (columns, rows));
        let lines: Vec<&str> = shot.text.lines().collect();
        prop_assert_eq!(lines.len(), usize::from(rows));
        prop_assert!(lines.iter().all(|line| width(line) <= usize::from(columns)));
        prop_assert!(shot.cursor.is_some());
        desk.session();
    }
}

#[test]
fn rules_asked_for_before_anything_was_judged_are_said_not_to_be_there() {
    let (shot, model) = at(&mut Desk::new(CUFF, &[]), "u v", (80, 24));
    assert!(model.overlays.is_empty());
    assert!(shot.text.contains("还没有判过哪一句"), "{}", shot.text);
    assert!(!shot.text.contains("还没有可以退回的"), "not what was said before: {}", shot.text);
}

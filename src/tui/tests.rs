//! The terminal side as a person meets it: pictures of every screen, and journeys through them.

mod author;
mod debrief;
mod english;
mod incident;
mod journeys;
mod laws;
mod palette;
mod pictures;
mod play;
mod review;
mod rooms;
mod rows;
mod stage;
mod start;
mod turn;

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::data::{
    Answer, Card, Day, Effect, Game, HistoryRow, HomeCard, Keeping, LeftCard, Patch, Pending, Plot,
    ProfileCard, Report, ResumeCard, Weak, Why, Wishes,
};
use super::event::Event;
use super::model::{Exit, Look, Model};
use super::runtime::{self, Host, World};
use super::testing::{Shot, draw};
use super::view::view;
use crate::bank::Bank;
use crate::library::Library;
use crate::tutorial;

/// As the program does it: the world is asked something before anything is drawn.
fn run(
    model: &mut Model,
    host: &mut impl Host,
    world: &mut impl World,
    first: Effect,
) -> std::io::Result<Exit> {
    let first = world.perform(first);
    runtime::run(model, host, world, first)
}

/// A world in memory that writes down what it was asked.
#[derive(Default)]
struct Paper {
    profiles: Vec<ProfileCard>,
    home: HomeCard,
    cards: Vec<Card>,
    rows: Vec<HistoryRow>,
    report: Option<Report>,
    asked: Vec<Effect>,
    /// A run was left in the middle.
    left: Option<ResumeCard>,
    /// It is of the scenario that is chosen.
    same: bool,
    wishes: Wishes,
}

impl Paper {
    /// The tutorial from its first line.
    fn tutorial() -> Answer {
        let prepared = Arc::new(tutorial::prepare(&Bank::new(Library::built_in())).unwrap());
        Answer::Tutorial(Box::new(Game::rehearsal(prepared, tutorial::SEED)))
    }
}

impl Paper {
    fn suggested(cards: Vec<Card>) -> Answer {
        Answer::Suggested { cards, keeping: Keeping::Kept, notices: Vec::new() }
    }
}

impl World for Paper {
    fn perform(&mut self, effect: Effect) -> Option<Answer> {
        self.asked.push(effect.clone());
        Some(match effect {
            Effect::ListProfiles => Answer::Profiles(self.profiles.clone()),
            Effect::OpenProfile(name) | Effect::CreateProfile(name) => {
                self.home.name = name;
                Answer::Home(Box::new(self.home.clone()))
            }
            Effect::AfterTutorial { .. } if self.home.runs == 0 => {
                Self::suggested(self.cards.clone())
            }
            Effect::GoHome | Effect::AfterTutorial { .. } => {
                Answer::Home(Box::new(self.home.clone()))
            }
            Effect::ListScenarios => Answer::Scenarios(self.cards.clone()),
            Effect::ListRuns => Answer::History(self.rows.clone()),
            Effect::Play(id) if self.left.is_some() => {
                let (left, home) = (self.left.clone()?, self.home.clone());
                let titled = self.cards.iter().find(|card| card.id == id);
                let title = titled.map_or_else(String::new, |card| card.title.clone());
                let same = self.same;
                let pending = Pending { id, title, seed: Some(7), left, same, home };
                Answer::Unfinished(Box::new(pending))
            }
            Effect::Enrol { tutorial: true, .. } | Effect::Tutorial => Self::tutorial(),
            Effect::Enrol { tutorial: false, .. } => Self::suggested(self.cards.clone()),
            Effect::OpenSettings => Answer::Settings(self.wishes),
            Effect::SaveSettings(wishes) => {
                self.wishes = wishes;
                return None;
            }
            Effect::Inspect(id) => {
                let fault = id.contains("faulty").then(|| {
                    "「power/faulty」有 2 处错误，不能练。saolei check faulty.toml 逐条说明。"
                        .to_owned()
                });
                Answer::Inspected { id, fault }
            }
            Effect::OpenRun(_) if self.report.is_some() => {
                Answer::Report(Box::new(self.report.clone()?))
            }
            Effect::Guess { .. } => Answer::Kept(None),
            _ => Answer::Failed("这个场景的文件不见了，换一个场景吧。".to_owned()),
        })
    }
}

/// A terminal that plays events and counts frames.
struct Script {
    events: VecDeque<(Duration, Event)>,
    now: Duration,
    frames: usize,
    suspended: usize,
    bells: usize,
    /// Nothing can be drawn any more.
    broken: bool,
}

impl Host for Script {
    fn draw(&mut self, _: &Model) -> io::Result<()> {
        self.frames += 1;
        if self.broken { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
    }
    fn next(&mut self, _: Option<Duration>) -> Event {
        let (now, event) = self.events.pop_front().unwrap_or((self.now, Event::HangUp));
        self.now = now;
        event
    }
    fn waiting(&mut self) -> Option<Event> {
        None
    }
    fn now(&self) -> Duration {
        self.now
    }
    fn size(&self) -> io::Result<(u16, u16)> {
        Ok((80, 24))
    }
    fn start_over(&mut self) -> io::Result<()> {
        Ok(())
    }
    fn mouse(&mut self, _: bool) -> io::Result<()> {
        Ok(())
    }
    fn suspend(&mut self) -> io::Result<()> {
        self.suspended += 1;
        Ok(())
    }
    fn bell(&mut self) -> io::Result<()> {
        self.bells += 1;
        Ok(())
    }
    fn take_again(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn ctrl(c: char) -> Event {
    Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL))
}

/// The keys in words, `Enter Down text:林晓 s`, as events.
fn events(keys: &str) -> Vec<Event> {
    keys.split_whitespace().flat_map(word).collect()
}

fn word(word: &str) -> Vec<Event> {
    if let Some(text) = word.strip_prefix("text:") {
        return text.chars().map(|c| key(KeyCode::Char(c))).collect();
    }
    if let Some(text) = word.strip_prefix("paste:") {
        return vec![Event::Paste(text.to_owned())];
    }
    if let Some(c) = word.strip_prefix("C-").and_then(|rest| rest.chars().next()) {
        return vec![ctrl(c)];
    }
    let code = match word {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Space" => KeyCode::Char(' '),
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "F1" => KeyCode::F(1),
        other => match other.chars().next() {
            Some(c) if other.chars().count() == 1 => KeyCode::Char(c),
            _ => panic!("no key is called {other}"),
        },
    };
    vec![key(code)]
}

/// Plays the keys and returns how it ended, the model, and what the terminal saw.
fn play(paper: &mut Paper, timed: Vec<(Duration, Event)>) -> (Exit, Model, Script) {
    play_as(paper, timed, Look::default())
}

fn play_as(paper: &mut Paper, timed: Vec<(Duration, Event)>, look: Look) -> (Exit, Model, Script) {
    let mut model = Model::new(look, (80, 24));
    let mut script = Script {
        events: timed.into(),
        now: Duration::ZERO,
        frames: 0,
        suspended: 0,
        bells: 0,
        broken: false,
    };
    let exit = run(&mut model, &mut script, paper, Effect::ListProfiles).unwrap();
    (exit, model, script)
}

/// Plays the keys, one a second, and draws what is seen then. Keys that leave end it there.
fn shot(paper: &mut Paper, keys: &str, size: (u16, u16)) -> Shot {
    shot_as(paper, keys, size, Look::default())
}

fn shot_as(paper: &mut Paper, keys: &str, size: (u16, u16), look: Look) -> Shot {
    let mut events = vec![Event::Resize(size.0, size.1)];
    events.extend(self::events(keys));
    let (_, mut model, _) = play_as(paper, seconds_apart(events), look);
    model.look = look;
    draw(size.0, size.1, |frame| view(&model, frame))
}

fn seconds_apart(events: Vec<Event>) -> Vec<(Duration, Event)> {
    (1..).map(Duration::from_secs).zip(events).collect()
}

fn card(number: u8, title: &str, domain: &str, channel: &str) -> Card {
    Card {
        id: format!("{domain}/{number}"),
        title: title.to_owned(),
        domain: domain.to_owned(),
        channel: channel.to_owned(),
        difficulty: number % 5 + 1,
        minutes: 6 + u16::from(number),
        summary: "客户到营业厅报修停电，前面的人把他推给了热线，热线又让他来营业厅。他已经跑了\
                  两趟，冰箱里的东西快要坏了，家里还有一位等着用制氧机的老人。"
            .to_owned(),
        sources: vec!["客户服务案例分析（供电） 案例一".to_owned()],
        pack: String::new(),
        best: number.is_multiple_of(3).then_some(80 + number),
        last: number.is_multiple_of(3).then(|| "11-20".to_owned()),
        passed: number.is_multiple_of(3) && number != 9,
        red_line: number == 9,
        left: None,
        runs: if number.is_multiple_of(3) { vec![row(number)] } else { Vec::new() },
        endings: if number.is_multiple_of(3) { vec![row(number).ending] } else { Vec::new() },
        fault: None,
        unseen: false,
    }
}

fn row(number: u8) -> HistoryRow {
    HistoryRow {
        run: format!("run-{number}"),
        date: format!("11-{:02} 21:0{}", 20 - number % 20, number % 10),
        scenario: if number.is_multiple_of(2) { "hotel/2" } else { "power/1" }.to_owned(),
        title: if number.is_multiple_of(2) {
            "缩了的袖口"
        } else {
            "柜台前的停电报修与一张写错的单子"
        }
        .to_owned(),
        domain: if number.is_multiple_of(2) { "hotel" } else { "power" }.to_owned(),
        channel: "counter".to_owned(),
        again: false,
        score: (number % 4 != 3).then_some(100 - number),
        band: if number == 1 { "红线不合格" } else { "良" }.to_owned(),
        red_line: number == 1,
        ending: "沈女士没有再说什么，也没有说再来；第二天一早，前台收到了她写的一张便条，上面只有\
                 一句话。"
            .to_owned(),
    }
}

/// So many rules of each kind, as they would lie beside each other.
fn field(swept: usize, blown: usize, unknown: usize) -> Vec<Plot> {
    let mut field = vec![Patch::Unknown; swept + blown + unknown];
    for at in 0..swept {
        field[at * 37 % (swept + blown + unknown)] = Patch::Swept;
    }
    let free: Vec<usize> = (0..field.len()).filter(|at| field[*at] == Patch::Unknown).collect();
    for number in 0..blown {
        field[free[number * 11 % free.len()]] = Patch::Blown;
    }
    let areas = [("电话", "core"), ("投诉", "core"), ("态度", "core"), ("酒店", "hotel")];
    let most = field.len().div_ceil(areas.len());
    let plot = |((area, domain), patches): ((&str, &str), &[Patch])| Plot {
        area: area.to_owned(),
        domain: domain.to_owned(),
        patches: patches.to_vec(),
    };
    areas.into_iter().zip(field.chunks(most)).map(plot).collect()
}

/// Somebody who came just now, where nothing is there yet.
fn first_day() -> Paper {
    Paper {
        profiles: vec![ProfileCard {
            name: "林晓".to_owned(), runs: 0, ..ProfileCard::default()
        }],
        home: HomeCard { field: field(0, 0, 552), ..HomeCard::default() },
        ..Paper::default()
    }
}

/// Somebody's second day.
fn ordinary() -> Paper {
    Paper {
        profiles: vec![
            ProfileCard {
                name: "林晓".to_owned(),
                runs: 12,
                last: Some("11-20".to_owned()),
                ..ProfileCard::default()
            },
            ProfileCard { name: "Zoë Müller".to_owned(), runs: 0, ..ProfileCard::default() },
        ],
        home: HomeCard {
            name: "林晓".to_owned(),
            resume: Some(ResumeCard {
                run: "left".to_owned(),
                title: "缩了的袖口".to_owned(),
                domain: "hotel".to_owned(),
                channel: "counter".to_owned(),
                scene: 5,
                heat: Some(48),
                again: None,
            }),
            others: 0,
            why: Why::New,
            standing: Some(82),
            field: field(96, 3, 453),
            week: [
                Day::Trained,
                Day::Trained,
                Day::Missed,
                Day::Trained,
                Day::Open,
                Day::Open,
                Day::Open,
            ],
            recent: (0..8).map(row).collect(),
            next: Some(card(3, "柜台前的停电报修", "power", "counter")),
            runs: 12,
            reruns: 1,
            weak: vec![Weak {
                sentence: "客户的特殊要求当场备注，别忘。".to_owned(),
                broken: 3,
                kept: 1,
            }],
            scenarios: 34,
            played: 9,
            ..HomeCard::default()
        },
        cards: vec![
            card(1, "柜台前的停电报修", "power", "counter"),
            card(2, "缩了的袖口", "hotel", "counter"),
            card(3, "双倍扣费", "telecom", "phone"),
        ],
        rows: (0..3).map(row).collect(),
        ..Paper::default()
    }
}

/// A pack somebody wrote, the first of it with faults.
fn faulty() -> Paper {
    let mut paper = ordinary();
    paper.cards.insert(
        0,
        Card { id: "power/faulty".to_owned(), ..card(2, "写坏的场景", "power", "chat") },
    );
    for card in &mut paper.cards {
        card.unseen = true;
    }
    paper
}

/// The same with a run left in the middle, when another is chosen.
fn torn() -> Paper {
    let paper = ordinary();
    Paper { left: paper.home.resume.clone(), ..paper }
}

/// Everything too long and too much.
fn crowded() -> Paper {
    let long = "一个长得怎么也放不进一行里的题目，偏偏它还没有完，后面又跟了 A-20931 号单子";
    let mut paper = ordinary();
    paper.profiles = (0..40)
        .map(|number| ProfileCard {
            name: format!("名字也可以很长很长的第{number}位受训者"),
            runs: number * 37,
            last: Some("2026-11-20".to_owned()),
            ..ProfileCard::default()
        })
        .collect();
    paper.home.next = Some(card(4, long, "a-domain-nobody-named", "visit"));
    if let Some(resume) = &mut paper.home.resume {
        resume.title = long.to_owned();
    }
    paper.cards = (0..60).map(|number| card(number, long, "ecommerce", "social")).collect();
    for card in &mut paper.cards {
        card.pack = "某某公司二〇二六年新员工培训的场景包".to_owned();
        card.best = Some(100);
        card.last = Some("2026-11-20".to_owned());
    }
    paper.rows = (0..60).map(row).collect();
    paper
}

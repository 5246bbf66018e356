//! The first start, the next day's start, and everything around a run, as a person meets it: by
//! arrows and Enter alone, in both languages, with the signs of a keyboard, with the mouse.

use insta::assert_snapshot;
use ratatui::style::{Color, Modifier};

use super::*;
use crate::message::Lang;
use crate::tui::screen::Screen;
use crate::tui::text::width;
use crate::tui::theme::{ColorLevel, GlyphWish, Glyphs, Theme, ThemeName};

/// Nobody was ever here, and there is something to play.
pub(super) fn nobody() -> Paper {
    let ordinary = ordinary();
    Paper { home: HomeCard::default(), profiles: Vec::new(), ..ordinary }
}

fn journey(paper: &mut Paper, keys: &str) -> Model {
    play(paper, seconds_apart(events(keys))).1
}

/// The keys, and what is seen after them.
fn seen(paper: &mut Paper, keys: &str) -> String {
    shot(paper, keys, (80, 24)).text
}

fn looks() -> [(&'static str, Look); 3] {
    let english = Look { lang: Lang::En, ..Look::default() };
    let theme = Theme { glyphs: Glyphs::Ascii, ..Theme::default() };
    [("zh", Look::default()), ("en", english), ("ascii", Look { theme, ..Look::default() })]
}

/// A name, the world, and the keys that lead there.
type State = (&'static str, fn() -> Paper, &'static str);

fn states() -> Vec<State> {
    vec![
        ("welcome-language", nobody, ""),
        ("welcome-window", nobody, "Enter"),
        ("welcome-font", nobody, "Enter Enter"),
        ("welcome-name", nobody, "Enter Enter Enter"),
        ("welcome-tutorial", nobody, "Enter Enter Enter text:林晓 Enter"),
        ("tutorial-first", nobody, "Enter Enter Enter Enter Enter"),
        (
            "tutorial-mine",
            nobody,
            "Enter Enter Enter Enter Enter PageDown 2 PageDown PageDown 3 PageDown PageDown",
        ),
        (
            "tutorial-end",
            nobody,
            "Enter Enter Enter Enter Enter PageDown 1 PageDown PageDown 1 PageDown PageDown \
             PageDown 2 PageDown PageDown",
        ),
        ("tutorial-skip", nobody, "Enter Enter Enter Enter Enter Esc"),
        ("first-scenarios", nobody, "Enter Enter Enter Enter Down Enter"),
        ("home", ordinary, "Enter"),
        ("home-first-day", first_day, "Enter"),
        ("home-crowded", crowded, "Enter Down"),
        ("browser", ordinary, "Enter s Down"),
        ("browser-crowded", crowded, "Enter s PageDown PageDown"),
        ("history", ordinary, "Enter h Down"),
        ("settings", ordinary, "Enter e Down"),
    ]
}

/// The language of the program in a world where everything is asked in it.
fn in_look(world: fn() -> Paper, keys: &str, size: (u16, u16), look: Look) -> Shot {
    let mut model = Model::new(look, size);
    let mut script = Script {
        events: seconds_apart(events(keys)).into(),
        now: Duration::ZERO,
        frames: 0,
        suspended: 0,
        bells: 0,
        broken: false,
    };
    run(&mut model, &mut script, &mut world(), Effect::ListProfiles).unwrap();
    model.look = look;
    draw(size.0, size.1, |frame| view(&model, frame))
}

#[test]
fn pictures_in_both_languages_and_with_the_signs_of_a_keyboard() {
    for (name, world, keys) in states() {
        for (kind, look) in looks() {
            for (columns, rows) in [(60, 20), (80, 24)] {
                let shot = in_look(world, keys, (columns, rows), look);
                assert_snapshot!(format!("{name}-{kind}-{columns}x{rows}"), shot.text);
            }
        }
    }
}

#[test]
fn pictures_of_a_large_window() {
    for (name, world, keys) in states() {
        let shot = in_look(world, keys, (140, 45), Look::default());
        assert_snapshot!(format!("{name}-zh-140x45"), shot.text);
    }
}

#[test]
fn the_signs_of_a_keyboard_are_enough_for_every_picture() {
    let is_sign = |c: char| !c.is_ascii() && width(&c.to_string()) == 1;
    for (name, world, keys) in states() {
        let shot = in_look(world, keys, (140, 45), looks()[2].1);
        assert!(!shot.text.contains(is_sign), "{name}\n{}", shot.text);
    }
}

#[test]
fn without_colour_the_selected_row_is_still_bold() {
    let theme = Theme { level: ColorLevel::None, ..Theme::default() };
    for (name, world, keys) in states() {
        let shot = in_look(world, keys, (80, 24), Look { theme, ..Look::default() });
        let cells = &shot.buffer.content;
        assert!(cells.iter().all(|it| (it.fg, it.bg) == (Color::Reset, Color::Reset)), "{name}");
        assert!(cells.iter().any(|it| it.modifier.contains(Modifier::BOLD)), "{name}");
    }
}

#[test]
fn a_newcomer_gets_through_by_arrows_and_enter_alone() {
    let mut paper = nobody();
    assert!(seen(&mut nobody(), "").contains("简体中文"), "a language is asked for first");
    assert!(seen(&mut nobody(), "Enter").contains("80 列，24 行"), "then the window is looked at");
    assert!(seen(&mut nobody(), "Enter Enter").contains("同一个位置"), "then the font");
    let name = seen(&mut nobody(), "Enter Enter Enter");
    assert!(name.contains("怎么称呼你"), "then a name is asked for, and none need be typed");
    let ready = seen(&mut nobody(), "Enter Enter Enter Enter");
    assert!(ready.contains("新同事，你好"), "who types none has one all the same");
    let tutorial = "Enter Enter Enter Enter Enter";
    assert!(seen(&mut nobody(), tutorial).contains("教程 1/3"), "the tutorial begins");
    let mut played = tutorial.to_owned();
    while seen(&mut nobody(), &format!("{played} Enter")).contains("教程") && played.len() < 200 {
        played.push_str(" Enter");
    }
    let model = journey(&mut paper, &format!("{played} Enter"));
    assert!(matches!(model.screen, Screen::First(_)), "its end leads to the first scenario");
    journey(&mut paper, &format!("{played} Enter Enter"));
    assert!(matches!(paper.asked.last(), Some(Effect::Play(_))), "{:?}", paper.asked);
    let kept = paper.asked.iter().any(|it| matches!(it, Effect::Keep(_) | Effect::Finish));
    assert!(!kept, "nothing of the tutorial is kept");
}

#[test]
fn the_name_that_was_typed_is_the_one_enrolled() {
    let mut paper = nobody();
    journey(&mut paper, "Enter Enter Enter paste:林 text:晓 Enter Down Enter");
    let enrolled = Effect::Enrol { name: "林晓".to_owned(), tutorial: false };
    assert_eq!(paper.asked.last(), Some(&enrolled));
}

#[test]
fn escape_goes_back_a_step_and_out_only_by_asking() {
    let back = seen(&mut nobody(), "Enter Enter Enter text:晓 Esc Esc");
    assert!(back.contains("80 列，24 行"), "two steps back is the window again");
    let kept = seen(&mut nobody(), "Enter Enter Enter text:晓 Esc Enter");
    assert!(kept.contains("晓"), "what was typed is still there");
    assert!(seen(&mut nobody(), "Esc").contains("要离开吗"), "before the first step is only out");
}

#[test]
fn the_language_chosen_first_is_spoken_from_then_on_and_kept() {
    let mut paper = nobody();
    let model = journey(&mut paper, "Down Enter");
    assert_eq!(model.look.lang, Lang::En);
    assert_eq!(paper.wishes.lang, Lang::En);
}

#[test]
fn lines_that_do_not_end_together_bring_the_signs_of_a_keyboard() {
    let mut paper = nobody();
    let model = journey(&mut paper, "Enter Enter Down Enter");
    assert_eq!(model.look.theme.glyphs, Glyphs::Ascii);
    assert_eq!(paper.wishes.glyphs, GlyphWish::Ascii);
    let model = journey(&mut nobody(), "Enter Enter Enter");
    assert_eq!(model.look.theme.glyphs, Glyphs::Unicode, "yes changes nothing");
    let mut paper = nobody();
    let model = journey(&mut paper, "Enter Enter Down Enter Esc Enter");
    assert_eq!(model.look.theme.glyphs, Glyphs::Ascii, "nor where these signs were shown");
    assert_eq!(paper.wishes.glyphs, GlyphWish::Ascii);
}

#[test]
fn the_frame_to_be_checked_follows_the_window() {
    let mut model = Model::new(Look::default(), (80, 24));
    let mut script = Script {
        events: seconds_apart(vec![key(KeyCode::Enter), Event::Resize(66, 21)]).into(),
        now: Duration::ZERO,
        frames: 0,
        suspended: 0,
        bells: 0,
        broken: false,
    };
    run(&mut model, &mut script, &mut nobody(), Effect::ListProfiles).unwrap();
    let shot = draw(66, 21, |frame| view(&model, frame));
    assert!(shot.text.contains("66 列，21 行"), "{}", shot.text);
    assert!(shot.text.lines().next().unwrap().ends_with('┐'), "{}", shot.text);
}

#[test]
fn a_mine_of_the_tutorial_is_explained_and_can_be_taken_back() {
    let to = "Enter Enter Enter Enter Enter";
    let second = seen(&mut nobody(), &format!("{to} Enter"));
    let mine = second.lines().find(|line| line.contains("有两把")).unwrap();
    let number = mine.trim_start_matches(['▸', ' ']).chars().next().unwrap();
    let stepped = seen(&mut nobody(), &format!("{to} Enter {number}"));
    assert!(stepped.contains("你踩到雷了"), "{stepped}");
    let back = seen(&mut nobody(), &format!("{to} Enter {number} u"));
    assert!(back.contains("退回来了"), "{back}");
}

#[test]
fn at_the_end_of_the_tutorial_the_key_its_last_row_names_shows_the_rule() {
    let keys = "Enter Enter Enter Enter Enter PageDown 1 PageDown PageDown 1 PageDown PageDown 2 \
                PageDown PageDown";
    let end = seen(&mut nobody(), keys);
    assert!(end.contains("教程完了") && end.contains("v 看规则"), "{end}");
    let rule = seen(&mut nobody(), &format!("{keys} v"));
    assert!(rule.contains("这一句的规则"), "{rule}");
    let back = seen(&mut nobody(), &format!("{keys} v Esc"));
    assert!(back.contains("教程完了"), "{back}");
}

/// Whatever the coach says, what can be said is whole in the smallest window.
#[test]
fn no_answer_of_the_tutorial_gives_way_to_its_coach() {
    let mut chosen = 0;
    for (_, look) in looks() {
        for turns in 0..8 {
            let keys = ["Enter "; 13][..5 + turns].concat();
            let shot = in_look(nobody, keys.trim(), (60, 20), look).text;
            chosen += usize::from(shot.contains(" 3  "));
            for more in ["▼ 还有", "- 还有", "more\n"] {
                assert!(!shot.contains(more), "{shot}");
            }
        }
    }
    assert!(chosen > 6, "{chosen}");
}

#[test]
fn after_the_tutorial_the_first_scenario_is_selected() {
    let keys = "Enter Enter Enter Enter Enter Esc Enter";
    for (_, look) in looks() {
        let text = in_look(nobody, keys, (80, 24), look).text;
        let selected = text.lines().find(|row| row.trim_start().starts_with(['▸', '>'])).unwrap();
        let all = look.say("first-all");
        assert!(!selected.contains(&all) && text.contains(&all), "{text}");
    }
}

#[test]
fn a_tutorial_that_was_left_is_not_told_as_finished() {
    let end = "PageDown 1 PageDown PageDown 1 PageDown PageDown PageDown 2 PageDown PageDown";
    for (keys, finished) in [("Esc Enter", false), (&format!("{end} Esc"), true)] {
        let mut paper = ordinary();
        journey(&mut paper, &format!("Enter 6 {keys}"));
        assert_eq!(paper.asked.last(), Some(&Effect::AfterTutorial { finished }), "{keys}");
    }
}

#[test]
fn the_tutorial_may_be_skipped_and_seen_again_from_home() {
    let model = journey(&mut nobody(), "Enter Enter Enter Enter Enter Esc Enter");
    assert!(matches!(model.screen, Screen::First(_)), "who skips it chooses a scenario");
    let mut paper = ordinary();
    let model = journey(&mut paper, "Enter 6");
    assert!(matches!(model.screen, Screen::Tutorial(_)), "it can be had again");
    let model = journey(&mut paper, "Enter 6 Esc Enter");
    assert!(matches!(model.screen, Screen::Home(_)), "and leads home then");
}

#[test]
fn nobody_is_told_that_the_tutorial_is_kept() {
    for keys in ["C-c", "Esc", ": text:离开 Enter"] {
        let asked = seen(&mut ordinary(), &format!("Enter 6 {keys}"));
        assert!(!asked.contains("进度"), "{keys}: {asked}");
        assert!(asked.contains("随时可以从首页再来"), "{keys}: {asked}");
    }
}

#[test]
fn who_finished_nothing_is_told_where_they_stopped() {
    let left = |title: &str| {
        let mut paper = ordinary();
        paper.profiles[1].left =
            Some(LeftCard { title: title.to_owned(), scene: 5, review: false });
        paper
    };
    let row = |paper: &mut Paper, size| {
        let text = shot(paper, "", size).text;
        text.lines().find(|line| line.contains("Zoë")).unwrap().to_owned()
    };
    for size in [(60, 20), (80, 24)] {
        let told = row(&mut left("缩了的袖口"), size);
        assert!(told.ends_with("练到一半：缩了的袖口 第 5 幕"), "{told}");
        let long = "一个长得怎么也放不进一行里的题目，偏偏它还没有完";
        assert!(row(&mut left(long), size).ends_with("有一次没练完"), "it is whole or not said");
        assert!(row(&mut ordinary(), size).ends_with("还没有练过"));
    }
}

#[test]
fn home_and_history_count_runs_in_the_same_words() {
    let mut paper = ordinary();
    paper.rows[0].again = true;
    (paper.home.runs, paper.home.reruns) = (2, 1);
    for keys in ["Enter", "Enter h"] {
        let text = seen(&mut paper, keys);
        assert!(text.contains("练过 2 次，重来 1 次"), "{keys}: {text}");
    }
}

#[test]
fn a_scenario_with_faults_is_no_new_one_once_that_is_known() {
    let mut paper = faulty();
    // To the filter of states, and there to what was not played.
    let mut events = events("Enter s Up Enter Enter Enter Right");
    let (_, before, _) = play(&mut paper, seconds_apart(events.clone()));
    let text = |model: &Model| draw(80, 24, |frame| view(model, frame)).text;
    assert!(text(&before).contains("写坏的场景"), "{}", text(&before));
    events.extend(std::iter::repeat_n(Event::Tick, 8));
    let (_, after, _) = play(&mut faulty(), seconds_apart(events));
    assert!(!text(&after).contains("写坏的场景"), "{}", text(&after));
}

#[test]
fn the_next_day_enter_alone_goes_on_with_what_was_left() {
    let mut paper = ordinary();
    paper.profiles.truncate(1);
    let home = seen(&mut paper, "Enter");
    assert!(home.contains("▸ 缩了的袖口"), "the run left in the middle is selected: {home}");
    assert!(home.contains("热度 48"), "and it is said how it stood: {home}");
    journey(&mut paper, "Enter Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::Resume("left".to_owned())));
    paper.home.resume = None;
    journey(&mut paper, "Enter Enter");
    assert_eq!(
        paper.asked.last(),
        Some(&Effect::Play("power/3".to_owned())),
        "where nothing was left the next scenario is one Enter away"
    );
}

#[test]
fn a_filter_is_set_by_arrows_alone_and_the_count_follows() {
    let one = seen(&mut ordinary(), "Enter s Up Right");
    assert!(one.contains("找到 1 个，共 3 个"), "{one}");
    let two = seen(&mut ordinary(), "Enter s Up Enter Right");
    assert!(two.contains("找到 2 个，共 3 个"), "the second filter is the channel: {two}");
    let mut paper = ordinary();
    journey(&mut paper, "Enter s Up Right Down Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::Play("hotel/2".to_owned())));
    assert!(seen(&mut ordinary(), "Enter s Up Right Esc").contains("共 3 个"), "Esc shows all");
}

#[test]
fn a_search_finds_words_of_the_summary_wherever_they_stand() {
    let found = seen(&mut ordinary(), "Enter s / text:制氧机");
    assert!(found.contains("找到 3 个"), "{found}");
}

#[test]
fn a_scenario_with_faults_is_marked_and_says_why_instead_of_starting() {
    let mut paper = faulty();
    let mut events = vec![key(KeyCode::Enter), key(KeyCode::Char('s'))];
    events.extend(std::iter::repeat_n(Event::Tick, 8));
    events.extend([key(KeyCode::Down), key(KeyCode::Enter)]);
    let (_, model, _) = play(&mut paper, seconds_apart(events));
    let looked = paper.asked.iter().filter(|it| matches!(it, Effect::Inspect(_))).count();
    assert_eq!(looked, 4, "each is looked into once, and then it is quiet");
    assert!(paper.asked.iter().all(|it| !matches!(it, Effect::Play(_))), "it does not start");
    let shot = draw(80, 24, |frame| view(&model, frame));
    assert_snapshot!("browser-faulty-80x24", shot.text);
    assert!(shot.text.contains("不能练"), "{}", shot.text);
    assert!(shot.text.contains("2 处错误"), "{}", shot.text);
}

#[test]
fn the_list_goes_from_easy_to_hard_and_begins_with_what_is_new() {
    let mut paper = ordinary();
    paper.cards.reverse();
    paper
        .cards
        .push(Card { left: Some(3), difficulty: 1, ..card(1, "歇下的", "power", "chat") });
    let text = seen(&mut paper, "Enter s");
    let at = |title: &str| text.lines().position(|line| line.contains(title)).unwrap();
    assert!(at("歇下的") < at("柜台前的停电报修") && at("缩了的袖口") < at("双倍扣费"), "{text}");
    let line = |title: &str| text.lines().nth(at(title)).unwrap();
    assert!(line("歇下的").contains("练到一半") && !line("歇下的").contains("没练过"), "{text}");
    assert!(line("柜台前的停电报修").contains('▸'), "the easiest that is new: {text}");
}

#[test]
fn a_best_score_stands_by_itself_beside_a_red_line() {
    let mut paper = ordinary();
    let best =
        Card {
            best: Some(100), passed: true, red_line: true, ..card(1, "碰过", "power", "chat")
        };
    paper.cards.push(best);
    let text = seen(&mut paper, "Enter s");
    let line = text.lines().find(|line| line.contains("碰过")).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    assert!(words.ends_with(&["✓", "100", "✗"]), "{text}");
    assert!(text.lines().any(|line| line.contains("最好") && line.contains("红线")), "{text}");
}

#[test]
fn home_keeps_the_row_one_came_from() {
    for (key, name) in [("s", "场景"), ("h", "历史"), ("e", "设置")] {
        let text = seen(&mut ordinary(), &format!("Enter {key} Esc"));
        assert!(text.contains(&format!("▸ {name}")), "{text}");
    }
}

#[test]
fn keys_that_do_nothing_are_not_named() {
    let foot =
        |keys: &str| seen(&mut ordinary(), keys).lines().last().unwrap_or_default().to_owned();
    assert!(foot("Enter s / text:没有 Enter").contains("Esc 全部"));
    assert!(foot("Enter s / text:没有").contains("Esc 全部"));
    assert!(foot("Enter h Right").contains("Esc 全部") && foot("Enter h").contains("Esc 返回"));
    assert!(!foot("Enter ?").contains("滚动"), "all of it is seen");
    let window = seen(&mut nobody(), "Enter");
    let last = window.lines().last().unwrap();
    assert!(last.contains("Enter 继续") && !last.contains("移动"), "{last}");
}

#[test]
fn behind_a_window_nothing_is_selected_or_bold() {
    let shot = shot(&mut ordinary(), "Enter q", (80, 24));
    let signs = shot.text.matches('▸').count();
    assert_eq!(signs, 1, "only the answer of the window: {}", shot.text);
    let top = (0..80).map(|x| &shot.buffer[(x, 0)]);
    assert!(top.into_iter().all(|cell| !cell.modifier.contains(Modifier::BOLD)));
}

#[test]
fn the_map_shows_that_more_was_swept() {
    let met = |swept, blown| {
        let mut paper = ordinary();
        paper.home.field = field(swept, blown, 562 - swept - blown);
        let text = seen(&mut paper, "Enter");
        (text.matches('▇').count(), text.matches('✗').count())
    };
    let (before, after) = (met(6, 7), met(9, 13));
    assert!(after.0 > before.0 && after.1 > before.1, "{before:?} {after:?}");
}

#[test]
fn a_run_stands_beside_its_ending_and_the_run_before() {
    let mut paper = ordinary();
    let run = |number: u8, score| HistoryRow {
        run: format!("run-{number}"),
        ending: "缓和".to_owned(),
        score: Some(score),
        red_line: false,
        ..row(2)
    };
    paper.rows = vec![HistoryRow { again: true, ..run(1, 61) }, run(2, 70), run(3, 60)];
    let text = seen(&mut paper, "Enter h");
    let line = |score: &str| text.lines().find(|line| line.contains(score)).unwrap();
    assert!(line(" 61 ").contains("缓和") && line(" 61 ").contains("低 9 分"), "{text}");
    assert!(line(" 70 ").contains("高 10 分"), "{text}");
    let heading = text.lines().find(|line| line.contains("得分")).unwrap();
    assert!(heading.contains("时间") && heading.contains("结果"), "{heading}");
    assert!(text.contains("走势 「缩了的袖口」") && text.contains("60 到 70 分"), "{text}");
    assert_eq!(text.matches("缓和").count(), 3, "nothing is said twice: {text}");
}

#[test]
fn the_title_of_a_retry_is_whole_beside_a_case_review() {
    let mut paper = ordinary();
    let title = "三号厅，两点整";
    let run = |number: u8, again| HistoryRow {
        title: title.to_owned(),
        domain: "core".to_owned(),
        channel: "meeting".to_owned(),
        ending: "outcome".to_owned(),
        again,
        ..row(number)
    };
    let review = HistoryRow { channel: "case-review".to_owned(), ..run(5, false) };
    paper.rows = vec![run(2, true), run(4, false), review];
    for size in [(80, 24), (100, 30)] {
        let look = Look { lang: crate::message::Lang::En, ..Look::default() };
        let text = shot_as(&mut paper, "Enter h Down", size, look).text;
        assert!(
            text.contains("三号厅，两点整, retry") || text.contains("三号厅，两点整 (retry)"),
            "{text}"
        );
    }
}

#[test]
fn what_has_no_room_on_the_home_screen_is_left_out_whole() {
    let mut said = 0;
    for others in [0, 2] {
        for rows in 20..30 {
            let look = Look { lang: crate::message::Lang::En, ..Look::default() };
            let mut paper = ordinary();
            paper.home.recent.clear();
            paper.home.others = others;
            let text = shot_as(&mut paper, "Enter", (80, rows), look).text;
            let begun = text.contains("Nothing yet.");
            said += usize::from(begun);
            assert!(!begun || text.contains("here."), "{text}");
        }
    }
    assert!(said > 0, "where it has room it is said");
}

#[test]
fn home_cuts_nothing_of_where_the_next_scenario_takes_place() {
    let look = Look { lang: crate::message::Lang::En, ..Look::default() };
    let mut paper = ordinary();
    paper.home.next = Some(card(1, "十点半走", "motorway", "counter"));
    let text = shot_as(&mut paper, "Enter", (80, 24), look).text;
    assert!(text.contains("motorway services  counter"), "{text}");
    assert!(text.lines().any(|line| line.starts_with("   about 7 min")), "{text}");
}

#[test]
fn the_runs_of_one_scenario_can_be_seen_alone_with_their_course() {
    let one = seen(&mut ordinary(), "Enter h Right");
    assert!(one.contains("练过 2 次") && one.contains("98 到 100 分"), "{one}");
    let once = seen(&mut ordinary(), "Enter h Right Right");
    let course = once.lines().find(|line| line.contains("走势")).unwrap();
    assert!(course.contains("只练过一次") && !course.contains(['▇', '█', '✗']), "{course}");
    let mut paper = ordinary();
    paper.rows.push(HistoryRow { run: "run-9".to_owned(), ..row(1) });
    let failed = seen(&mut paper, "Enter h Right Right");
    let course = failed.lines().find(|line| line.contains("走势")).unwrap();
    assert!(course.contains("✗✗  碰红线不合格 2 次"), "a failed run is no bar: {course}");
    assert!(!course.contains(['▇', '█']) && !course.contains("99"), "{course}");
    let mut paper = ordinary();
    journey(&mut paper, "Enter h Right Right Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::OpenRun("run-1".to_owned())));
}

#[test]
fn a_setting_changes_the_looks_at_once_and_is_kept() {
    let mut paper = ordinary();
    let model = journey(&mut paper, "Enter e Right");
    assert_eq!((model.look.lang, paper.wishes.lang), (Lang::En, Lang::En));
    let model = journey(&mut ordinary(), "Enter e Down Right");
    assert_eq!(model.look.theme.name, ThemeName::Dark);
    let model = journey(&mut ordinary(), "Enter e Down Left Left");
    assert_eq!(model.look.theme.name, ThemeName::HighContrast);
    let mut paper = ordinary();
    let model = journey(&mut paper, "Enter e End Right");
    assert_eq!(paper.wishes.timer_factor, 150, "the time is the trainee's own");
    assert!(matches!(model.screen, Screen::Settings(_)));
    let model = journey(&mut paper, "Enter e Esc");
    assert!(matches!(model.screen, Screen::Home(_)), "Esc leads home");
}

/// Clicks the cell where the text begins, and again.
fn clicked(paper: &mut Paper, keys: &str, text: &str, times: usize) -> Model {
    let before = shot(paper, keys, (80, 24));
    let (row, column) = before
        .text
        .lines()
        .enumerate()
        .find_map(|(row, line)| Some((row, width(&line[..line.find(text)?]))))
        .unwrap_or_else(|| panic!("{text} is not in\n{}", before.text));
    let click = Event::Click(u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
    let mut events = events(keys);
    events.extend(std::iter::repeat_n(click, times));
    paper.asked.clear();
    play(paper, seconds_apart(events)).1
}

#[test]
fn a_click_opens_a_row_and_changes_a_setting_only_when_it_was_selected() {
    let mut paper = ordinary();
    clicked(&mut paper, "", "Zoë", 1);
    assert_eq!(paper.asked.last(), Some(&Effect::OpenProfile("Zoë Müller".to_owned())));
    clicked(&mut paper, "Enter", "柜台前的停电报修", 1);
    assert_eq!(paper.asked.last(), Some(&Effect::Play("power/3".to_owned())));
    clicked(&mut paper, "Enter s", "双倍扣费", 1);
    assert_eq!(paper.asked.last(), Some(&Effect::Play("telecom/3".to_owned())));
    clicked(&mut paper, "Enter h", "11-18", 1);
    assert_eq!(paper.asked.last(), Some(&Effect::OpenRun("run-2".to_owned())));
    clicked(&mut paper, "Enter e", "动画", 1);
    assert!(!paper.asked.iter().any(|it| matches!(it, Effect::SaveSettings(_))));
    let model = clicked(&mut paper, "Enter e", "动画", 2);
    assert!(matches!(paper.asked.last(), Some(Effect::SaveSettings(_))), "{:?}", paper.asked);
    assert!(matches!(model.screen, Screen::Settings(_)));
    let mut paper = nobody();
    let model = clicked(&mut paper, "", "English", 1);
    assert_eq!(model.look.lang, Lang::En);
}

#[test]
fn a_double_click_opens_one_thing_only() {
    let home = shot(&mut ordinary(), "Enter", (80, 24)).text;
    let row = home.lines().position(|line| line.starts_with("   场景")).unwrap();
    let click = |ms: u64| (Duration::from_millis(ms), Event::Click(4, u16::try_from(row).unwrap()));
    let mut paper = ordinary();
    let before = (Duration::from_millis(500), key(KeyCode::Enter));
    play(&mut paper, vec![before, click(1000), click(1200)]);
    assert_eq!(paper.asked.last(), Some(&Effect::ListScenarios), "{home}");
}

#[test]
fn home_says_that_what_was_left_is_another_try() {
    let mut paper = ordinary();
    assert!(!seen(&mut paper, "Enter").contains("重来，从"));
    paper.home.resume.as_mut().unwrap().again = Some(1);
    assert!(seen(&mut paper, "Enter").contains("重来，从第 2 句"));
    paper.home.resume.as_mut().unwrap().again = Some(0);
    assert!(seen(&mut paper, "Enter").contains("重来，从头"));
}

/// Titles as they are in the content, and one run of one scenario with a red line.
fn shelf() -> Paper {
    let mut paper = ordinary();
    let titles = ["山后八口塘", "海边的两间房", "十一点半的来客", "没来的那一条", "第八百零一份"];
    let named = |(at, domain): (usize, &&str)| {
        let title = format!("{}{}", titles[at % titles.len()], at / titles.len());
        let channel = if at % 2 == 0 { "case-review" } else { "phone" };
        let runs = if at == 7 { vec![HistoryRow { red_line: true, ..row(8) }] } else { Vec::new() };
        Card { runs, difficulty: 5, ..card(u8::try_from(at).unwrap(), &title, domain, channel) }
    };
    let domains = ["motorway", "project", "general", "hotel"].repeat(6);
    paper.cards = domains.iter().enumerate().map(named).collect();
    for card in &mut paper.cards {
        card.best = card.best.map(|_| 36);
        card.red_line = false;
    }
    paper.cards[7].best = Some(36);
    paper
}

#[test]
fn no_ordinary_title_is_cut_in_the_smallest_window() {
    for lang in [Lang::Zh, Lang::En] {
        let look = Look { lang, ..Look::default() };
        for keys in ["Enter s", "Enter s Home", "Enter s End"] {
            let text = shot_as(&mut shelf(), keys, (60, 20), look).text;
            let listed = || text.lines().filter(|line| line.contains(|c| "山海十没第".contains(c)));
            assert!(listed().count() > 3, "{text}");
            assert!(listed().all(|line| !line.contains('⋯')), "{text}");
        }
    }
    // One too long stands whole below the list.
    let mut paper = shelf();
    paper.cards[0].title = "一个长得在列表里怎么也放不下的题目还没完".to_owned();
    let look = Look { lang: Lang::En, ..Look::default() };
    let text = shot_as(&mut paper, "Enter s Home", (60, 20), look).text;
    assert!(text.contains("一个长得在列表里怎么也放不下的题目还没完"), "{text}");
}

#[test]
fn in_either_language_a_wide_list_has_the_description_beside_it() {
    for (lang, domain) in [(Lang::Zh, None), (Lang::En, Some("hotel"))] {
        for size in [(100, 30), (140, 45)] {
            let look = Look { lang, ..Look::default() };
            let text = shot_as(&mut shelf(), "Enter s Home Down Down Down", size, look).text;
            assert!(text.lines().filter(|line| line.contains('│')).count() > 15, "{text}");
            assert!(domain.is_none_or(|it| text.contains(it)), "it is told beside: {text}");
        }
    }
}

#[test]
fn what_is_above_a_list_is_told_above_it_and_what_is_below_below() {
    let mut many = shelf();
    many.rows = (0..60).map(row).collect();
    for (keys, up, down) in [
        ("Enter s Home", false, true),
        ("Enter s Home Down Down Down Down Down Down Down Down Down Down Down", true, true),
        ("Enter s End", true, false),
        ("Enter h", false, true),
        ("Enter h End", true, false),
    ] {
        let text = shot(&mut many, keys, (80, 24)).text;
        let at = |sign: char| text.lines().position(|line| line.trim().starts_with(sign));
        assert_eq!((at('▲').is_some(), at('▼').is_some()), (up, down), "{keys}: {text}");
        let chosen = at('▸').unwrap();
        assert!(at('▲').is_none_or(|row| row < chosen), "{keys}: {text}");
        assert!(at('▼').is_none_or(|row| row > chosen), "{keys}: {text}");
    }
}

#[test]
fn a_red_line_crossed_of_late_is_marked_and_said_when() {
    let mut paper = shelf();
    let title = paper.cards[7].title.clone();
    let text = shot(&mut paper, "Enter s Home Down Down Down Down Down Down Down", (80, 24)).text;
    let line = text.lines().find(|line| line.contains(&title)).unwrap();
    assert!(line.contains('▸') && line.trim().ends_with('✗'), "{text}");
    assert_eq!(text.matches('✗').count(), 2, "{text}");
}

#[test]
fn a_step_from_or_to_a_red_line_says_so() {
    let mut paper = ordinary();
    let run = |number: u8, score, red_line| HistoryRow {
        score: Some(score),
        red_line,
        ending: "缓和".to_owned(),
        ..HistoryRow { run: format!("run-{number}"), ..row(2) }
    };
    paper.rows = vec![run(1, 59, false), run(2, 36, true), run(3, 28, false), run(4, 20, false)];
    let text = shot(&mut paper, "Enter h", (140, 30)).text;
    let step = |score: &str| {
        let mut rows = text.lines().filter(|row| row.contains("缩了的袖口"));
        rows.find(|row| row.contains(&format!(" {score} "))).unwrap().trim().to_owned()
    };
    assert!(step("59").ends_with("上次红线"), "{text}");
    assert!(step("36").ends_with("这次红线"), "{text}");
    assert!(step("28").ends_with("高 8 分"), "{text}");
}

/// A row that would only say that one is left out has room for that one.
#[test]
fn no_list_leaves_out_a_single_scenario() {
    for count in 3..40 {
        let mut paper = ordinary();
        let card = paper.cards[0].clone();
        let named =
            |at: usize| Card {
                id: format!("a/{at}"), title: format!("第{at}个"), ..card.clone()
            };
        paper.cards = (0..count).map(named).collect();
        let text = seen(&mut paper, "Enter s");
        assert!(!text.contains("还有 1 个"), "{count}: {text}");
    }
}

/// Somebody whose profile is open in another window.
fn second_window() -> Paper {
    let mut paper = ordinary();
    paper.home.keeping = Keeping::Nothing;
    paper
}

#[test]
fn a_window_in_which_nothing_is_kept_never_says_otherwise() {
    for (lang, mark, leave, kept) in [
        (Lang::Zh, "这里练的不会记下", "这个窗口里练的都不会记下", "已经写下"),
        (
            Lang::En,
            "nothing here is kept",
            "Nothing done in this window",
            "Everything you have done",
        ),
    ] {
        let look = Look { lang, ..Look::default() };
        for size in [(60, 20), (80, 24)] {
            let home = in_look(second_window, "Enter", size, look).text;
            assert!(home.lines().take(2).any(|line| line.contains(mark)), "{home}");
            for keys in ["Enter q", "Enter s C-c", "Enter h C-c"] {
                let asked = in_look(second_window, keys, size, look).text;
                assert!(asked.contains(leave) && !asked.contains(kept), "{keys}: {asked}");
            }
        }
        let home = in_look(ordinary, "Enter", (80, 24), look).text;
        assert!(!home.contains(mark), "{home}");
        assert!(in_look(ordinary, "Enter q", (80, 24), look).text.contains(kept));
    }
}

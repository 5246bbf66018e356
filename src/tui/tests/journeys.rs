//! Keys and what comes of them, told as a person would.

use super::*;
use crate::message::Lang;
use crate::tui::overlay::Overlay;
use crate::tui::screen::Screen;

fn journey(paper: &mut Paper, keys: &str) -> (Exit, Model, Script) {
    play(paper, seconds_apart(events(keys)))
}

#[test]
fn somebody_new_at_a_used_machine_types_a_name_and_is_at_home() {
    let mut paper = ordinary();
    let (_, model, _) = journey(&mut paper, "End Enter text:小周 Enter");
    assert_eq!(paper.asked, [Effect::ListProfiles, Effect::CreateProfile("小周".to_owned())]);
    assert!(matches!(model.screen, Screen::Home(_)));
}

#[test]
fn letters_of_a_name_are_no_commands() {
    let mut paper = ordinary();
    journey(&mut paper, "End Enter text:q?k1 Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::CreateProfile("q?k1".to_owned())));
}

#[test]
fn a_name_may_come_from_an_input_method_as_a_paste() {
    let mut paper = ordinary();
    journey(&mut paper, "End Enter paste:小 paste:周 Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::CreateProfile("小周".to_owned())));
}

#[test]
fn a_name_of_spaces_is_none() {
    let mut paper = ordinary();
    let (_, model, _) = journey(&mut paper, "End Enter text:\u{3000} Enter");
    assert_eq!(paper.asked, [Effect::ListProfiles]);
    assert!(matches!(model.screen, Screen::Profiles(_)));
}

#[test]
fn the_same_name_is_not_taken_twice() {
    let mut paper = ordinary();
    journey(&mut paper, "End Enter text:林晓 Enter");
    assert_eq!(paper.asked, [Effect::ListProfiles]);
}

#[test]
fn enter_alone_goes_on_where_it_was_left() {
    let mut paper = ordinary();
    journey(&mut paper, "Enter Enter");
    assert_eq!(paper.asked, [Effect::ListProfiles, Effect::OpenProfile("林晓".to_owned()), on()]);
}

#[test]
fn a_scenario_is_found_by_typing_and_started() {
    let mut paper = ordinary();
    journey(&mut paper, "Enter s / text:酒店 Enter Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::Play("hotel/2".to_owned())));
}

#[test]
fn full_width_keys_are_the_keys_meant() {
    let mut paper = ordinary();
    let (_, model, _) = journey(&mut paper, "Enter ｓ ？");
    assert_eq!(paper.asked.last(), Some(&Effect::ListScenarios));
    assert!(matches!(model.overlays.as_slice(), [Overlay::Help(_)]));
}

#[test]
fn escape_leads_back_from_everywhere_and_never_out_without_asking() {
    let mut paper = ordinary();
    let (exit, model, _) = journey(&mut paper, "Enter s / text:酒 ? Esc Esc Esc");
    assert_eq!(exit, Exit::HungUp); // the script ran out; nobody left
    assert!(matches!(model.screen, Screen::Home(_)));
    assert!(matches!(model.overlays.as_slice(), [Overlay::ConfirmLeave(_)]));
}

#[test]
fn leaving_is_asked_once_and_can_be_taken_back() {
    let mut paper = ordinary();
    assert_eq!(journey(&mut paper, "Enter q Enter").0, Exit::Done);
    assert_eq!(journey(&mut paper, "Enter q Down Enter Esc 1").0, Exit::Done);
    let (exit, model, _) = journey(&mut paper, "Enter q Esc");
    assert_eq!(exit, Exit::HungUp);
    assert!(model.overlays.is_empty());
}

#[test]
fn ctrl_c_asks_first_and_a_second_one_at_once_leaves() {
    let at = Duration::from_millis;
    let mut paper = ordinary();
    let quick = vec![(at(1000), ctrl('c')), (at(2900), ctrl('c'))];
    assert_eq!(play(&mut paper, quick).0, Exit::Interrupted);
    let slow = vec![(at(1000), ctrl('c')), (at(3100), ctrl('c'))];
    let (exit, model, _) = play(&mut paper, slow);
    assert_eq!(exit, Exit::HungUp);
    assert_eq!(model.overlays.len(), 1);
    let typing = vec![(at(1000), ctrl('c')), (at(1500), ctrl('c'))];
    assert_eq!(play(&mut Paper::default(), typing).0, Exit::Interrupted);
}

#[test]
fn signals_end_it_with_the_codes_a_shell_expects() {
    let end = |event| play(&mut ordinary(), vec![(Duration::ZERO, event)]).0.code();
    assert_eq!(end(Event::Terminate), 143);
    assert_eq!(end(Event::HangUp), 129);
    assert_eq!((Exit::Done.code(), Exit::Interrupted.code()), (0, 130));
}

#[test]
fn ctrl_z_suspends_and_everything_is_drawn_again() {
    let (_, _, script) = journey(&mut ordinary(), "Enter C-z");
    assert_eq!(script.suspended, 1);
    assert_eq!(script.frames, 3); // first picture, home, and home again
}

#[test]
fn nothing_is_drawn_when_nothing_changed() {
    // Up at the top, a key nobody knows, a page beyond the end: no new frame.
    let (_, _, script) = journey(&mut ordinary(), "Up x Home 9");
    assert_eq!(script.frames, 1);
}

#[test]
fn a_failure_is_told_and_the_screen_stays() {
    let (_, model, _) = journey(&mut ordinary(), "Enter s Down Enter");
    assert!(matches!(model.screen, Screen::Browser(_)));
    assert!(matches!(model.overlays.as_slice(), [Overlay::Notice(_)]));
    let (_, model, _) = journey(&mut ordinary(), "Enter s Down Enter Enter");
    assert!(model.overlays.is_empty());
}

/// Going on with what was left.
fn on() -> Effect {
    Effect::Resume("left".to_owned())
}

#[test]
fn a_run_left_in_the_middle_is_given_up_only_when_that_is_chosen() {
    let anew = Effect::PlayAnew { id: "hotel/2".to_owned(), seed: Some(7) };
    for (keys, wanted) in [("Enter", &on()), ("1", &on()), ("Down Enter", &anew), ("2", &anew)] {
        let mut paper = Paper { same: true, ..torn() };
        journey(&mut paper, &format!("Enter s Down Enter {keys}"));
        assert_eq!(paper.asked.last(), Some(wanted), "{keys}");
    }
}

#[test]
fn whoever_picked_another_scenario_gets_that_one_by_enter_alone() {
    let anew = Effect::PlayAnew { id: "power/1".to_owned(), seed: Some(7) };
    for (keys, wanted) in [("Enter", &anew), ("1", &anew), ("Down Enter", &on()), ("2", &on())] {
        let mut paper = torn();
        journey(&mut paper, &format!("Enter s Enter {keys}"));
        assert_eq!(paper.asked.last(), Some(wanted), "{keys}");
    }
    for lang in Lang::ALL {
        let look = Look { lang, ..Look::default() };
        let shot = shot_as(&mut torn(), "Enter s Enter", (60, 20), look);
        let selected = shot.text.lines().find(|line| line.contains('▸')).unwrap().to_owned();
        assert!(selected.contains("柜台前的停电报修"), "{}", shot.text);
        let left = shot.text.lines().filter(|line| line.contains("缩了的袖口")).count();
        assert_eq!(
            left, 2,
            "what is left is named by the sentence and by its answer: {}",
            shot.text
        );
    }
    let mut paper = torn();
    let (_, model, _) = journey(&mut paper, "Enter s Enter Esc");
    assert_eq!(paper.asked.last(), Some(&Effect::Play("power/1".to_owned())));
    assert!(matches!(model.screen, Screen::Browser(_)) && model.overlays.is_empty());
}

#[test]
fn where_nothing_is_shown_yet_the_question_stands_over_the_home_screen() {
    let (mut paper, mut model) = (torn(), Model::new(Look::default(), (80, 24)));
    let mut script = Script {
        events: seconds_apart(events("Esc")).into(),
        now: Duration::ZERO,
        frames: 0,
        suspended: 0,
        bells: 0,
        broken: false,
    };
    run(&mut model, &mut script, &mut paper, Effect::Play("hotel/2".to_owned())).unwrap();
    assert!(matches!(model.screen, Screen::Home(_)) && model.overlays.is_empty());
}

#[test]
fn in_a_window_too_small_to_see_no_key_chooses_anything() {
    let mut paper = ordinary();
    let mut events = vec![Event::Resize(40, 10)];
    events.extend(self::events("Enter Enter q Esc"));
    let (exit, model, _) = play(&mut paper, seconds_apart(events));
    assert_eq!((exit, model.overlays.len()), (Exit::HungUp, 0));
    assert_eq!(paper.asked, [Effect::ListProfiles]);
    let events = vec![Event::Resize(40, 10), ctrl('c'), ctrl('c')];
    assert_eq!(play(&mut paper, seconds_apart(events)).0, Exit::Interrupted);
}

#[test]
fn a_terminal_closed_in_the_middle_of_a_frame_is_a_hang_up_and_no_error() {
    let end = |event| {
        let mut model = Model::new(Look::default(), (80, 24));
        let events = VecDeque::from([(Duration::ZERO, event)]);
        let mut script =
            Script { events, now: Duration::ZERO, frames: 0, suspended: 0, bells: 0, broken: true };
        run(&mut model, &mut script, &mut ordinary(), Effect::ListProfiles)
    };
    assert_eq!(end(Event::HangUp).unwrap(), Exit::HungUp);
    assert_eq!(end(Event::Tick).unwrap_err().kind(), io::ErrorKind::BrokenPipe);
}

#[test]
fn who_does_not_switch_after_all_is_back_at_home() {
    let mut paper = ordinary();
    let (_, model, _) = journey(&mut paper, "Enter u Esc");
    assert!(matches!(model.screen, Screen::Home(_)) && model.overlays.is_empty());
    assert_eq!(paper.asked.last(), Some(&Effect::GoHome));
    let (_, model, _) = journey(&mut ordinary(), "Esc");
    assert!(matches!(model.overlays.as_slice(), [Overlay::ConfirmLeave(_)]), "nobody trains yet");
}

#[test]
fn home_says_that_more_was_left_in_the_middle() {
    let mut paper = ordinary();
    paper.home.others = 2;
    let text = shot(&mut paper, "Enter", (80, 24)).text;
    assert!(text.contains("另有 2 个练到一半"), "{text}");
    assert!(!shot(&mut ordinary(), "Enter", (80, 24)).text.contains("练到一半"));
}

//! What holds whatever is pressed.

use proptest::prelude::*;

use super::*;
use crate::tui::text::width;

fn any_key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Enter",
        "Enter",
        "Esc",
        "Up",
        "Down",
        "PageDown",
        "Home",
        "End",
        "F1",
        "?",
        "/",
        "s",
        "h",
        "u",
        "q",
        "3",
        "9",
        "text:您a",
        "paste:酒店",
        "C-l",
        ":",
        "C-p",
    ])
}

fn any_world() -> impl Strategy<Value = fn() -> Paper> {
    let worlds: Vec<fn() -> Paper> = vec![Paper::default, ordinary, crowded];
    prop::sample::select(worlds)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_keys_lead_to_a_whole_picture(
        world in any_world(),
        keys in prop::collection::vec(any_key(), 0..25),
        columns in 60u16..140,
        rows in 20u16..50,
    ) {
        let shot = shot(&mut world(), &keys.join(" "), (columns, rows));
        let lines: Vec<&str> = shot.text.lines().collect();
        prop_assert_eq!(lines.len(), usize::from(rows));
        prop_assert!(lines.iter().all(|line| width(line) <= usize::from(columns)));
        let (x, y) = shot.cursor.expect("the cursor is always somewhere to be found");
        prop_assert!(x < columns && y < rows);
    }

    #[test]
    fn any_window_can_be_drawn(columns in 1u16..70, rows in 1u16..30) {
        shot(&mut crowded(), "Enter s ?", (columns, rows));
    }
}

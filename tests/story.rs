//! The engine plays the story of the engines it is measured against exactly as they do.

#[path = "support/story.rs"]
mod story;

use saolei::engine::stage::Stage;

#[test]
fn a_thousand_and_one_random_plays_come_out_as_in_every_other_engine() {
    let stage = Stage::new(story::scenario(), |_| None);
    let walked = story::headless(&stage, 1001, 1);
    assert_eq!((walked.hash, walked.score, walked.steps), (0x4a8c_dc22, 8968, 20_020));
    let read = story::with_text(&stage, 1001, 1);
    assert_eq!((read.hash, read.score, read.bytes), (0x4a8c_dc22, 8968, 5_089_165));
}

//! An author plays with the file open beside it.

use std::fs;
use std::path::Path;

use crate::pty::Screen;
use crate::{ENTER, SIZE, home};

#[test]
fn a_saved_scenario_takes_the_place_of_the_one_that_is_played_as_far_as_it_goes() {
    let home = home();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("scenarios/hotel/shrunk-cuff.toml")).unwrap();
    let file = home.path().join("pack/hotel/shrunk-cuff.toml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, &text).unwrap();
    let pack = home.path().join("pack");
    let pack = pack.to_str().unwrap();
    let args = ["--lang", "zh", "--scenarios", pack, "play", "hotel/shrunk-cuff", "--seed", "7"];
    let mut screen = Screen::open(home.path(), SIZE, &[&args[..], &["--author"]].concat());
    screen.sees("[front-desk]").sees("试练").keys(ENTER).sees("[take-over]");
    // Whichever stands first.
    screen.keys("1").sees("不记进档案").sees("第 2 幕");

    fs::write(&file, text.replacen("title = \"缩了的袖口\"", "title = \"短了的袖口\"", 1)).unwrap();
    screen.sees("短了的袖口").sees("前 1 步照旧");
    fs::write(&file, text.replacen("to = \"story\"", "to = \"storey\"", 1)).unwrap();
    screen.sees("还不能用").sees("storey").sees("短了的袖口");
    let other = ["check-label", "own-it", "summon-all", "take-over"];
    let renamed = other.iter().fold(text.clone(), |text, id| {
        text.replace(&format!("id = \"{id}\""), &format!("id = \"{id}-now\""))
    });
    fs::write(&file, renamed).unwrap();
    screen.sees("走到第 1 步停下").sees("[front-desk]").sees("第 1 幕");
    screen.keys("\x1b").sees("这是试练").keys(ENTER);
    assert!(screen.ends().success());
    let kept = fs::read_dir(home.path())
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    assert!(kept.into_iter().all(|name| !name.contains("profiles")), "nothing is kept");
}

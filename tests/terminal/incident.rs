//! A case review in a real terminal: marked, named, left, gone on with, improved and judged.

use crate::pty::Screen;
use crate::{END, ENTER, SIZE, home};

const SLIP: &[&str] = &["play", "power/one-repair-slip", "--seed", "7", "--profile", "林晓"];
const DOWN: &str = "\x1b[B";

#[test]
fn a_record_is_marked_left_gone_on_with_and_judged() {
    let home = home();
    let mut screen = Screen::open(home.path(), SIZE, SLIP);
    screen.sees("哪几行有雷").keys(DOWN).keys(ENTER).sees("第 2 行破了哪一条规则");
    screen.keys("4").sees("哪几行有雷").sees("标了 1");
    // To the improvements, which are kept as a first answer; then the window is gone.
    screen.keys(END).keys(ENTER).sees("怎么改？选 3 条");
    screen.signal("KILL");
    screen.ends();

    let mut screen = Screen::open(home.path(), SIZE, SLIP);
    screen.sees("还没有练完").keys(ENTER).sees("怎么改？选 3 条").sees("标了 1");
    screen.keys("3").sees("选了 1 条").keys("4").sees("选了 2 条").keys("6").sees("选了 3 条");
    screen.keys(END).keys(ENTER).sees("标出又说对 1 处").sees("漏了 3 处");
    screen.keys("\t").sees("误报").keys("\t").keys("\t").sees("50 分，待练");
    screen.keys("\x1b").sees("雷区");
}

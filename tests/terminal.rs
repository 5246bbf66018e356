//! The game in a real terminal: a pseudo terminal plays the terminal, keys go in, a screen comes out.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// Who sees nothing new for so long has seen everything; a key before that might answer nothing.
const QUIET: Duration = Duration::from_millis(400);

/// A running game.
struct Game {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    bytes: Receiver<Vec<u8>>,
    screen: Parser,
    _terminal: Box<dyn MasterPty + Send>,
}

impl Game {
    fn start(saves: &Path, arguments: &[&str]) -> Game {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_saolei"));
        command.args(arguments);
        command.arg("--saves");
        command.arg(saves);
        command.args(["--ambiguous", "narrow"]);
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read) = reader.read(&mut buffer) {
                if read == 0 || sender.send(buffer[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let [rows, columns] = [24, 80].map(|cells| NonZero::new(cells).unwrap());
        let screen = Parser::new(rows, columns, 0);
        Game { child, keys, bytes, screen, _terminal: pair.master }
    }

    /// What is on the screen; space at the end of a line is not seen.
    fn seen(&self) -> String {
        let seen = self.screen.screen().contents();
        seen.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen shows this and stays as it is.
    fn shows(&mut self, text: &str) -> String {
        let since = Instant::now();
        loop {
            match self.bytes.recv_timeout(QUIET) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) if self.seen().contains(text) => return self.seen(),
                Err(_) => {}
            }
            assert!(since.elapsed() < PATIENCE, "no {text}: {}", self.seen());
        }
    }

    fn kill(mut self) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args(["-9", &id]).status().unwrap().success());
        self.child.wait().unwrap();
    }

    fn exit_code(mut self) -> u32 {
        self.child.wait().unwrap().exit_code()
    }
}

#[test]
fn a_killed_game_goes_on_at_the_very_scene() {
    let saves = tempfile::tempdir().unwrap();
    let mut game = Game::start(saves.path(), &["play", "hotel/shrunk-cuff", "--seed", "7"]);
    game.shows("怎么称呼你");
    game.press("林晓\r");
    game.shows("第 1 幕");
    game.press("1");
    game.shows("第 2 幕");
    game.press("2");
    let before = game.shows("第 3 幕");
    game.kill();

    let mut game = Game::start(saves.path(), &[]);
    game.shows("谁来练");
    game.press("\r");
    game.shows("接着上次");
    game.press("\r");
    let after = game.shows("第 3 幕");
    assert_eq!(after, before);
    game.press("\u{1b}");
    game.shows("进度已经写下");
    game.press("\r");
    game.shows("接着上次");
    game.press("q");
    game.shows("要离开吗");
    game.press("\r");
    assert_eq!(game.exit_code(), 0);
}

#[test]
fn a_scenario_that_is_not_there_is_told_before_the_terminal_is_taken() {
    let saves = tempfile::tempdir().unwrap();
    let mut game = Game::start(saves.path(), &["play", "hotel/nothing"]);
    let seen = game.shows("hotel/nothing");
    assert_eq!(seen.trim().lines().count(), 1, "{seen}");
    assert_eq!(game.exit_code(), 66);
}

#[test]
fn a_named_profile_is_made_and_its_second_window_is_told_that_nothing_is_saved() {
    let saves = tempfile::tempdir().unwrap();
    let arguments = ["play", "hotel/shrunk-cuff", "--profile", "林晓"];
    let mut first = Game::start(saves.path(), &arguments);
    first.shows("第 1 幕");
    let mut second = Game::start(saves.path(), &arguments);
    second.shows("另一个窗口");
    second.press("\r");
    second.shows("没有保存");
    second.press("1");
    second.shows("第 2 幕");
    second.kill();
    first.press("\u{3}\u{3}");
    assert_eq!(first.exit_code(), 130);
}

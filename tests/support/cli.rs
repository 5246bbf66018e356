//! The program in a folder of its own, and what it said.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use assert_cmd::cargo::CommandCargoExt;

pub const CUFF: &str = "hotel/shrunk-cuff";
pub const CALL: &str = "power/cut-off-this-morning";

/// Every command that has a help page.
pub const COMMANDS: [&[&str]; 25] = [
    &[],
    &["play"],
    &["scenarios"],
    &["check"],
    &["where"],
    &["rules"],
    &["show"],
    &["graph"],
    &["explore"],
    &["bots"],
    &["new"],
    &["schema"],
    &["profile"],
    &["profile", "list"],
    &["profile", "show"],
    &["profile", "export"],
    &["profile", "import"],
    &["profile", "delete"],
    &["replay"],
    &["config"],
    &["config", "path"],
    &["config", "check"],
    &["config", "set"],
    &["doctor"],
    &["completions"],
];

/// A machine with nothing on it.
pub struct Machine(tempfile::TempDir);

/// What the program said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Machine {
    pub fn new() -> Machine {
        let machine = Machine(tempfile::tempdir().unwrap());
        fs::create_dir(machine.path("home")).unwrap();
        machine
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file there, folders and all.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// The program, about to run here.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::cargo_bin("saolei").unwrap();
        let home = self.path("home");
        command
            .env_clear()
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .env("TERM", "xterm-256color")
            .current_dir(self.0.path())
            .arg("--saves")
            .arg(self.saves())
            .args(args);
        command
    }

    pub fn saves(&self) -> PathBuf {
        self.path("saves")
    }

    /// Runs it with nothing to read.
    pub fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, "")
    }

    /// Runs it with this on its standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Said {
        let mut command = assert_cmd::Command::from_std(self.command(args));
        let output = command.write_stdin(input).output().unwrap();
        let said = Said {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().expect("the program ends by itself"),
        };
        assert!(!said.out.contains('\u{1b}') && !said.err.contains('\u{1b}'), "escapes: {said:?}");
        assert!(!said.err.contains("panicked"), "{}", said.err);
        assert!(!said.out.contains("{$") && !said.err.contains("{$"), "a hole: {said:?}");
        said
    }
}

impl Said {
    /// All went well, and nothing had to be said beside the output.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// All went well; whatever was said beside the output.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, 0, "{}", self.err);
        self.out
    }

    /// It failed with this code, no output and one Chinese line, which is returned.
    #[track_caller]
    pub fn refused(self, code: i32) -> String {
        let line = self.line(code);
        assert!(has_chinese(&line), "{line}");
        line
    }

    /// It failed with this code, no output and one line in English, which is returned.
    #[track_caller]
    pub fn refused_in_english(self, code: i32) -> String {
        let line = self.line(code);
        assert!(line.is_ascii(), "{line}");
        line
    }

    #[track_caller]
    fn line(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        let line = self.err.strip_suffix('\n').expect("a line");
        assert!(!line.contains('\n'), "{line}");
        line.to_owned()
    }

    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.fine()).unwrap()
    }
}

pub fn has_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// The text of a shipped scenario.
pub fn shipped(id: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    fs::read_to_string(root.join(format!("{id}.toml"))).unwrap()
}

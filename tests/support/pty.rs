//! The real program in a real terminal: keys go in, the screen comes out. Everything waits for a
//! text, never for a time; a wait that takes too long shows the screen it saw.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// Long enough for a slow machine; a passing test never waits for it.
const PATIENCE: Duration = Duration::from_secs(30);

/// A terminal with a program in it.
pub struct Screen {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    input: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    /// Everything that was written so far.
    written: Vec<u8>,
}

impl Screen {
    /// Starts the program with these arguments, its saves and its home in `home`.
    pub fn open(home: &Path, (columns, rows): (u16, u16), args: &[&str]) -> Screen {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_saolei"));
        command.args(["--ambiguous", "narrow"]);
        command.args(args);
        Screen::run(home, (columns, rows), command)
    }

    /// Starts a command in a terminal of that size.
    pub fn run(home: &Path, size: (u16, u16), command: CommandBuilder) -> Screen {
        Screen::run_with(home, size, command, &[])
    }

    /// The same, with these variables.
    pub fn run_with(
        home: &Path,
        (columns, rows): (u16, u16),
        mut command: CommandBuilder,
        variables: &[(&str, &str)],
    ) -> Screen {
        // Nothing of whoever runs the tests decides how the screen looks.
        for variable in [
            "RUST_BACKTRACE",
            "NO_COLOR",
            "FORCE_COLOR",
            "CLICOLOR",
            "CLICOLOR_FORCE",
            "COLORTERM",
            "COLORFGBG",
            "LC_ALL",
            "LC_CTYPE",
            "SAOLEI_LANG",
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_STATE_HOME",
        ] {
            command.env_remove(variable);
        }
        command.env("HOME", home);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "zh_CN.UTF-8");
        command.env("TZ", "UTC");
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(home);
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let input = pair.master.take_writer().expect("a writer");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let parser = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        let written = Vec::new();
        Screen { child, master: pair.master, input, output, parser, written }
    }

    /// Whether these bytes were ever written.
    pub fn wrote(&self, bytes: &[u8]) -> bool {
        self.written.windows(bytes.len()).any(|it| it == bytes)
    }

    /// Types, byte for byte.
    pub fn keys(&mut self, keys: &str) -> &mut Screen {
        self.input.write_all(keys.as_bytes()).expect("the program takes keys");
        self.input.flush().expect("the program takes keys");
        self
    }

    /// What is shown now, a line a row, without the blanks at their ends.
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// The terminal as it stands.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Whether the cursor stands on the sign of the selected row.
    pub fn is_settled(&self) -> bool {
        let (row, column) = self.parser.screen().cursor_position();
        let text = self.text();
        let line = text.lines().nth(usize::from(row)).unwrap_or_default();
        let blank = line.chars().take_while(|c| *c == ' ').count();
        blank == usize::from(column) && line[blank..].starts_with('▸')
    }

    /// Whether the alternate screen is on.
    pub fn is_full(&self) -> bool {
        self.parser.screen().alternate_screen()
    }

    /// Whether pasted text comes in marks.
    pub fn marks_paste(&self) -> bool {
        self.parser.screen().bracketed_paste()
    }

    fn process(&mut self, bytes: &[u8]) {
        self.written.extend(bytes);
        self.parser.process(bytes);
    }

    /// Whether a frame has begun and not ended: what is seen is half of it and half of the last.
    fn is_within_a_frame(&self) -> bool {
        let last = |mark: &[u8]| self.written.windows(mark.len()).rposition(|it| it == mark);
        last(b"\x1b[?2026h") > last(b"\x1b[?2026l")
    }

    /// Waits until the screen satisfies `wanted`, between two frames.
    pub fn until(&mut self, what: &str, wanted: impl Fn(&Screen) -> bool) -> &mut Screen {
        let deadline = Instant::now() + PATIENCE;
        while self.is_within_a_frame() || !wanted(self) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.process(&bytes),
                Err(RecvTimeoutError::Disconnected) if wanted(self) => break,
                Err(error) => panic!("no {what} ({error}); the screen was:\n{}", self.text()),
            }
        }
        self
    }

    /// Waits until `text` is shown.
    pub fn sees(&mut self, text: &str) -> &mut Screen {
        self.until(text, |screen| screen.text().contains(text))
    }

    /// Changes the size of the window.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Screen {
        self.master.resize(size(columns, rows)).expect("the window changes");
        self.parser.screen_mut().set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
        self
    }

    /// The program's number, to send it signals.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("the program runs")
    }

    /// Sends the program a signal by name.
    pub fn signal(&self, name: &str) {
        let pid = self.pid().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &pid]).status();
        assert!(sent.expect("kill is there").success());
    }

    /// Waits for the end and reads the rest of the output.
    pub fn ends(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    panic!("the program goes on; the screen was:\n{}", self.text())
                }
            }
        }
        self.child.wait().expect("the program ended")
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // A failed test leaves no program behind.
        let _ = self.child.kill();
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

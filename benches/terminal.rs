//! How fast the game is on a terminal, beside the smallest useful program of the same library: the
//! first frame, a key to the frame it caused, memory, and what it costs to wait. Prints; fails only
//! where a program shows nothing.
//!
//! `cargo bench --bench terminal -- [RUNS] [PROGRAM]`. The programs take turns, so that a machine that
//! drifts does so under all of them. The small program is this one, started again with the word
//! `hello`; beside it any other one can be named by its path.
//!
//! - first frame: from just before the start to the last byte before 150 ms of quiet
//! - key: from the key to the last byte before 25 ms of quiet; Down and Up in turn
//! - memory: the most it ever had (`VmHWM`), after the first frame
//! - waiting: processor time over two seconds in which nothing happens

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};

const SIZE: PtySize = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
const SETTLED: Duration = Duration::from_millis(150);
const REDRAWN: Duration = Duration::from_millis(25);
const KEYS: [&[u8]; 2] = [b"\x1b[B", b"\x1b[A"];
const ROUNDS: usize = 20;
/// How often it is asked whether something came; when it came is known exactly.
const LOOK: Duration = Duration::from_millis(5);
const IDLE: Duration = Duration::from_secs(2);

fn main() {
    if std::env::args().any(|arg| arg == "hello") {
        return hello::run().expect("a terminal");
    }
    let runs = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(7);
    let mine = env!("CARGO_BIN_EXE_saolei");
    let itself = std::env::current_exe().expect("a path");
    let itself = itself.to_str().expect("a path that is text");
    let play = vec![mine, "play", SCENARIO, "--profile", "小林", "--new", "--seed", "7"];
    let mut programs: Vec<(&str, Vec<&str>)> =
        vec![("hello", vec![itself, "hello"]), ("saolei", vec![mine]), ("saolei play", play)];
    let named = std::env::args().skip(1).find(|arg| Path::new(arg).is_file());
    programs.extend(named.iter().map(|path| ("the other", vec![path.as_str()])));
    // Each has a home of its own: a run that is broken off would be found by the next start.
    let homes = programs.iter().map(|_| {
        let home = tempfile::tempdir().expect("a folder");
        prepare(home.path(), mine);
        home
    });
    let homes: Vec<tempfile::TempDir> = homes.collect();
    let mut seen: Vec<Vec<Figures>> = vec![Vec::new(); programs.len()];
    for _ in 0..runs {
        for (((_, command), home), seen) in programs.iter().zip(&homes).zip(&mut seen) {
            seen.push(measure(home.path(), command));
        }
    }
    println!("{runs} runs each, {}x{}: median (least-most)", SIZE.cols, SIZE.rows);
    println!(
        "{:<12} {:>24} {:>24} {:>10} {:>12}",
        "", "first frame ms", "key ms", "MiB", "idle ms"
    );
    for ((name, _), seen) in programs.iter().zip(&seen) {
        let first = spread(seen.iter().map(|it| it.first));
        let key = spread(seen.iter().flat_map(|it| it.keys.iter().copied()));
        let memory = seen.iter().filter_map(|it| it.memory).fold(0.0, f64::max);
        let idle = seen.iter().filter_map(|it| it.idle).fold(0.0, f64::max);
        println!("{name:<12} {first:>24} {key:>24} {memory:>10.1} {idle:>12.1}");
    }
}

/// Long enough to have a list of answers; its first scene waits for no clock.
const SCENARIO: &str = "hotel/shrunk-cuff";

/// One profile with one finished run, as on an ordinary morning.
fn prepare(home: &Path, program: &str) {
    let mut command = std::process::Command::new(program);
    command.args(["play", SCENARIO, "--plain", "--profile", "小林", "--seed", "7"]);
    command.env_clear().env("HOME", home);
    command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    // It may end before it has read them all.
    let _ = input.write_all("1\n".repeat(60).as_bytes());
    drop(input);
    child.wait().expect("the program ends");
}

#[derive(Clone, Default)]
struct Figures {
    first: f64,
    keys: Vec<f64>,
    memory: Option<f64>,
    idle: Option<f64>,
}

fn measure(home: &Path, command: &[&str]) -> Figures {
    let mut builder = CommandBuilder::new(command[0]);
    builder.args(&command[1..]);
    builder.env_clear();
    builder.env("HOME", home);
    builder.env("TERM", "xterm-256color");
    builder.env("LANG", "zh_CN.UTF-8");
    builder.cwd(home);
    let pair = native_pty_system().openpty(SIZE).expect("a pseudo-terminal");
    let mut output = Output::of(&*pair.master);
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(builder).expect("the program starts");
    drop(pair.slave);
    let shown = output.quiet(SETTLED, Duration::from_secs(10)).expect("a first frame");
    let mut figures = Figures { first: milliseconds(shown - start), ..Figures::default() };
    let pid = child.process_id().unwrap_or_default();
    figures.memory = memory(pid);
    for key in KEYS.iter().cycle().take(2 * ROUNDS) {
        let pressed = Instant::now();
        write(&output.input, key);
        if let Some(drawn) = output.quiet(REDRAWN, Duration::from_millis(500)) {
            figures.keys.push(milliseconds(drawn - pressed));
        }
    }
    // The first two warm up what was never used before.
    figures.keys.drain(..figures.keys.len().min(2));
    let before = processor(pid);
    std::thread::sleep(IDLE);
    figures.idle = processor(pid).zip(before).map(|(after, before)| after - before);
    let _ = child.kill();
    let _ = child.wait();
    figures
}

/// What a program writes. It is read, and answered as a terminal would, by a thread that wakes nobody
/// else: with two processors a second one would take the program's place.
struct Output {
    last: Arc<Mutex<Option<Instant>>>,
    input: Input,
}

type Input = Arc<Mutex<Box<dyn Write + Send>>>;

impl Output {
    fn of(master: &dyn MasterPty) -> Output {
        let mut reader = master.try_clone_reader().expect("a reader");
        let input: Input = Arc::new(Mutex::new(master.take_writer().expect("a writer")));
        let last = Arc::new(Mutex::new(None));
        let (seen, answers) = (Arc::clone(&last), Arc::clone(&input));
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                *seen.lock().expect("nobody panicked") = Some(Instant::now());
                // Where is the cursor? Two narrow signs were written.
                for _ in buffer[..count].windows(4).filter(|it| *it == b"\x1b[6n") {
                    write(&answers, b"\x1b[1;3R");
                }
            }
        });
        Output { last, input }
    }

    /// When the last byte came before a pause this long; `None` where none came in time.
    fn quiet(&mut self, pause: Duration, patience: Duration) -> Option<Instant> {
        let asked = Instant::now();
        loop {
            std::thread::sleep(LOOK);
            let mut last = self.last.lock().expect("nobody panicked");
            match *last {
                Some(at) if at.elapsed() >= pause => return last.take(),
                None if asked.elapsed() >= patience => return None,
                _ => {}
            }
        }
    }
}

fn write(input: &Input, bytes: &[u8]) {
    let mut input = input.lock().expect("nobody panicked");
    input.write_all(bytes).expect("the program takes keys");
    input.flush().expect("the program takes keys");
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn spread(figures: impl Iterator<Item = f64>) -> String {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    match (figures.first(), figures.get(figures.len() / 2), figures.last()) {
        (Some(least), Some(middle), Some(most)) => format!("{middle:.2} ({least:.2}-{most:.2})"),
        _ => "-".to_owned(),
    }
}

/// The most memory a program ever had, in mebibytes; known on Linux.
fn memory(pid: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1024.0)
}

/// Processor time used so far in milliseconds, in steps of ten; known on Linux.
fn processor(pid: u32) -> Option<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in brackets may hold spaces.
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) * 10.0)
}

/// A page of text in frames over a list with a marker.
mod hello {
    use ratatui::crossterm::event::{self, Event, KeyCode};
    use ratatui::layout::{Constraint, Layout};
    use ratatui::style::Stylize;
    use ratatui::widgets::{Block, List, ListState, Paragraph, Wrap};

    pub fn run() -> std::io::Result<()> {
        let page = "A page of words, long enough to fill the frame it stands in. ".repeat(30);
        let rows: Vec<String> = (1..=6).map(|row| format!("{row}. One of six answers")).collect();
        let mut terminal = ratatui::init();
        let mut state = ListState::default().with_selected(Some(0));
        loop {
            terminal.draw(|frame| {
                let heights = [Constraint::Length(3), Constraint::Min(5), Constraint::Length(8)];
                let [head, body, foot] = Layout::vertical(heights).areas(frame.area());
                frame.render_widget(Paragraph::new("hello").block(Block::bordered()), head);
                let text = Paragraph::new(page.as_str()).wrap(Wrap { trim: true });
                frame.render_widget(text.block(Block::bordered().title(" page ")), body);
                let list = List::new(rows.iter().map(String::as_str)).block(Block::bordered());
                let list = list.highlight_symbol("> ").highlight_style("".reversed().style);
                frame.render_stateful_widget(list, foot, &mut state);
            })?;
            match event::read()? {
                Event::Key(key) if key.code == KeyCode::Down => state.select_next(),
                Event::Key(key) if key.code == KeyCode::Up => state.select_previous(),
                Event::Key(_) => break,
                _ => {}
            }
        }
        ratatui::restore();
        Ok(())
    }
}

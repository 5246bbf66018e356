//! Lines for a terminal, broken between words where they are longer than it is wide. What goes into
//! a pipe or a file stays a line a sentence.

use std::io::{self, IsTerminal, Write};

use super::{Fault, one_line};
use crate::tui::text::{width, wrap, wrap_hanging};

/// So narrow a terminal would break every word.
const LEAST: u16 = 20;

/// What a command begins with that can be copied. It stays whole, for only what the terminal itself
/// breaks is still one line to it.
const COMMAND: &str = "saolei ";

/// How many columns an output has; `None` where it is no terminal.
fn columns(output: &impl IsTerminal) -> Option<usize> {
    let terminal = output.is_terminal();
    let (columns, _) = crossterm::terminal::size().ok().filter(|_| terminal)?;
    (columns >= LEAST).then_some(columns.into())
}

/// How many columns standard output has; `None` where it is no terminal, or too narrow to break
/// lines for.
#[must_use]
pub fn room() -> Option<usize> {
    columns(&io::stdout())
}

/// Standard output, with its long lines broken where it is a terminal.
#[must_use]
pub fn stdout() -> Broken<io::StdoutLock<'static>> {
    let out = io::stdout().lock();
    Broken { room: columns(&out), out, line: Vec::new() }
}

/// Says something beside the output, its long lines broken like those of the output.
pub fn tell(text: &str) {
    let out = io::stderr().lock();
    let mut out = Broken { room: columns(&out), out, line: Vec::new() };
    // Nothing is left to be told to if standard error is gone too.
    let _ = writeln!(out, "{text}");
}

/// Prints lines, the long ones broken where they go to a terminal.
///
/// # Errors
/// When standard output fails; a reader that has gone away is no fault.
pub fn print(lines: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Fault> {
    let mut out = stdout();
    let done = lines.into_iter().try_for_each(|line| writeln!(out, "{}", one_line(line.as_ref())));
    match done {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(Fault::Output),
    }
}

/// Prints the help of a command. What is too long goes on below where its explanation begins.
///
/// # Errors
/// When standard output fails.
pub fn explain(text: &str) -> io::Result<()> {
    let room = columns(&io::stdout());
    let mut out = io::stdout().lock();
    text.lines().try_for_each(|line| {
        let lines = room.map_or_else(|| vec![line.to_owned()], |room| explained(line, room));
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    })
}

/// A line of a help, whose explanation stands behind two spaces or more.
fn explained(line: &str, room: usize) -> Vec<String> {
    if width(line) <= room {
        return vec![line.to_owned()];
    }
    let inner = line.len() - line.trim_start().len();
    let gap = line[inner..].find("  ").map(|at| inner + at);
    let text = gap.map_or(inner, |at| at + (line[at..].len() - line[at..].trim_start().len()));
    let (head, text) = line.split_at(text);
    let indent = " ".repeat(width(head));
    if width(head) + LEAST_TEXT <= room {
        return wrap_hanging(text, head, &indent, room);
    }
    // So narrow that the explanation gets lines of its own.
    let indent = " ".repeat(BELOW);
    [vec![head.trim_end().to_owned()], wrap_hanging(text, &indent, &indent, room)].concat()
}

/// Columns an explanation needs beside what it explains, and where it begins below that.
const LEAST_TEXT: usize = 24;
const BELOW: usize = 10;

/// Breaks lines that are too long on their way.
pub struct Broken<W> {
    out: W,
    room: Option<usize>,
    /// What has come of a line so far.
    line: Vec<u8>,
}

impl<W: Write> Broken<W> {
    fn put(&mut self, room: usize) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches('\n');
        let whole = text.starts_with(COMMAND);
        let lines = if whole { vec![text.to_owned()] } else { wrap(text, room) };
        lines.iter().try_for_each(|line| writeln!(self.out, "{line}"))
    }
}

impl<W: Write> Write for Broken<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(room) = self.room else { return self.out.write(bytes) };
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") {
                self.put(room)?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let rest = std::mem::take(&mut self.line);
        self.out.write_all(&rest)?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, room: Option<usize>) -> String {
        let mut broken = Broken { out: Vec::new(), room, line: Vec::new() };
        write!(broken, "{text}").unwrap();
        broken.flush().unwrap();
        String::from_utf8(broken.out).unwrap()
    }

    #[test]
    fn a_long_line_is_broken_between_words_on_a_terminal_only() {
        let line = "It helps the customer to hear where you are.\n\n一二三四五六七八九十十一\n";
        let parts =
            "It helps the\ncustomer to hear\nwhere you are.\n\n一二三四五六七八\n九十十一\n";
        assert_eq!(broken(line, Some(16)), parts);
        assert_eq!(broken(line, None), line);
    }

    #[test]
    fn a_help_is_broken_between_words_below_its_explanations() {
        let line = "      --from <NUMBER>  Play on from this line: all before it stays";
        let parts = [
            "      --from <NUMBER>  Play on from this line:",
            "                       all before it stays",
        ];
        assert_eq!(explained(line, 48), parts);
        assert_eq!(explained(line, 90), [line]);
        let narrow = [
            "      --from <NUMBER>",
            "          Play on from this line:",
            "          all before it stays",
        ];
        assert_eq!(explained(line, 35), narrow);
    }

    #[test]
    fn a_command_on_a_line_of_its_own_stays_whole() {
        let lines = "To go on later:\nsaolei play hotel/shrunk-cuff --plain\n";
        assert_eq!(broken(lines, Some(16)), lines);
    }
}

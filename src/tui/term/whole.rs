//! A frame reaches the terminal in one piece: what is written between the beginning and the end of
//! a synchronized update goes out with its end, in one write. A terminal that does not know of such
//! updates is then not caught between two writes either, and nobody reads more often than needed.

use std::io::{self, Stdout, Write, stdout};

/// As crossterm writes them.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// Standard output, or another one in tests.
#[derive(Debug)]
pub struct Whole<W: Write = Stdout> {
    out: W,
    held: Vec<u8>,
}

impl Default for Whole {
    fn default() -> Self {
        Self { out: stdout(), held: Vec::new() }
    }
}

impl<W: Write> Write for Whole<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.held.starts_with(BEGIN) && !self.held.ends_with(END) {
            return Ok(());
        }
        let written = self.out.write_all(&self.held).and_then(|()| self.out.flush());
        self.held.clear();
        written
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::style::Print;
    use ratatui::crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
    use ratatui::crossterm::{execute, queue};

    use super::*;

    #[test]
    fn a_frame_is_written_at_its_end_and_all_else_at_once() {
        let mut whole = Whole { out: Vec::new(), held: Vec::new() };
        execute!(whole, Print("a")).unwrap();
        assert_eq!(whole.out, b"a");
        queue!(whole, BeginSynchronizedUpdate).unwrap();
        execute!(whole, Print("b")).unwrap();
        assert_eq!(whole.out, b"a", "the frame is not complete");
        execute!(whole, EndSynchronizedUpdate).unwrap();
        assert_eq!(whole.out, b"a\x1b[?2026hb\x1b[?2026l");
    }
}

//! Appends at once, syncs on a thread, holds what a full disk refuses.
//!
//! A line is in the file when [`Writer::append`] returns, so a killed program loses nothing; it is
//! on the disk when [`Writer::wait`] says [`Saving::Saved`]. Lines are kept in memory until they
//! are on the disk: what could not be written or synced is written again, in order, with the next.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use crate::message::{Lang, say, say_with};

/// Where lines go: a file, or in tests a disk that can be full.
pub trait Sink: Send {
    /// Writes some of these bytes at this place and says how many.
    ///
    /// # Errors
    /// When none could be written.
    fn write_at(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize>;

    /// Cuts everything from this place on.
    ///
    /// # Errors
    /// When it cannot be cut.
    fn truncate(&mut self, length: u64) -> io::Result<()>;

    /// What the thread calls to put on the disk all that was written before the call.
    ///
    /// # Errors
    /// When there is no second way to the same file.
    fn syncer(&self) -> io::Result<Syncer>;
}

/// Puts on the disk all that was written before the call.
pub type Syncer = Box<dyn FnMut() -> io::Result<()> + Send>;

/// Whether what was appended is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// All of it.
    Saved,
    /// All of it is in the file, the disk has not confirmed yet.
    Syncing,
    /// Some of it is in memory only.
    Unsaved(Reason),
}

/// Why something could not be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No room on the disk, or none left for this person.
    DiskFull,
    /// The file may not be written any more.
    Refused,
    /// In the words of the system.
    Other(String),
}

impl Reason {
    /// Sorts an error of the system.
    #[must_use]
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Reason::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Reason::Refused,
            _ => Reason::Other(error.to_string()),
        }
    }

    /// The banner: one line that says that nothing is saved, why, and what to do.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Reason::DiskFull => say(lang, "saving-disk-full"),
            Reason::Refused => say(lang, "saving-refused"),
            Reason::Other(reason) => say_with(lang, "saving-other", &[("reason", reason.into())]),
        }
    }
}

/// Appends lines to a [`Sink`].
pub struct Writer {
    sink: Box<dyn Sink>,
    shared: Arc<Shared>,
    /// Started by the first line: most of the time a profile is only looked at.
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    /// Length of the file up to which the disk has confirmed.
    confirmed: u64,
    /// The lines after it, in order.
    lines: VecDeque<Vec<u8>>,
    /// How many of them stand in the file.
    written: usize,
    /// Why the rest does not, or why the disk did not confirm.
    failure: Option<Reason>,
    closing: bool,
}

impl Writer {
    /// Appends after the first `length` bytes, which are on the disk already.
    #[must_use]
    pub fn start(sink: Box<dyn Sink>, length: u64) -> Self {
        let state = State {
            confirmed: length,
            lines: VecDeque::new(),
            written: 0,
            failure: None,
            closing: false,
        };
        let shared = Arc::new(Shared { state: Mutex::new(state), changed: Condvar::new() });
        Writer { sink, shared, thread: None }
    }

    fn start_syncing(&mut self) -> io::Result<()> {
        if self.thread.is_none() {
            let (syncer, shared) = (self.sink.syncer()?, Arc::clone(&self.shared));
            let thread = thread::Builder::new().name("journal".to_owned());
            self.thread = Some(thread.spawn(move || shared.keep_syncing(syncer))?);
        }
        Ok(())
    }

    /// Writes one line, with its end, into the file and asks the thread to sync it. Lines that
    /// could not be written before go first.
    pub fn append(&mut self, line: Vec<u8>) -> Saving {
        self.shared.lock().lines.push_back(line);
        self.retry()
    }

    /// Tries again to write what could not be written; does nothing if there is no such line.
    pub fn retry(&mut self) -> Saving {
        if self.shared.lock().lines.is_empty() {
            return self.saving();
        }
        let mut failure = self.start_syncing().err().map(|error| Reason::of(&error));
        let mut state = self.shared.lock();
        let mut at = state.length();
        while let Some(line) = state.lines.get(state.written) {
            if let Err(error) = write_whole(&mut *self.sink, at, line) {
                // Half a line must not stay; if even that fails, it is overwritten by the whole.
                let _ = self.sink.truncate(at);
                failure = Some(Reason::of(&error));
                break;
            }
            at += length_of(line);
            state.written += 1;
        }
        state.failure = failure;
        self.shared.changed.notify_all();
        state.saving()
    }

    /// How things stand, without waiting.
    #[must_use]
    pub fn saving(&self) -> Saving {
        self.shared.lock().saving()
    }

    /// Waits until the disk has confirmed everything, or something has failed.
    #[must_use]
    pub fn wait(&self) -> Saving {
        let mut state = self.shared.lock();
        loop {
            match state.saving() {
                Saving::Syncing => state = self.shared.wait(state),
                settled => return settled,
            }
        }
    }
}

impl Drop for Writer {
    /// Tries a last time to write what is left and lets the thread end.
    fn drop(&mut self) {
        self.retry();
        self.shared.lock().closing = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing to say that the next start would not find.
            let _ = thread.join();
        }
    }
}

impl Shared {
    /// A panic elsewhere leaves the state whole: it is only changed in steps that cannot panic.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    fn keep_syncing(&self, mut sync: Syncer) {
        let mut state = self.lock();
        loop {
            if state.written == 0 {
                if state.closing {
                    return;
                }
                state = self.wait(state);
                continue;
            }
            let asked = state.written;
            drop(state);
            let outcome = sync();
            state = self.lock();
            match outcome {
                Ok(()) => state.confirm(asked),
                Err(error) => {
                    // After a failed sync the system may have forgotten what it held: all lines
                    // that are not confirmed have to be written again.
                    state.written = 0;
                    state.failure = Some(Reason::of(&error));
                }
            }
            self.changed.notify_all();
        }
    }
}

impl State {
    fn length(&self) -> u64 {
        self.confirmed
            + self.lines.iter().take(self.written).map(|line| length_of(line)).sum::<u64>()
    }

    fn confirm(&mut self, count: usize) {
        self.confirmed += self.lines.drain(..count).map(|line| length_of(&line)).sum::<u64>();
        self.written -= count;
    }

    fn saving(&self) -> Saving {
        match &self.failure {
            Some(reason) => Saving::Unsaved(reason.clone()),
            None if self.lines.is_empty() => Saving::Saved,
            None => Saving::Syncing,
        }
    }
}

fn write_whole(sink: &mut dyn Sink, mut at: u64, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match sink.write_at(at, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => {
                at += count as u64;
                bytes = bytes.get(count..).unwrap_or_default();
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn length_of(line: &[u8]) -> u64 {
    line.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a disk of limited room holds.
    struct Disk {
        file: Vec<u8>,
        room: usize,
        /// The most one call writes.
        at_once: usize,
        /// Length at the last sync that worked.
        synced: usize,
        failing_syncs: u32,
    }

    #[derive(Clone)]
    struct Fake(Arc<Mutex<Disk>>);

    impl Fake {
        fn with_room(room: usize) -> Self {
            let disk =
                Disk { file: vec![], room, at_once: usize::MAX, synced: 0, failing_syncs: 0 };
            Fake(Arc::new(Mutex::new(disk)))
        }

        fn disk(&self) -> MutexGuard<'_, Disk> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }

        fn writer(&self) -> Writer {
            Writer::start(Box::new(self.clone()), 0)
        }

        fn text(&self) -> String {
            String::from_utf8(self.disk().file.clone()).unwrap()
        }
    }

    impl Sink for Fake {
        fn write_at(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize> {
            let mut disk = self.disk();
            let at = usize::try_from(at).unwrap();
            let count = bytes.len().min(disk.at_once).min(disk.room.saturating_sub(at));
            if count == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            assert!(at <= disk.file.len(), "a hole in the journal");
            let end = disk.file.len().min(at + count);
            disk.file.splice(at..end, bytes[..count].iter().copied());
            Ok(count)
        }

        fn truncate(&mut self, length: u64) -> io::Result<()> {
            self.disk().file.truncate(usize::try_from(length).unwrap());
            Ok(())
        }

        fn syncer(&self) -> io::Result<Syncer> {
            let fake = self.clone();
            Ok(Box::new(move || {
                let mut disk = fake.disk();
                if disk.failing_syncs > 0 {
                    disk.failing_syncs -= 1;
                    // What a failed sync may do: the system forgets what it held.
                    let synced = disk.synced;
                    disk.file[synced..].fill(b'?');
                    return Err(io::Error::other("no answer"));
                }
                disk.synced = disk.file.len();
                Ok(())
            }))
        }
    }

    fn line(text: &str) -> Vec<u8> {
        format!("{text}\n").into_bytes()
    }

    #[test]
    fn a_line_is_in_the_file_at_once_and_on_the_disk_after_waiting() {
        let fake = Fake::with_room(100);
        let mut writer = fake.writer();
        writer.append(line("one"));
        assert_eq!(fake.text(), "one\n");
        assert_eq!(writer.wait(), Saving::Saved);
        assert_eq!(fake.disk().synced, 4);
    }

    #[test]
    fn a_full_disk_is_told_holds_no_half_line_and_is_made_good_later() {
        let fake = Fake::with_room(6);
        let mut writer = fake.writer();
        writer.append(line("one"));
        assert_eq!(writer.append(line("two")), Saving::Unsaved(Reason::DiskFull));
        assert_eq!(writer.append(line("three")), Saving::Unsaved(Reason::DiskFull));
        assert_eq!(writer.wait(), Saving::Unsaved(Reason::DiskFull));
        assert_eq!(fake.text(), "one\n");
        fake.disk().room = 100;
        writer.append(line("four"));
        assert_eq!(writer.wait(), Saving::Saved);
        assert_eq!(fake.text(), "one\ntwo\nthree\nfour\n");
    }

    #[test]
    fn lines_that_a_failed_sync_may_have_lost_are_written_again() {
        let fake = Fake::with_room(100);
        let mut writer = fake.writer();
        writer.append(line("one"));
        assert_eq!(writer.wait(), Saving::Saved);
        fake.disk().failing_syncs = 1;
        writer.append(line("two"));
        assert_eq!(writer.wait(), Saving::Unsaved(Reason::Other("no answer".into())));
        writer.append(line("three"));
        assert_eq!(writer.wait(), Saving::Saved);
        assert_eq!(fake.text(), "one\ntwo\nthree\n");
        assert_eq!(fake.disk().synced, 14);
    }

    #[test]
    fn what_was_appended_is_synced_before_the_writer_is_gone() {
        let fake = Fake::with_room(100);
        fake.writer().append(line("one"));
        assert_eq!(fake.disk().synced, 4);
    }

    #[test]
    fn every_reason_says_that_nothing_is_saved() {
        for reason in [Reason::DiskFull, Reason::Refused, Reason::Other("R3".into())] {
            assert!(reason.message(Lang::Zh).starts_with("未保存："));
        }
        assert!(Reason::Other("R3".into()).message(Lang::Zh).contains("R3"));
    }

    proptest! {
        #[test]
        fn whatever_the_disk_does_the_file_holds_whole_lines_in_order(
            steps in proptest::collection::vec((0..40usize, 1..9usize, 0..2u32), 1..12),
        ) {
            let fake = Fake::with_room(0);
            let mut writer = fake.writer();
            let mut whole = String::new();
            for (number, (room, at_once, failing_syncs)) in steps.into_iter().enumerate() {
                {
                    let mut disk = fake.disk();
                    let held = disk.file.len();
                    (disk.room, disk.at_once) = (held + room, at_once);
                    disk.failing_syncs = failing_syncs;
                }
                let text = format!("line {number}");
                whole += &text;
                whole += "\n";
                writer.append(line(&text));
                let settled = writer.wait();
                let text = fake.text();
                let kept = |(is, was): (u8, u8)| is == was || is == b'?';
                prop_assert!(text.bytes().zip(whole.bytes()).all(kept), "{text}");
                let ended = text.is_empty() || whole[..text.len()].ends_with('\n');
                prop_assert!(ended, "half a line: {text}");
                prop_assert!(settled != Saving::Saved || fake.disk().synced == whole.len());
            }
            fake.disk().failing_syncs = 0;
            fake.disk().room = usize::MAX;
            writer.retry();
            prop_assert_eq!(writer.wait(), Saving::Saved);
            prop_assert_eq!(fake.text(), whole);
        }
    }
}

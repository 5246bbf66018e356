//! What comes from outside: keys, pasted text, sizes, signals. One thread reads the terminal, one
//! waits for signals, one for the terminal to go; all write into one channel, so an idle program
//! sleeps.

mod burst;
mod reply;

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::event::{
    self, Event as Raw, KeyEvent, KeyEventKind, MouseButton, MouseEventKind,
};

use super::keymap::Key;
use super::text::sanitize;
use super::theme::ground::Rgb;
use burst::{Gathered, gather};
use reply::take;

/// The longest text taken from one paste, in graphemes.
const PASTE_CAP: usize = 2000;

/// Windows consoles mark no paste: keys that follow each other faster than this are looked at
/// together. Elsewhere nothing waits.
const BURST: Option<Duration> = if cfg!(windows) { Some(Duration::from_millis(5)) } else { None };

/// A terminal writes its answer in one go; only a line that breaks it up makes a pause.
const REPLY: Duration = Duration::from_millis(50);

/// What was typed before anybody read it, in order; for [`Inbox::open`].
pub type Early = VecDeque<Raw>;

/// Something that happened outside the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key went down.
    Key(KeyEvent),
    /// Text arrived in one piece, cleaned to one line. Input methods deliver words this way too.
    Paste(String),
    /// The left button went down at this column and row, from 0.
    Click(u16, u16),
    /// The wheel was turned one notch; up, or down.
    Wheel(Turned),
    /// The window has these columns and rows now.
    Resize(u16, u16),
    /// The time a deadline asked for has come.
    Tick,
    /// Somebody asks the program to stop for a while (`SIGTSTP`).
    Stop,
    /// The program goes on after it was stopped (`SIGCONT`).
    Continue,
    /// Somebody asks the program to end (`SIGTERM`).
    Terminate,
    /// The terminal is gone (`SIGHUP`), or nothing can be read from it any more.
    HangUp,
}

/// Which way the wheel was turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    /// Away from the person.
    Up,
    /// Towards the person.
    Down,
}

impl Event {
    /// What a raw event means; `None` for what nobody asked for.
    fn from_raw(raw: Raw) -> Option<Self> {
        match raw {
            Raw::Key(key) if key.kind != KeyEventKind::Release => Some(Self::Key(key)),
            Raw::Paste(text) => Some(Self::Paste(sanitize(&text, PASTE_CAP))),
            Raw::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    Some(Self::Click(mouse.column, mouse.row))
                }
                MouseEventKind::ScrollUp => Some(Self::Wheel(Turned::Up)),
                MouseEventKind::ScrollDown => Some(Self::Wheel(Turned::Down)),
                _ => None,
            },
            Raw::Resize(columns, rows) => Some(Self::Resize(columns, rows)),
            _ => None,
        }
    }

    /// Whether the program may be about to stop: whatever is typed next may be for the shell.
    fn may_stop(&self) -> bool {
        matches!(self, Self::Key(key) if Key::pressed(*key) == Key::ctrl('z'))
    }
}

/// Where events are taken out.
pub struct Inbox {
    events: Receiver<Event>,
    go_on: Sender<()>,
    /// The reader waits until the last event is dealt with.
    held: bool,
    /// Until the first event is asked for: the first frame does not wait for threads to start.
    asleep: Option<Asleep>,
}

/// What the threads begin with.
struct Asleep {
    early: Early,
    sender: Sender<Event>,
    released: Receiver<()>,
    signals: signals::Kept,
}

impl Asleep {
    fn wake(self) -> io::Result<()> {
        let Asleep { early, sender, released, signals } = self;
        let named = |name: &str| thread::Builder::new().name(name.to_owned());
        let gone = sender.clone();
        named("hang-up").spawn(move || hangup::tell(&gone))?;
        let told = sender.clone();
        named("signals").spawn(move || signals::tell(signals, &told))?;
        named("keys").spawn(move || read_keys(early, &sender, &released))?;
        Ok(())
    }
}

impl Inbox {
    /// Keeps what comes from now on, after what was typed early. The terminal should be taken over
    /// before.
    ///
    /// # Errors
    /// When signals cannot be waited for.
    pub fn open(early: Early) -> io::Result<Self> {
        let (sender, events) = channel();
        let (go_on, released) = channel();
        let signals = signals::keep()?;
        // Prepares the reader here, or a change of the window would go unnoticed until its thread
        // runs.
        event::poll(Duration::ZERO)?;
        let asleep = Some(Asleep { early, sender, released, signals });
        Ok(Self { events, go_on, held: false, asleep })
    }

    /// The next event. With `wait`, a [`Event::Tick`] if none comes in that time.
    pub fn next(&mut self, wait: Option<Duration>) -> Event {
        // Without them nothing would ever come.
        if self.asleep.take().is_some_and(|asleep| asleep.wake().is_err()) {
            return Event::HangUp;
        }
        if self.held {
            self.held = false;
            // A reader that has ended has said so by a hang-up.
            let _ = self.go_on.send(());
        }
        let event = match wait {
            None => self.events.recv().unwrap_or(Event::HangUp),
            Some(wait) => match self.events.recv_timeout(wait) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => Event::Tick,
                Err(RecvTimeoutError::Disconnected) => Event::HangUp,
            },
        };
        self.held = event.may_stop();
        event
    }

    /// An event that is there already.
    pub fn waiting(&mut self) -> Option<Event> {
        if self.held {
            return None;
        }
        let event = match self.events.try_recv() {
            Ok(event) => event,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Event::HangUp,
        };
        self.held = event.may_stop();
        Some(event)
    }
}

/// Tells the loop that nothing more can be read, however the reader ended.
struct LastWord<'a>(&'a Sender<Event>);

impl Drop for LastWord<'_> {
    fn drop(&mut self) {
        let _ = self.0.send(Event::HangUp);
    }
}

/// What is there already, without waiting: the background if the terminal told it, and the rest.
pub(super) fn answered() -> (Option<Rgb>, Early) {
    let (mut background, mut early) = (None, Early::new());
    while let Some(raw) = next_within(Duration::ZERO) {
        let taken = take(raw, || next_within(REPLY));
        background = taken.background.or(background);
        early.extend(taken.rest);
    }
    (background, early)
}

fn read_keys(mut early: Early, sender: &Sender<Event>, released: &Receiver<()>) {
    let _last_word = LastWord(sender);
    while let Some(raw) = early.pop_front().or_else(|| event::read().ok()) {
        let events = match (raw, BURST) {
            (Raw::Key(key), Some(pause)) if key.kind != KeyEventKind::Release => {
                let (gathered, rest) =
                    gather(key, || early.pop_front().or_else(|| next_within(pause)));
                if let Some(rest) = rest {
                    early.push_front(rest);
                }
                gathered_events(gathered)
            }
            // An answer that comes late is not typed by anybody either.
            (raw, _) => {
                let taken = take(raw, || early.pop_front().or_else(|| next_within(REPLY)));
                taken.rest.into_iter().filter_map(Event::from_raw).collect()
            }
        };
        for event in events {
            let hold = event.may_stop();
            if sender.send(event).is_err() || (hold && released.recv().is_err()) {
                return;
            }
        }
    }
}

fn next_within(pause: Duration) -> Option<Raw> {
    event::poll(pause).ok()?.then(|| event::read().ok())?
}

fn gathered_events(gathered: Gathered) -> Vec<Event> {
    match gathered {
        Gathered::Keys(keys) => keys.into_iter().map(Event::Key).collect(),
        Gathered::Text(text) => Event::from_raw(Raw::Paste(text)).into_iter().collect(),
    }
}

/// Signals are kept from the moment the terminal is taken, and told by a thread.
#[cfg(unix)]
mod signals {
    use std::io;
    use std::sync::mpsc::Sender;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGTERM, SIGTSTP};
    pub use signal_hook::iterator::Signals as Kept;

    use super::Event;

    pub fn keep() -> io::Result<Kept> {
        Kept::new([SIGTERM, SIGHUP, SIGTSTP, SIGCONT])
    }

    pub fn tell(mut kept: Kept, sender: &Sender<Event>) {
        for signal in kept.forever() {
            let event = match signal {
                SIGTERM => Event::Terminate,
                SIGHUP => Event::HangUp,
                SIGTSTP => Event::Stop,
                _ => Event::Continue,
            };
            if sender.send(event).is_err() {
                return;
            }
        }
    }
}

/// Where nobody is sent a signal when the terminal goes, reading from it would spin for ever.
#[cfg(unix)]
mod hangup {
    use std::io::stdin;
    use std::sync::mpsc::Sender;

    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;

    use super::Event;

    pub fn tell(sender: &Sender<Event>) {
        let terminal = stdin();
        // Nothing is asked for, so only the end is told.
        let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
        while poll(&mut watched, None) == Err(Errno::INTR) {}
        // The loop may have ended before the terminal did.
        let _ = sender.send(Event::HangUp);
    }
}

/// A console ends its programs itself.
#[cfg(not(unix))]
mod hangup {
    use std::sync::mpsc::Sender;

    use super::Event;

    pub fn tell(_: &Sender<Event>) {}
}

/// There are none.
#[cfg(not(unix))]
mod signals {
    use std::io;
    use std::sync::mpsc::Sender;

    use super::Event;

    pub struct Kept;

    pub fn keep() -> io::Result<Kept> {
        Ok(Kept)
    }

    pub fn tell(_: Kept, _: &Sender<Event>) {}
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    #[test]
    fn pasted_text_cannot_command_the_terminal() {
        let event = Event::from_raw(Raw::Paste("您好\u{1b}[2J\n第二行".to_owned()));
        assert_eq!(event, Some(Event::Paste("您好 第二行".to_owned())));
    }

    #[test]
    fn a_key_counts_once_though_it_also_comes_up() {
        let mut key = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        assert_eq!(Event::from_raw(Raw::Key(key)), Some(Event::Key(key)));
        key.kind = KeyEventKind::Release;
        assert_eq!(Event::from_raw(Raw::Key(key)), None);
    }

    #[test]
    fn after_ctrl_z_nothing_is_read_until_it_is_dealt_with() {
        let (sender, events) = channel();
        let (go_on, released) = channel();
        let mut inbox = Inbox { events, go_on, held: false, asleep: None };
        let stop = Event::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL));
        sender.send(stop.clone()).unwrap();
        sender.send(Event::Continue).unwrap();
        assert_eq!(inbox.next(None), stop);
        assert_eq!(inbox.waiting(), None);
        assert!(released.try_recv().is_err());
        assert_eq!(inbox.next(None), Event::Continue);
        assert!(released.try_recv().is_ok());
    }
}

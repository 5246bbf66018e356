//! Ctrl-C among lines of text: what is kept is said before the program ends. One thread listens from
//! the first run on, for a signal that was once listened to has no effect of its own any more.

#[cfg(unix)]
use std::sync::Once;
use std::sync::{Mutex, PoisonError};

use super::play::{Rest, tell};
use crate::message::{Lang, say};

/// The run that is played now, if any: what is kept of it, and in which language to say so.
static PLAYED: Mutex<Option<(Lang, Rest)>> = Mutex::new(None);

/// While it lives, Ctrl-C says what is kept of the run that is played.
pub struct Watch(Lang);

impl Watch {
    /// A run of which this much is kept is played from now on.
    pub fn begin(lang: Lang, rest: Rest) -> Watch {
        listen();
        put(Some((lang, rest)));
        Watch(lang)
    }

    /// This much is kept of it now.
    pub fn now(&self, rest: Rest) {
        put(Some((self.0, rest)));
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        put(None);
    }
}

fn put(played: Option<(Lang, Rest)>) {
    *PLAYED.lock().unwrap_or_else(PoisonError::into_inner) = played;
}

#[cfg(unix)]
fn listen() {
    use signal_hook::consts::SIGINT;
    use signal_hook::iterator::Signals;

    static HEARS: Once = Once::new();
    HEARS.call_once(|| {
        let Ok(mut signals) = Signals::new([SIGINT]) else { return };
        std::thread::spawn(move || {
            if signals.forever().next().is_some() {
                // Behind the ^C that the terminal shows.
                tell(Some(String::new()));
                tell(told(*PLAYED.lock().unwrap_or_else(PoisonError::into_inner)));
                std::process::exit(STOPPED);
            }
        });
    });
}

#[cfg(not(unix))]
fn listen() {}

/// What there is to say; nothing where no run is played.
fn told(played: Option<(Lang, Rest)>) -> Option<String> {
    let (lang, rest) = played?;
    let id = match rest {
        Rest::Run => "lines-stopped-kept",
        Rest::Unanswered => "choices-stopped-unanswered",
        Rest::Nothing => "lines-stopped",
    };
    Some(say(lang, id))
}

/// The exit code of a program ended by Ctrl-C.
#[cfg(unix)]
const STOPPED: i32 = 130;

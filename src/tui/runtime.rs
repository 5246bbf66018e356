//! The loop: wait, handle everything that is there, draw once if something changed. The only
//! place that performs effects.

mod console;

use std::io;
use std::time::Duration;

pub use console::{Console, Found, Opening};

use super::data::{Answer, Effect};
use super::event::Event;
use super::model::{Exit, Model};
use super::update::Msg;

/// What a thread is called without which the game goes on: should it panic, nobody is told.
pub const SEARCH: &str = "search";

/// A terminal that was closed in the middle of a frame says so a moment later.
const GRACE: Duration = Duration::from_millis(200);

/// What lies behind the screens: profiles, scenarios, runs.
pub trait World {
    /// Does what is wanted and says what came of it.
    fn perform(&mut self, effect: Effect) -> Option<Answer>;
}

/// The terminal and the time, as the loop needs them.
pub trait Host {
    /// Shows the model.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    fn draw(&mut self, model: &Model) -> io::Result<()>;
    /// The next event; with `wait`, a tick if none comes in that time.
    fn next(&mut self, wait: Option<Duration>) -> Event;
    /// An event that is there already.
    fn waiting(&mut self) -> Option<Event>;
    /// The time since any fixed moment.
    fn now(&self) -> Duration;
    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal does not know.
    fn size(&self) -> io::Result<(u16, u16)>;
    /// Forgets what is shown, so that the next frame draws everything.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    fn start_over(&mut self) -> io::Result<()>;
    /// Takes the mouse, or gives it back.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    fn mouse(&mut self, on: bool) -> io::Result<()>;
    /// Gives the terminal to the shell until the program goes on.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    fn suspend(&mut self) -> io::Result<()>;
    /// Sounds the bell.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    fn bell(&mut self) -> io::Result<()>;
    /// Takes the terminal again after the program was stopped from outside.
    ///
    /// # Errors
    /// When the terminal refuses.
    fn take_again(&mut self) -> io::Result<()>;
}

/// Runs until the model is done. `first` is what the world says before anything is drawn.
///
/// # Errors
/// When the terminal fails.
pub fn run(
    model: &mut Model,
    host: &mut impl Host,
    world: &mut impl World,
    first: Option<Answer>,
) -> io::Result<Exit> {
    let effects = first.map(|answer| answered(model, host, answer)).unwrap_or_default();
    perform(model, host, world, effects)?;
    loop {
        if let Some(exit) = model.exit() {
            return Ok(exit);
        }
        if model.take_changed()
            && let Err(error) = host.draw(model)
        {
            return match host.next(Some(GRACE)) {
                Event::HangUp => Ok(Exit::HungUp),
                _ => Err(error),
            };
        }
        let mut event = Some(host.next(model.wait(host.now())));
        while let Some(now) = event {
            let effects = model.update(Msg::Event(now), host.now());
            perform(model, host, world, effects)?;
            event = if model.exit().is_none() { host.waiting() } else { None };
        }
    }
}

/// Does everything that is wanted, and what is wanted in answer to it.
fn perform(
    model: &mut Model,
    host: &mut impl Host,
    world: &mut impl World,
    effects: Vec<Effect>,
) -> io::Result<()> {
    let mut queue = std::collections::VecDeque::from(effects);
    while let Some(effect) = queue.pop_front() {
        tracing::debug!(?effect);
        match effect {
            Effect::Mouse(on) => {
                host.mouse(on)?;
                continue;
            }
            Effect::Bell => {
                host.bell()?;
                continue;
            }
            Effect::Redraw => host.start_over()?,
            Effect::Suspend => host.suspend()?,
            Effect::TakeAgain => host.take_again()?,
            effect => {
                if let Some(answer) = world.perform(effect) {
                    queue.extend(answered(model, host, answer));
                }
                continue;
            }
        }
        // The window may have changed while somebody else had it.
        let (columns, rows) = host.size()?;
        queue.extend(model.update(Msg::Event(Event::Resize(columns, rows)), host.now()));
    }
    Ok(())
}

fn answered(model: &mut Model, host: &impl Host, answer: Answer) -> Vec<Effect> {
    if let Answer::Failed(sentence) = &answer {
        tracing::warn!(%sentence);
    }
    model.update(Msg::Answer(answer), host.now())
}

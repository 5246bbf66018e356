//! The game on the whole terminal; everything that knows what a terminal is.
//!
//! One way only: an [`Event`](event::Event) becomes a message, [`update`] changes the [`model`]
//! and says what is to be done, [`runtime`] does it, [`view`] draws the model.
//!
//! - [`text`]: wrap, cut, pad and clean Chinese; the only place that measures width
//! - [`theme`]: colours and signs, named by meaning
//! - [`motion`]: what may move
//! - [`keymap`]: which key means what, one table a screen
//! - [`event`], [`term`]: what comes from the terminal, and the terminal taken and given back
//! - [`tryout`]: a page to try keys on
//! - [`data`]: what the screens show of the world outside, and how they ask for it
//! - [`widget`], [`screen`], [`overlay`]: what is drawn
//! - [`model`], [`update`], [`view`], [`runtime`]: the flow

pub mod data;
pub mod event;
pub mod keymap;
pub mod model;
pub mod motion;
pub mod overlay;
pub mod runtime;
pub mod screen;
pub mod term;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub mod text;
pub mod theme;
pub mod tryout;
pub mod update;
pub mod view;
pub mod widget;

use std::io;

use data::{Effect, Wishes};
use model::{Exit, Look, Model};
use motion::Motion;
use runtime::{Host, Opening, World};
use term::Claim;
use theme::{Ambiguous, Bell, ColorLevel, GlyphWish, Ground, Theme, ThemeName};

use crate::message::Lang;

/// How the person wants the terminal used.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The language of the program's sentences.
    pub lang: Lang,
    /// How much colour, see [`ColorLevel::detect`].
    pub color: ColorLevel,
    /// Which colours.
    pub theme: ThemeName,
    /// What the terminal writes on, where it does not say so itself.
    pub ground: Option<Ground>,
    /// Which signs.
    pub glyphs: GlyphWish,
    /// How much may move.
    pub motion: Motion,
    /// How a deadline calls for attention.
    pub bell: Bell,
    /// How wide ambiguous characters are.
    pub ambiguous: Ambiguous,
    /// Take the mouse, too. Off by default, for then text cannot be selected.
    pub mouse: bool,
    /// Draw among the lines of the shell, where the last picture stays.
    pub no_own_page: bool,
}

/// Takes the terminal over, plays until the person leaves, and gives it back. `first` is what the
/// world is asked before anything is shown.
///
/// # Errors
/// When there is no terminal or it fails; it is given back then, too.
pub fn run(options: Options, world: &mut impl World, first: Effect) -> io::Result<Exit> {
    let Options { lang, color, motion, bell, ambiguous, mouse, .. } = options;
    let claim = Claim { mouse, own_page: !options.no_own_page };
    let opening = Opening::begin(lang, claim, ambiguous)?;
    let first = world.perform(first);
    let (mut console, found) = opening.ready()?;
    let wide_ambiguous = found.wide_ambiguous;
    let theme = Theme {
        level: color,
        name: options.theme,
        ground: found.ground.or(options.ground),
        glyphs: options.glyphs.resolve(wide_ambiguous),
        wide_ambiguous,
    };
    let look = Look { lang, theme, motion, bell };
    let mut model = Model::new(look, console.size()?);
    model.wishes = Wishes { glyphs: options.glyphs, mouse, ..model.wishes };
    runtime::run(&mut model, &mut console, world, first)
}

//! Draws the model: the screen, what lies over it, and last what the terminal cannot show.

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use ratatui::widgets::Clear;

use super::model::{Look, Model, is_too_small};
use super::text::{ascii_stand_in, change_stand_in, narrow_stand_in, width, wrap_even};
use super::theme::{ColorLevel, DOWN, Glyphs, SELECTED, Theme, ThemeName, Tone};
use super::widget::page::{put, put_footer};

/// Draws one frame.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    if is_too_small((area.width, area.height)) {
        too_small(model.look, frame, area);
    } else {
        model.screen.view(model.look, frame, area);
        // Only the topmost: boxes over boxes cannot be read.
        if let Some(overlay) = model.overlays.last() {
            recede(frame.buffer_mut(), model.look.theme);
            overlay.view(model.look, frame, area);
            let keys = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
            frame.render_widget(Clear, keys);
        }
        put_footer(model.look, frame, model.screen.columns(area), &model.table());
    }
    adapt(frame.buffer_mut(), model.look.theme);
}

/// What lies behind a window is grey and plain, and nothing of it is selected.
fn recede(buffer: &mut Buffer, theme: Theme) {
    let rest = theme.tone(Tone::Rest);
    for cell in &mut buffer.content {
        cell.modifier = Modifier::empty();
        (cell.fg, cell.bg) = (Color::Reset, Color::Reset);
        cell.set_style(rest);
        if cell.symbol() == SELECTED.trim_end() {
            cell.set_symbol(" ");
        }
    }
}

fn too_small(look: Look, frame: &mut Frame<'_>, area: Rect) {
    let size = [("width", area.width.into()), ("height", area.height.into())];
    let said = [look.say_with("too-small", &size), look.say("too-small-safe")].join("\n");
    let lines = wrap_even(&said, usize::from(area.width));
    let top = usize::from(area.height).saturating_sub(lines.len()) / 2;
    for (row, line) in (u16::try_from(top).unwrap_or(0)..).zip(lines) {
        let indent = usize::from(area.width).saturating_sub(width(&line)) / 2;
        put(frame, area, row, format!("{}{line}", " ".repeat(indent)));
    }
}

/// Takes out colours nobody wants, and signs nobody wants or the terminal draws two cells wide.
pub(super) fn adapt(buffer: &mut Buffer, theme: Theme) {
    for at in 0..buffer.content.len() {
        let next = buffer.content.get(at + 1).map(Cell::symbol);
        let counts = next.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
        let cell = &mut buffer.content[at];
        if theme.level == ColorLevel::None || theme.name == ThemeName::Mono {
            cell.fg = Color::Reset;
            cell.bg = Color::Reset;
        }
        let change = change_stand_in(cell.symbol()).filter(|_| counts);
        let other = match theme.glyphs {
            Glyphs::Ascii => change.or_else(|| ascii_stand_in(cell.symbol())),
            Glyphs::Unicode if theme.wide_ambiguous => {
                change.or_else(|| narrow_stand_in(cell.symbol()))
            }
            Glyphs::Unicode => None,
        };
        let Some(other) = other else { continue };
        let points = cell.symbol() == DOWN && change.is_none();
        cell.set_symbol(other);
        if points && at % usize::from(buffer.area.width.max(1)) > 0 {
            point_down(&mut buffer.content[at - 1..=at]);
        }
    }
}

/// In signs of a keyboard what points down is two cells wide where the one before is free: the only
/// sign that is as wide would be read as a key.
fn point_down(cells: &mut [Cell]) {
    if let [before, sign] = cells
        && before.symbol() == " "
    {
        before.set_style(sign.style());
        before.set_symbol("\\");
        sign.set_symbol("/");
    }
}

//! The pages of the first start: a heading, a few plain sentences, rows to choose from.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use super::{LANGS, Stop, Welcome};
use crate::message::say;
use crate::tui::model::Look;
use crate::tui::screen::Hit;
use crate::tui::screen::profiles::full;
use crate::tui::text::{width, wrap_even};
use crate::tui::theme::{SELECTED, Tone, UNSELECTED};
use crate::tui::widget::page::{inside, put, put_heading};

/// The widest a page gets: a short line is read with ease.
const WIDEST: u16 = 64;
/// A window from here on needs no enlarging.
const COMFORTABLE: (u16, u16) = (80, 24);

/// A page in lines.
struct Page {
    lines: Vec<Line<'static>>,
    /// The line of each row that can be chosen.
    rows: Vec<usize>,
    /// The line a name is typed in, and the cells before it.
    field: Option<(usize, usize)>,
}

impl Page {
    fn new(mut heading: Line<'static>) -> Self {
        heading.spans.insert(0, Span::raw(UNSELECTED));
        Self { lines: vec![heading, Line::default()], rows: Vec::new(), field: None }
    }

    fn say(&mut self, text: &str, style: Style, room: usize) {
        let lines = wrap_even(text, room.saturating_sub(width(UNSELECTED))).into_iter();
        let behind = |line| Line::styled(format!("{UNSELECTED}{line}"), style);
        self.lines.extend(lines.map(behind));
    }

    fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    fn choose(&mut self, look: Look, selected: bool, text: &str) {
        self.rows.push(self.lines.len());
        let sign = if selected { SELECTED } else { UNSELECTED };
        let style = if selected { look.theme.selected() } else { Style::new() };
        self.lines.push(Line::styled(format!("{sign}{text}"), style));
    }
}

fn compose(welcome: &Welcome, look: Look, area: Rect, room: usize) -> Page {
    let rest = look.theme.tone(Tone::Rest);
    let title = look.theme.title();
    let row = welcome.select.row;
    let heading = |id| Line::styled(look.say(id), title);
    match welcome.stop() {
        Stop::Language => {
            let mut page = Page { lines: mark(look), rows: Vec::new(), field: None };
            page.gap();
            // Nobody knows yet which of the two can be read.
            for lang in LANGS {
                page.say(&say(lang, "welcome-hello"), title, room);
            }
            page.gap();
            for (number, name) in ["简体中文", "English"].into_iter().enumerate() {
                page.choose(look, number == row, name);
            }
            page.gap();
            for lang in LANGS {
                page.say(&say(lang, "welcome-keys"), rest, room);
            }
            page
        }
        Stop::Window => {
            let mut page = Page::new(heading("welcome-window"));
            let size = [("width", area.width.into()), ("height", area.height.into())];
            page.say(&look.say("welcome-window-frame"), Style::new(), room);
            page.gap();
            page.say(&look.say_with("welcome-window-size", &size), title, room);
            let small = area.width < COMFORTABLE.0 || area.height < COMFORTABLE.1;
            let advice = if small { "welcome-window-small" } else { "welcome-window-fine" };
            page.say(&look.say(advice), Style::new(), room);
            page.gap();
            page.choose(look, true, &look.say("welcome-window-go"));
            page
        }
        Stop::Font => {
            let mut page = Page::new(heading("welcome-font"));
            page.lines.extend(sample());
            page.gap();
            page.say(&look.say("welcome-font-ask"), Style::new(), room);
            page.gap();
            page.choose(look, row == 0, &look.say("welcome-font-yes"));
            page.choose(look, row == 1, &look.say("welcome-font-no"));
            page.gap();
            page.say(&look.say("welcome-font-note"), rest, room);
            page
        }
        Stop::Name => {
            let mut page = Page::new(heading("profiles-first"));
            let label = format!("{SELECTED}{}  ", look.say("profiles-name"));
            page.field = Some((page.lines.len(), width(&label)));
            page.lines.push(Line::styled(label, look.theme.selected()));
            page.gap();
            page.say(&look.say("welcome-name-note"), Style::new(), room);
            page.say(&look.say("profiles-name-hint"), rest, room);
            if welcome.field.is_full() {
                page.say(&full(look), Style::new(), room);
            }
            if let Some(title) = &welcome.then {
                page.gap();
                let then = look.say_with("choices-then", &[("title", title.into())]);
                page.say(&then, Style::new(), room);
            }
            page
        }
        Stop::Tutorial => {
            let name = [("name", welcome.name(look).into())];
            let mut page = Page::new(Line::styled(look.say_with("welcome-ready", &name), title));
            page.say(&look.say("welcome-tutorial-note"), Style::new(), room);
            page.gap();
            page.choose(look, row == 0, &look.say("welcome-tutorial-go"));
            page.choose(look, row == 1, &look.say("welcome-tutorial-skip"));
            page
        }
    }
}

/// A corner of a swept field.
fn mark(look: Look) -> Vec<Line<'static>> {
    // One letter a tile, two cells a tile.
    const FIELD: [&str; 3] = ["##1..1#", "#f2112f", "#######"];
    let tile = |c: char| {
        let (cells, tone) = match c {
            '#' => ("▇▇ ", Tone::Rest),
            'f' => ("⚑  ", Tone::Irritated),
            '.' => ("·  ", Tone::Rest),
            '1' => ("1  ", Tone::Trainee),
            _ => ("2  ", Tone::Trainee),
        };
        Span::styled(cells, look.theme.tone(tone))
    };
    let row = |row: &&str| {
        let tiles = row.chars().map(tile);
        std::iter::once(Span::raw(UNSELECTED)).chain(tiles).collect::<Line<'static>>()
    };
    FIELD.iter().map(row).collect()
}

/// Two lines of twenty cells and a bar: Chinese, and the signs that some terminals draw too wide.
fn sample() -> [Line<'static>; 2] {
    [Line::raw("    您好欢迎来到这里练习│"), Line::raw("    ┌────┐▓▓░░●○▲▼██████│")]
}

/// Where a page stands: at the left edge of every screen, its rows no longer than is read with ease.
fn place(body: Rect, lines: usize) -> Rect {
    let rows = u16::try_from(lines).unwrap_or(u16::MAX);
    // What fits has an empty row above it.
    let above = u16::from(rows < body.height);
    let columns = body.width.min(WIDEST);
    Rect { x: body.x, y: body.y + above, width: columns, height: body.height - above }
}

/// The columns of title and keys, from the row of the title on.
pub fn columns(area: Rect) -> Rect {
    let inside = inside(area);
    Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside }
}

fn whole(welcome: &Welcome, look: Look, area: Rect) -> (Page, Rect) {
    let body = crate::tui::widget::page::body(area);
    let room = usize::from(place(body, 0).width);
    let page = compose(welcome, look, area, room);
    let place = place(body, page.lines.len());
    (page, place)
}

/// What lies at this place.
pub fn hit(welcome: &Welcome, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
    let (page, place) = whole(welcome, look, area);
    if !place.contains(at.into()) {
        return None;
    }
    let line = usize::from(at.1 - place.y);
    let row = page.rows.iter().position(|row| *row == line)?;
    Some(Hit::Open(row))
}

/// Draws the page that is on.
pub fn view(welcome: &Welcome, look: Look, frame: &mut Frame<'_>, area: Rect) {
    let name = format!("{}  {}", look.say("app-name"), look.say("app-subtitle"));
    let args = [("number", (welcome.at + 1).into()), ("of", welcome.stops().len().into())];
    let (content, place) = whole(welcome, look, area);
    put_heading(look, frame, columns(area), (&name, &look.say_with("welcome-step", &args)));
    if welcome.stop() == Stop::Window {
        // A frame along the edges of the window, which is what is to be seen whole.
        let all = Rect { height: area.height.saturating_sub(1), ..area };
        frame.render_widget(Block::bordered().border_style(look.theme.frame()), all);
    }
    for (row, line) in (0..).zip(&content.lines) {
        put(frame, place, row, line.clone());
    }
    let selected = content.rows.get(welcome.select.row).copied().unwrap_or(0);
    let selected = u16::try_from(selected).unwrap_or(0);
    frame.set_cursor_position((place.x, place.y + selected));
    if let Some((line, indent)) = content.field {
        let (row, indent) = (u16::try_from(line).unwrap_or(0), u16::try_from(indent).unwrap_or(0));
        let field = Rect {
            x: place.x + indent,
            y: place.y + row,
            width: place.width.saturating_sub(indent),
            height: 1,
        };
        welcome.field.view(frame, field, Style::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Lang;

    #[test]
    fn the_two_lines_of_the_sample_end_at_the_same_place() {
        let [one, other] = sample();
        assert_eq!(one.width(), other.width());
    }

    #[test]
    fn the_first_page_speaks_both_languages() {
        assert_ne!(say(Lang::Zh, "welcome-hello"), say(Lang::En, "welcome-hello"));
    }
}

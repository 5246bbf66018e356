//! The verdict, page by page: violations with clause, weakness and improvement; false alarms;
//! improvements; the points last.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Incident;
use crate::engine::review::Verdict;
use crate::plain::incident::tell::{Entry, Mood, Page};
use crate::tui::keymap::Command;
use crate::tui::model::Look;
use crate::tui::text::{pad, truncate, width, wrap, wrap_even};
use crate::tui::theme::{BAD, DOWN, FLAG, GOOD, OFF, Tone, UNSELECTED, UP};
use crate::tui::widget::page::{body, body_height, inside, park, put};

/// Longer lines are hard to read.
const READABLE: u16 = 110;
/// Cells before a text: the sign of an entry stands in them.
const INDENT: usize = 2;

fn sign(mood: Mood) -> (&'static str, Tone) {
    match mood {
        Mood::Good => (GOOD, Tone::Calm),
        Mood::Half => (FLAG, Tone::Irritated),
        Mood::Off => (OFF, Tone::Irritated),
        Mood::Bad => (BAD, Tone::Angry),
        Mood::Plain => (" ", Tone::Text),
    }
}

/// Everything on the page that is open.
fn lines(incident: &Incident, verdict: &Verdict, look: Look, room: usize) -> Vec<Line<'static>> {
    let (clerk, page) = (incident.clerk(look), Page::ALL[incident.page]);
    let lead = wrap(&clerk.lead(verdict, page), room.saturating_sub(INDENT)).into_iter();
    let mut lines: Vec<Line<'static>> =
        lead.map(|line| Line::styled(format!("{UNSELECTED}{line}"), look.theme.title())).collect();
    let entries = clerk.page(verdict, page);
    let labels = entries.iter().flat_map(|entry| &entry.parts);
    let column = labels.map(|(label, _)| width(label)).max().unwrap_or(0);
    let mut before = true;
    for entry in &entries {
        // Figures stand close together, what was said stands apart.
        let figure = entry.is_figure();
        if before || !figure {
            lines.push(Line::default());
        }
        before = !figure;
        lines.extend(told(entry, look, room, column));
    }
    lines
}

fn told(entry: &Entry, look: Look, room: usize, column: usize) -> Vec<Line<'static>> {
    let (sign, tone) = sign(entry.mood);
    let inner = room.saturating_sub(INDENT);
    let style = look.theme.tone(tone);
    let mut lines = Vec::new();
    for (row, line) in wrap(&entry.head, inner).into_iter().enumerate() {
        let before = if row == 0 { pad(sign, INDENT) } else { UNSELECTED.to_owned() };
        lines.push(Line::styled(format!("{before}{line}"), style));
    }
    if !entry.about.is_empty() {
        let about = wrap_even(&entry.about, inner).into_iter();
        lines.extend(about.map(|line| Line::from(format!("{UNSELECTED}{line}"))));
    }
    let rest = look.theme.tone(Tone::Rest);
    for (label, text) in &entry.parts {
        let room = inner.saturating_sub(column + 2);
        for (row, line) in wrap_even(text, room).into_iter().enumerate() {
            let label = if row == 0 { pad(label, column) } else { " ".repeat(column) };
            lines.push(Line::from(vec![
                Span::styled(format!("{UNSELECTED}{label}  "), rest),
                Span::raw(line),
            ]));
        }
    }
    lines
}

fn area_of(area: Rect) -> Rect {
    let body = body(area);
    Rect { width: body.width.min(READABLE), ..body }
}

/// Rows that are seen of the open page in a window of this size, and how many it has.
pub(super) fn rows(incident: &Incident, look: Look, size: (u16, u16)) -> (usize, usize) {
    let area = Rect { x: 0, y: 0, width: size.0, height: size.1 };
    let Some(verdict) = &incident.verdict else { return (0, 0) };
    let all = lines(incident, verdict, look, area_of(area).width.into()).len();
    (seen(body_height(size), all), all)
}

/// Below a page that is cut it is said that there is more.
fn seen(body: usize, lines: usize) -> usize {
    if lines > body { body.saturating_sub(1) } else { body }
}

/// The names of the pages, the one that is open in brackets, and where they begin.
fn tabs(incident: &Incident, look: Look, inside: Rect) -> (u16, Vec<String>) {
    let name = |(at, page): (usize, &Page)| {
        let name = look.say(page.title());
        if at == incident.page { format!("[{name}]") } else { format!(" {name} ") }
    };
    let names: Vec<String> = Page::ALL.iter().enumerate().map(name).collect();
    let cells: usize = names.iter().map(|name| width(name)).sum();
    (inside.right().saturating_sub(u16::try_from(cells).unwrap_or(u16::MAX)), names)
}

/// One step towards the page named at this place: the walk has an order.
pub(super) fn tab_at(
    incident: &Incident,
    look: Look,
    area: Rect,
    at: (u16, u16),
) -> Option<Command> {
    let inside = inside(area);
    let (from, names) = tabs(incident, look, inside);
    let column = usize::from(at.0.checked_sub(from)?);
    if at.1 != inside.y {
        return None;
    }
    let mut end = 0;
    let page = names.iter().position(|name| {
        end += width(name);
        column < end
    })?;
    match page.cmp(&incident.page) {
        std::cmp::Ordering::Less => Some(Command::PreviousPage),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(Command::NextPage),
    }
}

/// Draws the verdict.
pub(super) fn view(
    incident: &Incident,
    verdict: &Verdict,
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let inside = inside(area);
    let (from, names) = tabs(incident, look, inside);
    let title = usize::from(from.saturating_sub(inside.x)).saturating_sub(2);
    let title = truncate(&incident.reading.review().head.title, title);
    put(frame, inside, 0, Line::styled(title, look.theme.title()));
    let spans = names.into_iter().enumerate().map(|(at, name)| {
        let open = at == incident.page;
        let style = if open { look.theme.title() } else { look.theme.tone(Tone::Rest) };
        Span::styled(name, style)
    });
    let right = Rect { x: from, width: inside.right() - from, ..inside };
    put(frame, right, 0, Line::from(spans.collect::<Vec<_>>()));
    let place = area_of(area);
    let lines = lines(incident, verdict, look, place.width.into());
    let seen = seen(place.height.into(), lines.len());
    let top = incident.top.min(lines.len().saturating_sub(seen));
    for (row, line) in (0..).zip(lines.iter().skip(top).take(seen)) {
        put(frame, place, row, line.clone());
    }
    if lines.len() > seen {
        let below = (top + seen < lines.len()).then_some((DOWN, "sheet-more"));
        let above = if below.is_some() { "incident-above" } else { "incident-up" };
        let above = (top > 0).then_some((UP, above));
        let more = below.into_iter().chain(above);
        let more: Vec<String> =
            more.map(|(sign, id)| format!("{UNSELECTED}{sign} {}", look.say(id))).collect();
        let more = Line::styled(more.concat(), look.theme.tone(Tone::Rest));
        put(frame, place, place.height.saturating_sub(1), more);
    }
    park(frame, Rect { x: place.x + 2, ..place });
}

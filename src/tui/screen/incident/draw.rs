//! The record with its marks, the rules of a line, and the improvements, drawn.
//!
//! In a wide window what is chosen stands beside the record; elsewhere it takes its place, with the
//! line it is about above it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::pick::Picker;
use super::{Incident, Remark, list};
use crate::engine::review::{At, Mark};
use crate::tui::model::Look;
use crate::tui::screen::Hit;
use crate::tui::text::{right, width, wrap, wrap_at_stops, wrap_even};
use crate::tui::theme::{BAD, FLAG, SELECTED, Tone, UNSELECTED};
use crate::tui::widget::choice_list::{ChoiceLines, labelled_lines};
use crate::tui::widget::page::{body, inside, put, put_heading, put_upright};

/// A body of this width has the rules beside the record.
const WIDE: u16 = 110;
/// Columns beside the record, and those between.
const BESIDE: u16 = 44;
const GAP: u16 = 5;
/// Longer lines are hard to read.
const READABLE: u16 = 84;
/// From this height on there is air between the lines of a record.
const AIRY: u16 = 26;

/// Where everything stands.
struct Places {
    /// The question, with an empty row below it.
    task: Rect,
    list: Rect,
    /// What stands beside the record in a wide window.
    beside: Option<Rect>,
}

fn places(incident: &Incident, look: Look, area: Rect) -> Places {
    let body = body(area);
    let banner = u16::from(incident.banner.is_some()) * 2;
    let body = Rect { y: body.y + banner, height: body.height.saturating_sub(banner), ..body };
    let wide = body.width >= WIDE;
    let beside = wide.then(|| Rect { x: body.right() - BESIDE, width: BESIDE, ..body });
    let columns = if wide { body.width - BESIDE - GAP } else { body.width.min(READABLE) };
    let main = Rect { width: columns, ..body };
    let rows = task(incident, look, main, wide).len();
    let height = u16::try_from(rows).unwrap_or(u16::MAX).min(main.height);
    let list = Rect { y: main.y + height, height: main.height - height, ..main };
    Places { task: Rect { height, ..main }, list, beside }
}

/// What is asked, above the list.
fn task(incident: &Incident, look: Look, main: Rect, wide: bool) -> Vec<Line<'static>> {
    let room = usize::from(main.width).saturating_sub(2);
    let said = |text: &str| -> Vec<Line<'static>> {
        let lines = wrap(text, room).into_iter();
        lines.map(|line| Line::styled(format!("{UNSELECTED}{line}"), look.theme.title())).collect()
    };
    let mut lines = match (&incident.picker, incident.reading.at()) {
        (Some(picker), At::Lines) if !wide => {
            let mut lines = line_of(incident, picker.line, look, room);
            lines.push(Line::default());
            lines.extend(said(&which(picker, look)));
            lines
        }
        (_, At::Lines) => said(&look.say("incident-task")),
        _ => {
            let args = [
                ("picks", incident.reading.review().picks().into()),
                ("count", incident.picks.len().into()),
            ];
            said(&look.say_with("incident-picks", &args))
        }
    };
    lines.push(Line::default());
    lines
}

fn which(picker: &Picker, look: Look) -> String {
    look.say_with("incident-which", &[("number", (picker.line + 1).into())])
}

/// A line of the record alone, its time set apart by its tone.
fn line_of(incident: &Incident, at: usize, look: Look, room: usize) -> Vec<Line<'static>> {
    let number = (at + 1).to_string();
    let label = format!("{UNSELECTED}{}  ", right(&number, 2));
    let rest = " ".repeat(width(&label));
    let text = text_of(incident, at, look);
    let wrapped = wrap_even(&text.whole, room.saturating_sub(width(&label))).into_iter();
    let lines = wrapped.enumerate().map(|(row, line)| {
        let before = if row == 0 { label.clone() } else { rest.clone() };
        let mut spans = vec![Span::raw(before)];
        spans.extend(text.toned(&line, row == 0, look));
        Line::from(spans)
    });
    lines.collect()
}

/// The words of a line of the record.
struct Text {
    /// When and where, as far as it is said.
    stamp: String,
    whole: String,
}

fn text_of(incident: &Incident, at: usize, look: Look) -> Text {
    let review = incident.reading.review();
    let exhibit = &review.lines[at];
    let (time, said) = exhibit.stamped();
    let elsewhere = exhibit.channel != review.head.channel;
    let channel = elsewhere.then(|| incident.clerk(look).channel(at));
    let stamp: Vec<&str> = [Some(time), channel.as_deref()]
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    let stamp = stamp.join("  ");
    let whole = if stamp.is_empty() { said.to_owned() } else { format!("{stamp}  {said}") };
    Text { stamp, whole }
}

impl Text {
    /// A wrapped line of it; in the first one the stamp may be overlooked.
    fn toned(&self, line: &str, first: bool, look: Look) -> Vec<Span<'static>> {
        match line.strip_prefix(self.stamp.as_str()) {
            Some(said) if first && !self.stamp.is_empty() => vec![
                Span::styled(self.stamp.clone(), look.theme.tone(Tone::Rest)),
                Span::raw(said.to_owned()),
            ],
            _ => vec![Span::raw(line.to_owned())],
        }
    }
}

/// The record in lines: each with its flag, its number, and the rule that was named for it; below
/// them the row that leads on.
fn record(incident: &Incident, look: Look, room: usize, airy: bool) -> ChoiceLines {
    let mut drawn = ChoiceLines::default();
    let wide = room < usize::from(READABLE) && airy;
    if !wide {
        basis(incident, look, room, &mut drawn.lines);
        drawn.lines.push(Line::default());
    }
    for at in 0..incident.reading.review().lines.len() {
        if airy && at > 0 {
            drawn.lines.push(Line::default());
        }
        drawn.starts.push(drawn.lines.len());
        row(incident, at, look, room, &mut drawn.lines);
    }
    drawn.lines.push(Line::default());
    drawn.starts.push(drawn.lines.len());
    let open = incident.marks.iter().filter(|mark| mark.rule.is_none()).count();
    let text = match open {
        _ if incident.marks.is_empty() => look.say("incident-row-hand-in-none"),
        0 => look.say("incident-row-hand-in"),
        open => look.say_with("incident-row-hand-in-open", &[("count", open.into())]),
    };
    leading(&text, incident.leads_on(), look, room, &mut drawn.lines);
    drawn
}

fn basis(incident: &Incident, look: Look, room: usize, lines: &mut Vec<Line<'static>>) {
    let rest = look.theme.tone(Tone::Rest);
    let basis = wrap(&incident.clerk(look).basis(), room.saturating_sub(2));
    lines.extend(basis.into_iter().map(|it| Line::styled(format!("{UNSELECTED}{it}"), rest)));
}

fn row(incident: &Incident, at: usize, look: Look, room: usize, lines: &mut Vec<Line<'static>>) {
    let mark = incident.marks.iter().find(|mark| mark.line == at);
    let selected = incident.lines.row == at;
    let sign = if selected { SELECTED } else { UNSELECTED };
    let flag = if mark.is_some() { FLAG } else { " " };
    let number = format!(" {}  ", right(&(at + 1).to_string(), 2));
    let indent = width(sign) + 1 + width(&number);
    let text = text_of(incident, at, look);
    let wrapped = wrap_even(&text.whole, room.saturating_sub(indent));
    for (row, line) in wrapped.into_iter().enumerate() {
        let mut spans = if row == 0 {
            let flagged = look.theme.tone(Tone::Angry).add_modifier(Modifier::BOLD);
            vec![Span::raw(sign), Span::styled(flag, flagged), Span::raw(number.clone())]
        } else {
            vec![Span::raw(" ".repeat(indent))]
        };
        spans.extend(text.toned(&line, row == 0, look));
        let line = Line::from(spans);
        lines.push(if selected { line.patch_style(look.theme.selected()) } else { line });
    }
    lines.extend(mark.into_iter().flat_map(|mark| named(incident, mark, look, room, indent)));
}

/// The rule named for a marked line, below it.
fn named(
    incident: &Incident,
    mark: &Mark,
    look: Look,
    room: usize,
    indent: usize,
) -> Vec<Line<'static>> {
    let (text, tone) = match &mark.rule {
        Some(rule) => (incident.clerk(look).rule(rule), Tone::Trainee),
        None => (look.say("incident-unnamed"), Tone::Irritated),
    };
    let before = format!("{}{FLAG} ", " ".repeat(indent));
    let rest = " ".repeat(width(&before));
    let style = look.theme.tone(tone);
    let wrapped = wrap_even(&text, room.saturating_sub(width(&before))).into_iter().enumerate();
    let line = |(row, line): (usize, String)| {
        let before = if row == 0 { before.clone() } else { rest.clone() };
        Line::styled(format!("{before}{line}"), style)
    };
    wrapped.map(line).collect()
}

/// A row that leads on.
fn leading(text: &str, selected: bool, look: Look, room: usize, lines: &mut Vec<Line<'static>>) {
    let sign = if selected { SELECTED } else { UNSELECTED };
    let style = if selected { look.theme.selected() } else { look.theme.title() };
    for (row, line) in wrap(text, room.saturating_sub(2)).into_iter().enumerate() {
        let before = if row == 0 { sign } else { UNSELECTED };
        lines.push(Line::styled(format!("{before}{line}"), style));
    }
}

/// The rules of a line, or those a search found.
fn rules(incident: &Incident, picker: &Picker, look: Look, room: usize) -> (ChoiceLines, usize) {
    let clerk = incident.clerk(look);
    let (ids, selected) = match &picker.search {
        Some(search) => (&search.found, search.select.row),
        None => (&picker.six, picker.select.row),
    };
    let texts: Vec<String> = ids.iter().map(|id| clerk.rule(id)).collect();
    let label = |at: usize| match picker.search {
        Some(_) => String::new(),
        None => (at + 1).to_string(),
    };
    let rows: Vec<(String, &str)> =
        texts.iter().enumerate().map(|(at, text)| (label(at), text.as_str())).collect();
    (labelled_lines(&rows, selected, look, room), selected)
}

/// The improvements, each with its box, and the row that hands in.
fn improvements(incident: &Incident, look: Look, room: usize, airy: bool) -> ChoiceLines {
    let mut drawn = ChoiceLines::default();
    for (at, place) in incident.reading.improvements().into_iter().enumerate() {
        if airy && at > 0 {
            drawn.lines.push(Line::default());
        }
        drawn.starts.push(drawn.lines.len());
        let selected = incident.improvements.row == at;
        let sign = if selected { SELECTED } else { UNSELECTED };
        let ticked = if incident.picks.contains(&place) { "[x]" } else { "[ ]" };
        let before = format!("{sign}{ticked} {}  ", at + 1);
        let rest = " ".repeat(width(&before));
        let text = &incident.reading.review().improvements[place].text;
        let wrapped = wrap_at_stops(text, room.saturating_sub(width(&before)));
        for (row, line) in wrapped.into_iter().enumerate() {
            let line = Line::from(format!("{}{line}", if row == 0 { &before } else { &rest }));
            drawn.lines.push(if selected { line.patch_style(look.theme.selected()) } else { line });
        }
    }
    drawn.lines.push(Line::default());
    drawn.starts.push(drawn.lines.len());
    let text = look.say("incident-row-submit");
    leading(&text, incident.hands_in(), look, room, &mut drawn.lines);
    drawn
}

/// The list that has the keys, where it stands, and its selected row.
fn listed(incident: &Incident, look: Look, area: Rect) -> (ChoiceLines, Rect, usize) {
    let places = places(incident, look, area);
    let airy = area.height >= AIRY;
    let room = usize::from(places.list.width);
    match (&incident.picker, incident.reading.at()) {
        (Some(picker), At::Lines) => {
            let list = match places.beside {
                Some(beside) => below_question(picker, look, beside),
                None => below_field(picker, places.list),
            };
            let (mut drawn, selected) = rules(incident, picker, look, list.width.into());
            let apart = drawn.lines.len() + drawn.starts.len().saturating_sub(1);
            if apart <= list.height.into() {
                drawn.set_apart();
            }
            (drawn, list, selected)
        }
        (None, At::Lines) => (record(incident, look, room, airy), places.list, incident.lines.row),
        _ => (improvements(incident, look, room, airy), places.list, incident.improvements.row),
    }
}

/// Beside the record the question stands above its rules.
fn below_question(picker: &Picker, look: Look, beside: Rect) -> Rect {
    let rows = wrap(&which(picker, look), beside.width.into()).len() + 1;
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(beside.height);
    let area = Rect { y: beside.y + rows, height: beside.height - rows, ..beside };
    below_field(picker, area)
}

/// Two rows for what is typed, where something is.
fn below_field(picker: &Picker, area: Rect) -> Rect {
    let rows = if picker.is_searching() { 2.min(area.height) } else { 0 };
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// What lies at this place.
pub(super) fn hit(incident: &Incident, look: Look, area: Rect, at: (u16, u16)) -> Option<Hit> {
    let (drawn, list, selected) = listed(incident, look, area);
    let row = list::row_at(&drawn, selected, list, at)?;
    Some(match incident.reading.at() {
        // A box is ticked by one click.
        At::Improvements => Hit::Open(row),
        _ => Hit::Row { row, selected: row == selected },
    })
}

/// Draws it.
pub(super) fn view(incident: &Incident, look: Look, frame: &mut Frame<'_>, area: Rect) {
    heading(incident, look, frame, area);
    if let Some(banner) = &incident.banner {
        let place = body(area);
        let style = look.theme.tone(Tone::Angry).add_modifier(Modifier::BOLD);
        let text = format!("{BAD} {banner}");
        let first = wrap(&text, place.width.into()).into_iter().next().unwrap_or_default();
        put(frame, place, 0, Line::styled(first, style));
    }
    let places = places(incident, look, area);
    let wide = places.beside.is_some();
    for (row, line) in (0..).zip(task(incident, look, places.task, wide)) {
        put(frame, places.task, row, line);
    }
    if let Some(beside) = places.beside {
        put_upright(look, frame, Rect { x: beside.x - 3, ..beside });
        match &incident.picker {
            _ if incident.reading.at() != At::Lines => marked(incident, look, frame, beside),
            Some(picker) => {
                let drawn = record(incident, look, places.list.width.into(), area.height >= AIRY);
                list::view(&drawn, incident.lines.row, look, frame, places.list);
                let lines = wrap(&which(picker, look), beside.width.into()).into_iter();
                for (row, line) in (0..).zip(lines) {
                    put(frame, beside, row, Line::styled(line, look.theme.title()));
                }
            }
            None => aside(incident, look, frame, beside),
        }
    }
    let (drawn, list, selected) = listed(incident, look, area);
    if drawn.starts.is_empty() {
        let hint = match &incident.picker {
            Some(Picker { search: Some(search), .. }) if search.field.value().is_empty() => {
                "incident-search-hint"
            }
            _ => "incident-search-empty",
        };
        let rest = look.theme.tone(Tone::Rest);
        let room = usize::from(list.width).saturating_sub(2);
        for (row, line) in (0..).zip(wrap(&look.say(hint), room)) {
            put(frame, list, row, Line::styled(format!("{UNSELECTED}{line}"), rest));
        }
    } else {
        list::view(&drawn, selected, look, frame, list);
    }
    field(incident, look, frame, list);
    remark(incident, look, frame, area);
}

fn heading(incident: &Incident, look: Look, frame: &mut Frame<'_>, area: Rect) {
    let head = &incident.reading.review().head;
    let domain = look.word("domain", &head.domain);
    let kind = look.say("channel-case-review");
    let left = format!("{}  {domain}  {kind}", head.title);
    let count = look.say_with("incident-count", &[("count", incident.marks.len().into())]);
    put_heading(look, frame, inside(area), (&left, &count));
}

/// What is typed, in the rows above what it finds; the cursor stands in it.
fn field(incident: &Incident, look: Look, frame: &mut Frame<'_>, list: Rect) {
    let Some(Picker { search: Some(search), .. }) = &incident.picker else { return };
    let label = format!("{UNSELECTED}{}  ", look.say("incident-searching"));
    let row = Rect { y: list.y.saturating_sub(2), height: 1, ..list };
    let style = look.theme.title();
    put(frame, row, 0, Line::styled(label.clone(), style));
    let used = u16::try_from(width(&label)).unwrap_or(0).min(row.width);
    let place = Rect { x: row.x + used, width: row.width - used, ..row };
    search.field.view(frame, place, ratatui::style::Style::new());
}

fn remark(incident: &Incident, look: Look, frame: &mut Frame<'_>, area: Rect) {
    let picks = incident.reading.review().picks();
    let text = match incident.remark {
        None => return,
        Some(Remark::TooMany) => look.say_with("incident-too-many", &[("picks", picks.into())]),
        Some(Remark::TooFew) => {
            let count = picks.saturating_sub(incident.picks.len());
            let args = [("picks", picks.into()), ("count", count.into())];
            look.say_with("incident-too-few", &args)
        }
    };
    let place = body(area);
    let row = Rect { y: place.bottom(), height: 1, ..place };
    let style = look.theme.tone(Tone::Irritated);
    put(frame, row, 0, Line::styled(format!("{UNSELECTED}{text}"), style));
}

/// Beside the improvements: what they are to mend, as it was marked and named.
fn marked(incident: &Incident, look: Look, frame: &mut Frame<'_>, beside: Rect) {
    let room = usize::from(beside.width);
    let clerk = incident.clerk(look);
    let mut lines = vec![Line::styled(clerk.marked(), look.theme.tone(Tone::Rest))];
    for mark in &incident.marks {
        lines.push(Line::default());
        let text = text_of(incident, mark.line, look).whole;
        let number = format!("{}  ", right(&(mark.line + 1).to_string(), 2));
        let rest = " ".repeat(width(&number));
        let wrapped = wrap_even(&text, room.saturating_sub(width(&number))).into_iter();
        lines.extend(wrapped.enumerate().map(|(row, line)| {
            Line::from(format!("{}{line}", if row == 0 { &number } else { &rest }))
        }));
        lines.extend(named(incident, mark, look, room, width(&number)));
    }
    for (row, line) in (0..).zip(lines) {
        put(frame, beside, row, line);
    }
}

/// Beside the record: by what it is judged, and what was named for the selected line.
fn aside(incident: &Incident, look: Look, frame: &mut Frame<'_>, beside: Rect) {
    let room = usize::from(beside.width);
    let rest = look.theme.tone(Tone::Rest);
    let clerk = incident.clerk(look);
    let mut lines: Vec<Line<'static>> =
        wrap(&clerk.basis(), room).into_iter().map(|it| Line::styled(it, rest)).collect();
    if let Some(id) = incident.rule() {
        lines.push(Line::default());
        let number =
            [("number", (incident.lines.row + 1).into()), ("rule", clerk.rule(&id).into())];
        let text = look.say_with("incident-mark", &number);
        let style = look.theme.tone(Tone::Trainee);
        lines.extend(wrap(&text, room).into_iter().map(|it| Line::styled(it, style)));
        let details = clerk.details(&id).into_iter().flat_map(|it| wrap(&it, room));
        lines.extend(details.map(|it| Line::styled(it, rest)));
    }
    for (row, line) in (0..).zip(lines) {
        put(frame, beside, row, line);
    }
}

//! The third page: how heat and trust went, every decision in a list, the selected one explained
//! below it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::chart::{Chart, Point, beside, fine, title};
use super::compare::Drawn;
use super::scale::halved;
use super::{INDENT, compare, figures, hanging, indented, line, teller, verdict};
use crate::engine::debrief::Debrief;
use crate::engine::mood::{Band, Mood};
use crate::engine::session::Answered;
use crate::scenario::model::Grade;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, pad, right, truncate, width};
use crate::tui::theme::{DOWN, SELECTED, Tone, UP};
use crate::tui::widget::page::{body_height, put, put_row, put_rule, put_sentence};
use crate::tui::widget::select::Select;

/// Rows of the list where there is little room: the explanation needs more.
const FEWEST: usize = 5;
/// Rows an explanation has at least, with the rule above it.
const LEAST: usize = 5;
/// Rows an explanation needs, with the rule above it.
const EXPLAINED: usize = 10;
/// Rows of the words over the columns of the list.
const HEADER: usize = 1;
/// A body of so many rows has an empty one above these words.
const ROOMY: usize = 24;
/// A body of so many rows leaves a third of them to the curves.
const TALL: usize = 36;
/// A curve of whole cells with fewer rows says nothing.
const COARSE: usize = 8;
/// The values named on a scale, the same on both.
const LEVELS: [u8; 3] = [100, 50, 0];
/// Cells between two columns.
const GAP: u16 = 4;
/// Columns of the number of a line.
const NUMBER: usize = 4;
/// Columns of the change of heat.
const HEAT: usize = 8;

/// The height of everything in a body.
#[derive(Clone, Copy)]
struct Heights {
    /// Rows of curve.
    curve: usize,
    /// Rows of the charts with all that belongs to them, and those up to the list.
    above: usize,
    /// Rows of the list.
    list: usize,
}

/// Where there is height for much, the curves give way to the list as long as some of that is
/// hidden and they are not low yet.
fn heights(report: &Report, look: Look, body: usize) -> Heights {
    let highest = if body >= TALL { body / 3 } else { body.saturating_sub(4) / 4 + 1 };
    let highest = halved(highest.clamp(3, 14));
    let lowest = if body >= TALL { COARSE + 1 } else { highest }.min(highest);
    let lines = rows(report.debrief.answers.len());
    let divided = |curve| divided(report, look, body, curve);
    let mut fitting = (lowest..=highest).rev().step_by(2).map(divided);
    fitting.find(|it| it.list == lines).unwrap_or_else(|| divided(highest))
}

/// The body divided where the curves have so many rows.
fn divided(report: &Report, look: Look, body: usize, curve: usize) -> Heights {
    let above = charts_height(report, look, curve) + HEADER + usize::from(body >= ROOMY);
    let rest = body.saturating_sub(above);
    let fewest = FEWEST.min(rest.saturating_sub(LEAST));
    let lines = rows(report.debrief.answers.len());
    Heights { curve, above, list: lines.min(rest.saturating_sub(EXPLAINED).max(fewest)) }
}

/// Whether curves of so many rows would say nothing, so that figures stand there.
fn in_figures(look: Look, curve: usize) -> bool {
    !fine(look) && curve < COARSE
}

/// Rows of charts with so many of curve, or of the figures: with the titles, and the legend of two
/// runs.
fn charts_height(report: &Report, look: Look, curve: usize) -> usize {
    let drawn = if in_figures(look, curve) { Drawn::Figures } else { Drawn::Curves };
    let legend = compare::legend(report, look, drawn);
    let drawn = if in_figures(look, curve) {
        figures::height(report)
    } else {
        1 + Chart::height(look, curve)
    };
    drawn + usize::from(legend.is_some())
}

/// Rows of a list of so many lines: below them one leads to the score, where anything was said.
pub fn rows(lines: usize) -> usize {
    if lines == 0 { 0 } else { lines + 1 }
}

/// Rows of the list in a window of this size.
pub fn list_height(report: &Report, look: Look, window: (u16, u16)) -> usize {
    heights(report, look, body_height(window)).list
}

/// Where the list stands in a body.
pub fn list(report: &Report, look: Look, body: Rect) -> Rect {
    let heights = heights(report, look, usize::from(body.height));
    let above = u16::try_from(heights.above).unwrap_or(0).min(body.height);
    let height = u16::try_from(heights.list).unwrap_or(0).min(body.height - above);
    Rect { y: body.y + above, height, ..body }
}

/// Draws the page.
pub fn view(report: &Report, select: Select, look: Look, frame: &mut Frame<'_>, body: Rect) {
    if report.debrief.answers.is_empty() {
        return put_sentence(frame, body, &look.say("report-no-lines"));
    }
    let selected = report.debrief.answers.get(select.row);
    let rows = usize::from(body.height);
    let heights = heights(report, look, rows);
    let room = usize::from(body.width).saturating_sub(INDENT);
    let drawn = indented(charts(report, Some(select.row), look, heights.curve, room));
    for (row, line) in (0..body.height).zip(drawn) {
        put(frame, body, row, line);
    }
    let list = list(report, look, body);
    let header = Rect { y: list.y.saturating_sub(1), height: 1, ..list };
    put(frame, header, 0, header_line(report, look, list.width));
    view_list(report, select, look, frame, list);
    let below = Rect { y: list.y, height: body.bottom().saturating_sub(list.y), ..body };
    let list = list.height;
    put_rule(look, frame, below, list);
    if selected.is_some() {
        let total = report.debrief.answers.len();
        let place = [("at", (select.row + 1).into()), ("total", total.into())];
        let place = format!(" {} ─", look.say_with("report-place", &place));
        put(frame, below, list, Line::styled(place, look.theme.frame()).right_aligned());
    }
    let top = list + 1;
    let height = below.height.saturating_sub(top);
    view_panel(report, selected, look, frame, Rect { y: below.y + top, height, ..below });
}

/// Heat and trust side by side, the run it was taken up from behind them. Where no line is selected,
/// none is judged either.
pub fn charts(
    report: &Report,
    selected: Option<usize>,
    look: Look,
    rows: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let legend = |drawn| {
        let legend = compare::legend(report, look, drawn)?;
        Some(Line::styled(truncate(&legend, room), look.theme.tone(Tone::Rest)))
    };
    if in_figures(look, rows) {
        let mut lines = figures::lines(report, selected.unwrap_or(0), heat_tone, look, room);
        lines.extend(legend(Drawn::Figures));
        return lines;
    }
    let own = room.saturating_sub(usize::from(GAP)) / 2;
    let first = report.earlier.as_ref().filter(|_| compare::shows_both(report));
    let mut marked = false;
    let mut drawn = |value: fn(Mood) -> u8, name: &str, tone: fn(u8) -> Tone| {
        let mut now = points(&report.debrief, value);
        if selected.is_none() {
            for point in &mut now {
                point.mine = false;
            }
        }
        let earlier = first.map(|it| points(&it.debrief, value));
        let chart = Chart {
            points: &now,
            earlier: earlier
                .as_deref()
                .and_then(|then| Some((then, compare::together(&now, then)?))),
            selected: selected.map(|at| at + 1),
            levels: &LEVELS,
            tone,
        };
        let mut lines = vec![title(look, name, (&now, earlier.as_deref()), own)];
        lines.extend(chart.lines(look, rows, own));
        marked |= chart.marks_parting(look, rows);
        lines
    };
    let heat = drawn(|mood| mood.heat, "mood-heat", heat_tone);
    let trust = drawn(|mood| mood.trust, "mood-trust", |_| Tone::Trainee);
    let mut lines = beside(heat, trust, usize::from(GAP));
    lines.extend(legend(if marked { Drawn::Marked } else { Drawn::Curves }));
    lines
}

/// The start, and what every line led to before the next one.
pub fn points(debrief: &Debrief, value: fn(Mood) -> u8) -> Vec<Point> {
    let start = Point { value: value(debrief.first_asked()), mine: false };
    let steps = debrief.answers.iter().enumerate().map(|(at, answer)| Point {
        value: value(debrief.settled(at)),
        mine: answer.red_line || answer.grade == Some(Grade::Mine),
    });
    std::iter::once(start).chain(steps).collect()
}

fn heat_tone(heat: u8) -> Tone {
    match Mood::new(heat, 0, 0).band() {
        Band::Calm => Tone::Calm,
        Band::Irritated => Tone::Irritated,
        Band::Angry => Tone::Angry,
    }
}

fn view_list(report: &Report, select: Select, look: Look, frame: &mut Frame<'_>, list: Rect) {
    for (at, row) in (0..).zip(select.window(usize::from(list.height))) {
        let spans = if let Some(answer) = report.debrief.answers.get(row) {
            row_spans(report, (row, answer), look, list.width)
        } else {
            let room = usize::from(list.width).saturating_sub(width(SELECTED));
            vec![Span::raw(pad(&truncate(&look.say("walk-score-row"), room), room))]
        };
        put_row(look, frame, list, at, row == select.row, spans);
    }
}

/// The words over the columns of the list.
fn header_line(report: &Report, look: Look, room: u16) -> Line<'static> {
    let number = width(SELECTED) + NUMBER;
    let grade = verdict::column(&report.debrief.answers, look);
    let said = (usize::from(room)).saturating_sub(number + grade + HEAT);
    let heat = look.say("report-heat");
    // The words of the grades stand behind their signs.
    let judged = column(&format!("  {}", look.say("review-judged")), grade);
    let said = column(&look.say("review-said"), said);
    let heat = right(&heat, width(&heat).max(3));
    let text = format!("{}{judged}{said}{heat}", " ".repeat(number));
    Line::styled(truncate(&text, usize::from(room)), look.theme.tone(Tone::Rest))
}

/// Number, grade, where it left the customer, and the beginning of what was said, in columns.
fn row_spans(
    report: &Report,
    (at, answer): (usize, &Answered),
    look: Look,
    room: u16,
) -> Vec<Span<'static>> {
    let verdict = verdict::of(answer, look);
    let number = format!("{:<NUMBER$}", right(&(at + 1).to_string(), 2));
    let grade = column(&verdict.text(), verdict::column(&report.debrief.answers, look));
    let heat = pad(&moved(report.debrief.before(at).heat, report.debrief.settled(at).heat), HEAT);
    let before = [SELECTED, &number, &grade, &heat].map(width).iter().sum();
    let said = teller(report, look).said(answer).replace('\n', " ");
    let free = usize::from(room).saturating_sub(before);
    let said = pad(&truncate(&said, free.saturating_sub(1)), free);
    let rest = look.theme.tone(Tone::Rest);
    vec![
        Span::styled(number, rest),
        Span::styled(grade, look.theme.tone(verdict.tone)),
        Span::raw(said),
        Span::styled(heat, rest),
    ]
}

/// `70 ▲20`.
fn moved(from: u8, to: u8) -> String {
    let value = right(&to.to_string(), 3);
    match to.cmp(&from) {
        std::cmp::Ordering::Equal => value,
        std::cmp::Ordering::Greater => format!("{value} {UP}{}", to - from),
        std::cmp::Ordering::Less => format!("{value} {DOWN}{}", from - to),
    }
}

/// As much of the explanation as there is room for, and how to see the rest.
fn view_panel(
    report: &Report,
    answer: Option<&Answered>,
    look: Look,
    frame: &mut Frame<'_>,
    panel: Rect,
) {
    let room = usize::from(panel.width);
    let height = usize::from(panel.height);
    let mut lines = match answer {
        Some(answer) => line::brief(report, answer, look, room),
        None => hanging(look, "", &look.say("walk-score-about"), Tone::Rest, room),
    };
    if lines.len() > height {
        // Rows between the parts are a luxury.
        lines.retain(|line| line.width() > 0);
    }
    if lines.len() > height {
        lines.truncate(height.saturating_sub(1));
        lines.extend(hanging(look, "", &look.say("report-more"), Tone::Rest, room));
    }
    for (row, line) in (0..panel.height).zip(lines) {
        put(frame, panel, row, line);
    }
}

//! The last page: conduct in figures, the trainee's own guess beside it, and where points were
//! lost. How the customer left stands apart, for it counts for nothing.

use ratatui::text::{Line, Span};

use super::chart::beside;
use super::{
    INDENT, READABLE, compare, guess, hanging, heading, indented, line, radar, teller, verdict,
};
use crate::engine::debrief::Debrief;
use crate::plain::tell::{Reason, outcome};
use crate::rulebook::Dimension;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::text::{column, right, width, wrap};
use crate::tui::theme::{BAD, Tone};
use crate::tui::widget::meter::Meter;

/// The longest bar, and the shortest beside a radar.
const BAR: usize = 40;
const SHORT_BAR: usize = 14;
/// Cells between bars and radar.
const GAP: usize = 4;
/// A window of fewer rows has no room for a radar.
const TALL: u16 = 30;
/// From so many columns on there is room for a radar.
const BROAD: usize = 98;

/// The page in lines, in a window of so many rows.
pub fn lines(report: &Report, look: Look, room: usize, rows: u16) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let narrow = room.min(READABLE);
    let mut lines = Vec::new();
    if debrief.red_line {
        let sentence = look.say("debrief-red-line");
        let sentence = hanging(look, BAD, &sentence, Tone::Angry, narrow);
        lines.extend(sentence.into_iter().map(|line| line.patch_style(look.theme.title())));
    }
    let conduct = Line::styled(teller(report, look).conduct(debrief), look.theme.title());
    lines.extend(indented(vec![conduct]));
    let guessed = report.guess.map(|it| guess::beside(report, it, look)).unwrap_or_default();
    lines.extend(guessed.iter().flat_map(|it| hanging(look, "", it, Tone::Trainee, narrow)));
    let changed = compare::verdict(report, look);
    lines.extend(changed.iter().flat_map(|it| hanging(look, "", it, Tone::Trainee, narrow)));
    lines.push(Line::default());
    lines.extend(indented(dimensions(debrief, look, room - INDENT, rows)));
    lines.push(Line::default());
    lines.extend(hanging(look, "", &look.say("report-sum"), Tone::Rest, narrow));
    lines.push(Line::default());
    lines.extend(losses(report, look, room));
    lines.push(Line::default());
    lines.extend(shown(report, look, narrow));
    lines
}

/// The bars, and a radar beside them where there is room.
fn dimensions(debrief: &Debrief, look: Look, room: usize, rows: u16) -> Vec<Line<'static>> {
    let tall = rows >= TALL && room >= BROAD;
    let radar_rows = (usize::from(rows) / 2 - 2).clamp(11, 16);
    let whole = Texts::of(debrief, look, Counted::Shown);
    let brief = room < whole.width() + SHORT_BAR;
    let texts = if brief { Texts::of(debrief, look, Counted::LeftOut) } else { whole };
    let beside_bars = (texts.width() + SHORT_BAR + GAP).min(room);
    let radar =
        tall.then(|| radar::lines(&debrief.score, look, radar_rows, room - beside_bars)).flatten();
    let Some(radar) = radar else { return texts.bars(debrief, look, room, 0) };
    let broad = radar.iter().map(Line::width).max().unwrap_or(0);
    let bars = texts.bars(debrief, look, room.saturating_sub(broad + GAP), 1);
    // In the middle beside the radar.
    let above = radar.len().saturating_sub(bars.len()) / 2;
    let mut left = vec![Line::default(); above];
    left.extend(bars);
    beside(left, radar, GAP)
}

/// Whether it is said how many choices a dimension had.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    Shown,
    /// In a narrow window the bar needs the room.
    LeftOut,
}

/// What stands around the bars, by dimension.
struct Texts {
    names: Vec<String>,
    figures: Vec<String>,
    weights: Vec<String>,
}

impl Texts {
    fn of(debrief: &Debrief, look: Look, counted: Counted) -> Self {
        let all = || Dimension::ALL.into_iter();
        let figure = |dimension| match debrief.score.of(dimension) {
            None => String::new(),
            Some(value) => {
                let count = debrief.score.decisions[dimension as usize];
                let value = right(&value.to_string(), 3);
                let points = look.say_with("report-of", &[("score", value.into())]);
                let choices = look.say_with("report-choices", &[("count", count.into())]);
                match counted {
                    Counted::Shown => format!("{points}  {choices}"),
                    Counted::LeftOut => points,
                }
            }
        };
        let weight = |dimension: Dimension| {
            look.say_with("report-weight", &[("weight", dimension.weight().into())])
        };
        Self {
            names: all().map(|it| look.say(&format!("rule-dimension-{}", it.id()))).collect(),
            figures: all().map(figure).collect(),
            weights: all().map(weight).collect(),
        }
    }

    fn columns(&self) -> [usize; 3] {
        [&self.names, &self.figures, &self.weights]
            .map(|column| column.iter().map(|text| width(text)).max().unwrap_or(0) + 2)
    }

    fn width(&self) -> usize {
        self.columns().iter().sum()
    }

    /// A bar for each dimension with its word and number, `apart` empty rows between them.
    fn bars(&self, debrief: &Debrief, look: Look, room: usize, apart: usize) -> Vec<Line<'static>> {
        let rest = look.theme.tone(Tone::Rest);
        let [name, figure, _] = self.columns();
        let length = room.saturating_sub(self.width()).min(BAR);
        let mut lines = Vec::new();
        for (at, dimension) in Dimension::ALL.into_iter().enumerate() {
            let mut line = Line::from(Span::raw(column(&self.names[at], name)));
            match debrief.score.of(dimension) {
                // In the place of the bar: there is no figure.
                None => {
                    let said = column(&look.say("report-not-met"), length + 2 + figure);
                    line.push_span(Span::styled(said, rest));
                }
                Some(value) => {
                    let label = self.names[at].clone();
                    let (change, reason) = (0, String::new());
                    let meter = Meter { label, value, change, reason, tone: tone(value) };
                    line.extend(meter.thin(look, length));
                    line.push_span(Span::raw(format!("  {}", column(&self.figures[at], figure))));
                }
            }
            line.push_span(Span::styled(self.weights[at].clone(), rest));
            if at > 0 {
                lines.extend(vec![Line::default(); apart]);
            }
            lines.push(line);
        }
        lines
    }
}

/// As the bands of a total: from 80, from 60, below.
fn tone(value: u8) -> Tone {
    match value {
        80.. => Tone::Calm,
        60.. => Tone::Irritated,
        _ => Tone::Angry,
    }
}

/// Every point lost: in which line, for what, and by which rule.
fn losses(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let args = [("total", debrief.score.met().into()), ("lost", debrief.lost().into())];
    let repeated = repeated(debrief, look, room);
    if debrief.losses().next().is_none() && !debrief.red_line {
        let clean = Line::raw(look.say_with("report-decisions-clean", &args[..1]));
        return [indented(vec![clean]), repeated].concat();
    }
    let id = if debrief.lost() == 0 { "report-decisions-clean" } else { "report-decisions" };
    let mut lines = indented(vec![Line::raw(look.say_with(id, &args))]);
    lines.extend(repeated);
    lines.extend(indented(vec![Line::default(), heading(look, "debrief-losses")]));
    if counts_elsewhere(report, look) {
        let note = look.say("report-dimension-note");
        lines.extend(hanging(look, "", &note, Tone::Rest, room));
    }
    for (at, answer) in debrief.answers.iter().enumerate() {
        let lost = verdict::lost(answer).is_some_and(|points| points > 0);
        // A red line fails the run even where the scene was judged before.
        if !lost && !answer.red_line {
            continue;
        }
        let verdict = verdict::of(answer, look);
        let dimension = answer.counted.map(|it| look.say(&format!("rule-dimension-{}", it.id())));
        let words = [
            look.say_with("report-number", &[("number", (at + 1).into())]),
            verdict.word,
            line::earned(answer, look).unwrap_or_default(),
            dimension.unwrap_or_default(),
        ];
        lines.extend(hanging(look, verdict.sign, &words.join("  "), verdict.tone, room));
        let about = line::about(report, answer, look);
        let about = about.map(|it| in_one_piece(&it, room.saturating_sub(INDENT)));
        lines.extend(about.iter().flat_map(|it| hanging(look, "", it, Tone::Rest, room)));
    }
    lines
}

/// A sentence with what it goes by in brackets behind it; those begin a line of their own where
/// they would be broken otherwise and need not be.
fn in_one_piece(about: &str, room: usize) -> String {
    let Some(at) = brackets(about) else { return about.to_owned() };
    let (sentence, cited) = about.split_at(at);
    let (sentence, cited) = (sentence.trim_end(), cited.trim_start());
    if width(cited) > room || wrap(about, room).iter().any(|line| line.contains(cited)) {
        return about.to_owned();
    }
    format!("{sentence}\n{cited}")
}

/// Where the last brackets open, those within them left out, if the text ends with them.
fn brackets(text: &str) -> Option<usize> {
    let mut open = 0_u32;
    for (at, c) in text.char_indices().rev() {
        match c {
            '）' | ')' => open += 1,
            '（' | '(' if open == 1 => return Some(at),
            '（' | '(' => open = open.checked_sub(1)?,
            _ if open == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Whether a point was lost in another dimension than that of the rule it was lost by.
fn counts_elsewhere(report: &Report, look: Look) -> bool {
    let teller = teller(report, look);
    report.debrief.answers.iter().any(|answer| {
        let lost = verdict::lost(answer).is_some_and(|points| points > 0);
        let Some(Reason::Broken(rule)) = teller.reason(answer).filter(|_| lost) else {
            return false;
        };
        let of = report.prepared.stage.facts(rule).map(|facts| facts.dimension);
        of.is_some_and(|of| answer.counted.is_some_and(|counted| counted != of))
    })
}

/// The lines that were judged once more and count for nothing, where there are any.
fn repeated(debrief: &Debrief, look: Look, room: usize) -> Vec<Line<'static>> {
    let numbers: Vec<String> = debrief.repeated().map(|at| (at + 1).to_string()).collect();
    if numbers.is_empty() {
        return Vec::new();
    }
    let args = [("numbers", crate::message::listed(look.lang, &numbers).into())];
    hanging(look, "", &look.say_with("aloud-repeated", &args), Tone::Rest, room)
}

/// How the customer left.
fn shown(report: &Report, look: Look, room: usize) -> Vec<Line<'static>> {
    let debrief = &report.debrief;
    let outcome = outcome(look.lang, &report.prepared.stage, debrief);
    let mut lines = indented(vec![heading(look, "report-shown")]);
    let outcome = look.say_with("debrief-outcome", &[("outcome", outcome.into())]);
    lines.extend(hanging(look, "", &outcome, Tone::Text, room));
    let mood = teller(report, look).moved(debrief);
    lines.extend(hanging(look, "", &mood, Tone::Text, room));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_rule_goes_by_is_not_broken_where_a_line_has_room_for_it() {
        let cited = "（严重失误，移动客服教材（第二版） / 四）";
        let about = format!("客户说了话就要有回应，不许晾着。{cited}");
        let room = width(cited) + 10;
        assert_eq!(in_one_piece(&about, room), about.replace(cited, &format!("\n{cited}")));
        assert_eq!(in_one_piece(&about, width(&about)), about, "one line");
        assert_eq!(in_one_piece(&about, width(cited) - 2), about, "no line has room");
        let english = "Answer everything. (clear mistake, a handbook / 4)";
        assert_eq!(in_one_piece(english, 40), english.replace(". (", ".\n("));
        for plain in ["没有括号。", "（开头）有括号。", "只有一半）", "可惜了，这一句又说晚了 :("]
        {
            assert_eq!(in_one_piece(plain, 8), plain);
        }
    }
}

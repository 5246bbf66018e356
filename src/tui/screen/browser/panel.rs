//! The selected scenario described: what its row does not say.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::filter::crossed;
use crate::message::set_apart;
use crate::tui::data::{Card, HistoryRow};
use crate::tui::model::Look;
use crate::tui::text::{pad, right, truncate, width, wrap, wrap_even};
use crate::tui::theme::{BAD, GOOD, Tone};
use crate::tui::widget::page::{put, put_rule};

/// Rows it has below the list: a rule, figures, what was reached, three of summary.
pub const ROWS: u16 = 6;

/// What is told already, or to be told in full.
#[derive(Clone, Copy)]
pub struct Told {
    /// Why it cannot be played is wanted in full.
    pub fault: bool,
    /// What it is about stands in the list.
    pub about: bool,
    /// What the list does not tell, or not whole.
    pub missing: Missing,
}

/// What of a scenario the list leaves to the description.
#[derive(Clone, Copy)]
pub struct Missing {
    /// The list cuts its title.
    pub title: bool,
    /// The list has no column for its domain.
    pub domain: bool,
}

/// The rows this one needs below the list.
pub fn rows(look: Look, width: u16, card: &Card, told: Told) -> u16 {
    let room = usize::from(width).saturating_sub(4);
    u16::try_from(compose(look, room, card, (false, told)).len() + 1).unwrap_or(u16::MAX)
}

/// All that is said of it.
fn compose(
    look: Look,
    room: usize,
    card: &Card,
    (beside, told): (bool, Told),
) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut say = |text: &str, tone: Tone| {
        let style = look.theme.tone(tone);
        lines.extend(wrap_even(text, room).into_iter().map(|line| Line::styled(line, style)));
    };
    if beside {
        say(&card.title, Tone::Text);
        say("", Tone::Text);
    } else if told.missing.title {
        say(&card.title, Tone::Text);
    }
    let fault = card.fault.as_ref().map(|why| {
        if told.fault {
            format!("{BAD} {why}")
        } else {
            format!("{BAD} {}", look.say("browser-why"))
        }
    });
    if let Some(fault) = fault {
        say(&fault, Tone::Irritated);
    } else {
        let domain = told.missing.domain.then(|| look.word("domain", &card.domain));
        let parts: Vec<String> =
            domain.into_iter().chain(figures(look, card)).chain(reached(look, card)).collect();
        for text in flowed(&parts, room) {
            say(&text, Tone::Rest);
        }
    }
    // Of two that are called alike the pack tells which is which.
    let pack = look.say_with("browser-pack", &[("pack", (&card.pack).into())]);
    match (card.pack.is_empty(), beside) {
        (true, false) => say(&card.summary, Tone::Text),
        (false, false) => {
            say(&truncate(&pack, room), Tone::Rest);
            say(&card.summary, Tone::Text);
        }
        (no_pack, true) => {
            if !told.about {
                say("", Tone::Text);
                say(&card.summary, Tone::Text);
            }
            if !no_pack {
                say("", Tone::Text);
                say(&pack, Tone::Rest);
            }
            if !card.runs.is_empty() {
                say("", Tone::Text);
                say(&look.say("shelf-runs"), Tone::Rest);
                let days = card.runs.iter().map(|run| width(&run.date)).max().unwrap_or(0);
                for run in &card.runs {
                    let tone = if run.red_line { Tone::Angry } else { Tone::Text };
                    say(&result(look, run, days), tone);
                }
                say("", Tone::Text);
                say(&look.say("shelf-endings"), Tone::Rest);
                say(&set_apart(look.lang, &card.endings), Tone::Text);
            }
            if !card.sources.is_empty() {
                say("", Tone::Text);
                say(&look.say("shelf-sources"), Tone::Rest);
                for source in &card.sources {
                    say(source, Tone::Text);
                }
            }
        }
    }
    lines
}

/// When, how many points, and how it ended.
fn result(look: Look, run: &HistoryRow, days: usize) -> String {
    let score = run.score.map_or_else(String::new, |score| score.to_string());
    let ending = if run.red_line { &run.band } else { &run.ending };
    let retry = if run.again { look.say("shelf-retry") } else { String::new() };
    let line = format!("{}  {}  {ending}  {retry}", pad(&run.date, days), right(&score, 3));
    line.trim_end().to_owned()
}

/// Draws it beside the list or below it.
pub fn view(
    look: Look,
    frame: &mut Frame<'_>,
    area: Rect,
    card: &Card,
    (beside, told): (bool, Told),
) {
    let indent = if beside { 0 } else { 2 };
    let room = usize::from(area.width).saturating_sub(2 * indent);
    let lines = compose(look, room, card, (beside, told));
    let title = if beside || told.missing.title { wrap(&card.title, room).len() } else { 0 };
    if !beside {
        put_rule(look, frame, area, 0);
    }
    let first = u16::from(!beside);
    let fit = usize::from(area.height.saturating_sub(first));
    let cut = lines.len() > fit;
    for (number, mut line) in lines.into_iter().take(fit).enumerate() {
        if cut && number + 1 == fit {
            let text = format!("{line}{}", crate::tui::text::CUT);
            let shown =
                if width(&text) > room { truncate(&line.to_string(), room - 1) } else { text };
            line = Line::styled(shown, line.style);
        }
        if number < title {
            line = line.style(look.theme.title());
        }
        line.spans.insert(0, " ".repeat(indent).into());
        put(frame, area, first + u16::try_from(number).unwrap_or(0), line);
    }
}

/// Figures in as few lines as they fit into, none broken.
fn flowed(parts: &[String], room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if width(line) + 2 + width(part) <= room => {
                line.push_str("  ");
                line.push_str(part);
            }
            _ => lines.push(part.clone()),
        }
    }
    lines
}

fn figures(look: Look, card: &Card) -> Vec<String> {
    vec![look.say_with("browser-minutes", &[("minutes", card.minutes.into())])]
}

/// What was reached, and when.
fn reached(look: Look, card: &Card) -> Vec<String> {
    let halfway = card.unfinished.then(|| look.say("browser-unfinished"));
    let Some(score) = card.best else {
        return vec![halfway.unwrap_or_else(|| look.say("browser-never"))];
    };
    let best = |id| look.say_with(id, &[("score", score.into())]);
    // A best run without a red line passes from 60 on.
    let failed = card.red_line && !card.passed && score >= 60;
    let mut parts = vec![match (card.passed, failed) {
        // What the sign in the list stands for.
        (true, _) => format!("{GOOD} {}", best("browser-best-passed")),
        (_, true) => format!("{BAD} {} {}", best("browser-best"), look.say("moment-failed")),
        (false, false) => best("browser-best"),
    }];
    if crossed(card) && !failed {
        // The sign in the list says that it was, and this when.
        let when = card.runs.iter().find(|run| run.red_line);
        let told = when.map_or_else(
            || look.say("browser-crossed"),
            |run| look.say_with("browser-crossed-on", &[("date", (&run.date).into())]),
        );
        parts.push(format!("{BAD} {told}"));
    }
    parts.extend(last_played(look, card));
    parts.extend(halfway);
    parts
}

fn last_played(look: Look, card: &Card) -> Option<String> {
    let date = card.last.as_ref()?;
    Some(look.say_with("browser-last", &[("date", date.into())]))
}

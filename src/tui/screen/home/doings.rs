//! What can be done, in lines: each item its name, and below or beside it what is said about it.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Item, Row, sign};
use crate::tui::data::{Card, HomeCard, ResumeCard, Why};
use crate::tui::model::Look;
use crate::tui::screen::history::counted;
use crate::tui::text::{column, truncate, width, wrap};
use crate::tui::theme::Tone;

/// The widest name of the short items.
const NAME: usize = 13;

/// All items in lines of the area; `tight` puts name and note in one line.
pub fn rows(
    card: &HomeCard,
    items: &[Item],
    selected: usize,
    look: Look,
    area: Rect,
    tight: bool,
) -> Vec<Row> {
    let room = usize::from(area.width);
    // Without room for air the groups stand close.
    let airy = area.height >= 18;
    let rest = look.theme.tone(Tone::Rest);
    let mut rows: Vec<Row> = Vec::new();
    for (number, item) in items.iter().enumerate() {
        let chosen = number == selected;
        let heading = heading(card, *item);
        if !rows.is_empty() && (heading.is_some() && airy || *item == Item::Browse) {
            rows.push(Row { line: Line::default(), item: None });
        }
        if let Some(heading) = heading {
            let line = Line::styled(format!("  {}", look.say(heading)), rest);
            rows.push(Row { line, item: None });
        }
        let lines = match item {
            Item::Resume | Item::Next => large(card, *item, chosen, look, room, tight),
            _ => vec![small(card, *item, chosen, look, room)],
        };
        rows.extend(lines.into_iter().map(|line| Row { line, item: Some(number) }));
    }
    rows
}

/// What stands above an item that begins a group.
fn heading(card: &HomeCard, item: Item) -> Option<&'static str> {
    match item {
        Item::Resume => Some("home-resume"),
        Item::Next if card.runs == 0 => Some("home-first"),
        Item::Next => Some("home-next"),
        _ => None,
    }
}

fn large(
    card: &HomeCard,
    item: Item,
    chosen: bool,
    look: Look,
    room: usize,
    tight: bool,
) -> Vec<Line<'static>> {
    let (title, (place, last), why) = if item == Item::Resume {
        let Some(run) = &card.resume else { return Vec::new() };
        let others = [("count", card.others.into())];
        let others = (card.others > 0).then(|| look.say_with("home-others", &others));
        (run.title.clone(), resume_note(look, run), others)
    } else {
        let Some(next) = &card.next else { return Vec::new() };
        (next.title.clone(), next_note(look, next), Some(why(look, card.why)))
    };
    let note = [place.as_str(), &last].join("  ").trim_end().to_owned();
    let rest = look.theme.tone(Tone::Rest);
    let style = if chosen { look.theme.selected() } else { ratatui::style::Style::new() };
    let inside = room.saturating_sub(2);
    let mut lines = Vec::new();
    if tight {
        let title = column(&title, inside.saturating_sub(width(&note) + 2));
        lines.push(Line::from(vec![
            Span::styled(format!("{}{title}", sign(chosen)), style),
            Span::raw(format!("  {note}")),
        ]));
    } else {
        let title = format!("{}{}", sign(chosen), truncate(&title, inside));
        lines.push(Line::styled(title, style));
        let whole = width(&note) <= inside;
        // What has no room beside the rest stands below it.
        let parts = if whole { vec![note] } else { vec![place, last] };
        let parts = parts.iter().flat_map(|part| wrap(part, inside));
        lines.extend(parts.map(|it| Line::raw(format!("  {it}"))));
    }
    let why = why.map(|why| wrap(&why, inside)).unwrap_or_default();
    lines.extend(why.into_iter().map(|line| Line::styled(format!("  {line}"), rest)));
    lines
}

fn why(look: Look, why: Why) -> String {
    match why {
        Why::New => look.say("home-why-new"),
        Why::RedLine => look.say("home-why-red-line"),
        Why::Lowest(score) => look.say_with("home-why-lowest", &[("score", score.into())]),
    }
}

fn small(card: &HomeCard, item: Item, chosen: bool, look: Look, room: usize) -> Line<'static> {
    let (name, note) = words(card, item, look);
    let style = if chosen { look.theme.selected() } else { ratatui::style::Style::new() };
    let note = truncate(&note, room.saturating_sub(2 + NAME + 2));
    Line::from(vec![
        Span::styled(format!("{}{}", sign(chosen), column(&name, NAME)), style),
        Span::raw(format!("  {note}")),
    ])
}

/// A short item and what is said about it.
fn words(card: &HomeCard, item: Item, look: Look) -> (String, String) {
    match item {
        Item::Browse => {
            let counts = [("total", card.scenarios.into()), ("played", card.played.into())];
            (look.say("home-browse"), look.say_with("home-browse-note", &counts))
        }
        Item::History => {
            let note = counted(look, card.runs as usize, card.reruns as usize);
            (look.say("home-history"), note)
        }
        Item::Settings => (look.say("home-settings"), look.say("home-settings-note")),
        Item::Tutorial => (look.say("home-tutorial"), look.say("home-tutorial-note")),
        Item::Switch => (look.say("home-switch"), String::new()),
        _ => (look.say("home-quit"), String::new()),
    }
}

fn place(look: Look, domain: &str, channel: &str) -> String {
    format!("{}  {}", look.word("domain", domain), look.word("channel", channel))
}

/// Where the run takes place, and how it stands.
fn resume_note(look: Look, run: &ResumeCard) -> (String, String) {
    let mut place = place(look, &run.domain, &run.channel);
    if run.is_review() {
        return (place, String::new());
    }
    if let Some(at) = run.again {
        let again = look.say_with("play-again", &[("number", at.saturating_add(1).into())]);
        place = format!("{again}  {place}");
    }
    let mut stands = look.say_with("home-resume-state", &[("scene", run.scene.into())]);
    if let Some(heat) = run.heat {
        stands = format!("{stands}  {} {heat}", look.say("mood-heat"));
    }
    (place, stands)
}

/// Where it takes place, and how long it takes.
fn next_note(look: Look, card: &Card) -> (String, String) {
    let minutes = look.say_with("browser-minutes", &[("minutes", card.minutes.into())]);
    (place(look, &card.domain, &card.channel), minutes)
}

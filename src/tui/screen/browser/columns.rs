//! What stands in a row of the list: title, domain, channel, difficulty, the best score coloured by
//! itself, and whether a red line was crossed; and the row of their names above.

use ratatui::text::{Line, Span};

use super::filter::crossed;
use super::panel::Missing;
use crate::tui::data::Card;
use crate::tui::model::Look;
use crate::tui::text::{column, right, truncate, width};
use crate::tui::theme::{BAD, GOOD, Tone};

/// Cells of a score and its sign.
const SCORE: usize = 5;
/// The widest a column gets where titles have no room otherwise.
const COLUMN: usize = 12;
/// With fewer cells a title says too little; the domain, which the filters tell, gives way.
const TITLE: usize = 16;

/// Cells between two columns: at least, and where there is room.
const GAP: (usize, usize) = (2, 6);

/// The columns behind the title.
#[derive(Clone, Copy)]
pub struct Widths {
    /// Cells of domain, channel, difficulty, best score and red line; a column without any is left
    /// out.
    cells: [usize; 5],
    /// Cells before each.
    gap: usize,
}

/// The message ids of the names of the columns.
const NAMES: [&str; 5] =
    ["browser-domain", "browser-channel", "browser-level", "list-best", "list-red-line"];

/// The cells of the columns where nothing is cut, from the few words of the filters and what the
/// cards say of themselves.
pub fn whole(look: Look, words: [Vec<String>; 3], cards: &[Card]) -> Widths {
    let widest = |words: Vec<String>, at: usize| {
        let words = words.into_iter().chain([look.say(NAMES[at])]);
        words.map(|word| width(&word)).max().unwrap_or(0)
    };
    let [domains, channels, difficulties] = words;
    let best = cards.iter().map(|card| self::best(look, card).0).collect();
    let red_line = if cards.iter().any(crossed) { width(&look.say(NAMES[4])) } else { 0 };
    let cells = [
        widest(domains, 0),
        widest(channels, 1),
        widest(difficulties, 2),
        widest(best, 3).max(SCORE),
        red_line,
    ];
    Widths { cells, gap: GAP.0 }
}

impl Widths {
    /// The same without the column of the domain, which is told elsewhere.
    pub fn without_domain(self) -> Self {
        let [_, rest @ ..] = self.cells;
        Self { cells: [0, rest[0], rest[1], rest[2], rest[3]], ..self }
    }
}

/// What a row of so many cells leaves to the description.
pub fn missing(widths: Widths, card: &Card, room: usize) -> Missing {
    Missing { title: width(&card.title) > title_cells(widths, room), domain: widths.cells[0] == 0 }
}

/// The columns in so much room, where the widest title needs so much: titles are shortened first,
/// and what is left over sets the columns apart.
pub fn fitted(whole: Widths, titles: usize, room: usize) -> Widths {
    if title_cells(whole, room) >= TITLE {
        let spare = room.saturating_sub(needed(whole, titles)) / shown(whole).max(1);
        return Widths { gap: (GAP.0 + spare).min(GAP.1), ..whole };
    }
    let mut widths = Widths { cells: whole.cells.map(|cells| cells.min(COLUMN)), ..whole };
    if title_cells(widths, room) < TITLE {
        widths.cells[0] = 0;
    }
    widths
}

fn shown(widths: Widths) -> usize {
    widths.cells.iter().filter(|cells| **cells > 0).count()
}

/// The cells of a row whose titles need so many.
pub fn whole_row(whole: Widths, titles: usize) -> usize {
    needed(whole, titles.max(TITLE))
}

fn needed(widths: Widths, title: usize) -> usize {
    2 + title + widths.cells.iter().sum::<usize>() + widths.gap * shown(widths)
}

fn title_cells(widths: Widths, room: usize) -> usize {
    room.saturating_sub(needed(widths, 0))
}

fn cells(at: usize, word: &str, widths: Widths) -> String {
    let cells = widths.cells[at];
    if cells == 0 {
        return String::new();
    }
    let word = if at == 3 { right(word, cells) } else { column(word, cells) };
    format!("{}{word}", " ".repeat(widths.gap))
}

/// The names of the columns.
pub fn heading(look: Look, widths: Widths, room: usize) -> Line<'static> {
    let title = column(&look.say("history-of"), title_cells(widths, room));
    let names = NAMES.iter().enumerate().map(|(at, id)| cells(at, &look.say(id), widths));
    let line = format!("  {title}{}", names.collect::<String>());
    Line::styled(line, look.theme.tone(Tone::Rest))
}

/// Title and columns.
pub fn row(look: Look, card: &Card, widths: Widths, room: usize) -> Vec<Span<'static>> {
    let mut spans = vec![Span::raw(column(&card.title, title_cells(widths, room)))];
    for (at, (word, tone)) in words(look, card).into_iter().enumerate() {
        spans.push(Span::styled(cells(at, &word, widths), look.theme.tone(tone)));
    }
    spans
}

/// What it is about, in the row below.
pub fn about(look: Look, card: &Card, room: usize) -> Line<'static> {
    let about = truncate(&card.summary, room.saturating_sub(2));
    Line::styled(format!("  {about}"), look.theme.tone(Tone::Rest))
}

/// The best score, or why there is none.
fn best(look: Look, card: &Card) -> (String, Tone) {
    match (card.best, &card.fault) {
        (_, Some(_)) => (look.say("browser-faulty"), Tone::Irritated),
        (Some(score), _) if card.passed => (format!("{GOOD} {score}"), Tone::Calm),
        (Some(score), _) => (score.to_string(), Tone::Text),
        (None, _) if card.unfinished => (look.say("browser-unfinished"), Tone::Trainee),
        (None, _) => (look.say("browser-new"), Tone::Text),
    }
}

fn words(look: Look, card: &Card) -> [(String, Tone); 5] {
    let red_line = if crossed(card) { BAD } else { "" };
    [
        (look.word("domain", &card.domain), Tone::Text),
        (channel(look, card), Tone::Text),
        (difficulty(look, card), Tone::Text),
        best(look, card),
        (red_line.to_owned(), Tone::Angry),
    ]
}

/// A file whose head has faults has neither difficulty nor channel.
fn difficulty(look: Look, card: &Card) -> String {
    let level = card.difficulty.to_string();
    if card.channel.is_empty() { String::new() } else { look.word("difficulty", &level) }
}

fn channel(look: Look, card: &Card) -> String {
    if card.channel.is_empty() { String::new() } else { look.word("channel", &card.channel) }
}

//! What stands in a row of the list: title, domain, channel, difficulty, the best score coloured by
//! itself, and whether a red line was crossed; and the row of their names above.

use ratatui::text::{Line, Span};

use crate::tui::data::Card;
use crate::tui::model::Look;
use crate::tui::text::{column, right, truncate, width};
use crate::tui::theme::{BAD, GOOD, Tone};

/// Cells of a score and its sign.
const SCORE: usize = 5;
/// Cells of a title that leave the columns what they need.
const AMPLE: usize = 24;
/// The widest a column gets elsewhere.
const COLUMN: usize = 12;
/// With fewer cells a title says too little; the domain, which the filters tell, gives way.
const TITLE: usize = 16;

/// Cells of domain, channel, difficulty, best score and red line; a column without any is left out.
pub type Widths = [usize; 5];

/// The message ids of the names of the columns.
const NAMES: [&str; 5] =
    ["browser-domain", "browser-channel", "browser-level", "list-best", "list-red-line"];

/// The cells of the columns, from the few words that stand in them; none is cut where a title has
/// room all the same.
pub fn widths(look: Look, words: [Vec<String>; 3], any_red_line: bool, room: usize) -> Widths {
    let widest = |words: Vec<String>, at: usize| {
        let words = words.into_iter().chain([look.say(NAMES[at])]);
        words.map(|word| width(&word)).max().unwrap_or(0)
    };
    let [domains, channels, difficulties] = words;
    let best = ["browser-new", "browser-faulty", "browser-unfinished"].map(|id| look.say(id));
    let red_line = if any_red_line { width(&look.say(NAMES[4])) } else { 0 };
    let whole = [
        widest(domains, 0),
        widest(channels, 1),
        widest(difficulties, 2),
        widest(best.to_vec(), 3).max(SCORE),
        red_line,
    ];
    if title_cells(whole, room) >= AMPLE {
        return whole;
    }
    let mut widths = whole.map(|cells| cells.min(COLUMN));
    if title_cells(widths, room) < TITLE {
        widths[0] = 0;
    }
    widths
}

fn title_cells(widths: Widths, room: usize) -> usize {
    let columns = widths.iter().filter(|cells| **cells > 0);
    room.saturating_sub(2 + columns.map(|cells| cells + 2).sum::<usize>())
}

fn cells(at: usize, word: &str, widths: Widths) -> String {
    if widths[at] == 0 {
        return String::new();
    }
    let word = if at == 3 { right(word, widths[at]) } else { column(word, widths[at]) };
    format!("  {word}")
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

fn words(look: Look, card: &Card) -> [(String, Tone); 5] {
    let best = match (card.best, &card.fault) {
        (_, Some(_)) => (look.say("browser-faulty"), Tone::Irritated),
        (Some(score), _) if card.passed => (format!("{GOOD} {score}"), Tone::Calm),
        (Some(score), _) => (score.to_string(), Tone::Text),
        (None, _) if card.unfinished => (look.say("browser-unfinished"), Tone::Trainee),
        (None, _) => (look.say("browser-new"), Tone::Text),
    };
    let red_line = if card.red_line { BAD } else { "" };
    [
        (look.word("domain", &card.domain), Tone::Text),
        (channel(look, card), Tone::Text),
        (difficulty(look, card), Tone::Text),
        best,
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

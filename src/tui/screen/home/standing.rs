//! What was reached, in lines: the minefield, the week, the last results.

use ratatui::text::{Line, Span};

use crate::engine::score::Band;
use crate::tui::data::{Day, HistoryRow, HomeCard, Keeping, Patch, Plot};
use crate::tui::model::Look;
use crate::tui::screen::history::called;
use crate::tui::text::{column as cells, right, width, wrap};
use crate::tui::theme::{BAD, Tone};

/// Rows that stand below the board whatever else there is: figures, a gap, the week.
const BELOW: usize = 7;
/// Rows of a map that has several rules in a cell: above the last results, and without them.
const MAP: usize = 5;
const MOST_MAP: usize = 9;
/// Rows of the sentence about its cells.
const EXPLAINED: usize = 5;
/// Rows of results that rules broken often leave to them.
const GENEROUS: usize = 8;
/// The fewest rows worth a list of results: a gap, a heading, one of them.
const FEWEST: usize = 3;
/// A swept patch. A shaded sign would show the ground through it, and the colour with half its
/// contrast.
const SWEPT: &str = "▇";
/// Cells of a name at least, so that the scores of short ones stand clear of them.
const NAMED: usize = 20;
/// Fewer cells beside a name are no board.
const NARROWEST: usize = 16;

/// The name and how the last runs went, or the name alone where the room is short. Where what is
/// done is not kept that is said instead, and needs the room first.
pub fn who(card: &HomeCard, look: Look, room: usize) -> String {
    let not_kept = match card.keeping {
        Keeping::Kept => {
            let whole = whole(card, look);
            return if width(&whole) > room { card.name.clone() } else { whole };
        }
        Keeping::Unsaved => look.say("unkept-home-unsaved"),
        Keeping::Nothing => look.say("unkept-home"),
    };
    let mark = format!("{BAD} {not_kept}");
    let whole = format!("{}  {mark}", card.name);
    if width(&whole) > room { mark } else { whole }
}

fn whole(card: &HomeCard, look: Look) -> String {
    let Some(score) = card.standing else { return card.name.clone() };
    let band = look.say(&format!("band-{}", Band::of(score).id()));
    let args = [("score", score.into()), ("band", band.into())];
    // Who sees such a run right below would look for it in the mean.
    let left_out = card.recent.iter().any(|run| run.red_line);
    let id = if left_out { "home-standing-but" } else { "home-standing" };
    format!("{}  {}", card.name, look.say_with(id, &args))
}

/// All of it in so many columns and rows; the last results too where they stand nowhere else.
pub fn column(
    card: &HomeCard,
    look: Look,
    room: usize,
    height: usize,
    with_recent: bool,
) -> Vec<Line<'static>> {
    let fits = |board: &Vec<Line<'static>>| !board.is_empty() && 1 + board.len() + BELOW <= height;
    let board = Some(named(&areas(card), look, room))
        .filter(fits)
        .or_else(|| Some(named(&domains(card, look), look, room)).filter(fits))
        .or_else(|| Some(board(card, look, room)).filter(fits));
    let has_board = board.is_some();
    let mut lines = vec![heading(look, "home-field")];
    // Where not every rule has its own cell, some rows are better than one.
    let rows = if with_recent { MAP.min(height.saturating_sub(BELOW + MAP)) } else { MOST_MAP };
    let rows = rows.min(height.saturating_sub(BELOW + EXPLAINED)).max(1);
    lines.extend(board.unwrap_or_else(|| map(card, look, room, rows)));
    lines.push(Line::default());
    lines.extend(figures(card, look, room));
    let week = week(card, look);
    let cells = if has_board { usize::MAX } else { room * rows };
    let meaning = wrap(&meaning(card, look, cells), room);
    // Without it nobody could know what a cell is.
    let short = wrap(&share(card, look, cells), room);
    let rest = look.theme.tone(Tone::Rest);
    let free = height.saturating_sub(lines.len() + 1 + week.len());
    let said = if meaning.len() <= free {
        meaning
    } else if has_board {
        Vec::new()
    } else {
        short
    };
    lines.extend(said.into_iter().map(|line| Line::styled(line, rest)));
    lines.push(Line::default());
    lines.extend(week);
    if with_recent {
        let free = height.saturating_sub(lines.len());
        lines.extend(recent(card, look, room, free));
    }
    lines
}

/// What stands below the menu in so many free rows: the last results, and where these leave room
/// the rules broken most often. Nothing where hardly one result has room.
pub fn below(card: &HomeCard, look: Look, room: usize, rows: usize) -> Vec<Line<'static>> {
    if rows < FEWEST + 1 {
        return Vec::new();
    }
    let room = room.saturating_sub(2);
    let weak = weak(card, look, room);
    let none = if card.recent.is_empty() { no_results(look, room).len() } else { 0 };
    let results = 2 + card.recent.len() + none;
    let (weak, results) = if results + weak.len() <= rows {
        (weak, results)
    } else if rows >= weak.len() + GENEROUS {
        let free = rows - weak.len();
        (weak, free)
    } else {
        (Vec::new(), rows)
    };
    let mut lines = recent(card, look, room, results);
    lines.extend(weak);
    for line in lines.iter_mut().filter(|line| line.width() > 0) {
        line.spans.insert(0, Span::raw("  "));
    }
    lines
}

/// The rules broken most often, each with how often.
fn weak(card: &HomeCard, look: Look, room: usize) -> Vec<Line<'static>> {
    if card.weak.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::default(), heading(look, "shelf-weak")];
    for rule in &card.weak {
        lines.extend(wrap(&rule.sentence, room).into_iter().map(Line::raw));
        let counts = [("broken", rule.broken.into()), ("kept", rule.kept.into())];
        let counts = look.say_with("shelf-weak-counts", &counts);
        lines.push(Line::styled(counts, look.theme.tone(Tone::Rest)));
    }
    lines
}

/// What a cell of the board or of the bar is, and what becomes of it.
fn meaning(card: &HomeCard, look: Look, cells: usize) -> String {
    let cell = share(card, look, cells);
    format!("{cell}{}{}", look.say("sentences-between"), look.say("home-field-meaning"))
}

/// How many rules one of so many cells stands for.
fn rules_a_cell(card: &HomeCard, cells: usize) -> usize {
    patches(card).count().div_ceil(cells.max(1)).max(1)
}

/// The same in a sentence.
fn share(card: &HomeCard, look: Look, cells: usize) -> String {
    match rules_a_cell(card, cells) {
        1 => look.say("home-field-cell"),
        rules => look.say_with("home-field-share", &[("rules", rules.into())]),
    }
}

/// The little that fits below the menu of a small window.
pub fn short(card: &HomeCard, look: Look, room: usize, height: usize) -> Vec<Line<'static>> {
    let room = room.saturating_sub(2);
    let shift = |mut line: Line<'static>| {
        line.spans.insert(0, Span::raw("  "));
        line
    };
    let mut field = heading(look, "home-field");
    field.push_span("  ");
    field.spans.extend(figures(card, look, room).into_iter().next().unwrap_or_default().spans);
    let cell = Line::styled(share(card, look, room), look.theme.tone(Tone::Rest));
    let mut days = heading(look, "home-week");
    days.push_span("  ");
    days.spans.extend(days_in_one_line(card, look).spans);
    let bar = map(card, look, room, 1).into_iter().next().unwrap_or_default();
    let mut lines = vec![Line::default(), field, bar, cell, days];
    if lines.len() > height {
        lines.remove(0);
    }
    // A bar nobody is told the meaning of means nothing.
    if lines.len() > height {
        lines.drain(1..3);
    }
    lines.truncate(height);
    lines.into_iter().map(shift).collect()
}

fn heading(look: Look, id: &str) -> Line<'static> {
    Line::styled(look.say(id), look.theme.tone(Tone::Rest))
}

fn patches(card: &HomeCard) -> impl Iterator<Item = Patch> + '_ {
    card.field.iter().flat_map(|plot| plot.patches.iter().copied())
}

fn count(card: &HomeCard, of: Patch) -> usize {
    patches(card).filter(|patch| *patch == of).count()
}

fn sign(patch: Patch) -> (&'static str, Tone) {
    match patch {
        Patch::Swept => (SWEPT, Tone::Calm),
        Patch::Blown => (BAD, Tone::Angry),
        Patch::Unknown => ("·", Tone::Rest),
    }
}

/// Cells in a row; neighbours that look alike are one span.
fn cells_of(patches: &[Patch], look: Look) -> Vec<Span<'static>> {
    let runs = patches.chunk_by(|one, other| one == other);
    let span = |run: &[Patch]| {
        let (sign, tone) = sign(run[0]);
        Span::styled(sign.repeat(run.len()), look.theme.tone(tone))
    };
    runs.map(span).collect()
}

/// A cell a rule, without names.
fn board(card: &HomeCard, look: Look, room: usize) -> Vec<Line<'static>> {
    let all: Vec<Patch> = patches(card).collect();
    all.chunks(room.max(1)).map(|row| Line::from(cells_of(row, look))).collect()
}

/// Every area with its title.
fn areas(card: &HomeCard) -> Vec<(String, Vec<Patch>)> {
    card.field.iter().map(|plot| (plot.area.clone(), plot.patches.clone())).collect()
}

/// The same put together by domain.
fn domains(card: &HomeCard, look: Look) -> Vec<(String, Vec<Patch>)> {
    let plots = card.field.chunk_by(|one, other| one.domain == other.domain);
    let domain = |plots: &[Plot]| {
        let patches = plots.iter().flat_map(|plot| plot.patches.iter().copied()).collect();
        (look.word("domain", &plots[0].domain), patches)
    };
    plots.map(domain).collect()
}

/// A cell a rule, each group behind its name; none where the names leave no room.
fn named(groups: &[(String, Vec<Patch>)], look: Look, room: usize) -> Vec<Line<'static>> {
    let name = groups.iter().map(|(name, _)| width(name)).max().unwrap_or(0) + 2;
    let Some(cells_room) = room.checked_sub(name).filter(|cells| *cells >= NARROWEST) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for (title, patches) in groups {
        for (at, row) in patches.chunks(cells_room).enumerate() {
            let title = if at == 0 { title.as_str() } else { "" };
            let title = Span::styled(cells(title, name), look.theme.tone(Tone::Rest));
            let line = [vec![title], cells_of(row, look)].concat();
            lines.push(Line::from(line));
        }
    }
    lines
}

/// The board in so few rows that several neighbours share a cell. What was met is seen among what
/// was not; where both are, a mine is seen unless more was swept.
fn map(card: &HomeCard, look: Look, room: usize, rows: usize) -> Vec<Line<'static>> {
    let all: Vec<Patch> = patches(card).collect();
    let shared = |rules: &[Patch]| {
        let count = |of: Patch| rules.iter().filter(|patch| **patch == of).count();
        match (count(Patch::Swept), count(Patch::Blown)) {
            (0, 0) => Patch::Unknown,
            (swept, blown) if swept > blown => Patch::Swept,
            _ => Patch::Blown,
        }
    };
    let cells: Vec<Patch> = all.chunks(rules_a_cell(card, room * rows)).map(shared).collect();
    cells.chunks(room.max(1)).map(|row| Line::from(cells_of(row, look))).collect()
}

/// `▇ 已扫 214  ✗ 触雷 3  · 未知 338`, in as few lines as it fits into.
fn figures(card: &HomeCard, look: Look, room: usize) -> Vec<Line<'static>> {
    let kinds = [
        (Patch::Swept, "home-swept"),
        (Patch::Blown, "home-blown"),
        (Patch::Unknown, "home-unknown"),
    ];
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (patch, word) in kinds {
        let (sign, tone) = sign(patch);
        let words = format!("{} {}", look.say(word), count(card, patch));
        let cells = 2 + width(&words);
        match lines.last_mut() {
            Some(line) if line.width() + 2 + cells <= room => line.push_span("  "),
            _ => lines.push(Line::default()),
        }
        if let Some(line) = lines.last_mut() {
            line.push_span(Span::styled(format!("{sign} "), look.theme.tone(tone)));
            line.push_span(words);
        }
    }
    lines
}

const DAYS: [&str; 7] = ["day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7"];

fn day(look: Look, day: Day) -> Span<'static> {
    match day {
        Day::Trained => Span::styled("●", look.theme.tone(Tone::Calm)),
        Day::Missed => Span::styled("○", look.theme.tone(Tone::Rest)),
        Day::Open => Span::styled("·", look.theme.tone(Tone::Rest)),
    }
}

/// The days with their signs below them.
fn week(card: &HomeCard, look: Look) -> Vec<Line<'static>> {
    let mut names = Line::default();
    let mut signs = Line::default();
    for (name, trained) in DAYS.into_iter().zip(card.week) {
        let name = look.say(name);
        let room = width(&name);
        names.push_span(Span::styled(format!("{name}  "), look.theme.tone(Tone::Rest)));
        signs.push_span(day(look, trained));
        signs.push_span(" ".repeat(room + 1));
    }
    vec![heading(look, "home-week"), names, signs]
}

fn days_in_one_line(card: &HomeCard, look: Look) -> Line<'static> {
    let mut line = Line::default();
    for (name, trained) in DAYS.into_iter().zip(card.week) {
        line.push_span(Span::styled(format!("{} ", look.say(name)), look.theme.tone(Tone::Rest)));
        line.push_span(day(look, trained));
        line.push_span(" ");
    }
    line
}

/// The last results, as many as fit into the rows.
fn recent(card: &HomeCard, look: Look, room: usize, rows: usize) -> Vec<Line<'static>> {
    if rows < FEWEST {
        return Vec::new();
    }
    let rest = look.theme.tone(Tone::Rest);
    let mut lines = vec![Line::default(), heading(look, "home-recent")];
    let shown: Vec<&HistoryRow> = card.recent.iter().take(rows - 2).collect();
    let title_of = |run: &HistoryRow| width(&called(look, run, usize::MAX));
    let widest = shown.iter().map(|run| title_of(run)).max().unwrap_or(0);
    let band_of = |run: &HistoryRow| width(&run.band);
    let bands = shown.iter().map(|run| band_of(run)).max().unwrap_or(0);
    // The day without the time of day.
    let day_of = |run: &HistoryRow| run.date.split(' ').next().unwrap_or_default().to_owned();
    let days = shown.iter().map(|run| width(&day_of(run))).max().unwrap_or(0);
    // Where titles would be cut the score says enough, but for a red line.
    let in_words = days + 2 + widest + 2 + 3 + 1 + bands <= room;
    let failed = shown.iter().filter(|run| run.red_line).map(|run| band_of(run)).max();
    let in_word = days + 2 + widest + 2 + failed.map_or(0, |band| band + 1) + 3 <= room;
    for run in shown {
        let score = run.score.map_or_else(String::new, |score| score.to_string());
        let result = match (in_words, run.red_line) {
            (true, _) => format!("{} {}", right(&score, 3), cells(&run.band, bands)),
            (false, true) if in_word => format!("{} {}", run.band, right(&score, 3)),
            (false, true) => format!("{BAD} {}", right(&score, 3)),
            (false, false) => right(&score, 3),
        };
        let free = room.saturating_sub(days + 2 + 2 + width(&result));
        // The score right behind the names, where none is cut.
        let title = if in_words { widest.max(NAMED).min(free) } else { free };
        let tone = if run.red_line { Tone::Angry } else { Tone::Text };
        lines.push(Line::from(vec![
            Span::raw(format!("{}  ", cells(&day_of(run), days))),
            Span::raw(cells(&called(look, run, title), title)),
            Span::styled(format!("  {result}"), look.theme.tone(tone)),
        ]));
    }
    if card.recent.is_empty() {
        let none = no_results(look, room).into_iter();
        lines.extend(none.take(rows - 2).map(|line| Line::styled(line, rest)));
    }
    lines
}

/// What stands there before there is a result.
fn no_results(look: Look, room: usize) -> Vec<String> {
    wrap(&look.say("home-recent-none"), room)
}

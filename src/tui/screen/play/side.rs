//! How the customer stands: a picture, words, numbers and bars, with what changed and why.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Play;
use super::asked::{Hand, Kind};
use super::dress::{CALL, Presence, Stand, dress};
use super::face::Face;
use super::figure;
use super::meters::{course, is_hotter, meters, since};
use crate::engine::input::Given;
use crate::engine::limit::Limit;
use crate::engine::mood::Mood;
use crate::engine::session::{Answered, Question, Step};
use crate::scenario::model::{FactIdx, Scenario, SceneIdx, Speaker};
use crate::scenario::moves::Move;
use crate::tui::model::Look;
use crate::tui::text::{truncate, width, wrap_hanging};
use crate::tui::theme::{GOOD, Tone};
use crate::tui::widget::meter::Meter;

/// Progress that patience waits for: what is left, and what is gone.
const PATIENCE: (&str, &str) = ("●", "○");

/// Heat from none to most.
const COURSE: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

fn scenario(play: &Play) -> &Scenario {
    play.prepared.scenario()
}

/// What has happened as far as it is shown: what follows a red line waits until that was read.
fn seen(play: &Play) -> &[Step] {
    let steps = play.session.steps();
    let last = steps.iter().rposition(|step| matches!(step, Step::Answered(_)));
    &steps[..last.filter(|_| play.held).map_or(steps.len(), |last| last + 1)]
}

/// Whether the customer is away: from a scene without them on, until they are heard in one with
/// them. A page to be filled in after they left does not bring them back.
fn is_away(play: &Play) -> bool {
    let (mut absent, mut away) = (false, false);
    for step in seen(play) {
        match step {
            Step::Scene { scene, .. } => {
                absent = scenario(play).scene(*scene).absent;
                away |= absent;
            }
            Step::Heard { speaker: Speaker::Customer, .. } if !absent => away = false,
            _ => {}
        }
    }
    away
}

fn presence(play: &Play) -> Presence {
    if is_away(play) {
        return Presence::Away;
    }
    if play.is_over() && !play.held {
        return Presence::Gone;
    }
    if waits(play) { Presence::Waiting } else { Presence::Here }
}

/// Whether the trainee asked the customer to wait, until the customer is heard again.
fn waits(play: &Play) -> bool {
    let mut waits = false;
    for step in seen(play) {
        match step {
            Step::Answered(answered) => {
                waits = match answered.given {
                    Given::Choice(choice) => {
                        scenario(play).choice(choice).answer.moves.has(Move::Hold)
                    }
                    _ => false,
                };
            }
            Step::Heard { speaker: Speaker::Customer, .. } => waits = false,
            _ => {}
        }
    }
    waits
}

/// Whether what is said now is read by nobody else. A red line is read before the next scene is
/// seen.
fn is_private(play: &Play) -> bool {
    let turns = |scene: SceneIdx| scenario(play).scene(scene).turns_private();
    let last = play.session.steps().iter().rev().find_map(|step| match step {
        Step::Answered(answered) if play.held => turns(answered.scene),
        Step::Scene { scene, .. } if !play.held => turns(*scene),
        _ => None,
    });
    last.unwrap_or(false)
}

/// What the dress of the channel may show.
pub fn stand(play: &Play, look: Look) -> Stand<'_> {
    Stand {
        look,
        name: &scenario(play).customer.name,
        title: &scenario(play).head.title,
        presence: presence(play),
        rings: !play.held && matches!(play.session.question(), Some(Question::Ring { .. })),
        dots: play.dots(look),
        heat: play.shown_mood(look).heat,
        hotter: is_hotter(play, look),
        room: usize::MAX,
        private: is_private(play),
    }
}

/// Those of the cast who spoke in the last two turns.
fn present(play: &Play) -> Vec<&str> {
    let steps = seen(play);
    let answers: Vec<usize> = (0..steps.len())
        .rev()
        .filter(|at| matches!(steps[*at], Step::Answered(_)))
        .take(2)
        .collect();
    let from = if answers.len() < 2 { 0 } else { answers[1] };
    let mut names: Vec<&str> = Vec::new();
    for step in &steps[from..] {
        if let Step::Heard { speaker: speaker @ Speaker::Cast(_), .. } = step
            && let Some(name) = scenario(play).name_of(*speaker)
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// The face as far as the talk is shown: what the customer still types shows nothing yet.
fn face_now(play: &Play, look: Look) -> Face {
    if presence(play) == Presence::Away {
        return Face::Away;
    }
    let unseen = usize::from(play.dots(look).is_some());
    let mood = play.shown_mood(look);
    let seen = play.session.answered().count().saturating_sub(unseen);
    let last = seen.checked_sub(1).and_then(|last| play.session.answered().nth(last));
    last.map_or_else(|| Face::of(mood), |last| Face::showing(last.shown(mood)))
}

/// Rows of heat, trust and patience: words alone, with bars, with the turns left as signs below
/// them, and with air around each.
const METERS: [usize; 4] = [3, 5, 6, 10];
/// A window whose body has so many rows has bars, signs and the course of the heat; a lower one has
/// words alone, whatever room a turn may leave.
const DRAWN: u16 = 24;
/// In a window whose body has so many rows there is air around the meters.
const AIRY: u16 = 30;
/// The row of what is solved.
const SOLVED: usize = 1;
/// So far below its limit the heat is near it: a mine may do so much.
const NEAR_LIMIT: u8 = 15;
/// The course of fewer turns is no course.
const TURNS: usize = 6;

/// A column in a window whose body has so many rows. What stands in it, and in which order, depends
/// on the window alone, as far as there is room: the customer, the meters, what is solved, what
/// happened besides, how the heat went, who is there. The meters and what is solved have the same
/// rows whatever room a turn leaves, unless it leaves none for the picture above them.
pub fn column(play: &Play, look: Look, place: Rect, window: u16) -> Vec<Line<'static>> {
    let (room, height) = (usize::from(place.width), usize::from(place.height));
    let drawn = window >= DRAWN;
    // With a row between the picture and the numbers, and all of the words in the last of them.
    let last = meters(play, look, room, None)[2].meter.clone();
    let cut = beside_patience(play, look, room, &last).width() > room;
    let tall = height > figure::ROWS + METERS[0] + usize::from(cut);
    let mut lines = head(play, look, room, tall);
    let least = METERS[0] + if tall { 0 } else { SOLVED };
    if height > lines.len() + least {
        lines.push(Line::default());
    }
    let left = height.saturating_sub(lines.len());
    let [_, bars, signs, air] = METERS.map(|rows| drawn && left >= rows);
    let air = air && window >= AIRY;
    // Without a row of its own what is solved stands beside the patience.
    let shares = left < METERS[0] + SOLVED;
    let apart = since(play, look, room);
    let rows = METERS[usize::from(bars) + usize::from(signs)] + if air { 4 } else { 0 };
    let fits = rows + SOLVED + apart.len() <= left;
    let [heat, trust, patience] = meters(play, look, room, play.moved_for());
    let limit = limit(play, look);
    for (shown, limit) in [(&heat, limit), (&trust, None)] {
        lines.extend(air.then(Line::default));
        lines.push(shown.meter.words(look));
        let meter = || Meter { value: shown.bar, ..shown.meter.clone() };
        let thin = || match limit {
            Some(limit) => meter().ticked(limit, look, room),
            None => meter().thin(look, room),
        };
        lines.extend(bars.then(thin));
    }
    lines.extend(air.then(Line::default));
    lines.push(if shares {
        beside_patience(play, look, room, &patience.meter)
    } else {
        patience.meter.words(look)
    });
    lines.extend(signs.then(|| turns_left(play, look, &patience.meter)));
    lines.extend(air.then(Line::default));
    if !shares {
        let left = height.saturating_sub(lines.len());
        let apart = if fits { apart } else { Vec::new() };
        lines.extend(progress(play, look, room, (left, drawn), apart));
    }
    lines.truncate(height);
    lines
}

/// Patience and what is solved in one row, as much of both as fits.
fn beside_patience(play: &Play, look: Look, room: usize, patience: &Meter) -> Line<'static> {
    let solved = solved_words(play, look, &solved_facts(play, look));
    let short = Meter { reason: String::new(), ..patience.clone() };
    let mut line = short.words(look);
    if line.width() + 2 + width(&solved) > room {
        line = Meter { change: 0, ..short }.words(look);
    }
    line.push_span(Span::raw(format!("  {solved}")));
    line
}

/// What is solved, what happened besides, and where there is room how the heat went and who is there.
fn progress(
    play: &Play,
    look: Look,
    room: usize,
    (height, drawn): (usize, bool),
    apart: Vec<Line<'static>>,
) -> Vec<Line<'static>> {
    let others = if drawn { present(play) } else { Vec::new() };
    let mut names = if height > 4 { named(&others, look, room) } else { Vec::new() };
    // With the empty row before them and the count of what is solved.
    names.truncate(height.saturating_sub(apart.len() + 3));
    let kept = names.len() + apart.len();
    let mut lines = solved(play, look, room, height - kept.min(height));
    if !apart.is_empty() && lines.len() + kept < height {
        lines.push(Line::default());
    }
    lines.extend(apart);
    let course = if drawn { course_lines(play, look, room) } else { Vec::new() };
    if lines.len() + course.len() + names.len() < height {
        lines.extend(course);
    }
    if lines.len() + names.len() < height {
        lines.extend(names.first().map(|_| Line::default()));
    }
    lines.extend(names);
    lines
}

/// Who is there, in rows that hang under the first name; no name is cut or divided.
fn named(others: &[&str], look: Look, room: usize) -> Vec<Line<'static>> {
    let label = format!("{}  ", look.say("stage-present"));
    let space = room.saturating_sub(width(&label));
    let mut rows: Vec<String> = Vec::new();
    for name in others {
        let name = truncate(name, space);
        match rows.last_mut() {
            Some(row) if width(row) + 1 + width(&name) <= space => *row = format!("{row} {name}"),
            _ => rows.push(name),
        }
    }
    let before = " ".repeat(width(&label));
    let before = std::iter::once(label).chain(std::iter::repeat(before));
    let line =
        |(before, names)| Line::styled(format!("{before}{names}"), look.theme.tone(Tone::Rest));
    before.zip(rows).map(line).collect()
}

/// The heat at which the customer breaks off as things stand; `None` where there is none, and where
/// they are gone already.
fn limit(play: &Play, look: Look) -> Option<u8> {
    let here = matches!(presence(play), Presence::Here | Presence::Waiting);
    let there = here && !play.is_over();
    let limit = Limit::of(scenario(play)).filter(|_| there)?;
    limit.counts(play.shown_mood(look).trust).then_some(limit.heat)
}

/// The same in words, in so many cells. Beyond it, as an event may drive it, the next answer decides.
fn limit_words(play: &Play, look: Look, room: usize) -> Option<Line<'static>> {
    let heat = limit(play, look)?;
    let now = play.shown_mood(look).heat;
    let words = if now >= heat {
        ["sight-beyond", "sight-beyond-short"]
    } else {
        ["sight-limit", "sight-limit-short"]
    };
    let words = words.map(|id| look.say_with(id, &[("heat", heat.into())]));
    let words = words.into_iter().find(|words| width(words) <= room)?;
    let near = now.saturating_add(NEAR_LIMIT) >= heat;
    let tone = if near { Tone::Irritated } else { Tone::Rest };
    Some(Line::styled(words, look.theme.tone(tone)))
}

fn head(play: &Play, look: Look, room: usize, tall: bool) -> Vec<Line<'static>> {
    let stand = stand(play, look);
    let customer = &scenario(play).customer;
    let temperament = look.say(&format!("temperament-{}", customer.temperament.id()));
    let temperament = look.say_with("moment-nature", &[("word", temperament.into())]);
    let face = face_now(play, look);
    if !tall {
        let words = format!("{} {}", face.small(), look.say(face.word()));
        let space = room.saturating_sub(width(&words) + 2);
        return vec![Line::from(vec![
            Span::styled(words, look.theme.tone(face.tone()).patch(look.theme.title())),
            Span::raw("  "),
            Span::raw(truncate(&customer.name, space)),
        ])];
    }
    let dress = dress(scenario(play).head.channel);
    play.waves(look).map_or_else(
        || {
            let limit = limit_words(play, look, figure::beside(room)).unwrap_or_default();
            figure::face(dress, &stand, face, (&temperament, limit), room)
        },
        |(ring, waves)| figure::telephone(&stand, &ring, waves, room),
    )
}

/// The turns left in signs.
fn turns_left(play: &Play, look: Look, meter: &Meter) -> Line<'static> {
    let most = usize::from(scenario(play).customer.patience.max(meter.value));
    let left = usize::from(meter.value);
    let gone = Span::styled(PATIENCE.1.repeat(most - left), look.theme.tone(Tone::Rest));
    Line::from(vec![Span::raw(PATIENCE.0.repeat(left)), gone])
}

/// How the heat went since the start, a column a turn.
fn course_lines(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let course = course(play, look);
    let (Some(from), Some(to)) = (course.first(), course.last()) else { return Vec::new() };
    if course.len() <= TURNS {
        return Vec::new();
    }
    let (from, to) = (format!("{from} "), format!(" {to}"));
    let first = course.len().saturating_sub(room.saturating_sub(width(&from) + width(&to)));
    let mut line = Line::from(from);
    for heat in &course[first..] {
        let sign = COURSE[usize::from(*heat).min(100) * (COURSE.len() - 1) / 100];
        let tone = Face::of(Mood::new(*heat, 0, 0)).tone();
        line.push_span(Span::styled(sign, look.theme.tone(tone)));
    }
    line.push_span(Span::raw(to));
    vec![Line::default(), Line::raw(look.say("stage-course")), line]
}

/// What is solved, the last first.
fn solved_facts(play: &Play, look: Look) -> Vec<FactIdx> {
    let state = play.session.state();
    let mut answered: Vec<&Answered> = play.session.answered().collect();
    if play.dots(look).is_some() {
        answered.pop();
    }
    let mut facts: Vec<FactIdx> = Vec::new();
    let before = play.session.stage().solved().iter().rev();
    for fact in answered.iter().rev().flat_map(|answered| &answered.solved).chain(before) {
        if state.is_solved(*fact) && !facts.contains(fact) {
            facts.push(*fact);
        }
    }
    facts
}

fn solved_words(play: &Play, look: Look, facts: &[FactIdx]) -> String {
    let all = scenario(play).facts.len();
    look.say_with("play-solved", &[("solved", facts.len().into()), ("all", all.into())])
}

/// How much is solved, in a few words.
pub fn solved_of_all(play: &Play, look: Look) -> String {
    solved_words(play, look, &solved_facts(play, look))
}

/// What is solved in so many rows: whole, and how many more where not all fit.
fn solved(play: &Play, look: Look, room: usize, height: usize) -> Vec<Line<'static>> {
    let facts = solved_facts(play, look);
    let all = &scenario(play).facts;
    let mut lines = vec![Line::raw(solved_words(play, look, &facts))];
    let first = format!("{GOOD} ");
    let told: Vec<Vec<String>> =
        facts.iter().map(|fact| wrap_hanging(&all[fact.at()].text, &first, "  ", room)).collect();
    let style = look.theme.tone(Tone::Calm);
    for (at, fact) in told.iter().enumerate() {
        let rest: usize = told[at..].iter().map(Vec::len).sum();
        let left = height.saturating_sub(lines.len());
        if rest > left && fact.len() + 1 > left {
            let more = look.say_with("stage-solved-more", &[("count", (told.len() - at).into())]);
            let more = (at > 0 && left > 0).then(|| Line::styled(more, style));
            lines.extend(more);
            break;
        }
        lines.extend(fact.iter().map(|line| Line::styled(line.clone(), style)));
    }
    lines
}

/// The same in one line.
pub fn folded(play: &Play, look: Look, room: usize) -> Line<'static> {
    let shown = meters(play, look, room, None);
    let face = face_now(play, look);
    let style = look.theme.tone(face.tone()).patch(look.theme.title());
    let telephone = play.waves(look);
    let style = telephone.as_ref().map_or(style, |(_, waves)| figure::ringing(look, *waves));
    let picture = match telephone {
        Some((ring, waves)) => format!("{CALL}{} {ring}", ")".repeat(waves.into())),
        None => format!("{} {}", face.small(), look.say(face.word())),
    };
    let short = |meter: &Meter| Meter { reason: String::new(), ..meter.clone() }.words(look);
    let [heat, trust, patience] = shown.each_ref().map(|it| &it.meter);
    let mut parts = vec![
        Line::from(Span::styled(picture, style)),
        heat.words(look),
        short(trust),
        short(patience),
    ];
    let cells = |parts: &[Line<'_>]| parts.iter().map(|part| part.width() + 2).sum::<usize>();
    // What happened apart from the last line comes before the patience: it explains the numbers.
    if let Some(what) = since(play, look, room).into_iter().next() {
        let told = [parts[0].clone(), short(heat), short(trust), what];
        if cells(&told) <= room + 2 {
            parts = told.into();
        }
    }
    if cells(&parts) > room + 2 && parts[1].width() > short(heat).width() {
        parts[1] = short(heat);
    }
    while cells(&parts) > room + 2 && parts.len() > 2 {
        parts.pop();
    }
    let mut line = Line::default();
    for (number, part) in parts.into_iter().enumerate() {
        if number > 0 {
            line.push_span("  ");
        }
        line.spans.extend(part.spans);
    }
    line
}

impl Play {
    /// A telephone that rings: how often it did, in words, and its waves.
    pub(super) fn waves(&self, look: Look) -> Option<(String, u8)> {
        let hand = self.asked.hand(self.clock.asked(), look.motion).filter(|_| !self.held)?;
        let (Hand::Ring(ring, waves), Kind::Ring { gives_up, .. }) = (hand, self.asked.kind) else {
            return None;
        };
        let args = [("ring", ring.into()), ("all", gives_up.into())];
        Some((look.say_with("play-ring", &args), waves))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_those_who_are_there_is_cut_or_divided() {
        let names = ["跟帖", "小贺", "12楼", "88楼", "143楼", "201楼", "本地民生号"];
        for room in 16..60 {
            let rows = named(&names, Look::default(), room);
            let rows: Vec<String> = rows.iter().map(Line::to_string).collect();
            assert!(rows.iter().all(|row| width(row) <= room), "{rows:?}");
            for name in names {
                assert!(rows.iter().any(|row| row.contains(name)), "{name} in {room}: {rows:?}");
            }
            assert!(rows[1..].iter().all(|row| row.starts_with("      ")), "{rows:?}");
        }
    }
}

//! How the customer stands: a picture, words, numbers and bars, with what changed and why.

use ratatui::text::{Line, Span};

use super::Play;
use super::asked::Hand;
use super::dress::{Presence, Stand, dress};
use super::face::Face;
use super::figure;
use super::meters::{Shown, course, is_hotter, meters};
use crate::engine::input::Given;
use crate::engine::mood::Mood;
use crate::engine::session::Step;
use crate::scenario::model::{Scenario, SceneIdx, Speaker};
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

/// The scene that was entered last.
fn scene(play: &Play) -> Option<SceneIdx> {
    play.session.steps().iter().rev().find_map(|step| match step {
        Step::Scene { scene, .. } => Some(*scene),
        _ => None,
    })
}

fn presence(play: &Play) -> Presence {
    if play.is_over() && !play.held {
        return Presence::Gone;
    }
    if scene(play).is_some_and(|scene| scenario(play).scene(scene).absent) {
        return Presence::Away;
    }
    let waits = play.last().is_some_and(|last| match last.given {
        Given::Choice(choice) => scenario(play).choice(choice).answer.moves.has(Move::Hold),
        _ => false,
    });
    if waits { Presence::Waiting } else { Presence::Here }
}

/// What the dress of the channel may show.
pub fn stand(play: &Play, look: Look) -> Stand<'_> {
    Stand {
        look,
        name: &scenario(play).customer.name,
        title: &scenario(play).head.title,
        presence: presence(play),
        rings: play.waves(look).is_some(),
        dots: play.dots(look),
        heat: play.session.mood().heat,
        minutes: play.clock.minutes(),
        hotter: is_hotter(play),
    }
}

/// Those of the cast who spoke in the last two turns.
fn present(play: &Play) -> Vec<&str> {
    let steps = play.session.steps();
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

fn face_now(play: &Play) -> Face {
    Face::of(play.session.mood(), presence(play) == Presence::Away)
}

/// Lines with how needed they are: the highest figure gives way first.
type Needed = (u8, Line<'static>);

/// A column of so many cells and rows; what is less needed is left out where there is no room.
pub fn column(play: &Play, look: Look, room: usize, height: usize) -> Vec<Line<'static>> {
    let [heat, trust, patience] = meters(play, look, room, play.moved_for());
    let mut rest: Vec<Needed> = Vec::new();
    for (shown, rank) in [(&heat, 2), (&trust, 3)] {
        rest.push((5, Line::default()));
        rest.push((0, words(shown, look)));
        rest.push((rank, Meter { value: shown.bar, ..shown.meter.clone() }.thin(look, room)));
    }
    rest.push((5, Line::default()));
    rest.push((0, patience_line(play, look, &patience, room)));
    rest.push((6, Line::default()));
    rest.extend(solved(play, look, room));
    rest.extend(course_line(play, look, room));
    let others = present(play);
    if !others.is_empty() {
        rest.push((6, Line::default()));
        let names = format!("{}  {}", look.say("stage-present"), others.join(" "));
        let names = Line::styled(truncate(&names, room), look.theme.tone(Tone::Rest));
        rest.push((4, names));
    }
    let least = rest.iter().filter(|(rank, _)| *rank < 2).count();
    let mut lines: Vec<Needed> =
        head(play, look, room, height >= least + figure::ROWS).into_iter().collect();
    lines.extend(rest);
    fit(&mut lines, height);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Lines from this figure on are air or ornament: all of a kind go at once.
const AIR: u8 = 5;

/// Leaves lines out, those that are least needed and stand last first.
fn fit(lines: &mut Vec<Needed>, height: usize) {
    while lines.len() > height {
        let worst = lines.iter().map(|(rank, _)| *rank).max().unwrap_or(0);
        if worst >= AIR {
            lines.retain(|(rank, _)| *rank != worst);
            continue;
        }
        let Some(at) = lines.iter().rposition(|(rank, _)| *rank == worst) else { return };
        lines.remove(at);
    }
}

fn head(play: &Play, look: Look, room: usize, tall: bool) -> Vec<Needed> {
    let stand = stand(play, look);
    let customer = &scenario(play).customer;
    let temperament = look.say(&format!("temperament-{}", customer.temperament.id()));
    let face = face_now(play);
    if !tall {
        let words = format!("{} {}", face.small(), look.say(face.word()));
        let space = room.saturating_sub(width(&words) + 2);
        return vec![(
            0,
            Line::from(vec![
                Span::styled(words, look.theme.tone(face.tone()).patch(look.theme.title())),
                Span::raw("  "),
                Span::raw(truncate(&customer.name, space)),
            ]),
        )];
    }
    let dress = dress(scenario(play).head.channel);
    let picture = play.waves(look).map_or_else(
        || figure::face(dress, &stand, face, &temperament, room),
        |waves| figure::telephone(&stand, waves, room),
    );
    picture.into_iter().map(|line| (0, line)).collect()
}

fn words(shown: &Shown, look: Look) -> Line<'static> {
    if shown.faded { shown.meter.faded(look) } else { shown.meter.words(look) }
}

/// The turns left in figures and signs.
fn patience_line(play: &Play, look: Look, shown: &Shown, room: usize) -> Line<'static> {
    let mut line = words(shown, look);
    let most = usize::from(scenario(play).customer.patience.max(shown.meter.value));
    let left = usize::from(shown.meter.value);
    if shown.meter.change == 0 && line.width() + 2 + most <= room {
        line.push_span(Span::raw(format!("  {}", PATIENCE.0.repeat(left))));
        let gone = PATIENCE.1.repeat(most - left);
        line.push_span(Span::styled(gone, look.theme.tone(Tone::Rest)));
    }
    line
}

/// How the heat went, a column a turn, where there is room for what is nice to have.
fn course_line(play: &Play, look: Look, room: usize) -> Vec<Needed> {
    let course = course(play);
    let (Some(from), Some(to)) = (course.first(), course.last()) else { return Vec::new() };
    if course.len() < 3 {
        return Vec::new();
    }
    let args = [("from", (*from).into()), ("to", (*to).into())];
    let words = format!("{} ", look.say_with("stage-course", &args));
    let first = course.len().saturating_sub(room.saturating_sub(width(&words)));
    let mut line = Line::from(words);
    for heat in &course[first..] {
        let sign = COURSE[usize::from(*heat).min(100) * (COURSE.len() - 1) / 100];
        let tone = Face::of(Mood::new(*heat, 0, 0), false).tone();
        line.push_span(Span::styled(sign, look.theme.tone(tone)));
    }
    vec![(7, Line::default()), (6, line)]
}

fn solved(play: &Play, look: Look, room: usize) -> Vec<Needed> {
    let all = scenario(play).facts.iter().enumerate();
    let facts: Vec<_> =
        all.filter(|(at, _)| play.session.state().is_solved((*at).into())).collect();
    let args = [("solved", facts.len().into()), ("all", scenario(play).facts.len().into())];
    let mut lines = vec![(1, Line::raw(look.say_with("play-solved", &args)))];
    let first = format!("{GOOD} ");
    for (_, fact) in facts {
        let style = look.theme.tone(Tone::Calm);
        let text = wrap_hanging(&fact.text, &first, "  ", room);
        lines.extend(text.into_iter().map(|line| (4, Line::styled(line, style))));
    }
    lines
}

/// The same in one line.
pub fn folded(play: &Play, look: Look, room: usize) -> Line<'static> {
    let shown = meters(play, look, room, None);
    let face = face_now(play);
    let style = look.theme.tone(face.tone()).patch(look.theme.title());
    let telephone = play.waves(look).map(|waves| format!("☎{}", ")".repeat(waves.into())));
    let picture = telephone.unwrap_or_else(|| face.small().to_owned());
    let picture = format!("{picture} {}", look.say(face.word()));
    let short = |shown: &Shown| {
        let plain = Meter { reason: String::new(), ..shown.meter.clone() };
        words(&Shown { meter: plain, ..*shown }, look)
    };
    let [heat, trust, patience] = &shown;
    let mut parts = vec![
        Line::from(Span::styled(picture, style)),
        words(heat, look),
        short(trust),
        short(patience),
    ];
    let cells = |parts: &[Line<'_>]| parts.iter().map(|part| part.width() + 2).sum::<usize>();
    if cells(&parts) > room + 2 {
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

/// The waves of a telephone that rings.
impl Play {
    pub(super) fn waves(&self, look: Look) -> Option<u8> {
        match self.asked.hand(self.clock.asked(), look.motion) {
            Some(Hand::Ring(_, waves)) if !self.held => Some(waves),
            _ => None,
        }
    }
}

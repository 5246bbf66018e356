//! `few-mines`, `few-decoys`, `many-mines`, `mine-without-rule`, `near-is-right`, `shows-no-mine`:
//! the lines of a record.

use super::Cites;
use crate::scenario::check::look::name_of;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::Channel;
use crate::scenario::raw::{RawExhibit, RawMine, RawReview};
use crate::scenario::review::{Exhibit, LineKind, Mine};

/// A record with fewer mines is over too soon.
const MINES: usize = 4;
/// With fewer decoys, whoever marks what looks odd is always right.
const DECOYS: usize = 2;

/// The lines; `None` where one of them could not be read.
pub(super) fn lower(
    raw: &RawReview<'_>,
    cites: &mut Cites<'_>,
    out: &Diagnostics,
) -> Option<Vec<Exhibit>> {
    let channel = raw.head.channel.map_or(Channel::Phone, |channel| channel.value);
    count(raw, out);
    let lines: Vec<_> =
        raw.lines.iter().map(|line| exhibit(raw, line, channel, cites, out)).collect();
    lines.into_iter().collect()
}

fn exhibit(
    raw: &RawReview<'_>,
    line: &RawExhibit<'_>,
    channel: Channel,
    cites: &mut Cites<'_>,
    out: &Diagnostics,
) -> Option<Exhibit> {
    let channel = line.channel.map_or(channel, |channel| channel.value);
    let shown = line.shows.map(|shows| {
        let of = |it: &&RawExhibit<'_>| it.id.is_some_and(|id| id.value == shows.value);
        let at = raw.lines.iter().position(|it| of(&it) && it.mine.is_some());
        if at.is_none() {
            out.add(Code::ShowsNoMine, shows.at, &[("name", shows.value.into())]);
        }
        at
    });
    let kind = match (&line.mine, line.decoy, shown) {
        (Some(typed), ..) => LineKind::Mine(mine(line, typed, channel, cites, out)?),
        (_, Some(why), _) => LineKind::Decoy(why.value.to_owned()),
        (_, _, Some(at)) => LineKind::Shows(at?),
        _ => LineKind::Clean,
    };
    let (id, text) = (line.id?.value.to_owned(), line.text?.value.to_owned());
    Some(Exhibit { id, text, channel, kind })
}

fn mine(
    line: &RawExhibit<'_>,
    typed: &RawMine<'_>,
    channel: Channel,
    cites: &mut Cites<'_>,
    out: &Diagnostics,
) -> Option<Mine> {
    if typed.breaks.is_empty() {
        out.add(Code::MineWithoutRule, typed.at, &[("name", name_of(line.id).into())]);
    }
    let right = || typed.breaks.iter().chain(&typed.also);
    for near in typed.near.iter().filter(|near| right().any(|rule| rule.value == near.value)) {
        out.add(Code::NearIsRight, near.at, &[("name", near.value.into())]);
    }
    Some(Mine {
        breaks: cites.all(&typed.breaks, channel, true, out),
        also: cites.all(&typed.also, channel, false, out),
        near: cites.all(&typed.near, channel, false, out),
        why: typed.why?.value.to_owned(),
    })
}

/// Notes a record that is too easy or too thick with mines: with three clean lines to two mines,
/// marking everything earns nothing.
fn count(raw: &RawReview<'_>, out: &Diagnostics) {
    let mines = raw.lines.iter().filter(|line| line.mine.is_some()).count();
    let decoys = raw.lines.iter().filter(|line| line.decoy.is_some()).count();
    let clean = raw.lines.iter().filter(|line| line.mine.is_none() && line.shows.is_none()).count();
    let at = raw.lines.first().map_or(Span::default(), |line| line.at);
    let args = |value: usize, least: usize| [("value", value.into()), ("least", least.into())];
    if mines < MINES {
        out.add(Code::FewMines, at, &args(mines, MINES));
    }
    if decoys < DECOYS {
        out.add(Code::FewDecoys, at, &args(decoys, DECOYS));
    }
    if 2 * clean < 3 * mines {
        let args = [("mines", mines.into()), ("clean", clean.into())];
        out.add(Code::ManyMines, at, &args);
    }
}

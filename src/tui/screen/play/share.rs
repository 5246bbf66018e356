//! How the rows of a run are shared between the conversation and what stands below it. The row
//! above the keys belongs to neither: it is never given up.

use ratatui::text::Line;

use super::layout::rows_of;
use crate::tui::widget::choice_list::ChoiceLines;

/// Rows of a frame that are not inside it.
pub const FRAME: u16 = 2;
/// Rows the conversation keeps whatever else is to be shown,
pub const TALK: u16 = 3;
/// but for a red line and a hint, which are read for themselves.
const LITTLE: u16 = 1;
/// Rows kept below the conversation, so that its frame and the meters stand still: enough for a
/// remark and four answers of two lines,
const BELOW: u16 = 11;
/// but no more than so many of a hundred.
const SHARE: u16 = 36;

/// The rows the last turn needs, frame and all.
#[derive(Clone, Copy)]
pub struct Need {
    /// With the trainee's words.
    pub whole: u16,
    /// With a row that recalls them, set off from what is new.
    pub air: u16,
    /// With that row alone.
    pub least: u16,
}

impl Need {
    /// As much of it as has room in so many rows.
    fn within(self, free: u16) -> u16 {
        let needed = if self.whole <= free { self.whole } else { self.least };
        if needed < self.air && self.air < free { self.air } else { needed }
    }
}

/// What stands below the conversation, one under the other.
pub struct Below {
    /// What there is to say of the last answer.
    pub remark: Vec<Line<'static>>,
    /// What is asked.
    pub ask: Vec<Line<'static>>,
    /// What can be answered.
    pub rows: ChoiceLines,
    /// What hands a list in, and an empty row before.
    pub foot: Vec<Line<'static>>,
}

/// The rows as they are shared.
pub struct Share {
    /// Rows of the conversation with its frame.
    pub frame: u16,
    /// Everything above the answers.
    pub head: Vec<Line<'static>>,
    /// How many of its rows are the remark.
    remark: usize,
    pub rows: ChoiceLines,
    pub foot: Vec<Line<'static>>,
    /// Rows of the answers that are seen.
    pub shown: u16,
}

impl Below {
    /// So many rows shared. Where there are too few, these are given up, one after the other: rows
    /// between the answers, an empty row between question and answers, the trainee's words but for
    /// one row, the beginning of what is new, and an empty row below the judgement.
    pub fn share(self, body: u16, need: Need) -> Share {
        let Self { remark, ask, mut rows, mut foot } = self;
        let chosen = !rows.lines.is_empty();
        let all = rows_of(rows.lines.len() + foot.len());
        let mut free = body.saturating_sub(rows_of(remark.len() + ask.len()) + all);
        let (judged, asked) = (!remark.is_empty(), !ask.is_empty());
        let remarked = remark.len();
        let mut head = remark;
        if judged && (asked || chosen) && (free > FRAME + TALK || !foot.is_empty()) {
            head.push(Line::default());
            // The only empty row: what was judged is set off rather than the button. Where answers
            // scroll, that row says how many more there are.
            let lent = free >= FRAME + TALK && free <= need.within(free) && foot.len() > 1;
            if lent {
                foot.retain(|line| !is_empty(line));
            }
            free = free.saturating_sub(u16::from(!lent));
        }
        head.extend(ask);
        // A row above the answers comes before rows between them.
        let set_off = match (judged, asked) {
            (true, false) => false,
            (false, true) if free < need.least => free > FRAME + TALK,
            _ => free > need.within(free),
        };
        if chosen && set_off {
            head.push(Line::default());
            free = free.saturating_sub(1);
        }
        let all = rows_of(rows.lines.len() + foot.len());
        let needed = need.within(free);
        let kept = if chosen { BELOW.min(body.saturating_mul(SHARE) / 100) } else { 0 };
        let aired = head.last().is_some_and(is_empty);
        let apart = rows_of(head.len() + rows.starts.len().saturating_sub(1)) + all;
        if aired && apart <= kept && body - kept >= needed {
            rows.set_apart();
        }
        let around = rows_of(head.len() + foot.len());
        let shown = rows_of(rows.lines.len()).min(body.saturating_sub(FRAME + TALK + around));
        let height = (around + shown).min(body);
        let mut frame = body - height.max(kept);
        if needed <= body - height {
            frame = frame.max(needed);
        }
        Share { frame, head, remark: remarked, rows, foot, shown }
    }
}

impl Share {
    /// The same with something else said of the last answer, and the answers where they were: what
    /// is longer takes its rows from the conversation.
    pub fn remarked(mut self, remark: Vec<Line<'static>>) -> Self {
        let rest = self.head.split_off(self.remark);
        let before = self.remark;
        let mut head = remark;
        self.remark = head.len();
        let least = FRAME + LITTLE;
        let more = |head: &[Line<'_>]| rows_of((head.len() + 1).saturating_sub(before));
        if !rest.first().is_some_and(is_empty) && self.frame >= least + more(&head) {
            head.push(Line::default());
        }
        while head.len() < before {
            head.push(Line::default());
        }
        let more = rows_of(head.len() - before);
        let missing = (least + more).saturating_sub(self.frame);
        self.shown = self.shown.saturating_sub(missing);
        self.frame = self.frame.saturating_sub(more).max(least);
        self.head = head;
        self.head.extend(rest);
        self
    }

    /// A red line and what is told of it, in groups of rows: an empty row stands below the band, and
    /// where there is room around each group.
    pub fn held(groups: Vec<Vec<Line<'static>>>, body: u16, need: Need) -> Self {
        let last = groups.len().saturating_sub(1);
        let rows = rows_of(groups.iter().map(Vec::len).sum());
        let mut free = body.saturating_sub(rows + FRAME + LITTLE);
        let mut gaps = vec![false; groups.len()];
        // Below the band, above what Enter does, above the band.
        for at in [1, last, 0] {
            if let Some(gap) = gaps.get_mut(at).filter(|gap| !**gap && free > 0) {
                *gap = true;
                free -= 1;
            }
        }
        let between = rows_of(gaps.iter().filter(|gap| !**gap).count());
        if free + FRAME + LITTLE >= need.whole.max(FRAME + TALK) + between {
            gaps.fill(true);
        }
        let head: Vec<Line<'static>> = groups
            .into_iter()
            .zip(gaps)
            .flat_map(|(group, gap)| gap.then(Line::default).into_iter().chain(group))
            .collect();
        let frame = body.saturating_sub(rows_of(head.len()));
        Self { frame, head, remark: 0, rows: ChoiceLines::default(), foot: Vec::new(), shown: 0 }
    }
}

fn is_empty(line: &Line<'_>) -> bool {
    line.width() == 0
}

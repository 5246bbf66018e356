//! Line breaks by UAX#14, with the Chinese rules it leaves out: `“` opens and `”` closes, and
//! `·`, `～` and `／` start no line.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::width;

/// The text in lines of at most `room` cells. Line breaks in the text stay; spaces at the end of
/// a line are dropped. A word longer than a line is cut between graphemes.
///
/// `room` is taken as at least 2, for a Chinese character covers that much.
#[must_use]
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    fill(text, room.max(2), room.max(2))
}

/// Cells of a last line that looks lost: two Chinese characters and a full stop.
const LOST: usize = 6;
/// What ends a sentence, and what divides one, in both languages. After these a line may end early.
const ENDS: [char; 6] = ['。', '？', '！', '.', '?', '!'];
const STOPS: [char; 9] = ['，', '；', '：', '、', '…', '—', ',', ';', ':'];
/// What may still follow them.
const CLOSERS: [char; 9] = ['”', '’', '」', '』', '）', '》', ')', '"', '\''];

/// Whether something ends here after which a line may end early.
fn ends_phrase(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches(CLOSERS);
    text.ends_with(STOPS) || text.ends_with(ENDS)
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(CLOSERS).ends_with(ENDS)
}

/// Like [`wrap`], but where a paragraph would end in a character or two alone, the line before is
/// broken earlier: after a stop in the sentence that is broken, or where that sentence begins, and
/// only if it stays half full and no line more is needed. Everywhere else lines are full, for one
/// that ends early within a phrase looks torn.
#[must_use]
pub fn wrap_even(text: &str, room: usize) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| even(paragraph, room)).collect()
}

fn even(paragraph: &str, room: usize) -> Vec<String> {
    let mut lines = wrap(paragraph, room);
    let [full @ .., before, last] = lines.as_slice() else { return lines };
    if width(last) > LOST {
        return lines;
    }
    let Some(tail) = behind(paragraph, full).map(str::trim_start) else { return lines };
    let cut = earlier(tail, before, room.max(2)).map(|at| tail.split_at(at));
    if let Some((before, last)) = cut {
        let kept = full.len();
        lines.truncate(kept);
        lines.extend([before, last].map(|line| line.trim_end().to_owned()));
    }
    lines
}

/// Where two lines are broken instead, if what comes after `before` is not to stand alone.
fn earlier(tail: &str, before: &str, room: usize) -> Option<usize> {
    let ends = pieces(tail).into_iter().scan(0, |end, piece| {
        *end += piece.len();
        Some(*end)
    });
    let ends: Vec<usize> = ends.collect();
    let broken = ends.iter().rposition(|end| tail[..*end].trim_end().len() <= before.len())?;
    if ends_sentence(&tail[..ends[broken]]) {
        return None;
    }
    for end in ends[..broken].iter().rev() {
        let (before, last) = tail.split_at(*end);
        if width(last.trim_end()) > room || width(before.trim_end()) * 2 < room {
            return None;
        }
        if ends_phrase(before) && width(last.trim_end()) > LOST {
            return Some(*end);
        }
        if ends_sentence(before) {
            return None;
        }
    }
    None
}

/// Like [`wrap`], and in no more lines, but broken at stops as far as that can be, and not with a
/// character or two alone at the end where a stop can help that: for answers, which are compared
/// and read phrase by phrase. A line that does not end with a stop is full.
#[must_use]
pub fn wrap_at_stops(text: &str, room: usize) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| at_stops(paragraph, room)).collect()
}

/// What a line costs: broken in a phrase, or far too short, before how much of it stays empty.
type Cost = (usize, usize);

/// The cheapest way to the end of a piece, and where its last line begins.
type Way = Option<(Cost, usize)>;

/// A part that is not broken, as it is measured.
struct Piece {
    /// With the spaces that follow it.
    cells: usize,
    /// Without them.
    solid: usize,
    /// Whether it ends with a stop.
    stops: bool,
}

fn at_stops(paragraph: &str, room: usize) -> Vec<String> {
    let texts = pieces(paragraph);
    let measure = |text: &&str| {
        let solid = text.trim_end();
        Piece { cells: width(text), solid: width(solid), stops: ends_phrase(solid) }
    };
    let pieces: Vec<Piece> = texts.iter().map(measure).collect();
    let most = wrap(paragraph, room).len();
    if most < 2 || pieces.iter().any(|piece| piece.solid > room) {
        return wrap_even(paragraph, room);
    }
    // A row for each line more; the way to the end of the first so many pieces in each.
    let mut rows: Vec<Vec<Way>> = vec![vec![None; pieces.len() + 1]];
    rows[0][0] = Some(((0, 0), 0));
    for _ in 0..most {
        let next = a_line_more(&pieces, &rows[rows.len() - 1], room);
        rows.push(next);
    }
    let ends = rows.iter().enumerate().filter_map(|(used, row)| Some((row[pieces.len()]?.0, used)));
    let Some((_, used)) = ends.min() else { return wrap_even(paragraph, room) };
    let mut lines = Vec::new();
    let mut to = pieces.len();
    for row in rows[1..=used].iter().rev() {
        let Some((_, from)) = row[to] else { return wrap_even(paragraph, room) };
        lines.push(texts[from..to].concat().trim_end().to_owned());
        to = from;
    }
    lines.reverse();
    lines
}

fn a_line_more(pieces: &[Piece], before: &[Way], room: usize) -> Vec<Way> {
    let mut row: Vec<Way> = vec![None; pieces.len() + 1];
    for (from, way) in before.iter().enumerate() {
        let Some(((bad, empty), _)) = *way else { continue };
        let mut cells = 0;
        for (at, piece) in pieces.iter().enumerate().skip(from) {
            let line = cells + piece.solid;
            if line > room {
                break;
            }
            cells += piece.cells;
            let full = pieces.get(at + 1).is_none_or(|next| cells + next.solid > room);
            if !full && !piece.stops {
                continue;
            }
            let (more_bad, more_empty) = cost(line, piece.stops, room, at + 1 == pieces.len());
            let all = ((bad + more_bad, empty + more_empty), from);
            if row[at + 1].is_none_or(|(known, _)| all.0 < known) {
                row[at + 1] = Some(all);
            }
        }
    }
    row
}

fn cost(cells: usize, stops: bool, room: usize, last: bool) -> Cost {
    let empty = (room - cells) * (room - cells);
    match last {
        true if cells <= LOST => (4, 0),
        true => (0, 0),
        // Above half a line of nothing it reads worse than within a phrase.
        false if cells * 2 < room => (3, empty),
        false if stops => (0, empty),
        false => (2, empty),
    }
}

/// What of the paragraph comes after these lines of it.
fn behind<'p>(paragraph: &'p str, lines: &[String]) -> Option<&'p str> {
    let without = |rest: &'p str, line: &String| {
        rest.strip_prefix(line.as_str()).or_else(|| rest.trim_start().strip_prefix(line.as_str()))
    };
    lines.iter().try_fold(paragraph, without)
}

/// Like [`wrap`], with `first` before the first line and `rest` before the others; both count
/// into `room`. For numbered choices and lists.
#[must_use]
pub fn wrap_hanging(text: &str, first: &str, rest: &str, room: usize) -> Vec<String> {
    let (first_room, rest_room) =
        (room.saturating_sub(width(first)).max(2), room.saturating_sub(width(rest)).max(2));
    fill(text, first_room, rest_room)
        .into_iter()
        .enumerate()
        .map(|(number, line)| format!("{}{line}", if number == 0 { first } else { rest }))
        .collect()
}

/// Fills lines greedily, the very first with its own room.
fn fill(text: &str, first_room: usize, rest_room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for piece in pieces(paragraph) {
            let room = if lines.is_empty() { first_room } else { rest_room };
            if fits(&line, piece, room) {
                line.push_str(piece);
                continue;
            }
            if !line.is_empty() {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            let room = if lines.is_empty() { first_room } else { rest_room };
            if fits(&line, piece, room) {
                line.push_str(piece);
            } else {
                line = cut_word(piece, room, rest_room, &mut lines);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Whether the piece may follow; the spaces it ends with may hang over the edge.
fn fits(line: &str, piece: &str, room: usize) -> bool {
    width(line) + width(piece.trim_end()) <= room
}

/// Cuts a word that is longer than a line and returns its tail, to be filled further.
fn cut_word(word: &str, first_room: usize, rest_room: usize, lines: &mut Vec<String>) -> String {
    let mut room = first_room;
    let mut line = String::new();
    for grapheme in word.graphemes(true) {
        if width(&line) + width(grapheme) > room && !line.is_empty() {
            // The spaces that a word ends with hang over the edge.
            if grapheme.trim().is_empty() {
                continue;
            }
            lines.push(line.trim_end().to_owned());
            line.clear();
            room = rest_room;
        }
        line.push_str(grapheme);
    }
    line
}

/// The parts between which a line may break, each with the spaces that follow it.
fn pieces(paragraph: &str) -> Vec<&str> {
    // The stand-ins are three bytes like the quotes they replace, so the offsets hold.
    let mapped =
        paragraph.replace('“', "「").replace('‘', "『").replace('”', "」").replace('’', "』");
    let mut pieces = Vec::new();
    let mut start = 0;
    for (end, _) in linebreaks(&mapped) {
        // An option of the command line is copied whole.
        let in_option = end < paragraph.len() && paragraph[..end].ends_with("--");
        // Latin words are whole, as the names of keys have to be.
        let in_word = end < paragraph.len() && in_word(&paragraph[..end], &paragraph[end..]);
        if end > start && !in_option && !in_word && !paragraph[end..].starts_with(['·', '～', '／'])
        {
            pieces.push(&paragraph[start..end]);
            start = end;
        }
    }
    pieces
}

/// Whether a hyphen between Latin letters stands here.
fn in_word(before: &str, after: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric();
    before.strip_suffix('-').is_some_and(|word| word.ends_with(letter)) && after.starts_with(letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn chinese_breaks_by_its_own_rules() {
        let cases: [(&str, usize, &[&str]); 10] = [
            ("一二三四五，六七八九十。", 10, &["一二三四", "五，六七八", "九十。"]),
            ("一二三四《红楼梦》七", 10, &["一二三四", "《红楼梦》", "七"]),
            ("一二三四！？五六七", 12, &["一二三四！？", "五六七"]),
            ("一二三四！？五六七", 10, &["一二三", "四！？五六", "七"]),
            ("工号A-20931已登记", 10, &["工号", "A-20931已", "登记"]),
            ("一二三四五“六七”八九十", 10, &["一二三四五", "“六七”八九", "十"]),
            ("卡尔·马克思路", 4, &["卡", "尔·", "马克", "思路"]),
            ("九点～十点到", 4, &["九", "点～", "十点", "到"]),
            ("票价￥1,299.00元", 10, &["票价", "￥1,299.00", "元"]),
            ("a-word-of-two-rows-- ", 10, &["a-word-of-", "two-rows--"]),
        ];
        for (text, room, lines) in cases {
            assert_eq!(wrap(text, room), lines, "{text} in {room}");
        }
    }

    #[test]
    fn dashes_ellipses_and_figures_stay_whole() {
        for (text, whole) in [
            ("一二三四——五六", "——"),
            ("一二三四……五六", "……"),
            ("一二三四25%五六", "25%"),
            ("拨打热线400-800-1234吧", "400-800-1234"),
            ("错位时加 --ambiguous 再看", "--ambiguous"),
            ("离开按两次 Ctrl-C。", "Ctrl-C"),
        ] {
            let lines = wrap(text, 12);
            assert!(lines.iter().any(|line| line.contains(whole)), "{lines:?}");
        }
    }

    #[test]
    fn english_in_chinese_keeps_its_line_full() {
        assert_eq!(
            wrap("您的订单号 A-20931 还没有发出来", 25),
            ["您的订单号 A-20931 还没有", "发出来"]
        );
    }

    #[test]
    fn a_hanging_indent_is_part_of_the_width() {
        assert_eq!(
            wrap_hanging("我请裁缝十分钟内上来", "1  ", "   ", 13),
            ["1  我请裁缝十", "   分钟内上来"]
        );
    }

    #[test]
    fn a_line_is_broken_early_only_after_a_stop_in_the_sentence() {
        let cases: [(&str, usize, &[&str]); 9] = [
            ("一二三四五六七八九十一", 20, &["一二三四五六七八九十", "一"]),
            ("城区四十五分钟到场，就是八点。", 28, &["城区四十五分钟到场，", "就是八点。"]),
            ("一二三，四五六七八九十一", 20, &["一二三，四五六七八九", "十一"]),
            ("霍女士在家。今天到货了吗？", 24, &["霍女士在家。", "今天到货了吗？"]),
            ("一二三四五，六七八九。好。", 22, &["一二三四五，六七八九。", "好。"]),
            ("他说：“好的，就来。”她点了头", 24, &["他说：“好的，就来。”", "她点了头"]),
            ("This is on time, as he said so", 28, &["This is on time,", "as he said so"]),
            ("This will be on time as he is", 27, &["This will be on time as he", "is"]),
            ("一二三\n四五六", 20, &["一二三", "四五六"]),
        ];
        for (text, room, lines) in cases {
            assert_eq!(wrap_even(text, room), lines, "{text} in {room}");
        }
    }

    #[test]
    fn answers_break_at_stops_as_far_as_they_can_in_as_many_lines() {
        let cases: [(&str, usize, &[&str]); 5] = [
            ("麻烦您陪一会儿，沈女士坐", 22, &["麻烦您陪一会儿，", "沈女士坐"]),
            (
                "四十秒断一次，头一句我请她答，一句就够了，您看行不行？",
                36,
                &["四十秒断一次，头一句我请她答，", "一句就够了，您看行不行？"],
            ),
            ("一二三四五六七八九十一", 20, &["一二三四五六七八九十", "一"]),
            ("好，一二三四五六七八九十一二", 22, &["好，一二三四五六七八九", "十一二"]),
            ("一二三", 4, &["一二", "三"]),
        ];
        for (text, room, lines) in cases {
            assert_eq!(wrap_at_stops(text, room), lines, "{text} in {room}");
        }
    }

    #[test]
    fn empty_lines_stay() {
        assert_eq!(wrap("一\n\n二", 10), ["一", "", "二"]);
        assert_eq!(wrap("", 10), [""]);
    }

    /// textwrap knows the same breaks, but neither the Chinese quotes nor `·`; texts without
    /// them must come out alike.
    #[test]
    fn textwrap_agrees_where_it_knows_the_rules() {
        let options = |room| {
            textwrap::Options::new(room)
                .word_splitter(textwrap::WordSplitter::NoHyphenation)
                .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
                .word_separator(textwrap::WordSeparator::UnicodeBreakProperties)
        };
        for text in [
            "一二三四五，六七八九十。",
            "一二三四《红楼梦》七",
            "客户到营业厅报修停电，您先别急，我马上为您查询（约两分钟）。",
            "工号A-20931已登记，请记下 400-800-1234 这个号码！",
            "您的订单号 A-20931 还没有发出来，预计 25% 今天到。",
        ] {
            for room in [10, 12, 16, 25, 40] {
                assert_eq!(wrap(text, room), textwrap::wrap(text, options(room)), "{text} {room}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_line_is_wider_and_nothing_is_lost(
            text in "[a-z0-9 \n一-龥，。！？（）《》“”—…·～／￥%-]{0,80}",
            room in 2usize..50,
        ) {
            let lines = wrap(&text, room);
            for line in &lines {
                prop_assert!(width(line) <= room, "{:?} in {}", line, room);
            }
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
        }

        /// Nothing is torn to make lines of a length: they are those of [`wrap`], but for one break
        /// which is moved back to a stop where a character or two would stand alone.
        #[test]
        fn a_line_that_is_not_full_ends_with_a_stop(
            text in "([a-z]{1,9} |A-20931|[一-龥]{1,9}|[，。！？、：“”《》—]){0,30}",
            room in 8usize..70,
        ) {
            // What is longer than a line is cut anywhere.
            prop_assume!(pieces(&text).iter().all(|piece| width(piece.trim_end()) <= room));
            let (full, even) = (wrap(&text, room), wrap_even(&text, room));
            prop_assert_eq!(full.len(), even.len());
            if full != even {
                let (last, before) = (even.len() - 1, even.len() - 2);
                prop_assert_eq!(&full[..before], &even[..before]);
                prop_assert!(width(&full[last]) <= LOST && width(&even[last]) > LOST);
                prop_assert!(ends_phrase(&even[before]), "{:?}", even);
                prop_assert!(width(&even[before]) * 2 >= room, "{:?}", even);
                let moved = &full[before][even[before].len()..];
                let ends = pieces(moved).into_iter().any(ends_sentence);
                prop_assert!(!ends, "beyond the sentence: {:?}", even);
            }
            for lines in [even, wrap_at_stops(&text, room)] {
                for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
                    let both = format!("{line} {next}");
                    let piece = pieces(next)[0].trim_end();
                    let more = width(both.trim_end()) - width(next) + width(piece);
                    prop_assert!(ends_phrase(line) || more > room, "{:?} in {}", lines, room);
                }
            }
        }

        #[test]
        fn at_stops_nothing_is_lost_and_no_line_added(
            text in "[a-z0-9 一-龥，。！？“”—…·-]{0,80}",
            room in 2usize..50,
        ) {
            let lines = wrap_at_stops(&text, room);
            prop_assert!(lines.iter().all(|line| width(line) <= room), "{:?} in {}", lines, room);
            prop_assert!(lines.len() <= wrap(&text, room).len());
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
        }

        #[test]
        fn a_hanging_text_keeps_its_width(text in "[a-z 一-龥，。]{0,60}", room in 6usize..40) {
            for line in wrap_hanging(&text, "1  ", "   ", room) {
                prop_assert!(width(&line) <= room);
            }
        }
    }
}

//! A terminal screen as a picture: every cell where the terminal has it, in its colours.

use std::fmt::Write;

use vt100::{Cell, Color};

const CELL: (u16, u16) = (9, 21);
const MARGIN: u16 = 14;
const PAPER: &str = "#15191f";
const INK: &str = "#dfe3ea";

/// The screen as it stands, without its cursor.
pub fn svg(screen: &vt100::Screen) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns): (u16, u16) = (rows.into(), columns.into());
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-size=\"16\" font-family=\"'DejaVu Sans Mono', \
         Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'PingFang SC', \
         'Microsoft YaHei', monospace\">\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" \
         fill=\"{PAPER}\"/>\n"
    );
    for row in 0..rows {
        for (column, text, cell) in runs(screen, row, columns) {
            draw(&mut svg, (row, column), &text, &cell);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Neighbours that look alike and are alike wide: together they are one text.
fn runs(screen: &vt100::Screen, row: u16, columns: u16) -> Vec<(u16, String, Cell)> {
    let mut runs: Vec<(u16, String, Cell)> = Vec::new();
    let mut before = None;
    for column in 0..columns {
        let Some(cell) = screen.cell(row, column) else { continue };
        if cell.is_wide_continuation() {
            continue;
        }
        let blank = cell.contents().trim().is_empty();
        if blank && !cell.inverse() {
            before = None;
            continue;
        }
        let text = if blank { " ".to_owned() } else { cell.contents().to_owned() };
        match runs.last_mut() {
            Some((_, run, first)) if before == Some(column) && alike(first, cell) => {
                run.push_str(&text);
            }
            _ => runs.push((column, text, cell.clone())),
        }
        before = Some(column + if cell.is_wide() { 2 } else { 1 });
    }
    runs
}

fn alike(one: &Cell, other: &Cell) -> bool {
    let look = |cell: &Cell| {
        (cell.is_wide(), cell.fgcolor(), cell.bold(), cell.dim(), cell.inverse(), cell.underline())
    };
    look(one) == look(other)
}

fn draw(svg: &mut String, (row, column): (u16, u16), text: &str, cell: &Cell) {
    let cells = u16::try_from(text.chars().count()).unwrap_or(u16::MAX)
        * if cell.is_wide() { 2 } else { 1 };
    let (x, y) = (MARGIN + column * CELL.0, MARGIN + row * CELL.1);
    let mut ink = color(cell.fgcolor());
    if cell.inverse() {
        let (length, height) = (cells * CELL.0, CELL.1);
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{length}\" height=\"{height}\" fill=\"{ink}\"/>"
        );
        PAPER.clone_into(&mut ink);
    }
    let mut look = format!("fill=\"{ink}\"");
    if cell.bold() {
        look.push_str(" font-weight=\"bold\"");
    }
    if cell.dim() {
        look.push_str(" opacity=\"0.55\"");
    }
    let base = y + 16;
    let step = CELL.0 * if cell.is_wide() { 2 } else { 1 };
    let places: Vec<String> =
        (0..).map(|at| (x + at * step).to_string()).take(text.chars().count()).collect();
    for (at, sign) in (0..).zip(text.chars()) {
        line(svg, (x + at * step, y), sign, &look);
    }
    let text: String = text.chars().map(|sign| if is_drawn(sign) { ' ' } else { sign }).collect();
    if text.trim().is_empty() {
        return;
    }
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let places = places.join(" ");
    let _ = writeln!(
        svg,
        "<text x=\"{places}\" y=\"{base}\" xml:space=\"preserve\" {look}>{text}</text>"
    );
}

/// Which edges of its cell a line reaches from the middle (left, right, up, down), and how thick it
/// is; fonts leave gaps between the rows.
fn arms(sign: char) -> Option<([bool; 4], u16)> {
    let reaches = match sign {
        '─' | '━' => "lr",
        '│' | '┃' => "ud",
        '┌' | '╭' => "rd",
        '┐' | '╮' => "ld",
        '└' | '╰' => "ru",
        '┘' | '╯' => "lu",
        '├' => "rud",
        '┤' => "lud",
        '┬' => "lrd",
        '┴' => "lru",
        '╸' => "l",
        '╺' => "r",
        _ => return None,
    };
    let thick = if matches!(sign, '━' | '┃' | '╸' | '╺') { 3 } else { 1 };
    Some((['l', 'r', 'u', 'd'].map(|arm| reaches.contains(arm)), thick))
}

fn is_drawn(sign: char) -> bool {
    arms(sign).is_some() || block(sign).is_some()
}

/// The rows of its cell that a block fills, from the top.
fn block(sign: char) -> Option<(u16, u16)> {
    Some(match sign {
        '▀' => (0, CELL.1 / 2),
        '▄' => (CELL.1 / 2, CELL.1),
        '█' => (0, CELL.1),
        _ => return None,
    })
}

fn line(svg: &mut String, (x, y): (u16, u16), sign: char, look: &str) {
    let (width, height) = CELL;
    if let Some((top, bottom)) = block(sign) {
        let (y, height) = (y + top, bottom - top);
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {look}/>"
        );
    }
    let Some(([left, right, up, down], thick)) = arms(sign) else { return };
    let (middle, centre) = (x + width / 2, y + height / 2);
    let mut rect = |x: u16, y: u16, width: u16, height: u16| {
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {look}/>"
        );
    };
    let from = if left { x } else { middle };
    let to = if right { x + width } else { middle + thick };
    if left || right {
        rect(from, centre - thick / 2, to - from, thick);
    }
    let from = if up { y } else { centre };
    let to = if down { y + height } else { centre + 1 };
    if up || down {
        rect(middle - thick / 2, from, thick, to - from);
    }
}

/// The colours of the 256-colour table that the program uses: its cube and its greys.
fn color(color: Color) -> String {
    match color {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Color::Idx(grey @ 232..) => {
            let level = 8 + 10 * (grey - 232);
            format!("#{level:02x}{level:02x}{level:02x}")
        }
        Color::Idx(cube @ 16..) => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
            let at = cube - 16;
            let (r, g, b) = (level(at / 36), level(at / 6 % 6), level(at % 6));
            format!("#{r:02x}{g:02x}{b:02x}")
        }
        _ => INK.to_owned(),
    }
}

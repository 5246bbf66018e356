//! The colours themselves: for a dark ground, for a light one, and for one nobody knows.
//!
//! The hues are Okabe and Ito's, blue against orange, which nearly all eyes tell apart. A row holds
//! one of the sixteen colours, which the person's own palette paints, one of the 256-colour table,
//! and red, green and blue.

use ratatui::style::Color;

use super::{Ground, Tone};

type Row = (Color, u8, Color);

/// The colours of a tone on a ground; ordinary text has the terminal's own.
pub fn row(tone: Tone, ground: Option<Ground>) -> Option<Row> {
    match ground {
        Some(Ground::Dark) => on_dark(tone),
        Some(Ground::Light) => on_light(tone),
        None => on_either(tone),
    }
}

/// Dark red and dark blue cannot be read on black in old palettes; the bright ones can.
fn on_dark(tone: Tone) -> Option<Row> {
    Some(match tone {
        Tone::Calm => (Color::Cyan, 36, Color::Rgb(0x1b, 0xb4, 0x88)),
        Tone::Irritated => (Color::Yellow, 178, Color::Rgb(0xe6, 0xa7, 0x00)),
        Tone::Angry => (Color::LightRed, 202, Color::Rgb(0xee, 0x6c, 0x2a)),
        Tone::Trainee => (Color::LightBlue, 74, Color::Rgb(0x56, 0xb4, 0xe9)),
        Tone::Rest => (Color::Reset, 245, Color::Rgb(0x8a, 0x8a, 0x8a)),
        Tone::Text => return None,
    })
}

/// Yellow cannot be read on white in old palettes; magenta can.
fn on_light(tone: Tone) -> Option<Row> {
    Some(match tone {
        Tone::Calm => (Color::Cyan, 23, Color::Rgb(0x00, 0x77, 0x5a)),
        Tone::Irritated => (Color::Magenta, 94, Color::Rgb(0x85, 0x5c, 0x00)),
        Tone::Angry => (Color::Red, 160, Color::Rgb(0xb8, 0x43, 0x00)),
        Tone::Trainee => (Color::Blue, 25, Color::Rgb(0x00, 0x68, 0xa8)),
        Tone::Rest => (Color::Reset, 242, Color::Rgb(0x6c, 0x6c, 0x6c)),
        Tone::Text => return None,
    })
}

/// Of one lightness, the least that has 4.5 on a dark grey; that leaves 3.5 on white. More on both
/// no colour has. The table has no green that dark: its own leaves 2.8.
fn on_either(tone: Tone) -> Option<Row> {
    Some(match tone {
        Tone::Calm => (Color::Cyan, 36, Color::Rgb(0x00, 0x98, 0x6d)),
        Tone::Irritated => (Color::Yellow, 136, Color::Rgb(0xb2, 0x7b, 0x00)),
        Tone::Angry => (Color::LightRed, 202, Color::Rgb(0xdd, 0x5f, 0x00)),
        Tone::Trainee => (Color::LightBlue, 33, Color::Rgb(0x00, 0x8c, 0xd8)),
        Tone::Rest => (Color::Reset, 102, Color::Rgb(0x86, 0x86, 0x86)),
        Tone::Text => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::ground::{Rgb, contrast};
    use super::super::{ColorLevel, Theme, ThemeName};
    use super::*;

    const DARK: [Rgb; 3] = [[0x1e; 3], [0x16, 0x19, 0x1f], [0; 3]];
    const LIGHT: [Rgb; 2] = [[0xfa, 0xfa, 0xf7], [255; 3]];
    const LEVELS: [ColorLevel; 2] = [ColorLevel::Full, ColorLevel::Table];

    /// The red, green and blue of a colour of the 256-colour table.
    fn in_table(index: u8) -> Rgb {
        const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
        match index {
            232.. => [8 + 10 * (index - 232); 3],
            _ => [36, 6, 1].map(|part| STEPS[usize::from((index - 16) / part % 6)]),
        }
    }

    /// The colours a person sees, each with its tone.
    fn shown(theme: Theme) -> Vec<(Tone, Rgb)> {
        let color = |tone: &Tone| match theme.tone(*tone).fg? {
            Color::Rgb(red, green, blue) => Some((*tone, [red, green, blue])),
            Color::Indexed(index) => Some((*tone, in_table(index))),
            other => panic!("{tone:?}: {other:?}"),
        };
        Theme::tones().iter().filter_map(color).collect()
    }

    fn can_be_read(theme: Theme, grounds: &[Rgb], least: f64) {
        let shown = shown(theme);
        assert!(shown.len() >= 4, "{theme:?}");
        for (tone, color) in shown {
            for ground in grounds {
                let seen = contrast(color, *ground);
                assert!(seen >= least, "{tone:?} of {theme:?} on {ground:?}: {seen}");
            }
        }
    }

    #[test]
    fn on_a_known_ground_every_colour_can_be_read() {
        for level in LEVELS {
            for name in [ThemeName::Auto, ThemeName::HighContrast] {
                let found = |ground| Theme { level, name, ground, ..Theme::default() };
                can_be_read(found(Some(Ground::Dark)), &DARK, 4.5);
                can_be_read(found(Some(Ground::Light)), &LIGHT, 4.5);
            }
            // Asked for by name, whatever the terminal says.
            let asked = |name, ground| Theme { level, name, ground, ..Theme::default() };
            can_be_read(asked(ThemeName::Dark, Some(Ground::Light)), &DARK, 4.5);
            can_be_read(asked(ThemeName::Light, Some(Ground::Dark)), &LIGHT, 4.5);
        }
    }

    #[test]
    fn on_an_unknown_ground_they_are_for_dark_and_can_still_be_made_out_on_light() {
        for (level, least) in [(ColorLevel::Full, 3.45), (ColorLevel::Table, 2.65)] {
            let theme = Theme { level, ..Theme::default() };
            can_be_read(theme, &DARK, 4.5);
            can_be_read(theme, &LIGHT, least);
        }
    }

    #[test]
    fn no_two_tones_look_the_same() {
        for ground in [None, Some(Ground::Dark), Some(Ground::Light)] {
            for level in [ColorLevel::Full, ColorLevel::Table, ColorLevel::Basic] {
                let theme = Theme { level, ground, ..Theme::default() };
                let styles: Vec<_> = Theme::tones().iter().map(|tone| theme.tone(*tone)).collect();
                for (at, style) in styles.iter().enumerate() {
                    assert!(!styles[..at].contains(style), "{ground:?} {level:?}: {style:?}");
                }
            }
        }
    }
}

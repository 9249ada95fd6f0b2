//! How wide a text is, so that its box and its line are known without a browser.
//!
//! Every text carries its width as `textLength`, to which a viewer fits its own font: the table only has to be
//! near to it. It is the mean of Helvetica (as its AFM file has it) and DejaVu Sans, between which the usual
//! system fonts lie, in thousandths of an em. CJK characters are one em wide.

use std::borrow::Cow;

use super::scene::Style;

/// The printable ASCII characters from the space on.
const ASCII: [u16; 95] = [
    298, 339, 407, 697, 596, 920, 723, 233, 362, 362, 445, 711, 298, 347, 298, 307, // space to /
    596, 596, 596, 596, 596, 596, 596, 596, 596, 596, 307, 307, 711, 711, 711, 543, // 0 to ?
    1008, 676, 677, 710, 746, 649, 593, 776, 737, 286, 397, 661, 557, 848, 735, 783, // @ to O
    635, 783, 708, 651, 611, 727, 676, 966, 676, 639, 648, 334, 307, 334, 653, 528, // P to _
    417, 584, 595, 525, 595, 586, 315, 595, 595, 250, 250, 540, 250, 904, 595, 584, // ` to o
    595, 595, 372, 510, 335, 595, 546, 770, 546, 546, 512, 485, 298, 485, 711, // p to ~
];

/// Thousandths of an em of one character in the regular weight.
fn em(character: char) -> i32 {
    let code = u32::from(character);
    match code {
        0x20..=0x7e => ASCII.get(code as usize - 0x20).map_or(600, |width| i32::from(*width)),
        0xb7 => 298,
        0xd7 => 711,
        // Halfwidth katakana.
        0xff61..=0xff9f => 500,
        // Hangul and CJK are set in squares, emoji a little wider.
        0x1100..=0x11ff | 0x2026 | 0x2e80..=0x1_efff | 0x2_0000.. => 1000,
        0x1_f000..=0x1_ffff => 1300,
        _ => 650,
    }
}

/// Height of every font in units.
const SIZE: i32 = 12;

impl Style {
    /// Width of a bold character as a percentage of a regular one, where the style is bold. Squares stay squares.
    const fn weight(self) -> i32 {
        match self {
            Self::Group => 108,
            Self::Name | Self::Note => 100,
        }
    }

    /// Thousandths of a unit of one character.
    fn advance(self, character: char) -> i32 {
        let em = em(character);
        let weight = if em < 1000 { self.weight() } else { 100 };
        em * weight / 100 * SIZE
    }
}

/// The width of a text in units, rounded up.
pub(super) fn width(text: &str, style: Style) -> i32 {
    let mut sum = 0;
    for character in text.chars() {
        sum = style.advance(character).saturating_add(sum);
    }
    units(sum)
}

fn units(thousandths: i32) -> i32 {
    thousandths.saturating_add(999) / 1000
}

/// A text that is no wider than its room.
pub(super) struct Fitted {
    pub(super) text: Cow<'static, str>,
    /// Its width in units.
    pub(super) width: i32,
    /// The whole text, where only its beginning and `…` fit.
    pub(super) full: Option<Cow<'static, str>>,
}

/// The text if it is no wider than `room`, else as much of its beginning as fits.
pub(super) fn fit(text: Cow<'static, str>, style: Style, room: i32) -> Fitted {
    let room = room * 1000;
    let ellipsis = style.advance('…');
    let (mut sum, mut kept, mut kept_sum) = (0, 0, 0);
    for (start, character) in text.char_indices() {
        sum += style.advance(character);
        if sum > room {
            let head = text.get(..kept).unwrap_or_default().trim_end();
            let width = units(kept_sum + ellipsis);
            return Fitted { text: Cow::Owned([head, "…"].concat()), width, full: Some(text) };
        }
        if sum <= room - ellipsis {
            (kept, kept_sum) = (start + character.len_utf8(), sum);
        }
    }
    Fitted { text, width: units(sum), full: None }
}

/// The text in lines that are no wider than `room`, broken behind spaces and between CJK characters.
pub(super) fn wrap(text: &str, style: Style, room: i32) -> Vec<Fitted> {
    let room = room * 1000;
    let mut lines = Vec::with_capacity(2);
    // Where the line begins and may end, and the sums of the widths up to there and to the end.
    let (mut start, mut end, mut end_sum, mut sum) = (0, 0, 0, 0);
    let mut push = |from: usize, to: usize| {
        let text = text.get(from..to).unwrap_or_default().trim_end().to_owned();
        lines.push(Fitted { width: width(&text, style), text: text.into(), full: None });
    };
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let advance = style.advance(character);
        while sum + advance > room && at > start {
            if end <= start {
                (end, end_sum) = (at, sum);
            }
            push(start, end);
            (start, sum, end_sum) = (end, sum - end_sum, 0);
        }
        sum += advance;
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let is_square = em(character) >= 1000 && !goes_on(next);
        if character == ' ' || is_square {
            (end, end_sum) = (at + character.len_utf8(), sum);
        }
    }
    push(start, text.len());
    lines
}

/// Whether a character may not begin a line: what closes, and what goes on with the one before. Source: JIS X 4051.
fn goes_on(character: char) -> bool {
    matches!(
        character,
        '、' | '。'
            | '，'
            | '．'
            | '」'
            | '』'
            | '）'
            | '・'
            | 'ー'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_the_whole_text() {
        for text in [
            "Fargate asks ECR for a token, through the interface endpoint ecr.api: its private DNS",
            "Fargate が ECR にトークンを求めます。エンドポイント ecr.api を通ります。",
            "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:a-name-without-a-space",
            "",
        ] {
            for room in 60..300 {
                let lines = wrap(text, Style::Note, room);
                let without_spaces = |text: &str| text.replace(' ', "");
                let all: String = lines.iter().map(|line| line.text.as_ref()).collect();
                assert_eq!(without_spaces(&all), without_spaces(text));
                for line in lines {
                    assert!(
                        line.width <= room && line.width >= width(&line.text, Style::Note),
                        "{}",
                        line.text
                    );
                    assert!(!line.text.starts_with(['、', '。', 'ー']), "{}", line.text);
                }
            }
        }
    }

    #[test]
    fn japanese_is_one_em_a_character() {
        assert_eq!(width("日本語", Style::Name), 36);
        assert_eq!(width("日本語", Style::Group), 36);
        assert_eq!(width("ｱｲ", Style::Name), 12);
    }

    #[test]
    fn latin_is_as_the_table_says() {
        assert_eq!(width("", Style::Name), 0);
        // 0.735 + 0.676 + 0.611 em.
        assert_eq!(width("NAT", Style::Name), 25);
        assert!(width("NAT gateway", Style::Group) > width("NAT gateway", Style::Name));
    }

    #[test]
    fn what_fits_stays_and_what_does_not_is_cut() {
        let fitted = |text: &'static str, room| fit(Cow::Borrowed(text), Style::Name, room);
        let whole = fitted("ecr.api", 60);
        assert_eq!((whole.text.as_ref(), whole.width), ("ecr.api", width("ecr.api", Style::Name)));
        for room in 12..120 {
            for text in [
                "a very long name of something",
                "日本語の長い名前です。",
                "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
            ] {
                let Fitted { text: shown, width: reported, full } = fitted(text, room);
                assert!(width(&shown, Style::Name) <= room, "{shown} in {room}");
                assert!(reported <= room && reported >= width(&shown, Style::Name));
                match full {
                    Some(full) => assert!(full == text && shown.ends_with('…')),
                    None => assert_eq!(shown, text),
                }
            }
        }
    }
}

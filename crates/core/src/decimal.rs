//! Decimals as whole numbers of a small unit: what a person types, and how amounts read. No floating point.

use crate::text::grouped;

/// Billionths of a dollar in a dollar.
pub const NANO: i64 = 1_000_000_000;

/// Thousandths in one: MB in a GB, too.
pub const MILLI: i64 = 1000;

/// The most that [`parse`] takes: a thousand million millions, of which the smallest unit still fits.
pub const MOST: i64 = 1_000_000_000_000_000;

/// What a text says in units of which `unit` (a power of ten) make one: `1.25` with `unit` 1000 is 1250. `None` where
/// it is no decimal from 0 to [`MOST`], or finer than the unit. Full-width digits and commas between groups are taken,
/// as people type them.
pub fn parse(text: &str, unit: i64) -> Option<i64> {
    let (mut value, mut scale, mut digits) = (0_i64, None, 0);
    for typed in text.trim().chars() {
        let typed = match typed {
            '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(typed) - 0xff10, 10)?,
            '\u{ff0e}' => '.',
            '\u{ff0c}' => ',',
            _ => typed,
        };
        match (typed, scale) {
            ('.', None) => scale = Some(unit),
            (',', None) if digits > 0 => {}
            (_, None) => {
                value = value.checked_mul(10)?.checked_add(i64::from(typed.to_digit(10)?))?;
                digits += 1;
            }
            (_, Some(left)) => {
                let digit = i64::from(typed.to_digit(10)?);
                digits += 1;
                if left < 10 {
                    // Further zeros change nothing.
                    if digit > 0 {
                        return None;
                    }
                    continue;
                }
                value = value.checked_mul(10)?.checked_add(digit)?;
                scale = Some(left / 10);
            }
        }
    }
    let whole = value / (unit / scale.unwrap_or(unit));
    if digits == 0 || whole > MOST {
        return None;
    }
    value.checked_mul(scale.unwrap_or(unit))
}

/// A number of units as a decimal without zeros behind its last digit: 1250 of `unit` 1000 is `1.25`. Digits before the
/// point stand in groups of three.
pub fn exact(value: i64, unit: i64) -> String {
    let mut text = groups((value / unit).into());
    let mut rest = value % unit;
    if rest > 0 {
        text.push('.');
    }
    let mut place = unit;
    while rest > 0 && place > 1 {
        place /= 10;
        text.push(digit(rest / place));
        rest %= place;
    }
    text
}

/// An amount in billionths, rounded to hundredths, half away from zero: `1,234.50`.
pub fn cents(nano: i128) -> String {
    let cents = (nano.unsigned_abs() + 5_000_000) / 10_000_000;
    let mut text = groups(i128::try_from(cents / 100).unwrap_or(i128::MAX));
    let rest = i64::try_from(cents % 100).unwrap_or(0);
    text.push('.');
    text.push(digit(rest / 10));
    text.push(digit(rest % 10));
    if nano < 0 && cents > 0 { ["-", &text].concat() } else { text }
}

/// A whole number of billionths, rounded to ones: `15,330`.
pub fn ones(nano: i128) -> String {
    let ones = (nano.unsigned_abs() + 500_000_000) / 1_000_000_000;
    let text = groups(i128::try_from(ones).unwrap_or(i128::MAX));
    if nano < 0 && ones > 0 { ["-", &text].concat() } else { text }
}

/// A number that is not negative, in groups of three digits.
fn groups(value: i128) -> String {
    /// The largest power of a thousand that 64 bits hold.
    const CUT: i128 = 1_000_000_000_000_000_000;
    let low = u64::try_from(value % CUT).unwrap_or(0);
    if value < CUT {
        return grouped(low);
    }
    let mut text = groups(value / CUT);
    let padded = grouped(low + 1_000_000_000_000_000_000);
    // Without the 1 that keeps the zeros.
    text.push_str(padded.get(1..).unwrap_or_default());
    text
}

fn digit(value: i64) -> char {
    u32::try_from(value).ok().and_then(|value| char::from_digit(value, 10)).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        for (text, unit, value) in [
            ("0.0518144", NANO, Some(51_814_400)),
            ("0.01563522", NANO, Some(15_635_220)),
            ("14,924.987", MILLI, Some(14_924_987)),
            ("１．５", MILLI, Some(1500)),
            (" 7 ", MILLI, Some(7000)),
            (".5", MILLI, Some(500)),
            ("5.", MILLI, Some(5000)),
            ("1.2500", MILLI, Some(1250)),
            ("1.2345", MILLI, None),
            ("1000000000000000", MILLI, Some(MOST * MILLI)),
            ("1000000000000001", MILLI, None),
            ("99999999999999999999999", MILLI, None),
            ("-1", MILLI, None),
            ("", MILLI, None),
            (".", MILLI, None),
            ("1e3", MILLI, None),
            ("1.2.3", MILLI, None),
            (",1", MILLI, None),
            ("ten", MILLI, None),
        ] {
            assert_eq!(parse(text, unit), value, "{text}");
        }
    }

    #[test]
    fn amounts_read_as_people_write_them() {
        assert_eq!(exact(14_000_000, NANO), "0.014");
        assert_eq!(exact(51_814_400, NANO), "0.0518144");
        assert_eq!(exact(14_924_987, MILLI), "14,924.987");
        assert_eq!(exact(2_000, MILLI), "2");
        assert_eq!(cents(102_200_000_000), "102.20");
        assert_eq!(cents(746_249_350_000), "746.25");
        assert_eq!(cents(-1_005_000_000), "-1.01");
        assert_eq!(cents(-1), "0.00");
        assert_eq!(cents(1_234_567_000_000_000), "1,234,567.00");
        assert_eq!(cents(62_000_000_000_000_000_000_000), "62,000,000,000,000.00");
        assert_eq!(cents(1_000_000_000_000_000_001_000_000_000), "1,000,000,000,000,000,001.00");
        assert_eq!(ones(15_330_500_000_000), "15,331");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(value in 0..MOST) {
            for unit in [MILLI, NANO] {
                prop_assert_eq!(parse(&exact(value, unit), unit), Some(value));
            }
        }
    }
}

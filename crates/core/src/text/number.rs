/// A number in decimal. Every sentence takes this one, because each integer type's own `to_string` costs the page
/// bytes.
pub(crate) fn decimal(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    if number < 0 { ["-", &digits].concat() } else { digits }
}

/// A number with a comma between groups of three digits, as English and Japanese both write it: `65,536`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn groups_by_three() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1000), "1,000");
        assert_eq!(grouped(65_536), "65,536");
        assert_eq!(grouped(u64::MAX), "18,446,744,073,709,551,615");
    }
}

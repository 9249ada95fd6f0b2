//! How long a log group may keep its events.

use super::tables::LOG_RETENTION_DAYS;

/// The days of retention that a log group accepts, ascending. Keeping for ever is the absence of a
/// retention and not among them.
pub fn log_retention_days() -> &'static [u32] {
    &LOG_RETENTION_DAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_are_those_of_cloudwatch_logs() {
        let days = [
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
            3288, 3653,
        ];
        assert_eq!(log_retention_days(), days);
    }
}

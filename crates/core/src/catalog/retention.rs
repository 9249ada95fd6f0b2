//! How long a CloudWatch log group may keep its events.

use super::tables::LOG_RETENTION_DAYS;

/// The days of retention that CloudWatch Logs accepts, ascending. Keeping for ever is the absence of a
/// retention and not among them.
pub fn log_retention_days() -> &'static [u32] {
    &LOG_RETENTION_DAYS
}

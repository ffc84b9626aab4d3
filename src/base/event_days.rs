//! `[events]` in `site.toml`: the days of events that no document dates.

use std::collections::BTreeMap;

use toml::Spanned;

use super::Date;
use super::settings_error::{SettingsError, wrong};

/// The table as it is written: the name of an event, and its day.
pub(super) type EventTable = BTreeMap<String, Spanned<String>>;

/// The days of the events of a file.
pub(super) fn event_days(table: EventTable) -> Result<BTreeMap<String, Date>, SettingsError> {
    let dated = table.into_iter().map(|(name, day)| {
        let read = day.as_ref().trim().parse();
        let unread = |_| wrong(&day, "an event has no such day", "write it as `2026-11-30`");
        Ok((name, read.map_err(unread)?))
    });
    dated.collect()
}

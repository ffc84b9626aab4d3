//! `[history]` in `site.toml`: the past days that a portal shows.

use serde::Deserialize;
use toml::Spanned;

use super::settings::{BulkCommits, ChangedSinceReview, HistorySettings};
use super::settings_error::{SettingsError, wrong};

/// The table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HistoryTable {
    every_days: Option<Spanned<u32>>,
    points: Option<Spanned<u32>>,
    bulk_commits: Option<BulkWord>,
    changed_since_review: Option<ChangedWord>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum BulkWord {
    Skip,
    Count,
}

impl BulkWord {
    fn read(word: Option<&BulkWord>) -> BulkCommits {
        match word {
            Some(BulkWord::Count) => BulkCommits::Count,
            Some(BulkWord::Skip) | None => BulkCommits::Skip,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum ChangedWord {
    Warn,
    Block,
}

impl ChangedWord {
    fn read(word: Option<&ChangedWord>) -> ChangedSinceReview {
        match word {
            Some(ChangedWord::Block) => ChangedSinceReview::Block,
            Some(ChangedWord::Warn) | None => ChangedSinceReview::Warn,
        }
    }
}

/// The settings of history; those by default where the table is absent.
pub(super) fn settings(table: Option<&HistoryTable>) -> Result<HistorySettings, SettingsError> {
    let mut settings = HistorySettings::default();
    let Some(table) = table else {
        return Ok(settings);
    };
    if let Some(days) = &table.every_days {
        settings.every_days = history_within(days, 1, 366, "every_days")?;
    }
    settings.bulk_commits = BulkWord::read(table.bulk_commits.as_ref());
    settings.changed_since_review = ChangedWord::read(table.changed_since_review.as_ref());
    if let Some(points) = &table.points {
        settings.points = history_within(points, 0, 520, "points")?;
    }
    Ok(settings)
}

/// A number of the table of history, from `least` to `most`.
fn history_within(
    value: &Spanned<u32>,
    least: u32,
    most: u32,
    what: &str,
) -> Result<u32, SettingsError> {
    let number = *value.as_ref();
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    Err(wrong(
        value,
        &format!("`{what}` of history is out of bounds"),
        &format!("say from {least} to {most}"),
    ))
}

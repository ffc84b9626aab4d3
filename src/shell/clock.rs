//! The clock: the one place that asks what day it is.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::base::Date;
use crate::shell::Failure;

/// The day to judge on: as given, else `SOURCE_DATE_EPOCH`, else as settings fix it, else today in UTC.
pub fn as_of(given: Option<Date>, fixed: Option<Date>) -> Result<Date, Failure> {
    // An empty variable is how scripts unset one.
    let epoch = env::var_os("SOURCE_DATE_EPOCH").filter(|epoch| !epoch.is_empty());
    match (given, epoch, fixed) {
        (Some(day), _, _) => Ok(day),
        (None, Some(epoch), _) => of_epoch(&epoch.to_string_lossy()),
        (None, None, Some(day)) => Ok(day),
        (None, None, None) => today(),
    }
}

fn of_epoch(text: &str) -> Result<Date, Failure> {
    let day = text.trim().parse().ok().and_then(Date::of_unix_seconds);
    day.ok_or_else(|| {
        Failure::new(format!(
            "SOURCE_DATE_EPOCH is `{text}`, which is not a time"
        ))
        .with_help("set it to whole seconds since 1970, or unset it")
    })
}

/// Today, in UTC.
pub fn today() -> Result<Date, Failure> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let day = now
        .and_then(|now| i64::try_from(now.as_secs()).ok())
        .and_then(Date::of_unix_seconds);
    day.ok_or_else(|| {
        Failure::new("this machine's clock is outside the calendar")
            .with_help("give the day with --as-of")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_is_read_in_utc_and_nonsense_is_refused() {
        assert_eq!(
            of_epoch("1762732800").map(|day| day.to_string()),
            Ok("2025-11-10".to_owned())
        );
        assert!(of_epoch("yesterday").is_err() && of_epoch("99999999999999999").is_err());
    }
}

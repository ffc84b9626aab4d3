//! Mistakes in `site.toml`, and the checks of values that several of its tables share.

use globset::GlobBuilder;
use toml::Spanned;

use super::Span;

/// A mistake in `site.toml`. Nothing is compiled with settings that nobody could read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError {
    /// What is wrong.
    pub message: String,
    /// Where, in the text of the file.
    pub span: Span,
    /// What to do about it.
    pub help: Option<String>,
}

/// A mistake in one value.
pub(super) fn wrong<T>(value: &Spanned<T>, message: &str, help: &str) -> SettingsError {
    SettingsError {
        message: message.to_owned(),
        span: span(value.span()),
        help: Some(help.to_owned()),
    }
}

/// A place as the TOML reader gives it.
pub(super) fn span(range: std::ops::Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

/// An address that a portal can be published at, without its trailing slash.
pub fn web_address(text: &str) -> Option<String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))?;
    let plain = |letter: char| {
        letter.is_ascii_graphic() && !matches!(letter, '"' | '\'' | '<' | '>' | '\\')
    };
    (!rest.is_empty() && !rest.starts_with('/') && rest.chars().all(plain))
        .then(|| text.trim_end_matches('/').to_owned())
}

/// Patterns of paths, once each is known to be one.
pub(super) fn checked_globs(globs: &[Spanned<String>]) -> Result<Vec<String>, SettingsError> {
    for glob in globs {
        GlobBuilder::new(glob.as_ref())
            .literal_separator(true)
            .build()
            .map_err(|error| {
                let message = format!(
                    "`{}` is not a valid pattern: {}",
                    glob.as_ref(),
                    error.kind()
                );
                wrong(
                    glob,
                    &message,
                    "patterns are written like `docs/**/*.md`, relative to the root",
                )
            })?;
    }
    Ok(globs.iter().map(|glob| glob.as_ref().clone()).collect())
}

/// How old a claim may be: a claim has no age on its own day, so that 0 lets none count on any other.
pub(super) fn claim_days(days: &Spanned<u32>) -> Result<u32, SettingsError> {
    match *days.as_ref() {
        0 => Err(wrong(
            days,
            "`claim_max_age` of 0 days lets no claim count",
            "write a number of days, or leave the key out",
        )),
        days => Ok(days),
    }
}

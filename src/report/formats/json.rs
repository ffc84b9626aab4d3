//! `readiness.json`: the evaluated model for machines.

use crate::report::formats::{Format, Given, Output};
use crate::report::present::json::readiness;
use crate::report::present::theme::ThemeError;

/// This format.
pub const FORMAT: Format = Format {
    name: "json",
    write: files,
    downloads: |_| Vec::new(),
};

/// The one file of this format.
fn files(given: &Given) -> Result<Output, ThemeError> {
    Ok(Output::from([(
        "readiness.json".to_owned(),
        readiness(&given.site),
    )]))
}

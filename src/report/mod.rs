//! Floor 7: outputs: the evaluated model to files as a value. Pure; `FORMATS` lists them all.

pub mod changes;
pub mod check;
mod demand;
pub mod gate;
pub mod html;
pub mod json;
pub mod patch;
pub mod schema;
pub mod theme;
pub mod trend;
pub mod way;
pub mod why;

use std::collections::BTreeMap;

use crate::base::{Date, Diagnostic, Settings};
use crate::evaluate::Assessment;
use crate::link::Model;
use html::highlight::Highlighter;
pub use theme::{Theme, ThemeError};
pub use trend::Trend;

/// Files to be written, by path below the output folder.
pub type Output = BTreeMap<String, Vec<u8>>;

/// What every output is made from.
#[derive(Clone, Copy)]
pub struct Evaluated<'a> {
    /// Documents, records, evidence and the links between them.
    pub model: &'a Model,
    /// What was decided about them.
    pub assessment: &'a Assessment,
    /// What a writer should know, sorted by place.
    pub diagnostics: &'a [Diagnostic],
    /// The settings of the site.
    pub settings: &'a Settings,
    /// The day that everything is judged on.
    pub as_of: Date,
    /// Readiness on past days, where somebody has looked.
    pub trend: Option<&'a Trend>,
}

/// One format of a portal.
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// Makes its files.
    pub write: fn(&Evaluated, &Theme, &Highlighter) -> Result<Output, ThemeError>,
}

/// Every format that `build` writes.
pub const FORMATS: &[Format] = &[json::FORMAT, html::FORMAT];

/// All files of the portal. Fails only where the theme is broken.
pub fn portal(evaluated: &Evaluated, theme: &Theme, highlighter: &Highlighter) -> Result<Output, ThemeError> {
    let mut output = Output::new();
    for format in FORMATS {
        output.extend((format.write)(evaluated, theme, highlighter)?);
    }
    Ok(output)
}

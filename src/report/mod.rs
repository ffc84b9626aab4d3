//! Floor 7: outputs: the evaluated model to files as a value. Pure; `FORMATS` lists them all.

pub mod address;
pub mod alike;
pub mod badge;
pub mod beside;
pub mod changes;
pub mod check;
pub mod csv;
mod demand;
pub mod diff;
pub mod feed;
pub mod findings;
pub mod gate;
pub mod history;
pub mod html;
pub mod ics;
pub mod json;
pub mod leftovers;
pub mod metrics;
pub mod patch;
pub mod plain;
pub mod read;
pub mod redact;
pub mod said;
pub mod schema;
pub mod snapshot;
pub mod statement;
pub mod theme;
pub mod trend;
pub mod understood;
pub mod values;
pub mod way;
pub mod why;

use std::collections::BTreeMap;

use crate::base::{Date, Diagnostic, Settings};
use crate::evaluate::Assessment;
use crate::link::Model;
use changes::Changes;
use html::highlight::Highlighter;
use html::places::Places;
pub use redact::LeftOut;
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
    /// What is left out, where this is a copy for an audience.
    pub left_out: Option<&'a LeftOut>,
    /// Readiness on past days, where somebody has looked.
    pub trend: Option<&'a Trend>,
    /// What this tree would change, where it is a preview of a change.
    pub preview: Option<&'a Preview>,
}

/// A change that somebody looks at before it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What it would change.
    pub changes: Changes,
    /// What the tree that it is held against is called: `main`.
    pub base: String,
}

/// What a format of the portal is made from.
pub struct Given<'a> {
    /// What was evaluated.
    pub site: Evaluated<'a>,
    /// Where everything stands in the portal.
    pub places: &'a Places,
    /// The templates and static files.
    pub theme: &'a Theme,
    /// What colours code, and remembers it.
    pub highlighter: &'a Highlighter,
}

/// One format of a portal.
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// Makes its files.
    pub write: fn(&Given) -> Result<Output, ThemeError>,
}

/// Every format that `build` writes.
pub const FORMATS: &[Format] = &[
    json::FORMAT,
    badge::FORMAT,
    ics::FORMAT,
    feed::FORMAT,
    metrics::FORMAT,
    csv::FORMAT,
    html::FORMAT,
];

/// All files of the portal. Fails only where the theme is broken.
pub fn portal(
    evaluated: &Evaluated,
    theme: &Theme,
    highlighter: &Highlighter,
) -> Result<Output, ThemeError> {
    let places = Places::of(evaluated);
    let given = Given {
        site: *evaluated,
        places: &places,
        theme,
        highlighter,
    };
    let mut output = Output::new();
    for format in FORMATS {
        output.extend((format.write)(&given)?);
    }
    Ok(output)
}

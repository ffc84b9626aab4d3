//! Floor 7: outputs: the evaluated model to files as a value. Pure; `FORMATS` lists them all.

pub mod audience;
pub mod compare;
pub mod formats;
pub mod present;

use std::collections::BTreeMap;

use crate::base::{Date, Diagnostic, Settings};
use crate::evaluate::Assessment;
use crate::link::Model;
pub use crate::report::audience::LeftOut;
use crate::report::compare::changes::Changes;
pub use crate::report::compare::trend::Trend;
use crate::report::formats::html::highlight::Highlighter;
use crate::report::present::places::Places;
pub use crate::report::present::theme::{Theme, ThemeError};

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
    present::json::FORMAT,
    formats::badge::FORMAT,
    formats::ics::FORMAT,
    formats::feed::FORMAT,
    formats::metrics::FORMAT,
    formats::csv::FORMAT,
    formats::html::FORMAT,
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

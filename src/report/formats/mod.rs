//! Formats: one room each for what people, browsers, spreadsheets, calendars and pipelines are given; `FORMATS` lists those of the portal.
//!
//! No format names another. What two of them need is in `present` or `compare`; what one has to know of all of them, such as the links
//! to downloads, it asks of this list.

pub mod badge;
mod card;
pub mod check;
pub mod csv;
pub mod diff;
pub mod feed;
pub mod gate;
pub mod history;
pub mod html;
pub mod ics;
pub mod json;
pub mod metrics;
pub mod patch;
pub mod read;
pub mod snapshot;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::report::compare::changes::Preview;
use crate::report::compare::trend::Trend;
use crate::report::evaluated::Evaluated;
use crate::report::present::places::{Link, Places};
use crate::report::present::theme::{Theme, ThemeError};
use html::highlight::Highlighter;
use snapshot::Snapshot;

/// Files to be written, by path below the output folder.
pub type Output = BTreeMap<String, Vec<u8>>;

/// Where the files of a portal go as they are made, by many threads at once, so that no more of them than these are held in memory.
pub trait Sink: Sync {
    /// Takes one file.
    fn put(&self, path: String, bytes: Vec<u8>);
}

impl Sink for Mutex<Output> {
    fn put(&self, path: String, bytes: Vec<u8>) {
        let mut output = self.lock().unwrap_or_else(PoisonError::into_inner);
        output.insert(path, bytes);
    }
}

/// An evaluated tree, with what is known around it.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    /// The tree.
    pub site: Evaluated<'a>,
    /// Readiness on past days, where somebody has looked.
    pub trend: Option<&'a Trend>,
    /// What this tree would change, where it is a preview of a change.
    pub preview: Option<&'a Preview>,
    /// The page for those who decide, where somebody has made it.
    pub snapshot: Option<&'a Snapshot>,
}

impl<'a> From<Evaluated<'a>> for Edition<'a> {
    fn from(site: Evaluated<'a>) -> Self {
        Edition {
            site,
            trend: None,
            preview: None,
            snapshot: None,
        }
    }
}

impl<'a> From<&Evaluated<'a>> for Edition<'a> {
    fn from(site: &Evaluated<'a>) -> Self {
        Edition::from(*site)
    }
}

/// What a format of the portal is made from.
pub struct Given<'a> {
    /// What was evaluated.
    pub site: Evaluated<'a>,
    /// Readiness on past days, where somebody has looked.
    pub trend: Option<&'a Trend>,
    /// What this tree would change, where it is a preview of a change.
    pub preview: Option<&'a Preview>,
    /// The page for those who decide, where somebody has made it.
    pub snapshot: Option<&'a Snapshot>,
    /// Where everything is in the portal.
    pub places: &'a Places,
    /// The templates and static files.
    pub theme: &'a Theme,
    /// What colours code, and remembers it.
    pub highlighter: &'a Highlighter,
    /// Where pages go as they are drawn.
    pub sink: &'a dyn Sink,
}

/// One format of a portal.
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// Makes its files, and gives back those that it has not put into the sink.
    pub write: fn(&Given) -> Result<Output, ThemeError>,
    /// The files among them that hold what a page shows, as links from the root of the portal.
    pub downloads: fn(&str) -> Vec<Link>,
}

/// Every format that `build` writes.
pub const FORMATS: &[Format] = &[
    json::FORMAT,
    badge::FORMAT,
    card::FORMAT,
    ics::FORMAT,
    feed::FORMAT,
    metrics::FORMAT,
    csv::FORMAT,
    snapshot::portal::FORMAT,
    html::FORMAT,
];

/// All files of the portal. Fails only where the theme is broken.
pub fn portal<'a>(
    edition: impl Into<Edition<'a>>,
    theme: &Theme,
    highlighter: &Highlighter,
) -> Result<Output, ThemeError> {
    let output = Mutex::new(Output::new());
    portal_into(edition, theme, highlighter, &output)?;
    Ok(output.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// The same, each file as soon as it is made.
pub fn portal_into<'a>(
    edition: impl Into<Edition<'a>>,
    theme: &Theme,
    highlighter: &Highlighter,
    sink: &dyn Sink,
) -> Result<(), ThemeError> {
    let Edition {
        site,
        trend,
        preview,
        snapshot,
    } = edition.into();
    let places = Places::of(&site);
    let given = Given {
        site,
        trend,
        preview,
        snapshot,
        places: &places,
        theme,
        highlighter,
        sink,
    };

    for format in FORMATS {
        for (path, bytes) in (format.write)(&given)? {
            sink.put(path, bytes);
        }
    }
    Ok(())
}

/// What other formats hold of a page.
pub fn downloads(page: &str) -> Vec<Link> {
    let of_page = |format: &Format| (format.downloads)(page);
    FORMATS.iter().flat_map(of_page).collect()
}

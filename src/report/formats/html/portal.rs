//! The portal while it is drawn: what it is made from, the kinds of its pages, and one page that is to be drawn.

use crate::report::compare::changes::Preview;
use crate::report::compare::history;
use crate::report::evaluated::Evaluated;
use crate::report::formats::html::markdown::Press;
use crate::report::formats::html::to_do::Plan;
use crate::report::formats::html::{lead, live};
use crate::report::present::places::{Link, Places, ROWS, page_path};
use crate::report::present::words;
use std::collections::BTreeSet;

use tera::Context;

/// One kind of page: its template, the sheets that there are of it, and what a sheet shows.
pub struct PageKind {
    pub template: &'static str,
    pub sheets: fn(&Portal) -> Vec<Sheet>,
    pub view: fn(&Portal, &Sheet) -> Context,
}

/// One page that is to be drawn.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its path in the portal, such as `gates/launch/index.html`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The entry of the navigation that it belongs to.
    pub section: &'static str,
    /// The pages above it, the home page left out.
    pub trail: Vec<Link>,
    /// What it is about, as its kind of page counts.
    pub subject: usize,
    /// Which page of a long list it is, from 1.
    pub number: usize,
    /// How many pages that list has.
    pub of: usize,
}

/// What was evaluated, with the place of everything in the portal.
pub struct Portal<'a> {
    pub site: Evaluated<'a>,
    pub places: &'a Places,
    pub days: live::Days,
    pub overall: words::Badge,
    pub moved: Vec<lead::Lead>,
    /// What this would change, where it is a preview of a change.
    pub preview: Option<&'a Preview>,
    /// How past days stood, where somebody has looked.
    pub past: Option<history::History<'a>>,
    /// The pages that show something that the change of a preview changes.
    pub changed: BTreeSet<String>,
    /// What release gates wait for.
    pub plan: Plan,
    /// Is there a page for those who decide?
    pub has_snapshot: bool,
    pub press: Press<'a>,
}

impl Sheet {
    /// The only sheet of its kind, in the section of the same name.
    pub fn single(path: &str, title: &str, section: &'static str) -> Sheet {
        Sheet {
            path: path.to_owned(),
            title: title.to_owned(),
            section,
            trail: Vec::new(),
            subject: 0,
            number: 1,
            of: 1,
        }
    }

    /// As many sheets as `total` rows need, the first at `base/index.html`, the second at `base/2.html`.
    pub fn paged(base: &str, title: &str, section: &'static str, total: usize) -> Vec<Sheet> {
        let of = total.div_ceil(ROWS).max(1);
        let sheet = |number| Sheet {
            number,
            of,
            ..Sheet::single(&page_path(base, number), title, section)
        };
        (1..=of).map(sheet).collect()
    }

    /// The same sheet below these pages.
    pub fn below(mut self, trail: Vec<Link>) -> Sheet {
        self.trail = trail;
        self
    }

    /// The same sheet about another thing.
    pub fn about(mut self, subject: usize) -> Sheet {
        self.subject = subject;
        self
    }

    /// What is on the first page of a list alone, so that no page costs more for the length of the list.
    pub fn once<T>(&self, make: impl FnOnce() -> Vec<T>) -> Vec<T> {
        if self.number == 1 { make() } else { Vec::new() }
    }

    /// The rows that this sheet shows of a long list.
    pub fn rows<'r, T>(&self, all: &'r [T]) -> &'r [T] {
        let from = ((self.number - 1) * ROWS).min(all.len());
        &all[from..(from + ROWS).min(all.len())]
    }
}

/// How many entries a side list (backlinks, citations) shows before it only counts.
pub const SIDE: usize = 40;

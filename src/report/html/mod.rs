//! The portal: every page as a value, drawn from the evaluated model with the theme's templates. `PAGES` lists every kind of page.

pub(in crate::report) mod calendar;
mod changes;
mod checklist;
mod chrome;
mod control;
mod diagnostic;
pub mod diagram;
mod document;
mod evidence;
mod gate;
pub mod highlight;
mod home;
mod lead;
mod live;
mod lost;
mod margin;
pub mod markdown;
mod milestone;
mod named;
mod not_found;
mod note;
mod owner;
pub mod places;
mod practice;
pub(in crate::report) mod record;
pub(in crate::report) mod register;
mod risk;
mod rule;
mod runbook;
pub mod sanitise;
pub mod search;
mod since;
mod sitemap;
mod stage;
mod state;
mod templates;
mod timeline;
mod track;
mod trend;
pub(in crate::report) mod view;
mod waiver;
mod way;
pub(in crate::report) mod words;

use std::collections::BTreeSet;

use rayon::prelude::*;
use tera::Context;

use crate::report::history;
use crate::report::{Evaluated, Format, Given, Output, ThemeError};
use markdown::Press;
use places::Places;
use templates::Templates;

/// The portal as a format.
pub const FORMAT: Format = Format {
    name: "html",
    write: files,
};

/// One kind of page: its template, the sheets that there are of it, and what a sheet shows.
pub(in crate::report) struct PageKind {
    template: &'static str,
    sheets: fn(&Portal) -> Vec<Sheet>,
    view: fn(&Portal, &Sheet) -> Context,
}

/// Every kind of page. A new one is a file beside this one, a template, and a line here.
const PAGES: &[PageKind] = &[
    home::PAGE,
    gate::INDEX,
    gate::PAGE,
    track::INDEX,
    checklist::INDEX,
    runbook::INDEX,
    register::INDEX,
    register::PAGE,
    risk::PAGE,
    waiver::PAGE,
    control::PAGE,
    practice::PAGE,
    named::PAGE,
    milestone::PAGE,
    stage::PAGE,
    evidence::PAGE,
    owner::INDEX,
    owner::PAGE,
    document::INDEX,
    document::PAGE,
    diagnostic::PAGE,
    rule::PAGE,
    calendar::PAGE,
    trend::PAGE,
    changes::PAGE,
    lead::KEYS,
    lead::MOVED,
    not_found::PAGE,
];

/// One page that is to be drawn.
#[derive(Clone, Debug)]
pub(in crate::report) struct Sheet {
    /// Its path in the portal, such as `gates/launch/index.html`.
    path: String,
    /// Its title.
    title: String,
    /// The entry of the navigation that it belongs to.
    section: &'static str,
    /// The pages above it, the home page left out.
    trail: Vec<view::Link>,
    /// What it is about, as its kind of page counts.
    subject: usize,
    /// Which page of a long list it is, from 1.
    number: usize,
    /// How many pages that list has.
    of: usize,
}

/// What was evaluated, with the place of everything in the portal.
pub(in crate::report) struct Portal<'a> {
    site: Evaluated<'a>,
    places: &'a Places,
    days: live::Days,
    overall: words::Badge,
    moved: Vec<lead::Lead>,
    /// How past days stood, where somebody has looked.
    past: Option<history::History<'a>>,
    /// The pages that show something that the change of a preview changes.
    changed: BTreeSet<String>,
    press: Press<'a>,
}

/// Draws the whole portal: pages and static files by path. Fails on a template that is not well formed or that uses what
/// its page does not give.
fn files(given: &Given) -> Result<Output, ThemeError> {
    let Given {
        site: evaluated,
        places,
        theme,
        highlighter,
    } = given;
    let templates = Templates::load(theme)?;
    highlighter.begin();
    let portal = Portal {
        site: *evaluated,
        past: evaluated.trend.map(history::history),
        moved: lead::moved(evaluated),
        changed: evaluated
            .preview
            .map(|preview| changes::pages(evaluated, places, &preview.changes))
            .unwrap_or_default(),
        places,
        days: live::Days::of(evaluated),
        overall: home::overall(evaluated),
        press: Press::new(evaluated.as_of, highlighter),
    };
    let jobs: Vec<(&PageKind, Sheet)> = PAGES
        .iter()
        .flat_map(|kind| {
            (kind.sheets)(&portal)
                .into_iter()
                .map(move |sheet| (kind, sheet))
        })
        .collect();
    let pages: Result<Vec<(String, Vec<u8>)>, ThemeError> = jobs
        .into_par_iter()
        .map(|(kind, sheet)| {
            portal
                .draw(&templates, kind, &sheet)
                .map(|page| (sheet.path, page.into_bytes()))
        })
        .collect();
    let mut output: Output = theme
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("static/"))
        .map(clone_pair)
        .collect();
    output.extend(pages?);
    let left_out: Vec<&str> = portal
        .moved
        .iter()
        .map(|moved| moved.from.as_str())
        .collect();
    output.insert(
        "_headers".to_owned(),
        chrome::headers(evaluated.preview).into_bytes(),
    );
    if evaluated.preview.is_none() {
        output.extend(sitemap::sitemap(&output, evaluated.settings, &left_out));
    }
    Ok(output)
}

fn clone_pair((path, bytes): (&String, &Vec<u8>)) -> (String, Vec<u8>) {
    (path.clone(), bytes.clone())
}

impl Portal<'_> {
    fn draw(
        &self,
        templates: &Templates,
        kind: &PageKind,
        sheet: &Sheet,
    ) -> Result<String, ThemeError> {
        let mut context = (kind.view)(self, sheet);
        chrome::add(self, sheet, &mut context);
        templates.render(kind.template, &context)
    }
}

impl Sheet {
    /// The only sheet of its kind, in the section of the same name.
    fn single(path: &str, title: &str, section: &'static str) -> Sheet {
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
    fn paged(base: &str, title: &str, section: &'static str, total: usize) -> Vec<Sheet> {
        let of = total.div_ceil(ROWS).max(1);
        let sheet = |number| Sheet {
            number,
            of,
            ..Sheet::single(&page_path(base, number), title, section)
        };
        (1..=of).map(sheet).collect()
    }

    /// The same sheet below these pages.
    fn below(mut self, trail: Vec<view::Link>) -> Sheet {
        self.trail = trail;
        self
    }

    /// The same sheet about another thing.
    fn about(mut self, subject: usize) -> Sheet {
        self.subject = subject;
        self
    }

    /// What stands on the first page of a list alone, so that no page costs more for the length of the list.
    fn once<T>(&self, make: impl FnOnce() -> Vec<T>) -> Vec<T> {
        if self.number == 1 { make() } else { Vec::new() }
    }

    /// The rows that this sheet shows of a long list.
    fn rows<'r, T>(&self, all: &'r [T]) -> &'r [T] {
        let from = ((self.number - 1) * ROWS).min(all.len());
        &all[from..(from + ROWS).min(all.len())]
    }
}

/// How many rows a page of a long list has.
const ROWS: usize = 200;

/// How many entries a side list (backlinks, citations) shows before it only counts.
const SIDE: usize = 40;

/// The path of page `number` of a list. Everything else is an `index.html`, so that nothing can be in its way.
fn page_path(base: &str, number: usize) -> String {
    match number {
        1 => format!("{base}/index.html"),
        _ => format!("{base}/{number}.html"),
    }
}

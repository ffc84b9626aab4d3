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
pub(in crate::report) mod named;
mod not_found;
mod note;
mod owner;
mod portal;
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
mod templates;
mod timeline;
mod track;
mod trend;
pub(in crate::report) mod view;
mod waiver;
mod way;

use crate::report::compare::history;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::{Format, Given, Output};
use crate::report::present::theme::ThemeError;

use rayon::prelude::*;

use markdown::Press;
use templates::Templates;

/// The portal as a format.
pub const FORMAT: Format = Format {
    name: "html",
    write: files,
    downloads: |_| Vec::new(),
};

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

/// Draws the whole portal: pages and static files by path. Fails on a template that is not well formed or that uses what
/// its page does not give.
fn files(given: &Given) -> Result<Output, ThemeError> {
    let templates = Templates::load(given.theme)?;
    given.highlighter.begin();
    let portal = portal(given);
    let pages: Result<Vec<(String, Vec<u8>)>, ThemeError> = sheets(&portal)
        .into_par_iter()
        .map(|(kind, sheet)| {
            let page = portal.draw(&templates, kind, &sheet)?;
            Ok((sheet.path, page.into_bytes()))
        })
        .collect();

    let mut output = static_files(given);
    output.extend(pages?);
    output.insert(
        "_headers".to_owned(),
        chrome::headers(given.preview).into_bytes(),
    );
    // Nobody is to find a preview, so it has no list of pages for search engines either.
    if given.preview.is_none() {
        let moved = portal.moved.iter().map(|moved| moved.from.as_str());
        let left_out: Vec<&str> = moved.collect();
        output.extend(sitemap::sitemap(&output, given.site.settings, &left_out));
    }
    Ok(output)
}

/// What all pages are drawn from.
fn portal<'a>(given: &Given<'a>) -> Portal<'a> {
    let site = &given.site;
    let changed = given
        .preview
        .map(|preview| changes::pages(site, given.places, &preview.changes));
    Portal {
        site: *site,
        past: given.trend.map(history::history),
        moved: lead::moved(site),
        preview: given.preview,
        changed: changed.unwrap_or_default(),
        places: given.places,
        days: live::Days::of(site),
        overall: home::overall(site),
        press: Press::new(site.as_of, given.highlighter),
    }
}

/// Every page that is to be drawn, with its kind.
fn sheets(portal: &Portal) -> Vec<(&'static PageKind, Sheet)> {
    let of_kind = |kind: &'static PageKind| {
        let sheets = (kind.sheets)(portal);
        sheets.into_iter().map(move |sheet| (kind, sheet))
    };
    PAGES.iter().flat_map(of_kind).collect()
}

/// The files of the theme that are served as they are.
fn static_files(given: &Given) -> Output {
    let files = given.theme.files.iter();
    let served = files.filter(|(path, _)| path.starts_with("static/"));
    served.map(clone_pair).collect()
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

//! The portal: every page as a value, drawn from the evaluated model with the theme's templates. `PAGES` lists every kind of page.

pub(in crate::report) mod calendar;
mod changes;
mod charts;
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
mod incidents;
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
mod plan;
mod plot;
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
mod to_do;
mod track;
mod trend;
mod unjudged;
pub(in crate::report) mod view;
mod waiver;
mod way;

use std::collections::{BTreeMap, BTreeSet};

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
    plan::PAGE,
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
    let sheets = sheets(&portal);
    sheets.par_iter().try_for_each(|(path, (kind, sheet))| {
        let page = portal.draw(&templates, kind, sheet)?;
        given.sink.put(path.clone(), page.into_bytes());
        Ok(())
    })?;

    let mut output = static_files(given);
    output.insert(
        "_headers".to_owned(),
        chrome::headers(given.preview).into_bytes(),
    );
    // Nobody is to find a preview, so it has no list of pages for search engines either.
    if given.preview.is_none() {
        let pages = output.keys().chain(sheets.keys());
        let sitemap = sitemap_of(&portal, pages.map(String::as_str));
        output.extend(sitemap);
    }
    Ok(output)
}

/// The list of pages for search engines, without those that only lead elsewhere.
fn sitemap_of<'a>(
    portal: &Portal,
    pages: impl Iterator<Item = &'a str>,
) -> Option<(String, Vec<u8>)> {
    let moved = portal.moved.iter().map(|moved| moved.from.as_str());
    let left_out: BTreeSet<&str> = moved.collect();
    let kept: BTreeSet<&str> = pages.filter(|path| !left_out.contains(path)).collect();
    sitemap::sitemap(kept.into_iter(), portal.site.settings)
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
        plan: to_do::Plan::of(site),
        has_snapshot: given.snapshot.is_some(),
        changed: changed.unwrap_or_default(),
        places: given.places,
        days: live::Days::of(site),
        overall: home::overall(site),
        press: Press::new(site.as_of, given.highlighter),
    }
}

/// Every page that is to be drawn by its path, with its kind.
fn sheets(portal: &Portal) -> BTreeMap<String, (&'static PageKind, Sheet)> {
    let of_kind = |kind: &'static PageKind| {
        let sheets = (kind.sheets)(portal);
        let with_path = move |sheet: Sheet| (sheet.path.clone(), (kind, sheet));
        sheets.into_iter().map(with_path)
    };
    PAGES.iter().flat_map(of_kind).collect()
}

/// The files of the theme that are served, the built-in scripts without their comments.
fn static_files(given: &Given) -> Output {
    let files = given.theme.files.keys();
    let served = files.filter(|path| path.starts_with("static/"));
    served
        .map(|path| (path.clone(), given.theme.served(path)))
        .collect()
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

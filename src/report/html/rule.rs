//! Rules: the catalogue of everything that is looked for, and a page of explanation for each.

use serde::Serialize;
use tera::Context;

use crate::report::html::diagnostic::{DiagnosticView, finding};
use crate::report::html::document;
use crate::report::html::view::Link;
use crate::report::html::words::{self, Badge};
use crate::report::html::{PageKind, Portal, SIDE, Sheet};
use crate::rules::RULES;

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "rules.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "rule.html",
    sheets,
    view,
};

#[derive(Serialize)]
struct Row {
    name: &'static str,
    url: String,
    summary: &'static str,
    severity: Badge,
    /// What settings make of it, where they say something.
    set: Option<Badge>,
    found: usize,
}

/// The sheets of the catalogue.
fn index_sheets(_: &Portal) -> Vec<Sheet> {
    vec![Sheet::single("rules/index.html", "Rules", "diagnostics").below(vec![above()])]
}

/// What the catalogue shows.
fn index_view(portal: &Portal, _: &Sheet) -> Context {
    let rows: Vec<Row> = (0..RULES.len()).map(|number| row(portal, number)).collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context
}

/// A sheet for every rule.
fn sheets(_: &Portal) -> Vec<Sheet> {
    let trail = vec![
        above(),
        Link {
            title: "Rules".to_owned(),
            url: "rules/index.html".to_owned(),
        },
    ];
    let sheet = |(number, rule): (usize, &&crate::rules::Rule)| {
        Sheet::single(&url(rule.name), rule.name, "diagnostics")
            .below(trail.clone())
            .about(number)
    };
    RULES.iter().enumerate().map(sheet).collect()
}

/// What the page of a rule shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let rule = RULES[sheet.subject];
    let mut found = portal
        .site
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.rule == rule.name);
    let findings: Vec<DiagnosticView> = found
        .by_ref()
        .take(SIDE)
        .map(|diagnostic| finding(portal, diagnostic))
        .collect();
    let mut context = Context::new();
    context.insert("rule", &row(portal, sheet.subject));
    context.insert(
        "body",
        &document::drawn(portal, rule.name, &explained(rule.page)),
    );
    context.insert("findings", &findings);
    context.insert("more", &found.count());
    context
}

/// The page of a rule as a reader wants it: an expectation that is empty is said in words.
fn explained(page: &str) -> String {
    page.replace("```diagnostics\n```", "Nothing is reported.")
        .replace("```diagnostics\n", "Reported:\n\n```text\n")
}

/// The page of a rule.
pub fn url(name: &str) -> String {
    format!("rules/{name}/index.html")
}

fn row(portal: &Portal, number: usize) -> Row {
    let rule = RULES[number];
    let set = portal.site.settings.rules.get(rule.name);
    Row {
        name: rule.name,
        url: url(rule.name),
        summary: rule.summary,
        severity: words::severity(rule.severity),
        set: set
            .map(|severity| severity.map_or_else(|| Badge::new("quiet", "off"), words::severity)),
        found: portal
            .site
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.rule == rule.name)
            .count(),
    }
}

fn above() -> Link {
    Link {
        title: "Diagnostics".to_owned(),
        url: "diagnostics/index.html".to_owned(),
    }
}

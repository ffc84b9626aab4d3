//! Rules: the catalogue of everything that is looked for, with the explanation of each.

use serde::Serialize;
use tera::Context;

use crate::report::formats::html::document;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::present::places::Link;
use crate::report::present::words::{self, Badge};
use crate::rules::{RULES, Rule};

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "rules.html",
    sheets,
    view,
};

#[derive(Serialize)]
struct Row {
    name: &'static str,
    summary: &'static str,
    severity: Badge,
    /// What settings make of it, where they say something.
    set: Option<Badge>,
    found: usize,
    /// What it means, with an example.
    body: String,
}

fn sheets(_: &Portal) -> Vec<Sheet> {
    vec![Sheet::single("rules/index.html", "Rules", "diagnostics").below(vec![above()])]
}

fn view(portal: &Portal, _: &Sheet) -> Context {
    let rows: Vec<Row> = (0..RULES.len()).map(|number| row(portal, number)).collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context
}

/// The text of a rule as a reader wants it: an expectation that is empty is said in words. Its headings are below the rule's.
fn body(portal: &Portal, rule: &Rule) -> String {
    let page = rule
        .page
        .replace("```diagnostics\n```", "Nothing is reported.")
        .replace("```diagnostics\n", "Reported:\n\n```text\n");
    let html = document::drawn(portal, rule.name, &page);
    html.replace("<h2>", "<h3>").replace("</h2>", "</h3>")
}

/// Where a rule is explained.
pub fn url(name: &str) -> String {
    format!("rules/index.html#{name}")
}

fn row(portal: &Portal, number: usize) -> Row {
    let rule = RULES[number];
    let set = portal.site.settings.rules.get(rule.name);
    Row {
        name: rule.name,
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
        body: body(portal, rule),
    }
}

fn above() -> Link {
    Link {
        title: "Diagnostics".to_owned(),
        url: "diagnostics/index.html".to_owned(),
    }
}

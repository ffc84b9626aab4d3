//! image-foreign: a picture of another host, which a page names and links, and never loads.

use crate::base::Severity;
use crate::base::destination::leaves_site;
use crate::link::Page;
use crate::parse::{Link, LinkForm};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "image-foreign",
    severity: Severity::Info,
    told_in: ToldIn::EveryRole,
    summary: "A picture of another host is shown as a link to it",
    page: include_str!("image_foreign.md"),
    check,
};

/// One finding for each document: badges come in rows.
fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        let foreign = foreign_images(page);
        let Some(first) = foreign.first() else {
            continue;
        };
        let more = match foreign.len() - 1 {
            0 => String::new(),
            1 => ", as is 1 more here".to_owned(),
            more => format!(", as are {more} more here"),
        };
        let message = format!(
            "{} is a picture of another host{more}: the page links it and does not load it",
            quote(&first.destination)
        );
        findings
            .report(place(path, first.span), message)
            .help("commit the picture beside the document to show it");
    }
}

fn foreign_images(page: &Page) -> Vec<&Link> {
    let images = page.document.links.iter();
    images
        .filter(|link| link.form == LinkForm::Image && leaves_site(&link.destination))
        .collect()
}

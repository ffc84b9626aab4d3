//! document-orphan: no other document links here.

use crate::base::{RelPath, Severity};
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "document-orphan",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "No other document links to this one",
    page: include_str!("document_orphan.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        let linked = page.backlinks.iter().any(|from| from != path);
        if !linked && !is_root(path) {
            findings
                .report(whole(path), "no other document links here".to_owned())
                .help("link it from an index or a README");
        }
    }
}

/// A home page or a README is where readers begin, and the parts of a docsify site are on each of its pages: nothing needs to link to them.
fn is_root(path: &RelPath) -> bool {
    matches!(
        path.stem().to_ascii_lowercase().as_str(),
        "index" | "_index" | "readme" | "_sidebar" | "_navbar" | "_coverpage"
    )
}

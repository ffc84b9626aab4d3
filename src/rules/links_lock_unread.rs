//! links-lock-unread: `links.lock` cannot be read, so no address counts as checked.

use crate::base::{Place, RelPath, Severity, Span};
use crate::rules::{Findings, Inspection, Rule, ToldIn};
use crate::source::links_lock;

pub(super) static RULE: Rule = Rule {
    name: "links-lock-unread",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "`links.lock` cannot be read, so no address counts as checked",
    page: include_str!("links_lock_unread.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let Some(why) = &inspection.model.tree.links.fault else {
        return;
    };
    let at = Place {
        path: RelPath::new(links_lock::FILE).expect("a plain name is a path below the root"),
        span: Span::default(),
    };
    findings
        .report(at, format!("`links.lock` cannot be read: {why}"))
        .help("write it anew with `check --external --write`");
}

//! reviews-in-bulk: one commit gave many documents a new date of review, and changed nothing else in them.

use std::collections::BTreeMap;

use crate::base::{RelPath, Severity};
use crate::link::Declared;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn};
use crate::source::history::Origin;

pub(super) static RULE: Rule = Rule {
    name: "reviews-in-bulk",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "One commit gave many documents a new date and changed nothing else in them",
    page: include_str!("reviews_in_bulk.md"),
    check,
};

/// From so many documents on, dates that were set together are spoken of together.
const MANY: usize = 5;

/// So many of the documents are named.
const NAMED: usize = 4;

/// A document whose date was set with no other change.
pub(super) struct Bump<'a> {
    /// The document.
    pub path: &'a RelPath,
    /// Its date.
    pub declared: Declared,
    /// Who set it.
    pub origin: &'a Origin,
}

/// Such documents by the commit that set their dates; those of the working tree have no commit.
pub(super) fn bumps<'a>(
    inspection: &Inspection<'a>,
) -> BTreeMap<Option<(String, crate::base::Date)>, Vec<Bump<'a>>> {
    let mut all: BTreeMap<_, Vec<Bump>> = BTreeMap::new();
    for (path, page) in inspection.pages() {
        let (Some(declared), Some(origin)) = (page.declared, &page.declared_in) else {
            continue;
        };
        let commit = match origin {
            Origin::By {
                commit,
                only_dates: true,
            } => Some((commit.id.clone(), commit.date)),
            Origin::Uncommitted { only_dates: true } => None,
            Origin::By { .. } | Origin::Uncommitted { .. } | Origin::Boundary | Origin::Unread => {
                continue;
            }
        };
        all.entry(commit).or_default().push(Bump {
            path,
            declared,
            origin,
        });
    }
    all
}

/// Are these too many to have been looked at one by one?
pub(super) fn is_bulk(bumps: &[Bump]) -> bool {
    bumps.len() >= MANY
}

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (commit, bumps) in bumps(inspection)
        .into_iter()
        .filter(|(_, bumps)| is_bulk(bumps))
    {
        let Some(first) = bumps.first() else { continue };
        let count = bumps.len();
        let message = match (&commit, first.origin) {
            (Some((_, date)), Origin::By { commit, .. }) => {
                format!(
                    "commit {} of {date} gave {count} documents new dates and changed nothing else in them",
                    commit.short()
                )
            }
            _ => format!("{count} documents differ from the revision in nothing but dates"),
        };
        let named: Vec<String> = bumps
            .iter()
            .skip(1)
            .take(NAMED)
            .map(|bump| format!("`{}`", bump.path))
            .collect();
        let more = if count > NAMED + 1 {
            format!(" and {} more", count - NAMED - 1)
        } else {
            String::new()
        };
        let help = format!(
            "was each of them read? the others are {}{more}; the dates count as written",
            named.join(", ")
        );
        findings
            .report(place(first.path, first.declared.span), message)
            .help(help);
    }
}
